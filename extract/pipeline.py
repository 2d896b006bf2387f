"""Turns one file into its extraction record: the stages in their order, and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from extract.context import Context
from extract.document import Document, find_document
from extract.document.levels import LOCAL, Place, level_and_region
from extract.document.own_numbers import year_of
from extract.document.own_place import own_place
from extract.duties import Duty, find_duties
from extract.outline import Entry, Outline, parse
from extract.policy import Policy, read_policy
from extract.reader import ReadError, Source, read
from extract.record import Record, evidence_item, script_of, validate
from extract.references import Reference, find_references
from extract.statement import Statement
from extract.targets import Target, find_targets
from extract.text import CleanText, clean
from extract.text.copies import find_copies
from graph.normal import simplify


class Extraction(NamedTuple):
    """What one file gave: its record, the raw text that the record's offsets count in, the file's bytes."""

    record: Record
    raw: str
    data: bytes


@dataclass(frozen=True)
class Facts:
    """Everything that the stages read from one text, in clean offsets."""

    text: CleanText
    document: Document
    outline: Outline
    policy: Policy
    context: Context
    references: list[Reference]
    duties: list[Duty]
    targets: list[Target]


def extract_file(path: Path) -> Extraction:
    """Read one file and extract its record, valid against the schema.

    Raises ReadError, with a message for people, where the file can't be read or is no official document: it has no
    document number, no issuer with a date, no outline, no table that shares out tasks, and orders nobody anything.
    """
    source = read(path)
    facts = read_facts(source.raw)
    if not _is_official(facts):
        raise ReadError(
            f"{source.name}：不是公文：没有发文字号，没有落款的机关和日期，也没有“一、（一）”这样的条目或任务分工表。请检查是否选错了文件。"
        )
    record = to_record(source, facts)
    validate(record)
    return Extraction(record, source.raw, source.data)


def read_facts(raw: str) -> Facts:
    """Run all stages over a raw text. Never raises for lack of content: a part that is not there is empty."""
    text = clean(raw)
    document = find_document(text)
    outline = parse(text, document, find_copies(text.text))
    policy = read_policy(text, document)
    context = _context(text.text, policy, document, outline)
    own_titles = [title for title in (policy.title, *policy.alternative_titles) if title]
    own_titles += [issuer + title for issuer in policy.issuers for title in own_titles if title.startswith("关于")]
    return Facts(
        text, document, outline, policy, context,
        find_references(text, document, outline, own_titles, policy.document_number),
        find_duties(text, outline, context),
        find_targets(text, outline, context),
    )  # fmt: skip


def _context(text: str, policy: Policy, document: Document, outline: Outline) -> Context:
    level, region = level_and_region(policy.document_number, policy.title, policy.issuers)
    if region is None and (level is None or (level in LOCAL and not policy.issuers)):
        level, region = _spoken_for(own_place(text, *document.body), level, region)
    first = outline.entries[0].start if outline.entries else _preamble_end(document)
    issued_on = policy.issued_on or year_of(policy.document_number)
    unread = tuple((line.start, line.end) for line in document.titles)
    unread += (document.history.span,) if document.history else ()
    return Context(policy.issuers, region, level, issued_on, document.body, first, policy.addressees, unread)


def _spoken_for(place: Place, level: str | None, region: str | None) -> Place:
    """The place or rank that the text names as its own, unless its head says another level."""
    return place if place.level and level in (None, place.level) else Place(level, region)


def _preamble_end(document: Document) -> int:
    """Where the preamble of a document without entries ends: its first paragraph behind the addressees."""
    behind = document.addressee.end if document.addressee else document.body[1]
    opening = next((line for line in document.lines if line.start >= behind and "。" in line.text), None)
    return min(opening.end, document.body[1]) if opening else document.body[1]


_SHARED_OUT = ("duty.table.lead", "duty.table.responsible", "duty.table.support")
_HANDED_OUT = ("责任单位", "责任部门", "牵头单位", "牵头部门")
"""Labels that only official documents have; those of an event name its 主办单位."""
_LEAST_HANDED_OUT = 2
_LEAST_ORDERED = 2
"""So many sentences that say who must do what, under a document's title, make a document of what lost head and signature."""


def _is_official(facts: Facts) -> bool:
    """Whether a text has a number, a signature, an outline, is a table that shares out tasks, tells its addressees what
    they must do or has addressees and a date, or title and issuer, answers a paper that it names, says behind several items who is
    responsible, or has the title of an official document with an issuer, or with several orders under it."""
    policy = facts.policy
    signed = policy.document_number or (policy.issuers and policy.issued_on)
    said = {item.start: item for duty in facts.duties for item in duty.statements}.values()
    shared = any(item.rule in _SHARED_OUT for item in said)
    handed = sum(item.cue in _HANDED_OUT for item in said) >= _LEAST_HANDED_OUT
    answers = policy.document_type in ("批复", "函") and facts.references
    named = policy.title and policy.document_type
    addressed = policy.addressees and (facts.duties or policy.issued_on or (policy.title and policy.issuers))
    entitled = named and (policy.issuers or len(said) >= _LEAST_ORDERED)
    told = policy.title and policy.document_type == "通知" and facts.duties
    return bool(signed or facts.outline.entries or shared or handed or answers or addressed or entitled or told)


def to_record(source: Source, facts: Facts) -> Record:
    """The record of the contract, all offsets in the raw text."""
    text = facts.text
    body = text.raw_span(*facts.document.body)
    return {
        "schema": "policy-extraction/1",
        "source": {
            "file": source.name, "sha256": source.sha256, "characters": len(source.raw),
            "script": script_of(source.raw[slice(*body)], simplify(source.raw[slice(*body)])), "body": list(body),
        },
        "policy": _policy(facts),
        "references": [_reference(text, i, item) for i, item in enumerate(facts.references, 1)],
        "tasks": [_task(text, entry) for entry in facts.outline.entries],
        "responsibilities": [_duty(text, item) for item in facts.duties],
        "targets": [_target(text, i, item) for i, item in enumerate(facts.targets, 1)],
    }  # fmt: skip


def _policy(facts: Facts) -> dict[str, Any]:
    policy, text = facts.policy, facts.text
    spans = {
        name: [evidence_item(text.evidence(*span, f"policy.{name}")) for span in spans]
        for name, spans in policy.spans.items()
        if spans
    }
    return {
        "title": policy.title, "alternative_titles": list(policy.alternative_titles), "document_number": policy.document_number,
        "document_type": policy.document_type, "issuers": list(policy.issuers), "issued_on": policy.issued_on,
        "addressees": list(policy.addressees), "level": facts.context.level, "region": facts.context.region,
        "effective_on": policy.effective_on, "expires_on": policy.expires_on, "evidence": spans,
    }  # fmt: skip


def _evidence(text: CleanText, statements: Iterable[Statement]) -> list[dict[str, Any]]:
    return [evidence_item(text.evidence(item.start, item.end, item.rule, item.cue)) for item in statements]


def _reference(text: CleanText, number: int, item: Reference) -> dict[str, Any]:
    return {
        "id": f"r{number}", "title": item.title, "document_number": item.document_number, "kind": item.kind,
        "relation": item.relation, "task": item.task, "evidence": _evidence(text, item.statements), "confidence": item.confidence,
    }  # fmt: skip


def _task(text: CleanText, entry: Entry) -> dict[str, Any]:
    start, end = text.raw_span(entry.start, entry.end)
    return {
        "id": entry.id, "number": entry.number, "heading": entry.heading, "kind": entry.kind, "parent": entry.parent,
        "start": start, "end": end, "rule": entry.rule,
    }  # fmt: skip


def _duty(text: CleanText, item: Duty) -> dict[str, Any]:
    return {
        "agency": item.agency, "task": item.task, "role": item.role, "obligation": item.obligation,
        "evidence": _evidence(text, item.statements), "confidence": item.confidence,
    }  # fmt: skip


def _target(text: CleanText, number: int, item: Target) -> dict[str, Any]:
    return {
        "id": f"g{number}", "kind": item.kind, "task": item.task, "metric": item.metric, "comparator": item.comparator,
        "value": item.value, "value_to": item.value_to, "unit": item.unit, "change": item.change, "baseline": item.baseline,
        "due": item.due, "evidence": _evidence(text, item.statements), "confidence": item.confidence,
    }  # fmt: skip
