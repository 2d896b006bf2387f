"""The command line: the answer alone on stdout, its formats, and its exit codes."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.questions.headers import listing
from graph.store import open_store
from graph.tables import text, width
from tests.conftest import ROOT
from tests.stores import NOTICE, PLAN, notice, plan


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "graph", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("cli") / "store"
    with open_store(made) as store:
        for graph in (notice(), plan()):
            store.write(graph)
    return made


def test_the_list_opens_no_store(tmp_path: Path) -> None:
    done = run("ask", "--list", POLICY_STORE=str(tmp_path / "none"))
    assert done.stdout.splitlines() == [known.name for known in listing()]
    assert (done.returncode, done.stderr, list(tmp_path.iterdir())) == (0, "", [])


def test_json_is_a_list_of_objects_by_column(folder: Path) -> None:
    done = run(
        "ask", "lineage_up", "--param", f"id={NOTICE}", "--param", "depth=1", "--format", "json", "--store", str(folder)
    )
    assert [row["target"] for row in json.loads(done.stdout)] == ["中华人民共和国专利法", PLAN]
    assert done.stderr == f"文件夹 {folder}（由 --store 指定）：2 行\n"


def test_csv_is_plain_utf_8_with_lists_as_json(folder: Path) -> None:
    done = run("ask", "policies", "--format", "csv", POLICY_STORE=str(folder))
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [json.loads(row["issuers"]) for row in rows] == [["国务院"], ["国家知识产权局", "财政部"]]
    assert (rows[0]["issued_on"], done.stdout[0]) == ("", "i")


def test_a_table_is_aligned_for_chinese(folder: Path) -> None:
    done = run("ask", "outline", "--example", "--store", str(folder))
    head, line, *rows = done.stdout.splitlines()
    assert head.split() == ["task", "parent", "number", "heading", "kind", "order", "start", "end"]
    assert [width(row[: row.index("开展")]) for row in rows if "开展" in row] == [head.index("heading")]
    assert set(line) == {"-", " "}


def test_cypher_reads_values_as_json_where_they_parse(folder: Path) -> None:
    given = ["--param", "a=1.0", "--param", 'b=[1,"x"]', "--param", "c=国发〔2015〕71号", "--param", "d=true"]
    done = run(
        "cypher", "RETURN $a AS a, $b AS b, $c AS c, $d AS d", *given, "--format", "json", "--store", str(folder)
    )
    assert json.loads(done.stdout) == [{"a": 1.0, "b": [1, "x"], "c": "国发〔2015〕71号", "d": True}]
    assert '"a": 1.0' in done.stdout


def test_a_node_is_its_labels_and_properties(folder: Path) -> None:
    done = run("cypher", "MATCH (p:Policy)-[e:CITES]->(d) WHERE p.id = $id RETURN d, e", "--param", f"id={PLAN}",
               "--format", "json", "--store", str(folder))  # fmt: skip
    (row,) = json.loads(done.stdout)
    assert set(row["d"]) == {"labels", "properties"}
    assert row["d"]["properties"]["title"] == "中华人民共和国专利法"
    assert (row["e"]["type"], row["e"]["properties"]["starts"]) == ("CITES", [3])


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["ask", "nothing"], 2, "没有名为"),
        (["ask", "outline"], 2, "缺参数 id"),
        (["ask"], 2, "--list"),
        (["ask", "outline", "--param", "id"], 2, "等号"),
        (["ask", "search", "--param", "text=x", "--param", "limit=many"], 2, "整数"),
        (["cypher", "MATCH (n) DELETE n"], 1, "DELETE"),
        (["cypher", "RETURN 1/0 AS x"], 1, "没有接受"),
        (["cypher", "MATCH (n RETURN n"], 1, "没有接受"),
        (["cypher", "RETURN $a AS a", "--param", f"a={10**30}"], 1, "参数"),
        (["ask", "policies", "--format", "xml"], 2, "xml"),
    ],
)
def test_what_goes_wrong_is_said_on_stderr(folder: Path, arguments: list[str], code: int, words: str) -> None:
    done = run(*arguments, "--store", str(folder))
    assert (done.returncode, done.stdout) == (code, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_no_store_there(tmp_path: Path) -> None:
    done = run("ask", "policies", "--store", str(tmp_path / "none"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "python -m extract load" in done.stderr


def test_cells_of_every_kind() -> None:
    rows = [[None, True, 1.5, "a,\n字", [1, "乙"], float("nan")]]
    names = list("abcdef")
    assert text(names, rows, "csv") == 'a,b,c,d,e,f\n,true,1.5,"a,\n字","[1, ""乙""]",nan\n'
    assert json.loads(text(names, rows, "json"))[0] == dict(
        zip(names, [None, True, 1.5, "a,\n字", [1, "乙"], "nan"], strict=True)
    )
    long = text(["x"], [["字" * 100]], "table").splitlines()[2]
    assert (long[-1], width(long) <= 61) == ("…", True)


def test_a_text_that_excel_would_run_is_neutralised_in_csv_alone() -> None:
    assert text(["=a"], [["=1+1"], ["@SUM(A1)"], [-5]], "csv") == "'=a\n'=1+1\n'@SUM(A1)\n-5\n"
    assert json.loads(text(["=a"], [["=1+1"]], "json")) == [{"=a": "=1+1"}]
