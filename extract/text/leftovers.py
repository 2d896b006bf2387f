"""Turns what a page's source has left in a text — <br/>, <p>, &nbsp;, &ldquo;, a picture's .gif — into line breaks, nothing and the
characters meant, place for place, so that offsets stay."""

import re
from html import unescape

NOTHING = "\u200b"
"""A character without width, which clean text drops: what a sign of several characters leaves beside the one it stands for. A space
would part words."""
_BLOCKS = "p|br|div|tr|li|ul|ol|table|tbody|h[1-6]|center|section"
_INLINE = "span|strong|b|font|a|u|em|i|td|th|o:p|img|sup|sub|style"
_TAG = re.compile(rf"</?(?:(?P<block>{_BLOCKS})|{_INLINE})(?:\s[^<>\n]{{0,300}})?/?>", re.IGNORECASE)
"""Tags that editors of pages write; words between < and > that are none of them stay."""
_INDENT = re.compile("(?:&nbsp;){4,}|(?:&[en][ms]sp;|&#12288;){2,}")
"""What opens a paragraph; fewer blanks stand within a line."""
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
_HOLDER = "(?:[總总]理|主席|主任|行[长長]|[省市州盟县縣区區部局署][长長])[\u4e00-\u9fff ]{2,4}"
_PICTURE = re.compile(
    rf"(?m)^(?P<words>[ \t\u3000]*[\u4e00-\u9fff \u3000]{{0,30}}(?:令|{_HOLDER}))(?P<tail>\.(?:gif|jpe?g|png|bmp))(?=[ \t]*$)",
    re.IGNORECASE,
)
"""The name of the picture that a page shows for an order's head or the signature under it: 某省人民政府令.gif, 省长某某.jpg."""


_BOPOMOFO_ONE = re.compile(r"(?<=[（(第十])ㄧ(?=[）)條条章節节項项點点、])|(?m:(?<=^)ㄧ(?=[、.．]))")
"""The letter ㄧ (U+3127), which input methods of Taiwan leave in a number for 一."""


def without_leftovers(text: str) -> str:
    """The text with tags and entities turned into what they stand for; of the same length.

    >>> without_leftovers("一、总体要求<br/>各市要&ldquo;落实&rdquo;").replace("\\u200b", "")
    '一、总体要求\\n各市要“落实”'
    >>> without_leftovers("（ㄧ）註冊、ㄧㄠ")
    '（一）註冊、ㄧㄠ'
    """
    if "&" in text:
        text = _ENTITY.sub(_meant, _INDENT.sub(lambda blanks: "\u3000" * len(blanks.group()), text))
    text = _PICTURE.sub(lambda picture: picture["words"] + NOTHING * len(picture["tail"]), text)
    return _TAG.sub(_broken, _BOPOMOFO_ONE.sub("一", text))


def _broken(tag: re.Match[str]) -> str:
    """A block's tag is a line break, but for one in a row of a Markdown table, which a break would end."""
    line = tag.string[tag.string.rfind("\n", 0, tag.start()) + 1 : tag.start()]
    breaks = tag["block"] and not line.lstrip().startswith("|")
    return ("\n" if breaks else NOTHING).ljust(len(tag.group()), NOTHING)


def _meant(entity: re.Match[str]) -> str:
    meant = unescape(entity.group())
    return meant.ljust(len(entity.group()), NOTHING) if len(meant) == 1 else entity.group()
