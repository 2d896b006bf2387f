"""Turns what a user typed into the documents, agencies and tasks that it means, best first.

The full-text index only finds candidates; the order comes from what matched where, so that every store gives the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from graph.normal import document_number, simplify, title_key
from graph.questions.headers import question
from graph.store import Store
from graph.words import words

KINDS = ("policy", "document", "agency", "task")
NUMBER, NAME, BEGINS, PHRASE, NAMES, TEXT, SOME = "number", "name", "number_part", "phrase", "names", "text", "some"
_ORDER = (NUMBER, NAME, BEGINS, PHRASE, NAMES, TEXT, SOME)
_BEFORE_TASKS = (NUMBER, NAME, BEGINS, PHRASE)
_SNIPPET = 24
"""Characters shown on either side of a word found in a text."""

_NAMES, _TEXTS = 200, 50
"""Candidates that each full-text index gives: names are cheap to read, texts are whole documents. More than a page
shows (50), so that the order among those is ours."""
_OF_NAMES = {"names": _NAMES, "tasks": 0, "texts": 0}
_OF_TASKS_AND_TEXTS = {"names": 0, "tasks": _NAMES, "texts": _TEXTS}
"""Of 1,000 policies that all hold a word, the documents' names took the embedded engine 5 ms, the tasks and texts 18 ms."""

_KEPT: WeakKeyDictionary[Store, tuple[list[list[Any]], dict[str, tuple[str, ...]]]] = WeakKeyDictionary()
"""Store → its newest load and, since then, the short names of its agencies with the names of those that bear them."""

_YEAR = r"[〔﹝［\[（(【]?\s*(?P<year>19[4-9]\d|20\d\d)\s*年?[〕﹞］\]）)】]?"
_CODE_AND_YEAR = re.compile(rf"(?P<code>[\u4e00-\u9fff]{{2,14}}?)\s*{_YEAR}\s*(?:第|号)?")
_CODE_AND_SERIAL = re.compile(r"(?P<code>[\u4e00-\u9fff]{2,14}?)\s*(?:第\s*)?0*(?P<serial>\d{1,4})\s*号")
_ANY_YEAR = "*"
_YEAR_AND_SERIAL = re.compile(rf"{_YEAR}\s*(?:第\s*)?0*(?P<serial>\d{{1,5}})\s*号")

_ONE_CHARACTER = (
    """
MATCH (n:Document) WHERE n.id >= '' AND toLower(n.words) CONTAINS $query
WITH n ORDER BY n.id LIMIT $names
WITH CASE WHEN 'Policy' IN labels(n) THEN 'policy' ELSE 'document' END AS kind, n, null AS p, 'names' AS place
""",
    """
MATCH (n:Agency) WHERE toLower(n.words) CONTAINS $query
WITH n ORDER BY n.id LIMIT $names
WITH 'agency' AS kind, n, null AS p, 'names' AS place
""",
    """
MATCH (n:Task) WHERE toLower(n.words) CONTAINS $query
WITH n ORDER BY n.id LIMIT $names
MATCH (p:Policy)-[:HAS_TASK]->(n)
WITH 'task' AS kind, n, p, 'names' AS place
""",
)
"""Stand before the RETURN of search.cypher, one after the other: the full-text index knows no single characters. By their ids (`>= ''`)
the first documents come without all being read: of 100,000, those with 局 took 227 ms, so 40."""


@dataclass(frozen=True)
class _Query:
    """What was typed: its title key, its words (each with the names that mean the same), and what it says of a number."""

    key: str
    words: tuple[tuple[str, ...], ...]
    number: str | None
    part: str | None


def search(store: Store, text: str, limit: int = 50) -> list[dict[str, Any]]:
    """What `text` finds, at most `limit` rows, with the columns of the question `search`.

    `kind` is policy, document (referred to, not held), agency or task; `where` says what matched: number, name (the
    whole name), number_part, phrase, names (every word), text (every word in a policy's text, with a `snippet`),
    some (one word at least, where nothing has them all). A document number may be typed in any form, words in
    either script; an agency's short name also finds what bears its full name. Of what fits, each index gives its first
    200 names and 50 texts: where more fit, two engines may choose differently, nothing else depends on the engine. Of a
    single character it is the first 200 documents, agencies and tasks each, by id.
    Where the names of documents and agencies fill `limit` rows, tasks and texts are not asked: they would stand behind
    them (only a heading that is the very words typed would not); nor, of a single character, agencies where documents do.
    """
    for query, wanted in _attempts(store, text):
        found: _Found = {}
        for candidates in _candidates(store, wanted):
            _take(found, query, candidates)
            if sum(row["where"] in _BEFORE_TASKS for _, row in found.values()) >= limit:
                break
        if found:
            return [row for _, row in sorted(found.values(), key=lambda item: item[0])][: max(limit, 0)]
    return []


def _attempts(store: Store, text: str) -> Iterator[tuple[_Query, str]]:
    """What to look for, one after the other until something is found, each with its full-text query."""
    number = document_number(text)
    part = None if number else _part_of_number(text)
    if named := number or part:
        pieces = re.findall(r"[\u4e00-\u9fff]+|\d+", named.replace("号", ""))
        yield _Query(named, ((named,),), number, part), _every([[piece] for piece in pieces])
    if number:
        return
    whole, cut = title_key(text).lower(), words(text)
    if not cut:
        return
    same = _names_of_agencies(store, [*cut, whole])
    alike = [(word, *same.get(word, ())) for word in ([whole] if whole in same else cut)]
    query = _Query(whole, tuple(alike), None, None)
    yield query, alike[0][0] if len(whole) == 1 else _every(alike)
    if len(alike) > 1:
        yield query, " OR ".join(_either(names) for names in alike)


def _part_of_number(text: str) -> str | None:
    """What is known of a document number: 国发2015 → 国发〔2015〕, 〔2015〕71号 → 〔2015〕71号, 国发71号 → 国发〔*〕71号."""
    typed = simplify(text).strip()
    if found := _CODE_AND_YEAR.fullmatch(typed):
        return f"{found['code']}〔{found['year']}〕"
    if found := _YEAR_AND_SERIAL.fullmatch(typed):
        return f"〔{found['year']}〕{int(found['serial'])}号"
    if found := _CODE_AND_SERIAL.fullmatch(typed):
        return f"{found['code']}〔{_ANY_YEAR}〕{int(found['serial'])}号"
    return None


def _stands_in(part: str, number: str) -> bool:
    return re.search(re.escape(part).replace(re.escape(_ANY_YEAR), r"\d{4}"), number) is not None


def _names_of_agencies(store: Store, typed: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Short name → the full names of the agencies that bear it."""
    names = _short_names(store)
    return {word: names[word] for word in typed if word in names}


def _short_names(store: Store) -> dict[str, tuple[str, ...]]:
    """All short names of agencies, kept until another load is recorded: among 240,000 agencies they took half of a search's time."""
    load = store.read(question("newest_load").cypher).rows
    kept = _KEPT.get(store)
    if kept is None or kept[0] != load or not load:
        asked = (
            "MATCH (a:Agency) WHERE size(coalesce(a.aliases, [])) > 0 "
            "RETURN a.name AS name, a.aliases AS aliases ORDER BY a.id"
        )
        names: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for name, aliases in store.read(asked).rows:
            for alias in dict.fromkeys(aliases):
                names[alias] += (name,)
        kept = _KEPT[store] = (load, dict(names))
    return kept[1]


# ---- candidates: full-text queries in Lucene's syntax; no quote or operator can stand in a word


def _every(words_alike: Iterable[Sequence[str]]) -> str:
    return " AND ".join(_either(names) for names in words_alike)


def _either(names: Sequence[str]) -> str:
    pieces = [f'"{name}"' for name in names]
    return pieces[0] if len(pieces) == 1 else f"({' OR '.join(pieces)})"


def _candidates(store: Store, wanted: str) -> Iterator[list[dict[str, Any]]]:
    """What may fit, those first behind which the others would stand."""
    statement = question("search").cypher
    if len(wanted) == 1:
        for found in _ONE_CHARACTER:
            yield _asked(store, found + statement[statement.index("\nRETURN") :], {"query": wanted, "names": _NAMES})
    else:
        for most in (_OF_NAMES, _OF_TASKS_AND_TEXTS):
            yield _asked(store, statement, {"query": wanted, **most})


def _asked(store: Store, statement: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    answer = store.read(statement, parameters)
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


# ---- order


_Found = dict[tuple[str, str], tuple[tuple[Any, ...], dict[str, Any]]]
"""Kind and id of what is found → its place in the order, and its row."""


def _take(best: _Found, query: _Query, candidates: list[dict[str, Any]]) -> None:
    """Adds the candidates that fit, each where it fits best."""
    for row in candidates:
        where = _where(query, row)
        if where is None:
            continue
        place = (_ORDER.index(where), -_hits(query, row), KINDS.index(row["kind"]), *_place(query, row, where))
        key = (row["kind"], row["id"])
        if key not in best or place < best[key][0]:
            best[key] = (place, _shown(query, row, where))


def _place(query: _Query, row: dict[str, Any], where: str) -> tuple[Any, ...]:
    """Order among equals: parts of a number by the number, texts with the very words first, else the shorter name."""
    if where == BEGINS:
        return tuple(
            int(piece) if piece.isdigit() else piece for piece in re.findall(r"\d+|\D+", row["document_number"])
        )
    apart = where == TEXT and query.key not in row["words"].lower()
    return apart, len(row["title"] or ""), row["id"]


def _where(query: _Query, row: dict[str, Any]) -> str | None:
    """What of a candidate matches the query; None where nothing does."""
    number = row["document_number"] if row["kind"] in ("policy", "document") else None
    if row["place"] == "names" and number and query.number == number:
        return NUMBER
    if query.part and row["place"] == "names" and number and _stands_in(query.part, number):
        return BEGINS
    names = [title_key(name).lower() for name in (row["title"], *row["other_names"]) if name]
    if row["place"] == "names" and query.key in names:
        return NAME
    hits = _hits(query, row)
    if hits < len(query.words):
        return SOME if hits and row["place"] == "names" else None
    if row["place"] == "text":
        return TEXT
    return PHRASE if any(query.key in name for name in names) else NAMES


def _hits(query: _Query, row: dict[str, Any]) -> int:
    held = row["words"].lower()
    return sum(any(name.lower() in held for name in names) for names in query.words)


def _shown(query: _Query, row: dict[str, Any], where: str) -> dict[str, Any]:
    snippet = _snippet(query, row["words"]) if where == TEXT else None
    return {**{name: row[name] for name in question("search").columns[:-2]}, "where": where, "snippet": snippet}


def _snippet(query: _Query, text: str) -> str:
    """The words around the first place of what was typed, else of the word that stands in the text least often."""
    lower = text.lower()
    said = [name.lower() for names in query.words for name in names if name.lower() in lower]
    rarest = query.key if query.key in lower else min(said, key=lambda name: (lower.count(name), -len(name)))
    first = lower.find(rarest)
    start, end = max(first - _SNIPPET, 0), first + len(rarest) + _SNIPPET
    shown = re.sub(r"\s+", "", text[start:end])
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"
