"""Every kind of branch of the lexicon, at a province, a city and a city without 市, has duties of its own: none of its head office's."""

import pytest

from extract.lexicon import rows
from extract.pipeline import read_facts

HEAD = "湖北省人民政府关于专利工作的意见\n鄂政发〔2020〕8号\n各市、州人民政府：\n一、加强运用\n"
FOOT = "\n湖北省人民政府\n2020年3月5日\n"
SAID = ("由{}推进专利运用。", "{}要推进专利运用。", "推进专利运用。（{}负责）")
BRANCHES = [(row["body"], row["branch"]) for row in rows("branches")]
OTHERS = [
    "武汉海关",  # by its place alone
    "湖北海事局",
    "国家能源局华中监管局",  # a part of the country
    "国家统计局石家庄调查队",  # a city of three characters
]


def duties(sentence: str) -> list[str]:
    return [duty.agency for duty in read_facts(f"{HEAD}{sentence}{FOOT}").duties]


@pytest.mark.parametrize(("body", "branch"), BRANCHES)
def test_a_branch_is_not_its_head_office(body: str, branch: str) -> None:
    names = [f"{body}{place}{branch}" for place in ("湖北", "湖北省", "武汉", "武汉市")]
    assert [duties(said.format(name)) for name in names for said in SAID] == [[name] for name in names for _ in SAID]


@pytest.mark.parametrize("name", OTHERS)
def test_a_branch_of_another_form(name: str) -> None:
    assert [duties(said.format(name)) for said in SAID] == [[name]] * len(SAID)


def test_the_head_office_itself() -> None:
    assert duties("由国家统计局在湖北开展调查。") == ["国家统计局"]
