"""The words of the pages: every string in both languages, with the same places to fill, and none that nobody uses."""

import re
import string
from importlib import import_module
from pathlib import Path

import pytest

from app_pages import links, words
from app_pages.explorer.gather import REFERENCES
from app_pages.words import WORDS
from graph.exports import terms

PAGES = Path(__file__).resolve().parent.parent / "app_pages"
FILES = [path for path in (*PAGES.rglob("*.py"), PAGES.parent / "app.py") if path.parent.name != "words"]
CODE = "\n".join(path.read_text(encoding="utf-8") for path in FILES)
CALLED = set(re.findall(r"\bt\(\s*f?[\"']([^\"']+)[\"']", CODE))
CODED = set(re.findall(r"\bcoded\(\s*\"([^\"]+)\"", CODE))
MAY_BE_EMPTY = {"comparator.=", "comparator.range"}
COUNTED = re.compile(r"\{\w+\} (?!(?:as|is)\b)[a-z]+s\b")
ALWAYS_MANY = {
    "coverage.part", "coverage.more_entries", "explorer.full", "lineage.cut", "lineage.group.foot", "timeline.dense",
}  # fmt: skip
"""Words that stand only where there is more than one."""


def asked_for(called: str) -> re.Pattern[str]:
    """What `t(called)` may ask for: `lane.{code}` for every string that starts with `lane.`."""
    parts = re.split(r"\{[^}]*\}", called)
    return re.compile(".+".join(map(re.escape, parts)))


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_a_key_that_two_modules_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from app_pages.words import frame, lineage

    monkeypatch.setattr(lineage, "WORDS", lineage.WORDS | {"app": frame.WORDS["app"]})
    with pytest.raises(ValueError, match=r"lineage holds keys .* \['app'\]"):
        words.gathered()


@pytest.mark.parametrize("page", links.PAGES)
def test_every_page_of_the_menu_is_there(page: str) -> None:
    assert callable(import_module(f"app_pages.{page}.page").show)


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_have_the_string_and_the_same_places(key: str) -> None:
    chinese, english = WORDS[key]
    assert (chinese and english) or key in MAY_BE_EMPTY
    assert places(chinese) == places(english)


@pytest.mark.parametrize("key", WORDS)
def test_english_reads_well_with_one(key: str) -> None:
    found = COUNTED.search(WORDS[key][1])
    assert (found is not None) == (key in ALWAYS_MANY), WORDS[key][1]


@pytest.mark.parametrize("key", WORDS)
def test_chinese_is_chinese_and_english_is_english(key: str) -> None:
    chinese, english = (
        re.sub(r"\{\w+\}|（[^）]*）|\([^)]*\)|[A-Z_]{4,}|“.*?”|《.*?》", "", words) for words in WORDS[key]
    )
    if key not in {"app", "other_language", "separator", "fill.file"} | MAY_BE_EMPTY:
        assert re.search(r"[\u4e00-\u9fff]", chinese) or not re.search(r"[A-Za-z]", chinese), chinese
        assert not re.search(r"[\u4e00-\u9fff]", english), english


@pytest.mark.parametrize("key", sorted(CALLED))
def test_every_string_that_a_page_asks_for_is_there(key: str) -> None:
    assert any(asked_for(key).fullmatch(known) for known in WORDS), f"no words for {key}"


@pytest.mark.parametrize("key", WORDS)
def test_every_string_is_used(key: str) -> None:
    asked = (
        key.split(".")[0] in CODED or f'"{key}"' in CODE or any(asked_for(called).fullmatch(key) for called in CALLED)
    )
    assert asked, f"{key} is never shown"


@pytest.mark.parametrize("group", terms.CODES)
def test_the_ledger_has_the_pages_word_for_every_code(group: str) -> None:
    codes = {key.split(".", 1)[1]: chinese for key, (chinese, _) in WORDS.items() if key.startswith(f"{group}.")}
    if group == "relation":  # the ledger has a sheet of references, not of every relation
        codes = {code: codes[code] for code in REFERENCES}
    assert terms.CODES[group] == codes


def test_the_ledger_has_the_pages_words_for_its_columns() -> None:
    assert {key: WORDS[key][0] for key in terms.HEADS} == terms.HEADS
