"""Parts the 主送机关 line into its groups: what 、，； sets apart, where it shares no head noun."""

import re

from extract.document.body_ends import GROUP
from extract.lexicon import column

_ONE_NOUN = re.compile(r"(?:[局厅部委会办院处室场]{1,2}|(?:事业)?单位|部门|机构|企业)(?:[、，；]|$)")
"""A kind of body alone in a list (各委、办、厅、局, 各有关部门、单位): it shares the words before the list."""
_OWN_NOUN = re.compile(
    r"(?:有关|相关)(?:部门|单位)(?:[、，；]|$)|(?:各|[省市县区]直|[局厅委部]属(?=各|有关|相关)|[省市县区](?:政府|级)?各)(?:有关|相关|直属)?(?:部门|单位|企业|高校|机构)(?:[、，；]|$)"
)
"""A group that no territory before it shares its noun with: 各区 | 、各部门 | 、各单位, but 各市、各县人民政府."""
_PLACES = re.compile("各[省市县区州旗盟乡镇街道]{1,5}(?:（[^（）]{1,8}）)?")
_ATTACHED = re.compile("[省市县区]直[^，；、]*(?:单位|部门|机关)(?:[、，；]|$)")
"""Units of a rank, and those of others that sit there, after the places below it: 各乡镇 | 、县直和省市驻县各单位."""
_SEATED = re.compile(
    "(?:中央|中|国家|部|省)、[省市州区](?:级|属|直)?(?:[驻属在]|直(?:有关|各|相关)?单位|、[市州县区]直?(?:有关|各|相关|驻)?)"
)
"""Bodies of several ranks in one place, one noun: 中央、省驻某市单位."""
_LANDS = re.compile("(?:全[省市区州]|[\u4e00-\u9fff]{2,6}(?:省|市|州|自治区))?各[省市县区州旗盟]{1,4}")
_LANDS_OF = re.compile(
    r"[省市县区州旗盟]{1,4}(?:人民政府|政府|党委|[\u4e00-\u9fff]{2,10}[局厅委办])(?:（[^（）]{1,8}）)?(?=[、，；]|$)"
)
"""Territories and what those of them and the next have alike: 各市州 | 、县市区人民政府."""
_AREA_WORDS = "|".join(column("area_words", "word"))
_AREA = re.compile(rf"^各[^，、]{{0,6}}[省市县区州旗盟](?:（[^（）]{{1,8}}）)?$|(?:{_AREA_WORDS})$")
_SCHOOLS = ("大学", "学院", "校区")
_NAMED = re.compile(rf"^(?!各)[^，、]{{2,20}}(?:{_AREA_WORDS}|{'|'.join(_SCHOOLS)})$")
_SCHOOL = re.compile(rf"(?!各)[^，；、]{{2,12}}(?:{'|'.join(_SCHOOLS)})(?=[、，；]|$)")
"""Schools named in full beside an area or each other share nothing: 甲经开区、乙大学丙校区、丁学院."""
_AREAS = re.compile(rf"(?:[^，；、]{{0,20}}(?:{_AREA_WORDS})(?:、|(?=[，；]|$)))+(?=[，；]|$)")
"""Areas in a row that share no noun behind the last: 甲开发区、乙新区, but 高新区、经开区管委会."""
_TOWN = "(?!各|[有相]关|涉农|民族)[^，；、乡镇街道区县市]{1,6}(?:镇|乡|街道)"
_TOWNS = re.compile(rf"(?:{_TOWN}|{_PLACES.pattern})(?:、(?:{_TOWN}|{_PLACES.pattern}))*(?=[，；]|$)")
"""Towns that stand with their names beside a class of them, up to the end of a phrase: 各街道、甲镇, but 各街道、甲镇人民政府."""

_OFFICES = "办公厅|办公室|秘书处|综合司|综合处"
_OFFICE = re.compile(rf"(?:{_OFFICES})(?:（[^（）]*）)?$")
_EACH_OFFICE = re.compile(rf"(?:{_OFFICES})（(?:{_OFFICES})[^（）]*）$")
"""The office of each body of a list, by the names that it has in them: 科技部、某局办公厅（办公室）."""


def split_addressees(words: str) -> list[tuple[str, tuple[int, int]]]:
    """The groups of a 主送机关 line, each with its span in it: phrases between 、，； that share a head noun stay one.

    >>> [group for group, _ in split_addressees("各省、自治区、直辖市知识产权局，各有关单位")]
    ['各省、自治区、直辖市知识产权局', '各有关单位']
    """
    found: list[tuple[str, tuple[int, int]]] = []
    brackets = _brackets(words)
    start = depth = 0
    for at, character in enumerate(words + "；"):
        depth += (at in brackets) * (1 if character == "（" else -1)
        if depth or character not in "、，；" or (character == "、" and _shares_noun(words, start, at)):
            continue
        if at > start:
            found.append((words[start:at], (start, at)))
        start = at + 1
    return found


def _brackets(words: str) -> frozenset[int]:
    """Where the brackets stand that have both halves; on some pages one was lost (各县市、区）委)."""
    found: set[int] = set()
    opened: list[int] = []
    for at, character in enumerate(words):
        if character == "（":
            opened.append(at)
        elif character == "）" and opened:
            found |= {opened.pop(), at}
    return frozenset(found)


def _shares_noun(words: str, start: int, at: int) -> bool:
    """Whether what stands in [start, at) before a 、 shares its head noun with what follows."""
    if _ONE_NOUN.match(words, at + 1) or _SEATED.match(words, max(start, at - 2)) or _SEATED.match(words, at - 1):
        return True
    before = words[start:at]
    if _EACH_OFFICE.search(re.split("[，；]", words[at:])[0]) and not _OFFICE.search(before):
        return True
    if before.endswith("企业") and words.startswith("事业单位", at + 1):
        return True
    if _LANDS.fullmatch(before) and _LANDS_OF.match(words, at + 1):
        return True
    if _NAMED.match(before) and _SCHOOL.match(words, at + 1):
        return False
    if _TOWNS.match(words, start) and (re.fullmatch(_TOWN, before) or re.match(_TOWN, words[at + 1 :])):
        return False
    areas = _AREA.search(before) is not None and _AREAS.match(words, at + 1) is not None
    attached = _PLACES.fullmatch(before) is not None and _ATTACHED.match(words, at + 1) is not None
    return bool(before) and not (GROUP.search(before) or _OWN_NOUN.match(words, at + 1) or areas or attached)
