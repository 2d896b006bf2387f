"""Turns the text of a named question into what in it only one store speaks, or leaves its rows' order to the engine."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph import guard
from graph.store.address import StoreError

BANNED = {
    "a path without an upper bound": r"-\[[^\]]*\*(?!\s*\d*\s*\.\.\s*\d)(?!\s*\d+\s*[\]{ ])"
    r"|[)>-]\s*(?:[+*]|\{\s*\d*\s*,\s*\})\s*\(",
    "an engine's own id": r"\b(?:elementId|id)\s*\(",
    "the time of the day": r"\b(?:datetime|localdatetime|localtime|date|time|timestamp)\s*[.(]|\bloaded_at\b",
    "chance": r"\b(?:rand|randomUUID)\s*\(",
    "a full-text index's score": r"\bscore\b",
    "the engine's choice of a path": r"\bSHORTEST\b|\bshortestPath\b",
    "another product's procedures": r"\b(?:apoc|gds|dbms)\.",
    "Document's key sought by the label Policy, which has none": r"\(\s*\w*\s*:\s*Policy\s*\{\s*id\b",
    "all nodes": r"\bMATCH\s*\(\s*\w*\s*\)(?!\s*[-<])",
}
_NAMED = re.compile(r"(?:.*\bAS\s+)?`?(\w+)`?", re.DOTALL)
_KEYS: dict[str, Any] = {
    r"(\w+)": lambda value: value,
    r"(\w+)\[0\]": lambda value: value[0] if value else None,
    r"toInteger\((\w+)\)": int,
    r"coalesce\((\w+), '[^']*'\)": lambda value: value or "",
    r"(\w+) \+ (\w+)": lambda one, other: one + other,
}


def faults(text: str) -> Iterator[str]:
    """What the statement may not hold, in words; nothing where it keeps to what both stores speak."""
    plain = re.sub(r"'(?:\\.|[^'\\])*'", "''", _uncommented(text))
    try:
        guard.check(plain)
    except StoreError as error:
        yield str(error)
    yield from (what for what, pattern in BANNED.items() if re.search(pattern, plain, re.IGNORECASE))
    if not order(text):
        yield "no ORDER BY at its end"
    yield from (f"a column without a name: {item}" for item in _returned(text) if not _NAMED.fullmatch(item))


def columns(text: str) -> list[str]:
    """The names of what the statement returns, in order."""
    return [found[1] for item in _returned(text) if (found := _NAMED.fullmatch(item))]


def order(text: str) -> list[str]:
    """The keys of the last ORDER BY, without their directions."""
    _, keys, _ = _last_clauses(text)
    return [re.sub(r"\s+(?:DESC|ASC)$", "", key).replace("`", "") for key in _parted(keys) if key]


def with_keys(text: str) -> str:
    """The same statement, which also returns the keys of its order that are no columns, under their own words."""
    body, behind = text.rstrip().rsplit("\nORDER BY", 1)
    return body + "".join(f", {key} AS `{key}`" for key in _foreign(text)) + "\nORDER BY" + behind


def place(text: str, row: Mapping[str, Any]) -> tuple[Any, ...]:
    """Where the statement's order puts a row of `with_keys`: equal places are left to the engine.

    Raises ValueError for a key that this can't follow: order by columns, or by variables behind them.
    """
    return tuple(row[key] if key in _foreign(text) else _value(key, row) for key in order(text))


def _value(key: str, row: Mapping[str, Any]) -> Any:
    for pattern, reads in _KEYS.items():
        if found := re.fullmatch(pattern, key):
            return reads(*(row[name] for name in found.groups()))
    raise ValueError(f"the lint can't follow the order {key}")


def _foreign(text: str) -> list[str]:
    known = columns(text)
    return [key for key in order(text) if not set(re.findall(r"(?<!')\b[a-z_]\w*\b(?!\()", key)) & set(known)]


def _uncommented(text: str) -> str:
    return re.sub(r"//.*", "", text).strip()


def _returned(text: str) -> list[str]:
    return _parted(_last_clauses(text)[0])


def _last_clauses(text: str) -> tuple[str, str, str]:
    """What stands behind the last RETURN, ORDER BY and LIMIT (or SKIP) that are in no braces."""
    plain, depth, clause = _uncommented(text), 0, ""
    said = {"RETURN": "", "ORDER BY": "", "LIMIT": ""}
    for piece in re.split(r"([{}]|\bRETURN\b|\bORDER\s+BY\b|\b(?:SKIP|LIMIT)\b)", plain):
        depth += {"{": 1, "}": -1}.get(piece, 0)
        if not depth and (word := " ".join(piece.split()).replace("SKIP", "LIMIT")) in said:
            clause = word
            said.update(dict.fromkeys(said, "") if clause == "RETURN" else {})
        elif clause:
            said[clause] += piece
    return said["RETURN"], said["ORDER BY"], said["LIMIT"]


def _parted(items: str) -> list[str]:
    """Parted at the commas that stand in no brackets."""
    parts, depth = [""], 0
    for character in items:
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(character, 0)
        if character == "," and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]
