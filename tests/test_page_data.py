"""What the pages hand to the browser, made of rows: complete, in order, and text that stays text."""

import re

import pytest

from app_pages import answers, drawer, links, paging
from app_pages.answers import Row
from app_pages.duties import agency, compare, heat
from app_pages.duties.chosen import Chosen
from app_pages.duty_words import target_words
from app_pages.lineage import picture as lineage_picture
from app_pages.overview import glance, shares
from app_pages.overview import page as overview
from app_pages.quotes import Source, context
from app_pages.tree import Node, tag
from tests.trees import attributes, leaves

MARKUP = "<script>alert(1)</script>"
TEXT = f"菜单\n一、总体要求。为落实《甲{MARKUP}》，各地要在2020年前培训100名人员。\n版权"
SOURCE = Source(TEXT, TEXT.index("一、"), TEXT.index("\n版权"), "某通知", "甲发〔2019〕1号")


TARGET = {
    "task": "甲#1", "kind": "quantity", "metric": "培训人员", "comparator": ">=", "value": 100.0, "value_to": None,
    "unit": "名", "change": None, "baseline": None, "due": "2020",
}  # fmt: skip


def test_markup_in_a_document_stays_text() -> None:
    assert tag("b", MARKUP) == ["b", {}, [MARKUP]]


def test_a_tree_leaves_out_what_is_nothing() -> None:
    assert tag("a", "甲", None, href="?x", title=None, class_="link", hidden=False, open=True, tabindex=0) == [
        "a",
        {"href": "?x", "class": "link", "open": "", "tabindex": "0"},
        ["甲"],
    ]


DOCUMENTS: list[Row] = [
    {"id": "甲", "title": None, "document_number": None, "kind": "law", "level": "central", "issued_on": None, "held": False},
    {"id": "乙", "title": "乙通知", "document_number": "乙发〔2016〕1号", "kind": "policy", "level": "city", "issued_on": "2016-02", "held": True},
    {"id": "丙", "title": "丙意见", "document_number": None, "kind": "policy", "level": None, "issued_on": None, "held": False},
]  # fmt: skip
EDGES: list[Row] = [
    {"source": "乙", "source_title": "乙通知", "relation": relation, "target": target, "target_title": title}
    for relation, target, title in (("IMPLEMENTS", "甲", None), ("REPEALS", "丙", "丙意见"))
]


def test_the_picture_holds_every_document_and_edge_and_names_the_relations_it_shows() -> None:
    data = lineage_picture.picture(DOCUMENTS, EDGES, "政策谱系")
    assert [card["id"] for card in data["cards"]] == ["甲", "乙", "丙"]
    assert [lane["name"] for lane in data["lanes"]] == ["市级", "法律法规", "层级不明"]
    assert [edge["id"] for edge in data["edges"]] == ["乙→IMPLEMENTS→甲", "乙→REPEALS→丙"]
    assert [item["code"] for item in data["relations"]] == ["IMPLEMENTS", "CITES", "REPEALS"]
    assert "None" not in str([data["cards"][0]["lines"], data["edges"][0]["label"]])


def test_an_arrow_points_the_way_its_edge_arrives() -> None:
    data = lineage_picture.picture(DOCUMENTS, EDGES, "政策谱系")
    boxes = {card["id"]: card for card in data["cards"]}
    for edge in data["edges"]:
        target = boxes[edge["target"]]
        assert edge["end"][0] == (target["x"] + target["width"] if edge["back"] else target["x"])


def test_a_table_of_counts_links_every_cell_and_grows_darker() -> None:
    rows = [heat.Head("财政部", "财政部", "?a", "", 4), heat.Head("各地", "各地", None, "", 2)]
    columns = [heat.Head("甲", "甲", None, "甲发〔2019〕1号"), heat.Head("乙", "乙")]
    cells = {
        ("财政部", "甲"): heat.Cell(1, 0, "?1"),
        ("财政部", "乙"): heat.Cell(3, 1, "?2"),
        ("各地", "甲"): heat.Cell(2, 0, "?3"),
    }
    table = heat.table("部门", rows, columns, cells)
    assert attributes(table, "href") == ["?a", "?1", "?2", "?3"]
    assert attributes(table, "aria-label")[1:] == [
        "财政部，甲：1 项职责，牵头 0 项", "财政部，乙：3 项职责，牵头 1 项", "各地，甲：2 项职责，牵头 0 项"
    ]  # fmt: skip
    shares = [int(re.search(r"(\d+)%", style)[1]) for style in attributes(table, "style")]  # type: ignore[index]
    assert shares[0] < shares[2] < shares[1]
    assert heat.csv("部门", rows, columns, cells).decode("utf-8-sig").splitlines() == [
        "部门,甲（甲发〔2019〕1号）,甲：牵头,乙,乙：牵头,合计", "财政部,1,0,3,1,4", "各地,2,0,0,0,2"
    ]  # fmt: skip


SHARES = [
    {"what": what, "value": value, "name": name, "policies": n}
    for what, value, name, n in (
        ("issuer", "a1", "甲局", 7),
        ("level", "city", "city", 9),
        ("level", "ministry", "ministry", 1),
        ("year", "2016", "2016", 3),
        ("year", "2019", "2019", 1200),
    )
]


def test_shares_lead_to_the_list_of_what_they_count() -> None:
    _, lists = shares.figure(SHARES)
    assert attributes(lists, "href") == [
        links.overview(level="city"),
        links.overview(level="ministry"),
        links.overview(year="2019"),
        links.overview(year="2016"),
        links.overview(issuer="a1"),
    ]
    said = leaves(lists)
    assert {"市级", "甲局", "1,200"} <= set(said)
    assert [style.partition(";")[0] for style in attributes(lists, "style")][:2] == ["width:100%", "width:11%"]


@pytest.mark.parametrize(
    ("skip", "shown", "total", "words", "ways"),
    [
        (0, 20, 20, None, []),
        (0, 50, 1234, "第 1–50 项，共 1,234 项", ["50"]),
        (50, 50, 1234, "第 51–100 项，共 1,234 项", [None, "100"]),
        (1200, 34, 1234, "第 1,201–1,234 项，共 1,234 项", ["1150"]),
        (100, 50, None, "第 101–150 项", ["50", "150"]),
        (200, 0, 120, "这一页没有内容", [None]),
    ],
)
def test_pages_of_a_list_lead_on_and_back(
    skip: int, shown: int, total: int | None, words: str | None, ways: list[str | None]
) -> None:
    node = paging.pages(skip, shown, total, 50)
    assert (None if node is None else leaves(node)[0]) == words
    assert ([] if node is None else attributes(node, "href")) == [links.here(**{"from": way}) for way in ways]


def test_one_of_two_lists_on_a_page_is_named_and_turned_by_itself() -> None:
    node = paging.pages(20, 20, 57, 20, "部门", "rows")
    assert node is not None
    assert leaves(node)[0] == "部门：第 21–40 项，共 57 项"
    assert attributes(node, "href") == [links.here(rows=None), links.here(rows="40")]


def figure(number: str | None, date: str | None) -> Node:
    row = {"id": "乙", "title": "乙", "document_number": number, "level": None, "issued_on": date}
    return glance.figure([{**row, **dict.fromkeys(glance.MEASURES, 0)}], [], {})


def test_a_policy_without_a_date_still_stands_in_the_figure() -> None:
    assert "乙" in leaves(figure(None, None))


def test_a_dot_placed_by_the_year_of_a_number_looks_different() -> None:
    assert "undated" in attributes(figure("乙发〔2016〕1号", None), "class")
    assert "undated" not in attributes(figure("乙发〔2016〕1号", "2016-02-01"), "class")


def test_targets_read_as_a_person_would_say_them() -> None:
    assert target_words(TARGET) == "培训人员：不少于 100 名"
    assert target_words({**TARGET, "comparator": "range", "value": 1.5, "value_to": 2.0}) == "培训人员：1.5—2 名"
    assert target_words({**TARGET, "kind": "deadline", "metric": "报送材料"}) == "报送材料"


SOURCE_SPAN = (TEXT.index("各地"), TEXT.index("各地") + 2)


def test_a_quotation_marks_the_words_and_nothing_else() -> None:
    node = drawer.marked(context(SOURCE, *SOURCE_SPAN))
    assert [child for child in node[2] if isinstance(child, list)] == [["mark", {}, ["各地"]]]


def test_the_places_of_an_edge_are_numbered_where_there_are_several() -> None:
    row: Row = {"starts": [SOURCE_SPAN[0]] * 2, "ends": [SOURCE_SPAN[1]] * 2, "texts": ["各地"] * 2}
    numbered = [
        text for node in drawer.statements("甲", SOURCE, "", row) for text in leaves(node) if text.startswith("第 ")
    ]
    assert numbered == ["第 1 处", "第 2 处"]
    alone = {name: values[:1] for name, values in row.items()}
    assert "第 1 处" not in leaves(drawer.statements("甲", SOURCE, "", alone)[0])


OUTLINE: list[Row] = [
    {"task": f"甲#{n}", "parent": above, "number": number, "heading": heading}
    for n, above, number, heading in (
        (1, None, "三、", "工作任务"), (2, "甲#1", "（一）", "全面提升质量"), (3, "甲#2", "1.", "工作目标"),
    )
]  # fmt: skip


def search_finds(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Lets every search find so many times the entry 1.工作目标, as far as it is asked for."""
    hit = {
        "kind": "task", "id": "甲#3", "title": "工作目标", "document_number": None, "level": None, "policy": "甲",
        "policy_title": "甲计划", "where": "name", "snippet": None,
    }  # fmt: skip
    monkeypatch.setattr(answers, "found", lambda words, most: [hit] * min(number, most))
    monkeypatch.setattr(answers, "rows", lambda name, **parameters: OUTLINE)


@pytest.mark.parametrize(("number", "said"), [(50, "共 50 条"), (51, "前 50 条")])
def test_a_search_that_was_cut_off_says_so(monkeypatch: pytest.MonkeyPatch, number: int, said: str) -> None:
    search_finds(monkeypatch, number)
    assert said in leaves(overview.results("目标")[0])[0]


def test_an_entry_that_a_search_finds_stands_with_its_number_below_what_it_belongs_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    search_finds(monkeypatch, 1)
    shown = "".join(text for node in overview.results("目标") for text in leaves(node))
    assert "三、（一）全面提升质量 › 1.工作目标甲计划" in shown


@pytest.mark.parametrize("number", [0, 1])
def test_a_long_search_is_not_said_again_in_full(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    search_finds(monkeypatch, number)
    said = "".join(leaves(overview.results("长" * 300)[0]))
    assert 70 <= said.count("长") <= 80
    assert "…" in said


def test_an_agency_is_asked_for_by_its_whole_name_however_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page that says that it knows no such agency repeats 80 characters of it; the question must not."""
    long, asked, said = "各知识产权试点示范县" * 12, [], []

    def none_found(name: str, **parameters: str) -> list[Row]:
        asked.append(parameters["id"])
        return []

    monkeypatch.setattr(answers, "rows", none_found)
    for page in (agency, compare):
        monkeypatch.setattr(page, "show_tree", lambda node, **_: said.append("".join(leaves(node))))
    agency.show(Chosen(long, None, "both", "policy", None, None, None, None, 0))
    compare.show(Chosen("财政部", long, "both", "policy", None, None, None, None, 0), {"name": "财政部"})
    assert asked == [long, long]
    assert all(long not in words and long[:80] in words for words in said)
