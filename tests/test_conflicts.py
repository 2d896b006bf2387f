"""Metrics of two policies held against each other: what is one metric, what was made of it, and what is never claimed."""

from datetime import date
from typing import Any

import pytest

from graph.targets.conflicts import GROUPS, Finding, Policy, Row, compare, counted
from graph.targets.dates import first_day, last_day
from graph.targets.metrics import ALIKE, SAME, differing, likeness, metric

NATION = ("state_council", None)
PROVINCE = ("province", "福建省")

NAMES = [
    ("全国农机总动力", "全省农机总动力", SAME),  # only the scope differs
    ("农机总动力", "福建省农机总动力", SAME),  # the region's own name is scope
    ("專利質押融資金額", "专利质押融资金额", SAME),  # the other script
    ("实现秸秆综合利用率达到", "秸秆综合利用率", SAME),  # words that count nothing
    ("城市和县城污水处理率（城市）", "城市和县城污水处理率（城市）", SAME),
    ("设施农业、畜牧养殖、水产养殖和农产品初加工机械化率", "设施农业、畜牧养殖和农产品初加工机械化率", ALIKE),
    ("培育国家级知识产权优势企业数量", "培育国家级知识产权优势企业总数量", ALIKE),
    ("2020年前培育知识产权优势示范企业数量", "2021年前培育知识产权优势示范企业数量", None),  # a number differs
    ("城市和县城污水处理率（城市）", "城市和县城污水处理率（县城）", None),
    ("重点人群签约服务覆盖率", "签约服务覆盖率", None),  # a part is another thing
    ("水稻种植机械化率", "花生种植机械化率", None),
    ("满意度", "满意度", None),  # too common a name
]


@pytest.mark.parametrize(("one", "other", "wanted"), NAMES)
def test_names_of_one_metric(one: str, other: str, wanted: str | None) -> None:
    upper, lower = metric(one, *NATION), metric(other, *PROVINCE)
    assert likeness(upper, lower) == wanted
    assert likeness(lower, upper) == wanted
    assert bool(differing(upper, lower)) == (one != other and wanted != SAME)


@pytest.mark.parametrize(
    ("name", "of", "scope"),
    [
        ("全国农机总动力", NATION, "全国"),
        ("农机总动力", NATION, "全国"),
        ("全国农机总动力", PROVINCE, "全国"),
        ("全省农机总动力", PROVINCE, "福建省"),
        ("农机总动力", PROVINCE, "福建省"),
        ("全省农机总动力", NATION, "全省"),
        ("农机总动力", ("city", None), ""),
        ("全国", NATION, "全国"),
    ],
)
def test_the_scope_is_what_the_name_says_else_the_policys_own(
    name: str, of: tuple[str, str | None], scope: str
) -> None:
    assert metric(name, *of).scope == scope


def quantity(value: float | None = 70.0, **other: Any) -> Row:
    row = {
        "target": "t", "kind": "quantity", "metric": "农作物耕种收综合机械化率", "comparator": ">=", "value": value,
        "value_to": None, "unit": "%", "change": None, "baseline": None, "due": "2020", "due_date": "2020", "starts": [0],
    }  # fmt: skip
    return row | other | ({"due_date": other["due"]} if "due" in other and "due_date" not in other else {})


def deadline(due: str | None, due_date: str | None, metric: str = "出台知识产权质押融资管理办法") -> Row:
    row = quantity(None, kind="deadline", metric=metric, comparator=None, unit=None)
    return {**row, "due": due, "due_date": due_date}


COUNT: dict[str, Any] = {"metric": "知识产权优势企业", "unit": "家"}
LONG: dict[str, Any] = {"metric": "设施农业、畜牧养殖、水产养殖和农产品初加工机械化率"}
SHORT: dict[str, Any] = {"metric": "设施农业、畜牧养殖和农产品初加工机械化率"}
VERDICTS = [
    (quantity(), quantity(), "same"),
    (quantity(), quantity(due="2020-12"), "same"),  # by 2020 and by December 2020
    (quantity(), quantity(75.0), "stricter"),
    (quantity(), quantity(65.0), "looser"),
    (quantity(comparator="<="), quantity(65.0, comparator="<="), "stricter"),
    (quantity(comparator="<="), quantity(75.0, comparator="<="), "looser"),
    (quantity(comparator="="), quantity(65.0, comparator="="), "differs"),
    (quantity(), quantity(comparator="<="), "differs"),
    (quantity(1.0, value_to=2.0, comparator="range"), quantity(1.0, value_to=3.0, comparator="range"), "differs"),
    (quantity(1.0, value_to=2.0, comparator="range"), quantity(1.0, value_to=2.0, comparator="range"), "same"),
    (quantity(), quantity(due="2022"), "date"),
    (quantity(), quantity(75.0, due="2022"), "date"),
    (quantity(), quantity(due=None), "same"),  # the same figure, one without a date
    (quantity(), quantity(75.0, due=None), "unclear"),
    (quantity(due="五年内", due_date=None), quantity(75.0, due="三年内", due_date=None), "unclear"),
    (quantity(due="五年内", due_date=None), quantity(75.0, due="五年内", due_date=None), "stricter"),
    (quantity(baseline="2015年"), quantity(baseline="2016年"), "unclear"),
    (quantity(**COUNT), quantity(**COUNT), "scope"),  # a province's hundred is not the nation's
    (quantity(**COUNT), quantity(90.0, metric="全国知识产权优势企业", unit="个"), "stricter"),
    (quantity(3.0, metric="全国林业产业总产值", unit="万亿元"), quantity(30000.0, metric="全国林业产业总产值", unit="亿元"), "same"),
    (quantity(**LONG), quantity(**SHORT), "same"),
    (quantity(**LONG), quantity(75.0, **SHORT), "unclear"),  # the names differ in a word
    (quantity(), quantity(unit="项"), None),
    (quantity(change="increase"), quantity(), None),
    (quantity(), quantity(metric="水稻种植机械化率"), None),
    (quantity(), deadline("2020", "2020", "农作物耕种收综合机械化率"), None),
    (deadline("2020年底", "2020-12-31"), deadline("2020年", "2020"), "same"),
    (deadline("2020年6月", "2020-06"), deadline("2020年3月", "2020-03"), "earlier"),
    (deadline("2020年6月", "2020-06"), deadline("2020年9月", "2020-09"), "later"),
    (deadline("2020年6月", "2020-06"), deadline("印发后三个月内", None), "unclear"),
    (deadline("2020", "2020", "报送材料"), deadline("2020", "2020", "报送材料"), None),  # too common a task
]  # fmt: skip


def found(uppers: list[Row], lowers: list[Row]) -> list[Finding]:
    number = iter(range(100))
    own = [
        [{**row, "target": f"{side}{next(number)}"} for row in rows] for side, rows in (("上", uppers), ("下", lowers))
    ]
    return compare(Policy("上", *NATION, own[0]), Policy("下", *PROVINCE, own[1]))


@pytest.mark.parametrize(("upper", "lower", "verdict"), VERDICTS)
def test_verdicts(upper: Row, lower: Row, verdict: str | None) -> None:
    findings = found([upper], [lower])
    assert [finding.verdict for finding in findings] == ([verdict] if verdict else [])
    assert counted(findings)[findings[0].group if findings else "repeated"] == len(findings)


def test_stages_are_paired_by_their_dates_and_a_further_stage_is_no_difference() -> None:
    stages = [quantity(70.0), quantity(75.0, due="2025")]
    lowers = [*stages, quantity(80.0, due="2030")]
    assert [(one.lower["due"], one.verdict) for one in found(stages, lowers)] == [("2020", "same"), ("2025", "same")]


def test_a_target_for_another_date_meets_the_nearest() -> None:
    pairs = found([quantity(70.0), quantity(75.0, due="2025")], [quantity(72.0, due="2024")])
    assert [(one.upper["due"], one.verdict) for one in pairs] == [("2025", "date")]


def test_every_finding_says_how_it_came_about() -> None:
    (finding,) = found([quantity(metric="全国农作物耕种收综合机械化率")], [quantity(65.0)])
    assert {reason.code: dict(reason.values) for reason in finding.reasons} == {
        "name.same": {"name": "农作物耕种收综合机械化率"},
        "scope.ratio": {"upper": "全国", "lower": "福建省"},
        "unit.ratio": {"unit": "%"},
        "due.same": {"upper": "2020", "lower": "2020"},
    }


def test_every_verdict_is_in_one_group() -> None:
    verdicts = [verdict for several in GROUPS.values() for verdict in several]
    assert len(set(verdicts)) == len(verdicts)
    assert {verdict for _, _, verdict in VERDICTS if verdict} == set(verdicts)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-02-03", date(2020, 2, 3), date(2020, 2, 3)),
    ],
)
def test_a_date_stands_for_days(written: str, first: date, last: date) -> None:
    assert (first_day(written), last_day(written)) == (first, last)


@pytest.mark.parametrize("written", ["", "五年内", "2020-13", "2020-02-30"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day"):
        last_day(written)
