"""Finds the titles that stand before a number without book marks, in running text and in a catalogue's rows."""

import re

from extract.document.body_ends import NAMES
from extract.lexicon import alternation, column
from extract.references.number_mentions import after_lead, opens_with_lead
from extract.text import ENUMERATOR

_TYPES = alternation(column("document_types", "word"))
_ROW = re.compile(
    rf"(?:{ENUMERATOR.pattern}|\d{{1,4}}[.．、]?)?(?P<title>(?=[^。；：\n]{{0,150}}(?:关于|办法|规定|条例|细则))"
    rf"(?!{ENUMERATOR.pattern}|[\d《。；：（）\n.．、])[^。；：（）\n]{{3,150}}?(?:{_TYPES})(?:（(?:试行|暂行|修订)）)?)(?P<bracket>[（(][^（）()]{{0,40}})?"
)
"""A catalogue's row up to its number: a title without book marks, or with them only inside (关于印发《甲办法》的通知)."""
_ROW_END = re.compile(r"(?:[^。；：\n]{0,60}[）)](?:（[^（）\n]{0,30}）)?)?[。；]?(?:\n|$)")
"""What a row's number is followed by: its bracket's end and a note, or nothing where the table's cells ran together."""
_RUNNING = re.compile(rf"关于[^。；：，\n（）]{{2,120}}(?:{_TYPES})(?:（(?:试行|暂行)）)?(?=（[^（）《》]{{0,30}}$)")
"""A title in running text, and the bracket behind it up to the number: 按照某局关于印发《甲办法》的通知（甲发〔2020〕1号）."""
_BREAKS = "。；：，\n）"
_OWN_FRONT = re.compile("[我本]")
"""我局关于…: whose title it is the text tells, the title itself does not hold these words."""
_BODY = re.compile(rf"{NAMES.pattern}|[省市县区州旗](?:政府|委)")
_MARKED = re.compile(
    rf"《[^《》]*(?:《[^《》]*》[^《》]*)*》|（[^（）\d]{{1,10}}）(?=[^（）《》]{{0,40}}的(?:{_TYPES}))"
)
_LONG = 200
"""As for titles in book marks: none has more characters, with what stands before it in its clause."""


def row_title(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """The catalogue row that the number at [start, end) closes (2.关于甲项目管理的通知（甲政发〔2003〕3号）): where its title
    begins and ends, and where the row does."""
    begin = text.rfind("\n", 0, start) + 1
    if start - begin > _LONG:
        return None
    row, behind = _ROW.fullmatch(_masked(text[begin:start])), _ROW_END.match(text, end)
    if row is None or behind is None or (opens_with_lead(row["title"]) and not row["title"].startswith("关于")):
        return None
    closed = "）" in behind.group()
    if closed != bool(row["bracket"]):
        return None
    return begin + row.start("title"), begin + row.end("title"), text.index("）", end) + 1 if closed else end


def running_title(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """The title without book marks, with who stands in front of it, that a bracket with the number at [start, end) follows
    in running text; the same three places."""
    low = max(0, start - _LONG)
    words = _masked(text[low:start])
    bracket = words.rfind("（")
    begin = max(words.rfind(mark, 0, max(0, bracket)) for mark in _BREAKS) + 1
    opened = words.find("关于", begin)
    closed = text.find("）", end, end + _LONG)
    title = _RUNNING.match(words, opened) if 0 <= opened < bracket and closed >= 0 else None
    if title is None or title.group().count("《") != title.group().count("》"):
        return None
    return low + opened - len(_front(words[begin:opened])), low + title.end(), closed + 1


def _masked(words: str) -> str:
    """The words, what stands in book marks or in a bracket inside a title made unreadable, each character one."""
    return _MARKED.sub(lambda match: "《" + "＊" * (len(match.group()) - 2) + "》", words)


def _front(words: str) -> str:
    """Who stands in front of a title, at the end of the words before it: one body, or several with 、 between."""
    parts = after_lead(words).split("、")
    kept: list[str] = []
    while parts and _BODY.fullmatch(parts[-1]) and not _OWN_FRONT.match(parts[-1]):
        kept.insert(0, parts.pop())
    return "、".join(kept)
