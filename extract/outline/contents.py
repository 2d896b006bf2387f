"""Finds a table of contents: numbered lines that stand together, without text, and come again as real headings."""

import re
from collections.abc import Sequence

_LONGEST = 6000
"""A table of contents has at most this many characters (one of 73 headings has 1,400)."""
_LEAST = 2
"""One repeated heading is no table of contents."""
_SAME = 6
"""How many characters of a heading must come again."""
_NEXT = re.compile(
    r"\n|第[一二三四五六七八九十]{1,3}[章节编篇]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）"
)


def count_contents(text: str, openings: Sequence[tuple[int, int, str]]) -> int:
    """How many of a text's numbered openings, from the first on, are lines of a table of contents; 0 where none are.

    An opening is (start, where its words begin, number). A table of contents is a run of openings without a full stop
    between them, whose first comes again behind the run, and perhaps a preamble, with the same number and words.
    """
    for index, (start, _, _) in enumerate(openings):
        if start - openings[0][0] > _LONGEST:
            return 0
        if index >= _LEAST and _key(text, openings[index]) == _key(text, openings[0]):
            return index
        if index > 0 and "。" in text[openings[index - 1][1] : start]:
            return 0
    return 0


def _key(text: str, opening: tuple[int, int, str]) -> tuple[str, str]:
    _, begin, number = opening
    line = _NEXT.split(text[begin : begin + 5 * _SAME], maxsplit=1)[0]
    return number, re.sub(r"[.．…·\d—－-]+", "", line)[:_SAME]
