"""The pages in a real browser: every address opens, clicks land, the language switches, files arrive, history works."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.app_server import AppServer
from tests.browser import NARROW, PHONE, WIDE, parameters, settled, visit
from tests.page_addresses import ADDRESSES, REFERRED, STRATEGY

pytestmark = pytest.mark.browser


def test_the_language_switches_and_stays(page: Page, app: str) -> None:
    visit(page, app, ADDRESSES["policy"])
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("link", name="Duties", exact=True)).to_be_visible()
    assert parameters(page) == {"page": "policy", "id": STRATEGY, "lang": "en"}
    page.get_by_role("link", name="Lineage", exact=True).click()
    expect(page.locator(".head", has_text="State Council")).to_be_visible()
    expect(page.locator(".foot:not(g *)")).not_to_contain_text(re.compile("文件夹|named by"))
    assert parameters(page)["lang"] == "en"
    page.get_by_role("link", name="中文").click()
    expect(page.locator(".head", has_text="国务院")).to_be_visible()
    expect(page.locator(".foot:not(g *)")).to_contain_text("文件夹")
    expect(page.locator(".foot:not(g *)")).not_to_contain_text("环境变量")  # of which nobody who ran `make run` knows
    assert "lang" not in parameters(page)


@pytest.mark.parametrize("words", ["国发〔2015〕71号", "国发[2015]71号", "国发2015 71", "知識產權強國建設"])
def test_search_finds_a_document_by_its_number_in_any_form_and_in_either_script(
    page: Page, app: str, words: str
) -> None:
    visit(page, app, "")
    box = page.get_by_role("searchbox").or_(page.get_by_label("检索")).first
    box.fill(words)
    box.press("Enter")
    found = page.locator(".hit").first
    expect(found).to_contain_text("国务院关于新形势下加快知识产权强国建设的若干意见", timeout=20_000)


def test_the_bar_searches_from_every_page_and_a_key_leads_to_it(page: Page, app: str) -> None:
    visit(page, app, "?page=wanted&lang=en")
    page.keyboard.press("/")
    page.keyboard.type("人社部")
    page.keyboard.press("Enter")
    expect(page.locator(".hit", has_text="人力资源和社会保障部").first).to_be_visible(timeout=20_000)
    assert parameters(page) == {"q": "人社部", "lang": "en"}


def test_search_finds_an_agency_by_its_short_name(page: Page, app: str) -> None:
    visit(page, app, "?q=" + quote("人社部"))
    expect(page.locator(".hit", has_text="人力资源和社会保障部").first).to_be_visible()


@pytest.mark.parametrize("words", ["海洋牧场", "影音先锋"])
def test_a_search_without_result_says_what_to_do(page: Page, app: str, words: str) -> None:
    """The second stands in a file, but outside its document."""
    visit(page, app, "?q=" + quote(words))
    expect(page.locator(".empty")).to_contain_text(f"没有找到“{words}”")
    expect(page.locator(".hit")).to_have_count(0)


def test_a_task_that_a_search_finds_opens_on_its_heading(page: Page, app: str) -> None:
    visit(page, app, "?q=" + quote("实施专利导航"))
    page.locator(".hit a", has_text="实施专利导航").first.click()
    expect(page.locator(".landed").first).to_be_in_viewport()
    expect(page.locator(".landed").first).to_contain_text("實施專利導航")


def test_clearing_a_search_empties_the_box_and_leaving_and_coming_back_keeps_it(page: Page, app: str) -> None:
    visit(page, app, "?q=" + quote("人社部"))
    box = page.locator("[data-testid=stTextInput] input")
    page.get_by_role("link", name="谱系", exact=True).click()
    expect(page.locator("svg g.link").first).to_be_visible()
    page.go_back()
    expect(box).to_have_value("人社部")
    expect(page.locator(".hit").first).to_be_visible()
    page.get_by_role("link", name="清除检索").click()
    expect(box).to_have_value("")
    expect(page.locator(".hit")).to_have_count(0)


def test_a_store_that_cannot_be_reached_is_told_in_plain_words(
    page: Page, app_server: Callable[..., AppServer]
) -> None:
    page.goto(app_server("bolt://127.0.0.1:9").url)
    expect(page.locator(".empty")).to_contain_text("现在连不上存放数据的库", timeout=60_000)
    expect(page.locator(".empty")).to_contain_text("bolt://127.0.0.1:9")


def test_filters_narrow_the_list_and_stand_in_the_address(page: Page, app: str) -> None:
    visit(page, app, "?level=province")
    rows = page.locator("table:not(.glance) tbody tr")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("鄂知发〔2019〕16号")


def test_the_app_fills_an_empty_folder_by_itself(
    page: Page, app_server: Callable[..., AppServer], tmp_path: Path
) -> None:
    started = app_server(tmp_path / "store")
    page.goto(started.url)
    expect(page.locator(".count").first).to_contain_text("5", timeout=120_000)


@pytest.mark.parametrize(
    ("address", "named", "wanted"),
    [
        ("policy", "在关系探索中查看", {"page": "explorer", "id": STRATEGY}),
        ("policy", "任务落实覆盖", {"page": "coverage", "id": STRATEGY}),
        ("lineage-card", "在关系探索中查看", {"page": "explorer", "id": REFERRED}),
        ("duties-agency", "在关系探索中查看", {"page": "explorer", "id": "Agency:国家知识产权局"}),
    ],
)
def test_a_page_leads_to_the_others_about_the_same_thing(
    page: Page, app: str, address: str, named: str, wanted: dict[str, str]
) -> None:
    visit(page, app, ADDRESSES[address])
    page.get_by_role("link", name=named, exact=True).first.click()
    page.wait_for_url(lambda url: f"page={wanted['page']}" in url)
    settled(page)
    assert parameters(page) == wanted
    unknown = re.compile("库中没有“|没有“.*”的对照")
    expect(page.locator("[data-testid=stMain]")).not_to_contain_text(unknown)  # the page knows what it was sent to


def test_what_nobody_carries_out_has_no_coverage_to_look_at(page: Page, app: str) -> None:
    visit(page, app, ADDRESSES["policy-referred"])  # its text is not held: whose tasks could be taken up?
    expect(page.get_by_role("link", name="在关系探索中查看", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="任务落实覆盖", exact=True)).to_have_count(0)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [WIDE, NARROW, PHONE])
def test_the_menu_is_whole_or_fades_where_it_goes_on(page: Page, app: str, width: int, lang: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, app, f"?page=wanted&lang={lang}")  # the last of all
    menu = page.locator(".menu")
    expect(menu).not_to_have_class(re.compile("more-right"))
    assert menu.evaluate("menu => menu.scrollWidth > menu.clientWidth") == (width == PHONE)
    visit(page, app, f"?lang={lang}")
    if width == PHONE:
        expect(menu).to_have_class(re.compile("more-right"))
    assert (menu.evaluate("menu => getComputedStyle(menu).maskImage") != "none") == (width == PHONE)


@pytest.mark.parametrize(
    "address",
    [
        "?page=policy&id=",
        "?page=lineage&focus=",
        "?page=duties&agency=",
        "?page=coverage&id=",
        "?page=explorer&id=",
        "?q=",
    ],
)
def test_a_very_long_address_is_not_repeated_at_length(page: Page, app: str, address: str) -> None:
    visit(page, app, address + quote("长" * 3000))
    empty = page.locator(".empty")
    expect(empty).to_contain_text("长" * 40)
    assert len(empty.inner_text()) < 300


def test_a_hit_within_a_text_marks_the_words_and_opens_on_them(page: Page, app: str) -> None:
    visit(page, app, "?q=" + quote("高价值核心专利"))
    hit = page.locator(".hit", has=page.locator("mark")).first
    expect(hit.locator("mark")).to_have_text("高价值核心专利")
    hit.get_by_role("link").click()
    landed = page.locator(".paper .landed").first
    expect(landed).to_be_in_viewport()
    expect(landed).to_contain_text("高價值核心專利")  # as the document writes it
    page.go_back()
    expect(hit).to_be_visible()


@pytest.mark.parametrize("address", ["", "?page=targets", "?page=timeline"])
def test_on_a_telephone_filters_stand_two_in_a_line(page: Page, app: str, address: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    visit(page, app, address)
    first, second, third = [page.locator("[data-testid=stSelectbox]").nth(place).bounding_box() for place in range(3)]
    assert first and second and third
    assert first["y"] == second["y"] < third["y"]
    assert abs(first["width"] - second["width"]) < 12


@pytest.mark.parametrize("width", [WIDE, 1000, PHONE])
def test_the_overviews_counts_leave_none_alone_in_a_line(page: Page, app: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, app, "")
    tops = Counter(page.locator(".count").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)"))
    assert sum(tops.values()) == 8
    assert min(tops.values()) > 1
