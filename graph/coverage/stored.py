"""Reads from a store, by its named questions, what a comparison needs: which policies implement a directive, and the two sides."""

from collections.abc import Callable
from typing import Any

from graph.coverage.sides import Row, Side, side

Ask = Callable[..., list[dict[str, Any]]]
"""A named question and its parameters → its rows: `graph.questions.ask` on a store, or what a page keeps of its answers."""


def directives(ask: Ask) -> dict[str, list[str]]:
    """The documents whose text is held and which policies implement, each with the ids of these policies: the older first."""
    held = {row["id"]: row for row in ask("lineage_documents") if row["held"]}
    found: dict[str, list[str]] = {}
    for row in ask("lineage"):
        if row["relation"] == "IMPLEMENTS" and row["target"] in held and row["source"] != row["target"]:
            found.setdefault(row["target"], []).append(row["source"])
    for policies in found.values():
        policies.sort(key=lambda policy: (held[policy]["issued_on"] or "9999", policy))
    return dict(sorted(found.items()))


def stored_side(ask: Ask, policy: str) -> Side | None:
    """The side that a policy of the store makes; None where its text is not held."""
    text = ask("policy_text", id=policy)
    if not text:
        return None
    rows: tuple[list[Row], ...] = tuple(
        list(ask(name, id=policy)) for name in ("outline", "policy_duties", "policy_targets")
    )
    return side(policy, text[0]["text"], *rows)
