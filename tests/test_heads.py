"""Heads and signatures as offices print them and pages leave them (`heads.txt`): from the raw text to the policy fields."""

from pathlib import Path

import pytest

from extract.document import find_document
from extract.policy import read_policy
from extract.text import clean

STANDS_FOR = {
    "{BODY}": "为加强管理，现将有关事项通知如下：\n一、加强组织领导。各地要高度重视，落实责任。\n二、做好总结。请于2021年6月30日前报送总结。",
    "{REGULATION}": "第一条 为了加强管理，制定本办法。\n第二条 县级以上人民政府应当加强监督检查。\n第三条 本办法自2022年1月1日起施行。",
    "{LONG}": "各地要加强组织，落实责任。" * 60,
    "\\t": "\t",
}
BLOCKS = (Path(__file__).parent / "heads.txt").read_text(encoding="utf-8").split("\n## ")[1:]


@pytest.mark.parametrize("block", BLOCKS, ids=[block.partition("\n")[0] for block in BLOCKS])
def test_policy_fields(block: str) -> None:
    lines = block.rstrip().split("\n")[1:]
    raw = "\n".join(line for line in lines if not line.startswith("=> "))
    for word, words in STANDS_FOR.items():
        raw = raw.replace(word, words)
    wanted = dict(line.removeprefix("=> ").split(": ", 1) for line in lines if line.startswith("=> "))
    text = clean(raw)
    found = read_policy(text, find_document(text))
    read = {name: getattr(found, name) for name in wanted}
    assert wanted, "a block without fields tests nothing"
    assert {
        name: " | ".join(value) if isinstance(value, tuple) and value else value or "-" for name, value in read.items()
    } == wanted
