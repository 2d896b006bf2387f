"""Finds the pinyin that mirrors of pages print behind characters: 知識(shí)產(chǎn)權(quán), 農(nong)業(ye)."""

import re

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_SYLLABLES = rf"[a-zü{_TONED}]{{1,6}}(?: ?/ ?[a-zü{_TONED}]{{1,6}}){{0,4}}"
_READINGS = re.compile(
    rf"(?<=[\u4e00-\u9fff])（(?:(?=[^（）]*[{_TONED}]){_SYLLABLES}|de|le|zhe|me|men|ne|ma|ba|zi|ge)）"
)
"""With tones, each by itself (一(yī / yì)，的(de)): a syllable has six letters at most, and those of neutral tone are few."""
_SYLLABLE = "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeiouüv]{1,3}(?:ng?)?|er)"
_TONELESS = re.compile(rf"(?<=[\u4e00-\u9fff])(?:（{_SYLLABLE}）)+")
_FEWEST = 12
"""Without tones a bracket can be an item or a unit; a text that has a dozen of them behind characters prints pinyin (the page
measured has one in five characters)."""


def readings(text: str) -> set[int]:
    """The places of what is pinyin in a folded text; empty for a text without any."""
    found: list[re.Match[str]] = []
    if re.search(f"[{_TONED}]", text) is not None:
        found += _READINGS.finditer(text)
    toneless = list(_TONELESS.finditer(text))
    if len(toneless) >= _FEWEST:
        found += toneless
    return {i for match in found for i in range(*match.span())}
