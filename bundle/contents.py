"""The project's folder → the files of a bundle, in one archive that is the same for the same files."""

import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = "policy-graph"
"""The one folder inside the archive."""

KEPT = (
    "app.py", "app_pages", "bundle", "cypher", "data", "docs", "extract", "graph", ".streamlit",
    "Makefile", "run.bat", "requirements.txt", "requirements.lock",
    "README.md", "CHANGELOG.md", "LICENSE",
)  # fmt: skip
"""What runs and what is read; tests and benchmarks stay behind."""

_NEVER = {"__pycache__", ".DS_Store"}
_DAY = (1980, 1, 1, 0, 0, 0)
"""A time for every file: the earliest that a zip knows."""


def product(root: Path) -> Iterator[tuple[str, Path]]:
    """(name in the bundle, file) of all that belongs to the project, by name. Raises FileNotFoundError where a part of it
    is missing."""
    for kept in KEPT:
        path = root / kept
        if not path.exists():
            raise FileNotFoundError(f"{kept} is missing beside {root.name}: take the whole project, not a part of it")
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.is_file() and not _NEVER & set(file.parts) and file.suffix != ".pyc":
                yield file.relative_to(root).as_posix(), file


def pack(files: Iterable[tuple[str, Path]], target: Path) -> None:
    """Write the archive. Wheels, pictures and the like are stored as they are, since they are compressed already."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", allowZip64=True) as archive:
        for name, file in files:
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", _DAY)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if file.suffix in {".whl", ".png"} else zipfile.ZIP_DEFLATED
            with file.open("rb") as source, archive.open(entry, "w", force_zip64=True) as to:
                while block := source.read(1 << 20):
                    to.write(block)
