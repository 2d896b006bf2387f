"""Tells the line with which a page goes on behind its document: a footer, tools, a commentary, a blank form."""

import re
from collections.abc import Sequence
from functools import cache

from extract.document.signing import is_date
from extract.lexicon import alternation, column, rows
from extract.lexicon.page_words import page_words, tools
from extract.text import ENUMERATOR, Line
from extract.text.list_heads import list_heads

_SHORT = 60
"""A page's own line is short; a sentence that opens with one of its words (打印材料一式三份…) is the document's."""
_BEFORE_FOOTER = re.compile("(?!.*(?:[要应须的在将]|做好|加强|办理|完成|保护|推进))[^，；、]{0,15}")
"""What stands in a sentence of a long line before a footer's word where it is one: nothing, or whose page it is (…。甲市政府版权所有)."""
_TYPES = alternation(column("document_types", "word"))


@cache
def _commentary() -> re.Pattern[str]:
    """The head of what is printed about a document: 《…方案》政策解读, 一图读懂…, 【图解】…; 加强政策解读 is a task's heading."""
    places: dict[str, list[str]] = {"start": [], "end": []}
    for row in rows("page_words"):
        if row["role"] == "commentary":
            places[row["place"]].append(re.escape(row["word"]))
    return re.compile(
        rf"【?(?:{'|'.join(places['start'])})(?:$|[：|丨《】]|(?<=一图读懂))"
        rf"|.*(?:》|{_TYPES})(?:的)?(?:政策|文件|图文|文字)?(?:{'|'.join(places['end'])})$"
    )


def end_of_document(lines: Sequence[Line]) -> int:
    """Index of the first line behind the document: a page's footer, a commentary printed under it, a blank form."""
    opened = next((i for i, line in enumerate(lines) if ENUMERATOR.match(line.text)), None)
    if opened is None:
        opened = next((i for i, line in enumerate(lines) if is_date(line.text)), len(lines))
    last = max((i for i, line in enumerate(lines) if ENUMERATOR.match(line.text) or is_date(line.text)), default=opened)
    closed = False
    for i, line in enumerate(lines[opened + 1 :], opened + 1):
        closed = closed or re.match(r"特此|专此|附件|附：|联系", line.text) is not None or is_date(line.text)
        if _is_footer(line.text, i > last) or _is_commentary(line.text) or (closed and _is_form(line.text)):
            return i
    return len(lines)


def _is_footer(text: str, behind_outline: bool) -> bool:
    """`behind_outline`: no numbered item and no signature follows; only there words are a footer's that can be an event's
    (主办单位：). A numbered heading (五、做好ICP备案) is none, nor a
    paragraph that speaks of such things and goes on to its full stop."""
    if len(text) <= _SHORT and tools().fullmatch(text):
        return True
    if len(text) <= _SHORT and ENUMERATOR.match(text):
        return False
    found = page_words("footer").search(text) or (page_words("perhaps").search(text) if behind_outline else None)
    if found is None:
        return False
    before = text[text.rfind("。", 0, found.start()) + 1 : found.start()]
    return "。" not in text or (len(text) > _SHORT and _BEFORE_FOOTER.fullmatch(before) is not None)


def _is_commentary(text: str) -> bool:
    return len(text) <= _SHORT and ENUMERATOR.match(text) is None and _commentary().match(text) is not None


def _is_form(text: str) -> bool:
    """A blank form's title; 附件2：申报表 is one of a list, （二）统一登记表 a heading, 废止文件一览表 a catalogue's head."""
    return (
        len(text) <= _SHORT
        and page_words("form").search(text) is not None
        and ENUMERATOR.match(text) is None
        and not re.match(r"附件|专栏|\d+[.．、]", text)
        and not list_heads(text, 0, len(text))
    )
