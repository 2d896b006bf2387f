"""A policy's text and all that was read from it → the marked text, and beside it lists of the facts by kind."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import streamlit as st

from app_pages import links
from app_pages.policy import lists
from app_pages.policy.lists import Readings
from app_pages.policy.marks import KINDS, Fact, Piece, pieces
from app_pages.policy.sheet import Sheet, place
from app_pages.quotes import Source
from app_pages.tree import Node, div, source
from app_pages.wording import t
from graph.normal import simplify
from graph.words import placed

_HAN = range(0x3400, 0xA000)


@cache
def _component() -> Any:
    parts = ("navigate.js", "tree.js", "reader_text.js", "reader_find.js", "reader_lists.js", "reader.js")
    return st.components.v2.component(
        "policy_reader",
        html='<div class="tree"><div></div></div>',
        css=source("colours.css", "tree.css", "pages/policy.css", "pages/print.css", "reader.css"),
        js=f'{_scripts()}\n{source(*parts)}',
    )  # fmt: skip


def _scripts() -> str:
    """What the search within the text folds: each traditional character, and in its place the simplified one."""
    every = "".join(map(chr, _HAN))
    pairs = [(one, other) for one, other in zip(every, simplify(every), strict=True) if one != other]
    return f'const TRADITIONAL = "{"".join(a for a, _ in pairs)}", SIMPLIFIED = "{"".join(b for _, b in pairs)}";'


def show(sheet: Sheet, readings: Readings, about: Sequence[Node]) -> None:
    """Puts the reader on the page; the address' `at`, `task` or `seek` says where it opens. `about`: what stands on the first of
    the lists, whose facts are on the sheet already."""
    data = reader(sheet, readings, about)
    at = links.span()
    if not at and (words := links.parameter("seek")):
        at = first_place(sheet.text, words)
    data["at"] = place(at) if at else _heading(sheet.text, readings, links.parameter("task"))
    _component()(key="reader", data=data, height="content")


def first_place(text: Source, words: str) -> tuple[int, int] | None:
    """Where words first stand in a text, best in the document itself: in either script and regional wording (智慧財產權)."""
    plain, starts, ends = placed(text.text)
    sought = placed(words)[0]
    inside = next((place for place, start in enumerate(starts) if start >= text.start), 0)
    found = plain.find(sought, inside) if sought else -1
    found = plain.find(sought) if found < 0 and sought else found
    return (starts[found], ends[found + len(sought) - 1]) if found >= 0 else None


def _heading(text: Source, readings: Readings, task: str | None) -> str | None:
    found = lists.headings(text.text, [row for row in readings.outline if row["task"] == task])
    return place(found[task].at) if task in found else None


def reader(sheet: Sheet, readings: Readings, about: Sequence[Node] = ()) -> dict[str, Any]:
    """What the component shows."""
    text, heads = sheet.text, lists.headings(sheet.text.text, readings.outline)
    shown = {
        "about": list(about),
        "heading": lists.outline_list(sheet, readings, heads),
        "duty": lists.duty_list(sheet, readings, heads),
        "target": lists.target_list(sheet, readings, heads),
        "reference": lists.reference_list(sheet, readings),
    }
    facts, whole = sheet.facts, len(text.text)
    return {
        "facts": [{"kind": fact.kind, "label": fact.label, "spans": [list(s) for s in fact.spans]} for fact in facts],
        "kinds": [_kind(sheet, kind, shown[kind]) for kind in KINDS],
        "before": _outside(text.text, facts, 0, text.start),
        "body": _sent(pieces(text.text, facts, text.start, text.end)),
        "after": _outside(text.text, facts, text.end, whole),
        "words": _words(text),
    }


def _kind(sheet: Sheet, kind: str, nodes: list[Node]) -> dict[str, Any]:
    empty = div("nothing", t(f"reader.none.{kind}"))
    return {
        "kind": kind,
        "name": t(f"reader.{kind}"),
        "tab": t(f"reader.tab.{kind}"),
        "count": sheet.count(kind),
        "nodes": nodes or [empty],
    }


def _words(text: Source) -> dict[str, str]:
    said = {name: t(f"reader.{name}") for name in (
        "text", "lists", "marks", "find", "find_none", "next", "previous", "filter", "filter_none", "also", "keys",
    )}  # fmt: skip
    before, after = len(text.text[: text.start].strip()), len(text.text[text.end :].strip())
    return {**said, "before": t("reader.before", n=before), "after": t("reader.after", n=after)}


def _outside(text: str, facts: Sequence[Fact], start: int, end: int) -> list[dict[str, Any]]:
    """What lies outside the document; nothing where that is white space alone."""
    return _sent(pieces(text, facts, start, end)) if text[start:end].strip() else []


def _sent(cut: Sequence[Piece]) -> list[dict[str, Any]]:
    return [{"start": p.start, "text": p.text, "stated": list(p.facts), "blank": p.blank} for p in cut]
