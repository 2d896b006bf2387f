"""Turns clean text with its outline into duties: which agency must or may do which task, in which role."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.agencies.names import Speaker
from extract.agencies.offices import offices_of
from extract.agencies.pieces import read_piece
from extract.context import Context
from extract.duties.clauses import find_clauses
from extract.duties.defined_names import defined_names
from extract.duties.found import Found
from extract.duties.headed_items import headed_items
from extract.duties.labelled_items import labelled_items
from extract.duties.lists import find_lists
from extract.duties.tables import find_tables
from extract.outline import Entry, Outline
from extract.statement import Statement
from extract.text import CleanText
from extract.text.clauses import hide_enclosed
from extract.text.new_wordings import new_wordings

_SHORT = 25
"""A heading of no more characters (the contract's measure of a short sentence) names work and orders nothing."""


_LEADS_IN = re.compile("(?:负责|承担)(?:(?:以下|下列|如下)[^，。；：]{0,8})?$")
"""How a heading ends that says its duty with the items behind its colon."""
_OFFICE_OF = re.compile("(?:办公[厅室]|综合司)$")
_WHO_MAY_APPLY = re.compile(
    "^(?:申报|申请|参评|推荐)(?:的)?(?:条件|范围|对象|主体|资格)(?:[和及与、](?:条件|范围|对象|主体|资格|要求))?$"
)
"""Under it stands who may hand in and how, which the contract leaves out: 直辖市可直接申报, 其他城市须通过…申报."""
_APPLICANT = re.compile("[^，。；：]{0,8}?(?:应当?|要|必?须)(?:同时|均|都)?(?:具备|具有|符合|满足)")
"""Behind a class that applies (各申报城市): what it must be like, which is a condition; what it must do is none."""


@dataclass(frozen=True)
class Duty:
    """An agency with a role in a task (an outline entry's id, or None), `must` or `may`, and every place that says so."""

    agency: str
    task: str | None
    role: str
    obligation: str
    statements: tuple[Statement, ...]
    confidence: float


def find_duties(text: CleanText, outline: Outline, context: Context) -> list[Duty]:
    """All duties that the document proper states, in text order: one for each agency, task and role, every place of it
    a statement (a repeated copy of the text gives its places too); `must` wins over `may`. What an amendment quotes as new
    wording is another document's."""
    start, end = context.body
    speaker = Speaker.of(context)
    speaker = Speaker.of(context, defined_names(text.text, start, end, speaker))
    quoted = new_wordings(text.text, start, end)
    merged: dict[tuple[str, str | None, str], list[Found]] = {}
    breaks = _breaks(text.text, outline)
    for found in sorted(
        (each for one in _all(text, outline, (start, end), breaks, speaker) for each in _each_office(one, speaker)),
        key=lambda item: (item.mention.start, item.start),
    ):
        if any(a <= found.mention.start < b for a, b in quoted) or not _counts(text.text, found, outline, context):
            continue
        entry = outline.task_at(found.place)
        merged.setdefault((found.mention.name, entry.id if entry else None, found.role), []).append(found)
    return [_duty(key, items) for key, items in merged.items()]


def _all(
    text: CleanText, outline: Outline, body: tuple[int, int], breaks: list[int], speaker: Speaker
) -> Iterator[Found]:
    start, end = body
    yield from find_lists(text.text, start, end, speaker)
    yield from find_tables(text, start, end, speaker)
    shown = hide_enclosed(text.text)
    inside = [at for at in breaks if start < at < end]
    items = labelled_items(text.text, start, end, speaker) | headed_items(text.text, shown, outline, speaker)
    for segment_start, segment_end in pairwise([start, *inside, end]):
        yield from find_clauses(text.text, shown, segment_start, segment_end, speaker, items)


def _each_office(found: Found, speaker: Speaker) -> list[Found]:
    """The same duty of each office that a run names by fields which share their noun: 财政、农业等部门 are 财政部门 and 农业部门."""
    offices = offices_of(found.mention.name) if found.mention.is_class else ()
    if not offices:
        return [found]
    read = [(office, read_piece(office, 0, len(office), speaker, found.mention.head)) for office in offices]
    named = [(one[0].name, one[0].is_class) if one and len(one) == 1 else (office, True) for office, one in read]
    return [replace(found, mention=replace(found.mention, name=name, is_class=kind)) for name, kind in named]


def _breaks(text: str, outline: Outline) -> list[int]:
    """Where a heading ends without a mark, in every copy: the words behind it open a sentence of their own."""
    ends = {entry.heading_end for entry in outline.entries if text[entry.heading_end : entry.heading_end + 1].isalnum()}
    copied = {at + copy.shift for copy in outline.copies for at in ends if copy.start <= at + copy.shift < copy.end}
    return sorted(ends | copied)


def _counts(text: str, found: Found, outline: Outline, context: Context) -> bool:
    """What the contract leaves out: what the issuer says of itself in the preamble, what follows an address there, short
    headings, the title and the history that a register prints under it."""
    if any(start <= found.start < end for start, end in context.unread):
        return False
    if (
        _issues(found.mention.name, context)
        and found.start < context.preamble_end
        and found.rule.startswith("duty.will")
    ):
        return False
    if "申报" in found.mention.name and _APPLICANT.match(text, found.mention.end):
        return False
    if found.rule == "duty.labelled" and found.start < context.preamble_end and outline.entries:
        return False
    entry = outline.at(found.mention.start)
    if found.rule == "duty.modal" and any(_WHO_MAY_APPLY.search(above.heading) for above in outline.chain(entry)):
        return False
    return entry is None or not _in_short_heading(text, found, entry)


def _issues(name: str, context: Context) -> bool:
    """Whether an agency issues the document, itself or through its office (财政部办公厅 signs for 财政部)."""
    return any(name in (issuer, _OFFICE_OF.sub("", issuer)) for issuer in context.issuers)


def _in_short_heading(text: str, found: Found, entry: Entry) -> bool:
    """Whether the words are only a short heading over other text; an item that is its heading alone says its duty, and so
    does a whole sentence (各部门要各司其职。…; 第四条 市财政局负责拨付。…), and what introduces the items that it shares out (市财政局主要负责：)."""
    inside = entry.start <= found.mention.start < entry.heading_end and found.end <= entry.heading_end + 1
    over_text = entry.end > entry.heading_end + 1
    return (
        inside
        and over_text
        and entry.heading_end - entry.start <= _SHORT
        and found.rule.startswith("duty.")
        and ".list" not in found.rule
        and not (text.startswith("。", entry.heading_end) and (found.rule == "duty.modal" or _is_article(entry)))
        and not (text.startswith("：", entry.heading_end) and _LEADS_IN.search(text, entry.start, entry.heading_end))
    )


def _is_article(entry: Entry) -> bool:
    return entry.number is not None and entry.number.startswith("第") and entry.number.endswith("条")


def _duty(key: tuple[str, str | None, str], items: list[Found]) -> Duty:
    statements: dict[tuple[int, int], Statement] = {}
    for item in items:
        for span, rule in ((item.start, item.end), item.rule), (item.further, "duty.list.first_leads"):
            if span is not None:
                statements.setdefault(span, Statement(*span, rule, item.cue))
    obligation = "must" if any(item.obligation == "must" for item in items) else "may"
    return Duty(*key, obligation, tuple(statements.values()), max(item.confidence for item in items))
