"""Turns the words before a figure into the name of what is counted: without dates, item numbers, modal verbs, adverbs."""

import re
from collections.abc import Sequence

from extract.lexicon import alternation, rows
from extract.targets.terms import Period


def verbs(kind: str) -> str:
    """The verbs of one kind of `target_verbs.csv` as an alternation, longest first."""
    return alternation(row["verb"] for row in rows("target_verbs") if row["kind"] == kind)


LONGEST = 120
"""More characters than this before a figure are no metric."""

_LONGEST_SUBJECT = 30
_COUNT = f"(?:{verbs('count')})"
_LEADING = re.compile(
    rf"请?(?:按照?|依照|根据|对照)[^，；]{{0,40}}?(?:条件|要求|规定|标准|原则|程序)，?(?=(?:择优)?{_COUNT})|"
    r"请(?=[各每你全])|第[一二三四五六七八九十百\d]{1,6}[条款]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}[、是]|（[^）]*）|—{1,2}|-{2}|[、，和及与]|以及|并且?|且|其中|同时|届时|至少|力争|争取(?!上级|中央|专项|资金|项目)|确保|努力"
    r"|“[^“”]{1,12}”(?:即|是)?指|原则上|(?:围绕|锚定|对照|按照)(?:到|实现|完成)*|截止?至|(?:[到至于]|在(?![孵校岗职建册读园编库线]))(?=□*$|[^达位])|(?:推动|促进|引导)?(?:将|把|使|让)|使得"
    rf"|(?:重点|积极|大力|加快|计划|拟(?!推荐|申报|认定|命名|入选|上报)|每年|全面|初步|率先|着力|逐步|集中|继续|一般|累计|共|分批|分别|新一轮|再次?)(?={_COUNT})"
)
_TRAILING = re.compile(
    r"(?:总体|总量上|(?<![年平])均|都|分别|各|逐步|力争|争取|确保|努力|约|基本|原则上|一般|应当|应|要|须|需|将|也|再|共|合计|拟?按|为|在|从|至少"
    r"|大幅|进一步|提前[一二两三四五1-5]年|总计|稳定|即|目标|最终|全部|必须|(?:折合)?(?:新台币|人民币))$"
)
_MODAL = re.compile(
    r"(?<![主重需必只纲摘简])要(?![求素点件闻道])|应当|(?<![响反相适效对供顺呼感答回因照])应(?![用急对届收税变])|必须|力争|争取(?!上级|中央|专项|资金|项目)|确保|努力"
)
_VERBS_ALONE = re.compile(f"{_COUNT}+")
"""Behind a modal verb, what names nothing by itself: 绿色账户要新增覆盖14万户 counts what stands before it."""
_TOGETHER = re.compile(rf"^会同[^，；]{{2,40}}?(?={_COUNT})")
"""Who does it with whom: 县环保局要会同县农业局每周开展1次督查."""
_DEFINED = re.compile(r"（[^（）]*(?:以下|下称|简称)[^（）]*）")
_CHANGED_FROM = re.compile(r"(?:从(?![业事严优])|(?<![自事理缘])由)[^，；到至]{0,24}$")


def metric(text: str, periods: Sequence[Period], start: int, end: int, *, keep_end: bool = False) -> str:
    """The words of [start, end) that name what is counted; `keep_end` where they end in the verb of a count."""
    words, at = "", start
    for period in periods:
        if start <= period.start and period.end <= end and period.kind != "other":
            words, at = words + text[at : period.start], period.end
    words = without_definitions(words + text[at:end])
    modal = next((m for m in _MODAL.finditer(words) if m.start() <= _LONGEST_SUBJECT), None)
    if modal and len(words) - modal.end() >= 2:
        alone = not keep_end and _VERBS_ALONE.fullmatch(words, modal.end())
        words = words[: modal.start()] + words[modal.end() :] if alone else words[modal.end() :]
    words = _TOGETHER.sub("", _front_stripped(words)).replace("至少", "")
    return words if keep_end else _back_stripped(_CHANGED_FROM.sub("", words))


def _front_stripped(words: str) -> str:
    while match := _LEADING.match(words):
        if match.end() == match.start():
            break
        words = words[match.end() :]
    return words


def _back_stripped(words: str) -> str:
    while match := _TRAILING.search(words):
        words = words[: match.start()]
    return words


def without_definitions(words: str) -> str:
    """The words without the brackets that define a short name (专职管理人员（以下简称专管员）)."""
    return _DEFINED.sub("", words)
