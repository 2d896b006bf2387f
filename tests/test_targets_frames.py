"""Every kind of metric in every way in which an official text sets an aim for it: name, comparator, figure, unit and date."""

import pytest

from extract.pipeline import read_facts
from extract.targets import Target

METRICS = [
    # a name that ends in or holds a word of comparison: 合同, 占比, 参与度
    ("技术合同成交额", 30, "亿元"), ("技术合同数", 300, "项"), ("研发投入占比", 2.5, "%"), ("公众参与度", 70, "%"),
    # a name that holds 有, 为 or a verb of counting
    ("每万人口发明专利拥有量", 12, "件"), ("城镇新增就业人数", 50, "万人"), ("创业担保贷款余额", 3, "亿元"),
    # rates and shares of something
    ("专利信息利用率", 80, "%"), ("版权产业增加值占GDP比重", 7.5, "%"), ("群众满意度", 90, "%"), ("行政案件结案率", 95, "%"),
    # a unit over a unit, letters in the name
    ("全员劳动生产率", 20, "万元/人"), ("PCT专利申请量", 800, "件"), ("规模以上工业企业数", 1000, "户"), ("有效注册商标", 5, "件"),
]  # fmt: skip
LEVELS = [
    ("{}达到{}{}", ">="), ("{}达{}{}以上", ">="), ("{}超过{}{}", ">="), ("{}突破{}{}大关", ">="), ("{}不低于{}{}", ">="),
    ("{}提高到{}{}", ">="), ("{}保持在{}{}以上", ">="), ("{}力争突破{}{}", ">="), ("{}接近{}{}", ">="), ("{}为{}{}", ">="),
    ("{}控制在{}{}以内", "<="), ("{}不超过{}{}", "<="), ("{}降低到{}{}以下", "<="),
]  # fmt: skip
GROWTHS = [
    ("{}增长{}%以上", None), ("{}较2015年增长{}%", "2015年"), ("{}比2015年提高{}个百分点", "2015年"), ("{}与2015年相比增长{}%", "2015年"),
]  # fmt: skip


def aims(raw: str) -> list[Target]:
    """What a plan's chapter of aims says, where a bare figure is an aim too."""
    facts = read_facts(f"芜湖市知识产权发展规划\n一、发展目标\n{raw}\n二、主要任务\n加强服务。\n")
    return [target for target in facts.targets if target.kind == "quantity"]


@pytest.mark.parametrize(("frame", "comparator"), LEVELS)
@pytest.mark.parametrize("date", ["到2020年，", "力争到2020年底，"])
def test_a_level_by_a_year(frame: str, comparator: str, date: str) -> None:
    found = {name: aims(date + frame.format(name, figure, unit) + "。") for name, figure, unit in METRICS}
    said = {name: [(aim.metric, aim.comparator, (aim.due or "")[:4]) for aim in some] for name, some in found.items()}
    assert said == {name: [(name, comparator, "2020")] for name, _, _ in METRICS}


@pytest.mark.parametrize(("frame", "base"), GROWTHS)
def test_a_growth_names_what_it_is_compared_with(frame: str, base: str | None) -> None:
    found = {name: aims("到2020年，" + frame.format(name, figure) + "。") for name, figure, _ in METRICS}
    said = {name: [(aim.metric, aim.baseline, aim.due) for aim in some] for name, some in found.items()}
    assert said == {name: [(name, base, "2020")] for name, _, _ in METRICS}


@pytest.mark.parametrize("name", ["研发投入占比", "技术合同", "公众参与"])
def test_a_year_behind_a_name_that_ends_like_a_preposition_is_no_base(name: str) -> None:
    [aim] = aims(f"{name}2020年达到30%。")
    assert (aim.metric, aim.due, aim.baseline) == (name, "2020", None)
