"""Turns the agencies that policies name into agency nodes: one for a body, one for a class of bodies of one region."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extract.agencies import agency_info, aliases_of
from extract.agencies.bodies import named
from extract.agencies.regions import leading_region
from extract.context import Context
from extract.document.levels import LOCAL, of_body
from extract.resolve.known import Own, Record, read_own

COUNTRY = "全国"
"""Stands for the region in the id of a class that a document of the whole country names."""

_OF_THE_TEXT = re.compile(
    r"^(?:各)?(?:有关|相关|其他|其它|上述|所在|当地|本级|同级|该|有条件|具备条件|符合条件|已|未|申报|推荐|参与|承办|主办|成员)"
    r"|所在地|^各(?:单位|部门|成员单位|直属单位|直属机构|派出机构)$|(?:有关|相关)(?:部门|单位|地方|机构|司局)$"
)
"""Classes that mean something else in each text."""
_BARE_LOCAL = re.compile(
    r"(?!国家|中国|全国|国务院|中央|中共|中华|最高|新疆生产)[\u4e00-\u9fff]{1,14}"
    r"(?:厅|局|委|办|总工会|工会|政府|部门|工商联|残联|妇联|科协|管理部|分行)(?:（[^（）]{1,24}）)?"
)
"""A local body without the region that would tell which one: 财政厅（局）, 总工会, 团委."""
_LISTED = re.compile(r"各[^各]{0,24}$|(?:有关|相关)(?:部门|单位)$")
_PART = re.compile(
    r"(?P<whole>[\u4e00-\u9fff（）]+?(?:委员会|总局|总署|总工会|人民政府|国务院|[局部厅署]))(?P<unit>[\u4e00-\u9fff]{0,14}(?:司|处|科|室|办公厅))"
)


@dataclass(frozen=True)
class Agency:
    """An agency as its node says it; `part_of` is the id of the body that it is a department of."""

    id: str
    name: str
    is_class: bool
    level: str | None
    region: str | None
    aliases: tuple[str, ...]
    part_of: str | None = None


def agencies(policies: Iterable[tuple[str, Record]]) -> tuple[dict[tuple[str, str], str], dict[str, Agency]]:
    """Policies, as pairs of document id and record → (policy, name in the record) → agency id; and the agencies by id.

    A pure function of the set of policies. The bodies that departments belong to are among the agencies.
    """
    ids: dict[tuple[str, str], str] = {}
    words: dict[str, dict[str, Own]] = {}
    for policy, record in sorted(policies, key=lambda pair: pair[0]):
        own = read_own(record)
        for name in _named_in(record):
            ids[policy, name] = agency_id(name, policy, own)
            words.setdefault(ids[policy, name], {}).setdefault(name, own)
    nodes = {id_: _agency(id_, said) for id_, said in words.items()}
    for agency in list(nodes.values()):
        if agency.part_of and agency.part_of not in nodes:
            nodes[agency.part_of] = _body(agency.part_of, None)
    return ids, nodes


def _named_in(record: Record) -> list[str]:
    policy = record["policy"]
    duties = [duty["agency"] for duty in record["responsibilities"]]
    return sorted({*policy["issuers"], *policy["addressees"], *duties})


def agency_id(name: str, policy: str, own: Own) -> str:
    """The id of an agency: the body's official name; of a class the region of the issuer and the name, with 各 in front
    whether the text has it or not (the name alone where it says its region or body itself: 国务院各部委); of one that
    means something else in each text, the policy's id and the name."""
    if not is_class(name, own):
        return name
    region = own.region if own.level in LOCAL else COUNTRY if own.level else None
    if region is None or _OF_THE_TEXT.search(name):
        return f"{policy}：{name}"
    if leading_region(name) is not None or any(named(name[:end]) for end in range(3, len(name))):
        return name
    return f"{region}各{name.removeprefix('各')}"


def is_class(name: str, own: Own) -> bool:
    """Whether a name stands for a class of bodies: by the vocabulary, by 各 or 有关部门 in it, or because it is a local
    body's without any region."""
    if named(name) is not None:
        return False
    if agency_info(name, _context(own))[0] or _LISTED.search(name) or "所在地" in name:
        return True
    return _BARE_LOCAL.fullmatch(name) is not None and leading_region(name) is None and of_body(name).level is None


def _context(own: Own | None) -> Context:
    if own is None:
        return Context((), None, None, None, (0, 0), 0)
    return Context(tuple(own.record["policy"]["issuers"]), own.region, own.level, own.date or None, (0, 0), 0)


def _agency(id_: str, said: Mapping[str, Own]) -> Agency:
    name = min(said, key=lambda words: (not words.startswith("各"), words))
    own = said[name]
    if not is_class(name, own):
        return _body(name, own)
    region = own.region if own.level in LOCAL else None
    return Agency(id_, name, True, agency_info(name, _context(own))[1], region, tuple(sorted(set(said) - {name})))


def _body(name: str, own: Own | None) -> Agency:
    _, level, region = agency_info(name, _context(own))
    place = of_body(name)
    part = _PART.fullmatch(name)
    whole = part["whole"] if part and named(part["whole"]) else None
    return Agency(name, name, False, level or place.level, region or place.region, tuple(aliases_of(name)), whole)
