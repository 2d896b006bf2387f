"""Ways out: every format twice the same bytes, and those that can be taken in give the same store again."""

import io
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import networkx as nx
import openpyxl
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from extract.load import load
from graph import __main__ as command
from graph.duties import details, index
from graph.exports import FORMATS, READABLE, admin_csv, cli, cypher, graphml, jsonl, ledger, rdf
from graph.exports.sheets import workbook
from graph.model import Edge, Key, Node, Value
from graph.store import Store, StoreError, open_store
from graph.store.whole import Whole, policy_graphs, whole
from tests.conftest import ROOT
from tests.stores import NOTICE, PLAN, Writer, evidence, notice, plan

ELI = "http://data.europa.eu/eli/ontology#"


@pytest.fixture
def filled_store(store: Store) -> Store:
    return with_awkward_policies(store)


@pytest.fixture
def filled_embedded(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "filled") as store:
        yield with_awkward_policies(store)


def with_awkward_policies(store: Store) -> Store:
    """Two policies with every kind of node and edge, one text that a spreadsheet would run, and signs that formats escape."""
    for graph in (notice(), plan()):
        store.write(graph)
    writer = Writer("京发〔2019〕2号", "=1+1,\"引号\"，'单引号'\\反斜线\n第二行\u2028|")
    writer.refers("REPEALS", NOTICE).refers("AMENDS", PLAN)
    store.write(writer.duty("+财政局", writer.task([1], "@任务\t制表"), role="lead").graph())
    return store


@pytest.fixture
def graph(filled_store: Store) -> Whole:
    return whole(filled_store)


WRITERS: dict[str, Callable[[Whole], bytes]] = {
    "cypher": lambda graph: "".join(cypher.lines(graph)).encode(),
    "jsonl": lambda graph: "".join(jsonl.lines(graph)).encode(),
    "graphml": graphml.data,
    "turtle": rdf.turtle,
    "jsonld": rdf.json_ld,
    "xlsx": ledger.data,
    "csv": lambda graph: json.dumps({name: data.decode() for name, data in admin_csv.files(graph).items()}).encode(),
}


def test_one_graph_gives_the_same_bytes_whatever_the_order_of_hashes(filled_embedded: Store, tmp_path: Path) -> None:
    graph = whole(filled_embedded)  # of a server it is the same: tests/test_parity.py
    (tmp_path / "graph.jsonl").write_bytes(WRITERS["jsonl"](graph))
    script = (
        "import sys; from pathlib import Path; from graph.exports import jsonl; from tests.test_exports import WRITERS\n"
        f"graph = jsonl.read(open({str(tmp_path / 'graph.jsonl')!r}, encoding='utf-8', newline='\\n'))\n"
        "for kind, write in WRITERS.items(): Path(sys.argv[1], kind).write_bytes(write(graph))"
    )
    made = {kind: [write(graph)] for kind, write in WRITERS.items()}
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / seed)], cwd=ROOT, check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PATH": "", "PYTHONUTF8": "1"},
        )  # fmt: skip
        for kind, bytes_ in made.items():
            bytes_.append((tmp_path / seed / kind).read_bytes())
    assert [kind for kind, bytes_ in made.items() if len(set(bytes_)) > 1] == []


@pytest.mark.parametrize("kind", READABLE)
def test_what_is_taken_in_is_what_was_written(filled_store: Store, kind: str, tmp_path: Path) -> None:
    first, second = tmp_path / f"first.{kind}", tmp_path / f"second.{kind}"
    cli.export(filled_store, kind, first)
    with open_store(tmp_path / "other") as other:
        assert "已导入" in cli.take_in(other, kind, first, lambda line: None)
        cli.export(other, kind, second)
    assert second.read_bytes() == first.read_bytes()


def test_the_five_documents_come_back_from_every_readable_format(store: Store, tmp_path: Path) -> None:
    load([ROOT / "data" / "documents"], store, lambda _: None)
    graph = whole(store)
    for read, lines in ((cypher.read, cypher.lines), (jsonl.read, jsonl.lines)):
        assert list(lines(read(lines(graph)))) == list(lines(graph))
    assert [said.digest() for said in policy_graphs(graph)] == [held.digest for held in store.held()]


@given(
    st.dictionaries(
        st.sampled_from(["title", "order", "texts", "value", "is_class"]),
        st.text(alphabet=st.characters(exclude_categories=["Cs"]))
        | st.integers(-(2**53), 2**53)
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.booleans()
        | st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"]))),
    ),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1),
)
def test_any_value_survives_a_line_of_cypher_and_of_json(props: dict[str, str], name: str) -> None:
    key = Key("Agency", name)
    graph = Whole((Node(key, props),), (Edge("PART_OF", key, key, props),))
    for read, lines in ((cypher.read, cypher.lines), (jsonl.read, jsonl.lines)):
        written = "".join(lines(graph))
        assert (
            repr(read(io.StringIO(written, newline="\n"))) == repr(graph)
            or read(io.StringIO(written, newline="\n")) == graph
        )


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("cypher", "MATCH (n) DETACH DELETE n;\n", "第 1 行不是导出的语句"),  # another's script is never run
        ("cypher", "CREATE (:Agency {id: evil()});\n", "第 1 行"),
        ("cypher", "CREATE (:Agency {`name`: '甲'});\n", "第 1 行.*没有 id"),
        ("cypher", "\nCREATE (:Agency {`id`: 'a\\qb'});\n", r"第 2 行.*转义 \\q"),
        ("jsonl", '{"node": ["Agency"]}\n', "第 1 行"),
        ("jsonl", '\n{"edge": "KNOWS", "from": ["Agency", "a"], "to": ["Agency", "b"], "properties": {}}\n', "第 2 行"),
        ("jsonl", "不是 JSON\n", "第 1 行"),
        ("jsonl", '{"node": ["Agency"], "id": "甲", "properties": {}}\n', "Agency 甲：没有一份文件说到"),
        ("jsonl", '{"node": ["Document", "政策"], "id": "甲", "properties": {}}\n', "只有 甲 自己可以带标签 Policy"),
    ],
)
def test_what_is_no_export_is_refused_and_nothing_is_written(tmp_path: Path, kind: str, text: str, words: str) -> None:
    (tmp_path / "file").write_text(text, encoding="utf-8")
    with open_store(tmp_path / "store") as store:
        with pytest.raises(StoreError, match=words):
            cli.take_in(store, kind, tmp_path / "file", lambda line: None)
        assert store.is_empty()


@pytest.mark.parametrize("kind", READABLE)
def test_an_export_that_is_cut_at_a_lines_end_is_refused_and_nothing_is_written(
    filled_store: Store, tmp_path: Path, kind: str
) -> None:
    cli.export(filled_store, kind, tmp_path / "whole")
    lines = (tmp_path / "whole").read_bytes().splitlines(keepends=True)
    with open_store(tmp_path / "other") as other:
        for kept in (len(lines) // 2, len(lines) - 1):
            (tmp_path / "cut").write_bytes(b"".join(lines[:kept]))
            with pytest.raises(StoreError, match=r"不是完整的 .*图库没有变"):
                cli.take_in(other, kind, tmp_path / "cut", lambda line: None)
        assert other.is_empty()


def test_what_a_load_that_was_cut_short_left_loose_is_not_exported(filled_store: Store, tmp_path: Path) -> None:
    filled_store.remove("京发〔2019〕2号")  # its body stays until the next sweep
    cli.export(filled_store, "jsonl", tmp_path / "loose")
    assert filled_store.sweep() == 1
    cli.export(filled_store, "jsonl", tmp_path / "swept")
    assert (tmp_path / "loose").read_bytes() == (tmp_path / "swept").read_bytes()


def test_export_and_import_wait_for_the_turn_of_a_load(tmp_path: Path) -> None:
    path = tmp_path / "graph.jsonl"
    with open_store(tmp_path / "store") as store, open_store(tmp_path / "other") as other:
        store.write(notice())
        assert_waits(store, lambda tell: cli.export(store, "jsonl", path, tell))
        assert_waits(other, lambda tell: cli.take_in(other, "jsonl", path, tell))
        assert whole(other) == whole(store)


def assert_waits(store: Store, work: Callable[[cli.Tell], str]) -> None:
    """The work says that it waits while another has the store's turn, and is done when that ends."""
    told: list[str] = []
    with ThreadPoolExecutor(1) as pool:
        with store.turn():
            done = pool.submit(work, told.append)
            while not told and not done.done():
                time.sleep(0.01)
            assert "等它结束" in told[0] and not done.done()
        done.result(timeout=60)


def test_a_store_that_holds_something_takes_nothing_in(filled_store: Store, tmp_path: Path) -> None:
    cli.export(filled_store, "jsonl", tmp_path / "graph.jsonl")
    with pytest.raises(StoreError, match="图库不是空的"):
        cli.take_in(filled_store, "jsonl", tmp_path / "graph.jsonl", lambda line: None)


def test_a_folder_with_other_files_is_not_written_into(filled_store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "mine.txt").write_text("keep")
    with pytest.raises(StoreError, match=r"mine\.txt"):
        cli.export(filled_store, "csv", folder)
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


def test_networkx_reads_the_graphml(graph: Whole) -> None:
    read = nx.read_graphml(io.BytesIO(graphml.data(graph)))
    assert (len(read.nodes), len(read.edges)) == (len(graph.nodes), len(graph.edges))
    assert read.nodes[f"Document:{NOTICE}"]["labels"] == "Document:Policy"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own reader of JSON-LD
def test_the_rdf_speaks_eli(graph: Whole) -> None:
    read = rdflib.Graph().parse(data=rdf.turtle(graph), format="turtle")
    number = rdflib.URIRef(f"{ELI}id_local")
    documents = {str(value): subject for subject, value in read.subject_objects(number)}
    notice_, plan_ = documents[NOTICE], documents[PLAN]
    # its cue is 根据: it rests on the plan
    assert (notice_, rdflib.URIRef(f"{ELI}based_on"), plan_) in read
    assert (documents["京发〔2019〕2号"], rdflib.URIRef(f"{ELI}repeals"), notice_) in read
    again = rdflib.Graph().parse(data=rdf.json_ld(graph), format="json-ld")
    assert set(again) == set(read)


def test_the_ledger_has_a_row_a_duty_and_no_formula(graph: Whole) -> None:
    book = openpyxl.load_workbook(io.BytesIO(ledger.data(graph)))
    assert book.sheetnames == ["任务分工台账", "文件", "引用", "目标"]
    duties = book["任务分工台账"]
    heads = [cell.value for cell in duties[1]]
    rows = [dict(zip(heads, row, strict=True)) for row in duties.iter_rows(min_row=2, values_only=True)]
    assert len(rows) == sum(edge.type == "RESPONSIBLE_FOR" for edge in graph.edges)
    assert {row["部门"]: (row["角色"], row["条目"]) for row in rows}["+财政局"] == ("牵头", "@任务\t制表")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}  # text and numbers, no "f"
    assert all(sheet.freeze_panes == "A2" and sheet.auto_filter.ref for sheet in book)


def test_the_ledger_has_a_tasks_reference_once(store: Store) -> None:
    writer = Writer("京发〔2019〕2号", "通知")
    task = writer.task([1], "培训")
    for source, spans in ((task, [(3, 6, "《甲》")]), (None, [(3, 6, "《甲》"), (90, 93, "《甲》")])):
        writer.refers("IMPLEMENTS", PLAN, source=source)
        writer.edges[-1] = replace(writer.edges[-1], props=evidence(*spans))
    writer.refers("CITES", PLAN, source=task).refers("CITES", PLAN)
    store.write(writer.graph())
    sheet = openpyxl.load_workbook(io.BytesIO(ledger.data(whole(store))))["引用"]
    heads = [cell.value for cell in sheet[1]]
    rows = [dict(zip(heads, row, strict=True)) for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert [(row["关系"], row["条目"], row["起（字）"]) for row in rows] == [
        ("落实", None, 90),  # the one mention that stands in no task
        ("引用", "培训", 3),
        ("落实", "培训", 3),
    ]


def test_the_ledger_says_a_target_as_the_pages_do(store: Store) -> None:
    aim: dict[str, Value] = {"kind": "quantity", "comparator": ">=", "value": 1e6, "unit": "名", "change": "increase"}
    aim["baseline"] = "2017年"
    writer = Writer("京发〔2019〕2号", "通知")
    task = writer.task([1], "培训")
    writer.target(task, 3, 1.0, **aim).duty("市财政局", task, "lead")
    store.write(writer.graph())
    row = details(store, "市财政局", index(store, "市财政局"))[0]
    for made in (ledger.data(whole(store)), ledger.of_duties([("甲", [("市财政局", row)])])):
        heads, cells = openpyxl.load_workbook(io.BytesIO(made)).worksheets[0].iter_rows(values_only=True)
        assert dict(zip(heads, cells, strict=True))["目标"] == "培训：增长 不少于 1,000,000 名（2017年）"


def test_the_ledger_of_some_duties_has_the_columns_and_cells_of_the_whole_one(filled_store: Store) -> None:
    whole_book = openpyxl.load_workbook(io.BytesIO(ledger.data(whole(filled_store))))["任务分工台账"]
    expected = {
        row[2:] for row in whole_book.iter_rows(values_only=True) if row[1] in ("部门", "+财政局", "各省知识产权局")
    }
    ids = {"+财政局", "各省知识产权局"}
    rows = [(one, row) for one in sorted(ids) for row in details(filled_store, one, index(filled_store, one))]
    book = openpyxl.load_workbook(io.BytesIO(ledger.of_duties([("台账：[甲/乙]", rows), ("空", []), ("空", [])])))
    assert book.sheetnames == ["台账： 甲 乙", "空", "空~2"]
    assert {row[2:] for row in book.worksheets[0].iter_rows(values_only=True)} == expected
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "+财政局" in {cell.value for cell in cells}
    assert {cell.data_type for cell in cells} <= {"s", "n"}  # text and numbers, no "f"


def test_more_rows_than_excel_takes_are_refused() -> None:
    with pytest.raises(StoreError, match=r"表“引用”有 1,048,576 行.*csv"):
        workbook("台账", {"文件": (("名称",), []), "引用": (("文件",), [("甲",)] * 1_048_576)})


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store, other = str(tmp_path / "store"), str(tmp_path / "other")
    with open_store(store) as opened:
        opened.write(notice())
    for kind in FORMATS:
        path = tmp_path / "out" / kind
        assert command.main(["export", kind, "-o", str(path), "--store", store]) == 0
        assert path.is_dir() if kind == "csv" else path.read_bytes()
    assert command.main(["import", "jsonl", str(tmp_path / "out" / "jsonl"), "--store", other]) == 0
    assert command.main(["import", "jsonl", str(tmp_path / "out" / "jsonl"), "--store", other]) == 1
    assert "图库不是空的" in capsys.readouterr().err
