"""Brings mentions of one document in one file to one title: spoilt ones to the clean copy, short ones to the full title."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from extract.document.noise import buckets, differs_by_noise
from extract.references.mentions import Mention
from graph.normal import title_key

_MANY = 50
"""More titles of one bucket are a list of like documents (year after year); noise makes two or three."""
_FRONT = re.compile(
    r"中华人民共和国(?=[^》]{2,30}(?:法|条例)$)|(?:(?!转发|印发|批转|贯彻|落实|执行|实施|修改|废止|发布|公布)[\u4e00-\u9fff、]){2,60}?(?=关于)"
)
"""What a full title has in front: the country, or the issuers; never another document's title that this one quotes."""


def with_clean_titles(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, titles that differ by noise alone brought to the one that the file shows clean."""
    counts = Counter(mention.title for mention in mentions if mention.title)
    keys = {title: title_key(title) for title in sorted(counts)}
    meeting: dict[str, set[str]] = defaultdict(set)
    for title, key in keys.items():
        for part in buckets(key):
            meeting[part].add(title)
    clean: dict[str, str] = {}
    for part in sorted(part for part, met in meeting.items() if 1 < len(met) <= _MANY):
        for one, two in combinations(sorted(meeting[part]), 2):
            if differs_by_noise(keys[one], keys[two]):
                pair = _noisy_and_clean((one, counts[one]), (two, counts[two]))
                if pair is not None:
                    clean.setdefault(*pair)
    return [m if m.title not in clean else replace(m, title=clean[m.title]) for m in mentions]


def with_full_titles(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, a title that the file also gives with its issuer (国务院关于…) or its country (中华人民共和国专利法) in front
    brought to that one, with its number; not where several could be meant."""
    titles = {mention.title for mention in mentions if mention.title}
    numbers = {mention.title: mention.number for mention in mentions if mention.title and mention.number}
    full: dict[str, list[str]] = defaultdict(list)
    for title in sorted(titles):
        short = _without_front(title)
        if short in titles:
            full[short].append(title)
    found = []
    for mention in mentions:
        meant = full.get(mention.title or "", [])
        if len(meant) == 1 and mention.number in (None, numbers.get(meant[0])):
            mention = replace(mention, title=meant[0], number=numbers.get(meant[0]))
        found.append(mention)
    return found


def _without_front(title: str) -> str | None:
    front = _FRONT.match(title)
    return title[front.end() :] if front else None


def _noisy_and_clean(one: tuple[str, int], two: tuple[str, int]) -> tuple[str, str] | None:
    """Which of two is spoilt: the longer, since noise was put in; of one length the rarer, None where both are as rare."""
    (a, often), (b, as_often) = one, two
    if len(a) != len(b):
        return (a, b) if len(a) > len(b) else (b, a)
    if often == as_often:
        return None
    return (a, b) if often < as_often else (b, a)
