"""The ledger of targets as the pages ask for it: filters, orders, pages, counts, and which policies can be compared."""

from collections.abc import Iterator
from typing import Any

import pytest

from graph.questions import ask
from graph.store import Store
from tests.graphs import levels, office
from tests.stores import NOTICE, Writer, rows

UPPER, LOWER = "国农发〔2018〕9号", "闽农发〔2019〕4号"


@pytest.fixture
def ledger(store: Store) -> Iterator[Store]:
    """Each kind of store with two small graphs full of targets."""
    for graph in (*office(), *levels()):
        store.write(graph)
    yield store


FILTERS: list[tuple[dict[str, str], dict[str, Any]]] = [
    ({"kind": "deadline"}, {"kind": "deadline"}),
    ({"level": "province"}, {"policy": LOWER}),
    ({"policy": NOTICE}, {"policy": NOTICE}),
    ({"due": "none"}, {"due_date": None}),
    ({"due": "2018"}, {"due_date": "2018"}),
]


@pytest.mark.parametrize(("asked", "wanted"), FILTERS)
def test_a_filter_keeps_what_fits_and_is_counted_alike(
    ledger: Store, asked: dict[str, str], wanted: dict[str, Any]
) -> None:
    fit = [row for row in ask(ledger, "targets") if all(row[name] == value for name, value in wanted.items())]
    assert fit
    assert ask(ledger, "targets", **asked) == fit
    assert sum(row["targets"] for row in ask(ledger, "target_dates", **asked)) == len(fit)


def test_the_policies_that_set_targets_come_newest_first_and_once(ledger: Store) -> None:
    ledger.write(Writer("国办发〔2019〕9号", "没有目标的通知").graph())
    of_targets = {row["policy"] for row in ask(ledger, "targets")}
    found = ask(ledger, "policies_with_targets")
    days = [row["issued_on"] or "" for row in found]
    assert sorted(row["id"] for row in found) == sorted(of_targets)
    assert days == sorted(days, reverse=True) != sorted(days)
    assert ask(ledger, "policies_with_targets", skip=1, limit=1) == found[1:2]


def test_an_agencys_targets_are_those_of_its_tasks_and_of_its_policies(ledger: Store) -> None:
    assert rows(ledger, "targets", "metric due", agency="教育部") == [("建成平台", "2017年6月底前"), ("培训", "2018年")]
    assert rows(ledger, "targets", "metric", agency="财政部") == [("建成平台",), ("上报",), ("培训",)]
    assert rows(ledger, "targets", "metric", agency="财政部", policy=NOTICE) == [("建成平台",), ("上报",), ("培训",)]
    assert rows(ledger, "targets", "metric", agency="财政部", policy=LOWER) == []


@pytest.mark.parametrize(
    ("words", "metrics"),
    [
        ("平台", {"建成平台"}),
        ("机械化", {"综合机械化率", "农机总动力", "出台实施意见"}),  # in metric and title, each once
        ("导航", {"建成平台"}),
        ("推进工程", {"培训", "建成平台", "上报"}),
        ("主要目标", set()),
        ("实施意见", {"综合机械化率", "农机总动力", "出台实施意见"}),
    ],
)
def test_words_are_those_of_metric_entry_or_title(ledger: Store, words: str, metrics: set[str]) -> None:
    found = [metric for (metric,) in rows(ledger, "targets", "metric", words=words)]
    assert set(found) == metrics
    assert len(found) == sum(row["targets"] for row in ask(ledger, "target_dates", words=words))
    targets = [target for (target,) in rows(ledger, "targets", "target", words=words)]
    assert len(set(targets)) == len(targets)


def test_what_is_due_in_a_year_is_due_at_its_end_and_what_has_no_date_comes_last(ledger: Store) -> None:
    dates = [date for (date,) in rows(ledger, "targets", "due_date")]
    assert dates == ["2017-06-30", "2017-06", "2018", "2019-06-30", "2020", "2020", None, None]
    assert [date for (date,) in rows(ledger, "targets", "due_date", descending=True)] == [
        *("2020", "2020", "2019-06-30", "2018", "2017-06", "2017-06-30"), None, None,
    ]  # fmt: skip


def test_by_value_the_largest_or_the_least_first_and_what_has_none_last(ledger: Store) -> None:
    up = [value for (value,) in rows(ledger, "targets", "value", sort="value")]
    figures = [value for value in up if value is not None]
    assert figures == sorted(figures)
    assert up[len(figures) :] == [None] * (len(up) - len(figures))
    down = [value for (value,) in rows(ledger, "targets", "value", sort="value", descending=True)]
    assert down == [*reversed(figures), *up[len(figures) :]]


@pytest.mark.parametrize("sort", ["due", "metric", "value", "kind", "policy"])
def test_pages_put_together_are_the_whole(ledger: Store, sort: str) -> None:
    whole = ask(ledger, "targets", sort=sort, descending=True)
    pages = [ask(ledger, "targets", sort=sort, descending=True, skip=skip, limit=3) for skip in (0, 3, 6)]
    assert [row for page in pages for row in page] == whole


def test_policies_that_can_be_compared_once_each_by_their_strongest_relation(ledger: Store) -> None:
    pair = [(LOWER, "province", "福建省", 2, "IMPLEMENTS", UPPER, "state_council", 2)]
    shown = "lower lower_level lower_region lower_targets relation upper upper_level upper_targets"
    everything = rows(ledger, "target_pairs", shown)
    assert [row for row in everything if row[-1]] == pair
    assert [row[0] for row in everything] == ["丙发〔2018〕5号", UPPER, NOTICE, LOWER]
    assert everything[1:3] == rows(ledger, "target_pairs", shown, skip=1, limit=2)
    for policy in (UPPER, LOWER):
        assert rows(ledger, "target_pairs", shown, policy=policy, level="province") == pair
    assert rows(ledger, "target_pairs", shown, policy=NOTICE) == []
    assert {row[-1] for row in rows(ledger, "target_pairs", shown, level="city")} == {0}


def test_a_policy_whose_id_holds_the_sign_before_a_targets_place(store: Store) -> None:
    store.write(Writer("甲@乙的通知", "甲@乙的通知").target(None, 20).graph())
    assert rows(store, "target_pairs", "lower lower_targets") == [("甲@乙的通知", 1)]
    assert rows(store, "targets", "policy", sort="policy") == [("甲@乙的通知",)]
