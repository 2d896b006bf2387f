"""Turns the name of a local body, as a text writes it, into its full official name."""

import re
from functools import cache

from extract.agencies.branches import branch_name
from extract.agencies.regions import is_of_taiwan, leading_region, own_region, region_of
from extract.agencies.zones import ZONE_KIND
from extract.lexicon import column, rows

_HEAD = re.compile(r"自治区|全省|[省市县区州旗盟]|乡(?![村镇])|镇(?![街村])|街道(?!办)")
_SUFFIX = r"(?:管理局|监督管理局|监督管理委员会|管理委员会|委员会|办公室|管委会|[厅局委办])"
_STATION_FIELDS = (
    "水文|推广|监测|防疫|管理|技术|服务|畜牧|农机|林业|水利|文化|检疫|监督|农经|经管|农技|植保|种子|土肥|土壤肥料|蚕桑|兽医|渔政|水产|测报|质检|计生|救助"
    "|水保|水土保持|草原|检测|检验|采供血|电教"
)
"""What a station of a government's office works at."""
_ENDS = re.compile(
    rf"(?:{_SUFFIX}|人民政府|政府|总社|供销合作社联合社|供销合作社|供销社|总工会|工会|联合会|管理处|服务中心|监测中心|养护中心|促进中心|中心|支队|大队|总队|党组"
    rf"|部|(?:{_STATION_FIELDS})(?:总|中心)?站|(?:气象|预报|地震)台"
    r"|(?:监管|监督|管理|工商|司法|财政|税务|国土|规划|环保|交警|派出)所|(?:教育|教学)(?:科学)?研究(?:院|所)|(?:教育|招生|人事)考试院|教研室|电教馆|农业科学院|农科院|公路段|残联|妇联|科协|工商联|团委|侨联|办事处|分局|检察院|法院|领导小组|督查组|指挥部|兵团|学院|(?:政府|委)(?:督查室|研究室|政研室))(?:（[^（）]{1,20}）)?$"
)
_STEM = re.compile(rf"(?P<stem>.+?)(?P<suffix>{_SUFFIX})(?P<bracket>（[^（）]{{1,20}}）)?$")
_PARTY = re.compile(
    r"^委(?:(?P<office>办公厅|办公室|组织部|宣传部|统战部|政法委|改革办|财经办|军民融合办|党校|社会工作部|巡视办|老干部局|政研室|督查室|(?:全面)?依法治[省市县区州]办|[\u4e00-\u9fff]{2,16}(?:领导小组|委员会|工委)(?:办公室)?)?(?P<bracket>（[^（）]{1,20}）)?$)"
)
_BRANCH_AT = re.compile("[\u4e00-\u9fff]{2,6}?(?P<place>[\u4e00-\u9fff]{2,3})(?:分局|支局|分中心)$")
_LEAGUE = re.compile("^团(?P<head>自治区|[省市县区州旗盟])委$")
"""团市委 puts the rank inside the name."""
_PARTY_ENDS = ("委", "委员会", "办公厅", "办公室", "部", "办")
_VERB_INSIDE = re.compile(
    "结合|围绕|根据|按照|依法|加强|建立|完善|制定|开展|落实|推进|推动|加快|积极|及时|认真|切实|做好|履行|报送|上报|设立|成立|组建|内设|下设|起草|印发|健全|强化"
    "|负责|牵头|会同|配合|的|和?各|等|为|由|请|须|将(?!军)|把|在(?!线)|要|并|我|其他|有关|相关|部门|单位|主管|行政机关|[，。；：、！]"
    "|共同|分别|主办|承办|协办|联合(?!会|社)|(?<![工招电外经客厂营])商(?![务标贸业会联品检户])|抄送|责令|移送|授权|委托|指定|责成|接到|收到|发现|汇总|后报|审核|审批(?!局|服务)|审定|提出|予以|确定|协商|报经|报请|综合后|审查后|后向"
)
_TWO_OFFICES = re.compile(
    r"(?:[局厅]|人民政府|委员会)(?!办公|机关|党组)[\u4e00-\u9fff]{2,}(?:政府|局|厅|委|部|会)$(?<!分局)"
)
"""A second office behind the first: a verb lies between (生态环境厅约谈当地政府)."""
_ZONE_COMMITTEE = re.compile(f"{ZONE_KIND}(?:管理|工作)委员会")
"""A zone keeps the short name of its province: 河北雄安新区管理委员会, 四川天府新区管理委员会."""
_TWO_OFFICES_OF_ONE_PLACE = re.compile("委[\u4e00-\u9fff]{0,20}人民政府")
"""A Party committee's office and its government's, run together: 中共某市委办公室某市人民政府办公室."""
_STREET = re.compile("[东南西北中]?[一二三]?路")
"""Streets are called after provinces and cities: 四川北路街道."""
_NEXT_NAME = re.compile(r"[局厅委办会府](?:省|市(?![场政容级民])|县|自治区|国家)")
"""Another name run together with the first: 发改委省财政厅."""


_LONGEST_CONTRACTION = 3
"""What a 委 works at, in so many characters, may be a contraction (建交, 科经信): where no list has it, 委 stays too."""
_COURTS = {"province": "高级人民法院", "city": "中级人民法院", "county": "人民法院"}
"""What the court of a region is called by the region's level (中华人民共和国人民法院组织法)."""


@cache
def _stems() -> dict[str, str]:
    return {row["short"]: row["full"] for row in rows("local_stems")}


def _special(words: str, region: str, date: str | None) -> str | None:
    """The official name of a body whose short name follows no rule, by the lexicon; a region's own row comes first."""
    found = [row for row in rows("local_bodies") if row["short"] == words and row["region"] in ("", region)]
    found = [row for row in found if not date or row["valid_from"] <= date[:7]]
    found.sort(key=lambda row: row["region"] == "")
    return found[0]["official"].format(region=region) if found else None


def split_head(words: str) -> tuple[str, str]:
    """(省, 财政厅) of 省财政厅, ("", 财政厅) of 财政厅; 市场监管局, 区块链… and 州… are no heads."""
    match = _HEAD.match(words)
    if match is None or words.startswith(
        ("市场", "市政管", "区域", "省级", "市级", "县级", "区级", "市州", "县区", "县级以上")
    ):
        return "", words
    return match.group(), words[match.end() :]


def is_local_body(words: str) -> bool:
    """Whether words without their head (省, 市) can be a local body's name: they end like one and hold no verb.

    >>> is_local_body("财政厅"), is_local_body("加强知识产权局")
    (True, False)
    """
    return (
        len(words) >= 2
        and _ENDS.search(words) is not None
        and not any(pattern.search(words) for pattern in (_VERB_INSIDE, _TWO_OFFICES, _NEXT_NAME))
    )


def is_known_stem(words: str) -> bool:
    """Whether the lexicon knows what these words (财政厅, 工信局) are the office of."""
    whole = re.sub("分局$", "局", words)  # 公安分局 is the 公安局 of a part
    match = _STEM.match(whole)
    stems = () if match is None else (match["stem"], match["stem"] + "管理" * match["suffix"].startswith("管理"))
    return any(stem in _stems() for stem in stems) or any(row["short"] == whole for row in rows("local_bodies"))


def expand(words: str, region: str, date: str | None) -> str:
    """The official name of a local body of this region: 工信厅 → 福建省工业和信息化厅; unknown short names stay."""
    special = _special(words, region, date)
    if special is not None:
        return special.replace("人民政府", "政府") if is_of_taiwan(region) else special
    party = _PARTY.match(words)
    if party is not None:
        return f"中共{region.removeprefix('中共')}委{party['office'] or ''}{party['bracket'] or ''}"
    if words == "法院":
        return region + _COURTS[_court_level(region)]
    if words.startswith("政府") and len(words) > 2 and not is_of_taiwan(region):
        return f"{region}人民{words}"
    return region + full_words(words)


def _holds_place(words: str, region: str) -> bool:
    """Whether a branch's name says its place behind its body: 环保拱墅分局 in a text of 杭州市拱墅区."""
    match = _BRANCH_AT.search(words)
    return match is not None and re.search(f"{match['place']}[省市县区州盟旗]?$", region) is not None


def _court_level(region: str) -> str:
    known = region_of(region)
    return known.level if known is not None else "county"


def full_words(words: str) -> str:
    """A body's words without region, in full: 卫生健康委 → 卫生健康委员会, 人社厅 → 人力资源和社会保障厅."""
    match = _STEM.match(words)
    if match is None:
        return words
    stem, suffix = match["stem"], match["suffix"]
    unknown = len(stem) <= _LONGEST_CONTRACTION and stem not in _stems() and stem not in _stems().values()
    if suffix == "委" and not unknown and not stem.endswith("工"):
        suffix = "委员会"
    if suffix == "局" and stem.endswith("监管") and stem not in _stems():
        stem = stem.removesuffix("监管") + "监督管理"
    if suffix == "管理局" and stem + "管理" in _stems():
        stem, suffix = _stems()[stem + "管理"], "局"
    full = _stems().get(stem, stem)
    if full.endswith("管理"):
        suffix = suffix.removeprefix("管理")  # 机关事务 + 管理局 is no 管理管理局
    return full + suffix + (match["bracket"] or "")


def office_stem(words: str) -> str | None:
    """What the offices for a field are called in full: 科技 → 科学技术; None for a field that the lexicon does not know."""
    return _stems().get(words) or (words if words in _stems().values() else None)


def local_name(words: str, region: str | None, date: str | None, head: str = "") -> str | None:
    """The official name of a local body as a document of `region` writes it; None where the words are no such name.

    `head` is what an earlier item of the same list said for all (省 in 省财政厅、教育厅).
    """
    branch = branch_name(words)
    if branch is not None:
        return branch
    found = leading_region(words)
    if found is not None and not _STREET.match(words[found[1] :]):
        return _placed_name(words[: found[1]], words[found[1] :], date)
    if words.startswith(("中共", "共青团")):
        if _TWO_OFFICES_OF_ONE_PLACE.search(words):
            return None
        return (
            words
            if leading_region(words.removeprefix("中共").removeprefix("共青团")) and words.endswith(_PARTY_ENDS)
            else None
        )
    league = _LEAGUE.match(words)
    if league is not None:
        place = own_region(league["head"], region)
        return f"共青团{place}委" if place else words
    own, rest = split_head(words)
    if not _can_be(rest) or not (own or head or is_known_stem(rest)) or (not own and rest == "政府"):
        return None
    of_itself = region is not None and (
        rest.startswith(re.sub("[省市县区州盟旗]$", "", region)) or _holds_place(rest, region)
    )
    if not own and (rest.endswith("管委会") or of_itself):
        return words
    place = own_region(own or head, region)
    if place is None:
        return words if own or is_known_stem(rest) else None
    return expand(rest, place, date)


def placed_words(words: str, region: str | None) -> str:
    """A name that the lexicon does not know, with its region for 省, 市 or 县: 省再担保集团 → 湖北省再担保集团."""
    own, rest = split_head(words)
    place = own_region(own, region) if own and len(rest) > 1 else None
    of_rank = own.startswith("全") or rest.startswith(("直", "级", "委", "内", "外", "辖", "属"))
    return words if place is None or of_rank else place + rest


def _placed_name(written: str, rest: str, date: str | None) -> str | None:
    """The name of a body that says its own region: 福建 + 省税务局 never comes here, 福建省 + 税务局 does."""
    if not rest or not _can_be(rest):
        return None
    if rest.endswith("管委会") or _ZONE_COMMITTEE.search(rest):
        return written + rest
    known = region_of(written)
    if known is not None and known.name.endswith("自治区"):
        rest = rest.removeprefix("自治区")  # 广西自治区人民政府
    return expand(rest, known.name if known is not None else written, date)


def _can_be(rest: str) -> bool:
    return is_local_body(rest) or _PARTY.match(rest) is not None or rest in column("local_bodies", "short")
