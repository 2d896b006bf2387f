"""Turns a saved web page into its text: the document's own lines, without menus, footers, scripts and neighbours."""

import re
from email import message_from_bytes
from itertools import groupby

from extract.reader.formats.html_lines import PageLine, page_lines
from extract.reader.formats.html_main import main_lines
from extract.reader.formats.table_text import table_text
from extract.reader.formats.unreadable import Unreadable

_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|table|span|meta|section|article|h[1-6]|center|font)\b",
    re.IGNORECASE | re.DOTALL,
)
_ANYWHERE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD = 3000


def is_archive(data: bytes) -> bool:
    """Whether bytes are a page that a browser saved as one file (mhtml)."""
    opening = data[:_HEAD].lower()
    return b"mime-version:" in opening and b"multipart/related" in opening


def archive_text(data: bytes) -> str:
    """The document in a page saved as one file. Raises Unreadable where no page is in it, or as `html_text` does."""
    for part in message_from_bytes(data).walk():
        page = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(page, bytes):
            return html_text(page)
    raise Unreadable("存成单个文件的网页（mhtml）里没有网页。请在浏览器里重新保存再试。")


def is_html(data: bytes) -> bool:
    """Whether bytes are a web page: they open with a tag of one, or <html> or <body> stands near their beginning."""
    opening = data[:_HEAD].decode("latin-1").lstrip("\xef\xbb\xbf")
    return _OPENING.match(opening) is not None or _ANYWHERE.search(opening) is not None


def html_text(data: bytes) -> str:
    """The document in a saved page, one line a block. Raises Unreadable where the page shows no words.

    Before the text only titles, numbers and record fields (发文机关：…) are kept, behind it nothing; a table's cells
    stand a line each.
    """
    lines = main_lines(page_lines(_markup(data)))
    parts = [_part(table, list(group)) for table, group in groupby(lines, key=lambda line: line.table)]
    text = "\n".join(part for part in parts if part)
    if not text.strip():
        raise Unreadable(
            "网页里没有可读的文字（正文可能是打开网页后才载入的）。请在浏览器里打开，复制正文另存为文本文件再试。"
        )
    return text


def _part(table: int | None, lines: list[PageLine]) -> str:
    if table is None:
        return "\n".join(line.text for line in lines)
    rows = [[line.text for line in group] for _, group in groupby(lines, key=lambda line: line.row)]
    return f"\n{table_text(rows)}\n"


def _markup(data: bytes) -> str:
    """UTF-8 where the bytes are, else what the page declares, else GB18030; a few bad bytes don't hide a page."""
    declared = _CHARSET.search(data[:_HEAD])
    named = declared[1].decode("ascii").lower() if declared else "gb18030"
    named = "gb18030" if named in ("gb2312", "gbk", "utf-8", "utf8") else named
    for encoding in ("utf-8-sig", named, "gb18030"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    utf_8 = declared is not None and declared[1].lower() in (b"utf-8", b"utf8")
    return data.decode("utf-8" if utf_8 else "gb18030", errors="replace")
