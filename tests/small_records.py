"""Makes small extraction records for tests, with the text that their evidence stands in."""

import hashlib
import json
from pathlib import Path
from typing import Any

from extract.pipeline import Extraction
from extract.reader import ReadError
from tests.conftest import ROOT

Record = dict[str, Any]
GOLD = ROOT / "tests/gold/records"
DOCUMENTS = ROOT / "data/documents"


def refers(
    title: str | None,
    number: str | None = None,
    relation: str = "implements",
    kind: str = "policy",
    task: str | None = None,
) -> Record:
    """A reference, still without a place in the text."""
    return {"title": title, "document_number": number, "kind": kind, "relation": relation, "task": task}


def record(
    file: str, title: str | None, number: str | None = None, *references: Record,
    issuers: tuple[str, ...] = (), issued_on: str | None = None, alternatives: tuple[str, ...] = (),
) -> Record:  # fmt: skip
    """A record whose text is its title and one line for each reference; see `text_of`."""
    text = text_of(title, *references)
    made, at = [], len(title or "") + 1
    for i, reference in enumerate(references, 1):
        line = line_of(reference)
        evidence = [{"start": at, "end": at + len(line), "text": line, "cue": None}]
        made.append({"id": f"r{i}", **reference, "evidence": evidence})
        at += len(line) + 1
    return {
        "schema": "policy-extraction/1",
        "source": {"file": file, "sha256": hashlib.sha256(text.encode()).hexdigest(), "characters": len(text), "script": "hans"},
        "policy": {
            "title": title, "alternative_titles": list(alternatives), "document_number": number, "document_type": "通知",
            "issuers": list(issuers), "issued_on": issued_on, "addressees": [],
        },
        "references": made, "tasks": [], "responsibilities": [], "targets": [],
    }  # fmt: skip


def line_of(reference: Record) -> str:
    title, number = reference["title"], reference["document_number"]
    return (f"《{title}》" if title else "") + (f"（{number}）" if number else "")


def text_of(title: str | None, *references: Record) -> str:
    return "\n".join([title or "", *map(line_of, references)])


def gold() -> list[Record]:
    """The five gold records, by file name."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json"))]


def raw_of(made: Record) -> str:
    """The raw text that a gold record's offsets count in."""
    return (DOCUMENTS / str(made["source"]["file"])).read_text(encoding="utf-8")


class Shelf:
    """A folder of files whose records are made by hand: what the extractor reads is what was put there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._records: dict[str, Record] = {}

    def put(self, made: Record) -> Path:
        """Write the record's file; a file of that name is replaced."""
        path = self.folder / str(made["source"]["file"])
        policy = made["policy"]
        text = text_of(policy["title"], *made["references"])
        path.write_text(text, encoding="utf-8")
        self._records[hashlib.sha256(text.encode()).hexdigest()] = made
        return path

    def extract(self, path: Path) -> Extraction:
        """What stands for the pipeline: the record put for these bytes."""
        data = path.read_bytes()
        made = self._records.get(hashlib.sha256(data).hexdigest())
        if made is None:
            raise ReadError(f"{path.name}：不是公文")
        return Extraction(made, data.decode("utf-8"), data)


def extract_gold(path: Path) -> Extraction:
    """What stands for the pipeline: the gold record of a document."""
    data = path.read_bytes()
    found = json.loads((GOLD / f"{path.stem}.json").read_text(encoding="utf-8"))
    return Extraction(found, data.decode("utf-8-sig"), data)
