"""Turns a Cypher statement that a user typed into the certainty that it only reads, or into words saying why not.

The store refuses writes by itself; this check comes before, since a read-only session of a server still reads files
and addresses (LOAD CSV) and tells of its users and settings (SHOW, dbms.*).
"""

import re

from graph.store.address import StoreError

WRITING = frozenset(
    [
        "CREATE",
        "MERGE",
        "INSERT",
        "DELETE",
        "DETACH",
        "NODETACH",
        "SET",
        "REMOVE",
        "DROP",
        "ALTER",
        "RENAME",
        "FOREACH",
        "GRANT",
        "DENY",
        "REVOKE",
    ]
)
CLOSED = frozenset(
    ["LOAD", "SHOW", "TERMINATE", "USE", "START", "STOP", "ENABLE", "DEALLOCATE", "REALLOCATE", "DRYRUN"]
)
PROCEDURES = (
    "db.labels",
    "db.relationshipTypes",
    "db.propertyKeys",
    "db.index.fulltext.queryNodes",
    "db.index.fulltext.queryRelationships",
)
_NAMESPACES = frozenset({"apoc", "dbms", "gds", "genai"})

_TOKEN = re.compile(
    r"""(?P<skip>\s+|//[^\r\n]*|/\*.*?\*/)
      | (?P<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<quoted>`(?:``|[^`])*`)
      | (?P<word>\$?\w+)
      | (?P<open>['"`]|/\*)
      | (?P<mark>.)""",
    re.VERBOSE | re.DOTALL,
)


def check(statement: str) -> None:
    """Raises StoreError unless `statement` is one statement that only reads."""
    if "\\u" in statement or "\\U" in statement:
        raise StoreError("语句里有 \\u 这样的转义。请直接写出那个字符。")
    tokens = _tokens(statement)
    while tokens and tokens[-1] == ";":
        tokens.pop()
    if not tokens:
        raise StoreError("语句是空的。例如：MATCH (p:Policy) RETURN p.id, p.title ORDER BY p.id")
    if ";" in tokens:
        raise StoreError("一次只能问一条语句，这里有好几条（中间有分号）。请分开来问。")
    for place, token in enumerate(tokens):
        before, behind = tokens[place - 1] if place else "", tokens[place + 1] if place + 1 < len(tokens) else ""
        if before not in (".", ":"):
            _check_word(token.upper(), behind)
        if token.upper() == "CALL":
            _check_procedure(tokens[place + 1 :])


def _check_word(word: str, behind: str) -> None:
    if behind == ":":  # a key of a map or a named variable
        return
    if word in WRITING:
        raise StoreError(f"语句里有 {word}：这里只能读，不能改图库。同名的属性或标签请用反引号括起来。")
    if word in CLOSED:
        raise StoreError(f"语句里有 {word}：这里不能用，只能问图里的内容。同名的属性或标签请用反引号括起来。")
    name = word.strip("`").lower()
    if name in _NAMESPACES and behind == ".":
        raise StoreError(f"语句里有 {name}.…：这里不能用，只能问图里的内容。")


def _check_procedure(rest: list[str]) -> None:
    if rest and rest[0] in ("{", "("):  # a subquery
        return
    name = ""
    for token in rest:
        if token != "." and not re.fullmatch(r"`?\w+`?", token):
            break
        if token.upper() in ("YIELD", "RETURN") and not name.endswith("."):
            break
        name += token.strip("`")
    if name.lower() not in {allowed.lower() for allowed in PROCEDURES}:
        raise StoreError(f"语句里调用了 {name}：可以调用的有 {'、'.join(PROCEDURES)}。")


def _tokens(statement: str) -> list[str]:
    """Words, marks and quoted names in order; texts and comments are left out."""
    tokens: list[str] = []
    for found in _TOKEN.finditer(statement):
        if found["open"]:
            raise StoreError(f"语句里的 {found['open']} 没有结尾。请补上。")
        if found["text"]:
            tokens.append("''")
        elif not found["skip"]:
            tokens.append(found[0])
    return tokens
