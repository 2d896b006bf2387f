"""Targets from single sentences: what is read, and what must not be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.context import Context
from extract.outline import Entry, Outline
from extract.pipeline import read_facts
from extract.targets import Target, find_targets
from extract.text import clean
from extract.text.copies import Copy


def read(sentence: str, issued_on: str | None = "2018-03-15", outline: Outline | None = None) -> list[Target]:
    text = clean(sentence)
    context = Context(("某省人民政府",), "某省", "province", issued_on, (0, len(text.text)), 0)
    return find_targets(text, outline or Outline(()), context)


def brief(target: Target) -> str:
    """`metric | >= 20 % | increase 上一年度 | 2018`; what is not there is left out."""
    if target.kind == "deadline":
        return f"{target.metric} | {target.due}"
    value = f"{target.value}—{target.value_to}" if target.value_to is not None else f"{target.value}"
    change = " ".join(word for word in (target.change, target.baseline) if word)
    parts = [target.metric, f"{target.comparator} {value} {target.unit}", change, target.due or ""]
    return " | ".join(part for part in parts if part)


QUANTITIES = [
    # a level to reach under a year that governs the sentence
    ("到2025年，高新技术企业达到500家，研发经费投入强度达到2.5%。", ["高新技术企业 | >= 500 家 | 2025", "研发经费投入强度 | >= 2.5 % | 2025"]),
    # growth over a year that is no due date
    ("2018年度质押融资金额较上一年度增长20%以上。", ["质押融资金额 | >= 20 % | increase 上一年度 | 2018"]),
    ("新增贯标企业数量较2017年增长10%以上。", ["新增贯标企业数量 | >= 10 % | increase 2017年"]),
    # the base in 在…基础上
    ("到2020年，单位产品用汞量在2010年的基础上减少50%。", ["单位产品用汞量 | >= 50 % | decrease 2010年 | 2020"]),
    # a pace keeps its verb, and its subject from the figure before
    ("年用水总量控制在50亿立方米以内，年均增长不超过1%。", ["年用水总量 | <= 5000000000 立方米", "年用水总量年均增长 | <= 1 % | increase"]),
    # verb, figure, noun
    ("力争五年内，培训100万名知识产权工作者。", ["培训知识产权工作者 | >= 1000000 名 | 五年内"]),
    # 用…时间 is no part of the metric
    ("用5年时间培养1.5万名优秀农民。", ["培养优秀农民 | >= 15000 名 | 5年"]),
    # a range with a dash
    ("2018年，培育1—2个试点示范县（区）。", ["培育试点示范县（区） | range 1—2 个 | 2018"]),
    # 至 makes a range too
    ("每个乡镇培育1至2个主导产业。", ["每个乡镇培育主导产业 | range 1—2 个"]),
    # spoken numbers after a verb
    ("各地举办至少两场专题活动。", ["各地举办专题活动 | >= 2 场"]),
    # 一次 counts where a period says that it comes again
    ("每3年完成一次对主要负责人的轮训。", ["完成对主要负责人的轮训 | >= 1 次 | 每3年"]),
    # verb, noun, figure; the next item of the list takes the verb
    ("重点培育龙头企业30家、上市储备企业5家。", ["培育龙头企业 | >= 30 家", "培育上市储备企业 | >= 5 家"]),
    # the next item opens with its figure
    ("至少召开1次研讨活动，1次项目对接活动。", ["召开研讨活动 | >= 1 次", "召开项目对接活动 | >= 1 次"]),
    # money keeps its unit, 万 before other units multiplies
    ("实现产值7.8万亿元，完成造林1.01亿亩。", ["实现产值 | >= 7.8 万亿元", "完成造林 | >= 101000000 亩"]),
    # 千亿元 alone
    ("软件业收入突破千亿元大关。", ["软件业收入 | >= 1000 亿元"]),
    # limits
    ("金奖项目不超过30项，公示时间不少于5个工作日。", ["金奖项目 | <= 30 项", "公示时间 | >= 5 个工作日"]),
    # a quota to be met exactly, and one with a limit
    ("每个市推荐3家企业。", ["每个市推荐企业 | = 3 家"]),
    ("各市推荐项目不超过5个。", ["各市推荐项目 | <= 5 个"]),
    # a time to come down to is a level without change
    ("将企业开办时间由8个工作日压缩至3个工作日以内。", ["企业开办时间 | <= 3 个工作日"]),
    # half
    ("2020年底前将业务办理时限压缩一半以上。", ["业务办理时限 | >= 50 % | decrease | 2020-12"]),
    # per cent in words
    ("到2020年，覆盖率达到百分之八十。", ["覆盖率 | >= 80 % | 2020"]),
    # a ratio
    ("网络零售额进出比缩小到1.5∶1左右。", ["网络零售额进出比 | <= 1.5 ∶1"]),
    # 分别 shares out its figures
    ("到2025年，城市和县城污水处理率分别达到95%和85%。",
     ["城市污水处理率 | >= 95 % | 2025", "县城污水处理率 | >= 85 % | 2025"]),
    # where the change starts is no figure of its own, nor is its year a due date
    ("2020年煤炭消费比重从2015年的50.5%下降到41.2%。", ["煤炭消费比重 | <= 41.2 % | 2020"]),
    # the measure stands in the sentence's opening
    ("提高道路机械化清扫率，2020年底前，县城达到60%以上。", ["道路机械化清扫率（县城） | >= 60 % | 2020-12"]),
    # two dates, each with its own figure
    ("到2020年，建成100个基地，到2025年，建成500个基地。", ["建成基地 | >= 100 个 | 2020", "建成基地 | >= 500 个 | 2025"]),
    # one date over several figures
    ("“十四五”期间，改造老旧小区2000个，新增充电桩5万个。", ["改造老旧小区 | >= 2000 个 | “十四五”期间", "新增充电桩 | >= 50000 个 | “十四五”期间"]),
    # all this year's, the year from the document
    ("全年计划完成造林100万亩。", ["完成造林 | >= 1000000 亩 | 2018"]),
    # once each period
    ("联席会议每年召开一次例会，每季度调度一次。", ["联席会议召开例会 | >= 1 次 | 每年", "调度 | >= 1 次 | 每季度"]),
    # 同比 names no base of its own
    ("研发经费同比增长8%。", ["研发经费 | >= 8 % | increase"]),
    # a share of something, and a limit to it
    ("新建住宅面积不低于年度计划的80%。", ["新建住宅面积（占年度计划） | >= 80 %"]),
    # …的目标 behind the figure
    ("实现进出口总额1000亿美元的目标。", ["实现进出口总额 | >= 1000 亿美元"]),
    # 可支配 is no permission
    ("居民人均可支配收入增长7%以上。", ["居民人均可支配收入 | >= 7 % | increase"]),
    # the plan of a year's report: growth, a limit with 在…以内
    ("今年预期目标是：生产总值增长10%；居民消费价格涨幅在3%以内。",
     ["生产总值 | >= 10 % | increase | 2018", "居民消费价格涨幅 | <= 3 % | 2018"]),
    # a figure that only describes (以上的) beside the one that counts
    ("培育年销售额1000万元以上的网商80家以上。", ["培育年销售额1000万元以上的网商 | >= 80 家"]),
    # a share of a body that does something
    ("2020年底前，港口50%以上专业化泊位具备供应岸电的能力。", ["港口专业化泊位具备供应岸电的能力 | >= 50 % | 2020-12"]),
    # 百家 alone counts a hundred
    ("到2020年，创建百家绿色示范园区。", ["创建绿色示范园区 | >= 100 家 | 2020"]),
    # 约 and 左右 change no comparator
    ("建成充电站约400座。", ["建成充电站 | >= 400 座"]),
    # every one of a body
    ("2025年，100%的社区卫生服务中心完成中医馆设置。", ["社区卫生服务中心完成中医馆设置 | >= 100 % | 2025"]),
    # prizes to be given are exact
    ("设一等奖5名，二等奖10名。", ["设一等奖 | = 5 名", "二等奖 | = 10 名"]),
    # a reward in the next clause takes nothing from an aim with a date
    ("到2020年，新增示范企业100家，对新认定的企业给予奖励。", ["新增示范企业 | >= 100 家 | 2020"]),
    # a modal verb is no part of the metric
    ("各市要新建示范站点10个以上。", ["新建示范站点 | >= 10 个"]),
    # 供应 is no 应
    ("每年新增木材供应能力9500万立方米以上。", ["新增木材供应能力 | >= 95000000 立方米 | 每年"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), QUANTITIES)
def test_quantity(sentence: str, expected: list[str]) -> None:
    assert [brief(target) for target in read(sentence) if target.kind == "quantity"] == expected
    assert not [target for target in read(sentence) if target.kind == "deadline"]


DEADLINES = [
    # hand in: 将X报送Y
    ("请各单位于2018年5月10日前将活动方案（含预算）以电子件形式报送我局。", ["报送活动方案（含预算） | 2018-05-10"]),
    # the year from the document
    ("于12月21日前将总结报告的纸件报某某司。", ["报送总结报告 | 2018-12-21"]),
    # a month that had passed is next year's
    ("于1月底前提交总结报告。", ["提交总结报告 | 2019-01"]),
    # 将 stands before the date
    ("并将联系人报名表（附件5）于2018年9月30日前通过电子邮件报我局。", ["报送联系人报名表（附件5） | 2018-09-30"]),
    # what is handed in was named before
    ("请尽快制定宣传方案，于2018年11月13日前报送我局。", ["报送宣传方案 | 2018-11-13"]),
    # publish and finish
    ("2020年底前制定出台指导意见。", ["制定出台指导意见 | 2020-12"]),
    ("2021年6月底前修改完善《企业注销指引》，推进部门间数据共享。", ["修改完善《企业注销指引》 | 2021-06"]),
    # the later month takes the year named before it
    ("2021年6月底前制定结算政策，12月底前实现直接结算。", ["制定结算政策 | 2021-06", "实现直接结算 | 2021-12"]),
    # a bare year with a verb of finishing
    ("2018年完成一批运营业务，打造若干典型案例。", ["完成一批运营业务，打造若干典型案例 | 2018"]),
    ("确保2020年基本完成试点任务。", ["基本完成试点任务 | 2020"]),
    ("到2025年，引导大企业通过数据联通打造一批融通模式。", ["打造一批融通模式 | 2025"]),
    # nothing behind the verb: what was to be done stands before
    ("对无组织排放实施深度治理，2020年底前基本完成。", ["完成对无组织排放实施深度治理 | 2020-12"]),
    # time allowed from an event: the text's words
    ("应当自受理申请之日起10个工作日内作出决定。", ["作出决定 | 受理申请之日起10个工作日内"]),
    ("各地要在本意见印发之日起30日内，制定具体实施办法。", ["制定具体实施办法 | 本意见印发之日起30日内"]),
    # a closing date
    ("报送材料截止日期为2018年11月15日。", ["报送材料 | 2018-11-15"]),
    # every year
    ("工作总结请于每年12月10日前报送我部。", ["报送工作总结 | 每年12月10日前"]),
    # three steps in one sentence
    ("6月30日前完成自查，7月15日前完成整改，7月31日前提交报告。", ["完成自查 | 2018-06-30", "完成整改 | 2018-07-15", "提交报告 | 2018-07-31"]),
    # a step told without any modal verb
    ("各省知识产权局于4月25日前完成初审。", ["完成初审 | 2018-04-25"]),
    # a label that closes an item
    ("深化商事制度改革（责任单位：市场监管局；完成时限：2021年6月底）。", ["深化商事制度改革 | 2021-06"]),
    # within the year
    ("年内完成全部整改任务。", ["完成全部整改任务 | 2018"]),
    # a time allowed from an event, whatever the verb
    ("经营者应当在登记之日起30日内向社会公告。", ["向社会公告 | 登记之日起30日内"]),
    # finished first, handed in afterwards: one deadline
    ("于本文印发后3个月内出台实施方案，报市局备案。", ["出台实施方案 | 本文印发后3个月内"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), DEADLINES)
def test_deadline(sentence: str, expected: list[str]) -> None:
    assert [brief(target) for target in read(sentence)] == expected


NO_TARGETS = [
    "2020年，推进工程的实施范围全面展开，能力大幅提升，形成一批优势企业。",  # states to be reached
    "到2022年，农村公路管理水平显著提高。",  # a state
    "我局定于2018年11月30日至12月6日举办专利周。",  # an event's own dates
    "会议定于2018年6月8日在武汉举行，会期3天。",  # an event's own date
    "总结报告要言简意赅（3000字左右）。",  # a rule of form, in brackets
    "论文字数控制在8000字以内。",  # a rule of form
    "申请人应当年满18周岁，具有3年以上工作经验。",  # conditions for applicants
    "符合条件的企业，近三年研发投入不低于5%的，可申报。",  # a threshold for applicants
    "申报单位须成立3年以上，上年度营业收入不低于2000万元。",  # conditions for applicants
    "对新认定的示范企业，一次性给予50万元奖励。",  # a reward
    "对进口机具实行不超过20%的累加补贴。",  # the rate of a subsidy
    "可申请最高不超过15万元的创业担保贷款。",  # a subsidy's limit
    "每位院士可联名推荐1项发明专利。",  # a permission
    "2017年，全省建成基地200个。",  # before the document: done
    "2017年，经济平稳增长。实现地区生产总值3.12万亿元，增长7.9%。",  # a review goes on in its paragraph
    "截至2018年2月底，全省共建成标准化厂房200万平方米。",  # counted up to a day
    "近年来，培训人员10万人次。",  # a count of what has been done
    "开展了32个城市的试点，累计培训10万人次。",  # a count of what has been done
    "深入贯彻省委十一届八次、九次全会精神。",  # ordinals of meetings
    "筹备召开全国绿化委员会第36次全体会议。",  # an ordinal
    "实施治理二期工程，控制二次污染。",  # 二 is an ordinal here
    "培育一批示范企业，新建一批公园。",  # 一批 is no count
    "实施“百城千业万企”行动和“528工程”。",  # names in quotes
    "淘汰10蒸吨以下燃煤锅炉。",  # a size that describes
    "本办法自2018年5月1日起施行，有效期5年。",  # in force
    "领导小组设组长1名、副组长2名。",  # how a body is made up
    "备案自批准之日起2年内有效。",  # a validity
    "自毕业之日起2年内的高校毕业生，可申请补贴。",  # who may apply
    "近3年内无重大事故。",  # a condition
    "三年内不再受理其申请。",  # a ban
    "2018年是改革开放40周年。",  # an anniversary
    "落实2018年全国会议精神，制定2018年工作计划。",  # years in names
    "修订出台2018年版产业目录。",  # an edition
    "实现养老保险关系转移、失业登记等58项事项异地办理。",  # the number of a list
]


@pytest.mark.parametrize("sentence", NO_TARGETS)
def test_no_target(sentence: str) -> None:
    assert [brief(target) for target in read(sentence)] == []


def test_evidence_is_the_clause_that_holds_the_figure() -> None:
    sentence = "到2025年，高新技术企业达到500家，研发经费投入强度达到2.5%。"
    said = [sentence[slice(target.statements[0].start, target.statements[0].end)] for target in read(sentence)]
    assert said == ["到2025年，高新技术企业达到500家", "研发经费投入强度达到2.5%"]


def test_a_repeated_text_is_one_target_with_two_statements() -> None:
    text = "一、任务\n建成基地200个。\n建成基地200个。"
    first, second = text.index("建成"), text.rindex("建成")
    entry = Entry("t1", "一、", "任务", "task", None, 0, second - 1, 4)
    found = read(text, outline=Outline((entry,), (Copy(second, len(text), second - first),)))
    assert [(target.task, [item.start for item in target.statements]) for target in found] == [("t1", [first, second])]


def test_a_year_governs_the_aims_of_its_paragraph() -> None:
    text = "一、主要目标\n到2025年，能力提升。机械化率达到75%。\n加强领导。覆盖率达到50%。"
    entry = Entry("t1", "一、", "主要目标", "goal", None, 0, len(text), 6)
    assert [target.due for target in read(text, outline=Outline((entry,)))] == ["2025", None]


def test_a_bare_label_takes_the_year_of_the_sentence_before_it_to_the_aims_below() -> None:
    text = "关于标准的意见\n一、主要目标\n到2025年，能力提升。具体目标是：\n—新增国际标准5项；\n——新增国家标准400项。\n二、加强领导\n各市要落实。"
    found = read_facts(text).targets
    assert [(target.metric, target.due) for target in found] == [("新增国际标准", "2025"), ("新增国家标准", "2025")]


def test_without_the_documents_date_a_month_takes_the_last_year_named() -> None:
    text = "于2019年11月13日前报送方案。于12月12日前将总结报告报送我局。"
    assert [target.due for target in read(text, issued_on=None)] == ["2019-11-13", "2019-12-12"]
    text = "2022年做好复核。2019年及以前认定的企业均须参加。企业应于6月15日前完成填报。"  # a year gone by is none
    assert [target.due for target in read(text, issued_on=None)] == ["2022-06-15"]


def test_a_limit_in_an_article_is_a_rule_and_no_aim() -> None:
    text = "第八条　评审组人数不少于5人。公示时间不少于7个工作日。到2025年，评审500家企业。"
    entry = Entry("t1", "第八条", "评审组人数不少于5人", "section", None, 0, len(text), 3)
    found = [brief(target) for target in read(text, outline=Outline((entry,)))]
    assert found[0] == "公示时间 | >= 7 个工作日"
    assert not any("评审组" in words for words in found)


def test_conditions_for_applicants_are_no_targets() -> None:
    text = "二、申报条件\n注册资金不低于500万元，职工不少于20人。"
    entry = Entry("t1", "二、", "申报条件", "section", None, 0, len(text), 6)
    assert read(text, outline=Outline((entry,))) == []


@given(
    st.text(
        alphabet="到2025年，。达20%以上前将报送家个一两万亿元（）“”每至—\n增长降完成建设的月日底内自起后", max_size=80
    )
)
def test_any_text_gives_targets_inside_it(words: str) -> None:
    length = len(clean(words).text)
    for target in read(words):
        assert target.metric
        assert all(0 <= item.start < item.end <= length for item in target.statements)
        assert (target.value is None) == (target.kind == "deadline")
        assert target.value_to is None or (target.value is not None and target.value < target.value_to)
