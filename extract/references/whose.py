"""Takes away whose document it is, between a preposition and the document: 按 | 省委、省政府 |《意见》, 依 | 行政院113年1月2日 | 院台经字….

Some cues count only right before a document (按, 依: one character, a part of many words; 结合): so they do before its issuers."""

import re

from extract.agencies.lists import read_list
from extract.agencies.names import Speaker
from extract.document.body_ends import NAMES

_LONGEST = 40
"""Characters of the issuers before a title: three or four joint ones."""
_ISSUERS = re.compile(rf"(?:[按依]|结合)(?P<names>(?:(?![按依])[\u4e00-\u9fff、]){{2,{_LONGEST}}})$")
_MADE = re.compile(
    "(?:(?:联合)?(?:印发|下发|制发|发布|颁布|公布|出台|制定)?的?(?:最新|现行)?"
    "|(?:关于[^、]{2,20})?的?(?:决策|工作)?(?:部署|要求|精神|规定|安排|文件){1,2}(?:和|及|以及|、))$"
)
"""What joins the issuers to their document, or what else of theirs is named before it: 党中央、国务院决策部署和《意见》."""
_BODY = re.compile(r"[\u4e00-\u9fff]{2,14}[部院会局署府厅委]")
_DAY = re.compile(r"(?:(?:民国)?\d{2,4}年\d{1,2}月\d{1,2}日)?$")
_SHORT = re.compile("(?:(?:党中央|中央|[省市县区州](?:厅|局|委|政府|人民政府|里)?)[、和]?)+")
"""Bodies that only running text calls so and no list of agencies reads: 党中央、国务院, 省厅, 县委县政府."""
_NOBODY = Speaker()
ISSUER = rf"(?:{NAMES.pattern}|[省市县区州](?:委|政府))"
"""A body as running text calls it before its document."""
_ON_ISSUED = re.compile(
    rf"(?:^|，)[现请]?(?:根据|按照|依据|依照|遵照).*?{ISSUER}(?:已|此前)?(?:联合)?(?:印发|下发|制发|发布|公布|出台)的$"
)
_OWN = re.compile(
    "[我本](?:[局委部厅办院府会署处行]|中心|单位|机关|[省市县区州](?=(?:已|此前)?(?:联合)?(?:印发|下发|制发|发布|公布|出台)))[^，]{0,8}$"
)
"""Behind 根据 they make what was issued the writer's own: 根据我局印发的, 根据我院办公室印发的; another body of its place
(我市人民政府) is not the writer."""


def without_issuers(before: str, *, titled: bool) -> str:
    """The words before a document that has a title, or a number alone, without those that say who issued it and when."""
    if not titled:
        before = _DAY.sub("", before)
    found = _ISSUERS.search(before)
    if found is None:
        return before
    names = _MADE.sub("", found["names"])
    told = _are_issuers(names) if titled else _BODY.fullmatch(names) is not None
    return before[: found.start("names")] if told else before


def rests_on_issued(before: str) -> bool:
    """Whether the words before a title say that it was issued before, by whom, and is what the text rests on: 根据市教委、市财政局
    联合印发的; not 根据我局印发的, nor 省财政厅制定了."""
    return _ON_ISSUED.search(before) is not None and _OWN.search(before) is None


def _are_issuers(names: str) -> bool:
    rest = _SHORT.match(names)
    left = names[rest.end() :] if rest else names
    return (
        not left
        or read_list(names, 0, len(names), _NOBODY) is not None
        or read_list(left, 0, len(left), _NOBODY) is not None
    )
