"""The loaded graph of the five documents is the gold lineage, both ways: 20 documents, 21 edges, no more, no fewer."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract.load import load
from extract.pipeline import Extraction, extract_file
from graph.store import Store
from tests.conftest import ROOT
from tests.small_records import DOCUMENTS, extract_gold

LINEAGE = json.loads((ROOT / "tests/gold/lineage.json").read_text(encoding="utf-8"))
EXTRACTORS = {"gold records": extract_gold, "own records": extract_file}


def lists(value: object) -> list[Any]:
    assert isinstance(value, list)
    return value


def named(document: dict[str, str | None]) -> str:
    """A document by its number, else its title: the labels of the gold file are its own."""
    return str(document["document_number"] or document["title"])


NAMES = {document["id"]: named(document) for document in LINEAGE["documents"]}


@pytest.mark.parametrize("kind", EXTRACTORS)
def test_the_graph_is_the_gold_lineage(store: Store, kind: str) -> None:
    load([DOCUMENTS], store, extractor=EXTRACTORS[kind])
    documents = store.read(
        "MATCH (d:Document) RETURN d.title AS title, d.document_number AS number, d.kind AS kind, d.file AS file"
    ).rows
    expected = {(named(d), d["kind"], d["file"]) for d in LINEAGE["documents"]}
    assert {(number or title, kind, file) for title, number, kind, file in documents} == expected
    assert len(documents) == len(LINEAGE["documents"])
    edges = store.read(
        "MATCH (p:Policy)-[e:IMPLEMENTS|CITES|REPEALS|AMENDS]->(d:Document) "
        "RETURN coalesce(p.document_number, p.title) AS p, type(e) AS relation, coalesce(d.document_number, d.title) AS d"
    ).rows
    wanted = sorted([NAMES[e["source"]], e["relation"].upper(), NAMES[e["target"]]] for e in LINEAGE["edges"])
    assert sorted(edges) == wanted
    assert store.read("MATCH (u:Unresolved) RETURN u.id AS id").rows == []


def test_the_titles_are_the_gold_s_too(store: Store) -> None:
    load([DOCUMENTS], store, extractor=extract_gold)
    titles = {row[0] for row in store.read("MATCH (d:Document) RETURN d.title AS title").rows}
    assert titles == {document["title"] for document in LINEAGE["documents"]}


@pytest.mark.parametrize("extractor", EXTRACTORS.values(), ids=EXTRACTORS.keys())
def test_the_evidence_in_the_store_is_the_raw_text_at_its_offsets(
    store: Store, extractor: Callable[[Path], Extraction]
) -> None:
    load([DOCUMENTS], store, extractor=extractor)
    texts = {h.policy: (DOCUMENTS / h.file).read_bytes().decode("utf-8-sig") for h in store.held()}
    checked = 0
    for policy, raw in texts.items():
        for edge in store.said(policy).edges:
            if "starts" in edge.props:
                starts, ends, words = (lists(edge.props[name]) for name in ("starts", "ends", "texts"))
                assert starts, edge.id
                assert [raw[a:b] for a, b in zip(starts, ends, strict=True)] == words, edge.id
                checked += 1
    assert checked > 200
