"""Gives every known document its id, its title and what else its node says."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.document.noise import differs_by_noise
from extract.resolve.known import Known
from graph.normal import tidy_title, title_key

_LAW = re.compile(r"(?<![办方做书])法(?:（[^）]*）)?$|条例(?:（[^）]*）)?$|^宪法|(?:法|条例)实施细则$")
_KINDS = ("law", "standard", "policy")


@dataclass(frozen=True)
class Identity:
    """A document as its node says it: id, title, number, kind, other titles, level and region, and the ids that it
    would have had by less knowledge (each leads to no other document)."""

    id: str
    title: str | None
    document_number: str | None
    kind: str
    alternative_titles: tuple[str, ...]
    level: str | None
    region: str | None
    former_ids: tuple[str, ...]


def identify(documents: Sequence[Known]) -> dict[int, Identity]:
    """`id(known)` → its identity. Ids are the number; else the title, with `|issuer|date` behind it where several have
    one title; with neither, `sha256:` and the first 16 digits of the file's hash."""
    titles = {id(known): main_title(known) for known in documents}
    ids = _ids(documents, titles)
    former = _former_ids(documents, titles, ids)
    found = {}
    for known in documents:
        level, region = known.place()
        title = titles[id(known)]
        found[id(known)] = Identity(
            ids[id(known)], title, known.number, _kind(known, title), _other_titles(known, title),
            level, region, former[id(known)],
        )  # fmt: skip
    return found


def main_title(known: Known) -> str | None:
    """The title of a held document, of its first file that gives one; else, of the titles that texts give it, one with
    an issuer in front, the one used most, the longest, the first in order."""
    for own in sorted(known.held, key=lambda own: own.file):
        if own.record["policy"]["title"]:
            return tidy_title(own.record["policy"]["title"])
    names = known.names.values()
    if not names:
        return min(known.called, key=lambda text: (-known.called[text], text), default=None)
    best = min(
        names, key=lambda title: (title.issuer == "", -known.called.get(title.text, 0), -len(title.text), title.text)
    )
    return best.text


def _ids(documents: Sequence[Known], titles: Mapping[int, str | None]) -> dict[int, str]:
    shared = Counter(titles[id(known)] for known in documents if not known.number)
    found: dict[int, str] = {}
    for known in documents:
        title = titles[id(known)]
        if known.number:
            found[id(known)] = known.number
        elif title is None:
            found[id(known)] = f"sha256:{min(own.file[1] for own in known.held)[:16]}"
        else:
            found[id(known)] = title if shared[title] == 1 else _told_apart(known, title)
    return _distinct(documents, found)


def _told_apart(known: Known, title: str) -> str:
    """A title with issuer and date behind it, as far as known."""
    for own in sorted(known.held, key=lambda own: own.file):
        return f"{title}|{'、'.join(own.record['policy']['issuers']) or own.issuer}|{own.date}"
    issuer = min((name.issuer for name in known.names.values()), default="")
    return f"{title}|{issuer}|" if issuer else title


def _distinct(documents: Sequence[Known], ids: dict[int, str]) -> dict[int, str]:
    """Where two documents still share an id (neither says issuer and date), the held ones add their file's hash."""
    shared = Counter(ids.values())
    for known in documents:
        if shared[ids[id(known)]] > 1 and known.held:
            ids[id(known)] += f"|sha256:{min(own.file[1] for own in known.held)[:16]}"
    return ids


def _former_ids(
    documents: Sequence[Known], titles: Mapping[int, str | None], ids: Mapping[int, str]
) -> dict[int, tuple[str, ...]]:
    """The title-based ids that a document had while its number, or its fuller title, was not known. One that would
    lead to several documents, or is another's id now, leads nowhere and is left out."""
    wanted: dict[int, set[str]] = {}
    for known in documents:
        texts = {name.text for name in known.names.values()} | set(known.called)
        title = titles[id(known)]
        wanted[id(known)] = (texts | {title} if title else texts) - {ids[id(known)]}
    taken = set(ids.values())
    found = _unshared(wanted, taken)
    for known in documents:
        title = titles[id(known)]
        if known.number and known.held and title and title not in found[id(known)]:
            wanted[id(known)].add(_told_apart(known, title))
    return {key: tuple(sorted(texts)) for key, texts in _unshared(wanted, taken).items()}


def _unshared(wanted: Mapping[int, set[str]], taken: set[str]) -> dict[int, set[str]]:
    claims = Counter(text for texts in wanted.values() for text in texts)
    return {key: {text for text in texts if claims[text] == 1 and text not in taken} for key, texts in wanted.items()}


def _other_titles(known: Known, title: str | None) -> tuple[str, ...]:
    """The further titles: the records' own first, then those that other texts use, without misprints of any of them."""
    own = [
        tidy_title(words)
        for held in sorted(known.held, key=lambda held: held.file)
        for words in _own_titles(held.record["policy"])
    ]
    others = sorted({name.text for name in known.names.values()} | set(known.called))
    kept: dict[str, str] = {title_key(title): title} if title else {}
    for text in (*own, *others):
        key = title_key(text)
        if key not in kept and not any(differs_by_noise(key, other) for other in kept):
            kept[key] = text
    return tuple(text for text in kept.values() if text != title)


def _own_titles(policy: Mapping[str, object]) -> list[str]:
    alternatives = policy["alternative_titles"]
    return [
        str(words) for words in (policy["title"], *(alternatives if isinstance(alternatives, list) else [])) if words
    ]


def _kind(known: Known, title: str | None) -> str:
    """What the texts take it for, most of them; a held document is a law by its title, else a policy."""
    if known.held:
        return "law" if title and _LAW.search(title) else "policy"
    return max(_KINDS, key=lambda kind: (known.kinds.get(kind, 0), -_KINDS.index(kind)))
