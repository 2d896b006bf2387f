"""Finds which document a bare name (《意见》) or a pointer (上述通知) means, where only one named before can be meant."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.references.mentions import BARE_NAME, Mention
from graph.normal import title_key

_POINTER = re.compile(r"(?:上述|前述|该)(?P<kind>通知|意见|办法|方案|规划|决定|公告|条例|计划|纲要)(?!》|书|栏)")


def with_pointers(text: str, mentions: Sequence[Mention], own_titles: Sequence[str]) -> list[Mention]:
    """The mentions in order, bare names and pointers given the document that they mean; one that could mean several, or
    none, or the document itself, is left out. Pointers are marked (`pointed`), since only with a cue they say anything."""
    end = mentions[-1].end + 400 if mentions else 0
    pointers = list(_POINTER.finditer(text, mentions[0].start if mentions else 0, end))
    places: list[tuple[int, Mention | re.Match[str]]] = sorted(
        [*((m.start, m) for m in mentions), *((p.start(), p) for p in pointers)], key=lambda place: place[0]
    )
    named: dict[str, Mention] = {}
    found: list[Mention] = []
    for _, item in places:
        if isinstance(item, Mention):
            mention = _named(item, named, own_titles) if item.title and BARE_NAME.fullmatch(item.title) else item
            if mention is None:
                continue
            if mention.title:
                named.setdefault(title_key(mention.title), mention)
        else:
            meant = _meant(item["kind"], named, own_titles)
            if meant is None or (found and item.start() < found[-1].end):
                continue
            start, stop = item.span()
            mention = replace(meant, start=start, end=stop, title_end=stop, alias=None, pointed=True)
        found.append(mention)
    return found


def _named(mention: Mention, named: dict[str, Mention], own_titles: Sequence[str]) -> Mention | None:
    meant = _meant(mention.title or "", named, own_titles)
    if mention.number and meant is None:
        return replace(mention, title=None)
    return None if meant is None else replace(mention, title=meant.title, number=meant.number)


def _meant(kind: str, named: dict[str, Mention], own_titles: Sequence[str]) -> Mention | None:
    """The one document named before whose title ends so; none where the document's own title does."""
    if any(_ends_in(title, kind) for title in own_titles):
        return None
    candidates = [mention for mention in named.values() if _ends_in(mention.title or "", kind)]
    return candidates[0] if len(candidates) == 1 else None


def _ends_in(title: str, kind: str) -> bool:
    """Whether a title, or a title quoted in it, ends in a kind of document."""
    return re.search(rf"{kind}(?:（[^）]*）)?(?:[》〉]|的通知)*$", title) is not None
