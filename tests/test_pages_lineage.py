"""The lineage page in a real browser: every control is used, and its effect stands in the picture and in the address."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.app_server import AppServer
from tests.browser import NARROW, PHONE, parameters, settled, visit
from tests.large_family import CITIES, DIRECTIVE, GROUP, IN_A_CITY, NOTICES, PROVINCES, TITLE, store_large_family
from tests.page_addresses import ADDRESSES, EDGE, HELP, PATENT_WEEK, REFERRED, STRATEGY

pytestmark = pytest.mark.browser

LARGE = f"?page=lineage&focus={quote(DIRECTIVE)}"
OF_OFFICE = "国知发〔2020〕3号"
ACTIVE = """() => { let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at.dataset.id; }"""


@pytest.fixture(scope="module")
def large(app_server: Callable[..., AppServer], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app on a store with a directive and 76 documents that rest on it."""
    yield app_server(store_large_family(tmp_path_factory.mktemp("large") / "store")).url


def cards(page: Page) -> set[str]:
    """The ids of the cards in the picture, once the page has settled."""
    settled(page)
    return set(page.locator("g.card[data-id]").evaluate_all("cards => cards.map(card => card.dataset.id)"))


def card(page: Page, name: str) -> Locator:
    return page.locator(f'g.card[data-id="{name}"]')


def click_line(page: Page, line: Locator) -> None:
    """Clicks the middle of an edge, where nothing else lies, once it stands still."""
    line.scroll_into_view_if_needed()
    place, before = middle(line), None
    while place != before:
        page.wait_for_timeout(200)
        place, before = middle(line), place
    page.mouse.click(*place)


def middle(line: Locator) -> list[float]:
    """Where the middle of an edge stands in the window."""
    place: list[float] = line.locator(".edge").evaluate(
        """path => { const middle = path.getPointAtLength(path.getTotalLength() / 2), to = path.getScreenCTM();
                     return [middle.x * to.a + to.e, middle.y * to.d + to.f]; }"""
    )
    return place


def test_a_card_opens_a_drawer_with_who_refers_to_it_in_which_words(page: Page, app: str) -> None:
    visit(page, app, "?page=lineage")
    page.locator(f'g.card[data-id="{REFERRED}"]').click()
    drawer = page.locator(".drawer")
    expect(drawer).to_contain_text("国务院关于新形势下加快知识产权强国建设的若干意见")
    expect(drawer.locator("mark", has_text="知識產權強國建設的若干意見").first).to_be_visible()
    assert parameters(page)["sel"] == f"n:{REFERRED}"
    drawer.get_by_role("link", name="打开文件页").click()
    expect(page.locator("h1.headline", has_text="国务院关于新形势下")).to_be_visible()
    assert parameters(page) == {"page": "policy", "id": REFERRED}


def test_an_edge_shows_the_sentence_that_says_so(page: Page, app: str) -> None:
    visit(page, app, "?page=lineage")
    click_line(page, page.locator(f'g.link[data-id="{EDGE}"]'))
    marks = page.locator(".drawer mark")
    expect(marks.first).to_contain_text("國務院關于新形勢下加快知識產權強國建設的若干意見")
    expect(page.locator(".drawer")).to_contain_text("為深入貫徹")
    assert parameters(page)["sel"] == f"e:{EDGE}"


def test_a_picture_wider_than_the_window_fades_where_it_goes_on(page: Page, app: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": 800})
    visit(page, app, "?page=lineage")
    picture = page.locator(".lineage")
    expect(picture).to_have_class(re.compile("more-right"))
    expect(picture).not_to_have_class(re.compile("more-left"))
    page.locator(".pan").evaluate("pan => { pan.scrollLeft = 9999; }")
    expect(picture).to_have_class(re.compile("more-left"))
    expect(picture).not_to_have_class(re.compile("more-right"))


def test_back_and_forward_follow_what_was_chosen(page: Page, app: str) -> None:
    visit(page, app, "?page=lineage")
    one, other = card(page, REFERRED), card(page, STRATEGY)
    one.click()
    expect(one).to_have_class(re.compile("chosen"))
    expect(page.locator(".drawer h2")).to_contain_text("国务院关于新形势下")
    other.click()
    expect(page.locator(".drawer h2")).to_contain_text("全面组织实施")
    page.go_back()
    expect(page.locator(".drawer h2")).to_contain_text("国务院关于新形势下")
    expect(one).to_have_class(re.compile("chosen"))
    page.go_back()
    expect(page.locator(".drawer")).to_have_count(0)
    page.go_forward()
    expect(page.locator(".drawer h2")).to_contain_text("国务院关于新形势下")
    assert parameters(page)["sel"] == f"n:{REFERRED}"


def test_an_address_that_names_nothing_in_the_picture_says_so_and_dims_nothing(page: Page, app: str) -> None:
    visit(page, app, "?page=lineage&sel=" + quote("n:国发〔1900〕1号"))
    expect(page.locator(".drawer")).to_contain_text("这里没有可显示的内容")
    expect(page.locator("g.card.dim")).to_have_count(0)


def test_a_chosen_card_below_the_window_is_brought_into_sight(page: Page, app: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": 600})
    visit(page, app, "?page=lineage&sel=" + quote(f"n:{PATENT_WEEK}"))
    expect(page.locator("g.card.chosen")).to_be_in_viewport(ratio=0.9)


def test_the_focus_leaves_only_ancestors_and_descendants(page: Page, app: str) -> None:
    visit(page, app, ADDRESSES["lineage-focus"])
    shown = set(page.locator("g.card").evaluate_all("cards => cards.map(card => card.dataset.id)"))
    assert {STRATEGY, REFERRED} <= shown
    assert PATENT_WEEK not in shown


def test_cards_and_edges_answer_to_the_keyboard(page: Page, app: str) -> None:
    visit(page, app, "?page=lineage")
    card(page, REFERRED).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".drawer")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".drawer")).to_have_count(0)
    page.keyboard.press("Alt+ArrowRight")  # the browser's: forwards
    assert page.evaluate(ACTIVE) == REFERRED
    page.keyboard.press("ArrowRight")
    beside = page.evaluate(ACTIVE)
    assert beside not in (None, REFERRED)
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(ACTIVE) not in (None, beside)
    page.keyboard.press("Tab")
    first = page.evaluate(ACTIVE)
    assert "→" in first
    page.keyboard.press("ArrowDown")
    assert "→" in page.evaluate(ACTIVE)
    assert page.evaluate(ACTIVE) != first
    page.keyboard.press("Enter")
    expect(page.locator(".drawer mark").first).to_be_visible()


def test_escape_closes_the_drawer_from_within_it(page: Page, app: str) -> None:
    visit(page, app, ADDRESSES["lineage-card"])
    page.locator(".drawer").get_by_role("link", name="关闭").focus()
    page.keyboard.press("Escape")
    expect(page.locator(".drawer")).to_have_count(0)
    assert "sel" not in parameters(page)


def test_the_tab_key_stops_once_at_the_cards_and_once_at_the_lines(page: Page, app: str) -> None:
    visit(page, app, "?page=lineage")
    page.get_by_role("button", name="PDF").focus()
    page.keyboard.press("Tab")
    expect(page.locator("g.card[data-id]").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("g.link[data-id]").first).to_be_focused()


@pytest.mark.parametrize("kind", ["PNG", "SVG"])
def test_the_picture_can_be_saved(page: Page, app: str, kind: str) -> None:
    visit(page, app, "?page=lineage")
    data = saved(page, kind)
    if kind == "PNG":
        assert data.startswith(b"\x89PNG")
        assert len(data) > 50_000
    else:
        text = data.decode()
        assert "部委" in text
        assert "落实" in text
        assert "var(--" not in text


def test_a_long_picture_is_saved_as_pages_with_words_that_can_be_searched(page: Page, large: str) -> None:
    visit(page, large, LARGE)
    document = pypdfium2.PdfDocument(saved(page, "PDF"))
    words = [document[n].get_textpage().get_text_bounded() for n in range(len(document))]
    assert len(words) > 1
    assert all(TITLE in said and "省级 22" in said for said in words)
    everything = "".join(words)
    assert all(f"{place[:2]}政发〔2021〕3号" in everything for place in PROVINCES)
    darkest, lightest = document[1].render(scale=0.5).to_pil().convert("L").getextrema()
    assert darkest < 100 < 250 < lightest
    document.close()


def saved(page: Page, kind: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=kind).click()
    assert download.value.suggested_filename.endswith(f".{kind.lower()}")
    return Path(download.value.path()).read_bytes()


def test_more_than_sixty_documents_stand_together_by_issuer_until_opened(page: Page, large: str) -> None:
    visit(page, large, LARGE)
    assert len(cards(page)) <= 60
    assert OF_OFFICE not in cards(page)
    expect(card(page, GROUP)).to_contain_text(f"{NOTICES} 份文件")
    expect(page.locator(".head", has_text="部委")).to_contain_text("36")
    card(page, GROUP).focus()
    page.keyboard.press("Enter")
    expect(card(page, OF_OFFICE)).to_be_visible()
    expect(page.locator("g.card:focus")).to_have_count(1)  # the keyboard is at what opened
    assert parameters(page)["open"] == GROUP
    page.get_by_role("link", name="收起 国家知识产权局").click()
    expect(card(page, GROUP)).to_be_visible()
    assert "open" not in parameters(page)


def test_a_line_between_groups_opens_them(page: Page, large: str) -> None:
    visit(page, large, f"{LARGE}&sel=" + quote(f"e:{GROUP}→IMPLEMENTS→{DIRECTIVE}"))
    expect(page.locator(".drawer")).to_contain_text("国家知识产权局的几份文件")
    page.get_by_role("link", name="展开看每一份").click()
    expect(card(page, OF_OFFICE)).to_be_visible()
    expect(page.locator(".drawer")).to_have_count(0)


def test_a_document_within_a_group_lights_the_group(page: Page, large: str) -> None:
    visit(page, large, f"{LARGE}&sel=" + quote(f"n:{OF_OFFICE}"))
    expect(page.locator(".drawer")).to_contain_text(OF_OFFICE)
    expect(card(page, GROUP)).to_have_class(re.compile("chosen"))


def test_lane_heads_stay_in_sight_along_a_long_lineage(page: Page, large: str) -> None:
    visit(page, large, LARGE)
    head = page.locator(".head", has_text="省级")
    before = head.bounding_box()
    page.locator("[data-testid=stMain]").evaluate("frame => frame.scrollTo(0, 1600)")
    expect(head).to_be_in_viewport(ratio=1)
    after = head.bounding_box()
    assert before and after and before["y"] > after["y"] >= 50
    expect(page.locator(".bar")).not_to_be_in_viewport()


def test_filters_stand_in_the_address_and_leave_what_fits(page: Page, large: str) -> None:
    visit(page, large, LARGE)
    page.get_by_role("button", name="市级", exact=True).click()
    expect(page.locator(".filters")).to_contain_text("筛选隐去")
    everyone = {DIRECTIVE, *(f"{place[:2]}政发〔2022〕{n}号" for place in CITIES for n in range(1, IN_A_CITY + 1))}
    assert cards(page) == everyone
    assert parameters(page)["lane"] == "city"
    page.get_by_role("button", name="部委", exact=True).click()
    expect(card(page, OF_OFFICE)).to_be_visible()
    page.get_by_label("截止").select_option("2020")
    expect(card(page, OF_OFFICE)).to_be_visible()
    expect(page.locator("g.card[data-id]")).to_have_count(1 + 3 * NOTICES)
    assert parameters(page)["to"] == "2020"
    page.get_by_role("link", name="清除筛选").click()
    expect(card(page, GROUP)).to_be_visible()
    assert parameters(page) == {"page": "lineage", "focus": DIRECTIVE}


def test_the_lineage_follows_the_chosen_relations_and_as_many_steps_as_wanted(page: Page, large: str) -> None:
    visit(page, large, LARGE)
    page.get_by_role("button", name="引用", exact=True).click()
    expect(page.locator("g.card[data-id]")).to_have_count(2)
    assert cards(page) == {DIRECTIVE, "中华人民共和国专利法"}
    page.get_by_role("button", name="引用", exact=True).click()
    page.get_by_label("级数").select_option("1")
    expect(page.locator(".head", has_text="省级")).to_be_visible()
    expect(page.locator(".head", has_text="市级")).to_have_count(0)
    assert parameters(page)["depth"] == "1"


def test_years_that_nothing_fits_say_what_to_do(page: Page, app: str) -> None:
    visit(page, app, "?page=lineage&from=2030")
    expect(page.locator(".empty")).to_contain_text("没有符合筛选条件的文件")
    page.locator(".empty").get_by_role("link", name="清除筛选").click()
    expect(card(page, STRATEGY)).to_be_visible()


def test_the_family_shows_what_its_members_rest_on_besides(page: Page, app: str) -> None:
    visit(page, app, "?page=lineage&focus=" + quote(REFERRED))
    own = cards(page)
    page.get_by_role("link", name="整个家族").click()
    expect(page.locator("h1")).to_have_text("国务院关于新形势下加快知识产权强国建设的若干意见")
    expect(card(page, "企业知识产权管理规范")).to_be_visible()
    assert own < cards(page)
    assert parameters(page)["scope"] == "family"
    page.get_by_role("link", name="上下游", exact=True).click()
    expect(card(page, "企业知识产权管理规范")).to_have_count(0)


def test_two_documents_are_found_and_compared(page: Page, app: str) -> None:
    visit(page, app, "?page=lineage&focus=" + quote(PATENT_WEEK))
    box = page.get_by_label("另一份来比较")
    box.fill("国知发管字2015 56")
    box.press("Enter")
    expect(page.locator(".found")).to_have_css("display", "block")  # the style of another page does not reach here
    expect(page.locator(".found ul")).to_have_css("padding", "0px")
    page.get_by_role("link", name="与当前文件比较").first.click()
    both = page.locator("section", has_text="共同的依据")
    expect(both.get_by_role("listitem")).to_have_count(3)
    assert parameters(page) == {"page": "lineage", "focus": PATENT_WEEK, "with": HELP}
    expect(page.locator("section", has_text="只有甲依据").get_by_role("listitem")).to_have_count(1)
    expect(page.locator("section", has_text="只有乙依据")).to_contain_text("没有")
    expect(card(page, HELP).locator("text.mark")).to_have_text("乙")
    both.get_by_role("link").first.click()
    expect(page.locator(".drawer")).to_be_visible()
    page.locator(".drawer").get_by_role("link", name="关闭").click()
    page.get_by_role("link", name="不再比较").click()
    expect(page.locator("section", has_text="共同的依据")).to_have_count(0)
    assert "with" not in parameters(page)


def test_a_search_for_another_document_can_be_cleared_or_fail(page: Page, app: str) -> None:
    visit(page, app, "?page=lineage&find=" + quote("海洋牧场"))
    expect(page.locator(".found")).to_contain_text("没有找到“海洋牧场”")
    page.locator(".found").get_by_role("link", name="清除检索").click()
    expect(page.locator(".found")).to_have_count(0)


def test_the_drawer_leads_on_to_the_family_and_to_a_comparison(page: Page, app: str) -> None:
    visit(page, app, ADDRESSES["lineage-focus"])
    card(page, REFERRED).click()
    drawer = page.locator(".drawer")
    drawer.get_by_role("link", name="与当前文件比较").click()
    expect(page.locator(".versus")).to_have_count(2)
    card(page, REFERRED).click()
    drawer.get_by_role("link", name="整个家族").click()
    expect(page.locator("h1")).to_contain_text("国务院关于新形势下")
    expect(drawer).to_be_visible()
    assert parameters(page) == {"page": "lineage", "focus": REFERRED, "scope": "family", "sel": f"n:{REFERRED}"}
    drawer.get_by_role("link", name="它的上下游").click()
    expect(page.locator(".kicker")).to_contain_text("上下游")


def test_the_table_says_what_the_picture_shows(page: Page, app: str) -> None:
    visit(page, app, ADDRESSES["lineage-focus"])
    shown, edges = cards(page), page.locator("g.link[data-id]").count()
    page.get_by_role("link", name="表格", exact=True).click()
    documents, relations = page.get_by_role("table").first, page.get_by_role("table").last
    expect(relations.locator("tbody tr")).to_have_count(edges)
    expect(documents.locator("tbody tr")).to_have_count(len(shown))
    expect(documents).to_contain_text("上 1 级")
    with page.expect_download() as download:
        page.get_by_role("button", name="下载关系表").click()
    data = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(data, newline="")))) == edges + 1
    row = relations.get_by_role("row", name=re.compile("^国家知识产权局工业和信息化部.*落实.*加快知识产权强国建设"))
    row.get_by_role("link", name="原文依据").click()
    expect(page.locator(".drawer mark").first).to_be_visible()
    assert parameters(page)["sel"] == f"e:{EDGE}"
    page.locator(".drawer").get_by_role("link", name="关闭").click()
    page.get_by_role("link", name="图", exact=True).click()
    expect(card(page, REFERRED)).to_be_visible()
    assert "view" not in parameters(page)


def test_a_large_store_begins_with_what_most_rests_on(page: Page, large: str) -> None:
    visit(page, large, "?page=lineage")
    expect(page.locator("g.card[data-id]")).to_have_count(0)
    first = page.locator(".relied li").first
    expect(first).to_contain_text(f"{3 * NOTICES + len(PROVINCES)} 份落实")
    expect(page.locator(".relied li", has_text="专利法").locator(".badge")).to_have_text("法律法规")
    first.get_by_role("link", name="整个家族").click()
    expect(page.locator("h1")).to_have_text(TITLE)
    page.go_back()
    first.get_by_role("link", name=TITLE).click()
    expect(card(page, GROUP)).to_be_visible()


def test_an_unknown_document_is_told(page: Page, app: str) -> None:
    visit(page, app, "?page=lineage&focus=" + quote("国发〔1900〕1号"))
    expect(page.locator(".empty")).to_contain_text("没有“国发〔1900〕1号”这份文件")
    page.get_by_role("link", name="从头选一份文件").click()
    expect(card(page, STRATEGY)).to_be_visible()


def test_on_a_telephone_the_picture_scrolls_and_the_drawer_takes_the_window(page: Page, large: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    visit(page, large, LARGE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    card(page, DIRECTIVE).click()
    box = page.locator(".drawer").bounding_box()
    assert box and box["x"] == 0 and box["width"] == PHONE
    page.locator(".drawer").get_by_role("link", name="关闭").click()
    expect(page.locator(".drawer")).to_have_count(0)
    expect(card(page, DIRECTIVE)).to_be_in_viewport()
