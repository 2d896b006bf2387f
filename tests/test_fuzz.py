"""Any text gives a valid record or a plain refusal, and a record keeps what it promises."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import faults, main, mutated, outcome_of, sources
from extract.pipeline import extract_file

ROOT = Path(__file__).parents[1]
DOCUMENT = sorted((ROOT / "data" / "documents").glob("*.txt"))[3]
ANY = st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=400)
PIECES = [
    "《", "》", "〈", "〉", "（", "）", "〔", "〕", "“", "”", "\n", "\u3000", " ", "\u200b", "。", "；", "：", "，", "、", "附件：",
    "一、", "（一）", "1.", "①", "第一条", "第一章", "一是", "——", "加强专利运用", "省财政厅", "各市人民政府", "由", "会同", "要", "负责",
    "牵头", "责任单位：", "贯彻《专利法》", "同时废止", "国发〔2020〕5号", "2020年6月底前完成", "达到60%", "100家", "甲省人民政府", "关于专利的通知",
    "2020年1月2日", "智慧財產權", "以下简称《意见》", "列第一位者为牵头单位，下同", "特此通知。",
]  # fmt: skip
OFFICIAL = st.lists(st.sampled_from(PIECES), max_size=80).map("".join)


@settings(max_examples=120, deadline=None)
@given(ANY | OFFICIAL)
def test_any_text_gives_a_valid_record_or_a_clear_refusal(text: str) -> None:
    outcome, found = outcome_of(text)
    assert found == [] and outcome in ("record", "refused")


def test_what_a_record_breaks_is_found() -> None:
    file = extract_file(DOCUMENT)
    assert list(faults(file.record, file.raw)) == []
    broken = json.loads(json.dumps(file.record))
    broken["tasks"][1]["end"] = len(file.raw) + 1
    broken["references"][0]["task"] = "t999"
    broken["targets"][0]["evidence"][0]["text"] += "。"
    broken["responsibilities"][0]["confidence"] = 0
    broken["targets"][-1]["metric"] = " "
    told = "\n".join(faults(broken, file.raw))
    for words in ("t2 ", "overlaps", "no such task: t999", "no rule or confidence", "without a name", "is not '"):
        assert words in told


def test_a_mutation_is_the_same_every_time_and_the_run_tells_its_seed(capsys: pytest.CaptureFixture[str]) -> None:
    texts = sources()
    assert mutated(texts, 7, 3) == mutated(texts, 7, 3) != mutated(texts, 7, 4)
    assert main(["5", "--seed", "7"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("seed 7\n") and "5 documents: " in printed and "0 broke a promise" in printed


FOUND_BY_FUZZING = [
    "一、加强运用\n各市知识产权局要" + "及时调整" * 60 + "城市门站气价。",  # each 及 doubled the work
    "一、加强运用\n责任单位：省财政厅牵头",  # the list ends with the text: its evidence ran one character further
]


@pytest.mark.parametrize("text", FOUND_BY_FUZZING)
def test_what_the_fuzz_run_found_is_a_record_now(text: str) -> None:
    assert outcome_of(text) == ("record", [])
