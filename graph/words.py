"""Turns what a user typed, or a heading, into its words: jieba cuts, with the lexicon's words in its dictionary."""

import logging
import os
import re
import tempfile
import warnings
from functools import cache
from pathlib import Path
from typing import Any

from graph.normal import mainland, regional_matches, simplify

DICTIONARY = Path(__file__).resolve().parent.parent / "extract" / "lexicon" / "dictionary.txt"
"""Names of bodies, offices and themes that jieba's own dictionary would cut apart (人社部 → 人, 社, 部); one word a line."""

_PIECES = re.compile(r"[0-9A-Za-z\u3400-\u9fff]+")
_TOO_COMMON = frozenset({"关于", "有关", "以及", "什么", "哪些", "的", "和", "与", "及", "等", "了", "在"})


def words(typed: str) -> list[str]:
    """The words of `typed` in mainland wording, in order, each once.

    A single character says too little and is joined to its neighbour (人/社/部 → 人社部, 省/知识产权局 → 省知识产权局);
    words that stand in nearly every title, and single digits and letters, are left out where others remain.
    """
    found = [word for piece in _pieces(typed) for word in _joined(list(_cutter().cut(piece, HMM=False)))]
    telling = [word for word in found if word not in _TOO_COMMON and not (len(word) == 1 and word.isascii())]
    return list(dict.fromkeys(telling or found))


def cut(text: str) -> list[str]:
    """The words of a text in mainland wording, in order, as jieba cuts it."""
    return [word for piece in _pieces(text) for word in _cutter().cut(piece, HMM=False)]


def tokens(text: str) -> list[tuple[str, int, int]]:
    """The words of a text in mainland wording, as `cut` gives them, each with its start and end in `text` (code points, end
    exclusive); white space inside a word counts as nothing (知 识产权)."""
    plain, starts, ends = placed(text)
    return [
        (word, starts[piece.start() + first], ends[piece.start() + last - 1])
        for piece in _PIECES.finditer(plain)
        for word, first, last in _cutter().tokenize(piece.group(), HMM=False)
    ]


def placed(text: str) -> tuple[str, list[int], list[int]]:
    """A text in mainland wording, lower case and without white space, and where each of its characters begins and ends in `text`
    (code points, end exclusive).

    Where regional wording was longer or shorter, each character of the mainland's has the whole place of the old wording.
    """
    kept = [place for place, character in enumerate(text) if not character.isspace()]
    written = "".join(text[place] for place in kept)
    simplified = "".join(map(_lower, simplify(written)))
    plain: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for first, last, wording in regional_matches(simplified, written):
        plain += [simplified[at:first], wording]
        starts += [*kept[at:first], *[kept[first]] * len(wording)]
        ends += [*(place + 1 for place in kept[at:first]), *[kept[last - 1] + 1] * len(wording)]
        at = last
    plain.append(simplified[at:])
    return "".join(plain), starts + kept[at:], ends + [place + 1 for place in kept[at:]]


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


def _pieces(text: str) -> list[str]:
    return _PIECES.findall(mainland(text).lower())


def _joined(cut: list[str]) -> list[str]:
    """Single characters joined to the word behind them, at the end to the word before them."""
    joined: list[str] = []
    waiting = ""
    for word in cut:
        if word in _TOO_COMMON:
            joined += [waiting] if waiting else []
            waiting = ""
        elif len(word) == 1:
            waiting += word
        else:
            joined.append(waiting + word)
            waiting = ""
    if len(waiting) == 1 and joined:
        joined[-1] += waiting
    elif waiting:
        joined.append(waiting)
    return joined or cut


@cache
def _cutter() -> Any:
    """jieba's cutter; its dictionary is kept ready in a folder that only this user can write."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba

    jieba.setLogLevel(logging.WARNING)
    cutter = jieba.Tokenizer()
    cutter.tmp_dir = str(_own_folder())
    with DICTIONARY.open("rb") as file:
        cutter.load_userdict(file)
    return cutter


def _own_folder() -> Path:
    user = os.getuid() if hasattr(os, "getuid") else "user"
    folder = Path(tempfile.gettempdir()) / f"policy-graph-{user}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "getuid") and (folder.stat().st_uid != os.getuid() or folder.stat().st_mode & 0o022):
        return Path(tempfile.mkdtemp(prefix="policy-graph-"))
    return folder
