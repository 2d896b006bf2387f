"""Turns the clean text of a document into its outline: nested entries, each with number, heading, kind and span."""

from dataclasses import dataclass
from functools import cached_property

WORK_KINDS = ("task", "goal")


@dataclass(frozen=True)
class Entry:
    """One entry of an outline. Offsets are clean, end exclusive; the span holds number and children.
    `heading_end` is where the heading's words end; the item's own text goes on behind it."""

    id: str
    number: str | None
    heading: str
    kind: str
    parent: str | None
    start: int
    end: int
    heading_end: int
    rule: str = ""


@dataclass(frozen=True)
class Copy:
    """A stretch of text that stands in the file a second time: [start, end) repeats what lies `shift` before it."""

    start: int
    end: int
    shift: int


@dataclass(frozen=True)
class Outline:
    """The entries in text order, and the stretches that repeat an earlier one (their entries are given once)."""

    entries: tuple[Entry, ...]
    copies: tuple[Copy, ...] = ()

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    def entry(self, entry_id: str) -> Entry:
        """The entry of this id; KeyError where there is none."""
        return self._by_id[entry_id]

    def at(self, position: int) -> Entry | None:
        """The innermost entry that holds a clean offset; in a repeated stretch, that of its first copy."""
        for copy in self.copies:
            if copy.start <= position < copy.end:
                position -= copy.shift
        holding = [entry for entry in self.entries if entry.start <= position < entry.end]
        return holding[-1] if holding else None

    def chain(self, entry: Entry | None) -> list[Entry]:
        """The entry and those that enclose it, innermost first."""
        found = []
        while entry is not None:
            found.append(entry)
            entry = self._by_id[entry.parent] if entry.parent else None
        return found

    def task_at(self, position: int) -> Entry | None:
        """Where a statement at this clean offset belongs by the contract: the innermost enclosing entry of kind task
        or goal, else the innermost entry, else None."""
        chain = self.chain(self.at(position))
        return next((entry for entry in chain if entry.kind in WORK_KINDS), chain[0] if chain else None)
