"""Titles between signs that stand for 《》, and years between signs that stand for 〔〕, are read like others; their evidence is what
stands in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.pipeline import read_facts
from extract.text import clean
from extract.text.leftovers import without_leftovers
from extract.text.restored_marks import restored

HEAD = "湖北省知识产权局关于加强专利工作的通知\n鄂知发〔2020〕8号\n各市、州知识产权局：\n一、加强运用\n"
FOOT = "\n湖北省知识产权局\n2020年3月5日\n"
PAIRS = [
    ("<<", ">>"),
    ("＜＜", "＞＞"),
    ("〈〈", "〉〉"),
    ("﹤﹤", "﹥﹥"),
    ("«", "»"),
    ("≪", "≫"),
    ("<", ">"),
    ("＜", "＞"),
    ("〈", "〉"),
    ("﹤", "﹥"),
]
KEPT = [
    "《关于印发〈甲办法〉的通知》",  # a title in a title
    "细颗粒物浓度＜35微克，优良天数比率＞80%",  # less and more
    "<div>附件</div>",  # what is left of a page
    "<张三>",
    "a << 2 >> b",
    "《2015》年度报告",  # no number's year
]
NUMBERS = [
    "国发{2015}71号",
    "国发｛2015｝71号",
    "国发<2015>71号",
    "国发＜2015＞71号",
    "国发〈2015〉71号",
    "国发《2015》71号",
    "国发「2015」71号",
    "国发〖2015〗71号",
    "国发﹙2015﹚71号",
    "国发{ 2015 } 71 号",
    "国发{2015年}71号",
    "国发〔2015年〕71号",
]


@pytest.mark.parametrize(("opening", "closing"), PAIRS)
def test_a_title_between_other_marks(opening: str, closing: str) -> None:
    said = f"各市要按照{opening}国务院关于甲的若干意见{closing}（国发〔2015〕71号）和{opening}中华人民共和国专利法{closing}执行。"
    raw = HEAD + said + FOOT
    facts = read_facts(raw)
    assert [(reference.title, reference.relation) for reference in facts.references] == [
        ("国务院关于甲的若干意见", "implements"),
        ("中华人民共和国专利法", "implements"),
    ]
    start, end = clean(raw).raw_span(facts.references[1].statements[0].start, facts.references[1].statements[0].end)
    assert raw[start:end] == f"{opening}中华人民共和国专利法{closing}"


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_between_other_marks(number: str) -> None:
    said = f"各市要按照{number}执行。各市要落实《甲意见》（{number}）。"
    facts = read_facts(HEAD.replace("鄂知发〔2020〕8号", number.replace("国发", "鄂知发")) + said + FOOT)
    assert facts.policy.document_number == "鄂知发〔2015〕71号"
    assert [(reference.title, reference.document_number) for reference in facts.references] == [
        ("甲意见", "国发〔2015〕71号")
    ]


def test_over_the_break_of_a_line() -> None:
    assert clean("根据<<国务院关于甲的\n若干意见>>，").text == "根据《国务院关于甲的若干意见》，"


LEFT_OVER = [
    ("一、总体要求<br/>各市要&ldquo;落实&rdquo;。", "一、总体要求\n各市要“落实”。"),
    ("<p style='text-indent:2em'>各市</p><P>各县</P>", "各市\n各县"),
    ("各市<strong>要</strong>落实", "各市要落实"),
    ("按照&lt;&lt;专利法&gt;&gt;执行", "按照《专利法》执行"),
    ("达到95&#37;", "达到95%"),
    ("| 任务 | 单位 |\n|---|---|\n| 培训 | 甲局<br>乙局 |", "任务\n单位\n培训\n甲局乙局"),  # in a table's row
    ("一、加强运用。&nbsp;&nbsp;&nbsp;&nbsp;二、加强保护。", "一、加强运用。\n二、加强保护。"),
    ("甲&unknown;乙<甲类>R&D", "甲&unknown；乙<甲类>R&D"),  # neither tag nor entity
]


@pytest.mark.parametrize(("text", "shown"), LEFT_OVER)
def test_what_a_pages_source_leaves(text: str, shown: str) -> None:
    assert clean(text).text == shown
    assert len(without_leftovers(text)) == len(text)


@pytest.mark.parametrize("text", KEPT)
def test_what_is_no_title(text: str) -> None:
    assert restored(text) == text


@given(st.text(alphabet="<>＜＞〈〉《》«»{}专利法办法意见（）\n。a1205号年", max_size=60))
def test_places_stay(text: str) -> None:
    marked = restored(text)
    assert len(marked) == len(text)
    assert all(new == old or new in "《》〔〕\u200b" for new, old in zip(marked, text, strict=True))
