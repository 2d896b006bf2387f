"""Turns the extractors into a spaCy component: facts as spans of a Doc, the record on `doc._.policy`.

    import spacy
    import extract.nlp
    nlp = spacy.blank("zh")
    nlp.add_pipe("policy_extraction")

`spacy.blank("zh")` cuts into single characters, so that every offset of a record falls between two tokens and the text
stays as it was; a pipeline whose tokenizer makes words would widen the spans to whole words.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from extract.agencies import find_agencies
from extract.agencies.lists import Mention
from extract.pipeline import Facts, read_facts, to_record
from extract.reader import Source
from extract.record import Record, validate

GROUPS = ("reference", "duty", "target", "task", "agency", "proposal")
"""The keys of `doc.spans`. Labels: a reference's relation, a duty's role, a target's or task's kind, `agency` or
`class`, `proposal`; a span's `id_` is the fact's id in the record, a duty's `d1` … in record order."""


class AgencyProposer(Protocol):
    """A trained recogniser: takes a text and gives the spans that it holds for agencies, in code points, end exclusive."""

    def __call__(self, text: str) -> Iterable[tuple[int, int]]:
        """The spans of agencies in a text."""
        ...


@dataclass(frozen=True)
class Candidate:
    """A name that a recogniser took for an agency and the lexicon does not know: for a person to accept. `count` is how
    often it stands in the documents, `around` the words around the first."""

    name: str
    count: int
    around: str


class PolicyExtraction:
    """The component. `proposer` may be set at any time: its names become spans `proposal`, and never facts."""

    def __init__(self, proposer: AgencyProposer | None = None) -> None:
        self.proposer = proposer

    def __call__(self, doc: Doc) -> Doc:
        """Add the spans and the record to a Doc. A text without a readable character keeps `doc._.policy` None.

        Raises ValueError where the proposer gives a span that the text does not have.
        """
        for group in GROUPS:
            doc.spans[group] = []
        facts = read_facts(doc.text)
        if not facts.text.text:
            return doc
        record = _record(doc.text, facts)
        doc._.policy = record
        for group, start, end, label, name in _places(record):
            _add(doc, group, start, end, label, name)
        known = [facts.text.raw_span(m.start, m.end) for m in _agencies(facts, 0, len(facts.text.text))]
        for mention in _agencies(facts, *facts.document.body):
            _add(doc, "agency", *facts.text.raw_span(mention.start, mention.end), _kind(mention.is_class), mention.name)
        for start, end in self._proposed(doc.text):
            if not any(first <= start and end <= last for first, last in known):
                _add(doc, "proposal", start, end, "proposal", "")
        return doc

    def _proposed(self, text: str) -> Iterator[tuple[int, int]]:
        for start, end in self.proposer(text) if self.proposer else ():
            if not 0 <= start < end <= len(text):
                raise ValueError(f"the proposer gave the span {start} to {end} in a text of {len(text)} characters")
            yield start, end


@Language.factory("policy_extraction", assigns=["doc.spans", "doc._.policy"])
def make_policy_extraction(nlp: Language, name: str) -> PolicyExtraction:
    """What `nlp.add_pipe("policy_extraction")` makes; a proposer is plugged in by `nlp.get_pipe(name).proposer = …`."""
    return PolicyExtraction()


Doc.set_extension("policy", default=None, force=True)


def candidates(docs: Iterable[Doc], around: int = 15) -> list[Candidate]:
    """What the recogniser proposed in these documents and the lexicon lacks, the most frequent names first."""
    counts, seen = Counter[str](), dict[str, str]()
    for doc in docs:
        for span in doc.spans["proposal"]:
            counts[span.text] += 1
            first, last = max(0, span.start_char - around), span.end_char + around
            seen.setdefault(span.text, " ".join(doc.text[first:last].split()))
    return [
        Candidate(name, count, seen[name]) for name, count in sorted(counts.items(), key=lambda it: (-it[1], it[0]))
    ]


def displacy_entities(doc: Doc, group: str) -> dict[str, object]:
    """One group of spans as displaCy draws it without spaces between the characters: pass it to
    `displacy.render(…, style="ent", manual=True)`. Of spans that overlap the longest is drawn."""
    drawn = filter_spans(doc.spans[group])
    ents = [{"start": span.start_char, "end": span.end_char, "label": span.label_} for span in drawn]
    return {"text": doc.text, "ents": ents, "title": None, "settings": {"lang": doc.lang_, "direction": "ltr"}}


def _record(raw: str, facts: Facts) -> Record:
    data = raw.encode("utf-8", "surrogatepass")
    record = to_record(Source("", data, hashlib.sha256(data).hexdigest(), raw), facts)
    validate(record)
    return record


def _places(record: Record) -> Iterator[tuple[str, int, int, str, str]]:
    """Group, start, end, label and id of every place that states a fact, and of every outline entry."""
    for group, key, label in (
        ("reference", "references", "relation"),
        ("duty", "responsibilities", "role"),
        ("target", "targets", "kind"),
    ):
        for number, fact in enumerate(record[key], 1):
            for item in fact["evidence"]:
                yield group, item["start"], item["end"], fact[label], fact.get("id", f"d{number}")
    for task in record["tasks"]:
        yield "task", task["start"], task["end"], task["kind"], task["id"]


def _agencies(facts: Facts, start: int, end: int) -> list[Mention]:
    return find_agencies(facts.text.text, start, end, facts.context)


def _kind(is_class: bool) -> str:
    return "class" if is_class else "agency"


def _add(doc: Doc, group: str, start: int, end: int, label: str, name: str) -> None:
    span = doc.char_span(start, end, label=label, span_id=name, alignment_mode="expand")
    if isinstance(span, Span):
        doc.spans[group].append(span)
