"""The explorer's address → what was done, in order: nodes opened, added, joined by a path, put somewhere; and back.

A step is a sign and keys: `*KEY` opens a node (again: its next neighbours), `+KEY` adds one, `>ONE>>OTHER` joins two by the
shortest path, `!KEY` pins where it stands, `!12,-40!KEY` pins at a place, `-KEY` unpins. A key is a kind and an id,
`Agency:财政部`. Steps only ever grow at their end: so no step moves what an earlier one put down.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

KINDS = ("Document", "Agency", "Task", "Target")
BETWEEN, JOINS = "|", ">>"
_PLACE = re.compile(r"(?P<x>-?\d{1,6}),(?P<y>-?\d{1,6})!(?P<key>.+)")
_MOST_STEPS = 200


class Step(NamedTuple):
    """One thing done: its sign (`*+>!-`), the key, a second key for a path, a place for a pin."""

    sign: str
    key: str
    other: str = ""
    place: tuple[int, int] | None = None

    def __str__(self) -> str:
        if self.sign == ">":
            return f">{self.key}{JOINS}{self.other}"
        place = f"{self.place[0]},{self.place[1]}!" if self.place else ""
        return f"{self.sign}{place}{self.key}"


@dataclass(frozen=True)
class State:
    """What the address says: the steps, the keys hidden, the kinds and relations switched off, and what is chosen
    (`n:KEY`, `e:KEY→RELATION→KEY`, or nothing)."""

    steps: tuple[Step, ...] = ()
    hidden: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    chosen: str = ""

    @property
    def pinned(self) -> list[str]:
        """The keys pinned and not unpinned since, in order of their pinning."""
        pinned: dict[str, None] = {}
        for step in self.steps:
            pinned.pop(step.key, None) if step.sign in "-!" else None
            if step.sign == "!":
                pinned[step.key] = None
        return list(pinned)

    @property
    def opened(self) -> list[str]:
        """The keys opened, in order, each once."""
        return list(dict.fromkeys(step.key for step in self.steps if step.sign == "*"))

    def then(self, *steps: Step) -> "State":
        """The state after further steps."""
        return replace(self, steps=(*self.steps, *steps))

    def only_pinned(self) -> "State":
        """The state with nothing on screen but what is pinned."""
        return State(tuple(Step("+", key) for key in self.pinned) + tuple(Step("!", key) for key in self.pinned))


def key_of(kind: str, identity: str) -> str:
    """`Agency:财政部`."""
    return f"{kind}:{identity}"


def parted(key: str) -> tuple[str, str]:
    """The kind and the id of a key; a key without a kind is a document's."""
    kind, sign, identity = key.partition(":")
    return (kind, identity) if sign and kind in KINDS else ("Document", key)


def read(steps: str, hidden: str = "", off: str = "", chosen: str = "") -> State:
    """The state that parameters of the address say; what can't be read in them is left out."""
    done = [step for text in steps.split(BETWEEN)[:_MOST_STEPS] if (step := _step(text))]
    return State(tuple(done), tuple(_filled(hidden.split(BETWEEN))), tuple(off.split()), chosen)


def written(steps: Sequence[Step]) -> str:
    """The steps as the address holds them."""
    return BETWEEN.join(map(str, steps))


def _step(text: str) -> Step | None:
    sign, rest = text[:1], text[1:]
    if not rest or sign not in "*+>!-":
        return None
    if sign == ">":
        one, joined, other = rest.partition(JOINS)
        return Step(">", one, other) if joined and one and other else None
    if sign == "!" and (found := _PLACE.fullmatch(rest)):
        return Step("!", found["key"], "", (int(found["x"]), int(found["y"])))
    return Step(sign, rest)


def _filled(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if text]
