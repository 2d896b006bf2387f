"""Tells verbs and other ordinary words from the names of places: 允许 is no city, so that 允许市教育局 names 市教育局.

`python -m extract.agencies.ordinary` writes `lexicon/ordinary_words.txt` anew from the dictionary that jieba brings; a test holds it
to that. (Read from jieba itself it would cost every start a third of a second.)
"""

from functools import cache
from importlib.resources import files

from extract.lexicon import FOLDER

PATH = FOLDER / "ordinary_words.txt"
_TAGS = frozenset({"v", "vd", "vi", "vq", "d", "p", "c"})
"""Verbs, adverbs, prepositions and conjunctions, in the tags of jieba's dictionary."""
_LENGTH = 2
_SEEN = 50
"""How often jieba's corpus has a word; rarer ones are mostly parts of names."""


def is_ordinary(stem: str) -> bool:
    """Whether words before 市, 县 or 区 open or end with an ordinary word of two characters.

    >>> is_ordinary("允许"), is_ordinary("格执行"), is_ordinary("渝北")
    (True, True, False)
    """
    return stem[:_LENGTH] in _words() or stem[-_LENGTH:] in _words()


@cache
def _words() -> frozenset[str]:
    return frozenset(PATH.read_text(encoding="utf-8").split())


def words() -> list[str]:
    """The ordinary words of jieba's dictionary, sorted."""
    lines = (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines()
    found = (line.split(" ") for line in lines)
    return sorted(word for word, seen, tag in found if len(word) == _LENGTH and tag in _TAGS and int(seen) >= _SEEN)


def write() -> None:
    """Write the list."""
    PATH.write_text("".join(f"{word}\n" for word in words()), encoding="utf-8")


if __name__ == "__main__":
    write()
