"""The lineage as a tree in the terminal: what it draws once, where it ends, and the command that prints it."""

from pathlib import Path

import pytest

from graph.__main__ import main
from graph.lineage import Lineage, build
from graph.lineage.tree import lines
from graph.store import open_store
from tests.graphs import circle, small
from tests.stores import NOTICE, PLAN


def tree(edges: str, focus: str, depth: int | None = None) -> list[str]:
    """The tree over edges like `b>a`, each a document that cites another; `b!a` implements it."""
    return list(lines(graph(edges), focus, depth))


def graph(edges: str) -> Lineage:
    words = {">": "CITES", "!": "IMPLEMENTS"}
    rows = [{"source": edge[0], "relation": words[edge[1]], "target": edge[2]} for edge in edges.split()]
    names = sorted({name for row in rows for name in (row["source"], row["target"])})
    return build(rows, [{"id": name, "title": name, "held": True} for name in names])


def test_both_sides_with_those_that_implement_first() -> None:
    assert tree("c>a c!b b>a d>c", "c") == [
        "《c》",
        "├─ 向上：它依据什么",
        "│  ├─ 落实 《b》",
        "│  │  └─ 引用 《a》",
        "│  └─ 引用 《a》 ↑",
        "└─ 向下：什么依据它",
        "   └─ 引用 《d》",
    ]


def test_nothing_on_one_side_is_said() -> None:
    assert tree("b>a", "a") == ["《a》", "├─ 向上：它依据什么", "│  └─ 无", "└─ 向下：什么依据它", "   └─ 引用 《b》"]


def test_a_circle_ends_and_is_told() -> None:
    drawn = tree("a>b b>c c>a", "a")
    assert drawn[2:5] == ["│  └─ 引用 《b》", "│     └─ 引用 《c》", "│        └─ 引用 《a》 ↑"]
    assert drawn[-1] == "循环（互相依据）：a、b、c"


def test_a_circle_elsewhere_is_not_told() -> None:
    assert not any("循环" in line for line in tree("b>a x>y y>x", "a"))


def test_only_so_many_steps() -> None:
    assert tree("d>c c>b b>a", "d", 1)[2:] == ["│  └─ 引用 《c》", "└─ 向下：什么依据它", "   └─ 无"]


def test_several_relations_to_one_document_are_one_line() -> None:
    assert tree("b>a b!a", "b")[2] == "│  └─ 落实、引用 《a》"


def test_what_is_not_held_is_marked_and_the_date_is_shown() -> None:
    rows = [{"source": "b", "relation": "CITES", "target": "a"}]
    known = {"id": "b", "title": "通知", "document_number": "乙发〔2018〕2号", "issued_on": "2018-03", "held": True}
    drawn = list(lines(build(rows, [known]), "b"))
    assert (drawn[0], drawn[2]) == ("《通知》乙发〔2018〕2号　2018-03", "│  └─ 引用 《a》（无正文）")


def test_a_lineage_longer_than_the_stack_is_drawn() -> None:
    rows = [{"source": f"{n}", "relation": "CITES", "target": f"{n + 1}"} for n in range(1500)]
    assert sum("引用" in line for line in lines(build(rows), "0")) == 1500


def test_a_tree_is_the_same_whatever_the_order_of_edges() -> None:
    edges = ["c>a", "c!b", "b>a", "d>c", "d!b", "c>b"]
    assert tree(" ".join(edges), "c") == tree(" ".join(reversed(edges)), "c")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("tree") / "store"
    with open_store(made) as store:
        for said in (*small(), *circle()):
            store.write(said)
    return made


@pytest.mark.parametrize("typed", [NOTICE, "国知发管字[2016]101号", "关于推进工程的通知", "推进工程"])
def test_the_command_finds_a_document_by_number_or_name(
    folder: Path, capfd: pytest.CaptureFixture[str], typed: str
) -> None:
    assert main(["lineage", typed, "--store", str(folder)]) == 0
    said = capfd.readouterr().out.splitlines()
    assert said[0] == f"《关于推进工程的通知》{NOTICE}"
    assert f"│  ├─ 落实 《{PLAN}》{PLAN}" in said


def test_the_command_keeps_to_a_depth_and_tells_circles(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["lineage", "乙", "--depth", "1", "--store", str(folder)]) == 0
    said = capfd.readouterr().out.splitlines()
    assert (said[2], said[3], said[-1]) == ("│  └─ 落实 《丙》", "└─ 向下：什么依据它", "循环（互相依据）：丙、乙、甲")


@pytest.mark.parametrize("typed", ["没有的文件", "财政部", "开展培训"])
def test_what_is_no_document_is_said(folder: Path, capfd: pytest.CaptureFixture[str], typed: str) -> None:
    assert main(["lineage", typed, "--store", str(folder)]) == 1
    said = capfd.readouterr()
    assert (said.out, typed in said.err, "lineage_documents" in said.err) == ("", True, True)
