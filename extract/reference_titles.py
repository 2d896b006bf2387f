"""Gives mentions whose title a page has spoilt the words of a clean copy in the same file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.mentions import Mention
from extract.noise import differs_by_noise
from graph.normal import title_key

_SHARED = 6
"""Titles told apart by noise have twelve characters or more and differ in one place: six at one of the ends are the same."""


def with_clean_titles(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, titles that differ by noise alone brought to the one that the file shows clean."""
    counts = Counter(mention.title for mention in mentions if mention.title)
    titles = sorted(counts)
    keys = {title: title_key(title) for title in titles}
    clean: dict[str, str] = {}
    for i, one in enumerate(titles):
        for two in titles[i + 1 :]:
            a, b = keys[one], keys[two]
            if (a[:_SHARED] == b[:_SHARED] or a[-_SHARED:] == b[-_SHARED:]) and differs_by_noise(a, b):
                pair = _noisy_and_clean((one, counts[one]), (two, counts[two]))
                if pair is not None:
                    clean.setdefault(*pair)
    return [m if m.title not in clean else replace(m, title=clean[m.title]) for m in mentions]


def _noisy_and_clean(one: tuple[str, int], two: tuple[str, int]) -> tuple[str, str] | None:
    """Which of two is spoilt: the longer, since noise was put in; of one length the rarer, None where both are as rare."""
    (a, often), (b, as_often) = one, two
    if len(a) != len(b):
        return (a, b) if len(a) > len(b) else (b, a)
    if often == as_often:
        return None
    return (a, b) if often < as_often else (b, a)
