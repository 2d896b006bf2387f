"""Tests the judged cells of the coverage matrix: that they are about the documents they name, and what the matcher makes of them."""

import pytest

from extract.pipeline import extract_file
from tests.coverage_scores import Score, score
from tests.coverage_truth_files import Pair, digest, found, pairs


def needs(pair: Pair) -> None:
    """Skips where a document of the pair is one of those that only the developers have."""
    if not (found(pair.directive) and found(pair.policy)):
        pytest.skip("needs ../shared, which a clone alone does not have")


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.name)
def test_the_judged_spans_are_of_these_very_documents(pair: Pair) -> None:
    needs(pair)
    directive, policy = found(pair.directive), found(pair.policy)
    assert directive and policy
    assert (digest(directive), digest(policy)) == pair.hashes
    entries = {(task["start"], task["end"], task["number"]) for task in extract_file(directive).record["tasks"]}
    assert [cell for cell in pair.cells if (*cell.task, cell.number) not in entries] == []
    length = len(policy.read_bytes().decode())
    spans = [span for cell in pair.cells for span in (*cell.passages, *cell.accept)]
    assert all(0 <= start < end <= length for start, end in spans)


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.name)
def test_a_verdict_has_its_passages_and_no_cell_is_judged_twice(pair: Pair) -> None:
    assert len({cell.task for cell in pair.cells}) == len(pair.cells)
    for cell in pair.cells:
        assert cell.verdict in ("yes", "partly", "no")
        assert (cell.verdict == "no") == (not cell.passages)
        assert set(cell.passages).isdisjoint(cell.accept)


@pytest.mark.parametrize(
    ("name", "precision", "recall"), [("nongji", 1.0, 0.95), ("jiuye", 1.0, 1.0), ("shifanchengshi", 0.9, 0.8)]
)
def test_tasks_are_found_where_a_reader_found_them_taken_up(name: str, precision: float, recall: float) -> None:
    got = score(named(name))
    assert got.cell_precision >= precision, got
    assert got.cell_recall >= recall, got


def test_an_announcement_that_words_its_work_anew_is_found_in_part_only() -> None:
    """The hardest pair: a week of events against an opinion. What is found is mostly right; much is missed (docs/coverage.md)."""
    got = score(named("zhuanlizhou"))
    assert got.passage_precision >= 0.8, got
    assert got.passage_recall >= 0.5, got


def test_over_all_judged_cells_nine_of_ten_are_right_and_eight_of_ten_found() -> None:
    got, sure = total("tune", "held_out"), total("tune", "held_out", only_sure=True)
    assert got.cell_precision >= 0.9, got
    assert got.cell_recall >= 0.8, got
    assert got.passage_precision >= 0.9, got
    assert sure.passage_precision >= 0.98, sure


def test_a_long_plan_of_the_same_field_is_read_surely_or_not_at_all() -> None:
    """A five-year plan by a province's plan that does not implement it: half of what is likely is wrong there, what is sure is right."""
    got, sure = score(named("lantian")), score(named("lantian"), only_sure=True)
    assert got.cell_recall >= 0.75, got
    assert got.cell_precision >= 0.5, got
    assert sure.cell_precision >= 0.9, sure


def test_a_policy_that_implements_another_directive_takes_nothing_up() -> None:
    got = total("control")
    assert got.wrong_cells <= 1, got
    assert total("control", only_sure=True).wrong_cells == 0


def named(name: str) -> Pair:
    (pair,) = (pair for pair in pairs() if pair.name == name)
    needs(pair)
    return pair


def total(*uses: str, only_sure: bool = False) -> Score:
    got = Score()
    for pair in pairs():
        if pair.use in uses:
            needs(pair)
            got = got.plus(score(pair, only_sure))
    return got
