"""What the driver returns is made plain, also deep in lists and maps; what is plain already stays as it is."""

from datetime import date
from typing import Any

import pytest
from neo4j.spatial import CartesianPoint
from neo4j.time import Date, DateTime

from graph.store import Store
from graph.store.address import StoreError
from graph.store.values import plain, plain_record, plain_rows

DAY = Date(2016, 12, 31)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (["甲", 1, 2.5, True, None], ["甲", 1, 2.5, True, None]),
        ([], []),
        (["甲", ["乙", 1]], ["甲", ["乙", 1]]),  # a list in a list
        (DAY, "2016-12-31"),
        ([DAY, "甲"], ["2016-12-31", "甲"]),  # one value of many that is not plain
        ([["甲"], [DAY]], [["甲"], ["2016-12-31"]]),  # deep in the second list
        ({"到": DAY, "起": None}, {"到": "2016-12-31", "起": None}),
        ([{"到": [DAY]}], [{"到": ["2016-12-31"]}]),
        (("甲", DAY), ["甲", "2016-12-31"]),  # a tuple is a list
        (DateTime(2016, 12, 31, 8), "2016-12-31T08:00:00.000000000"),
        (date(2016, 12, 31), "2016-12-31"),
        (CartesianPoint((1.0, 2.0)), "POINT(1.0 2.0)"),  # a tuple by its class, but one value
    ],
)
def test_plain(value: Any, wanted: Any) -> None:
    assert plain(value) == wanted
    assert plain_rows([["甲", value], [value]]) == [["甲", wanted], [wanted]]
    assert plain_record(["name", "value"], ("甲", value)) == {"name": "甲", "value": wanted}


def test_an_answer_is_plain(store: Store) -> None:
    answer = store.read(
        "RETURN 1 AS n, ['甲', 2] AS list, {words: ['乙']} AS map, [date('2016-12-31')] AS days, null AS none"
    )
    assert answer.columns == ["n", "list", "map", "days", "none"]
    assert answer.rows == [[1, ["甲", 2], {"words": ["乙"]}, ["2016-12-31"], None]]


def test_records_are_the_rows_of_an_answer_by_column(store: Store) -> None:
    asked = "UNWIND [1, 2] AS n RETURN n, [date('2016-12-31'), '甲'] AS days, null AS none ORDER BY n"
    answer = store.read(asked)
    assert store.records(asked) == [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    assert store.records("MATCH (n:Document {id: $id}) RETURN n.id AS id", {"id": "没有"}) == []


def test_records_refuse_a_write(store: Store) -> None:
    with pytest.raises(StoreError, match=r"没有接受|只能读"):
        store.records("CREATE (n:Document {id: '甲'}) RETURN n.id AS id")
    assert store.is_empty()


def test_an_answer_that_is_cut_off_says_so(store: Store) -> None:
    answer = store.read("UNWIND [1, 2, 3] AS n RETURN n ORDER BY n", limit=2)
    assert (answer.rows, answer.cut_off) == ([[1], [2]], True)
