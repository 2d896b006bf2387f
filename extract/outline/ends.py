"""Cuts the last items of an outline or a list where what follows is said of more than them."""

import re
from collections.abc import Sequence

from extract.outline.bounds import closing, closing_sentence
from extract.outline.items import Item, line_end, runs_on
from extract.text import CleanText, Line

_WITHIN = r"(?:[^（）]|（[^（）]{0,60}）)"
_ASSIGNED = re.compile(
    rf"（(?:(?:责任|牵头|配合|主要责任)(?:单位|部门|主体)：{_WITHIN}{{2,300}}"
    rf"|{_WITHIN}{{2,300}}(?:负责|牵头|参与|落实|配合|分工|下同)(?:等)?)）[。；]?"
)
"""The bracket that hands an item to somebody."""
_FEWEST = 3
"""Fewer items with such a bracket are no habit of the document."""
_RUN_IN = ("ordinal", "nth")
"""Items that are told one after another as sentences of their parent's text: 一是…；二是…, 第一，…。第二，…."""
_STOPS = "。；）”"
"""How a line ends that is whole."""
_LABEL = 6
"""A label has four characters, six with 的 or 及; a title of work has more."""
_INNER = 70
"""From this rank on (1., （1）, ①, 一是) items stand inside a paragraph of their parent's."""


def cut_ends(text: CleanText, lines: Sequence[Line], items: list[Item], end: int, offset: int) -> None:
    """End items before their parent where a paragraph, or the rest of one, is no longer theirs. `offset` is what the
    items' parents are counted from."""
    _cut_closing(text, lines, items, end)
    _cut_behind_bracket(text.text, items, end)
    _cut_before_bracket(text.text, items)
    _cut_lists(text.text, lines, items, offset)


def _cut_closing(text: CleanText, lines: Sequence[Line], items: list[Item], end: int) -> None:
    """End the last items where a paragraph speaks of the whole document: from there on nothing belongs to an item."""
    if not items or items[-1].end < end:
        return
    last = items[-1]
    heading_line_end = line_end(text.text, last.start, end)
    behind = [line for line in lines if heading_line_end <= line.start < end]
    stop = closing(behind, runs_on(text.text, last) or _beside_lines(text.text, items))
    if stop is not None:
        _cut_all(items, stop)
    heading = text.text[last.heading_start : last.heading_end]
    run_on = closing_sentence(text.text, heading, last.heading_end, last.end)
    if run_on is not None and last.style != "article":
        line = text.text.rfind("\n", 0, run_on) + 1
        beside = [item for item in items if item.start >= line]
        _cut_all(beside if len(beside) > 1 else [], run_on)


def _cut_all(items: list[Item], stop: int) -> None:
    for item in items:
        item.end = min(item.end, stop)


def _beside_lines(text: str, items: list[Item]) -> bool:
    """Whether the item before the last, its sibling, is a single line: then the last has no paragraphs either, unless its own
    line is a short label (三、工作要求) that says nothing without one."""
    if len(items) < 2 or items[-2].parent != items[-1].parent or items[-2].style != items[-1].style:
        return False
    last = items[-1]
    own = text[last.heading_start : line_end(text, last.heading_start, last.end)].rstrip("\n")
    if len(own) <= _LABEL and not own.endswith(tuple(_STOPS)):
        return False
    return "\n" not in text[items[-2].start : items[-2].end].rstrip("\n")


def _cut_behind_bracket(text: str, items: list[Item], end: int) -> None:
    """End the last item behind its bracket (（甲部牵头）) where the items of the document end with theirs."""
    if not items or items[-1].end < max(item.end for item in items):
        return
    nexts = [item.start for item in items[1:]]
    ended = sum(_ends_assigned(text[items[i].start : stop].rstrip("\n")) for i, stop in enumerate(nexts))
    leaves = len(items) - len({item.parent for item in items if item.parent is not None})
    if ended < _FEWEST or ended * 3 < (leaves - 1) * 2:
        return
    last = items[-1]
    found = [match.end() for match in _ASSIGNED.finditer(text, last.heading_end, last.end)]
    if found and text[found[-1] : last.end].strip("\n"):
        _cut_all(items, found[-1])


def _cut_before_bracket(text: str, items: list[Item]) -> None:
    """End the last of a series 一是…；二是… before the bracket that hands its parent to somebody: one that no other of the
    series has."""
    for members in _series(items):
        last, before = items[members[-1]], [items[i] for i in members[:-1]]
        if not before or last.parent is None or last.style not in _RUN_IN:
            continue
        stop = last.start + len(text[last.start : last.end].rstrip("\n"))
        bracket = next((m for m in _ASSIGNED.finditer(text, last.heading_end, last.end) if m.end() == stop), None)
        if bracket is None or any(_ASSIGNED.search(text, item.heading_end, item.end) for item in before):
            continue
        last.end = bracket.start()


def _ends_assigned(words: str) -> bool:
    """Whether an item's words end with a bracket that hands it to somebody."""
    if not words.endswith(("）", "）。", "）；")):
        return False
    return any(match.end() == len(words) for match in _ASSIGNED.finditer(words, max(0, len(words) - 400)))


def _cut_lists(text: str, lines: Sequence[Line], items: list[Item], offset: int) -> None:
    """End the last item of a list at its line's end where the paragraph behind it is its parent's: in articles and boxes,
    behind items that end with ；, and where the list runs inside a paragraph."""
    openings = {line.start for line in lines}
    last_child = {item.parent - offset: index for index, item in enumerate(items) if item.parent is not None}
    for members in sorted(_series(items), key=lambda members: -members[-1]):
        last = items[members[-1]]
        stop = _own_end(text, items, members[-1], last_child)
        if last.parent is None or not text[stop : last.end].strip("\n") or text[stop - 1] not in _STOPS:
            continue
        if _is_inside_paragraph(text, items, members, openings) or _is_list(text, items, members, offset, last_child):
            last.end = stop


def _series(items: list[Item]) -> list[list[int]]:
    """The items in their series: of one parent and style, each the next of the one before."""
    found: list[list[int]] = []
    opened: dict[tuple[int | None, str], list[int]] = {}
    for index, item in enumerate(items):
        key = (item.parent, item.style)
        if key in opened and (item.value == 0 or item.value > items[opened[key][-1]].value):
            opened[key].append(index)
        else:
            opened[key] = [index]
            found.append(opened[key])
    return found


def _own_end(text: str, items: list[Item], index: int, last_child: dict[int, int]) -> int:
    """Where an item ends if it is nothing but its line and its children."""
    item = items[index]
    return items[last_child[index]].end if index in last_child else line_end(text, item.heading_start, item.end)


def _is_list(text: str, items: list[Item], members: list[int], offset: int, last_child: dict[int, int]) -> bool:
    """Whether a series is a list of single lines: in an article or a box, or of items that end with ；."""
    if len(members) < 2:
        return False
    before = members[:-1]
    if any(text[_own_end(text, items, i, last_child) : items[i].end].strip("\n") for i in before[:-1]):
        return False
    last = items[members[-1]]
    return last.boxed or _in_article(items, last, offset) or all(_ends_open(text, items[i]) for i in before)


def _ends_open(text: str, item: Item) -> bool:
    return text[item.start : item.end].rstrip("\n").endswith(("；", "、"))


def _in_article(items: list[Item], item: Item, offset: int) -> bool:
    while item.parent is not None:
        item = items[item.parent - offset]
        if item.style == "article":
            return True
    return False


def _is_inside_paragraph(text: str, items: list[Item], members: list[int], openings: set[int]) -> bool:
    """Whether a series ends inside a paragraph that its parent opened: 各区要：1.公开名单；2.受理举报。"""
    last = items[members[-1]]
    if last.rank < _INNER or last.start in openings:
        return False
    if last.style in ("ordinal", "nth"):
        return True
    first = items[members[0]]
    return len(members) > 1 and first.start not in openings and "\n" not in text[first.start : last.start]
