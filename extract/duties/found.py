"""What the readers of duties find: one agency with one role at one place."""

from dataclasses import dataclass

from extract.agencies.lists import Mention


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
