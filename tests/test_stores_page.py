"""docs/stores.md: its tables come from a run, keep what did not run, and show the same tests on both stores."""

import re
from collections import Counter

import pytest

from graph.questions.headers import listing
from tests.graphs import GRAPHS
from tests.parity import COMPARED, PAGE, TITLES, Run, updated

SMALL = "前\n<!-- tests -->\n| `tests/test_store.py` | 1 | 1 | 0 |\n| `tests/gone.py` | 3 | 3 | 0 |\n<!-- rows -->\n旧\n<!-- end -->\n后\n"


def test_what_ran_is_written_and_the_rest_is_kept() -> None:
    run = Run({"tests/test_search.py": Counter(embedded=2, neo4j=2)})
    said = updated(SMALL, run)
    assert said.startswith("前\n<!-- tests -->\n| 测试 |")
    assert "| `tests/test_search.py` | 2 | 2 | 0 |\n| `tests/test_store.py` | 1 | 1 | 0 |\n<!-- rows -->\n旧\n" in said
    assert "gone" not in said and said.endswith("<!-- end -->\n后\n")
    assert updated(said, run) == said


def test_a_module_without_tests_of_stores_has_no_row() -> None:
    assert "test_store.py" not in updated(SMALL, Run({"tests/test_store.py": Counter()}))


def test_rows_by_question_and_graph() -> None:
    said = updated(SMALL, Run({COMPARED: Counter(both=1)}, {"b": {"small": 3, "five": 9}, "a": {"small": 0}}))
    cells = ["" for _ in TITLES]
    cells[list(TITLES).index("small")], cells[-1] = "3", "✓"
    assert f"| `b` | {' | '.join(cells)} |\n<!-- end -->" in said
    assert said.index("`a`") < said.index("`b`")


def test_a_page_without_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks its marks"):
        updated("# nothing", Run())


def test_the_page_shows_as_many_tests_on_either_store() -> None:
    lines = re.findall(r"\| `(tests/\w+\.py)` \| (\d+) \| (\d+) \| (\d+) \|", PAGE.read_text(encoding="utf-8"))
    assert {"tests/test_store.py", "tests/test_questions.py", COMPARED} <= {line[0] for line in lines}
    assert [line for line in lines if line[1] != line[2]] == []


def test_the_page_has_every_question_and_every_graph() -> None:
    text = PAGE.read_text(encoding="utf-8").split("<!-- rows -->")[1]
    assert re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE) == [known.name for known in listing()]
    assert list(TITLES) == ["empty", *GRAPHS, "five"]
    assert all(line.count("|") == len(TITLES) + 2 for line in text.splitlines() if line.startswith("| `"))
