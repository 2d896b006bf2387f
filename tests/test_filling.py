"""The words of a load that fills the store while the page waits: in the language of the page."""

import re
from pathlib import Path

import pytest

from app_pages import wording
from app_pages.filling import DOCUMENTS, in_words
from extract.load import load
from graph.store import open_store


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """All lines that a load of two documents tells."""
    lines: list[str] = []
    with open_store(tmp_path_factory.mktemp("filled") / "store") as store:
        load(sorted(DOCUMENTS.iterdir())[:2], store, lines.append)
    return lines


def test_a_chinese_page_tells_the_steps_as_the_load_does(told: list[str]) -> None:
    assert len(told) >= 3 and [in_words(line) for line in told] == told
    assert in_words("[3/17] 统计 全部机构") == "[3/17] 统计 全部机构"
    assert in_words("移除 国发〔2015〕71号") == "移除 国发〔2015〕71号"


def test_an_english_page_tells_them_in_english(told: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "language", lambda: "en")
    said = [in_words(line) for line in told]
    assert said[0] == f"[1/2] reading {Path(sorted(DOCUMENTS.iterdir())[0]).name}"
    assert all(re.match(r"\[\d/\d\] (reading|writing) ", line) for line in said)
    assert in_words("移除 国发〔2015〕71号") == "removing 国发〔2015〕71号"
    assert in_words("[3/17] 统计 全部机构") == "[3/17] counting: All agencies"
    assert in_words("另一个载入正在写这个图库，等它结束……") == "Another load is writing to the store: waiting for it …"
