"""Finds signs that mirrors of pages throw into words so that nobody finds the text again: 各@@省辖市@@、济源示范区."""

import re

_RUNS = {sign: re.compile(rf"{re.escape(sign)}+") for sign in "@^~`$§¤¦※"}
"""Signs that official Chinese has no use for inside words; one sign a pattern, since one page uses one."""
_HAN, _LATIN = re.compile("[\u4e00-\u9fff]"), re.compile("[0-9A-Za-z]")
_FEWEST = 20
"""A page measured has one in eight characters; a list of addresses of e-mail or of grades (甲~乙) has a dozen at most."""
_OF_CHINESE = 0.8
"""The share of the runs that must stand beside Chinese and beside no Latin letter or figure, as addresses (a@b) and prices ($5) do."""


def sprinkled(text: str) -> set[int]:
    """The places of the signs that are thrown into a folded text; empty for a text without any."""
    found: set[int] = set()
    for sign, pattern in _RUNS.items():
        if text.count(sign) < _FEWEST:
            continue
        runs = [match.span() for match in pattern.finditer(text)]
        if sum(_is_of_chinese(text, *run) for run in runs) >= max(_FEWEST, _OF_CHINESE * len(runs)):
            found |= {at for run in runs for at in range(*run)}
    return found


def _is_of_chinese(text: str, start: int, end: int) -> bool:
    beside = [at for at in (start - 1, end) if 0 <= at < len(text)]
    return any(_HAN.match(text, at) for at in beside) and not any(_LATIN.match(text, at) for at in beside)
