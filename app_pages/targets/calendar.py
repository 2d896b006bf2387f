"""Dated rows of a year → twelve months with what is due in them, or one month day by day."""

from calendar import Calendar
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import MAXYEAR, MINYEAR, date

from app_pages import links
from app_pages.answers import Row
from app_pages.targets import said
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import t

_SHOWN_IN_A_MONTH = 4
_SHOWN_IN_A_DAY = 3
_SHOWN_OF_A_YEAR = 8
_MOST_YEARS = 24


def year_shown(asked: str | None, years: Sequence[str], today: date) -> str:
    """The year that the calendar opens on: the one asked for, else the first from today on in which something is due, else
    the last in which something was."""
    if asked and asked.isdecimal() and len(asked) == 4 and MINYEAR < int(asked) < MAXYEAR:  # a week may reach beyond
        return asked
    coming = [year for year in years if year >= str(today.year)]
    return min(coming) if coming else max(years, default=str(today.year))


def month_shown(asked: str | None) -> int | None:
    """The month that the address names, 1 to 12; None where it names none."""
    return int(asked) if asked and asked.isdecimal() and 1 <= int(asked) <= 12 else None


def head(year: str, month: int | None, counts: Mapping[str, int]) -> Node:
    """Which year or month this is, with links to the years in which something is due, or to the months beside it."""
    if month is None:
        title = tag("h2", t("targets.year", year=year), class_="serif")
        return div("actions calhead", title, _years(year, counts))
    beside = [_month_beside(year, month, step) for step in (-1, 1)]
    names = [f"← {beside[0][0]}-{beside[0][1]:02}", f"{beside[1][0]}-{beside[1][1]:02} →"]
    before, behind = (
        link(links.here(year=y, month=str(m)), name, class_="button num")
        for (y, m), name in zip(beside, names, strict=True)
    )
    title = tag("h2", t("targets.month", year=year, month=month), class_="serif")
    back = link(links.here(month=None, year=year), t("targets.whole_year", year=year), class_="button")
    return div("actions calhead", before, title, behind, back)


def _years(now: str, counts: Mapping[str, int]) -> Node:
    """The years in which something is due, with how much; at most so many, those next to the one shown."""
    near = sorted(sorted(counts, key=lambda year: (abs(int(year) - int(now)), year))[:_MOST_YEARS])
    pills = [
        link(
            links.here(year=year, month=None),
            year,
            span("n", str(counts[year])),
            class_="pill num",
            aria_current="true" if year == now else None,
        )
        for year in near
    ]
    return tag("nav", *pills, class_="pills", aria_label=t("targets.filter.year"))


def year_grid(year: str, rows: Sequence[Row], today: date) -> Node:
    """Twelve months, before them what the texts date by the year alone."""
    by_month: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_month[row["due_date"][5:7]].append(row)
    months = [_month(year, month, by_month[f"{month:02}"], today) for month in range(1, 13)]
    return div("calendar", _loose(by_month[""], t("targets.by_year", year=year)), div("months", *months))


def month_grid(year: str, month: int, rows: Sequence[Row], today: date) -> Node:
    """The days of a month in weeks, before them what the texts date by the month alone."""
    there = [row for row in rows if row["due_date"][5:7] == f"{month:02}"]
    by_day: defaultdict[str, list[Row]] = defaultdict(list)
    for row in there:
        by_day[row["due_date"][8:10]].append(row)
    heads = [tag("th", t(f"targets.weekday.{day}"), scope="col") for day in range(7)]
    weeks = Calendar().monthdatescalendar(int(year), month)
    body = [tag("tr", *[_day(day, month, by_day, today) for day in week]) for week in weeks]
    loose = _loose(by_day[""], t("targets.by_month", year=year, month=month), whole=True)
    grid = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *body), class_="days")
    return div("calendar", loose, grid)


def _month_beside(year: str, month: int, step: int) -> tuple[str, int]:
    place = int(year) * 12 + month - 1 + step
    return str(place // 12), place % 12 + 1


def _loose(rows: Sequence[Row], title: str, whole: bool = False) -> Node | None:
    """What has no day, or no month: shown apart, never set on a day that the text doesn't name."""
    if not rows:
        return None
    items = [_item(row) for row in rows]
    most = len(rows) if whole else _SHOWN_OF_A_YEAR
    rest = items[most:]
    more = tag("details", tag("summary", t("targets.rest", n=len(rest))), *rest) if rest else None
    return div("loose", tag("h3", title, span("n", str(len(rows)))), div("items", *items[:most]), more)


def _month(year: str, month: int, rows: Sequence[Row], today: date) -> Node:
    now = (int(year), month) == (today.year, today.month)
    to = links.here(year=year, month=str(month))
    name = t("targets.month_name", month=month)
    title = link(to, name, class_="plain") if rows else span("soft", name)
    head = tag("h3", title, span("n", str(len(rows))) if rows else None)
    items = [_item(row) for row in rows[:_SHOWN_IN_A_MONTH]]
    rest = len(rows) - _SHOWN_IN_A_MONTH
    more = link(to, t("targets.rest", n=rest), class_="link small") if rest > 0 else None
    return div("month" + (" now" if now else "") + ("" if rows else " free"), head, *items, more)


def _day(day: date, month: int, by_day: Mapping[str, list[Row]], today: date) -> Node:
    if day.month != month:
        return tag("td", class_="other")
    rows = by_day.get(f"{day.day:02}", [])
    items = [_item(row, dated=False) for row in rows]
    rest = items[_SHOWN_IN_A_DAY:]
    more = tag("details", tag("summary", t("targets.rest", n=len(rest))), *rest) if rest else None
    classes = ("today " if day == today else "") + ("" if rows else "free")
    number = div("dayno", str(day.day), span("today-word", t("targets.today")) if day == today else None)
    return tag("td", number, *items[:_SHOWN_IN_A_DAY], more, class_=classes.strip() or None)


def _item(row: Row, dated: bool = True) -> Node:
    """One thing due, as a link to its words: its kind by a sign, its day where the text has one and it is to be told (`dated`)."""
    day = row["due_date"][5:] if dated and len(row["due_date"]) == 10 else None
    demand = said.demand(row)
    words = said.metric(row) + (f" {demand}" if demand else "")
    sign = span(f"sign {row['kind']}", said.sign(row["kind"]))
    tip = f"{words}\n{said.title(row)}"
    return link(said.place(row), sign, span("num day", day) if day else None, words, class_="item", title=tip)
