"""Names what is due by a date: the paper to hand in, the work to finish, from the words around date and verb."""

import re
from dataclasses import dataclass

from extract.targets.terms import Period
from extract.text.clauses import Span

CLAUSE_END = re.compile("[，；：。！？\n]")
OBJECT = re.compile(r"(?:(?<![主即])将|把(?![关握控脉门]))(?!要|于)")
_MANNER = re.compile(
    r"(?:以[^，]{0,12}(?:形式|方式|渠道)|以(?:正式|红头|书面)?(?:文件|公文|函件?)(?=$|一式|[报上])|按(?:照)?(?:规定|要求|有关要求|相关要求)|(?:汇总|审核|审定|盖章|整理|签字|核实)后|一式[一二两三四五六七八九十\d]份|通过|一并|统一|分别|加盖|及时|的?(?:纸质|纸件|电子|书面)|连同|由|（|于|经|上报|上传|报(?=[我省市县送至])|，)"
)
SHORTEST = 3
_ON = re.compile(r"[，。；、\n□]|$")
"""What stands behind a day that is no beginning (3月1日至, 3月1日起)."""
_ACTOR = re.compile(
    r"^(?:（[^（）]*）|请|你(?:们|单位|[省市县区局委厅院校办处])|统计(?!报?表|数据|年报|资料|信息|台账|公报|结果)(?=[^，]{4})|各[^，]{0,24}?(?:人民政府|政府|管委会|乡镇|街道|局|厅|部门|单位|委|地|市|县|区|校|学院|企业)(?=尽快|认真|制定|要|应|填|编|撰|形成|请|，|、|及|和|将|于|对|本|报送|上报|提交|准备|提供)|有关单位|及|和|要|应|尽快|认真|制定|填写|编写|撰写|形成|本单位|本地区|、)+"
)
_MADE = re.compile(
    "^(?:经|研究|认真|填[写报]|审核|核实|汇总|整理|签字|(?:加盖|盖)公?章|确认|修改|完善|编制|撰写|形成|提出|、|和|并)+(?:好|后|完毕|完成)?的(?=[^，的]{2,}$)"
)
"""Before a paper: what is done with it first (研究提出的书面意见, 填写好的报名表)."""
_OTHER_VERB = re.compile("^(?:报送|上报|提交|提供|准备好?)(?=[^，至给到]{2,}$)")
"""Before a paper that the next clause hands in by a verb of its own (报送总结，并于3月17日前提交)."""
_ON_FORM = re.compile(
    "(?:一律|统一|均|应|须|需|要求)*(?:采用|使用|用)[^，]{0,8}(?:A[34]|纸|字体|双面)[^，]*$|(?:(?:双面)?(?:打印|装订|胶装)[、并和]?)+(?:成册)?$"
)
"""A clause that tells how papers are printed and bound."""
_BY_MEANS = re.compile("请?(?:以|通过)[^，]{2,16}(?:形式|方式|渠道)$")
"""Between a paper and its day: how it is sent (意见请以邮寄方式于…反馈)."""
_HOW_SUMMED = re.compile("^[^，]{2,20}地(?:进行|开展)(?=总结)")
"""Before 总结: how it is done (客观全面、实事求是地进行总结)."""
_RECIPIENT = re.compile(
    r"[^，。的]{0,6}领导(?:$|[，。（审])|区(?![域块间])|[给至我省市县局厅部委]|各(?![季项类年阶])|到(?!位)|国家|国务院|上级|社会|有关(?:部门|单位)|[^，。的]{0,14}(?:邮箱|办公室|办公厅|秘书处|会务组|平台|系统)(?:$|[，。（\d])|[\u4e00-\u9fff]{2,6}[省市县区州][\u4e00-\u9fff]{2,16}[局厅委处科](?:$|[，。（])|[\w.]{1,20}@"
)
"""Who receives what is handed in or told, behind the verb."""
_TO_WHOM = re.compile("(?<![面导方意趋倾取去一])向[^，。；：]{2,40}$")
"""Right before the verb: who receives it; what stands behind is the paper (州领导小组向省领导小组报送县级总结)."""
_PAPER_TO = re.compile(
    rf"(?P<what>[^，。；至到给]{{2,60}}?)[至到给](?=(?:{_RECIPIENT.pattern})|[\u4e00-\u9fff]{{2,16}}[局厅委处科办](?:$|[，。（]))"
)
"""Behind the verb: the paper and who receives it (报送总结至市工业和信息化局)."""
_TAIL = re.compile("(?:最迟|最晚|将|拟|应当|应|须|需|要|于|在|自|请|务必|均|都|，|力争|确保)+$")
_ORDERED = re.compile("^[^，]{0,30}?(?<![主重需必纲摘简])[要应须](?![求用急点素件闻道])")
"""Who is to do what the clause before says: 市发改委要加强督查，每年底向市政府报告."""
_DRAWN_UP = re.compile(
    "^[^，]{2,30}(?:形成|撰写)(?=[^，]{3,}$)|^(?:(?:按照?|依照|对照|参照)[^，]{2,24}?)?(?:汇总|整理|收集|填[写报])(?=(?:有关|相关|各|本|全)[^，]{2,}$)"
)
"""Before the paper to hand in: what it is drawn up from (完成验收并形成总结报告)."""
_MADE_BY = re.compile("^由[^，]{2,40}?(?:研究)?(?:制定|制订|编制|起草|拟订|拟定)(?=[^，]{3,}$)")
"""Who makes the paper that the next clause dates: 由甲局会同乙局制定认定办法，9月底前出台."""
_SUMS_UP = re.compile(r"(?:总结|梳理|汇总|统计|形成|撰写)好?(?P<what>[\u4e00-\u9fff、“”（）]{2,30})(?=，)")
"""What an earlier clause has its reader sum up is what he hands in: 每年12月，总结工作情况，并书面报市局."""
_OFFICE = re.compile(
    "(?:参[与加]|配合|协办|牵头|负责(?:落实|实施|组织实施)?|部门|机关|机构|单位|政府|委员会|[局厅委办处院]|(?:办公|督查|政研)室|企业|公司|人|领导)$"
)
_DATED = re.compile(r"\d[年月日](?!度)|年[内底末]|季度|半年|(?:工作日|自然日|[日天])(?:之内|以内|内)")
_HOW = re.compile(
    "(?:全面|基本|全部|率先|如期|按期|顺利|陆续|统一|集中|逐步|力争|确保|予以|必须|完全|正式|初步|均|都|要|应|须|将)+$"
)
_SHORTEST_SUBJECT = 2
_PART = re.compile("(?:等|地区|其[他余])[^，；]{0,6}(?:流域|地区|区域|城市|省份|[县市区])$|(?:东|中|西|东北)部地区$")
"""Places that have a day of their own for what the clause before says: 制定方案，长江等流域于2017年底前完成."""
_ACTS = re.compile("加快|推进|加强|积极|大力|做好|抓好|推动|强化|深入|切实|继续|进一步")
"""How a clause opens that orders work of its own, which is no subject of the next (加快推进前期工作，力争年内开工)."""
_HOLDS = re.compile("，?(?:进行|开展|组织)(?P<what>[\u4e00-\u9fff]{2,12})")
"""Between date and verb: 年底前进行总结验收 names what is held."""
_DISPOSED = re.compile(
    "，?(?:[^，。；]{2,24}?(?:要|应当?|须|必须))?(?:(?:以|通过|采[取用]|按照?|依法)[^，。；]{0,40}?)?(?P<what>(?:将|把)[^，。；]{2,60})$"
)
"""Between date and verb: what is done with something (11月底前把任务落实到地块)."""
_IN_PLACE = ("落实到位", "办理到位", "完成到位", "完成")
_MATTER = re.compile("(?:^|(?<=[，。；：\n]))(?P<what>涉及[^；。：\n]{2,80}?的)，[^；。：\n]*$")
"""The matter that what is to be in place by a day is about: 涉及修改规章的，要抓紧办理，2022年底前落实到位."""
_TREATED = re.compile(
    "(?P<what>(?:(?<![应相针面绝反校核比配])对(?![接标应照象外内口账])|(?<![参赠给授付])与)[^，。；]{2,60})$"
)
"""Between date and verb: what the work is done to or joined with (年底前对养老机构开展检查, 与省平台完成对接)."""
_AT_ONCE = ("一次性", "书面", "一次性书面")
"""How somebody is told, which is no name of what he is told: 应于3日内一次性告知."""
_JOINED = re.compile("(?:完成|实现|全面|基本)*(?:数据|系统|信息|业务)?(?:对接|联网|并网|衔接|共享|互联互通)")
_TELLS = re.compile("[通公]?[报知布示开告]|反馈|答复|回复|[送交寄转]")
"""Verbs behind which stands who is told (通报各县); 实现市场主体登记异地办理 says what is finished."""
NUMBER = re.compile(
    r"^(?:（?[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十\d]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[、，])"
)
"""The number of an item, which is no part of a name."""


@dataclass(frozen=True)
class Deadline:
    """Something due, clean offsets of the words that say it; `due` as in the contract, `cue` the verb."""

    start: int
    end: int
    metric: str
    due: str
    rule: str
    cue: str


@dataclass(frozen=True)
class Dated:
    """A period with the stretch that it governs: from its end to the next date or the sentence's end."""

    text: str
    shown: str
    sentence: Span
    period: Period
    stop: int

    @property
    def behind(self) -> str:
        """What stands behind the period, up to the stop."""
        return self.shown[self.period.end : self.stop]

    def clause_end(self, position: int) -> int:
        """Where the clause that holds the position ends."""
        match = CLAUSE_END.search(self.shown, position, self.stop)
        return match.start() if match else self.stop

    def clause_start(self, position: int) -> int:
        """Where the clause that holds the position begins."""
        return max(
            (m.end() for m in CLAUSE_END.finditer(self.shown, self.sentence.start, position)),
            default=self.sentence.start,
        )


def paper(words: str) -> str:
    """（三）我局受理各单位的报送材料 → 报送材料."""
    words = NUMBER.sub("", words)
    last = words.rsplit("的", 1)[-1]
    return last if len(last) >= SHORTEST else words or "截止"


def object_of(dated: Dated, start: int, end: int) -> str:
    """X of 将X报送: up to the words that tell how it is handed in."""
    words = dated.text[start : _manner_start(dated, start + 2, end)].rstrip("于在的及和与、各")
    return _MADE.sub("", words)


def without_object(dated: Dated, at: int, stop: int, clause: int) -> str:
    """What is handed in where no 将 names it: what stands behind the verb, unless that is who receives it; then what
    stands between date and verb; then what stands before the date, in its clause or the one before."""
    behind = dated.text[stop : dated.clause_end(stop)]
    bare = dated.shown[at] == "报" and stop - at == 1
    to = _PAPER_TO.match(behind)
    if to is not None and not bare and not _RECIPIENT.match(to["what"]):
        return to["what"]
    if behind and not bare and _TO_WHOM.search(dated.text, dated.clause_start(at), at):
        return behind
    if behind and not bare and dated.shown[stop - 1] not in "至到" and not _RECIPIENT.match(behind):
        return _MADE.sub("", behind)
    between = dated.clause_start(at) if dated.clause_start(at) > dated.period.end else dated.period.end
    candidates = [
        dated.text[between : _manner_start(dated, between, at)],
        _first_clause(dated, at) if between > dated.period.end else "",
        dated.text[clause : dated.period.start],
        _clause_before(dated, clause),
    ]
    named = (_paper_alone(_behind_verb(words, dated.text[at:stop])) for words in candidates)
    found = (words for words in named if _is_paper(words) and (words[0] == "向" or not _is_actor(words)))
    summed = _SUMS_UP.search(dated.text, dated.period.end, max(dated.period.end, dated.clause_start(at)))
    return next(found, summed["what"] if summed else "")


def _clause_before(dated: Dated, clause: int) -> str:
    """The words of the clause before the one that begins at `clause`, up to how the paper of 将 is sealed; where that only tells
    how papers are printed, what is printed so, or the paper that the clause before it names."""
    if clause <= dated.sentence.start:
        return ""
    end = clause - 1
    start = dated.clause_start(end)
    printed = _ON_FORM.search(dated.shown, start, end)
    if printed is not None and printed.start() == start and start > dated.sentence.start:
        end = start - 1
        start = dated.clause_start(end)
    elif printed is not None:
        end = printed.start()
    disposed = OBJECT.match(dated.shown, start, end)
    if disposed is not None or printed is not None:
        return object_of(dated, disposed.end() if disposed else start, end)
    return _ORDERED.sub("", dated.text[start:end])


def _behind_verb(words: str, verb: str) -> str:
    """The paper, where words before name it behind the same verb: 各校报送名单 → 名单. 报 alone stands in many words."""
    return (words.rpartition(verb)[2] or words) if len(verb) > 1 else words


def _paper_alone(words: str) -> str:
    """The paper without how it is summed up and sent, and without who draws it up or hands it in."""
    words = _BY_MEANS.sub("", _HOW_SUMMED.sub("", words).rstrip("于在")).strip("，于在请须应务必并")
    words = _TAIL.sub("", _ACTOR.sub("", _DRAWN_UP.sub("", words)))
    return _OTHER_VERB.sub("", words)


def _first_clause(dated: Dated, at: int) -> str:
    """What is to be done with a paper before it is handed in (3月28日前填妥附件表格，…，报市局), unless that only sums up
    or has the verb, at `at`, itself."""
    end = dated.clause_end(dated.period.end + 1)
    words = dated.text[dated.period.end : end].lstrip("，") if end <= at else ""
    return "" if _SUMS_UP.search(words + "，") else words


def _is_paper(words: str) -> bool:
    return len(words) >= SHORTEST or words in ("名单", "方案", "材料", "台账", "清单", "回执", "报表", "总结")


def _manner_start(dated: Dated, start: int, end: int) -> int:
    manner = _MANNER.search(dated.shown, start, end)
    return manner.start() if manner else end


def finished_name(dated: Dated, verb: re.Match[str], end: int) -> str:
    """The work that `verb` (its place behind the date) finishes, up to `end`: with what it is done to or joined with, or
    what is done with something; where nothing stands behind the verb in its clause, what gets finished."""
    at, behind = dated.period.end + verb.start(), dated.text[dated.period.end + verb.end() : end]
    behind, further = ("", behind) if behind.startswith("，") else (behind, "")
    disposed = _DISPOSED.match(dated.shown, dated.period.end, at)
    treated = None if disposed else _treated(dated, at, end)
    if treated is not None:
        return dated.text[treated.start("what") : end].strip("，")
    held = _HOLDS.fullmatch(dated.behind, 0, verb.start()) if not behind else None
    if held is not None:
        return held["what"] + verb.group()
    if disposed is not None and not behind:
        return dated.behind[disposed.start("what") - dated.period.end : verb.end()] + further
    if not behind and dated.behind[: verb.start()] in _AT_ONCE:
        return dated.behind[: verb.end()]
    if not behind or (_TELLS.search(verb.group()) and is_recipient(behind)):
        return verb.group().strip("，") + (subject_of(dated, verb.start()) or behind) + further
    return dated.text[disposed.start("what") if disposed else at : end].strip("，")


def of_matter(dated: Dated, name: str) -> str:
    """A name that says no more than that something is in place, with the matter that its sentence opens with."""
    matter = _MATTER.search(dated.text, dated.sentence.start, dated.period.start) if name in _IN_PLACE else None
    return matter["what"] + name if matter else name


def _treated(dated: Dated, at: int, end: int) -> re.Match[str] | None:
    """What the work of [at, end) is done to, or joined with: the last 对 or 与 of its clause before the verb."""
    start = max(dated.period.end, dated.clause_start(at))
    found = _TREATED.search(dated.shown, start, at)
    if found is not None and found["what"].startswith("与") and not _JOINED.fullmatch(dated.shown, at, end):
        return None
    return found


def subject_of(dated: Dated, verb: int) -> str:
    """What is finished where nothing stands behind the verb (`verb` its place behind the date): named before the date
    (对X实施治理，2020年底前基本完成) or between them (到2022年底，X全面建立)."""
    start = dated.clause_start(dated.period.start)
    own = _TAIL.sub("", NUMBER.sub("", dated.text[start : dated.period.start]).strip("于在，力争确保要"))
    part = _PART.search(own) is not None
    if len(own) >= 4 and not part:
        return "" if _is_actor(own) else own
    named = _HOW.sub("", dated.text[dated.period.end : dated.period.end + verb].strip("，"))
    if len(named) >= _SHORTEST_SUBJECT:
        return named
    before = dated.clause_start(start - 1) if start > dated.sentence.start else start
    words = re.sub("^[^，]{0,16}?(?<![主重需必])[要应须]", "", dated.text[before : max(before, start - 1)])
    words = NUMBER.sub("", _MADE_BY.sub("", words))
    if part:
        return own if not words or _is_actor(words) else f"{words}（{own}）"
    return "" if _is_actor(words) or _ACTS.match(words) else words


def _is_actor(words: str) -> bool:
    """Whether the words name who acts, the case (发现问题的，15日内…) or a step with its own date, not what is done."""
    return words.endswith(("的", "后")) or _OFFICE.search(words) is not None or _DATED.search(words) is not None


def is_recipient(words: str) -> bool:
    """Whether the words behind a verb only say who is told (通报各地, 向社会公布)."""
    return _RECIPIENT.match(words) is not None


def with_preposition(dated: Dated) -> int:
    """The start of the date with the 于, 在, 到 before it."""
    start = dated.period.start
    return start - 1 if start > dated.sentence.start and dated.shown[start - 1] in "于在到" else start


def handed_in_on(dated: Dated, at: int) -> bool:
    """Whether a single day is the one on which papers are due, by the words before `at`: 年报上报时间为2011年2月18日, and not
    申报时间为3月1日至31日."""
    if len(dated.period.due) != len("2011-02-18"):
        return False
    alone = _ON.match(dated.shown, dated.period.end, dated.sentence.end + 1) is not None
    return alone and dated.shown.endswith(("上报", "报送", "提交", "填报"), dated.sentence.start, at)
