"""Turns the registry of rules (`lexicon/rules.csv`) into what each rule reads, with an example that can be tried."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from extract.lexicon import rows
from extract.pipeline import read_facts, to_record
from extract.reader import Source
from extract.record import Record

FAMILIES = ("policy", "reference", "duty", "target", "deadline", "outline", "+")
"""What a rule's name starts with, in the order of the page; `+` are the rules that tell an outline entry's kind."""

_FRAME = "甲省人民政府关于专利工作的意见\n甲政发〔2020〕8号\n各市人民政府：\n{}\n甲省人民政府\n2020年1月2日\n"
"""What an example of a single passage is read in; examples of the `policy` rules are documents of their own."""


class Rule(NamedTuple):
    """One rule: its name as records give it, what it reads, an example (⏎ is a line break)."""

    name: str
    reads: str
    example: str

    @property
    def family(self) -> str:
        """The family of `FAMILIES` that the rule belongs to."""
        return "+" if self.name.startswith("+") else self.name.partition(".")[0]


class Applied(NamedTuple):
    """A rule at work: its name and the raw words that it read, with their offsets."""

    rule: str
    start: int
    end: int


def registry() -> dict[str, Rule]:
    """All rules by name, in the order of the registry."""
    return {row["rule"]: Rule(row["rule"], row["reads"], row["example"]) for row in rows("rules")}


def names(rule: str) -> list[str]:
    """The registered names in a record's `rule`: an outline entry's names its opening and its kind.

    >>> names("outline.han+work"), names("duty.by")
    (['outline.han', '+work'], ['duty.by'])
    """
    opening, plus, kind = rule.partition("+")
    return [opening, plus + kind] if plus else [opening]


def reads(rule: str) -> str:
    """What a record's `rule` reads, in words; the empty text where the registry has no such rule."""
    known = registry()
    return " / ".join(known[name].reads for name in names(rule) if name in known)


def applied(record: Record) -> Iterator[Applied]:
    """Every place of a record where a rule was at work: policy fields, facts, outline entries."""
    facts: list[dict[str, Any]] = [
        fact for key in ("references", "responsibilities", "targets") for fact in record[key]
    ]
    groups = [*record["policy"]["evidence"].values(), *(fact["evidence"] for fact in facts), record["tasks"]]
    for group in groups:
        for item in group:
            yield from (Applied(name, item["start"], item["end"]) for name in names(item["rule"]))


def try_example(rule: Rule) -> list[Applied]:
    """The rules at work inside a rule's own example, which is read in a frame unless it is a document itself."""
    example = rule.example.replace("⏎", "\n")
    raw = example if rule.family == "policy" else _FRAME.format(example)
    record = to_record(Source("example.txt", b"", "0" * 64, raw), read_facts(raw))
    start = raw.index(example)
    return [item for item in applied(record) if start <= item.start and item.end <= start + len(example)]
