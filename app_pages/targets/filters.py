"""The filters above every view of the targets: kind, level, agency, year, policy, words; each stands in the address."""

import streamlit as st

from app_pages import answers, widgets
from app_pages.answers import Row
from app_pages.links import parameter
from app_pages.targets.chosen import KINDS, PLACE, UNDATED, Chosen
from app_pages.wording import coded, t
from graph.lineage import LEVELS

_MOST_OPTIONS = 300


def show(wanted: Chosen) -> None:
    """The line of filters. Those that mean nothing in a view are left out there."""
    widths = [0.8, 0.8, 0.8, 1.5, 1.2] if wanted.view == "conflicts" else [0.8, 0.8, 1.2, 0.8, 1.5, 1.2]
    with st.container(key="target_filters"):
        columns = st.columns(widths)
    with columns[0]:
        _choice("kind", list(KINDS))
    with columns[1]:
        _choice("level", list(LEVELS))
    if wanted.view != "conflicts":
        with columns[2]:
            _named("agency", _agencies(), wanted.agency)
    with columns[-3]:
        _choice("year", _years(wanted), t("targets.undated"))
    with columns[-2]:
        _named("policy", _policies(), wanted.policy)
    with columns[-1]:
        _words()


def _choice(name: str, options: list[str], undated: str = "") -> None:
    groups = {"kind": "target", "level": "lane"}

    def words(code: str) -> str:
        return undated if code == UNDATED else coded(groups.get(name, ""), code)

    widgets.choice(name, t(f"targets.filter.{name}"), options, words, drops=PLACE)


def _named(name: str, names: dict[str, str], now: str | None) -> None:
    """A box of things by their names; what the address names is among them however many there are."""
    if now and now not in names:
        names = {now: now, **names}
    placeholder = t("targets.filter.type")
    widgets.choice(name, t(f"targets.filter.{name}"), list(names), names.__getitem__, placeholder, drops=PLACE)


def _years(wanted: Chosen) -> list[str]:
    rows = answers.kept("target_dates", **wanted.question(due=""))
    years = sorted({row["due_date"][:4] for row in rows if row["due_date"]})
    undated = [UNDATED] if any(row["due_date"] is None for row in rows) and wanted.view == "ledger" else []
    return [*years, *undated, *([wanted.year] if wanted.year and wanted.year not in [*years, *undated] else [])]


def _agencies() -> dict[str, str]:
    rows = [row for row in answers.kept("agencies", limit=_MOST_OPTIONS) if row["duties"]]
    return {row["id"]: row["name"] for row in rows}


def _policies() -> dict[str, str]:
    """The newest policies that have targets."""
    return {row["id"]: _title(row) for row in answers.kept("policies_with_targets", limit=_MOST_OPTIONS)}


def _title(row: Row) -> str:
    return str(row["title"] or row["id"])


def _words() -> None:
    """The box for words of a metric, an entry or a policy's title; it obeys the address and writes it."""
    st.session_state["targets_words"] = parameter("words") or ""

    def write() -> None:
        typed = st.session_state["targets_words"].strip()
        kept = {name: value for name, value in st.query_params.items() if name not in ("words", *PLACE)}
        st.query_params.from_dict(kept | ({"words": typed} if typed else {}))

    st.text_input(
        t("targets.filter.words"),
        key="targets_words",
        on_change=write,
        type="search",
        placeholder=t("targets.filter.words.placeholder"),
    )
