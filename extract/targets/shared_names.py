"""Names what each figure of a list measures where its names stand before them in one phrase: 城市、县城污水处理率分别达到95%、85%."""

import re

from extract.lexicon import alternation, rows
from extract.targets.metrics import verbs

GRADE = re.compile(
    r"(?:国家|省部?|自治区|市|县|区|州|地市?|乡镇?|村|世界|国际)级|(?:[一二三四五六七八九十百千]|\d)*[十百千万亿](?:元|亩|吨|人|千瓦|平方米)?级?|[A-Z\d]{1,4}级|[大中小]型"
)
"""What alone grades the things that a figure counts: 国家级, 千亿级, 百万亩, AAA级."""
_JOINTS = re.compile("、|以及|(?<![普以涉提遍危顾])及(?![格时早])|(?<!参)与(?!会)|(?<![共饱缓温平调])和(?![谐平])")
_NOTE = re.compile("（[^（）]*）")


def _words(kind: str) -> str:
    return alternation(row["word"] for row in rows("measure_words") if row["kind"] == kind)


_MEASURE = re.compile(f"(?:{_words('measure')})$")
_TAIL = re.compile(f"(?:{_words('between')})*(?:{_words('measure')})$")
_DEED = re.compile(f"(?:{_words('deed')})$")
_SUBSTANCE = re.compile(f"(?:{_words('substance')})$")
_PLACE = re.compile("全[国省市县区州]|(?:我|本)[省市县区州]")
_SUMMED_UP = re.compile(
    rf"(?<=[\u4e00-\u9fffA-Za-z\d])等(?:[两二三四五六\d]{{1,2}}[种项类])?(?:主要)?(?:大气|水|空气)?(?:污染物|污染因子|指标)?(?:的)?(?=(?:{_words('between')})*(?:{_words('measure')})$)"
)
"""What the last name says of all: 二氧化硫、氮氧化物等主要污染物排放总量."""
_UNLIKE = 1
"""By so many characters names beside each other may differ in length (水稻、马铃薯); a longer one holds words that the
vocabulary of indicators does not know (城市、县城生活热水普及率), so that nobody can tell where the indicator begins."""
_COUNTING = re.compile(verbs("count"))


def shared_out(name: str, count: int, counted: bool) -> list[str]:
    """The names for `count` figures behind 分别: the name's own parts where there are as many, with the indicator that the
    last of them names for all; where it is not clear where that begins, the whole name with the part in brackets.

    >>> shared_out("甲试点、乙试点", 2, True)
    ['甲试点', '乙试点']
    >>> shared_out("城市和县城污水处理率", 2, False)
    ['城市污水处理率', '县城污水处理率']
    >>> shared_out("农村公路县、乡、村道养护资金", 3, False)
    ['农村公路县道养护资金', '农村公路乡道养护资金', '农村公路村道养护资金']
    >>> shared_out("甲、县城生活热水普及率", 2, False)
    ['甲、县城生活热水普及率（甲）', '甲、县城生活热水普及率（县城生活热水普及率）']
    """
    bare = _NOTE.sub("", name)
    parts = [part for part in _JOINTS.split(bare) if part]
    if len(parts) != count:
        parts = [part for part in bare.split("、") if part]
    if len(parts) != count:
        return [name] * count
    whole = _single(parts) or _graded(parts) or _verbal(parts) or _measured(parts)
    if whole:
        return whole
    measures = [_MEASURE.search(part) is not None for part in parts]
    if all(measures) or len({part[-1] for part in parts}) == 1 or (counted and not measures[-1]):
        return parts
    return [f"{name}（{part}）" for part in parts]


def _single(parts: list[str]) -> list[str]:
    """县、乡、村道: the parts in the middle are single characters, so those at both ends are; nothing where there is no such
    middle."""
    if not parts[1:-1] or any(len(part) > 1 for part in parts[1:-1]) or len(parts[-1]) == 1:
        return []
    ranks = [parts[0][-1], *parts[1:-1], parts[-1][0]]
    return [parts[0][:-1] + rank + parts[-1][1:] for rank in ranks]


def _graded(parts: list[str]) -> list[str]:
    """省级、市级示范社: the grades with the noun of the last; nothing where they are no grades."""
    last = GRADE.match(parts[-1])
    if last is None or last.end() == len(parts[-1]):
        return []
    verb = _COUNTING.match(parts[0])
    first = parts[0][verb.end() :] if verb else parts[0]
    if not all(map(GRADE.fullmatch, (first, *parts[1:-1]))):
        return []
    return [part + parts[-1][last.end() :] for part in parts[:-1]] + parts[-1:]


def _verbal(parts: list[str]) -> list[str]:
    """新建、改扩建幼儿园: the verbs with the noun of the last; nothing where they are no verbs."""
    last = _COUNTING.match(parts[-1])
    if last is None or last.end() == len(parts[-1]) or not all(map(_COUNTING.fullmatch, parts[:-1])):
        return []
    return [part + parts[-1][last.end() :] for part in parts[:-1]] + parts[-1:]


def _measured(parts: list[str]) -> list[str]:
    """城市、县城污水处理率: the names with the indicator of the last, each with what opens the first (花生种植、收获…率);
    nothing where it is not clear."""
    parts = [*parts[:-1], _SUMMED_UP.sub("", parts[-1])]
    tail = _TAIL.search(parts[-1])
    if tail is None or tail.start() == 0:
        return []
    last = parts[-1][: tail.start()]
    for kind in (_SUBSTANCE, _DEED):
        ends = [kind.search(part) for part in (*parts[:-1], last)]
        if all(ends) and ends[-1] is not None and ends[-1].start() == 0 and ends[0] is not None:
            front = parts[0][: ends[0].start()]
            return [parts[0] + tail.group(), *(front + part + tail.group() for part in (*parts[1:-1], last))]
    if any(map(_MEASURE.search, parts[:-1])) or not all(_is_like(part, last) for part in parts[:-1]):
        return []
    return [part + tail.group() for part in parts[:-1]] + parts[-1:]


def _is_like(name: str, last: str) -> bool:
    """Whether two names stand beside each other as names of one kind: they end alike or are about as long."""
    bare = _PLACE.sub("", name, count=1) if _PLACE.match(name) else name
    return bool(bare) and (bare[-1] == last[-1] or abs(len(bare) - len(last)) <= _UNLIKE)


def of_next_substance(name: str, before: str) -> str:
    """氨氮 behind 化学需氧量排放量 is 氨氮排放量: a substance alone has the indicator of the one before it.

    >>> of_next_substance("氨氮", "全省化学需氧量排放量"), of_next_substance("企业", "化学需氧量排放量")
    ('氨氮排放量', '企业')
    """
    if _SUBSTANCE.fullmatch(name) is None:
        return name
    tail = _TAIL.search(before)
    named = tail is not None and _SUBSTANCE.search(before[: tail.start()]) is not None
    return name + tail.group() if tail is not None and named else name
