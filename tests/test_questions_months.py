"""Policies by the month of their date, on both stores: a year alone counts in its July, a month alone in itself."""

import pytest

from graph.store import Store
from graph.store.stored import month_of
from tests.stores import Writer, rows

DATES = {"甲": "2016", "乙": "2016-03", "丙": "2016-07-31", "丁": "2016-08-01", "戊": "2017-01-02", "己": None}
BETWEEN = [
    ("2016-07", "2016-07", "甲丙"),  # both ends included; the year alone is in July
    ("2016-03", "2016-06", "乙"),  # a month without a day
    ("2016-08", "2017-01", "丁戊"),  # not the year alone, though it begins like these
    ("2016-01", "2016-12", "甲乙丙丁"),
    ("", "2016-06", "乙"),
    ("2016-08", "", "丁戊"),
    ("", "", "甲乙丙丁戊"),  # one without a date is never in a period
    ("2018-01", "", ""),
    ("2016-07", "2016-06", ""),
]


@pytest.fixture
def dated(store: Store) -> Store:
    for name, date in DATES.items():
        store.write(Writer(name, name, **({"issued_on": date} if date else {})).graph())
    return store


def test_policies_of_a_period(dated: Store) -> None:
    for first, last, names in BETWEEN:
        found = rows(dated, "policies_between", "id", **{"from": first, "to": last})
        assert "".join(name for (name,) in found) == names, (first, last)


def test_how_many_a_month(dated: Store) -> None:
    months = [("2016-03", 1), ("2016-07", 2), ("2016-08", 1), ("2017-01", 1)]
    assert rows(dated, "months", "month policies") == months


def test_a_date_that_changes_moves_its_policy(dated: Store) -> None:
    dated.write(Writer("丙", "丙", issued_on="2017-01-31").graph())
    assert rows(dated, "policies_between", "id", **{"from": "2017-01", "to": "2017-01"}) == [("戊",), ("丙",)]
    dated.write(Writer("丙", "丙").graph())
    assert rows(dated, "policies_between", "id", **{"from": "2017-01", "to": "2017-01"}) == [("戊",)]


@pytest.mark.parametrize(("date", "month"), [("2016", "2016-07"), ("2016-12", "2016-12"), ("2016-12-22", "2016-12")])
def test_the_month_of_a_date(date: str, month: str) -> None:
    assert month_of(date) == month
