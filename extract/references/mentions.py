"""Finds where a text names other documents: titles in 《》, numbers, short names that it defined."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.lexicon import alternation, column
from extract.references.number_mentions import damaged_number, number_in_bracket, numbers_in
from extract.references.unmarked_titles import row_title, running_title

_BEHIND_TITLE = re.compile(
    r"（[^（）。]*(?:（[^（）。]*）[^（）。]*)*）"
    r"|[〔［\[【][^〔［\[【〕］\]】。\n]*(?:[〔［\[【][^〔［\[【〕］\]】。\n]*[〕］\]】][^〔［\[【〕］\]】。\n]*)*[〕］\]】]"
)
_ELSEWHERE = re.compile("[（〔［\\[【](?:[详参]?见|载于?|附于)")
"""A bracket that opens so says in which other document the titled one stands: 《甲标准》（见某办发〔2021〕4号文）."""
_SHORT_NAME = r"(?:以下简称|以下统称|以下称|下称|简称)(?:为)?[：:，]?"
_DEFINES = re.compile(rf"(?<![》〉号])[（(]{_SHORT_NAME}$")
"""What stands before a short name that the text defines for words without book marks or number."""
_DEFINITION = 12
"""Characters in which that stands: a bracket, the longest of the words (以下简称为：) and one before."""
_TYPES = alternation(column("document_types", "word"))
_ALIAS = re.compile(
    rf"^（[“‘](?P<bare>[^“”‘’（）]{{1,16}}(?:条(?:政策|意见)?|号文|{_TYPES}))[”’]）$|{_SHORT_NAME}(?:《(?P<book>[^《》]{{1,30}})》|[“‘](?P<quote>[^”’]{{1,30}})[”’]"
    r"|(?P<plain>[^《》“”‘’（）()\[\]，。；：、\n]{2,20})(?=[）\]，；]))"
)
"""The bracket that defines a short name, with the words for it, or with nothing but the name of a document in quotes: （“58条措施”）."""
_SEVERAL = re.compile("[两二三四五六七八九十几上]")
"""How a short name for several documents opens (以下统称“两法”): it stands for none of them alone."""
BARE_NAME = re.compile(rf"(?:若干|实施|指导|管理|行动|工作|暂行|三年)*(?:{_TYPES})")
"""A kind of document alone (实施意见): without 《》 or quotes it is a common noun."""
_NOT_THE_LAW = re.compile("实施|典|律|规|人|制|治|院|庭|定")
"""Behind a law's short name they make another word of it: 食品安全法律法规."""
_TELLING_NAME = re.compile(rf"(?:法|法典|文件|文|号|{_TYPES})$")
_PUBLISHED = ("公布的", "发布的", "颁布的", "印发的", "文件", "", "文件印发的")
"""What may stand between a number and the title that it published: 某局令第28号公布的《甲办法》, 国发〔2015〕71号《…意见》."""
_BRACKETS = 2
"""How many brackets behind a title may give its number and its short name: 《…》（国发〔2015〕1号）（以下简称《意见》）."""
_LONG = 200
"""No title of the corpus has more characters (the longest, of eleven issuers, has 124); an unclosed 《 must not eat a page."""
_INNER_MARKS = str.maketrans("<>", "〈〉")


@dataclass(frozen=True)
class Mention:
    """One place that names a document: clean span (title and number in brackets behind it together), the title and
    number that stand there, where the title alone ends, and the short name that is defined there; `pointed` where the
    text only points (上述通知), `plain` where the short name was defined without book marks."""

    start: int
    end: int
    title: str | None
    number: str | None
    title_end: int
    alias: str | None = None
    pointed: bool = False
    plain: bool = False


def find_mentions(text: str, start: int, end: int) -> list[Mention]:
    """All mentions inside the clean span [start, end), in order and not overlapping; later uses of a short name that the
    text defines carry the full title and number. Nothing is filtered here."""
    titled = [_with_number(text, s, e, end) for s, e in _titles(text, start, end)]
    numbers = [
        _with_alias(text, Mention(item.start, item.end, None, item.number, item.start), end)
        for item in numbers_in(text, start, end)
    ]
    rows = _apart(row for item in numbers if (row := _unmarked(text, item)) is not None)
    titled = [item for item in titled if not any(row.start <= item.start < row.end for row in rows)]
    mentions = _joined(text, _without_overlaps(sorted([*titled, *rows], key=lambda item: item.start), numbers))
    return _with_aliases(text, _without_overlaps(mentions, _plain_uses(text, mentions, end)))


def with_rows(mentions: Sequence[Mention], rows: Sequence[Mention]) -> list[Mention]:
    """The rows of catalogues, and the mentions that stand in none of them."""
    return _without_overlaps(_without_overlaps([], rows), mentions)


def _without_overlaps(first: Sequence[Mention], second: Sequence[Mention]) -> list[Mention]:
    """All of the first and those of the second that touch none of them, nor one of the second that begins before."""
    begins, ends = [mention.start for mention in first], [mention.end for mention in first]
    kept: list[Mention] = []
    for mention in sorted(second, key=lambda mention: (mention.start, -mention.end)):
        at = bisect_right(begins, mention.start)
        free = (at == 0 or mention.start >= ends[at - 1]) and (at == len(begins) or mention.end <= begins[at])
        if free and (not kept or mention.start >= kept[-1].end):
            kept.append(mention)
    return sorted([*first, *kept], key=lambda mention: mention.start)


def _joined(text: str, mentions: list[Mention]) -> list[Mention]:
    """A title and the number right before or behind it, without a bracket, are one mention."""
    found: list[Mention] = []
    for mention in mentions:
        last = found[-1] if found else None
        between = text[last.end : mention.start] if last else None
        if last and last.title is None and mention.title and mention.number is None and between in _PUBLISHED:
            found[-1] = replace(mention, start=last.start, number=last.number)
        elif last and last.title and last.number is None and mention.title is None and between == "":
            found[-1] = replace(last, end=mention.end, number=mention.number, alias=last.alias or mention.alias)
        else:
            found.append(mention)
    return found


def _titles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Outermost 《…》 pairs; 《…《…》…》 is one title."""
    opened, depth = -1, 0
    for match in re.compile("[《》\n]").finditer(text, start, end):
        mark, position = match.group(), match.start()
        if mark == "\n" or (depth and position - opened > _LONG):
            depth = 0
        if mark == "《":
            opened, depth = (position, 1) if depth == 0 else (opened, depth + 1)
        elif mark == "》" and depth:
            depth -= 1
            if depth == 0 and position > opened + 1:
                yield opened, position + 1


def _with_number(text: str, start: int, title_end: int, limit: int) -> Mention:
    """The title with the bracket right behind it, where that bracket gives a number or a short name."""
    title = text[start + 1 : title_end - 1].translate(_INNER_MARKS)
    mention = Mention(start, title_end, title, None, title_end)
    at = title_end
    for _ in range(_BRACKETS):
        bracket = _BEHIND_TITLE.match(text, at, min(limit, at + _LONG))
        if bracket is None:
            return mention if mention.number else _with_damaged(text, mention, at, limit)
        found = None if _ELSEWHERE.match(bracket.group()) else number_in_bracket(bracket.group()[1:-1])
        if found is not None and mention.number is None:
            mention = replace(mention, end=bracket.end(), number=found)
        mention = _named(mention, _ALIAS.search(bracket.group()))
        at = bracket.end()
    return mention


def _with_damaged(text: str, mention: Mention, at: int, limit: int) -> Mention:
    """The title with the number behind it whose bracket was lost: 《…》（国发〔201528转发给你们."""
    if text[at : at + 1] not in ("（", "[", "［", "【"):
        return mention
    found = damaged_number(text, at + 1, min(limit, at + _LONG))
    return mention if found is None else replace(mention, end=found.end, number=found.number)


def _with_alias(text: str, mention: Mention, limit: int) -> Mention:
    """A number with the short name that the bracket behind it defines: 国办发〔2016〕3号文件（以下简称“3号文”）."""
    at = mention.end + 2 if text.startswith("文件", mention.end) else mention.end
    bracket = _BEHIND_TITLE.match(text, at, min(limit, at + _LONG))
    return mention if bracket is None else _named(mention, _ALIAS.search(bracket.group()))


def _named(mention: Mention, alias: re.Match[str] | None) -> Mention:
    if alias is None or mention.alias:
        return mention
    name = alias["book"] or alias["quote"] or alias["plain"] or alias["bare"]
    if alias["book"] is None and _SEVERAL.match(name):
        return mention
    return replace(mention, alias=name, plain=alias["book"] is None)


def _plain_uses(text: str, mentions: Sequence[Mention], limit: int) -> list[Mention]:
    """Later uses of the short names that were defined without book marks: in quotes, or as they stand where the name
    can be nothing else (食品安全法, not 规划)."""
    defined: dict[str, int] = {}
    for mention in mentions:
        if mention.plain and mention.alias:
            defined.setdefault(mention.alias, text.find("）", mention.title_end))
    if not defined:
        return []
    return [
        Mention(start, end, name, None, end)
        for name, begin in defined.items()
        for start, end in _places(text, name, begin, limit)
    ]


def _places(text: str, name: str, begin: int, limit: int) -> Iterator[tuple[int, int]]:
    """Where a short name stands in quotes, or as it stands if it is telling, from a place on."""
    telling = len(name) > 2 and _TELLING_NAME.search(name) and not BARE_NAME.fullmatch(name)
    at = text.find(name, begin, limit)
    while at >= 0:
        end = at + len(name)
        if text[at - 1] in "“‘" and text[end : end + 1] in ("”", "’"):
            yield at - 1, end + 1
        elif telling and _NOT_THE_LAW.match(text, end) is None:
            yield at, end
        at = text.find(name, end, limit)


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """Those that begin behind the one before: of the orders in one bracket (published, revised) the first names the row."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _unmarked(text: str, number: Mention) -> Mention | None:
    """A number with the title without book marks before it, in a catalogue's row or in running text."""
    found = row_title(text, number.start, number.end) or running_title(text, number.start, number.end)
    if found is None:
        return None
    start, title_end, end = found
    title = text[start:title_end].translate(_INNER_MARKS)
    mention = replace(number, start=start, end=end, title=title, title_end=title_end)
    return _named(_with_alias(text, mention, len(text)), _ALIAS.search(text, number.end, end))


def _with_aliases(text: str, mentions: list[Mention]) -> list[Mention]:
    """Uses of a short name, from the place of its definition on, become mentions of the document that it stands for; the
    short name of what is no document (治理保证金预备金（以下简称《预备金》）) names none."""
    known: dict[str, Mention] = {}
    of_things: set[str] = set()
    found = []
    for mention in mentions:
        meant = known.get(mention.title or "")
        if (
            meant is None
            and mention.title
            and _DEFINES.search(text, max(0, mention.start - _DEFINITION), mention.start)
        ):
            of_things.add(mention.title)
        if mention.title in of_things and mention.number is None:
            continue
        found.append(mention if meant is None else replace(mention, title=meant.title, number=meant.number))
        if mention.alias:
            known[mention.alias] = mention
    return found
