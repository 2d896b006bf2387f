"""The spaCy component: spans are the record's evidence, the text stays, a recogniser's proposals never become facts."""

import re
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

import extract.nlp
from extract.pipeline import extract_file

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted((ROOT / "data" / "documents").glob("*.txt"))
GROUPS = {"references": "reference", "responsibilities": "duty", "targets": "target"}


def pipeline() -> Language:
    nlp = spacy.blank("zh")
    nlp.add_pipe("policy_extraction")
    return nlp


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline()


def test_spans_and_record_are_those_of_the_file(nlp: Language) -> None:
    read = [extract_file(path) for path in DOCUMENTS[:2]]
    for doc, file in zip(nlp.pipe(item.raw for item in read), read, strict=True):
        assert doc.text == file.raw
        record = doc._.policy
        assert {**record, "source": None} == {**file.record, "source": None}
        for key, group in GROUPS.items():
            said = [(item["start"], item["end"]) for fact in record[key] for item in fact["evidence"]]
            assert said and [(span.start_char, span.end_char) for span in doc.spans[group]] == said
        assert [span.id_ for span in doc.spans["task"]] == [task["id"] for task in record["tasks"]]
        assert len(doc.spans["proposal"]) == 0


def test_nothing_readable_gives_no_record_and_no_spans(nlp: Language) -> None:
    for text in ("", " \n\u3000"):
        doc = nlp(text)
        assert doc._.policy is None and not any(len(spans) for spans in doc.spans.values())


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"])))
def test_the_character_tokenizer_keeps_any_text(text: str) -> None:
    assert spacy.blank("zh")(text).text == text


def test_proposals_are_what_the_lexicon_lacks_and_never_facts() -> None:
    text = "甲省人民政府关于专利工作的意见\n一、加强运用\n省财政厅、星河联盟要落实。星河联盟负责。\n"
    plain = pipeline()(text)

    def proposer(words: str) -> list[tuple[int, int]]:
        return [match.span() for match in re.finditer("星河联盟|省财政厅", words)]

    nlp = pipeline()
    component: Any = nlp.get_pipe("policy_extraction")
    component.proposer = proposer
    doc = nlp(text)
    assert [span.text for span in doc.spans["proposal"]] == ["星河联盟", "星河联盟"]
    assert doc._.policy == plain._.policy
    (candidate,) = extract.nlp.candidates([doc])
    assert (candidate.name, candidate.count) == ("星河联盟", 2) and "省财政厅、星河联盟要落实" in candidate.around


def test_a_proposed_span_that_the_text_has_not_is_refused() -> None:
    nlp = pipeline()
    component: Any = nlp.get_pipe("policy_extraction")
    component.proposer = lambda text: [(0, len(text) + 1)]
    with pytest.raises(ValueError, match="gave the span 0 to 5 in a text of 4"):
        nlp("各市落实")


def test_the_page_says_what_runs() -> None:
    page = (ROOT / "docs" / "spacy.md").read_text(encoding="utf-8")
    names: dict[str, Any] = {}
    for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL):
        exec(block, names)
    doc: Doc = names["doc"]
    assert all(len(doc.spans[group]) for group in ("reference", "duty", "target", "task", "agency"))
    assert (ROOT / "docs" / "spacy.html").read_text(encoding="utf-8") == names["html"]
