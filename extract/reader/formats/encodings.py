"""Reads texts in the encodings of other systems, told by their bytes: UTF-16, as Windows' editor calls Unicode, and Taiwan's Big5."""

from extract.reader.formats.unreadable import Unreadable

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_COMMON = "的之及為於或第，。、"
"""Characters that any text of Taiwan's offices is full of; read as GB18030 its bytes give none of them."""
_TIMES = 3
"""How many times as many of these Big5 must give. Of texts in GB18030 it gives a tenth as many or can't be decoded at all."""
_LOOKED_AT = 20_000


def is_utf16(data: bytes) -> bool:
    """Whether bytes open with the mark of UTF-16."""
    return data[:2] in _MARKS


def utf16_text(data: bytes) -> str:
    """The text, its mark dropped. Raises Unreadable where it is broken or empty."""
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError:
        raise Unreadable("是 UTF-16 文本，但已经损坏。请打开看看，另存为 UTF-8 再试。") from None
    if not text.strip():
        raise Unreadable("文件是空的，没有可读的文字。")
    return text


def is_big5(data: bytes) -> bool:
    """Whether bytes that are no UTF-8 are a text in Big5 rather than in GB18030."""
    try:
        data.decode("utf-8")
        return False
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("big5hkscs")
    except UnicodeDecodeError:
        return False
    other = data.decode("gb18030", errors="replace")
    return _common(text) > _TIMES * _common(other)


def big5_text(data: bytes) -> str:
    """The text of bytes that `is_big5` says are one."""
    return data.decode("big5hkscs")


def _common(text: str) -> int:
    return sum(map(text[:_LOOKED_AT].count, _COMMON))
