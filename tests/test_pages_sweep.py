"""Every page, in every width, light and dark: nothing breaks, nothing is cut off, too small or out of reach."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from app_pages import links
from tests.browser import NARROW, PHONE, WIDE, smallest_text, visit
from tests.page_addresses import ADDRESSES

pytestmark = pytest.mark.browser

SMALLEST = 12
"""Pixels; what smaller text costs older readers is not worth the room (the design's measure)."""
SPAM = "综合伊人"
"""Stands in a file, but outside its document."""
LOOKS: tuple[tuple[Literal["light", "dark"], int], ...] = (
    ("light", WIDE),
    ("light", NARROW),
    ("light", PHONE),
    ("dark", WIDE),
    ("dark", PHONE),
)
GRAVE = ("serious", "critical")


def faults(page: Page) -> list[str]:
    """What axe-core finds to be serious: rule, what to do, and the elements."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{fault['id']}: {fault['help']}: {node['html'][:160]} {node['target']}"
        for fault in found
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
    ]


def troubles(page: Page, width: int) -> list[str]:
    """What is wrong with a page as it stands in a window of that width."""
    wide = page.evaluate("document.documentElement.scrollWidth")
    said = [f"{wide} px wide"] if wide > width else []
    said += [f"text of {size} px"] if (size := smallest_text(page)) < SMALLEST else []
    return said + (faults(page) if width != NARROW else [])


@pytest.mark.parametrize("name", ADDRESSES)
def test_every_page_in_every_width_light_and_dark(
    page: Page, app: str, screenshot: Callable[..., Path], name: str
) -> None:
    visit(page, app, ADDRESSES[name])
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
    assert SPAM not in page.locator("body").inner_text()
    found: dict[str, object] = {}
    for scheme, width in LOOKS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        screenshot(page, name if scheme == "light" else f"{name}-dark", width)
        page.set_viewport_size({"width": width, "height": 900})
        if said := troubles(page, width):
            found[f"{scheme} {width}"] = said
    assert not found, json.dumps(found, ensure_ascii=False, indent=1)


def test_the_sweep_opens_every_page_of_the_menu() -> None:
    opened = {address.partition("page=")[2].partition("&")[0] or "overview" for address in ADDRESSES.values()}
    assert opened == set(links.PAGES)
