"""The timeline in a real browser: words that do not overlap, lineage on hover and focus, every control."""

import re
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser import parameters, settled, visit
from tests.page_addresses import CITY_PLAN, STRATEGY

pytestmark = pytest.mark.browser

OVERLAPS = """policies => {
  const boxes = policies.map(policy => policy.querySelector('text').getBoundingClientRect());
  return boxes.some((one, i) => boxes.some((other, k) => k < i
    && one.left < other.right && one.right > other.left && one.top + 4 < other.bottom && one.bottom > other.top + 4));
}"""


ROW = """name => [...document.querySelectorAll('*')].map(host => host.shadowRoot?.querySelector(`g.policy[data-id="${name}"]`))
  .find(Boolean).getAttribute('transform').includes(',16)') ? 0 : 1"""


def policy(page: Page, name: str) -> Locator:
    return page.locator(f'g.policy[data-id="{name}"]')


@pytest.mark.parametrize("width", [1440, 700, 390])
def test_no_words_lie_on_others_at_any_width(page: Page, app: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, app, "?page=timeline")
    policies = page.locator("g.policy")
    expect(policies.nth(3)).to_be_visible()
    assert policies.evaluate_all(OVERLAPS) is False
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_lineage_lights_up_under_the_pointer_and_a_click_opens_the_policy(page: Page, app: str) -> None:
    visit(page, app, "?page=timeline")
    policy(page, CITY_PLAN).hover()
    expect(page.locator(".tip")).to_contain_text("涉及（落实）：国家知识产权局工业和信息化部印发")
    expect(page.locator(".edge.hot")).to_have_count(1)
    expect(policy(page, STRATEGY)).not_to_have_class(re.compile("dim"))
    assert page.locator("g.policy.dim").count() > 0
    policy(page, CITY_PLAN).locator("circle").click()
    page.wait_for_url(re.compile("page=policy&id=" + quote(CITY_PLAN)))
    expect(page.locator("h1.headline", has_text="2018年国家知识产权示范城市工作计划")).to_be_visible(timeout=20_000)


def test_the_keyboard_walks_lights_up_and_opens(page: Page, app: str) -> None:
    visit(page, app, "?page=timeline")
    policy(page, STRATEGY).focus()
    expect(page.locator(".tip")).to_contain_text("被涉及（落实）：2018年国家知识产权示范城市工作计划")
    page.keyboard.press("Alt+ArrowRight")  # the browser's: forwards
    expect(policy(page, STRATEGY)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(policy(page, CITY_PLAN)).to_be_focused()
    page.set_viewport_size({"width": 390, "height": 900})
    expect(page.locator("svg.lanes")).to_have_attribute("width", re.compile(r"^3\d\d$"))
    expect(policy(page, CITY_PLAN)).to_be_focused()
    page.keyboard.press("ArrowUp" if page.evaluate(ROW, CITY_PLAN) else "ArrowDown")
    expect(policy(page, CITY_PLAN)).not_to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("page=policy"))


def test_levels_switch_off_and_on(page: Page, app: str) -> None:
    visit(page, app, "?page=timeline")
    before = page.locator("g.policy").count()
    page.locator("[data-code=ministry]").click()
    expect(page.locator("g.policy")).not_to_have_count(before)
    expect(page.locator("[data-code=ministry]")).to_have_attribute("aria-pressed", "false")
    assert parameters(page)["off"] == "ministry"
    expect(page.locator("[data-code=ministry]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("g.policy")).to_have_count(before)


_FITS = "strip => Math.abs(strip.getAttribute('width') - strip.closest('.timeline')?.clientWidth) < 2"


def strip(page: Page) -> FloatRect:
    """Where the strip stands, once it is as wide as its page: it is drawn anew while the page finds its width."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        drawn = page.locator("svg.strip")
        if drawn.evaluate(_FITS) and (box := drawn.bounding_box()):
            return box
        page.wait_for_timeout(50)
    raise AssertionError("the strip does not become as wide as its page")


def test_windows_on_time_by_links_and_by_the_strip(page: Page, app: str) -> None:
    visit(page, app, "?page=timeline")
    page.get_by_role("link", name="放大").click()
    expect(page.get_by_role("link", name="全部时间")).to_be_visible()
    settled(page)
    closer = parameters(page)
    page.get_by_role("link", name="更早").click()
    expect(page.get_by_text(re.compile(r"^\d{4}-\d\d 至 "))).to_be_visible()
    settled(page)
    assert parameters(page)["from"] < closer["from"]
    page.get_by_role("link", name="更晚").click()
    settled(page)
    page.get_by_role("link", name="缩小").click()
    settled(page)
    page.get_by_role("link", name="全部时间").click() if "from" in parameters(page) else None
    settled(page)
    assert "from" not in parameters(page)
    expect(page.get_by_role("link", name="全部时间")).to_have_count(0)  # the strip is drawn anew before
    box = strip(page)
    page.mouse.move(box["x"] + 300, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 700, box["y"] + 20, steps=4)
    page.mouse.up()
    expect(page.get_by_role("link", name="全部时间")).to_be_visible()
    assert {"from", "to"} <= parameters(page).keys()


def test_a_stroke_over_the_strip_that_is_broken_off_asks_for_nothing(page: Page, app: str) -> None:
    visit(page, app, "?page=timeline")
    chosen, box = page.locator("svg.strip .window"), strip(page)
    whole = str(chosen.get_attribute("x"))  # where all time begins, however wide the page
    page.mouse.move(box["x"] + 300, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 500, box["y"] + 20, steps=4)
    expect(chosen).not_to_have_attribute("x", whole)
    page.locator("svg.strip").dispatch_event("pointercancel")
    expect(chosen).to_have_attribute("x", whole)
    page.mouse.move(box["x"] + 700, box["y"] + 20, steps=4)
    page.mouse.up()
    expect(chosen).to_have_attribute("x", whole)
    assert "from" not in parameters(page)


def test_filters_by_year_and_type(page: Page, app: str) -> None:
    visit(page, app, "?page=timeline&from=2018-01&to=2018-12")
    expect(page.locator("g.policy")).to_have_count(1)
    expect(policy(page, CITY_PLAN)).to_be_visible()
    visit(page, app, "?page=timeline")
    page.get_by_role("combobox", name="文种").click()
    page.get_by_role("option").first.click()
    page.wait_for_url(re.compile("type="))
    settled(page)
    page.get_by_role("combobox", name="从哪一年").click()
    page.get_by_role("option").nth(1).click()
    page.wait_for_url(re.compile(r"from=\d{4}-01"))
    settled(page)
    page.get_by_role("combobox", name="到哪一年").click()
    page.get_by_role("option").last.click()
    page.wait_for_url(re.compile(r"to=\d{4}-12"))


def test_a_time_without_policies_and_a_wrong_type_are_told(page: Page, app: str) -> None:
    visit(page, app, "?page=timeline&from=2017-01&to=2017-12")
    expect(page.get_by_text("没有文件，请看别的时间")).to_be_visible()
    visit(page, app, "?page=timeline&type=" + quote("没有的"))
    expect(page.locator("g.policy").first).to_be_visible()


def test_the_same_as_a_table_and_as_a_picture(page: Page, app: str) -> None:
    visit(page, app, "?page=timeline")
    page.locator("summary", has_text="同样的内容列成表").click()
    expect(page.locator("details.same tbody tr")).to_have_count(page.locator("g.policy").count())
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG").click()
    data = Path(download.value.path()).read_bytes()
    assert data.startswith(b"\x89PNG") and len(data) > 30_000
