"""A list that does not fit on one page: which of its rows stand there, and the ways to those before and behind."""

from app_pages import links
from app_pages.links import FROM
from app_pages.tree import Node, link, span, tag
from app_pages.widgets import empty
from app_pages.wording import t


def pages(skip: int, shown: int, total: int | None, size: int, of: str = "", name: str = FROM) -> Node | None:
    """The line below a list: 第 51–100 项，共 1,234 项, the page before, the next one. None where all stand on one page.

    `skip`: rows before the page; `shown`: rows on it; `total`: of all, None where more than the page is known to be there but
    not how many; `size`: rows of a whole page; `of`: what they are, `name`: its parameter, where a page has two such lists.
    """
    more = shown == size if total is None else skip + shown < total
    if not skip and not more:
        return None
    if not shown:
        return beyond(name)
    places = {"first": f"{skip + 1:,}", "last": f"{skip + shown:,}"}
    words = t("pages.some", **places) if total is None else t("pages.of", **places, total=f"{total:,}")
    before = str(skip - size) if skip > size else None
    return tag(
        "nav",
        span("soft", t("said_of", name=of, value=words) if of else words),
        _way(t("pages.before"), links.here(**{name: before}) if skip else None),
        _way(t("pages.next"), links.here(**{name: str(skip + size)}) if more else None),
        class_="actions spaced pages",
        aria_label=t("pages"),
        data_steady=True,
    )


def beyond(name: str = FROM) -> Node:
    """Says that the address names a page behind the last; `name`: the parameter that does."""
    first = link(links.here(**{name: None}), t("pages.first"), class_="button main")
    return empty(t("pages.beyond"), t("pages.beyond.advice"), first)


def _way(words: str, to: str | None) -> Node:
    """A link; where it leads nowhere it keeps its place, and the keyboard's."""
    if to is None:
        return tag("a", words, class_="button", role="link", aria_disabled="true", tabindex=0)
    return link(to, words, class_="button")
