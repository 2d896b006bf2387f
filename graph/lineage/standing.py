"""Turns the rows of the question `standing` into what is known of a document's validity: replaced, expired, not yet in
force, or resting on something that no longer stands. Known means: said by a document in the store."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

Row = Mapping[str, Any]

REPLACED, REPEALED, EXPIRED, PENDING, AMENDED, TO_AMEND, BEGINS = (
    "replaced", "repealed", "expired", "pending", "amended", "to_amend", "begins",
)  # fmt: skip
"""What can happen to a document. Pending: its repeal is written, but for a day to come. To amend: a text says that it is to be
amended, which is not yet its amendment. Begins: it is not yet in force."""

_ENDS = (REPLACED, REPEALED, EXPIRED)
_AT_THE_SAME_TIME = "同时废止"
"""What a text says of the one whose place it takes; others repeal by lists."""
_BARE_VERBS = frozenset({"修改", "修订", "修改完善", "修订完善", "进行修改", "进行修订", "进行修正"})
"""Cues that a plan (加快修改《…》) and a decision (关于修改《…》的决定) share; every other cue of an amendment says what it changes."""
_AMENDING = ("修改", "修订", "修正")
"""What stands in the title of a text that itself amends."""


@dataclass(frozen=True)
class Event:
    """What happened to `document`: `kind`, the day (as exact as it is known), who says so (`by`; the document itself
    where it tells of its own time) and where in that text (code points; empty for the document's own time).

    `way` leads from the document that was asked about up to this one, both included; `relations` are those on the way.
    `before` tells that it happened before the asked one was issued.
    """

    kind: str
    document: str
    title: str
    on: str | None
    by: str
    by_title: str
    spans: tuple[tuple[int, int], ...]
    way: tuple[str, ...]
    relations: tuple[str, ...]
    before: bool = False

    @property
    def ends(self) -> bool:
        """Whether the document no longer stands."""
        return self.kind in _ENDS


@dataclass(frozen=True)
class Standing:
    """What happened to a document itself, and what ended of all that it rests on, the nearest first."""

    own: tuple[Event, ...]
    above: tuple[Event, ...]

    @property
    def ended(self) -> bool:
        """Whether it was replaced or repealed, or has expired."""
        return any(event.ends for event in self.own)

    @property
    def begun(self) -> bool:
        """Whether it is no document for a day to come."""
        return all(event.kind != BEGINS for event in self.own)


def standing(rows: Sequence[Row], today: date) -> Standing:
    """What the rows of `standing` tell on that day. Rows that know no date count as of the past."""
    asked = [row for row in rows if row["depth"] == 0]
    if not asked:
        return Standing((), ())
    focus, issued = asked[0]["document"], asked[0]["issued_on"]
    steps = {row["document"]: (row["via"], row["relation"]) for row in rows if row["depth"]}
    day = today.isoformat()
    own = tuple(_events(asked, steps, day, None))
    above = [
        event
        for event in _events([row for row in rows if row["depth"] and row["by"] != focus], steps, day, issued)
        if event.ends
    ]
    return Standing(own, tuple(_once(above)))


def _events(
    rows: Iterable[Row], steps: Mapping[str, tuple[str, str]], today: str, issued: str | None
) -> Iterable[Event]:
    timed: set[str] = set()
    for row in rows:
        way, relations = _way(row["document"], steps)
        if row["change"]:
            on = row["by_effective_on"] or row["by_issued_on"]
            spans = tuple(zip(row["starts"], row["ends"], strict=True))
            said = (row["by"], row["by_title"] or row["by"], spans)
            yield _event(row, _change(row, on, today), on, said, way, relations, _is_before(on, issued))
        if row["document"] in timed:
            continue
        timed.add(row["document"])
        itself = (row["document"], row["title"] or row["document"], ())
        begins, expires = row["effective_on"], row["expires_on"]
        if expires and expires < today[: len(expires)]:
            yield _event(row, EXPIRED, expires, itself, way, relations, _is_before(expires, issued))
        if begins and begins > today[: len(begins)]:
            yield _event(row, BEGINS, begins, itself, way, relations, False)


def _event(
    row: Row,
    kind: str,
    on: str | None,
    said: tuple[str, str, tuple[tuple[int, int], ...]],
    way: tuple[str, ...],
    relations: tuple[str, ...],
    before: bool,
) -> Event:
    by, by_title, spans = said
    return Event(
        kind, row["document"], row["title"] or row["document"], on, by, by_title, spans, way, relations, before
    )


def _change(row: Row, on: str | None, today: str) -> str:
    if row["change"] == "AMENDS":
        does = any(verb in (row["by_title"] or "") for verb in _AMENDING)
        return AMENDED if does or not set(row["cues"]) <= _BARE_VERBS else TO_AMEND
    if on and on > today[: len(on)]:
        return PENDING
    return REPLACED if any(_AT_THE_SAME_TIME in (cue or "") for cue in row["cues"]) else REPEALED


def _is_before(on: str | None, issued: str | None) -> bool:
    """Whether a day lies before another one, as far as both are known."""
    known = min(len(on or ""), len(issued or ""))
    return bool(known and on and issued and on[:known] < issued[:known])


def _way(document: str, steps: Mapping[str, tuple[str, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    way, relations = [document], list[str]()
    while document in steps and steps[document][0] not in way:
        document, relation = steps[document]
        way.insert(0, document)
        relations.insert(0, relation)
    return tuple(way), tuple(relations)


def _once(events: Iterable[Event]) -> Iterable[Event]:
    """Each document's first end alone: who else repealed it tells nothing new to who rests on it."""
    told: set[str] = set()
    for event in events:
        if event.document not in told:
            told.add(event.document)
            yield event
