"""Tells what 由X…, 以X… and 委托X… make of X: what it has to do, or only who sits in a body, holds an office, pays, or from whom
something comes."""

import re

from extract.duties.stretches import words_at
from extract.duties.words import BY, OFFICE_HOLDER, PERSON, cues, predicate, roles
from extract.lexicon import rows

BY_OPENS = re.compile(
    rf"(?P<by>{BY})(?!于|此|来|衷|点|表|浅|小到|大到)(?:所?涉及的|上述)?"
    r"|(?P<as>以)(?=[^，；。：以的]{2,40}?(?:牵头(?!人|作用)|为(?:牵头|责任|主办|实施|承办)(?:单位|部门)))"
    r"|(?<![受被经由])委托(?=[^，；。：的]{2,40}?(?:承担|组织实施|具体实施|负责(?!人)))"
)
"""由, and what may stand between it and its agencies (由所涉及的省政府办公厅、…牵头); 以X牵头, 以X为牵头单位, 委托X承担."""
_LABEL_ROLES = {row["cue"]: row["role"] for row in rows("duty_cues") if row["place"] == "label"}
_AS_WHAT = re.compile(rf"[为作]为?(?P<label>{words_at('label')})(?!的)")
"""What 以X… makes of X: 以市农业局为牵头单位."""

_NO_ACT = re.compile(
    rf"(?:主要|有关|分管|相关)?{OFFICE_HOLDER.pattern}|(?:等)?(?:主要|有关|分管|相关)?(?:[处科股]室|业务处|司局)?(?:负责同志|负责{PERSON}|领导|同志)|(?:等)?(?:的|担任|兼任|任[组主副]|组成|为(?:主|召集人|组长|成员|牵头)|负责解释|提出(?:的|$|[，。；](?!并?上?报))|提供的|出具(?:的|$|[，。；])|颁发|核发的|转(?![发报拨送办])|变|升|到|令第|公告(?!之|批准|核准|注册|认定)|[^，。；：]{{0,16}}会议?(?:审议|讨论|表决|研究)*通过(?=[，。；的后并])|向[^，。]{{1,12}}转|[、，。；：]|$|构成|所|[\u4e00-\u9fff]{{0,8}}(?:资金|经费|基金|预算|专款)(?:中|内|解决|列支|安排|给予|承担|支付|支出))"
)
_COMPOSED = re.compile("牵头、[^，。；：]{2,80}组成")
"""由X牵头、Y、Z共同组成的…机制: who is in it, not who does what."""
_PARTS = re.compile(
    rf"(?!(?:按照?|依照?|根据|结合|视)?[^，；。：、]{{0,12}}?(?:{cues('predicate')}|抽调|选派|派|聘请|邀请|遴选|组织|从))"
    "[^，；。：]{1,100}?(?:组成|构成)(?=[，；。：、的]|$)"
)
"""What a code or a number is made up of, which may be called by an agency: 由财政部门代码、年度代码和顺序号组成. 由X抽调专家组成 is work."""
_HOLD = re.compile("[\u4e00-\u9fff]{1,4}(?:的(?!同意)|组成)|[\u4e00-\u9fff]{1,8}[担兼]任")
"""Who holds an office or sits in a body: 由本中心各单位主管担任."""
_FROM = re.compile("(?:职能|职责|职权|管理权限?|事权|权限|隶属关系|牌子)[^，。；]{0,4}$")
_TO = re.compile("(?:移交|划转|划入|划归|划给|调整[为到至给]|变更为|改[为由])")
"""管理职能由甲局移交乙局 tells from whom something goes to whom."""
_LEAVES = re.compile("负责解释|由此产生")
_LEVELS = re.compile("[两三四]级财政$")
_OWN_LEVEL = re.compile("[省市县区]本级")
_MONEY = re.compile("(?:资金|经费|费用|支出|投资|补助|补贴)[^，；。：]{0,6}$")
_PAYS = re.compile(
    "(?:共同|分别|分级|统筹|全额){0,2}(?:按照?[^，；。：]{1,16}?)?(?:共同|分别|统筹){0,2}(?:分担|承担|负担|安排|补助|补贴|出资|支付|列支|解决|配套|兜底)"
)
"""Behind 财政 it tells whose money it is: 由三级财政共同分担; so does 经费由省本级和市县分级承担."""


_MEMBERS = re.compile(
    r"[^，；。：]{0,60}?(?:的|等[^，；。：的]{0,30}?(?:单位|部门|机构))(?:[^，；。：的]{0,8}?)(?:领导|负责人|负责同志|代表|专家|人员|同志|干部|委员)"
    r"(?:等)?(?:共同|联合|参加|分别)*(?:组成(?=[，；。、]|$)|[担兼]任|任(?=[^，；。：]{0,8}(?:组长|主任|成员|委员|召集人)))"
)
"""People of X who sit in a body, also where a word between could be a verb: 由X组织实施单位的专家组成. 由X组织高校的专家组成评审组
is work: what they make up stands behind."""


def orders_nothing(shown: str, at: int, by: int, stop: int, end: int, last: str) -> bool:
    """Whether what stands behind 由 (at `by`, in a clause from `at` on) and its agencies, the last of them called `last` and
    ending at `stop`, gives them nothing to do."""
    return (
        any(pattern.match(shown, stop, end) is not None for pattern in (_COMPOSED, _PARTS, _HOLD, _MEMBERS))
        or _NO_ACT.match(shown, stop, end + 1) is not None
        or (_TO.match(shown, stop, end) is not None and _FROM.search(shown, at, by) is not None)
        or _LEAVES.search(shown, stop, min(stop + 12, end)) is not None
        or (_of_level(shown, at, by, stop, last) and _PAYS.match(shown, stop, end) is not None)
    )


def _of_level(shown: str, at: int, by: int, stop: int, last: str) -> bool:
    """Whether those between `by` and `stop` are levels of government whose money it may be: 三级财政, or 省本级 behind 经费."""
    own = _OWN_LEVEL.search(shown, by, stop) is not None and _MONEY.search(shown, at, by) is not None
    return own or _LEVELS.search(last) is not None


def made_so(shown: str, stop: int, end: int, opened: re.Match[str]) -> tuple[str, str]:
    """The words behind 以X (ending at `stop`) or 委托X that say what X is made, and its role; ("", "") where there are none."""
    label = _AS_WHAT.match(shown, stop, end) if opened["as"] else None
    if label is not None:
        return label["label"], _LABEL_ROLES[label["label"]]
    cue = predicate(shown, stop, end)
    word = cue.group(cue.lastgroup or 0) if cue else ""
    attribute = cue is not None and shown.startswith("的", cue.end())  # 以X牵头的专班
    return (word, roles()[word]) if word and word != "会同" and not attribute else ("", "")
