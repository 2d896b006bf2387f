"""What the rows of the questions about duties, agencies and targets mean, on both stores."""

import pytest

from graph.store import Store
from tests.stores import NOTICE, PLAN, Writer, rows


def test_agencies_that_share_duties_by_how_many_tasks(store: Store) -> None:
    writer = Writer(NOTICE, "通知")
    one, two, three = (writer.task([n], f"任务{n}") for n in (1, 2, 3))
    for task, leads, supports in (
        (one, "教育部", "财政部"),
        (two, "财政部", "教育部"),
        (three, "教育部", "各省教育厅"),
    ):
        writer.duty(leads, task, "lead").duty(supports, task, "support")
    writer.duty("教育部", one, "responsible").duty("科技部").duty("教育部")  # of the whole policy: no task is shared
    store.write(writer.graph())
    assert rows(store, "shared_duties", "partner is_class shared leads partner_leads policies", id="教育部") == [
        ("财政部", False, 2, 1, 1, 1),
        ("各省教育厅", True, 1, 1, 0, 1),
    ]
    assert rows(store, "shared_duties", "partner", id="科技部") == []


def test_tasks_with_no_one_responsible_above_or_below(store: Store) -> None:
    writer = Writer(NOTICE, "通知")
    writer.duty("教育部", writer.task([1], "有人负责")).task([1, 1], "随上面")
    writer.task([2], "下面有人负责")
    writer.duty("财政部", writer.task([2, 1], "有人负责")).task([2, 2], "没有人")
    writer.task([3], "也没有人")
    writer.task([4], "原则", kind="principle")
    store.write(writer.duty("科技部").graph())
    assert rows(store, "unassigned_tasks", "task inside", id=NOTICE) == [
        (f"{NOTICE}#2.2", f"{NOTICE}#2"),
        (f"{NOTICE}#3", None),
    ]


def test_the_bodies_of_a_class_and_the_classes_of_a_body(store: Store) -> None:
    writer = Writer(NOTICE, "通知").duty("湖北省知识产权局").duty("各省知识产权局", role="lead")
    for body in ("湖北省知识产权局", "广东省知识产权局"):
        writer.member_of(body, "各省知识产权局")
    store.write(writer.member_of("湖北省知识产权局", "各级知识产权局").graph())
    assert rows(store, "class_members", "class body duties", id="各省知识产权局") == [
        ("各省知识产权局", "广东省知识产权局", 0),
        ("各省知识产权局", "湖北省知识产权局", 1),
    ]
    assert rows(store, "class_members", "class", id="湖北省知识产权局") == [("各省知识产权局",), ("各级知识产权局",)]


def test_policies_of_an_agency_with_who_issued_them_too(store: Store) -> None:
    store.write(Writer(NOTICE, "通知", issued_on="2016").issued_by("财政部", "教育部", "科技部").graph())
    store.write(Writer(PLAN, "计划", issued_on="2015").issued_by("教育部").graph())
    store.write(Writer("无日期的", "无日期的").issued_by("教育部").graph())
    assert rows(store, "issued_by", "policy order jointly_with", id="教育部") == [
        (PLAN, 1, []),
        (NOTICE, 2, ["财政部", "科技部"]),
        ("无日期的", 1, []),
    ]


def test_who_leads_most(store: Store) -> None:
    writer = Writer(NOTICE, "通知")
    one, two = writer.task([1], "一"), writer.task([2], "二")
    writer.duty("财政部", one, "lead").duty("财政部", two, "support", obligation="may").duty("教育部", two, "lead")
    writer.duty("教育部", one, "responsible").duty("各省教育厅", one, "support").duty("财政部")
    store.write(writer.issued_by("科技部").graph())
    assert rows(store, "leads", "agency is_class leads responsible supports optional") == [
        ("财政部", False, 1, 1, 1, 1),
        ("教育部", False, 1, 1, 0, 0),
        ("各省教育厅", True, 0, 0, 1, 0),
    ]


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ({}, ["2017-06-30", "2018"]),
        ({"from": "2018", "to": "2018"}, ["2018"]),
        ({"from": "2017", "to": "2017"}, ["2017-06-30"]),
        ({"from": "2017-06", "to": "2017-06"}, ["2017-06-30"]),
        ({"from": "2017-07-01"}, ["2018"]),
        ({"to": "2017-06-29"}, []),
        ({"from": "2018-03-01", "to": "2018-03-31"}, ["2018"]),  # "in 2018" may be in March
        ({"from": "2019", "to": "2020"}, ["2020-12"]),
    ],
)
def test_deadlines_in_a_period(store: Store, period: dict[str, str], found: list[str]) -> None:
    writer = Writer(NOTICE, "通知")
    task = writer.task([1], "培训")
    writer.target(task, 30, kind="deadline", due="2017年6月底前", due_date="2017-06-30")
    writer.target(task, 40, kind="quantity", due="2018年", due_date="2018").target(task, 50, due="五年内")
    store.write(writer.target(None, 60, due="2020年底", due_date="2020-12").graph())
    assert [date for (date,) in rows(store, "deadlines", "due_date", **period)] == found


def test_a_deadline_tells_who_must_keep_it(store: Store) -> None:
    writer = Writer(NOTICE, "通知")
    task = writer.task([1], "培训")
    writer.duty("财政部", task).duty("教育部", task, "lead").duty("教育部", task, "support").duty("科技部")
    writer.target(None, 30, due_date="2016").target(task, 40, due_date="2017")
    store.write(writer.graph())
    assert rows(store, "deadlines", "due_date task task_heading agencies starts") == [
        ("2016", None, None, ["科技部"], [30]),
        ("2017", f"{NOTICE}#1", "培训", ["教育部", "财政部"], [40]),
    ]


def test_quantities_of_one_metric_across_policies(store: Store) -> None:
    for policy, date, value in ((NOTICE, "2016", 100.0), (PLAN, "2015", 4.5)):
        writer = Writer(policy, policy, issued_on=date)
        writer.target(None, 30, kind="quantity", metric="培训人数", value=value, unit="名")
        writer.target(writer.task([1], "培训"), 40, kind="quantity", metric="企业培训", value=1.0)
        writer.target(None, 50, kind="deadline", metric="培训").target(None, 60, kind="quantity", metric="专利")
        store.write(writer.graph())
    assert rows(store, "quantities", "metric value policy task", metric="培训") == [
        ("企业培训", 1.0, PLAN, f"{PLAN}#1"),
        ("企业培训", 1.0, NOTICE, f"{NOTICE}#1"),
        ("培训人数", 4.5, PLAN, None),
        ("培训人数", 100.0, NOTICE, None),
    ]
