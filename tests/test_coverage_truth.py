"""Tests the judged cells of the coverage matrix: that they are about the documents they name, and later what the matcher makes of them."""

import pytest

from extract.pipeline import extract_file
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
