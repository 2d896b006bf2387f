"""Keeps what is known of each document while records are resolved, and finds the documents that a title can mean."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from extract.agencies.regions import province_of
from extract.document.levels import LOCAL, issuer_of_number, level_and_region, of_body
from extract.document.noise import buckets, differs_by_noise
from extract.document.titles import Title, issuers_agree, official_issuer, read_title
from graph.normal import document_number, mainland

Record = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Own:
    """What a record says of its own document. `issuer` is all issuers run together, `lead` the first; `date` as exact as known."""

    record: Record
    titles: tuple[Title, ...]
    number: str | None
    issuer: str
    lead: str
    date: str
    level: str | None
    region: str | None

    @property
    def file(self) -> tuple[str, str]:
        """File name and SHA-256: what tells records apart and orders them."""
        return self.record["source"]["file"], self.record["source"]["sha256"]

    @property
    def names(self) -> frozenset[str]:
        """The keys of all titles that are the document's own, and of the texts that it issues."""
        issued = {core for title in self.titles if title.issues for core in title.cores}
        return frozenset({title.key for title in self.titles} | issued)

    def is_named(self, title: Title) -> bool:
        """Whether a title is this document's own, written with its issuer or without where it has none itself."""
        if title.key in self.names:
            return True
        cores = {core for own in self.titles for core in own.cores}
        return bool(title.issuer) and title.issuer in (self.issuer, self.lead) and not cores.isdisjoint(title.cores)


def read_own(record: Record) -> Own:
    """What a record says of its own document, in the forms that documents are compared by."""
    policy = record["policy"]
    level, region = policy.get("level"), policy.get("region")
    if level is None:
        level, region = level_and_region(policy["document_number"], policy["title"], policy["issuers"])
    issuers = [official_issuer(name, region) for name in policy["issuers"]]
    said = [read_title(words, region) for words in (policy["title"], *policy["alternative_titles"]) if words]
    lead = issuers[0] if issuers else said[0].issuer if said else ""
    titles = tuple(
        title for i, title in enumerate(said) if i == 0 or not title.issuer or not lead or title.issuer.startswith(lead)
    )
    return Own(
        record, titles, number_key(policy["document_number"], lead), "".join(issuers) or lead, lead,
        policy["issued_on"] or "", level, region,
    )  # fmt: skip


def number_key(number: str | None, issuer: str) -> str | None:
    """A number in its one spelling; one that names no body (令第12号) is told apart by the issuer's name in front."""
    if not number:
        return None
    key = document_number(number) or "".join(mainland(number).split())
    return issuer + key if key.lstrip("令公告通（第〔")[:1].isdigit() else key


@dataclass(eq=False)
class Known:
    """One document as far as known: its number, its records, the titles that name it surely (`names`) and those that
    other texts used for it (`called`), each with how often."""

    number: str | None = None
    held: list[Own] = field(default_factory=list)
    names: dict[str, Title] = field(default_factory=dict)
    called: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    kinds: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _place: tuple[tuple[int, int], tuple[str | None, str | None]] | None = None

    def name(self, title: Title) -> None:
        """Add a title that surely names this document; of two spellings with one key the smaller text stays."""
        earlier = self.names.get(title.key)
        if earlier is None or (title.issuer == "", title.text) < (earlier.issuer == "", earlier.text):
            self.names[title.key] = title

    @property
    def year(self) -> str:
        """The year of signing, else that of the number; "" where neither is known."""
        dated = min((own.date for own in self.held if own.date), default="")
        return dated or (self.number.partition("〔")[2][:4] if self.number and "〔" in self.number else "")

    def place(self) -> tuple[str | None, str | None]:
        """Level and region, by the records, else the number, else the titles."""
        sign = (len(self.held), len(self.names))
        if self._place is None or self._place[0] != sign:
            self._place = sign, self._read_place()
        return self._place[1]

    def _read_place(self) -> tuple[str | None, str | None]:
        for own in sorted(self.held, key=lambda own: own.file):
            if own.level is not None:
                return own.level, own.region
        titles: list[str | None] = [*sorted(title.text for title in self.names.values())]
        said = [level_and_region(self.number, title, ()) for title in titles or [None]]
        return min(said, key=lambda place: (place[0] is None, place[1] is None, str(place)))


class Index:
    """The documents known so far, found by title."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[Known]] = defaultdict(list)
        self._by_core: dict[str, list[Known]] = defaultdict(list)
        self._by_bucket: dict[str, dict[str, None]] = defaultdict(dict)

    def add(self, known: Known) -> None:
        """Make a document findable by all its names; adding it again adds the names that came since."""
        for title in known.names.values():
            self._by_key[title.key].append(known)
            for core in title.cores:
                self._by_core[core].append(known)
                for bucket in buckets(core):
                    self._by_bucket[bucket][core] = None

    def tiers(self, title: Title) -> Iterable[list[Known]]:
        """The documents that a title can mean, the surest first: the same title; the same text, issued by the same
        body; the same text where one does not say who issues it; the same but for noise."""
        yield _once(self._by_key.get(title.key, []))
        related = _once(known for core in title.cores for known in self._by_core.get(core, ()))
        related = [known for known in related if _names_agree(known, title, title.cores)]
        alike = [known for known in related if any(name.issuer == title.issuer for name in known.names.values())]
        yield alike
        yield related
        near = _once(
            known
            for core in title.cores
            for bucket in buckets(core)
            for other in self._by_bucket.get(bucket, ())
            if differs_by_noise(core, other)
            for known in self._by_core[other]
        )
        yield [known for known in near if _names_agree(known, title, None)]


def _once(found: Iterable[Known]) -> list[Known]:
    return list(dict.fromkeys(found))


def _names_agree(known: Known, title: Title, cores: tuple[str, ...] | None) -> bool:
    """Whether a name of the document, of those about the same text (all where None), can have the title's issuer."""
    names = [name for name in known.names.values() if cores is None or not set(cores).isdisjoint(name.cores)]
    return any(issuers_agree(name, title) for name in names)


def can_mean(title: Title, speaker: Own, known: Known) -> bool:
    """Whether issuer and region let a title, in the words of this speaker, mean this document."""
    level, region = known.place()
    if not title.issuer:
        own, other = province_of(speaker.region), province_of(region)
        return not (own and other and own != other and level in LOCAL)
    said = of_body(title.issuer)
    if (said.level and level and said.level != level) or (said.region and region and said.region != region):
        return False
    heads = {own.lead for own in known.held} | {own.issuer for own in known.held} | {issuer_of_number(known.number)}
    heads = {official_issuer(head, None) for head in heads if head}
    if not heads or any(name.issuer == title.issuer for name in known.names.values()):
        return True
    return any(title.issuer.startswith(head) or (title.others and head.startswith(title.issuer)) for head in heads)


def is_later(known: Known, date: str) -> bool:
    """Whether a document was issued after a date, as far as both are known."""
    other = known.year
    least = min(len(other), len(date))
    return bool(least) and other[:least] > date[:least]


def fitting(title: Title, speaker: Own, index: Index) -> Iterable[list[Known]]:
    """The documents that a title can mean in this speaker's words, the surest first (see `Index.tiers`)."""
    for tier in index.tiers(title):
        yield [known for known in tier if can_mean(title, speaker, known)]
