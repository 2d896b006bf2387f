"""Where a document's code begins behind words of running text; codes that open like words stay whole. All made up."""

import pytest

from extract.lexicon import column
from extract.references.code_starts import code_start
from extract.references.number_mentions import numbers_in

CUT = [
    ("各单位应", "国发"),  # a single character before a code of two
    ("要认真学习", "浙政办发"),  # a verb before a province
    ("深入学习", "成办发"),  # 深 opens a word, not a code of 深圳's; 成 is in no list, 办发 tells
    ("必须传达", "国知发管字"),
    ("经", "浙政办发"),
    ("收到", "财税"),
    ("对接", "国办发"),  # 对 leads by itself, 接 does too
    ("了解", "中发"),
    ("贯彻好", "国发"),
    ("省政府", "国办发"),  # told generally, no body's name
    ("浙江省认真学习", "国发"),  # a place's name opens the run, a code of two characters follows a verb
    ("参照", "环环评函"),  # behind a word a code of one character is told
    ("中止", "成办发"),  # the longest word: not 中 before 止成办发
    ("紧扣", "鄂政发"),  # a word of reference_cues
    ("评估", "鄂政发"),
    ("须摸排", "国办发"),  # whatever stands before a code of the State Council's
]
WHOLE = [
    "浙政办发",
    "国知发管字",
    "应急发",  # 应 leads only where a code follows it
    "经信办发",
    "奉新府发",  # a county's name, no 奉 before 新
    "随政发",
    "如东办发",
    "从化府办",
    "都政办",
    "环办环评函",  # a code inside a code
    "卫办医发",
    "发改办高技",
    "教思政",
    "体经字",
    "市委办发",
    "人社厅函",
    "新闻出字",
    "文体广发",  # behind a single character 体, 新, 审, 环 are part of another code
    "文新发",
    "行审办发",
    "经体改",
    "内审发",
    "兴国发",  # 兴国 is a county
]


@pytest.mark.parametrize(("words", "code"), CUT)
def test_words_before_a_code_are_no_part_of_it(words: str, code: str) -> None:
    said = f"{words}{code}〔2015〕7号"
    assert [(mention.start, mention.number) for mention in numbers_in(said, 0, len(said))] == [
        (len(words), f"{code}〔2015〕7号")
    ]


@pytest.mark.parametrize("code", WHOLE)
def test_a_code_that_opens_like_a_word_stays_whole(code: str) -> None:
    assert code_start(code) == 0


def test_no_known_code_is_cut() -> None:
    """Not by itself, not before the words that codes end with."""
    wrong = [
        code + tail
        for code in column("number_codes", "code")
        for tail in ("", "发", "函", "办发", "字", "政发", "知发", "经信")
        if code_start(code + tail)
    ]
    assert wrong == []


def test_every_lead_is_cut_off_before_a_known_code() -> None:
    """But those that open like a code themselves (新闻, 深刻): behind these nothing is sure."""
    held = set(column("number_codes", "code"))
    words = [word for word in column("code_leads", "word") if not any(word.startswith(code) for code in held)]
    wrong = [word for word in words for code in ("国办发", "浙政发") if code_start(word + code) != len(word)]
    assert wrong == []
