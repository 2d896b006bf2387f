"""Deadlines → a calendar file (RFC 5545) that Outlook, Thunderbird, WPS and telephones import: all-day events, UTF-8.

The same deadlines give the same bytes, and each keeps its UID, so that a second import changes events and doubles none.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from graph.targets.dates import last_day

_MAKER = "-//SME Intellectual Property Policy Graph//ZH"
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
_NAMESPACE = "policy-graph"


@dataclass(frozen=True)
class Deadline:
    """What a calendar is told of a target: its id, its due date (day, month or year), one line, more lines, and the day
    from which the policy holds (ISO, perhaps without day), where known."""

    target: str
    due_date: str
    summary: str
    description: str
    stated_on: str | None = None


def calendar(name: str, deadlines: Iterable[Deadline]) -> bytes:
    """The file: an event on the last day of each deadline's period, busy nobody's time; by date, then id."""
    made = Calendar()
    made.add("prodid", _MAKER)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", name)
    for deadline in sorted(deadlines, key=lambda one: (last_day(one.due_date), one.target)):
        made.add_component(_event(deadline))
    written: bytes = made.to_ical()
    return written


def uid(target: str) -> str:
    """A target's UID: the same in every export, in characters that every program takes."""
    return f"{hashlib.sha256(target.encode()).hexdigest()[:32]}@{_NAMESPACE}"


def _event(deadline: Deadline) -> Event:
    event, day = Event(), last_day(deadline.due_date)
    event.add("uid", uid(deadline.target))
    event.add("dtstamp", _stamp(deadline.stated_on))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", deadline.summary)
    event.add("description", deadline.description)
    event.add("transp", "TRANSPARENT")
    return event


def _stamp(stated_on: str | None) -> datetime:
    """When the event's facts were last true to change: the policy's date. (The hour of the download would make every file
    another.)"""
    if stated_on is None:
        return _NEVER
    day = last_day(stated_on)
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
