"""Turns a page's markup into the lines that a reader sees, each with the block it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN = frozenset(
    re.split(
        r"\s",
        "head script style noscript template iframe object svg canvas select button input textarea nav footer aside audio "
        "video map link meta title",
    )
)
_BLOCKS = frozenset(
    re.split(
        r"\s",
        "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption section article main "
        "header form fieldset legend blockquote center pre address figure figcaption hr details summary ucapcontent",
    )
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FILE_LINK = re.compile(r"\.(?:docx?|wps|pdf|xlsx?|et|zip|rar|7z|ofd|pptx?|jpe?g|png|txt)(?:[?#]|$)|^#", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_ENUMERATED = re.compile(r"[一二三四五六七八九十\d（(①-⑳第]")
_WIDEST_CELL = 1500
"""A table with a longer cell than this lays a page out; it is no table of data."""


@dataclass
class Block:
    """An element that makes lines of its own: its tag, its class and id, and the number of the block around it."""

    tag: str
    names: str
    parent: int


@dataclass
class PageLine:
    """A line as shown: its words, how many of its characters lead elsewhere, its block, and its cell's table and row."""

    text: str
    linked: int
    block: int
    table: int | None = None
    row: int = 0


@dataclass
class Page:
    """The lines of a page in order, and its blocks; a block's number is its place, outer blocks come first."""

    lines: list[PageLine] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=lambda: [Block("root", "", 0)])


def page_lines(markup: str) -> Page:
    """The visible lines of a page, white space as a browser shows it. Never raises, however broken the markup is."""
    reading = _Reading()
    root = LexborHTMLParser(markup).root
    for entering, node in _walk(root) if root is not None else ():
        if entering:
            reading.enter(node)
        else:
            reading.leave(node)
    reading.end_line()
    return reading.page


def _walk(root: LexborNode) -> Iterator[tuple[bool, LexborNode]]:
    """Every seen node twice, on the way in and out; iterative, since broken pages nest thousands deep."""
    node: LexborNode | None = root
    while node is not None:
        seen = not _is_unseen(node)
        if seen:
            yield True, node
            if node.child is not None:
                node = node.child
                continue
            yield False, node
        while node is not None and node.next is None:
            if node.parent is None or node.mem_id == root.mem_id:
                return
            node = node.parent
            yield False, node
            if node.mem_id == root.mem_id:
                return
        node = node.next if node is not None else None


def _is_unseen(node: LexborNode) -> bool:
    tag = node.tag or ""
    if tag in _UNSEEN or tag == "-comment":
        return True
    if tag.startswith("-"):
        return False
    attributes = node.attributes
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style") or "") is not None


class _Reading:
    """The state of reading a page from its first node to its last."""

    def __init__(self) -> None:
        self.page = Page()
        self.open: list[int] = [0]
        self.links: list[bool] = []
        self.words: list[str] = []
        self.linked = 0
        self.pre = 0
        self.tables: list[int | None] = []
        self.row = 0
        self.in_cell = False
        self.counters: list[int | None] = []

    def enter(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._add(node.text_content or "")
        elif tag == "br":
            self._break()
        elif tag == "a":
            self.links.append(_FILE_LINK.search(node.attributes.get("href") or "#") is None)
        elif tag in _BLOCKS:
            self._enter_block(tag, node)

    def leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "a" and self.links:
            self.links.pop()
        elif tag in _BLOCKS:
            self._leave_block(tag)

    def _enter_block(self, tag: str, node: LexborNode) -> None:
        self._break()
        attributes = node.attributes
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
        self.page.blocks.append(Block(tag, names, self.open[-1]))
        self.open.append(len(self.page.blocks) - 1)
        self.pre += tag == "pre"
        if tag == "table":
            self.tables.append(self.open[-1] if _holds_data(node) else None)
        elif tag == "tr":
            self.row += 1
        elif tag in ("td", "th"):
            self.in_cell = bool(self.tables) and self.tables[-1] is not None
        elif tag in ("ol", "ul"):
            self.counters.append(_first_number(node) if tag == "ol" else None)
        elif tag == "li":
            self._number(node)

    def _leave_block(self, tag: str) -> None:
        if tag in ("td", "th") and self.in_cell:
            self.in_cell = False
            self.end_line(self.tables[-1])
        self._break()
        self.open.pop()
        self.pre -= tag == "pre"
        if tag == "table":
            self.tables.pop()
        elif tag in ("ol", "ul") and self.counters:
            self.counters.pop()

    def _number(self, item: LexborNode) -> None:
        """Write the number that a browser shows before an item of a numbered list, unless the item brings its own."""
        count = self.counters[-1] if self.counters else None
        if count is None:
            return
        self.counters[-1] = count + 1
        if not _ENUMERATED.match(item.text(strip=True)):
            self.words.append(f"{count}.")

    def _add(self, words: str) -> None:
        if not self.pre:
            self._write(_SPACE.sub(" ", words))
            return
        for number, line in enumerate(words.splitlines()):
            if number:
                self._break()
            self._write(line)

    def _write(self, words: str) -> None:
        self.words.append(words)
        if any(self.links):
            self.linked += len(words.strip())

    def _break(self) -> None:
        if self.in_cell:
            self.words.append("\n")
        else:
            self.end_line()

    def end_line(self, table: int | None = None) -> None:
        """Close the line that is being read; an empty cell is kept, any other empty line is not."""
        text = re.sub(" {2,}", " ", "".join(self.words)).strip(" \n\xa0")
        if text.strip() or table is not None:
            self.page.lines.append(PageLine(text, self.linked, self.open[-1], table, self.row))
        self.words, self.linked = [], 0


def _first_number(node: LexborNode) -> int | None:
    """Where a numbered list begins to count; None where its numbers are no plain figures or not shown."""
    attributes = node.attributes
    if (attributes.get("type") or "1") != "1" or "list-style" in (attributes.get("style") or ""):
        return None
    start = attributes.get("start") or "1"
    return int(start) if start.isdecimal() else 1


def _holds_data(table: LexborNode) -> bool:
    """Whether a table holds data: no table within, two rows of two cells or more, no cell as long as a page."""
    if table.css_first("table") is not None and len(table.css("table")) > 1:
        return False
    rows = [[cell for cell in row.iter() if cell.tag in ("td", "th")] for row in table.css("tr")]
    if sum(len(row) >= 2 for row in rows) < 2:
        return False
    return all(len(cell.text()) <= _WIDEST_CELL for row in rows for cell in row)
