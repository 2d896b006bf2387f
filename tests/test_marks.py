"""Marked text: the pieces joined are the text, and every piece knows exactly the facts whose words it belongs to."""

from hypothesis import given
from hypothesis import strategies as st

from app_pages.policy.marks import Fact, heading_span, pieces

TEXT = "一、总体要求。\n\n \n为落实《甲意见》，各地要在2020年前培训100名人员𠮷。"


def fact(words: str, kind: str = "duty") -> Fact:
    start = TEXT.index(words)
    return Fact(kind, words, ((start, start + len(words)),))


def test_overlapping_facts_cut_each_other_and_the_longest_comes_first() -> None:
    facts = [fact("培训100名人员", "target"), fact("各地要在2020年前培训100名人员"), fact("《甲意见》", "reference")]
    cut = pieces(TEXT, facts, 0, len(TEXT))
    stated = {piece.text: piece.facts for piece in cut}
    assert stated["培训100名人员"] == (1, 0)
    assert stated["各地要在2020年前"] == (1,)
    assert stated["《甲意见》"] == (2,)
    assert stated["为落实"] == ()


def test_empty_lines_are_pieces_of_their_own() -> None:
    cut = pieces(TEXT, [], 0, len(TEXT))
    assert [piece.text for piece in cut if piece.blank] == ["\n\n \n"]


def test_a_part_of_the_text_holds_only_its_own_facts() -> None:
    start = TEXT.index("，各地")
    cut = pieces(TEXT, [fact("《甲意见》，各地")], start, len(TEXT))
    assert cut[0].start == start
    assert cut[0].facts == (0,)
    assert "".join(piece.text for piece in cut) == TEXT[start:]


@given(
    st.text(alphabet="甲乙。\n \r𠮷a", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=6),
    st.integers(0, 40),
)
def test_pieces_joined_are_the_text_and_know_their_facts(text: str, spans: list[tuple[int, int]], start: int) -> None:
    start = min(start, len(text))
    facts = [Fact("duty", "", ((a, a + length),)) for a, length in spans]
    cut = pieces(text, facts, start, len(text))
    assert "".join(piece.text for piece in cut) == text[start:]
    for piece in cut:
        for place in range(piece.start, piece.start + len(piece.text)):
            held = {index for index, (a, length) in enumerate(spans) if a <= place < a + length}
            assert set(piece.facts) == held


def test_a_heading_ends_with_its_line_or_first_stop_also_in_regional_wording() -> None:
    text = "（一）強化智慧財產權創造。按照穩中求進的要求"
    start, end = heading_span(text, 0, len(text), "（一）强化知识产权创造")
    assert text[start:end] == "（一）強化智慧財產權創造"


def test_a_heading_without_an_end_of_its_own_is_as_long_as_its_words() -> None:
    text = "二、重點任務 (一)實施專利導航,支撐中小企業創新發展,推動產業升級與轉型。發揮作用"
    start, end = heading_span(text, 0, len(text), "二、重点任务")
    assert text[start:end] == "二、重點任務"
