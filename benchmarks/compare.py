"""Turns a change of rules into its gains and losses: which facts each document has now and had not at REV, and the other way.

    python -m benchmarks.compare REV [FOLDER …] [--summary]

Without FOLDER it reads data/documents and, where a development set lies beside the clone (*/dev/docs with */dev/gold),
that too. REV's sources are unpacked into a temporary folder and run by this same Python; nothing is fetched. `+` came,
`-` went; where a document is annotated, `right` and `wrong` say what the annotation makes of it.
"""

import argparse
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.judge import right_facts

ROOT = Path(__file__).parents[1]
_FIELDS = (
    "title", "alternative_titles", "document_number", "document_type", "issuers", "issued_on", "addressees",
    "level", "region", "effective_on", "expires_on",
)  # fmt: skip


class Said(NamedTuple):
    """One fact in words, the rules that read it, and whether the annotation has it (None where there is none)."""

    words: str
    rules: str
    right: bool | None


class Change(NamedTuple):
    """What one document gained and lost."""

    file: str
    gained: list[Said]
    lost: list[Said]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print gains and losses. Returns 1, with a plain message, where REV is no commit or a folder has no files."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare", description=__doc__.partition("\n")[0])
    parser.add_argument("rev", metavar="REV", help="commit, branch or tag to compare with")
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="folders of documents")
    parser.add_argument("--summary", action="store_true", help="only the counts")
    options = parser.parse_args(arguments)
    folders = [path.resolve() for path in options.folders] or standard_folders()
    empty = [str(path) for path in folders if not _files(path)]
    if empty:
        sys.stderr.write(f"no documents in {', '.join(empty)}: name folders that hold files\n")
        return 1
    with tempfile.TemporaryDirectory(prefix="compare-") as temporary:
        before = Path(temporary) / "before"
        try:
            unpack(options.rev, before)
        except ValueError as error:
            sys.stderr.write(f"{error}\n")
            return 1
        for number, folder in enumerate(folders):
            old, new = (Path(temporary) / f"{side}-{number}" for side in ("old", "new"))
            extract(before, folder, old)
            extract(ROOT, folder, new)
            sys.stdout.write("\n".join(report(folder, changes(folder, old, new), options.summary)) + "\n")
    return 0


def standard_folders() -> list[Path]:
    """The annotated documents, and a development set beside the clone where there is one."""
    return [ROOT / "data" / "documents", *sorted(ROOT.parent.glob("*/dev/docs"))]


def unpack(rev: str, folder: Path) -> None:
    """Put the sources of a commit into a new folder. Raises ValueError where there is no such commit."""
    packed = subprocess.run(["git", "archive", "--format=tar", rev, "--"], cwd=ROOT, capture_output=True, check=False)
    if packed.returncode:
        raise ValueError(f"{rev} is no commit, branch or tag of this repository: {packed.stderr.decode().strip()}")
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as tar:
        tar.extractall(folder, filter="data")


def extract(sources: Path, documents: Path, output: Path) -> None:
    """Write the records of a folder's files by the rules of a folder of sources; refused files have none."""
    command = [sys.executable, "-m", "extract", "records", *map(str, _files(documents)), "-o", str(output)]
    done = subprocess.run(command, cwd=sources, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        sys.stderr.write(f"{sources.name}: {done.stderr[-2000:]}\n")


def changes(documents: Path, old: Path, new: Path) -> Iterator[Change]:
    """What each document of a folder gained and lost between two folders of records."""
    for path in _files(documents):
        gold = _gold(documents, path.stem)
        before, after = (facts(_read(folder / f"{path.stem}.json"), gold) for folder in (old, new))
        yield Change(path.name, _without(after, before), _without(before, after))


def facts(record: dict[str, Any] | None, gold: dict[str, Any] | None) -> list[Said]:
    """Every fact of a record in words that two versions of the rules share; none where there is no record."""
    if record is None:
        return []
    right = right_facts(gold, record) if gold else None
    headings = {task["id"]: f"{task['number'] or ''}{task['heading']}" for task in record["tasks"]}
    found = []
    for key in ("references", "tasks", "responsibilities", "targets"):
        for fact in record[key]:
            place = headings.get(fact["task"] or "", "whole text") if "task" in fact else ""
            rules = sorted({item["rule"] for item in fact["evidence"]}) if "evidence" in fact else [fact["rule"]]
            words = " ".join(filter(None, (key, *_in_words(key, fact), place and f"in {place}")))
            found.append(Said(words, ", ".join(rules), None if right is None else id(fact) in right))
    for name in _FIELDS:
        said = record["policy"].get(name)
        for value in said if isinstance(said, list) else [said] if said else []:
            known = right is not None and gold is not None and name in gold["policy"]
            found.append(
                Said(f"policy {name}: {value}", f"policy.{name}", id(value) in (right or ()) if known else None)
            )
    return found


def _in_words(key: str, fact: dict[str, Any]) -> Iterator[str]:
    names = {
        "references": ("relation", "title", "document_number"),
        "tasks": ("kind", "number", "heading"),
        "responsibilities": ("agency", "role", "obligation"),
        "targets": ("metric", "comparator", "value", "value_to", "unit", "change", "baseline", "due"),
    }
    yield from (str(fact[name]) for name in names[key] if fact[name] is not None)


def _without(these: list[Said], those: list[Said]) -> list[Said]:
    """The facts of the first list that the second has not, as often as they stand there more."""
    left = [said.words for said in those]
    found = []
    for said in these:
        if said.words in left:
            left.remove(said.words)
        else:
            found.append(said)
    return found


def report(documents: Path, found: Iterator[Change], summary: bool) -> Iterator[str]:
    """The lines about one folder: each document with a change, then the sums."""
    gained, lost, count = list[Said](), list[Said](), 0
    yield f"== {documents}"
    for change in found:
        count, gained, lost = count + 1, gained + change.gained, lost + change.lost
        if change.gained or change.lost:
            yield f"{change.file}  +{len(change.gained)} -{len(change.lost)}"
        if not summary:
            yield from (f"  + {_line(said)}" for said in change.gained)
            yield from (f"  - {_line(said)}" for said in change.lost)
    yield f"{count} documents: gained {_sum(gained)}, lost {_sum(lost)}"


def _line(said: Said) -> str:
    judged = {None: "", True: "right  ", False: "WRONG  "}[said.right]
    return f"{judged}{said.words}  [{said.rules}]"


def _sum(found: list[Said]) -> str:
    right, wrong = (sum(1 for said in found if said.right is value) for value in (True, False))
    return f"{len(found)} ({right} right, {wrong} wrong, {len(found) - right - wrong} not annotated)"


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def _gold(documents: Path, stem: str) -> dict[str, Any] | None:
    """The annotation of a document: in the tests for the project's own, in `gold` beside the folder for others."""
    folder = (
        ROOT / "tests" / "gold" / "records" if documents == ROOT / "data" / "documents" else documents.parent / "gold"
    )
    return _read(folder / f"{stem}.json")


def _read(path: Path) -> dict[str, Any] | None:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main())
