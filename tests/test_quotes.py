"""Sentences, contexts and citations: the words are the text's own, and nothing outside the document proper is quoted."""

import pytest

from app_pages.quotes import Source, citation, context, sentence

TEXT = "廣告廣告。\n\n通知\n各地：\n  为落实《甲意见》\n（国发〔2015〕1号），各地要抓紧。请于12月1日前报送材料。特此通知。\n版權所有"
BODY = (TEXT.index("通知"), TEXT.index("\n版權"))
SOURCE = Source(TEXT, *BODY, title="关于某事的通知", number="甲发〔2015〕2号")


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_a_sentence_runs_from_one_end_to_the_next_and_marks_the_words() -> None:
    quote = sentence(SOURCE, *span("12月1日前报送"))
    assert (quote.before, quote.words, quote.after) == ("请于", "12月1日前报送", "材料。")


def test_words_that_end_a_sentence_do_not_bring_the_next_one() -> None:
    assert str(sentence(SOURCE, *span("各地要抓紧。"))).endswith("各地要抓紧。")


def test_a_line_break_inside_the_words_is_closed_up() -> None:
    start, end = span("《甲意见》\n（国发〔2015〕1号）")
    assert sentence(SOURCE, start, end).words == "《甲意见》（国发〔2015〕1号）"


@pytest.mark.parametrize("words", ["通知", "特此通知", "各地", "《甲意见》", "特此通知。"])
def test_nothing_outside_the_document_is_quoted(words: str) -> None:
    for quote in (context(SOURCE, *span(words)), sentence(SOURCE, *span(words))):
        assert "廣告" not in str(quote)
        assert "版權" not in str(quote)


def test_words_outside_the_document_are_quoted_alone() -> None:
    quote = context(SOURCE, *span("版權"))
    assert (quote.before.strip("…"), quote.words, quote.after.strip("…")) == ("", "版權", "")


def test_a_context_says_where_the_text_goes_on() -> None:
    long = Source("甲" * 200 + "乙" + "丙" * 200, 0, 401, "长文", None)
    quote = context(long, 200, 201)
    assert quote.before == "…" + "甲" * 70
    assert quote.after == "丙" * 70 + "…"


def test_paragraphs_stay_apart_in_a_context() -> None:
    assert "各地：　为落实" in str(context(SOURCE, *span("《甲意见》")))


def test_a_citation_names_fact_sentence_title_and_number() -> None:
    cited = citation("各地　负责", sentence(SOURCE, *span("请于12月1日前报送材料")), SOURCE)
    assert cited == "各地　负责\n“请于12月1日前报送材料。”\n——《关于某事的通知》（甲发〔2015〕2号）"


def test_a_document_without_a_number_is_cited_by_its_title() -> None:
    nameless = Source(TEXT, *BODY, title="某计划", number=None)
    assert citation("某事", context(nameless, *span("各地要")), nameless).endswith("——《某计划》")
