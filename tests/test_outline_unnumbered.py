"""Headings without a number that part a whole text, and the lines that only look like them."""

import pytest

from tests.test_outline_genre import outline

TOLD = "按照上级部署，全面排查风险。\n"
PARTED = [
    # labels over items that count from 1 each time, one of them over plain text
    (
        f"总体要求\n{TOLD}整治内容\n1.私拉电线的，责令改正。\n2.堵塞通道的，责令改正。\n工作安排\n（一）排查。5月底前，完成排查。\n工作要求\n（一）加强领导。各区要落实。\n（二）加强宣传。各区要宣传。",
        "总体要求 section|整治内容 section|-1.私拉电线的，责令改正 task|-2.堵塞通道的，责令改正 task|工作安排 section|-（一）排查 task"
        "|工作要求 section|-（一）加强领导 task|-（二）加强宣传 task",
    ),
    (
        "工作目标\n一、完善制度。\n二、提升能力。\n重点任务\n一、开展检查\n（一）检查学校。\n（二）检查医院。\n二、开展整治",
        "工作目标 goal|-一、完善制度 goal|-二、提升能力 goal|重点任务 section|-一、开展检查 task|--（一）检查学校 task"
        "|--（二）检查医院 task|-二、开展整治 task",
    ),
    # a label inside an item, behind numbered ones, is none of the whole text's
    (
        "一、开展检查\n工作目标\n1.完善制度。\n2.提升能力。\n工作措施\n1.加强检查。\n2.加强整治。",
        "一、开展检查 task|-1.完善制度 task|-2.提升能力 task|-1.加强检查 task|-2.加强整治 task",
    ),
    # one label alone; a series that goes on; labels right under one another
    ("工作要求\n一、加强领导\n二、加强宣传", "一、加强领导 task|二、加强宣传 task"),
    ("重点任务\n一、加强领导\n工作要求\n二、加强宣传", "一、加强领导 task|二、加强宣传 task"),
    ("重点任务\n工作要求\n一、加强领导\n一、加强宣传", "一、加强领导 task|一、加强宣传 task"),
]


@pytest.mark.parametrize(("body", "expected"), PARTED)
def test_unnumbered_headings(body: str, expected: str) -> None:
    found = outline(body)
    assert (
        "|".join("-" * (len(found.chain(e)) - 1) + f"{e.number or ''}{e.heading} {e.kind}" for e in found.entries)
        == expected
    )
