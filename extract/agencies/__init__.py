"""Finds the agencies and classes of agencies that a text mentions and gives them their full official names."""

import re

from extract.agencies.bodies import body_of, named, words_by_head
from extract.agencies.branches import branch_end
from extract.agencies.classes import is_class
from extract.agencies.lists import CUT_WORD, VERB_CUT, Mention
from extract.agencies.local_names import full_words
from extract.agencies.names import Speaker, last_characters, read_name
from extract.agencies.regions import leading_region
from extract.context import Context
from extract.lexicon import rows

__all__ = ["Mention", "agency_info", "aliases_of", "find_agencies", "official_name"]

_LONGEST = 40
_CLASS_OPENS = frozenset("各有相省市县区其地国全上下同示试")
_OFFICE_BEHIND = re.compile("(?:事务|管理|综合|行政|执法){1,4}(?:局|中心)")
"""What goes on behind words that could end a name: 天津市机关 | 事务管理局, 上海市城市 | 管理行政执法局."""
_DEPARTMENTS = ("办公厅", "办公室", "综合司")


def official_name(words: str, context: Context) -> str:
    """The full official name of an agency at the document's date; a class, and words unknown here, stay as they are.

    >>> official_name("人力资源社会保障部", Context((), None, None, None, (0, 0), 0))
    '人力资源和社会保障部'
    """
    name = read_name(words, Speaker.of(context))
    return words if name is None else name.name


def find_agencies(text: str, start: int, end: int, context: Context) -> list[Mention]:
    """Every agency or class of agencies named in the clean span, in order, not overlapping, the longest name at each
    place; names that run together without a mark (a signature line) come out one by one."""
    return mentions_of(text, start, end, Speaker.of(context))


def mentions_of(text: str, start: int, end: int, speaker: Speaker) -> list[Mention]:
    """The same for a speaker."""
    found, at = [], start
    while at < end - 1:
        mention = _mention_at(text, at, end, speaker)
        if mention is None:
            at += 1
            continue
        found.append(mention)
        at = mention.end
    return found


def _mention_at(text: str, at: int, end: int, speaker: Speaker) -> Mention | None:
    known = _lexicon_end(text, at, end)
    if known and (body := body_of(text[at:known], speaker.date, speaker.level)) is not None:
        branch = branch_end(text, known, end, body.name)
        if branch:
            return Mention(at, branch, body.name + text[known:branch], False)
        office = next(
            (office for office in _DEPARTMENTS if text.startswith(office, known) and known + len(office) <= end), ""
        )
        return Mention(at, known + len(office), body.name + office, False)
    placed = leading_region(text[at : at + 12]) is not None
    if not (placed or text[at] in _CLASS_OPENS or text.startswith(("我", "本", "中共", "共青团"), at)):
        return None
    stops = range(at + 2, min(end, at + _LONGEST) + 1)
    return _shortest(text, at, stops, speaker) if placed else _longest(text, at, stops, speaker)


def _lexicon_end(text: str, at: int, end: int) -> int:
    """Where the longest word of the lexicon that starts here ends; 0 where none does."""
    for word in words_by_head().get(text[at : at + 2], ()):
        if text.startswith(word, at) and at + len(word) <= end:
            return at + len(word)
    return 0


def _shortest(text: str, at: int, stops: range, speaker: Speaker) -> Mention | None:
    """A local body's name, up to its first end that is not the inside of a longer word or bracket."""
    for stop in stops:
        words = text[at:stop]
        if not _may_end(text, stop) or words.count("（") != words.count("）"):
            continue
        name = read_name(words, speaker)
        if name is not None and not _goes_on(text, stop):
            return Mention(at, stop, name.name, name.is_class)
    return None


def _may_end(text: str, stop: int) -> bool:
    return text[stop - 1] in last_characters() and CUT_WORD.match(text, stop - 1) is None


def _goes_on(text: str, stop: int) -> bool:
    """Whether the name runs on: 委 of 委员会 or 市委宣传部, 办 of 办公室, 人民政府 of 人民政府办公厅, 局（知识产权局）."""
    longer = (
        "员会",
        "公室",
        "公厅",
        "办公",
        "网信办",
        "督查室",
        "研究室",
        "宣传部",
        "组织部",
        "（",
        "区管委会",
        "管理局",
        "监督管理局",
        "机关",
        "分局",
        "院",
        "联合社",
        "依法治",
        "全面依法治",
    )
    return text.startswith(longer, stop) or _OFFICE_BEHIND.match(text, stop) is not None


def _longest(text: str, at: int, stops: range, speaker: Speaker) -> Mention | None:
    for stop in reversed(stops):
        if _may_end(text, stop) and not any(mark in text[at:stop] for mark in "，。；：\n"):
            name = read_name(text[at:stop], speaker)
            if name is not None and not (VERB_CUT.match(text, stop - 1) and read_name(text[at : stop - 1], speaker)):
                return Mention(at, stop, name.name, name.is_class)
    return None


def aliases_of(name: str) -> list[str]:
    """Other names that find this agency, longest first: the lexicon's, else those that its own words allow."""
    body = named(name)
    if body is not None:
        return sorted(body.aliases, key=lambda alias: (-len(alias), alias))
    found = leading_region(name)
    if found is None:
        return []
    from_short = _short_forms(name[found[1] :])
    return sorted(
        {name[: found[1]] + short for short in from_short} | set(from_short), key=lambda alias: (-len(alias), alias)
    )


def _short_forms(words: str) -> list[str]:
    shorts = [row["short"] for row in rows("local_stems")]
    suffixes = {"委员会": ("委",), "厅": ("厅",), "局": ("局",), "办公室": ("办",)}
    return [
        short + suffix
        for ending, written in suffixes.items()
        if words.endswith(ending)
        for suffix in written
        for short in shorts
        if short + suffix != words and full_words(short + suffix) == words
    ]


def agency_info(name: str, context: Context) -> tuple[bool, str | None, str | None]:
    """(is_class, level, region) of an agency by its official name; level as in the ontology, region only of local ones."""
    if is_class(name):
        return True, None, None
    body = named(name)
    if body is not None:
        return False, body.level, None
    found = leading_region(name.removeprefix("中共").removeprefix("共青团").removeprefix("国家税务总局"))
    if found is not None:
        return False, found[0].level, found[0].name
    central = next((end for end in range(len(name) - 1, 3, -1) if named(name[:end]) is not None), 0)
    if central:
        return False, (named(name[:central]) or body_of(name)).level, None  # type: ignore[union-attr]
    return False, None, None
