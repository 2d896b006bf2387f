"""A directive's id → all that the coverage page shows of it: the tasks, each policy's passages, the state of each cell."""

from collections.abc import Mapping
from typing import NamedTuple

from app_pages import answers
from app_pages.answers import Row
from app_pages.duty_words import entry_words
from app_pages.wording import t
from graph.coverage import Coverage, Entry, Side, Taken, coverage, gaps, stored_side
from graph.coverage.texts import Sentence

STATES = ("sure", "likely", "none")


class Lower(NamedTuple):
    """A policy that implements the directive: the row of `document`, its text and entries, and how it covers the directive."""

    row: Row
    side: Side
    covered: Coverage

    @property
    def title(self) -> str:
        """Its title, or its id where it has none."""
        return self.row["title"] or self.side.id

    @property
    def entries(self) -> Mapping[str, Entry]:
        """Its entries by id."""
        return {entry.id: entry for entry in (*self.side.work, *self.side.others)}

    @property
    def new(self) -> list[Entry]:
        """Its entries that take nothing up, in text order."""
        return [entry for entry in self.side.work if entry.id in set(self.covered.new)]

    @property
    def alone(self) -> list[tuple[Entry, Sentence]]:
        """The sentences that take nothing up in entries of which another sentence does, in text order."""
        used = {(passage.entry, passage.start) for passage in self.covered.taken}
        taking = {passage.entry for passage in self.covered.taken}
        return [
            (entry, sentence)
            for entry in self.side.work
            if entry.id in taking
            for sentence in entry.sentences
            if (entry.id, sentence.start) not in used
        ]


class View(NamedTuple):
    """A directive and the policies that implement it, the older first."""

    row: Row
    side: Side
    policies: tuple[Lower, ...]

    @property
    def title(self) -> str:
        """The directive's title, or its id where it has none."""
        return self.row["title"] or self.side.id

    @property
    def gaps(self) -> list[Entry]:
        """The tasks that no policy takes up."""
        nobody = set(gaps(self.side, [one.covered for one in self.policies]))
        return [entry for entry in self.side.work if entry.id in nobody]

    def counts(self) -> dict[str, int]:
        """How many tasks are surely, likely and not taken up, by any policy."""
        states = [_best([state(one.covered.of(entry.id)) for one in self.policies]) for entry in self.side.work]
        return {name: states.count(name) for name in STATES}


def view(directive: str, policies: list[str]) -> View | None:
    """The view of a directive by the policies that implement it; None where its text is not held."""
    upper = stored_side(answers.rows, directive)
    if upper is None:
        return None
    sides = [side for policy in policies if (side := stored_side(answers.rows, policy))]
    covered = coverage(upper, sides)
    lower = tuple(Lower(_row(side.id), side, one) for side, one in zip(sides, covered, strict=True))
    return View(_row(directive), upper, lower)


def state(passages: tuple[Taken, ...]) -> str:
    """The state of a cell by its passages."""
    if not passages:
        return "none"
    return "sure" if any(passage.sure for passage in passages) else "likely"


def counts_of(side: Side, covered: Coverage) -> dict[str, int]:
    """How many tasks one policy takes up surely, likely and not."""
    states = [state(covered.of(entry.id)) for entry in side.work]
    return {name: states.count(name) for name in STATES}


def name_of(entry: Entry) -> str:
    """An entry by number and heading."""
    return entry_words(entry.number, entry.heading)


def number_of(row: Row) -> str:
    """A document's number and date in one line."""
    return f"{row['document_number'] or t('no_number')}　{row['issued_on'] or t('no_date')}"


def _best(states: list[str]) -> str:
    return min(states, key=STATES.index, default="none")


def _row(document: str) -> Row:
    return answers.rows("document", id=document)[0]
