"""Reads one row of a catalogue of documents from its cells: title, number, and what became of the document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.document.own_numbers import NUMBER_PATTERN
from extract.lexicon import alternation, column, rows
from extract.references.mentions import Mention
from extract.references.number_mentions import number_in_bracket, numbers_in

_TYPES = alternation(column("document_types", "word"))
_DATE = re.compile(
    r"(?:(?:19|20)\d\d[年.\-/](?:\d{1,2}[月.\-/]?)?(?:\d{1,2}日?)?(?:起?(?:施行|实施|执行|生效|废止|失效))?|无|[-—/]{1,3}){1,3}"
)
_BRACKET = re.compile(r"[（〔［\[(](?P<inner>[^（）()\n]{0,120}(?:（[^（）\n]{0,60}）[^（）()\n]{0,80})*)[）〕］\])]")
_MADE = re.compile(r"(?:19|20)\d\d年(?:\d{1,2}月|[^（）]{0,60}(?:公布|发布|印发|颁布|施行|批准|通过|修订|修正))")
"""A bracket behind a title that tells how the document was made; （2010年版） and （试行） are parts of the title."""
_ENDS = re.compile(rf"(?:{_TYPES})(?:（[^（）]{{1,20}}）)?$")
_NOTICE_OF = re.compile(r"印发|转发|批转|下发")
_NOTICE_ENDS = re.compile(r"(?:通知|公告|通告|决定|意见|函|批复|令|命令|通报)(?:（[^（）]{1,20}）)?$")
_GLUED_NUMBER = re.compile(rf"(?P<title>.+(?:{_TYPES}|》|）))[，、]?(?P<number>{NUMBER_PATTERN})[。；]?")
_GOES_ON = re.compile("[的》，、）〉（]|以及|及其")
_NO_TITLE = re.compile(
    "^(?:制定|修订|修改|起草|出台|编制|研究|将|对|删去|根据|按照|依据|完善|建立)|[。；：？！]|负责|应当|责任单位|^与"
)
"""What work, a sentence or a legal ground opens with or holds, and no title of a document does."""
_MARKED = re.compile("《[^《》]*(?:《[^《》]*》[^《》]*)*》")
_TRAILING = "。；，、;,"
_LONG = 200
"""No title has more characters (see mentions)."""
_LEAST = 5
"""A shorter text without book marks is a body, a person or a remark (公告, 市财政局)."""
_RESULTS = (
    ("repeals", re.compile(r"(?:拟|建议|予以|宣布|已)?(?:废止|失效|作废|停止执行)")),
    ("amends", re.compile(r"(?:拟|建议|予以|需)?(?:修改|修订|修正)(?:后[^，]{0,8})?")),
    ("cites", re.compile(r"(?:拟|建议|予以)?(?:保留|继续有效|继续执行|有效|现行有效)")),
)


@dataclass(frozen=True)
class Cell:
    """A cell of a list: its clean span and words, whether it opens its line, whether tabs part it from the others."""

    start: int
    end: int
    text: str
    first: bool
    tabbed: bool

    def behind(self, length: int) -> "Cell":
        """The cell without its first characters."""
        return replace(self, start=self.start + length, text=self.text[length:])


@dataclass(frozen=True)
class Row:
    """A document that a row names; the relation that the row's own cell gives it (废止, 保留), if any."""

    mention: Mention
    relation: str | None


@cache
def _columns(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("catalogue_columns") if kind in ("", row["holds"]))


def is_column(words: str) -> bool:
    """Whether a cell is one of a catalogue's head row: 序号, 文件名称, 文号."""
    return words in _columns("")


def stands_for_issuer(cells: Sequence[Cell], columns: Sequence[str]) -> bool:
    """Whether the first cell of a row is its issuer by the head row: 序号 制定机关 文件名称."""
    held = [word for word in columns if word in _columns("issuer") or word in _columns("title")]
    return bool(held) and held[0] in _columns("issuer") and len(cells) > 1 and not _is_title(cells[0].text)


def is_number(words: str) -> bool:
    """Whether a cell is a document's number."""
    return _number_of(words) is not None


def goes_on(words: str) -> bool:
    """Whether words can only go on with a row: the rest of a title whose line was broken."""
    return _GOES_ON.match(words) is not None


def is_value(words: str) -> bool:
    """Whether a cell is a number, a date or a result, so that it opens no row."""
    return _number_of(words) is not None or _DATE.fullmatch(words) is not None or _result_of(words) is not None


def has_titles(columns: Sequence[str]) -> bool:
    """Whether a head row names the column of the documents' titles."""
    return any(word in _columns("title") for word in columns)


def read_row(text: str, cells: Sequence[Cell], table: bool) -> Row | None:
    """The document that a row's cells name. In a table whose head row names the titles (`table`) a title needs no
    number, or no kind of document at its end."""
    relation = next((found for cell in cells if (found := _result_of(cell.text))), None)
    named = _titled(text, cells)
    numbers = [(cell, number) for cell in cells if (number := _number_of(cell.text)) is not None]
    if named is None:
        alone = numbers and cells[0] is numbers[0][0]
        if not alone:
            return None
        cell, number = numbers[0]
        return Row(
            Mention(cell.start, cell.start + len(cell.text.rstrip(_TRAILING)), None, number, cell.start), relation
        )
    marked = text[named.start] == "《" and text[named.title_end - 1] == "》"
    if named.number is None and numbers:
        cell, number = numbers[0]
        named = replace(named, start=min(named.start, cell.start), end=max(named.end, cell.end), number=number)
    ends = _ENDS.search(named.title or "") is not None
    said = table or ends or "关于" in (named.title or "")
    if not marked and (len(named.title or "") < _LEAST or not said or not (named.number or (table and ends))):
        return None
    return Row(named, relation)


def _titled(text: str, cells: Sequence[Cell]) -> Mention | None:
    """The title that the first text cells make, with the number that stands in one cell with it."""
    for group in _groups(cells):
        for last in range(1, len(group) + 1):
            begin, end = group[0].start, group[last - 1].end
            found = _named(text[begin:end].rstrip(_TRAILING), begin)
            behind = group[last].text if last < len(group) else ""
            if found is not None and not goes_on(behind):
                return found
            if found is not None and _BRACKET.match(behind) and _of_bracket(behind) and found.number is None:
                return replace(found, end=group[last].end, number=number_in_bracket(behind))
        whole = _plain(text[group[0].start : group[0].end].rstrip(_TRAILING), group[0].start)
        if whole is not None and any(_number_of(cell.text) for cell in cells):
            return whole
    return None


def _groups(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """The text cells that stand together, without numbers, dates and results; cells that tabs part are joined only
    where one breaks off."""
    group: list[Cell] = []
    for cell in cells:
        whole = is_value(cell.text)
        parted = group and cell.tabbed and not cell.first and not goes_on(cell.text)
        if group and (whole or parted):
            yield group
            group = []
        if not whole:
            group.append(cell)
    if group:
        yield group


def _named(words: str, begin: int) -> Mention | None:
    """A title, alone or with its number behind it in brackets or without."""
    if len(words) > 2 * _LONG:
        return None
    for bracket in _BRACKET.finditer(words):
        if _depth(words[: bracket.start()]) == 0 and _of_bracket(bracket.group()) and bracket.start():
            title = _plain(words[: bracket.start()], begin)
            if title is None:
                return None
            return replace(title, end=begin + bracket.end(), number=number_in_bracket(bracket["inner"]))
    if _is_title(words):
        return _plain(words, begin)
    glued = _GLUED_NUMBER.fullmatch(words)
    if glued is None or not _is_title(glued["title"]):
        return None
    number, title = _number_of(glued["number"]), _plain(glued["title"], begin)
    return None if title is None or number is None else replace(title, end=begin + len(words), number=number)


def _of_bracket(bracket: str) -> bool:
    """Whether a bracket gives a number or tells how the document was made."""
    return number_in_bracket(bracket[1:-1]) is not None or _MADE.search(bracket) is not None


def _plain(words: str, begin: int) -> Mention | None:
    """Words as a title: without the book marks that hold all of it."""
    if not 2 < len(words) <= _LONG or _NO_TITLE.search(words) or _depth(words) != 0:
        return None
    marked = _is_marked(words)
    if not marked and ("，" in _outside(words) or re.match("《[^》]*》[、和《]", words)):
        return None
    title = (words[1:-1] if marked else words).replace("\n", "")
    return Mention(begin, begin + len(words), title, None, begin + len(words))


def _is_title(words: str) -> bool:
    """Whether words are a whole title: they end with a kind of document, a notice of another text with its own kind."""
    if _is_marked(words):
        return True
    if _depth(words) != 0 or _ENDS.search(words) is None or not 2 < len(words) <= _LONG:
        return False
    outside = _outside(words)
    return _NOTICE_OF.search(outside) is None or _NOTICE_ENDS.search(outside) is not None


def _is_marked(words: str) -> bool:
    """Whether one pair of book marks holds all of the words."""
    return 2 < len(words) <= _LONG and _MARKED.fullmatch(words) is not None


def _outside(words: str) -> str:
    """What stands outside book marks."""
    return _MARKED.sub("", words)


def _depth(words: str) -> int:
    return words.count("《") - words.count("》")


def _number_of(words: str) -> str | None:
    """The number that is all that a cell holds, the first of several."""
    bare = words.strip("（）()" + _TRAILING)
    found = sorted(numbers_in(bare, 0, len(bare)), key=lambda item: (item.start, -item.end))
    if not found or found[0].start > 0:
        return None
    rest = bare[found[0].end :]
    for item in found[1:]:
        rest = rest.replace(bare[item.start : item.end], "")
    return found[0].number if re.fullmatch(r"(?:[、，和及；]|\d{4}年[\d月日]*|公布|发布)*", rest) else None


def _result_of(words: str) -> str | None:
    return next((relation for relation, pattern in _RESULTS if pattern.fullmatch(words)), None)
