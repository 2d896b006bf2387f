"""Reads from when until when a document says that it is in force: 自…起施行, 有效期至…, 有效期五年."""

import re
from datetime import date, timedelta

from extract.lexicon import column
from extract.text.numerals import iso_date, parse_number

Span = tuple[int, int]

_DAY = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
_END = rf"{_DAY}|(?:19|20)\d\d年\d{{1,2}}月|(?:19|20)\d\d年底?"
_OWN_DAY = "(?:发布|印发|公布|颁布|发文|下发|签发|通过)之?日"
_BEGINS = re.compile(
    rf"(?:自|从|于)(?P<date>{_DAY}|(?:19|20)\d\d年\d{{1,2}}月|{_OWN_DAY})起?(?:正式)?(?:开始)?(?:施行|实施|执行|生效|试行)"
)
_ENDS = re.compile(
    rf"有效期(?:限)?(?:自{_DAY}起?)?(?:至|到|截至)(?P<until>{_END})"
    rf"|(?:执行|实施|施行|试行)(?:期限|期)?(?:为|自)?(?:{_DAY}起?)?至(?P<term>{_END})"
    rf"|自{_DAY}起?至(?P<span>{_END})止?(?:期间)?(?:有效|施行|实施|执行|试行)"
    rf"|起(?:施行|实施|执行)，(?:执行)?至(?P<stop>{_END})止"
    r"|(?:有效期|试行期|有效期限|试行期限)(?:限)?(?:为|是)?(?P<years>[一二两三四五六七八九十]{1,2}|\d{1,2})年"
)
_SENTENCE_END = re.compile("[。；\n]")
_OWN = re.compile(
    rf"本(?:{'|'.join(map(re.escape, column('document_types', 'word')))}|文件|政策|令|要求)"
    "|(?:现予|予以|现)(?:公布|发布|印发|颁布)|印发给你们|(?:以上|上述)(?:政策|规定|措施)"
)
"""Whose time a sentence tells: the document's own, and not a licence's or another document's."""
_NOBODY = re.compile(r"(?:第[一二三四五六七八九十百零\d]{1,5}条|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?")


def begins(body: str, issued_on: str | None) -> tuple[str, Span] | None:
    """The first day in force (ISO) and the words that tell it; None where the text tells none."""
    for match in _BEGINS.finditer(body):
        if _is_own(body, match.start()):
            found = iso_date(match["date"]) if match["date"][0].isdigit() else issued_on
            if found:
                return found, match.span()
    return None


def ends(body: str, first: str | None) -> tuple[str, Span] | None:
    """The last day in force (ISO) and the words that tell it; a number of years counts from the `first` day."""
    for match in _ENDS.finditer(body):
        if not _is_own(body, match.start()):
            continue
        if match["years"]:
            found = _after_years(first, match["years"])
        else:
            found = iso_date((match["until"] or match["term"] or match["span"] or match["stop"]).rstrip("底"))
        if found:
            return found, match.span()
    return None


def _is_own(body: str, at: int) -> bool:
    start = max(
        (mark.end() for mark in _SENTENCE_END.finditer(body, max(0, at - _LONGEST), at)), default=max(0, at - _LONGEST)
    )
    before = body[start:at]
    if "“" in before:
        return False  # new wording of another text
    return (
        _NOBODY.fullmatch(before) is not None
        or _OWN.search(before) is not None
        or _BEGINS.search(before + "施行") is not None
    )


_LONGEST = 200
"""A sentence about a document's own time has no more characters before it."""


def _after_years(first: str | None, years: str) -> str | None:
    """The day before the same day so many years later, as documents that print both days count: 2020-03-01, 五 → 2025-02-28."""
    count = parse_number(years)
    if first is None or len(first) < len("2020-03-01") or not isinstance(count, int):
        return None
    day = date.fromisoformat(first)
    try:
        later = day.replace(year=day.year + count)
    except ValueError:
        later = date(day.year + count, 3, 1)
    return (later - timedelta(days=1)).isoformat()
