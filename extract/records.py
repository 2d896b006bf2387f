"""Turns files into record files: one JSON a document, the bad ones named and the others done all the same."""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from extract.pipeline import Extraction, extract_file
from extract.reader import ReadError


def write_records(paths: Sequence[Path], folder: Path, extractor: Callable[[Path], Extraction] = extract_file) -> int:
    """Extract each file into `folder/<file's stem>.json`; progress and refusals go to stderr.

    Returns the exit code: 0 where all files were done, 1 where one was refused. Files that share a stem are refused
    by name, all of them, since one record would overwrite the other.
    """
    folder.mkdir(parents=True, exist_ok=True)
    refused = _shared_stems(paths)
    for number, path in enumerate(paths, 1):
        try:
            if path in refused:
                raise ReadError(refused[path])
            record = extractor(path).record
        except ReadError as error:
            refused[path] = str(error)
            _say(f"[{number}/{len(paths)}] 未读：{error}")
            continue
        _write(folder / f"{path.stem}.json", record)
        _say(f"[{number}/{len(paths)}] {path.name} → {folder / path.stem}.json")
    done = len(paths) - len(refused)
    _say(f"共 {len(paths)} 个文件：{done} 个已写出，{len(refused)} 个未读。")
    return 1 if refused else 0


def _shared_stems(paths: Sequence[Path]) -> dict[Path, str]:
    """Files whose records would have one name, each with the message that says so."""
    stems: dict[str, list[Path]] = defaultdict(list)
    for path in paths:
        stems[path.stem].append(path)
    return {
        path: f"{path}：与{'、'.join(str(other) for other in group if other is not path)}主名相同，记录会互相覆盖。请改名后再试。"
        for group in stems.values()
        if len(group) > 1
        for path in group
    }


def _write(target: Path, record: object) -> None:
    """Write whole or not at all."""
    part = target.with_name(target.name + ".part")
    part.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    part.replace(target)


def _say(words: str) -> None:
    sys.stderr.write(words + "\n")
