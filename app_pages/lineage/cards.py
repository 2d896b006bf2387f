"""A document's title and number → the lines that stand on its card, and the card's height."""

from dataclasses import dataclass

WIDTH = 178
"""Width of every card, in px."""

TITLE_SIZE, LINE = 13, 18
TITLE_EM = 12.0  # line length in em at 13 px: 156 px beside the coloured bar
TITLE_LINES = 3
FOOT_EM = 13.0  # at 12 px
HEAD_ROOM, FOOT_ROOM = 10, 24
_NARROW = 0.57  # measured advance of a Latin letter or digit in Noto Sans CJK, in em
_NEVER_FIRST = "，。；：、！？》〉）】〕”’%"
_NEVER_LAST = "《〈（【〔“‘"


@dataclass(frozen=True)
class Face:
    """What is written on a card: `title` lines (the last one ends in … where the title goes on) and one `foot` line."""

    title: tuple[str, ...]
    foot: str

    @property
    def height(self) -> int:
        """Height of the card in px."""
        return HEAD_ROOM + LINE * len(self.title) + FOOT_ROOM


def face(title: str, foot: str) -> Face:
    """Wraps a title to at most three lines and cuts the foot line to the card's width."""
    return Face(tuple(wrap(title, TITLE_EM, TITLE_LINES)), "".join(wrap(foot, FOOT_EM, 1)))


def width_em(text: str) -> float:
    """Width of a text in em: Han characters and full-width signs 1, Latin letters and digits 0.57."""
    return sum(_NARROW if character.isascii() else 1.0 for character in text)


def wrap(text: str, em: float, lines: int) -> list[str]:
    """Breaks a text into at most `lines` lines of at most `em` em; what doesn't fit ends in ….

    No line begins with a closing sign or ends with an opening one, and no Latin word or number is broken that
    would fit on a line of its own.
    """
    out: list[str] = []
    rest = text.strip()
    while rest and len(out) < lines:
        cut = _line_end(rest, em)
        if len(out) == lines - 1 and cut < len(rest):
            cut = _line_end(rest, em - 1)
            return [*out, rest[:cut].rstrip() + "…"]
        out.append(rest[:cut].strip())
        rest = rest[cut:].lstrip()
    return out or ["—"]


def _line_end(text: str, em: float) -> int:
    fits = _fitting(text, em)
    if fits == len(text):
        return fits
    cut = fits
    while cut > 1 and _joined(text[cut - 1], text[cut]):
        cut -= 1
    return cut if cut > fits / 2 else fits


def _fitting(text: str, em: float) -> int:
    used = 0.0
    for index, character in enumerate(text):
        used += width_em(character)
        if used > em + 1e-9:
            return max(1, index)
    return len(text)


def _joined(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return True
    if before.isdecimal() and after in "年月日号":
        return True
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
