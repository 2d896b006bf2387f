"""Documents that are too many to be drawn: who stands together, who alone, and what an edge between groups stands for."""

import pytest

from app_pages.answers import Row
from app_pages.lineage.drawn import drawn, edge_on
from app_pages.lineage.view import View, year_of
from app_pages.links import Edge
from graph.lineage.grouping import Group, groups, issuer


def document(name: str, level: str | None = "ministry", issuers: tuple[str, ...] = (), **more: str) -> Row:
    own = {"id": name, "title": name, "document_number": None, "kind": "policy", "issued_on": None, "held": True}
    return {**own, "level": level, "issuers": list(issuers), **more}


def edge(source: str, target: str) -> Row:
    return {"source": source, "relation": "IMPLEMENTS", "target": target, "statements": 1}


MINISTRY = [document(f"甲{n}", issuers=("甲部",)) for n in range(4)]
CITIES = [document(f"市{n}", "city", issuers=(f"市{n}政府",)) for n in range(5)]


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (document("x", issuers=("甲部", "乙部")), "甲部"),
        (document("x", title="国务院关于加快发展的意见"), "国务院"),
        (document("x", title="国务院办公厅转发关于某事的通知"), "国务院办公厅"),
        (document("x", title="某规划", document_number="国科发火〔2016〕3号"), "国科发火"),
        (document("x", title="中华人民共和国专利法"), ""),
    ],
)
def test_who_issued_a_document(row: Row, name: str) -> None:
    assert issuer(row) == name


def test_few_documents_stand_by_themselves() -> None:
    assert groups([*MINISTRY, *CITIES], most=9) == []


def test_too_many_stand_together_by_issuer() -> None:
    assert groups([*MINISTRY, *CITIES], most=8) == [
        Group("group:ministry:甲部", "ministry", "甲部", ("甲0", "甲1", "甲2", "甲3"))
    ]


def test_where_issuers_have_one_each_their_lane_stands_together() -> None:
    made = groups([*MINISTRY, *CITIES], most=4)
    assert [(group.id, len(group.members)) for group in made] == [("group:city:*", 5), ("group:ministry:甲部", 4)]


def test_the_document_that_it_is_about_and_opened_groups_are_drawn() -> None:
    made = groups([*MINISTRY, *CITIES], alone={"甲0"}, opened={"group:city:*"}, most=4)
    assert [group.members for group in made] == [("甲1", "甲2", "甲3")]


def test_edges_of_a_group_are_one_and_those_within_it_are_none() -> None:
    rows = [document(f"丙{n}", issuers=("丙部",)) for n in range(61)]
    shown = drawn(
        [*rows, document("上", "central")], [edge("丙0", "上"), edge("丙1", "上"), edge("丙2", "丙3")], {"上"}, ()
    )
    assert [(row["source"], row["target"], row["count"]) for row in shown.edges] == [("group:ministry:丙部", "上", 2)]
    assert {row["id"]: row["count"] for row in shown.cards} == {"上": 0, "group:ministry:丙部": 61}
    assert edge_on(Edge("丙7", "IMPLEMENTS", "上"), shown.place) == "group:ministry:丙部→IMPLEMENTS→上"


@pytest.mark.parametrize(
    ("row", "year"),
    [
        (document("x", issued_on="2016-02"), "2016"),
        (document("x", document_number="国发〔2015〕32号"), "2015"),
        (document("x", document_number="国务院令第1号"), ""),
        (document("x"), ""),
    ],
)
def test_the_year_of_a_document(row: Row, year: str) -> None:
    assert year_of(row) == year


@pytest.mark.parametrize(
    ("lanes", "first", "last", "kept"),
    [
        ((), None, None, {"a", "b", "c"}),
        (("city",), None, None, {"b"}),
        ((), "2016", None, {"b"}),
        ((), None, "2016", {"a", "b"}),
        ((), "2015", "2015", {"a"}),
        (("ministry",), "2016", None, set()),
    ],
)
def test_what_filters_keep(lanes: tuple[str, ...], first: str | None, last: str | None, kept: set[str]) -> None:
    rows = [document("a", issued_on="2015-01"), document("b", "city", issued_on="2016-02"), document("c", None)]
    view = View("a", None, False, False, (), lanes, first, last, 8, 60, ())
    assert {row["id"] for row in rows if view.keeps(row)} == kept
