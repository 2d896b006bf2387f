"""Policies that carry out others → their metrics held against each other, both sentences side by side."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from app_pages import answers, drawer, links, paging, widgets
from app_pages.answers import Row
from app_pages.duty_words import target_words
from app_pages.quotes import Quote, Source, citation, sentence
from app_pages.targets import said
from app_pages.targets.chosen import Chosen
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import coded, t
from graph.targets.conflicts import GROUPS, Finding, Policy, compare, counted

POLICIES = 100
"""Policies held against those that they carry out, on one page."""
_MOST = 60
"""Findings shown on one page."""
_ORDER = ("different", *(name for name in GROUPS if name != "different"))
"""What contradicts comes first: it is what the reader must settle."""


@dataclass(frozen=True)
class Found:
    """A finding with the pair of policies (a row of `target_pairs`) that it stands between."""

    pair: Row
    finding: Finding

    def row(self, side: str) -> Row:
        """The target of one side (`upper`, `lower`) as a row of the question `targets` has it."""
        target = self.finding.upper if side == "upper" else self.finding.lower
        of_policy = {
            "policy": self.pair[side],
            "policy_title": self.pair[f"{side}_title"],
            "document_number": self.pair[f"{side}_number"],
            "level": self.pair[f"{side}_level"],
        }
        return {**target, **of_policy}


@dataclass(frozen=True)
class Page:
    """What the policies of a page give: all findings, how many pairs with targets there were, how many policies stand on the page,
    and whether there are more of them."""

    all: list[Found]
    pairs: int
    policies: int
    more: bool


def find(wanted: Chosen) -> Page:
    """The findings of the page that the address asks for, kept until another load is recorded; shared by all visitors, so not to be
    changed."""
    return _find(answers.state(), wanted)


@st.cache_resource(show_spinner=False, ttl=600, max_entries=50)
def _find(state: str, wanted: Chosen) -> Page:
    level, policy = wanted.level or "", wanted.policy or ""
    rows = answers.kept("target_pairs", policy=policy, level=level, skip=wanted.skip, limit=POLICIES + 1)
    lowers = list(dict.fromkeys(row["lower"] for row in rows))
    more, lowers = len(lowers) > POLICIES, lowers[:POLICIES]
    pairs = [row for row in rows if row["lower"] in lowers and row["lower_targets"] and row["upper_targets"]]
    targets: dict[str, list[Row]] = {}
    found: list[Found] = []
    for pair in pairs:
        upper, lower = (_policy(pair, side, targets) for side in ("upper", "lower"))
        found += [Found(pair, finding) for finding in compare(upper, lower) if _fits(finding, wanted)]
    return Page(found, len(pairs), len(lowers), more)


def _policy(pair: Row, side: str, known: dict[str, list[Row]]) -> Policy:
    name = pair[side]
    if name not in known:
        known[name] = answers.rows("policy_targets", id=name)
    return Policy(name, pair[f"{side}_level"], pair[f"{side}_region"], known[name])


def _fits(finding: Finding, wanted: Chosen) -> bool:
    ends = (finding.upper, finding.lower)
    dated = not wanted.year or any((row["due_date"] or "").startswith(wanted.year) for row in ends)
    named = not wanted.words or any(wanted.words in (row["metric"] or "") for row in ends)
    return dated and named and wanted.kind in (None, finding.lower["kind"])


def nodes(page: Page, wanted: Chosen) -> list[Node | None]:
    """The findings in groups, what was compared, and the way on."""
    if wanted.skip and not page.policies:
        return [paging.beyond()]
    numbers = counted(one.finding for one in page.all)
    group = links.parameter("found")
    groups = [group] if group in GROUPS else list(_ORDER)
    fitting = [one for name in groups for one in page.all if one.finding.group == name]
    shown = fitting[:_MOST]
    sources = drawer.sources_of(one.pair[side] for one in shown for side in ("upper", "lower"))
    compared = span("soft", t("targets.compared", n=page.pairs))
    cut = t("targets.found.cut", n=len(shown), total=len(fitting)) if len(fitting) > len(shown) else None
    head = [div("actions", _groups(numbers, group if group in GROUPS else None), compared)]
    head += [div("note", cut)] if cut else []
    body: list[Node] = []
    for name in groups:
        cards = [_card(one, sources) for one in shown if one.finding.group == name]
        if cards:
            title = tag("h2", t(f"targets.found.{name}"), class_="serif")
            lead = div("soft", t(f"targets.found.{name}.lead"))
            body.append(tag("section", title, lead, *cards, class_="findings"))
    if not shown:
        body.append(widgets.empty(t("targets.found.none"), t("targets.found.none.advice")))
    total = None if page.more else wanted.skip + page.policies
    return [*head, div("results", *body), paging.pages(wanted.skip, page.policies, total, POLICIES, t("column.policy"))]


def _groups(numbers: Mapping[str, int], now: str | None) -> Node:
    """A link for each group with its number, and one for all."""
    everything = sum(numbers.values())
    choices: list[Node] = [_pill(None, t("targets.found.all"), everything, now)]
    choices += [_pill(name, t(f"targets.found.{name}"), numbers[name], now) for name in _ORDER]
    return tag("nav", *choices, class_="pills", aria_label=t("targets.found.label"))


def _pill(name: str | None, words: str, number: int, now: str | None) -> Node:
    current = "true" if name == now else None
    return link(links.here(found=name), words, span("n", str(number)), class_="pill", aria_current=current)


def _card(found: Found, sources: Mapping[str, Source]) -> Node:
    finding = found.finding
    verdict = span(f"badge verdict {finding.group}", t(f"targets.verdict.{finding.verdict}"))
    relation = coded("relation", found.pair["relation"])
    reasons = [tag("li", t(f"targets.reason.{reason.code}", **reason.values)) for reason in finding.reasons]
    return tag(
        "article",
        div("cardhead", verdict, tag("h3", finding.lower["metric"] or "")),
        div(
            "twosides",
            _side(found.row("upper"), sources.get(found.pair["upper"])),
            div("relation", span("", "←", aria_hidden="true"), span("badge", t("targets.relation", relation=relation))),
            _side(found.row("lower"), sources.get(found.pair["lower"])),
        ),
        tag("details", tag("summary", t("targets.why")), tag("ul", *reasons, class_="why")),
        class_="finding",
    )


def _side(row: Row, source: Source | None) -> Node:
    """One policy's sentence with the target's words marked, and what they demand."""
    words = quoted(row, source)
    source = source or Source("", 0, 0, said.title(row), row["document_number"])
    due = span("badge due", t("due", due=row["due"])) if row["due"] else span("badge", t("targets.no_due"))
    demand = said.demand(row)
    actions = div(
        "actions",
        link(said.place(row), t("open_text"), class_="button"),
        widgets.copy_button(citation(target_words(row), words, source)),
    )
    facts = div("actions", span("demand", demand) if demand else None, due)
    return div("side", div("policyline", *said.policy_line(row)), facts, drawer.marked(words), actions)


def quoted(row: Row, source: Source | None) -> Quote:
    """The sentence of a target; its words alone where the text is not at hand."""
    return sentence(source, row["starts"][0], row["ends"][0]) if source else said.quote(row)
