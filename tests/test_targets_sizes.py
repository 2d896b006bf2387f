"""Targets in the forms of the second wave of blind tests: sizes, shares before their noun, quotas, recurring hand-ins."""

import pytest

from extract.outline import Entry, Outline
from tests.test_targets import brief, read

QUANTITIES = [
    # what each is to have, or what is to be had by a year
    ("到2022年，每千名老人拥有2—3名养老护理员。", ["每千名老人拥有养老护理员 | range 2—3 名 | 2022"]),
    ("每个社区至少有1名网格员。", ["每个社区有网格员 | >= 1 名"]),
    ("力争每万人有律师4名以上。", ["每万人有律师 | >= 4 名"]),
    ("到2020年，每县有1所特殊教育学校。", ["每县有特殊教育学校 | >= 1 所 | 2020"]),
    # how large a thing is, before how many of it
    ("全年引进亿元以上项目25个。", ["引进亿元以上项目 | >= 25 个 | 2018"]),
    ("新建110千伏变电站3座。", ["新建110千伏变电站 | >= 3 座"]),
    ("建成日处理300吨垃圾焚烧厂2座。", ["建成日处理300吨垃圾焚烧厂 | >= 2 座"]),
    ("培育产值超百亿元的企业3家、超50亿元的5家。", ["培育产值超百亿元的企业 | >= 3 家", "培育超50亿元的企业 | >= 5 家"]),
    # how much of the work that the clause before names is done by a date; of what has been done, or of no work, none is
    ("对农村危房实施节能改造，2019年底前完成80%以上。", ["对农村危房实施节能改造 | >= 80 % | 2019-12"]),
    ("对农村危房实施了节能改造，2017年完成80%以上。对企业要加强服务，2019年底前完成80%以上。", []),
    # a count with 的 before its noun
    ("打造300个左右的美丽乡村示范点。", ["打造美丽乡村示范点 | >= 300 个"]),
    ("设置不少于2名的护林员。", ["设置护林员 | >= 2 名"]),
    ("组建50人左右的宣讲队伍。", ["组建宣讲队伍 | >= 50 人"]),
    # how many places a network covers
    ("到2022年，社区服务覆盖90%以上社区和70%以上村。", ["社区服务覆盖社区 | >= 90 % | 2022", "社区服务覆盖村 | >= 70 % | 2022"]),
    # what a list so sums up in words is no aim; what is to be had at least, or a noun behind it, is
    ("做到三个到位，统筹四个环节，健全两项机制，聚焦3个时段。", []),
    ("建立三个以上长效机制。", ["建立长效机制 | >= 3 个"]),
    ("建设4个环节示范点。", ["建设环节示范点 | >= 4 个"]),
    # copies of what is handed in are a rule of form
    ("各市将验收总结报送省厅园区处2套。", []),
    # a place alone takes that of the level before; what was compared in between leaves open of what the last is
    ("市区医保参保率达到98%以上，县（市）达到95%以上。", ["市区医保参保率 | >= 98 %", "县（市）医保参保率 | >= 95 %"]),
    ("工业增加值达到300亿元，居民收入增速高于全省平均，力争达到50000元。", ["工业增加值 | >= 300 亿元"]),
    ("工业增加值达到300亿元，力争达到350亿元。", ["工业增加值 | >= 300 亿元", "工业增加值 | >= 350 亿元"]),
    # a share before its noun
    ("到2020年，实现85%的行政村通客车。", ["实现行政村通客车 | >= 85 % | 2020"]),
    ("90%的乡镇达到卫生乡镇标准。", ["乡镇达到卫生乡镇标准 | >= 90 %"]),
    ("预留20%的号源给基层医疗机构。", ["预留号源给基层医疗机构 | >= 20 %"]),
    ("在30%的社区卫生服务站设置康复室。", ["社区卫生服务站设置康复室 | >= 30 %"]),
    ("按不低于5%的比例开展抽查。", ["开展抽查比例 | >= 5 %"]),
    ("医疗废物100%安全处置。", ["医疗废物安全处置 | >= 100 %"]),
    ("新兴产业保持12%以上的年均增速。", ["新兴产业年均增速 | >= 12 % | increase"]),
    ("完成总工程量的60%。", ["完成总工程量 | >= 60 %"]),
    ("到2020年，70%以上的县城全面消除黑臭水体。", ["县城全面消除黑臭水体 | >= 70 % | 2020"]),
    # what the share reaches belongs to it
    ("80%以上的村集体年收入达到5万元。", ["村集体年收入达到5万元 | >= 80 %"]),
    # whom something is done for, how long someone is taught
    ("为不少于500家小微企业提供融资对接服务。", ["为小微企业提供融资对接服务 | >= 500 家"]),
    ("教师每5年接受不少于360学时的培训。", ["教师接受培训 | >= 360 学时 | 每5年"]),
    ("乡村医生每2年进修不少于1个月。", ["乡村医生进修 | >= 1 个月 | 每2年"]),
    # a verb alone takes up the noun before it
    ("全年签约项目60个，开工40个。", ["签约项目 | >= 60 个 | 2018", "开工项目 | >= 40 个 | 2018"]),
    ("列入名录的危桥实行销号管理，2019年底前完成30座，2020年底前累计完成45座。",
     ["完成列入名录的危桥实行销号管理 | >= 30 座 | 2019-12", "完成列入名录的危桥实行销号管理 | >= 45 座 | 2020-12"]),
    ("完成东门路、西门路等12条道路改造。", ["完成东门路、西门路等道路改造 | >= 12 条"]),
    ("带动农户8000户增收。", ["带动农户 | >= 8000 户"]),
    # years right before the verb, the year that 当年 means, the end of a period of trial
    ("三年新建管网800公里。", ["新建管网 | >= 800 公里 | 三年"]),
    ("力争到2020年招聘人数达到当年毕业生总数的20%。", ["招聘人数（占当年毕业生总数） | >= 20 % | 2020"]),
    ("示范期末绿地率达到40%。", ["绿地率 | >= 40 % | 示范期末"]),
    # verbs of counties; 自由贸易 holds no 由; 较大 compares nothing
    ("净增规上企业15家，新造油茶1万亩。", ["净增规上企业 | >= 15 家", "新造油茶 | >= 10000 亩"]),
    ("自由贸易试验区力争达到50项。", ["自由贸易试验区 | >= 50 项"]),
    ("较大以上事故起数下降10%。", ["较大以上事故起数 | >= 10 % | decrease"]),
    ("细颗粒物浓度力争降到28微克／立方米。", ["细颗粒物浓度 | <= 28 微克/立方米"]),
    ("登记办理时间压缩至2个工作日内。", ["登记办理时间 | <= 2 个工作日"]),
    # 开发区 holds no verb; the parts of a sum one after another; the whole city before the figure
    ("新增高新技术企业100家，其中开发区30家、高新区25家。",
     ["新增高新技术企业 | >= 100 家", "新增高新技术企业（开发区） | >= 30 家", "新增高新技术企业（高新区） | >= 25 家"]),
    ("完成全市3万户农村厕所改造。", ["完成全市农村厕所改造 | >= 30000 户"]),
    # work on a share, with and without 的; 分别 once more, without its names; a base that opens the sentence
    ("到2019年末，各企业完成70%核心系统改造。", ["各企业完成核心系统改造 | >= 70 % | 2019-12"]),
    ("2019年完成80%的老旧管网改造。", ["完成老旧管网改造 | >= 80 % | 2019"]),
    ("到2020年规模化率和利用率分别达到70%和80%，到2025年分别达到75%和85%。",
     ["规模化率 | >= 70 % | 2020", "利用率 | >= 80 % | 2020", "规模化率 | >= 75 % | 2025", "利用率 | >= 85 % | 2025"]),
    ("与2017年相比，2020年全省货运量增加600万吨、增长30%。",
     ["全省货运量 | >= 6000000 吨 | increase 2017年 | 2020", "全省货运量 | >= 30 % | increase 2017年 | 2020"]),
    # 会同 is no part of what is counted; 内河 is no 年内
    ("县环保局要会同县农业局每周至少开展1次联合督查。", ["开展联合督查 | >= 1 次 | 每周"]),
    ("到2020年内河运量突破50万标箱。", ["内河运量 | >= 500000 标箱 | 2020"]),
    # numbers of one list behind 分别 have the unit of the last, and what multiplies it
    ("到2025年，甲企业和乙企业分别达到30和20家。", ["甲企业 | >= 30 家 | 2025", "乙企业 | >= 20 家 | 2025"]),
    ("到2025年，甲排放量和乙排放量分别控制在3.5和2万吨以内。", ["甲排放量 | <= 35000 吨 | 2025", "乙排放量 | <= 20000 吨 | 2025"]),
    # two figures once more without their names; a pace is no part of the level behind it
    ("甲收入和乙收入年均分别增长12%和14%，2020年突破90亿元和70亿元。",
     ["甲收入年均增长 | >= 12 % | increase", "乙收入年均增长 | >= 14 % | increase", "甲收入 | >= 90 亿元 | 2020", "乙收入 | >= 70 亿元 | 2020"]),
    # what is only a pace stays the name of what it counts
    ("到2025年，累计达到100家，企业达到50家，到2030年分别达到75家和85家。",
     ["累计 | >= 100 家 | 2025", "企业 | >= 50 家 | 2025", "累计 | >= 75 家 | 2030", "企业 | >= 85 家 | 2030"]),
    # how much a level adds; a year among figures is that of its part of the sentence
    ("参保人数达到90万人，新增8万人。", ["参保人数 | >= 900000 人", "参保人数 | >= 80000 人 | increase"]),
    ("工业增加值年均增长9%，2020年超过800亿元；农业总产值年均增长4%。",
     ["工业增加值年均增长 | >= 9 % | increase", "工业增加值 | >= 800 亿元 | 2020", "农业总产值年均增长 | >= 4 % | increase"]),
    # what is counted before the verb that finishes it
    ("2019年底前，全市首批40个老旧小区改造全面完成。", ["全市首批老旧小区改造 | >= 40 个 | 2019-12"]),
    # 可吸入 permits nothing
    ("到2020年，可吸入颗粒物浓度下降12%。", ["可吸入颗粒物浓度 | >= 12 % | decrease | 2020"]),
    # a place alone counts what the clause before names
    ("各地要公布体检机构名单，每个县不少于2家。", ["每个县公布体检机构名单 | >= 2 家"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), QUANTITIES)
def test_quantity(sentence: str, expected: list[str]) -> None:
    assert [brief(target) for target in read(sentence) if target.kind == "quantity"] == expected


DEADLINES = [
    # each quarter's or year's end; the second step of every year
    ("各市每季度末将进展情况报送省厅。", ["报送进展情况 | 每季度末"]),
    ("每季度末月25日前报送统计表。", ["报送统计表 | 每季度末月25日前"]),
    ("各县每年11月底前提交自评报告，市局审核后12月15日前将审核意见报省局。",
     ["提交自评报告 | 每年11月底前", "报送审核意见 | 每年12月15日前"]),
    ("各单位于每年6月底、12月底前报送工作情况。", ["报送工作情况 | 每年6月底", "报送工作情况 | 每年12月底前"]),
    # dates and works in one list each
    ("于2020年、2025年分别组织中期评估和终期评估。", ["组织中期评估 | 2020", "组织终期评估 | 2025"]),
    ("在2019年、2021年底，分别对方案实施情况进行中期评估和总结评估。",
     ["对方案实施情况进行中期评估 | 2019-12", "对方案实施情况进行总结评估 | 2021-12"]),
    # what is held in a year; what is set up or closed by one
    ("2020年开展中期评估。", ["开展中期评估 | 2020"]),
    ("到2020年，建立跨区域补偿机制。", ["建立跨区域补偿机制 | 2020"]),
    ("到2020年，基本摸清土壤污染底数。", ["基本摸清土壤污染底数 | 2020"]),
    ("2019年，将老旧校车更新为新能源车。", ["将老旧校车更新为新能源车 | 2019"]),
    ("2019年底前，全省本科院校全部成立创新学院。", ["全部成立创新学院 | 2019-12"]),
    # occasions of the year; a stray blank inside the date
    ("春节前完成欠薪清理。", ["完成欠薪清理 | 春节前"]),
    ("确保市实验中学新校区秋季开学前投入使用。", ["投入使用市实验中学新校区 | 秋季开学前"]),
    ("2019年6月 底前完成设备安装。", ["完成设备安装 | 2019-06"]),
    # a system to finish; who must do what, behind the date
    ("2018年底前建成全市环境监测体系。", ["建成全市环境监测体系 | 2018-12"]),
    ("2019年6月底前，燃煤机组均应安装脱硝设施。", ["燃煤机组均应安装脱硝设施 | 2019-06"]),
    # the last of several days
    ("纸质材料2018年9月6-8日集中报送市科技局。", ["报送纸质材料 | 2018-09-08"]),
    # the end of a quarter is its last month
    ("到2019年第三季度末，运营商完成网络改造。", ["完成网络改造 | 2019-09"]),
    # an event whose object has an attribute
    ("申报单位进入省局确定的名单后，应在1个月内编制工作方案。", ["编制工作方案 | 进入省局确定的名单后1个月内"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), DEADLINES)
def test_deadline(sentence: str, expected: list[str]) -> None:
    assert [brief(target) for target in read(sentence)] == expected


NO_TARGETS = [
    "我市有3家国家级示范企业。",  # what there is
    "申报企业应拥有5件以上发明专利。",  # a condition
    "有3名以上中级职称人员的，给予奖励5万元。",  # a condition of a reward
    "建成日处理300吨垃圾焚烧厂。",  # a project's own size
    "引进10亿元以上项目。",  # the size of what is brought in
    "支持100人以上的企业开展培训。",  # the size of a firm
    "全市80%的企业为小微企业。",  # what is so
    "减免50%的租金。",  # terms of relief
    "提取3%的管理费。",  # a fee
    "将70%的雨水利用起来。",  # no 在, no verb of setting up
    "近三年累计培训学员5000人次。",  # counts of the past
    "三年来新建管网800公里。",  # and of years gone by
    "全市共查处案件320起。",  # a sum of what was done
    "今年前三季度，全市累计完成投资50亿元。",  # what was reached so far
    "每项支持经费不超过1000万元。",  # terms of support
    "2017年，建立了联席会议制度。",  # what was set up
    "到2025年，建立系统完备的现代流通体系。",  # a state
    "到2020年，公共服务体系基本建立。",  # a state
    "该项目建成后年可新增产值5亿元，带动就业300人。",  # what a project is expected to bring
    "重大变更应当在15日前书面告知。",  # before no event that is named
    "增加30%检查频次。",  # a growth, no share of work
    "春节前后是用电高峰。",  # no limit
    "2019年3月底前，对小微企业贷款应延尽延。",  # as far as it goes
    "“冬防”期间严格管控，确保完成年度目标任务。",  # a name in quotes is no plan's years
    "到2020年，全面建成以居家为基础的，功能完善的养老服务体系。",  # a state
    "到2020年，全面建成以居家为基础的，功能完善、规模适度、覆盖城乡的养老服务体系。",  # a state in several words
    "2018年9月6—8日举办专利培训班。",  # the days of an event
    "全市20个小区改造完成。",  # no date and no aims
    "第3和5组分别由甲县和乙县负责。",  # no unit behind
    "2018年开展考核合格的单位予以通报表扬。",  # describes the bodies
]


@pytest.mark.parametrize("sentence", NO_TARGETS)
def test_no_target(sentence: str) -> None:
    assert [brief(target) for target in read(sentence)] == []


def _under(heading: str, text: str, kind: str = "section") -> list[str]:
    whole = heading + "\n" + text
    entry = Entry("t1", "一、", heading, kind, None, 0, len(whole), len(heading))
    return [brief(target) for target in read(whole, outline=Outline((entry,)))]


def test_number_under_a_quota_heading_is_exact() -> None:
    """推荐名额: what is to be named, with nothing put before its name."""
    assert _under("推荐名额", "示范企业20个、示范园区不超过2个。") == [
        "示范企业 | = 20 个",
        "示范园区 | <= 2 个",
    ]
    assert _under("申报范围", "推荐名额：示范企业5家。") == ["示范企业 | = 5 家"]


def test_thresholds_under_applicants_are_none() -> None:
    """申报单位, 申报对象: what applicants have to be; a quota on what is recommended stays one."""
    assert _under("推荐材料", "推荐函1份。") == []
    assert _under("申报单位", "园区内服务机构不少于30家。") == []
    assert _under("申报对象", "建成示范基地10个，每个市推荐不超过3个。") == ["每个市推荐 | <= 3 个"]


@pytest.mark.parametrize(
    "heading",
    [
        "优化通关作业流程，放开口岸服务准入、引入竞争机制，提高服务效率并降低收费标准",
        "改善办学条件",
        "放宽市场准入",
        "推进职业资格制度改革",
        "支持有条件的地方先行先试",
    ],
)
def test_aims_under_work_on_conditions_are_targets(heading: str) -> None:
    assert _under(heading + "。", "将办理时间压减至8个工作日以内。", "task") == ["办理时间 | <= 8 个工作日"]


@pytest.mark.parametrize("heading", ["严格申报条件", "明确入选条件，规范程序", "严格行业准入", "加强资格审查"])
def test_thresholds_under_orders_to_ask_are_none(heading: str) -> None:
    assert _under(heading, "研发投入占比不低于5%。", "task") == []


def test_month_takes_the_year_of_its_stage() -> None:
    """（2020年7月—12月） in the heading is the year of a month without one."""
    assert _under("全面推开阶段（2020年7月—12月）", "11月底前完成考核验收。", "task") == ["完成考核验收 | 2020-11"]
    assert _under("动员阶段（2018年4月）", "4月底前完成动员。", "task") == ["完成动员 | 2018-04"]


def test_a_deadline_without_a_name_is_that_of_its_work() -> None:
    """由甲部牵头，2018年底前完成 finishes what the item is headed."""
    assert _under("推进平台建设", "由财政部牵头，2018年底前完成。", "task") == ["推进平台建设 | 2018-12"]
    assert _under("推进平台建设", "2018年底前完成平台验收。", "task") == ["完成平台验收 | 2018-12"]
    assert _under("工作要求", "由财政部牵头，2018年底前完成。", "section") == ["完成 | 2018-12"]
