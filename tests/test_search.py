"""What a search finds and in which order, the same on every store."""

import pytest

from graph.questions.search import search
from graph.store import Store
from graph.words import words
from tests.stores import LAW, NOTICE, PLAN, Writer, notice, plan

BUREAU, MINISTRY = "国家知识产权局", "人力资源和社会保障部"


@pytest.fixture
def corpus(store: Store) -> Store:
    for graph in (notice(), plan()):
        store.write(graph)
    writer = Writer(
        "国知发管字〔2015〕56号",
        "国家知识产权局等印发《关于运用和保护的意见》的通知",
        "正文：培訓中小企業，由人力資源社會保障部負責",
        alternative_titles=["关于运用和保护的意见"],
    )
    writer.refers("CITES", "国发〔2015〕32号", title="大众创业的意见").issued_by(BUREAU)
    writer.duty(MINISTRY, writer.task([1], "组织人力资源和社会保障部培训"), aliases=["人社部", "人力资源社会保障部"])
    store.write(writer.graph())
    return store


def found(store: Store, text: str) -> list[tuple[str, str, str]]:
    return [(row["kind"], row["id"], row["where"]) for row in search(store, text)]


@pytest.mark.parametrize(
    "typed", ["国发〔2015〕71号", "国发[2015]71号", "国发2015 71", "國發〔201571號", " 国发（2015）第71号 "]
)
def test_a_number_in_any_form(corpus: Store, typed: str) -> None:
    assert found(corpus, typed)[0] == ("policy", PLAN, "number")


def test_the_beginning_and_the_end_of_a_number(corpus: Store) -> None:
    wanted = [("document", "国发〔2015〕32号", "number_part"), ("policy", PLAN, "number_part")]
    for typed in ("国发2015", "国发〔2015〕", "國發[2015]"):
        assert sorted(found(corpus, typed)) == wanted
    assert found(corpus, "〔2016〕101号") == [("policy", NOTICE, "number_part")]


def test_a_number_without_its_year(corpus: Store) -> None:
    # what people remember of a number: its code and its serial
    assert found(corpus, "国发71号") == [("policy", PLAN, "number_part")]
    assert found(corpus, "国发7号") == []


def test_a_digit_among_words_finds_nothing_by_itself(corpus: Store) -> None:
    assert found(corpus, "<script>alert(1)</script>") == []


def test_a_number_that_nobody_bears_finds_nothing(corpus: Store) -> None:
    assert found(corpus, "国发〔2099〕1号") == []


def test_an_agency_by_its_short_name_and_what_bears_its_full_name(corpus: Store) -> None:
    hits = found(corpus, "人社部")
    assert hits[0] == ("agency", MINISTRY, "name")
    assert ("task", "国知发管字〔2015〕56号#1", "names") in hits


def test_a_short_name_that_a_later_load_brings_is_known(corpus: Store) -> None:
    corpus.record_load("1", [], [])
    assert ("agency", "财政部", "name") not in found(corpus, "钱袋子")
    corpus.write(Writer("财发〔2020〕1号", "预算的通知").duty("财政部", aliases=["钱袋子"]).graph())
    corpus.record_load("1", [], [])
    assert found(corpus, "钱袋子")[0] == ("agency", "财政部", "name")


@pytest.mark.parametrize("typed", ["推進工程 通知", "通知 推进工程", "关于推进工程的通知"])
def test_words_in_either_script_and_any_order(corpus: Store, typed: str) -> None:
    assert found(corpus, typed)[0][:2] == ("policy", NOTICE)


def test_the_whole_name_comes_before_a_part_of_it(corpus: Store) -> None:
    hits = found(corpus, "关于运用和保护的意见")
    assert hits[0] == ("policy", "国知发管字〔2015〕56号", "name")
    assert ("agency", BUREAU, "phrase") in found(corpus, "智慧財產權局")


def test_words_of_the_text_come_with_the_place_where_they_stand(corpus: Store) -> None:
    rows = search(corpus, "中小企業")
    assert [(row["id"], row["where"]) for row in rows] == [("国知发管字〔2015〕56号", "text")]
    assert rows[0]["snippet"] == "正文：培训中小企业，由人力资源社会保障部负责"


def test_a_single_character(corpus: Store) -> None:
    assert found(corpus, "法") == [("document", LAW, "phrase")]


def test_a_single_character_in_many_tasks_crowds_out_no_document(corpus: Store) -> None:
    writer = Writer("京发〔2020〕1号", "推广AI的意见")
    tasks = [writer.task([number], "推进A").id for number in range(1, 211)]
    corpus.write(writer.duty("AI办公室").graph())
    rows = search(corpus, "A", limit=999)
    assert [row["id"] for row in rows[:2]] == ["京发〔2020〕1号", "AI办公室"]
    assert {row["id"] for row in rows[2:]} == set(sorted(tasks)[:200])


def test_some_of_the_words_only_where_nothing_has_them_all(corpus: Store) -> None:
    assert found(corpus, "推进 火箭") == [("policy", NOTICE, "some")]
    assert "some" not in {where for _, _, where in found(corpus, "推进工程 通知")}


def test_a_task_says_of_which_policy_it_is(corpus: Store) -> None:
    (row,) = [row for row in search(corpus, "开展培训") if row["kind"] == "task" and row["where"] == "name"]
    assert (row["policy"], row["policy_title"], row["document_number"]) == (NOTICE, "关于推进工程的通知", NOTICE)


@pytest.mark.parametrize("typed", ["", "  ", "《》〔〕", "\"' AND ( OR * ~ \\", "a" * 5000])
def test_nothing_and_signs_of_the_index_find_nothing(corpus: Store, typed: str) -> None:
    assert search(corpus, typed) == []


def test_at_most_so_many(corpus: Store) -> None:
    everything = search(corpus, "知识产权")
    assert {row["kind"] for row in everything} >= {"policy", "agency"}
    for most in range(1, len(everything)):  # tasks and texts are asked for by the larger ones alone
        assert search(corpus, "知识产权", limit=most) == everything[:most]


def test_nothing_stale_is_found(corpus: Store) -> None:
    corpus.write(Writer(NOTICE, "别的题目").graph())
    assert found(corpus, "推进工程") == []
    assert found(corpus, "别的题目")[0] == ("policy", NOTICE, "name")


@pytest.mark.parametrize(
    ("typed", "cut"),
    [
        ("人社部", ["人社部"]),
        ("中小企业知识产权战略推进工程", ["中小企业", "知识产权", "战略", "推进", "工程"]),
        ("省知识产权局", ["省知识产权局"]),
        ("关于培训的意见", ["培训", "意见"]),
        ("智慧財產權", ["知识产权"]),
        ("法", ["法"]),
        ("的", ["的"]),
        ("ISO 9001", ["iso", "9001"]),
        ("，。", []),
    ],
)
def test_how_a_query_is_cut(typed: str, cut: list[str]) -> None:
    assert words(typed) == cut
