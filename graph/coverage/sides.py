"""Makes the two sides of a comparison from rows of named questions: the entries of a policy that lay down work, each with its sentences,
the agencies responsible for it and its targets.

The rows are those of `outline`, `policy_text`, `policy_duties` and `policy_targets` (`cypher/`), whatever store they came from.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from graph.coverage.texts import Sentence, sentence, sentences, telling

Row = Mapping[str, Any]

_WORK = frozenset({"task", "goal"})
_FRAME = "principle"


class Target(NamedTuple):
    """A target of an entry: what is measured, in which unit, by when, and where the raw text says so."""

    id: str
    kind: str
    metric: str
    unit: str | None
    due: str | None
    start: int
    end: int


class Entry(NamedTuple):
    """An entry of the outline with the sections and points below it that are no tasks of their own; of one that groups tasks, the words
    before the first of them.

    `above` are the headings over it, the highest first; `title` the words of its own heading; `agencies` the names of those
    responsible for it or for a section below it.
    """

    id: str
    number: str | None
    heading: str
    kind: str
    start: int
    end: int
    above: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    title: frozenset[str]
    agencies: tuple[str, ...]
    targets: tuple[Target, ...]


class Side(NamedTuple):
    """A policy to be compared: its raw text and its entries in text order.

    `work` are the entries that lay work down (kind task or goal), without those that do nothing but group others; `others` are the sections
    that stand outside any task. Principles (guiding thought, basic principles) order nothing and are left out.
    """

    id: str
    text: str
    work: tuple[Entry, ...]
    others: tuple[Entry, ...]


def side(
    policy: str, text: str, outline: Iterable[Row], duties: Iterable[Row] = (), targets: Iterable[Row] = ()
) -> Side:
    """The side that the policy with this id makes, from its raw text and the rows of the questions."""
    rows = list(outline)
    tree = _Tree(rows)
    agencies, aims = _agencies(duties), _targets(targets)
    made = [entry for row in rows if tree.counts(row) and (entry := _entry(text, row, tree, agencies, aims))]
    return Side(
        policy,
        text,
        tuple(entry for entry in made if entry.kind in _WORK),
        tuple(entry for entry in made if entry.kind not in _WORK),
    )


class _Tree:
    """The outline's rows by what stands below and above what."""

    def __init__(self, rows: list[Row]) -> None:
        self.by_id = {row["task"]: row for row in rows}
        self.below: dict[str | None, list[Row]] = defaultdict(list)
        for row in rows:
            self.below[row["parent"]].append(row)

    def above(self, row: Row) -> list[Row]:
        """The entries over this one, the highest first."""
        found: list[Row] = []
        parent = self.by_id.get(row["parent"])
        while parent is not None and len(found) < len(self.by_id):
            found.append(parent)
            parent = self.by_id.get(parent["parent"])
        return found[::-1]

    def within(self, row: Row) -> list[Row]:
        """This entry and all below it."""
        found, waiting = [], [row]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting += self.below[at["task"]]
        return found

    def groups(self, row: Row) -> bool:
        """Whether tasks or goals stand below it."""
        return any(inner["kind"] in _WORK for inner in self.within(row)[1:])

    def counts(self, row: Row) -> bool:
        """Whether the entry is compared: it is no principle and no part of an entry that is compared with all that stands below it."""
        over = self.above(row)
        return not any(at["kind"] == _FRAME for at in (*over, row)) and all(self.groups(at) for at in over)

    def own(self, row: Row) -> list[tuple[Row, int, int]]:
        """The pieces of text of an entry, each with the row that opens it: its own words and, where it groups no tasks, those of the
        entries below it. Of an entry that groups tasks, what stands before the first entry below."""
        if self.groups(row):
            return [(row, row["start"], min(at["start"] for at in self.below[row["task"]]))]
        inner = sorted(self.within(row), key=lambda at: (at["start"], at["order"]))
        ends = [*(at["start"] for at in inner[1:]), row["end"]]
        return [(at, at["start"], end) for at, end in zip(inner, ends, strict=True)]


def _entry(
    text: str, row: Row, tree: _Tree, agencies: Mapping[str, list[str]], targets: Mapping[str, list[Target]]
) -> Entry | None:
    """The entry that a row makes; None where it groups tasks and is no task itself, or has no words of its own but its heading."""
    if tree.groups(row) and row["kind"] not in _WORK:
        return None
    own = tree.own(row)
    said = sentences(text, tuple((start, end, (at["number"] or "") + at["heading"]) for at, start, end in own))
    if not said and not tree.groups(row):
        said = (sentence(text, row["start"], row["end"]),)
    if not said:
        return None
    return Entry(
        row["task"],
        row["number"],
        row["heading"],
        row["kind"],
        row["start"],
        row["end"],
        tuple(at["heading"] for at in tree.above(row)),
        said,
        frozenset(word for word, _, _ in telling(row["heading"])),
        tuple(dict.fromkeys(name for at, _, _ in own for name in agencies.get(at["task"], ()))),
        tuple(target for at, _, _ in own for target in targets.get(at["task"], ())),
    )


def _agencies(duties: Iterable[Row]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in duties:
        if row["task"] is not None and row["agency_name"] not in found[row["task"]]:
            found[row["task"]].append(row["agency_name"])
    return found


def _targets(targets: Iterable[Row]) -> dict[str, list[Target]]:
    found: dict[str, list[Target]] = defaultdict(list)
    for row in targets:
        if row["task"] is not None and row["starts"]:
            place = (row["starts"][0], row["ends"][0])
            found[row["task"]].append(
                Target(row["target"], row["kind"], row["metric"] or "", row["unit"], row["due"], *place)
            )
    return found
