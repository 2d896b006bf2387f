"""A page and what it shows → the one address of it, and back. Every address in the app is made here.

All pages live at one path and differ by parameters (`?page=policy&id=…`). Pages at paths of their own
(`/policy?id=…`) were tried: opened directly, Streamlit first looks for its server below each of them and the
browser logs two errors for what it doesn't find.
"""

from typing import NamedTuple
from urllib.parse import urlencode

import streamlit as st

PAGES = ("overview", "lineage", "policy", "duties", "coverage", "targets", "explorer", "timeline", "wanted")
ARROW = "→"
FROM = "from"
"""The parameter that says how many rows of a list lie before the page of it."""


class Edge(NamedTuple):
    """An edge of the lineage as an address names it."""

    source: str
    relation: str
    target: str

    @property
    def id(self) -> str:
        """`source→RELATION→target`."""
        return ARROW.join(self)


def page() -> str:
    """The page that the address names; the overview where it names none, or one that isn't there."""
    named = st.query_params.get("page", "")
    return named if named in PAGES else "overview"


def parameter(name: str) -> str | None:
    """A parameter of the address; None where it is missing or empty."""
    return st.query_params.get(name) or None


def address(to: str, **parameters: str | None) -> str:
    """The address of a page, to be used as a link: `?page=lineage&focus=…`. The language goes with it."""
    kept = {"page": to if to != "overview" else None, **parameters, "lang": parameter("lang")}
    return "?" + urlencode({name: value for name, value in kept.items() if value})


def here(**changes: str | None) -> str:
    """This very address with some parameters changed, or left out where None."""
    kept = {**st.query_params.to_dict(), **changes}
    return "?" + urlencode({name: value for name, value in kept.items() if value})


def overview(words: str | None = None, **filters: str | None) -> str:
    """The search and overview page, with a search done, or its list filtered (`level`, `issuer`, `year`, `type`)."""
    return address("overview", q=words, **filters)


def lineage(
    focus: str | None = None,
    card: str | None = None,
    edge: Edge | None = None,
    other: str | None = None,
    family: bool = False,
) -> str:
    """The lineage: of one document (`focus`), of its whole `family`, or of it beside an `other`; with a card or an edge chosen."""
    chosen = f"n:{card}" if card else f"e:{edge.id}" if edge else None
    scope = "family" if family else None
    return address("lineage", focus=focus, scope=scope, sel=chosen, **{"with": other})


def policy(
    document: str, start: int | None = None, end: int | None = None, task: str | None = None, seek: str | None = None
) -> str:
    """A document's page; with `start` and `end` (code points of its raw text) it opens on these words, with `task` on
    the heading of this entry, with `seek` on the first place where these words stand, in whatever script and wording."""
    return address("policy", id=document, at=None if start is None else f"{start}-{end}", task=task, seek=seek)


def duties(agency: str | None = None, policy: str | None = None, **chosen: str | None) -> str:
    """The duties of an agency, all or those of one policy. `chosen`: `beside` (another agency, to compare), `side` (both, one,
    other), `by` (policy, role, year), `year`, `role`, `theme`, `rows` (how many), `view` (partners); without an agency `matrix` (theme, policy)."""
    return address("duties", agency=agency, policy=policy, **chosen)


def coverage(directive: str | None = None, policy: str | None = None, task: str | None = None) -> str:
    """The coverage of a directive; with `policy` and `task` (the directive's entry) the cell of both is open."""
    return address("coverage", id=directive, policy=policy, task=task)


def wanted(kind: str | None = None, skip: int = 0, opened: str | None = None) -> str:
    """The wanted list: of one kind (`all` for every kind), from a place on, with the words about one document open."""
    return address("wanted", kind=kind, open=opened, **{FROM: str(skip) if skip else None})


def targets(**chosen: str | None) -> str:
    """The targets and deadlines; `chosen`: view, kind, level, agency, year, policy, words and what else that page reads."""
    return address("targets", **chosen)


def explorer(key: str | None = None) -> str:
    """The explorer, beginning with a node: a document's id, or `Agency:`, `Task:`, `Target:` and an id."""
    return address("explorer", id=key)


def timeline() -> str:
    """The timeline of all policies."""
    return address("timeline")


def selected() -> tuple[str | None, Edge | None]:
    """What the address chooses on the lineage: (card, None), (None, edge) or (None, None)."""
    kind, _, rest = st.query_params.get("sel", "").partition(":")
    parts = rest.split(ARROW)
    if kind == "n" and rest:
        return rest, None
    if kind == "e" and len(parts) == 3:
        return None, Edge(*parts)
    return None, None


def number(name: str) -> int:
    """A whole number that the address gives, from 0 to ten million, beyond which no list goes; 0 where it gives none."""
    named = st.query_params.get(name, "")
    return min(int(named), 10**7) if named.isdecimal() and len(named) < 100 else 0


def skipped() -> int:
    """How many rows of a list lie before the page of it that the address asks for."""
    return number(FROM)


def span() -> tuple[int, int] | None:
    """The words that the address points at: code points of the raw text, end exclusive."""
    start, _, end = st.query_params.get("at", "").partition("-")
    if not (start.isdecimal() and end.isdecimal() and len(start) + len(end) < 100):
        return None
    return (int(start), int(end)) if int(start) < int(end) else None
