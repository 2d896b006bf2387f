"""Which statements the console takes, and why it refuses the others."""

import pytest

from graph.guard import check
from graph.store.address import StoreError

READING = [
    "MATCH (n) RETURN n",
    "MATCH (n) RETURN n;  \n ; ",
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.labels",
    "call DB.INDEX.fulltext.QUERYNODES('x', $q) YIELD node RETURN node",
    "CALL { MATCH (n) RETURN n } RETURN n",
    "MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m } RETURN m",
    "MATCH (n) WHERE n.set = 1 AND n.`create` = 2 RETURN n . delete",
    "MATCH (n:Show|`Drop`) RETURN n {.load, set: 1}",
    "RETURN 'DELETE; SHOW USERS' AS x, \"it's\" AS y // CREATE\n",
    "/* MERGE */ RETURN $create",
    "EXPLAIN MATCH (n) RETURN n",
    "RETURN 'a\\'; DELETE' AS x",
]
REFUSED = {
    "": "是空的",
    " ; // nothing\n": "是空的",
    "RETURN 1; RETURN 2": "好几条",
    "CREATE (n)": "CREATE",
    "MATCH (n) DETACH DELETE n": "DETACH",
    "MATCH (n)\nsEt\nn.x = 1": "SET",
    "MATCH (n) SET n:Foo": "SET",
    "MATCH (n) REMOVE n:Foo": "REMOVE",
    "MERGE(n:Foo)": "MERGE",
    "FOREACH (x IN [1] | CREATE ())": "FOREACH",
    "DROP CONSTRAINT x": "DROP",
    "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l": "LOAD",
    "LOAD/**/CSV FROM 'x' AS l RETURN l": "LOAD",
    "L\\u004FAD CSV FROM 'x' AS l RETURN l": "转义",
    "RETURN '\\u0027 LOAD CSV'": "转义",
    "SHOW USERS": "SHOW",
    "USE system MATCH (n) RETURN n": "USE",
    "TERMINATE TRANSACTION 'x'": "TERMINATE",
    "CALL dbms.listConfig()": r"dbms\.listConfig",
    "CALL `dbms`.`listConfig`()": r"dbms\.listConfig",
    "CALL\n/**/ dbms . listConfig()": r"dbms\.listConfig",
    "CALL apoc.load.json('x')": r"apoc\.load\.json",
    "RETURN apoc.version()": "apoc",
    "RETURN `apoc`.version()": r"apoc\.",
    "RETURN `APOC` /**/ . `cypher`.runFirstColumnSingle('CREATE (n)', {})": r"apoc\.",
    "RETURN `gds`.version()": r"gds\.",
    "MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS": "DELETE",
    "RETURN 'open": "没有结尾",
    "RETURN 1 /* open": "没有结尾",
    "CALL db.create.setNodeVectorProperty(n, 'x', [1])": "可以调用的有",
}


@pytest.mark.parametrize("statement", READING)
def test_reading_is_let_through(statement: str) -> None:
    check(statement)


@pytest.mark.parametrize("statement", REFUSED)
def test_the_rest_is_refused_with_a_reason(statement: str) -> None:
    with pytest.raises(StoreError, match=REFUSED[statement]):
        check(statement)
