"""Turns a Word file (docx) into its text: paragraphs and tables in order, automatic numbers written out."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from extract.reader.formats.docx_numbers import Numbering, local, on, value_of
from extract.reader.formats.table_text import table_text
from extract.reader.formats.unreadable import Unreadable

_WHOLE = 400_000_000
"""A part that unpacks to more bytes than this is no document but an attack on the memory."""
_SKIPPED = frozenset({"Fallback", "del", "moveFrom", "instrText", "delText", "footnoteReference", "rPr", "pPr"})
_MARKS = {"tab": "    ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_BROKEN = "Word 文件已损坏，无法打开。请用 Word 或 WPS 打开修复，另存为 docx 再试。"
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ElementTree.ParseError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
)
"""What the zip and XML modules raise at damaged bytes (negative offsets, unknown compressions, cut parts)."""
_OTHER_ZIPS = {
    "xl/workbook.xml": "是 Excel 表格（xlsx）。请把公文另存为 docx、pdf 或纯文本再试。",
    "ppt/presentation.xml": "是演示文稿（pptx）。请把公文另存为 docx、pdf 或纯文本再试。",
    "OFD.xml": "是 OFD 版式文件，目前读不了。请在 OFD 阅读器里另存为 PDF 再试。",
    "content.xml": "是 OpenDocument 文件（odt），目前读不了。请另存为 docx 再试。",
}
_NO_WORD = "是压缩包，不是 Word（docx）文件。请先解压，再给出里面的公文。"


def docx_text(data: bytes) -> str:
    """The text of a docx file, one paragraph a line; deleted and hidden words, headers, footers and notes are left out.

    Raises Unreadable where the zip is broken, has a password, holds another kind of file, or no words.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" not in names:
                raise Unreadable(next((words for name, words in _OTHER_ZIPS.items() if name in names), _NO_WORD))
            document = _part(archive, "word/document.xml")
            numbering = Numbering(
                _part(archive, "word/numbering.xml") if "word/numbering.xml" in names else None,
                _part(archive, "word/styles.xml") if "word/styles.xml" in names else None,
            )
    except _FAULTS:
        raise Unreadable(_BROKEN) from None
    text = "\n".join(_blocks(document, numbering))
    if not text.strip():
        raise Unreadable("Word 文件里没有文字，可能只有图片。请先做文字识别（OCR），再另存为 docx。")
    return text


def _part(archive: zipfile.ZipFile, name: str) -> Element:
    part = archive.getinfo(name)
    if part.flag_bits & 1:
        raise Unreadable("Word 文件设有密码。请用 Word 或 WPS 去掉密码，另存为 docx 再试。")
    if part.file_size > _WHOLE:
        raise Unreadable(f"Word 文件解压后有 {part.file_size // 1_000_000} MB，不像公文。请检查是否选错了文件。")
    return ElementTree.fromstring(archive.read(part))


def _blocks(parent: Element, numbering: Numbering) -> Iterator[str]:
    """The lines of all paragraphs and tables inside an element, in order, those of text boxes behind their paragraph."""
    for element in parent:
        kind = local(element)
        if kind == "p":
            yield from _paragraph(element, numbering)
        elif kind == "tbl":
            yield f"\n{table_text(list(_rows(element, numbering)))}\n"
        elif kind not in _SKIPPED:
            yield from _blocks(element, numbering)


def _paragraph(paragraph: Element, numbering: Numbering) -> Iterator[str]:
    pieces: list[str] = []
    boxes: list[Element] = []
    _collect(paragraph, pieces, boxes)
    text = "".join(pieces)
    if text.strip():
        yield numbering.number_of(paragraph) + text.rstrip()
    for box in boxes:
        yield from _blocks(box, numbering)


def _collect(parent: Element, pieces: list[str], boxes: list[Element]) -> None:
    for element in parent:
        kind = local(element)
        if kind == "t":
            pieces.append(element.text or "")
        elif kind in _MARKS:
            pieces.append(_MARKS[kind])
        elif kind == "txbxContent":
            boxes.append(element)
        elif kind not in _SKIPPED and not (kind == "r" and _is_hidden(element)):
            _collect(element, pieces, boxes)


def _is_hidden(run: Element) -> bool:
    return any(on(mark) for part in run if local(part) == "rPr" for mark in part if local(mark) == "vanish")


def _rows(table: Element, numbering: Numbering) -> Iterator[list[str]]:
    """The rows of a table; a cell that carries on the one above it is none of its own."""
    for row in _within(table, "tr", "tbl"):
        cells = [cell for cell in _within(row, "tc", "tbl") if not _carries_on(cell)]
        yield ["\n".join(_blocks(cell, numbering)).replace("\t", "") for cell in cells]


def _within(parent: Element, kind: str, border: str) -> Iterator[Element]:
    """The nearest elements of a kind below, through content controls but not into another table."""
    for element in parent:
        if local(element) == kind:
            yield element
        elif local(element) not in (border, *_SKIPPED):
            yield from _within(element, kind, border)


def _carries_on(cell: Element) -> bool:
    return any(
        local(mark) == "vMerge" and value_of(mark, "continue") == "continue"
        for part in cell
        if local(part) == "tcPr"
        for mark in part
    )
