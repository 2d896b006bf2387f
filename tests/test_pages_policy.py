"""The policy page in a real browser: text and facts move each other, marks, search, files, neighbours, other documents."""

import csv
import io
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.app_server import DOCUMENTS
from tests.browser import PHONE, parameters, visit
from tests.page_addresses import ADDRESSES, CITY_PLAN, PATENT_WEEK, REFERRED, STRATEGY

pytestmark = pytest.mark.browser

POLICY = ADDRESSES["policy"]


CONTRAST = """(element, name) => {
  const light = (colour) => {
    const whole = colour.startsWith('color(') ? 1 : 255;
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / whole)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const ground = getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor;
  const [dark, bright] = [light(getComputedStyle(element)[name]), light(ground)].sort((one, other) => one - other);
  return bright / dark;
}"""
"""How much a colour of something stands out from the page, as WCAG counts it."""


def tab(page: Page, name: str) -> Locator:
    return page.get_by_role("tab", name=re.compile(f"^{name}"))


def arrived(page: Page, title: str) -> None:
    """Waits until a document's page has taken the place of what stood before."""
    heads = page.locator("h1.headline")
    expect(heads.filter(has_text=title)).to_be_visible(timeout=20_000)
    expect(heads).to_have_count(1, timeout=20_000)


def top_of(pane: Locator) -> float:
    """How far a pane is scrolled."""
    return float(pane.evaluate("pane => pane.scrollTop"))


@pytest.mark.parametrize(
    ("kind", "list_name", "words"),
    [
        ("target", "目标", "培訓100萬名"),
        ("duty", "职责", "國家知識產權局"),
        ("reference", "引用", "《國務院"),
        ("entry", "提纲", "一、總體要求"),
    ],
)
def test_a_click_on_a_fact_lands_on_its_words(page: Page, app: str, kind: str, list_name: str, words: str) -> None:
    visit(page, app, POLICY)
    tab(page, list_name).click()
    expect(tab(page, list_name)).to_have_attribute("aria-selected", "true")
    fact = page.locator(f".list .fact.{kind}").first
    fact.locator("button[data-at]").first.click()
    expect(fact).to_have_class(re.compile("chosen"))
    landed = page.locator(".paper .landed")
    expect(landed.first).to_be_in_viewport()
    assert words in "".join(landed.all_inner_texts())
    at = parameters(page)["at"]
    visit(page, app, f"{POLICY}&at={at}")
    expect(page.locator(".paper .landed").first).to_be_in_viewport()
    expect(page.locator(f".list .fact.{kind}.chosen").first).to_be_in_viewport()


def test_a_click_on_one_of_the_documents_own_facts_lands_on_its_words(page: Page, app: str) -> None:
    visit(page, app, POLICY)
    page.locator(".pair").get_by_role("link", name=STRATEGY).click()
    expect(page.locator(".landed").first).to_be_in_viewport()
    expect(page.locator(".landed").first).to_have_text("國知發管字〔2016101")
    expect(page.locator(".pair .chosen")).to_have_text(STRATEGY)


def test_a_click_on_marked_words_finds_their_fact_and_back_goes_back(page: Page, app: str) -> None:
    visit(page, app, f"{POLICY}&tab=target")
    page.locator(".fact.target .said").first.click()
    before = parameters(page)["at"]
    page.locator(".paper .reference").first.click()
    expect(page.locator(".fact.chosen.reference")).to_be_in_viewport()
    expect(tab(page, "引用")).to_have_attribute("aria-selected", "true")
    assert parameters(page)["at"] != before
    page.go_back()
    expect(page.locator(".fact.chosen.target")).to_be_visible()
    assert parameters(page)["at"] == before


def test_back_after_a_single_click_shows_what_stood_before_it(page: Page, app: str) -> None:
    visit(page, app, POLICY)
    page.locator(".paper .reference").first.click()
    expect(page.locator(".fact.chosen.reference")).to_be_in_viewport()
    page.go_back()
    expect(page.locator(".landed")).to_have_count(0)
    expect(tab(page, "概况")).to_have_attribute("aria-selected", "true")
    page.go_forward()
    expect(page.locator(".fact.chosen.reference")).to_be_in_viewport()
    expect(page.locator(".paper .landed").first).to_be_in_viewport()


def test_the_other_language_keeps_what_the_browser_wrote_into_the_address(page: Page, app: str) -> None:
    visit(page, app, POLICY)
    page.locator(".paper .reference").first.click()
    here = parameters(page)
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("tab", name=re.compile("^References"))).to_have_attribute("aria-selected", "true")
    expect(page.locator(".paper .landed").first).to_be_in_viewport()
    assert parameters(page) == here | {"lang": "en"}


def test_words_of_several_facts_offer_the_others_and_each_place_of_a_fact_has_its_button(page: Page, app: str) -> None:
    visit(page, app, f"?page=policy&tab=target&id={quote(PATENT_WEEK)}")
    page.locator(".fact.target .said").first.click()
    page.locator(".also .chip", has_text="职责").first.click()
    expect(tab(page, "职责")).to_have_attribute("aria-selected", "true")
    expect(page.locator(".fact.duty.chosen").first).to_be_in_viewport()
    expect(page.locator(".also .chip", has_text="目标")).to_have_count(1)
    visit(page, app, f"?page=policy&tab=reference&id={quote(CITY_PLAN)}")
    further = page.get_by_role("button", name="第 2 处").first
    at = further.get_attribute("data-at")
    further.click()
    expect(page.locator(".paper .landed").first).to_be_in_viewport()
    assert parameters(page)["at"] == at
    expect(page.locator(".fact.reference.chosen")).to_have_count(1)


def test_the_outline_leads_to_the_duties_of_an_entry_and_their_heading_back_to_it(page: Page, app: str) -> None:
    visit(page, app, f"{POLICY}&tab=heading")
    page.locator(".chip.duty").first.click()
    expect(page.locator(".fact.duty.chosen")).to_be_in_viewport()
    page.locator(".batch h3 button").first.click()
    expect(page.locator(".fact.entry.chosen")).to_be_in_viewport()
    expect(page.locator(".paper .landed").first).to_have_class(re.compile("heading"))


def test_marks_and_tabs_answer_to_the_keyboard(page: Page, app: str) -> None:
    visit(page, app, POLICY)
    page.locator("section.text").focus()
    page.keyboard.press("Alt+ArrowRight")  # the browser's: forwards
    expect(page.locator("section.text")).to_be_focused()
    page.keyboard.press("ArrowRight")
    first = page.locator(".paper span:focus")
    expect(first).to_be_in_viewport()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(page.locator(".paper .landed").first).to_be_in_viewport()
    expect(page.locator(".fact.chosen").first).to_be_visible()
    tab(page, "概况").focus()
    page.keyboard.press("ArrowRight")
    expect(tab(page, "提纲")).to_be_focused()
    expect(page.locator(".list .entry").first).to_be_visible()
    assert parameters(page)["tab"] == "heading"


def test_the_search_in_the_text_finds_either_script_steps_and_stands_in_the_address(page: Page, app: str) -> None:
    visit(page, app, POLICY)
    box, count = page.get_by_role("searchbox", name="在原文中查找"), page.locator(".count-of")
    box.fill("知识产权强国")
    expect(count).to_have_text(re.compile(r"^1 / \d+$"))
    hits = page.locator("mark.hit-of")
    expect(hits.first).to_have_text(re.compile("知識產權強國|知識|產權"))
    page.get_by_role("button", name="下一处").click()
    expect(count).to_have_text(re.compile(r"^2 / "))
    expect(page.locator("mark.hit-of.now").first).to_be_in_viewport()
    page.get_by_role("button", name="上一处").click()
    box.press("Enter")
    expect(count).to_have_text(re.compile(r"^2 / "))
    assert parameters(page)["word"] == "知识产权强国"
    page.reload()
    expect(box).to_have_value("知识产权强国")
    expect(count).to_have_text(re.compile(r"^1 / "))
    box.fill("海洋牧场")
    expect(count).to_have_text("没有")
    expect(page.get_by_role("button", name="下一处")).to_be_disabled()
    box.fill("")
    expect(hits).to_have_count(0)


def test_an_address_with_a_place_and_words_to_find_opens_at_the_place(page: Page, app: str) -> None:
    visit(page, app, f"{POLICY}&tab=target")
    page.locator(".fact.target .said").last.click()
    at = parameters(page)["at"]
    visit(page, app, f"{POLICY}&at={at}&word=" + quote("知识产权"))
    expect(page.locator(".count-of")).to_have_text(re.compile(r"^1 / "))
    expect(page.locator(".paper .landed").first).to_be_in_viewport()


def test_kinds_of_marks_can_be_switched_off_and_the_address_keeps_it(page: Page, app: str) -> None:
    visit(page, app, POLICY)
    duty = page.locator(".paper .duty").first
    look = "run => getComputedStyle(run).backgroundColor + getComputedStyle(run).boxShadow"
    marked = duty.evaluate(look)
    page.get_by_role("button", name=re.compile("^职责 ")).click()
    assert duty.evaluate(look) != marked
    assert parameters(page)["hide"] == "duty"
    page.reload()
    switch = page.get_by_role("button", name=re.compile("^职责 "))
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.click()
    assert duty.evaluate(look) == marked
    assert "hide" not in parameters(page)


def test_each_kind_of_mark_has_a_pattern_of_its_own(page: Page, app: str) -> None:
    visit(page, app, POLICY)
    look = """run => { const of = getComputedStyle(run);
        return [of.fontWeight, of.borderBottomStyle, of.boxShadow !== 'none', of.backgroundImage !== 'none', of.textDecorationStyle].join(); }"""
    looks = [
        page.locator(f".toggle i.{kind}").evaluate(look) for kind in ("about", "heading", "duty", "target", "reference")
    ]
    assert len(set(looks)) == 5


def test_a_list_is_narrowed_by_what_is_typed(page: Page, app: str) -> None:
    visit(page, app, f"{POLICY}&tab=duty")
    rows = page.locator(".list .fact")
    before = rows.count()
    box = page.get_by_role("searchbox", name="筛选本列")
    box.fill("工業和信息化部")
    shown = page.locator(".list .fact:visible")
    expect(shown.first).to_contain_text("工业和信息化部")
    assert 0 < shown.count() < before
    box.fill("海洋牧场")
    expect(page.get_by_text("本列没有含这些字的条目。")).to_be_visible()
    box.fill("")
    expect(shown).to_have_count(before)


def test_the_panes_scroll_apart_and_their_heads_stay(page: Page, app: str) -> None:
    visit(page, app, f"{POLICY}&tab=heading")
    text, facts = page.locator("section.text"), page.locator(".list")
    for pane, other in ((text, facts), (facts, text)):
        before = top_of(other)
        pane.hover()
        page.mouse.wheel(0, 500)
        page.wait_for_function("pane => pane.scrollTop > 100", arg=pane.element_handle())
        assert top_of(other) == before
    expect(page.get_by_role("searchbox", name="在原文中查找")).to_be_in_viewport()
    expect(tab(page, "提纲")).to_be_in_viewport()


def test_what_lies_outside_the_document_is_folded_away(page: Page, app: str) -> None:
    visit(page, app, POLICY)
    folded = page.locator("details.outside").first
    expect(folded.locator(".paper")).to_be_hidden()
    folded.locator("summary").click()
    expect(folded.locator(".paper")).to_contain_text("協會官方微信")


def test_references_side_by_side_keep_apart(page: Page, app: str) -> None:
    visit(page, app, "?page=policy&id=" + quote(CITY_PLAN))
    second = page.locator(".paper .reference.apart").first
    assert second.evaluate(
        "run => run.previousSibling.classList.contains('reference') && parseFloat(getComputedStyle(run).marginLeft) > 0"
    )


def test_the_small_picture_goes_on_and_ends_in_the_lineage(page: Page, app: str) -> None:
    visit(page, app, POLICY)
    page.locator(".near .card", has_text=REFERRED).click()
    arrived(page, "国务院关于新形势下")
    assert parameters(page) == {"page": "policy", "id": REFERRED}
    expect(page.locator(".standing")).to_contain_text("据本库所知仍然有效")
    page.locator(".near .card", has_text=STRATEGY).click()
    arrived(page, "全面组织实施中小企业")
    page.locator(".nearby .actions a").first.click()
    expect(page.locator("svg g.card.chosen").first).to_be_visible(timeout=15_000)
    assert parameters(page)["focus"] == STRATEGY


def test_the_file_its_text_and_its_facts_arrive(page: Page, app: str) -> None:
    visit(page, app, POLICY)
    page.get_by_role("button", name="下载").first.click()

    def taken(name: str) -> tuple[str, bytes]:
        with page.expect_download() as download:
            page.get_by_role("button", name=re.compile(name)).click()
        return download.value.suggested_filename, Path(download.value.path()).read_bytes()

    file, original = taken("^原始文件")
    assert original == (DOCUMENTS / file).read_bytes()
    assert "國知發管字" in taken("^下载原始文本")[1].decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(taken("^下载提纲")[1].decode("utf-8-sig"), newline="")))
    assert rows[0][0] == "类别"
    assert {"职责", "目标", "引用"} <= {row[0] for row in rows}


def test_a_fact_is_copied_with_its_citation_and_leads_on(page: Page, app: str) -> None:
    visit(page, app, f"{POLICY}&tab=duty")
    row = page.locator(".fact.duty").first
    row.get_by_role("button", name="复制并附出处").click()
    expect(row.get_by_role("button", name="已复制")).to_be_visible()
    assert re.search(r"\n“.+”\n——《.+》（.+号）", page.evaluate("navigator.clipboard.readText()"))
    row.locator("a.agency").first.click()
    expect(page.locator("section.text")).to_have_count(0)
    assert parameters(page)["page"] == "duties"
    page.go_back()
    tab(page, "引用").click()
    page.locator(".fact.reference").get_by_role("link", name="打开该文件").first.click()
    expect(page.locator("section.text")).to_have_count(0)
    assert parameters(page)["id"] != STRATEGY


def test_a_copy_button_gets_its_words_back_and_says_done_only_when_it_is(page: Page, app: str) -> None:
    visit(page, app, f"{POLICY}&tab=duty")
    row = page.locator(".fact.duty").first
    copy, done = row.get_by_role("button", name="复制并附出处"), row.get_by_role("button", name="已复制")
    copy.dblclick()
    expect(done).to_be_visible()
    expect(copy).to_be_visible()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); }")
    copy.click()
    page.wait_for_timeout(200)
    expect(copy).to_be_visible()
    page.evaluate("() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); }")
    copy.click()
    expect(done).to_be_focused()


def test_what_is_pointed_at_or_has_the_keyboard_is_seen_in_the_dark(page: Page, app: str) -> None:
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    visit(page, app, f"{POLICY}&tab=duty")
    copy = page.locator(".fact.duty").first.get_by_role("button", name="复制并附出处")
    copy.hover()
    assert copy.evaluate(CONTRAST, "color") >= 4.5
    copy.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(copy).to_have_css("outline-style", "solid")
    assert copy.evaluate(CONTRAST, "outlineColor") >= 3


def test_another_document_is_found_by_typing(page: Page, app: str) -> None:
    visit(page, app, "?page=policy")
    expect(page.locator(".hit")).to_have_count(5)
    box = page.get_by_role("searchbox", name="查找文件")
    box.fill("国发2015 71")
    box.press("Enter")
    page.locator(".picked .hit a", has_text="知识产权强国建设").click(timeout=20_000)
    arrived(page, "国务院关于新形势下")
    assert parameters(page) == {"page": "policy", "id": REFERRED}
    expect(box).to_have_value("")
    box.fill("海洋牧场")
    box.press("Enter")
    expect(page.locator(".picked")).to_contain_text("没有找到“海洋牧场”")
    page.locator(".picked").get_by_role("link", name="关闭").click()
    expect(page.locator(".picked")).to_have_count(0)
    assert parameters(page) == {"page": "policy", "id": REFERRED}
    box.fill("示范城市")
    box.press("Enter")
    page.get_by_role("link", name="在全部内容里检索").click()
    expect(page.locator(".picked")).to_have_count(0)
    assert parameters(page) == {"q": "示范城市"}


def test_on_a_phone_the_panes_stand_one_above_the_other_and_still_move_each_other(page: Page, app: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 844})
    visit(page, app, f"{POLICY}&tab=target")
    fact = page.locator(".fact.target").first
    fact.locator(".said").click()
    expect(page.locator(".paper .landed").first).to_be_in_viewport()
    expect(fact).to_be_in_viewport()
    text, facts = page.locator("section.text").bounding_box(), page.locator("section.lists").bounding_box()
    assert text
    assert facts
    assert text["y"] + text["height"] <= facts["y"] + 1
    assert facts["x"] + facts["width"] <= PHONE


def test_the_page_speaks_english(page: Page, app: str) -> None:
    visit(page, app, f"{POLICY}&lang=en")
    expect(page.locator(".standing")).to_contain_text("In force, as far as the store knows")
    expect(page.get_by_role("tab", name=re.compile("^Duties"))).to_be_visible()
