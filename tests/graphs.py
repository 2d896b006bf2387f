"""Small graphs of the shapes that stores disagree on: a circle, a diamond, a lone node, a chain, one title twice, an office's work."""

from collections.abc import Callable
from typing import Any

from graph.model import PolicyGraph
from tests.stores import LAW, NOTICE, PLAN, Writer, notice, plan

RELATIONS = ("IMPLEMENTS", "CITES", "AMENDS", "REPEALS")
STEPS = 30
TITLE = "关于加强知识产权保护的意见"
HERE, THERE = "甲发〔2017〕1号", "乙发〔2018〕2号"


def small() -> list[PolicyGraph]:
    """The notice and the plan that it carries out."""
    return [notice(), plan()]


def circle() -> list[PolicyGraph]:
    """Three policies, each resting on the next, in two ways; a fourth hangs on the circle and repeals one of it."""
    made = [Writer(one, one).refers("IMPLEMENTS", other) for one, other in ("甲乙", "乙丙", "丙甲")]
    made[0].refers("CITES", "丙").refers("CITES", "丁")
    return [writer.graph() for writer in [*made, Writer("戊", "戊").refers("CITES", "甲").refers("REPEALS", "甲")]]


def diamond() -> list[PolicyGraph]:
    """Two ways of two steps from the lowest to the highest, and one of three; a task on the way."""
    lowest = Writer("底", "底", issued_on="2018-03").refers("IMPLEMENTS", "左").refers("CITES", "右")
    lowest.refers("IMPLEMENTS", "右", source=lowest.task([1], "任务"))
    left, right = Writer("左", "左", issued_on="2016"), Writer("右", "右", issued_on="2016")
    left.refers("IMPLEMENTS", "顶").refers("IMPLEMENTS", "右").refers("CITES", "顶")
    return [lowest.graph(), left.graph(), right.refers("IMPLEMENTS", "顶").graph(), Writer("顶", "顶").graph()]


def lone() -> list[PolicyGraph]:
    """One policy that no edge touches."""
    return [Writer("独", "孤立的文件").graph()]


def chain() -> list[PolicyGraph]:
    """A lineage of thirty steps, its relations in turn, each policy with a task inside a task."""
    made = []
    for step in range(STEPS):
        writer = Writer(f"链{step:02}", f"链{step:02}", issued_on=f"{1990 + step}-01-02")
        writer.refers(RELATIONS[step % 4], f"链{step + 1:02}")
        writer.duty("市知识产权局", writer.task([1], "任务", kind="task"), "lead").task([1, 1], "条目")
        made.append(writer.graph())
    return made


def same_title() -> list[PolicyGraph]:
    """Two policies of one title, a third document of it that is only referred to, and a reference that fits both."""
    one = Writer(HERE, TITLE, issued_on="2017", level="city").issued_by("甲局").refers("CITES", LAW)
    two = (
        Writer(THERE, TITLE, issued_on="2018", level="city")
        .issued_by("乙局", "甲局")
        .refers("IMPLEMENTS", HERE, title=TITLE, level="city")
    )
    two.refers("CITES", "丙发〔2019〕3号", title=TITLE)
    return [one.graph(), two.graph(), Writer("无号的通知", "通知").unresolved(TITLE, HERE, THERE).graph()]


def office() -> list[PolicyGraph]:
    """Two policies full of duties, dates and numbers: classes of bodies, roles, things repealed, doubtful and open."""
    first = Writer(NOTICE, "关于推进工程的通知", issued_on="2016-12-22", level="ministry").refers("IMPLEMENTS", PLAN)
    training = first.task([1, 1], "开展培训") if first.task([1], "重点任务", kind="section") else None
    patents = first.task([1, 2], "专利导航")
    first.task([2], "加强宣传")
    for role, name in (("lead", "教育部"), ("support", "财政部"), ("support", "各省知识产权局")):
        first.duty(name, training, role)
    first.duty("财政部", patents, "lead", confidence=0.5).duty("教育部", patents, "responsible", obligation="may")
    first.duty("财政部", role="support").member_of("湖北省知识产权局", "各省知识产权局").issued_by("教育部", "财政部")
    first.target(training, 31, kind="quantity", value=1000000.0, unit="名", due="2018年", due_date="2018")
    first.target(patents, 40, kind="deadline", metric="建成平台", due="2017年6月底前", due_date="2017-06-30")
    first.target(None, 50, kind="deadline", metric="上报", due="2017年6月", due_date="2017-06")
    second = (
        Writer("丙发〔2018〕5号", "培训计划", issued_on="2018").refers("REPEALS", PLAN).refers("CITES", LAW, kind="law")
    )
    second.target(None, 20, kind="quantity", metric="培训企业", value=4.5, value_to=5.0, unit="%", confidence=0.4)
    second.duty("湖北省知识产权局", role="lead").unresolved("工作方案", "甲", "乙")
    return [first.graph(), second.issued_by("教育部").graph()]


def levels() -> list[PolicyGraph]:
    """A national plan, the province's that carries it out and cites it: one metric at both, other figures, other dates."""
    upper, lower = "国农发〔2018〕9号", "闽农发〔2019〕4号"
    rate: dict[str, Any] = {
        "kind": "quantity",
        "metric": "综合机械化率",
        "comparator": ">=",
        "unit": "%",
        "due": "2020",
        "due_date": "2020",
    }
    nation = Writer(upper, "农业机械化意见", level="state_council", issued_on="2018-12")
    nation.target(nation.task([1], "发展目标"), 20, value=70.0, **rate)
    nation.target(None, 30, kind="deadline", metric="出台实施意见", due="2019年6月底前", due_date="2019-06-30")
    province = Writer(lower, "农业机械化实施意见", level="province", region="福建省", issued_on="2019")
    province.refers("IMPLEMENTS", upper, title="农业机械化意见", level="state_council")
    province.refers("CITES", upper)
    goals = province.duty("福建省农业农村厅", province.task([1], "主要目标")).task([1, 1], "到二〇二〇年")
    province.target(goals, 20, value=65.0, **rate).target(
        None, 30, kind="quantity", metric="农机总动力", value=1.25e7, unit="千瓦"
    )
    return [nation.graph(), province.graph()]


GRAPHS: dict[str, Callable[[], list[PolicyGraph]]] = {
    "small": small,
    "circle": circle,
    "diamond": diamond,
    "lone": lone,
    "chain": chain,
    "same_title": same_title,
    "office": office,
    "levels": levels,
}
"""Name → graphs of policies that together make one graph."""


def every() -> list[PolicyGraph]:
    """Shapes that have no id in common, together."""
    return [*circle(), *diamond(), *same_title(), *office(), *levels()]
