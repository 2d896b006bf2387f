"""One document says the same as a text, a saved page, a Word file and a PDF; what can't be read is refused in plain words."""

import io
import random
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extract.pipeline import extract_file
from extract.reader import ReadError, decode, is_plain
from extract.reader.formats.html import html_text
from extract.text.markdown import unmarked
from tests.made_files import MENU, NEIGHBOURS, archived, as_markdown, as_page, as_pdf, as_text, as_word, put, saved

FORMATS = [
    ("a.html", as_page()),
    ("a.txt", as_page("gb18030")),
    ("a.mhtml", archived(as_page())),
    ("a.docx", as_word()),
    ("a.doc", as_word()),
    ("a.pdf", as_pdf()),
]


def facts(path: Path) -> dict[str, Any]:
    """What a record says, without the places where it says so."""
    record = extract_file(path).record
    tasks = {entry["id"]: (entry["number"], entry["heading"]) for entry in record["tasks"]}
    keys = ("title", "document_number", "issuers", "issued_on", "addressees", "document_type")
    return {
        **{key: record["policy"][key] for key in keys},
        "outline": [(*tasks[e["id"]], e["kind"], tasks.get(e["parent"])) for e in record["tasks"]],
        "duties": sorted((d["agency"], d["role"], str(tasks.get(d["task"]))) for d in record["responsibilities"]),
        "references": [(r["title"], r["document_number"], r["relation"]) for r in record["references"]],
        "targets": [(t["metric"], t["value"], t["unit"], t["due"]) for t in record["targets"]],
    }


def raw(data: bytes) -> str:
    return decode(data, "a")


@pytest.fixture(scope="module")
def from_text(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return facts(put(tmp_path_factory.mktemp("text"), "a.txt", as_text()))


def test_the_text_says_what_it_should(from_text: dict[str, Any]) -> None:
    assert from_text["document_number"] == "鄂政办发〔2021〕12号"
    assert [heading for _, heading, _, _ in from_text["outline"]][:2] == ["总体要求", "主要任务"]
    assert len(from_text["references"]) == 2
    agencies = {(agency, role) for agency, role, _ in from_text["duties"]}
    assert {("湖北省统计局", "lead"), ("湖北省科学技术厅", "support"), ("湖北省财政厅", "responsible")} <= agencies


@pytest.mark.parametrize(
    ("name", "data"), FORMATS, ids=["page", "page in GB18030", "page in one file", "docx", "docx named doc", "pdf"]
)
def test_every_format_says_the_same(tmp_path: Path, from_text: dict[str, Any], name: str, data: bytes) -> None:
    assert facts(put(tmp_path, name, data)) == from_text


@pytest.mark.parametrize(("name", "data"), FORMATS)
def test_evidence_stands_in_the_text_taken_out(tmp_path: Path, name: str, data: bytes) -> None:
    extraction = extract_file(put(tmp_path, name, data))
    spans = [
        e
        for key in ("references", "responsibilities", "targets")
        for f in extraction.record[key]
        for e in f["evidence"]
    ]
    assert spans
    assert [e for e in spans if extraction.raw[e["start"] : e["end"]] != e["text"]] == []
    assert not is_plain(extraction.data)


def test_markdown_says_the_same_and_keeps_its_offsets(tmp_path: Path, from_text: dict[str, Any]) -> None:
    path = put(tmp_path, "a.md", as_markdown())
    assert facts(path) == from_text
    assert extract_file(path).raw == as_markdown().decode() and is_plain(as_markdown())


@pytest.mark.parametrize("text", ["甲**，乙", "# ", "|甲|乙|", "- 1 -", "一、甲\n-- 乙", "#1号楼"])
def test_a_text_with_a_lone_sign_is_no_markdown(text: str) -> None:
    assert unmarked(text) == text


def test_a_page_loses_what_is_not_the_document() -> None:
    text = raw(as_page())
    for word in (
        *MENU,
        *NEIGHBOURS,
        "当前位置",
        "打印",
        "分享",
        "主办单位",
        "ICP",
        "省公安厅",
        "隐藏",
        "热点",
        "color",
    ):
        assert word not in text, word
    assert "011043225/2021-00001" in text


def test_a_page_without_any_frame_is_kept_whole() -> None:
    assert (
        raw("<p>关于某事的通知</p><p>各市：</p><ul><li>一、甲<li>二、乙</ul>".encode())
        == "关于某事的通知\n各市：\n一、甲\n二、乙"
    )


def test_what_a_browser_shows_is_read() -> None:
    page = "<html><body><ol start=3><li>做好\n 宣传</li><li>（四）加强管理</li></ol><pre>甲\n乙</pre>丙&nbsp;丁<br>戊</body></html>"
    assert raw(page.encode()) == "3.做好 宣传\n（四）加强管理\n甲\n乙\n丙\xa0丁\n戊"


def test_links_to_files_and_laws_inside_the_text_stay() -> None:
    page = """<html><body><div class="main"><p>根据<a href="/law">《专利法》</a>，各市要加强专利保护工作，及时报送情况。</p>
    <p><a href="/f/1.docx">推荐表.docx</a></p><p><a href="/n">相关新闻</a></p></div></body></html>"""
    assert raw(page.encode()) == "根据《专利法》，各市要加强专利保护工作，及时报送情况。\n推荐表.docx"


def test_a_page_nested_ten_thousand_deep_is_read() -> None:
    assert raw(b"<html><body>" + b"<div><b>" * 10_000 + "甲".encode()) == "甲"


def test_a_lists_merged_and_empty_cells_keep_the_rows_apart() -> None:
    page = """<table><tr><td>任务</td><td>牵头单位</td><td>配合单位</td></tr>
    <tr><td rowspan=2>甲</td><td>省财政厅</td><td></td></tr><tr><td>省教育厅</td><td>省<br>科技厅</td></tr></table>"""
    rows = raw(b"<html><body>" + page.encode()).strip("\n").split("\n\n")
    assert rows == ["\t任务\n\t牵头单位\n\t配合单位", "\t甲\n\t省财政厅\n\t/", "\t省教育厅\n\t省 科技厅"]


def numbered_word() -> bytes:
    """A Word file whose 一、 （一） 1. Word counts itself, with deleted and hidden words and a page of its own."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    patterns = ((0, "chineseCounting", "%1、"), (1, "chineseCounting", "（%2）"), (2, "decimal", "%3."))
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, kind, text in patterns
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for level, words in (
        (0, "总体要求"),
        (1, "指导思想"),
        (1, "基本原则"),
        (2, "统筹"),
        (2, "协同"),
        (0, "重点任务"),
        (1, "宣传"),
    ):
        paragraph = document.add_paragraph(words)
        marks = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(marks))
    last = document.add_paragraph("甲")
    last.add_run("隐").font.hidden = True
    last._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>删</w:delText></w:r></w:del>"))
    last._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>增</w:t><w:br/><w:t>乙</w:t></w:r></w:ins>"))
    document.sections[0].footer.paragraphs[0].text = "页脚"
    return saved(document)


def test_word_numbers_are_written_out_and_deleted_words_are_not() -> None:
    lines = [
        "一、总体要求",
        "（一）指导思想",
        "（二）基本原则",
        "1.统筹",
        "2.协同",
        "二、重点任务",
        "（一）宣传",
        "甲增",
        "乙",
    ]
    assert raw(numbered_word()).split("\n") == lines


def test_a_pdf_loses_page_numbers_and_heads_and_joins_lines_over_pages() -> None:
    sentence = "各市要加强专利转化运用工作，健全工作机制，完善服务体系，推动专利技术转化为现实生产力。" * 12
    text = raw(
        as_pdf(
            [
                "一、总体要求",
                sentence,
                "（一）建立健全覆盖全省服务便捷运行规范开放共享的专利转化运用服务网络体系",
                sentence,
            ]
        )
    )
    assert text.split("\n") == [
        "一、总体要求", sentence, "（一）建立健全覆盖全省服务便捷运行规范开放共享的专利转化运用服务网络体系", sentence,
    ]  # fmt: skip


def zipped(**parts: bytes) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return kept.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def test_a_pdfs_table_goes_on_over_pages_with_its_empty_cells() -> None:
    rows = [("序号", "工作任务", "牵头单位", "配合单位")]
    rows += [(str(i), "总结经验", "省财政厅" if i % 3 else "", "省教育厅" if i % 2 else "") for i in range(1, 80)]
    said = [part.split() for part in raw(as_pdf(["附件"], table=rows)).split("\n\n")[1:]]
    assert said == [[cell or "/" for cell in row] for row in rows]


DAMAGED = {"page": as_page(), "docx": as_word(), "pdf": as_pdf(), "markdown": as_markdown()}


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_file_gives_text_or_a_refusal_and_nothing_else(kind: str) -> None:
    chance = random.Random(7)
    for _ in range(150):
        data = bytearray(DAMAGED[kind])
        for _ in range(chance.choice([1, 5, 50])):
            place = chance.randrange(len(data))
            data[place : place + chance.choice([0, 1, 1, 100])] = chance.randbytes(chance.choice([0, 1, 1, 9]))
        try:
            text = decode(bytes(data), "a")
        except ReadError:
            continue
        assert text.strip() and text.encode()


REFUSED = {
    "a PDF with a password": (as_pdf(password="1"), "密码"),
    "a scan": (as_pdf([""]), "扫描件.*OCR"),
    "a broken PDF": (as_pdf()[:900], "PDF 已损坏"),
    "a cut docx": (as_word()[:-300], "Word 文件已损坏"),
    "a docx with a broken part": (zipped(**{"word/document.xml": b"<w:document"}), "Word 文件已损坏"),
    "a docx without words": (saved(docx.Document()), "没有文字"),
    "a zip of something": (zipped(a=b"1"), "压缩包.*解压"),
    "a workbook": (zipped(**{"xl/workbook.xml": b""}), "Excel"),
    "an ofd": (zipped(**{"OFD.xml": b""}), "OFD.*PDF"),
    "an old doc": (OLE, "另存为 docx"),
    "a docx with a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
    "rtf": (rb"{\rtf1 a}", "RTF.*另存为 docx"),
    "a page filled by its script": (b"<html><body><script>fill()</script></body></html>", "网页里没有可读的文字"),
}


@pytest.mark.parametrize(("data", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_read_is_said_plainly(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words) as refused:
        decode(data, "某文件.docx")
    assert str(refused.value).startswith("某文件.docx：")


OF_THE_PAGE = [
    "【字体：大 中 小】",
    "打印本页 关闭窗口",
    "字号：[大][中][小]",
    "上一篇：关于乙工作的通知",
    "版权所有：某某局",
    "某某局版权所有 ICP备05000001号",
]
OF_THE_DOCUMENT = [
    "一、加大支持力度",  # 大, 中 and 小 are tools where they stand alone
    "（二）中小企业培育",
    "关于转发甲方案的通知",
    "三、做好文章审核和微信平台维护",
    "四、保护版权所有者的合法权益",
    "五、推进窗口服务、下载服务和ICP备案",
]


@pytest.mark.parametrize(
    ("line", "kept"), [(line, False) for line in OF_THE_PAGE] + [(line, True) for line in OF_THE_DOCUMENT]
)
def test_lines_of_the_page_and_of_the_document(line: str, kept: bool) -> None:
    prose = "<p>各市要加强支持，落实政策，推进工作落实到位。</p>"
    assert (line in html_text(f"<html><body>{prose}<p>{line}</p>{prose}</body></html>".encode())) is kept
