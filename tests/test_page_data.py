"""What the pages hand to the browser, made of rows: complete, in order, and text that stays text."""

from typing import Any

from app_pages import drawer, glance, lineage_picture, links, matrix, reader
from app_pages.answers import Row
from app_pages.duty_words import target_words
from app_pages.marks import Fact
from app_pages.quotes import Source, context
from app_pages.tree import Node, tag

MARKUP = "<script>alert(1)</script>"
TEXT = f"菜单\n一、总体要求。为落实《甲{MARKUP}》，各地要在2020年前培训100名人员。\n版权"
SOURCE = Source(TEXT, TEXT.index("一、"), TEXT.index("\n版权"), "某通知", "甲发〔2019〕1号")


def place(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"starts": [start], "ends": [start + len(words)], "texts": [words]}


def entry(task: str, parent: str | None, words: str, number: str) -> Row:
    start = TEXT.index(words)
    spot = {"start": start, "end": start + len(words)}
    return {"task": task, "parent": parent, "number": number, "heading": words[len(number) :], "kind": "task", **spot}


DUTY = {"task": "甲#1", "agency": "各地", "agency_name": "各地", "role": "responsible", "obligation": "must"}
TARGET = {
    "task": "甲#1", "kind": "quantity", "metric": "培训人员", "comparator": ">=", "value": 100.0, "value_to": None,
    "unit": "名", "change": None, "baseline": None, "due": "2020",
}  # fmt: skip
REFERENCE = {"document": "甲", "title": f"甲{MARKUP}", "document_number": None, "relation": "IMPLEMENTS"}
READINGS = reader.Readings(
    [entry("甲#1", None, "一、总体要求", "一、")],
    [{**DUTY, **place("各地要在2020年前培训100名人员")}],
    [{**TARGET, **place("培训100名人员")}],
    [{**REFERENCE, "task": task, **place(f"《甲{MARKUP}》")} for task in (None, "甲#1")],
)


def leaves(node: Node) -> list[str]:
    """All texts of a tree, none of its tags and attributes."""
    return [node] if isinstance(node, str) else [text for child in node[2] for text in leaves(child)]


def attributes(node: Node, name: str) -> list[str]:
    if isinstance(node, str):
        return []
    own = [node[1][name]] if name in node[1] else []
    return own + [value for child in node[2] for value in attributes(child, name)]


def test_the_reader_shows_the_whole_text_and_marks_every_fact_where_it_stands() -> None:
    data = reader.reader(SOURCE, READINGS, [Fact("about", "文号", ((0, 2),))])
    parts = [piece for part in ("before", "body", "after") for piece in data[part]]
    assert "".join(piece["text"] for piece in parts) == TEXT
    assert {kind["kind"]: kind["count"] for kind in data["kinds"]} == {
        "about": 1, "heading": 1, "duty": 1, "target": 1, "reference": 1,
    }  # fmt: skip
    for index, fact in enumerate(data["facts"]):
        for start, end in fact["spans"]:
            said = "".join(piece["text"] for piece in parts if index in piece["stated"])
            assert said == TEXT[start:end]


def test_what_lies_outside_the_document_is_no_part_of_its_body() -> None:
    data = reader.reader(SOURCE, READINGS)
    assert "".join(piece["text"] for piece in data["before"]) == "菜单\n"
    assert "".join(piece["text"] for piece in data["after"]) == "\n版权"


def test_every_fact_of_the_outline_leads_to_its_own_words() -> None:
    data = reader.reader(SOURCE, READINGS)
    shown = [at for node in data["outline"] for at in attributes(node, "data-at")]
    assert shown == [f"{fact['spans'][0][0]}-{fact['spans'][0][1]}" for fact in data["facts"]]


def test_a_reference_inside_an_entry_is_shown_there_and_not_once_more_outside() -> None:
    data = reader.reader(SOURCE, READINGS)
    assert sum("《甲" in text for node in data["outline"] for text in leaves(node)) == 1


def test_markup_in_a_document_stays_text() -> None:
    data = reader.reader(SOURCE, READINGS)
    assert any(MARKUP in text for node in data["outline"] for text in leaves(node))
    assert tag("b", MARKUP) == ["b", {}, [MARKUP]]


def test_a_tree_leaves_out_what_is_nothing() -> None:
    assert tag("a", "甲", None, href="?x", title=None, class_="link", hidden=False, open=True) == [
        "a",
        {"href": "?x", "class": "link", "open": ""},
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


CELLS: list[Row] = [
    {"agency": a, "agency_name": a, "policy": p, "policy_title": p, "document_number": None, "duties": n, "leads": leads}
    for a, p, n, leads in (("财政部", "甲", 1, 0), ("各地", "甲", 2, 0), ("财政部", "乙", 3, 1))
]  # fmt: skip


def test_the_matrix_orders_agencies_by_duties_and_links_every_cell() -> None:
    table = matrix.table(CELLS, "财政部", "乙")
    wanted = [links.duties("财政部", "乙"), links.duties("财政部", "甲"), links.duties("各地", "甲")]
    assert [href for href in attributes(table, "href") if "policy=" in href] == wanted
    assert matrix.csv(CELLS).decode("utf-8-sig").splitlines()[1] == "财政部,3,1,1,0,4"


def test_a_policy_without_a_date_still_stands_in_the_figure() -> None:
    row = {"id": "乙", "title": "乙", "document_number": None, "level": None, "issued_on": None}
    figure = glance.figure([{**row, **dict.fromkeys(glance.MEASURES, 0)}], [], {})
    assert "乙" in leaves(figure)


def test_targets_read_as_a_person_would_say_them() -> None:
    assert target_words(TARGET) == "培训人员：不少于 100 名"
    assert target_words({**TARGET, "comparator": "range", "value": 1.5, "value_to": 2.0}) == "培训人员：1.5—2 名"
    assert target_words({**TARGET, "kind": "deadline", "metric": "报送材料"}) == "报送材料"


SOURCE_SPAN = (TEXT.index("各地"), TEXT.index("各地") + 2)


def test_a_quotation_marks_the_words_and_nothing_else() -> None:
    node = drawer.marked(context(SOURCE, *SOURCE_SPAN))
    assert [child for child in node[2] if isinstance(child, list)] == [["mark", {}, ["各地"]]]
