"""The words that bound a figure from below or above: 不少于, 至少, …以上, and what a negation makes of them (不能超过)."""

from extract.lexicon import alternation, rows

_BEFORE = {row["words"]: row["comparator"] for row in rows("comparators") if row["place"] == "before"}
_NEGATED = {row["words"]: row["negated"] for row in rows("comparators") if row["negated"]}
AFTER = {row["words"]: row["comparator"] for row in rows("comparators") if row["place"] == "after"}
"""Behind a figure, each with its comparator: 以上 → >=."""


def _words(place: str) -> str:
    return alternation(row["words"] for row in rows("comparators") if row["place"] == place)


NEGATED = f"(?:{_words('stressed')})?(?:{_words('not')})(?:{alternation(_NEGATED)})"
"""A bound by its opposite as a pattern: 不超过, 不得低于, 原则上不能多于."""
BEFORE = f"{NEGATED}|{alternation(_BEFORE)}"
"""What bounds the figure behind it, as an alternation; `comparator_of` says how."""
LONGEST = 8
"""Characters of the longest of them (原则上不应当超过)."""


def comparator_of(words: str) -> str:
    """The comparator that words which match `BEFORE` give the figure behind them.

    >>> comparator_of("超过"), comparator_of("不能超过"), comparator_of("原则上不应低于")
    ('>=', '<=', '>=')
    """
    if words in _BEFORE:
        return _BEFORE[words]
    return next(said for verb, said in _NEGATED.items() if words.endswith(verb))
