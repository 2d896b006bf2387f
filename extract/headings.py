"""Reads an item's heading and says what kind of entry it is: task, section, principle or goal."""

import re
from collections.abc import Sequence

from extract.lexicon import column, rows

_LONG = 40
"""A first sentence longer than this is cut to its first clause (extraction contract, tasks)."""
_SHORT_LABEL = 5
"""A label this short that ends in a label's word is a label even where it opens with a verb: 建设内容, 实施步骤."""

_KINDS = {row["label"]: row["kind"] for row in rows("outline_labels")}
_LEAF_SUFFIXES = tuple(row["suffix"] for row in rows("label_suffixes") if row["leaf"] == "yes")
_GROUP_SUFFIXES = tuple(row["suffix"] for row in rows("label_suffixes") if row["group"] == "yes")
_VERBS = column("work_verbs", "word")
_LISTING = re.compile(r"(?:条件|资格|材料|资料|情形|定义)(?:（[^）]*）)?$")
_LISTED = re.compile(r"(?:下列|以下|如下)[^。；]{0,20}(?:条件|情形|情况|材料|资料|文件|证件|要件|情事|资格|用语|术语)")
_LISTED_IN_ARTICLE = re.compile(
    r"(?:下列|以下|如下)[^。；]{0,20}(?:内容|事项|标准|类型|方式|原则|权利|担保|行为|要求|时|范围|信息)"
)
"""A sentence that introduces conditions, papers or cases, not work; an article's may introduce more of them."""
_ORDERS = re.compile(
    r"应当?|(?<!必)须|(?<![需主重必只纲摘概紧])要(?![求件素点闻])|负责|不得|责令|禁止|组织(?:实施|开展|编制|制定)"
)
_NO_ORDER = re.compile(
    r"所称|是指|适用本|适用于|适用范围|负责解释|(?:之日|日)起(?:施行|实施|执行)|自发布日施行|同时废止|制定本|订定之|有下列情[形事况]"
)
"""What articles open or close with that order nothing: aim, definition, scope, force; cases listed."""
_OWN_FORCE = re.compile(
    r"^本[^，。]{2,12}(?:由[^，。]{2,30}负责解释|自[^，。]{2,16}日起(?:正式)?(?:施行|实施|执行|生效)|所称)"
)
"""An item that speaks of the document's own time or meaning names no work."""
_JOINED_LABELS = re.compile("和|与|及|、|以及")
_DATED = re.compile(
    r"^(?:到|在)?(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?底|年?末|中旬|上旬|下旬)?(?:以?前)?(?:，|再|要)?"
)
"""A date or an adverb before the verb: 2020年底前再取消一批许可事项."""
_LONGEST_LABEL = 12
_QUOTE_OPEN, _QUOTE_CLOSE = "（“‘《〈「", "）”’》〉」"


_RUN_ON_LABEL = re.compile(
    f"(?P<label>{'|'.join(sorted((w for w, kind in _KINDS.items() if kind != 'section' or w == '总体要求'), key=len, reverse=True))})"
    r"(?=以(?:习|邓|马|党|推|提|建|创|服)|到(?:19|20)\d\d|(?:19|20)\d\d年|力争|通过|高举|坚持以|深入贯彻|全面贯彻|认真贯彻|紧紧围绕|按照|经过)"
)
"""A label that its text follows without any mark, on pages that lost their breaks: 指导思想以习近平…, 发展目标到2025年…"""


def heading_end(text: str, start: int, end: int, inner: int, gaps: frozenset[int]) -> int:
    """Clean offset where the heading that begins at `start` ends: before the first 。, the line end (`end`), or white
    space behind a heading that runs on (flattened pages); a long sentence ends at its first clause.

    `inner` is where the next item opens; a sentence that introduces its items with ： is measured with them."""
    label = _RUN_ON_LABEL.match(text, start, min(end, inner))
    if label is not None:
        return label.end("label")
    introduces = inner < end and text[inner - 1] in "：；"
    stop = limit = end if introduces else min(inner, end)
    for position in range(start, limit):
        character = text[position]
        if character in "。\n" or (position in gaps and _ends_at_gap(text, start, position)):
            stop = position
            break
    if stop - start > _LONG:
        stop = _first_clause(text, start, stop)
    stop = min(stop, inner)
    while stop > start and text[stop - 1] in "。；：，、":
        stop -= 1
    return stop


def _ends_at_gap(text: str, start: int, position: int) -> bool:
    """White space ends a heading of at least four characters, but not next to digits, Latin letters or × nor in brackets."""
    around = text[position - 1] + text[position]
    head = text[start:position]
    return position - start >= 4 and not re.search(r"[0-9A-Za-z×，、（“《]", around) and _depth(head) == 0


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


def kind_of(
    heading: str, ancestors: Sequence[tuple[str, str]], has_children: bool, article: bool, body: str, lead: str = ""
) -> tuple[str, str]:
    """The kind of an entry and the rule that told it.

    `ancestors` are (kind, heading) from the innermost outwards; `article` says that the item is a numbered article
    or a list in one; `body` is the item's text behind the heading, `lead` the sentence that introduces its list.
    """
    kinds = [kind for kind, _ in ancestors]
    if "principle" in kinds[:1] or "goal" in kinds[:1]:
        return kinds[0], "inherits"
    label = _label(heading)
    if label == "goal" and "task" in kinds:
        return "section", "sub-heading-of-task"
    if label is not None:
        return label, "label"
    listed = any(above == "section" and _LISTING.search(words) for above, words in ancestors)
    listed = listed or _LISTED.search(lead) is not None or (article and _LISTED_IN_ARTICLE.search(lead) is not None)
    if listed or (_LISTING.search(heading) and not _is_work(heading)):
        return "section", "conditions"
    if article and not lead:
        orders = _ORDERS.search(heading + body) and not _NO_ORDER.search(heading)
        return ("task" if orders else "section"), "article"
    if _OWN_FORCE.search(heading):
        return "section", "own-force"
    suffixes = _GROUP_SUFFIXES if has_children else _LEAF_SUFFIXES
    if _is_bare(heading, suffixes):
        return "section", "bare-label"
    return "task", "work"


def _label(heading: str) -> str | None:
    """What a label says, also where it joins several (指导思想和基本原则); labels of different kinds make a section."""
    if heading in _KINDS:
        return _KINDS[heading]
    parts = {_KINDS.get(part) for part in _JOINED_LABELS.split(heading)}
    if None in parts or len(heading) > 3 * _SHORT_LABEL:
        return None
    return parts.pop() if len(parts) == 1 else "section"


def _is_bare(heading: str, suffixes: tuple[str, ...]) -> bool:
    return (
        heading.endswith(suffixes)
        and len(heading) <= _LONGEST_LABEL
        and (not _is_work(heading) or len(heading) <= _SHORT_LABEL)
        and not re.search("[，；]", heading)
    )


def _is_work(heading: str) -> bool:
    return _DATED.sub("", heading).startswith(_VERBS)
