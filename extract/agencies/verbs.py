"""Tells whether words hold what no agency's name does: a verb or preposition of official texts."""

import re
from functools import cache

from extract.lexicon import longest_first, rows

_VERBS = re.compile(
    r"^(?:[报送到]|经(?!信|济|办|营|贸|发|理)|交(?!通|警|管|易))|结合|约谈|公开|通报|考核|督促|检查(?!站|局|组)|召开|围绕|根据|按照|依法|依托|加强|建立|完善|制定|制订|(?<!机构)编制(?!委|办|部门)|(?<!党)(?<!级团)(?<!残联)(?<!科协)(?<!妇联)(?<!工会)(?<!青团)(?<!商联)组织(?!部|人事)|落实|推进|推动|加快|积极|及时|认真|切实|高度|主动|尽快|抓紧|参照|通过|做好|履行|支持|报送|上报|举办|设立|健全"
    r"|强化|充分|进一步|共同|分别|负责|牵头|会同|配合|参与|要求|进行|实行|实施|采取|出台|贯彻|聚焦|深入|加大|指导|引导|鼓励|统筹|安排|提供|提高|提升|发挥|给予|坚持|明确|对照|向(?!导)|培育|打造|探索|创建(?![市县])|建成|发展(?!银行|和?改革|规划|中心|研究|促进)|研究(?!院|所|中心|室)|利用|选择|选取|选派|宣传(?!部|主管)|做大|做强|扩大|优化|拓展|搭建|构建|设置|承接|(?<!各)申报(?!地|单位)|推荐(?!单位|机构)|每年|每(?!个|[省市县区州地盟])|新增|新建|联合(?!会|社)"
    r"|应(?!急|用)|将|把|须|请|(?<!主)要(?!素|点)|为(?!民)|(?<!自)由|使|(?<!转)让|被|(?<![接享])受(?=[省市县区国]|上级|委托)|是|(?<![许认])可(?!再)|(?<!所)在(?!线)|于|从(?!业)|以(?!上|下)|对(?!外|台|口)|(?<![工招电外经客厂营])商(?![务标贸业会联品检户用])|并|就(?!业)|已|也|均|都|不(?!动产)|没|所(?!在|属|得|有|$)|等"
)
_ACTS = (
    "应(?!急|用|对)|可(?!再|持续)|需(?!求)|须|将|要(?!素|点)|能够|有权|无权|无需|不(?!动产)|再(?!生|就业|担保)|正(?!式|规)|刚|曾|未(?!成年)|若|如"
    "|因(?!公)|帮(?!扶)|给(?!水)|让|派(?!出|驻)|选派|向(?!阳)|到|来|去|报[经请送省市县区]|与(?!社会)|同(?!业|县|心)|经(?!信|济|贸|办|发|营|合)|承担|参与(?!$)|协助|配合"
    "|负责|牵头|举办|开办|另行|自行|继续|务必|按期|按时|依规|分批|分期|每"
)
"""Behind the last character of a body these open what it does; 市委应对…领导小组 and 市委派驻机构 are names."""
_ACTS_ALSO = (
    "组织(?!部|人事|$)|协调(?!小组|机构|领导|推进|办)|统筹(?!城乡|办)|先行(?!示范)|直接|持续|优先|重点(?!项目|工程|工作)|择优|从严|从快|另外|定点|定向|同步"
    "|全程|大力|牢固|严肃|适当|尽量|多次|联手|发文"
)
"""These and adverbs do so too, but for names that end as only names do: 市委全面依法治市委员会, 市供销合作社联合社."""
CONSULTS = "会(?=[省市县区州各](?![场政民面级])|有关|相关|国家|国务院|中央)"
"""会 for 会同 behind a body, before the next one: 由省编办会省有关部门研究."""
_CONSULTS = re.compile(f"(?:[局厅办部]|(?<![管组安农居村纪])委){CONSULTS}")
_ENDS_OF_NAMES = ("办公室", "委员会", "领导小组", "联合社", "督查室", "工作部", "治市办", "治省办", "治县办", "治区办")
_HEAD_NOUN = re.compile("(?:机关|机构|部门|单位|领导)$")


def has_verb(words: str) -> bool:
    """Whether a verb or preposition stands in the words; one that only names the body (实施机关, 牵头部门) is none.

    >>> has_verb("加强财政部门"), has_verb("许可实施机关")
    (True, False)
    """
    noun = _HEAD_NOUN.search(words)
    until = noun.start() if noun else len(words)
    attributive = next((verb for verb in _verbs("attributive") if words.endswith(verb, 0, until)), "") if noun else ""
    until -= len(attributive)
    if _plain_verbs().search(words, 0, until) is not None:
        return True
    first = _VERBS.search(words)
    return first is not None and first.start() < until


def acts(words: str) -> bool:
    """Whether the words hold a body and, behind it, what it does, up to a character that a name could end in.

    >>> acts("教育局应当举办"), acts("公安局从严办"), acts("委应对疫情工作领导小组")
    (True, True, False)
    """
    named = words.endswith(_ENDS_OF_NAMES)
    if _CONSULTS.search(words) is not None:
        return True
    return _acting(sure=True).search(words) is not None or (not named and _acting(sure=False).search(words) is not None)


@cache
def _acting(*, sure: bool) -> re.Pattern[str]:
    adverbs = "|".join(longest_first(row["cue"] for row in rows("duty_cues") if row["place"] == "adverb"))
    return re.compile(f"(?:[局厅委办会府部院署社]|办公室)(?:{_ACTS if sure else f'{_ACTS_ALSO}|{adverbs}'})")


@cache
def _plain_verbs() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _verbs("verb"))) or "(?!)")


@cache
def _verbs(kind: str) -> tuple[str, ...]:
    return longest_first(row["words"] for row in rows("agency_words") if row["kind"] == kind)
