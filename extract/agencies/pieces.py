"""Turns one piece of a list of agencies — what stands between two 、 — into the agencies it names: one, or several joined
by 和 or 及."""

import re
from dataclasses import dataclass

from extract.agencies.classes import is_class, is_outsider, is_self_explaining
from extract.agencies.departments import next_department
from extract.agencies.local_names import placed_words
from extract.agencies.names import Name, Speaker, body_of_department, department_name, last_characters, read_name
from extract.agencies.regions import full_names, is_county_of
from extract.agencies.shared_openings import BARE_NOUNS, shared_opening
from extract.agencies.shared_regions import shared_regions
from extract.agencies.verbs import has_verb

CONJUNCTION = re.compile("以及|或者|[和及与暨或]")
_MOST_JOINED = 6
"""No piece between commas joins more bodies (the documents: 3); a page that stammers must not double the work each time."""
_OPENINGS = ("省", "市", "县", "区", "各", "国家", "中国", "国务院", "中央", "自治区")
"""How the next name opens where names run together."""
ETC = re.compile("(?<![高中同平初均])等(?!级)")
_DEFINES = re.compile(
    r"（(?:(?:以下|下)?(?:简|统|合)?称|(?:具体)?(?:名单|名录)?(?:详?见|参见))[^（）]*）|（附件\d{0,2}）"
)
"""What defines a short name, or says where the list of them stands: 有关成员单位（详见任务分工）."""
_ALIAS = re.compile(r"（以?下(?:简|统|合)?称[：为]?[“‘]?(?P<alias>[^（）“”‘’]{2,20})[”’]?）$")
_BODY_LIKE = re.compile(
    r"(?:[局厅部委办会院署社室处所府关心台组团联行区县市镇乡队站校司]|街道|专班|单位|部门|机构|平台|机关|分行|支行|联盟|国网[\u4e00-\u9fff]{2,6}电力|直属库|储备库)(?:（[^（）]*）)?$"
)
_OFFICES_OF_ONE = frozenset({"办公室", "机关党委", "办公厅", "综合处", "综合司"})
_WITH_CORPS = re.compile("各省[^局厅委办部]{0,16}[和及]新疆生产建设兵团[\u4e00-\u9fff]")
"""各省、自治区、直辖市及新疆生产建设兵团财政厅（局） share their organ."""
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_ISSUERS = re.compile(f"[{''.join(_COUNTS)}](?:部门|部委|厅局|委局|委办局|单位|家单位|个部门)")
"""The bodies that issue a notice together, by their number: 三部门."""
_OF_BODY = re.compile("(?<=[部委局厅署会行])(?:办公厅|综合司)$|(?<=[部局厅署])办公室$")
"""The office that signs for its body: the three of a notice of 财政部办公厅 and others are the ministries."""
_ITS_OFFICES = {"其办公室": False, "其分支机构": True, "其派出机构": True}
"""The offices of the body before it, and whether they are a class: 市…领导小组及其办公室, 中国人民银行及其分支机构."""
_IT_CHARGES = re.compile("其(?:依法)?(?:委托|授权|指定)的[\u4e00-\u9fff]{0,10}(?:机构|单位|组织|部门)")
"""Whom the body before it charges with its work, by no name: 或者其委托的机构."""
_WHERE_EMPLOYED = "其所在单位"
"""An official's own office, which may be anybody's, before another: 由其所在单位或者上级主管部门给予处分."""
_OFFICES_AND = re.compile("(?:部门|机关|机构)(?:以及|或者|[和及与或])")
"""Where a kind of office ends inside a piece and another agency begins: 财政、公安等部门和有关军事机关."""
_LONGEST_OUTSIDER = 16
_LONGEST_ORGANISATION = 10
"""No kind of 组织 that is no agency has a longer name (农村集体经济组织); behind more words 组织 is the verb."""
_LONGEST = 120
"""No names that white space alone kept apart run further."""


@dataclass(frozen=True)
class Mention:
    """An agency at its clean span. `head` is the word of rank in front of its own words or the list's (省, 市 …)."""

    start: int
    end: int
    name: str
    is_class: bool
    head: str = ""


def read_piece(text: str, start: int, end: int, speaker: Speaker, head: str) -> list[Mention] | None:
    """The agencies of a piece between commas: one, or several joined by 和 or 及; None where it can't be read whole."""
    words = text[start:end]
    sharing = _of_regions(text, start, end, speaker)
    if sharing is not None:
        return sharing
    if _ISSUERS.fullmatch(words) and (issuers := _joint_issuers(words, speaker)):
        return [Mention(start, end, issuer, is_class(issuer)) for issuer in issuers]
    etc = ETC.search(words)
    if etc is not None and _OFFICES_AND.search(words) and (split := _split(text, start, end, speaker, head)):
        return split
    if etc is not None and is_class(words):
        return [Mention(start, end, words, True)]
    if etc is not None and etc.start() >= 2:
        return _behind_etc(text, start, etc.start() + start, end, speaker, head)
    shown = _DEFINES.sub("", words)
    if shown != words and not words.endswith("）"):
        return None
    alias = _ALIAS.search(words) if shown != words else None
    if alias is not None and is_self_explaining(alias["alias"]) and not _is_single(shown, speaker, head):
        return [Mention(start, start + len(shown), alias["alias"], True)]
    if _WITH_CORPS.match(shown) and is_class(shown):
        return [Mention(start, start + len(shown), shown, True)]
    split = _split(text, start, start + len(shown), speaker, head)
    if split is not None:
        return split
    name = read_name(shown, speaker, head)
    if name is None:
        own = shown in full_names() or is_county_of(shown, speaker.region)
        return [Mention(start, start + len(shown), shown, False)] if own else None
    return [Mention(start, start + len(shown), name.name, name.is_class, name.head)]


def _of_regions(text: str, start: int, end: int, speaker: Speaker) -> list[Mention] | None:
    """The places of a list that share their kind, or what each of them has of the body behind the last: 辽宁、山东省商务主管部门."""
    sharing = shared_regions(text, start, end)
    if sharing is None:
        return None
    body = text[sharing.end : end]
    found: list[Mention] = []
    for at, stop, place in sharing.places:
        name = read_name(place.name + body, speaker) if body else Name(place.name, False)
        if name is None:
            return None
        found.append(Mention(at, stop, name.name, name.is_class))
    return found


def sister_department(text: str, before: Mention, start: int, end: int, speaker: Speaker) -> Mention | None:
    """The department that stands here without its body, behind one of the same body: 市交通委科技信息处、| 港务监管处."""
    stop = next_department(text, start, end) if text[before.end - 1] in "处科司" else 0
    if not stop:
        return None
    words = text[before.start : before.end]
    bare = before.name != words and next_department(words, 0, len(words)) == len(words)
    named, _ = (None, 0) if bare else body_of_department(words, speaker, before.head)
    body = before.name.removesuffix(words) if bare else named.name if named is not None else ""
    return Mention(start, stop, body + text[start:stop], False, before.head) if body else None


def _is_single(words: str, speaker: Speaker, head: str) -> bool:
    """Whether words are one body's name, so that the name of a class behind it is the whole list's: …、甲农垦总局（以下简称各省
    农业农村部门）."""
    name = read_name(words, speaker, head)
    return name is not None and not name.is_class


def _joint_issuers(words: str, speaker: Speaker) -> tuple[str, ...]:
    """三部门 in a notice of three bodies: these, one by one; () where so many did not issue it."""
    if _COUNTS.get(words[0]) != len(speaker.issuers):
        return ()
    return tuple(_OF_BODY.sub("", issuer) for issuer in speaker.issuers)


def _behind_etc(text: str, start: int, etc: int, end: int, speaker: Speaker, head: str) -> list[Mention] | None:
    """银保监会等国务院相关部门及各地区: what stands before 等, and what is joined to the summing noun."""
    first = read_piece(text, start, etc, speaker, head)
    if first is None:
        return None
    joints = list(CONJUNCTION.finditer(text, etc + 1, end))
    for joint in joints if len(joints) <= _MOST_JOINED else ():
        summing = text[etc + 1 : joint.start()]
        if text[joint.end() : end] in BARE_NOUNS or not is_class("各" + summing.lstrip("各")):
            continue
        more = read_piece(text, joint.end(), end, speaker, head)
        if more is not None:
            return first + more
    return first


def _split(text: str, start: int, end: int, speaker: Speaker, head: str) -> list[Mention] | None:
    """Both sides of a 和 or 及, where each is an agency of its own (各地和有关部门); 有关地区和部门 shares its opening."""
    joints = list(CONJUNCTION.finditer(text, start + 2, end - 1))
    for joint in joints if len(joints) <= _MOST_JOINED else ():
        before, behind = text[start : joint.start()], text[joint.end() : end]
        if before.count("（") != before.count("）"):
            continue
        left = read_piece(text, start, joint.start(), speaker, head)
        if not left:
            if before == _WHERE_EMPLOYED or (is_short_outsider(before) and not has_verb(before)):
                return read_piece(text, joint.end(), end, speaker, head)
            continue
        sister = sister_department(text, left[-1], joint.end(), end, speaker)
        if sister is not None and sister.end == end:
            return [*left, sister]
        shared = shared_opening(before, behind)
        if shared is not None:
            return [*left, Mention(joint.end(), end, shared, True)]
        if behind in _ITS_OFFICES and not left[-1].is_class:
            return [*left, Mention(joint.end(), end, left[-1].name + behind[1:], _ITS_OFFICES[behind])]
        if _IT_CHARGES.fullmatch(behind):
            return left
        right = read_piece(text, joint.end(), end, speaker, left[-1].head or head)
        if right is not None:
            return left + right
        if behind in BARE_NOUNS or (_ends_outside(behind) and not _organises(behind, speaker, left[-1].head or head)):
            return left
    return _split_at_each(text, start, end, speaker)


def _ends_outside(words: str) -> bool:
    """Whether words behind a 和 are an outsider and nothing else; 组织 may be a verb (其他有关单位组织…)."""
    rest = words.removesuffix("组织")
    if rest != words and len(words) > _LONGEST_ORGANISATION:
        return False
    return is_outsider(words) and not is_class(rest) and not has_verb(rest)


def _organises(words: str, speaker: Speaker, head: str) -> bool:
    """Whether 组织 behind a name is what the body does: 县科技局组织实施."""
    body = words.removesuffix("组织")
    return body != words and read_name(body, speaker, head) is not None


def _split_at_each(text: str, start: int, end: int, speaker: Speaker) -> list[Mention] | None:
    """各乡镇各部门: two classes with nothing between them."""
    second = text.find("各", start + 2, end)
    if second < 0 or not text.startswith("各", start):
        return None
    left, right = text[start:second], text[second:end]
    if is_class(left) and is_class(right) and not left.endswith(("级", "类")):
        return [Mention(start, second, left, True), Mention(second, end, right, True)]
    return None


def run_together(text: str, start: int, end: int, speaker: Speaker, head: str) -> list[Mention]:
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


def as_written(text: str, start: int, end: int, speaker: Speaker) -> list[Mention]:
    """A piece of a 责任单位 list that the lexicon does not know: its own words."""
    words = re.split(ETC, text[start:end])[0]
    words = re.sub(r"^(?:以及|[和及与])", "", words)
    department = department_name(words, speaker)
    if department is None and words in _OFFICES_OF_ONE and len(speaker.issuers) == 1:
        department = speaker.issuers[0] + words
    if department is not None:
        return [Mention(start, start + len(words), department, False)]
    plain = 2 <= len(words) <= 30 and not re.search("[。：；）（\n]", re.sub("（[^（）]*）$", "", words))
    return (
        [Mention(start, start + len(words), placed_words(words, speaker.region), False)]
        if plain and (_BODY_LIKE.search(words) or is_outsider(words))
        else []
    )


def is_short_outsider(words: str) -> bool:
    """Whether a piece is no agency (行业协会) and not so long that it could be a clause."""
    return len(words) < _LONGEST_OUTSIDER and is_outsider(words)
