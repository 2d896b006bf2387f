"""Puts the mentions that one phrase lists (《甲》和《乙》) into chains, by the words between two of them."""

import re
from collections.abc import Sequence

from extract.document.body_ends import NAMES
from extract.references.mentions import Mention
from extract.references.whose import ISSUER

_JOINED = re.compile(r"[、，和及与或以等并]*")
_ARTICLE = re.compile(r"[、和及]?第（?[一二三四五六七八九十百零\d]{1,6}）?(?:章|节|条|款|项|点|目|部分)的?(?:规定)?")
_SHORT_NAME = re.compile(r"^[^（）]{0,40}）|（[^（）]{0,12}(?:简称|下称|统称)为?[：:，]?$")
_SUMS_UP = "(?:等(?:[有相]关|配套|(?:法律|法规|规章|政策|文件|标准|制度)[、和]?){0,6})?"
"""What may sum up the documents before a comma: 等法律法规，以及."""
_WHAT_COUNTS = re.compile(
    "(?:等|的|[有相]关|配套|(?:法律|法规|规章|政策|文件|标准|制度)[、和]?){0,6}"
    "(?:[\u4e00-\u9fff]{0,4}(?:规定|要求|精神|部署|安排|措施|条款|内容))?，以及"
)
"""The same, or what of the documents counts, where the text rests on them: 根据《甲》第十四条激励措施，以及《乙》; of a repeal it would
tell which part of the first one ends."""
_RESTS = re.compile("(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|结合)[^。，；《》]{0,40}$")
_OF_OTHERS = re.compile(
    rf"，(?:以及|和|及)(?:{NAMES.pattern}、){{0,4}}{NAMES.pattern}(?:联合)?(?:印发|发布|制定|出台)?的?|{_SUMS_UP}，以及"
)
"""A list that goes on over a comma, perhaps with another body's document: 贯彻落实《甲》，以及省委办公厅、省政府办公厅《乙》要求;
根据《甲法》等法律法规，以及《乙方案》."""
_AND_OTHERS = re.compile(
    rf"(?:以及|[和及与])(?:{NAMES.pattern}、){{0,4}}{NAMES.pattern}(?:关于)?(?:联合)?(?:印发|发布|制定|出台)?的?"
)
"""The same without a comma: 根据《甲》和市人民政府关于印发《乙》精神."""
_WHOSE = rf"{ISSUER}(?:、{ISSUER}){{0,4}}"
_WHOSE_NEXT = re.compile(rf"、{_WHOSE}(?:联合)?(?:印发|发布|制定|出台)?的?|，{_WHOSE}的?")
"""The same with nothing but whose it is: 贯彻落实《甲》，省政府《乙》; behind a comma 印发 would tell what was done."""
_LONGEST_LINK = 80
"""Between two titles of one phrase stand at most some articles and a bracket."""


def chains_of(text: str, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions that one phrase lists (《甲》和《乙》, 《甲》第三条、《乙》) share the words before the first and behind the last."""
    chains: list[list[Mention]] = []
    for mention in mentions:
        if chains and _is_link(text, chains[-1], mention.start):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    return chains


def _is_link(text: str, chain: Sequence[Mention], end: int) -> bool:
    """Whether the words between a chain and the next mention only list it: articles, conjunctions, the bracket of a short name."""
    start = chain[-1].end
    if end - start > _LONGEST_LINK:
        return False
    between = re.sub("（[^（）]*）", "", _ARTICLE.sub("", text[start:end]))
    bare = _SHORT_NAME.sub("", between)
    if any(link.fullmatch(bare) is not None for link in (_JOINED, _OF_OTHERS, _AND_OTHERS, _WHOSE_NEXT)):
        return True
    before = max(0, chain[0].start - _LONGEST_LINK), chain[0].start
    return _WHAT_COUNTS.fullmatch(bare) is not None and _RESTS.search(text, *before) is not None
