"""A document → the part of the lineage around it, step by step and bounded: its own, its whole family, or what two rest on.

Nothing here asks for more than `most` relations a step, so a directive with forty thousand policies under it costs as much as
one with a hundred; what was left out is told (`Part.cut`).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]
Ask = Callable[..., list[Row]]
"""Asks a named question with its parameters: `ask("document", id=…)`."""

RESTING = ("IMPLEMENTS", "CITES")
"""Relations by which a document rests on another; one that repeals or amends another does not."""
RELATIONS = ("IMPLEMENTS", "CITES", "REPEALS", "AMENDS")
BOTH, ONE, OTHER = "both", "one", "other"


@dataclass(frozen=True)
class Part:
    """A part of the lineage.

    `steps`: each document and how many steps it stands above (+) or below (-) the document asked for, None where it only stands
    beside it; where two are compared, those two have steps only if one rests on the other. `edges`: all relations between the
    documents, as `lineage_from` gives them. `cut`: a step had more than was asked for. `marks`: where two are compared, who rests
    on a document (BOTH, ONE or OTHER).
    """

    steps: Mapping[str, int | None]
    edges: list[Row]
    cut: bool = False
    marks: Mapping[str, str] = field(default_factory=dict)


def own(ask: Ask, focus: str, relations: Sequence[str], depth: int, most: int) -> Part:
    """What `focus` rests on and what rests on it, at most `depth` steps away, over these relations alone."""
    steps, cut = _reached(ask, focus, relations, depth, most)
    return Part(steps, _among(_from(ask, steps, relations), steps), cut)


def family(ask: Ask, focus: str, relations: Sequence[str], depth: int, most: int) -> Part:
    """The same, and beside it what else those rest on that rest on `focus`: at most `most`, those with the most first."""
    steps, cut = _reached(ask, focus, relations, depth, most)
    edges = _from(ask, steps, relations)
    below = {name for name, step in steps.items() if step is not None and step <= 0}
    beside = Counter(row["target"] for row in edges if row["source"] in below and row["target"] not in steps)
    kept = sorted(beside, key=lambda name: (-beside[name], name))[:most]
    members = {**steps, **dict.fromkeys(kept)}
    return Part(members, _among(edges, members), cut or len(kept) < len(beside))


def compared(ask: Ask, one: str, other: str, relations: Sequence[str], depth: int, most: int) -> Part:
    """What two documents rest on, directly or through others; `marks` tells which of them does."""
    first, cut_first = _reached(ask, one, relations, depth, most, ("up",))
    second, cut_second = _reached(ask, other, relations, depth, most, ("up",))
    steps = {**second, **first, one: second.get(one, 0), other: first.get(other, 0)}
    marks = {name: BOTH if name in first and name in second else ONE if name in first else OTHER for name in steps}
    marks |= {one: ONE, other: OTHER}
    return Part(steps, _among(_from(ask, steps, relations), steps), cut_first or cut_second, marks)


def _reached(
    ask: Ask, focus: str, relations: Sequence[str], depth: int, most: int, ways: Sequence[str] = ("up", "down")
) -> tuple[dict[str, int | None], bool]:
    """Documents by their steps from `focus`, the shorter way where there are several; and whether a step was cut off."""
    rows = [
        row
        for row in ask("lineage_steps", id=focus, relations=" ".join(relations), depth=depth, most=most)
        if row["direction"] in ways
    ]
    steps: dict[str, int | None] = {focus: 0}
    for row in sorted(rows, key=lambda row: (row["depth"], row["direction"] != "up")):
        up = row["direction"] == "up"
        steps.setdefault(row["target"] if up else row["source"], row["depth"] if up else -row["depth"])
    sizes = Counter((row["direction"], row["depth"]) for row in rows)
    return steps, any(size >= most for size in sizes.values())


def _from(ask: Ask, documents: Iterable[str], relations: Sequence[str]) -> list[Row]:
    rows = ask("lineage_from", ids="\n".join(sorted(documents)))
    return [row for row in rows if row["relation"] in relations]


def _among(edges: Iterable[Row], documents: Mapping[str, Any]) -> list[Row]:
    return [row for row in edges if row["source"] in documents and row["target"] in documents]
