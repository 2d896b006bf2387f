"""Outlines: numbering of every style, headings, kinds, children without a number, what belongs to no item."""

import pytest

from extract.document import find_document
from extract.outline import Outline, parse
from extract.text import clean
from extract.text.copies import find_copies

HEAD = "甲市人民政府关于专利工作的意见\n甲政发〔2020〕8号\n各区人民政府：\n为做好工作，提出以下意见。\n"


def outline(body: str) -> Outline:
    text = clean(HEAD + body)
    return parse(text, find_document(text), find_copies(text.text))


def rows(body: str) -> list[tuple[str | None, str, str, str | None]]:
    """(number, heading, kind, parent's heading) of each entry."""
    found = outline(body)
    return [(e.number, e.heading, e.kind, found.entry(e.parent).heading if e.parent else None) for e in found.entries]


OUTLINES = [
    (  # four levels, line by line
        "一、重点任务\n（一）推进运用\n1.建立平台。面向企业。\n（1）搭建系统。面向高校。\n二、保障措施\n（一）组织领导。各区要重视。",
        [
            ("一、", "重点任务", "section", None), ("（一）", "推进运用", "task", "重点任务"), ("1.", "建立平台", "task", "推进运用"),
            ("（1）", "搭建系统", "task", "建立平台"), ("二、", "保障措施", "section", None), ("（一）", "组织领导", "task", "保障措施"),
        ],
    ),
    (  # lost line breaks: an inner item runs on behind a bare heading, or behind a sentence
        "一、总体要求 （一）指导思想。全面贯彻。（二）基本原则。统筹推进。二、主要任务（一）壮大集群。大力发展。",
        [
            ("一、", "总体要求", "section", None), ("（一）", "指导思想", "principle", "总体要求"), ("（二）", "基本原则", "principle", "总体要求"),
            ("二、", "主要任务", "section", None), ("（一）", "壮大集群", "task", "主要任务"),
        ],
    ),
    (  # work counted by name, between 二、 and （一）; the words in a sentence count nothing
        "二、行动任务\n任务一：建立线网\n（一）优化线路。各区要优化。\n任务二：健全体系\n（一）推进建设。各区要推进。\n三、保障措施\n任务一经确定：不得调整。",
        [
            ("二、", "行动任务", "section", None), ("任务一：", "建立线网", "task", "行动任务"), ("（一）", "优化线路", "task", "建立线网"),
            ("任务二：", "健全体系", "task", "行动任务"), ("（一）", "推进建设", "task", "健全体系"), ("三、", "保障措施", "section", None),
        ],
    ),
    (  # principles and goals hand their kind down
        "一、总体要求\n（一）基本原则\n一是市场导向。发挥作用。\n二是政府引导。加强服务。\n（二）主要目标\n——数量提升。2020年翻番。\n——质量提升。明显改善。",
        [
            ("一、", "总体要求", "section", None), ("（一）", "基本原则", "principle", "总体要求"), ("一是", "市场导向", "principle", "基本原则"),
            ("二是", "政府引导", "principle", "基本原则"), ("（二）", "主要目标", "goal", "总体要求"), ("——", "数量提升", "goal", "主要目标"),
            ("——", "质量提升", "goal", "主要目标"),
        ],
    ),
    (  # paragraphs that open with their own short sentence are children without a number
        "一、加强运用\n建立运营平台。依托高校，面向企业提供服务。\n完善融资渠道。引导银行，创新金融产品。",
        [("一、", "加强运用", "task", None), (None, "建立运营平台", "task", "加强运用"), (None, "完善融资渠道", "task", "加强运用")],
    ),
    (  # a single paragraph is the item's own text
        "一、加强运用\n建立运营平台。依托高校，面向企业提供服务。",
        [("一、", "加强运用", "task", None)],
    ),
    (  # the line that hands the item out is no second paragraph
        "一、加强光伏建设\n结合空间资源，分行业推进光伏建设。各公共机构率先建设。\n（责任单位：区发展改革委、区教育局，各街道管理办）\n二、加强保障",
        [("一、", "加强光伏建设", "task", None), ("二、", "加强保障", "task", None)],
    ),
    (  # fixed sub-headings of a task frame it
        "一、提升质量\n1.工作目标。提升水平。\n2.工作措施。开展评价。\n3.执行单位。各区知识产权局。",
        [
            ("一、", "提升质量", "task", None), ("1.", "工作目标", "section", "提升质量"), ("2.", "工作措施", "section", "提升质量"),
            ("3.", "执行单位", "section", "提升质量"),
        ],
    ),
    (  # a numeral torn by noise is mended between its neighbours
        "一、总体要求\n全面贯彻。\n二雅提设、工作任务\n（一）推进运用。面向企业。\n三、保障措施\n（一）组织领导。各区要重视。",
        [
            ("一、", "总体要求", "section", None), ("二、", "工作任务", "section", None), ("（一）", "推进运用", "task", "工作任务"),
            ("三、", "保障措施", "section", None), ("（一）", "组织领导", "task", "保障措施"),
        ],
    ),
    (  # numbered conditions name no work
        "一、申报条件\n（一）在本市注册。\n（二）依法经营。",
        [("一、", "申报条件", "section", None), ("（一）", "在本市注册", "section", "申报条件"), ("（二）", "依法经营", "section", "申报条件")],
    ),
    (  # a mention of an item is no item
        "一、加强管理\n符合第（一）项和（二）项条件的单位，按本意见二、三部分执行。",
        [("一、", "加强管理", "task", None)],
    ),
    (  # a long first sentence gives its first clause outside brackets
        "一、完善政策体系（含人才、资金，以及其他各类配套措施在内的综合政策体系），建立部门之间横向协调、上下联动的工作推进机制并长期坚持下去。",
        [("一、", "完善政策体系（含人才、资金，以及其他各类配套措施在内的综合政策体系）", "task", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), OUTLINES)
def test_outlines(body: str, expected: list[tuple[str | None, str, str, str | None]]) -> None:
    assert rows(body) == expected


def test_a_closing_paragraph_belongs_to_no_item_and_one_that_goes_on_does() -> None:
    body = "一、总结报送。各区要总结。\n我局将开展评价。\n各区要认真落实本意见。"
    found = outline(body)
    text = clean(HEAD + body).text
    assert found.task_at(text.index("我局将")) is not None
    assert found.task_at(text.index("各区要认真")) is None


def test_a_statement_under_a_section_belongs_to_the_task_above_it() -> None:
    body = "一、提升质量\n1.执行单位。各区知识产权局必做。"
    entry = outline(body).task_at(clean(HEAD + body).text.index("必做"))
    assert entry is not None and entry.heading == "提升质量"


def test_a_second_printing_gives_no_entries_and_maps_to_the_first() -> None:
    items = "".join(
        f"（{n}）推进第{n}项工作。" + f"面向企业开展{n}类服务，完善体制机制，优化{n}方面的资源配置。" * 3 + "\n"
        for n in "一二三四五六"
    )
    body = "一、重点任务\n" + items + items
    found = outline(body)
    text = clean(HEAD + body).text
    assert [e.number for e in found.entries] == ["一、", *(f"（{n}）" for n in "一二三四五六")]
    last = text.rindex("推进第三项")
    assert last > found.entries[-1].end
    entry = found.at(last)
    assert entry is not None and entry.heading == "推进第三项工作"


def test_entries_nest_in_text_order() -> None:
    for body, _ in OUTLINES:
        found = outline(body)
        for entry in found.entries:
            parent = found.entry(entry.parent) if entry.parent else None
            assert parent is None or (parent.start <= entry.start and entry.end <= parent.end)
        assert [e.start for e in found.entries] == sorted(e.start for e in found.entries)
