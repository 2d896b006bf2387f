"""Says whether an article of a regulation orders something, only frames what stands under it, or states principles."""

import re

from extract.outline.listed import Place
from extract.outline.work_words import GRANTS, MAY, ORDERS, PURE_VERBS

_NO_ORDER = re.compile(
    r"所称|是指|适用本|适用于|适用范围|负责解释|(?:之日|日)起(?:施行|实施|执行)|自发布日施行|同时废止|订定之|有下列情[形事况]"
    r"|用语的?(?:含义|定义|意义)|的含义"
    "|(?:信息|内容|范围|对象|种类|类型|方式|文件)主要(?:包括|包含|分为|有)(?!但)|》(?:主要|应当?)?(?:包括|包含|分为)(?!但)"
    "|^(?:符合|具备|满足)(?:下列|以下)[^，。；：]{0,8}条件(?:之一)?的$"
)
"""What articles open or close with that order nothing: definition, scope, force; cases listed."""
_ENCOURAGED = re.compile("^[^，。]{0,8}鼓励")
_ENFORCED = re.compile(
    "(?:局|委|厅|部|办|政府|部门|机关|中心|机构|科协|总工会|妇联)(?:(?:依据|根据|按照?|依照)[^。；]{2,30}?，?)?(?:对|定期|不定期)[^，。；]{2,40}(?:监督|检查|监管|管理|考核|评估|审核|审查|核查|评价|抽查)"
    "|(?:局|委|厅|部|办|政府|部门|机关|中心|机构|小组)(?:应)?将[^，。；]{2,40}(?:报送|上报|分送|报请|移送|提交|送交|反馈|公示)"
)
"""What an article says that a body does, without a word that orders."""
DONE_BY = re.compile(
    "(?<![理事自])由[^，。；：]{1,24}(?:局|委|厅|部|办|政府|部门|机关|中心|机构|办公室|小组)[^，。；：]{0,24}?"
    "(?:提出(?!的)|组织|审核|审批|审定|核定|制定|办理|承担|安排|管理(?!局|部)|实施|公布|上报|报请|发放|归档)"
)
"""The same of what is done by a body: 由业务主管部门向市财政部门提出申请."""
_SCOPE = re.compile(
    r"(?:应当?|须|必须|都要|均要)(?:严格)?遵守本(?:办法|规定|条例|细则|规则|规范|规程|准则|制度|章程|通告|公告)$"
)
"""How an article ends that says whom the text binds: 凡在本市从事经营的单位和个人，须遵守本规定."""
_MUST = re.compile(
    "必须(?![^，。；：的]{2,4}的(?:法定)?(?:职责|义务|责任)|具备|符合|持有|持|满足|是|为|有|具有|达到|取得)"
)
"""必须 orders as 要 does, but for what somebody has to be or have."""
AIM = re.compile(
    r"(?:制[定订]|编制|[订修]定)本(?:暂行|试行|实施|管理|工作|具体|操作){0,2}(?:办法|规定|条例|细则|规则|规范|规程|准则|标准|制度|章程|指引|指南|方案|预案|意见|导则|要点|措施|政策|工作规定)"
)
"""An article that gives the document's aim: 为…，制定本办法."""
_HEADED = re.compile("[\u4e00-\u9fff]{2,6}")
"""An article's heading of a few characters, behind which its sentences stand: 第十六条 赋码。…."""
_CLAUSES = re.compile("[，。；：\n]")
_DUTIES = re.compile("职责(?:为|是|有|包括|如下)$")
"""A label over what somebody has to do, as a sentence: 承担单位的主要职责为：."""
_HELD = re.compile("遵循|坚持|贯彻|按照|采取|实行|本着")
"""What makes a sentence of an article's principles: 绩效评价遵循公平、公正的原则."""


def is_framed(name: str, bare: str, body: str, place: Place) -> bool:
    """Whether a bare label is all that an article, or an item of one, says in its heading: 一、领导机构。…, 第二条 防治原则。…,
    第六条 主管部门主要职责：/（一）…."""
    if place.is_article:
        return (bare == "principle" and not _HELD.search(name)) or (
            place.has_children and name.endswith("职责") and body.startswith(("：", "\n"))
        )
    return place.in_article and not body.startswith(("，", "；", "："))


def names_duties(heading: str, body: str, place: Place) -> bool:
    """Whether an article is a label, told as a sentence, over what somebody has to do: 承担单位的主要职责为：/（一）…."""
    return place.is_article and place.has_children and body.startswith("：") and _DUTIES.search(heading) is not None


def orders(heading: str, body: str, *, labelled: bool) -> bool:
    """Whether an article orders something: it says a duty, and is neither aim nor definition, scope or force. `labelled` says that its
    heading is a bare label, behind which no more than an order makes it work."""
    sentence = re.split("[。\n]", heading + body, maxsplit=1)[0]
    return (
        any(
            (
                ORDERS.search(heading + body),
                _MUST.search(heading + body),
                _ENCOURAGED.search(heading),
                _ENFORCED.search(sentence),
                DONE_BY.search(sentence),
                heading.startswith("对") and GRANTS.search(sentence),
                MAY.search(heading),
                not labelled and _is_headed_work(heading, body),
            )
        )
        and _NO_ORDER.search(heading) is None
        and AIM.search(sentence) is None
        and _SCOPE.search(sentence) is None
    )


def orders_nothing(words: str) -> bool:
    """Whether an article says what its words mean or whom and from when it binds: a definition, scope, force."""
    return _NO_ORDER.search(words) is not None or AIM.search(words) is not None


def _is_headed_work(heading: str, body: str) -> bool:
    """Whether an article of a short heading goes on with work, without a word that orders: 系统建设。做好安全防护，确保系统安全."""
    if not (body.startswith("。") and _HEADED.fullmatch(heading)) or _NO_ORDER.search(body):
        return False
    return DONE_BY.search(body) is not None or any(map(PURE_VERBS.match, _CLAUSES.split(body)))
