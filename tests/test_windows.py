"""Windows in which something is handed in are due on their last day; the days of an event, of a project or of a notice are not."""

import pytest

from extract.lexicon import rows
from extract.pipeline import read_facts

HEAD = "湖北省知识产权局关于报送材料的通知\n鄂知发〔2020〕8号\n各市、州知识产权局：\n一、材料报送\n"
FOOT = "\n湖北省知识产权局\n2020年3月5日\n"

WINDOWS = [
    ("申报时间：2020年5月1日至5月20日。", [("申报", "2020-05-20")]),
    ("申报时间：5月1日-20日", [("申报", "2020-05-20")]),  # the month is said once
    ("申报期限为5月1日至20日。", [("申报", "2020-05-20")]),  # the first day closes nothing
    ("网上申报时间为2020年5月1日9:00至5月20日17:00。", [("网上申报", "2020-05-20")]),
    ("1.申报时间：即日起至2020年5月20日17:30止，逾期不再受理。", [("申报", "2020-05-20")]),
    ("申报日期：自通知发布之日起至5月20日止。", [("申报", "2020-05-20")]),
    ("（一）申报时间\n2020年5月1日至5月20日。", [("申报", "2020-05-20")]),  # the label is the heading
    ("申报工作自5月1日开始，5月20日截止。", [("申报", "2020-05-20")]),
    ("集中受理期为5月1日—5月20日。", [("集中受理", "2020-05-20")]),
    (
        "网上申报时间为5月1日至5月20日，纸质材料报送时间为5月21日至5月25日。",
        [("网上申报", "2020-05-20"), ("纸质材料报送", "2020-05-25")],
    ),
    ("报名时间为2020年12月1日至1月20日。", [("报名", "2021-01-20")]),  # over the turn of the year
    ("材料提交期限：2020年5月20日", [("材料提交", "2020-05-20")]),
    ("请各单位于5月1日至5月20日登录系统填报申报材料。", [("填报申报材料", "2020-05-20")]),
    ("申报单位须在2020年5月1日9:00至5月20日17:00期间提交电子版。", [("提交电子版", "2020-05-20")]),
    ("各单位于5月1日至5月20日期间报送材料。", [("报送材料", "2020-05-20")]),
]
NONE = [
    "活动时间：2020年5月1日至5月20日。",
    "公示时间：2020年5月1日至5月7日。",
    "申报项目实施期限为2020年6月1日至2021年12月31日。",
    "申报企业成立时间应在2018年1月1日至2021年12月31日。",
    "申报时间：2019年5月1日至5月20日。",  # over when the notice was signed
    "各市知识产权局要于5月1日至7日举办宣传周活动。",  # an event's own days
    "对5月1日至5月31日期间的申报材料进行抽查。",
    "要于5月1日至31日受理的案件中抽查。",
    "申报时间：2020年5月1日至2月30日。",  # no such day
]


def deadlines(body: str) -> list[tuple[str, str | None]]:
    return [
        (target.metric, target.due) for target in read_facts(HEAD + body + FOOT).targets if target.kind == "deadline"
    ]


@pytest.mark.parametrize(("body", "expected"), WINDOWS)
def test_a_window_is_due_on_its_last_day(body: str, expected: list[tuple[str, str]]) -> None:
    assert deadlines(body) == expected


@pytest.mark.parametrize("body", NONE)
def test_what_is_no_window(body: str) -> None:
    assert deadlines(body) == []


def test_every_verb_of_handing_in() -> None:
    verbs = [
        row["verb"] for row in rows("deadline_verbs") if row["kind"] == "submit" and row["verb"][-1] not in "至到给"
    ]
    assert [deadlines(f"{verb}时间为5月1日至5月20日。") for verb in verbs] == [[(verb, "2020-05-20")] for verb in verbs]
