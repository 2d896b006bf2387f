"""Reads territories and offices that a clause opens with by what they are like or do: 任务较重的省份要…, 粮食主产区应…, 受理申请的
教育行政部门应当…"""

import re
from dataclasses import replace

from extract.agencies.classes import is_outsider, words_of
from extract.agencies.lists import Mention, leading_list
from extract.agencies.names import Speaker
from extract.agencies.regions import place_stems
from extract.agencies.verbs import has_verb
from extract.duties.words import MODAL, behind_circumstances, cues, predicate
from extract.lexicon import column

_NOUN = re.compile(
    rf"(?:{words_of('territory_noun')}|(?<=的)(?:{words_of('attributed_noun')}))(?:（[^（）]{{1,12}}）)?"
)
_LONGEST = 60
"""No attribute in front of a territory runs further."""
_SHORTEST = 3
"""地区 and 灾区 alone are none."""
_LONGEST_NAME = 14
"""What a territory is called without 的: 粮食主产区, 京津冀及周边地区."""
_GOVERNED = re.compile(rf"对(?!口)|经(?!济)|{words_of('governs')}")
_OFFICES = ("部门", "机关")
_RUNS = re.compile("负责[^，；。：的]{2,30}(?:工作|管理|监督|登记|审查)的(?:专门|工作)?机构(?=应|要|须|必须|负责)")
"""An office by the public work that it is there for: 负责信息公示工作的机构."""
_NO_DOING = re.compile(rf"(?!受理)(?:{_GOVERNED.pattern})|应?由|[应要]")
"""What opens no words of what an office does: whatever governs it, and a modal of another's."""
_DONE_TO = re.compile(f"(?:依法|依规|坚决|一律|及时|适当|可|要|应)*(?:{words_of('done_to')})")
_MARKS = re.compile("[，。；：！？\n]")

_RANK = "[省市县区州乡镇村](?:（[省市县区州]）)?级?"
_RANKS = re.compile(f"{_RANK}(?:[、和及与]{_RANK}(?![直属内外域场]))*(?![直属内外域场以财政])")
"""Ranks of territory that nothing but 、 or 和 parts."""
_ZONE = re.compile(
    "(?P<place>[\u4e00-\u9fff]{2,8}?)(?:综合实验区|实验区|新区|高新区|经开区|合作区|(?P<built>工业园区|工业区|新城))(?![\u4e00-\u9fff]?(?:管委会|管理委员会|内|的|建设|企业))"
)
"""A zone by its name, which stands for who governs it: 平潭综合实验区, 雄安新区."""
_DEED = re.compile(
    rf"(?:依法|有权|具体)?(?:{cues('deed')}"
    rf"|批准|核准|审批|许可|发放|颁发|核发|出让|立案|有[\u4e00-\u9fff]{{1,8}}[权责])"
)
_NO_PLACE = re.compile("国家|省级|市级|县级|各|现代|重点|自主|城市|老城|农村|产业|有关|相关|所有|全[国省市]|[、和及与]")
_NO_TERRITORY = (*_OFFICES, "政府")
_JOINTS = ("、", "和", "及", "与")


def zones(text: str, start: int, end: int) -> tuple[list[Mention], int]:
    """The named zones of a list that begins here (雄安新区、贵安新区), and where it ends; ([], start) where none does."""
    found: list[Mention] = []
    at = start
    while (zone := _ZONE.match(text, at, end)) is not None:
        place = zone["place"]
        if zone["built"] and place not in place_stems():
            break  # 化工工业区 is a kind, 嘉定工业区 a name
        if _NO_PLACE.search(place) or has_verb(place) or place.startswith(column("work_verbs", "word")):
            break
        found.append(Mention(*zone.span(), zone.group(), False))
        if not text.startswith(_JOINTS, zone.end()):
            return found, zone.end()
        at = zone.end() + 1
    return [], start


def joined_zones(text: str, stop: int, end: int) -> tuple[list[Mention], int]:
    """The zones that carry on a list of agencies which ends at `stop` (各设区市、平潭综合实验区); ([], stop) where none do."""
    if not text.startswith(_JOINTS, stop):
        return [], stop
    found, behind = zones(text, stop + 1, end)
    return (found, behind) if found else ([], stop)


def territories(text: str, shown: str, start: int, end: int) -> tuple[list[Mention], int]:
    """The territory whose words, whole, stand between here and a modal or 负责, and where it ends; ([], start) where none does.

    What governs it (对…的地区要…, 支持…的县) or what is done to it (…的地区要给予表彰) makes it no subject.
    """
    if _GOVERNED.match(text, start):
        return [], start
    for noun in _NOUN.finditer(text, start, min(end, start + _LONGEST)):
        also = text.rfind("以及", start, noun.start())
        opened = start if also < 0 else also + 2
        words, stop = text[opened : noun.end()], noun.end()
        if _MARKS.search(words):
            break
        if len(words) < _SHORTEST:
            continue
        comma = shown.startswith("，", stop)
        modal = MODAL.match(shown, stop + comma, end) or _answers(shown, words, stop, end)
        if modal is None or _DONE_TO.match(shown, modal.end()) or not _may_be(words, attributed="的" in words):
            continue
        pieces = words.split("、") if "的" not in words else [words]
        if not all(_NOUN.search(piece) for piece in pieces):
            continue
        return list(_placed(opened, pieces)), stop
    return [], start


def _answers(shown: str, words: str, stop: int, end: int) -> re.Match[str] | None:
    """负责 and the like right behind a territory told by what it takes part in: 参与活动的镇街负责场地安排; not 加强领导的地区负责制, nor
    a kind of office (列第一位的部门为牵头单位)."""
    if "的" not in words or words.endswith(_NO_TERRITORY) or words.startswith(column("work_verbs", "word")):
        return None
    return predicate(shown, stop, end)


def doers(text: str, shown: str, start: int, end: int, speaker: Speaker) -> tuple[list[Mention], int]:
    """The class of offices that a clause opens with by what they do, with those words (作出决定的市场监管部门应当…), and where it
    ends; ([], start) where none stands there, or what governs it or is done to it makes it no subject."""
    found, stop = _by_deed(text, shown, start, end, speaker)
    if not found and (office := _RUNS.match(text, start, end)) is not None:
        stop = office.end()
        found = [Mention(start, stop, text[start:stop], True)]
    modal = MODAL.match(shown, stop, end)
    if (modal and _DONE_TO.match(shown, modal.end())) or not (modal or predicate(shown, stop, end)):
        return [], start
    return found, stop


def doers_behind_by(text: str, shown: str, start: int, end: int, speaker: Speaker) -> tuple[list[Mention], int]:
    """Such a class behind 由, which must open with the deed (由批准规划的水行政主管部门审批), since 由 may govern whoever else stands
    there (由企业申请的登记机关); ([], start) where none does."""
    return _by_deed(text, shown, start, end, speaker) if _DEED.match(text, start, end) else ([], start)


def _by_deed(text: str, shown: str, start: int, end: int, speaker: Speaker) -> tuple[list[Mention], int]:
    """The class of offices that stands here with what they do and 的 in front, and where it ends; ([], start) for none."""
    mark = shown.find("的", start + _SHORTEST, min(end, start + _LONGEST))
    if (
        mark < 0
        or _NO_DOING.match(text, start)
        or _MARKS.search(shown, start, mark)
        or MODAL.search(shown, start, mark)
    ):
        return [], start
    named, stop = leading_list(text, mark + 1, end, speaker)
    if len(named) != 1 or named[0].start > mark + 1 or not named[0].is_class or not named[0].name.endswith(_OFFICES):
        return [], start
    if is_outsider(text[start:stop]):
        return [], start
    return [Mention(start, stop, text[start:stop], True)], stop


def ranks(text: str, shown: str, start: int, end: int, speaker: Speaker) -> tuple[list[Mention], int]:
    """Bare ranks of territory in front of a modal or 负责 (省、市、县均要…, 省级负责…; 市和各区要…, where the rank alone is the
    speaker's own place), and where they end; ([], start) where none stand there."""
    match = _RANKS.match(text, start, end)
    if match is None:
        return [], start
    words, stop = re.split("[、和及与]", match.group()), match.end()
    found = list(_placed(start, words))
    if text.startswith(_JOINTS, stop) and text.startswith("各", stop + 1):
        others, stop = leading_list(text, stop + 1, end, speaker)
        region = speaker.region or ""
        own = [replace(found[0], name=region, is_class=False)] if len(words) == 1 and region.endswith(words[0]) else []
        found = ((own if len(words) == 1 else found) + others) if others else []
    elif len(words) == 1 and not words[0].endswith("级"):
        return [], start
    return (found, stop) if found and _is_ranks_own(shown, stop, end) else ([], start)


def _is_ranks_own(shown: str, stop: int, end: int) -> bool:
    """Whether a modal or 负责 with an object follows a rank of territory, maybe behind what it rests on (市级按照…，负责…); 市级主办单位
    and 省级负责、市县落实 are none."""
    place = behind_circumstances(shown, stop, end)
    cue = predicate(shown, place, end)
    answers = cue is not None and cue.group(cue.lastgroup or 0) == "负责" and shown[cue.end() : cue.end() + 1].isalpha()
    return answers or MODAL.match(shown, place, end) is not None


def _may_be(words: str, *, attributed: bool) -> bool:
    if attributed:
        return True
    return len(words) <= _LONGEST_NAME and not has_verb(words) and not words.startswith(column("work_verbs", "word"))


def _placed(start: int, pieces: list[str]) -> list[Mention]:
    found, at = [], start
    for piece in pieces:
        found.append(Mention(at, at + len(piece), piece, True))
        at += len(piece) + 1
    return found
