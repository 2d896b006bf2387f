"""Turns the words of one agency, as a text writes them, into its official name, or into None where they are no agency."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from extract.agencies.bodies import body_of
from extract.agencies.branches import is_branch
from extract.agencies.classes import is_class, is_outsider
from extract.agencies.departments import is_department, partings
from extract.agencies.local_names import local_name, split_head
from extract.agencies.ordinary import is_ordinary
from extract.agencies.regions import leading_region
from extract.agencies.towns import is_town, is_zone, town_name
from extract.agencies.verbs import acts, has_verb
from extract.context import Context
from extract.lexicon import column

_OWN = re.compile(r"^(?:我|本)(?P<kind>局|委|部|厅|办|院|署|会|行|社|省|市|县|区|府|中心|处|所)$")
_ONLY_OWN = ("中心", "处", "所")
"""Words that name the issuer only where it is called so: 本处 is more often a place, 本所 a firm."""
_YOUR = re.compile(r"^你(?P<kind>局|委|部|厅|办|院|署|会|行|社|省|市|县|区|州|自治区|单位)$")
_DEPARTMENT = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,12}(?:办公厅|办公室|综合司|[\u4e00-\u9fff]司)|[\u4e00-\u9fff]{2,10}(?:中心|学会办公室))$"
)
_MASS_BODY = re.compile("总工会|共产主义青年团|共青团|联合会|联谊会|协会|促进委员会|红十字会")
_MASS_DEPARTMENT = re.compile("[\u4e00-\u9fff]{2,8}(?<![支总干各全内外党])部")
"""Mass organisations call their departments 部, where ministries have 司: 中国科协国际部."""
_NO_NAME = re.compile(
    r"[《》]|于(?:\d|每[年月季]|本月|今年|明年)|^(?:与|联系|副?(?:省|市|州|县|区)长(?:(?=或|和|、|及|委?$)|(?:委托|主持|召集|负责|签发|批准|办公)))"
)
"""What no name of a body holds: a title, a date (市财政局于2023年6月底前修订《管理办), who holds an office (市长或者市长委…), a word
that joins it to others."""
_POINTER = re.compile("（(?:详?见|名单|附件)[^（）]{1,16}）$")
"""What points away from a name and is none of it: 各成员单位（详见任务分工）."""
_ACTS = re.compile("要(?!素)|应(?!急|用|对)|须|将|负责|会同|牵头|加强|完善|建立")
"""What stands between a body and a word that ends like its department's: 最高人民检察院要完善司法解释."""
_STANDING = re.compile(
    r"(?:领导小组|工作小组|协调小组|联席会议|指挥部|工作专班|委员会|协调机构|组委会|专项小组|路长办公室|工作组|工作机制)(?:办公室)?$"
)
_PLATFORM = re.compile(
    r"^(?:国家|全国|中国|省|市)(?!.*(?:公司|集团|数据中心))[\u4e00-\u9fff]{0,12}(?:公共|服务|运营|交易|协作|监测|审查|保护|维权|促进|管理|信息)[\u4e00-\u9fff]{0,20}(?:（[^（）]{1,10}）)?(?:平台|中心)$"
)
_PUBLIC = re.compile(
    r"^[\u4e00-\u9fff]{2,16}(?:管委会|管理委员会|养护中心|生态环境局|审查协作中心|保护中心|维权援助中心|知识产权服务促进中心|街道办事处|监管局|管理局|出版社)$"
)
_SUB_OFFICE = re.compile("(?P<where>(?:(?!各)[\u4e00-\u9fff]){2,12})分局")
"""A branch office by where it sits or what it looks after: 开发区分局, 直属分局."""
_ZONE = "开发区"
_GROUP_OF = re.compile(
    "(?P<body>[\u4e00-\u9fff]{2,16}?[部委局厅署府])(?:加快建设|加快推进|加快|推进|促进|深化|建设|应对|防范|打击|治理)"
    "(?:(?!成立|组建|建立|设立|召开|牵头|会同|制定|通过|落实|省级|市级|县级|[的各由向报])[\u4e00-\u9fff“”]){2,20}(?:领导小组|联席会议|指挥部)(?:办公室)?"
)
"""A body, a work and the group for it; words that found or call the group make another sentence of it."""
_OF_THE_COUNTRY = ("中国", "全国", "国家", "国务院")
"""How the names of the country's bodies open, and of their branches, which no 省 before them in a list makes the province's."""
_NOT_STANDING = re.compile(
    r"^(?:设立|成立|建立|组建|设|该|本|由|在|请|各|一|村|业主|居民|职工|董事|专家|[^\u4e00-\u9fff])|的|授权|委托|指定|责成|要求|加强|健全|完善|成立|组建|设立|各[省市县区镇乡][^，。]{0,12}(?<![重主首需])要(?!素|点)|^(?:持续|不断|进一步|全面|切实)?(?:深化|优化|创新|强化|构建|形成|运用|发挥|落实).*机制$"
)
_HIGH = re.compile(r"^(?:国务院|国家|全国|中央|省|市|县)[^，。、]{2,30}(?:领导小组|联席会议|指挥部)(?:办公室)?$")
_OWN_DEPARTMENT = re.compile("(?P<kind>[局厅委])(?P<inner>办公室|[\u4e00-\u9fff]{2,9}[处科])$")
"""A department behind the word for its body: 局办公室, 局政秘科."""
_OF_ISSUER = ("领导小组", "联席会议", "指挥部", "委员会", "办公室", "工作小组", "专班")
"""A working body's short name is the issuer's own: 联席会议办公室 in a notice of 国务院…联席会议办公室."""
_BODY_OF_RANK = {
    "省局": ("province", ("局",)), "省厅": ("province", ("厅",)), "市局": ("city", ("局",)),
}  # fmt: skip
"""Short names by rank: the level of the speaker whose own they are, and what its name ends in."""
_ENDINGS = {"委": ("委", "委员会"), "部": ("部",), "办": ("办", "办公室"), "府": ("政府",)}
"""What the official names end in that 我委, 你办 stand for."""
_MERE_NOUN = re.compile(
    r"^(?:委员会|领导小组|联席会议|指挥部|工作组|管委会|管理委员会|工作机制|工作专班|管理局|监管局|办公室)$"
)


@dataclass(frozen=True)
class Name:
    """An agency as read: official name (a class keeps its words) and whether it is a class. `head` is what its words
    say for the items behind it (省 in 省财政厅、教育厅)."""

    name: str
    is_class: bool
    head: str = ""


@dataclass(frozen=True)
class Speaker:
    """Who speaks to whom, in the few values that names depend on; `defined` are short names that the text itself defines."""

    issuers: tuple[str, ...] = ()
    region: str | None = None
    level: str | None = None
    date: str | None = None
    defined: Mapping[str, str] = field(default_factory=dict, hash=False, compare=False)
    addressees: tuple[str, ...] = ()

    @staticmethod
    def of(context: Context, defined: Mapping[str, str] | None = None) -> "Speaker":
        """The speaker of a document."""
        return Speaker(
            context.issuers, context.region, context.level, context.issued_on, defined or {}, context.addressees
        )


def read_name(words: str, speaker: Speaker, head: str = "") -> Name | None:
    """What agency these words, whole, name in a document of this speaker; None where they name none.

    `head` is what an earlier item of the same list said for all: with 省, 教育厅 is the province's.
    """
    words = _POINTER.sub("", words)
    if not 2 <= len(words) <= 60 or _NO_NAME.search(words):
        return None
    defined = _defined(words, speaker.defined)
    if defined is not None:
        return Name(defined, defined == words or is_class(defined))
    own = _OWN.match(words)
    if own is not None:
        return _own_name(own["kind"], speaker)
    ranked = _of_rank(words, speaker) if words in _BODY_OF_RANK else None
    if ranked is not None:
        return ranked
    your = _YOUR.match(words)
    if your is not None:
        return _your_name(your["kind"], speaker)
    found = _cached(words, speaker.region, speaker.level, speaker.date, head)
    if found is not None and found.name == words and words.endswith(_OF_ISSUER):
        return Name(next((issuer for issuer in speaker.issuers if issuer.endswith(words)), words), found.is_class)
    if found is None and words.endswith("司") and (name := department_name(words, speaker)):
        return Name(name, False)
    if found is not None:
        return _as_issuer(found, speaker)
    return _own_department(words, speaker) or _department_of(words, speaker, head)


def _as_issuer(found: Name, speaker: Speaker) -> Name:
    """An issuer that signs with the region above it (上海市松江区…) keeps its own name where the text says 区经委."""
    own = next((name for name in speaker.issuers if name != found.name and name.endswith(found.name)), "")
    place = leading_region(own) if own and not found.is_class else None
    above = own.removesuffix(found.name)
    return replace(found, name=own) if place and own.startswith(above + place[0].name) else found


def _own_department(words: str, speaker: Speaker) -> Name | None:
    """局办公室 and 局政秘科 in a notice of one bureau are its own."""
    own = _OWN_DEPARTMENT.match(words)
    issuer = speaker.issuers[0] if len(speaker.issuers) == 1 else ""
    if own is None or not issuer.endswith(_ENDINGS.get(own["kind"], (own["kind"],))):
        return None
    return Name(issuer + own["inner"], False) if own["inner"] == "办公室" or is_department(own["inner"]) else None


def _department_of(words: str, speaker: Speaker, head: str) -> Name | None:
    """A department behind the name of its body, which need not be one of the centre: 市交通委科技信息处."""
    body, end = body_of_department(words, speaker, head)
    return replace(body, name=body.name + words[end:]) if body is not None else None


def body_of_department(words: str, speaker: Speaker, head: str = "") -> tuple[Name | None, int]:
    """The body whose department the words, whole, name behind it, and where its own words end; None where they name none."""
    for end in partings(words) if not acts(words) else ():
        body = read_name(words[:end], speaker, head)
        if body is not None and not body.is_class:
            return body, end
    return None, 0


def department_name(words: str, speaker: Speaker) -> str | None:
    """The full name of a department of the only issuer, where that is a body that has departments."""
    if len(speaker.issuers) != 1 or not is_department(words) or acts(words):
        return None
    issuer = speaker.issuers[0]
    return issuer + words if issuer.endswith(("局", "部", "委", "委员会", "厅", "署")) and "等" not in issuer else None


def _defined(words: str, defined: Mapping[str, str]) -> str | None:
    """The name behind a short name that the text defines, also with 各 in front (各省局) or as the office of a working
    body (领导小组办公室)."""
    if words.endswith("办公室") and words.removesuffix("办公室") in defined:
        return defined[words.removesuffix("办公室")] + "办公室"
    if words in defined or not words.startswith("各"):
        return defined.get(words)
    name = defined.get(words[1:])
    return name if name is None or name.startswith("各") else "各" + name


def _own_name(kind: str, speaker: Speaker) -> Name | None:
    """我局 is the issuer that ends so, else the first; 我省 is no agency, nor is 我局 of a report that a cabinet passes on."""
    if not speaker.issuers or kind in "省市县区":
        return None
    endings = _ENDINGS.get(kind, (kind,))
    if kind in _ONLY_OWN and not any(name.endswith(endings) for name in speaker.issuers):
        return None
    named = next((name for name in speaker.issuers if name.endswith(endings)), None)
    if named is None and kind != "办" and not any(kind in name for name in speaker.issuers):
        return None
    return Name(named or speaker.issuers[0], False)


def _of_rank(words: str, speaker: Speaker) -> Name | None:
    """省局 in a notice of one province's bureau is that bureau; in a central text it is a class."""
    kind, ending = _BODY_OF_RANK[words]
    issuer = speaker.issuers[0] if len(speaker.issuers) == 1 else ""
    return Name(issuer, False) if speaker.level == kind and issuer.endswith(ending) else None


def _your_name(kind: str, speaker: Speaker) -> Name | None:
    """你局 in a reply or a letter is the one addressee that ends so, 你省 the government addressed or the region of its
    office; 你单位 each of the one class addressed. None where nobody or several are addressed."""
    if kind == "单位" and len(speaker.addressees) == 1 and is_class(speaker.addressees[0]):
        return Name(speaker.addressees[0], True)
    addressed = [name for name in speaker.addressees if not is_class(name)]
    if kind == "单位" and len(speaker.addressees) != 1:
        return None
    if kind not in ("自治区", *"省市县区州"):
        found = (
            addressed if kind == "单位" else [name for name in addressed if name.endswith(_ENDINGS.get(kind, (kind,)))]
        )
        read = _cached(found[0], speaker.region, speaker.level, speaker.date, "") if len(found) == 1 else None
        return Name(read.name, False) if read is not None else None
    places = {name: place[0].name for name in addressed if (place := leading_region(name)) is not None}
    found = [name for name, place in places.items() if place.endswith(kind)]
    if len(found) != 1:
        return None
    return Name(found[0] if found[0].endswith("人民政府") else places[found[0]], False)


@lru_cache(maxsize=20_000)
def _cached(words: str, region: str | None, level: str | None, date: str | None, head: str) -> Name | None:
    body = body_of(words, date, level if not head else "province")
    if body is not None:
        return Name(body.name, False)
    if is_branch(words):
        return Name(words, False)
    group = _group_of(words, region, level, date, head)
    if group is not None:
        return group
    if acts(words):
        return None
    department = _department(words, date, level)
    if department is not None:
        return Name(department, False)
    if is_class(words) and not (head and words in column("local_bodies", "short")):
        return Name(words, True)
    if is_outsider(re.sub(r"（[^（）]*）$", "", words)):
        return None
    if head and words.startswith(_OF_THE_COUNTRY):
        head = ""
    local = local_name(words, region, date, head) if not words.endswith("街办") or not is_town(words, level) else None
    if local is not None:
        return Name(local, False, _head_of(words, region, head))
    if is_town(words, level):
        return Name(town_name(words), False)
    return Name(words, False) if _is_standing(words) or is_zone(words, level) else None


def _head_of(words: str, region: str | None, head: str) -> str:
    """What this item says for those behind it; a name with its own region in front (福建银保监局) says nothing new."""
    own, _ = split_head(words)
    if own:
        return own
    if region and words.startswith(region):
        return "省" if region.endswith(("省", "自治区")) else region[-1]
    return head


def _department(words: str, date: str | None, level: str | None) -> str | None:
    """A department carries its body: 国家知识产权局专利管理司, 工业和信息化部办公厅."""
    for end in range(min(len(words) - 2, 24), 1, -1):
        of_ministry = words[end - 1] in "部会局行署厅院" and _DEPARTMENT.match(words[end:]) is not None
        of_mass_body = words[end - 1] in "会协联央总" and _MASS_DEPARTMENT.fullmatch(words[end:]) is not None
        if not (of_ministry or of_mass_body) or _ACTS.search(words, end):
            continue
        body = body_of(words[:end], date, level)
        if body is not None and (of_ministry or (_MASS_BODY.search(body.name) and not has_verb(words[end:]))):
            return body.name + words[end:]
    return None


def _group_of(words: str, region: str | None, level: str | None, date: str | None, head: str) -> Name | None:
    """A body's own working group that is called by a work, which stands between them: 某部加快建设某强国领导小组."""
    group = _GROUP_OF.fullmatch(words)
    if group is None:
        return None
    body = _cached(group["body"], region, level, date, head)
    return Name(body.name + words[group.end("body") :], False) if body is not None and not body.is_class else None


def _is_standing(words: str) -> bool:
    """Bodies without region in front: working groups, joint conferences, public platforms, zone committees."""
    if _NOT_STANDING.search(words) or _MERE_NOUN.match(words) or (has_verb(words) and not _HIGH.match(words)):
        return False
    sub = _SUB_OFFICE.fullmatch(words)
    if sub is not None:
        opened = words.startswith(column("work_verbs", "word"))
        opened = opened or (is_ordinary(sub["where"]) and not sub["where"].endswith("区"))
        return sub["where"].startswith(_ZONE) or not opened
    return any(pattern.search(words) for pattern in (_STANDING, _PLATFORM, _PUBLIC))


@lru_cache(maxsize=1)
def last_characters() -> frozenset[str]:
    """The characters that an agency's name can end in: where a reader from the left may stop."""
    return frozenset(column("agency_suffixes", "character"))
