"""Turns what counts through the whole store into answers that lie there ready: a load counts once, behind it no page waits.

A question's head says what is kept (`kept:`). What is kept holds until something is written or another load is recorded; what is not
kept, or holds no longer, is asked. At 26,000 policies a page of `agencies` takes Neo4j 0.4 s and the embedded engine 1.6 s.
"""

import hashlib
import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from graph.questions import ask
from graph.questions.headers import Each, Kept, Question, listing, question
from graph.store import Store

Rows = list[dict[str, Any]]
_SECONDS_BETWEEN_WORDS = 1.0
_EACH = 20
"""So many values of a parameter are foreseen, those that take longest: at 26,000 policies who shares duties with the busiest agency
took the embedded engine 0.6 s, and a load counts that for each of them."""


def keep(store: Store, tell: Callable[[str], None] = lambda line: None) -> None:
    """Ask all that is kept, of the graph as it is, each once, and leave the answers in the store; `tell` is told how far this is, at most
    once a second."""
    answers: dict[str, Rows] = {}

    def once(known: Question, params: Mapping[str, Any]) -> Rows:
        name = _name(known, params)
        if name not in answers:
            answers[name] = ask(store, known.name, **params)
        return answers[name]

    asked = foreseen(once)
    told = time.monotonic()
    for number, (known, params) in enumerate(asked, 1):
        if time.monotonic() - told > _SECONDS_BETWEEN_WORDS:
            tell(f"[{number}/{len(asked)}] 统计 {known.title}")
            told = time.monotonic()
        once(known, params)
    store.keep({name: _written(rows) for name, rows in answers.items()})


def foreseen(answer: Callable[[Question, Mapping[str, Any]], Rows]) -> list[tuple[Question, dict[str, Any]]]:
    """The questions whose answers are kept, each with all its parameters; some for each of the busiest agencies or documents, of which
    `answer` tells the rows of a question."""
    found = []
    for known in listing():
        for one in known.kept:
            values = [{}] if one.each is None else _busiest(one.each, answer)
            found += [(known, known.arguments({**one.params, **value})) for value in values]
    return found


def _busiest(each: Each, answer: Callable[[Question, Mapping[str, Any]], Rows]) -> list[dict[str, Any]]:
    """The values that a parameter takes, one after the other: of the first rows of a question that is kept itself."""
    source = question(each.question)
    rows = answer(source, source.arguments(source.kept[0].params))
    return [{each.param: row[each.column]} for row in rows[:_EACH]]


def _written(rows: Rows) -> str:
    return json.dumps([list(row.values()) for row in rows], ensure_ascii=False, separators=(",", ":"))


def kept(store: Store, name: str, **params: Any) -> Rows:
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
