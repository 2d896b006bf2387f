"""Turns a pile of documents into a table of speed: the whole extraction beside one bare `jieba.cut` pass over the same text.

    python -m benchmarks.extraction [FOLDER …] [--large]

Per size (10, 100, 1,000 and with --large 10,000 documents) a process of its own extracts the documents and cuts them,
turn by turn, so that both see the same machine. Times are CPU time; both were warmed up by one document; peak memory is
the process's. The documents are those of the folders (data/documents, and a development set beside the clone) again and
again, each copy a different text, so that nothing kept from the last copy helps.
"""

import argparse
import hashlib
import json
import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from extract.pipeline import read_facts, to_record
from extract.reader import ReadError, Source, read
from extract.record import validate

ROOT = Path(__file__).parents[1]
SIZES, LARGE = (10, 100, 1000), 10_000


class Measured(NamedTuple):
    """One size: documents and their characters, CPU seconds of extraction and of jieba, the slowest document's seconds,
    peak memory in MB."""

    documents: int
    characters: int
    extraction: float
    jieba: float
    slowest: float
    megabytes: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table. Returns 1, with a plain message, where the folders hold no document that can be read."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="folders of documents")
    parser.add_argument("--large", action="store_true", help="also 10,000 documents (some minutes)")
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)  # what a measuring process is started with
    options = parser.parse_args(arguments)
    folders = options.folders or [ROOT / "data" / "documents", *sorted(ROOT.parent.glob("*/dev/docs"))]
    texts = read_texts(folders)
    if not texts:
        sys.stderr.write(f"no readable documents in {', '.join(map(str, folders))}: name folders that hold some\n")
        return 1
    if options.size:
        print(json.dumps(measure(texts, options.size)))
        return 0
    print(f"{len(texts)} texts, {sum(map(len, texts)):,} characters; CPU seconds, one process")
    print(
        "documents  Mchar  extraction s  Mchar/s  jieba s  Mchar/s  extraction÷jieba  ms/document  slowest s  peak MB"
    )
    found = [_in_a_process(folders, size) for size in (*SIZES, *((LARGE,) if options.large else ()))]
    for row in found:
        print(table_row(row))
    first, last = found[0], found[-1]
    each = (last.extraction / last.characters) / (first.extraction / first.characters)
    print(f"time a character at {last.documents:,} documents: {each:.2f} of that at {first.documents} (1 is linear)")
    return 0


def read_texts(folders: Sequence[Path]) -> list[str]:
    """The raw texts of all readable files of the folders."""
    found = []
    for path in (path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()):
        try:
            found.append(read(path).raw)
        except ReadError as error:
            sys.stderr.write(f"{error}\n")
    return found


def measure(texts: Sequence[str], size: int) -> Measured:
    """Extract and cut `size` documents in this process."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    _extract(texts[0])
    _cut(texts[0])
    extraction = cutting = slowest = 0.0
    characters = 0
    for text in documents(texts, size):
        taken = _timed(_extract, text)
        extraction, slowest = extraction + taken, max(slowest, taken)
        cutting += _timed(_cut, text)
        characters += len(text)
    return Measured(size, characters, extraction, cutting, slowest, peak_megabytes())


def documents(texts: Sequence[str], size: int) -> Iterator[str]:
    """`size` different texts: the given ones in turn, each copy with a line of its own at its end."""
    for number, text in enumerate(islice(cycle(texts), size)):
        yield f"{text}\n第{number}份\n"


def peak_megabytes() -> float:
    """The most memory that this process has held, in MB; 0 where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0.0
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def table_row(row: Measured) -> str:
    """One line of the table."""
    mega = row.characters / 1e6
    return (
        f"{row.documents:>9,}  {mega:5.2f}  {row.extraction:12.2f}  {mega / row.extraction:7.3f}  {row.jieba:7.2f}  "
        f"{mega / row.jieba:7.3f}  {row.extraction / row.jieba:16.2f}  {row.extraction / row.documents * 1000:11.1f}  "
        f"{row.slowest:9.2f}  {row.megabytes:7.0f}"
    )


def _in_a_process(folders: Sequence[Path], size: int) -> Measured:
    command = [sys.executable, "-m", "benchmarks.extraction", *map(str, folders), "--size", str(size)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    return Measured(*json.loads(done.stdout))


def _timed(work: Callable[[str], None], text: str) -> float:
    started = time.process_time()
    work(text)
    return time.process_time() - started


def _extract(text: str) -> None:
    data = text.encode()
    source = Source("document.txt", data, hashlib.sha256(data).hexdigest(), text)
    validate(to_record(source, read_facts(text)))


def _cut(text: str) -> None:
    import jieba

    for _ in jieba.cut(text):
        pass


if __name__ == "__main__":
    sys.exit(main())
