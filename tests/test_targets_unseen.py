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
