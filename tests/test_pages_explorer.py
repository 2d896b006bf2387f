"""The explorer in a real browser: what is opened stays where it is, and every control does what it says."""

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import NARROW, PHONE, WIDTH, parameters, settled, visit
from tests.page_addresses import STRATEGY

pytestmark = pytest.mark.browser

START = "?page=explorer&id=" + quote(STRATEGY)
KEY, OFFICE, REFERRED = f"Document:{STRATEGY}", "Agency:国家知识产权局", "Document:国发〔2015〕71号"
TASK = f"Task:{STRATEGY}#2"


def node(page: Page, key: str) -> Locator:
    return page.locator(f'g.node[data-key="{key}"]')


def act(page: Page, key: str, name: str) -> None:
    """Chooses a node in the list and presses a button below it."""
    page.locator(f'.side [data-key="{key}"]').click()
    page.locator(".side [aria-current]").wait_for()
    settled(page)
    page.locator(f".side [data-act={name}]").click()


def places(page: Page) -> dict[str, str]:
    """Key → where it stands in the window, once that has come to rest."""
    page.locator("g.node[transform]").first.wait_for(state="attached")
    before: dict[str, str] = {}
    while before != (now := _places(page)):
        before = now
        page.wait_for_timeout(250)
    return now


def _places(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.locator("g.node").evaluate_all(
        "nodes => Object.fromEntries(nodes.map(node => [node.dataset.key, node.getAttribute('transform')]))"
    )
    return found


def scaled(before: dict[str, str], after: dict[str, str]) -> None:
    """What stood stands as it stood to one another, though the window may have moved or gone further away."""
    were, are = (
        {key: [float(number) for number in re.findall(r"-?[\d.]+", places[key])] for key in before}
        for places in (before, after)
    )
    left, right = min(were, key=lambda key: were[key][0]), max(were, key=lambda key: were[key][0])
    scale = (are[right][0] - are[left][0]) / (were[right][0] - were[left][0])
    for key, place in were.items():
        moved = [are[left][axis] + scale * (place[axis] - were[left][axis]) for axis in (0, 1)]
        assert are[key] == pytest.approx(moved, abs=0.5), key


def outside(page: Page) -> dict[str, str]:
    """The nodes whose sign is not wholly within the picture's window."""
    found: dict[str, str] = page.locator(".stage").evaluate("""stage => {
        const frame = stage.getBoundingClientRect(), out = {};
        for (const node of stage.querySelectorAll("g.node")) {
          const sign = node.querySelector(".sign").getBoundingClientRect();
          if (sign.left < frame.left || sign.right > frame.right || sign.top < frame.top || sign.bottom > frame.bottom)
            out[node.dataset.key] = `${sign.x},${sign.y}`;
        }
        return out;
    }""")
    return found


def test_a_double_click_opens_a_node_and_nothing_that_stood_moves(page: Page, app: str) -> None:
    visit(page, app, START)
    before = places(page)
    node(page, OFFICE).dblclick()
    expect(page.locator("g.node")).not_to_have_count(len(before))
    scaled(before, places(page))
    assert parameters(page)["steps"] == f"*{OFFICE}"
    visit(page, app, f"{START}&steps=" + quote(f"*{OFFICE}"))
    once = places(page)
    visit(page, app, f"{START}&steps=" + quote(f"*{OFFICE}"))
    assert places(page) == once
    page.get_by_role("link", name="撤销上一步").click()
    expect(page.locator("g.node")).to_have_count(len(before))


@pytest.mark.parametrize("width", [WIDTH, NARROW, PHONE])
def test_what_comes_by_opening_is_in_view_and_nothing_that_stood_moves(page: Page, app: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, app, START)
    for key in (OFFICE, TASK):
        if key in outside(page):
            page.get_by_role("button", name="看全图").click()
        before = places(page)
        node(page, key).locator(".sign").dblclick()
        expect(page.locator("g.node")).not_to_have_count(len(before))
        after = places(page)
        scaled(before, after)
        assert not outside(page).keys() & (after.keys() - before.keys() | {key})


def test_a_click_chooses_a_node_and_tells_of_it(page: Page, app: str) -> None:
    visit(page, app, START)
    node(page, REFERRED).locator(".sign").click()
    drawer = page.locator(".drawer")
    expect(drawer.locator("h2")).to_contain_text("国务院关于新形势下加快知识产权强国建设的若干意见")
    assert parameters(page)["sel"] == f"n:{REFERRED}"
    expect(node(page, REFERRED)).to_have_class(re.compile("chosen"))
    drawer.locator(".way a").first.click()
    expect(drawer.locator("mark").first).to_contain_text("強國建設的若干意見")
    drawer.get_by_role("link", name="看原文").first.click()
    expect(page.locator(".landed").first).to_be_in_viewport()


def test_a_click_on_a_line_shows_the_sentence(page: Page, app: str) -> None:
    visit(page, app, START)
    line = page.locator(f'g.line[data-id="{OFFICE}→ISSUED→{KEY}"]')
    x, y = line.locator(".edge").evaluate(
        """path => { const middle = path.getPointAtLength(path.getTotalLength() / 2), to = path.getScreenCTM();
                     return [middle.x * to.a + to.e, middle.y * to.d + to.f]; }"""
    )
    page.mouse.click(x, y)
    expect(page.locator(".drawer mark")).to_have_text("國家知識產權局")
    expect(page.locator(".drawer").get_by_role("button", name="复制并附出处")).to_be_visible()
    page.locator(".drawer .close").click()
    expect(page.locator(".drawer")).to_have_count(0)


def test_a_line_that_no_sentence_states_says_so(page: Page, app: str) -> None:
    edge = f"Task:{STRATEGY}#2.1→PART_OF→{TASK}"
    visit(page, app, f"{START}&steps={quote('*' + TASK)}&sel={quote('e:' + edge)}")
    expect(page.locator(".drawer")).to_contain_text("没有一句原话")


def test_the_list_opens_hides_shows_pins_and_unpins(page: Page, app: str) -> None:
    visit(page, app, START)
    act(page, TASK, "open")
    expect(node(page, f"Task:{STRATEGY}#2.1")).to_be_visible()
    settled(page)
    page.locator(".side [data-act=hide]").click()
    expect(node(page, TASK)).to_have_count(0)
    assert parameters(page)["hide"] == TASK
    page.locator(".side [data-act=show]").click()
    expect(node(page, TASK)).to_be_visible()
    settled(page)
    act(page, OFFICE, "pin")
    expect(node(page, OFFICE)).to_have_class(re.compile("pinned"))
    settled(page)
    page.get_by_role("link", name="只留固定的 1 个").click()
    expect(page.locator("g.node")).to_have_count(1)
    settled(page)
    page.locator(f'.side [data-key="{OFFICE}"]').click()
    page.locator(".side [data-act=unpin]").click()
    expect(node(page, OFFICE)).not_to_have_class(re.compile("pinned"))


def test_a_node_that_is_dragged_is_pinned_where_it_is_put(page: Page, app: str) -> None:
    visit(page, app, START)
    before = places(page)
    box = node(page, OFFICE).locator(".sign").bounding_box()
    assert box
    page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] - 30, box["y"] + 40, steps=4)
    page.mouse.up()
    expect(node(page, OFFICE)).to_have_class(re.compile("pinned"))
    settled(page)
    after = places(page)
    assert {key for key in before if before[key] != after[key]} == {OFFICE}
    assert re.fullmatch(rf"!-?\d+,-?\d+!{OFFICE}", parameters(page)["steps"])


def test_a_second_finger_moves_nothing(page: Page, app: str) -> None:
    visit(page, app, START)
    before, picture = places(page), page.locator(".stage > svg")

    def touch(kind: str, finger: int, x: int) -> None:
        said = {"pointerId": finger, "isPrimary": finger == 1, "pointerType": "touch", "clientX": x, "clientY": 300}
        picture.dispatch_event(kind, {**said, "bubbles": True})

    touch("pointerdown", 1, 500)
    touch("pointerdown", 2, 600)
    touch("pointermove", 2, 900)
    touch("pointerup", 2, 900)
    touch("pointerup", 1, 500)
    assert places(page) == before


def test_a_path_between_two_nodes(page: Page, app: str) -> None:
    visit(page, app, "?page=explorer&steps=" + quote(f"+{OFFICE}|+{REFERRED}"))
    expect(page.locator("g.node")).to_have_count(2)
    act(page, OFFICE, "path")
    expect(page.locator(".notice")).to_contain_text("从“国家知识产权局”出发：请再选一个节点")
    page.get_by_role("button", name="不找了").click()
    expect(page.locator(".notice")).to_be_hidden()
    page.locator(".side [data-act=path]").click()
    page.locator(f'.side [data-key="{REFERRED}"]').click()
    expect(page.locator("g.line.way")).to_have_count(2)
    expect(node(page, KEY)).to_have_class(re.compile("way"))
    expect(page.locator("g.line.way.dim, g.node.way.dim")).to_have_count(0)  # though the node where it began is chosen
    visit(page, app, f"{START}&steps=" + quote(">Agency:没有>>" + OFFICE))
    expect(page.locator(".expnote")).to_contain_text("没有找到")


def test_kinds_and_relations_switch_off_and_on(page: Page, app: str) -> None:
    visit(page, app, START)
    page.locator("[data-code=Task]").click()
    expect(node(page, TASK)).to_have_count(0)
    expect(page.locator("[data-code=Task]")).to_have_attribute("aria-pressed", "false")
    page.locator("[data-code=ISSUED]").click()
    expect(page.locator("g.line .edge.ISSUED")).to_have_count(0)
    assert parameters(page)["off"] == "Task ISSUED"
    page.locator("[data-code=Task]").click()
    expect(node(page, TASK)).to_be_visible()


def test_the_keyboard_does_it_all_in_the_picture(page: Page, app: str) -> None:
    visit(page, app, START)
    node(page, KEY).focus()
    page.keyboard.press("ArrowUp")
    focused = page.evaluate("""() => { let at = document.activeElement;
        while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at.dataset.key; }""")
    assert focused not in (None, KEY)
    page.keyboard.press("p")
    expect(node(page, focused)).to_have_class(re.compile("pinned"))
    settled(page)
    page.keyboard.press("Enter")
    expect(page.locator(".drawer h2")).to_be_visible()
    settled(page)
    page.keyboard.press("Escape")
    expect(page.locator(".drawer")).to_have_count(0)
    settled(page)
    page.keyboard.press("h")
    expect(node(page, focused)).to_have_count(0)


def test_the_browsers_own_keys_do_nothing_in_the_picture(page: Page, app: str) -> None:
    visit(page, app, START)
    before = page.url
    node(page, OFFICE).focus()
    for keys in ("Control+h", "Control+p", "Alt+ArrowRight", "Meta+e"):
        page.keyboard.press(keys)
        expect(node(page, OFFICE)).to_be_focused()
    assert page.url == before
    page.keyboard.press("h")
    expect(node(page, OFFICE)).to_have_count(0)


def test_the_keyboard_stays_where_it_was_or_next_to_it(page: Page, app: str) -> None:
    visit(page, app, START)
    chip = page.locator("[data-code=Task]")
    chip.focus()
    page.keyboard.press("Enter")
    expect(node(page, TASK)).to_have_count(0)
    expect(chip).to_be_focused()
    page.keyboard.press("Enter")
    expect(node(page, TASK)).to_be_visible()
    settled(page)
    act(page, OFFICE, "path")
    page.get_by_role("button", name="不找了").press("Enter")
    expect(page.locator(".side [data-act=path]")).to_be_focused()
    page.locator(".side [data-act=hide]").press("Enter")
    expect(node(page, OFFICE)).to_have_count(0)
    expect(page.locator(".side :focus")).to_have_count(1)
    page.locator(".side [data-act=show]").press("Enter")
    expect(node(page, OFFICE)).to_be_visible()
    expect(page.locator(".side :focus")).to_have_count(1)


def test_a_search_adds_a_node_and_the_table_adds_another(page: Page, app: str) -> None:
    visit(page, app, START)
    box = page.get_by_role("searchbox", name="查找并加到图上")
    box.fill("财政部")
    box.press("Enter")
    page.locator('[data-add="Agency:财政部"]').click()
    expect(node(page, "Agency:财政部")).to_be_visible()
    expect(box).to_have_value("")
    settled(page)
    expect(page.locator("h2", has_text="还有")).to_contain_text("个相邻节点不在图上")
    row = page.locator("tbody tr").first
    name = row.locator("a").first.inner_text()
    row.get_by_role("link", name="加到图上").click()
    expect(page.locator(".side .name", has_text=name)).to_be_visible()
    page.get_by_role("link", name="重新开始").click()
    expect(node(page, "Agency:财政部")).to_have_count(0)


def test_zoom_fit_and_a_picture_to_keep(page: Page, app: str) -> None:
    visit(page, app, START)
    before = places(page)
    page.get_by_role("button", name="放大").click()
    assert places(page) != before
    page.get_by_role("button", name="缩小").click()
    page.get_by_role("button", name="看全图").click()
    assert places(page) == before
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG").click()
    data = Path(download.value.path()).read_bytes()
    assert data.startswith(b"\x89PNG") and len(data) > 50_000


def test_what_is_added_below_leaves_the_page_where_it_is(page: Page, app: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": 500})
    visit(page, app, f"{START}&sel=" + quote(f"n:{KEY}"))
    chosen, before = page.locator(".side [aria-current]"), page.locator("g.node").count()
    expect(chosen).to_be_visible()
    page.locator("tbody tr").last.get_by_role("link", name="加到图上").click()
    expect(page.locator("g.node")).to_have_count(before + 1)
    settled(page)
    expect(chosen).not_to_be_in_viewport()


def test_a_node_chosen_in_the_picture_shows_in_the_list(page: Page, app: str) -> None:
    visit(page, app, START)
    last = page.locator(".side [data-key]").last
    expect(last).not_to_be_in_viewport()
    node(page, str(last.get_attribute("data-key"))).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".side [aria-current]")).to_be_in_viewport()


def test_in_a_narrow_window_the_drawer_stands_between_the_picture_and_the_table(page: Page, app: str) -> None:
    page.set_viewport_size({"width": NARROW, "height": 900})
    visit(page, app, f"{START}&sel=" + quote(f"n:{KEY}"))
    boxes = [page.locator(name).bounding_box() for name in (".stage", ".drawer", "h2.serif")]
    for above, below in pairwise(boxes):
        assert above and below
        assert above["y"] + above["height"] <= below["y"]


def test_without_a_beginning_it_offers_some_and_a_wrong_one_is_told(page: Page, app: str) -> None:
    visit(page, app, "?page=explorer")
    expect(page.locator(".empty")).to_contain_text("图上还没有节点")
    page.locator(".way a").first.click()
    expect(page.locator("g.node").first).to_be_visible()
    visit(page, app, "?page=explorer&id=" + quote("没有这个"))
    expect(page.locator(".empty")).to_contain_text("库中没有“没有这个”")
