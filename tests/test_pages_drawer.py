"""The drawer of the lineage and the explorer: it stands beside the page and covers none of it."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import NARROW, WIDE, settled, visit
from tests.page_addresses import ADDRESSES, STRATEGY

pytestmark = pytest.mark.browser


def clickable(page: Page, *controls: Locator) -> None:
    """Each of these takes a click, wherever the page has to be scrolled to for it."""
    expect(page.locator(".drawer")).to_be_visible()
    for control in controls:
        control.click(trial=True, timeout=3000)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_drawer_covers_no_control_of_the_lineage(page: Page, app: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, app, ADDRESSES["lineage-card"])
    named = [page.get_by_role("link", name="表格"), *page.locator(".lineage .bar button").all()]
    clickable(page, *named, *page.locator(".filters :is(a, select)").all(), page.locator("input.seek"))
    visit(page, app, f"{ADDRESSES['lineage-table']}&sel={quote(f'n:{STRATEGY}')}")
    clickable(page, *page.locator("td a").all(), *page.get_by_role("button", name="下载").all())


def test_what_is_chosen_stays_in_view_when_the_drawer_takes_its_room(page: Page, app: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": 900})
    visit(page, app, "?page=lineage")
    last = page.locator("g.card").last
    last.scroll_into_view_if_needed()
    last.click()
    expect(page.locator(".drawer h2")).to_be_visible()
    settled(page)
    last.click(trial=True, timeout=3000)


def test_the_drawer_covers_no_control_of_the_explorer(page: Page, app: str) -> None:
    visit(page, app, f"{ADDRESSES['explorer']}&sel={quote(f'n:Document:{STRATEGY}')}")
    clickable(page, page.get_by_role("searchbox", name="查找并加到图上"), *page.locator("td a, .tools button").all())
