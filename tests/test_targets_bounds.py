"""How a negated bound reads (不能超过), and figures that say what is or in which case, not what is to be reached."""

import pytest

from tests.test_targets import brief, read

QUANTITIES = [
    # a modal verb between 不 and the bound turns it round as 不 alone does
    ("每个县（市）推荐基地不能超过2个。", ["每个县（市）推荐基地 | <= 2 个"]),
    ("各市推荐项目不应超过6个，每县不宜多于2个。", ["各市推荐项目 | <= 6 个", "每县推荐项目 | <= 2 个"]),
    ("全市推荐人选不准超过8名。", ["全市推荐人选 | <= 8 名"]),
    ("各校推荐名额不得多于3名。", ["各校推荐名额 | <= 3 名"]),
    ("公共机构人均综合能耗不可高于0.5吨。", ["公共机构人均综合能耗 | <= 0.5 吨"]),
    ("到2020年，常住人口规模不突破900万人。", ["常住人口规模 | <= 9000000 人 | 2020"]),
    ("建设用地总规模严禁突破300平方公里。", ["建设用地总规模 | <= 300 平方公里"]),
    ("每年培训学员不能少于500名。", ["培训学员 | >= 500 名 | 每年"]),
    ("城区绿地率不应低于35%。", ["城区绿地率 | >= 35 %"]),
    ("各单位推荐人选原则上不应超过2名。", ["各单位推荐人选 | <= 2 名"]),
    ("各市推荐数量不得超过10个（其中民营企业不能少于4个）。",
     ["各市推荐数量 | <= 10 个", "各市推荐数量（民营企业） | >= 4 个"]),
    ("到2020年，产业规模超过500亿元。", ["产业规模 | >= 500 亿元 | 2020"]),
    ("公用经费不能超过上年水平的95%。", ["公用经费（占上年水平） | <= 95 %"]),
    # 最多 limits what is to be named; what each applicant may do is a rule
    ("每个地市推荐项目最多4个。", ["每个地市推荐项目 | <= 4 个"]),
    ("每人申请最多2项。", []),
    # a question is no aim
    ("产值能否超过100亿元，关键看项目。", []),
    # what something can do is what is, unless a verb counts it
    ("全区采用机械分拣，日处理能力500吨/日。", []),
    ("新增垃圾日处理能力500吨/日。", ["新增垃圾日处理能力 | >= 500 吨/日"]),
    # about so much, without a date, and what statistics say
    ("其中可回收物占比近40%，不符合分类要求。", []),
    ("到2020年，可回收物占比近40%。", ["可回收物占比 | >= 40 % | 2020"]),
    ("据初步统计，全市城镇化率达到58%。", []),
    # in which case something is ordered
    ("堆放高度超过3米、未设围挡的，要依法责令限期改正。", []),
    ("单户面积超过200平方米、未经批准的，由乡镇处理。", []),
    ("2020年底前，绿地面积达到200公顷，基本建成公园体系的，总结推广经验。", ["绿地面积 | >= 200 公顷 | 2020-12"]),
    # what stands before 要 is what grows, where behind it nothing is named
    ("2020年本市惠民账户要新增覆盖12万户，累计达到40万户。",
     ["本市惠民账户新增覆盖 | >= 120000 户 | 2020", "本市惠民账户覆盖累计 | >= 400000 户 | 2020"]),
    ("各区要新增覆盖社区20个。", ["新增覆盖社区 | >= 20 个"]),
    # 同比 with the year that it is measured by
    ("2019年，清洁能源使用量同比2017年增长25%。", ["清洁能源使用量 | >= 25 % | increase 2017年 | 2019"]),
    ("清洁能源使用量同比增长25%。", ["清洁能源使用量 | >= 25 % | increase"]),
    # an occasion of every year
    ("每年春节前组织职工进行一次消防演练。", ["组织职工进行消防演练 | >= 1 次 | 每年春节前"]),
    # 明确 counts people, else it lists
    ("各镇明确2名信息员。", ["各镇明确信息员 | = 2 名"]),
    ("会议明确3个方向。", []),
    # what one may get of a reward, in whatever words; so many from each place is exact, what each is to reach is not
    ("对新增投资的企业，给予推荐指标2名，每再投资1000万元增加1名，同一企业每年度最多不能超过6名。", []),
    ("每个省份遴选4个县。", ["每个省份遴选县 | = 4 个"]),
    ("每县安排培训5000人次。", ["每县安排培训 | >= 5000 人次"]),
    # what was reckoned is told, what is reckoned of a year to come is an aim
    ("据测算，到2025年，全市就业人数达到10万人。", ["全市就业人数 | >= 100000 人 | 2025"]),
    # how far something is to come by the date of a bracket, as outside it; what is finished by it stays a deadline
    ("压缩办理时间（市市场监管局负责，2018年底前办理时间压缩至4个工作日以内）。", ["办理时间 | <= 4 个工作日 | 2018-12"]),
    ("推进平台建设（市工信局牵头，2018年底前建成平台20个）。", ["建成平台 | >= 20 个 | 2018-12"]),
    ("推进平台建设（市工信局牵头，2018年底前完成，覆盖率达到90%）。", ["推进平台建设 | 2018-12"]),
]  # fmt: skip

DEADLINES = [
    ("2018年6月底前，市委组织部督促各县。", []),
    ("2018年12月，第一批学员领取结业证书并报告学习情况。", []),
    ("2018年12月，公司向股东会报告工作。", []),
    ("新引进项目在18个月内建成并投产，可在验收后一次性给予资助。", []),
    # a day whose signs were lost, where one reading is possible
    ("请于2018526日前将总结报送省厅。", ["报送总结 | 2018-05-26"]),
    ("请于2018年526日前将总结报送省厅。", ["报送总结 | 2018-05-26"]),
    ("请于20180526日前将总结报送省厅。", ["报送总结 | 2018-05-26"]),
    ("请于2018112日前将总结报送省厅。", []),  # 1月12日, 11月2日
    ("请于2018年5月26前将总结报送省厅。", ["报送总结 | 2018-05-26"]),
    ("请于5月26号之前将总结报送省厅。", ["报送总结 | 2018-05-26"]),
    ("请于2018年11月前将总结报送省厅。", ["报送总结 | 2018-11"]),
    ("每年春节前报送总结。", ["报送总结 | 每年春节前"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), [*QUANTITIES, *DEADLINES])
def test_targets(sentence: str, expected: list[str]) -> None:
    assert [brief(target) for target in read(sentence)] == expected
