"""Finds the matches of a slow pattern only around the rare signs that each of its matches holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Anchored:
    """A pattern that can begin with almost any character, and the `sign` that every match of it holds: tried at each
    character of a text such a pattern takes about a twelfth of the whole extraction's time, around its signs next to nothing.

    No match starts more than `before` characters before its first sign, or reads more than `behind` from that on
    (what a look-ahead reads counts).
    """

    pattern: re.Pattern[str]
    sign: re.Pattern[str]
    before: int
    behind: int

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The pattern's matches inside [start, end), from left to right and not overlapping, as `re.finditer` gives them."""
        for sign in self.sign.finditer(text, start, end):
            if sign.start() < start:
                continue
            window = max(start, sign.start() - self.before), min(end, sign.start() + self.behind)
            match = self.pattern.search(text, *window)
            if match is not None and match.start() <= sign.start():  # one behind it has a sign and a window of its own
                yield match
                start = match.end()
