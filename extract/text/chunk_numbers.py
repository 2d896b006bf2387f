"""Finds the numbers under which document sharing sites print a text's chunks: 1、, 2、 … at a line's start, in mid-sentence."""

import re
from itertools import pairwise

_NUMBERED = re.compile(r"^[ \t\u3000]*(?P<mark>(?P<value>\d{1,3})、)(?P<rest>.*)$", re.MULTILINE)
_SHORTEST = 200
"""Such sites cut a text about every thousand characters; the longest headings that end without a mark have not half of this."""
_ENDED = re.compile(r"[。；：！？…”’）》.;:!?)]\s*$")
_CUT = 0.8
"""The share of the cuts that must fall into a sentence: of a text's characters one in thirty ends one."""


def chunk_numbers(text: str) -> set[int]:
    """The places of those numbers in a folded text: of all lines that open so, counted from 1 without a gap, each with a long chunk
    that breaks off where the next begins; empty for any other text."""
    marks = list(_NUMBERED.finditer(text))
    if len(marks) < 2 or [int(mark["value"]) for mark in marks] != list(range(1, len(marks) + 1)):
        return set()
    cuts = [text[mark.end("mark") : following.start()].rstrip() for mark, following in pairwise(marks)]
    broken = [len(cut) >= _SHORTEST and _ENDED.search(cut[-2:]) is None for cut in cuts]
    if sum(broken) < _CUT * len(cuts) or min(map(len, cuts)) < _SHORTEST:
        return set()
    return {at for mark in marks for at in range(*mark.span("mark"))}
