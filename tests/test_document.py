"""The parts of a document are found in whatever shape a page left them."""

import pytest

from extract.document import find_document
from extract.document.own_numbers import own_number
from extract.document.page_lines import split_lines
from extract.text import Line, clean

PLAIN = """省科技厅关于开展专利导航工作的通知
鄂科发〔2020〕8号
各市、州科技局，各有关单位：
为做好工作，现将有关事项通知如下：
一、总体要求
全面推进。
特此通知。
湖北省科学技术厅
2020年3月5日
"""


def parts(raw: str) -> tuple[str, str | None, str | None, list[str], str | None, str | None]:
    document = find_document(clean(raw))

    def text(line: Line | None) -> str | None:
        return line.text if line is not None else None

    return (
        "".join(line.text for line in document.titles), text(document.number), text(document.addressee),
        [line.text for line in document.signatures], text(document.date), text(document.issued_title),
    )  # fmt: skip


def test_a_plain_notice() -> None:
    assert parts(PLAIN) == (
        "省科技厅关于开展专利导航工作的通知", "鄂科发〔2020〕8号", "各市、州科技局，各有关单位：", ["湖北省科学技术厅"], "2020年3月5日", None,
    )  # fmt: skip


TITLES = [
    (
        "甲省人民政府关于做好当前\n专利工作的通知\n各市人民政府：\n正文。",
        "甲省人民政府关于做好当前专利工作的通知",
    ),  # over two lines
    (
        "首页>>政务\n财政部\n科技部\n印发《关于专利的意见》的通知\n各省财政厅：\n正文。",
        "财政部科技部印发《关于专利的意见》的通知",
    ),  # issuers above
    (
        "省政府：关于促进就业的实施意见\n各市人民政府：\n正文。",
        "省政府：关于促进就业的实施意见",
    ),  # a site's label; the title is cleaned later
    ("甲市知识产权局关于组织申报...\n各有关单位：\n正文。", ""),  # cut short by the page: none
    (
        "关于加快发展的意见渝府发〔2019〕17号各区县人民政府：近年来，很好。",
        "关于加快发展的意见",
    ),  # number and addressees run on
]


@pytest.mark.parametrize(("raw", "title"), TITLES)
def test_titles(raw: str, title: str) -> None:
    assert parts(raw)[0] == title


def test_the_issued_text_stands_behind_the_signature() -> None:
    raw = "关于印发《甲市专利工作方案》的通知\n各区人民政府：\n现印发给你们。\n甲市人民政府\n2020年1月2日\n甲市专利工作方案\n一、目标任务\n完成工作。"
    assert parts(raw)[5] == "甲市专利工作方案"


def test_a_signature_that_runs_on_behind_the_text_is_found() -> None:
    raw = "关于加快发展的意见\n各区人民政府：\n一、加强宣传。营造良好氛围。重庆市人民政府2019年6月28日（此件公开发布）"
    assert parts(raw)[3:5] == (["重庆市人民政府"], "2019年6月28日")


OUTSIDE = [
    "版权所有：某某协会 京ICP备13023518号",  # a page's footer
    "《关于专利的意见》解读\n一是很重要。",  # a commentary printed under the document
    "2020年专利工作总结报告模板\n一、总体情况",  # a blank form
]


@pytest.mark.parametrize("behind", OUTSIDE)
def test_what_stands_behind_the_document_is_not_the_document(behind: str) -> None:
    text = clean(PLAIN + behind)
    document = find_document(text)
    assert text.text[slice(*document.body)].endswith("2020年3月5日")


def test_what_stands_before_the_document_is_not_the_document() -> None:
    text = clean("广告-广告-广告\n首页>>新闻\n导读\n两部门近日印发通知，决定推进工程。\n" + PLAIN)
    assert text.text[find_document(text).body[0] :].startswith("省科技厅关于")


NUMBERS = [
    ("国发〔2015〕71号", "国发〔2015〕71号"),
    ("发文字号：国发〔2015〕71号", "国发〔2015〕71号"),  # a record line
    ("福建省人民政府令第199号", "福建省人民政府令第199号"),  # an order's own form
    (
        "等级加急平教体办明电〔2020〕10号",
        "平教体办明电〔2020〕10号",
    ),  # the form of a telegram prints the degree of haste before it
    ("根据国发〔2015〕71号文件要求，现通知如下", None),  # a sentence
    ("2015年9月7日", None),
    ("国家质检总局2010年第145号公告", "国家质检总局2010年第145号公告"),  # the serial in front
    ("规划实施推进计划（20222023", None),  # the end of a title whose years lost their dash
    ("甲市专利工作方案〔2022〕3", None),
]


@pytest.mark.parametrize(("line", "number"), NUMBERS)
def test_own_number(line: str, number: str | None) -> None:
    assert own_number(line) == number


def test_split_lines_cover_the_text_once() -> None:
    text = clean(PLAIN.replace("\n", ""))
    lines = split_lines(text)
    assert "".join(line.text for line in lines) == text.text.replace("\n", "")
    assert all(text.text[line.start : line.end] == line.text for line in lines)
