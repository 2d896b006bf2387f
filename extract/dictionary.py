"""Turns the lexicon into the dictionary by which `graph.words` cuts queries and headings: one word a line, for jieba.

`python -m extract.dictionary` writes `extract/lexicon/dictionary.txt` anew; a test holds it to the lexicon.
"""

import csv
from pathlib import Path

from extract.agencies.bodies import bodies
from extract.lexicon import FOLDER, column, rows

PATH = FOLDER / "dictionary.txt"
_THEMES = Path(__file__).parents[1] / "graph" / "themes.csv"
_LONGEST = 12
"""Longer names are searched for by their parts."""
_SHORTEST = 2


def words() -> list[str]:
    """Names and short names of bodies, kinds of local office, regions, kinds of document and the words of themes, sorted."""
    named = {word for body in bodies() for word in (body.name, *body.aliases)}
    offices = {row["short"] for row in rows("local_bodies")} | {
        row[key] + kind for row in rows("local_stems") for key in ("short", "full") for kind in ("厅", "局")
    }
    with _THEMES.open(encoding="utf-8", newline="") as file:
        themes = {word for row in csv.DictReader(file) for word in row["words"].split("|")}
    regions = {row[key] for row in rows("regions") for key in ("name", "short")}
    found = named | offices | themes | regions | set(column("document_types", "word"))
    return sorted(word for word in found if _SHORTEST <= len(word) <= _LONGEST and word.isalnum())


def write() -> None:
    """Write the dictionary."""
    PATH.write_text("".join(f"{word}\n" for word in words()), encoding="utf-8")


if __name__ == "__main__":
    write()
