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
_ORDERS = re.compile(r"应当?|须|要|负责|不得|责令|组织|制定")
_QUOTE_OPEN, _QUOTE_CLOSE = "（“‘《〈「", "）”’》〉」"


def heading_end(text: str, start: int, end: int, inner: int, gaps: frozenset[int]) -> int:
    """Clean offset where the heading that begins at `start` ends: before the first 。, the line end (`end`), or white
    space behind a heading that runs on (flattened pages); a long sentence ends at its first clause.

    `inner` is where the next item opens; a sentence that introduces its items with ： is measured with them."""
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
    heading: str, ancestors: Sequence[tuple[str, str]], has_children: bool, article: bool, body: str
) -> tuple[str, str]:
    """The kind of an entry and the rule that told it.

    `ancestors` are (kind, heading) from the innermost outwards; `article` says that the item is a numbered article;
    `body` is the item's text behind the heading.
    """
    kinds = [kind for kind, _ in ancestors]
    if "principle" in kinds[:1] or "goal" in kinds[:1]:
        return kinds[0], "inherits"
    label = _KINDS.get(heading)
    if label == "goal" and "task" in kinds:
        return "section", "sub-heading-of-task"
    if label is not None:
        return label, "label"
    listed = any(above == "section" and _LISTING.search(words) for above, words in ancestors)
    if listed or (_LISTING.search(heading) and not _is_work(heading)):
        return "section", "conditions"
    if article:
        return ("task" if _ORDERS.search(heading + body) else "section"), "article"
    suffixes = _GROUP_SUFFIXES if has_children else _LEAF_SUFFIXES
    if _is_bare(heading, suffixes):
        return "section", "bare-label"
    return "task", "work"


def _is_bare(heading: str, suffixes: tuple[str, ...]) -> bool:
    return (
        heading.endswith(suffixes)
        and (not _is_work(heading) or len(heading) <= _SHORT_LABEL)
        and not re.search("[，；]", heading)
    )


def _is_work(heading: str) -> bool:
    return heading.startswith(_VERBS)
