"""The address of the targets page → which rows are wanted, and addresses of other choices."""

from dataclasses import dataclass
from typing import Any

from app_pages import links
from app_pages.links import parameter

VIEWS = ("ledger", "calendar", "timeline", "conflicts")
SORTS = ("due", "kind", "metric", "value", "policy")
KINDS = ("quantity", "deadline")
UNDATED = "none"
"""The `year` of what has no date that a calendar holds."""
PAGE = 100
"""Rows of the ledger on one page."""
MOST = 500
"""Rows that the calendar and the timeline draw at most."""

FILTERS = ("kind", "level", "agency", "year", "policy", "words")
PLACE = (links.FROM, "at", "month", "found")
"""What a place inside one view means nothing for other rows or another view."""


@dataclass(frozen=True)
class Chosen:
    """What the address wants: a view, filters (None: all), the order, the first row of the page."""

    view: str
    kind: str | None
    level: str | None
    agency: str | None
    year: str | None
    policy: str | None
    words: str | None
    sort: str
    descending: bool
    skip: int

    def question(self, **changed: str) -> dict[str, Any]:
        """The filters as parameters of the questions `targets` and `target_dates`."""
        wanted = {
            "kind": self.kind,
            "level": self.level,
            "agency": self.agency,
            "policy": self.policy,
            "due": self.year,
            "words": self.words,
        }
        return {name: value or "" for name, value in (wanted | changed).items()}

    @property
    def filtered(self) -> bool:
        """Whether any filter is set."""
        return any(getattr(self, name) for name in FILTERS)


def chosen() -> Chosen:
    """What the address of this page wants; what it can't mean counts as not said."""
    view, sort = parameter("view") or "", parameter("sort") or ""
    words = (parameter("words") or "").strip()
    return Chosen(
        view=view if view in VIEWS else VIEWS[0],
        kind=parameter("kind") if parameter("kind") in KINDS else None,
        level=parameter("level"),
        agency=parameter("agency"),
        year=parameter("year"),
        policy=parameter("policy"),
        words=words or None,
        sort=sort if sort in SORTS else SORTS[0],
        descending=parameter("down") == "1",
        skip=links.skipped(),
    )


def here(**changes: str | None) -> str:
    """This address with some of its parameters changed, on the first page and with nothing picked out."""
    return links.here(**(dict.fromkeys(PLACE) | changes))


def cleared() -> str:
    """This address without filters."""
    return here(**dict.fromkeys(FILTERS))
