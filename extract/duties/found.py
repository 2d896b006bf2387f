"""What the readers of duties find: one agency with one role at one place."""

import re
from dataclasses import dataclass, replace

from extract.agencies.classes import is_optional
from extract.agencies.lists import Mention

_SHOWN, _LEAST_SHOWN = 120, 40
"""Characters of a statement: about two lines of text at most, one clause at least."""
_OPENING = re.compile(r"(?:[“《][^“”《》\n]{1,60}[”》](?:（[^（）\n]{1,40}）)?|(?:19|20)\d\d年度?)+$")
"""What stands in front of a class of territories or offices and is part of what they are like: “十四五”前两批示范的省份,
《条例》规定的主管部门, 2019年度评价为良好的省."""


@dataclass(frozen=True)
class Found:
    """One agency with one role at one place: the agency, role, obligation, the words that say so and the place that
    decides to which task it belongs."""

    mention: Mention
    role: str
    obligation: str
    start: int
    end: int
    rule: str
    cue: str
    confidence: float = 0.95
    further: tuple[int, int] | None = None
    row: int | None = None

    @property
    def place(self) -> int:
        """The clean offset that decides to which task it belongs: the agency's own, in a table its row's text."""
        return self.mention.start if self.row is None else self.row


def statement_end(shown: str, start: int, end: int) -> int:
    """Where the words end that a statement from `start` on shows: its clauses up to the sentence's end or about two lines;
    `shown` is the text with brackets hidden."""
    stop = end
    if end - start > _SHOWN:
        comma = shown.rfind("，", start + _LEAST_SHOWN, start + _SHOWN)
        stop = comma if comma > 0 else end
    while stop > start + 1 and shown[stop - 1] in "，；、":
        stop -= 1
    return stop


def with_opening(text: str, start: int, mentions: list[Mention]) -> list[Mention]:
    """The class that a clause opens with, told by the quotation, title or year in front of it too, from `start` on; a year
    before those that may (2021年有条件的地区可…) is when."""
    first = mentions[0]
    told = first.is_class and "的" in first.name and not is_optional(first.name)
    opening = _OPENING.search(text, start, first.start) if told else None
    if opening is None:
        return mentions
    return [replace(first, start=opening.start(), name=text[opening.start() : first.end]), *mentions[1:]]
