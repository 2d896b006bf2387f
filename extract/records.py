"""Turns files into record files: one JSON a document, the bad ones named and the others done all the same."""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from extract.files import files_of, saved_text_of
from extract.many import Done, extract_many
from extract.outcomes import outcome_table
from extract.pipeline import Extraction, extract_file
from extract.reader import ReadError, is_plain, kind_name


def write_records(
    paths: Iterable[Path],
    folder: Path,
    extractor: Callable[[Path], Extraction] = extract_file,
    jobs: int | None = None,
) -> int:
    """Extract each file, and all files in folders, into `folder/<file's stem>.json`; of a page, a Word file or a PDF
    the text that the offsets count in is saved beside it as `<stem>.txt`.

    Progress, refusals and the table at the end go to stderr. Returns the exit code: 0 where all files were done, 1
    where one was refused or there was none. Files that share a stem are refused by name, all of them, since one
    record would overwrite the other. `jobs` as for `extract_many`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = "是文件，不是文件夹" if folder.is_file() else f"建不了（{error.strerror}）"
        _say(f"{folder}：{what}。请用 -o 另给一个文件夹。")
        return 1
    files = files_of(paths)
    shared = _shared_stems(files)
    done = extract_many([path for path in files if path not in shared], extractor, jobs)
    rows: list[tuple[str, str, str]] = []
    kinds: Counter[str] = Counter()
    for number, path in enumerate(files, 1):
        found = Done(path, None, shared[path]) if path in shared else next(done)
        refusal = _write(found, folder, files)
        if found.extraction is not None and not refusal:
            kinds[kind_name(found.extraction.data)] += 1
        rows.append((str(path), "未读入" if refusal else "已写出", refusal))
        said = f"未读：{refusal}" if refusal else f"{path.name} → {folder / path.stem}.json"
        _say(f"[{number}/{len(files)}] {said}")
    _say(_summed(rows, kinds))
    return 1 if not rows or any(refusal for _, _, refusal in rows) else 0


def _summed(rows: Sequence[tuple[str, str, str]], kinds: Counter[str]) -> str:
    refused = sum(bool(refusal) for _, _, refusal in rows)
    read = "，".join(f"{kind} {n}" for kind, n in sorted(kinds.items()))
    sum_line = f"共 {len(rows)} 个文件：{len(rows) - refused} 个已写出，{refused} 个未读。{f'已写出的：{read}。' if read else ''}"
    return "\n".join(filter(None, ["", outcome_table(rows, ["已写出"]), sum_line]))


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


def _write(done: Done, folder: Path, inputs: Sequence[Path]) -> str:
    """Write a file's record and, where its bytes are no text, its text. Returns why not, "" where all is well."""
    if done.extraction is None:
        return done.refusal
    record, raw, data = done.extraction
    target, text = folder / f"{done.path.stem}.json", folder / f"{done.path.stem}.txt"
    earlier = saved_text_of(target)
    try:
        if is_plain(data):
            if earlier is not None and not any(earlier.samefile(path) for path in inputs if path.exists()):
                earlier.unlink()
        elif text.exists() and earlier is None and text.read_bytes() != raw.encode():
            raise ReadError(
                f"{done.path.name}：{text} 已有，且不是本程序写的，不能覆盖。请改名或换一个文件夹（-o）再试。"
            )
        else:
            _replace(text, raw)
        _replace(target, json.dumps(record, ensure_ascii=False, indent=1) + "\n")
    except ReadError as error:
        return str(error)
    except OSError as error:
        return f"{done.path.name}：记录写不进 {folder}（{error.strerror}）。请检查磁盘空间和权限。"
    return ""


def _replace(target: Path, words: str) -> None:
    """Write whole or not at all, line ends as they are."""
    part = target.with_name(target.name + ".part")
    part.write_bytes(words.encode())
    part.replace(target)


def _say(words: str) -> None:
    sys.stderr.write(words + "\n")
    sys.stderr.flush()
