"""How much a word tells: one that stands in few sentences of the two policies tells more, one that every directive uses tells little."""

import math
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

from graph.coverage.sides import Entry

COMMON = Path(__file__).with_name("common_words.txt")
"""Words of official language that stand in directives of every subject (推进, 完善, 机制); several a line."""

SHARE_OF_A_COMMON_WORD = 0.3
_RAREST = 5.0
"""What a word of one sentence weighs, however many sentences the policies have: a match in a long plan asks for as much as in a short notice."""


class Weights:
    """The weights of the words of two policies: the inverse frequency over their sentences, in whole thousandths, so that a sum does not
    depend on the order of its words."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        counted: Counter[str] = Counter()
        titles: set[str] = set()
        number = 0
        for entry in entries:
            titles |= entry.title
            for sentence in entry.sentences:
                counted.update(sentence.words)
                number += 1
        words = sorted(titles | counted.keys())
        scale = _RAREST / math.log(1 + max(number, 1))
        rarity = {word: math.log((1 + number) / (0.5 + max(counted[word], 0.5))) for word in words}
        self._of = {word: round(1000 * scale * rarity[word] * _share(word)) for word in words}

    def of(self, word: str) -> int:
        """The weight of one word of the two policies; one that stands in headings alone weighs like one that stands in one sentence."""
        return self._of[word]

    def total(self, words: Collection[str]) -> int:
        """The weight of several words together."""
        return sum(map(self._of.__getitem__, words))

    def by_weight(self, words: Iterable[str]) -> tuple[str, ...]:
        """The words that tell something of their own, the heaviest first."""
        telling = [word for word in words if word not in common_words()]
        return tuple(sorted(telling, key=lambda word: (-self._of[word], word)))


def _share(word: str) -> float:
    return SHARE_OF_A_COMMON_WORD if word in common_words() else 1.0


@cache
def common_words() -> frozenset[str]:
    """The words of the list."""
    return frozenset(COMMON.read_text(encoding="utf-8").split())
