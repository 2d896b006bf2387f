"""A policy's outline, duties, targets and references → the lists beside its text, each fact with its place."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app_pages import links, widgets
from app_pages.answers import Row
from app_pages.duty_words import due_badge, duty_words, entry_words, target_words
from app_pages.policy.marks import Span, heading_span
from app_pages.policy.sheet import Read, Sheet, fact_row, place, spans_of
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import coded, t
from extract.resolve import REASONS

RELATIONS = ("IMPLEMENTS", "CITES", "AMENDS", "REPEALS")


@dataclass(frozen=True)
class Readings:
    """All that was read from one text: rows of `outline`, `policy_duties`, `policy_targets`, `references`, `unresolved`."""

    outline: Sequence[Row]
    duties: Sequence[Row]
    targets: Sequence[Row]
    references: Sequence[Row]
    unresolved: Sequence[Row] = ()


@dataclass(frozen=True)
class Heading:
    """An entry's heading: its words in one line and where they stand."""

    words: str
    at: Span


def headings(text: str, outline: Sequence[Row]) -> dict[str, Heading]:
    """The headings of an outline's entries, by task."""
    found = {}
    for row in outline:
        words = entry_words(row["number"], row["heading"])
        found[row["task"]] = Heading(words, heading_span(text, row["start"], row["end"], words))
    return found


def outline_list(sheet: Sheet, readings: Readings, heads: Mapping[str, Heading]) -> list[Node]:
    """The outline: each entry with how many duties, targets and references stand in it; these lead to the first."""
    inside = {
        "duty": _first_by_task(readings.duties),
        "target": _first_by_task(readings.targets),
        "reference": _first_by_task(readings.references),
    }
    depths = _depths(readings.outline)
    return [_entry(sheet, row, heads[row["task"]], depths[row["task"]], inside) for row in readings.outline]


def _first_by_task(rows: Iterable[Row]) -> dict[str | None, tuple[Span, int]]:
    """Task → where its first fact stands, and how many there are."""
    numbers = Counter(row["task"] for row in rows)
    first = {row["task"]: spans_of(row)[0] for row in reversed(list(rows))}
    return {task: (at, numbers[task]) for task, at in first.items()}


def _entry(
    sheet: Sheet, row: Row, head: Heading, depth: int, inside: Mapping[str, Mapping[str | None, tuple[Span, int]]]
) -> Node:
    index = sheet.note("heading", head.words, [head.at])
    chips = []
    for kind, by_task in inside.items():
        if row["task"] in by_task:
            at, n = by_task[row["task"]]
            chips.append(
                tag("button", f"{t(f'reader.{kind}')} {n}", class_=f"chip {kind}", type="button", data_at=place(at), data_kind=kind)
            )  # fmt: skip
    button = tag(
        "button",
        span("no", row["number"]) if row["number"] else None,
        span("words", row["heading"] or ""),
        span("what", coded("kind", row["kind"])),
        class_="at",
        type="button",
        data_at=place(head.at),
    )
    top = " top" if depth == 0 else ""
    chipped = div("chips", *chips) if chips else None
    return div(f"fact entry{top}", button, chipped, data_fact=str(index), style=f"--depth:{depth}")


def _depths(outline: Sequence[Row]) -> dict[str, int]:
    depths: dict[str, int] = {}
    for row in outline:
        depths[row["task"]] = depths[row["parent"]] + 1 if row["parent"] in depths else 0
    return depths


def duty_list(sheet: Sheet, readings: Readings, heads: Mapping[str, Heading]) -> list[Node]:
    """The duties by entry, in the order of the text; those that the same words lay down in one row."""
    nodes = []
    for task, rows in _by(readings.duties, lambda row: row["task"]).items():
        entry = heads[task].words if task in heads else t("duties.whole")
        together = _by(rows, lambda row: spans_of(row)[0])
        nodes.append(
            div("batch", _batch_head(heads.get(task)), *[_duties(sheet, same, entry) for same in together.values()])
        )
    return nodes


def target_list(sheet: Sheet, readings: Readings, heads: Mapping[str, Heading]) -> list[Node]:
    """The targets and deadlines by entry, in the order of the text."""
    nodes = []
    for task, rows in _by(readings.targets, lambda row: row["task"]).items():
        entry = heads[task].words if task in heads else t("duties.whole")
        nodes.append(div("batch", _batch_head(heads.get(task)), *[_target(sheet, row, entry) for row in rows]))
    return nodes


def _by(rows: Iterable[Row], key: Callable[[Row], Any]) -> dict[Any, list[Row]]:
    """Rows by a key, in the order in which the keys come."""
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def _batch_head(head: Heading | None) -> Node:
    if head is None:
        return tag("h3", t("reader.whole"))
    return tag("h3", tag("button", head.words, type="button", data_at=place(head.at), data_stay=True))


def _duties(sheet: Sheet, rows: Sequence[Row], entry: str) -> Node:
    shown: list[Node | None] = []
    for (role, obligation), same in _by(rows, lambda row: (row["role"], row["obligation"])).items():
        shown += widgets.role_badges(role, obligation)
        for row in same:
            shown.append(
                link(links.duties(row["agency"]), row["agency_name"], class_="link agency", title=t("reader.agency"))
            )
    facts = [(duty_words(row["agency_name"], row, entry), spans_of(row)) for row in rows]
    return fact_row(sheet, Read("duty", facts, shown))


def _target(sheet: Sheet, row: Row, entry: str) -> Node:
    words = target_words(row)
    label = f"{words}（{t('due', due=row['due'])}）" if row["due"] else words
    shown = [span("badge", coded("target", row["kind"])), tag("b", words), due_badge(row["due"])]
    return fact_row(sheet, Read("target", [(f"{label}　{entry}", spans_of(row))], shown))


def reference_list(sheet: Sheet, readings: Readings) -> list[Node]:
    """What the text refers to by relation, each document once with all its places; then what could not be resolved, and why."""
    merged: dict[tuple[str, str], tuple[Row, set[Span]]] = {}
    for row in readings.references:
        merged.setdefault((row["relation"], row["document"]), (row, set()))[1].update(spans_of(row))
    nodes: list[Node] = []
    for relation in RELATIONS:
        found = [_reference(sheet, row, sorted(at)) for (kind, _), (row, at) in merged.items() if kind == relation]
        if found:
            nodes.append(div("batch", tag("h3", f"{coded('relation', relation)}　{len(found)}"), *found))
    if readings.unresolved:
        open_ones = [_unresolved(sheet, row) for row in readings.unresolved]
        nodes.append(div("batch", tag("h3", t("policy.unresolved")), *open_ones))
    return nodes


def document_words(row: Row) -> str:
    """A document in one line: 《title》（number）."""
    number = f"（{row['document_number']}）" if row["document_number"] else ""
    title = f"《{row['title']}》" if row["title"] else ""
    return f"{title}{number}" or str(row.get("document") or row["id"])


def _reference(sheet: Sheet, row: Row, at: list[Span]) -> Node:
    words = document_words(row)
    state = None if row["held"] else span("badge", t("reader.not_held"))
    further = [link(links.policy(row["document"]), t("reader.document"), class_="button")]
    label = f"{coded('relation', row['relation'])} {words}"
    return fact_row(sheet, Read("reference", [(label, at)], [tag("b", words), state], further))


def _unresolved(sheet: Sheet, row: Row) -> Node:
    named = row["title"] or row["document_number"] or t("unresolved.unnamed")
    words = f"{coded('relation', row['relation'].upper())} {named}"
    candidates = [link(links.policy(one), one, class_="button") for one in row["candidates"] or []]
    shown = [tag("b", words), div("soft small", _why(row["reason"]))]
    return fact_row(sheet, Read("reference", [(words, spans_of(row))], shown, candidates))


def _why(reason: str) -> str:
    """Why a reference is not resolved, in the page's language: the store keeps it in words."""
    number = re.search(r"\d+", reason)
    n = number[0] if number else ""
    code = next((code for code, words in REASONS.items() if words.format(n=n) == reason), None)
    return t(f"unresolved.{code}", n=n) if code else reason
