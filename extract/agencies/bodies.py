"""Looks up the bodies of the lexicon: a short or former name at a date → the official name then."""

from dataclasses import dataclass
from functools import cache

from extract.lexicon import rows

LOCAL_LEVELS = ("province", "city", "county")
_MARKED = ("国家", "国务院", "中国", "全国", "中央", "中共", "中华", "最高")
"""How a name opens that can't be a local body's, whoever speaks."""


@dataclass(frozen=True)
class Body:
    """One row of the lexicon; dates are ISO months, "" where open."""

    name: str
    aliases: tuple[str, ...]
    level: str
    parent: str
    valid_from: str
    valid_to: str

    def at(self, date: str | None) -> bool:
        """Whether the body was there at this ISO date; True where no date is known."""
        month = (date or "")[:7]
        if len(month) < 4:
            return True
        return self.valid_from[: len(month)] <= month and (not self.valid_to or month <= self.valid_to[: len(month)])


@cache
def bodies() -> tuple[Body, ...]:
    """All rows of `lexicon/agencies.csv`."""
    return tuple(
        Body(
            row["name"],
            tuple(filter(None, row["aliases"].split("|"))),
            row["level"],
            row["parent"],
            row["valid_from"],
            row["valid_to"],
        )
        for row in rows("agencies")
    )


@cache
def _by_word() -> dict[str, tuple[Body, ...]]:
    found: dict[str, tuple[Body, ...]] = {}
    for body in bodies():
        for word in (body.name, *body.aliases):
            found[word] = (*found.get(word, ()), body)
    return found


@cache
def words_by_head() -> dict[str, tuple[str, ...]]:
    """First two characters → the lexicon's words that open so, longest first: a trie of depth one for scanning."""
    heads: dict[str, list[str]] = {}
    for word in _by_word():
        heads.setdefault(word[:2], []).append(word)
    return {head: tuple(sorted(found, key=len, reverse=True)) for head, found in heads.items()}


def body_of(words: str, date: str | None = None, level: str | None = None) -> Body | None:
    """The body that these words name at a date, in a document of a level; None where they name none.

    In a local document a bare 财政局 or 知识产权局 is a local body; so an alias without 国家, 中国 … and the like in
    front is not looked up there, unless no local body is ever called so (…部, …总局, …总署, 证监会).
    """
    found = _by_word().get(words, ())
    if (
        level in LOCAL_LEVELS
        and not words.startswith(_MARKED)
        and not words.endswith(("部", "总局", "总署", "监会", "人民银行", "署"))
    ):
        found = tuple(body for body in found if body.name == words)
    return next((body for body in found if body.at(date)), found[-1] if found else None)


def named(name: str) -> Body | None:
    """The body of this official name."""
    return next((body for body in _by_word().get(name, ()) if body.name == name), None)
