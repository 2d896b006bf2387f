"""Turns the lines of pages into paragraphs: what runs to the right margin and goes on at the left one is one line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.reader.formats.pdf_layout import Line, Page
from extract.reader.formats.table_text import table_text

_PAGE_NUMBER = re.compile(r"[-—–―－·•\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[/／，,]?\s*共?\s*\d{1,4}\s*页?)?)[-—–―－·•\s]*")
_EDGE = 0.12
"""The share of a page's height, above and below, in which page numbers and running heads stand."""
_EDGE_LINES = 2
_RUNNING, _RUNNING_SHARE = 3, 0.4
"""A line that opens or closes this many pages and this share of them, or every page, is a running head: left and right
pages may have different ones."""
_SHORTFALL = 1.7
"""A full line may end this many characters before the margin: punctuation is never put at a line's beginning."""
_INDENT = 0.8
"""A line that begins this many characters right of the margin begins a paragraph."""
_NARROW = 12
_OPENING = 5.0
"""A paragraph's first line begins at most this many characters right of the margin; one further right is a signature."""


def pages_text(pages: Sequence[Page]) -> str:
    """The text of all pages without page numbers and running heads, paragraphs joined over lines and pages."""
    running = _running(pages)
    lines = [line for page in pages for line in _body(page, running)]
    margins = _margins(lines)
    return "\n".join(_paragraphs(lines, *margins)) if margins else ""


def _key(line: Line) -> str:
    return re.sub(r"[\d\s]", "", line.text)


def _running(pages: Sequence[Page]) -> frozenset[str]:
    counts = Counter(key for page in pages for key in {_key(line) for line in _edges(page)} if key)
    least = min(max(_RUNNING, _RUNNING_SHARE * len(pages)), max(len(pages), 2))
    return frozenset(key for key, n in counts.items() if n >= least)


def _edges(page: Page) -> list[Line]:
    """The highest and lowest lines of a page, where they stand near its edges."""
    placed = sorted((line for line in page.lines if line.cells is None), key=lambda line: -line.top)
    return [
        line
        for line in (*placed[:_EDGE_LINES], *placed[-_EDGE_LINES:])
        if line.bottom < _EDGE * page.height or line.top > (1 - _EDGE) * page.height
    ]


def _body(page: Page, running: frozenset[str]) -> Iterator[Line]:
    edges = _edges(page)
    for line in page.lines:
        if line in edges and (_PAGE_NUMBER.fullmatch(line.text) or _key(line) in running):
            continue
        yield line


def _margins(lines: Sequence[Line]) -> tuple[float, float] | None:
    """The left and right margin: the outermost places where several long lines begin and end."""
    wide = [line for line in lines if line.cells is None and len(line.text) >= _NARROW] or [
        line for line in lines if line.cells is None
    ]
    if not wide:
        return (0.0, 0.0) if lines else None
    several = len(wide) // 20
    return sorted(line.left for line in wide)[several], sorted(line.right for line in wide)[-1 - several]


def _paragraphs(lines: Sequence[Line], left: float, right: float) -> Iterator[str]:
    running, last, rows = "", None, list[list[str]]()
    for line in lines:
        if line.cells is not None:  # a table that goes on over a page is one table
            yield from filter(None, [running])
            running, last = "", None
            rows += line.cells
            continue
        if rows:
            yield f"\n{table_text(rows)}\n"
            rows = []
        if last is not None and _goes_on(last, line, left, right):
            running = _joined(running, line.text)
        else:
            yield from filter(None, [running])
            running = line.text
        last = line
    yield from filter(None, [running, f"\n{table_text(rows)}\n" if rows else ""])


def _goes_on(last: Line, line: Line, left: float, right: float) -> bool:
    size, fresh = max(last.top - last.bottom, 1.0), line.top - line.bottom
    full = last.left <= left + _OPENING * size and last.right >= right - _SHORTFALL * size
    return full and line.left <= left + _INDENT * fresh and 0.75 < fresh / size < 1.34


def _joined(one: str, other: str) -> str:
    """Two parts of a sentence; words in Latin letters keep a space between them."""
    latin = one[-1:].isascii() and other[:1].isascii() and one[-1:].isalpha() and other[:1].isalpha()
    return f"{one} {other}" if latin else one + other
