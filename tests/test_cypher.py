"""The lint of cypher/: every file keeps to what both stores speak, and the lint sees what would not."""

import pytest

from graph.questions.headers import FOLDER, listing, question
from graph.store.schema import constraints
from tests.cypher_lint import columns, faults, order, place, with_keys

NAMES = [known.name for known in listing()]
GOOD = "MATCH (p:Policy)-[:CITES*1..6]->(d:Document) RETURN p.id AS id, d.id AS other ORDER BY id, other"


@pytest.mark.parametrize("name", NAMES)
def test_a_question_keeps_to_what_both_stores_speak(name: str) -> None:
    known = question(name)
    assert list(faults(known.cypher)) == []
    if name not in ("search", "lineage_paths"):  # their rows are made of what the statement returns
        assert columns(known.cypher) == list(known.columns)


@pytest.mark.parametrize(
    ("there", "instead", "words"),
    [
        ("*1..6", "*", "upper bound"),
        ("*1..6", "*2..", "upper bound"),
        ("*1..6", "* {order: 1}", "upper bound"),
        ("-[:CITES*1..6]->", "-[:CITES]->+", "upper bound"),
        ("-[:CITES*1..6]->", "-[:CITES]->{2,}", "upper bound"),
        ("p.id AS id", "elementId(p) AS id", "own id"),
        ("p.id AS id", "id(p) AS id", "own id"),
        ("p.id AS id", "datetime() AS id", "time"),
        ("p.id AS id", "date.truncate('day') AS id", "time"),
        ("p.id AS id", "p.loaded_at AS id", "time"),
        ("p.id AS id", "rand() AS id", "chance"),
        ("p.id AS id", "score AS id", "score"),
        ("p.id AS id", "apoc.text.join([p.id], '') AS id", "apoc"),
        ("p.id AS id", "p.id", "without a name"),
        ("p.id AS id", "p.id + count(d)", "without a name"),
        ("(p:Policy)", "(p:Policy {id: $id})", "Policy"),
        ("MATCH (p:Policy)", "MATCH p = ANY SHORTEST (p:Policy)", "choice"),
        ("MATCH (p:Policy)", "MATCH (n) MATCH (p:Policy)", "all nodes"),
        (" ORDER BY id, other", "", "ORDER BY"),
        ("MATCH (p:Policy)", "SHOW INDEXES YIELD name MATCH (p:Policy)", "SHOW"),
        ("MATCH (p:Policy)", "LOAD CSV FROM 'x' AS row MATCH (p:Policy)", "LOAD"),
        ("MATCH (p:Policy)", "CALL dbms.components() YIELD name MATCH (p:Policy)", "dbms"),
        ("MATCH (p:Policy)", "MERGE (p:Policy)", "MERGE"),
    ],
)
def test_the_lint_sees(there: str, instead: str, words: str) -> None:
    assert list(faults(GOOD)) == []
    assert any(words in fault for fault in faults(GOOD.replace(there, instead)))


def test_the_lint_takes_no_text_and_no_comment_for_cypher() -> None:
    assert list(faults("// elementId(n), SHOW\n" + GOOD.replace("d.id AS", "'[:A*] date()' AS"))) == []


def test_the_lint_follows_an_order() -> None:
    text = (
        "MATCH (p:Policy) RETURN p.id AS id, [1] AS starts\nORDER BY p.order DESC, starts[0], coalesce(id, '') LIMIT 3"
    )
    assert order(text) == ["p.order", "starts[0]", "coalesce(id, '')"]
    assert "AS starts, p.order AS `p.order`\nORDER BY p.order DESC" in with_keys(text)
    assert place(text, {"id": None, "starts": [7, 8], "p.order": 2}) == (2, 7, "")


def test_the_schema_is_keys_and_five_indexes() -> None:
    assert {path.stem for path in FOLDER.glob("*.cypher")} == {*NAMES, "schema"}
    keys, indexes = constraints()[:-5], constraints()[-5:]
    for statement in keys:
        assert statement.startswith("CREATE CONSTRAINT ") and " IF NOT EXISTS FOR " in statement
        assert statement.endswith(" REQUIRE n.id IS UNIQUE")
    assert indexes == [
        f"CREATE INDEX {label}_{name} IF NOT EXISTS FOR (n:{of}) ON (n.{name})"
        for label, of, name in (
            ("load_facts", "LoadFacts", "load"), ("policy", "Policy", "issued_on"), ("policy", "Policy", "month"),
            ("target", "Target", "due_date"), ("target", "Target", "metric"),
        )
    ]  # fmt: skip
