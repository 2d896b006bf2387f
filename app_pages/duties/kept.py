"""What the duties of an agency come to, alone or beside another's: counted once until another load is recorded.

A bureau that 100,000 policies name has as many duties: all that a page counts of them takes seconds, and every visitor asks the same.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from app_pages import answers
from graph.duties import NO_THEME, Count, Duty, counted, fitting, ordered, sides, tasks

Filters = tuple[tuple[str, str], ...]
"""Filters that are set, as (name, value)."""


class Sides(NamedTuple):
    """The duties of two agencies: by side (`graph.duties.sides`), in how many places these are, and the other agency's part of what
    both have."""

    duties: dict[str, list[Duty]]
    places: dict[str, int]
    theirs: list[Duty]


class Tasks(NamedTuple):
    """Side → policy or theme → in how many places (tasks, or whole policies) there are duties; the keys of all sides, those that both
    agencies have most of first; the greatest of the numbers."""

    places: dict[str, dict[str, int]]
    keys: list[str]
    most: int


def counts(agency: str, by: str, filters: Filters) -> Sequence[Count]:
    """How many duties of an agency there are by policy, year, role or theme, of those that fit the filters."""
    return _counts(answers.state(), agency, by, filters)


def listed(agency: str, by: str, filters: Filters) -> Sequence[Duty]:
    """The duties of an agency that fit the filters, in the order of a list by policy, role or year; shared by all visitors, so not to
    be changed."""
    return _listed(answers.state(), agency, by, filters)


def sides_of(agency: str, beside: str, filters: Filters) -> Sides:
    """The duties of two agencies that fit the filters; shared by all visitors, so not to be changed."""
    return _sides(answers.state(), agency, beside, filters)


def tasks_of(agency: str, beside: str, by: str, filters: Filters) -> Tasks:
    """The tasks of two agencies by policy or theme, of those that fit the filters."""
    return _tasks(answers.state(), agency, beside, by, filters)


def titles_of(agency: str) -> dict[str, str]:
    """The policies that an agency has duties in: id → title."""
    return _titles(answers.state(), agency)


@st.cache_resource(show_spinner=False, ttl=600, max_entries=200)
def _counts(state: str, agency: str, by: str, filters: Filters) -> Sequence[Count]:
    return counted(fitting(answers.duties_of(agency), dict(filters)), by)


@st.cache_resource(show_spinner=False, ttl=600, max_entries=50)
def _listed(state: str, agency: str, by: str, filters: Filters) -> Sequence[Duty]:
    return ordered(fitting(answers.duties_of(agency), dict(filters)), by)


@st.cache_resource(show_spinner=False, ttl=600, max_entries=20)
def _sides(state: str, agency: str, beside: str, filters: Filters) -> Sides:
    if filters:
        whole = sides_of(agency, beside, ()).duties
        duties = {side: fitting(found, dict(filters)) for side, found in whole.items()}
    else:
        duties = sides(answers.duties_of(agency), answers.duties_of(beside))
    places = {side: {duty.place for duty in found} for side, found in duties.items()}
    theirs = [duty for duty in answers.duties_of(beside) if duty.place in places["both"]]
    return Sides(duties, {side: len(found) for side, found in places.items()}, theirs)


@st.cache_resource(show_spinner=False, ttl=600, max_entries=100)
def _tasks(state: str, agency: str, beside: str, by: str, filters: Filters) -> Tasks:
    places = {side: tasks(duties, by) for side, duties in sides_of(agency, beside, filters).duties.items()}
    all_: Counter[str] = Counter()
    for found in places.values():
        all_.update(found)
    both = places["both"]
    keys = sorted(all_, key=lambda key: (key == NO_THEME, -both.get(key, 0), -all_[key], key))
    return Tasks(places, keys, max((n for found in places.values() for n in found.values()), default=1))


@st.cache_resource(show_spinner=False, ttl=600, max_entries=50)
def _titles(state: str, agency: str) -> dict[str, str]:
    return {duty.policy: duty.title for duty in answers.duties_of(agency)}
