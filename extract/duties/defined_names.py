"""Finds the short names of agencies that a text defines, in brackets (以下简称省局) or by naming a working body in full once
and by its kind from then on (成立X工作领导小组 … 领导小组负责…)."""

import re

from extract.agencies.classes import is_self_explaining, words_of
from extract.agencies.lists import read_list
from extract.agencies.local_names import placed_words
from extract.agencies.names import Speaker, read_name
from extract.agencies.verbs import has_verb

_DEFINITION = re.compile(r"（以下(?:简|统|合)?称[：为]?[“‘]?(?P<alias>[^（）“”‘’《》，。]{2,16})[”’]?(?:，[^（）]*)?）")
_NUMBERED = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零〇\d]{1,5}条|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．])\s*"
)
"""The number of the item that a line opens: none of a name behind it (第十四条衢州市名牌产品认定委员会)."""
_CLAUSE_START = re.compile("[，。；：、\n]|(?<!自)由|请|对|在|受|向|支持|包括|(?:成立|设立|组建|建立)(?:了)?")
_OFFICE = re.compile("(?:(?P<body>[\u4e00-\u9fff]{2,30})|），)下设(?P<office>办公室|秘书处)$")
"""The office below a body, whose short name is defined: 认定委下设办公室（以下简称认定办）."""
_OF_SEVERAL = ("单位", "机关", "部门", "机构")
_AS_OFFICE = re.compile("(?:是|为|作为)[^，；。：]{2,60}(?:主管|管理|监管)(?:部门|机关)$")
"""What somebody is, before the name for all who are so: 各镇是…的行政主管部门（以下简称排水管理单位）."""
_PART = re.compile("(?:管理|主管|监管|责任)(?:单位|部门)$")
_LONGEST_OTHER = 25
"""No body that is unknown here has a longer name."""
_KINDS = re.compile(words_of("working_body"))
_OPENS = re.compile(
    "第[一二三四五六七八九十百零〇]{1,5}条|[，。；：、（）《》\n]|成立|设立|组建|建立|调整|充实|完善|由|向|报|请|在|对|经"
)
_LONGEST_NAME = 40
_HEADS = ("", "省", "市", "县", "区", "州")
_SHORTEST_OWN = 4
"""What stands in front of 领导小组 in a full name has as many characters at least; 县 and 工作 say nothing."""

_BESIDE_LEADERS = re.compile(
    "(?:牵头|责任|主办)单位[要应须](?:(?!实施单位|执行单位)[^\n]){4,160}[；。，](?P<name>实施单位|执行单位)(?=[要应须])"
)
"""Who carries out is a body of government where those who lead stand beside it; alone it may be a project's firm."""


def defined_names(text: str, start: int, end: int, speaker: Speaker) -> dict[str, str]:
    """Short name → the agency's official name, as the text between the two places defines them."""
    beside = {match["name"]: match["name"] for match in _BESIDE_LEADERS.finditer(text, start, end)}
    return {**beside, **_named_in_full(text, start, end, speaker), **_in_brackets(text, start, end, speaker)}


def _named_in_full(text: str, start: int, end: int, speaker: Speaker) -> dict[str, str]:
    """领导小组 → the one body of this kind that the text names in full; nothing where it names several."""
    names: dict[str, set[str]] = {}
    for kind in _KINDS.finditer(text, start, end):
        name = _full_name(text[max(start, kind.start() - _LONGEST_NAME) : kind.end()], kind.group(), speaker)
        if name is not None:
            names.setdefault(kind.group(), set()).add(name)
    return {head + kind: next(iter(found)) for kind, found in names.items() if len(found) == 1 for head in _HEADS}


def _full_name(words: str, kind: str, speaker: Speaker) -> str | None:
    opens = [*_OPENS.finditer(words)]
    own = words[opens[-1].end() :] if opens else words
    founded = bool(opens) and len(opens[-1].group()) > 1
    if len(own) - len(kind) < _SHORTEST_OWN or not own.isalpha() or (has_verb(own.removesuffix(kind)) and not founded):
        return None
    named = read_name(own, speaker)
    return placed_words(named.name, speaker.region) if named is not None and not named.is_class else None


def _in_brackets(text: str, start: int, end: int, speaker: Speaker) -> dict[str, str]:
    """Short names of agencies that the text defines: 各省（区、市）知识产权局（以下简称省局）."""
    found: dict[str, str] = {}
    for match in _DEFINITION.finditer(text, start, end):
        lines = text[max(start, match.start() - 60) : match.start()].rpartition("\n")[2]
        numbered = _NUMBERED.match(lines)
        lines = lines[numbered.end() :] if numbered is not None else lines
        if (office := _office(lines, found, speaker)) is not None:
            found[match["alias"]] = office
        elif not is_self_explaining(match["alias"]) and (name := _defined_as(lines, match["alias"], speaker)):
            found[match["alias"]] = name
    return {**_by_their_end(found), **found}


def _by_their_end(found: dict[str, str]) -> dict[str, str]:
    """管理单位 → 排水管理单位, where the text defines one class that ends so and stands for itself."""
    own = [alias for alias, name in found.items() if alias == name]
    ends = {alias: match.group() for alias in own if (match := _PART.search(alias)) is not None}
    return {end: alias for alias, end in ends.items() if [*ends.values()].count(end) == 1 and end != alias}


def _office(lines: str, found: dict[str, str], speaker: Speaker) -> str | None:
    """The name of the office below a body that the words in front of a definition end with; the body may have a short
    name of its own, or be the one that was defined right before (…（以下简称认定委），下设办公室)."""
    match = _OFFICE.search(lines)
    if match is None:
        return None
    if match["body"] is None:
        body = next(reversed(found.values()), None)
    elif (body := found.get(match["body"])) is None:
        named = read_name(match["body"], speaker)
        body = named.name if named is not None and not named.is_class else None
    return f"{body}{match['office']}" if body is not None else None


def _defined_as(lines: str, alias: str, speaker: Speaker) -> str | None:
    """The one agency that the words in front of a definition name: its longest reading (各省、自治区、直辖市知识产权局);
    the short name itself where they name several (主管机关或公营事业（以下简称补助机关）) or say what office somebody is."""
    for stop in [0, *(stop.end() for stop in _CLAUSE_START.finditer(lines))]:
        if lines.count("（", stop) == lines.count("）", stop):
            mentions = read_list(lines, stop, len(lines), speaker)
            if mentions and len(mentions) == 1:
                return mentions[0].name
            if alias.endswith(_OF_SEVERAL) and (mentions or _one_of_several(lines, stop, speaker)):
                return alias
    return alias if alias.endswith(_OF_SEVERAL) and _AS_OFFICE.search(lines) is not None else None


def _one_of_several(lines: str, start: int, speaker: Speaker) -> bool:
    """Whether the words name an agency and, behind 或, another body that is unknown here."""
    joint = lines.find("或", start)
    behind = lines[joint + 1 :]
    return (
        joint > 0
        and len(behind) <= _LONGEST_OTHER
        and behind.isalpha()
        and bool(read_list(lines, start, joint, speaker))
    )
