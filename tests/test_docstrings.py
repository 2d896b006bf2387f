"""The examples in docstrings are run: a reader may rely on each line behind >>>."""

import doctest
import importlib

import pytest

from tests.conftest import ROOT


def _with_examples() -> list[str]:
    """The modules of the product whose docstrings hold examples."""
    paths = (path for folder in ("extract", "graph", "app_pages") for path in sorted((ROOT / folder).rglob("*.py")))
    names = (path for path in paths if ">>> " in path.read_text(encoding="utf-8"))
    return [".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in names]


@pytest.mark.parametrize("module", _with_examples())
def test_the_examples_give_what_they_show(module: str) -> None:
    told: list[str] = []
    examples = [test for test in doctest.DocTestFinder().find(importlib.import_module(module)) if test.examples]
    runner = doctest.DocTestRunner(verbose=False)
    for example in examples:
        runner.run(example, out=told.append)
    assert examples and not told, "".join(told)
