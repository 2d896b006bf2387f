"""The address of the duties page → what it chooses: whose duties, which of them, in which order, from which on."""

from collections.abc import Sequence
from dataclasses import dataclass

from app_pages import answers, links
from app_pages.answers import Row
from graph import duties
from graph.duties import Duty

BY = ("policy", "role", "year")
SIDES = ("both", "one", "other")
PAGE = 50
"""Duties on a page of a list; the files hold up to `IN_FILE`."""
IN_FILE = 20_000
FILTERS = ("policy", "role", "year", "theme")


@dataclass(frozen=True)
class Chosen:
    """What the address chooses. `beside`: the agency to compare with; `side`: whose tasks are listed then."""

    agency: str
    beside: str | None
    side: str
    by: str
    policy: str | None
    role: str | None
    year: str | None
    theme: str | None
    skip: int

    @property
    def filters(self) -> dict[str, str]:
        """The filters that are set, by name."""
        return {name: value for name in FILTERS if (value := getattr(self, name))}

    def without(self, name: str | None) -> dict[str, str]:
        """The filters that are set, but for one."""
        return {other: value for other, value in self.filters.items() if other != name}

    def here(self, **changes: str | None) -> str:
        """The address with some choices changed, or dropped where None; the list begins anew."""
        now = {
            "beside": self.beside,
            "side": self.side if self.beside and self.side != "both" else None,
            "by": self.by if self.by != BY[0] else None,
            **{name: getattr(self, name) for name in FILTERS},
        }
        return links.duties(**{"agency": self.agency, **now, **changes})


def read(agency: str) -> Chosen:
    """What the address chooses for an agency; what it can't mean is left out."""
    by, side = links.parameter("by"), links.parameter("side")
    beside = links.parameter("beside")
    return Chosen(
        agency=agency,
        beside=beside if beside != agency else None,
        side=side if side in SIDES else SIDES[0],
        by=by if by in BY else BY[0],
        policy=links.parameter("policy"),
        role=links.parameter("role"),
        year=links.parameter("year"),
        theme=links.parameter("theme"),
        skip=links.skipped(),
    )


def rows_of(agency: str, found: Sequence[Duty], chosen: Chosen) -> list[Row]:
    """The rows of the duties that stand on the page, of all that are listed in their order."""
    return duties.details(answers.store(), agency, found[chosen.skip : chosen.skip + PAGE])
