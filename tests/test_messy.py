"""Damage that files bring along — from pages, programs and code pages — leaves the facts of the five documents as they are."""

import random
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from opencc import OpenCC

from extract.pipeline import read_facts
from extract.reader.formats.html import html_text
from extract.text import clean
from graph.normal import simplify

DOCUMENTS = sorted((Path(__file__).parents[1] / "data" / "documents").glob("*.txt"))
MENU = "首页 | 政务公开 | 新闻中心 | 互动交流\n当前位置：首页>政务公开>政策文件\n字号：大 中 小 打印\n"
FOOT = "\n【打印本页】【关闭窗口】\n上一篇：关于举办培训班的通知\n下一篇：没有了\n版权所有：某某局 ICP备05000001号\n"
LINE = 38
"""Characters of a line of a printed page."""


def sprinkled(text: str, sign: str) -> str:
    """A sign thrown behind one character in fifty, the same ones each time."""
    chosen = random.Random(5)
    return "".join(c + (sign if c != "\n" and chosen.random() < 0.02 else "") for c in text)


def printed(text: str) -> str:
    """Lines broken at a margin, an empty one behind each paragraph."""
    return "\n\n".join(re.sub(f"(.{{{LINE}}})(?=.)", r"\1\n", line) for line in text.split("\n"))


ENTITIES = {"“": "&ldquo;", "”": "&rdquo;", "《": "&lt;&lt;", "》": "&gt;&gt;"}
RADICALS = str.maketrans("一工人大力日月水生用行金方文小长民门风", "⼀⼯⼈⼤⼒⽇⽉⽔⽣⽤⾏⾦⽅⽂⼩⻓⺠⻔⻛")
"""What programs write for characters that take text out of PDFs."""


HARMLESS: dict[str, Callable[[str], str]] = {
    "empty lines": lambda text: text.replace("\n", "\n\n"),
    "indents": lambda text: re.sub("(?m)^", "　　", text),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "signs without width": lambda text: sprinkled(text, "\u200b"),
    "signs thrown into words": lambda text: sprinkled(text, "@@"),
    "doubled commas": lambda text: text.replace("，", ",,").replace("、", ",、"),
    "square brackets": lambda text: text.replace("〔", "[").replace("〕", "]"),
    "curly brackets": lambda text: re.sub(r"〔(\d{4})〕", r"{\1}", text),
    "marks of half width": lambda text: text.translate(str.maketrans("，；：（）", ",;:()")),
    "figures of full width": lambda text: text.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "quotes of a keyboard": lambda text: text.replace("“", '"').replace("”", '"'),
    "doubled signs for book marks": lambda text: text.replace("《", "<<").replace("》", ">>"),
    "small signs for book marks": lambda text: text.replace("《", "〈〈").replace("》", "〉〉"),
    "tags of a page's source": lambda text: text.replace("\n", "<br/>"),
    "entities of a page's source": lambda text: re.sub("[“”《》]", lambda mark: ENTITIES[mark.group()], text),
    "radicals for characters": lambda text: text.translate(RADICALS),
    "traditional script": OpenCC("s2t").convert,
    "the script of Taiwan": OpenCC("s2tw").convert,
    "the script of Hong Kong": OpenCC("s2hk").convert,
    "a page's menu": lambda text: f"{MENU}{text}{FOOT}",
    "a line for each figure": lambda text: re.sub(
        r"(?<=[^\n\d.．])(\d+(?:\.\d+)?)(?=[^\n\d.．、）)])", r"\n\1\n", text
    ),
    "headings of Markdown": lambda text: re.sub("(?m)^(?=[一二三四五六七八九十]+、)", "## ", text),
}
NEARLY: dict[str, tuple[Callable[[str], str], float]] = {
    # what may be lost: a heading that only white space parted from its text; names broken over the lines of a glued head
    "white space within words": (lambda text: sprinkled(text, " "), 0.97),
    "hard blanks within words": (lambda text: sprinkled(text, "\xa0"), 0.97),
    "a printed page": (printed, 0.9),
}


def facts(text: str) -> Counter[tuple[object, ...]]:
    """What a text says, as often as it does; white space within words of the text is none of a fact."""
    found = read_facts(text)
    policy = found.policy
    said: list[tuple[object, ...]] = [
        ("policy", policy.title, policy.document_number, policy.issued_on, policy.document_type, *policy.issuers),
        *(("addressee", addressee) for addressee in policy.addressees),
        *(("task", entry.number, entry.kind, _bare(entry.heading)) for entry in found.outline.entries),
        *(("duty", duty.agency, duty.role, duty.obligation) for duty in found.duties),
        *(
            ("reference", _bare(reference.title or ""), reference.document_number, reference.relation)
            for reference in found.references
        ),
        *(
            ("target", target.kind, _bare(target.metric), target.value, target.unit, target.due)
            for target in found.targets
        ),
    ]
    return Counter(said)


def _bare(words: str) -> str:
    """Words without white space, with the marks that a damage changed as it found them."""
    words = simplify(re.sub(r"[\s\u200b]", "", words)).translate(
        str.maketrans(",;:()０１２３４５６７８９", "，；：（）0123456789")
    )
    words = re.sub("<<|〈〈", "《", re.sub(">>|〉〉", "》", unescape(words)))
    return re.sub('["“”]', '"', words)


@cache
def original(document: Path) -> Counter[tuple[object, ...]]:
    return facts(document.read_text(encoding="utf-8-sig"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("damage", HARMLESS)
def test_harmless_damage(document: Path, damage: str) -> None:
    now = facts(HARMLESS[damage](document.read_text(encoding="utf-8-sig")))
    assert now - original(document) == Counter()
    assert original(document) - now == Counter()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem[:3])
def test_as_a_web_page(document: Path) -> None:
    """Each line a paragraph below a menu: none of them is taken for the page's, but what a mirror has added."""
    text = document.read_text(encoding="utf-8-sig")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    menu = "<div class='nav'><a href='/'>首页</a> <a href='/zw'>政务公开</a></div>"
    tools = "<div>字号：大 中 小 打印本页 关闭窗口</div><div>版权所有：某某局 ICP备05000001号</div>"
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    read = html_text(f"<html><body>{menu}<div class='text'>{paragraphs}</div>{tools}</body></html>".encode())
    assert [line for line in lines if line not in read.split("\n")] == [line for line in lines if "蜘蛛池" in line]
    assert facts(read) == original(document)


@pytest.mark.parametrize("damage", NEARLY)
def test_damage_that_takes_little(damage: str) -> None:
    harm, kept = NEARLY[damage]
    whole = same = found = 0
    for document in DOCUMENTS:
        now = facts(harm(document.read_text(encoding="utf-8-sig")))
        whole += original(document).total()
        found += now.total()
        same += (original(document) & now).total()
    assert (same / whole, same / found) >= (kept, kept)


LOST = (
    "国务院办公厅关于分工的通知\n国办发〔2020〕43号\n各部门：\n一、工作任务（一）保障就业。加强服务。（人社部、财政部按职责分工负责（二）扩大就业。推进就业。"
    "（人社部牵头，财政部配合）（四）加强宣传。（责任单位：教育部、民政部\n二、组织领导\n各部门要加强领导。\n国务院办公厅\n2020年3月5日\n"
)
"""Two brackets of duties have lost their last sign, a third item its number."""


def test_a_bracket_without_its_end_takes_no_item_and_no_duty() -> None:
    found = read_facts(LOST)
    assert [entry.number for entry in found.outline.entries] == ["一、", "（一）", "（二）", "（四）", "二、"]
    assert [(duty.agency, duty.role, duty.task) for duty in found.duties] == [
        ("人力资源和社会保障部", "responsible", "t2"),
        ("财政部", "responsible", "t2"),
        ("人力资源和社会保障部", "lead", "t3"),
        ("财政部", "support", "t3"),
        ("教育部", "responsible", "t4"),
        ("民政部", "responsible", "t4"),
        ("各部门", "responsible", "t5"),
    ]
    start, end = clean(LOST).raw_span(found.duties[0].statements[0].start, found.duties[0].statements[0].end)
    assert LOST[start:end] == "（人社部、财政部按职责分工负责"


PLAN = (
    "国务院办公厅关于分工的通知\n国办发〔2020〕43号\n各部门：\n一、抓好就业（一）保障就业，加强服务。（人社部、财政部按职责分工负责）具体措施：1．加强培训。（人社部牵头）2．扩大就业。"
    "（教育部牵头，财政部配合）（二）扩大就业，推进就业服务，完善政策措施。（人社部、财政部按职责分工负责）二、抓好改革（三）推进改革，加强服务。（司法部负责）具体措施："
    "1．减少审批。（司法部牵头）2．完善制度。（司法部负责）（四）加强宣传，扩大影响。（教育部、民政部按职责分工负责）三、抓好落实\n各部门要加强领导。\n"
    "国务院办公厅\n2020年3月5日\n"
)
"""A plan in one line, as pages without breaks have it."""
BRACKETS = [at for at, sign in enumerate(PLAN) if sign in "（）"]
NUMBERS = ["一、", "（一）", "1．", "2．", "（二）", "二、", "（三）", "1．", "2．", "（四）", "三、"]


@pytest.mark.parametrize("at", BRACKETS, ids=lambda at: PLAN[at - 3 : at + 3])
def test_no_bracket_of_a_plan_in_one_line_is_needed_for_its_outline(at: int) -> None:
    found = [entry.number for entry in read_facts(PLAN[:at] + PLAN[at + 1 :]).outline.entries]
    own = {
        number for number in NUMBERS if number in PLAN[at - 3 : at + 4] and "（" in number
    }  # whose own bracket it is
    assert [number for number in found if number not in own] == [number for number in NUMBERS if number not in own]
