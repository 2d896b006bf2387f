"""Reads who the items of a run are that each open with a body and a colon (教委：负责…；综治办：负责…): where most of them name
agencies known here, the others are bodies too."""

import re
from collections.abc import Sequence

from extract.agencies.lists import Mention, leading_list
from extract.agencies.names import Speaker
from extract.agencies.pieces import as_written
from extract.duties.stretches import words_at

_DOES = ("负责", "牵头", "承担", "配合", "协助", "会同", "参与")
_LABEL = re.compile(
    r"[ 　]*(?:(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+|[①-⑳]|——)?(?P<words>[\u4e00-\u9fff（）“”、]{2,40}?)：(?=.)"
    rf"|(?P<alone>[\u4e00-\u9fff（）“”、]{{2,40}}?)(?P<mark>[。\n])(?=(?:主要|具体)?(?:{'|'.join(_DOES)})))"
)
"""A body before a colon; without a number, which would make a heading of it, also one on a line or in a sentence of its own
whose duties follow: 县环保局。负责…."""
_IS_LABEL = re.compile(rf"(?:{words_at('label')}|{words_at('short_label')})$")
_LEAST = 3
"""Fewer items in a row are no run."""
_MOST_BETWEEN = 2
"""An item may have so many further paragraphs before the next."""


def labelled_items(text: str, start: int, end: int, speaker: Speaker) -> dict[int, list[Mention]]:
    """Where the label of each item of a run starts (behind it, where it stands on a line of its own) → the bodies that it
    names, also those that no vocabulary knows."""
    found: dict[int, list[Mention]] = {}
    for run in _runs(text, start, end):
        read = [_known(text, label, speaker) for label in run]
        known = sum(map(bool, read))
        if known < 2 or known * 2 < len(run):
            continue
        for label, mentions in zip(run, read, strict=True):
            named = mentions or _unknown(text, label, speaker)
            if named:
                found[_words(label)[0] if label["mark"] != "\n" else label.end()] = named
    return found


def _runs(text: str, start: int, end: int) -> list[list[re.Match[str]]]:
    """The labels of neighbouring paragraphs, run by run."""
    runs: list[list[re.Match[str]]] = [[]]
    at, between = start, 0
    while at < end:
        stop = text.find("\n", at, end)
        label = _LABEL.match(text, at, end)
        if label is not None and _IS_LABEL.search(label["words"] or label["alone"]) is None:
            runs[-1].append(label)
            between = 0
        else:
            between += 1
            if between > _MOST_BETWEEN and runs[-1]:
                runs.append([])
        at = end if stop < 0 else stop + 1
    return [run for run in runs if len(run) >= _LEAST]


def _known(text: str, label: re.Match[str], speaker: Speaker) -> list[Mention]:
    start, end = _words(label)
    mentions, stop = leading_list(text, start, end, speaker)
    return mentions if stop == end else []


def _words(label: re.Match[str]) -> tuple[int, int]:
    return label.span("words" if label["words"] else "alone")


def _unknown(text: str, label: re.Match[str], speaker: Speaker) -> list[Mention]:
    """The bodies of a label as it writes them; [] where a piece of it does not end like one."""
    found: list[Mention] = []
    for piece in re.finditer("[^、]+", label["words"] or label["alone"]):
        at = _words(label)[0] + piece.start()
        named: Sequence[Mention] = as_written(text, at, at + len(piece.group()), speaker)
        if not named or named[0].end != at + len(piece.group()):
            return []
        found += named
    return found
