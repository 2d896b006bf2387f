"""What the readers of duties find: one agency with one role at one place."""

from dataclasses import dataclass

from extract.agencies.lists import Mention

_SHOWN, _LEAST_SHOWN = 120, 40
"""Characters of a statement: about two lines of text at most, one clause at least."""


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
