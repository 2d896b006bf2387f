"""Finds the parts of a document in clean text: title, number, addressees, signature, issued text, and what is not the document."""

import re
from dataclasses import dataclass

from extract.document.heads import find_addressee, find_headline, find_number, find_titles, red_word
from extract.document.history import History, find_history
from extract.document.issued import TOLD_NOW, find_issued_title
from extract.document.own_numbers import OwnNumber, is_announcement
from extract.document.page_ends import end_of_document
from extract.document.page_lines import HEADER_LINES, split_lines
from extract.document.promulgation import find_promulgation
from extract.document.republican import at_foot
from extract.document.signing import find_date, find_signatures, find_signed_date, find_undated_signatures, first_line
from extract.text import CleanText, Line

_RED_HEAD = re.compile(r"[\u4e00-\u9fff（）]{3,40}文件")
_ISSUES_IT = re.compile(TOLD_NOW)


@dataclass(frozen=True)
class Document:
    """Where the parts of a document stand, as lines in clean offsets; None or () for a part that it lacks.

    `titles` are the lines that together make the notice's own title, `issued_title` the title of the text that it issues
    (its lines as one), `body` the clean offsets of the document proper, `stretches` those in which its outline is read,
    `history` what a register of regulations prints over the text, or a page under its title or at its foot, `order` the lines (or
    parts of one) that name the bodies whose 令 or 公告 it is, or that a news headline over it names, `cover` the first line of a
    covering note without head."""

    lines: tuple[Line, ...]
    titles: tuple[Line, ...]
    issued_title: Line | None
    number: Line | None
    red_head: Line | None
    addressee: Line | None
    signatures: tuple[Line, ...]
    date: Line | None
    body: tuple[int, int]
    stretches: tuple[tuple[int, int], ...]
    history: History | None = None
    order: tuple[Line, ...] = ()
    cover: Line | None = None


def find_document(text: CleanText) -> Document:
    """Find the parts; nothing is raised where none is found (all parts are then None and the body is the whole text)."""
    lines = split_lines(text)
    kept = lines[: end_of_document(lines)]
    addressee = find_addressee(kept[: max(HEADER_LINES, len(kept) // 2)])
    own = find_number(kept, addressee)
    number = own.line if own else None
    titles = find_titles(kept, addressee, number)
    headline = find_headline(kept) if addressee is None and own is None else None
    if headline is not None and (not titles or titles[0].start < headline[0].start):
        titles = (headline[1],)
    issuing = own.names if own else headline[:1] if headline else ()
    date = _date(kept, own, titles, addressee)
    signatures = find_signatures(kept, date)
    if date is None and addressee is not None:
        signatures = find_undated_signatures(text, kept)
    behind = max((line.end for line in (addressee, *titles) if line is not None), default=0)
    issued = find_issued_title(kept, titles, behind, date)
    red_head = first_line(kept[:HEADER_LINES], lambda line: _RED_HEAD.fullmatch(line.text) is not None)
    cover = _cover(kept, titles, signatures) if addressee is None else None
    head = [line for line in (*titles, number, red_head, addressee, issued, cover) if line is not None]
    start = min((line.start for line in head), default=0)
    body_end = kept[-1].end if kept else len(text.text)
    first = max(
        (line.end for line in (*titles, addressee, number) if line is not None and line.start < body_end), default=0
    )
    history = find_history(text.text) or find_promulgation(kept, titles)
    first = max(first, history.span[1]) if history else first
    closing = None if _announces(kept, own, titles) else at_foot(kept)
    if closing is not None and closing.span[0] > first:
        history, body_end = history or closing, closing.span[0]
    return Document(
        lines, titles, issued, number, red_head, addressee, signatures, date, (start, body_end),
        _stretches(first, body_end, signatures, date, issued), history, issuing, cover,
    )  # fmt: skip


def _announces(lines: tuple[Line, ...], number: OwnNumber | None, titles: tuple[Line, ...]) -> bool:
    """Whether a text is an announcement, whose last line may be an order that it repeals."""
    titled = bool(titles) and titles[-1].text.endswith("公告")
    return titled or red_word(lines) == "公告" or (number is not None and is_announcement(number.line.text))


def _cover(lines: tuple[Line, ...], titles: tuple[Line, ...], signatures: tuple[Line, ...]) -> Line | None:
    """The first line of a covering note that has lost title and addressees, signed above the text that it issues."""
    if not titles or not signatures or signatures[0].start > titles[0].start:
        return None
    return first_line(lines, lambda line: line.end < signatures[0].start and _ISSUES_IT.search(line.text) is not None)


def _date(
    lines: tuple[Line, ...], number: OwnNumber | None, titles: tuple[Line, ...], addressee: Line | None
) -> Line | None:
    """The date of the signature; an order is signed above the text that it publishes."""
    if number is not None and titles and titles[0].start > number.line.start and number.names:
        signed = find_date(lines, number.line.end, titles[0].start)
        if signed is not None or not is_announcement(number.line.text):
            return signed or find_date(lines, titles[-1].end)
    behind = max((line.end for line in (addressee, *titles) if line is not None), default=0)
    dated = find_date(lines, behind)
    if dated is not None or not titles or (addressee is not None and addressee.start > titles[0].start):
        return dated  # what is signed above a title with addressees of its own is a letter that passes the document on
    # a court's announcement is signed above the text that it publishes, too
    return find_signed_date(lines, 0, titles[0].start)


def _stretches(
    start: int, end: int, signatures: tuple[Line, ...], date: Line | None, issued: Line | None
) -> tuple[tuple[int, int], ...]:
    """What lies between header and end, without the signature block and the issued text's title."""
    cuts = [(line.start, line.end) for line in (*signatures, date, issued) if line is not None]
    found, at = list[tuple[int, int]](), start
    for cut_start, cut_end in sorted(cuts):
        if cut_start > at:
            found.append((at, cut_start))
        at = max(at, cut_end)
    if end > at:
        found.append((at, end))
    return tuple(found)
