"""Nests an outline's openings: which item holds which, and how far each reaches until the next of its depth."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.outline.headings import heading_end
from extract.outline.series import Mark
from extract.text import CleanText


@dataclass
class Item:
    """An entry in the making: its opening, where it ends, its heading's end, the index of its parent, its position in its
    series (0 where it has none), whether it stands in a box (专栏)."""

    start: int
    heading_start: int
    heading_end: int
    end: int
    number: str | None
    rank: int
    style: str
    parent: int | None
    rule: str
    value: int = 0
    boxed: bool = False


def nested(text: CleanText, marks: Sequence[Mark], end: int, offset: int, boxes: Sequence[int]) -> list[Item]:
    """The items that these marks open, nested by their depth; all that stay open end at `end`, and parents are counted
    from `offset`. A box (专栏) is no part of an item whose text runs on behind its heading."""
    items: list[Item] = []
    open_items: list[int] = []
    boxed = _boxed(marks, boxes)
    followings = [*(later.start for later in marks[1:]), end][: len(marks)]
    for mark, following, in_box in zip(marks, followings, boxed, strict=True):
        while open_items and mark.rank <= items[open_items[-1]].rank:
            items[open_items.pop()].end = mark.start
        parent = open_items[-1] + offset if open_items else None
        words = _heading_start(text.text, mark, following)
        stop = heading_end(text.text, words, line_end(text.text, words, end), following, text.spaces)
        rule = f"outline.{mark.style}"
        items.append(
            Item(mark.start, words, stop, end, mark.number, mark.rank, mark.style, parent, rule, mark.value, in_box)
        )
        open_items.append(len(items) - 1)
        box = next((box for box in boxes if mark.start < box < following), None)
        while box is not None and open_items and runs_on(text.text, items[open_items[-1]]):
            items[open_items.pop()].end = box
    return items


def _boxed(marks: Sequence[Mark], boxes: Sequence[int]) -> list[bool]:
    """Which of the marks stand in a box: the first behind its head, those that go on its series, and what is in these."""
    found: list[bool] = []
    series: Mark | None = None
    last = -1
    for mark in marks:
        if (
            any(last < box <= mark.start for box in boxes)
            and mark.value == 1
            or series is not None
            and mark.rank == series.rank
            and mark.value == series.value + 1
        ):
            series = mark
        elif series is not None and mark.rank <= series.rank:
            series = None
        found.append(series is not None)
        last = mark.start
    return found


def _heading_start(text: str, mark: Mark, following: int) -> int:
    """Where an item's words begin: behind its number, on the next line where the number stands alone on its own."""
    alone = mark.end + 1 < following and text[mark.end] == "\n"
    return mark.end + 1 if alone else mark.end


def runs_on(text: str, item: Item) -> bool:
    """Whether an item's text goes on behind its heading in the same line."""
    return item.heading_end < line_end(text, item.start, item.end) - 1


def line_end(text: str, start: int, end: int) -> int:
    """Where the line that holds `start` ends, at `end` at the latest."""
    stop = text.find("\n", start, end)
    return end if stop < 0 else stop
