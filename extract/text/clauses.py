"""Turns clean text into sentences and clauses, and hides what stands in brackets, quotes and book marks."""

import re
from typing import NamedTuple

HIDDEN = "\u25a1"
"""What a hidden character reads as; it stands in no document's running text."""

_PAIRS = {"（": "）", "“": "”", "《": "》", "〔": "〕", "[": "]", "【": "】", "‘": "’", "〈": "〉"}
_CLOSING = {close: opening for opening, close in _PAIRS.items()}
_SIGNS = re.compile("[\n" + re.escape("".join((*_PAIRS, *_CLOSING))) + "]")
_LONGEST = 400
"""A bracket that has not closed after so many characters has lost its partner."""


class Span(NamedTuple):
    """A stretch of clean text, end exclusive."""

    start: int
    end: int


def hide_enclosed(text: str) -> str:
    """The text with everything in brackets, quotes and book marks, these included, replaced by `HIDDEN`: same length,
    same offsets, so that a comma in a bracket ends no clause and a figure in a title is none. A bracket without its
    partner in the same line hides nothing."""
    shown = list(text)
    opened: list[tuple[str, int]] = []
    for sign in _SIGNS.finditer(text):
        character = sign.group()
        if character == "\n":
            opened.clear()
        elif character in _PAIRS:
            opened.append((character, sign.start()))
        else:
            _close(shown, opened, _CLOSING[character], sign.start())
    return "".join(shown)


def _close(shown: list[str], opened: list[tuple[str, int]], opening: str, at: int) -> None:
    for depth in range(len(opened) - 1, max(-1, len(opened) - 4), -1):
        if opened[depth][0] == opening:
            start = opened[depth][1]
            if at - start <= _LONGEST:
                shown[start : at + 1] = HIDDEN * (at + 1 - start)
            del opened[depth:]
            return


_LONGEST_SENTENCE = 1500
"""A longer stretch without a full stop is a table or noise and is cut, so that reading stays linear."""

_SENTENCE = re.compile(rf"[^。！？\n]{{1,{_LONGEST_SENTENCE}}}")
_PART = re.compile(r"[^；。！？\n]+")
_CLAUSE = re.compile(r"[^，；：。！？\n]+")


def sentences(shown: str, start: int, end: int) -> list[Span]:
    """The sentences of [start, end) of a text whose brackets are hidden, without their final mark."""
    return [Span(*match.span()) for match in _SENTENCE.finditer(shown, start, end)]


def parts(shown: str, start: int, end: int) -> list[Span]:
    """The parts of a sentence between semicolons."""
    return [Span(*match.span()) for match in _PART.finditer(shown, start, end)]


def clauses(shown: str, start: int, end: int) -> list[Span]:
    """The clauses of [start, end): what stands between commas, colons and semicolons."""
    return [Span(*match.span()) for match in _CLAUSE.finditer(shown, start, end)]
