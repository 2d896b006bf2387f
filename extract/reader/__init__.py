"""Turns a file into its raw text, by what the bytes are and not by what the name says."""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from extract.reader.formats.docx import docx_text
from extract.reader.formats.encodings import decoded, is_plain_encoding
from extract.reader.formats.html import archive_text, html_text, is_archive, is_html
from extract.reader.formats.pdf import pdf_text
from extract.reader.formats.unreadable import Unreadable

_CONTROL_SHARE = 0.02
"""More control and unassigned characters than this and the bytes are no text: the 26 corpus files have none,
a program or picture decoded as GB18030 has over a fifth."""

_READERS: dict[str, Callable[[bytes], str]] = {
    "pdf": pdf_text,
    "zip": docx_text,
    "html": html_text,
    "mhtml": archive_text,
}
_SIGNATURES = {b"%PDF": "pdf", b"PK\x03\x04": "zip", b"PK\x05\x06": "zip"}
_OTHERS = {
    b"\x89PNG": "是图片。请先做文字识别（OCR），另存为 docx、pdf 或纯文本再试。",
    b"\xff\xd8\xff": "是图片。请先做文字识别（OCR），另存为 docx、pdf 或纯文本再试。",
    b"GIF8": "是图片。请先做文字识别（OCR），另存为 docx、pdf 或纯文本再试。",
    b"II*\x00": "是图片。请先做文字识别（OCR），另存为 docx、pdf 或纯文本再试。",
    b"{\\rtf": "是 RTF 文件，目前读不了。请用 Word 或 WPS 打开，另存为 docx 再试。",
    b"Rar!": "是压缩包。请先解压，再给出里面的公文。",
    b"7z\xbc\xaf": "是压缩包。请先解压，再给出里面的公文。",
    b"\x1f\x8b": "是压缩包。请先解压，再给出里面的公文。",
}
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_RECORD = re.compile(r'\s*\{\s*"schema":\s*"policy-extraction/')


class ReadError(Exception):
    """A file that can't be read as an official document; the message says what came, what is allowed, what to do."""


@dataclass(frozen=True)
class Source:
    """A file as read: its base name, its bytes, their SHA-256 (hex), and the raw text that all offsets count in."""

    name: str
    data: bytes
    sha256: str
    raw: str


def read(path: Path) -> Source:
    """Read a txt, md, html, docx or pdf file, told apart by content.

    A text's raw text is its bytes decoded (UTF-8, a BOM dropped and not counted, or GB18030; line ends stay as they
    are); for the other kinds, texts in UTF-16 or Big5 among them, it is the text taken out of them. Raises ReadError
    where the file is missing, empty, broken, locked by a password, or of another kind.
    """
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        raise ReadError(f"{path.name}：这是文件夹，不是文件。请给出文件名。") from None
    except OSError as error:
        raise ReadError(f"{path.name}：打不开（{error.strerror}）。请检查文件名和读取权限。") from None
    return Source(path.name, data, hashlib.sha256(data).hexdigest(), decode(data, path.name))


def decode(data: bytes, name: str) -> str:
    """The raw text of a file's bytes; `name` is only for the message. Raises ReadError as `read` does."""
    try:
        kind = _kind(data)
        return _READERS[kind](data).strip("\ufeff\n") if kind in _READERS else _plain(data)
    except Unreadable as error:
        raise ReadError(f"{name}：{error}") from None


def is_plain(data: bytes) -> bool:
    """Whether a file's bytes are its raw text (txt, md); of the others the raw text is kept beside the record."""
    return _kind(data) == "text" and is_plain_encoding(data)


def kind_name(data: bytes) -> str:
    """What people call the kind of a file that could be read: 文本, 网页, Word, PDF."""
    return {"pdf": "PDF", "zip": "Word", "html": "网页", "mhtml": "网页"}.get(_kind(data), "文本")


def _kind(data: bytes) -> str:
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            return kind
    if is_archive(data):
        return "mhtml"
    return "html" if is_html(data) else "text"


def _plain(data: bytes) -> str:
    for signature, words in _OTHERS.items():
        if data.startswith(signature):
            raise Unreadable(words)
    if data.startswith(_OLE):
        raise Unreadable(
            "是设有密码的 Word 文件。请用 Word 或 WPS 去掉密码，另存为 docx 再试。"
            if _ENCRYPTED in data
            else "是旧版 Word（doc）或 WPS 文件，目前读不了。请用 Word 或 WPS 打开，另存为 docx 再试。"
        )
    text = decoded(data)
    if text is None or _is_noise(text):
        raise Unreadable("不是文本、网页、docx 或 pdf 文件，认不出是什么。请另存为其中一种再试。")
    if not text.strip():
        raise Unreadable("文件是空的，没有可读的文字。")
    if _RECORD.match(text):
        raise Unreadable("是抽取记录（本程序写出的 JSON），不是公文。请给出公文原件。")
    return text


def _is_noise(text: str) -> bool:
    odd = sum(
        1
        for character in text
        if unicodedata.category(character) in ("Cc", "Cn", "Co") and character not in "\t\n\r\f\v"
    )
    return "\x00" in text or odd > _CONTROL_SHARE * max(len(text), 1)
