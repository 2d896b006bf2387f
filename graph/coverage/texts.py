"""Cuts an entry of an outline into the sentences that say what is to be done, and a sentence into its telling words.

All offsets are code points of the policy's raw text, end exclusive.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from graph.normal import mainland
from graph.words import placed, tokens

_STOPS = "。！？"
_CLAUSE_ENDS = re.compile("[，,；;：:]")
_BRACKETS = re.compile(r"（(?:[^（）]|（[^（）]*）)*）|\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\]|【[^【】]*】", re.DOTALL)
_BEFORE_A_BRACKET = frozenset("。；;！？\n \u3000")
_ENUMERATOR = re.compile(r"[（(][一二三四五六七八九十百\d]{1,4}[）)]")
_FRAMES = re.compile("思想为指导|精神为指导|以.{2,30}为指导[，,]")
"""A sentence that names the guiding thought orders nothing, wherever it stands."""
_OPENS_A_TITLE = frozenset("《〈“‘「『")
_HEADING_AT_MOST = 60
"""How much further than twice its length a heading may reach in the raw text."""
_NOISE = re.compile(r"[\W_]+")


class Word(NamedTuple):
    """A word in mainland wording and where it stands in the raw text."""

    word: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence of an entry: its place, its words, and the words of each of its clauses."""

    start: int
    end: int
    words: frozenset[str]
    clauses: tuple[frozenset[str], ...]


def sentences(text: str, pieces: tuple[tuple[int, int, str], ...]) -> tuple[Sentence, ...]:
    """The sentences of an entry, in text order, from its pieces (start, end, and the number and heading that open the piece).

    The heading itself, brackets that only name who is responsible, and guiding thoughts are no sentences.
    """
    found = []
    for start, end, heading in pieces:
        for place, (first, last) in enumerate(_spans(text, start, end)):
            opens = _behind(text, first, last, heading) if place == 0 else first
            if last - opens > 1 and not _FRAMES.search(mainland(text[opens:last])):
                found.append(sentence(text, opens, last))
    return tuple(found)


def sentence(text: str, start: int, end: int) -> Sentence:
    """The sentence that stands at these places of `text`."""
    found = words_at(text, start, end)
    cuts = [start, *(start + match.end() for match in _CLAUSE_ENDS.finditer(text[start:end])), end]
    clauses = [
        frozenset(word.word for word in found if first <= word.start < last)
        for first, last in zip(cuts, cuts[1:], strict=False)
    ]
    return Sentence(start, end, frozenset(word.word for word in found), tuple(filter(None, clauses)))


def words_at(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words between two places of `text` that may tell something: at least two characters, no bare figures."""
    return tuple(Word(word, start + first, start + last) for word, first, last in telling(text[start:end]))


@lru_cache(maxsize=20_000)
def telling(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of a text of at least two characters that are no bare figures, each with its start and end."""
    return tuple(found for found in tokens(text) if len(found[0]) > 1 and not found[0].isdigit())


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences' places between `start` and `end`, without white space around them."""
    aside = {place for span in _asides(text, start, end) for place in range(*span)}
    opened = start
    for place in range(start, end):
        if place in aside:
            if place > opened:
                yield from _trimmed(text, opened, place)
            opened = place + 1
        elif text[place] in _STOPS or _ends_a_paragraph(text, place):
            yield from _trimmed(text, opened, place + 1)
            opened = place + 1
    yield from _trimmed(text, opened, end)


def _asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Brackets that stand as sentences of their own (（人力资源社会保障部、财政部负责）), enumerators not among them."""
    found = []
    for match in _BRACKETS.finditer(text, start, end):
        alone = match.start() > start and text[match.start() - 1] in _BEFORE_A_BRACKET
        if alone and not _ENUMERATOR.fullmatch(match.group()):
            found.append(match.span())
    return found


def _ends_a_paragraph(text: str, place: int) -> bool:
    """Whether a line break is more than a wrapped line: another break or an indent beside it."""
    if text[place] != "\n":
        return False
    return text[place + 1 : place + 2] in ("\n", " ", "\u3000", "") or text[place - 1 : place] == "\n"


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end


def _behind(text: str, start: int, end: int, heading: str) -> int:
    """Where the words behind the number and heading of an entry begin; `start` where the heading is not found there."""
    wanted = _NOISE.sub("", mainland(heading)).lower()
    plain, _, ends = placed(text[start : min(end, start + _HEADING_AT_MOST + 2 * len(heading))])
    bare = [(character, last) for character, last in zip(plain, ends, strict=True) if not _NOISE.fullmatch(character)]
    if not wanted or "".join(character for character, _ in bare[: len(wanted)]) != wanted:
        return start
    place = start + bare[len(wanted) - 1][1]
    while place < end and not text[place].isalnum() and text[place] not in _OPENS_A_TITLE:
        place += 1
    return place
