"""Reads kinds of office that share one noun: 各级林业、公安、海关部门 is one class, 公安、检察等机关 another."""

import re
from functools import cache

from extract.agencies.verbs import has_verb
from extract.lexicon import column, rows

_NOUN = re.compile("部门|机关(?!事业|党)|(?:牵头|责任|成员|监管|主管)单位|(?:主管|监管|监督管理|行政管理)机构")
_LONGEST = 160
"""No such run is longer: a dozen fields of up to ten characters, the opening, the noun."""
_ENDS = re.compile(
    r"等?(?:有关|相关|职能|业务|多|各)?(?:行政)?(?:主管|管理|监管|监督管理|执法|行政)?(?:部门|机关|(?<=主管|监管|管理)机构)"
)
_SUMMED = re.compile(
    "等(?P<kind>(?:(?![和及与或暨])[\u4e00-\u9fff]){0,8}?(?:部门|机关|单位)(?:[和及与](?:部门|机关|单位))?)"
)
"""What a run's fields are summed up as: 安监、环保等行业主管部门, 教育、公安等责任单位."""
_RANK = r"(?:省|市|县|区|州|乡镇|乡（镇）)(?:（[^（）]{1,8}）)?"
"""A rank of territory, of several whose offices of one field act: 市、县（市、区）农业、财政等部门."""
_OPENS = re.compile(
    rf"(?:各?(?:{_RANK}[、和及])+{_RANK}(?:级|两级|三级)?|[\u4e00-\u9fff（）]{{0,16}}?(?:人民政府|政府)|国务院|中央|各?(?:省|市|县|区|乡镇)级?(?:（[^（）]{{1,8}}）)?(?:以上)?(?:地方)?|各级各有关|各级"
    r"|各地区?|各|有关|相关|地方各级|地方|基层|其他|同级|当地|属地|所在地|上级)?(?:有关|相关|各有关|各相关)?"
)
_CALLED = re.compile("(?:(?:行政)?(?:主管|管理|监管|监督管理|执法)|行政)?(?:部门|机关|(?<=主管|监管|管理)机构)$")
"""What each office of a run is called by behind its field."""
_SUMS_UP = re.compile("等(?:有关|相关|职能|业务|多|各)?(?P<noun>[\u4e00-\u9fff]{2,12})$")
_PLAIN = ("部门", "机关")
_COURTS = "院"
_SEVERAL = 2
_JOINTS = re.compile("[和及与]|以及")
_BODY = re.compile("[部局厅委办府署院省市县区]$|^(?:国家|国务院|中央|全国)|[的各]")
_SHORT_OFFICE = re.compile("(?![省市县区州国])[\u4e00-\u9fff]{2,3}(?<![府委])办")
"""An office that a run names by its short name: 国土、住建、金融办等部门."""
_LONGEST_FIELD = 10
_BRACKETED = re.compile("（[^（）]{1,8}）")
"""What a field is also called: 新闻出版（版权）."""
_OF_STATE = "国家"
"""A field may be called as the State's: 国家保密."""
_PARTS = "牵头|责任|配合|协办|协同|参与|主办|承办|支持|成员"
_BY_PART = re.compile(
    rf"(?:各(?:有关|相关)?|有关|相关|其他)?(?:{_PARTS})(?:(?:[、和及与](?:{_PARTS}))+|(?<!责任)责任)(?:部门|单位)"
)
"""Those who have a part in the work, by parts that share their noun: 各牵头和责任部门, 各牵头责任单位."""


@cache
def _fields() -> frozenset[str]:
    return frozenset(
        {
            *column("local_stems", "short"),
            *column("local_stems", "full"),
            *(row["words"] for row in rows("agency_words") if row["kind"] == "field"),
        }
    )


def is_field(words: str) -> bool:
    """Whether words are a field that offices are named by: 财政, 文化和旅游."""
    return words in _fields() or words.removeprefix(_OF_STATE) in _fields()


def shared_end(text: str, start: int, end: int) -> int:
    """Where a run of fields that share 部门 or 机关 and starts here ends, behind the noun; 0 where none starts here.

    At least half of the fields must be known, and no other may look like a body or hold anything but its name.
    """
    by_part = _BY_PART.match(text, start, end)
    if by_part is not None:
        return by_part.end()
    noun = _NOUN.search(text, start, min(end, start + _LONGEST))
    return noun.end() if noun is not None and is_run(text[start : noun.end()]) else 0


def is_run(words: str) -> bool:
    """Whether words, whole, are such a run."""
    if _BY_PART.fullmatch(words):
        return True
    if not words.endswith(("部门", "机关", "单位", "机构")) or len(words) > _LONGEST:
        return False
    opening = _OPENS.match(words)
    return _are_fields(words) or (opening is not None and _are_fields(words[opening.end() :]))


def offices_of(words: str) -> tuple[str, ...]:
    """The offices of such a run by their names, each with the opening and the noun that they share; () where it does not name several.

    >>> offices_of("各级财政、农业等有关部门"), offices_of("公安、检察等机关")
    (('各级财政部门', '各级农业部门'), ('公安机关', '检察机关'))
    >>> offices_of("各牵头和责任部门"), offices_of("文化和旅游部门")
    ((), ())
    """
    if not is_run(words) or _BY_PART.fullmatch(words):
        return ()
    opening = _OPENS.match(words)
    start = opening.end() if opening is not None and _are_fields(words[opening.end() :]) else 0
    *pieces, last = _parts(words[start:])
    field, noun = _last_and_noun(last)
    fields = [field for piece in [*pieces, field] for field in _parted(piece)]
    if not noun.endswith(_PLAIN) or len(fields) < _SEVERAL:  # 海关、铁路检疫主管机构 are named each by its own words
        return ()
    return tuple(
        field if field.endswith(_COURTS) or _SHORT_OFFICE.fullmatch(field) else words[:start] + field + noun
        for field in fields
    )


def _last_and_noun(words: str) -> tuple[str, str]:
    """The last field of a run, and by which noun all are called: 水利等涉农部门 is 水利 and 部门, 应急管理部门 is 应急管理 and 部门; no noun
    where they are summed up as 单位."""
    summed = _SUMS_UP.search(words)
    if summed is not None and summed["noun"]:
        called = _CALLED.fullmatch(summed["noun"])
        plain = next((noun for noun in _PLAIN if summed["noun"].endswith(noun)), "")
        return words[: summed.start()], called.group() if called else plain
    called = _CALLED.search(words)
    if called is None:
        return words, ""
    plain = next((noun for noun in _PLAIN if words.endswith(noun)), "")
    whole = words.removesuffix(plain)
    return (whole, plain) if plain and is_field(whole) else (words[: called.start()], called.group())


def _parts(words: str) -> list[str]:
    """The words between the 、 that stand outside brackets."""
    return re.split("、(?![^（）]*）)", words)


def _are_fields(words: str) -> bool:
    pieces = _BRACKETED.sub("", words).split("、")
    last = _ENDS.search(pieces[-1])
    if last is None or last.end() != len(pieces[-1]) or "等" in pieces[-1][: last.start()]:
        last = _SUMMED.search(pieces[-1])
        if last is None or last.end() != len(pieces[-1]) or has_verb(last["kind"]):
            return False
    summed = pieces[-1].startswith("等", last.start())
    pieces[-1] = pieces[-1][: last.start()]
    fields = [field for piece in pieces for field in _parted(piece)]
    known = sum(is_field(field) for field in fields)
    several = len(fields) > 1 or summed  # 财政等部门 are several, 财政部门 is not
    return several and known * 2 >= len(fields) and all(is_field(field) or _may_be(field) for field in fields)


def _parted(piece: str) -> list[str]:
    """The fields of a piece: 民政和残联 are two, 文化和旅游 is one."""
    if is_field(piece):
        return [piece]
    for joint in _JOINTS.finditer(piece):
        if is_field(piece[: joint.start()]) or is_field(piece[joint.end() :]):
            return [*_parted(piece[: joint.start()]), *_parted(piece[joint.end() :])]
    return [piece]


def _may_be(field: str) -> bool:
    if _SHORT_OFFICE.fullmatch(field):
        return True
    return 2 <= len(field) <= _LONGEST_FIELD and field.isalpha() and not _BODY.search(field) and not has_verb(field)
