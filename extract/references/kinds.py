"""Tells of what kind a document is that the text names: a law, a standard or any other paper of an authority."""

import re

from extract.lexicon import column
from extract.references.number_mentions import is_standard, names_standard
from graph.normal import title_key

AROUND = 240
"""So many characters before and behind a title may say what it is: a list of titles (国家标准《甲》《乙》, 《甲》《乙》等国家标准)."""
_STANDARDS = frozenset(map(title_key, column("standards", "title")))
_LAW = re.compile(r"(?<![办方做书])法(?:（[^）]*）)?$|条例(?:（[^）]*）)?$|法典$|^宪法|(?:法|条例)实施细则$")
_PAPER = re.compile("(?:通知|意见|办法|规定|决定|方案|计划|规划|纲要|细则|条例|法)(?:（[^（）]*）)?$")
"""How no standard ends."""
_NOTED = "(?:（[^（）]{1,40}）)?"
_OF_WHOM = "(?:国家|行业|地方|团体|强制性|推荐性)"
_BEHIND = re.compile(
    rf"{_NOTED}(?:[、和及与]?《[^《》]{{2,60}}》{_NOTED}){{0,8}}(?:等(?:[\d一二三四五六七八九十]{{1,3}}项)?)?(?:{_OF_WHOM}){{0,2}}标准(?!化|体系)"
    r"|（GB|（[A-Z]{2,}/?T? ?\d"
)
_BEFORE = re.compile(f"{_OF_WHOM}标准(?:《[^《》]{{2,60}}》{_NOTED}[、和及与]?){{0,8}}$")
_NAMED = re.compile("(?:(?:排放|污染控制|卫生|(?:空气|环境|水|土壤)质量)标准|防火规范)(?:（[^（）]*）)?$")
"""How national standards of health and the environment and of fire safety are titled (生活饮用水卫生标准); 收费标准 and
建设标准 are papers of an authority."""


def kind_of(title: str | None, number: str | None, before: str, behind: str) -> str:
    """law, standard or policy, by the number, the title and the `AROUND` characters before the title and behind it.

    >>> kind_of("甲要求", None, "严格执行国家标准", "。"), kind_of("甲要求", None, "按照", "等行业标准"), kind_of("甲法", None, "", "")
    ('standard', 'standard', 'law')
    """
    if is_standard(number) or names_standard(title):
        return "standard"
    if title is None:
        return "policy"
    if title_key(title) in _STANDARDS or _is_called_standard(title, before, behind):
        return "standard"
    return "law" if _LAW.search(title) else "policy"


def _is_called_standard(title: str, before: str, behind: str) -> bool:
    """Whether the title or the words around it say that it is a standard."""
    if _PAPER.search(title):
        return False
    return any((_NAMED.search(title), _BEHIND.match(behind), _BEFORE.search(before)))
