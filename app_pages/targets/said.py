"""A row of the question `targets` → the words by which every view shows it: its demand, place, quotation, citation."""

from app_pages import links, widgets
from app_pages.answers import Row
from app_pages.duty_words import entry_words, target_words
from app_pages.quotes import Quote, Source, citation, sentence
from app_pages.tree import Node, link, span
from app_pages.wording import coded, t


def place(row: Row) -> str:
    """The address of the row's words in its policy."""
    return links.policy(row["policy"], row["starts"][0], row["ends"][0])


def metric(row: Row) -> str:
    """What is counted or due, in a word or more."""
    return str(row["metric"] or row["texts"][0])


def title(row: Row) -> str:
    """The policy's title, its id where it has none."""
    return str(row["policy_title"] or row["policy"])


def entry(row: Row) -> str:
    """The entry that sets the target; empty where the whole policy does."""
    return entry_words(row["task_number"], row["task_heading"]) if row["task"] else ""


def demand(row: Row) -> str:
    """What is demanded, without the metric: 不少于 70 %; empty for a deadline."""
    if row["kind"] == "deadline":
        return ""
    return target_words({**row, "metric": None, "baseline": None}).removeprefix("：").strip()


def quote(row: Row) -> Quote:
    """The words that state the target, in one line."""
    words = row["texts"][0]
    return sentence(Source(words, 0, len(words), "", None), 0, len(words))


def cited(row: Row) -> str:
    """The target as it is copied: fact, words, policy and number."""
    fact = target_words(row) + (f"　{t('due', due=row['due'])}" if row["due"] else "")
    return citation(fact, quote(row), Source("", 0, 0, title(row), row["document_number"]))


def kind_badge(kind: str) -> Node:
    """Quantity or deadline: by word, form and colour."""
    return span(f"badge kind {kind}", coded("target", kind))


def sign(kind: str) -> str:
    """Quantity or deadline in one character: the mark of what has no room for the word."""
    return t(f"targets.sign.{kind}")


def policy_line(row: Row) -> list[Node]:
    """Level, title as a link, and number."""
    lane = widgets.lane_of("policy", row["level"])
    number = span("soft small", row["document_number"]) if row["document_number"] else None
    parts = [widgets.lane_badge(lane), link(links.policy(row["policy"]), title(row), class_="plain title"), number]
    return [part for part in parts if part is not None]
