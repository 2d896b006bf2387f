"""Says which figures are no targets: conditions for applicants, fees, subsidies, counts of what has been done."""

import re

from extract.clauses import Span
from extract.lexicon import rows
from extract.outline import Entry
from extract.quantities import Quantity


def _cues(scope: str) -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in rows("no_targets") if row["scope"] == scope))


_HEADING, _SENTENCE, _CLAUSE = _cues("heading"), _cues("sentence"), _cues("clause")
_BREAK = re.compile("[，；：。\n]")


def refused_entry(chain: list[Entry]) -> bool:
    """Whether the entry, or one that encloses it, is headed as conditions, papers to hand in, background or the like."""
    return any(_HEADING.search(entry.heading) for entry in chain if len(entry.heading) <= 40)


def is_refused(shown: str, sentence: Span, quantity: Quantity) -> bool:
    """Whether the words around a figure make it a condition, a fee, a permission or a count of the past."""
    start = max(
        (m.end() for m in _BREAK.finditer(shown, sentence.start, quantity.figure.start)), default=sentence.start
    )
    clause = shown[start : quantity.end]
    return bool(_CLAUSE.search(clause) or _SENTENCE.search(shown, sentence.start, sentence.end))
