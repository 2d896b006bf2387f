"""Tells whether words name a class of agencies: 各示范城市知识产权局, 各省（区、市）, 有关部门, 有条件的城市."""

import re
from functools import cache

from extract.lexicon import column, rows


def _any(kind: str) -> str:
    """The vocabulary's words of a kind as an alternation, longest first."""
    words = sorted(
        (row["words"] for row in rows("agency_words") if row["kind"] == kind), key=lambda word: (-len(word), word)
    )
    return "|".join(map(re.escape, words))


_TERRITORY, _LEVEL = _any("territory"), _any("level")
TERRITORY = re.compile(rf"(?:{_TERRITORY})(?:（[^（）]{{1,12}}）)?")
"""One word for a kind of territory, with its further kinds in brackets: 省（区、市）."""
_PLACE = rf"(?:{_any('place')}|{_LEVEL}|[\u4e00-\u9fff]{{2,6}}地区)"
_HEADS = re.compile(rf"(?:{_PLACE})?(?:{_any('some')})?{TERRITORY.pattern}(?:[和及、]{TERRITORY.pattern})*")
_AGENCY_NOUN = re.compile(rf"(?:{_any('noun')}|{_TERRITORY})(?:（[^（）]{{1,24}}）)?$")
_OPENS = re.compile(rf"(?:{_PLACE}?(?:{_any('some')})|{_LEVEL})")
_BARE = re.compile(
    r"^(?:地方|各地|各方面?部门|地方政府|当地政府|当地人民政府|示范城市|示范城市知识产权局|试点城市|试点地区|试点省份|自贸试验区|自由贸易试验区"
    r"|(?:市州|市县|县区|区县|设区市|乡镇)(?:人民政府|政府|党委)?|乡镇街道|市、县人民政府|市、县（区）|省局|(?:东部|中部|西部|东北)地区)$"
)
_RANKED = re.compile(
    rf"(?:{TERRITORY.pattern}(?:[、和及]{TERRITORY.pattern})+|(?:县|市|区)（[^（）]{{1,8}}）)(?:两级|三级|四级)?"
    rf"(?:(?:[\u4e00-\u9fff]{{0,12}}(?:{_any('noun')}))(?:（[^（）]{{1,24}}）)?)?"
)
"""Ranks of territory without 各: 市、县（区）知识产权管理部门, 省、市、县三级人民政府, 县（市、区）."""
_KIND_OF_OFFICE = re.compile(rf"^[\u4e00-\u9fff、]{{1,16}}?(?:{_any('office_kind')})$")
"""Bodies named by what they do: 财政部门, 知识产权行政主管部门."""
_CITIES = re.compile(
    r"^[\u4e00-\u9fff、“”]{2,24}(?:(?:城市|(?:达标|贫困|试点|示范|发达|民族|边疆|受灾|重点|落后|集中)地区|试验区|示范区|先行区|试点区|示范县|试点县|示范市|试点市)(?:知识产权局|人民政府|政府|管委会)?|创建[市县]知识产权局)(?:（[^（）]{1,20}）)?$"
)
_QUALIFIED = re.compile(rf"^(?:{_any('qualified')})[\u4e00-\u9fff“”、（）]{{0,40}}的(?:{_any('qualified_noun')})$")
_OUTSIDERS = re.compile(rf"(?<!供销)(?:{_any('outsider')})$")
_OUTSIDER_ENDS = (*_any("outsider").split("|"), "单位")
_APPLICANTS = re.compile(rf"(?:{_any('applicant')})单位$")
_OPTIONAL = tuple(_any("open").split("|"))
_TWO_NOUNS = re.compile(r"(?:部门|单位|政府)(?![和及与、（办）])[\u4e00-\u9fff]+(?:政府|地区|城市)$")
"""A second head noun behind the first: what lies between is a verb (有关部门约谈地方政府)."""
_VERBS = re.compile(
    r"^[报经送交到]|结合|约谈|公开|通报|考核|督促|检查(?!站|局)|召开|围绕|根据|按照|依法|依托|加强|建立|完善|制定|制订|组织(?!部)|落实|推进|推动|加快|积极|及时|认真|切实|高度|主动|尽快|抓紧|参照|通过|做好|履行|支持|报送|上报|举办|设立|健全"
    r"|强化|充分|进一步|共同|分别|负责|牵头|会同|配合|参与|要求|进行|实行|实施|采取|出台|贯彻|聚焦|深入|加大|指导|引导|鼓励|统筹|安排|提供|提高|提升|发挥|给予|坚持|明确|对照|向(?!导)|培育|打造|探索|创建(?![市县])|建成|发展(?!和?改革|规划|中心|研究|促进)|研究(?!院|所|中心|室)|利用|选择|选取|选派|宣传(?!部)|做大|做强|扩大|优化|拓展|搭建|构建|设置|承接|申报(?!地|单位)|推荐(?!单位|机构)|每年|每|新增|新建|联合(?!会)"
    r"|应(?!急|用)|将|把|须|请|要(?!素|点)|为(?!民)|(?<!自)由|使|让|被|是|可(?!再)|(?<!所)在(?!线)|于|从(?!业)|以(?!上|下)|对(?!外|台|口)|并|就(?!业)|已|也|均|都|不|没|所(?!在|属|得)|等"
)


@cache
def _offices() -> re.Pattern[str]:
    """Several kinds of office that share 部门: 各地人社、财政部门, 公安、民政和残联部门."""
    words = {*column("local_stems", "short"), *column("local_stems", "full"), "残联", "妇联", "工会"}
    stems = "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
    # possessive: 旅游和旅游和… can be parted in many ways (文化和旅游 is one stem), and one of them is enough
    return re.compile(
        rf"(?:{_OPENS.pattern})?(?:地)?(?:{stems})(?P<more>(?:[、和及](?:{stems}))*+)(?P<noun>等?(?:有关|相关|行政)?(?:主管|管理)?部门)?"
    )


def opens_offices(words: str) -> bool:
    """Whether words are kinds of office without their noun: 各地人社 of 各地人社、财政部门."""
    match = _offices().fullmatch(words)
    return match is not None and match["noun"] is None


def _share_noun(words: str) -> bool:
    match = _offices().fullmatch(words)
    return match is not None and match["noun"] is not None and bool(match["more"])


def is_outsider(words: str) -> bool:
    """Whether the words name what is no agency by the contract: enterprises, banks, schools, associations, service
    firms, people."""
    if not words.endswith(_OUTSIDER_ENDS):
        return False
    return _OUTSIDERS.search(words) is not None or _APPLICANTS.search(words) is not None


def has_verb(words: str) -> bool:
    """Whether words hold what no agency's name does: a verb or preposition of official texts."""
    return _VERBS.search(words) is not None


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
    if len(words) < 2 or len(words) > 60:
        return False
    if words in _exact() or _BARE.match(words) or _QUALIFIED.match(words):
        return True
    core = re.sub(r"（[^（）]*）$", "", words)
    if _share_noun(words):
        return True
    if (
        is_outsider(core)
        or _VERBS.search(core)
        or re.search("[，。；：！？]", core)
        or core.endswith(("自治", "城区"))
        or core.startswith("第")
    ):
        return False
    if _RANKED.fullmatch(words) and ("（" in words or not _HEADS.fullmatch(words)):
        return True
    if _KIND_OF_OFFICE.match(core) and not _OPENS.match(core):
        return "、" not in core
    if _CITIES.match(words) and not _OPENS.match(words):
        return not words.startswith(column("work_verbs", "word"))
    return _opened(words)


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
    if inner.startswith("类") or _TWO_NOUNS.search(inner):
        return False
    return _AGENCY_NOUN.search(inner) is not None


def shares_head(chunk: str) -> bool:
    """Whether a piece before a 、 is only the first part of a class's name: 各省 of 各省、自治区、直辖市人民政府."""
    return _HEADS.fullmatch(chunk) is not None


def goes_on(chunk: str) -> bool:
    """Whether a piece behind a 、 can carry on such a name: 自治区, 直辖市人民政府, 县（区）."""
    return TERRITORY.match(chunk) is not None
