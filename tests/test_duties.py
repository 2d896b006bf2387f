"""Sentences that state a duty, and those that look like it."""

import pytest

from extract.context import Context
from extract.duties import Duty, find_duties
from extract.outline import Entry, Outline
from extract.text import clean


def read(
    raw: str,
    region: str | None = None,
    issuer: str = "国家知识产权局",
    preamble_end: int = 0,
    outline: Outline | None = None,
) -> list[Duty]:
    text = clean(raw)
    level = "province" if region else "ministry"
    return find_duties(
        text, outline or Outline(()), Context((issuer,), region, level, "2019-06-01", (0, len(text.text)), preamble_end)
    )


def said(duties: list[Duty]) -> list[str]:
    return [f"{duty.agency} {duty.role} {duty.obligation}" for duty in duties]


LISTS = [
    (
        "完善服务体系。（科技部牵头，教育部、财政部按职责分工负责）",
        ["科学技术部 lead must", "教育部 responsible must", "财政部 responsible must"],
    ),
    (
        "推进数据共享。（市场监管总局、税务总局按职责分工负责）",
        ["国家市场监督管理总局 responsible must", "国家税务总局 responsible must"],
    ),
    (
        "优化流程。（财政部牵头，国务院相关部门及各地区按职责分工负责）",
        ["财政部 lead must", "国务院相关部门 responsible must", "各地区 responsible must"],
    ),
    (
        "开展培训。（人力资源社会保障部等有关部门和单位负责）",
        ["人力资源和社会保障部 responsible must"],
    ),  # the summing noun is none
    ("加强监管。（交通运输部牵头，公安部配合）", ["交通运输部 lead must", "公安部 support must"]),
    ("加强监管。（水利部会同财政部负责）", ["水利部 lead must", "财政部 support must"]),  # 会同 in a bracket
    ("完善网络。（负责部门：海关总署、民航局）", ["海关总署 responsible must", "中国民用航空局 responsible must"]),
    (
        "扩大规模。（牵头单位：农业农村部；责任单位：财政部，各省级人民政府）",
        ["农业农村部 lead must", "财政部 responsible must", "各省级人民政府 responsible must"],
    ),
    (
        "扩大规模。[责任单位：农业农村部、商务部]",
        ["农业农村部 responsible must", "商务部 responsible must"],
    ),  # square brackets
    ("3.执行单位。各示范城市知识产权局必做。", ["各示范城市知识产权局 responsible must"]),
    ("3.执行单位。各示范城市知识产权局选做。", ["各示范城市知识产权局 responsible may"]),
    ("责任单位：民政部、司法部。", ["民政部 responsible must", "司法部 responsible must"]),  # a line of its own
    (
        "降低电价。（责任单位：国家能源局、国家电网有限公司）",
        ["国家能源局 responsible must", "国家电网有限公司 responsible must"],
    ),  # a list names them
    ("落实政策。（教育部负责，以下均需各地落实，不再列出）", ["教育部 responsible must"]),
    (
        "（条法司牵头，保护协调司配合）",
        ["国家知识产权局条法司 lead must", "国家知识产权局保护协调司 support must"],
    ),  # the issuer's own
    (
        "责任单位：科技部　配合单位：财政部",
        ["科学技术部 responsible must", "财政部 support must"],
    ),  # two labels on a line
    (
        "（科技部牵头，会同财政部、商务部等部门落实）",
        ["科学技术部 lead must", "财政部 support must", "商务部 support must"],
    ),
    ("（完成时限：2020年底；责任单位：科技部）", ["科学技术部 responsible must"]),
    (
        "责任单位：国家发展改革委 国家知识产权局",
        ["国家发展和改革委员会 responsible must", "国家知识产权局 responsible must"],
    ),  # spaces only
    ("主办单位：科学技术部 网站标识码：1234 地址：北京市", []),  # a page's footer
    ("本办法（以下简称办法）由国家知识产权局负责解释。", []),
    ("请与我局联系（联系人：王某，负责人：李某）。", []),
    ("培育龙头企业（含有关单位）。", []),
]

SENTENCES = [
    ("各地要加强组织领导，确保取得实效。", ["各地 responsible must"]),
    ("各有关部门应按照职责做好工作。", ["各有关部门 responsible must"]),
    ("请各省（区、市）知识产权局于3月底前报送方案。", ["各省（区、市）知识产权局 responsible must"]),
    ("有条件的城市可设立基金。", ["有条件的城市 responsible may"]),
    ("有条件的地区要积极探索。", ["有条件的地区 responsible may"]),  # open who belongs to it
    ("鼓励各地区、各部门先行先试。", ["各地区 responsible may", "各部门 responsible may"]),
    ("鼓励企业加大研发投入。", []),  # no agency
    ("财政部会同商务部制定办法。", ["财政部 lead must", "商务部 support must"]),
    ("财政部将会同有关部门开展评估。", ["财政部 lead must", "有关部门 support must"]),
    ("民政部负责统筹协调。", ["民政部 responsible must"]),
    ("由省级市场监管部门组织检查。", ["省级市场监管部门 responsible must"]),
    ("由财政部牵头，教育部配合，建立协调机制。", ["财政部 lead must", "教育部 support must"]),
    ("已获批保护中心的城市，要加快建设。", ["已获批保护中心的城市 responsible must"]),  # a comma before 要
    (
        "重点城市要举办至少两场活动，其他城市结合实际举办一场。",
        ["重点城市 responsible must", "其他城市 responsible must"],
    ),  # 要 carries over
    ("各地在推进过程中，要注意总结。各单位在申报时应如实填写。", ["各地 responsible must", "各单位 responsible must"]),
    ("县财政局：负责资金保障。", ["县财政局 responsible must"]),  # a list of who does what
    ("各地要求企业如实申报。", []),  # 要求
    ("有关部门将企业纳入名单。", []),  # 将 as 把
    ("我局将适时开展督导检查。", ["国家知识产权局 responsible must"]),
    ("推动各地建立机制，支持有关部门探索试点。", []),  # steering
    ("税务部门向银行推送纳税信息。", []),  # a bare statement
    ("领导小组由财政部、教育部等部门组成，组长由财政部负责同志担任。", []),  # 由 of members
    ("水质由Ⅳ类升为Ⅲ类，理由充分，自由贸易发展。", []),  # 由 that is none
    ("申报单位应提供证明材料，企业须在境内注册。", []),  # conditions for applicants
    ("各地要积极配合做好检查。", ["各地 support must"]),
    ("林业部门对照采伐许可证要求实施检查。", []),  # 可 and 要 inside words
    (
        "各市人民政府，有关部门要抓好落实。",
        ["各市人民政府 responsible must", "有关部门 responsible must"],
    ),  # subjects over a comma
    ("第五条县级以上人民政府应当加强领导。", ["县级以上人民政府 responsible must"]),  # an article's number in front
    ("由所在地市、县级人民政府负责开展调查。", ["所在地市、县级人民政府 responsible must"]),
    ("各单位负责人要亲自部署，各地主要负责同志要亲自抓。", []),  # people, no bodies
    ("由各地专项资金中给予补助。", []),  # the money, not the place
    ("鼓励企业与高校、有关部门合作。", []),  # who comes first is none
    ("允许自贸试验区开展试点，授权地方政府审批。", []),
]


@pytest.mark.parametrize(("raw", "duties"), LISTS)
def test_lists_of_who_does_it(raw: str, duties: list[str]) -> None:
    assert said(read(raw)) == duties


@pytest.mark.parametrize(("raw", "duties"), SENTENCES)
def test_sentences_with_an_agency_as_subject(raw: str, duties: list[str]) -> None:
    assert said(read(raw)) == duties


def test_the_head_of_a_list_holds_for_all_and_the_first_leads_from_its_rule_on() -> None:
    raw = (
        "一、甲。（责任单位：省工信厅、发改委，各市人民政府。省级单位列第一位者为牵头单位，下同）\n"
        "二、乙。（责任单位：各市人民政府，省财政厅、教育厅等）\n三、丙。（责任单位：各市人民政府）"
    )
    assert said(read(raw, "湖北省", "湖北省人民政府")) == [
        "湖北省工业和信息化厅 lead must",
        "湖北省发展和改革委员会 responsible must",
        "各市人民政府 responsible must",
        "湖北省财政厅 lead must",
        "湖北省教育厅 responsible must",
    ]


def test_the_rule_on_the_first_name_is_a_second_statement() -> None:
    duties = read("完善体系。（财政部、教育部等负责。列第一位者为牵头单位，下同）")
    assert [(duty.role, len(duty.statements)) for duty in duties] == [("lead", 2), ("responsible", 1)]


def test_one_duty_for_each_agency_task_and_role_and_must_wins() -> None:
    duties = read("鼓励各地先行先试。各地要加强宣传。各地应及时总结。")
    assert said(duties) == ["各地 responsible must"]
    assert len(duties[0].statements) == 3


def test_the_issuer_announces_nothing_in_the_preamble() -> None:
    raw = "我局将组织开展评选活动。\n一、各地要认真准备。"
    assert said(read(raw, preamble_end=13)) == ["各地 responsible must"]


def test_a_duty_belongs_to_the_task_above_its_sub_heading() -> None:
    raw = "一、加强保护\n1.执行单位。各城市知识产权局必做。"
    entries = (
        Entry("t1", "一、", "加强保护", "task", None, 0, 27, 6),
        Entry("t2", "1.", "执行单位", "section", "t1", 7, 27, 13),
    )
    assert [duty.task for duty in read(raw, outline=Outline(entries))] == ["t1"]


def test_an_agency_in_a_short_heading_has_no_duty_by_it() -> None:
    raw = "一、各部门要协同推进\n建立台账。"
    outline = Outline((Entry("t1", "一、", "各部门要协同推进", "task", None, 0, 15, 10),))
    assert read(raw, outline=outline) == []


def test_a_short_name_that_the_text_defines() -> None:
    raw = "由各省（区、市）知识产权局（以下简称省局）组织推荐。各省局应认真审核。"
    assert said(read(raw)) == ["各省（区、市）知识产权局 responsible must"]


def test_statements_lie_in_the_text_and_name_their_rule() -> None:
    raw = "各地要加强宣传，营造氛围。（教育部牵头，财政部参与）"
    text = clean(raw)
    for duty in read(raw):
        for statement in duty.statements:
            assert text.text[statement.start : statement.end].strip("，。") != ""
            assert statement.rule.startswith("duty.")
            assert statement.cue in text.text[statement.start : statement.end]


def test_a_flattened_table_gives_its_columns_by_the_rows_that_fill_them() -> None:
    raw = (
        "任务分工表\n序号\n工作任务\n牵头单位\n配合单位\n完成时限\n1\n建设公共服务平台。\n省科技厅\n省财政厅、教育厅\n2020年底\n"
        "2\n开展宣传周活动。\n省委宣传部\n—\n长期\n3\n没有写明分工的事项。\n省科技厅\n长期\n"
    )
    assert said(read(raw, "湖北省", "湖北省人民政府")) == [
        "湖北省科学技术厅 lead must",
        "湖北省财政厅 support must",
        "湖北省教育厅 support must",
        "中共湖北省委宣传部 lead must",
    ]


def test_a_column_of_departments_names_the_body_that_its_head_names() -> None:
    raw = "序号\n工作事项\n责任单位\n市教育局内牵头处室\n1\n完善学校制度。\n市教育局\n基教处\n"
    assert said(read(raw, "厦门市", "厦门市人民政府")) == [
        "厦门市教育局 responsible must",
        "厦门市教育局基教处 lead must",
    ]


def test_lines_of_agencies_outside_a_table_are_none() -> None:
    assert read("关于开展评选的通知\n各省知识产权局\n国家知识产权局\n2019年6月1日\n") == []
