"""Months of the address → a window on time, and the windows one comes to from it. A month is counted from the year 0."""

import re
from typing import NamedTuple

_LEAST = 3
"""A window is never narrower than so many months."""
_STEPS = ((30, 1), (96, 3), (100_000, 12))
"""Up to so many months wide: so many months go into one bar."""


class Window(NamedTuple):
    """From a month to another, both included."""

    first: int
    last: int

    @property
    def months(self) -> int:
        """How many months it has."""
        return self.last - self.first + 1

    def within(self, whole: "Window") -> "Window":
        """The same width moved inside another, or that other where it is too wide for it."""
        if self.months >= whole.months:
            return whole
        back = max(0, self.last - whole.last) - max(0, whole.first - self.first)
        return Window(self.first - back, self.last - back)

    def scaled(self, by: float) -> "Window":
        """So many times as wide, its middle kept."""
        wanted = max(_LEAST, round(self.months * by))
        first = self.first - (wanted - self.months) // 2
        return Window(first, first + wanted - 1)

    def moved(self, by: float) -> "Window":
        """Moved by a share of its own width, a month at least."""
        months = round(self.months * by) or (1 if by > 0 else -1)
        return Window(self.first + months, self.last + months)

    @property
    def bar(self) -> int:
        """How many months one bar stands for: whole years, quarters or single months."""
        return next(months for most, months in _STEPS if self.months <= most)


def month(text: str | None) -> int | None:
    """`2016-12` or `2016-12-22` → its number; None for anything else."""
    found = re.match(r"(\d{4})-(\d{2})", text or "")
    return int(found[1]) * 12 + int(found[2]) - 1 if found and 1 <= int(found[2]) <= 12 else None


def named(number: int) -> str:
    """The number of a month → `2016-12`."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def moment(date: str) -> float:
    """A date → its place in time in months: `2016-12-16` is in the middle of its month, `2016` of its year."""
    year, *rest = [int(part) for part in date.split("-")]
    if not rest:
        return year * 12 + 6.5
    day = (rest[1] - 0.5) / 31 if len(rest) > 1 else 0.5
    return year * 12 + rest[0] - 1 + day


def asked(first: str | None, last: str | None, whole: Window) -> Window:
    """The window that an address asks for, inside the whole time; the whole where it asks for none or for nonsense."""
    begin, end = month(first), month(last)
    begin, end = whole.first if begin is None else begin, whole.last if end is None else end
    if begin > end or begin > whole.last or end < whole.first:
        return whole
    return Window(max(begin, whole.first), min(end, whole.last))
