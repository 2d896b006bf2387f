"""Turns the registry of rules and the annotated documents into `docs/rules.md`: `python -m benchmarks.rules > docs/rules.md`."""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.judge import right_facts
from extract.pipeline import extract_file
from extract.rules import FAMILIES, Rule, names, registry

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
DOCUMENTS = ROOT / "data" / "documents"
Counts = dict[str, list[int]]
"""Rule → [right, found]."""

_TITLES = {
    "policy": "Policy fields", "reference": "References", "duty": "Duties", "target": "Targets: quantities",
    "deadline": "Targets: deadlines", "outline": "Outline: how an entry opens", "+": "Outline: which kind an entry is",
}  # fmt: skip
_HEAD = """# The rules

Made by `python -m benchmarks.rules > docs/rules.md`; `tests/test_rules.py` fails where this page or the registry
(`extract/lexicon/rules.csv`) is not what the rules do: each example here is read by its rule.

*Right* is how many of the facts that a rule found in the five annotated documents (`tests/gold/`) the annotation has
too, by the scorer's strictest measure: references with relation and task, duties with task, role and obligation, outline
entries with number, heading and kind. A fact that two rules state counts for both; — is a rule that these five do not
show. ⏎ is a line break. Which rules read a place of a file: `python -m extract explain FILE --at OFFSET`.
"""


def precision() -> Counts:
    """How many facts each rule found in the annotated documents, and how many of them are right."""
    counts: Counts = defaultdict(lambda: [0, 0])
    for path in sorted((GOLD / "records").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        record = extract_file(DOCUMENTS / gold["source"]["file"]).record
        for rule, right in judged(gold, record):
            counts[rule][0] += right
            counts[rule][1] += 1
    return counts


def judged(gold: dict[str, Any], record: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """For each rule of each fact of a record, whether the annotation has the fact."""
    right = right_facts(gold, record)
    for key in ("references", "responsibilities", "targets", "tasks"):
        for fact in record[key]:
            rules = {item["rule"] for item in fact["evidence"]} if "evidence" in fact else {fact["rule"]}
            for rule in {part for whole in rules for part in names(whole)}:
                yield rule, id(fact) in right
    for field in record["policy"]["evidence"]:
        said = record["policy"][field]
        if field in gold["policy"]:
            yield from (
                (f"policy.{field}", id(value) in right) for value in (said if isinstance(said, list) else [said])
            )


def page(counts: Counts) -> str:
    """The page as Markdown."""
    known = registry()
    lines = [_HEAD]
    for family in FAMILIES:
        lines += [f"## {_TITLES[family]}", "", "| rule | what it reads | example | right |", "|---|---|---|---|"]
        lines += [_row(rule, counts) for rule in known.values() if rule.family == family]
        lines.append("")
    return "\n".join(lines)


def _row(rule: Rule, counts: Counts) -> str:
    right, found = counts.get(rule.name, (0, 0))
    said = f"{right} of {found} ({right / found:.3f})" if found else "—"
    return f"| `{rule.name}` | {rule.reads} | {rule.example} | {said} |"


if __name__ == "__main__":
    sys.stdout.write(page(precision()))
