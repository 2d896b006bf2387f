"""Finds stretches of a text that repeat an earlier stretch: pages that print a document twice."""

from dataclasses import dataclass

_SHINGLE = 24
"""Characters that must agree to begin a match: shorter runs are formulas that officials repeat within one text."""
_LEAST = 300
"""A repeated stretch shorter than this is a repeated phrase or preamble, not a second printing (the preamble that
document 001 states twice has 136 characters)."""
_NOISE = 40
"""How far apart two matching runs of one stretch may lie: noise words of a few characters stand between them."""


@dataclass(frozen=True)
class Copy:
    """A stretch that stands in the file a second time: the clean span [start, end) repeats what lies `shift` before it."""

    start: int
    end: int
    shift: int


def find_copies(text: str) -> tuple[Copy, ...]:
    """The repeated runs of a clean text, in order, not overlapping. Noise inside one printing parts its runs.

    Linear in the text: each shingle is looked up once in a table of first occurrences.
    """
    shingles = [text[at : at + _SHINGLE] for at in range(len(text) - _SHINGLE + 1)]
    first = dict(zip(reversed(shingles), range(len(shingles) - 1, -1, -1), strict=True))
    runs: list[Copy] = []
    for at, shingle in enumerate(shingles):
        source = first[shingle]
        if at - source < _SHINGLE or (runs and at < runs[-1].end):
            continue
        end = at + _SHINGLE
        while end < len(text) and text[end] == text[end - at + source] and end - at + source < at:
            end += 1
        begin = _line_start(text, at, end) if not runs or at - runs[-1].end > _NOISE else at
        runs.append(Copy(begin, end, at - source))
    return tuple(run for group in _grouped(runs) if _is_printing(group) for run in group)


def _is_printing(group: list[Copy]) -> bool:
    """Long enough, and not longer than its distance: sentences that repeat one right behind the other are no printing."""
    length = sum(run.end - run.start for run in group)
    return _LEAST <= length <= max(run.shift for run in group) + _NOISE


def _line_start(text: str, start: int, end: int) -> int:
    """Where a printing begins: behind the line break that the match happens to share with what stands before it."""
    broken = text.find("\n", start, min(start + 3, end))
    return start if broken < 0 else broken + 1


def _grouped(runs: list[Copy]) -> list[list[Copy]]:
    """Runs that follow each other closely in both printings; each run is drawn out to the next, so that none is lost."""
    groups: list[list[Copy]] = []
    for run in runs:
        last = groups[-1][-1] if groups else None
        if last is not None and run.start - last.end <= _NOISE and abs(run.shift - last.shift) <= _NOISE:
            groups[-1][-1] = Copy(last.start, run.start, last.shift)
            groups[-1].append(run)
        else:
            groups.append([run])
    return groups


def other_reading(text: str, copies: tuple[Copy, ...], start: int, end: int) -> str | None:
    """What the second printing says where the first says text[start:end]; None where there is no second printing."""
    begin = _moved(copies, start)
    stop = _moved(copies, end - 1)
    return text[begin : stop + 1] if begin is not None and stop is not None and begin <= stop else None


def _moved(copies: tuple[Copy, ...], position: int) -> int | None:
    return next((position + c.shift for c in copies if c.start <= position + c.shift < c.end), None)
