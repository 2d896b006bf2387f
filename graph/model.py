"""The ontology: which nodes and edges there are, how they are named, and what evidence an edge carries.

A policy's text becomes one `PolicyGraph`: all nodes and edges that this text states. Nodes that several texts
share (referred documents, agencies) stand in each of their graphs with the same properties.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

Scalar = str | int | float | bool
Value = Scalar | list[str] | list[int]
Props = Mapping[str, Value]

DOCUMENT, POLICY, AGENCY, TASK, TARGET, UNRESOLVED, LOAD, LOAD_FACTS, ANSWER = (
    "Document", "Policy", "Agency", "Task", "Target", "Unresolved", "Load", "LoadFacts", "Answer",
)  # fmt: skip
LABELS = (DOCUMENT, AGENCY, TASK, TARGET, UNRESOLVED)
"""Labels that give a node its key; `Policy` is a second label of a `Document`."""

REFERENCE_TYPES = ("IMPLEMENTS", "CITES", "REPEALS", "AMENDS")
EDGE_ENDS: dict[str, tuple[tuple[str, str], ...]] = {
    **dict.fromkeys(REFERENCE_TYPES, ((DOCUMENT, DOCUMENT), (TASK, DOCUMENT))),
    "REFERS_TO": ((DOCUMENT, UNRESOLVED), (TASK, UNRESOLVED)),
    "ISSUED": ((AGENCY, DOCUMENT),),
    "ADDRESSED_TO": ((DOCUMENT, AGENCY),),
    "HAS_TASK": ((DOCUMENT, TASK),),
    "PART_OF": ((TASK, TASK), (AGENCY, AGENCY)),
    "MEMBER_OF": ((AGENCY, AGENCY),),
    "RESPONSIBLE_FOR": ((AGENCY, TASK), (AGENCY, DOCUMENT)),
    "SETS": ((TASK, TARGET), (DOCUMENT, TARGET)),
}
"""Edge type → the pairs of labels it may join."""

UNSTATED = frozenset({"PART_OF", "MEMBER_OF"})
"""Edge types that follow from structure or lexicon; every other edge is stated by a text and carries evidence."""


class Key(NamedTuple):
    """What a node is found by: its label (one of `LABELS`) and its id."""

    label: str
    id: str


@dataclass(frozen=True)
class Evidence:
    """The words that state a fact: `text == raw[start:end]`, offsets in code points of the raw text, end exclusive."""

    start: int
    end: int
    text: str
    rule: str = ""
    cue: str = ""


@dataclass(frozen=True)
class Node:
    """A node: its key, its further labels (`Policy`), its properties (without `id`)."""

    key: Key
    props: Props = field(default_factory=dict)
    labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edge:
    """An edge of a type of `EDGE_ENDS`. There is at most one of a type between two nodes, but for
    RESPONSIBLE_FOR: one for each role."""

    type: str
    source: Key
    target: Key
    props: Props = field(default_factory=dict)

    def __post_init__(self) -> None:
        ends = EDGE_ENDS.get(self.type)
        if ends is None:
            raise ValueError(f"{self.type} is no edge type of the ontology; these are: {', '.join(EDGE_ENDS)}")
        if (self.source.label, self.target.label) not in ends:
            raise ValueError(f"{self.type} can't join {self.source.label} to {self.target.label}")

    @property
    def id(self) -> str:
        """Tells edges apart within the graph, the same in every store."""
        role = f" {self.props['role']}" if "role" in self.props else ""
        return f"{self.type}{role} {self.source.label}:{self.source.id} -> {self.target.label}:{self.target.id}"


@dataclass(frozen=True)
class PolicyGraph:
    """All that one policy's text states. `policy` is the Document's id; the Policy node is among `nodes`."""

    policy: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def digest(self) -> str:
        """SHA-256 of the canonical form: equal digests, equal graphs, whatever the order of nodes and edges. Made once: a load asks
        for it to see what differs, and again to write it."""
        return self._digest

    @cached_property
    def _digest(self) -> str:
        rows = [[*node.key, sorted(node.labels), dict(node.props)] for node in self.nodes]
        rows += [[edge.id, dict(edge.props)] for edge in self.edges]
        lines = sorted(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def evidence_props(evidence: Sequence[Evidence], confidence: float | None = None) -> dict[str, Value]:
    """The parallel lists that an edge carries, one item a statement, in text order; `""` where there is none."""
    ordered = sorted(evidence, key=lambda item: (item.start, item.end, item.rule))
    props: dict[str, Value] = {
        "starts": [item.start for item in ordered],
        "ends": [item.end for item in ordered],
        "texts": [item.text for item in ordered],
        "rules": [item.rule for item in ordered],
        "cues": [item.cue for item in ordered],
    }
    if confidence is not None:
        props["confidence"] = float(confidence)
    return props


def task_id(policy: str, positions: Iterable[int]) -> str:
    """`<policy id>#1.3.2`: the position among siblings at each level, from 1."""
    return f"{policy}#{'.'.join(map(str, positions))}"


def target_id(policy: str, start: int, end: int, nth: int = 1) -> str:
    """`<policy id>@<start>-<end>` of its first evidence; the second of the same span gets `~2`."""
    return f"{policy}@{start}-{end}" + (f"~{nth}" if nth > 1 else "")
