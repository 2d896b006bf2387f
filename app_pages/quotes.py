"""A span of a policy's raw text → the sentence around it, its context with the span marked, and a citation.

All offsets are code points of the raw text, end exclusive. Nothing outside the document proper is ever quoted.
"""

import re
from dataclasses import dataclass

_ENDS = "。！？；\n\r"
_CONTEXT = 70
_LONGEST = 400
_PARAGRAPH = "\ue000"  # stands for the end of a paragraph while white space is closed up


@dataclass(frozen=True)
class Source:
    """A policy's raw text and what it is cited by. `start` and `end` bound the document proper."""

    text: str
    start: int
    end: int
    title: str
    number: str | None


@dataclass(frozen=True)
class Quote:
    """Words before, the words themselves, words after: each in one line, white space closed up."""

    before: str
    words: str
    after: str

    def __str__(self) -> str:
        return self.before + self.words + self.after


def sentence(source: Source, start: int, end: int) -> Quote:
    """The sentence that holds a span: to the next 。！？； or line end, at most 400 characters on each side."""
    left, right = _bounds(source, start, end)
    first = max(left, start - _LONGEST)
    begin = start
    while begin > first and source.text[begin - 1] not in _ENDS:
        begin -= 1
    stop, last = end, min(right, end + _LONGEST)
    while stop < last and source.text[stop - 1] not in _ENDS:
        stop += 1
    return _quote(source.text, begin, start, end, stop)


def context(source: Source, start: int, end: int) -> Quote:
    """The span with up to 70 characters around it; … where the text goes on."""
    left, right = _bounds(source, start, end)
    begin, stop = max(left, start - _CONTEXT), min(right, end + _CONTEXT)
    quote = _quote(source.text, begin, start, end, stop)
    before = ("…" if begin > left else "") + quote.before
    return Quote(before, quote.words, quote.after + ("…" if stop < right else ""))


def citation(fact: str, quote: Quote, source: Source) -> str:
    """A fact with its sentence, and the title and number of the policy that says it."""
    number = f"（{source.number}）" if source.number else ""
    return f"{fact}\n“{quote}”\n——《{source.title}》{number}"


def _bounds(source: Source, start: int, end: int) -> tuple[int, int]:
    """The part of the raw text that may be quoted around a span: the document proper, or the span alone outside it."""
    if source.start <= start and end <= source.end:
        return source.start, source.end
    return start, end


def _quote(text: str, begin: int, start: int, end: int, stop: int) -> Quote:
    return Quote(
        one_line(text[begin:start]).lstrip(), one_line(text[start:end]).strip(), one_line(text[end:stop]).rstrip()
    )


def one_line(text: str) -> str:
    """White space closed up: a wide space where a paragraph ends, nothing beside a Han character or sign, else a space."""
    closed = re.sub(r"(?<=[。：:；！？])[^\S\n]*\n\s*|\s*\n\s*\n\s*", _PARAGRAPH, text)
    closed = re.sub(r"[^\S\ue000]+", " ", closed)
    return re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", closed).replace(_PARAGRAPH, "　")
