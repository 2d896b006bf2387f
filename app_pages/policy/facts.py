"""A document's row and its extraction record → its facts, each a link to the words that state it."""

import json
from collections.abc import Mapping, Sequence

from app_pages import answers, links
from app_pages.answers import Row
from app_pages.policy.marks import Fact
from app_pages.tree import Node, link, span
from app_pages.widgets import pairs
from app_pages.wording import t

Places = Mapping[str, Sequence[tuple[int, int]]]
"""A field of the record's policy → where the text states it; for a list of values one place each, in their order."""

_LISTS = ("issuers", "addressees", "alternative_titles")
_NAMES = {
    "document_number": "policy.number",
    "document_type": "policy.type",
    "issuers": "policy.issuers",
    "issued_on": "policy.date",
    "region": "policy.region",
    "effective_on": "policy.effective",
    "expires_on": "policy.expires",
    "addressees": "policy.addressees",
    "alternative_titles": "policy.also",
}
"""Facts in the order in which they are shown, with the key of their name."""


def places(policy: str) -> Places:
    """Where a policy's text states its facts; empty where the record doesn't tell."""
    rows = answers.rows("policy_record", id=policy)
    record = json.loads(rows[0]["record"] or "{}") if rows else {}
    evidence = record.get("policy", {}).get("evidence", {})
    return {name: [(item["start"], item["end"]) for item in items] for name, items in evidence.items()}


def table(row: Row, where: Places) -> Node:
    """The facts of a document, as the question `document` gives them, each linked to its words."""
    missing = {"document_number": t("no_number"), "issued_on": t("unknown") if row["held"] else None}
    shown: list[tuple[str, Node | str | None]] = []
    for name, key in _NAMES.items():
        value = row[name]
        if name in _LISTS:
            shown.append((t(key), _several(row["id"], value or [], where.get(name, ()))))
        else:
            shown.append((t(key), _one(row["id"], value, where.get(name, ())) if value else missing.get(name)))
    return pairs(*shown, (t("policy.file"), row["file"]))


def facts(row: Row, where: Places) -> list[Fact]:
    """The same facts as marks for the text, the title among them."""
    found = []
    for name in ("title", *_NAMES):
        values = row[name] if name in _LISTS else [row[name]] * len(where.get(name, ()))
        label = t(_NAMES[name]) if name in _NAMES else t("column.title")
        for value, place in zip(values or [], where.get(name, ()), strict=False):
            found.append(Fact("about", f"{label}：{value}", (place,)))
    return found


def _one(policy: str, value: str, spans: Sequence[tuple[int, int]]) -> Node:
    return link(links.policy(policy, *spans[0]), value, class_="placed", title=t("open_text")) if spans else value


def _several(policy: str, values: Sequence[str], spans: Sequence[tuple[int, int]]) -> Node | None:
    if not values:
        return None
    named = [_one(policy, value, spans[index : index + 1]) for index, value in enumerate(values)]
    parts: list[Node] = []
    for node in named:
        parts += [t("separator"), node] if parts else [node]
    return span("", *parts)
