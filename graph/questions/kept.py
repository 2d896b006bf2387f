"""Turns what counts through the whole store into answers that lie there ready: a load counts once, behind it no page waits.

A question's head says what is kept (`kept:`). What is kept holds until something is written or another load is recorded; what is not
kept, or holds no longer, is asked. At 26,000 policies a page of `agencies` takes Neo4j 0.4 s and the embedded engine 1.6 s.
"""

import hashlib
import json
import time
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from graph.questions import ask
from graph.questions.headers import Kept, Question, listing, question
from graph.store import Store

_SECONDS_BETWEEN_WORDS = 1.0
_EACH = 20
"""So many values of a parameter are foreseen, those that take longest: at 26,000 policies who shares duties with the busiest agency
took the embedded engine 0.6 s, and a load counts that for each of them."""


def keep(store: Store, tell: Callable[[str], None] = lambda line: None) -> None:
    """Ask all that is kept, of the graph as it is, and leave the answers in the store; `tell` is told how far this is, at most once a
    second."""
    answers: dict[str, str] = {}
    asked = foreseen(store)
    told = time.monotonic()
    for number, (known, params) in enumerate(asked, 1):
        if time.monotonic() - told > _SECONDS_BETWEEN_WORDS:
            tell(f"[{number}/{len(asked)}] 统计 {known.title}")
            told = time.monotonic()
        rows = [list(row.values()) for row in ask(store, known.name, **params)]
        answers[_name(known, params)] = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    store.keep(answers)


def foreseen(store: Store) -> list[tuple[Question, dict[str, Any]]]:
    """The questions whose answers are kept, each with all its parameters; some for each of the busiest agencies or documents that the
    store holds now."""
    first = cache(lambda name: ask(store, name, limit=_EACH))
    found = []
    for known in listing():
        for one in known.kept:
            each = one.each
            values = [{}] if each is None else [{each.param: row[each.column]} for row in first(each.question)]
            found += [(known, known.arguments({**one.params, **value})) for value in values]
    return found


def kept(store: Store, name: str, **params: Any) -> list[dict[str, Any]]:
    """What `ask` gives, from what is kept where that holds the answer. Raises as `ask`."""
    known = question(name)
    wanted = known.arguments(params)
    for one in known.kept:
        rows = _rows(store, known, one, wanted)
        if rows is not None:
            return [dict(zip(known.columns, row, strict=True)) for row in rows]
    return ask(store, name, **params)


def _rows(store: Store, known: Question, one: Kept, wanted: Mapping[str, Any]) -> list[list[Any]] | None:
    """The rows that are wanted, where they are among those kept."""
    params = known.arguments({**one.params, **({one.each.param: wanted[one.each.param]} if one.each else {})})
    skip, limit = wanted.get("skip", 0), wanted.get("limit", 0)
    if one.rows is None:
        fits = wanted == params
    else:
        fits = skip + limit <= one.rows and {**wanted, "skip": 0, "limit": 0} == {**params, "skip": 0, "limit": 0}
    text = store.kept(_name(known, params)) if fits else None
    if text is None:
        return None
    rows: list[list[Any]] = json.loads(text)
    return rows if one.rows is None else rows[skip : skip + limit]


def _name(known: Question, params: Mapping[str, Any]) -> str:
    """What an answer is kept under: another version of the program may ask otherwise under the same name."""
    version = hashlib.sha256(known.cypher.encode()).hexdigest()[:8]
    return f"{known.name} {version} {json.dumps(params, ensure_ascii=False, sort_keys=True)}"
