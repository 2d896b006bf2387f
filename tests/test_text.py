"""Clean text: every character knows its raw place; only line breaks inside a sentence vanish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text import clean

CLEANED = [
    (
        '"十五"期间，推进"两型"社会建设，屏幕15"以上',
        '“十五”期间，推进“两型”社会建设，屏幕15"以上',
    ),  # the quotes of a keyboard
    ("關於嚴格專利保護的若干意見", "关于严格专利保护的若干意见"),  # script
    ("智慧財產權強國", "知识产权强国"),  # a regional word of another length
    ("于 2019 年 11 月 13 日前", "于2019年11月13日前"),  # spaces around figures
    ("运用和保护 助力创新", "运用和保护助力创新"),  # a space inside a title
    ("要求:落实(一),12:30,3,000家", "要求：落实（一），12:30，3,000家"),  # width, but not between digits
    ("深入贯彻《关于深化改革\n的若干意见》部署", "深入贯彻《关于深化改革的若干意见》部署"),  # a title over a break
    (
        "推动知识产权与创新资源、金融资本、各类要素，\n\n产业发展深度融合。",
        "推动知识产权与创新资源、金融资本、各类要素，产业发展深度融合。",
    ),  # a page break
    ("一、总体要求\n\n（一）指导思想", "一、总体要求\n（一）指导思想"),  # headings stay apart
    (
        "责任单位：立山经济开发区，区发展改革局、全区各专班\n加强监督检查，落实责任。",
        "责任单位：立山经济开发区，区发展改革局、全区各专班\n加强监督检查，落实责任。",
    ),  # who is handed the item, without a mark behind the last
    ("特此通知。\n国家知识产权局", "特此通知。\n国家知识产权局"),  # a finished sentence
    (
        "自公布之日起施行。　　省　长　某某　　2018年4月27日",
        "自公布之日起施行。\n省长某某\n2018年4月27日",
    ),  # a page that kept only the indents
    ("意见\n[bookmark: _GoBack]\n正文", "意见\n正文"),  # a word processor's mark
    ("标　　题：通知", "标题：通知"),  # a spread label is one line
    ("財政部會同工業(yè)和信息化部、商務(wù)部", "财政部会同工业和信息化部、商务部"),  # readings that a mirror prints
    ("進一(yī / yì /yí)步支持中小企業的(de)通知", "进一步支持中小企业的通知"),  # several, and one of neutral tone
    ("????各区人民政府：\n?\n现印发给你们", "各区人民政府：\n现印发给你们"),  # question marks for hard blanks
    ("????? ?甲市人民政府\n2018年12月24日", "甲市人民政府\n2018年12月24日"),  # with a blank between them
    ("??各区人民政府：\n??現印發給你們", "各区人民政府：\n现印发给你们"),  # two for an indent
    ("第十二條??各部門應當落實。", "第十二条各部门应当落实。"),  # two behind an article's number
    ("原因是什么??请说明。", "原因是什么？？请说明。"),  # two that ask
    ("是什么？为什么？", "是什么？为什么？"),
    (
        "严格准入. 淘汰产能.(一)建立台账.按月报送.\n1.加强领导. 2.加强宣传",
        "严格准入。淘汰产能。（一）建立台账。按月报送。\n1.加强领导。2.加强宣传",
    ),  # points for stops
    ("一.加强领导\n三.加强宣传.\n落实工作。", "一.加强领导\n三.加强宣传.\n落实工作。"),  # a text that has stops
    (
        "甲市绿化工作实施方案一、总体思路认真落实。",
        "甲市绿化工作实施方案\n一、总体思路认真落实。",
    ),  # a title run into the text
    ("单位 |\n" * 8, "\n".join(["单位"] * 8)),  # the border of cells that have a line each
    ("单位 |\n名称 | 数 |", "单位|\n名称|数|"),
    ("  • 国家知识产权局令", "国家知识产权局令"),  # a bullet before a line
    # the numbers of a sharing site's chunks, in mid-sentence; items whose sentences end keep theirs, and so do short headings
    ("1、" + "各县应当落实，" * 40 + "各部\n2、门应当配合。", "各县应当落实，" * 40 + "各部门应当配合。"),
    (
        "1、" + "各县应当落实，" * 40 + "。\n2、各部门配合。",
        "1、" + "各县应当落实，" * 39 + "各县应当落实。\n2、各部门配合。",
    ),
    ("1、加强领导\n2、加强宣传", "1、加强领导\n2、加强宣传"),
    ("甲县@@和乙@县：" * 12, "甲县和乙县：" * 12),  # signs thrown into words, all through a text
    ("联系人a@b.com，" * 25, "联系人a@b.com，" * 25),  # addresses
    ("甲县@乙县：" * 12, "甲县@乙县：" * 12),  # too few to be sure
    ("各省、自治區,、直轄市,,各單位,。", "各省、自治区、直辖市，各单位。"),  # doubled marks
    ("甲类(de)和乙类(a)", "甲类（de）和乙类（a）"),  # letters in brackets, no readings
    (
        "截至\n2021\n年\n3\n月底，甲发\n〔\n2021\n〕\n2\n号达到\n5.5\n亿元\n一、总则\n1\n．加强。",
        "截至2021年3月底，甲发〔2021〕2号达到5.5亿元\n一、总则\n1．加强。",
    ),  # a line for each figure
    (
        "甲市人民政府\n\n2019\n年7\n月3\n日\n各区县",
        "甲市人民政府\n2019年7月3日\n各区县",
    ),  # a break behind each figure only
    ("进度\n年6\n月度\n计划7\n日常", "进度\n年6\n月度\n计划7\n日常"),  # too few to be sure
    (
        "1\n年度计划\n2\n日常监管\n3\n月度调度\n4\n日均值",
        "1\n年度计划\n2\n日常监管\n3\n月度调度\n4\n日均值",
    ),  # cells of a table
    ("農(nong)業(ye)區(qu)(qu)" * 4, "农业区" * 4),  # readings without tones, all through a text
    ("農(nong)業(ye)區(qu)(qu)" * 3, "农（nong）业（ye）区（qu）（qu）" * 3),  # too few to be sure
    ("重(kg)長(cm)" * 9, "重（kg）长（cm）" * 9),  # units are no syllables
    (
        "分工表\n序号 | 工作任务 | 牵头部门 |\n1 | 拓宽融资渠道 | 省金融办 |\n2 | 完善担保体系 | 省财政厅 |\n各地要落实。",
        "分工表\n序号\n工作任务\n牵头部门\n1\n拓宽融资渠道\n省金融办\n2\n完善担保体系\n省财政厅\n各地要落实。",
    ),  # a table between strokes, without Markdown's line under its head
    (
        "索引号 | 000014349/2022-41286 | 分类 | 通知 |\n文号 | 沁政发〔2022〕4号 | 日期 | 2022-04-26 |",
        "索引号|000014349/2022-41286|分类|通知|\n文号|沁政发〔2022〕4号|日期|2022-04-26|",
    ),  # the record over a document is no table
    (
        "甲省人民政府令.gif\n第2号\n省长王某.jpg",
        "甲省人民政府令\n第2号\n省长王某",
    ),  # pictures of a head and a signature
    ("任务分解表.jpg\n命令发布平台.png", "任务分解表.jpg\n命令发布平台.png"),  # enclosed files
    (
        "ㄧ、總則\n（ㄧ）十ㄧ月辦理。注音ㄅㄧㄢ。",
        "一、总则\n（一）十一月办理。注音ㄅㄧㄢ。",
    ),  # a letter that looks like 一
    ("———体量规模稳步扩大。", "——体量规模稳步扩大。"),  # a dash of three strokes
    ("--到2025年，培育企业。\n－－坚持统筹。\n── 坚持创新。", "——到2025年，培育企业。\n——坚持统筹。\n——坚持创新。"),
    ("2021--2025年\n---\n- 任务", "2021--2025年\n---\n-任务"),  # hyphens that are none before an item
    (
        "根据《甲方案的通知》（通扶小个联席办发\n\n2023〕3号）精神，落实责任。",
        "根据《甲方案的通知》（通扶小个联席办发2023〕3号）精神，落实责任。",
    ),  # a number broken behind its code
    ("关于做好甲工作的通知\n〔2023〕3号", "关于做好甲工作的通知\n〔2023〕3号"),
    ("首页 | 新闻 | 政策\n各地要落实。", "首页|新闻|政策\n各地要落实。"),  # nor is a menu
]


WIDE = "全面贯彻落实国务院关于专利工作的部署\n"


def test_lines_broken_at_a_margin_are_joined_where_no_sentence_ends() -> None:
    wrapped = WIDE * 12 + "（一）各区应当建立台账并按月报送专利\n转化情况。\n"
    assert "按月报送专利转化情况。" in clean(wrapped).text
    assert "专利\n转化" in clean("（一）各区应当建立台账并按月报送专利\n转化情况。\n").text


def test_lines_of_many_lengths_have_no_margin() -> None:
    lines = "".join(WIDE[:-1] + "工作" * n + "\n" for n in range(12))
    assert clean(lines).text.count("\n") == 11


@pytest.mark.parametrize(("raw", "text"), CLEANED)
def test_cleaning(raw: str, text: str) -> None:
    assert clean(raw).text == text


def test_the_way_back_leads_to_the_raw_words() -> None:
    raw = "大力貫徹《企業智慧財產權 管理規範》國家標準"
    text = clean(raw)
    start = text.text.index("《")
    evidence = text.evidence(start, text.text.index("》") + 1, "rule")
    assert evidence.text == raw[evidence.start : evidence.end] == "《企業智慧財產權 管理規範》"


def test_dropped_white_space_is_remembered_as_a_gap() -> None:
    text = clean("二、重点任务 （一）实施专利导航")
    assert text.text.index("（一）") in text.gaps
    assert not clean("進一(yī / yì)步支持").gaps  # space inside a reading parts nothing


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"])))
def test_any_text_maps_back_in_order(raw: str) -> None:
    text = clean(raw)
    assert len(text.text) == len(text.starts) == len(text.ends)
    previous = 0
    for start, end, character in zip(text.starts, text.ends, text.text, strict=True):
        assert previous <= start <= end <= len(raw)
        assert end > start or character == "\n"
        previous = end if character != "\n" else previous


def test_an_empty_span_has_no_words() -> None:
    with pytest.raises(ValueError, match="no such span"):
        clean("通知").raw_span(1, 1)
