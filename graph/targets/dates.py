"""A date of which the day or the month may lack → the days it stands for: 2020 is the whole year, 2020-06 the month."""

import re
from calendar import monthrange
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def first_day(written: str) -> date:
    """The first day of the period. Raises ValueError where the text is no date.

    >>> first_day("2020-06")
    datetime.date(2020, 6, 1)
    """
    year, month, day = _parts(written)
    return date(year, month or 1, day or 1)


def last_day(written: str) -> date:
    """The last day of the period: what is due in 2020 is due on its last day.

    >>> last_day("2020")
    datetime.date(2020, 12, 31)
    """
    year, month, day = _parts(written)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def _parts(written: str) -> tuple[int, int | None, int | None]:
    match = _ISO.fullmatch(written)
    if match is None:
        raise ValueError(f"{written} is no date")
    year, month, day = (int(part) if part else None for part in match.groups())
    return year or 0, month, day
