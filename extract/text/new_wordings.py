"""Finds the new wording that an amendment quotes: 将第五条修改为：“…”, over as many paragraphs as it runs."""

import re

from extract.text.clauses import Span

_OPENS = re.compile(
    "(?:(?:修改|修订|改|调整|变更|替换|表述)为|(?:修改|修订|表述)如下|增加[^“”。；\n]{0,24}|作为[^“”。；\n]{0,12})[：，]?\n?(?P<quote>“)"
)
_MARK = re.compile("\n“?|[“”]")
_LONGEST = 3000
"""A quotation that has not closed after so many characters has lost its other mark (the longest article of the documents: 900)."""


def new_wordings(text: str, start: int, end: int) -> list[Span]:
    """The quotations of new wording in [start, end) of clean text, marks included, in text order. By the rule of print each of
    their paragraphs opens with “ again and only the last is closed."""
    found: list[Span] = []
    at = start
    while (opened := _OPENS.search(text, at, end)) is not None:
        at = opened.end()
        stop = _closed(text, at, min(end, at + _LONGEST))
        if stop:
            found.append(Span(opened.start("quote"), stop))
            at = stop
    return found


def _closed(text: str, start: int, end: int) -> int:
    """Where the quotation whose words begin here ends, behind its ”; 0 where it never does."""
    depth = 0
    for mark in _MARK.finditer(text, start, end):
        if mark.group() == "”":
            depth -= 1
            if depth < 0:
                return mark.end()
        else:
            depth = depth + 1 if mark.group() == "“" else 0
    return 0
