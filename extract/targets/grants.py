"""Tells the terms on which a policy grants something (a reward, a subsidy): a threshold or a time to earn it by is no target."""

import re

from extract.outline.work_words import GAINS

_GAIN = f"(?:奖(?!项|状|章|杯|牌)|{GAINS}|返还|减免|优惠|资金支持)"
_GRANT = re.compile(
    r"，(?!并|对|凡|每|同时|[各由]|其中)[^，。；\n]{0,60}?"
    rf"(?:给予?(?!以?大力|以?高度|以?积极)|可(?!再生|持续|循环|控|靠|视|信)|一次性|予以)[^，。；\n]{{0,30}}?{_GAIN}"
)
"""A clause that grants what the words before it earn: …，按设备投资额的8%给予企业奖励; …，可一次性兑现奖励资金. One that says itself
to whom (…，对成效明显的给予奖励) grants for something else."""
_OFFICIAL = re.compile(
    "审[核查批定议]|评审|核[定查验]|受理|办[结理]|答复|公示|公布|兑[付现]|拨付|发放|下达|上报|报送|出台|制[定订]|印发"
)
"""What whoever grants does in a time allowed, before it is granted."""
_KINDS = ("money", "measure", "percent")
"""What thresholds are told in (investment, turnover, area, growth); so many things to build stay an aim beside their reward."""
_FARTHEST = 160
"""So many characters behind a threshold its own sentence may still grant: some five clauses of conditions."""


def is_granted_for(shown: str, start: int, end: int, kind: str) -> bool:
    """Whether a figure of this kind that ends at `start` is a threshold: its sentence (to `end`) grants something for it, before the
    next semicolon."""
    return (
        kind in _KINDS and _GRANT.search(shown, start, _part_end(shown, start, min(end, start + _FARTHEST))) is not None
    )


def is_time_to_earn(shown: str, start: int, end: int) -> bool:
    """Whether a time that ends at `start` is one in which something is earned: what it has to be (…3年内建成投产，给予奖励) is no act of
    whoever grants it (…10日内完成审核，给予奖励)."""
    grant = _GRANT.search(shown, start, _part_end(shown, start, end))
    return grant is not None and _OFFICIAL.search(shown, start, grant.start()) is None


def _part_end(shown: str, start: int, end: int) -> int:
    stop = shown.find("；", start, end)
    return end if stop < 0 else stop
