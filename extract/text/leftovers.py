"""Turns what a page's source has left in a text — <br/>, <p>, &nbsp;, &ldquo; — into line breaks, nothing and the characters meant,
place for place, so that offsets stay."""

import re
from html import unescape

_NOTHING = "\u200b"
"""A character without width, which clean text drops."""
_BLOCKS = "p|br|div|tr|li|ul|ol|table|tbody|h[1-6]|center|section"
_INLINE = "span|strong|b|font|a|u|em|i|td|th|o:p|img|sup|sub|style"
_TAG = re.compile(rf"</?(?:(?P<block>{_BLOCKS})|{_INLINE})(?:\s[^<>\n]{{0,300}})?/?>", re.IGNORECASE)
"""Tags that editors of pages write; words between < and > that are none of them stay."""
_INDENT = re.compile("(?:&nbsp;){4,}|(?:&[en][ms]sp;|&#12288;){2,}")
"""What opens a paragraph; fewer blanks stand within a line."""
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});")


def without_leftovers(text: str) -> str:
    """The text with tags and entities turned into what they stand for; of the same length.

    >>> without_leftovers("一、总体要求<br/>各市要&ldquo;落实&rdquo;").replace("\\u200b", "")
    '一、总体要求\\n各市要“落实”'
    """
    if "&" in text:
        text = _ENTITY.sub(_meant, _INDENT.sub(lambda blanks: "\u3000" * len(blanks.group()), text))
    return _TAG.sub(_broken, text)


def _broken(tag: re.Match[str]) -> str:
    return ("\n" if tag["block"] else _NOTHING).ljust(len(tag.group()), _NOTHING)


def _meant(entity: re.Match[str]) -> str:
    meant = unescape(entity.group())
    return meant.ljust(len(entity.group()), _NOTHING) if len(meant) == 1 else entity.group()
