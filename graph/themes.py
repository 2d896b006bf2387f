"""Turns the headings of tasks into themes — what each task is about — for counting agencies' duties by theme.

The themes and their words are in `graph/themes.csv`, to be edited by hand: jieba cuts a heading with the lexicon's words in its
dictionary, and a theme is named where one of its words is among those cut. A heading may have several themes, or none.
"""

import csv
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from graph.store import Store
from graph.words import cut

TABLE = Path(__file__).with_name("themes.csv")
_DUTIES = (
    "MATCH (a:Agency)-[e:RESPONSIBLE_FOR]->(t:Task) "
    "RETURN a.id AS agency, a.name AS name, t.heading AS heading, count(e) AS n ORDER BY agency, heading"
)


class Duties(NamedTuple):
    """How many duties an agency (its id and name) has in tasks of a theme."""

    agency: str
    name: str
    theme: str
    duties: int


def themes(heading: str) -> tuple[str, ...]:
    """The themes of a task by its heading, in the table's order."""
    found = set(cut(heading))
    return tuple(theme for theme, words in _table() if found & words)


def unnamed(headings: Iterable[str]) -> list[tuple[str, int]]:
    """The words of headings without any theme, with the number of these headings they stand in, most frequent first: what the
    table might take up."""
    counts = Counter(
        word for heading in headings if not themes(heading) for word in dict.fromkeys(cut(heading)) if len(word) > 1
    )
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def duties_by_theme(store: Store) -> list[Duties]:
    """The agencies of the store by theme, ordered by agency and the table's order of themes; a duty of a task with several
    themes counts under each."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for agency, name, heading, n in store.read(_DUTIES).rows:
        for theme in themes(heading or ""):
            counts[agency, name, theme] += n
    order = {theme: place for place, (theme, _) in enumerate(_table())}
    ordered = sorted(counts.items(), key=lambda item: (item[0][0], order[item[0][2]]))
    return [Duties(*key, n) for key, n in ordered]


@cache
def _table() -> tuple[tuple[str, frozenset[str]], ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple((row["theme"], frozenset(row["words"].split("|"))) for row in csv.DictReader(file))


def words_of_themes() -> frozenset[str]:
    """All words of the table: jieba's dictionary takes them up, or they would never be cut as they stand there."""
    return frozenset(word for _, words in _table() for word in words)
