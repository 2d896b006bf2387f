"""Names the version of the extraction rules: what two runs must share for their records to be the same."""

import hashlib
from functools import cache
from pathlib import Path

import graph.normal

_SOURCES = (Path(__file__).parent, Path(graph.normal.__file__).parent)


@cache
def rules_version() -> str:
    """First 12 digits of a SHA-256 over the sources and vocabularies that extraction rests on.

    Computed rather than kept by hand, so that no change of a rule can forget to tell that it is one. Returns
    the same text wherever the same sources lie.
    """
    extract, graph_folder = _SOURCES
    files = [
        *extract.rglob("*.py"),
        *extract.rglob("*.csv"),
        graph_folder / "normal.py",
        graph_folder / "regional_terms.csv",
        graph_folder / "radicals.csv",
    ]
    digest = hashlib.sha256()
    for path in sorted(files, key=lambda path: (path.parent.name, path.name)):
        digest.update(f"{path.parent.name}/{path.name}\n".encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]
