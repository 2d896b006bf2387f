"""Turns one place in a file into the account of why its facts are there: which rules saw these characters, what each said."""

import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from extract.agencies import find_agencies
from extract.outline import Entry
from extract.pipeline import Facts, read_facts, to_record
from extract.reader import ReadError, read
from extract.references.mentions import find_mentions
from extract.rules import reads
from extract.targets.periods import find_periods
from extract.targets.quantities import find_quantities
from extract.targets.readings import Reading
from extract.text import CleanText
from extract.text.clauses import Span, hide_enclosed, sentences

_AROUND = 30
_KINDS = {"references": "引用", "responsibilities": "职责", "targets": "目标"}


class Statement(NamedTuple):
    """One evidence item that holds the place: the kind of fact and the fact in words, then what the rule left."""

    kind: str
    fact: str
    rule: str
    cue: str
    confidence: float | None
    start: int
    end: int
    text: str


def run_explain(path: Path, offset: int) -> int:
    """Print the account to stdout. Returns 0, or 1 with a plain message on stderr where the file can't be read or has
    no such character. `offset` counts code points of the raw text from 0, as the offsets of a record do."""
    try:
        source = read(path)
        if not 0 <= offset < len(source.raw):
            raise ReadError(
                f"{source.name}：没有第 {offset} 个字符：全文 {len(source.raw)} 个字符，从 0 数到 {len(source.raw) - 1}。请换一个位置。"
            )
    except ReadError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    facts = read_facts(source.raw)
    sys.stdout.write("\n".join(account(facts, to_record(source, facts), offset)) + "\n")
    return 0


def account(facts: Facts, record: dict[str, Any], offset: int) -> Iterator[str]:
    """The lines of the account for one raw offset, which must lie inside the text."""
    text = facts.text
    yield f"{record['source']['file']} 第 {offset} 个字符：{text.raw[offset]!r}"
    if not text.text:
        yield "全文没有可读的字。"
        return
    place, dropped = _clean_place(text, offset)
    if dropped:
        yield "归一化时去掉的字符（空白、换行、零宽字符）：规则看不到它，下面看它旁边的字。"
    yield f"归一化后：…{_around(text.text, place)}…"
    start, end = record["source"]["body"]
    if not start <= offset < end:
        yield f"在正文之外（正文是 {start}–{end}）：页眉、页脚、导航等，不从这里读条目、职责和目标。"
    yield from _outline_lines(facts, place)
    found = list(statements(record, offset))
    yield f"这里的事实：{len(found)} 条" if found else "这里没有事实。"
    for item in found:
        sure = "" if item.confidence is None else f"，置信度 {item.confidence}"
        yield f"  {item.kind}　{item.fact}"
        yield f"    规则 {item.rule}，线索 {item.cue or '（无）'}{sure}，原文 {item.start}–{item.end}：{item.text}"
        yield f"    这条规则读：{reads(item.rule) or '（未登记）'}"
    seen = list(_seen(facts, place))
    yield "这一句里各识别器看到的：" if seen else "这一句里识别器什么也没看到。"
    yield from (f"  {line}" for line in seen)


def statements(record: dict[str, Any], offset: int) -> Iterator[Statement]:
    """The evidence items of a record that hold a raw offset: first of policy fields, then of facts, in record order."""
    for name, items in record["policy"]["evidence"].items():
        for i, item in enumerate(items):
            said = record["policy"][name]
            words = said[i] if isinstance(said, list) and i < len(said) else said
            yield from _holding("文件信息", f"{name}：{words}", None, [item], offset)
    for key, kind in _KINDS.items():
        for fact in record[key]:
            yield from _holding(kind, _in_words(key, fact), fact.get("confidence"), fact["evidence"], offset)


def _holding(
    kind: str, words: str, confidence: float | None, items: Iterable[dict[str, Any]], offset: int
) -> Iterator[Statement]:
    for item in items:
        if item["start"] <= offset < item["end"]:
            cue = item["cue"] or ""
            yield Statement(kind, words, item["rule"], cue, confidence, item["start"], item["end"], item["text"])


def _in_words(key: str, fact: dict[str, Any]) -> str:
    task = fact["task"] or "全文"
    if key == "references":
        named = " ".join(filter(None, (fact["title"] and f"《{fact['title']}》", fact["document_number"])))
        return f"{fact['relation']} {named}（{task}）"
    if key == "responsibilities":
        return f"{fact['agency']} {fact['role']}/{fact['obligation']}（{task}）"
    figure = "".join(str(fact[name]) for name in ("comparator", "value", "unit") if fact[name] is not None)
    return " ".join(filter(None, (fact["metric"], figure, fact["due"] and f"期限 {fact['due']}"))) + f"（{task}）"


def _clean_place(text: CleanText, offset: int) -> tuple[int, bool]:
    """The clean character that stands for a raw one, else the one before it (the first where none is), and whether
    cleaning dropped the raw one."""
    at = bisect_right(text.starts, offset) - 1
    while at > 0 and text.starts[at] == text.ends[at]:
        at -= 1
    return max(at, 0), not (at >= 0 and text.starts[at] <= offset < text.ends[at])


def _around(text: str, place: int) -> str:
    before, behind = text[max(0, place - _AROUND) : place], text[place + 1 : place + 1 + _AROUND]
    return f"{before}【{text[place]}】{behind}".replace("\n", "⏎")


def _outline_lines(facts: Facts, place: int) -> Iterator[str]:
    chain: list[Entry] = facts.outline.chain(facts.outline.at(place))
    if not chain:
        yield "不在任何条目里。"
    for depth, entry in enumerate(chain):
        lead = "所在条目" if depth == 0 else "　　上级"
        yield f"{lead}：{entry.id} {entry.number or ''}{entry.heading}（{entry.kind}，规则 {entry.rule}）"


def _seen(facts: Facts, place: int) -> Iterator[str]:
    """What the finders saw in the sentence around a clean place, whether or not it became a fact."""
    text, shown = facts.text.text, hide_enclosed(facts.text.text)
    start, end = _sentence(shown, facts.document.body, place)
    for mention in find_mentions(text, start, end):
        yield f"文件 {mention.title or ''}{mention.number or ''}"
    for agency in find_agencies(text, start, end, facts.context):
        kind = "机关类别" if agency.is_class else "机关"
        yield f"{kind} {text[agency.start : agency.end]} → {agency.name}"
    periods = find_periods(text, shown, start, end, None)
    for period in periods:
        yield f"时间 {text[period.start : period.end]} → {period.due}（{period.kind}）"
    for quantity in find_quantities(Reading(text, shown, periods), Span(start, end)):
        figure = text[quantity.figure.start : quantity.figure.end]
        yield f"数量 {quantity.metric}：{figure}（规则 {quantity.rule}；成为目标前还要看条目和上下文）"


def _sentence(shown: str, body: tuple[int, int], place: int) -> tuple[int, int]:
    """The sentence that holds a clean place; outside the body, its line."""
    if body[0] <= place < body[1]:
        for sentence in sentences(shown, *body):
            if sentence.start <= place < sentence.end:
                return sentence.start, sentence.end
    start = shown.rfind("\n", 0, place) + 1
    stop = shown.find("\n", place)
    return start, stop if stop >= 0 else len(shown)
