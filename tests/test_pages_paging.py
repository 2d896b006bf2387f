"""The line below a list that does not fit on one page: the same words at the same place, and the keyboard turns the page too."""

from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.app_server import AppServer
from tests.browser import PHONE, WIDTH, parameters, settled, visit
from tests.large_family import DIRECTIVE, store_large_family

pytestmark = pytest.mark.browser

POLICIES = 77
PAGES = {
    "overview": ("", f"第 1–50 项，共 {POLICIES} 项"),
    "policy": ("?page=policy", f"第 1–30 项，共 {POLICIES} 项"),
    "explorer": (f"?page=explorer&id={quote(DIRECTIVE)}", "第 1–30 项，共 "),
}
"""A list of each page that has one on this store, and what stands below it. (Agencies and policies of the duties: tests/test_pages_duties.py.)"""


@pytest.fixture(scope="module")
def large(app_server: Callable[..., AppServer], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app on a store with a directive and 76 documents that rest on it."""
    yield app_server(store_large_family(tmp_path_factory.mktemp("pages") / "store")).url


@pytest.mark.parametrize("name", PAGES)
def test_a_list_says_below_what_is_shown_and_turns_its_page(page: Page, large: str, name: str) -> None:
    address, words = PAGES[name]
    visit(page, large, address)
    line = page.get_by_role("navigation", name="翻页")
    expect(line).to_have_count(1)
    expect(line).to_contain_text(words)
    expect(line.get_by_role("link")).to_have_text(["上一页", "下一页"])
    above, below = (
        line.evaluate("line => [line.previousElementSibling, line].map(one => one.getBoundingClientRect())[0].bottom"),
        line.bounding_box(),
    )
    assert below and above <= below["y"]
    line.get_by_role("link", name="下一页").click()
    expect(line).not_to_contain_text(words)
    settled(page)
    assert int(parameters(page)["from"]) > 0


@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_the_keyboard_turns_pages_and_stays_while_the_window_goes_to_the_lists_beginning(
    page: Page, large: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    visit(page, large, "")
    line = page.get_by_role("navigation", name="翻页")
    before, behind = (line.get_by_role("link", name=name) for name in ("上一页", "下一页"))
    expect(before).to_have_attribute("aria-disabled", "true")
    behind.focus()
    page.keyboard.press("Enter")
    expect(line).to_contain_text(f"第 51–{POLICIES} 项，共 {POLICIES} 项")
    expect(behind).to_be_focused()
    expect(behind).to_have_attribute("aria-disabled", "true")
    expect(page.locator("tbody tr").first).to_be_in_viewport()
    page.keyboard.press("Enter")  # leads nowhere
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(line).to_contain_text(f"第 1–50 项，共 {POLICIES} 项")
    expect(before).to_be_focused()
    assert "from" not in parameters(page)


def test_a_page_behind_the_last_says_so(page: Page, large: str) -> None:
    visit(page, large, "?from=500")
    expect(page.locator(".empty")).to_contain_text("这一页没有内容")
    page.get_by_role("link", name="回到第一页").click()
    expect(page.get_by_role("navigation", name="翻页")).to_contain_text("第 1–50 项")
