"""Turns a PDF with a text layer into its text: lines joined to paragraphs, page numbers dropped, tables by cells."""

import unicodedata
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from extract.reader.formats.pdf_layout import Char, Page, Rule, page_of
from extract.reader.formats.pdf_paragraphs import pages_text
from extract.reader.formats.unreadable import Unreadable

_ODD_SHARE = 0.1
_LEAST = 20
"""Fewer characters than this on all pages are stamps or page numbers on pictures of pages."""
_THIN = 3.0
"""A drawn shape that is thinner than this many points is a rule."""


def pdf_text(data: bytes) -> str:
    """The text of a PDF, one paragraph a line.

    Raises Unreadable where the file is broken, has a password, is a scan without text, or its text layer is garbled.
    """
    try:
        with pypdfium2.PdfDocument(data) as document:
            pages = [_read(document[number]) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise Unreadable(_why(error, data)) from None
    text = pages_text(pages)
    words = [character for character in text if not character.isspace()]
    if len(words) < _LEAST:
        raise Unreadable(
            "是扫描件：PDF 里只有图像，没有文字层。请先做文字识别（OCR），另存为带文字的 PDF 或 docx 再试。"
        )
    odd = sum(
        unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs") or character == "\ufffd" for character in words
    )
    if odd > _ODD_SHARE * len(words):
        raise Unreadable("PDF 的文字层是乱码（字体没有带文字对照表）。请先做文字识别（OCR），或找 docx、网页版再试。")
    return text


def _why(error: pypdfium2.PdfiumError, data: bytes) -> str:
    if "assword" in str(error) and b"/Encrypt" in data:  # PDFium may name the error of an earlier file
        return "PDF 设有打开密码。请去掉密码，另存为新的 PDF 再试。"
    return "PDF 已损坏，无法打开。请重新下载或重新导出再试。"


def _read(page: pypdfium2.PdfPage) -> Page:
    try:
        text = page.get_textpage()
        try:
            return page_of(list(_chars(text)), list(_rules(page)), page.get_height())
        finally:
            text.close()
    finally:
        page.close()


def _chars(text: pypdfium2.PdfTextPage) -> Iterator[Char]:
    """The characters of a page in the order they were written, those beyond the first plane as one."""
    high = ""
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, index)
        if 0xD800 <= code < 0xDC00:
            high = chr(code)
            continue
        word = chr(code)
        if 0xDC00 <= code < 0xE000:
            word = (high + word).encode("utf-16", "surrogatepass").decode("utf-16", "replace") if high else "\ufffd"
        high = ""
        if word not in "\x00\x02\ufffe":
            yield Char(word, *text.get_charbox(index, loose=True))


def _rules(page: pypdfium2.PdfPage) -> Iterator[Rule]:
    """The straight lines drawn on a page; a drawn box gives its four sides."""
    for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        try:
            left, bottom, right, top = shape.get_bounds()
        except pypdfium2.PdfiumError:
            continue
        wide, high = right - left, top - bottom
        if wide <= _THIN and high <= _THIN:
            continue
        if wide <= _THIN or high <= _THIN:
            yield Rule(left, bottom, right, top)
        elif pdfium.FPDFPath_CountSegments(shape.raw) <= 6:
            yield from (Rule(left, bottom, right, bottom), Rule(left, top, right, top))
            yield from (Rule(left, bottom, left, top), Rule(right, bottom, right, top))
