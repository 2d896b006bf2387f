"""What Streamlit itself draws: the page's words stand in the place of its English ones, and nothing moves when it comes late."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from graph.store.server import stop
from tests.app_server import AppServer
from tests.browser import own_words, settled, visit
from tests.large_family import store_large_family

pytestmark = pytest.mark.browser

SHOWN = """element => { const { content, fontSize } = getComputedStyle(element, "::after");
    return [content, parseFloat(fontSize) > 11, getComputedStyle(element).fontSize]; }"""


def says(element: Locator, words: str) -> None:
    """The element shows these words, and its own text takes no room."""
    expect(element).to_be_visible()
    assert element.evaluate(SHOWN) == [f'"{words}"', True, "0px"]


@pytest.mark.parametrize(("tongue", "words"), [("", "按回车键生效"), ("&lang=en", "Press Enter to apply")])
def test_a_field_that_waits_for_enter_says_so(page: Page, app: str, tongue: str, words: str) -> None:
    visit(page, app, f"?page=duties{tongue}")
    page.locator("[data-testid=stTextInput] input").first.fill("财")
    says(page.locator("[data-testid=InputInstructions] span"), words)


def test_a_choice_without_a_fitting_option_says_so(page: Page, app: str) -> None:
    visit(page, app, "?page=targets")
    box = page.get_by_role("combobox").first
    box.click()
    box.fill("没有这一类")
    says(page.locator("[role=listbox] span"), "没有符合的选项")


BOXES = re.compile(r"/(Selectbox|TextInput)\.[^/]*\.js$")
"""What Streamlit loads by itself to draw a box."""

HEIGHTS = """() => [...document.querySelectorAll('[class*="st-key-choice_"], [class*="st-key-find_"], .st-key-targets_words, .st-key-q')]
    .map(box => [box.className.match(/st-key-(\\w+)/)[1], box.getBoundingClientRect().height])"""


@pytest.mark.parametrize("address", ["", "?page=targets", "?page=duties"])
def test_a_box_that_comes_late_moves_nothing(chromium: Browser, app: str, address: str) -> None:
    """A click meant for what stands below went beside it: the labels pushed it down by 28 px between press and release. In a context
    of its own, which has no box's script yet."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.route(BOXES, lambda route: None)
    page.goto(f"{app}/{address}")
    expect(page.locator(".foot:not(g *)").last).to_be_visible(timeout=30_000)
    expect(page.locator("[data-testid=stMainBlockContainer]")).to_have_css(
        "max-width", "1640px"
    )  # the frame's style is there
    expect(page.get_by_test_id("stSkeleton").first).to_be_visible()
    before = page.evaluate(HEIGHTS)
    page.unroute(BOXES)  # what was held back goes on
    settled(page)
    assert page.evaluate(HEIGHTS) == before != []
    context.close()


def test_the_link_to_the_content_that_the_tab_key_finds(page: Page, app: str) -> None:
    visit(page, app, "")
    page.keyboard.press("Tab")
    says(page.locator("[data-testid=stSkipToContent]"), "跳到正文")
    assert own_words(page) == []


@pytest.mark.parametrize(("address", "language"), [("", "zh-CN"), ("?page=targets&lang=en", "en")])
def test_the_page_says_in_which_language_it_is(page: Page, app: str, address: str, language: str) -> None:
    visit(page, app, address)
    expect(page.locator("html")).to_have_attribute("lang", language)


def test_a_page_that_has_lost_its_program_says_what_to_do(
    chromium: Browser, app_server: Callable[..., AppServer], tmp_path: Path
) -> None:
    running = app_server(store_large_family(tmp_path / "store"))
    page = chromium.new_page(
        locale="zh-CN"
    )  # not the fixture: that the server is gone is an error in the browser's log
    visit(page, running.url, "")
    stop(running.process)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible(timeout=60_000)
    says(dialog.locator("h2"), "连接断开了")
    after = dialog.locator("h2 + div").evaluate("element => getComputedStyle(element, '::after').content")
    assert after == '"程序没有应答。请确认它还在运行，然后刷新这一页。"'
    assert dialog.locator("h2 + div *").evaluate_all("all => all.map(one => getComputedStyle(one).fontSize)") == ["0px"]
    page.close()
