"""Tells whether words name a class of agencies: 各示范城市知识产权局, 各省（区、市）, 有关部门, 有条件的城市."""

import re
from functools import cache

from extract.agencies.offices import is_run
from extract.agencies.ordinary import is_ordinary
from extract.agencies.verbs import has_verb
from extract.agencies.zones import ZONE_KIND
from extract.lexicon import alternation, column, rows


def words_of(kind: str) -> str:
    """The vocabulary's words of a kind as an alternation, longest first."""
    return alternation(row["words"] for row in rows("agency_words") if row["kind"] == kind)


_TERRITORY, _LEVEL = words_of("territory"), words_of("level")
_FURTHER = "（(?=[^（）]*(?:[省市县区旗州盟镇乡街园场地]|[含除同称见]|包括|附件|名单|兵团))[^（）]{1,12}）"
TERRITORY = re.compile(rf"(?:{_TERRITORY})(?:{_FURTHER})?")
"""One word for a kind of territory, with its further kinds in brackets: 省（区、市）; 县（专业） is none."""
_PLACE = rf"(?:{words_of('place')}|{_LEVEL}|[\u4e00-\u9fff]{{2,6}}地区)"
_HEADS = re.compile(rf"(?:{_PLACE})?(?:{words_of('some')})?{TERRITORY.pattern}(?:[和及、]{TERRITORY.pattern})*")
_AGENCY_NOUN = re.compile(
    rf"(?:{words_of('noun')}|{words_of('office_kind')}|{_TERRITORY})(?:（(?:[^（）]{{1,24}}|[^（），]{{25,48}})）)?$"
)
_OPENS = re.compile(rf"(?:{_PLACE}?(?:{words_of('some')})|{_LEVEL})")
_BARE = re.compile(
    r"^(?:地方|各地|各方面?部门|地方政府|当地政府|当地人民政府|示范城市|示范城市知识产权局|试点城市|试点地区|试点省份|自贸试验区|自由贸易试验区"
    r"|(?:市州|市县|县区|区县|县市区|旗县区|旗县市区|旗市区|设区市|设区的市|乡镇)(?:人民政府|政府|党委)?|乡镇街道|市、县人民政府|市、县（区）|省局|(?:东部|中部|西部|东北)地区)$"
)
_RANKED = re.compile(
    rf"(?:{TERRITORY.pattern}(?:[、和及]{TERRITORY.pattern})+|(?:省|县|市|区|乡|镇)（[^（）]{{1,8}}）)(?:两级|三级|四级)?"
    rf"(?:(?:[\u4e00-\u9fff]{{0,12}}(?:{words_of('noun')}))(?:（[^（）]{{1,24}}）)?)?"
)
"""Ranks of territory without 各: 市、县（区）知识产权管理部门, 省、市、县三级人民政府, 县（市、区）."""
_NUMBERED = re.compile(
    rf"(?:全[省市州县区])?(?:\d{{1,3}}|[一二三四五六七八九十两]{{1,3}})个?(?:{TERRITORY.pattern}[、和及]?)+(?<![、和及])(?:人民政府|政府|党委(?:、?政府)?|管委会)"
)
"""All of a place's by their number: 10县市人民政府, 13个县（市、区）政府."""
_KIND_OF_OFFICE = re.compile(rf"^[\u4e00-\u9fff、]{{1,16}}?(?:{words_of('office_kind')})$")
"""Bodies named by what they do: 财政部门, 知识产权行政主管部门."""
_DONE_TO_OFFICE = re.compile(f"(?:{alternation(column('work_verbs', 'word'))})?(?:{words_of('opening')})")
"""A verb that opens the words has the office as its object: 确保机关办公用软件合法, 牢固树立政府机关形象."""
_JOINED_CLASS = re.compile("[和及与](?:各|有关|相关)")
"""A class of its own behind a body: 开发区财政局和有关部门."""
_CITIES = re.compile(
    r"^[\u4e00-\u9fff、“”]{2,24}(?:(?:城市|(?:达标|贫困|试点|示范|发达|民族|边疆|受灾|重点|落后|集中)地区|试验区|示范区|先行区|试点区|示范县|试点县|示范市|试点市)(?:知识产权局|人民政府|政府|管委会)?|创建[市县]知识产权局)(?:（[^（）]{1,20}）)?$"
)
_QUALIFIED = re.compile(
    rf"^(?:{words_of('qualified')}|有[\u4e00-\u9fff]{{2,10}}(?:任务|职责))[\u4e00-\u9fff“”、（）]{{0,40}}的"
    rf"(?:{words_of('qualified_noun')}|(?P<kind>(?:(?!地区|地方|城市|部门|单位)[\u4e00-\u9fff]){{1,4}})(?:{words_of('kinded_noun')}))"
    "(?:党委|人民政府|政府)?$"
)
"""有条件的城市, 有条件的农机大省."""
_ROUND = str.maketrans("〔〕[]", "（）（）")
_MEMBERS = re.compile(
    rf"(?:(?:{words_of('level')}|各|[省市县区州盟旗])[\u4e00-\u9fff“”]{{0,40}})?(?:{words_of('standing')})(?:各|有关|相关|各有关|各相关)?成员(?:单位|部门)$"
)
"""Those who sit in a standing body: 省…联席会议各成员单位, 领导小组各成员单位; the body's name may hold a verb (促进)."""
_OF_HERE = re.compile("^(?:自治[州县]|[本全][省市州])(?=县级以上)")
"""Where the governments of a regulation are: 自治州县级以上人民政府, 本省县级以上人民政府."""
_SHORT_CLASS = 4
"""A class of no more characters (省局, 省级部门) is one of its text alone."""
_ATTACHED = re.compile(
    "(?:(?:[省市县区州盟旗局厅委]|自治区)[直属](?:机关)?|(?:中|央|省|市|县|区|地|州|、)*驻(?:[省市县区州盟旗]|[\u4e00-\u9fff]{2}(?=[各有相])))"
    "(?:各有关|各相关|各|有关|相关)?(?:企?事业)?(?:部门|单位|机构)"
)
"""Units by whom they belong to or where they sit: 县直单位, 市属各单位, 中省驻县有关单位."""
_INNER_UNITS = re.compile(
    "(?:[部委局署厅](?:机关|内)?|部和国家[\u4e00-\u9fff]{0,6}局)(?:（各）|各)?(?:有关|相关)(?:司局|处室|科室|内设机构|直属单位)"
)
"""Those inside the issuer: 部内有关司局, 部和国家铁路局相关司局."""
_DIRECT = (
    rf"(?:[省市县区州][直属](?:[、和及]|以及))+(?:各?{TERRITORY.pattern}(?:[、和及]|以及))*(?:各?{TERRITORY.pattern})?"
)
_OF_RANKS = re.compile(rf"{_DIRECT}(?:[省市县区州][直属])?(?<![、和及])(?:各有关|各相关|各|有关|相关)?(?:部门|单位)")
_DIRECT_HEADS = re.compile(_DIRECT + "(?<![、和及])")
"""Units of several ranks, the first by whom they belong to: 州直及县、市相关部门."""
_EITHER = re.compile(
    "(?P<opening>各(?:有关|相关)?)(?P<first>[\u4e00-\u9fff]{2,6})（(?P<second>[\u4e00-\u9fff]{2,6})）(?P<noun>部门|单位|机关)"
)
"""A kind that may also be called otherwise: 各责任（配合）单位."""
_CALLED = re.compile("(?<=[\u4e00-\u9fff]{2})（[\u4e00-\u9fff]{2,4}）(?=主管部门|部门|机关|机构)")
"""What a kind of office is also called, within its name: 项目审批（核准）部门."""
_LOCATED = re.compile(
    r"[\u4e00-\u9fff]{1,10}?地(?![区方级市理州税质震])的?|[\u4e00-\u9fff]{2,6}(?=所在[省市县区州盟旗])"
)
"""Where a body is, in front of its class: 作业地的, 企业所在地, 企业 | 所在区（县级市）."""
_INCLUDED = re.compile("（(?:含|包括|不含|不包括|除)[^（）]{1,40}）")
"""Who belongs to a class: 各区（含新区、深汕特别合作区，下同）."""
_NO_CLASS = (
    "第",
    "任何",
    "列第",
    "排第",
    "列在",
    "排在",
    "该",
    "本部",
    "本单",
    "某",
    "两个",
    "一个",
    "一家",
    "多个",
    "无关",
    "境外",
    "外国",
    "单位",
    "部门",
    "与",
    "和",
    "及",
    "所在单位",
    "所在部门",
    "所在机构",
    "保险经办",
    "农业保险",
)
"""What points at one body, or at none, in front of a noun for bodies."""
_NO_CLASS_ENDS = (
    "自治",
    "城区",
    "驻地",
    "基地",
    "用地",
    "场地",
    "工地",
    "绿地",
    "耕地",
    "林地",
    "草地",
    "湿地",
    "产地",
    "土地",
)
"""What ends like a territory and is a piece of land."""
_ZONE_END = re.compile(f"[\u4e00-\u9fff]{{2}}{ZONE_KIND}$")
"""A zone behind a class is a body of its own: 各设区市和平潭综合实验区."""
_ZONE_ORGAN = re.compile(
    "(?:各|经济|高新)?(?:开发区|高新区|经开区|新区|功能区|园区|管理区)(?!党工委|管委会|管理委员会)"
    "(?:(?![要应须将可请和及与])[\u4e00-\u9fff]){0,8}?(?:局|安委会|爱卫会|委员会|主管部门|领导小组|指挥部)(?![长面部限])"
)
"""A zone's organ, which carries on a class of organs (各县（市）区、开发区安委会); its committee is a body of its own."""
_OUTSIDERS = re.compile(
    rf"(?<!供销)(?<!工会)(?<!妇联)(?<!共青团)(?<!党)(?<!党团)(?<!级团)(?<!残联)(?<!科协)(?<!工商联)(?!(?<=教育)研究[院所]|(?<=教学)研究[院所]|(?<=教育科学)研究[院所])(?:{words_of('outsider')})$"
)
_OUTSIDER_ENDS = (*words_of("outsider").split("|"), *words_of("person").split("|"), "单位")
_INNER_NOUNS = ("部门", "机构", "科室", "处室")
_INNER_OFFICE = re.compile(
    rf"[\u4e00-\u9fff]{{0,8}}?(?<!人民)(?:{words_of('employer')})"
    rf"(?:(?:的|内部|内设的?)(?:(?!{words_of('over')})[\u4e00-\u9fff]){{1,10}}?|(?:{words_of('inner')}))(?:管理|工作)?(?:{'|'.join(_INNER_NOUNS)})"
)
"""A department inside a firm, a hospital or a school, which is no agency either: 企业的安全生产部门, 医疗机构财务部门; whoever is over
them is one: 企业的主管部门."""
_PERSON = re.compile(rf"(?:{words_of('person')})$")
_APPLICANTS = re.compile(rf"(?:{words_of('applicant')})单位$")
_OPTIONAL = tuple(words_of("open").split("|"))
_TWO_NOUNS = re.compile(r"(?:部门|单位|政府)(?![和及与、（办）])[\u4e00-\u9fff]+(?:政府|地区|城市)$")
"""A second head noun behind the first: what lies between is a verb (有关部门约谈地方政府)."""


def is_outsider(words: str) -> bool:
    """Whether the words name what is no agency by the contract: enterprises, banks, schools, associations, service
    firms, people."""
    if not words.endswith(_OUTSIDER_ENDS):
        return _is_inner(words)
    return any(pattern.search(words) is not None for pattern in (_OUTSIDERS, _APPLICANTS, _PERSON))


def _is_inner(words: str) -> bool:
    return words.endswith(_INNER_NOUNS) and _INNER_OFFICE.fullmatch(words) is not None


def is_optional(words: str) -> bool:
    """Whether a class leaves open who belongs to it: 有条件的城市."""
    return words.startswith(_OPTIONAL)


@cache
def _exact() -> frozenset[str]:
    return frozenset(row["words"] for row in rows("agency_classes"))


def is_class(words: str) -> bool:
    """Whether the words, whole, name a class of agencies.

    >>> is_class("各省（区、市）"), is_class("各企业"), is_class("有关部门")
    (True, False, True)
    """
    words = words.translate(_ROUND)
    if len(words) < 2 or len(words) > 60 or any(words.count(a) != words.count(b) for a, b in ("“”", "（）")):
        return False
    if _is_inner(words):
        return False
    if words in _exact() or _BARE.match(words) or _OF_HERE.sub("", words) in _exact():
        return True
    if _NUMBERED.fullmatch(words):
        return True
    qualified = _QUALIFIED.match(words)
    if qualified is not None and not has_verb(qualified["kind"] or ""):
        return True
    if _MEMBERS.match(words):
        return True
    core = _INCLUDED.sub("", re.sub(r"（[^（）]*）$", "", words))
    if is_run(words) or _ATTACHED.fullmatch(core) or _OF_RANKS.fullmatch(core) or _INNER_UNITS.fullmatch(words):
        return True
    either = _EITHER.fullmatch(words)
    if either is not None and either["first"] != either["second"]:
        return is_class(either["opening"] + either["first"] + either["noun"])
    called = _CALLED.sub("", words)
    if called != words and is_class(called):
        return True
    located = _LOCATED.match(words)
    if located is not None and not has_verb(located.group()) and is_class(words[located.end() :]):
        return True
    if (
        is_outsider(core)
        or has_verb(core)
        or re.search("[，。；：！？]", core)
        or core.endswith(_NO_CLASS_ENDS)
        or core.startswith(_NO_CLASS)
    ):
        return False
    if _RANKED.fullmatch(words) and ("（" in words or not _HEADS.fullmatch(words)):
        return True
    if _KIND_OF_OFFICE.match(core) and not _OPENS.match(core):
        return "、" not in core and _JOINED_CLASS.search(core) is None and _DONE_TO_OFFICE.match(core) is None
    if _CITIES.match(words) and not _OPENS.match(words):
        return not words.startswith(column("work_verbs", "word"))
    return _opened(words)


def may_be_object(words: str) -> bool:
    """Whether words that name a kind of office may as well be a verb and what it does something to, since no office is called by
    their first word.

    >>> may_be_object("帮助部门"), may_be_object("登记机关"), may_be_object("各部门")
    (True, False, False)
    """
    called = words.startswith(_called_by()) or words in _exact() or _OPENS.match(words) is not None
    return is_ordinary(words[:2]) and not called and _KIND_OF_OFFICE.match(words) is not None


@cache
def _called_by() -> tuple[str, ...]:
    """What kinds of office are called by: their field, what they do."""
    kinds = ("field", "attributive", "office_kind")
    stems = (*column("local_stems", "short"), *column("local_stems", "full"))
    return (*stems, *(row["words"] for row in rows("agency_words") if row["kind"] in kinds))


def _opened(words: str) -> bool:
    """各…, 有关…, 省级… with a noun for a body or territory behind."""
    match = _OPENS.match(words)
    if match is None:
        return False
    rest = words[match.end() :]
    listed = re.match(rf"(?:(?:{_TERRITORY})(?:（[^（）]{{1,12}}）)?[、和及]?)*", rest)
    inner = rest[listed.end() :] if listed else rest
    if not inner:
        return bool(rest) and not rest.endswith(("、", "和", "及"))
    if "、" in re.sub("（[^（）]*）", "", inner):
        return False
    if listed is not None and listed.group().endswith(("、", "和", "及")) and _ZONE_END.search(inner):
        return False
    if inner.startswith("类") or _TWO_NOUNS.search(inner):
        return False
    return _AGENCY_NOUN.search(inner) is not None


def is_self_explaining(words: str) -> bool:
    """Whether a short name that a text defines says itself which class it is: 省级中小企业主管部门; 省局 and 各地 don't."""
    return len(words) > _SHORT_CLASS and words not in _exact() and not _BARE.match(words) and is_class(words)


def shares_head(chunk: str) -> bool:
    """Whether a piece before a 、 is only the first part of a class's name: 各省 of 各省、自治区、直辖市人民政府, 州直及县."""
    return any(pattern.fullmatch(chunk) is not None for pattern in (_HEADS, _DIRECT_HEADS))


def goes_on(chunk: str) -> bool:
    """Whether a piece behind a 、 can carry on such a name: 自治区, 直辖市人民政府, 县（区）."""
    return TERRITORY.match(chunk) is not None or _ZONE_ORGAN.match(chunk) is not None
