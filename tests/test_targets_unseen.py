"""Targets in forms that documents nobody had read showed to be missing or wrong; sentences of real notices and plans."""

import pytest

from tests.test_targets import brief, read

DEADLINES = [
    # a month of a quarter by its figure
    ("在每个季度第1个月的20日前，将责任事项完成情况报市人民政府督查室。", "2018-01", ["报送责任事项完成情况 | 每个季度第1个月的20日前"]),
    # the end of a month in a text without any year; what is done with something is named from 把 on
    ("各地要在11月底前把这次下达的年度造林任务落实到山头地块。", None, ["把这次下达的年度造林任务落实到山头地块 | 11月底前"]),
    ("6月底前将流浪儿童纳入救助体系。", "2018-01", ["将流浪儿童纳入救助体系 | 2018-06"]),
    # 都要 behind who must do it
    ("2010年年底前，市、县（区）两级财政都要安排节能降耗专项资金。", "2010-03", ["市、县（区）两级财政都要安排节能降耗专项资金 | 2010-12"]),
    # 完成时间为, but not the first day of a span
    ("农村危房改造工程任务全面完成时间为12月30日前。", "2018-01", ["农村危房改造工程任务全面完成 | 2018-12-30"]),
    ("网上申报时间为2019年3月1日至3月31日18:00。", "2019-01", []),
    # 交 to somebody is handing in; what is done with the paper first is no part of its name
    ("各乡镇对四乱现象摸底造册，5月7日前交县创卫办。", "2018-01", ["报送对四乱现象摸底造册 | 2018-05-07"]),
    ("5月7日前将普查结果汇总后交区林业局。", "2018-01", ["报送普查结果 | 2018-05-07"]),
    ("9月底前完成交通运输局改造。", "2018-01", ["完成交通运输局改造 | 2018-09"]),
    # papers of one list with a date each and one verb for all
    ("各单位要在每月5日前将上月工作进展情况、每季度第一个月10日前将上季度工作小结报送领导小组办公室。", "2018-01",
     ["报送上月工作进展情况 | 每月5日前", "报送上季度工作小结 | 每季度第一个月10日前"]),
    # the day of the week stands between day and hour
    ("各单位填写附件1，并于4月10日（星期五）17:00前发至邮箱。", "2020-03", ["发附件1 | 2020-04-10"]),
    # a balance or a development is a state
    ("到2012年底，覃塘区实现县域义务教育初步均衡和基本均衡发展；到2018年底，桂平市实现县域义务教育初步均衡发展。", "2011-12", []),
    # shares of a work are no works
    ("2011年、2012年、2013年分别完成30%、30%、40%的改造任务。", "2011-01", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "issued", "expected"), DEADLINES)
def test_deadline(sentence: str, issued: str | None, expected: list[str]) -> None:
    assert [brief(target) for target in read(sentence, issued) if target.kind == "deadline"] == expected


QUANTITIES = [
    # the year of the aims governs what the sentence sets; a pace by the year
    ("2012年的主要指标是：每万人口发明专利拥有量达到7.5件；专利申请达到4万件；其他知识产权总量性指标年增长20%以上。", "2012-06",
     ["每万人口发明专利拥有量 | >= 7.5 件 | 2012", "专利申请 | >= 40000 件 | 2012",
      "其他知识产权总量性指标年增长 | >= 20 % | increase | 2012"]),
    # 80余万吨
    ("涉及淘汰造纸产能6.6万吨、化工产能80余万吨。", "2013-03", ["涉及淘汰造纸产能 | >= 66000 吨", "淘汰化工产能 | >= 800000 吨"]),
    # a name in quotes is what is counted
    ("全市力争创建5个“森林乡镇”、30个“森林村庄”、6个“森林园区”。", "2010-11",
     ["创建“森林乡镇” | >= 5 个", "创建“森林村庄” | >= 30 个", "创建“森林园区” | >= 6 个"]),
    # 必须 is no part of what is to be reached
    ("6月30日前农村危房改造开工率必须达到100%。", "2011-06", ["农村危房改造开工率 | >= 100 % | 2011-06-30"]),
    # the day among the words behind the figure is when it is due, and no deadline besides
    ("确保8家菜市场于9月30日前全面开工并如期完成建设改造任务。", "2010-09",
     ["菜市场全面开工并如期完成建设改造任务 | >= 8 家 | 2010-09-30"]),
    # a street with a number; more verbs before names and their sum; what a list has so many of is no aim
    ("建成永明路北段、迎春东街、钢三路等50条道路，规划实施迎宾公园、洪河公园等190个园林绿化项目。", "2017-03",
     ["建成永明路北段、迎春东街、钢三路等道路 | >= 50 条", "规划实施迎宾公园、洪河公园等园林绿化项目 | >= 190 个"]),
    ("国家组织实施工业污染源全面达标排放等25项重点工程。", "2016-11", []),
    # several verbs in a row speak for the whole list
    ("续建及新开工建设综合客货枢纽18个、普通客运枢纽8个、县级客运站20个。", "2016-02",
     ["续建及新开工建设综合客货枢纽 | >= 18 个", "续建及新开工建设普通客运枢纽 | >= 8 个",
      "续建及新开工建设县级客运站 | >= 20 个"]),
    ("全市新建200所、改扩建300所公办幼儿园。", "2011-03", ["全市新建公办幼儿园 | >= 200 所", "改扩建公办幼儿园 | >= 300 所"]),
    # 至少 before the verb of a spoken number
    ("到2012年底，每个县至少建成一所达标的县级医院。", "2012-03", ["每个县建成达标的县级医院 | >= 1 所 | 2012-12"]),
    # what a share of does or gets
    ("到2015年底，95%的宾馆等公共场所摆放安全套或设置自动售套机。", "2012-03",
     ["宾馆等公共场所摆放安全套或设置自动售套机 | >= 95 % | 2015-12"]),
    ("为70%以上符合条件的成瘾者提供戒毒药物维持治疗服务。", "2012-03", ["为符合条件的成瘾者提供戒毒药物维持治疗服务 | >= 70 %"]),
    ("到2017年，全省普惠性幼儿园数占总数80%以上。", "2015-02", ["全省普惠性幼儿园数占总数 | >= 80 % | 2017"]),
    # a part that is a noun of its own stands in brackets
    ("到2025年，全市规模以上工业企业数量力争达到1200家，其中产值超百亿元企业5家。", "2021-03",
     ["全市规模以上工业企业数量 | >= 1200 家 | 2025", "全市规模以上工业企业数量（产值超百亿元企业） | >= 5 家 | 2025"]),
    # how often without 每
    ("村级河长一周不少于2次巡河，镇级河长一月不少于3次巡河。", "2018-10",
     ["村级河长巡河 | >= 2 次 | 一周", "镇级河长巡河 | >= 3 次 | 一月"]),
    # the clause before that only names a time is nothing that is counted
    ("用三年时间，每年培训1000人。", "2012-01", ["培训 | >= 1000 人 | 每年"]),
    # a growth takes no subject over a figure that stands between; a noun behind a level and its growth
    ("粮食总产量达到50万吨，同比增长2%；生猪出栏100万头，增长10%。", "2021-03",
     ["粮食总产量 | >= 500000 吨", "粮食总产量 | >= 2 % | increase", "生猪出栏 | >= 1000000 头", "生猪出栏 | >= 10 % | increase"]),
    # days counted, 1处以上 that is no 处以, the last aim with the same unit
    ("优良天数比例不低于75%，重污染天数不超过10天。", "2021-03", ["优良天数比例 | >= 75 %", "重污染天数 | <= 10 天"]),
    ("每个街道建设1处以上综合养老服务中心。", "2021-03", ["每个街道建设综合养老服务中心 | >= 1 处"]),
    ("2021年，完成30个老旧小区改造，惠及居民1.2万户；2022年，再完成40个。", "2021-01",
     ["完成老旧小区改造 | >= 30 个 | 2021", "惠及居民 | >= 12000 户 | 2021", "完成老旧小区改造 | >= 40 个 | 2022"]),
    ("全年扩种大豆3万亩，确保烟叶种植面积达到12万亩、产量30万担以上。", "2022-02",
     ["扩种大豆 | >= 30000 亩 | 2022", "烟叶种植面积 | >= 120000 亩 | 2022", "产量 | >= 300000 担 | 2022"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "issued", "expected"), QUANTITIES)
def test_quantity(sentence: str, issued: str, expected: list[str]) -> None:
    assert [brief(target) for target in read(sentence, issued)] == expected
