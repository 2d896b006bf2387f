"""An agency's id → its duties as an index: where each stands, in whose text, in which role; filtered, counted and compared here.

One question gives the index of an agency; what a page then counts, by policy, year, role and theme, under filters or beside another
agency, asks the store nothing more. The duties that are read are asked for by their places (`details`).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from graph.questions import ask
from graph.store import Store
from graph.themes import themes

NO_THEME, NO_YEAR = "-", "-"
"""Stand for the theme of tasks that no theme names, and for the year of policies without a date."""
ROLES = ("lead", "responsible", "support")
_AT_ONCE = 500


class Duty(NamedTuple):
    """One duty: its place (the id of a task, or of a whole policy), its policy's id, title and number, year, role, and the task's
    heading."""

    place: str
    policy: str
    title: str
    number: str | None
    year: str
    role: str
    heading: str


class Count(NamedTuple):
    """How many duties a key has, and how many of these as lead."""

    key: str
    duties: int
    leads: int


def index(store: Store, agency: str) -> tuple[Duty, ...]:
    """The duties of an agency, the newest policies first; none for one that is not there."""
    rows = ask(store, "duty_index", id=agency)
    return tuple(
        Duty(row["place"], row["policy"], row["policy_title"] or row["policy"], row["document_number"],
             (row["issued_on"] or NO_YEAR)[:4], row["role"], row["heading"])
        for row in rows
    )  # fmt: skip


_KEYS: dict[str, Callable[[Duty], tuple[str, ...]]] = {
    "policy": lambda duty: (duty.policy,),
    "year": lambda duty: (duty.year,),
    "role": lambda duty: (duty.role,),
    "theme": lambda duty: themes(duty.heading) or (NO_THEME,),
}


def fitting(duties: Iterable[Duty], filters: Mapping[str, str]) -> list[Duty]:
    """Those that fit all filters: policy, year, role, theme → what it must be."""
    return [duty for duty in duties if all(value in _KEYS[name](duty) for name, value in filters.items())]


def counted(duties: Iterable[Duty], by: str) -> list[Count]:
    """How many there are by policy, year, role or theme (under each of its themes), most first."""
    all_: Counter[str] = Counter()
    leads: Counter[str] = Counter()
    for duty in duties:
        for key in _KEYS[by](duty):
            all_[key] += 1
            leads[key] += duty.role == "lead"
    return [Count(key, n, leads[key]) for key, n in sorted(all_.items(), key=lambda one: (-one[1], one[0]))]


def tasks(duties: Iterable[Duty], by: str) -> dict[str, int]:
    """In how many places (tasks, or whole policies) there are duties, by policy, year, role or theme."""
    seen = {(key, duty.place) for duty in duties for key in _KEYS[by](duty)}
    return dict(Counter(key for key, _ in seen))


def sides(one: Iterable[Duty], other: Iterable[Duty]) -> dict[str, list[Duty]]:
    """Of two agencies: the duties of the first in places where the other has one too (`both`), those of the first alone (`one`),
    those of the other alone (`other`)."""
    first, second = list(one), list(other)
    mine, theirs = {duty.place for duty in first}, {duty.place for duty in second}
    return {
        "both": [duty for duty in first if duty.place in theirs],
        "one": [duty for duty in first if duty.place not in theirs],
        "other": [duty for duty in second if duty.place not in mine],
    }


def ordered(duties: Sequence[Duty], by: str) -> list[Duty]:
    """By role: leads before those responsible before supporters; else as the index has them, the newest policies first."""
    return sorted(duties, key=lambda duty: ROLES.index(duty.role)) if by == "role" else list(duties)


def details(store: Store, agency: str, duties: Sequence[Duty]) -> list[dict[str, Any]]:
    """The rows of the question `duty_list` for these duties of the agency, in their order."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    places = list(dict.fromkeys(duty.place for duty in duties))
    for start in range(0, len(places), _AT_ONCE):
        for row in ask(store, "duty_list", id=agency, places="\n".join(places[start : start + _AT_ONCE])):
            found[row["place"], row["role"]] = row
    return [found[duty.place, duty.role] for duty in duties if (duty.place, duty.role) in found]
