"""Finds where an item's heading ends."""

import re

from extract.lexicon import alternation, column, rows

_LONG = 40
"""A first sentence longer than this is cut to its first clause (extraction contract, tasks)."""

_REST = 15
"""Longer words behind white space are an item's text on a page that lost its breaks."""
_LABELS = {row["label"]: row["kind"] for row in rows("outline_labels")}
_QUOTE_OPEN, _QUOTE_CLOSE = "（“‘《〈「", "）”’》〉」"


_SECTIONS = [label for label, kind in _LABELS.items() if kind == "section"]
_AIMS = alternation(["总体要求", *(label for label, kind in _LABELS.items() if kind != "section")])
_TOLD = alternation(label for label in _SECTIONS if label.endswith(column("background_labels", "suffix")))
_FRAMES = alternation(["组织领导", *(w for w in _SECTIONS if re.search("(?:任务|措施|要求|步骤|保障|安排)$", w))])
_RUN_ON_LABEL = re.compile(
    f"(?P<aim>{_AIMS})"
    r"(?=以(?:习|邓|马|党|推|提|建|创|服)|到(?:19|20)\d\d|(?:19|20)\d\d年|今[年春夏秋冬]|力争|通过|高举|坚持|深入贯彻|全面贯彻|认真贯彻|紧紧围绕|按照|经过)"
    f"|(?P<told>{_TOLD})"
    r"(?=“十[一二三四]五|近年来|当前|目前|改革开放|党的十|(?:19|20)\d\d年|“?十[一二三四]五”?(?:时期|期间))"
    f"|(?P<frame>{_FRAMES})"
    r"(?=坚持|成立|各(?:级|地|有关|相关|部门|单位|[省市县区州乡镇街])|分[一二两三四五\d]个?(?:阶段|步|批)|根据|按照|围绕|为(?:加强|确保|切实|保证))"
)
"""A label that its text follows without any mark, on pages that lost their breaks: 指导思想以习近平…, 发展目标到2025年…,
组织领导成立某县…; what follows a frame's label cannot go on with it (保障措施落实到位 is a sentence)."""


_RESTS_ON = re.compile("根据|依据|依照|为了")
"""What opens a sentence and no heading: behind 第一条 根据 bodies stand with white space between them."""


_WHEN = re.compile("[\u4e00-\u9fff]{2,4}(?:时间|日期|范围|对象)")
_DATE = re.compile(r"(?:19|20)\d\d年|\d{1,2}月")
_GOES_ON = re.compile("，(?:并|且|或|但|其|应|得|须|仍|亦|由|经|依|按)[^，]*$")
"""A sentence that white space breaks in a later clause is one that a page wrapped: 以不超过总金额之半数，并依中央对 | 台湾省."""
_OPEN = re.compile("(?:报送|报至|上报|发至|发送|送至|提交|寄至|[将把向与于及]|完成)$")
"""What a sentence is not over behind: white space in it is no heading's end (一式一份报送 综合业务部)."""


def heading_end(text: str, start: int, end: int, inner: int, gaps: frozenset[int]) -> int:
    """Clean offset where the heading that begins at `start` ends: before the first 。, the line end (`end`), or white
    space behind a heading that runs on (flattened pages); a long sentence ends at its first clause.

    `inner` is where the next item opens; a sentence that introduces its items with ： is measured with them."""
    label = _RUN_ON_LABEL.match(text, start, min(end, inner))
    if label is not None:
        return label.end(label.lastgroup or 0)
    introduces = inner < end and text[inner - 1] in "：；"
    stop = limit = end if introduces else min(inner, end)
    for position in range(start, limit):
        character = text[position]
        if character in "。\n" or (position in gaps and _ends_at_gap(text, start, position, limit)):
            stop = position
            break
    if stop - start > _LONG:
        stop = _first_clause(text, start, stop)
    stop = min(stop, inner)
    while stop > start and text[stop - 1] in "。；：，、":
        stop -= 1
    return stop


def _ends_at_gap(text: str, start: int, position: int, end: int) -> bool:
    """White space ends a heading of at least four characters, but not next to digits, Latin letters or × nor in brackets,
    nor where only a few words of a heading are left (实施保护 强基工程)."""
    around = text[position - 1] + text[position]
    head = text[start:position]
    if (
        position - start < 4
        or _RESTS_ON.match(head)
        or _GOES_ON.search(head)
        or (re.search(r"[0-9A-Za-z×，、（“《]", around) and not _is_dated(head, text, position))
        or _OPEN.search(head)
        or _depth(head) != 0
    ):
        return False
    return head in _LABELS or _is_dated(head, text, position) or not _is_rest(text[position:end])


def _is_dated(head: str, text: str, position: int) -> bool:
    """Whether white space parts a label from its date: 检查时间 2009年9月10日至20日."""
    return _WHEN.fullmatch(head) is not None and _DATE.match(text, position) is not None


def _is_rest(words: str) -> bool:
    """Whether these words are the rest of a heading that white space broke: short, at most their last mark a stop."""
    return len(words) <= _REST and re.search("[，。；：！]", words[:-1]) is None


def _depth(text: str) -> int:
    return sum((c in _QUOTE_OPEN) - (c in _QUOTE_CLOSE) for c in text)


def _first_clause(text: str, start: int, stop: int) -> int:
    depth = 0
    for position in range(start, stop):
        character = text[position]
        depth += (character in _QUOTE_OPEN) - (character in _QUOTE_CLOSE)
        if depth <= 0 and character in "，；：" and position > start:
            return position
    return stop
