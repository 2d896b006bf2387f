"""Finds the headings without a number that part a whole text: labels on lines of their own (总体要求, 工作安排), below which
numbering begins anew."""

import re
from collections.abc import Sequence

from extract.outline.kinds import is_label
from extract.outline.series import Mark
from extract.text import Line

_LABEL = re.compile("[\u4e00-\u9fff]{4,12}")
_FEWEST = 2
"""So many labels over a series of items of their own make it the text's own way of parting itself; one alone may be a line
that lost its number."""


def find_unnumbered(lines: Sequence[Line], opened: Sequence[Mark]) -> list[tuple[int, int]]:
    """Where the labels without a number stand that part these lines, each with the depth of an item right above all that is
    numbered; none where it is not sure: each label but one over plain text must stand over a series that begins with 1, and
    nothing numbered stands before the first."""
    labels = [line for line in lines if _LABEL.fullmatch(line.text) and is_label(line.text)]
    if len(labels) < _FEWEST or len({label.text for label in labels}) < len(labels):
        return []
    if any(mark.start < labels[0].start for mark in opened):
        return []
    ends = [label.start for label in labels[1:]] + [lines[-1].end]
    below = [
        [mark for mark in opened if label.start < mark.start < end] for label, end in zip(labels, ends, strict=True)
    ]
    series = [marks for marks in below if marks]
    if len(series) < _FEWEST or not all(_is_series(marks) for marks in series):
        return []
    if any(label.end >= end - 1 for label, end in zip(labels, ends, strict=True)):
        return []  # one directly over the next: a list of names
    rank = min(mark.rank for marks in series for mark in marks) - 1
    return [(label.start, rank) for label in labels]


def _is_series(marks: Sequence[Mark]) -> bool:
    """Whether the items below a label count from 1, none above them."""
    outer = [mark for mark in marks if mark.rank == marks[0].rank]
    return all(mark.rank >= marks[0].rank for mark in marks) and [mark.value for mark in outer] == list(
        range(1, len(outer) + 1)
    )
