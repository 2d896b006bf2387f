"""Finds where a document ends: its date, who signs it, and what the file goes on with that is not the document."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise, takewhile

from extract.agencies.bodies import body_of
from extract.agencies.regions import leading_region
from extract.document.body_ends import NAMES
from extract.document.page_lines import DATE_PATTERN, MONTH_PATTERN, OFFICE_HOLDER
from extract.lexicon.page_words import page_words
from extract.text import ENUMERATOR, CleanText, Line
from extract.text.numerals import iso_date

_DATE_LINE = re.compile(
    rf"(?:（(?:{DATE_PATTERN})）|(?:{DATE_PATTERN}|{MONTH_PATTERN})(?:（(?P<note>[^（）]{{1,40}})）)?)$"
)
_LOOSE_DATE = re.compile(r"(?:19|20)\d\d(?:[-./年]\d{1,2}[-./月]\d{1,2}日?|\d{2,4})$")
"""A date whose signs a page lost or a hurried writer left out; one only right under a signature."""
_DIGITS = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
"""A date that lost all its signs (20151214), alone on its line behind the addressees or the title."""
_WHEN = re.compile("(?:时间|日期|期限|截止)：?$")
_MONTHS = 12
SEAL = re.compile(r"（[^（）]{0,40}章）$")
_MOST_SIGNERS = 220
_BELOW_TEXT = re.compile("特此|专此|附件|附：|联系|电话|邮箱|传真|地址|（此件")
"""How a line opens behind a letter's text, above who signs it."""
_LISTS_BODIES = re.compile("(?:名单|单位|成员|部门|机构|目录|分工)(?:（[^（）]*）)?[：。]?$")
"""How a line ends under which bodies are listed."""
_INTRODUCES = re.compile("以下|下列|抄送|见下|如下")
"""What a sentence says of the bodies listed below it: 以下部门负责审核。"""
_SEVERAL = 2
"""One name alone below a text may be its page's own."""
SHORT_PLACE = re.compile("(?:中共)?(?:省|市|县|区|自治区|州|旗)(?!区|县)")
"""How a signature in short form opens: 省财政厅, 市公安局."""
_OFFICE = re.compile("(?:办公[厅室]|综合司)$")


def is_date(text: str) -> bool:
    """Whether a line is a signature's date, perhaps with the form's note behind it: 2019年6月28日（此件公开发布）."""
    match = _DATE_LINE.match(text)
    return match is not None and (match["note"] is None or page_words("signed").match(match["note"]) is not None)


def date_of(text: str) -> str | None:
    """The ISO date of a signature's date line; signs that got lost are put back where one reading is possible: 2025919."""
    words = date_words(text).strip("（）")
    digits = re.fullmatch(r"((?:19|20)\d\d)(\d{2,3})", words)
    if digits is None:
        return iso_date(re.sub("(?<=月)日$", "", words).replace("/", "-"))
    if len(digits[2]) == 3:
        return iso_date(f"{digits[1]}年{digits[2]}")
    sure = int(digits[2]) > _MONTHS  # of two digits up to 12 the pair can be a month without its day
    return iso_date(f"{digits[1]}年{digits[2][0]}月{digits[2][1]}日") if sure else None


def date_words(text: str) -> str:
    """The date of a signature's date line, without the note behind it."""
    return re.sub(r"(?<=.)（.*", "", text)


def find_date(lines: Sequence[Line], start: int, end: int | None = None) -> Line | None:
    """The date line behind a place: the first one under a signature, else the first one of all."""
    zone = [i for i, line in enumerate(lines) if line.start >= start and (end is None or line.end <= end)]
    signed = find_signed_date(lines, start, end)
    dated = signed or next((lines[i] for i in zone if is_date(lines[i].text) and not _tells_when(lines, i)), None)
    return dated or next((lines[i] for i in zone if start and _DIGITS.fullmatch(lines[i].text)), None)


def _tells_when(lines: Sequence[Line], index: int) -> bool:
    """Whether a date is what the item or label above it asks for, and no signature's: 一、申报截止时间 / 2012年3月16日."""
    return index > 0 and _WHEN.search(lines[index - 1].text) is not None


def find_signed_date(lines: Sequence[Line], start: int, end: int | None = None) -> Line | None:
    """The first date right under a line that names a body, or who signs an order: 部长 某某."""
    for above, line in pairwise(lines):
        signs = _signs(above.text) or OFFICE_HOLDER.fullmatch(above.text) is not None
        if above.start < start or (end is not None and line.end > end) or not signs:
            continue
        if is_date(line.text) or (_LOOSE_DATE.match(line.text) and date_of(line.text)):
            return line
    return None


def _signs(text: str) -> bool:
    return NAMES.fullmatch(SEAL.sub("", text) or text) is not None or SEAL.fullmatch(text) is not None


def find_signatures(lines: Sequence[Line], date: Line | None) -> tuple[Line, ...]:
    """The lines right above the date that are names: short, without any sentence punctuation."""
    if date is None:
        return ()
    found: list[Line] = []
    for line in reversed(lines[: lines.index(date)]):
        if (
            len(line.text) > _MOST_SIGNERS
            or re.search(r"[。，；：！？《》]|^特此|^附件|^\d", line.text)
            or ENUMERATOR.match(line.text)
        ):
            break
        found.append(line)
    return tuple(reversed(found))


def find_undated_signatures(text: CleanText, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The last lines of a letter that nobody dated, where they are the names of several bodies: behind its last sentence, its list
    of annexes or its contacts; () where they are a list under a head of its own (成员单位)."""
    found = list(reversed([*takewhile(lambda line: NAMES.fullmatch(line.text) is not None, reversed(lines))]))
    above = lines[len(lines) - len(found) - 1].text if len(found) < len(lines) else ""
    ends = above.endswith("。") or _BELOW_TEXT.match(above)
    lists = _LISTS_BODIES.search(above) or _INTRODUCES.search(above.rstrip("。").rpartition("。")[2])
    names = [name for line in found for name in _parted(text, line)]
    if len(names) < _SEVERAL or not ends or lists or not all(map(_is_known, names)):
        return ()
    return tuple(found)


def _parted(text: CleanText, line: Line) -> list[str]:
    cuts = [line.start, *text.ordered_gaps_in(line.start + 1, line.end), line.end]
    return [text.text[a:b] for a, b in pairwise(cuts)]


def _is_known(name: str) -> bool:
    """Whether a body is one of the lexicon, its office, or opens with its place."""
    place = leading_region(name) is not None or SHORT_PLACE.match(name) is not None
    return place or body_of(_OFFICE.sub("", name)) is not None


def first_line(lines: Iterable[Line], test: Callable[[Line], bool]) -> Line | None:
    """The first of these lines that passes a test; None where none does."""
    return next((line for line in lines if test(line)), None)
