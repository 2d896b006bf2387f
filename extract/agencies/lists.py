"""Turns a stretch of text that lists agencies into the agencies, one by one, in order."""

import re
from dataclasses import replace
from itertools import zip_longest

from extract.agencies.classes import is_outsider, words_of
from extract.agencies.list_pieces import pieces
from extract.agencies.names import Speaker, last_characters
from extract.agencies.pieces import (
    CONJUNCTION,
    ETC,
    Mention,
    as_written,
    is_short_outsider,
    read_piece,
    run_together,
    sister_department,
)
from extract.agencies.regions import listed_region
from extract.agencies.shared_openings import HEAD_NOUNS, body_of_each, opening_of_each, shared_opening
from extract.agencies.shared_zones import town_of, zone_of
from extract.agencies.verbs import has_verb
from extract.agencies.zones import ZONE_KIND

__all__ = ["Mention", "behind_outsiders", "leading_list", "read_list"]

_JOINTS = ("、", "和", "及", "与")
_JOINT = re.compile("[、和及与]")
PEOPLE = "[才工口社居力防民]"
"""Behind 人 these make it part of another word: 市科技局负责 | 人才引进 names no 负责人."""
_OF_OUTSIDERS = re.compile(
    rf"(?:{words_of('outsider_kind')})*(?!组织)(?:{words_of('outsider')}|{words_of('institution')})(?!(?<=人){PEOPLE})"
)
"""Behind a territory: 各地龙头企业, 地方行业协会, 乡镇卫生院 are none of the territory's government."""
_OUTSIDER = re.compile(rf"(?:{words_of('outsider')})$")
"""The noun of an outsider, which may hold a verb (社会组织)."""
_ZONE = re.compile(
    f"[\u4e00-\u9fff]{{2,8}}?{ZONE_KIND}(?:管委会|（[\u4e00-\u9fff]{{2,4}}(?:镇|乡|街道)）)?|(?:(?:工业|产业)?园区|工业区|管理区)(?!企业|单位|内|的|建设)"
)
"""A zone that stands beside territories as one of them, by its name (which may say its town: 某新城（某镇）) or as the only one."""
_TERRITORIES = (*"市县区州镇", "街道", "新城", "镇）", "乡）", "街道）")
"""What the territories end with beside which a zone stands."""
_ZONE_ENDS = re.compile(f"{ZONE_KIND}(?P<committee>管委会|管理委员会)?$")
CUT_WORD = re.compile(
    "处[理置罚分于以境级长]|科[技学研目级长]|司[法机长]|部(?:门|署|位|队|分(?![别管工头批期类]))|乡镇|镇[街区村]|街道办|办理|(?<=[督交查举催转批])办|办事(?!处)|署名|院[校士]|队[伍员]|组(?:织(?!部)|成|建)"
    "|市(?:场|容|民|价|值)|[省市县区州](?:直(?!接|达|通|至|播|管|辖)|属(?!于|地|实))|县[域城]|区[域划块]|(?<=部)门(?:规章|预算|决算|规范)"
)
"""No name ends inside 部门, 办理, 乡镇: 市政府工作 | 部署, 县（市）政府 | 办理, 各地 | 市场规则, 部门规章, 教育局和市 | 直学校."""
VERB_CUT = re.compile(
    "办(?:[妥好案证税学]|结(?!合)|成(?!立|员)|实(?!施|行))|委(?:托|派(?!员|人|专|干))|(?<=委)委|局(?:[部面势]|限(?!期|制|时|额))|厅[级际]"
)
"""Behind what is a name already, the first character of a verb is none of it: 县委 | 办好, 县政府 | 委托; but 县政府办 | 结合实际."""
_INSIDE_PEOPLE = re.compile(f"人{PEOPLE}")
_COMMITTEE_CUT = re.compile("委会(?![同议商])")
"""No name ends inside 居委会; 市委 | 会同市政府 does."""
_HOLDER = re.compile("长(?![期效远久江沙春三])")
"""Behind a body's last character: 市财政局局长 is a person, and 市财政局局 no body."""
_UNKNOWN = re.compile(f"[\u4e00-\u9fff]+(?:{words_of('unknown_end')})")
_LONGER = re.compile("管委会|管理委员会|行署|办事处")
"""Behind 地区 and the like: the noun is only how a longer name opens (各区县政府、地区管委会)."""
_COMMITTEE_OF = re.compile("各(?P<lands>[省市县区州旗盟](?:（[^（）]{1,8}）)?)委")
"""The Party committees of a kind of territory, beside which its governments are each one's own: 各市委、市政府."""
_PLACE_NAME = re.compile("[\u4e00-\u9fff]{2,4}")
_RANKED_PLACE = re.compile(
    "(?!各|有关|相关)[\u4e00-\u9fff]{2,4}?(?P<rank>(?:管理区|街道|镇|乡|农场|林场)(?:人民政府|政府|办事处|管委会)?)"
)
_GOVERNMENT = "人民政府"
_COMMITTEE = "管委会"
_LONGEST_UNKNOWN = 12
_LONGEST_BODY = 36
_LONGEST = 120
"""No list of agencies that is the subject of a sentence runs further."""


def read_list(text: str, start: int, end: int, speaker: Speaker, *, anyone: bool = False) -> list[Mention] | None:
    """The agencies of [start, end), which must list nothing else; None where a piece is neither agency nor outsider.

    Outsiders (enterprises, associations) are passed over; with `anyone`, as in a 责任单位 list, every piece counts and
    keeps its words. What follows 等 in a piece sums the list up and is none of it.
    """
    found: list[Mention] = []
    head = ""
    spans = pieces(text, start, end)
    for (piece_start, piece_end), behind in zip_longest(spans, spans[1:]):
        mentions = _sharing_piece(text, found[-1], piece_start, piece_end, speaker, head) if found else None
        mentions = mentions or read_piece(text, piece_start, piece_end, speaker, head)
        if mentions is None and anyone:
            mentions = run_together(text, piece_start, piece_end, speaker, head) or as_written(
                text, piece_start, piece_end, speaker
            )
            mentions = mentions or _of_rank(text, piece_start, piece_end, behind)
        if not mentions and (zone := _by_last(text, piece_start, piece_end, end, speaker)) is not None:
            mentions = [Mention(piece_start, piece_end, zone, False)]
        if mentions is None:
            if is_outsider(text[piece_start:piece_end]):
                continue
            return None
        found += mentions
        head = next((mention.head for mention in reversed(mentions) if mention.head), head)
    return _share_office(text, found)


def _by_last(text: str, start: int, end: int, limit: int, speaker: Speaker) -> str | None:
    """The name of a bare place whose kind the last of its list says, a zone or a street."""
    return zone_of(text, start, end, limit) or town_of(text, start, end, limit, speaker.level)


def _of_rank(text: str, start: int, end: int, behind: tuple[int, int] | None) -> list[Mention]:
    """A place that shares the word for its rank with the one behind it: 人民大垸、荒湖管理区."""
    other = _RANKED_PLACE.fullmatch(text, *behind) if behind is not None and text.startswith("、", end) else None
    if other is None or _PLACE_NAME.fullmatch(text, start, end) is None or has_verb(text[start:end]):
        return []
    return [Mention(start, end, text[start:end] + other["rank"], False)]


def leading_list(text: str, start: int, limit: int, speaker: Speaker) -> tuple[list[Mention], int]:
    """The agencies that a clause opens with, and where their list ends; ([], start) where it opens with none.

    The list ends inside the clause, before its verb, so the last piece is the longest one that can be read.
    """
    found, stop = _leading(text, start, limit, speaker)
    return _share_office(text, found), stop


def _share_office(text: str, found: list[Mention]) -> list[Mention]:
    """Zones share the 管委会 of the last of them, places its 人民政府."""
    return _share_government(text, _share_committee(text, found))


def _share_government(text: str, found: list[Mention]) -> list[Mention]:
    """Places in a list share the government of the last of them: 滁州市、蚌埠市人民政府."""
    shared = list(found)
    for i in range(len(shared) - 2, -1, -1):
        before, behind = shared[i], shared[i + 1]
        joined = text[before.end : before.end + 1] in _JOINTS and before.end + 1 == behind.start
        governed = behind.name.endswith(_GOVERNMENT) and listed_region(behind.name.removesuffix(_GOVERNMENT))
        if joined and governed and listed_region(before.name):
            shared[i] = replace(before, name=before.name + _GOVERNMENT)
    return shared


def _share_committee(text: str, found: list[Mention]) -> list[Mention]:
    """Zones in a list share the 管委会 of the last of them: 济源示范区、航空港区管委会."""
    shared = list(found)
    for i in range(len(shared) - 2, -1, -1):
        before, behind = (_ZONE_ENDS.search(shared[i + k].name) for k in (0, 1))
        committee = behind["committee"] if behind else None
        joined = text[shared[i].end : shared[i].end + 1] in _JOINTS
        if before and not before["committee"] and committee and joined and not shared[i].name.startswith("各"):
            shared[i] = replace(shared[i], name=shared[i].name + committee, is_class=False)
    return shared


def _leading(text: str, start: int, limit: int, speaker: Speaker) -> tuple[list[Mention], int]:
    found: list[Mention] = []
    head, at, limit = "", start, min(limit, start + _LONGEST)
    for piece_start, piece_end in pieces(text, start, limit):
        whole = None
        each = _sister_or_each(text, found[-1], piece_start, piece_end, speaker) if found else None
        if piece_end < limit and each is None:
            whole = read_piece(text, piece_start, piece_end, speaker, head) or (
                run_together(text, piece_start, piece_end, speaker, head) or None
            )
        if whole is None and _all_levels(text, piece_start, piece_end):
            whole = [Mention(piece_start, piece_end, text[piece_start:piece_end], True)]
        if whole is None and piece_end < limit and _is_passed(text[piece_start:piece_end], found):
            at = piece_end
            continue
        if whole is None and (zone := _by_last(text, piece_start, piece_end, limit, speaker)) is not None:
            whole = [Mention(piece_start, piece_end, zone, False)]
        if whole is None and found and (shared := _sharing(text, found[-1], piece_start, piece_end, speaker)):
            more, at = _joined_to(text, shared, piece_end, speaker, head)
            found += [shared, *more]
            if at < piece_end:
                return found, at
            continue
        if whole is None:
            mentions, at_last = _longest_piece(text, piece_start, piece_end, speaker, head)
            if mentions and _OF_OUTSIDERS.match(text, at_last, limit):
                if not found:
                    return [], start
                mentions, at_last = [], _behind_outsider(text, piece_start, piece_end)
            found += mentions
            if not found:
                return [], start
            return found, _with_outsiders(text, max(at, at_last if at_last > piece_start else at), limit)
        found += whole
        at = piece_end
        head = next((mention.head for mention in reversed(whole) if mention.head), head)
    return found, at if found else start


def _all_levels(text: str, start: int, end: int) -> bool:
    """Whether a piece is the governments of all levels beside others of them: 各级、各部门要…; 各级 alone opens a name."""
    return text[start:end] == "各级" and text.startswith("、各", end)


def _is_passed(words: str, found: list[Mention]) -> bool:
    """Whether a piece inside a list is no agency, or among agencies a body that the lexicon does not know."""
    if is_short_outsider(words) and not has_verb(_OUTSIDER.sub("", words)):
        return True
    return (
        bool(found) and len(words) <= _LONGEST_UNKNOWN and _UNKNOWN.fullmatch(words) is not None and not has_verb(words)
    )


def _sharing(text: str, before: Mention, start: int, end: int, speaker: Speaker) -> Mention | None:
    """The bare noun that opens a piece and shares the opening of the class before it: 各级党委、政府; or a zone
    that follows a territory: 各省辖市、航空港区, or the committees of zones beside one: 各区、管委会; or the next department of a body."""
    zone = _ZONE.match(text, start, end)
    if zone is not None and not has_verb(zone.group()) and before.name.endswith(_TERRITORIES):
        return Mention(start, zone.end(), zone.group(), False)
    if before.end + 1 != start:
        return None
    if before.is_class and before.name.endswith(tuple("市县区州")) and text.startswith(_COMMITTEE, start, end):
        return Mention(start, start + len(_COMMITTEE), _COMMITTEE, True)
    own = _COMMITTEE_OF.fullmatch(text, before.start, before.end)
    office = (
        re.compile(f"{re.escape(own['lands'])}(?:人民)?政府(?!办|部门|驻)").match(text, start, end) if own else None
    )
    if office is not None:
        return Mention(start, office.end(), f"各{office.group()}", True)
    each = _sister_or_each(text, before, start, end, speaker)
    if each is not None:
        return each
    for noun in HEAD_NOUNS if before.is_class else ():
        shared = shared_opening(text[before.start : before.end], noun) if text.startswith(noun, start, end) else None
        if shared is not None and not _LONGER.match(text, start + len(noun), end):
            return Mention(start, start + len(noun), shared, True)
    return None


def _sister_or_each(text: str, before: Mention, start: int, end: int, speaker: Speaker) -> Mention | None:
    return sister_department(text, before, start, end, speaker) or _of_each(text, before, start, end)


def _of_each(text: str, before: Mention, start: int, end: int) -> Mention | None:
    """A body's bare name behind the class of such bodies: 各省（区、市）知识产权局、教育厅要… are two of each."""
    body = body_of_each(before.name, text[start : min(end, start + _LONGEST_BODY)]) if before.is_class else None
    return Mention(start, start + len(body), opening_of_each(before.name) + body, True) if body is not None else None


def _sharing_piece(
    text: str, before: Mention, start: int, end: int, speaker: Speaker, head: str
) -> list[Mention] | None:
    """A piece that opens with a noun which shares the opening of the class before it, whole; None where it is none."""
    shared = _sharing(text, before, start, end, speaker)
    more, stop = _joined_to(text, shared, end, speaker, head) if shared else ([], start)
    return [shared, *more] if shared and stop == end else None


def _joined_to(text: str, shared: Mention, end: int, speaker: Speaker, head: str) -> tuple[list[Mention], int]:
    """What 及 joins to a noun that shares its opening, and where it ends (各级党委、政府 | 及有关部门要…); ([], at) where
    nothing is joined."""
    joint = CONJUNCTION.match(text, shared.end, end)
    each = _sister_or_each(text, shared, joint.end(), end, speaker) if joint else None
    if each is not None:
        return [each], each.end
    more, stop = _longest_piece(text, joint.end(), end, speaker, head) if joint else ([], shared.end)
    return (more, stop) if more else ([], shared.end)


def _with_outsiders(text: str, stop: int, limit: int) -> int:
    """Where a list ends that goes on with those who are no agencies: …和新闻媒体."""
    joint = _JOINT.match(text, stop, limit)
    if joint is None:
        return stop
    behind = _behind_outsider(text, joint.end(), limit)
    return behind if behind > joint.end() else stop


def _longest_piece(text: str, start: int, end: int, speaker: Speaker, head: str) -> tuple[list[Mention], int]:
    """The longest reading of a piece whose end is not marked, and where it ends; a 等 ends it."""
    etc = ETC.search(text, start + 2, end)
    if etc is not None:
        mentions = read_piece(text, start, etc.start(), speaker, head)
        if mentions:
            return _summed_up(text, etc.start(), end, mentions, speaker)
    ends = last_characters()
    for stop in range(end, start + 1, -1):
        if (
            text[stop - 1] in ends
            and not CUT_WORD.match(text, stop - 1)
            and not (VERB_CUT.match(text, stop - 1) and read_piece(text, start, stop - 1, speaker, head))
            and not _HOLDER.match(text, stop, end)
            and not _COMMITTEE_CUT.match(text, stop - 1)
            and (mentions := read_piece(text, start, stop, speaker, head))
        ):
            return mentions, stop
    return [], _behind_outsider(text, start, end)


def _summed_up(text: str, etc: int, end: int, mentions: list[Mention], speaker: Speaker) -> tuple[list[Mention], int]:
    """等有关部门和单位 behind a list, and what 及 adds to it: 等国务院相关部门及各地区."""
    summed = _SUMMED.match(text, etc, end)
    stop = summed.end() if summed else etc
    joint = CONJUNCTION.match(text, stop, end)
    if joint is None:
        return mentions, stop
    more, more_end = _longest_piece(text, joint.end(), end, speaker, "")
    return (mentions + more, more_end) if more else (mentions, stop)


def behind_outsiders(text: str, start: int, end: int) -> int:
    """Where a list of those who are no agencies stops that opens here (各有关企业、行业协会 要…); 0 where none does."""
    stop = _behind_outsider(text, start, end)
    while stop > start and (joint := _JOINT.match(text, stop, end)) is not None:
        behind = _behind_outsider(text, joint.end(), end)
        if behind == joint.end():
            break
        stop = behind
    return stop if stop > start else 0


def _behind_outsider(text: str, start: int, end: int) -> int:
    """Where an outsider at the end of a list stops (知识产权服务机构 积极组织…); `start` where none stands there."""
    found = [
        stop
        for stop in range(start + 2, min(end, start + 18) + 1)
        if is_outsider(words := text[start:stop])
        and not _INSIDE_PEOPLE.match(text, stop - 1)
        and not has_verb(_OUTSIDER.sub("", words))
    ]
    return found[-1] if found else start


_SUMMED = re.compile(
    r"等(?:[\u4e00-\u9fff\d]{0,8}?(?:部门和单位|单位和部门|有关部门|相关部门|部门|单位|机构|机关|地区|城市|群团组织|人民团体|群众团体|团体|组织(?=[要应须将可需在，]))(?:（[^（）]{1,8}）)?)?"
)
