"""Turns an empty database into one that has the ontology's keys and the indexes that search needs."""

import re
from pathlib import Path

from graph.model import AGENCY, DOCUMENT, EDGE_ENDS, LOAD, POLICY, TARGET, TASK, UNRESOLVED

SCHEMA = Path(__file__).resolve().parent.parent / "cypher" / "schema.cypher"

WORDS = "words"
"""The property that full-text search looks into: all names of a node in one text. The store makes it."""
FULL_TEXT = {DOCUMENT: "document_words", AGENCY: "agency_words", TASK: "task_words"}
"""Label → name of its full-text index over `words`, the same in every store."""
TEXT_INDEX = "policy_text"
"""Name of the full-text index over the words of whole policies (their property `text_words`)."""
TEXT_WORDS = "text_words"


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
    labels = (DOCUMENT, AGENCY, TASK, TARGET, UNRESOLVED, LOAD, POLICY)
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
