"""The words between an agency and its duty — modals, adverbs, circumstances — as patterns over the vocabulary of cues."""

import re
from functools import cache

from extract.agencies.lists import PEOPLE
from extract.lexicon import column, rows

PERSON = f"人(?!{PEOPLE})"
"""Behind 负责 it makes a person (负责人, 负责人员); 负责人才引进, 负责人防工程 are work."""


def cues(*places: str) -> str:
    """The cues of the vocabulary at these places as an alternation, longest first, each with what may not stand around it."""
    found = sorted(
        (row for row in rows("duty_cues") if row["place"] in places), key=lambda row: (-len(row["cue"]), row["cue"])
    )
    return "|".join(
        (f"(?<!{row['not_after']})" if row["not_after"] else "")
        + row["cue"]
        + (f"(?!{_not_before(row['not_before'])})" if row["not_before"] else "")
        for row in found
    )


def _not_before(words: str) -> str:
    """What may not stand behind a cue; a bare 人 among it is a person."""
    return "|".join(PERSON if word == "人" else word for word in words.split("|"))


_INSIDE = "(?:[^，；。：要应须将]|(?<=[必重主首紧纲概摘需])要|(?<=[相供反效适响对感回呼])应)"
"""What a circumstance before a modal holds: no mark and no modal (重要, 供应 are none)."""
_ADVERB = rf"(?:{cues('adverb')}){{0,5}}"
"""Adverbs before the modal; the documents have up to three, a page that stammers must not multiply the work."""
_ON = "就(?![业医学地近读诊餐])"
"""就业 and the like open no circumstance: 县人民政府就业服务机构应当…."""
_OPENS = (
    f"在|于|作为|对|对于|根据|按照|依照|按|结合|依据|从|{_ON}|凭|凡|每年|自|自收到|针对|遵循|围绕|通过|接到|收到|发现|受理"
    "|会同|指导|督促|组织"
)
_TOPIC = rf"(?:(?:{_OPENS}){_INSIDE}{{1,28}}?|{_INSIDE}{{2,24}}?(?:[后时前]|期间|过程中))?"
"""A circumstance between subject and modal, in the same clause: 对涉企收费, 接到报告后."""
_EVENT = "中|时|前|后|下|上|外|的|内|期间|同时|方面|实际|要求|规定|职责|分工|原则|精神|部署|情况|特点|需要|基础上|之日起|表示|过程"
_IF = "如(?![下期实何约])|若(?!干)|倘"
_PASSED_BY = "经(?![济费营验贸常理])"
_ALONE = re.compile(
    rf"(?:(?:根据|按照|依照|依据|遵照|结合|围绕|针对|对(?!口)|{_ON}|{_PASSED_BY}|自(?![然主身治动行]))[^，；。：]{{1,40}}|为了?(?![主准首])[^，；。：]{{3,40}}(?<!单位|部门|成员|组长|主任|机构|机关)|认[^，；。：的]{{2,40}}者|[^，；。：]{{0,10}}(?:主任|组长|召集人)由[^，；。：]{{2,40}}[担兼]任|(?!市场|政策|规章|(?:编制|制[定订]|出台|印发|发布|提出|批准|起草)的)[^，；。：]{{1,40}}?(?:{_EVENT})|从[^，；。：]{{2,16}}起|发现(?!的)[^，。；：]{{2,60}}|正(?:在)?[^，；。：]{{2,40}}|受[^，；。：]{{2,40}}委托|(?:{_IF})[^，；。：]{{2,40}}|直接面[向对][^，。；：]{{2,40}}|(?:都|均|也|绝|决|切)*不(?:能|得|可|准|许|应)(?!超过|多于|少于|低于|高于)[^，。；：]{{2,40}}|(?:设[在于]|是|作为|负有|肩负|承担着|主管(?!部门|单位|机关|机构|领导|的))[^，；。：]{{2,60}}|为[^，；。：]{{2,40}}(?:主管|监管|管理|办事|执法|执行)(?:部门|单位|机构|机关)|由[^，；。：]{{2,120}}?(?:组成|(?<!兼)任[^，；。：]{{1,8}})|(?!(?:主要|有关|分管|相关)?(?:负责|领导))[^，；。：]{{2,60}}?[为任](?:副[^，；。：]{{1,6}}|成员(?:单位)?))(?=，)"
)
"""A circumstance that is a clause of its own between subject and modal: 在推进中，/ 接到举报后，/ 发现隐患的，."""
_DEED_OF = "检举|纠纷|案件|申请|请求|投诉|举报|报告|通知|委托|活动|事项|工作|行为|违法"
"""Behind 的 or 之 the object of a deed: 处理侵权的纠纷, 接获前条之检举; another noun would make its subject an attribute of it."""
_DEED = re.compile(
    rf"(?:依法|根据需要|(?:依照?|按照|根据)[^，；。：的之要应须]{{1,20}}?规定)?(?:{cues('deed')})(?!单位|部门|机构|人|方|专家|者)(?:[^，；。：的之]|[的之](?={_DEED_OF})){{2,40}}"
    rf"(?=，(?:(?:{_PASSED_BY}|{_IF})[^，；。：]{{2,40}}，)?(?:应|必须|可以|得))"
)
"""What the subject does when its duty falls due: X处理侵权纠纷，应当…, X受理申请案，得…; a 的 or 之 may make something else of it
(X认定的企业，应当…)."""
_MOST_ALONE = 2
"""No more such clauses part a subject from its modal (接到报告后，经核查属实的，应当); behind more it is another sentence's."""
_IF_NEEDED = (
    "(?:(?:认为)?有?必要时|视(?:实际|工作|具体)?(?:需要|情况?)"
    "|(?:根据|结合|按照|依据)(?:本地|当地|工作|自身|各自|本地区)?(?:实际|需要|情况){1,2})?"
)
"""What leaves a thing open before 可: 必要时可…, 结合实际可…."""
MODAL = re.compile(rf"{_TOPIC}{_ADVERB}(?P<cue>{cues('must')})|{_IF_NEEDED}{_ADVERB}并?(?P<may>{cues('may')})")
_SAYS = r"(?:[也均已]?(?:明确)?表示，?)?"
_OPENS_WILL = rf"{_SAYS}{_TOPIC}{_ADVERB}(?:也|并)?(?P<cue>将)"
_WILL = re.compile(rf"{_OPENS_WILL}(?=(?:{cues('after_will')}))")
_WEAK_WILL = re.compile(
    rf"{_OPENS_WILL}(?=(?:{cues('weak_will')}|{'|'.join(column('work_verbs', 'word'))}))[^，；。：]*"
)
_MOVES = re.compile(cues("moves"))
_WILL_DECIDE = re.compile(
    rf"{_OPENS_WILL}(?=(?:{cues('deed')})"
    "(?!结果|情况|意见|材料|名单|报告|资金|标准|办法|机关|部门|人员|费|权|后|过|通过|合格|完成|[^，；。：]{0,8}的))[^，；。：]*"
)
_DISPOSES = re.compile(
    f"{cues('moves')}|公[布示开]|予以|给予|进行|印发|附|归档|备案|存档|保密|交|(?<!申)报(?!告|表|名)|转|送|到|至|为|对外"
)
"""What is done with the object of 将: 将审核名单公示; 将审核名单 alone is what the subject will do."""
_BY_RULE = rf"(?:依照|按照|根据|依据|按){_INSIDE}{{1,40}}?"
_ABOUT = rf"(?:对|就|在){_INSIDE}{{1,40}}?"
_ANSWERS = re.compile(
    rf"{_ADVERB}(?P<cue>{cues('predicate', 'with')})"
    rf"|{_BY_RULE}{_ADVERB}(?P<ruled>{cues('predicate', 'with')})"
    rf"|{_ABOUT}{_ADVERB}(?P<answer>{cues('answer')})"
)
BY = r"(?<![自缘经])(?<!(?<![管办处受代审清治整修护监助协梳推])理)(?<!(?<![此该管执董监民刑外公赛])事)(?<!(?<![未历原向从本后])来)由"
"""由 by itself: none of 自由, 理由, 事由, 来由, and 日常管理 | 由X负责, 此事 | 由X办理, 未来 | 由X承担."""
OFFICE_HOLDER = re.compile(
    r"(?:党[组委])?(?:常务)?副?(?:部长|省长|市长|州长|县长|区长|局长|厅长|主任|书记|主席|司长|处长|院长|署长|行长|校长|会长|秘书长|组长)"
)
"""Who holds an office is not the office: 由教育部部长担任主任."""
_BASIS = re.compile(
    "(?:(?:根据|按照|依照|依据|结合|针对|围绕)[^，；。：]{1,40}，){1,3}(?=会同)|(?:根据|按照|依照|依据|结合|于|在|依托|通过|针对|围绕)[^，；。：]{1,30}?(?=会同)"
)
_SENT = re.compile("[^，；：。、]{2,10}?(?:上报|报送)的")
_JOINT_DEED = re.compile("(?:联合|共同)?(?:认定|审定|核定|评定|审核|核准|批准|确认|划定|公示|命名)的")
_RESTING = re.compile("，(?:(?:根据|按照|依照|依据|结合|围绕|会同)[^，；。：]{1,40}，){1,2}(?=[\u4e00-\u9fff]{2})")
TURN = re.compile(rf"(?:具体|分别|共同)?(?P<cue>{cues('turn')})(?:{cues('turn')}){{0,2}}(?=[、，。；]|$)")
"""What each does of several by turns: 由甲统筹、乙指导、丙落实."""
_PAST = re.compile(
    r"(?:，(?:在|经|根据|按照)[^，；：。]{1,30}，|，(?=会同))?[^，；：。]{0,60}?了(?!解|结)|(?:业)?已(?:经)?(?!有)|(?:联合|共同|研究)?(?:上报|报送|制定|制订|拟定|拟订|修订|印发|发布|提出|起草|公布|出台|编制|确定|发起)的"
)
"""Behind 会同 or 牵头 and its agencies: what has been done already is no duty."""


THEN_MUST = re.compile("[^，；。：的]{2,40}，(?=应当?|必须)")
"""Behind 参与 or 参加 it makes an occasion of them, whose duty follows: X参与调解，应当…."""
LEFT_OPEN = re.compile("(?<![许认不])可以?$")
"""Before 由 it leaves open who does it: 也可以由各成员单位自行组织."""
_DEFINES = re.compile("(?:是指|系指|指的是)[^；。]*$")
_PASSED = re.compile("第[一二三四五六七八九十百〇零\\d]{1,5}次(?:全体)?(?:会议|常务会议)[^，。；]{0,24}(?:通过|批准)")
_EXCEPTED_OPENS = re.compile("(?:^|[，；。：])除[^，；。：]*$")
_EXCEPTED = re.compile("[^，；。：]{1,40}的[^，；。：的]{0,12}外(?:[，；。）]|$)")


def is_told(shown: str, start: int, at: int, stop: int, end: int) -> bool:
    """Whether 由 at `at`, its agencies ending at `stop`, only tells what a term means (会签是指由…), what is excepted
    (除依法应由X管理的事项外), or whose session passed a law (由某委员会第三次会议通过); `start` and `end` bound its part of the sentence."""
    before = shown[start:at]
    excepted = _EXCEPTED_OPENS.search(before) is not None and _EXCEPTED.match(shown, stop, end) is not None
    passed = _PASSED.match(shown, stop, end) is not None
    return excepted or passed or _DEFINES.search(before) is not None


def will(shown: str, at: int, end: int) -> re.Match[str] | None:
    """将 + what the subject will do; not 将 in the sense of 把 (将资金下达各市, 将建设项目纳入计划)."""
    match = _WILL.match(shown, at, end)
    if match is not None:
        return match
    for pattern, disposes in ((_WEAK_WILL, _MOVES), (_WILL_DECIDE, _DISPOSES)):
        weak = pattern.match(shown, at, end)
        if weak is not None and disposes.search(shown, weak.start("cue"), weak.end()) is None:
            return weak
    return None


def predicate(shown: str, at: int, end: int) -> re.Match[str] | None:
    """负责, 会同, 牵头 … as the predicate, also behind what it is about: 对本地区工作负总责."""
    return _ANSWERS.match(shown, at, end)


def behind_circumstances(shown: str, at: int, end: int) -> int:
    """Where the modal or predicate stands that clauses of circumstance part from their subject; `at` where none does."""
    comma = at
    for _ in range(_MOST_ALONE + 1):
        if not shown.startswith(("，", ","), comma):
            alone = _ALONE.match(shown, comma, end) or _DEED.match(shown, comma, end)
            if alone is None:
                return at
            comma = alone.end()
        if any(reads(shown, comma + 1, end) for reads in (modal, will, predicate)):
            return comma + 1
        comma += 1
    return at


def modal(shown: str, at: int, end: int) -> re.Match[str] | None:
    """The modal that stands here, adverbs and circumstances before it allowed."""
    return MODAL.match(shown, at, end)


def basis_end(shown: str, at: int, end: int) -> int:
    """Where 会同 stands behind what the act rests on, or when it is: 由X根据当地条件，依照本条例，会同Y确定, X要在6月底前会同Y…;
    `at` where none does."""
    match = _BASIS.match(shown, at, end)
    return match.end() if match is not None else at


def behind_basis(shown: str, at: int, end: int) -> int:
    """Where the act stands that what it rests on parts from its agency: 由X，根据本办法，组织…; `at` where none does."""
    match = _RESTING.match(shown, at, end)
    return match.end() if match is not None else at


def is_named(shown: str, at: int, end: int) -> bool:
    """Whether a body unknown here and what it sent in follow 会同: 会同西部开发办上报的请示."""
    return _SENT.match(shown, at, end) is not None


def is_attribute(shown: str, at: int, end: int) -> bool:
    """Whether 会同 and its agencies only say whose something is: 根据残联会同民政部门认定的名单."""
    return _JOINT_DEED.match(shown, at, end) is not None


def is_past(shown: str, at: int, end: int) -> bool:
    """Whether what follows tells what has been done: 会同财政部制定了办法, 会同财政部上报的请示."""
    return _PAST.match(shown, at, end) is not None


@cache
def roles(place: str = "predicate") -> dict[str, str]:
    """The role that each cue of a place gives its subject."""
    return {row["cue"]: row["role"] for row in rows("duty_cues") if row["place"] == place}
