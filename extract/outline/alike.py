"""Tells articles that are of one kind because a chapter has them in one shape: 制样。… 赋码。… 作废。…, each named by an act."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from extract.outline.articles import orders_nothing
from extract.outline.kinds import is_label

_LONGEST_ACT = 4
"""An act's name is a word (赋码) or two (系统建设); longer headings are told one by one."""
_FEWEST = 3
"""Fewer articles make no series."""
_LEAST_TEXT = 10
"""Behind its name an article says what is done; a heading with less behind it is a sentence of its own."""


@dataclass(frozen=True)
class Article:
    """An article without items: its chapter, its heading, the text behind that, its kind by its own words."""

    chapter: Hashable
    heading: str
    body: str
    kind: str


def name_acts(articles: Sequence[Article]) -> set[int]:
    """The indexes of the articles, sections by their own words, that name an act as one beside them whose text orders something.

    Only headings of one length in one chapter count, at least three of them, and none where one is a label (适用范围, 期限).
    """
    shapes = defaultdict[tuple[Hashable, int], list[int]](list)
    for index, article in enumerate(articles):
        told = article.body.startswith("。") and len(article.body) > _LEAST_TEXT
        if told and len(article.heading) <= _LONGEST_ACT:
            shapes[article.chapter, len(article.heading)].append(index)
    found: set[int] = set()
    for indexes in shapes.values():
        series = [articles[index] for index in indexes]
        ordered = any(article.kind == "task" for article in series)
        if len(series) >= _FEWEST and ordered and not any(is_label(article.heading) for article in series):
            found |= {i for i in indexes if articles[i].kind == "section" and not orders_nothing(articles[i].body)}
    return found
