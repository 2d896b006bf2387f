"""Completes the name of what is counted where a clause says only a part of it: 其中西部地区不少于6个, 累计突破500亿元."""

import re

from extract.targets.metrics import LONGEST
from extract.targets.readings import COUNT, Item, Reading
from extract.targets.shared_names import of_next_substance
from extract.text.clauses import HIDDEN

_MEASURE = re.compile("[率比重量额度数值积占人价速]|规模|水平|覆盖")
_PLACE = re.compile("(?:地区|流域|城市|城区|[市县乡镇村]|企业|学校|医院)$")
_BRACKET_PLACE = re.compile("^(?:[市县区]（[市县区]）|[市县区]（[市县区]、[市县区]）)$")
"""县（市） ends in no place by its last sign."""
_PLACE_ALONE = re.compile("[^，；。、]{0,8}(?:地区|城市|城区|[市县乡镇村]|学校|医院|[国省县乡村]道)")
_YIELD = re.compile("(?:总|年)?产量|单产|总产|亩产|平均亩产")
_FIELD = re.compile("(?:播种|种植|栽培|养殖|播栽)?(?:总?面积|规模)$")
_BORNE = re.compile("[^单亩均]产量$")
_GOODS = re.compile("[\u4e00-\u9fff]{1,3}(?:类|菜|肉|蛋|奶|油|粮|棉|糖|果|茶|产品)|水果|油料|糖料|棉花|生猪")
"""What is borne or raised, by its name alone behind another's 产量: 肉类总产量达到100万吨，奶类达到50万吨."""
_WEIGHTS = ("吨", "公斤", "斤", "千克")
_RAISED = re.compile(r"(?:提高|提升|降低|扩大|增加)([^，；。：\n]{2,16}率)(?=，[^。；\n]*$)")
_LABEL = re.compile(
    r"(?<![^\n])(?:\d{1,2}[.．、]|（[一二三四五六七八九十]{1,3}）)?(?:(?:提高|提升|降低|扩大|增加)(?=.{2}))?"
    r"(?P<name>[^\n，。；：\d][^\n，。；：]{1,32}(?:[率量额值]|比例|占比|比重|覆盖面|人?数|满意度|水平))\n$"
)
_LONGEST_LABEL = 48
"""What `_LABEL` matches at most."""
_BESIDE = 30
"""So many characters may stand before the level in the line that it shares with its label's first words (较上一年增加。)."""
_COMPARED = re.compile(
    "(?:增速|增幅|[率值额量]|收入|水平|规模|人数|比重|比例)(?:继续|持续|均)?(?:高于|低于|快于|优于|好于|多于|[与和同])"
)
_SUM = re.compile("(?:累计|合计|总计|总数|总额|总量|年均|平均)(?:金额|数量|总额|总量|规模)?")
_NEW = re.compile("新增(?=..)")
"""A sum counts also what was there before."""
_PART = re.compile(
    "其他|其余|(?:东|中|西|中西|东北)部|.{0,8}(?:地区|流域|城市|[市县])|民族自治地方|.{1,6}组|.{1,6}(?<![粮油菜果茶糖薯豆菌肉奶蛋禽鱼虾贝藻])类|(?:国家|省|市|县|区|州)级|小学|初中|高中|幼儿园|城镇|农村"
)
_GRADE = re.compile("(?:国家|省部?|自治区|市|县|区|州|地市?|乡镇?|村|校)级")
_GRADED = re.compile(f"{_GRADE.pattern}(?!别|以[上下])")
"""The grade in a name, which another may take the place of: 培育国家级示范企业50家、省级150家."""
_ZONE = re.compile("[^，；。、的]{0,12}(?:试验区|示范区|合作区|保税区|新区|高新区|开发区|经开区|园区|片区|区域|特区)")
_DONE = re.compile(f"已经?(?={COUNT.pattern})")
"""What has been counted is to be more: 已建成50个园区，到2020年，要达到100个."""
_WHOLE = re.compile("全[国省市县区州](?:总数|总量)?")
"""What counts nothing itself: 每个市建成1个示范园区，全省达到15个."""
_EACH = re.compile(f"^每个?[^，；的]{{1,8}}?(?={COUNT.pattern})")
_WITHIN = re.compile("[^其]?其中[，：]")
_COUNTS_PLACES = ("个", "家", "处", "片", "座")
"""Units of which a zone may itself be counted (示范区达到10个); in any other a zone alone says where (高新区达到2000件)."""
_FRONT = re.compile(
    "(?:[市城郊]|主城|中心城)区(?=[^级内外])|其[他余][^，；（）]{0,24}?(?:城市|地区|市|县|区)(?=[^级内])|全?[省市县区](?=[^级内外属直本])|[^，；（）]{1,6}?(?:省|市|县)(?=[^级内外属直本场政])(?!、)"
)
_NAMING = ("推荐", "限报", "申报", "推荐数量", "推荐名额")
_BODY = re.compile("(?:企业|学校|医院|机构|单位|基地|园区|项目)$")
"""What a part is of its own, so that nothing of the whole's name stands behind it (其中产值超百亿元企业5家)."""
_BRACKETED = re.compile("（[^（）]*）$")
_PACED = re.compile(r"(?:年均|每年|累计|平均)(?:增长|增加|提高|下降|降低|减少)?$")


def of_rate(reading: Reading, item: Item) -> str:
    """The metric of a place or body alone behind a rate: …普及率达80%，其中城区学校100%，农村学校60%以上."""
    before = item.earlier[-1] if item.earlier else None
    if before is None or before.figure.kind != "percent" or before.rule != "target.level" or before.change:
        return ""
    words = reading.text[item.start : item.figure.start].lstrip("，、；").removeprefix("其中")
    beside = (
        "，" not in words
        and is_next(reading, item)
        and reading.shown[before.end : before.end + 1] in ("，", "、", "；", HIDDEN)
    )
    return f"{_BRACKETED.sub('', before.metric)}（{words}）" if beside and _PLACE_ALONE.fullmatch(words) else ""


def is_next(reading: Reading, item: Item) -> bool:
    """Whether no figure that nothing was read from stands between the aim before and the clause of this one."""
    start = item.earlier[-1].end
    clause = max(reading.shown.rfind(mark, start, item.figure.start) for mark in "，；：")
    return re.search(r"\d", reading.shown[start : max(start, clause)]) is None


def named_by_line(reading: Reading, item: Item) -> str:
    """The line or cell over a level that names nothing in its own line, as in a table of indicators: 签约居民续约率⏎力争2023年达到80%."""
    start = reading.text.rfind("\n", 0, item.start) + 1
    if item.earlier or start < 1 or item.start - start > _BESIDE:
        return ""
    label = _LABEL.search(reading.text, max(0, start - _LONGEST_LABEL), start)
    return label["name"] if label else ""


def without_pace(name: str) -> tuple[str, str]:
    """The name of what grows, and the pace that it has; a name that is a pace alone stays one.

    >>> without_pace("财政收入年均增长"), without_pace("累计")
    (('财政收入', '年均增长'), ('累计', ''))
    """
    pace = _PACED.search(name, 1)
    return (name[: pace.start()], pace.group()) if pace else (name, "")


def with_whose(reading: Reading, item: Item, name: str) -> str:
    """A share that does not say whose it is (收入超30亿元且占GDP比重5%) with the name of what the figure before it counts."""
    before = item.earlier[-1] if item.earlier else None
    if before is None or not _SHARE_ALONE.fullmatch(name) or not is_next(reading, item):
        return name
    own = before.rule == "target.level" and before.figure.kind != "percent" and before.change is None
    return without_pace(before.metric)[0] + name if own and "（" not in before.metric else name


def measured(reading: Reading, item: Item, name: str) -> str:
    """The metric of a level: where the clause names no measure (县城达到60%), that of the figure before, or of the aim
    that opened the sentence (提高清扫率，…)."""
    if not name:
        before = item.earlier[-1] if item.earlier else None
        if before is None or _compared_between(reading, item, before.end):
            return ""
        same = _DONE.sub("", before.metric)
        return same if before.figure.unit == item.figure.unit else without_pace(same)[0]
    if item.earlier and _YIELD.fullmatch(name) and is_next(reading, item):
        return _of_crop(item.earlier[-1].metric, name)
    if item.figure.kind != "percent" or (_MEASURE.search(name) and not _PLACE.search(name)):
        return name
    if item.earlier and item.earlier[-1].figure.kind == "percent" and item.earlier[-1].rule == "target.level":
        return of_part(item.earlier[-1].metric, name)
    raised = _RAISED.findall(reading.shown, max(0, item.start - LONGEST), item.start)
    return f"{raised[-1]}（{name}）" if raised else name


def _compared_between(reading: Reading, item: Item, start: int) -> bool:
    """Whether a clause between two levels compares something else without a figure (甲达到5亿元，乙增速高于全省，力争达到4万元), so
    that it is open what the second is of."""
    clause = max(reading.shown.rfind(mark, start, item.figure.start) for mark in "，；：")
    return _COMPARED.search(reading.shown, start, max(start, clause)) is not None


def _of_crop(before: str, name: str) -> str:
    """What the field before bears: 粮食产量 behind 粮食播种面积."""
    field = _FIELD.search(before)
    return before[: field.start()] + name if field is not None and field.start() > 0 else name


def of_part(whole: str, part: str) -> str:
    """乙比例, or 甲比例（乙） where the whole opens with no place, for a part of what 甲比例（丙） measured; what it is a
    share of stays (推荐数量（占申报总数，西部地区）); a grade takes the place of the whole's one grade (省级企业 of 国家级企业)."""
    bare = _BRACKETED.sub("", whole)
    if _GRADE.fullmatch(part) and len(_GRADE.findall(bare)) == 1 and _GRADED.search(bare):
        return _GRADED.sub(part, bare)
    place = _FRONT.match(whole)
    if place and (_PLACE.search(part) or _BRACKET_PLACE.match(part)):
        return part + whole[place.end() :]
    share = re.search("（(占[^（）]*)）$", whole)
    return f"{whole[: share.start()]}（{share[1]}，{part}）" if share else f"{bare}（{part}）"


def elliptical(reading: Reading, item: Item, name: str) -> str:
    """The metric of a clause that names only a part or a sum of what the figure before it counts (其中西部地区不少于6个,
    累计突破500亿元)."""
    if not item.earlier:
        return name
    before = item.earlier[-1]
    if _SUM.fullmatch(name):
        return _NEW.sub("", _PACED.sub("", _BRACKETED.sub("", before.metric))) + name
    if _YIELD.fullmatch(name.lstrip("、，")) and is_next(reading, item):
        return _of_crop(before.metric, name)
    if (
        before.figure.unit != item.figure.unit
        or item.figure.kind not in ("count", "measure", "money")
        or COUNT.search(name)
    ):
        return name
    inside = _is_within(reading, item) and name[-2:] != before.metric[-2:]
    inside = inside or (reading.shown[item.start] == "、" and _BRACKETED.search(before.metric) is not None)
    name = of_next_substance(name, before.metric)
    if _BORNE.search(before.metric) and item.figure.unit in _WEIGHTS and _GOODS.fullmatch(name):
        return name + "产量"
    if _WHOLE.fullmatch(name):
        return f"{_EACH.sub('', _BRACKETED.sub('', before.metric))}（{name}）"
    if _ZONE.fullmatch(name) and item.figure.unit not in _COUNTS_PLACES and is_next(reading, item):
        return of_part(before.metric, name)
    if (inside or before.metric.endswith(_NAMING)) and _BODY.search(name):
        return f"{_BRACKETED.sub('', before.metric)}（{name}）"
    return of_part(before.metric, name) if inside or _PART.fullmatch(name) else name


def _is_within(reading: Reading, item: Item) -> bool:
    """Whether 其中 opens the clause, or stands right before it behind a mark of its own: 其中西部6个, 其中：西部6个."""
    words = reading.shown[max(0, item.start - 3) : item.figure.start]
    return "其中" in reading.shown[item.start : item.figure.start] or _WITHIN.match(words) is not None


_BARE = re.compile(f"(?:新|再)?(?:{COUNT.pattern})")
_CLAUSE_BEFORE = re.compile(r"(?<![^，；：。\n])(?P<words>[^，；：。\n]{3,40})，[^，；：。\n]*$")
_ORDERED = re.compile("^(?:继续|积极|大力|扎实|稳步|有序|加快)*(?:推进|推动)")
_FINISHED = ("完成", "建成", "竣工", "完工")
"""They take up the work itself (改造小区100个，年底前完成60个), other verbs its object (引进项目50个，投产20个)."""
_BEGUN = re.compile("(?:新|全面|陆续)?开工(?:建设)?")
_BEGUN_AT_END = re.compile(f"(?<=..){_BEGUN.pattern}$")
"""What is finished had been begun: 开工泵站9座，完工6座 and 泵站开工9座，完工6座 finish 泵站."""
_SHARE_ALONE = re.compile("占[^，；。：、占]{2,16}(?:比重|比例|的比)")
_NO_NOUN = re.compile(r"\d|的$|[前后内底末]$|^(?:并|其中|同时|确保|力争)")


def taken_up(reading: Reading, item: Item, verb: str) -> str:
    """The metric of a clause that says only a verb (年底前完成60个): with what the figure before it counts, else with the
    words of the clause before."""
    same = (q for q in reversed(item.earlier) if q.figure.unit == item.figure.unit)
    before = next(same, None)
    if before is not None and before.rule in ("target.counted", "target.level"):
        noun = before.metric
        opening = _BARE.match(noun)
        if (
            opening is not None
            and (verb not in _FINISHED or opening.group() in _FINISHED or _BEGUN.fullmatch(opening.group()))
            and len(noun) - opening.end() > 1
        ):
            noun = noun[opening.end() :]
        begun = _BEGUN_AT_END.search(noun) if verb in _FINISHED else None
        noun = noun[: begun.start()] if begun is not None else noun
        return noun if noun.startswith(verb) else verb + noun
    clause = _CLAUSE_BEFORE.search(reading.shown, max(0, item.start - LONGEST), item.figure.start)
    if (
        clause is None
        or _NO_NOUN.search(clause["words"])
        or any(p.start < clause.end("words") and clause.start("words") < p.end for p in reading.periods)
        or (COUNT.match(clause["words"]) and "的" not in clause["words"])
    ):
        return verb
    return verb + _ORDERED.sub("", reading.text[clause.start("words") : clause.end("words")])
