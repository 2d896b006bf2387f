"""Turns the clean text of a document into its outline: nested entries, each with number, heading, kind and span."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from extract.agencies.lists import read_list
from extract.agencies.names import Speaker
from extract.document import Document
from extract.outline.aims import aims_in
from extract.outline.alike import Article, name_acts
from extract.outline.bounds import BOX, Bounds, find_bounds
from extract.outline.ends import cut_ends
from extract.outline.introductions import MEETS, asks_applicants
from extract.outline.items import Item, line_end, nested
from extract.outline.kinds import frames, is_background, kind_of, states_aims
from extract.outline.listed import PROBLEMS, Place
from extract.outline.marks import find_marks
from extract.outline.series import Mark
from extract.outline.unnumbered import find_unnumbered
from extract.outline.work_words import PURE_VERBS, is_work
from extract.text import ENUMERATOR, CleanText, Line
from extract.text.copies import Copy, other_reading

WORK_KINDS = ("task", "goal")
_ANYBODY = Speaker()
_LEAD = 25
"""The longest opening sentence that still names a paragraph's work (extraction contract, tasks)."""
_BEHIND_LEAD = 3
"""Fewer characters behind the opening sentence are no text: a closing quote, a bracket."""
_LEAD_SENTENCE = 200
"""How far back the sentence that introduces a list is looked for."""
_HOLDS = re.compile("(?:包括|包含|涵盖|载明|注明)(?:但不限于)?[^。；：]{0,8}：$")
"""How a sentence ends that tells what a paper holds; under no item a list has no other lead."""
_ASKS = re.compile(f"{MEETS}[^，。；：]{{0,12}}(?:条件|要求|标准|资格)[^，。；：]{{0,6}}：$")
"""How a sentence ends that asks something of applicants (参评学校应符合以下基本要求：), likewise."""
_OF_APPLICANTS = re.compile(
    "(?:参赛|参评|参展|参加|申报|申请|报名|推荐|评选|征集|报送|培训)的?(?:对象|人员|资格|条件|要求|范围|方式|办法|时间|程序)$"
)
"""A label under which a paragraph that opens with no word of work tells who takes part and how."""
_HANDS_OUT = re.compile(
    r"（?(?:责任|主要责任|牵头|配合|协办|承办)(?:单位|部门)：|（[^（）]{2,200}(?:负责|牵头|配合)）$"
)
"""A line that hands the item out (（责任单位：…）) is none of its body paragraphs."""
_NOT_LEAD = re.compile(
    r"^(?:各|请|我|本|为|根据|按照|同时|此外|对|在|由|自|凡|一是|第)|[：；]|\d|要|应当|由[^，。]{2,20}(?:主办|承办|协办|负责|牵头)"
)
_DEFINES = re.compile("是指|所称|包括|适用于|分为")
"""What an article says of a thing whose name opens with a verb: 引导资金是指…."""


@dataclass(frozen=True)
class Entry:
    """One entry of an outline. Offsets are clean, end exclusive; the span holds number and children.
    `heading_end` is where the heading's words end; the item's own text goes on behind it."""

    id: str
    number: str | None
    heading: str
    kind: str
    parent: str | None
    start: int
    end: int
    heading_end: int
    rule: str = ""


@dataclass(frozen=True)
class Outline:
    """The entries in text order, and the stretches that repeat an earlier one (their entries are given once)."""

    entries: tuple[Entry, ...]
    copies: tuple[Copy, ...] = ()

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def _starts(self) -> list[int]:
        return [entry.start for entry in self.entries]

    @cached_property
    def _copied_from(self) -> list[int]:
        return [copy.start for copy in self.copies]

    def entry(self, entry_id: str) -> Entry:
        """The entry of this id; KeyError where there is none."""
        return self._by_id[entry_id]

    def at(self, position: int) -> Entry | None:
        """The innermost entry that holds a clean offset; in a repeated stretch, that of its first copy."""
        repeated = bisect_right(self._copied_from, position) - 1
        if repeated >= 0 and position < self.copies[repeated].end:
            position -= self.copies[repeated].shift
        last = bisect_right(self._starts, position) - 1
        entry = self.entries[last] if last >= 0 else None
        while entry is not None and position >= entry.end:
            entry = self._by_id[entry.parent] if entry.parent else None
        return entry

    def chain(self, entry: Entry | None) -> list[Entry]:
        """The entry and those that enclose it, innermost first."""
        found = []
        while entry is not None:
            found.append(entry)
            entry = self._by_id[entry.parent] if entry.parent else None
        return found

    def task_at(self, position: int) -> Entry | None:
        """Where a statement at this clean offset belongs by the contract: the innermost enclosing entry of kind task
        or goal, else the innermost entry, else None."""
        chain = self.chain(self.at(position))
        return next((entry for entry in chain if entry.kind in WORK_KINDS), chain[0] if chain else None)


def parse(text: CleanText, document: Document, copies: tuple[Copy, ...] = ()) -> Outline:
    """Read the outline of a document; text that stands in the file a second time (`copies`) gives its entries once."""
    items: list[Item] = []
    for start, end in _first_printing(document.stretches, copies):
        items += _numbered(text, document.lines, start, end, len(items))
    items = _with_lead_sentences(text, document.lines, items)
    return Outline(_entries(text, items, copies), copies)


def _first_printing(stretches: Sequence[tuple[int, int]], copies: tuple[Copy, ...]) -> list[tuple[int, int]]:
    found = []
    for start, end in stretches:
        inside = [copy.start for copy in copies if start <= copy.start < end]
        stop = min(inside, default=end)
        if stop > start:
            found.append((start, stop))
    return found


def _numbered(text: CleanText, lines: Sequence[Line], start: int, end: int, offset: int) -> list[Item]:
    """The numbered items of one stretch, each with the index of its parent (counted from `offset`)."""
    bounds = find_bounds([line for line in lines if start <= line.start < end], end)
    marks = _marks(text, lines, start, end, bounds)
    items: list[Item] = []
    for first, last in bounds.pieces(start, end):
        inside = [mark for mark in marks if first <= mark.start < last]
        found = nested(text, inside, last, offset + len(items), bounds.boxes)
        cut_ends(text, lines, found, last, offset + len(items))
        items += found
    return items


def _marks(text: CleanText, lines: Sequence[Line], start: int, end: int, bounds: Bounds) -> list[Mark]:
    """The openings of one stretch, and among them its headings without a number, behind which numbering begins anew."""
    own = [line for line in lines if start <= line.start < end]

    def found(restarts: Sequence[int]) -> list[Mark]:
        marks = find_marks(text, lines, start, end, restarts)
        return [mark for mark in marks if not bounds.hides(mark.start)]

    marks = found(bounds.restarts)
    labels = find_unnumbered(own, marks) if not bounds.restarts else []
    if not labels:
        return marks
    unnumbered = [Mark(at, at, None, "label", rank, 0) for at, rank in labels]
    return sorted([*found([mark.start for mark in unnumbered]), *unnumbered], key=lambda mark: mark.start)


def _with_lead_sentences(text: CleanText, lines: Sequence[Line], items: list[Item]) -> list[Item]:
    """Add the children without a number: paragraphs of a many-paragraph item that open with a short sentence of work."""
    parents = {item.parent for item in items if not item.boxed}
    boxes = defaultdict[int | None, list[Item]](list)
    for item in items:
        if item.boxed:
            boxes[item.parent].append(item)
    added: list[Item] = []
    for index, item in enumerate(items):
        if index in parents or is_background(text.text[item.heading_start : item.heading_end]):
            continue
        first, paragraphs = _paragraphs(text, lines, item)
        paragraphs = [
            (start, end)
            for start, end in paragraphs
            if not (
                BOX.match(text.text, start)
                or _HANDS_OUT.match(text.text, text.text.rfind("\n", 0, start) + 1, end)
                or any(box.start < end and start < box.end for box in boxes[index])
            )
        ]
        leads = [
            (start, end, stop) for start, end in paragraphs if (stop := _lead_end(text.text, start, end)) is not None
        ]
        if first is not None or _OF_APPLICANTS.search(text.text[item.heading_start : item.heading_end]):
            leads = [lead for lead in leads if is_work(text.text[lead[0] : lead[2]])]
        if len(paragraphs) > (1 if first is None else 0):
            added += [Item(s, s, stop, e, None, item.rank + 1, "lead", index, "outline.lead") for s, e, stop in leads]
    return _reordered(items, added)


def _paragraphs(
    text: CleanText, lines: Sequence[Line], item: Item
) -> tuple[tuple[int, int] | None, list[tuple[int, int]]]:
    """The body paragraphs of an item: the one that runs on behind its heading, None where the heading stands by itself,
    and those on lines of their own."""
    first_end = line_end(text.text, item.heading_start, item.end)
    first, found = None, list[tuple[int, int]]()
    if item.heading_end in text.spaces:
        found.append((item.heading_end, first_end))
    elif item.heading_end < first_end - 1:
        first = (item.heading_end, first_end)
    found += [(line.start, line.end) for line in lines if first_end <= line.start and line.end <= item.end]
    return first, found


def _lead_end(text: str, start: int, end: int) -> int | None:
    """Where a paragraph's opening sentence ends, if it is short, names work, and has more text behind it; a body whose
    duties follow (县环保局。负责…) is no work."""
    stop = text.find("。", start, end)
    if stop < 0 or stop >= end - _BEHIND_LEAD or not 2 <= stop - start <= _LEAD or ENUMERATOR.match(text, start, end):
        return None
    return None if _NOT_LEAD.search(text[start:stop]) or read_list(text, start, stop, _ANYBODY) else stop


def _reordered(items: list[Item], added: list[Item]) -> list[Item]:
    """All items in text order, parents counted anew."""
    old = {id(item): index for index, item in enumerate(items)}
    ordered = sorted([*items, *added], key=lambda item: (item.start, item.rank))
    place = {old[id(item)]: index for index, item in enumerate(ordered) if id(item) in old}
    return [replace(item, parent=None if item.parent is None else place[item.parent]) for item in ordered]


def _holding(text: str, items: list[Item], articles: set[int]) -> dict[int | None, frozenset[str]]:
    """What the items hold right under them: `articles`, `principles` (指导思想, 基本原则), `goals`."""
    held: defaultdict[int | None, set[str]] = defaultdict(set)
    for index, item in enumerate(items):
        heading = text[item.heading_start : item.heading_end]
        told = {"articles": index in articles, "principles": frames(heading), "goals": states_aims(heading)}
        held[item.parent].update(name for name, holds in told.items() if holds)
    return {parent: frozenset(names) for parent, names in held.items()}


def _entries(text: CleanText, items: list[Item], copies: tuple[Copy, ...]) -> tuple[Entry, ...]:
    parents = {item.parent for item in items}
    articles = {index for index, item in enumerate(items) if _is_article(text.text, items, item)}
    aims = _aims(text.text, items, parents)
    holds = _holding(text.text, items, articles)
    leads: dict[int | None, str] = {}
    amiss: dict[int | None, str] = {}
    alone: dict[int, Place] = {}
    found: list[Entry] = []
    for index, item in enumerate(items):
        ancestors = []
        above = item.parent
        while above is not None:
            ancestors.append((found[above].kind, found[above].heading))
            above = items[above].parent
        leads[item.parent] = lead = _lead(text.text, item, items, leads)
        lead = lead or amiss.get(item.parent, "")
        if PROBLEMS.search(lead):
            amiss[index] = lead
        place = Place(
            tuple(ancestors),
            has_children=index in parents,
            is_article=index in articles,
            in_article=item.parent in articles,
            lead=lead,
            holds=holds.get(index, frozenset()),
            is_lead=item.style == "lead",
            is_aim=index in aims,
        )
        if place.is_article and not place.has_children:
            alone[index] = place
        heading = _heading(text.text, item, copies)
        kind, rule = kind_of(heading, text.text[item.heading_end : item.end], place)
        end = item.start + len(text.text[item.start : item.end].rstrip("\n"))
        found.append(
            Entry(
                f"t{index + 1}",
                item.number,
                heading,
                kind,
                None if item.parent is None else found[item.parent].id,
                item.start,
                end,
                item.heading_end,
                f"{item.rule}+{rule}",
            )
        )
    return tuple(_with_acts(text.text, items, found, alone))


def _with_acts(text: str, items: list[Item], entries: list[Entry], places: dict[int, Place]) -> list[Entry]:
    """The entries, with the kind of those articles (at `places`) that name acts in a series."""
    bodies = {index: text[entries[index].heading_end : entries[index].end] for index in places}
    told = [Article(items[at].parent, entries[at].heading, body, entries[at].kind) for at, body in bodies.items()]
    order = list(places)
    for at in (order[number] for number in name_acts(told)):
        kind, rule = kind_of(entries[at].heading, bodies[at], replace(places[at], is_act=True))
        entries[at] = replace(entries[at], kind=kind, rule=f"{items[at].rule}+{rule}")
    return entries


def _aims(text: str, items: list[Item], parents: set[int | None]) -> set[int]:
    """The indexes of the items that state aims, told by the series that each stands in (its parent, its style)."""
    series = defaultdict[tuple[int | None, str], list[int]](list)
    for index, item in enumerate(items):
        if index not in parents and item.style not in ("article", "lead"):
            series[item.parent, item.style].append(index)
    found: set[int] = set()
    for indexes in series.values():
        headings = [text[items[index].heading_start : items[index].heading_end] for index in indexes]
        found |= {index for index, aim in zip(indexes, aims_in(headings), strict=True) if aim}
    return found


def _is_article(text: str, items: list[Item], item: Item) -> bool:
    """Whether an item is an article of a regulation; 第一条 under a 一、 or （一） that names work, or that itself opens with a verb
    of work there (第一条 设立引导基金), is a measure of a policy."""
    if item.style != "article":
        return False
    above = None if item.parent is None else items[item.parent]
    if above is None or above.style not in ("han", "han_bracket"):
        return True
    own = text[item.heading_start : item.heading_end]
    measure = PURE_VERBS.match(own) is not None and _DEFINES.search(own) is None
    return not (measure or is_work(text[above.heading_start : above.heading_end]))


def _lead(text: str, item: Item, items: list[Item], leads: dict[int | None, str]) -> str:
    """The sentence that introduces the list an item stands in: it ends in ： right before the list's first item."""
    if item.style in ("article", "lead"):
        return ""
    above = 0 if item.parent is None else items[item.parent].start
    before = text[max(above, item.start - _LEAD_SENTENCE) : item.start].rstrip("\n")
    introduced = _HOLDS.search(before) or _ASKS.search(before) or PROBLEMS.search(before.removesuffix("："))
    if item.value == 1 and (asked := asks_applicants(before)) is not None:
        return asked
    if item.parent is None and not introduced:
        last = leads.get(None, "")
        return last if before.endswith("；") or (item.value > 1 and PROBLEMS.search(last)) else ""
    if not before.endswith("："):
        return leads.get(item.parent, "")
    return re.split("[。\n]", before[:-1])[-1]


def _heading(text: str, item: Item, copies: tuple[Copy, ...]) -> str:
    """The heading's words; of two printings the shorter one, since noise is what was put in."""
    words = text[item.heading_start : item.heading_end]
    other = other_reading(text, copies, item.heading_start, item.heading_end)
    return other if other is not None and 2 <= len(other) < len(words) else words
