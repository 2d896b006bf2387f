"""Turns raw text into clean text (simplified, official wording, no inner white space) and keeps the way back."""

import re
from dataclasses import dataclass
from functools import cached_property

from graph.model import Evidence
from graph.normal import regional_matches, simplify, wide

ENUMERATOR = re.compile(
    r"第[一二三四五六七八九十百零〇\d]{1,4}[章条款节编]|[一二三四五六七八九十]{1,4}[、．]|[（(][一二三四五六七八九十]{1,4}[）)]"
    r"|\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)]|[①-⑳]|——"
)
"""A numbered item's opening at a line's start; also used to know that a line starts something new."""

_DROPPED = re.compile(r"\[bookmark[:：][^\]]*\]|[\u200b-\u200f\u2060\ufeff\u00ad]")
"""What word processors and web pages leave in a text without its being part of it: Word's bookmark marks,
zero-width characters, soft hyphens."""

_BROKEN_LINE = 20
"""A line shorter than this is not taken for the first part of a broken sentence: headings, table cells, names."""

_CELL = "\t"
"""A line that begins with a tab is a cell of a table (the readers of pages, Word files and PDFs write them so): it
carries on no line and none carries it on."""

_INDENT = re.compile(r"\u3000{2,}|[ \t\xa0\u3000]{3,}")
_LABEL = 5
"""Fewer characters than this before an indent are a spread label (标　　题, 目　　录), not a line."""

_ENDED = re.compile(r"[。；：！？…”’）》〉\]】.;:!?)]$")
_NEW_START = re.compile(
    rf"(?:{ENUMERATOR.pattern})|附件|附：|附表|特此|抄送|联系|主送|电话|传真|邮箱|【|[（(](?:此件|联系|责任|牵头)"
    r"|\d{4}年\d{1,2}月\d{0,2}日?$"
)
_KEPT_PUNCTUATION = re.compile(r"(?<=\d),(?=\d{3}(?!\d))|(?<=\d):(?=\d)|(?<=[a-z]):(?=//)")


@dataclass(frozen=True)
class CleanText:
    """Clean text over a raw text. `starts[i]`/`ends[i]` are the raw offsets of clean character `i` (end exclusive);
    a regional word replaced by a shorter one spreads over its characters. `gaps` are the clean offsets before which
    white space was dropped inside a line."""

    raw: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: frozenset[int]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Raw offsets of the clean span [start, end), which must not be empty."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such span in a text of {len(self.text)} characters: {start} to {end}")
        return self.starts[start], self.ends[end - 1]

    def evidence(self, start: int, end: int, rule: str = "", cue: str = "") -> Evidence:
        """The raw words behind the clean span [start, end)."""
        raw_start, raw_end = self.raw_span(start, end)
        return Evidence(raw_start, raw_end, self.raw[raw_start:raw_end], rule, cue)

    @cached_property
    def lines(self) -> tuple["Line", ...]:
        """The lines of the clean text that are not empty, in order."""
        found, start = [], 0
        for part in self.text.split("\n"):
            if part:
                found.append(Line(start, start + len(part), part))
            start += len(part) + 1
        return tuple(found)


@dataclass(frozen=True)
class Line:
    """A line of clean text: its clean offsets and its words."""

    start: int
    end: int
    text: str


def clean(raw: str) -> CleanText:
    """Bring a raw text to normal form, character by character traceable.

    Simplified script, mainland wording for regional terms, full-width punctuation; white space inside a line and
    line breaks inside a sentence are dropped; empty lines vanish. The order of characters never changes.
    """
    folded = _fold(raw)
    dropped = {i for match in _DROPPED.finditer(folded) for i in range(*match.span())}
    replaced = {start: (end, word) for start, end, word in regional_matches(folded)}
    builder = _Builder()
    for line_start, line_end in _raw_lines(folded):
        pieces = list(_pieces(folded, line_start, line_end, dropped, replaced))
        builder.add_line(pieces, is_cell=folded.startswith(_CELL, line_start))
    return CleanText(
        raw, "".join(builder.characters), tuple(builder.starts), tuple(builder.ends), frozenset(builder.gaps)
    )


def _fold(raw: str) -> str:
    """Script and width, one character for one; a comma or colon between digits stays as it is."""
    simplified = simplify(raw)
    folded = list(wide(simplified))
    for match in _KEPT_PUNCTUATION.finditer(simplified):
        folded[match.start()] = simplified[match.start()]
    return "".join(folded)


def _raw_lines(text: str) -> list[tuple[int, int]]:
    """Spans of the lines; an indent in the middle of a line starts a new one (pages that lost their breaks keep it)."""
    found = []
    for match in re.finditer(r"[^\r\n\f\v\u2028\u2029]+", text):
        start, end = match.span()
        for indent in _INDENT.finditer(text, start, end):
            if len(text[start : indent.start()].strip()) >= _LABEL:
                found.append((start, indent.start()))
                start = indent.end()
        found.append((start, end))
    return found


Piece = tuple[str, int, int, bool]
"""A clean character, its raw start and end, and whether white space stood before it."""


def _pieces(text: str, start: int, end: int, dropped: set[int], replaced: dict[int, tuple[int, str]]) -> list[Piece]:
    found: list[Piece] = []
    gap, i = False, start
    while i < end:
        if text[i].isspace() or i in dropped:
            gap, i = gap or text[i].isspace(), i + 1
            continue
        stop, word = replaced.get(i, (i + 1, text[i]))
        for k, character in enumerate(word):
            # the last character of a replaced word carries what is left of the raw word
            found.append((character, i + k, stop if k == len(word) - 1 else i + k + 1, gap and k == 0))
        gap, i = False, stop
    return found


class _Builder:
    """Collects clean characters line by line and decides which line breaks only broke a sentence."""

    def __init__(self) -> None:
        self.characters: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.gaps: set[int] = set()
        self.line = ""
        self.in_cell = False

    def add_line(self, pieces: list[Piece], is_cell: bool = False) -> None:
        if not pieces:
            return
        text = "".join(piece[0] for piece in pieces)
        apart, self.in_cell = is_cell or self.in_cell, is_cell
        if self.line and not apart and continues(self.line, text):
            self.line += text
        else:
            if self.line:
                self._add("\n", self.ends[-1], self.ends[-1])
            self.line = text
        first = len(self.characters)
        for k, (character, start, end, gap) in enumerate(pieces):
            if gap and k:
                self.gaps.add(first + k)
            self._add(character, start, end)

    def _add(self, character: str, start: int, end: int) -> None:
        self.characters.append(character)
        self.starts.append(start)
        self.ends.append(end)


def continues(line: str, following: str) -> bool:
    """Whether a line break only broke a sentence: the line leaves 《 or （ open, or it is running text without an end.

    >>> continues("深入贯彻落实《关于深化体制机制改革加快", "实施创新驱动发展战略的若干意见》部署")
    True
    >>> continues("推动知识产权与创新资源、金融资本、", "产业发展深度融合，完善各环节")
    False
    """
    if _left_open(line) and not ENUMERATOR.match(following):
        return True
    if len(line) < _BROKEN_LINE or _ENDED.search(line) or _NEW_START.match(following):
        return False
    heading = ENUMERATOR.match(line) is not None and "。" not in line
    return not heading and re.search("[，。；]", line) is not None


def _left_open(line: str) -> bool:
    opened = line.rfind("《")
    return opened > line.rfind("》") and len(line) - opened <= 80 and "。" not in line[opened:]
