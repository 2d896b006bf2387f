"""Tells a text's encoding by its bytes: UTF-8, GB18030, UTF-16 (what Windows' editor calls Unicode), Taiwan's Big5."""

from codecs import getincrementaldecoder

_MARKS_OF_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_COMMON = "的之及為於或第，。、"
"""Characters that any text of Taiwan's offices is full of; read as GB18030 its bytes give none of them."""
_TIMES = 3
"""How many times as many of these Big5 must give. Of texts in GB18030 it gives a tenth as many or can't be decoded at all."""
_LOOKED_AT = 20_000
"""Bytes that tell Big5 from GB18030."""
_PLAIN = ("utf-8-sig", "gb18030")
"""The encodings whose bytes are a text's raw text by the extraction contract."""


def decoded(data: bytes) -> str | None:
    """The text of these bytes, a byte order mark dropped; None where no encoding gives one."""
    for encoding in _candidates(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def is_plain_encoding(data: bytes) -> bool:
    """Whether the bytes of a text are in an encoding that others read too (UTF-8, GB18030)."""
    return _candidates(data) == _PLAIN


def _candidates(data: bytes) -> tuple[str, ...]:
    if data.startswith(_MARKS_OF_UTF16):
        return ("utf-16",)
    return ("big5hkscs",) if _is_big5(data[:_LOOKED_AT]) else _PLAIN


def _is_big5(sample: bytes) -> bool:
    big5, other = _begun(sample, "big5hkscs"), _begun(sample, "gb18030")
    return _begun(sample, "utf-8") is None and big5 is not None and _common(big5) > _TIMES * _common(other or "")


def _begun(sample: bytes, encoding: str) -> str | None:
    """The sample decoded, without a character that its end has cut; None where it is not in this encoding."""
    try:
        return getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return None


def _common(text: str) -> int:
    return sum(map(text.count, _COMMON))
