"""Keeps the items that an outline has opened so far: which comes next in its series, and how deep one stands among the others."""

from dataclasses import dataclass, replace

_ARTICLE_IN_HAN = 45
"""How deep 第一条 stands where 一、 parts the articles (policies that number 一、, 第一条, （一）)."""
_HAN_IN_ARTICLE = 50
"""How deep 一、 stands where the text is parted in articles (regulations that number 第1条, 一、, （一）)."""
_ARTICLE_IN_BRACKET = 65
"""How deep 第一条 stands where （一） parts the articles (policies that number 一、, （一）, 第一条)."""
_BRACKET_IN_ARTICLE = 67
"""How deep （一） stands inside such an article."""


@dataclass(frozen=True)
class Mark:
    """An item's opening: clean offsets of its enumerator, its number as the text should have it, how deep it stands
    (`rank`, 1 outermost), its position in its series (0 where it has none). The number is None for a heading without one."""

    start: int
    end: int
    number: str | None
    style: str
    rank: int
    value: int


class Series:
    """The items found so far: of each style the last one, and what stands open around the next."""

    def __init__(self) -> None:
        self.last: Mark | None = None
        self._of_style: dict[str, tuple[int, Mark]] = {}
        self._count = 0
        self._articles: int | None = None
        """How deep articles stand under 一、 and （一）; None where they are the text's own first level."""

    def add(self, mark: Mark) -> None:
        """Take an opening in, as `placed` gave it."""
        if mark.style == "article" and "article" not in self._of_style:
            self._articles = mark.rank if mark.rank in (_ARTICLE_IN_HAN, _ARTICLE_IN_BRACKET) else None
        elif self._articles is not None and mark.style == "han" and mark.rank < _ARTICLE_IN_HAN:
            self._articles = _ARTICLE_IN_HAN
        elif self._articles is not None and self._parts_articles(mark):
            self._articles = _ARTICLE_IN_BRACKET
        self._count += 1
        self._of_style[mark.style] = (self._count, mark)
        self.last = mark

    def placed(self, mark: Mark, headed: bool) -> Mark:
        """The mark with the depth that it has here: 一、 and （一） inside an article stand below it, and articles that begin behind
        一、, or right under the heading of another item (`headed`), stand below that."""
        if mark.style == "article":
            depth = self._articles if "article" in self._of_style else self._first_article(mark, headed)
            return mark if depth is None else replace(mark, rank=depth)
        if "article" not in self._of_style:
            return mark
        if mark.style == "han":
            return replace(mark, rank=_HAN_IN_ARTICLE) if self._goes_on_inside(mark, _HAN_IN_ARTICLE) else mark
        if mark.style == "han_bracket" and self._articles == _ARTICLE_IN_BRACKET and not self._parts_articles(mark):
            inside = self._goes_on_inside(mark, _BRACKET_IN_ARTICLE) and self._comes_next(mark)
            return replace(mark, rank=_BRACKET_IN_ARTICLE) if inside else mark
        return mark

    def _first_article(self, mark: Mark, headed: bool) -> int | None:
        """How deep the first article stands: right under （一）, under 一、, or under nothing that has a number."""
        if mark.value != 1:
            return None
        if headed and self.last is not None and self.last.style == "han_bracket":
            return _ARTICLE_IN_BRACKET
        _, han = self._of_style.get("han", (0, None))
        under_han = han is not None and (han.value == 1 or (headed and self.last is han))
        return _ARTICLE_IN_HAN if under_han else None

    def _parts_articles(self, mark: Mark) -> bool:
        """Whether （一） stands right under 二、, so that it parts the articles that follow."""
        return mark.style == "han_bracket" and mark.value == 1 and self.last is not None and self.last.style == "han"

    def _goes_on_inside(self, mark: Mark, inside: int) -> bool:
        """Whether an item opens a series inside the last article, or goes on the one that stands open there."""
        article, _ = self._of_style["article"]
        at, last = self._of_style.get(mark.style, (0, mark))
        return mark.value == 1 or (at > article and last.rank == inside)

    def _comes_next(self, mark: Mark) -> bool:
        """Whether an item is the first of a series, or one more than the last of its style."""
        return mark.value in (1, self._of_style[mark.style][1].value + 1)

    def of_style(self, style: str) -> Mark | None:
        """The last item of a style."""
        return self._of_style[style][1] if style in self._of_style else None

    def may_open(self, mark: Mark, behind: str) -> bool:
        """Whether an enumerator at a line's start opens an item; 第二，, 任务二： and 4.5G only where they come next in their series,
        拾、 also where a page begins with it."""
        if mark.style == "formal" and self.last is None:
            return True
        doubtful = mark.style in ("nth", "formal", "named") or (mark.style == "digit" and behind.isdigit())
        return not doubtful or mark.value == self.expects(mark)

    def expects(self, mark: Mark) -> int:
        """The value that the next item of this style would have: one more than the open series', else 1."""
        order, earlier = self._of_style.get(mark.style, (0, None))
        if earlier is None:
            return 1
        if mark.value == 1 and any(at > order and m.rank < mark.rank for at, m in self._of_style.values()):
            return 1
        return earlier.value + 1
