"""What the policy page hands to the browser: marked text, lists of facts, the picture of one step, validity, files."""

from datetime import date
from typing import Any

import pytest

from app_pages import answers, links
from app_pages.answers import Row
from app_pages.policy import downloads, facts, near, picker, reader
from app_pages.policy import standing as policy_standing
from app_pages.policy.lists import Readings
from app_pages.policy.sheet import Sheet, glimpse
from app_pages.quotes import Quote, Source
from extract.resolve import REASONS
from graph.lineage.standing import standing
from tests.test_standing import CHAIN, repeal, row
from tests.trees import attributes, elements, leaves

MARKUP = "<script>alert(1)</script>"
TEXT = (
    f"菜单\n一、总体要求。为落实《甲{MARKUP}》，各地要在2020年前培训100名人员。《甲{MARKUP}》另有规定，依其规定。\n版权"
)
SOURCE = Source(TEXT, TEXT.index("一、"), TEXT.index("\n版权"), "某通知", "甲发〔2019〕1号")


def said(words: str, every: bool = False) -> dict[str, Any]:
    starts = [at for at in range(len(TEXT)) if TEXT.startswith(words, at)][: None if every else 1]
    return {"starts": starts, "ends": [at + len(words) for at in starts], "texts": [words] * len(starts)}


DUTY = {"task": "甲#1", "agency": "各地", "agency_name": "各地", "role": "responsible", "obligation": "must"}
SUPPORT = {**DUTY, "agency": "财政部", "agency_name": "财政部", "role": "support", "obligation": "may"}
TARGET = {
    "task": "甲#1", "kind": "quantity", "metric": "培训人员", "comparator": ">=", "value": 100.0, "value_to": None,
    "unit": "名", "change": None, "baseline": None, "due": "2020",
}  # fmt: skip
REFERENCE = {
    "document": "甲", "title": f"甲{MARKUP}", "document_number": None, "relation": "IMPLEMENTS", "held": False,
}  # fmt: skip
UNRESOLVED = {
    "title": "工作方案",
    "document_number": None,
    "relation": "cites",
    "candidates": ["乙", "丙"],
    "reason": REASONS["several"].format(n=2),
}
ENTRY = {"task": "甲#1", "parent": None, "number": "一、", "heading": "总体要求", "kind": "task"}
PLACE = {"start": TEXT.index("一、"), "end": TEXT.index("一、") + 6}
TITLE = f"《甲{MARKUP}》"
READINGS = Readings(
    [{**ENTRY, **PLACE}],
    [{**one, **said("各地要在2020年前培训100名人员")} for one in (DUTY, SUPPORT)],
    [{**TARGET, **said("培训100名人员")}],
    [{**REFERENCE, "task": None, **said(TITLE, every=True)}, {**REFERENCE, "task": "甲#1", **said(TITLE)}],
    [{**UNRESOLVED, **said("其规定")}],
)
KINDS = ("about", "heading", "duty", "target", "reference")


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    sheet = Sheet(SOURCE)
    sheet.note("about", "文号", [(0, 2)])
    return reader.reader(sheet, READINGS)


def listed(data: dict[str, Any], kind: str) -> list[Any]:
    return list(next(one for one in data["kinds"] if one["kind"] == kind)["nodes"])


def parts(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [piece for part in ("before", "body", "after") for piece in data[part]]


def test_the_reader_shows_the_whole_text_and_marks_every_fact_where_it_stands(data: dict[str, Any]) -> None:
    assert "".join(piece["text"] for piece in parts(data)) == TEXT
    counts = dict(zip(KINDS, (1, 1, 2, 1, 2), strict=True))
    assert {one["kind"]: one["count"] for one in data["kinds"]} == counts
    for index, fact in enumerate(data["facts"]):
        marked = "".join(piece["text"] for piece in parts(data) if index in piece["stated"])
        assert marked == "".join(TEXT[start:end] for start, end in fact["spans"])


def test_what_lies_outside_the_document_is_no_part_of_its_body(data: dict[str, Any]) -> None:
    assert "".join(piece["text"] for piece in data["before"]) == "菜单\n"
    assert "".join(piece["text"] for piece in data["after"]) == "\n版权"


@pytest.mark.parametrize("kind", KINDS[1:])
def test_every_fact_stands_in_the_list_of_its_kind_and_leads_to_its_own_words(data: dict[str, Any], kind: str) -> None:
    rows: list[Any] = [found for node in listed(data, kind) for found in elements(node, "fact")]
    held = [fact["kind"] == kind for fact in data["facts"]]
    shown = [int(index) for found in rows for index in found[1]["data-fact"].split()]
    assert sorted(shown) == [index for index, own in enumerate(held) if own]
    for found in rows:
        first = int(found[1]["data-fact"].split()[0])
        start, end = data["facts"][first]["spans"][0]
        assert attributes(found, "data-at")[0] == f"{start}-{end}"


def test_duties_of_the_same_words_share_a_row_with_each_role_and_a_copy_of_all(data: dict[str, Any]) -> None:
    (shown,) = [found for node in listed(data, "duty") for found in elements(node, "fact")]
    assert leaves(elements(shown, "shown")[0]) == ["负责", "各地", "配合", "可以（选做）", "财政部"]
    assert attributes(shown, "href") == [links.duties("各地"), links.duties("财政部")]
    (copied,) = attributes(shown, "data-copy")
    assert copied.startswith("各地　负责（应当）　一、总体要求\n财政部　配合（可以（选做））　一、总体要求\n“")


def test_a_document_stands_once_with_all_its_places_and_what_is_unclear_apart(data: dict[str, Any]) -> None:
    batches = listed(data, "reference")
    assert [leaves(batch)[0] for batch in batches] == ["落实　1", "指向不明的引用"]
    assert "第 2 处" in leaves(batches[0])
    assert "有 2 份已知文件都可能是它，原文没有文号可以区分" in leaves(batches[1])
    assert attributes(batches[1], "href") == [links.policy("乙"), links.policy("丙")]


def test_the_outline_tells_how_much_stands_in_an_entry(data: dict[str, Any]) -> None:
    (entry,) = listed(data, "heading")
    assert leaves(entry)[-3:] == ["职责 2", "目标 1", "引用 1"]
    assert attributes(entry, "data-kind") == ["duty", "target", "reference"]


def test_markup_in_a_document_stays_text(data: dict[str, Any]) -> None:
    assert any(MARKUP in text for node in listed(data, "reference") for text in leaves(node))


def test_a_list_without_facts_says_what_is_missing() -> None:
    empty = reader.reader(Sheet(SOURCE), Readings([], [], [], []))
    said_so = {one["kind"]: leaves(one["nodes"][0])[0] for one in empty["kinds"]}
    assert said_so["duty"].startswith("没有读出职责")
    assert len(set(said_so.values())) == len(KINDS)


def test_a_quotation_in_a_list_is_short_and_keeps_both_ends_of_the_words() -> None:
    short = leaves(["p", {}, glimpse(Quote("前" * 40, "甲" + "字" * 200 + "乙", "后" * 40))])
    assert short[0] == "…" + "前" * 26
    assert (short[1][0], short[1][-1], len(short[1])) == ("甲", "乙", 73)
    assert glimpse(Quote("前", "甲", "后"))[1] == ["mark", {}, ["甲"]]


def test_the_search_in_the_text_knows_the_script_pairs_one_to_one() -> None:
    traditional, simplified = (part.split('"')[1] for part in reader._scripts().split(" = ")[1:])
    pairs = dict(zip(traditional, simplified, strict=True))
    assert (pairs["國"], pairs["產"], pairs["權"]) == ("国", "产", "权")
    assert len(pairs) > 2000


# ---- facts about the document


def test_facts_are_noted_on_the_sheet_with_their_places_and_shown_without_it_too() -> None:
    document = {
        **dict.fromkeys((*facts._NAMES, "file")), "id": "甲", "held": True, "title": "某通知", "issuers": ["甲局", "乙局"],
        "document_number": "甲发〔2019〕1号",
    }  # fmt: skip
    where = {"title": [(0, 3), (9, 12)], "issuers": [(4, 6)]}
    sheet = Sheet(SOURCE)
    shown = facts.table(document, where, sheet)
    assert [(fact.label, fact.spans) for fact in sheet.facts] == [
        ("标题：某通知", ((0, 3), (9, 12))),
        ("发文机关：甲局", ((4, 6),)),
    ]
    assert attributes(shown, "data-at") == ["0-3", "4-6"]
    assert attributes(shown, "data-fact") == ["0", "1"]
    assert "乙局" in leaves(shown)
    assert "某通知" not in leaves(facts.table(document, where))


# ---- validity


TODAY = date(2020, 6, 15)
DOCUMENT = {"id": "甲", "effective_on": None}


def asks(monkeypatch: pytest.MonkeyPatch, **of: list[Row]) -> None:
    monkeypatch.setattr(answers, "rows", lambda name, **parameters: of[name])


def lines(rows: list[Row], document: Row = DOCUMENT) -> list[Any]:
    return elements(policy_standing.lines(document, standing(rows, TODAY)), "line-of")


def test_a_document_of_which_nothing_is_said_stands_as_far_as_the_store_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    record = '{"policy": {"evidence": {"effective_on": [{"start": 5, "end": 9}]}}}'
    asks(monkeypatch, policy_record=[{"record": record}])
    (line,) = lines([row()], {"id": "甲", "effective_on": "2019"})
    assert leaves(line)[:3] == ["✓", "据本库所知仍然有效", "库中没有文件说它已被废止、代替或过期"]
    assert attributes(line, "href") == [links.policy("甲", 5, 9)]


@pytest.mark.parametrize(
    ("changed", "words", "lines_of"),
    [
        ({"cues": ["同时废止"], "by_issued_on": "2019"}, "已被《乙》代替（2019）", 1),
        ({"by_title": "新办法"}, "已被《新办法》废止（不详）", 1),
        ({"by_effective_on": "2021"}, "将被《乙》废止（自 2021 起）", 2),
        ({"change": "AMENDS"}, "被《乙》修改（不详）", 2),
    ],
)
def test_each_change_is_told_with_the_sentence_that_says_so(changed: Row, words: str, lines_of: int) -> None:
    shown = lines([repeal(**changed)])
    assert len(shown) == lines_of
    assert words in leaves(shown[-1])
    assert attributes(shown[-1], "href") == [links.policy("乙", 3, 6)]


def test_a_time_of_its_own_leads_to_the_words_in_its_own_text(monkeypatch: pytest.MonkeyPatch) -> None:
    record = '{"policy": {"evidence": {"expires_on": [{"start": 7, "end": 8}]}}}'
    asks(monkeypatch, policy_record=[{"record": record}])
    (line,) = lines([row(expires_on="2019-12-31")])
    assert leaves(line)[:2] == ["✕", "有效期已过（至 2019-12-31）"]
    assert attributes(line, "href") == [links.policy("甲", 7, 8)]


def test_what_rests_on_something_that_ended_says_on_what_by_which_way_and_in_which_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asks(monkeypatch, edge=[{"starts": [20], "ends": [30]}])
    own, above = lines(CHAIN)
    assert leaves(own)[1] == "据本库所知仍然有效"
    assert leaves(above) == [
        "△", "它逐级落实的《老意见》已被《新意见》废止（2019-01-01）", "看那句话", "看依据它的那句话", "经 ", "乙",
    ]  # fmt: skip
    assert attributes(above, "href") == [links.policy("新", 3, 6), links.policy("乙", 20, 30), links.policy("乙")]


def test_more_than_two_ended_documents_are_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    asks(monkeypatch, edge=[])
    many = [row(), *[repeal(1, name, via="甲", relation="CITES") for name in "丙丁戊"]]
    shown = policy_standing.lines(DOCUMENT, standing(many, TODAY))
    assert leaves(shown).count("它引用的《丙》已被《乙》废止（不详）") == 1
    assert "它依据的文件还有 1 份已经失效" in leaves(shown)


# ---- one step up and down


def test_the_picture_shows_four_on_a_side_those_implemented_first_and_tells_of_the_rest() -> None:
    cited = [{**REFERENCE, "document": name, "title": name, "relation": "CITES"} for name in "一二三四"]
    up = near.above([*cited, REFERENCE, {**REFERENCE, "relation": "CITES"}])
    assert [one.document for one in up] == ["甲", "一", "二", "三", "四"]
    said_by = {"policy": "丁", "policy_title": None, "policy_number": None, "relation": "REPEALS"}
    down = near.below([said_by, {**said_by, "relation": "CITES"}])
    document = {"id": "某", "title": "某通知", "document_number": None, "kind": "policy", "level": None, "held": True}
    picture = near.picture(document, up, down, 40, implemented=True)
    assert len(elements(picture, "card")) == 5
    assert "还有 40 份，在谱系图中查看" in leaves(picture)
    assert attributes(picture, "class").count("to CITES") == 3
    ways = [links.lineage("某", card="某"), links.explorer("某"), links.coverage("某")]
    assert attributes(picture, "href")[-3:] == ways


@pytest.mark.parametrize(
    ("held", "said_so"), [(True, "原文没有提到别的文件。"), (False, "原文未收录，不知道它依据什么。")]
)
def test_a_side_without_documents_says_why(held: bool, said_so: str) -> None:
    document = {"id": "某", "title": "某", "document_number": None, "kind": "policy", "level": "city", "held": held}
    assert said_so in leaves(near.picture(document, [], [], 0, implemented=False))


# ---- files, and the search for another document


def test_the_table_of_facts_has_a_row_for_each_with_its_place() -> None:
    rows: list[list[Any]] = list(downloads.facts_table(READINGS))
    assert [line[0] for line in rows] == ["任务", "职责", "职责", "目标", "引用", "引用"]
    assert {len(line) for line in rows} == {len(downloads._COLUMNS)}
    start, end = rows[1][7], rows[1][8]
    assert (rows[1][1], rows[1][3], TEXT[start:end]) == ("一、", "各地", rows[1][9])


def hit(kind: str, name: str) -> Row:
    return {"kind": kind, "id": name, "title": name, "document_number": None, "level": None, "snippet": "…某…"}


@pytest.mark.parametrize(
    ("hits", "said_so"),
    [
        ([hit("policy", "甲"), hit("task", "乙"), hit("document", "丙")], "符合的文件：2 份"),
        ([hit("policy", str(n)) for n in range(20)], "符合的文件：最合的 12 份"),
        ([hit("agency", "甲局")], "没有找到“某”"),
    ],
)
def test_the_picker_shows_documents_alone_and_the_best_of_many(
    monkeypatch: pytest.MonkeyPatch, hits: list[Row], said_so: str
) -> None:
    shown: list[Any] = []
    monkeypatch.setattr(answers, "found", lambda typed, most: hits)
    monkeypatch.setattr(picker, "show_tree", lambda *nodes, key: shown.extend(nodes))
    picker.found("某")
    assert said_so in leaves(shown[0])
    wanted = [one["id"] for one in hits if one["kind"] in ("policy", "document")][:12]
    assert [links.policy(name) for name in wanted] == [to for to in attributes(shown[0], "href") if "id=" in to]


def test_the_list_asks_for_a_page_and_leads_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    policy: Row = {"id": "甲", "title": "甲", "document_number": None, "level": None, "issued_on": None, "issuers": []}

    def rows(name: str, **parameters: Any) -> list[Row]:
        asked.append(parameters)
        return [{"policies": 100}] if name == "policies_count" else [policy] * parameters["limit"]

    shown: list[Any] = []
    monkeypatch.setattr(answers, "kept", rows)
    monkeypatch.setattr(picker, "show_tree", lambda *nodes, key: shown.extend(node for node in nodes if node))
    picker.everything()
    assert asked[-1] == {"skip": 0, "limit": picker.PAGE}
    assert leaves(shown[-1]) == ["第 1–30 项，共 100 项", "上一页", "下一页"]
    assert attributes(shown[-1], "href") == ["?from=30"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("知识产权", "智慧財\n產權"),
        ("战略", "戰略"),
        ("菜单", "菜單"),
        ("没有的词", None),
        ("", None),
        ("，", None),
    ],
)
def test_words_sought_are_found_in_either_script_and_wording_the_document_before_its_page(
    words: str, found: str | None
) -> None:
    text = "菜單　知识产权局\n推進智慧財\n產權戰略。"
    place = reader.first_place(Source(text, text.index("推進"), len(text), "某通知", None), words)
    assert (text[slice(*place)] if place else None) == found
