"""Rows of duties and targets → the words and citations by which every page shows them."""

from app_pages.answers import Row
from app_pages.tree import Node, span
from app_pages.wording import coded, t
from graph.targets.phrase import phrase


def target_words(row: Row) -> str:
    """A target in one line: 培训…：不少于 1000000 名."""
    if row["kind"] == "deadline":
        return str(row["metric"] or "")
    change, comparator = coded("change", row["change"]), coded("comparator", row["comparator"])
    return phrase(row["metric"], change, comparator, row["value"], row["value_to"], row["unit"], row["baseline"])


def due_badge(due: str | None) -> Node | None:
    """A badge with the date or period by which something is due; None where there is none."""
    return span("badge due", t("due", due=due)) if due else None


def entry_due_badge(row: Row) -> Node | None:
    """A badge with the earliest deadline of a duty's entry, which need not be the agency's own; None where none is set."""
    due = row["due_date"] or row["due"]
    return span("badge due", t("due.entry", due=due), title=row["due"]) if due else None


def duty_words(agency: str, row: Row, entry: str) -> str:
    """A duty in one line, as it is copied: 国家知识产权局　负责　（三）……."""
    obligation = f"（{coded('obligation', row['obligation'])}）"
    return f"{agency}　{coded('role', row['role'])}{obligation}　{entry}"


def entry_words(number: str | None, heading: str | None) -> str:
    """An outline entry in one line: its number and its heading."""
    return f"{number or ''}{heading or ''}" or t("duties.whole")
