"""What is known of a document's validity: own events, ends above it, days that are only known in part."""

from datetime import date
from typing import Any

import pytest

from graph.lineage.standing import AMENDED, BEGINS, EXPIRED, PENDING, REPEALED, REPLACED, TO_AMEND, Event, standing
from graph.store import Store
from tests.stores import LAW, PLAN, Writer, rows

TODAY = date(2020, 6, 15)


def row(depth: int = 0, document: str = "甲", **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = dict.fromkeys(
        (
            "title",
            "issued_on",
            "effective_on",
            "expires_on",
            "change",
            "by",
            "by_title",
            "by_issued_on",
            "by_effective_on",
        )
    )
    lists: dict[str, Any] = {"starts": [], "ends": [], "texts": [], "cues": []}
    return {**made, **lists, "via": "", "relation": "", "depth": depth, "document": document, **more}


def repeal(depth: int = 0, document: str = "甲", **more: Any) -> dict[str, Any]:
    said = {"change": "REPEALS", "by": "乙", "starts": [3], "ends": [6], "cues": ["废止"]}
    return row(depth, document, **{**said, **more})


@pytest.mark.parametrize(
    ("rows", "kinds", "ended"),
    [
        ([row()], [], False),
        ([repeal()], [REPEALED], True),
        ([repeal(cues=["同时废止"])], [REPLACED], True),
        ([repeal(by_issued_on="2020-06-15")], [REPEALED], True),
        ([repeal(by_issued_on="2020-06-01", by_effective_on="2020-07-01")], [PENDING], False),
        ([repeal(by_effective_on="2021")], [PENDING], False),
        ([repeal(by_effective_on="2020")], [REPEALED], True),
        ([repeal(change="AMENDS", cues=["作如下修改"])], [AMENDED], False),
        ([repeal(change="AMENDS", cues=["修改"], by_title="国务院关于修改《甲》的决定")], [AMENDED], False),
        ([repeal(change="AMENDS", cues=["修改完善"], by_title="工作计划")], [TO_AMEND], False),  # 加快修改完善《甲》
        ([repeal(change="AMENDS", cues=["修订", "改为"], by_title="工作计划")], [AMENDED], False),
        ([row(expires_on="2020-06-14")], [EXPIRED], True),
        ([row(expires_on="2020-06-15")], [], False),
        ([row(expires_on="2020")], [], False),
        ([row(expires_on="2020-05")], [EXPIRED], True),
        ([row(effective_on="2020-06-16")], [BEGINS], False),
        ([row(effective_on="2020-06")], [], False),
        ([repeal(by="乙", expires_on="2019"), repeal(by="丙", expires_on="2019")], [REPEALED, EXPIRED, REPEALED], True),
    ],
)
def test_what_happened_to_the_document_itself(rows: list[dict[str, Any]], kinds: list[str], ended: bool) -> None:
    found = standing(rows, TODAY)
    assert [event.kind for event in found.own] == kinds
    assert found.ended is ended
    assert found.begun is (BEGINS not in kinds)
    assert found.above == ()


CHAIN = [
    row(title="县通知", issued_on="2018-05"),
    row(1, "乙", via="甲", relation="IMPLEMENTS"),
    repeal(
        2, "丙", via="乙", relation="IMPLEMENTS", title="老意见", by="新", by_title="新意见", by_issued_on="2019-01-01"
    ),
]


def test_what_ended_above_is_told_with_the_way_and_the_words() -> None:
    (event,) = standing(CHAIN, TODAY).above
    way, relations = ("甲", "乙", "丙"), ("IMPLEMENTS", "IMPLEMENTS")
    assert event == Event(REPEALED, "丙", "老意见", "2019-01-01", "新", "新意见", ((3, 6),), way, relations)
    assert standing(CHAIN, TODAY).own == ()


@pytest.mark.parametrize(("on", "before"), [("2018-04-30", True), ("2018-05-01", False), ("2017", True), (None, False)])
def test_an_end_before_the_document_was_issued_is_told_apart(on: str | None, before: bool) -> None:
    changed = [*CHAIN[:2], {**CHAIN[2], "by_issued_on": on}]
    assert [event.before for event in standing(changed, TODAY).above] == [before]


def test_above_only_ends_count_each_document_once_and_no_own_repeal() -> None:
    above = [
        repeal(1, "乙", via="甲", relation="CITES", by="甲"),
        repeal(1, "丙", via="甲", relation="CITES", change="AMENDS"),
        repeal(1, "丁", via="甲", relation="CITES", by="一"),
        repeal(1, "丁", via="甲", relation="CITES", by="二"),
        row(1, "戊", via="甲", relation="IMPLEMENTS", expires_on="2019", effective_on="2030"),
    ]
    found = standing([row(), *above], TODAY).above
    assert [(event.document, event.kind, event.by) for event in found] == [
        ("丁", REPEALED, "一"),
        ("戊", EXPIRED, "戊"),
    ]


def test_nothing_is_known_of_a_document_that_is_not_there() -> None:
    assert standing([], TODAY).own == ()


def test_a_circle_of_documents_ends() -> None:
    circle = [row(), repeal(1, "乙", via="丙", relation="IMPLEMENTS"), row(2, "丙", via="乙", relation="IMPLEMENTS")]
    assert standing(circle, TODAY).above[0].way == ("丙", "乙")


def test_the_question_goes_up_what_is_implemented_and_one_step_to_what_is_cited(store: Store) -> None:
    store.write(Writer("县", "县通知", issued_on="2018").refers("IMPLEMENTS", "省").refers("CITES", "标").graph())
    store.write(
        Writer("省", "省意见", effective_on="2017", expires_on="2019")
        .refers("IMPLEMENTS", PLAN)
        .refers("CITES", LAW)
        .graph()
    )
    store.write(Writer("标", "标准").refers("IMPLEMENTS", "远").graph())
    store.write(Writer("新", "新意见", issued_on="2019-03", effective_on="2019-05").refers("REPEALS", PLAN).graph())
    store.write(Writer("修", "修改").refers("AMENDS", PLAN).refers("REPEALS", "县").graph())
    wanted = "depth document via relation change by by_effective_on expires_on starts"
    assert rows(store, "standing", wanted, id="县") == [
        (0, "县", "", "", "REPEALS", "修", None, None, [3]),
        (1, "标", "县", "CITES", None, None, None, None, []),
        (1, "省", "县", "IMPLEMENTS", None, None, None, "2019", []),
        (2, PLAN, "省", "IMPLEMENTS", "AMENDS", "修", None, None, [3]),
        (2, PLAN, "省", "IMPLEMENTS", "REPEALS", "新", "2019-05", None, [3]),
    ]
    assert rows(store, "standing", "document", id="县", depth=1)[-1] == ("省",)
    assert rows(store, "standing", "document", id="没有") == []
