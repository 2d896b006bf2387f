"""Keeps the original bytes of files under their SHA-256 in one folder, and gives them back."""

import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class FileKeep:
    """A folder of files, each named by the SHA-256 (hex) of its bytes; made when the first file comes."""

    folder: Path

    def put(self, data: bytes) -> str:
        """Keep these bytes; returns their SHA-256. Bytes that are there already are not written again."""
        sha256 = hashlib.sha256(data).hexdigest()
        if self.get(sha256) is None:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, prefix=".new-")
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.replace(name, self.folder / sha256)
        return sha256

    def get(self, sha256: str) -> bytes | None:
        """The bytes of that SHA-256; None where they are not here (or were damaged on the disk)."""
        path = self.folder / sha256
        if not _HASH.fullmatch(sha256) or not path.is_file():
            return None
        data = path.read_bytes()
        return data if hashlib.sha256(data).hexdigest() == sha256 else None
