"""Finds a regulation's own title by its place: twice right above the first article, below what a page's menu lists."""

import re
from collections.abc import Sequence

from extract.document.page_lines import TITLE_END
from extract.text import Line

_FIRST_ARTICLE = re.compile("第[一1](?:条|章)")


def over_first_article(lines: Sequence[Line], index: int) -> int:
    """The line that stands twice, a page's headline and the title, right above the first article, where another line that ends
    like a title (`index`) is a menu's; else `index`."""
    for at in range(index + 2, len(lines) - 1):
        if _FIRST_ARTICLE.match(lines[at + 1].text):
            own = lines[at].text == lines[at - 1].text and TITLE_END.search(lines[at].text) is not None
            return at if own else index
    return index
