"""Reads from a store, by its named questions, what a comparison needs: which policies implement a directive, and the two sides."""

from collections.abc import Callable
from typing import Any

from graph.coverage.sides import Row, Side, side

Ask = Callable[..., list[dict[str, Any]]]
"""A named question and its parameters → its rows: `graph.questions.ask` on a store, or what a page keeps of its answers."""


def implementing(ask: Ask, directive: str, skip: int = 0, limit: int = 999_999_999) -> list[str]:
    """The ids of the policies that implement a document, the older first, at most `limit` behind the first `skip`."""
    rows = ask("referred_by", id=directive, relation="IMPLEMENTS", skip=skip, limit=limit)
    return [row["policy"] for row in rows if row["policy"] != directive]


def stored_side(ask: Ask, policy: str) -> Side | None:
    """The side that a policy of the store makes; None where its text is not held."""
    text = ask("policy_text", id=policy)
    if not text:
        return None
    rows: tuple[list[Row], ...] = tuple(
        list(ask(name, id=policy)) for name in ("outline", "policy_duties", "policy_targets")
    )
    return side(policy, text[0]["text"], *rows)
