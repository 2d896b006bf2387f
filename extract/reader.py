"""Turns a file into its raw text, by what the bytes are and not by what the name says."""

import hashlib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

_CONTROL_SHARE = 0.02
"""More control and unassigned characters than this and the bytes are no text: the 26 corpus files have none,
a program or picture decoded as GB18030 has over a fifth."""

_SIGNATURES = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "Word（docx）或压缩包",
    b"\xd0\xcf\x11\xe0": "旧版 Word（doc）",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
}


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
    """Read a text file: UTF-8 (a BOM is dropped and not counted) or GB18030; line ends stay as they are.

    Raises ReadError where the file is missing, empty, of another kind, or no text.
    """
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        raise ReadError(f"{path.name}：这是文件夹，不是文件。请给出文件名。") from None
    except OSError as error:
        raise ReadError(f"{path.name}：打不开（{error.strerror}）。请检查文件名和读取权限。") from None
    return Source(path.name, data, hashlib.sha256(data).hexdigest(), decode(data, path.name))


def decode(data: bytes, name: str) -> str:
    """The text that bytes are; `name` is only for the message. Raises ReadError as `read` does."""
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise ReadError(f"{name}：是{kind}文件，目前只读纯文本（UTF-8 或 GB18030）。请另存为文本文件再试。")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReadError(f"{name}：是 UTF-16 文本，目前只读 UTF-8 或 GB18030。请另存为 UTF-8 再试。")
    text = _decoded(data)
    if text is None or _is_noise(text):
        raise ReadError(f"{name}：不是文本文件（既不是 UTF-8 也不是 GB18030）。请另存为文本文件再试。")
    if not text.strip():
        raise ReadError(f"{name}：文件是空的，没有可读的文字。")
    return text


def _decoded(data: bytes) -> str | None:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _is_noise(text: str) -> bool:
    odd = sum(
        1
        for character in text
        if unicodedata.category(character) in ("Cc", "Cn", "Co") and character not in "\t\n\r\f\v"
    )
    return "\x00" in text or odd > _CONTROL_SHARE * max(len(text), 1)
