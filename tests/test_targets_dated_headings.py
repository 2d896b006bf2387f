"""What stands below a heading that is a date, or a stage with the day by which it ends, is due by it."""

import pytest

from extract.pipeline import read_facts
from tests.test_targets import brief

HEAD = "甲市人民政府关于专利工作的意见\n甲政发〔2019〕8号\n各区人民政府：\n为做好工作，提出以下意见。\n"
SIGNED = "\n甲市人民政府\n2019年3月6日\n"
BELOW = [
    # each sentence below the date, also in numbered items, has it
    (
        "一、进度\n（一）2019年6月底前\n完成场地平整。组织开展安全培训。\n（二）2019年12月底前\n1.编制发布操作规程。\n2.启动执法专项行动。",
        [
            "完成场地平整 | 2019-06",
            "组织开展安全培训 | 2019-06",
            "编制发布操作规程 | 2019-12",
            "启动执法专项行动 | 2019-12",
        ],
    ),
    (
        "一、9月底前\n各区制定实施方案。全市建成平台20个。",
        ["制定实施方案 | 2019-09", "全市建成平台 | >= 20 个 | 2019-09"],
    ),
    # what has a date of its own keeps it; the heading's ends with its item
    (
        "一、2019年10月底前\n11月5日前，各区报送总结。\n二、加强领导\n各区要制定工作方案。",
        ["报送总结 | 2019-11-05"],
    ),
    # a stage is the frame of what is done in it; other words before the bracket name the work
    ("一、动员部署阶段（2019年5月底前）\n各区召开动员会。", ["召开动员会 | 2019-05"]),
    ("一、动员部署（2019年5月底前）\n各区要高度重视。", ["动员部署 | 2019-05"]),
    # a span is no limit, nor is what is past
    ("一、2019年5月至8月\n各区召开动员会。", []),
    ("一、2018年5月底前\n各区召开动员会。", []),
]


@pytest.mark.parametrize(("body", "expected"), BELOW)
def test_below_a_date(body: str, expected: list[str]) -> None:
    facts = read_facts(HEAD + body + SIGNED)
    assert [brief(target) for target in facts.targets] == expected


def test_a_heading_that_is_a_date_frames() -> None:
    facts = read_facts(
        HEAD + "一、2019年6月底前\n完成平整。\n二、7月至10月\n完成改造。\n三、2019年底前完成验收\n" + SIGNED
    )
    assert [entry.kind for entry in facts.outline.entries] == ["section", "section", "task"]
