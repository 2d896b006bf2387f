"""Counts what the matcher of the coverage matrix gets right of the judged cells."""

from collections import defaultdict
from functools import cache
from typing import Any, NamedTuple

from extract.pipeline import extract_file
from graph.coverage import Coverage, Side, coverage, side
from tests.coverage_truth_files import Cell, Pair, Span, found


class Score(NamedTuple):
    """How many cells and passages are right, wrongly given, and missed.

    A cell is right where its task is taken up and a passage of those found is one of the judged ones; a cell for which only other passages were found
    is both wrong and missed. A found passage is right where it and a judged one have half of the shorter in common; one that meets only passages
    about which readers could differ counts nowhere.
    """

    cells: int = 0
    wrong_cells: int = 0
    missed_cells: int = 0
    passages: int = 0
    wrong_passages: int = 0
    judged_found: int = 0
    judged_missed: int = 0

    def plus(self, other: "Score") -> "Score":
        return Score(*map(sum, zip(self, other, strict=True)))

    @property
    def cell_precision(self) -> float:
        return share(self.cells, self.wrong_cells)

    @property
    def cell_recall(self) -> float:
        return share(self.cells, self.missed_cells)

    @property
    def passage_precision(self) -> float:
        return share(self.passages, self.wrong_passages)

    @property
    def passage_recall(self) -> float:
        return share(self.judged_found, self.judged_missed)


def share(right: int, other: int) -> float:
    return right / (right + other) if right + other else 1.0


def score(pair: Pair, only_sure: bool = False) -> Score:
    """What the matcher makes of the cells of a pair whose documents are there."""
    directive, policy = read(pair.directive), read(pair.policy)
    (covered,) = coverage(directive, [policy])
    spans = _found(directive, covered, only_sure)
    total = Score()
    for cell in pair.cells:
        total = total.plus(_of_cell(cell, spans[cell.task]))
    return total


@cache
def read(name: str) -> Side:
    """The side that a document makes, from its record as the questions of a store would give it."""
    path = found(name)
    assert path is not None
    record = extract_file(path).record
    tasks, duties, targets = record["tasks"], record["responsibilities"], record["targets"]
    return side(
        name,
        path.read_bytes().decode(),
        [{**task, "task": task["id"], "order": order} for order, task in enumerate(tasks)],
        [{"task": duty["task"], "agency_name": duty["agency"]} for duty in duties],
        [_target_row(target) for target in targets],
    )


def _target_row(target: dict[str, Any]) -> dict[str, Any]:
    places = target["evidence"]
    starts, ends = [place["start"] for place in places], [place["end"] for place in places]
    return {**target, "target": target["id"], "starts": starts, "ends": ends}


def _found(directive: Side, covered: Coverage, only_sure: bool) -> dict[Span, list[Span]]:
    places = {entry.id: (entry.start, entry.end) for entry in directive.work}
    spans: dict[Span, list[Span]] = defaultdict(list)
    for taken in covered.taken:
        if taken.sure or not only_sure:
            spans[places[taken.task]].append((taken.start, taken.end))
    return spans


def _of_cell(cell: Cell, given: list[Span]) -> Score:
    right = [span for span in given if any(meet(span, judged) for judged in cell.passages)]
    wrong = [span for span in given if span not in right and not any(meet(span, judged) for judged in cell.accept)]
    judged_found = sum(any(meet(span, judged) for span in given) for judged in cell.passages)
    taken_up = cell.verdict != "no"
    return Score(
        cells=int(bool(right)),
        wrong_cells=int(bool(wrong) and not right),
        missed_cells=int(taken_up and not right),
        passages=len(right),
        wrong_passages=len(wrong),
        judged_found=judged_found,
        judged_missed=len(cell.passages) - judged_found,
    )


def meet(one: Span, other: Span) -> bool:
    """Whether two spans have half of the shorter in common."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common > 0 and 2 * common >= min(one[1] - one[0], other[1] - other[0])
