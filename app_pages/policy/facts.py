"""A document's row and its extraction record → its facts, each a link to the words that state it."""

import json
from collections.abc import Mapping, Sequence

from app_pages import answers, links
from app_pages.answers import Row
from app_pages.policy.marks import Span
from app_pages.policy.sheet import Sheet, place
from app_pages.tree import Node, link, span
from app_pages.widgets import pairs
from app_pages.wording import t

Places = Mapping[str, Sequence[Span]]
"""A field of the record's policy → where the text states it; for a list of values one place each, in their order."""

_LISTS = ("issuers", "addressees", "alternative_titles")
_NAMES = {
    "title": "column.title",
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


def table(row: Row, where: Places, sheet: Sheet | None = None) -> Node:
    """The facts of a document, as the question `document` gives them, each linked to its words. On a `sheet` they are
    noted, to be marked in the text beside them."""
    missing = {"document_number": t("no_number"), "issued_on": t("unknown") if row["held"] else None}
    shown: list[tuple[str, Node | str | None]] = []
    for name, key in _NAMES.items():
        at, label = where.get(name, ()), t(key)
        several = row[name] or [] if name in _LISTS else [row[name]] if row[name] else []
        values = [
            _value(row["id"], value, at[index : index + 1] if name in _LISTS else at, label, sheet)
            for index, value in enumerate(several)
        ]
        if name != "title" or (sheet and values):
            shown.append((label, _joined(values) or missing.get(name)))
    return pairs(*shown, (t("policy.file"), row["file"]))


def _value(policy: str, value: str, at: Sequence[Span], name: str, sheet: Sheet | None) -> Node:
    if not at:
        return value
    noted = str(sheet.note("about", t("said_of", name=name, value=value), at)) if sheet else None
    to = links.policy(policy, *at[0])
    return link(to, value, class_="placed fact", title=t("open_text"), data_at=place(at[0]), data_fact=noted)


def _joined(values: Sequence[Node]) -> Node | None:
    parts: list[Node] = []
    for value in values:
        parts += [t("separator"), value] if parts else [value]
    return span("", *parts) if parts else None
