"""What a document refers to and who refers to it → a small picture of one step up and one step down."""

from collections.abc import Sequence
from dataclasses import dataclass

from app_pages import links, widgets
from app_pages.answers import Row
from app_pages.policy.lists import RELATIONS
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import coded, t

SHOWN = 4
"""Cards on either side."""

_CARD, _GAP, _WIDTH = 58, 8, 34
"""Height of a card, room between two, width of the lines, in px."""


@dataclass(frozen=True)
class Neighbour:
    """A document one step away: its id, title, number, level, and how the lower of the two relies on the upper."""

    document: str
    title: str
    number: str | None
    relation: str


def above(references: Sequence[Row]) -> list[Neighbour]:
    """What a document refers to (rows of `references`), that which it implements first, each once."""
    found: dict[str, Neighbour] = {}
    for row in sorted(references, key=lambda row: RELATIONS.index(row["relation"])):
        name = row["title"] or row["document"]
        found.setdefault(row["document"], Neighbour(row["document"], name, row["document_number"], row["relation"]))
    return list(found.values())


def below(referred_by: Sequence[Row]) -> list[Neighbour]:
    """Who refers to a document (rows of `referred_by`), each once, in the rows' order."""
    found: dict[str, Neighbour] = {}
    for row in referred_by:
        name = row["policy_title"] or row["policy"]
        found.setdefault(row["policy"], Neighbour(row["policy"], name, row["policy_number"], row["relation"]))
    return list(found.values())


def picture(
    row: Row, up: Sequence[Neighbour], down: Sequence[Neighbour], down_count: int, *, implemented: bool
) -> Node:
    """The picture of a document (`row` of `document`) between its neighbours, and ways to the pages that show more of them.
    `down_count`: how many refer to it, of whom `down` may be the first; `implemented`: whether any of them implements it."""
    shown_up, shown_down = up[:SHOWN], down[:SHOWN]
    tall = max(len(shown_up), len(shown_down), 1) * (_CARD + _GAP) - _GAP
    own = div(
        "self",
        div("name", row["title"] or row["id"]),
        div("foot-of", row["document_number"] or t("no_number")),
        style=f"--c:{widgets.LANE_COLOURS[widgets.lane_of(row['kind'], row['level'])]}",
    )
    grid = div(
        "near",
        _side(t("near.up"), shown_up, t("policy.nothing" if row["held"] else "near.unknown"), tall),
        _lines(len(shown_up), [one.relation for one in shown_up], tall, leftwards=True),
        div("middle-of", tag("h4", t("near.self")), div("centred", own, style=f"min-height:{tall}px")),
        _lines(len(shown_down), [one.relation for one in shown_down], tall, leftwards=False),
        _side(t("near.down"), shown_down, t("policy.nobody"), tall),
    )
    left_out = len(up) - len(shown_up) + down_count - len(shown_down)
    to_lineage = links.lineage(row["id"], card=row["id"])
    more = t("near.more", n=left_out) if left_out > 0 else t("policy.lineage")
    covered = row["held"] and implemented
    ways = [
        link(to_lineage, more, class_="button"),
        link(links.explorer(row["id"]), t("to.explorer"), class_="button"),
        link(links.coverage(row["id"]), t("to.coverage"), class_="button") if covered else None,
    ]
    return div("nearby", grid, div("actions", *ways))


def _side(title: str, neighbours: Sequence[Neighbour], nothing: str, tall: int) -> Node:
    cards = [_card(one) for one in neighbours] or [div("soft small", nothing)]
    return div("side", tag("h4", title), div("stack", *cards, style=f"min-height:{tall}px"))


def _card(one: Neighbour) -> Node:
    foot = f"{coded('relation', one.relation)} · {one.number or t('no_number')}"
    name, below_it = span("name", one.title), span("foot-of", foot)
    return link(links.policy(one.document), name, below_it, class_=f"card {one.relation}", title=f"{one.title}　{foot}")


def _lines(number: int, relations: Sequence[str], tall: int, *, leftwards: bool) -> Node:
    """Arrows between the cards of a side and the document in the middle: each points to what is relied on."""
    middle, edge, inner = tall / 2, 2 if leftwards else _WIDTH - 2, _WIDTH if leftwards else 0
    used = number * (_CARD + _GAP) - _GAP
    shapes: list[Node] = []
    for place, relation in enumerate(relations):
        y = (tall - used) / 2 + place * (_CARD + _GAP) + _CARD / 2
        half = _WIDTH / 2
        shapes.append(
            tag(
                "path",
                d=f"M{edge},{y:g}C{half:g},{y:g} {half:g},{middle:g} {inner},{middle:g}",
                class_=f"to {relation}",
            )
        )
        if leftwards:
            shapes.append(tag("path", d=f"M{edge},{y:g}l7,-4v8z", class_="head-of"))
    if relations and not leftwards:
        shapes.append(tag("path", d=f"M0,{middle:g}l7,-4v8z", class_="head-of"))
    size = {"width": _WIDTH, "height": tall}
    return tag("svg", *shapes, class_="lines-of", viewBox=f"0 0 {_WIDTH} {tall}", aria_hidden="true", **size)
