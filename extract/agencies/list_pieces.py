"""Cuts a stretch of text that lists agencies into its pieces, those that share a noun in one: 各省、自治区、直辖市人民政府."""

import re

from extract.agencies.classes import goes_on, shares_head, words_of
from extract.agencies.offices import shared_end
from extract.agencies.shared_regions import shared_regions
from extract.agencies.verbs import has_verb
from extract.agencies.zones import ZONE_KIND

_JOINTS = re.compile("以及|[和及与]")
_ZONE_OFFICE = re.compile(
    rf"[\u4e00-\u9fff]{{2,8}}?{ZONE_KIND}(?!党?工?委|管|政府)"
    "(?:(?!、|[和及与](?:有关|相关|各|省|市|县|区))[\u4e00-\u9fff]){2,14}(?:[局厅办]|委员会|(?<=[\u4e00-\u9fff]{2})委|部门)(?:（[^（）]{1,12}）)?"
)
"""A zone's office: behind 各设区市、 it names that of each city too (各设区市、平潭综合实验区教育局)."""


_ATTRIBUTE = re.compile(rf"^(?:{words_of('qualified')}|有)[^、，的]{{0,20}}的(?=[\u4e00-\u9fff])")
"""What a class of territories is like: 有承储任务的 | 县、市人民政府."""


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans between 、，； outside brackets; pieces that share a head noun (各省、自治区、直辖市…) stay one."""
    spans, depth, at = [], 0, start
    for i in range(start, end):
        character = text[i]
        depth += (character in "（〔") - (character in "）〕")
        if depth <= 0 and character in "、，；,/":
            spans.append((at, i))
            at = i + 1
    spans.append((at, end))
    return _joined(text, [span for span in spans if span[1] > span[0]])


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    shared, end = 0, spans[-1][1] if spans else 0
    for span in spans:
        if span[0] >= shared and text.startswith("、", span[1]):
            regions = shared_regions(text, span[0], end)
            shared = max(_shared_from(text, *span, end), regions.end if regions is not None else 0)
            within = span[0] < shared
            if within and found and _opens_run(text, found[-1], span):
                found[-1] = (found[-1][0], span[1])
                continue
            if within:
                found.append(span)
                continue
        if found and (span[0] < shared or _one_name(text, found[-1], span)):
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
    return found


def _opens_run(text: str, before: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether a run of fields is that of several ranks, the first of which stands before it: 各市、| 县（市、区）财政、卫生健康部门."""
    first, second = text[slice(*before)], text[slice(*span)]
    return text.startswith("、", before[1]) and first.startswith("各") and shares_head(first) and goes_on(second)


def _shared_from(text: str, start: int, stop: int, end: int) -> int:
    """Where a run of fields that share a noun ends; it starts with the piece or behind a 和 in it (纪检机关和执法、司法机关)."""
    shared = shared_end(text, start, end)
    joint = None if shared else next(_JOINTS.finditer(text, start + 2, stop), None)
    return shared_end(text, joint.end(), end) if joint is not None else shared


def _one_name(text: str, before: tuple[int, int], span: tuple[int, int]) -> bool:
    first, second = text[slice(*before)], text[slice(*span)]
    if text[before[1]] != "、":
        return False
    if second.startswith(("市场", "区域", "市直", "省直", "区直", "县直")):
        return False
    parts = _ATTRIBUTE.sub("", re.sub("[（〔][^（）〔〕]*[）〕]", "", first)).split("、")
    return (
        all(shares_head(part) for part in parts if part)
        and (goes_on(second) or (first.startswith("各") and _is_zone_office(second)))
        and (parts[0][:1] not in "省市县区" or len(parts[0]) == 1)
    )


def _is_zone_office(words: str) -> bool:
    office = _ZONE_OFFICE.match(words)
    return office is not None and not has_verb(office.group())
