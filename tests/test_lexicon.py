"""The vocabularies are well formed: every row has its fields and a source, and no name means two bodies of one time."""

import re
from collections import defaultdict
from itertools import combinations

import pytest

from extract import dictionary
from extract.agencies import ordinary
from extract.agencies.bodies import Body, bodies
from extract.lexicon import FOLDER, rows

NAMES = sorted(path.stem for path in FOLDER.glob("*.csv"))
MONTH = re.compile(r"(?:\d{4}-(?:0[1-9]|1[0-2]))?")
LEVELS = {"central", "state_council", "ministry", "province", "city", "county"}


@pytest.mark.parametrize("name", NAMES)
def test_every_row_has_all_columns_and_a_source(name: str) -> None:
    found = [row for row in rows(name) if None in row or None in row.values() or not row["source"].strip()]
    assert rows(name)
    assert found == []


@pytest.mark.parametrize("name", NAMES)
def test_no_row_stands_twice(name: str) -> None:
    said = [tuple(row.values()) for row in rows(name)]
    assert [row for row in set(said) if said.count(row) > 1] == []


def overlap(one: Body, other: Body) -> bool:
    return (not one.valid_to or other.valid_from < one.valid_to) and (
        not other.valid_to or one.valid_from < other.valid_to
    )


def test_no_name_means_two_bodies_of_one_time() -> None:
    by_word: dict[str, list[Body]] = defaultdict(list)
    for body in bodies():
        for word in {body.name, *body.aliases}:
            by_word[word].append(body)
    clashes = [
        (word, one.name, other.name)
        for word, found in by_word.items()
        for one, other in combinations(found, 2)
        if overlap(one, other)
    ]
    assert clashes == []


def test_bodies_have_known_levels_and_months_in_order() -> None:
    rows_wrong = [
        body.name
        for body in bodies()
        if body.level not in LEVELS
        or not MONTH.fullmatch(body.valid_from)
        or not MONTH.fullmatch(body.valid_to)
        or (body.valid_from and body.valid_to and body.valid_from >= body.valid_to)
    ]
    assert rows_wrong == []


def test_parents_and_successors_are_bodies_of_the_lexicon() -> None:
    known = {body.name for body in bodies()} | {"", "中国国家铁路集团有限公司"}
    assert [row["name"] for row in rows("agencies") if {row["parent"], row["successor"]} - known] == []


def test_every_province_is_there_once() -> None:
    provinces = [row for row in rows("regions") if row["kind"] in ("province", "municipality", "autonomous_region")]
    assert len(provinces) == 31
    assert len({row["short"] for row in provinces}) == 31


def test_ordinary_words_are_those_of_jiebas_dictionary() -> None:
    kept = ordinary.PATH.read_text(encoding="utf-8").split()
    assert kept == ordinary.words(), "python -m extract.agencies.ordinary writes it anew"


def test_jiebas_dictionary_is_the_lexicon() -> None:
    kept = dictionary.PATH.read_text(encoding="utf-8").split()
    assert kept == dictionary.words(), "python -m extract.dictionary writes it anew"
