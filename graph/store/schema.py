"""Turns an empty database into one that has the ontology's keys and the indexes that search needs."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from graph.model import AGENCY, ANSWER, DOCUMENT, EDGE_ENDS, LOAD, LOAD_FACTS, POLICY, TARGET, TASK, UNRESOLVED

SCHEMA = Path(__file__).resolve().parents[2] / "cypher" / "schema.cypher"

WORDS = "words"
"""The property that full-text search looks into: all names of a node in one text. The store makes it."""
FULL_TEXT = {DOCUMENT: "document_words", AGENCY: "agency_words", TASK: "task_words"}
"""Label → name of its full-text index over `words`, the same in every store."""
TEXT_INDEX = "policy_text"
"""Name of the full-text index over the words of whole policies (their property `text_words`)."""
TEXT_WORDS = "text_words"
APART = {
    POLICY: {"text": "STRING", "record": "STRING", TEXT_WORDS: "STRING"},
    LOAD: {"added": "LIST", "removed": "LIST"},
}
"""Label → properties (with the engine's type) that the embedded engine keeps beside the node and reads only when asked for them: a
scan of 1,000 policies took 152 ms with the texts in the nodes, 7 ms without. A load of format 1 names all facts that it brought."""


def constraints() -> list[str]:
    """The statements of schema.cypher, without comments."""
    text = re.sub(r"^\s*//.*$", "", SCHEMA.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [statement.strip() for statement in re.split(r";[ \t]*$", text, flags=re.MULTILINE) if statement.strip()]


def server_indexes() -> list[str]:
    """Full-text indexes in Neo4j's Cypher."""
    indexed = [(name, label, WORDS) for label, name in FULL_TEXT.items()] + [(TEXT_INDEX, POLICY, TEXT_WORDS)]
    return [
        f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{label}) ON EACH [n.{key}] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
        for name, label, key in indexed
    ]


def embedded_types() -> list[str]:
    """Types in the embedded engine's SQL, before the constraints: two writers must not meet while making one.

    `Document~Policy` is what the engine itself calls the type of a node with both labels.
    """
    labels = (DOCUMENT, AGENCY, TASK, TARGET, UNRESOLVED, LOAD, LOAD_FACTS, ANSWER, POLICY)
    return [
        *(f"CREATE VERTEX TYPE {label} IF NOT EXISTS" for label in labels),
        f"CREATE VERTEX TYPE `{DOCUMENT}~{POLICY}` IF NOT EXISTS EXTENDS {DOCUMENT}, {POLICY}",
        *(f"CREATE EDGE TYPE {edge} IF NOT EXISTS" for edge in EDGE_ENDS),
    ]


def embedded_indexes() -> list[str]:
    """Full-text indexes in the embedded engine's SQL."""
    indexed = [(name, label, WORDS) for label, name in FULL_TEXT.items()] + [(TEXT_INDEX, POLICY, TEXT_WORDS)]
    made = []
    for name, label, key in indexed:
        made.append(f"CREATE PROPERTY {label}.{key} IF NOT EXISTS STRING")
        made.append(
            f"CREATE INDEX {name} IF NOT EXISTS ON {label} ({key}) FULL_TEXT "
            'METADATA {"analyzer":"org.apache.lucene.analysis.cjk.CJKAnalyzer"}'
        )
    return made


def apart_there(label: str) -> str:
    """Asks the embedded engine which properties of a label it knows, one row each: name, custom (with our mark `moved`)."""
    return f"SELECT expand(properties) FROM schema:types WHERE name = '{label}'"


def set_apart(label: str, there: Iterable[Mapping[str, Any]]) -> list[str]:
    """What keeps the properties of `APART` beside the nodes of a label, in the embedded engine's SQL, after the answer to
    `apart_there`; nothing where they are. REBUILD moves those of a store that had them in its nodes (0.8 ms a policy); the mark is
    set behind it, so that a move that was cut short is made again."""
    done = {row["name"] for row in there if row["custom"].get("moved")}
    wanted = {name: kind for name, kind in APART[label].items() if name not in done}
    declared = [f"CREATE PROPERTY {label}.{name} IF NOT EXISTS {kind}" for name, kind in wanted.items()]
    altered = [f"ALTER PROPERTY {label}.{name} EXTERNAL true" for name in wanted]
    marked = [f"ALTER PROPERTY {label}.{name} CUSTOM moved = true" for name in wanted]
    return [*declared, *altered, f"REBUILD TYPE {label} POLYMORPHIC", *marked] if wanted else []
