"""A record's evidence → the parallel lists that an edge carries; and the place of words whose record gives none."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from extract.text import CleanText, clean
from graph.model import Evidence, Value, evidence_props


@dataclass(frozen=True)
class Statement:
    """One mention with what the text called the document (references only) and how sure the rule was."""

    evidence: Evidence
    confidence: float | None = None
    title: str = ""
    number: str = ""


def statements(
    items: Iterable[Mapping[str, Any]],
    confidence: float | None = None,
    title: str | None = None,
    number: str | None = None,
) -> list[Statement]:
    """The evidence items of a record as statements."""
    return [
        Statement(
            Evidence(item["start"], item["end"], item["text"], item.get("rule") or "", item.get("cue") or ""),
            confidence,
            title or "",
            number or "",
        )
        for item in items
    ]


def to_props(said: Sequence[Statement], *, named: bool = False) -> dict[str, Value]:
    """The properties of an edge that several mentions state: each span once, in text order, the highest confidence;
    with `named` also what the text called the document, in the same order."""
    ordered = sorted(
        said, key=lambda item: (item.evidence.start, item.evidence.end, item.evidence.rule, item.title, item.number)
    )
    once = list({(item.evidence.start, item.evidence.end): item for item in reversed(ordered)}.values())[::-1]
    sure = [item.confidence for item in said if item.confidence is not None]
    props = evidence_props([item.evidence for item in once], max(sure, default=None))
    if named:
        props |= {"as_titles": [item.title for item in once], "as_numbers": [item.number for item in once]}
    return props


class Locator:
    """Finds words of the normal form in a raw text, whatever script and breaks it has them in."""

    def __init__(self, raw: str) -> None:
        self._raw = raw

    @cached_property
    def _text(self) -> CleanText:
        return clean(self._raw)

    def __call__(self, words: str, rule: str, *, last: bool = False) -> list[Evidence]:
        """The first (or last) place of these words as evidence; none where the text has other words."""
        text = self._text.text
        at = text.rfind(words) if last else text.find(words)
        return [self._text.evidence(at, at + len(words), rule)] if words and at >= 0 else []
