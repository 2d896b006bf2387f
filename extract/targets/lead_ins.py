"""Reads the lines that speak for what stands below them: 2025年主要目标：, 企业须同时满足以下条件：."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.outline import Entry
from extract.outline.kinds import is_only_dates
from extract.targets.periods import find_periods
from extract.targets.terms import Period
from extract.text.clauses import Span

_AIMS = re.compile("目标|指标|任务|以下|如下")
_CONDITIONS = re.compile(
    "(?:满足|符合|具备|达到|具有|以下|下列)[^。：]{0,20}(?:条件|要求|标准|资格|情形)[^。：]{0,8}：$|(?:条件|资格|标准)(?:是|为|如下|包括)：$"
)
_LABEL = re.compile("(?:具体|主要|重点|总体|发展|工作|预期|量化|阶段)*(?:目标|指标)(?:任务)?(?:是|为|如下|包括|有)?：")
"""A line that says no more than that aims follow: 具体目标是：."""
_STAGE = re.compile(r"[（(](?:从|自)?(?P<year>20\d\d)年(?:(?P<month>\d{1,2})月)?")
STAGE = "(?:阶段|步骤|环节|时期)"
"""What a part of a campaign is called."""
_STAGE_BY = re.compile(rf"[^（）]{{2,20}}{STAGE}（(?P<date>[^（）]{{3,14}}前)）")
"""A stage and by when it ends: 动员部署阶段（2019年6月底前）."""
_ASKED = re.compile("[应须需]|必须|同时|申报|申请|参评|推荐|认定|具备|符合|满足")


@dataclass(frozen=True)
class LeadIn:
    """A line ending in a colon that governs the rest of its entry: `due` is the time of the aims below, None where the
    line opens a list of conditions; `entry` is the id of the entry that it stands in."""

    entry: str | None
    due: Period | None

    def governs(self, chain: Sequence[Entry]) -> bool:
        """Whether a sentence with these enclosing entries stands below the line."""
        return not chain if self.entry is None else any(entry.id == self.entry for entry in chain)


def lead_in(
    text: str, sentence: Span, periods: Sequence[Period], chain: Sequence[Entry], opened: Period | None = None
) -> LeadIn | None:
    """The lead-in that a sentence is, or None; `opened` is the time that a sentence before it in its paragraph set for the
    aims behind (到2020年，…。具体目标是：)."""
    if text[sentence.end - 1] != "：" or text[sentence.end : sentence.end + 1] not in ("\n", ""):
        return None
    words = text[sentence.start : sentence.end]
    entry = chain[0].id if chain else None
    due = next((p for p in periods if (p.year or p.kind == "term") and p.kind != "other"), None)
    if due is not None:
        return LeadIn(entry, due) if _AIMS.search(words) else None
    if opened is not None and _LABEL.fullmatch(words):
        return LeadIn(entry, opened)
    return LeadIn(entry, None) if _CONDITIONS.search(words) and _ASKED.search(words) else None


def stage_of(chain: Sequence[Entry], known: tuple[int, int] | None) -> tuple[int, int] | None:
    """The year and month in which the stage begins that the sentence stands in (全面推开阶段（2020年7月—12月）), where that
    is later than the document: its months without a year are counted from there."""
    for entry in chain:
        stage = _STAGE.search(entry.heading)
        if stage is not None:
            begins = int(stage["year"]), int(stage["month"] or 0)
            return begins if known is not None and begins > known else None
    return None


def date_above(text: str, sentence: Span, chain: Sequence[Entry], known: tuple[int, int] | None) -> Period | None:
    """The day or month by which a sentence's work is due because it stands below a heading that says so: 2023年6月底前,
    动员部署阶段（2023年6月底前）; None where none of those that enclose it does."""
    for entry in chain:
        stage = _STAGE_BY.fullmatch(entry.heading)
        if sentence.start < entry.heading_end or not (stage or is_only_dates(entry.heading)):
            continue
        end = entry.heading_end
        periods = find_periods(text, text, end - len(entry.heading), end, known)
        if len(periods) == 1 and periods[0].kind == "date" and periods[0].before and periods[0].year:
            return periods[0]
    return None
