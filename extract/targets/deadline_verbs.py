"""The verbs of handing in, finishing, holding and doing, as patterns behind a date."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.lexicon import alternation, rows
from extract.targets.deadline_names import CLAUSE_END, OBJECT, Dated

_FOUND_OUT = "(?<=评估|考核|检查|调查|验收|监测|审核|评审|评价|普查)结[果论]"
"""Behind these verbs it makes a noun: 根据评估结果."""
_HOW_FAR = "(?<=完成)(?:情况|时限|进度|比例)"
"""Behind 完成 these make a noun: 每季度末完成情况通报."""
_NO_DEED = (
    "不(?:到位|力|够|足|了|好|实|彻底|全面|及时)|(?<=组织)(?:部(?!署)|架构)"
    "|(?<=公示)(?:信息|期|栏|牌|系统|平台)|(?<=决定)(?:书|告知|通知|送达)"
)
"""Behind these a verb tells how little was done (落实不到位) or makes a noun (行政处罚公示信息, 将奖励决定告知…)."""
_NO_OPENING = "(?<=或)委托|(?<=或者)委托|(?<=不)到位"
"""Where no verb opens: 由本人或者委托他人领取, 不到位."""
_NO_DISTRICT = (
    r"(?!委|府|政府|人民政府|域|块链|[\u4e00-\u9fff]{1,12}(?:[局办组部室科]|中心|委员会)(?:$|[，。；（\u25a1]))"
)
"""Behind a verb 区 ends another word (开发区), unless it opens 区域 or the name of a district's body: 上报区督查组."""


def _across(verbs: Sequence[str]) -> str:
    """A pattern that stands before such a verb where it lies across two words: 报批 in 通报批评, 建成 in 组建成立."""
    words = [row["verb"] for row in rows("deadline_verbs") if row["kind"] == "words"]
    split = ((word, at) for word in words for at in range(1, len(word)) if word.startswith(tuple(verbs), at))
    return "".join(f"(?!(?<={word[:at]}){word[at:]})" for word, at in split)


def _verbs(*kinds: str) -> str:
    verbs = [row["verb"] for row in rows("deadline_verbs") if row["kind"] in kinds]
    not_behind = f"(?![的期率]|{_NO_DEED}|区{_NO_DISTRICT}|承诺|{_FOUND_OUT}|{_HOW_FAR})"
    return f"{_across(verbs)}(?!{_NO_OPENING})(?:{alternation(verbs)}){not_behind}"


_ADVERBS = r"(?:要|应|须|需|将|力争|争取|确保|基本|全面|全部|初步|率先|必须|各地|逐步|进行|予以|集中|统一|再|底|末|，)*"
_ORGAN = "部|厅|局|委|办|处|司|院|会|府|中心|组|室|科|站"
_REPORT = (
    "提出(?=[^，。；]{0,12}(?:报告|报表|说明书|计划书|申请书)(?:$|[，。；]))|"
    r"向(?:(?!提交|递交|出具|提供|发送)[^，。报]){2,14}报告|(?<![预情申填通海上日周月年简汇举播电警画])报(?![告表名道价刊纸废销考]|到(?:$|[，。；]|处))"
    rf"(?=[我省市县区镇乡国局厅部专送至到备经院党中各]|[^，。；的]{{2,14}}(?:{_ORGAN})(?:$|[，。；（备审\u25a1]))"
    rf"|(?<![提递上转移缴送成外社公相结])交(?![通流警管易办叉接付底替纳待往际融代工验])(?=[^，。；的\n]{{2,16}}(?:{_ORGAN})(?:$|[，。；（]))"
)
_A_REPORT = "(?!(?<=形成|撰写|编制|总结)报告)(?!报告(?:上传|报送|上报|提交|寄|发送|递交))"
"""Behind these, and before another verb of handing in, 报告 is the paper: 形成报告报送市局, 将自评报告上传."""
SUBMIT = re.compile(_A_REPORT + _verbs("submit") + "|" + _REPORT)
HANDED_IN = f"(?:{SUBMIT.pattern}|报名|申报|受理|推荐|投稿|填写|征集|缴纳|申请)"
"""Words that name what is handed in without saying to whom."""
FINISH = re.compile(_verbs("finish"))
FINISH_NEXT = re.compile(_ADVERBS + _verbs("finish"))
FINISH_SOME = re.compile("(?<=，)" + _verbs("finish") + "(?=一批|若干|一系列|[数多]个)")
_WHOLLY = "(?:全部|普遍|一律|均要?|统一)"
"""Before a verb it says that the work is finished (各县全部成立专班)."""
WORK = re.compile(_verbs("finish", "work") + f"|{_WHOLLY}{_verbs('next')}")
REACH_NEXT = re.compile(
    r"，?(?:要|应|力争|争取|确保|基本|全面|全部|初步|率先|分[级类步批]|逐步|依法|[各全][省市县区地](?![^，]{0,2}、))*"
    rf"(?:(?!建立[^，；]*(?:体系|格局|局面|模式|环境)(?:$|[，；])|建立起的){_verbs('reach')}|(?:将|把)[^，。；]{{2,24}}?(?:更新|更换|改造|调整)为)"
)
"""到2020年，建立…机制; 2018年，将公交车更新为…: work right behind a year that it is to be done by;
that a system stands (到2030年，建立…体系) is a state."""
HELD = re.compile("(?:组织|开展|进行|实施)(?=[^，。；]{0,14}(?:评估|评价|考核|验收|普查|审计)$)")
"""What is held in a year: 2023年开展中期评估."""
WORK_NEXT = re.compile(_ADVERBS + _verbs("finish", "work", "next"))
WHO_NEXT = re.compile(
    "，?(?:(?:各|全[省市县区州国]|所有)[^，。；的]{1,20}?|对[^，。；]{2,40}?)(?:要|应|须|均|都|全部|一律|进行|依法|全面|彻底|集中|，)*"
    + _verbs("next")
    + "(?=[^，。；的]{2})(?![^，。；]*(?:成效|进展|突破|水平|能力|覆盖|目标|成果))"
)
"""Behind a day: who is to do it, or what it is done to (8月底前，全市学校自备校车安装…, 年底前对班线客车安装…)."""
WHICH = re.compile(
    "(?:制[定订]|印发|[发公颁]布|出台|签[订发]|受理|立案|建成|开工|施行|实施|颁发)的(?![^，。；]{0,4}基础上)"
)
"""Behind a date: which ones, not what is due (2024年8月31日以前制定的文件)."""

NOT = re.compile("不再|不得|不予|不能|未|禁止|免|停止|可")
"""What takes back the work that a date would have."""
CONDITION = re.compile(
    "(?:登记|注册|成立|取得|获得|缴纳|购买|出生|毕业|签订|投产|入库|核准|认定|建成|开工|完成|批准|备案)[^，；。]{0,20}的(?:各类|所有)?[企单个机项人申产车法公合高作商学毕户]"
)
"""Whom or what it is about, by what he did: 12月31日前登记…的公司."""
_MEANS = re.compile(
    "(?:(?<![可予得难足加给所])以(?![上下前后内外及来])|通过|采[取用]|登[录陆]|进入|利用|依托|在(?!线))[^，。；内前后]{0,20}?(?:形式|方式|渠道|系统|平台|网站|模块|专栏)"
)
"""How or where something is handed in: 以邮寄和电子邮件方式, 登录线上报送系统."""
_ATTRIBUTE = re.compile("材料|资料|数据|信息|名单|[表书文]|公司|企业|单位|项目")
"""Behind a verb of handing in: which papers or bodies are meant (将上报材料报送市局)."""

_HOW_OR_WHOM = re.compile(
    "(?:按照?|依照)[^，。；：]{2,40}?(?:步骤|程序|流程|方式|方法|要求|原则|思路|路径)"
    "|(?<![应相针面绝反校核比配])对(?![接标应照])[^，。；：的]{2,30}的(?=[^，。；：]{2})"
)
"""In what steps a work is done (按照自查清理、采购更换和检查验收等步骤), or to whom (对整改不到位的地区)."""

_MONTH = len("2018-09")
_TOLD = re.compile("了|已|曾|先后|累计|共|拟|并")
_WHO_HANDS_IN = re.compile("，(?:各|有关|相关|[省市县区州]|[\u4e00-\u9fff]{2,12}?(?:[省市县区州局委厅办部]|小组))")
"""Behind a month: the body that then hands something in; a firm that reports to its meeting is told of."""

_OPENS_PAPER = 1
"""Characters between 将 and such a verb that still opens the paper's name: 将拟上报企业的材料."""


def handing_in(behind: str) -> re.Match[str] | None:
    """The verb of handing in behind a date: none among the words that say by what means or where, and none that only says
    which paper is meant (将上报材料报送, 将进展报告分别报送), where that has its own verb further on in its clause."""
    means = [match.span() for match in _MEANS.finditer(behind)]
    verbs = [
        verb
        for verb in SUBMIT.finditer(behind)
        if not any(first <= verb.start() and verb.end() <= last for first, last in means)
    ]
    for verb, following in pairwise(verbs):
        disposed = list(OBJECT.finditer(behind, 0, verb.start()))
        noun = disposed and (verb.group() == "报告" or _ATTRIBUTE.match(behind, verb.end()))
        opens = noun and verb.start() - disposed[-1].end() <= _OPENS_PAPER
        if not noun or not (opens or CLAUSE_END.search(behind, verb.end(), following.start()) is None):
            return verb
    return verbs[-1] if verbs else None


def doing(verbs: re.Pattern[str], behind: str, end: int) -> re.Match[str] | None:
    """The first of the verbs in [0, end) of what stands behind a date; how and to whom a work is done names none of them
    where its verb follows in the same clause (按照自查清理等步骤完成整改)."""
    found = verbs.search(behind, 0, end)
    for told in _HOW_OR_WHOM.finditer(behind, 0, end):
        if found is None or found.start() < told.start():
            break
        if found.start() < told.end():
            clause = CLAUSE_END.search(behind, told.end(), end)
            found = verbs.search(behind, told.end(), clause.start() if clause else end) or found
    return found


def hands_in_month(dated: Dated, known: tuple[int, int] | None) -> bool:
    """Whether a month without 前 opens its sentence and says who then hands something in: 2018年9月下旬，各县向市局报送总结. It
    lies behind the document's own year and month (`known`); where these are unknown it is a part of a month, as plans say."""
    period = dated.period
    when = (period.year, int(period.due[5:7])) if len(period.due) == _MONTH and period.kind == "date" else None
    if when is None or period.start != dated.sentence.start or not dated.behind.startswith("，"):
        return False
    if when <= known if known else not dated.shown[period.start : period.end].endswith("旬"):
        return False
    verb = SUBMIT.search(dated.behind, 1, dated.clause_end(period.end + 1) - period.end)
    if verb is None or _WHO_HANDS_IN.match(dated.behind, 0, verb.start()) is None:
        return False
    return _TOLD.search(dated.behind, 1, verb.end() + 1) is None
