"""Questions that a page asks for a screenful: pages put together are the whole, filters and counts agree, bounds hold."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from graph.model import PolicyGraph
from graph.questions import ask, listing
from graph.store import Store
from tests.graphs import every
from tests.stores import LAW, NOTICE, PLAN, Writer, rows

BODY = "财政部"
PAGED = [
    known.name
    for known in listing()
    if {"skip", "limit"} <= {param.name for param in known.params} and known.name != "neighbours"
]
ASKED: dict[str, dict[str, Any]] = {
    "agencies_named": {"words": ""},
    "agency_duties": {"id": BODY},
    "agency_policies": {"id": BODY},
    "deadlines": {"from": "0000", "to": "9999"},
    "referred_by": {"id": LAW},
    "shared_duties": {"id": BODY},
}
BY_GROUPS = {"duty_years": ("agency", "year"), "duty_matrix": ("policy", "policy")}
"""Questions whose pages count agencies or policies, not rows: what they count, and what orders the rows behind the agency."""
FILTERS = [
    {"level": "city"},
    {"issuer": "甲局"},
    {"year": "2017"},
    {"type": "通知"},
    {"words": "保护"},
    {"level": "city", "issuer": "乙局", "year": "2018"},
    {"issuer": "没有的"},
]


def dated(number: int) -> PolicyGraph:
    """A notice of a city that has a body do something by a day."""
    writer = Writer(f"期〔2017〕{number}号", "有期限的通知", issued_on="2017-05", document_type="通知", level="city")
    writer.duty(BODY, writer.task([1], "做到"), "lead").duty(BODY).refers("CITES", LAW)
    due = ("2017", "2018-06", "2020-12-31")[number - 1]
    return writer.target(None, 20, due=due, due_date=due).graph()


@pytest.fixture
def many(store: Store) -> Iterator[Store]:
    """Each kind of store with small graphs, and three notices with duties and deadlines."""
    store.write_new([*every(), *(dated(number) for number in (1, 2, 3))])
    yield store


@pytest.mark.parametrize("name", PAGED)
def test_pages_put_together_are_the_whole(many: Store, name: str) -> None:
    asked = ASKED.get(name, {})
    whole = ask(many, name, **asked)
    if name in BY_GROUPS:
        group, order = BY_GROUPS[name]
        groups = ask(many, "policies" if group == "policy" else "agencies")
        parts = (row for place in range(len(groups)) for row in ask(many, name, skip=place, limit=1))
        assert whole == sorted(parts, key=lambda row: (row["agency"], row[order] or ""))
        return
    assert len(whole) > (0 if name == "shared_duties" else 2)
    assert [
        row for start in range(0, len(whole) + 2, 2) for row in ask(many, name, **asked, skip=start, limit=2)
    ] == whole
    assert ask(many, name, **asked, limit=0) == []


def test_neighbours_are_paged_within_each_group(many: Store) -> None:
    whole = ask(many, "neighbours", id=NOTICE)
    most = max(row["nth"] for row in whole)
    parts = [row for place in range(most + 1) for row in ask(many, "neighbours", id=NOTICE, skip=place, limit=1)]
    assert len(whole) > 2 and sorted(parts, key=str) == sorted(whole, key=str)


@pytest.mark.parametrize("wanted", FILTERS)
def test_filtered_policies_are_those_of_the_whole_and_their_count(many: Store, wanted: dict[str, str]) -> None:
    fits: dict[str, Callable[[dict[str, Any], str], bool]] = {
        "level": lambda row, value: row["level"] == value,
        "issuer": lambda row, value: value in row["issuers"],
        "year": lambda row, value: str(row["issued_on"] or "").startswith(value),
        "type": lambda row, value: row["document_type"] == value,
        "words": lambda row, value: value in row["title"],
    }
    kept = [row for row in ask(many, "policies") if all(fits[name](row, value) for name, value in wanted.items())]
    assert ask(many, "policies", **wanted) == kept
    assert bool(kept) == ("没有的" not in wanted.values())
    assert ask(many, "policies_count", **wanted) == [{"policies": len(kept)}]


def test_policies_by_level_year_type_and_issuer(many: Store) -> None:
    for what, value, name, policies in rows(many, "policies_by", "what value name policies"):
        assert name == value
        assert ask(many, "policies_count", **{what: value}) == [{"policies": policies}]
    firsts = rows(many, "policies_by", "what policies", limit=1)
    assert [what for what, _ in firsts] == ["issuer", "level", "type", "year"]


def test_agencies_and_documents_by_words(many: Store) -> None:
    assert {name for (name,) in rows(many, "agencies", "name", words="财")} == {BODY}
    assert {name for (name,) in rows(many, "lineage_documents", "id", words="没有号的")} == set()


def test_deadlines_are_counted_by_date(many: Store) -> None:
    period = {"from": "2018", "to": "2019"}
    assert rows(many, "deadlines_count", "due_date targets", **period) == [
        ("2018", 1),
        ("2018-06", 1),
        ("2019-06-30", 1),
    ]
    assert [date for (date,) in rows(many, "deadlines", "due_date", **period)] == ["2018-06", "2018", "2019-06-30"]


def test_an_agencys_duties_by_policy_and_by_year_and_in_one_policy(many: Store) -> None:
    name = BODY
    duties = rows(many, "agency_duties", "policy", id=name)
    by_policy = dict(rows(many, "agency_policies", "policy duties", id=name))
    assert sum(by_policy.values()) == len(duties)
    assert sum(n for (n,) in rows(many, "agency_years", "duties", id=name)) == len(duties)
    one = duties[0][0]
    assert rows(many, "agency_duties", "policy", id=name, policy=one) == [(one,)] * by_policy[one]
    assert rows(many, "agency_policies", "policy", id=name, year="2016") == [(NOTICE,)]
    assert [(row["year"], row["duties"]) for row in ask(many, "duty_years") if row["agency"] == name] == [
        ("2016", 3),
        ("2017", 6),
    ]
    assert rows(many, "agency_years", "year role duties", id=name)[-2:] == [
        ("2017", "lead", 3),
        ("2017", "responsible", 3),
    ]


def test_the_lineage_near_a_document_keeps_its_bounds(store: Store) -> None:
    for number in range(5):
        store.write(Writer(f"子{number}", "子").refers("IMPLEMENTS", PLAN).graph())
        store.write(Writer(f"孙{number}", "孙").refers("CITES", f"子{number}", title="子").graph())
    store.write(Writer(PLAN, PLAN).refers("CITES", LAW).graph())
    shown = "direction depth source relation target"
    assert rows(store, "lineage_around", shown, id=PLAN, depth=2, most=2) == [
        ("up", 1, PLAN, "CITES", LAW),
        ("down", 1, "子0", "IMPLEMENTS", PLAN),
        ("down", 1, "子1", "IMPLEMENTS", PLAN),
        ("down", 2, "孙0", "CITES", "子0"),
        ("down", 2, "孙1", "CITES", "子1"),
    ]
    assert len(ask(store, "lineage_around", id=PLAN, depth=1)) == 6
    assert rows(store, "relations_of", "direction relation documents", id=PLAN) == [
        ("up", "CITES", 1),
        ("down", "IMPLEMENTS", 5),
    ]


def test_the_lineage_near_a_document_is_the_lineage_where_nothing_is_cut(many: Store) -> None:
    for (name,) in rows(many, "lineage_documents", "id"):
        near = rows(many, "lineage_around", "direction depth source relation target", id=name, depth=4, most=1000)
        for direction, question in (("up", "lineage_up"), ("down", "lineage_down")):
            wanted = rows(many, question, "depth source relation target", id=name, depth=4)
            assert [row[1:] for row in near if row[0] == direction] == wanted


def test_referred_by_one_relation(many: Store) -> None:
    everything = rows(many, "referred_by", "policy relation", id=PLAN)
    assert rows(many, "referred_by", "policy relation", id=PLAN, relation="CITES") == [
        row for row in everything if row[1] == "CITES"
    ]
    assert (NOTICE, "IMPLEMENTS") in everything


def test_relations_between_levels_are_all_relations(many: Store) -> None:
    assert sum(n for (n,) in rows(many, "lineage_levels", "relations")) == len(ask(many, "lineage"))
