"""A policy's text, outline, duties, targets and references → outline and marked text side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import streamlit as st

from app_pages import links, widgets
from app_pages.answers import Row
from app_pages.duty_words import due_badge, duty_words, entry_words, target_words
from app_pages.policy.marks import KINDS, Fact, Piece, heading_span, pieces
from app_pages.quotes import Source, citation, sentence
from app_pages.tree import Node, div, link, source, span, tag
from app_pages.wording import coded, t


@dataclass(frozen=True)
class Readings:
    """All that was read from one text: rows of `outline`, `policy_duties`, `policy_targets`, `references`."""

    outline: Sequence[Row]
    duties: Sequence[Row]
    targets: Sequence[Row]
    references: Sequence[Row]


@dataclass
class _Sheet:
    """Facts gathered while the outline is written, in the order in which it shows them; where each entry's heading is."""

    text: Source
    facts: list[Fact] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)

    def note(self, kind: str, label: str, spans: Iterable[tuple[int, int]]) -> str:
        """Keeps a fact; gives the place of its first words as addresses write it."""
        fact = Fact(kind, label, tuple(spans))
        self.facts.append(fact)
        return f"{fact.spans[0][0]}-{fact.spans[0][1]}"


@dataclass(frozen=True)
class _Read:
    """A fact as the outline shows it: kind and words as it is copied, its places, its words on the page, a link."""

    kind: str
    label: str
    spans: list[tuple[int, int]]
    shown: list[Node | None]
    further: Node | None = None


@cache
def _component() -> Any:
    return st.components.v2.component(
        "policy_reader",
        html='<div class="tree"><div></div></div>',
        css=source("tree.css", "reader.css"),
        js=source("navigate.js", "tree.js", "reader.js"),
    )


def show(text: Source, readings: Readings, further: Sequence[Fact]) -> None:
    """Puts the reader on the page; the address' `at` says where it opens. `further` facts are marked in the text, but
    do not stand in the outline."""
    data = reader(text, readings, further)
    at = links.span()
    data["at"] = f"{at[0]}-{at[1]}" if at else data["headings"].get(links.parameter("task"))
    _component()(key="reader", data=data, height="content")


def reader(text: Source, readings: Readings, further: Sequence[Fact] = ()) -> dict[str, Any]:
    """What the component shows."""
    sheet = _Sheet(text)
    outline = _outline(sheet, readings)
    sheet.facts += further
    whole = len(text.text)
    names = {kind: t(f"reader.{kind}") for kind in KINDS}
    return {
        "headings": sheet.headings,
        "outline": outline or [div("nothing", t("reader.no_outline"))],
        "facts": [
            {"kind": fact.kind, "label": fact.label, "spans": [list(s) for s in fact.spans]} for fact in sheet.facts
        ],
        "kinds": [
            {"kind": kind, "name": name, "count": sum(fact.kind == kind for fact in sheet.facts)}
            for kind, name in names.items()
        ],
        "before": _outside(text.text, sheet.facts, 0, text.start),
        "body": _sent(pieces(text.text, sheet.facts, text.start, text.end)),
        "after": _outside(text.text, sheet.facts, text.end, whole),
        "words": {
            "text": t("reader.text"),
            "outline": t("reader.outline"),
            "lead": t("reader.lead"),
            "show": t("reader.show"),
            "before": t("reader.before", n=len(text.text[: text.start].strip())),
            "after": t("reader.after", n=len(text.text[text.end :].strip())),
        },
    }


def _outside(text: str, facts: Sequence[Fact], start: int, end: int) -> list[dict[str, Any]]:
    """What lies outside the document; nothing where that is white space alone."""
    return _sent(pieces(text, facts, start, end)) if text[start:end].strip() else []


def _sent(cut: Sequence[Piece]) -> list[dict[str, Any]]:
    return [{"start": p.start, "text": p.text, "stated": list(p.facts), "blank": p.blank} for p in cut]


def _outline(sheet: _Sheet, readings: Readings) -> list[Node]:
    depths = _depths(readings.outline)
    nodes: list[Node] = []
    apart = _facts_of(sheet, None, t("duties.whole"), readings)
    if apart:
        words = span("words soft", t("reader.whole"))
        nodes.append(div("entry top", div("head", words), *apart, style="--depth:0"))
    for row in readings.outline:
        entry = entry_words(row["number"], row["heading"])
        at = sheet.note("heading", entry, [heading_span(sheet.text.text, row["start"], row["end"], entry)])
        sheet.headings[row["task"]] = at
        head = tag(
            "button",
            span("no", row["number"]) if row["number"] else None,
            span("words", row["heading"] or ""),
            span("what", coded("kind", row["kind"])),
            class_="head",
            type="button",
            data_at=at,
        )
        depth = depths[row["task"]]
        facts = _facts_of(sheet, row["task"], entry, readings)
        nodes.append(div(f"entry{' top' if depth == 0 else ''}", head, *facts, style=f"--depth:{depth}"))
    return nodes


def _depths(outline: Sequence[Row]) -> dict[str, int]:
    depths: dict[str, int] = {}
    for row in outline:
        depths[row["task"]] = depths[row["parent"]] + 1 if row["parent"] in depths else 0
    return depths


def _facts_of(sheet: _Sheet, task: str | None, entry: str, readings: Readings) -> list[Node]:
    """The duties, targets and references that stand in an entry (None: outside any)."""
    nodes = [_duty(sheet, row, entry) for row in readings.duties if row["task"] == task]
    nodes += [_target(sheet, row, entry) for row in readings.targets if row["task"] == task]
    return nodes + [_reference(sheet, row, spans) for row, spans in _references_in(task, readings.references)]


def _references_in(task: str | None, rows: Sequence[Row]) -> list[tuple[Row, list[tuple[int, int]]]]:
    """The references inside an entry; outside any: the statements of a policy's edge that no entry's edge repeats."""
    if task is not None:
        return [(row, _spans(row)) for row in rows if row["task"] == task]
    inside = {
        (row["document"], row["relation"], place) for row in rows if row["task"] is not None for place in _spans(row)
    }
    apart = [
        (row, [place for place in _spans(row) if (row["document"], row["relation"], place) not in inside])
        for row in rows
        if row["task"] is None
    ]
    return [(row, spans) for row, spans in apart if spans]


def _spans(row: Row) -> list[tuple[int, int]]:
    return list(zip(row["starts"], row["ends"], strict=True))


def _duty(sheet: _Sheet, row: Row, entry: str) -> Node:
    words = duty_words(row["agency_name"], row, entry)
    shown: list[Node | None] = [*widgets.role_badges(row["role"], row["obligation"]), row["agency_name"]]
    further = link(links.duties(row["agency"]), t("reader.agency"), class_="button")
    return _fact(sheet, _Read("duty", words, _spans(row), shown, further))


def _target(sheet: _Sheet, row: Row, entry: str) -> Node:
    words = target_words(row)
    due = due_badge(row["due"])
    label = f"{words}（{t('due', due=row['due'])}）" if row["due"] else words
    kind = span("badge", coded("target", row["kind"]))
    return _fact(sheet, _Read("target", f"{label}　{entry}", _spans(row), [kind, words, " ", due]))


def _reference(sheet: _Sheet, row: Row, spans: list[tuple[int, int]]) -> Node:
    relation = coded("relation", row["relation"])
    number = f"（{row['document_number']}）" if row["document_number"] else ""
    title = f"《{row['title']}》" if row["title"] else ""
    words = f"{title}{number}" or row["document"]
    shown: list[Node | None] = [span("badge", relation), words]
    further = link(links.policy(row["document"]), t("reader.document"), class_="button")
    return _fact(sheet, _Read("reference", f"{relation} {words}", spans, shown, further))


def _fact(sheet: _Sheet, read: _Read) -> Node:
    at = sheet.note(read.kind, read.label, read.spans)
    quoted = citation(read.label, sentence(sheet.text, *read.spans[0]), sheet.text)
    places = [
        tag("button", t("reader.place", n=n), type="button", data_at=f"{start}-{end}")
        for n, (start, end) in enumerate(read.spans[1:], 2)
    ]
    return div(
        f"fact {read.kind}",
        tag("i"),
        tag("button", *read.shown, class_="at", type="button", data_at=at),
        div("further", *places) if places else None,
        div("tools", read.further, widgets.copy_button(quoted)),
    )
