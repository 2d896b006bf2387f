"""The address of the lineage page → what it asks for, and the addresses that ask for a little more or less."""

from collections.abc import Sequence
from dataclasses import dataclass

from app_pages import links
from app_pages.answers import Row
from graph.lineage import LANES, lane
from graph.lineage.kin import RELATIONS, RESTING

DEEPEST = 8
MOST = (60, 200, 500)
"""How many relations a step gives: at first, and each time more is asked for."""

BETWEEN = "."
BETWEEN_GROUPS = "|"
FILTERS = ("rel", "lane", "from", "to", "depth")


@dataclass(frozen=True)
class View:
    """What the address asks for. `relations`, `lanes`: those chosen, empty for all. `first`, `last`: years, both included."""

    focus: str | None
    other: str | None
    family: bool
    table: bool
    relations: tuple[str, ...]
    lanes: tuple[str, ...]
    first: str | None
    last: str | None
    depth: int
    most: int
    opened: tuple[str, ...]

    @property
    def walked(self) -> tuple[str, ...]:
        """The relations that the lineage is followed along."""
        return self.relations or RELATIONS

    @property
    def resting(self) -> tuple[str, ...]:
        """Those of them by which a document rests on another."""
        return tuple(relation for relation in self.walked if relation in RESTING)

    @property
    def filtered(self) -> bool:
        """Whether any filter is set."""
        return any(links.parameter(name) for name in FILTERS)

    def keeps(self, document: Row) -> bool:
        """Whether a document fits the chosen lanes and years; one without a year fits no chosen years."""
        if self.lanes and lane(document["kind"], document["level"]) not in self.lanes:
            return False
        if not self.first and not self.last:
            return True
        year = year_of(document)
        return bool(year) and (self.first or "0") <= year <= (self.last or "9")


def from_address() -> View:
    """What this address asks for; values that mean nothing are taken for none."""
    depth, most = links.parameter("depth") or "", links.parameter("most") or ""
    return View(
        focus=links.parameter("focus"),
        other=links.parameter("with"),
        family=links.parameter("scope") == "family",
        table=links.parameter("view") == "table",
        relations=_several("rel", RELATIONS),
        lanes=_several("lane", LANES),
        first=_year("from"),
        last=_year("to"),
        depth=int(depth) if depth in map(str, range(1, DEEPEST)) else DEEPEST,
        most=int(most) if most in map(str, MOST) else MOST[0],
        opened=tuple(filter(None, (links.parameter("open") or "").split(BETWEEN_GROUPS))),
    )


def toggled(name: str, chosen: Sequence[str], value: str) -> str:
    """This address with one value of a parameter put in or taken out."""
    kept = [one for one in chosen if one != value] + ([] if value in chosen else [value])
    return links.here(**{name: BETWEEN.join(kept) or None})


def with_group(view: View, group: str) -> str | None:
    """The parameter `open` with a group put in or taken out."""
    kept = [one for one in view.opened if one != group] + ([] if group in view.opened else [group])
    return BETWEEN_GROUPS.join(kept) or None


def year_of(document: Row) -> str:
    """The year of a document by its date, else by its number; empty where neither is known."""
    if document["issued_on"]:
        return str(document["issued_on"])[:4]
    number = document["document_number"] or ""
    year = number[number.find("〔") + 1 :][:4] if "〔" in number else ""
    return year if year.isdecimal() else ""


def group_words(group: str) -> str:
    """The issuer that a group's id names; empty for the rest of a lane."""
    name = group.split(":", 2)[-1]
    return "" if name == "*" else name


def _several(name: str, known: Sequence[str]) -> tuple[str, ...]:
    named = (links.parameter(name) or "").split(BETWEEN)
    return tuple(one for one in known if one in named)


def _year(name: str) -> str | None:
    value = links.parameter(name) or ""
    return value if value.isdecimal() and len(value) == 4 else None
