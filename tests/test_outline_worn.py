"""Enumerators that lost their mark or a bracket, and lines that only look like them."""

import pytest

from tests.test_outline import rows


def numbers(body: str) -> list[tuple[str | None, str, str | None]]:
    return [(number, heading, parent) for number, heading, _, parent in rows(body)]


WHOLE = [
    ("一、", "总体要求", None), ("二、", "主要任务", None), ("（一）", "加强创造", "主要任务"), ("（二）", "加强运用", "主要任务"),
    ("（三）", "加强保护", "主要任务"), ("三、", "保障措施", None),
]  # fmt: skip
BODY = (
    "一、总体要求\n坚持改革。\n二、主要任务\n（一）加强创造。各区要安排。\n（二）加强运用。各区要推进。\n（三）加强保护。各区要落实。\n"
    "三、保障措施\n各区要重视。"
)
# One row, one kind of wear: what stands in the body → what is left of it.
WEAR = [
    ({"一、": "一,", "二、": "二,", "三、": "三,"}),  # a Western comma
    ({"一、": "一，", "二、": "二，", "三、": "三，"}),
    ({"一、": "一 ", "二、": "二 ", "三、": "三　"}),  # white space alone
    ({"二、": "二，"}),  # one of three
    ({"（一）": "（一", "（二）": "（二", "（三）": "（三"}),  # a bracket lost
    ({"（一）": "一）", "（二）": "二）", "（三）": "三）"}),
    ({"（二）": "（二"}),
    ({"（一）": "(一", "（二）": "二)", "（三）": "(三)"}),  # each by another way, in Western brackets
]


@pytest.mark.parametrize("wear", WEAR)
def test_a_run_of_worn_numbers_is_read_as_if_it_were_whole(wear: dict[str, str]) -> None:
    body = BODY
    for whole, left in wear.items():
        body = body.replace(whole, left)
    assert body != BODY
    assert numbers(BODY) == WHOLE
    assert numbers(body) == WHOLE


def test_digits_that_lost_their_point_are_a_run_before_sentences() -> None:
    whole = (
        "一、在减煤上下功夫\n1.削减燃煤总量。各区要削减。\n2.推进集中供热。各区要推进。\n"
        "二、在控车上下功夫\n1.推广新能源车。各区要推广。\n2.淘汰老旧车。各区要淘汰。"
    )
    worn = whole.replace("1.", "1").replace("2.淘汰", "2淘汰")
    assert numbers(worn) == numbers(whole)
    assert [number for number, _, _ in numbers(whole)] == ["一、", "1.", "2.", "二、", "1.", "2."]


LOOK_ALIKE = [
    # figures with their units, at the start of sentences
    "一、加强运用\n1个省级中心建成。各区要安排。\n2个市级中心建成。各区要安排。",
    # the rows of a table, whose cells white space parts
    "一、加强运用\n1 建设公共服务平台。 市工信局\n2 开展政策宣传。 市商务局",
    # a second without the first
    "一、加强运用\n2推进集中供热。各区要推进。\n3淘汰老旧车。各区要淘汰。",
    # a word that opens with a number, however often
    "一、加强运用\n一方面要安排资金。\n二者要兼顾。\n三农工作要推进。",
    # a bracket that opens a note
    "一、加强运用\n（一般项目除外）各区要安排。\n（二级单位参照执行）",
    # a number alone, without the one before it
    "一、加强运用\n三，各区要安排。",
    # two lines with white space may be anything
    "一、加强运用\n一 张三\n二 李四",
    # what runs on past a heading's length is text
    "一、加强运用\n一，"
    + "各区要安排资金，落实各项措施，" * 5
    + "。\n二，"
    + "各区要安排资金，落实各项措施，" * 5
    + "。",
]


@pytest.mark.parametrize("body", LOOK_ALIKE)
def test_what_only_looks_like_a_worn_number_opens_nothing(body: str) -> None:
    assert [number for number, _, _ in numbers(body) if number] == ["一、"]
