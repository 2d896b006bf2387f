"""Turns a record and its annotation into the facts that are right, by the scorer's own pairing."""

import importlib.util
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

SCORER = Path(__file__).parents[1] / "tests" / "gold" / "score.py"
_STRICTEST = (
    "policy.",
    "references.in_task",
    "responsibilities.full",
    "targets.quantity",
    "targets.deadline",
    "tasks.outline",
)
_LOOSER = ("targets.quantity_full",)


@cache
def load_scorer() -> ModuleType:
    """The scorer as a module. FileNotFoundError where it is not there."""
    spec = importlib.util.spec_from_file_location("score", SCORER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def right_facts(gold: dict[str, Any], record: dict[str, Any]) -> set[int]:
    """The identities (`id`) of the facts and policy values of a record that the annotation has too: references with
    relation and task, duties with task, role and obligation, outline entries with number, heading and kind."""
    score, right = load_scorer(), set[int]()

    class Tally(score.Tally):  # type: ignore[misc, name-defined]
        """The scorer's own tally, which also keeps what was paired."""

        def add(
            self, family: str, doc: str, gold: list[Any], found: list[Any], same: Callable[..., bool], words: Callable[..., str]
        ) -> list[tuple[int, int]]:  # fmt: skip
            pairs: list[tuple[int, int]] = super().add(family, doc, gold, found, same, words)
            if family.startswith(_STRICTEST) and family not in _LOOSER:
                right.update(id(found[j]) for _, j in pairs)
            return pairs

    score.score_document("document", gold, record, None, Tally())
    return right
