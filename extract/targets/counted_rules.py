"""Turns a figure that counts things or people into an aim: what is to be built, trained, named, and how many."""

import re

from extract.agencies.classes import TERRITORY
from extract.targets.ellipses import elliptical, taken_up
from extract.targets.figures import Figure
from extract.targets.metrics import verbs
from extract.targets.readings import (
    COUNT,
    COUNT_AT_END,
    GROWTH,
    Item,
    Quantity,
    Reading,
    closed,
    is_quoted,
    metric_of,
    noun_of,
    quantity_of,
)
from extract.text.clauses import HIDDEN

_QUOTA = re.compile(verbs("quota"))
_COUNTING = re.compile(f"(?:{COUNT.pattern})(?:(?:、|和|及|与|或)(?:{COUNT.pattern})){{0,2}}")
"""One verb or several in a row (续建及新开工枢纽18个、客运站20个)."""
_CHANGES = {"增加": "increase", "减少": "decrease"}
_LIMIT = re.compile(rf"(?:{verbs('limit')})(?P<noun>[^，；。]{{0,16}})$")
_NAMED_QUOTA = re.compile("(?:名额|限额|推荐(?:指标|数量))(?:总数|数)?(?P<sum>[为是共]|共计|总计|合计)$")
"""How many are to be named, by the word for it: 我省的推荐名额为5个."""
_APPLICANT = re.compile(
    "(?:申请|申报|参赛|参评)(?:人|者)|(?:每|各)(?:人|名|位|家企业|个企业|户|团队|支|个团队|个?作者|作品)"
)
"""How often one applicant may apply is a condition, not a quota on ordered work."""

_MONEY = re.compile(
    "资金|贷|投资|债|基金|融资|补[助贴]|消费|[税费]|收入|经费|专项|授信|[值额]|销售|营收|保险|担保|红包|券|赤字|规模|支出|减免|让利|成本|[□]"
)
"""What a sum may count; before any other noun it says how large that is (引进10亿元项目)."""
_RATED = re.compile("(?:日|年|小时)(?:处理|供[水气热]|产|加工|屠宰|发电|生产|吞吐|处置)(?:能力|规模)?$")
"""How much a plant does in a day or year is its own size (建成日处理200吨处理厂)."""
_CAPACITY = re.compile(
    "(?:处理|处置|分拣|焚烧|供[水气热电]|产|加工|屠宰|发电|生产|吞吐|接待|承载|通行|存储|储存|运输|收运)(?:能力|规模)$"
)
"""A verb in the name of what something can do counts nothing: 日处理能力300吨/日 tells what is."""
_TO_EACH = re.compile(f"(?P<verb>{verbs('quota')})给(?=每[个家所名位])[^，；。：]{{2,12}}$")
"""Whom each is given so many of, between verb and figure: 推荐给每个基地2—3名教师."""
_APPOINTS = re.compile("明确$")
"""What counts people only: 明确1名联系人; 明确3个方向 is a list."""
_PEOPLE = ("名", "位", "人")
_INTENSIVE = ("千伏", "伏", "kV", "度")
"""What is never counted (110千伏变电站)."""
_VOLUMES, _LARGE = ("立方米", "立方", "升", "马力"), 1000
_VESSEL = re.compile("(?:池|罐|桶|箱|柜|机|车|泵)(?=$|[，；。、\n])")
"""What a small volume says the size of: 推广6—8立方米户用沼气池."""
_GAIN = re.compile("(?:稳定|实现|人均|持续)?(?:增收(?:致富)?|就业(?:创业)?|创业|脱贫|致富|受益|上岗)(?=$|[，；。、\n])")
"""What comes of it for those counted: 带动农户1.2万户增收."""
_SUMMED = re.compile("(?:完成|建成|新建|改造|改建|扩建|建设|实施|推进|整治|治理|打造|开工|竣工)(?=[^，；]{2,60}等$)")
"""完成甲路、乙路等12条道路改造: names before the number of all."""
_COMES = re.compile(
    "(?P<noun>[^，；。：\n的]{2,40}?)(?:要|将|应)?(?:全面|全部|基本|如期|陆续|均)?(?:建成|完成|竣工|完工|落成|开工|投产|投用|投入(?:使用|运营|运行))"
    "(?:投产|投用|使用|运营|运行|达产)?(?=$|[，；。：\n])"
)
_COMES_TO = re.compile(
    "(?P<noun>[^，；。：\n的]{2,40}?)(?:要|将|应)?(?:全面|全部|基本|力争)*实现[^，；。：\n]{2,24}(?=$|[，；。：\n])"
)
"""What is counted and to what it comes: 100个高频事项实现“最多跑一次”."""
"""What is counted and, behind it, that it gets finished: 首批100个示范社区全面建成."""
_NO_SUM = re.compile("部门|单位|[省市县区州]|城市|地区|方面|领域|环节|行业|国家|学科|层面|事项|文件|工作|任务")
_LEVEL_BEHIND = re.compile("达|超|突破|不低于|不少于")
"""Behind what a figure counts: a level of its own, so that it only says of how many (6个产业园产值达275亿元)."""
_LISTED = re.compile("(?:重[点大])?(?:工程|行动|措施|改革|政策|计划)(?=$|[，。；：\n])")
"""What a list has so many of (实施甲、乙等25项重点工程) is no aim."""
_TOPICS = re.compile(
    "(?:重点(?:领域|方向|环节|方面|工作|任务)?|方面|关键(?:环节|领域)?|环节|维度|层面|着力点|突破口|抓手)(?:上|来)?(?:(?:同时|持续|集中)?(?:开展|推进|着手|着力|发力|入手|下功夫|用力)[^，；。]{0,12})?"
)
"""What a list before it sums up, in words, is no aim: 突出产业振兴、改革发展五个重点."""
_OWN_NOUN = 2
"""So many characters before a verb right before its figure are the noun that it counts (高职院校扩招200万人)."""
_PER_HEAD = re.compile("每[百千万]|[百千万](?:名|人口)|人均")
"""How a measure by the head opens, which needs no verb by a year: 到2020年，每千名常住人口执业医师2.5人."""
_PLANS = re.compile(
    r"(?:^|[。\n，]|年|[我全][国省市县区州]|□)(?:计划|预计|预期|力争)(?!生育|单列|[的内外》”]|书|表|(?:任务|目标|指标)?(?:完成|执行|实施)(?:情况|率|的))"
)
"""What a sentence plans: 2006年我市计划接待游客582万人次；国内旅游收入16.9亿元."""
_SIZE = re.compile("[，、；]?(?:估算|概算|计划|项目)?(?:总投资|投资|占地|建筑面积|建设规模|用地)")
"""How large what is planned is: 计划实施项目120个，总投资56亿元."""
_TIMES = ("次", "轮", "场", "期")
_SPOKEN_UNITS = frozenset("家名个场次项所座人户")
_ALLOTTED = re.compile(
    f"每一?[个家]?{TERRITORY.pattern}[^，；。：]{{0,4}}(?:选择|选取|选定|选派|遴选|评选|确定|推荐|安排|分配)(?:推荐)?(?:名额)?$"
)
"""So many from each place is exact: 每个省份选择4个县, 每市安排名额5个; what each is to build is an aim."""
_WHOLE = re.compile("(?:总数|总量|数量|名额)$")
_CHOSEN = re.compile(
    "，(?:将|均|由[^，。；]{2,16})?(?:通过|经过?|采[取用]|以)[^，。；]{0,12}(?:选拔|评选|遴选|评审|竞争|择优)[^，。；]{0,8}(?:确定|产生|选出)"
)
"""Behind a whole number: that it is filled by a selection, so that it is exact: 示范城市总数15个，通过竞争性选拔确定."""
_COPIES = re.compile("(?:材料|文件|光盘|[Uu]盘|电子版|纸质版|复印件|原件|[表函书])(?:各|均|共)?$")
"""What is handed in in so many copies (申报表4份): a rule of form."""
_MEETINGS = ("期", "场", "场次", "班", "班次", "批", "批次", "次", "轮", "个班")
_MEETING = re.compile("全会|全体|会议|党代会|人代会|代表|中央|污染|元|次元|创业|报告")


def limited(reading: Reading, item: Item) -> Quantity | None:
    """WHO 限报/限推荐 FIGURE [NOUN]: a quota, at most so many."""
    limit = _LIMIT.search(reading.shown[item.start : item.figure.start])
    return _quota(reading, item, limit.group(), item.figure.start, "<=") if limit is not None else None


def allotted(reading: Reading, item: Item) -> Quantity | None:
    """推荐名额为 FIGURE [NOUN]: a quota, so many."""
    named = _NAMED_QUOTA.search(reading.shown[item.start : item.figure.start])
    return _quota(reading, item, named.group(), item.start + named.start("sum"), "=") if named is not None else None


def _quota(reading: Reading, item: Item, cue: str, end: int, comparator: str) -> Quantity | None:
    """The quota whose name runs to `end` and behind the figure."""
    figure, noun = item.figure, reading.text[item.figure.end : item.stop]
    if figure.kind != "count" or _APPLICANT.search(reading.shown, item.start, figure.start):
        return None
    if not closed(reading, item) and not noun.strip(HIDDEN):
        return None
    name = metric_of(reading, item.start, end, keep_end=True) + noun
    stop = item.stop if noun else None
    return quantity_of(reading, item, name, figure.comparator or comparator, "target.quota", cue, stop=stop)


def striven_for(reading: Reading, item: Item) -> Quantity | None:
    """…60家、力争100家: the figure before it once more, as high as it may come."""
    figure = item.figure
    alone = re.fullmatch("[、，]?", reading.shown[item.start : figure.start]) is not None
    again = item.earlier[-1] if item.earlier else None
    strives = reading.shown.startswith(("力争", "争取", "冲刺"), figure.start)
    if again is None or not (alone and strives and closed(reading, item)) or figure.unit != again.figure.unit:
        return None
    return quantity_of(reading, item, again.metric, figure.comparator or ">=", again.rule, again.cue, again.change)


def attended(reading: Reading, item: Item) -> Quantity | None:
    """培训不少于2期、200人次: how many take part in what the figure before it counts."""
    figure, before = item.figure, item.earlier[-1] if item.earlier else None
    alone = re.fullmatch("[、，]?(?:共计?|合计)?", reading.shown[item.start : figure.start]) is not None
    if before is None or before.figure.unit not in _MEETINGS or figure.unit not in ("人次", "人") or not alone:
        return None
    if not closed(reading, item) or (reading.shown[item.start] == "，" and figure.unit != "人次"):
        return None
    return quantity_of(reading, item, before.metric, figure.comparator or ">=", before.rule, before.cue)


def counted_ahead(reading: Reading, item: Item) -> Quantity | None:
    """VERB FIGURE NOUN: 培训100万名…人员, 举办至少两场专题活动; also NOUN alone behind such a one (1次…活动)."""
    figure, head = item.figure, reading.shown[item.start : item.figure.start]
    noun = reading.shown[figure.end : item.stop]
    named = noun.strip(HIDDEN) or is_quoted(reading, figure.end, item.stop)
    if closed(reading, item) or not named or not _is_counted(reading, item):
        return None
    if (figure.kind == "money" and not _MONEY.search(noun)) or figure.unit in _INTENSIVE or _RATED.search(head):
        return None
    if figure.spoken and "、" in head and _TOPICS.fullmatch(noun):
        return None
    if figure.unit in _VOLUMES and figure.value < _LARGE and _VESSEL.search(noun):
        return None
    verb = COUNT_AT_END.search(head) or (_APPOINTS.search(head) if figure.unit in _PEOPLE else None)
    if verb is None and (to_each := _TO_EACH.search(head)) is not None:
        said, front = to_each["verb"], metric_of(reading, item.start, figure.start, keep_end=True)
    elif verb is not None:
        said, front = verb.group(), metric_of(reading, item.start, figure.start, keep_end=True)
    elif (
        re.fullmatch("(?:[、，和及与]|以及|并)*", head)
        and item.earlier
        and item.earlier[-1].rule == "target.counted"
        and not _LEVEL_BEHIND.match(reading.shown, item.stop)
    ):
        said = front = item.earlier[-1].cue
    elif (summed := _SUMMED.search(head)) and not _NO_SUM.match(noun) and not _LISTED.match(noun):
        said, front = summed.group(), metric_of(reading, item.start, figure.start, keep_end=True)
    elif len(head) > 1 and _comes_again(reading, item):
        said, front = "", metric_of(reading, item.start, figure.start, keep_end=True)
    elif reading.shown[figure.start : figure.bare].startswith("力争"):
        said, front = "力争", metric_of(reading, item.start, figure.start)
    else:
        return None
    comparator = figure.comparator or (">=" if _comes_again(reading, item) else _of_verb(reading, item, said))
    name = front + noun_of(reading, figure.end, item.stop).removeprefix("的")
    return quantity_of(reading, item, name, comparator, "target.counted", said, stop=item.stop)


def finished_behind(reading: Reading, item: Item) -> Quantity | None:
    """FIGURE NOUN 全面建成, FIGURE NOUN 实现…, among aims or by a date: 2025年底前，首批100个示范社区全面建成."""
    figure = item.figure
    comes = _COMES.match(reading.shown, figure.end)
    reached = _COMES_TO.match(reading.shown, figure.end) if comes is None else None
    dated = any(p.kind == "date" and (p.before or p.until) and p.end <= figure.start for p in reading.periods)
    found = comes or reached
    if found is None or not (reading.aims or dated) or figure.kind != "count" or not _is_counted(reading, item):
        return None
    end = found.end() if reached else found.end("noun")
    name = metric_of(reading, item.start, figure.start, keep_end=True) + reading.text[figure.end : end]
    return quantity_of(reading, item, name, figure.comparator or ">=", "target.counted", "", stop=found.end())


def counted_behind(reading: Reading, item: Item) -> Quantity | None:
    """VERB NOUN FIGURE: 培育龙头企业30家, 完成造林1.01亿亩; also NOUN FIGURE behind such a one."""
    figure = item.figure
    recurs = _recurs(reading, figure) and figure.unit == "次"
    gain = None if closed(reading, item) else _GAIN.match(reading.shown, figure.end, item.stop)
    if not (closed(reading, item) or gain) or not _is_counted(reading, item):
        return None
    if figure.spoken and figure.comparator is None and not recurs:
        return None
    name = metric_of(reading, item.start, figure.start)
    if reading.quota and not name and reading.shown[item.start - 1 : item.start] == "：":
        name = _label(reading, item.start - 1)
    bare = re.sub(r"（[^）]*）", "", name)
    if figure.kind == "money" and bare.endswith("的"):
        return None  # 州财政预算内安排的5000万元 says which sum
    if len(bare) < 2 or GROWTH.search(bare) or (figure.unit in ("份", "套", "册", "张") and _COPIES.search(bare)):
        return None
    if name.endswith("的") and item.earlier and "的" in item.earlier[-1].metric:
        name += item.earlier[-1].metric.rsplit("的", 1)[-1]
    if reading.quota:
        return quantity_of(reading, item, name, figure.comparator or "=", "target.quota", "名额")
    opening = _COUNTING.match(bare)
    counted = _counted(reading, item, name, bare, opening)
    if counted is None:
        return None
    said, name = counted
    comparator = figure.comparator or ("=" if said == "设" else _of_verb(reading, item, said))
    if figure.kind in ("money", "measure") and opening and opening.group() in _CHANGES and len(bare) > opening.end():
        change = _CHANGES[opening.group()]
        return quantity_of(reading, item, name[opening.end() :], comparator, "target.growth", said, change)
    return quantity_of(reading, item, name, comparator, "target.counted", said)


def _label(reading: Reading, colon: int) -> str:
    """The words of the clause before a colon: 先进集体：4所."""
    start = max(reading.shown.rfind(mark, 0, colon) + 1 for mark in "，；。：\n")
    return metric_of(reading, start, colon)


def _counted(
    reading: Reading, item: Item, name: str, bare: str, opening: re.Match[str] | None
) -> tuple[str, str] | None:
    """The verb that counts and the whole name: its own, that of the figure before, or none among aims."""
    inherited = item.earlier[-1].cue if item.earlier and item.earlier[-1].rule == "target.counted" else None
    if opening:
        alone = opening.end() == len(bare) and item.figure.unit not in _TIMES
        return opening.group(), taken_up(reading, item, name) if alone else name
    if inherited and reading.shown[item.start] in "、和及与":
        part = elliptical(reading, item, name)
        return inherited, part if part != name or name.endswith(inherited) else inherited + name
    loose = bool(item.figure.comparator) or (_recurs(reading, item.figure) and item.figure.unit == "次")
    inside = [m for m in COUNT.finditer(bare) if m.end() < len(bare) or m.start() >= _OWN_NOUN or loose]
    if inside and _CAPACITY.search(bare) is None:
        last = inside[-1]  # the verb right before the figure says how it counts: 生产企业推荐1家
        return (last if last.end() == len(bare) else inside[0]).group(), name
    if bare.endswith("奖") and not (reading.aims or any(p.until for p in reading.periods)):
        return "设", name  # by a year, prizes are what is to be won (到2025年，…；质量奖10个)
    per_head = _PER_HEAD.match(bare) and any(p.until for p in reading.periods)
    among_aims = inherited is not None or reading.aims or _follows_level(item) or _is_planned(reading, item)
    if among_aims or per_head or _comes_again(reading, item):
        return inherited or "", elliptical(reading, item, name)
    return None


def _comes_again(reading: Reading, item: Item) -> bool:
    """每3年核定一次编制, 每学期到学校调研1次: what has a period in its own clause is counted, whatever its verb."""
    recurring = (
        p for p in reading.periods if p.kind == "recurs" and item.start <= p.start and p.end <= item.figure.start
    )
    return item.figure.unit in _TIMES and any(recurring)


def _follows_level(item: Item) -> bool:
    """Whether the aim right before is a level: 粮食播种面积稳定在1.5亿亩，粮食产量600亿斤 names a second one."""
    rules = [aim.rule for aim in item.earlier[-2:]]
    return rules[-1:] == ["target.level"] or rules == ["target.level", "target.growth"]


def _is_planned(reading: Reading, item: Item) -> bool:
    """Whether the sentence says of all that it counts that it is planned: 2006年我市计划门票收入3896万元，…；创汇161万美元."""
    start = max(0, *(reading.shown.rfind(mark, 0, item.figure.start) for mark in "。\n"))
    if _SIZE.match(reading.shown, item.start):
        return False
    return _PLANS.search(reading.shown, start, item.figure.start) is not None


def _of_verb(reading: Reading, item: Item, said: str) -> str:
    """The comparator that verb and frame mean: an order to name so many (推荐15家), so many from each place and a number that a
    selection fills are exact, unless 至少 stands before it; how often something is handed in (报送一次) is none."""
    head, unit = reading.shown[item.start : item.figure.start], item.figure.unit
    if unit in _TIMES or "至少" in head:
        return ">="
    chosen = _WHOLE.search(head) and _CHOSEN.match(reading.shown, item.figure.end)
    return "=" if _QUOTA.fullmatch(said) or (item.figure.kind == "count" and _ALLOTTED.search(head)) or chosen else ">="


def _is_counted(reading: Reading, item: Item) -> bool:
    """Whether the figure counts things: not a share, a time, an ordinal (二期, 十一届八次全会); 一次, 一个 only where the
    text says that it counts (至少一场, 每3年…一次)."""
    figure = item.figure
    if figure.kind in ("percent", "time", "ratio", "bare", "score", "age"):
        return False
    if not figure.spoken or reading.shown[figure.bare] in "百千万":
        return True
    least = "至少" in reading.shown[item.start : figure.start]
    if figure.comparator is not None or least or _recurs(reading, figure):
        return figure.unit != "批"
    ordinal = figure.value == 1 or reading.shown[figure.bare] == "二" or figure.unit not in _SPOKEN_UNITS
    return not ordinal and not _MEETING.match(reading.shown, figure.end)


def _recurs(reading: Reading, figure: Figure) -> bool:
    return any(p.kind == "recurs" and p.end <= figure.start for p in reading.periods)
