"""Reads a document's title: who stands in front, what is issued, and when two spellings can be one document's."""

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.agencies.bodies import body_of, words_by_head
from extract.agencies.regions import own_region
from extract.lexicon import alternation, column
from graph.normal import tidy_title, title_key

_BODY_END = "国务院|法院|检察院|部|局|委|委员会|会|厅|办|办公室|署|行|政府|中央|兵团|党组|部门|部委|单位|机构|中心|协会|联合会|人大"
_ISSUING = "印发|转发|批转|下发"
_FRONT = re.compile(
    rf"(?P<front>[^《》〈〉“”，。；：]{{0,160}}?(?:{_BODY_END})(?:（[^（）]{{1,20}}）)?)：?"
    rf"(?=关于|(?:联合)?(?:{_ISSUING})|(?:联合)?(?:发布|公布|颁布)[《〈])"
)
_NOTICE_END = r"(?:等[^《》〈〉]{0,8})?(?:的?(?:通知|公告|通告|决定|函|令))?"
_MARKED = re.compile(rf"(?:关于)?(?:联合)?(?P<verb>{_ISSUING}|发布|公布|颁布)[《〈](?P<inner>.+)[》〉]{_NOTICE_END}$")
_UNMARKED = re.compile(
    rf"(?:关于)?(?:联合)?(?P<verb>{_ISSUING})(?:(?P<inner>[^《〈].+?)的(?:通知|公告|通告|决定|函)|(?P<whole>关于.+))$"
)
_BETWEEN = re.compile(r"[》〉](?:、|和|及|与|以及)?[《〈]")
_OTHERS = re.compile(r"等(?:[一二三四五六七八九十\d]*个?(?:部门|部委|单位|机构))$")
_DRAFTED = re.compile(r"^[^《》〈〉]{2,30}?等(?:[一二三四五六七八九十\d]*个?(?:部门|部委|单位))(?=[\u4e00-\u9fff])")
_ABBREVIATED = re.compile(r"^(?:自治区|[省市县区州])")
_STATE = "中华人民共和国"
_TYPES = alternation(column("document_types", "word"))
_BARE = re.compile(rf"(?:实施|管理|工作|暂行|试行|指导|若干|行动|总体|建设|试点|的|本|该)*(?:{_TYPES})")


@dataclass(frozen=True)
class Title:
    """A title in its parts. `key` is what two spellings share; `issuer` who stands in front ("" where nobody), by
    its official name where the lexicon knows it; `others` whether 等部门 follows there; `cores` the keys of what the
    title is about, without the issuer: the issued texts' of a notice that issues some, else the rest of the title."""

    text: str
    key: str
    issuer: str
    others: bool
    cores: tuple[str, ...]
    issues: bool

    @property
    def is_bare(self) -> bool:
        """Whether it names a kind of document and nothing else (实施方案, 意见): it says nothing outside its own text."""
        return _BARE.fullmatch(self.key) is not None


@lru_cache(maxsize=65536)
def read_title(words: str, region: str | None = None) -> Title:
    """The parts of a title; `region` is that of the document that writes it, for 省…局关于… and the like."""
    text = tidy_title(words)
    front, rest = split_issuer(text)
    others = _OTHERS.search(front) is not None
    issuer = official_issuer(_OTHERS.sub("", front), region)
    inners = _issued(rest)
    found = [split_issuer(inner) for inner in inners] or [("", rest)]
    if not issuer and inners and found[0][0]:
        issuer = official_issuer(_OTHERS.sub("", found[0][0]), region)
    cores = tuple(dict.fromkeys(title_key(core.removeprefix(_STATE)) for _, core in found))
    return Title(text, title_key(text), issuer, others, cores, bool(inners))


def split_issuer(text: str) -> tuple[str, str]:
    """Who stands in front of a title in normal form, and the rest; "" where nobody stands there.

    >>> split_issuer("国务院办公厅关于做好工作的通知")
    ('国务院办公厅', '关于做好工作的通知')
    """
    match = _FRONT.match(text)
    return (match["front"], text[match.end() :]) if match else ("", text)


def _issued(rest: str) -> list[str]:
    """The titles of the texts that a notice issues; none where it issues none, or forwards another body's document."""
    match = _MARKED.match(rest) or _UNMARKED.match(rest)
    if match is None:
        return []
    inners = [_DRAFTED.sub("", inner) for inner in _BETWEEN.split(match.groupdict()["inner"] or match["whole"])]
    if match["verb"] in ("转发", "批转") and any(split_issuer(inner)[0] for inner in inners):
        return []
    return inners


def official_issuer(front: str, region: str | None) -> str:
    """An issuer as titles write it → one spelling: 省知识产权局 in Hubei → 湖北省知识产权局, 工信部 → 工业和信息化部.

    Several bodies run together keep their order; what the lexicon doesn't know stays as it is.
    """
    front = title_key(front.removeprefix(_STATE))
    head = _ABBREVIATED.match(front)
    if head is not None:
        place = own_region(head.group(), region)
        return place + front[head.end() :] if place else front
    found, at = "", 0
    while at < len(front):
        word = _word_at(front, at)
        body = body_of(word) if word else None
        found += body.name if body else front[at]
        at += len(word) or 1
    return found


def _word_at(text: str, at: int) -> str:
    """The longest name or short name of the lexicon that opens at a place and is a name there: no part of a longer
    name (a bare 知识产权局 behind 湖北省), save where another body or an office follows."""
    if at and not text[:at].endswith(("部", "局", "委", "会", "院", "署", "行", "央", "厅", "室")):
        return ""
    words = words_by_head().get(text[at : at + 2], ())
    return next((word for word in words if len(word) > 2 and text.startswith(word, at)), "")


def issuers_agree(one: Title, other: Title) -> bool:
    """Whether two titles can be of one issuer: one doesn't say, or both say the same (等部门 may hide the rest)."""
    a, b = one.issuer, other.issuer
    if not a or not b or a == b:
        return True
    if (one.others and b.startswith(a)) or (other.others and a.startswith(b)):
        return True
    return bool((_ABBREVIATED.match(a) and b.endswith(a)) or (_ABBREVIATED.match(b) and a.endswith(b)))
