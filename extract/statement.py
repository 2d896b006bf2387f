"""What the extractors of facts share: one place in the clean text that states a fact."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Statement:
    """A place that states a fact: clean offsets (end exclusive), the rule that read it, the words that decided (`""`
    where none did)."""

    start: int
    end: int
    rule: str
    cue: str
