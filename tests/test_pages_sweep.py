"""Every page, in every width, light and dark: nothing breaks, nothing is cut off, too small or out of reach."""

import json
from collections.abc import Callable
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from app_pages import links
from tests.browser import HEIGHT, NARROW, PHONE, WIDE, WIDTH, own_words, smallest_text, visit
from tests.conftest import ROOT
from tests.page_addresses import ADDRESSES, GALLERY

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
SHOTS = (("light", WIDE), ("light", PHONE), ("dark", WIDE))
"""Looks of which `--pictures` keeps a picture in build/screenshots, for people to look at."""
README = ROOT / "README.md"
PICTURES = ROOT / "docs" / "gallery"
"""Written by `pytest --gallery tests/test_pages_sweep.py`, then looked at by a person."""
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


def troubles(page: Page, width: int, *, dark: bool) -> list[str]:
    """What is wrong with a page as it stands in a window of that width. axe-core looks where its findings can differ: colours at
    one width, order and names at two."""
    wide = page.evaluate("document.documentElement.scrollWidth")
    said = [f"{wide} px wide"] if wide > width else []
    said += [f"text of {size} px"] if (size := smallest_text(page)) < SMALLEST else []
    said += [f"Streamlit's own word: {word}" for word in own_words(page)]
    return said + (faults(page) if width != NARROW and not (dark and width == PHONE) else [])


@pytest.mark.parametrize("name", ADDRESSES)
def test_every_page_in_every_width_light_and_dark(
    page: Page, app: str, screenshot: Callable[..., None], name: str
) -> None:
    visit(page, app, ADDRESSES[name])
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
    assert SPAM not in page.locator("body").inner_text()
    found: dict[str, object] = {}
    for scheme, width in LOOKS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        if (scheme, width) in SHOTS:
            screenshot(page, name if scheme == "light" else f"{name}-dark", width)
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(200)  # Streamlit lays the page out again
        if said := troubles(page, width, dark=scheme == "dark"):
            found[f"{scheme} {width}"] = said
    assert not found, json.dumps(found, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("name", GALLERY)
def test_the_gallery_shows_every_page(page: Page, app: str, pytestconfig: pytest.Config, name: str) -> None:
    picture = PICTURES / f"{name}.png"
    assert f"docs/gallery/{picture.name}" in README.read_text(encoding="utf-8")
    if pytestconfig.getoption("--gallery"):
        visit(page, app, ADDRESSES[name])
        page.wait_for_timeout(500)  # fonts and pictures have settled
        page.locator(".foot:not(g *)").last.evaluate("foot => foot.remove()")  # names the folder of this run
        picture.parent.mkdir(exist_ok=True)
        page.screenshot(path=picture)
    head = picture.read_bytes()[:24]
    assert (head[:8], int.from_bytes(head[16:20]), int.from_bytes(head[20:24])) == (b"\x89PNG\r\n\x1a\n", WIDTH, HEIGHT)


def test_the_gallery_has_a_picture_of_every_page_of_the_menu() -> None:
    assert {page_of(ADDRESSES[name]) for name in GALLERY} == set(links.PAGES)


def page_of(address: str) -> str:
    return address.partition("page=")[2].partition("&")[0] or "overview"


def test_the_sweep_opens_every_page_of_the_menu() -> None:
    assert {page_of(address) for address in ADDRESSES.values()} == set(links.PAGES)
