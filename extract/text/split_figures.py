"""Joins lines that a page's source broke around each figure — 截至 / 2021 / 年 / 3 / 月底 — place for place, so that offsets stay.

Word processors put figures between Chinese characters into tags of their own; whoever takes the text out of such a page with a line
for each tag gets these breaks (measured: 60 in a notice of 230 lines, whose date, number and items were lost)."""

import re

from extract.text.leftovers import NOTHING

_FIGURE = r"\d{1,6}(?:\.\d{1,3})?"
_BREAK = r"[ \t\u3000]*(?:\r\n|\n)[ \t\u3000]*"
_SURE = re.compile(
    rf"\n[ \t\u3000]*(?:(?:19|20)\d\d{_BREAK}[年〕］\]]|\d{{1,2}}{_BREAK}[月日](?![度常均])|\d{{1,5}}{_BREAK}号(?![召码])"
    rf"|\d{{1,3}}{_BREAK}[条章])"
    rf"|(?<=年)\d{{1,2}}{_BREAK}月|(?<=月)\d{{1,2}}{_BREAK}日(?![度常均])|(?<=[〕］\]])\d{{1,5}}{_BREAK}号"
)
"""What only such a page has: a figure alone on its line, or behind the sign of the one before it (年6 / 月28 / 日), and on the next the
sign that belongs to it; 3 / 日常监管 are a table's cells."""
_FEWEST = 3
"""A table with a line for each cell may have one or two by chance."""
_SIGN = "[年月日号〕］\\]）)%％，—～〜\\-至到个家件项亿万千百多余元名人吨公平米所条期次天小分倍处台套户亩类级批届册章节款座辆场度位周]"
_UNIT = f"(?:{_SIGN}|[．.、])"
"""What a line goes on with behind a figure; ． behind the figure of an item, which no other line goes on with."""
_BEFORE = re.compile(rf"(?<=[^\s。；：！？;:!?]){_BREAK}(?={_FIGURE}{_BREAK}{_SIGN})")
_BEHIND = re.compile(rf"(?<=\d){_BREAK}(?={_UNIT})")
_BRACKET = re.compile(
    rf"(?<=[\u4e00-\u9fff]){_BREAK}(?=[〔［\[（(]{_BREAK}{_FIGURE})|(?<=[〔［\[（(]){_BREAK}(?={_FIGURE})"
)


def joined(text: str) -> str:
    """The text without the breaks around figures; of the same length. A text with few of them stays as it is.

    >>> joined("关于\\n2021\\n年工作的通知\\n甲发\\n〔\\n2021\\n〕\\n2\\n号").replace("\\u200b", "")
    '关于2021年工作的通知\\n甲发〔2021〕2号'
    """
    if len(_SURE.findall(text)) < _FEWEST:
        return text
    for breaks in (_BRACKET, _BEFORE, _BEHIND):
        text = breaks.sub(lambda match: NOTHING * len(match.group()), text)
    return text
