"""Shows the figures of an aim that stands in quotation marks: 实现“人才总量达到320万名，贡献率达到40%”的目标."""

import re

from extract.lexicon.comparators import BEFORE
from extract.targets.metrics import verbs

_AIM = re.compile(
    "(?:实现|完成|确保|达到|围绕|锚定|按照|紧扣)“(?P<inside>[^“”\n]{8,300})”的?(?:[^，；。：“”\n]{0,12}(?:目标|指标)(?:任务)?)(?=$|[，；。：\n])"
)
"""A verb, the words in quotation marks, and what they are called."""
_LEVEL = re.compile(
    rf"(?:{verbs('level_up')}|{verbs('level_down')}|{verbs('increase')}|{verbs('decrease')}|{BEFORE})+\d"
)
"""A slogan with numbers (一年起步、三年见效) states no level."""


def with_quoted_aims(text: str, shown: str) -> str:
    """What is shown of a text, with the words in quotation marks that state aims; the marks end a clause."""
    pieces, at = list[str](), 0
    for aim in _AIM.finditer(text):
        start, end = aim.span("inside")
        if start > at and _LEVEL.search(aim["inside"]):
            pieces += [shown[at : start - 1], "，", aim["inside"], "，"]
            at = end + 1
    return "".join([*pieces, shown[at:]])
