"""Themes of tasks come from their own words, by a table that people may edit."""

import csv
import os
from pathlib import Path

import pytest

import graph.themes
from graph import __main__ as command
from graph.store import Store, StoreError
from graph.themes import TABLE, duties_by_theme, names, themes, unnamed, words_of_themes
from graph.words import cut, words
from tests.stores import NOTICE, Writer


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("加强知识产权质押融资服务", ("融资与财税",)),
        ("完善知识产权服务体系", ("知识产权服务",)),
        ("打击侵权假冒，开展维权援助", ("知识产权保护",)),
        ("推進專利轉化運用", ("知识产权运用",)),  # in the other script
        ("加强组织领导", ("组织与考核",)),
        ("组织专利导航，培养创新人才", ("知识产权创造", "创新与研发", "人才与培训")),  # several
        ("推动5G应用", ("数字化与信息",)),
        ("附则", ()),
        ("", ()),
    ],
)
def test_a_heading_has_the_themes_of_its_words(heading: str, named: tuple[str, ...]) -> None:
    assert themes(heading) == named


def test_a_word_of_the_table_is_cut_as_it_stands_there() -> None:
    assert [word for word in sorted(words_of_themes()) if word.lower() not in cut(word)] == []


def test_every_theme_names_its_source_and_stands_once() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row for row in rows if not (row["theme"] and row["words"] and row["source"])] == []
    assert len({row["theme"] for row in rows}) == len(rows)


@pytest.fixture
def own_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of one's own in place of the product's."""
    monkeypatch.setattr(graph.themes, "TABLE", tmp_path / "themes.csv")
    return tmp_path / "themes.csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])  # the last two are Excel's
def test_a_table_may_be_saved_by_excel_and_its_words_need_not_be_known_to_jieba(own_table: Path, encoding: str) -> None:
    own_table.write_text("theme,words\r\n路长制度, 乡镇级路长办公室 ｜放管服\r\n,空\r\n", encoding=encoding)
    assert themes("设立乡镇级路长办公室") == ("路长制度",)
    assert themes("深化放管服改革") == ("路长制度",)
    assert themes("设立路长") == ()
    assert names() == ("路长制度",)


def test_a_changed_table_counts_at_once(own_table: Path) -> None:
    for at, name in enumerate(("甲", "乙"), 1):
        own_table.write_text(f"theme,words\n{name},融资\n", encoding="utf-8")
        os.utime(own_table, ns=(at, at))
        assert themes("加强融资") == (name,)


@pytest.mark.parametrize("text", ["", "主题,词\n甲,融资\n", None])
def test_a_table_that_cannot_be_read_is_told_in_plain_words(own_table: Path, text: str | None) -> None:
    if text is not None:
        own_table.write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match=r"themes\.csv"):
        themes("加强融资")


def test_words_that_no_theme_takes_up_are_told() -> None:
    assert unnamed(["查扣商标权物品", "查扣货物", "加强组织领导"])[0] == ("查扣", 2)


def test_duties_are_counted_by_agency_and_theme(store: Store) -> None:
    writer = Writer(NOTICE, "关于推进工程的通知")
    first, second = writer.task([1], "开展质押融资培训"), writer.task([2], "加强质押融资")
    writer.duty("财政部", first).duty("财政部", second).duty("财政部", second, role="lead").duty("科技部", first)
    store.write(writer.graph())
    assert [tuple(row) for row in duties_by_theme(store)] == [
        ("科技部", "科技部", "融资与财税", 1),
        ("科技部", "科技部", "人才与培训", 1),
        ("财政部", "财政部", "融资与财税", 3),
        ("财政部", "财政部", "人才与培训", 1),
    ]


def test_the_command_prints_the_themes(
    store: Store, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = Writer(NOTICE, "关于推进工程的通知")
    store.write(writer.duty("财政部", writer.task([1], "加强质押融资")).graph())
    monkeypatch.setattr(command, "open_store", lambda *args, **kwargs: store)
    assert command.main(["themes", "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines() == ["agency,name,theme,duties", "财政部,财政部,融资与财税,1"]


def test_a_query_keeps_the_names_of_the_lexicon_whole() -> None:
    assert words("人社部培训") == ["人社部", "培训"]
    assert words("国家知识产权局的质押融资") == ["国家知识产权局", "质押融资"]
