"""Says what kind of entry an item is: task, section, principle or goal."""

import re

from extract.agencies.lists import leading_list
from extract.agencies.names import Speaker
from extract.lexicon import alternation, rows
from extract.outline.articles import AIM, DONE_BY, is_framed, names_duties, orders
from extract.outline.introductions import asks_applicants, introduces
from extract.outline.listed import Place, is_list_of_names, is_listed, is_on_measures, is_part_of_paper
from extract.outline.work_words import DATED, ORDERS, PURE_VERBS, VERBAL_NOUNS, VERBS, is_work

_ANYBODY = Speaker()
_LABELS = {row["label"]: row["kind"] for row in rows("outline_labels")}
_SUFFIXES = {
    group: {row["suffix"]: row for row in rows("label_suffixes") if row[group] == "yes"} for group in ("leaf", "group")
}
_ENDINGS = {group: tuple(sorted(words, key=len, reverse=True)) for group, words in _SUFFIXES.items()}
_BACKGROUND = tuple(row["suffix"] for row in rows("background_labels"))
_SHORT_LABEL = 5
"""A label this short may open with a word of work that is a noun's name too, if its last word is `verb` in the lexicon:
建设内容, 实施步骤; 完善标准 is work."""
_LONGEST_LABEL = 12
_LONGEST_AIM = 25
"""The longest label of aims: 2022年全市经济社会发展主要预期目标."""
_LONGEST_NAME = 14
"""The longest name before a colon (“互联网+”公共服务：…): longer words before one are a clause."""

_GRANTS = re.compile("(?:资金|政策|财政|经费)(?:支持|补助|奖补|奖励|补贴|扶持)$")
"""What a notice says it gives (中央财政资金支持), by its name."""
_FOR = re.compile(
    "(?:[\u4e00-\u9fff]{2,16}（以下简称[^（）]{1,12}）)?(?:为(?!主|重|本|核|中|辅)|根据|依据|按照|依照|依(?=[^，。]{2,40}(?:法|条例|办法|规定|要点)))"
)
_FOLLOWS = re.compile(
    "(?:[^，。；：]{2,14}|[^，。；：]{2,40}(?=事项))(?:规定|程序|方式|标准|项目|内容|条件|期限|对象|原则|范围|资格|基准|流程|事项|定义|含义)如下"
)
"""A label over what follows: 申请程序如下."""
_PRINCIPLES = re.compile("(?:遵循|坚持|按照|依照|贯彻|本着|体现|把握|执行)(?:以下|下列|如下)[^，。；：]{0,8}原则$")
"""A sentence over principles: 资金分配使用遵循以下原则."""
_OWN_FORCE = re.compile(
    r"^本[^，。]{2,12}(?:由[^，。]{2,30}解释|自[^，。]{2,16}日起(?:正式)?(?:施行|实施|执行|生效)|所称|适用于|(?:执行|实施|试行)期限|试行期|有效期)"
    r"|^自[^，。]{2,20}起(?:正式)?(?:施行|实施|执行|生效)|^(?:原|此前|以前)?[^，。]{0,10}《.{1,300}》.{0,80}(?:停止执行|不再执行|同时废止|予以废止|(?<=文件)废止|失效|继续有效)$"
    r"|^(?!.*由).*另行(?:通知|规定|制定|制订|公布|发布|明确)$|^会议(?:听取|指出|认为|充分肯定|传达|学习|通报|观看)"
)
"""An item that speaks of the document's own time or meaning, of another's end or of one still to come, or that tells what
a meeting heard, names no work."""
_JOINED_LABELS = re.compile("和|与|及|、|以及|暨")
_SENTENCE = re.compile(
    "[，；]|^(?:围绕|紧扣|对照|锚定|瞄准|紧盯|按照|根据|本着|遵循|依据|结合|鉴于|针对|由于|随着|以(?![上下内人]))|应|须|将|负责|下列|以下|如下|(?<![主重需])要(?!求|素|点)"
)
"""What makes a name a sentence."""
_AIMS_OF_YEAR = re.compile(
    r"(?:(?:\d{4}年|今年|“[^“”]{2,6}”(?:时期|期间)?)度?[全我本]?[国省市县区州镇乡]?|[全我][国省市县区州镇乡])[^，；：。]{2,24}"
    "(?:主要|预期|约束性|核心)(?:发展|预期|工作|目标)?(?:指标|目标)"
)
_STRESSED = re.compile("(?:准确|全面|科学|牢牢)?(?:把握|明确)(?P<label>[\u4e00-\u9fff]{4,8})")
_FACED = re.compile("^[^，；：]+面临的?[^，；：的]{2,6}$")
"""What is faced is told, however long its name: “十三五”时期老龄事业发展面临的形势."""
_ACHIEVED = re.compile(
    "[^，；：。]{2,24}?(?:取得了?[^，；：。的]{0,8}(?:成效|进展|成绩|成就|成果)|(?:成效|成绩|成就)(?:显著|明显|突出|斐然))"
)
"""What has been reached is told: “十二五”节能减排工作取得显著成效; 推动工作取得成效 is work."""
_SOLVED = re.compile("关于|解决|需要?|整改|认识|认清|把握")
_REASON = re.compile(
    "[^，；：。]{2,40}(?<![只要但凡而不正就都仅若还可])是[^，；：。是]{2,40}的(?:一[项个条]|又一)?(?:重要|重大|必然|关键|根本|现实|迫切|客观|战略|基础性?|有效|内在|必要|必由|核心|有力|强大|坚实|应有)"
    "(?:工程|任务|平台|切入点|着力点|突破口|举措|措施|手段|途径|路径|抓手|内容|保障|支撑|基础|需要|要求|选择|之路|前提|载体|组成部分|环节|力量|动力|体现|部署|之义|方式)"
)
"""Why something is done: 发展草牧业是促进农民增收的重要举措."""
_CARRIED_OUT = re.compile(
    r"^(?!.*(?:检查|督查|督促|评估|通报|报告|分析|监测|跟踪|总结|考核|调度))[^，；：]*(?:规划|计划|纲要)[》”]?(?:的?(?:执行|实施|完成)情况)(?:[和及与](?:面临的?)?[^，；：的]{2,6})?$"
)
"""How the plan before went, however long its name: “十二五”发展规划执行情况, …纲要执行情况和面临的任务."""
_TOLD = f"(?:环境|基础|{alternation(_BACKGROUND)})"
_TOLD_TOGETHER = re.compile(
    f"(?:发展|建设|工作|改革|创新|产业|行业|规划|面临的?|国内外?|国际)[^，；：和与及的]{{0,6}}?{_TOLD}(?:和|与|及|、|以及)[^，；：和与及]{{0,6}}?{_TOLD}"
)
"""Two of them in one label, whose first word can be a verb too: 发展形势和环境, 发展成就与形势."""
_UNDATED = re.compile("（[^）]*）$")
"""A note behind a label: 近期目标（2025年）."""
_TO = re.compile("[至到—－～~-]{1,2}")
_BRACKETED = re.compile("（[^（）]{1,12}）(?=.)")
"""What else a part of a label is called: 主要产品（工艺）单位能耗指标."""
_WHOSE_LABEL = re.compile("的(?P<label>[^的，；：]{4,14})$")
"""What a heading calls whose frame it is: 建设国家级创业型城市的指导思想和总体要求."""
_ACTS_ON = re.compile(
    "(?:进一步|全面|切实|认真)*(?:落实|细化|完善|健全|制定|制订|采取|明确|强化|分解|完成|执行|贯彻|抓好|抓住|围绕|突出|对照)"
)
"""Before …的主要措施 they make it work: 落实各区的主要任务."""
_ATTRIBUTIVE = re.compile(rf"(?:{alternation(VERBS)})的")
"""A verb that only tells what the label is about: 公开的范围, 考核的方式."""
_LABEL_OPENS = re.compile("的(?P<label>[\u4e00-\u9fff]{4})(?:是|如下)$")
"""A sentence that opens with a label of four characters: 我省基础教育工作的指导思想是：…."""
_STATED = re.compile(r"(?P<name>[^：，。；]+)：(?P<fact>.+)")
_NOT_NAMED = re.compile(
    r"(?:局|委|办|厅|部|院|会|政府|中心|公司|社|处|队|所|站|组|员|部门|单位|应当?|须|要|如下|以下|下列|为|是|将)$|^将"
)
"""Words before a colon that make a sentence or name a body: 修改为：, 提出如下意见：."""
_ABOUT = re.compile("^关于(?P<topic>.+?)(?:的)?(?P<question>问题|事宜|事项)?$")
_HANDED_OUT = re.compile(
    r"关于[^。\n]{2,200}?[。，\n]?由[^。；\n]{2,150}?(?:会同|牵头|负责|参与|落实|组织实施|研究提出|提出[^，。；]{0,8}(?:意见|方案|办法)|研究制定)"
)
"""A topic that its own sentence hands to somebody: 关于…的问题，由甲局会同乙局负责落实."""
_SCORED = re.compile(r"(?:[^，。；：（）]|（[^（）]{1,20}）){2,24}（(?:满分|计|占)?\d{1,3}(?:\.\d)?分）")
"""What is measured and its weight: 地区生产总值（250分）."""
_LETTER = re.compile(
    "(?:依据?|奉|复)[^。；]{6,80}(?:函|令|公告|书|号|通知)办理$|检[附送][^，。；]{2,40}(?:供参|备查|[乙一1]份)"
    "|[倘如若](?:尚?有)?(?:任何)?(?:疑问|疑义|问题)，?(?:请|敬请)(?:电?洽|迳?洽|联[络系])"
)
"""What a letter of Taiwan tells beside what it asks for: what it rests on, what is enclosed, whom to call."""
_CANDIDATES = re.compile("(?:成员|人选|学员|教师|骨干|带头人|能手|标兵|工作室)(?:（[^（）]*）)?$")
_CHOSEN_BY = re.compile("\n(?:（[一1]）|[一1][、.．])(?:选拔|申报|报名|推荐|参评|评选|遴选)(?:条件|对象|范围|资格)")
"""Under a heading that only names whom the items are about: 首批名师工作室成员 over 1、选拔条件."""
_TERM = re.compile(
    r"[^，。；：]{0,24}(?:周期|期限|任期|聘期|有效期|学制)(?:原则上|一般)?[为是]?[\d一二两三四五六七八九十]{1,3}个?(?:年|月|周|天|学期|学年)"
    r"|[^，。；：]{0,24}(?:日期|时间|期限)[为是]\d[^，。；：]{3,30}"
)
"""An item that only says how long or until when: 工作室活动周期三年, 材料的有效截止日期为2020年6月30日."""
_HOSTS = re.compile(
    "(?:：?\\n)(?:（[一1]）|[一1][、.．])?(?:联合)?(?:主办|指导|承办|协办|支持)(?:单位|机关|机构)(?=[：:\\n（]|$)"
)
"""What stands first below a heading that only frames who holds something: 活动组织 over 主办单位, 承办单位."""
_CONTACT = re.compile("：[^。；\n]{2,60}?(?:电话|手机|传真|邮箱|微信|QQ)(?:号码?)?[：:]?[\\dA-Za-z（]")
"""Behind a label: whom to call."""
_DOCUMENT = re.compile(
    r"(?:原?(?:[^《》，。；：]{2,30}(?:部|局|厅|委|办|政府|院|会|署))?《[^》]+》|[^《》，。；：]{0,30}(?:关于[^，。；：]{2,60}|[^，。；：]{2,40}(?:暂行|试行))的?"
    r"(?:通知|意见|决定|办法|规定|细则|条例|公告|批复|函|方案|规则)|[^《》，。；：]{2,50}(?:规定|条例|办法|细则)(?=（[^）]*(?:\d{4}|号)))"
    r"(?:（[^（）]*(?:（[^（）]*）[^（）]*)?）)*|[^，。；：《》]{2,20}(?:公告|令)(?:（?\d{4}年)?第?[\d一二三四五六七八九十〇零百]{1,5}号）?"
)
"""A document named and nothing more: an entry of a list of documents."""


def kind_of(heading: str, body: str, place: Place) -> tuple[str, str]:
    """The kind of an entry and the rule that told it; `body` is the item's text behind its heading."""
    if "articles" in place.holds:
        return "section", "chapter"
    above = place.ancestors[0][0] if place.ancestors else ""
    if above in ("principle", "goal"):
        return above, "inherits"
    name = _named(heading)
    known, bare = _known_label(name) or _whose_label(name) or _whose_aims(name), _bare_label(name, place.has_children)
    if (known or bare) == "goal" and _aims_of_no_plan(place):
        return "section", "sub-heading-of-task"
    if known == "principle" and place.holds >= {"principles", "goals"}:
        return "section", "chapter"
    if known is not None:
        return known, "label"
    if _is_frame(name, body, place):
        return "section", "label"
    if _FOLLOWS.fullmatch(heading) and place.has_children and (not place.is_article or heading.endswith("事项如下")):
        return ("principle" if heading.endswith("原则如下") else "section"), "label"
    if _PRINCIPLES.search(heading) and (place.has_children or not (place.is_article or place.in_article)):
        return "principle", "label"
    if is_listed(heading, body, place) or (place.is_article and introduces(heading + body)):
        return "section", "conditions"
    if place.has_children and not (place.is_article or is_work(heading)) and _is_on_applicants(body):
        return "section", "applicants"
    told = (is_background(heading) and above != "task") or _REASON.fullmatch(heading) is not None
    if told or any(kind == "section" and is_background(words) for kind, words in place.ancestors):
        return "section", "background"
    if bare is not None and is_framed(name, bare, body, place):
        return bare, "bare-label"
    if place.is_act:
        return "task", "acts"
    if (place.is_article or place.in_article) and not place.lead:
        return ("task" if orders(heading, body, labelled=bare is not None) else "section"), "article"
    if place.is_aim or heading.startswith("成为"):
        return "goal", "aim"
    if _OWN_FORCE.search(heading) or _gives_aim(heading, body):
        return "section", "own-force"
    if _HANDED_OUT.match(heading + body):
        return "task", "work"
    bare = "section" if is_list_of_names(heading) else bare
    if bare is not None:
        return bare, "bare-label"
    if _is_bare_name(heading) or _is_contact(heading, body):
        return "section", "bare-name"
    if not place.ancestors and _GRANTS.search(heading) and not (is_work(heading) or ORDERS.search(body)):
        return "section", "bare-label"
    if "principles" in place.holds:
        return "section", "chapter"
    return "task", "work"


def _named(heading: str) -> str:
    """What a heading may be a label by: the words before a colon, without a date or a note, or the label that a sentence opens with."""
    stated = _STATED.fullmatch(heading)
    name = _UNDATED.sub("", DATED.sub("", stated["name"] if stated is not None else heading)) or heading
    opened = _LABEL_OPENS.search(name)
    return opened["label"] if opened is not None else name


def _aims_of_no_plan(place: Place) -> bool:
    """Whether a label of aims stands in a task, under what is measured, or names a part of a paper."""
    return is_part_of_paper(place) or any(kind == "task" or is_on_measures(words) for kind, words in place.ancestors)


def _is_frame(name: str, body: str, place: Place) -> bool:
    """Whether an item only frames its children: its clauses are labels behind a verb, or who holds an event stands under it, or what
    somebody has to do, or by what those that it names are chosen."""
    if _CANDIDATES.search(name) and _CHOSEN_BY.match(body) and not (is_work(name) or PURE_VERBS.search(name)):
        return True
    stressed = place.has_children and all(_is_stressed(clause) for clause in re.split("[，、]", name))
    return stressed or names_duties(name, body, place) or (_HOSTS.match(body) is not None and not place.is_article)


def _is_on_applicants(body: str) -> bool:
    """Whether what stands right under a heading ends in the sentence over the conditions of those who apply."""
    return asks_applicants(body.lstrip("\n").split("\n", 1)[0]) is not None


def _is_contact(heading: str, body: str) -> bool:
    """Whether an item says whom to call and orders nothing before: 活动组织者：甲中心张老师，电话：…."""
    contact = _CONTACT.match(body)
    return contact is not None and not (is_work(heading) or ORDERS.search(contact.group()))


def _is_bare_name(heading: str) -> bool:
    """Whether a heading only tells something or names it: a letter's own words, what is measured with its weight, a document, a topic, a date."""
    scored = _SCORED.fullmatch(heading) is not None and not is_work(heading)
    return (
        bool(scored or is_only_dates(heading) or _LETTER.match(heading) or _is_term(heading))
        or _is_document(heading)
        or _is_topic(heading)
        or _is_stated(heading)
    )


def _is_term(heading: str) -> bool:
    """Whether a heading only says how long something runs or until when, and orders nothing."""
    return _TERM.fullmatch(heading) is not None and not (is_work(heading) or ORDERS.search(heading))


def is_only_dates(heading: str) -> bool:
    """Whether a heading is nothing but a date or two: 2023年6月底前, 2019年7月至10月.

    >>> is_only_dates("2023年6月底前"), is_only_dates("2019年7月至10月"), is_only_dates("2023年6月底前完成改造")
    (True, True, False)
    """
    return heading[:1].isdigit() and not any(DATED.sub("", part) for part in _TO.split(heading))


def is_label(name: str) -> bool:
    """Whether a heading with items below it is a bare label, whose kind the lexicon knows by its words or its last one."""
    return (_known_label(name) or _bare_label(name, has_children=True)) is not None


def _known_label(name: str) -> str | None:
    """What the lexicon says of a label; labels of different kinds that one heading joins make a section."""
    if name in _LABELS:
        return _LABELS[name]
    parts = {_LABELS.get(part) for part in _JOINED_LABELS.split(name)}
    if None in parts or len(name) > 3 * _SHORT_LABEL:
        return None
    return parts.pop() if len(parts) == 1 else "section"


def _whose_label(name: str) -> str | None:
    """What a heading is that ends in a frame's label and tells before it whose: 指导思想 and 总体要求 are never work, as
    工作目标 behind 实现…的 can be."""
    whose = _WHOSE_LABEL.search(name)
    kind = _known_label(whose["label"]) if whose is not None else None
    parts = _JOINED_LABELS.split(whose["label"]) if whose is not None else []
    framed = kind == "principle" or (kind == "section" and "总体要求" in parts)
    framed = framed or (kind == "section" and parts[-1].endswith(("措施", "任务")) and not _ACTS_ON.match(name))
    return kind if framed else None


def _whose_aims(name: str) -> str | None:
    """goal for a heading that ends in 主要指标 and opens with a year or a place: 2009年全市促进就业目标责任制主要指标."""
    return "goal" if _AIMS_OF_YEAR.fullmatch(name) is not None else None


def _is_stressed(clause: str) -> bool:
    """Whether a clause is a label behind a verb that adds nothing to it: 把握总体要求, 明确工作目标."""
    stressed = _STRESSED.fullmatch(clause)
    return stressed is not None and stressed["label"] in _LABELS


def frames(child: str) -> bool:
    """Whether a heading makes what holds it a frame: 指导思想 and 基本原则 are no parts of a piece of work."""
    return (_known_label(child) or _bare_label(child, has_children=False)) == "principle"


def states_aims(child: str) -> bool:
    """Whether a heading is the label of aims (主要目标): beside 指导思想, under 总体思路, it makes that no principle itself."""
    return _known_label(child) == "goal"


def _bare_label(name: str, has_children: bool) -> str | None:
    """What a short name without a verb of work is by its last word (2025年目标, 报名方式, 评审原则)."""
    group = "group" if has_children else "leaf"
    name = _BRACKETED.sub("", name)
    if len(name) > _LONGEST_AIM or not name.endswith(_ENDINGS[group]) or _SENTENCE.search(name):
        return None
    row = next(_SUFFIXES[group][ending] for ending in _ENDINGS[group] if name.endswith(ending))
    parts = _JOINED_LABELS.split(name)
    if max(map(len, parts)) > _LONGEST_LABEL and row["kind"] != "goal":
        return None
    first = parts[0]
    named = len(first) <= _SHORT_LABEL and row["verb"] == "yes" and first.startswith(VERBAL_NOUNS)
    named = named and first.endswith(_ENDINGS["group"])
    if is_work(name) and not named and not _ATTRIBUTIVE.match(name):
        return None
    kinds = {_part_kind(part, group, row["kind"]) for part in parts}
    return kinds.pop() if len(kinds) == 1 else "section"


def _part_kind(part: str, group: str, last: str) -> str:
    """The kind of one of the labels that a heading joins: its own, else that of its ending, else that of the last."""
    ending = next((ending for ending in _ENDINGS[group] if part.endswith(ending)), None)
    return _LABELS.get(part) or (_SUFFIXES[group][ending]["kind"] if ending else last)


def is_background(heading: str) -> bool:
    """发展趋势, 面临形势, 取得的主要成绩 …: what is told under it is no work; 关于…问题 has what is done about it."""
    if len(heading) <= 2 * _LONGEST_LABEL and _CARRIED_OUT.search(heading):
        return True
    if _ACHIEVED.fullmatch(heading) and not heading.startswith(VERBS):
        return True
    if _TOLD_TOGETHER.fullmatch(heading):
        return True
    longest = _LONGEST_AIM if _FACED.search(heading) else _LONGEST_LABEL
    if len(heading) > longest or not heading.endswith(_BACKGROUND) or _SOLVED.search(heading):
        return False
    return len(heading) <= _SHORT_LABEL or not is_work(heading) or _ATTRIBUTIVE.match(heading) is not None


def _gives_aim(heading: str, body: str) -> bool:
    """Whether an item gives the document's own aim, however it is numbered: 1.1 为规范…，根据…，编制本规范。"""
    return _FOR.match(heading) is not None and AIM.search(re.split("[。\n]", heading + body, maxsplit=1)[0]) is not None


def _is_document(heading: str) -> bool:
    return _DOCUMENT.fullmatch(heading) is not None and not is_work(heading)


def _is_topic(heading: str) -> bool:
    """关于…问题, 关于补贴标准: the heading names what the item is about, no work."""
    about = None if DONE_BY.search(heading) else _ABOUT.fullmatch(heading)
    return about is not None and (about["question"] is not None or not is_work(about["topic"]))


def _is_stated(heading: str) -> bool:
    """A name and what there is to say of it (元旦：1月1日放假): neither holds a verb of work or an order, and neither the name
    nor what it opens with is a body's, whose work would follow."""
    stated = _STATED.fullmatch(heading)
    if stated is None or len(stated["name"]) > _LONGEST_NAME or _NOT_NAMED.search(stated["name"]):
        return False
    bodies, stop = leading_list(stated["fact"], 0, len(stated["fact"]), _ANYBODY)
    if bodies and re.match("[\u4e00-\u9fff]{2}", stated["fact"][stop:]):
        return False
    return not (is_work(stated["name"]) or PURE_VERBS.search(stated["fact"]) or ORDERS.search(heading))
