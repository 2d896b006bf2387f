"""What the store knows of a document's validity → lines at its head, each with the sentence that says so."""

from datetime import date

from app_pages import answers, links
from app_pages.answers import Row
from app_pages.policy import facts
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import coded, t
from graph.lineage.standing import BEGINS, EXPIRED, Event, Standing, standing

_SIGNS = {"stands": "✓", "begins": "◷", "pending": "◷", "amended": "✎", "to_amend": "✎"}
_SHOWN = 2


def of(policy: str) -> Standing:
    """What is known today of a document and of what it rests on."""
    return standing(answers.rows("standing", id=policy), date.today())


def lines(row: Row, known: Standing) -> Node:
    """All that is known of a document's validity, its own state first."""
    nodes = [] if known.ended or not known.begun else [_stands(row)]
    nodes += [_event(event) for event in known.own]
    above = [_above(event) for event in known.above]
    nodes += above[:_SHOWN]
    if above[_SHOWN:]:
        nodes.append(tag("details", tag("summary", t("standing.more", n=len(above) - _SHOWN)), *above[_SHOWN:]))
    return div("standing", *nodes, role="group", aria_label=t("standing"))


def _line(kind: str, words: str, *links_to: Node | None) -> Node:
    sign = span("sign", _SIGNS.get(kind, "△" if kind == "above" else "✕"), aria_hidden="true")
    return div(f"line-of {kind}", sign, span("", words), *links_to)


def _stands(row: Row) -> Node:
    begun = None
    if row["effective_on"]:
        begun = span("", t("standing.begun", on=row["effective_on"]), " ", _own_words(row["id"], "effective_on"))
    return _line("stands", t("standing.stands"), span("soft", t("standing.limit")), begun)


def _event(event: Event) -> Node:
    told = t(f"standing.{event.kind}", title=event.by_title, on=event.on or t("unknown"))
    return _line(event.kind if not event.ends else "ended", told, _words(event))


def _above(event: Event) -> Node:
    rests = t("standing.far") if len(event.way) > 2 else coded("standing.rests", event.relations[0])
    told = t(f"standing.above.{event.kind}", document=event.title, title=event.by_title, on=event.on or t("unknown"))
    before = t("standing.before") if event.before else ""
    steps = [
        link(links.policy(lower), lower) if place == len(event.way) - 2 else link(links.policy(lower), lower, " → ")
        for place, lower in enumerate(event.way[1:-1], 1)
    ]
    way = span("soft", t("standing.way"), *steps) if steps else None
    return _line("above", rests + told + before, _words(event), _relies(event), way)


def _relies(event: Event) -> Node | None:
    """To the sentence by which the text (or the last on the way up) relies on the document that ended."""
    lower = event.way[-2]
    rows = answers.rows("edge", source=lower, relation=event.relations[-1], target=event.document)
    if not rows:
        return None
    return link(links.policy(lower, rows[0]["starts"][0], rows[0]["ends"][0]), t("standing.relies"), class_="link")


def _words(event: Event) -> Node | None:
    """To the sentence that says so."""
    if event.kind in (EXPIRED, BEGINS):
        return _own_words(event.document, "expires_on" if event.kind == EXPIRED else "effective_on")
    return link(links.policy(event.by, *event.spans[0]), t("standing.words"), class_="link") if event.spans else None


def _own_words(document: str, fact: str) -> Node | None:
    at = facts.places(document).get(fact, ())
    return link(links.policy(document, *at[0]), t("standing.words"), class_="link") if at else None
