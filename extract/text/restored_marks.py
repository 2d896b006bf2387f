"""Turns what stands for the marks of a title — <<…>>, ＜＜…＞＞, 〈…〉, «…» — into 《…》, and for those of a number's year — {2015},
<2015>, 《2015》 — into 〔…〕, place for place, so that offsets stay."""

import re

from extract.lexicon import alternation, column
from extract.text.leftovers import NOTHING

_DOUBLE = re.compile(
    r"(?:<\u200b*<|＜＜|﹤﹤|〈〈|[«≪︽])\u200b*(?P<title>[^\n《》]{0,2}[\u4e00-\u9fff][^\n《》]{0,100}?(?:\n[^\n《》]{0,60}?)?)(?:>\u200b*>|＞＞|﹥﹥|〉〉|[»≫︾])"
)
"""Signs that can stand for nothing else around words, over a line's break too; keyboards and old code pages have no 《》."""
_SINGLE = re.compile(r"[<＜﹤〈]\u200b*(?P<title>[^\n《》<>＜＞﹤﹥〈〉]{4,80})[>＞﹥〉]")
_TITLE = re.compile(
    rf"[\u4e00-\u9fff“][^。；]*(?:法|{alternation(column('document_types', 'word'))})(?:（[^（）]{{1,20}}）|\([^()]{{1,20}}\))?"
)
"""What a single sign must hold, since it also stands for less and more, and inside 《》 for a title in a title."""

_YEAR = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:[{｛<＜﹤〈《「『〖﹙]|[〔［\[（(](?=(?:19|20)\d\d年))"
    r"(?P<year>[ \t]*(?:19|20)\d\d)(?P<unit>年?)(?P<end>[ \t]*)[}｝>＞﹥〉》」』〗﹚〕］\]）)](?=[ \t]*第?[ \t]*\d{1,5}[ \t]*号)"
)
"""A year before a serial; between the right brackets only one that is written with 年: 国发〔2015年〕71号."""


def restored(text: str) -> str:
    """The text with 《》 and 〔〕 where other signs stand for them; of the same length.

    >>> restored("按照<<专利法>>要求").replace("\\u200b", "")
    '按照《专利法》要求'
    >>> restored("《关于印发〈甲办法〉的通知》（国发{2015}71号）")
    '《关于印发〈甲办法〉的通知》（国发〔2015〕71号）'
    """
    text = _YEAR.sub(lambda year: f"〔{year['year']}{NOTHING * len(year['unit'])}{year['end']}〕", text)
    return _SINGLE.sub(_marked, _DOUBLE.sub(_marked, text))


def _marked(match: re.Match[str]) -> str:
    if match.re is _SINGLE and not (_TITLE.fullmatch(match["title"]) and not _is_inside(match.string, match.start())):
        return match.group()
    opening, closing = (match.start("title") - match.start(), match.end() - match.end("title"))
    return f"《{NOTHING * (opening - 1)}{match['title']}{NOTHING * (closing - 1)}》"


def _is_inside(text: str, at: int) -> bool:
    """Whether a 《 of the same line is still open there."""
    line = max(0, text.rfind("\n", 0, at))
    return text.rfind("《", line, at) > text.rfind("》", line, at)
