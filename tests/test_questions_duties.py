"""What the rows of the questions about duties, agencies and targets mean, on both stores."""

import pytest

from graph.duties import NO_THEME, NO_YEAR, counted, details, fitting, index, ordered, sides, tasks
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


def test_what_is_due_in_a_year_or_a_month_is_due_on_its_last_day(store: Store) -> None:
    dates = ["2018-06-30", "2018-07", "2018", "2019-01-01"]
    writer = Writer(NOTICE, "通知")
    task = writer.task([1], "培训")
    for start, date in zip((60, 50, 40, 30), dates, strict=True):
        writer.target(task, start, kind="deadline", due=date, due_date=date)
    store.write(writer.duty("教育部", task).graph())
    assert rows(store, "agency_duties", "due due_date", id="教育部") == [(dates[0], dates[0])]
    assert rows(store, "duty_list", "due_date dues", id="教育部", places=f"{NOTICE}#1") == [(dates[0], dates)]
    assert rows(store, "target_dates", "due_date") == [(date,) for date in dates]
    period = {"from": "2018", "to": "2019"}
    assert rows(store, "deadlines", "due_date", **period) == [(date,) for date in dates]
    assert rows(store, "deadlines", "due_date", **period, skip=1, limit=2) == [(date,) for date in dates[1:3]]


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


@pytest.fixture
def work(store: Store) -> Store:
    """Three policies: the notice's tasks shared by three bodies, the plan's and an undated one's by one."""
    notice = Writer(NOTICE, "通知", issued_on="2016-12-22")
    one, two = notice.task([1], "开展培训"), notice.task([2], "专利导航")
    notice.duty("教育部", one, "lead").duty("财政部", one, "support").duty("科技部", one, "responsible")
    notice.duty("教育部", two, "support").duty("教育部").duty("财政部")
    notice.target(one, 40, kind="deadline", metric="上报", due="2018年底", due_date="2018-12")
    notice.target(one, 41, kind="quantity", metric="培训", comparator=">=", value=100.0, unit="名")
    notice.target(one, 42, kind="deadline", metric="建成", due="2017年6月", due_date="2017-06")
    plan, undated = Writer(PLAN, "计划", issued_on="2018"), Writer("无日期的", "无日期的")
    plan.duty("教育部", plan.task([1], "开展培训"), "lead")
    undated.duty("教育部", undated.task([1], "专利导航"), "responsible")
    for writer in (notice, plan, undated):
        store.write(writer.graph())
    return store


def test_the_index_has_every_duty_the_newest_policies_first(work: Store) -> None:
    assert rows(work, "duty_index", "place policy issued_on role heading", id="教育部") == [
        (f"{PLAN}#1", PLAN, "2018", "lead", "开展培训"),
        (NOTICE, NOTICE, "2016-12-22", "responsible", ""),
        (f"{NOTICE}#1", NOTICE, "2016-12-22", "lead", "开展培训"),
        (f"{NOTICE}#2", NOTICE, "2016-12-22", "support", "专利导航"),
        ("无日期的#1", "无日期的", None, "responsible", "专利导航"),
    ]
    assert index(work, "没有的") == ()


@pytest.mark.parametrize(
    ("filters", "by", "places"),
    [
        ({}, "year", [f"{PLAN}#1", NOTICE, f"{NOTICE}#1", f"{NOTICE}#2", "无日期的#1"]),
        ({}, "role", [f"{PLAN}#1", f"{NOTICE}#1", NOTICE, "无日期的#1", f"{NOTICE}#2"]),
        ({"policy": NOTICE, "role": "lead"}, "policy", [f"{NOTICE}#1"]),
        ({"year": "2018"}, "policy", [f"{PLAN}#1"]),
        ({"year": NO_YEAR}, "policy", ["无日期的#1"]),
        ({"theme": "人才与培训"}, "policy", [f"{PLAN}#1", f"{NOTICE}#1"]),
        ({"theme": NO_THEME}, "policy", [NOTICE]),
        ({"theme": "没有的"}, "policy", []),
    ],
)
def test_the_duties_that_fit_and_their_order(work: Store, filters: dict[str, str], by: str, places: list[str]) -> None:
    found = ordered(fitting(index(work, "教育部"), filters), by)
    assert [duty.place for duty in found] == places
    assert [row["place"] for row in details(work, "教育部", found)] == places


def test_duties_are_counted_by_group(work: Store) -> None:
    duties = index(work, "教育部")
    assert {by: [tuple(count) for count in counted(duties, by)] for by in ("policy", "year", "role", "theme")} == {
        "policy": [(NOTICE, 3, 1), (PLAN, 1, 1), ("无日期的", 1, 0)],
        "year": [("2016", 3, 1), (NO_YEAR, 1, 0), ("2018", 1, 1)],
        "role": [("lead", 2, 2), ("responsible", 2, 0), ("support", 1, 0)],
        "theme": [("人才与培训", 2, 2), ("知识产权创造", 2, 0), (NO_THEME, 1, 0)],
    }
    assert tasks([*duties, *duties], "role") == {"lead": 2, "responsible": 2, "support": 1}


def test_of_two_agencies_what_both_do_and_what_only_one(work: Store) -> None:
    found = sides(index(work, "教育部"), index(work, "财政部"))
    assert {side: [duty.place for duty in duties] for side, duties in found.items()} == {
        "both": [NOTICE, f"{NOTICE}#1"],
        "one": [f"{PLAN}#1", f"{NOTICE}#2", "无日期的#1"],
        "other": [],
    }
    assert [duty.role for duty in sides(index(work, "科技部"), index(work, "财政部"))["other"]] == ["responsible"]


def test_a_duty_tells_its_deadlines_targets_and_partners(work: Store) -> None:
    wanted = "role due due_date dues metrics amounts units partner_names partner_roles"
    found = rows(work, "duty_list", wanted, id="教育部", places=f"{NOTICE}#1\n没有的")
    assert found == [
        (
            "lead", "2017年6月", "2017-06", ["2017年6月", "2018年底"], ["建成", "上报", "培训"], [None, None, 100.0],
            [None, None, "名"], ["科技部", "财政部"], ["responsible", "support"],
        )
    ]  # fmt: skip


def test_the_busiest_agencies_come_first_and_are_found_by_part_of_a_name(work: Store) -> None:
    assert rows(work, "duty_headings", "agency total heading duties leads", limit=1) == [
        ("教育部", 5, "", 1, 0), ("教育部", 5, "专利导航", 2, 0), ("教育部", 5, "开展培训", 2, 2)
    ]  # fmt: skip
    assert rows(work, "agencies_named", "id duties", words="部", skip=1, limit=2) == [("财政部", 2), ("科技部", 1)]
    assert rows(work, "agencies_named", "id", words="没有") == []
    assert rows(work, "agency", "name duties as_one_of", id="教育部") == [("教育部", 5, 0)]


def test_the_matrix_gives_the_newest_policies_first_a_page_at_a_time(work: Store) -> None:
    assert rows(work, "duty_matrix", "policy agency duties leads", limit=1) == [(PLAN, "教育部", 1, 1)]
    assert rows(work, "duty_matrix", "policy", skip=2) == [("无日期的",)]
