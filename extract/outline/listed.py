"""Tells an item that is one of a list (conditions, papers, cases, names) from an item of work."""

import re
from dataclasses import dataclass

from extract.lexicon import alternation, column, rows
from extract.outline.work_words import GAINS, GRANTS, MAY, ORDERS, PURE_VERBS, is_work

_CONDITIONS = column("condition_words", "word")
_QUALITIES = {
    verb: tuple(row["word"] for row in rows("quality_endings") if row["verb"] == verb) for verb in ("no", "yes")
}
_DEEDS = "|".join(column("listed_deeds", "word"))
_LISTING = re.compile(r"(?:条件|资格|材料|资料|情形|定义(?:如下)?)(?:（[^）]*）)?$")
_LIST_LABEL = re.compile(
    "(?:申报|申请|参评|报名|推荐|认定|备案|补[助贴]|奖[励补]|资助|支持|享受|办理|所需|证明|提交|报送|基本|准入)?(?:条件|材料|资料)"
)
"""The same before a list that runs inside its line: 申报条件：1.…；2.…."""
_LISTED = re.compile(
    r"(?:下列|以下|如下)[^。；]{0,20}(?:条件|情形|情况|材料|资料|文件|证件|要件|情事|资格|用语|术语|类型|类别|种类|组别|领域|行为之一)"
    r"|(?:符合|具备|满足|达到)(?:下列|以下|如下)|所称[^。；，]{1,40}(?:包括|是指|分为)[^。；，]{0,12}：?$"
)
_LISTED_IN_ARTICLE = re.compile(
    r"(?:下列|以下|如下)[^。；]{0,20}(?:内容|事项|标准|类型|方式|原则|权利|担保|行为|要求|时|范围|信息)"
)
"""A sentence that introduces conditions, papers or cases, not work; an article's may introduce more of them."""
_GRADED = re.compile("(?:标准|额度|金额|限额|比例|等级)(?:规定)?(?:如下|为|是|分为)$")
"""An article's sentence over amounts or grades: 具体标准如下：."""
_GRADES = re.compile(r"[^，。；：、]{2,30}为(?:新台币|人民币)?[\d一二三四五六七八九十百千万亿.]+元[^。]*")
"""An item that only says how much: 一、中小企业周转金为新台币三千万元."""
_LIMIT = re.compile("[^。；]{4,60}[，]?不得逾[一二三四五六七八九十百\\d]+(?:日|年|个?月|小时|次|元)")
"""An item of Taiwan's articles that only says how far something may go: 得折减之役期，不得逾三十日."""
_SOURCES = re.compile("(?:下列|以下|如下)[^。；，]{0,8}(?:渠道|途径|来源|档次|档)[^，。；]{0,10}$")
"""A sentence over where something comes from, or its grades: 依次从以下渠道筹措：."""
_IS = re.compile("应当?(?:为|是|具有|具备|符合|属于)")
"""What somebody has to be is no order."""
_THESE = re.compile(
    "^(?:第[一二三四五六七八九十百零\\d]{1,5}条)?(?:[^，。；：]{0,6})(?:下列|以下)[^，。；：]{2,30}：?$"
)
"""An article's sentence over what it is about, that orders nothing: 下列取水免征水资源费：."""
_RANGE = re.compile("范围(?:主要)?(?:包括|包含|有|是|为|如下)：?$")
"""An article's sentence over what belongs to something: 体育市场管理范围包括：."""
_WHICH = re.compile("的(?:项目|工程|企业|单位|机构|产品|设施|设备|场所|人员|组织|活动|措施项目)$")
"""What a list of such things names, whatever its item opens with: 提高水重复利用率的项目."""
_NAMED = re.compile(
    "(?:下列|以下|如下)[^。；]{0,30}(?:场所|场站|区域|地区|地点|地段|部位|单位|机构|组织|企业|人员|对象|主体|建筑|设施|设备|项目|工程|物品|产品|车辆|船舶|作品|土地)[^，。；]{0,6}$"
)
"""An article's sentence over a list of whom or what it is about: 优先改造下列场所：."""
_CONTENTS = re.compile(
    r"(?:报告|总结|方案|材料|申请书|计划书|文本|内容)[^。；]{0,8}(?:包括|包含|涵盖|载明|注明|如下|有)(?:但不限于)?[^。；]{0,8}$"
)
"""A sentence that introduces what a paper has to hold: an item that opens with no word of work is a part of it."""
_PAPERS_CONTENTS = re.compile(
    r"(?:总结|材料|申请书|申报书|计划书)[^。；]{0,8}(?:包括|包含|涵盖|载明|注明)(?:但不限于)?[^。；]{0,8}$"
)
"""The same of what is no plan of work: whatever its parts open with, they name no work (工作计划书应包括：实施策略)."""
_PARTS_OF_PAPER = re.compile(
    "(?:[书表]|申请|方案)》?(?:主要)?(?:包括|包含|由|分为)[^。；]{2,60}部分(?:内容|组成|构成)?：?$"
)
"""The same of one that names its parts first: 《任务书》主要包括项目目标、考核指标、费用预算等三部分内容."""
_PART_OF_PAPER = re.compile(
    "(?:[的所][^，。；：]{0,8}(?:工作|做法)|情况|成效|效果|问题|困难|经验|建议|意见|打算|措施|安排|设想)等?(?:内容|方面)?$"
)
"""What a paper tells about, by its last word: 推进所开展的主要工作, 下一步工作措施等."""
_HANDED_IN = re.compile("(?:应当?|须|要|^请)[^，。；]{0,30}(?:材料|资料)$")
"""Who has to hand papers in is told that; what the papers are stands below: 申请人应当提交下列材料."""
_TOLD = re.compile("^[。：，]?(?:主要)?(?:反映|[是系]指|指的?是|即(?!：?“))")
"""How an item's text opens that says what its heading means: （一）生态宜居。反映…情况; 即：“…” is an amendment's new wording."""
_MEANS = re.compile("[。：，]?[是系]指")
"""The same behind a term alone, whatever its word: 注册：系指申请使用本服务之程序."""
PROBLEMS = re.compile("问题(?:通报|反馈|汇总|归纳|列举)?如下$|(?:存在|发现)的?(?:以下|下列|如下)[^。；]{0,8}问题$")
"""A sentence that introduces what is amiss: what is told below it is no work."""
_MEASURES = re.compile("(?:考核|考评|评价|测评)的?(?:主要|重点)?(?:内容|项目|指标)$")
_GIVEN = re.compile(f"(?:支持|{GAINS})$")
_LONGEST_TOPIC = 12
"""How long the name is of what is measured."""
_TOPICS = re.compile(
    r"(?:培训|课程|学习|教学|会议|论坛|考核|评价|考试|征集|展览|宣传|检查|审查|评审|测评|督查|督导|督察|调研|抽查|审计|普查|调查|统计|监测|填报|整治|排查|自查)(?:的)?(?:主要|重点)?(?:内容|事项|重点)$"
    r"|(?:领域|方向|类型|类别|种类|奖项|名额|组别|指标|人员|对象|范围|方向[和与及、]重点|领域[和与及、]重点)(?:（[^）]*）)?$"
)
"""A label over names (领域, 培训内容): an item under it that opens with no word of work and orders nothing is one of them."""
_APPLICANTS = re.compile(
    r"(?:申报|申请|参赛|参评|推荐|报名|评选|候选|投标|承担)(?:[^，。；]{0,8}?|[^，。；]{0,40}?[的者]，?(?=[应须]))"
    r"(?:应当?|必?须|需)?(?:为|是|具有|具备|符合|满足|在[^，。；]{2,20}(?:注册|登记|成立|设立|运营|从事|工作|就读|任职|缴纳|纳税))"
)
"""An item that says who may apply: 申报单位应为…."""
_OF_APPLICANTS = re.compile(r"在[^，。；]{2,16}注册|符合(?![^，。；]{0,12}的)")
"""What applicants are or do: 在本市注册, 符合产业政策."""
_SELECTION = re.compile(
    r"(?:申报|申请|推荐|遴选|评选|评审|选拔|认定|创建|参评|参选|参赛|入选|入围|入库|准入|评定|命名|验收|达标|备案|报名|选定|选择|候选|试点|示范)"
    r"[^，。；：]{0,6}(?:条件|要求|标准)(?:（[^）]*）)?$"
)
"""A label over what applicants have to be: 遴选要求, 创建标准, 推荐项目基本要求."""
_LIST_OF_NAMES = re.compile(
    r"^(?:[^，。；：的]{0,10}(?:决定|宣布|建议|继续|予以|重新)|(?:本次|此次|首批|第[一二三四五六七八九十]批|\d{4}年|国家|现行|明令|全部|部分|重点|优先)?"
    rf"(?:拟|已经?|经|应|可|需)?)(?:{_DEEDS})的[^，。；：]{{2,20}}$"
    "|^(?:取消|下放|承接|保留|调整|新增|合并|整合|废止|失效|暂停|委托|移交)(?:事项|项目|文件)$"
)
"""A label over names and nothing more: 取消的行政审批事项, 继续有效的规范性文件."""
_CATALOGUE = re.compile(r"(?:文件|法规|规章|事项|项目|证明|收费|条例|办法|规定)[^，。；：]{0,4}(?:目录|清单|名单)$")
"""The same by its last word, where nothing is to be done about it: 废止文件目录; 编制审批事项清单 is work."""
_NAMES_OF_DEEDS = re.compile(
    "(?:审批|核准|许可|备案|认定|登记|证明|收费|评审|检查|鉴定|审查|项目|事项|条例|办法|规定|通知)$"
)
"""How a name ends that may open with a word of work: 建设项目环境影响评价审批."""
_LOOKED_AT = re.compile("情况$|取得的[^，。；的]{0,6}(?:成效|成就|成绩|成果|进展|经验)$")
_MEASURED = re.compile("[力度性率面量果益础势平术质誉效占][高强好大广多优实足低小]$")
"""A measure and its size, whatever opens the words: 带动能力强, 覆盖面广."""
_STATE = re.compile("无|未|没有|不(?!断|得)|近[一二两三五\\d]|有(?!序|力|效)|能|已|属于|原则上")
"""How a state opens that a selection asks for: 无安全事故, 有固定场所."""
_COPIES = r"(?:一式)?[\d一二三四五六七八九十两]{1,3}[份套册本张]"
_PAPER = re.compile(
    rf"(?P<name>[^，。；：（）]{{1,30}}?)(?:（[^）]*）)?(?P<copies>{_COPIES})?(?:（[^）]*）)?(?=[，；：]|$)"
)
"""A paper that is to be handed in, by its name alone: 推荐函1份（加盖公章）, 专利授权公告文本（PDF文档）."""
_HANDLES = re.compile(
    "报送|提交|递交|散发|发放|分发|派发|张贴|上报|填写|填报|提供|准备|审核|审查|审定|核对|打印|上传|寄送|邮寄|下载|编制|编写|"
    + PURE_VERBS.pattern
)
"""Before a paper's name: what is to be done with it."""
_PAPER_END = re.compile(rf"(?:{alternation(column('paper_words', 'word'))})$")
_FRAMES_WORK = re.compile("(?:任务|措施|举措|领域|工程|项目|工作|重点)$")
"""Under such a label a paper's name is work on it: 重点工作 over 行政许可目录。各区要编制并公布."""
_NOTED = re.compile("（[^）]*）$")
_MEMBERS = "(?:成员|人员|人选|对象|候选人|申报人|学员|选手|教师|导师|带头人|负责人|联[络系]员|者)"
_HAS_TO_BE = re.compile(
    f"[^，。；：]{{0,16}}{_MEMBERS}(?:必须|应当?|须|均应|均须|原则上应)(?:是|为|具有|具备)(?!第一)[^，。；：]{{2,24}}"
)
"""What those who are chosen have to be: 成员必须是在职教师."""
_BARRED = re.compile(
    "(?:已经?|曾经?|凡)[^，。；：]{2,40}(?:不能|不得|不可)(?:再次?|重复|同时)?(?:报名|申报|申请|参评|参加|参选)"
)
"""Who may not apply: 已参加过培训的教师不能再报名."""
_WHO = re.compile("的(?:各类|有关|相关)?(?:单位|企业|机构|地区|地方|市|县|区|部门|高校|院校|人员|项目|园区|城市|产品)")
"""具备条件的地区要…: not a condition, but who has to do something."""
_RULES = re.compile(r"(?:按照?|依照|依)(?:下列|以下|如下)[^。；]{0,12}(?:规定|公式|方法|标准|口径|比例)")
"""A sentence that introduces rules: an item that orders nothing is one of them."""


@dataclass(frozen=True)
class Place:
    """Where an item stands: its ancestors' (kind, heading) from the innermost outwards, whether it has children, whether
    it is a numbered article or an item right under one, the sentence that introduces its list, and whether it holds
    `articles`, or `principles` (指导思想, 基本原则), these perhaps beside goals; `is_lead` of a paragraph that names its work
    itself, `is_aim` of an item that its series makes an aim, `is_act` of an article that its series makes an act."""

    ancestors: tuple[tuple[str, str], ...] = ()
    has_children: bool = False
    is_article: bool = False
    in_article: bool = False
    lead: str = ""
    holds: frozenset[str] = frozenset()
    is_lead: bool = False
    is_aim: bool = False
    is_act: bool = False


def is_listed(heading: str, body: str, place: Place) -> bool:
    """A condition, a paper, a case, a rule of a list that its lead or the label above introduces."""
    if _is_under_label(heading, place):
        return True
    sentence = re.split("[。；\n]", heading + body, maxsplit=1)[0]
    if not place.is_article and sentence.endswith("的") and not sentence.endswith("目的"):
        return True
    article = place.is_article or place.in_article
    if _LISTED.search(place.lead) or (article and _LISTED_IN_ARTICLE.search(place.lead)):
        return True
    orders = ORDERS.search(heading + body)
    if (
        place.in_article
        and _NAMED.search(place.lead)
        and not ((is_work(heading) and not _WHICH.search(heading)) or orders)
    ):
        return True
    graded = _GRADED.search(place.lead) or _GRADES.fullmatch(heading) or _RANGE.search(place.lead)
    if place.in_article and ((graded and not orders) or _LIMIT.fullmatch(heading)):
        return True
    told = place.in_article and place.ancestors[:1] and place.ancestors[0][0] == "section"
    if told and _THESE.search(place.lead) and not (is_work(heading) or ORDERS.search(heading + body)):
        return True
    if _SOURCES.search(place.lead) and not (is_work(heading) or ORDERS.search(heading)):
        return True
    if not place.is_article and (_is_condition(heading) or _is_of_applicants(heading, sentence)):
        return True
    if _is_asked(heading, place) or _is_named(heading, body, place):
        return True
    above = place.ancestors[0] if place.ancestors else ("", "")
    topic = above[0] == "section" and not place.is_lead and _TOPICS.search(above[1])
    if topic and not (
        is_work(heading) or _is_given(heading, body, place) or ORDERS.search(_IS.sub("", heading + body))
    ):
        return True
    if _is_looked_at(sentence, place) or _is_measured(heading, body, place):
        return True
    if _is_told(heading, body, place):
        return True
    if _CONTENTS.search(place.lead) and not is_work(heading) and not heading.startswith("对"):
        return True
    if is_part_of_paper(place) or (_CONTENTS.search(place.lead) and _PART_OF_PAPER.search(heading)):
        return True
    if _RULES.search(place.lead) and not ORDERS.search(sentence) and not is_work(heading):
        return True
    if _LISTING.search(heading) is None or is_work(heading) or ORDERS.match(heading) or MAY.match(heading):
        return False
    ordered = "，" in heading and ORDERS.search(heading.split("，")[0]) is not None
    return _HANDED_IN.search(heading) is None and not ordered


def _is_told(heading: str, body: str, place: Place) -> bool:
    """Whether an item's text says what its heading means, or its list is of what is amiss."""
    if _MEANS.match(body) and len(heading) <= _LONGEST_TOPIC:
        return True
    return (_TOLD.match(body) or PROBLEMS.search(place.lead)) is not None and not is_work(heading)


def is_part_of_paper(place: Place) -> bool:
    """Whether the sentence before an item's list, or the heading over it, says that what follows are the parts of a paper."""
    above = place.ancestors[0][1] if place.ancestors else ""
    return any(map(_PARTS_OF_PAPER.search, (place.lead, above))) or _PAPERS_CONTENTS.search(place.lead) is not None


def _is_under_label(heading: str, place: Place) -> bool:
    """Whether a label of conditions or papers stands above, on a line of its own or before the list in its line, or an item under
    any label names a paper."""
    if any(above == "section" and _LISTING.search(words) for above, words in place.ancestors):
        return True
    under = (
        place.ancestors[:1] and place.ancestors[0][0] == "section" and not _FRAMES_WORK.search(place.ancestors[0][1])
    )
    return _LIST_LABEL.fullmatch(place.lead) is not None or (bool(under) and _is_paper(heading))


def _is_paper(heading: str) -> bool:
    """Whether an item's first clause is the name of a paper, perhaps with its copies; a verb before the name makes it work."""
    paper = _PAPER.match(heading)
    if paper is None:
        return False
    named = _PAPER_END.search(paper["name"])
    before = paper["name"][: named.start()] if named else paper["name"]
    return (named is not None or paper["copies"] is not None) and _HANDLES.search(before) is None


def _is_given(heading: str, body: str, place: Place) -> bool:
    """Whether an item names what is given, and its own text gives it: 新产品研发补助。对…，给予企业10万元补助."""
    return not place.has_children and _GIVEN.search(heading) is not None and GRANTS.search(body) is not None


def is_on_measures(heading: str) -> bool:
    """Whether what stands under a label is what is measured: 考核内容."""
    return _MEASURES.search(heading) is not None


def _is_measured(heading: str, body: str, place: Place) -> bool:
    """One of what is measured, by its name alone: 抓落实, 推进工业化工作 under 考核内容."""
    under = any(above == "section" and is_on_measures(words) for above, words in place.ancestors)
    return under and not place.is_lead and len(heading) <= _LONGEST_TOPIC and not body.strip("。；，.\n")


def _is_looked_at(sentence: str, place: Place) -> bool:
    """What a check looks at or is told, whatever its words open with: 组织开展自查自改情况 under 督导内容, 改革取得的成效."""
    under = any(above == "section" and _TOPICS.search(words) for above, words in place.ancestors)
    return under and not place.is_lead and _LOOKED_AT.search(sentence) is not None


def _is_of_applicants(heading: str, sentence: str) -> bool:
    """Who applies for what, and behind it what he has to be: 申报示范企业的，应为优势企业."""
    return heading.endswith(("的", "者")) and _APPLICANTS.match(sentence) is not None


def _is_condition(heading: str) -> bool:
    """What an applicant has to be or have, by its opening words."""
    if _APPLICANTS.match(heading) or _HAS_TO_BE.fullmatch(heading) or _BARRED.match(heading):
        return True
    opened = heading.startswith(_CONDITIONS) or _OF_APPLICANTS.match(heading) is not None
    return opened and _WHO.search(heading) is None


def _is_asked(heading: str, place: Place) -> bool:
    """What a selection asks for, a noun and its quality (四至范围明确), or a part of it."""
    labels = [words for above, words in place.ancestors if above == "section"]
    ordered = heading.startswith("要") and is_work(heading[1:])
    if ordered or not any(is_selection(words) for words in labels):
        return False
    if has_quality(heading):
        return True
    return not is_work(heading) and (has_quality(labels[0]) or _STATE.match(heading) is not None)


def is_selection(label: str) -> bool:
    """Whether a label stands over what applicants have to be: 遴选要求, 创建标准."""
    return _SELECTION.search(label) is not None


def has_quality(heading: str) -> bool:
    """Whether a heading says how something is: 公共服务完善, 品牌知名度较高, 功能齐全，管理规范."""
    clause = re.split("[，；：、]", heading, maxsplit=1)[0]
    if clause.endswith(_QUALITIES["no"]) or _MEASURED.search(clause):
        return True
    return clause.endswith(_QUALITIES["yes"]) and not is_work(clause)


def is_list_of_names(heading: str) -> bool:
    """Whether a heading is the label of a list of names: 取消的行政审批事项（12项）, 废止文件目录."""
    label = _NOTED.sub("", heading)
    return _LIST_OF_NAMES.search(label) is not None or (_CATALOGUE.search(label) is not None and not is_work(label))


def _is_named(heading: str, body: str, place: Place) -> bool:
    """A name in a list of names: it orders nothing, and no word of work opens it, or it ends like the name of a deed."""
    above = place.ancestors[0] if place.ancestors else ("", "")
    if above[0] != "section" or not is_list_of_names(above[1]) or ORDERS.search(heading):
        return False
    return not is_work(heading) or (
        not body.strip("。；\n") and _NAMES_OF_DEEDS.search(_NOTED.sub("", heading)) is not None
    )
