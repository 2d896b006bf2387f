"""Turns the headings of tasks into themes — what each task is about — for counting agencies' duties by theme.

The themes and their words are in `graph/themes.csv`, to be edited by hand (Excel's own encodings are read too; a change counts at
once): jieba cuts a heading with the lexicon's words in its dictionary, and a theme is named where one of its words is among those
cut, or is made of several that follow each other (a word that jieba does not know). A heading may have several themes, or none.
"""

import csv
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from graph.store import Store
from graph.store.address import StoreError
from graph.words import cut

TABLE = Path(__file__).with_name("themes.csv")
_DUTIES = (
    "MATCH (a:Agency)-[e:RESPONSIBLE_FOR]->(t:Task) "
    "RETURN a.id AS agency, a.name AS name, t.heading AS heading, count(e) AS n ORDER BY agency, heading"
)
_LONGEST = 4
"""Of so many words of jieba's a word of the table may be made."""


class Duties(NamedTuple):
    """How many duties an agency (its id and name) has in tasks of a theme."""

    agency: str
    name: str
    theme: str
    duties: int


def themes(heading: str) -> tuple[str, ...]:
    """The themes of a task by its heading, in the table's order. Raises StoreError where the table can't be read."""
    return _themes(heading, stamp())


def names() -> tuple[str, ...]:
    """All themes of the table, in its order."""
    return tuple(theme for theme, _ in _table(stamp()))


def stamp() -> int:
    """Changes when the table does."""
    return TABLE.stat().st_mtime_ns if TABLE.is_file() else 0


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
    order = {theme: place for place, (theme, _) in enumerate(_table(stamp()))}
    ordered = sorted(counts.items(), key=lambda item: (item[0][0], order[item[0][2]]))
    return [Duties(*key, n) for key, n in ordered]


@lru_cache(maxsize=200_000)
def _themes(heading: str, at: int) -> tuple[str, ...]:
    pieces = cut(heading)
    ends = range(1, _LONGEST + 1)
    found = {"".join(pieces[start : start + length]) for start in range(len(pieces)) for length in ends}
    return tuple(theme for theme, words in _table(at) if found & words)


@lru_cache(maxsize=2)
def _table(at: int) -> tuple[tuple[str, frozenset[str]], ...]:
    rows = list(csv.DictReader(_text().splitlines()))
    if not rows or not {"theme", "words"} <= rows[0].keys():
        raise StoreError(
            f"主题表 {TABLE.name} 要有 theme 和 words 两列，每行一个主题，词之间用 | 隔开。请改好后重新打开。"
        )
    named = ((row["theme"] or "", (row["words"] or "").replace("｜", "|").split("|")) for row in rows)
    cleaned = ((theme.strip(), frozenset(word.strip().lower() for word in words) - {""}) for theme, words in named)
    return tuple((theme, words) for theme, words in cleaned if theme and words)


def _text() -> str:
    try:
        data = TABLE.read_bytes()
    except OSError as error:
        raise StoreError(f"读不了主题表 {TABLE.name}：{error.strerror or error}。") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")


def words_of_themes() -> frozenset[str]:
    """All words of the table: jieba's dictionary takes them up, or they would never be cut as they stand there."""
    return frozenset(word for _, words in _table(stamp()) for word in words)
