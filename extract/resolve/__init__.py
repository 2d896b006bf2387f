"""All extraction records together → which document every record and every reference is, or why that stays open."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from extract.document.noise import buckets, differs_by_noise
from extract.document.titles import Title, read_title
from extract.resolve.held import place_records
from extract.resolve.identities import Identity, identify
from extract.resolve.known import Index, Known, Own, Record, fitting, is_later, number_key, read_own


class Mention(NamedTuple):
    """A reference of a record: the record it stands in, its place in the record's list, its title and number."""

    speaker: Own
    at: int
    title: Title | None
    number: str | None

    @property
    def relation(self) -> str:
        """implements, cites, repeals or amends."""
        return str(self.speaker.record["references"][self.at]["relation"])

    @property
    def kind(self) -> str:
        """law, standard or policy."""
        return str(self.speaker.record["references"][self.at]["kind"])


class Open(NamedTuple):
    """A reference that no single document answers to: the machine key of the reason and the documents it may mean."""

    key: str
    candidates: tuple[Known, ...]


@dataclass(frozen=True)
class Unresolved:
    """A reference that stays open: why, as a machine key and in words, and the ids of the documents it may mean."""

    reason_key: str
    reason: str
    candidates: tuple[str, ...]


@dataclass(frozen=True)
class Held:
    """One policy: its document's id, the record that speaks for it, the records of further files of the same document,
    and for each reference, in the record's order, what it is: a document's id, unresolved, or None for the policy itself."""

    document: str
    record: Record
    copies: tuple[Record, ...]
    references: tuple[str | Unresolved | None, ...]


@dataclass(frozen=True)
class Resolution:
    """All policies by id, and all documents, held and referred to, by id."""

    policies: tuple[Held, ...]
    documents: Mapping[str, Identity]


REASONS = {
    "several": "有 {n} 份已知文件都可能是它，原文没有文号可以区分",
    "own-title": "题名与本文件相同，应是较早的版本，但没有文号可以确认是哪一份",
    "bare-title": "只写了文种，没有说是哪一份文件",
    "nameless": "原文既没有题名，也没有文号",
}


def resolve(records: Iterable[Record]) -> Resolution:
    """Tell which document every record and reference is. A pure function of the set of records: their order and
    repetition change nothing. Raises nothing for odd content; what can't be told stays `Unresolved`."""
    owns = sorted({own.file: own for own in map(read_own, records)}.values(), key=lambda own: own.file)
    mentions = [mention for own in owns for mention in _mentions(own)]
    numbered = _numbered(owns, mentions)
    index = Index()
    for known in numbered.values():
        index.add(known)
    places = place_records(owns, numbered, index)
    answers = _place_references(mentions, numbered, index)
    everything = {id(known): known for known in (*numbered.values(), *places.values())}
    everything |= {id(answer): answer for answer in answers.values() if isinstance(answer, Known)}
    identities = identify(list(everything.values()))
    return _resolution(owns, places, answers, identities)


def _mentions(own: Own) -> Iterable[Mention]:
    for i, reference in enumerate(own.record["references"]):
        title = read_title(reference["title"], own.region) if reference["title"] else None
        yield Mention(
            own,
            i,
            title,
            number_key(reference["document_number"], title.issuer if title and title.issuer else own.lead),
        )


def _numbered(owns: list[Own], mentions: list[Mention]) -> dict[str, Known]:
    """One document for each number that any text gives, with all titles that stand with it."""
    found: dict[str, Known] = {}
    for own in owns:
        if own.number:
            known = found.setdefault(own.number, Known(own.number))
            known.held.append(own)
            for title in own.titles:
                known.name(title)
    for mention in mentions:
        if mention.number and mention.number != mention.speaker.number:
            known = found.setdefault(mention.number, Known(mention.number))
            if mention.title and not mention.title.is_bare:
                known.name(mention.title)
    return found


def _place_references(
    mentions: list[Mention], numbered: dict[str, Known], index: Index
) -> dict[tuple[tuple[str, str], int], Known | Open | None]:
    """The document of every reference; None where it is the speaker itself.

    Numbered ones first; then titles, those that say most of themselves first, so that a title without issuer finds
    the one with it whichever record came first."""
    answers: dict[tuple[tuple[str, str], int], Known | Open | None] = {}
    waiting: dict[tuple[bool, bool], list[Mention]] = defaultdict(list)
    for mention in mentions:
        answer = _at_once(mention, numbered)
        if isinstance(answer, str):
            waiting[_rank(mention)].append(mention)
        else:
            answers[mention.speaker.file, mention.at] = answer
    for rank in sorted(waiting, reverse=True):
        found = {(m.speaker.file, m.at): _by_title(m, index) for m in waiting[rank]}
        left = [m for m in waiting[rank] if found[m.speaker.file, m.at] is None]
        made = _new_documents(left)
        answers |= found | {(m.speaker.file, m.at): made[m.title.key, m.title.issuer] for m in left if m.title}
        for known in {id(known): known for known in made.values()}.values():
            index.add(known)
    for mention in mentions:
        answer = answers[mention.speaker.file, mention.at]
        if isinstance(answer, Known):
            answer.kinds[mention.kind] += 1
            if mention.title:
                answer.called[mention.title.text] += 1
    return answers


def _rank(mention: Mention) -> tuple[bool, bool]:
    return (bool(mention.title and mention.title.issuer), bool(mention.title and mention.title.issues))


def _at_once(mention: Mention, numbered: dict[str, Known]) -> Known | Open | str | None:
    """What a reference is without looking at other documents' titles; "" where that must be done."""
    if mention.number:
        return numbered[mention.number] if mention.number != mention.speaker.number else None
    if mention.title is None:
        return Open("nameless", ())
    if mention.speaker.is_named(mention.title):
        return Open("own-title", ()) if mention.relation in ("repeals", "amends") else None
    return Open("bare-title", ()) if mention.title.is_bare else ""


def _by_title(mention: Mention, index: Index) -> Known | Open | None:
    """The document that a title means among those known; None where none is known."""
    title, speaker = mention.title, mention.speaker
    if title is None:
        return None
    for tier in fitting(title, speaker, index):
        others = [known for known in tier if speaker not in known.held]
        found = [known for known in others if not is_later(known, speaker.date)]
        if not found and len(others) == 1 and mention.relation == "cites":
            return others[0]
        if found:
            return found[0] if len(found) == 1 else Open("several", tuple(found))
    return None


def _new_documents(mentions: list[Mention]) -> dict[tuple[str, str], Known]:
    """Documents known by title only: titles of one text and issuer are one, and those that differ by noise alone."""
    titles = {(m.title.key, m.title.issuer): m.title for m in mentions if m.title}
    groups = _joined(titles)
    made: dict[tuple[str, str], Known] = {}
    for group in groups:
        known = Known()
        for key in group:
            known.name(titles[key])
            made[key] = known
    return made


def _joined(titles: Mapping[tuple[str, str], Title]) -> list[list[tuple[str, str]]]:
    """Keys of titles in groups of one document each, in order."""
    root = {key: key for key in titles}

    def top(key: tuple[str, str]) -> tuple[str, str]:
        while root[key] != key:
            key = root[key]
        return key

    meeting: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for key in sorted(titles):
        for core in titles[key].cores:
            for part in {core, *buckets(core)}:
                meeting[titles[key].issuer, part].append(key)
    for _, keys in sorted(meeting.items()):
        for i, one in enumerate(keys):
            for two in keys[i + 1 :]:
                if not set(titles[one].cores).isdisjoint(titles[two].cores) or any(
                    differs_by_noise(a, b) for a in titles[one].cores for b in titles[two].cores
                ):
                    low, high = sorted((top(one), top(two)))
                    root[high] = low
    groups: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for key in sorted(titles):
        groups[top(key)].append(key)
    return [groups[key] for key in sorted(groups)]


def _resolution(
    owns: list[Own],
    places: Mapping[tuple[str, str], Known],
    answers: Mapping[tuple[tuple[str, str], int], Known | Open | None],
    identities: Mapping[int, Identity],
) -> Resolution:
    def named(answer: Known | Open | None) -> str | Unresolved | None:
        if isinstance(answer, Open):
            candidates = tuple(sorted({identities[id(known)].id for known in answer.candidates}))
            return Unresolved(answer.key, REASONS[answer.key].format(n=len(candidates)), candidates)
        return None if answer is None else identities[id(answer)].id

    policies = []
    for own in owns:
        known = places[own.file]
        first, *further = sorted(known.held, key=lambda held: held.file)
        if first is not own:
            continue
        references = []
        for i in range(len(own.record["references"])):
            answer = answers[own.file, i]
            references.append(named(None if answer is known else answer))
        policies.append(
            Held(identities[id(known)].id, own.record, tuple(other.record for other in further), tuple(references))
        )
    policies.sort(key=lambda policy: policy.document)
    return Resolution(tuple(policies), {identity.id: identity for identity in identities.values()})
