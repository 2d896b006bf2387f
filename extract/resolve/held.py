"""Tells which records are one document, and which numbered document a record without a number is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from extract.resolve.known import Index, Known, Own, fitting


def place_records(owns: Sequence[Own], numbered: Mapping[str, Known], index: Index) -> dict[tuple[str, str], Known]:
    """The document of every record. Records without a number: those of one title, issuer and date are one document,
    and take the number that other texts give to their title where only they can be meant."""
    placed = {own.file: numbered[own.number] for own in owns if own.number}
    groups = _same_document([own for own in owns if not own.number])
    claims: dict[int, list[int]] = defaultdict(list)
    wanted: list[Known | None] = []
    for i, group in enumerate(groups):
        known = _number_for(group, index)
        wanted.append(known)
        if known is not None:
            claims[id(known)].append(i)
    for i, group in enumerate(groups):
        known = wanted[i]
        if known is None or len(claims[id(known)]) > 1:
            known = Known()
        known.held.extend(group)
        for own in group:
            placed[own.file] = known
    for known in {id(known): known for known in placed.values()}.values():
        for own in known.held:
            for title in own.titles:
                known.name(title)
        index.add(known)
    return placed


def _same_document(owns: list[Own]) -> list[list[Own]]:
    """Records without a number in groups of one title, issuer and date; what one of them lacks it takes from the only
    other that agrees. A record without a title stands alone."""
    by_title: dict[str, list[Own]] = defaultdict(list)
    for own in owns:
        by_title[own.titles[0].key if own.titles else f"sha256:{own.file[1]}"].append(own)
    groups: list[list[Own]] = []
    for _, same in sorted(by_title.items()):
        signs = {(own.issuer, own.date) for own in same}
        whole = {own.file: _fullest((own.issuer, own.date), signs) for own in same}
        for sign in sorted(set(whole.values())):
            groups.append([own for own in same if whole[own.file] == sign])
    return groups


def _fullest(sign: tuple[str, str], signs: set[tuple[str, str]]) -> tuple[str, str]:
    """The one fuller pair of issuer and date that a pair agrees with; itself where there is none or more than one."""
    fuller = [
        other for other in signs if other != sign and (sign[0] in ("", other[0])) and other[1].startswith(sign[1])
    ]
    tops = [
        one
        for one in fuller
        if not any(two != one and one[0] in ("", two[0]) and two[1].startswith(one[1]) for two in fuller)
    ]
    return tops[0] if len(tops) == 1 else sign


def _number_for(group: list[Own], index: Index) -> Known | None:
    """The one numbered document that records without a number are; None where there is none or more than one."""
    own = max(group, key=lambda own: (bool(own.date), len(own.date), own.file))
    found = {
        id(known): known
        for title in own.titles
        for known in next((tier for tier in fitting(title, own, index) if tier), [])
        if _one_time(known, own)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _one_time(known: Known, own: Own) -> bool:
    """Whether date and issuers of a record fit a numbered document: the same year as far as known (a number of one
    January may still carry the year before), with another record of it the same date and issuers."""
    for other in known.held:
        least = min(len(other.date), len(own.date))
        if other.date[:least] != own.date[:least] or (other.issuer and own.issuer and other.issuer != own.issuer):
            return False
    year = known.number.partition("〔")[2][:4] if known.number and "〔" in known.number else ""
    if not year or not own.date or year == own.date[:4]:
        return True
    return own.date[5:7] == "01" and year == str(int(own.date[:4]) - 1)
