"""Resolved records → one PolicyGraph for each policy: all nodes and edges of the ontology that its text states."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from extract.document.levels import level_and_region
from extract.resolve import Held, Resolution, Unresolved
from extract.resolve.identities import Identity
from extract.resolve.known import Record
from extract.to_graph.agency_nodes import Agency, agencies
from extract.to_graph.members import members
from extract.to_graph.stated import Locator, Statement, statements, to_props
from graph.model import (
    AGENCY,
    DOCUMENT,
    POLICY,
    TARGET,
    TASK,
    UNRESOLVED,
    Edge,
    Evidence,
    Key,
    Node,
    PolicyGraph,
    Value,
    evidence_props,
    target_id,
    task_id,
)

Belonging = tuple[str, str, str]
"""Of two agencies: MEMBER_OF or PART_OF, the id of the one that belongs, the id of what it belongs to."""
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True)
class Text:
    """The raw text of a file and the version of the rules that read its record."""

    raw: str
    rules: str


def to_graphs(resolution: Resolution, texts: Mapping[str, Text]) -> list[PolicyGraph]:
    """One graph for each policy, ordered by id. `texts` holds, by file name, the text of every record's file.

    Raises KeyError where the text of a policy's own file is missing.
    """
    ids, nodes = agencies((policy.document, policy.record) for policy in resolution.policies)
    belonging = _belonging(ids, nodes)
    graphs = []
    for policy in resolution.policies:
        text = texts[policy.record["source"]["file"]]
        rules = {copy["source"]["file"]: texts[copy["source"]["file"]].rules for copy in policy.copies}
        builder = _Builder(policy, resolution, ids, nodes, text)
        graphs.append(builder.build(rules, belonging.get(policy.document, [])))
    return graphs


def _belonging(ids: Mapping[tuple[str, str], str], nodes: Mapping[str, Agency]) -> dict[str, list[Belonging]]:
    """Policy → what its graph tells of agencies that belong to others. Of all policies that name a class, or a department, the
    first by id tells what belongs to it, or what it belongs to: a new body changes one graph and not the graphs of all that
    name its class, and an edge does not carry the names of all policies."""
    teller: dict[str, str] = {}
    for policy, name in sorted(ids):
        teller.setdefault(ids[policy, name], policy)
    found: dict[str, list[Belonging]] = defaultdict(list)
    for class_, bodies in members(nodes.values()).items():
        found[teller[class_]] += [("MEMBER_OF", body, class_) for body in bodies]
    for agency in nodes.values():
        if agency.part_of and agency.id in teller:
            found[teller[agency.id]].append(("PART_OF", agency.id, agency.part_of))
    return found


class _Builder:
    """Collects the nodes and edges of one policy."""

    def __init__(
        self,
        policy: Held,
        resolution: Resolution,
        agency_ids: Mapping[tuple[str, str], str],
        agency_nodes: Mapping[str, Agency],
        text: Text,
    ) -> None:
        self.policy, self.record, self.text = policy, policy.record, text
        self.itself = Key(DOCUMENT, policy.document)
        self._documents, self._agency_ids, self._agency_nodes = resolution.documents, agency_ids, agency_nodes
        self._locate = Locator(text.raw)
        self._nodes: dict[Key, Node] = {}
        self._edges: list[Edge] = []
        self._tasks: dict[str, Key] = {}
        self._open: dict[tuple[Any, Any, Any], Key] = {}

    def build(self, rules_of_copies: Mapping[str, str], belonging: Iterable[Belonging]) -> PolicyGraph:
        self._add(Node(self.itself, policy_props(self._documents, self.policy, self.text, rules_of_copies), (POLICY,)))
        self._add_bodies("issuers", "ISSUED")
        self._add_bodies("addressees", "ADDRESSED_TO")
        self._add_tasks()
        self._add_references()
        self._add_duties()
        self._add_targets()
        for kind, part, whole in belonging:
            self._join(kind, self._body(part), self._body(whole), {})
        nodes = tuple(sorted(self._nodes.values(), key=lambda node: node.key))
        return PolicyGraph(self.policy.document, nodes, tuple(sorted(self._edges, key=lambda edge: edge.id)))

    def _add(self, node: Node) -> Key:
        self._nodes.setdefault(node.key, node)
        return node.key

    def _join(self, kind: str, source: Key, target: Key, props: Mapping[str, Value]) -> None:
        self._edges.append(Edge(kind, source, target, dict(props)))

    def _agency(self, name: str) -> Key:
        return self._body(self._agency_ids[self.policy.document, name])

    def _body(self, id_: str) -> Key:
        return self._add(Node(Key(AGENCY, id_), agency_props(self._agency_nodes[id_])))

    def _add_bodies(self, field: str, kind: str) -> None:
        """ISSUED and ADDRESSED_TO, in the record's order, with the record's evidence or the place of the words."""
        stated = (self.record["policy"].get("evidence") or {}).get(field, [])
        found: dict[Key, tuple[int, list[Evidence]]] = {}
        names = self.record["policy"][field]
        for order, name in enumerate(names, 1):
            if len(stated) == len(names):
                evidence = [item.evidence for item in statements(stated[order - 1 : order])]
            else:
                evidence = self._locate(name, f"policy.{field}", last=field == "issuers")
            key = self._agency(name)
            first, earlier = found.get(key, (order, []))
            found[key] = (first, earlier + [item for item in evidence if item not in earlier])
        for key, (order, evidence) in found.items():
            ends = (key, self.itself) if kind == "ISSUED" else (self.itself, key)
            self._join(kind, *ends, {"order": order, **evidence_props(evidence)})

    def _add_tasks(self) -> None:
        entries = sorted(self.record["tasks"], key=lambda entry: (entry["start"], -entry["end"]))
        positions: dict[str | None, tuple[int, ...]] = {None: ()}
        counts: dict[str | None, int] = defaultdict(int)
        for order, entry in enumerate(entries, 1):
            parent = entry["parent"]
            counts[parent] += 1
            positions[entry["id"]] = (*positions[parent], counts[parent])
            key = Key(TASK, task_id(self.policy.document, positions[entry["id"]]))
            self._tasks[entry["id"]] = self._add(Node(key, task_props(entry, order)))
            span = Evidence(
                entry["start"], entry["end"], self.text.raw[entry["start"] : entry["end"]], entry.get("rule", "")
            )
            self._join("HAS_TASK", self.itself, key, evidence_props([span]))
            if parent is not None:
                self._join("PART_OF", key, self._tasks[parent], {"order": counts[parent]})

    def _holder(self, entry: str | None) -> Key:
        return self.itself if entry is None else self._tasks[entry]

    def _add_references(self) -> None:
        """An edge of the policy with every mention, and one of each task with the mentions inside it."""
        groups: dict[tuple[str, Key], dict[Key, list[Statement]]] = defaultdict(lambda: defaultdict(list))
        for reference, answer in zip(self.record["references"], self.policy.references, strict=True):
            if answer is None:
                continue
            target = self._answer(reference, answer)
            said = statements(
                reference["evidence"], reference.get("confidence"), reference["title"], reference["document_number"]
            )
            for holder in {self.itself, self._holder(reference["task"])}:
                groups[reference["relation"], target][holder] += said
        for (relation, target), holders in sorted(groups.items()):
            for holder, said in sorted(holders.items()):
                props = to_props(said, named=True)
                if target.label == UNRESOLVED:
                    self._join("REFERS_TO", holder, target, {"relation": relation, **props})
                else:
                    self._join(relation.upper(), holder, target, props)

    def _answer(self, reference: Mapping[str, Any], answer: str | Unresolved) -> Key:
        """The node of what a reference means. Mentions of one name and relation that stay open share one node, whose id
        is the place of the first."""
        if isinstance(answer, str):
            return self._add(Node(Key(DOCUMENT, answer), document_props(self._documents[answer])))
        sign = _sign(reference)
        if sign not in self._open:
            same = [other for other in self.record["references"] if _sign(other) == sign]
            first = min((item["start"], item["end"]) for other in same for item in other["evidence"])
            key = self._free(UNRESOLVED, *first)
            self._open[sign] = self._add(Node(key, unresolved_props(reference, answer)))
        return self._open[sign]

    def _free(self, label: str, start: int, end: int) -> Key:
        """A key for what stands at a span: the second thing there gets `~2`."""
        nth = 1
        while (key := Key(label, target_id(self.policy.document, start, end, nth))) in self._nodes:
            nth += 1
        return key

    def _add_duties(self) -> None:
        """One RESPONSIBLE_FOR for each agency, task and role; `must` wins where both obligations stand."""
        said: dict[tuple[Key, Key, str], list[Statement]] = defaultdict(list)
        must: set[tuple[Key, Key, str]] = set()
        for duty in self.record["responsibilities"]:
            sign = (self._agency(duty["agency"]), self._holder(duty["task"]), str(duty["role"]))
            said[sign] += statements(duty["evidence"], duty.get("confidence"))
            if duty["obligation"] == "must":
                must.add(sign)
        for (agency, holder, role), found in sorted(said.items()):
            obligation = "must" if (agency, holder, role) in must else "may"
            self._join("RESPONSIBLE_FOR", agency, holder, {"role": role, "obligation": obligation, **to_props(found)})

    def _add_targets(self) -> None:
        for target in self.record["targets"]:
            found = statements(target["evidence"], target.get("confidence"))
            first = min(found, key=lambda item: (item.evidence.start, item.evidence.end)).evidence
            key = self._free(TARGET, first.start, first.end)
            self._add(Node(key, target_props(target)))
            self._join("SETS", self._holder(target["task"]), key, to_props(found))


def _sign(reference: Mapping[str, Any]) -> tuple[Any, Any, Any]:
    return reference["title"], reference["document_number"], reference["relation"]


def _known(props: Mapping[str, Value | None]) -> dict[str, Value]:
    """What is unknown, or an empty list, is absent."""
    return {name: value for name, value in props.items() if value is not None and value != []}


def document_props(document: Identity) -> dict[str, Value]:
    """A Document's properties, the same wherever it stands."""
    return _known({
        "title": document.title, "document_number": document.document_number, "kind": document.kind,
        "alternative_titles": list(document.alternative_titles), "level": document.level,
        "former_ids": list(document.former_ids),
    })  # fmt: skip


def policy_props(
    documents: Mapping[str, Identity], held: Held, text: Text, rules_of_copies: Mapping[str, str]
) -> dict[str, Value]:
    """A Policy's properties: the document's, and what its record and file say."""
    policy, source = held.record["policy"], held.record["source"]
    body = source.get("body") or [None, None]
    region = policy.get("region") or level_and_region(policy["document_number"], policy["title"], policy["issuers"])[1]
    return document_props(documents[held.document]) | _known({
        "document_type": policy["document_type"], "issued_on": policy["issued_on"], "region": region,
        "effective_on": policy.get("effective_on"), "expires_on": policy.get("expires_on"),
        "file": source["file"], "sha256": source["sha256"], "text": text.raw, "rules": text.rules,
        "body_start": body[0], "body_end": body[1], "record": record_text(held.record),
        "copies": [copy_text(copy, rules_of_copies[copy["source"]["file"]]) for copy in held.copies],
    })  # fmt: skip


def record_text(record: Record) -> str:
    """A record as JSON text, the same for the same record."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True)


def copy_text(record: Record, rules: str) -> str:
    """A further file of a policy as JSON text: file, sha256, rules, record."""
    source = record["source"]
    kept = {"file": source["file"], "sha256": source["sha256"], "rules": rules, "record": record}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def agency_props(agency: Agency) -> dict[str, Value]:
    """An Agency's properties."""
    return _known({
        "name": agency.name, "is_class": agency.is_class, "level": agency.level, "region": agency.region,
        "aliases": list(agency.aliases),
    })  # fmt: skip


def task_props(entry: Mapping[str, Any], order: int) -> dict[str, Value]:
    """A Task's properties; `order` counts all entries of the text from 1."""
    return _known({**{name: entry[name] for name in ("number", "heading", "kind", "start", "end")}, "order": order})


def target_props(target: Mapping[str, Any]) -> dict[str, Value]:
    """A Target's properties: figures as floats, `due_date` only where `due` is an ISO date."""
    names = ("kind", "metric", "comparator", "unit", "change", "baseline", "due")
    figures = {name: None if target[name] is None else float(target[name]) for name in ("value", "value_to")}
    due = target["due"] if _ISO.fullmatch(target["due"] or "") else None
    return _known({**{name: target[name] for name in names}, **figures, "due_date": due})


def unresolved_props(reference: Mapping[str, Any], answer: Unresolved) -> dict[str, Value]:
    """An Unresolved's properties: what the text called it, why it stays open, which documents it may be."""
    return _known({
        "title": reference["title"], "document_number": reference["document_number"], "kind": reference["kind"],
        "reason": answer.reason, "reason_key": answer.reason_key, "candidates": list(answer.candidates),
    })  # fmt: skip
