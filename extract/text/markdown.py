"""Turns the marks of Markdown in a text into nothing, place for place, so that offsets stay."""

import re

_NOTHING = "\u200b"
"""A character without width, which clean text drops; a space would part words."""
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(?=[^#\s])", re.MULTILINE)
_DELIMITER = re.compile(
    r"^[ \t]*\|?[ \t]*[:：]?-{2,}[:：]?[ \t]*(?:\|[ \t]*[:：]?-{2,}[:：]?[ \t]*)+\|?[ \t]*$", re.MULTILINE
)
_STRONG = re.compile(r"(\*\*)(?=\S)[^*\n]+?(?<=\S)(\*\*)")
_MARKS = re.compile(
    r"^[ \t]{0,3}(?:>[ \t]?)+|^[ \t]*[*+-][ \t]+(?=\S)|\\(?=[!#()*+\-.>\[\\\]_`{|}~（）])|<br ?/?>", re.MULTILINE
)
_ROW = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)
_LEAST_STRONG = 2
_BORDER = re.compile(r"^[^|\n]*(?P<stroke>\|)[ \t]*$", re.MULTILINE)
_LEAST_BORDERS = 8
"""So many lines that end with their only stroke are the cells of a table, one a line."""


def unmarked(text: str) -> str:
    """The text with its Markdown marks (#, **, >, -, \\) made characters of no width and each cell of its tables a
    line behind a tab; of the same length. A text that is no Markdown comes back as it is.

    >>> unmarked("## 一、总体要求").replace("\\u200b", "")
    '一、总体要求'
    """
    borders = [match.start("stroke") for match in _BORDER.finditer(text)]
    if len(borders) >= _LEAST_BORDERS:
        bare = list(text)
        for at in borders:
            bare[at] = _NOTHING
        text = "".join(bare)
    tables = _DELIMITER.search(text) is not None
    strong = list(_STRONG.finditer(text))
    if not (_HEADING.search(text) or tables or len(strong) >= _LEAST_STRONG):
        return text
    characters = list(text)
    spans = [match.span() for pattern in (_HEADING, _DELIMITER, _MARKS) for match in pattern.finditer(text)]
    spans += [match.span(side) for match in strong for side in (1, 2)]
    for start, end in spans:
        characters[start:end] = _NOTHING * (end - start)
    if tables:
        for row in _ROW.finditer(text):
            _part_cells(characters, *row.span())
    return "".join(characters)


def _part_cells(characters: list[str], start: int, end: int) -> None:
    """Make each stroke of a row a line break, and the space behind it the tab that a cell's line begins with."""
    for i in range(start, end):
        if characters[i] == "|" and (i == start or characters[i - 1] != _NOTHING):
            characters[i] = "\n"
            if i + 1 < end and characters[i + 1] == " ":
                characters[i + 1] = "\t"
