"""RDF as Turtle and JSON-LD: documents in the terms of the European Legislation Identifier, duties and targets in own terms.

Own terms (`term:`, listed in docs/exports.md): `Agency`, `Task`, `Duty`, `Target`, `Unresolved` and `Statement`, the words that
state a relation. Every id is a `urn:policy-graph:` name, so that nothing points to an address on the network.
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from rdflib import RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef

from graph.model import AGENCY, DOCUMENT, POLICY, TASK, Edge, Key, Node, Value
from graph.store.whole import Whole

ELI = Namespace("http://data.europa.eu/eli/ontology#")
TERM = Namespace("urn:policy-graph:term:")
_BASED_ON = frozenset({"根据", "依据", "依照", "按照", "遵照"})
"""Cues that say what a document rests on; the others of IMPLEMENTS say what it carries out."""
_RELATIONS = {"CITES": ELI.cites, "REPEALS": ELI.repeals, "AMENDS": ELI.amends, "ISSUED": ELI.passed_by}
_PLAIN = {
    "ADDRESSED_TO": TERM.addressed_to, "HAS_TASK": ELI.has_part, "PART_OF": ELI.is_part_of, "MEMBER_OF": TERM.member_of,
    "SETS": TERM.sets, "REFERS_TO": TERM.refers_to,
}  # fmt: skip
_NAMED = {
    DOCUMENT: {"title": ELI.title, "document_number": ELI.id_local, "issued_on": ELI.date_document, "document_type": ELI.type_document,
               "effective_on": ELI.first_date_entry_in_force, "expires_on": ELI.date_no_longer_in_force,
               "alternative_titles": ELI.title_alternative},
    AGENCY: {"name": RDFS.label},
    TASK: {"heading": ELI.title, "number": ELI.number},
}  # fmt: skip
_LEFT_OUT = frozenset({"text", "record", "copies", "former_ids", "candidates"})


def turtle(graph: Whole) -> bytes:
    """The graph as Turtle."""
    return _rdf(graph).serialize(format="turtle", encoding="utf-8")


def json_ld(graph: Whole) -> bytes:
    """The graph as JSON-LD, one object a thing, ordered by id."""
    said = json.loads(_rdf(graph).serialize(format="json-ld", auto_compact=False))
    ordered = sorted((_ordered(thing) for thing in said), key=lambda thing: thing["@id"])
    return (json.dumps(ordered, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _ordered(thing: dict[str, Any]) -> dict[str, Any]:
    return {
        name: sorted(value, key=lambda item: json.dumps(item, sort_keys=True)) if isinstance(value, list) else value
        for name, value in thing.items()
    }


def _rdf(graph: Whole) -> Graph:
    rdf = Graph()
    for prefix, space in (("eli", ELI), ("term", TERM)):
        rdf.bind(prefix, space)
    for node in graph.nodes:
        for triple in _of_node(node):
            rdf.add(triple)
    for edge in graph.edges:
        for triple in _of_edge(edge):
            rdf.add(triple)
    return rdf


Triple = tuple[URIRef, URIRef, URIRef | Literal]


def _of_node(node: Node) -> Iterator[Triple]:
    subject, label = _uri(node.key), node.key.label
    yield subject, RDF.type, ELI.LegalResource if label == DOCUMENT else TERM[label]
    yield subject, TERM.id, Literal(node.key.id)
    if label == DOCUMENT:
        yield subject, TERM.held, Literal(POLICY in node.labels)
    for name, value in node.props.items():
        if name not in _LEFT_OUT:
            predicate = _NAMED.get(label, {}).get(name, TERM[name])
            for item in value if isinstance(value, list) else [value]:
                yield subject, predicate, _literal(name, item)


def _of_edge(edge: Edge) -> Iterator[Triple]:
    source, target = _uri(edge.source), _uri(edge.target)
    if edge.type == "RESPONSIBLE_FOR":
        statement = URIRef(f"urn:policy-graph:duty:{quote(edge.id, safe='')}")
        yield statement, RDF.type, TERM.Duty
        yield statement, TERM.agency, source
        yield statement, TERM.of, target
        yield statement, TERM.role, Literal(str(edge.props["role"]))
        yield statement, TERM.obligation, Literal(str(edge.props["obligation"]))
        yield from _words(statement, edge)
        return
    for predicate in _predicates(edge):
        ends = (target, source) if edge.type == "ISSUED" else (source, target)
        yield ends[0], predicate, ends[1]
        if edge.props.get("starts"):
            statement = URIRef(
                f"urn:policy-graph:statement:{quote(edge.id, safe='')}:{predicate.rsplit('#')[-1].rsplit(':')[-1]}"
            )
            yield statement, RDF.type, TERM.Statement
            yield statement, RDF.subject, ends[0]
            yield statement, RDF.predicate, predicate
            yield statement, RDF.object, ends[1]
            yield from _words(statement, edge)


def _predicates(edge: Edge) -> list[URIRef]:
    if edge.type != "IMPLEMENTS":
        return [_RELATIONS.get(edge.type) or _PLAIN[edge.type]]
    cues = edge.props.get("cues")
    found = {cue in _BASED_ON for cue in cues} if isinstance(cues, list) and cues else {False}
    return [ELI.based_on if based else ELI.ensures_implementation_of for based in sorted(found)]


def _words(statement: URIRef, edge: Edge) -> Iterator[Triple]:
    """The places and words of an edge's evidence, numbered alike: `@12-30 words`."""
    starts, ends, texts = (edge.props.get(name) for name in ("starts", "ends", "texts"))
    if isinstance(starts, list) and isinstance(ends, list) and isinstance(texts, list):
        for start, end, text in zip(starts, ends, texts, strict=True):
            yield statement, TERM.place, Literal(f"{start}-{end}")
            yield statement, TERM.words, Literal(f"{start}-{end} {text}")


def _literal(name: str, value: Value) -> Literal:
    if isinstance(value, str) and len(value) == 10 and name in ("issued_on", "effective_on", "expires_on", "due_date"):
        return Literal(value, datatype=XSD.date)
    return Literal(value)


def _uri(key: Key) -> URIRef:
    return URIRef(f"urn:policy-graph:{key.label.lower()}:{quote(key.id, safe='')}")
