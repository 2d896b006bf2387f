"""A policy's raw text and the facts read from it → pieces of text, each with the facts whose words it belongs to.

Offsets are code points of the raw text, end exclusive, as everywhere; the pieces joined are the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

KINDS = ("about", "heading", "duty", "target", "reference")
_SENTENCE_END = "。\n\r"
_BLANK_LINES = re.compile(r"[^\S\n\r]*(?:\r?\n[^\S\n\r]*){2,}")

Span = tuple[int, int]


@dataclass(frozen=True)
class Fact:
    """A fact that was read from the text: its kind (one of `KINDS`), what to call it, the spans of its words."""

    kind: str
    label: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Piece:
    """A run of text from `start` on; `facts`: indices of the facts it states, those of the longest span first."""

    start: int
    text: str
    facts: tuple[int, ...]

    @property
    def blank(self) -> bool:
        """Whether this is nothing but empty lines."""
        return _BLANK_LINES.fullmatch(self.text) is not None


def pieces(text: str, facts: Sequence[Fact], start: int, end: int) -> list[Piece]:
    """Cuts `text[start:end]` wherever a fact's words begin or end, and around runs of empty lines."""
    spans = [(a, b, index) for index, fact in enumerate(facts) for a, b in fact.spans if a < end and b > start]
    cuts = {start, end} | {place for a, b, _ in spans for place in (a, b) if start < place < end}
    for match in _BLANK_LINES.finditer(text, start, end):
        cuts |= {match.start(), match.end()}
    ordered = sorted(cuts)
    stated = _stated(spans, ordered)
    return [
        Piece(left, text[left:right], told)
        for left, right, told in zip(ordered, ordered[1:], stated, strict=False)
    ]  # fmt: skip


def _stated(spans: list[tuple[int, int, int]], cuts: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """For each cut the facts whose words go on from there; the open ones are carried along, not sought anew."""
    waiting = sorted(spans, reverse=True)
    inside: list[tuple[int, int, int]] = []
    for cut in cuts:
        inside = [span for span in inside if span[1] > cut]
        while waiting and waiting[-1][0] <= cut:
            begun = waiting.pop()
            if begun[1] > cut:
                inside.append(begun)
        inside.sort(key=lambda span: (span[0] - span[1], span[0], span[2]))
        yield tuple(dict.fromkeys(index for _, _, index in inside))


def heading_span(text: str, start: int, end: int, words: str) -> Span:
    """Where an outline entry's heading stands: from its start to the first 。 or line end, where that is about as far
    as number and heading are long (`words`; regional wording may be longer); else over as many characters as they have."""
    stop = next((place for place in range(start, end) if text[place] in _SENTENCE_END), end)
    length = _solid(words)
    if _solid(text[start:stop]) <= 1.4 * length + 4:
        return start, max(stop, start + 1)
    place, left = start, length
    while left > 0:
        left -= not text[place].isspace()
        place += 1
    return start, max(place, start + 1)


def _solid(text: str) -> int:
    """Number of characters that are no white space."""
    return sum(not character.isspace() for character in text)
