"""Finds the title of the text that a notice issues, where it stands over that text."""

import re
from collections.abc import Sequence

from extract.document.body_ends import NAMES
from extract.document.heads import is_head_line, is_qualifier, is_title_end
from extract.document.page_lines import TITLE_END
from extract.document.signing import is_date
from extract.lexicon import rows
from extract.text import ENUMERATOR, Line
from extract.text.list_heads import list_heads
from graph.normal import title_key

_QUOTED = re.compile(r"《([^《》]+(?:[《〈][^《》〈〉]*[》〉][^《》]*)?)》")
_ISSUES = re.compile(r"(?:印发|转发|批转|发布|公布|制定了?|现将|^)《([^《》]+(?:[《〈][^《》〈〉]*[》〉][^《》]*)?)》")
_PASSED = re.compile(
    r"《([^《》]+(?:[《〈][^《》〈〉]*[》〉][^《》]*)?)》(?:已经|已于|已|业经|经)[^。《》]{2,80}[，。]?(?:现|予以|印发|转发)"
)
_REASON = r"(?:根据|按照|依据|依照|遵照|结合|经)[^。《》，；]{0,30}(?:《[^《》]{2,80}》(?:（[^（）]{4,40}）)?[^。《》，；]{0,20})?，"
TAKES = rf"现(?:{_REASON})?(?:将|把)"
"""How a notice takes up what it issues or carries on: 现将《…》, 现根据省政府的要求，将《…》."""
STRAIGHT = rf"(?<=[。\n])(?:为[^。《》，；]{{2,40}}，)?(?:{_REASON})?(?:将|把)"
GIVES = "(?:印发|转发|批转|下发|下达)给?你[们局委厅办单省市县区]"
"""The same at a sentence's start with no 现, perhaps behind its purpose and reason, and how it ends then: 将《…》转发给你们; behind who
did it or when (前期，我局按照要求，将《…》印发给你们) it tells a past deed."""
NAMED = r"《[^《》]+》(?:（[^（）]{1,60}）)?"
CHAIN = rf"(?>{NAMED}(?:[、和及与]?{NAMED})*)"
"""The titles that one phrase lists, each perhaps with a bracket: 《甲办法》（甲政发〔2020〕1号）和《乙办法》."""
CARRIED = "(?:印发|转发|批转|下发)"
TOLD_NOW = rf"{TAKES}[^。]{{2,100}}{CARRIED}|现(?:予以?|发布|联合)?{CARRIED}"
"""How a notice says in any words that it issues or carries on a text."""
_ISSUED_BARE = re.compile(r"(?:印发|转发|批转|下达)(?P<name>[^《》]{4,120}?)的(?:通知|公告|函)$")
PART_OF_IT = r"\d{4}年|\d+项|提出|确定|明确|中|规定|涉及|要求|部署|重点|主要|目标|任务|工作|有关|的(?!通知|决定|意见|函|公告|通报|批复)"
"""Behind 现将《…》 these words name a part of it, and that is what is issued: 现将《政府工作报告》重点任务分解印发."""
_SAYS_SO = re.compile("印发|转发|批转|发布|公布|现予|制定")
"""How a notice says that it issues a text at all; one that does not has annexes and no text that it issues."""
_ANNEX = re.compile(r"^附件?\d*[：:]?")
_COVER = 1500
"""How many characters of the notice's own text are looked through for the title of what it issues."""
_MOST_LINES = 4
"""A centred title is broken into no more lines than this."""
_LISTS = re.compile(
    "(?:" + "|".join(r["word"] for r in rows("document_types") if r["statutory"] == "list") + r")(?:（[^（）]*）)*$"
)
"""Lists stand behind a signature as annexes; one is the issued text only where the notice says so."""
_ZONE = 6
_SHORT = 60


def find_issued_title(lines: Sequence[Line], titles: Sequence[Line], behind: int, date: Line | None) -> Line | None:
    """The title of the issued text, its lines as one: named in the notice's title or in its text, else the first title
    behind the signature. `behind` is where the notice's head ends."""
    own = "".join(line.text for line in titles)
    cover = "".join(line.text for line in lines if line.start >= behind)[:_COVER]
    issued = {title_key(name) for name in _ISSUES.findall(own + "\n" + cover)}
    issued |= {title_key(name) for name in _PASSED.findall(cover)}
    bare = _ISSUED_BARE.search(own)
    if bare is not None:
        issued.add(title_key(bare["name"]))
    found = _named(lines, behind, issued)
    if found is None and date is not None:
        found = _named(lines, date.end, {title_key(name) for name in _QUOTED.findall(cover)})
    if found is None and date is not None and (not own or _SAYS_SO.search(own + cover)):
        return _untold(lines, date)
    return found


def _named(lines: Sequence[Line], behind: int, keys: set[str]) -> Line | None:
    """The first line, or run of lines, behind a place that is one of these titles."""
    if not keys:
        return None
    longest = max(map(len, keys))
    for index, line in enumerate(lines):
        if line.start < behind or len(line.text) > 2 * longest or "。" in line.text:
            continue
        words = ""
        for count, part in enumerate(lines[index : index + _MOST_LINES]):
            words += part.text
            key = title_key(_ANNEX.sub("", words))
            if key in keys and not re.search("《" + re.escape(words[:1]), words):
                return _joined(lines[index : index + count + 1])
            if not key or not any(name.startswith(key) for name in keys):
                break
    return None


def _untold(lines: Sequence[Line], date: Line) -> Line | None:
    """The first title between the signature and the first numbered line, with what its lines above and below add; one
    under the head of a catalogue (废止的文件目录) is a row of it."""
    opened = next((line.start for line in lines if line.start > date.end and ENUMERATOR.match(line.text)), None)
    zone = [line for line in lines if line.start >= date.end and (opened is None or line.start < opened)][:_ZONE]
    zone = zone[: next((i for i, line in enumerate(zone) if list_heads(line.text, 0, len(line.text))), len(zone))]
    last = next((i for i, line in enumerate(zone) if _may_be_issued(line)), None)
    if last is None:
        return None
    first = last
    while first > 0 and last - first < _MOST_LINES - 1 and _opens_title(zone[first - 1].text):
        first -= 1
    if last + 1 < len(zone) and is_qualifier(zone[last + 1].text):
        last += 1
    return _joined(zone[first : last + 1])


def _may_be_issued(line: Line) -> bool:
    listed = _LISTS.search(line.text) is not None
    return (
        not listed
        and is_title_end(line)
        and len(line.text) <= _SHORT
        and re.search(r"，|^\d{1,4}(?![\d年])", line.text) is None
    )


def _opens_title(text: str) -> bool:
    """Whether a line above a title's last one is its first: words that end no phrase and name no body."""
    return (
        4 <= len(text) <= _SHORT
        and re.search(r"[，。；：！？]|^[（【]|印发$|^附", text) is None
        and not is_head_line(text)
        and not is_date(text)
        and NAMES.fullmatch(text) is None
        and TITLE_END.search(text) is None
    )


def _joined(lines: Sequence[Line]) -> Line:
    return Line(lines[0].start, lines[-1].end, "".join(line.text for line in lines))
