"""Turns a stretch of text that lists agencies into the agencies, one by one, in order."""

import re
from dataclasses import dataclass

from extract.agency_classes import is_class, is_outsider, is_self_explaining, words_of
from extract.agency_names import Speaker, department_name, last_characters, read_name
from extract.list_pieces import pieces
from extract.regions import full_names
from extract.shared_openings import BARE_NOUNS, HEAD_NOUNS, shared_opening
from extract.short_cities import short_cities
from extract.verbs import has_verb

_CONJUNCTION = re.compile("以及|或者|[和及与暨或]")
_MOST_JOINED = 6
"""No piece between commas joins more bodies (the documents: 3); a page that stammers must not double the work each time."""

_OPENINGS = ("省", "市", "县", "区", "各", "国家", "中国", "国务院", "中央", "自治区")
"""How the next name opens where names run together."""
_JOINT = re.compile("[、和及与]")
_ETC = re.compile("(?<![高中同平初均])等(?!级)")
_DEFINES = re.compile(r"（(?:以下|下)?(?:简|统|合)?称[^（）]*）")
_ALIAS = re.compile(r"（以?下(?:简|统|合)?称[：为]?[“‘]?(?P<alias>[^（）“”‘’]{2,20})[”’]?）$")
_BODY_LIKE = re.compile(
    r"(?:[局厅部委办会院署社室处所府关心台组团联行区县市镇乡队站校司]|街道|单位|部门|机构|平台|机关|分行|支行|联盟)(?:（[^（）]*）)?$"
)
_OFFICES_OF_ONE = frozenset({"办公室", "机关党委", "办公厅", "综合处", "综合司"})
_OF_OUTSIDERS = re.compile(rf"(?:{words_of('outsider_kind')})*(?!组织)(?:{words_of('outsider')})")
"""Behind a territory: 各地龙头企业, 地方行业协会 are none of the territory's government."""
_ZONE = re.compile("[\u4e00-\u9fff]{2,8}?(?:示范区|开发区|高新区|新区|港区|园区|试验区|合作区|保税区)(?:管委会)?")
"""A zone that stands beside territories as one of them."""
_LONGEST = 120
"""No list of agencies that is the subject of a sentence runs further."""


@dataclass(frozen=True)
class Mention:
    """An agency at its clean span. `head` is the word of rank in front of its own words or the list's (省, 市 …)."""

    start: int
    end: int
    name: str
    is_class: bool
    head: str = ""


def read_list(text: str, start: int, end: int, speaker: Speaker, *, anyone: bool = False) -> list[Mention] | None:
    """The agencies of [start, end), which must list nothing else; None where a piece is neither agency nor outsider.

    Outsiders (enterprises, associations) are passed over; with `anyone`, as in a 责任单位 list, every piece counts and
    keeps its words. What follows 等 in a piece sums the list up and is none of it.
    """
    found: list[Mention] = []
    head = ""
    for piece_start, piece_end in pieces(text, start, end):
        mentions = _read_piece(text, piece_start, piece_end, speaker, head)
        if mentions is None and found:
            shared = _sharing(text, found[-1], piece_start, piece_end)
            mentions = [shared] if shared is not None and shared.end == piece_end else None
        if mentions is None and anyone:
            mentions = _run_together(text, piece_start, piece_end, speaker, head) or _as_written(
                text, piece_start, piece_end, speaker
            )
        if mentions is None:
            if is_outsider(text[piece_start:piece_end]):
                continue
            return None
        found += mentions
        head = next((mention.head for mention in reversed(mentions) if mention.head), head)
    return found


def leading_list(text: str, start: int, limit: int, speaker: Speaker) -> tuple[list[Mention], int]:
    """The agencies that a clause opens with, and where their list ends; ([], start) where it opens with none.

    The list ends inside the clause, before its verb, so the last piece is the longest one that can be read.
    """
    found: list[Mention] = []
    head, at, limit = "", start, min(limit, start + _LONGEST)
    for piece_start, piece_end in pieces(text, start, limit):
        whole = _read_piece(text, piece_start, piece_end, speaker, head) if piece_end < limit else None
        if whole is None and piece_end < limit and _is_short_outsider(text[piece_start:piece_end]):
            at = piece_end
            continue
        if whole is None and found and (shared := _sharing(text, found[-1], piece_start, piece_end)):
            found.append(shared)
            at = shared.end
            if at < piece_end:
                return found, at
            continue
        if whole is None:
            mentions, at_last = _longest_piece(text, piece_start, piece_end, speaker, head)
            if mentions and _OF_OUTSIDERS.match(text, at_last, limit):
                return [], start
            found += mentions
            if not found:
                return [], start
            return found, _with_outsiders(text, max(at, at_last if at_last > piece_start else at), limit)
        found += whole
        at = piece_end
        head = next((mention.head for mention in reversed(whole) if mention.head), head)
    return found, at if found else start


def _sharing(text: str, before: Mention, start: int, end: int) -> Mention | None:
    """The bare noun that opens a piece and shares the opening of the class before it: 各级党委、政府; or a zone
    that follows a territory: 各省辖市、航空港区."""
    if before.end + 1 != start:
        return None
    zone = _ZONE.match(text, start, end)
    if zone is not None and not has_verb(zone.group()) and before.name.endswith(tuple("市县区州")):
        return Mention(start, zone.end(), zone.group(), False)
    for noun in HEAD_NOUNS if before.is_class else ():
        shared = shared_opening(text[before.start : before.end], noun) if text.startswith(noun, start, end) else None
        if shared is not None:
            return Mention(start, start + len(noun), shared, True)
    return None


def _is_short_outsider(words: str) -> bool:
    return len(words) < 16 and is_outsider(words)


def _with_outsiders(text: str, stop: int, limit: int) -> int:
    """Where a list ends that goes on with those who are no agencies: …和新闻媒体."""
    joint = _JOINT.match(text, stop, limit)
    if joint is None:
        return stop
    behind = _behind_outsider(text, joint.end(), limit)
    return behind if behind > joint.end() else stop


def _longest_piece(text: str, start: int, end: int, speaker: Speaker, head: str) -> tuple[list[Mention], int]:
    """The longest reading of a piece whose end is not marked, and where it ends; a 等 ends it."""
    etc = _ETC.search(text, start + 2, end)
    if etc is not None:
        mentions = _read_piece(text, start, etc.start(), speaker, head)
        if mentions:
            return _summed_up(text, etc.start(), end, mentions, speaker)
    ends = last_characters()
    for stop in range(end, start + 1, -1):
        if (
            text[stop - 1] in ends
            and not text.startswith("部门", stop - 1)
            and (mentions := _read_piece(text, start, stop, speaker, head))
        ):
            return mentions, stop
    return [], _behind_outsider(text, start, end)


def _summed_up(text: str, etc: int, end: int, mentions: list[Mention], speaker: Speaker) -> tuple[list[Mention], int]:
    """等有关部门和单位 behind a list, and what 及 adds to it: 等国务院相关部门及各地区."""
    summed = _SUMMED.match(text, etc, end)
    stop = summed.end() if summed else etc
    joint = _CONJUNCTION.match(text, stop, end)
    if joint is None:
        return mentions, stop
    more, more_end = _longest_piece(text, joint.end(), end, speaker, "")
    return (mentions + more, more_end) if more else (mentions, stop)


def _behind_outsider(text: str, start: int, end: int) -> int:
    """Where an outsider at the end of a list stops (知识产权服务机构 积极组织…); `start` where none stands there."""
    found = [
        stop
        for stop in range(start + 2, min(end, start + 18) + 1)
        if is_outsider(text[start:stop]) and not has_verb(text[start:stop])
    ]
    return found[-1] if found else start


_SUMMED = re.compile(
    r"等(?:[\u4e00-\u9fff]{0,8}?(?:部门和单位|单位和部门|有关部门|相关部门|部门|单位|机构|地区|城市|群团组织|人民团体|群众团体|团体))?"
)


def _read_piece(text: str, start: int, end: int, speaker: Speaker, head: str) -> list[Mention] | None:
    """The agencies of a piece between commas: one, or several joined by 和 or 及; None where it can't be read whole."""
    words = text[start:end]
    cities = short_cities(words)
    if cities:
        return [Mention(start + at, start + stop, name, False) for at, stop, name in cities]
    etc = _ETC.search(words)
    if etc is not None and is_class(words):
        return [Mention(start, end, words, True)]
    if etc is not None and etc.start() >= 2:
        return _behind_etc(text, start, etc.start() + start, end, speaker, head)
    shown = _DEFINES.sub("", words)
    if shown != words and not words.endswith("）"):
        return None
    alias = _ALIAS.search(words) if shown != words else None
    if alias is not None and is_self_explaining(alias["alias"]):
        return [Mention(start, start + len(shown), alias["alias"], True)]
    split = _split(text, start, start + len(shown), speaker, head)
    if split is not None:
        return split
    name = read_name(shown, speaker, head)
    if name is None:
        return [Mention(start, start + len(shown), shown, False)] if shown in full_names() else None
    return [Mention(start, start + len(shown), name.name, name.is_class, name.head)]


def _behind_etc(text: str, start: int, etc: int, end: int, speaker: Speaker, head: str) -> list[Mention] | None:
    """银保监会等国务院相关部门及各地区: what stands before 等, and what is joined to the summing noun."""
    first = _read_piece(text, start, etc, speaker, head)
    if first is None:
        return None
    for joint in _CONJUNCTION.finditer(text, etc + 1, end):
        more = _read_piece(text, joint.end(), end, speaker, head)
        summing = text[etc + 1 : joint.start()]
        if more is not None and is_class("各" + summing.lstrip("各")) and text[joint.end() : end] not in BARE_NOUNS:
            return first + more
    return first


def _split(text: str, start: int, end: int, speaker: Speaker, head: str) -> list[Mention] | None:
    """Both sides of a 和 or 及, where each is an agency of its own (各地和有关部门); 有关地区和部门 shares its opening."""
    joints = list(_CONJUNCTION.finditer(text, start + 2, end - 1))
    for joint in joints if len(joints) <= _MOST_JOINED else ():
        before, behind = text[start : joint.start()], text[joint.end() : end]
        if before.count("（") != before.count("）"):
            continue
        left = _read_piece(text, start, joint.start(), speaker, head)
        if not left:
            if _is_short_outsider(before) and not has_verb(before):
                return _read_piece(text, joint.end(), end, speaker, head)
            continue
        shared = shared_opening(before, behind)
        if shared is not None:
            return [*left, Mention(joint.end(), end, shared, True)]
        right = _read_piece(text, joint.end(), end, speaker, left[-1].head or head)
        if right is not None:
            return left + right
        if _ends_outside(behind) or behind in BARE_NOUNS:
            return left
    return _split_at_each(text, start, end, speaker)


def _ends_outside(words: str) -> bool:
    """Whether words behind a 和 are an outsider and nothing else; 组织 may be a verb (其他有关单位组织…)."""
    rest = words.removesuffix("组织")
    return is_outsider(words) and not is_class(rest) and not has_verb(rest)


def _split_at_each(text: str, start: int, end: int, speaker: Speaker) -> list[Mention] | None:
    """各乡镇各部门: two classes with nothing between them."""
    second = text.find("各", start + 2, end)
    if second < 0 or not text.startswith("各", start):
        return None
    left, right = text[start:second], text[second:end]
    if is_class(left) and is_class(right) and not left.endswith(("级", "类")):
        return [Mention(start, second, left, True), Mention(second, end, right, True)]
    return None


def _run_together(text: str, start: int, end: int, speaker: Speaker, head: str) -> list[Mention]:
    """Names that only white space kept apart (省发改委 省财政厅), which clean text drops; [] where they don't add up."""
    found: list[Mention] = []
    at = start
    while at < end and end - start <= _LONGEST:
        for stop in range(at + 2, end + 1):
            name = read_name(text[at:stop], speaker, head) if text[stop - 1] in last_characters() else None
            if name is not None and (stop == end or text.startswith(_OPENINGS, stop)):
                found.append(Mention(at, stop, name.name, name.is_class, name.head))
                head, at = name.head or head, stop
                break
        else:
            return []
    return found if len(found) > 1 else []


def _as_written(text: str, start: int, end: int, speaker: Speaker) -> list[Mention]:
    """A piece of a 责任单位 list that the lexicon does not know: its own words."""
    words = re.split(_ETC, text[start:end])[0]
    words = re.sub(r"^(?:以及|[和及与])", "", words)
    department = department_name(words, speaker)
    if department is None and words in _OFFICES_OF_ONE and len(speaker.issuers) == 1:
        department = speaker.issuers[0] + words
    if department is not None:
        return [Mention(start, start + len(words), department, False)]
    plain = 2 <= len(words) <= 30 and not re.search("[。：；）（\n]", re.sub("（[^（）]*）$", "", words))
    return (
        [Mention(start, start + len(words), words, False)]
        if plain and (_BODY_LIKE.search(words) or is_outsider(words))
        else []
    )
