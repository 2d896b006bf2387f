"""Files → the store: extracts what is new or changed, resolves all records together, writes what differs."""

import hashlib
import json
import os
import sys
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extract.files import files_of
from extract.many import Done, Extractor, extract_many
from extract.outcomes import outcome_table
from extract.pipeline import extract_file
from extract.reader import decode
from extract.record import Record
from extract.resolve import resolve
from extract.to_graph import Text, to_graphs
from extract.version import rules_version
from graph.model import PolicyGraph
from graph.questions.kept import keep
from graph.store import Held, Store, StoreError, open_store

_AT_ONCE = 50
"""New policies written in one transaction: some thousand nodes, enough to use each statement well and few enough to tell of."""
_WORTH_COUNTING = 500
"""Policies from which on a load counts what pages show. Of fewer, counting anything takes the embedded engine less than 30 ms; with five,
counting it all was 0.2 s of the app's start."""

Extract = Callable[[Sequence[Path]], Iterator[Done]]
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Known:
    """A file's record as the store will hold it, its raw text and the version of the rules that read it. The text is None
    where the store lacks it: a further copy's is in its original bytes alone, which no export carries."""

    record: Record
    raw: str | None
    rules: str

    @property
    def sha256(self) -> str:
        """Of the file's bytes, in hex."""
        return str(self.record["source"]["sha256"])


@dataclass
class Report:
    """What a load did: for each file its outcome (loaded, changed, unchanged, copy, refused, removed) and a remark; and the ids
    of the policies written and removed."""

    files: list[tuple[str, str, str]] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Whether any file was refused."""
        return any(outcome == "refused" for _, outcome, _ in self.files)

    def table(self) -> str:
        """The outcome of every file in words, one a line, the columns lined up, and a sum below."""
        rows = [(file, OUTCOMES[outcome], remark) for file, outcome, remark in self.files]
        counts = [f"{said} {n}" for key, said in OUTCOMES.items() if (n := sum(row[1] == key for row in self.files))]
        table = outcome_table(rows, [OUTCOMES["loaded"], OUTCOMES["unchanged"], OUTCOMES["changed"]])
        sum_line = f"共 {len(rows)} 个文件：{'，'.join(counts) or '无'}；写入文件 {len(self.written)} 份，移除 {len(self.removed)} 份。"
        return "\n".join(filter(None, [table, sum_line]))


OUTCOMES = {
    "loaded": "新读入", "changed": "有变化", "unchanged": "无变化", "copy": "副  本", "refused": "未读入", "removed": "已取出",
}  # fmt: skip


def run_load(
    paths: Sequence[Path], target: str | None, progress: Progress | None = None, *, jobs: int | None = None
) -> int:
    """The command `load`: fill the store that `target` names (None: the default order) and say on stderr what was done; each step
    goes to `progress` where one is given. Returns 0, or 1 where a file was refused, none was found, or the store failed."""
    try:
        with open_store(target) as store:
            say(f"图库：{store.target}")
            report = load(paths, store, progress or say, jobs=jobs)
    except StoreError as error:
        say(str(error))
        return 1
    say(report.table())
    if not report.files:
        say(f"没有找到文件：{'、'.join(map(str, paths))} 里没有可读的文件。请检查路径和权限。")
    return 1 if report.refused or not report.files else 0


def load(
    paths: Iterable[Path],
    store: Store,
    progress: Progress | None = None,
    *,
    extractor: Extractor = extract_file,
    jobs: int | None = None,
) -> Report:
    """Bring files, and all files in folders, into the store; what it already holds stays part of the graph.

    A file is unchanged where its bytes and the rules' version are; a file of the same name with other bytes replaces
    what it had said. The graph afterwards is the same in whatever order files came. `progress` gets a line for each
    step. A bad file is refused by name and the others are done; StoreError is raised where the store fails. `jobs` as
    for `extract_many`.
    """
    report, tell = Report(), progress or (lambda line: None)
    with store.turn(lambda: tell("另一个载入正在写这个图库，等它结束……")):
        _load(paths, store, lambda files: extract_many(files, extractor, jobs), report, tell)
    return report


def _load(paths: Iterable[Path], store: Store, extract: Extract, report: Report, tell: Progress) -> None:
    held = store.held()
    known = known_of(held, store)
    _read_files(_files(paths, report), known, rules_version(), store, extract, report, tell)
    settle(known, held, store, report, tell)


def settle(known: Mapping[str, Known], held: Sequence[Held], store: Store, report: Report, tell: Progress) -> None:
    """Make the store's graph what these records, by file name, say together: what differs from `held` is written, what no
    record says any more is taken back. A file that turned out to be a further copy is reported as one.

    Raises StoreError, before anything is written, where a copy must speak whose text the store has lost.
    """
    resolution = resolve(found.record for found in known.values())
    copies = {copy["source"]["file"]: policy.document for policy in resolution.policies for copy in policy.copies}
    report.files = [_with_copies(row, copies) for row in report.files]
    for policy in resolution.policies:
        file = policy.record["source"]["file"]
        if known[file].raw is None:
            raise StoreError(
                f"“{file}”是 {policy.document} 的副本，现在要由它代表这份文件，可是 {store.files.folder} 里没有它的原件"
                f"（导出不带原件）。请先重新读入 {file}，再做这一步；图库没有变。"
            )
    graphs = to_graphs(resolution, {file: Text(found.raw or "", found.rules) for file, found in known.items()})
    _write(graphs, held, store, rules_version(), report, tell)


def say(line: str) -> None:
    """A line to stderr."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def _files(paths: Iterable[Path], report: Report) -> list[Path]:
    """The files to read, folders opened, each once; two of one name in different folders are refused."""
    found: dict[Path, None] = {}
    for file in files_of(paths):
        found[Path(os.path.abspath(file))] = None
    by_name: dict[str, list[Path]] = {}
    for file in found:
        by_name.setdefault(file.name, []).append(file)
    for name, files in by_name.items():
        if len(files) > 1:
            places = "、".join(str(file) for file in files)
            report.files.append(
                (name, "refused", f"有 {len(files)} 个文件同名（{places}）。图库按文件名认文件，请改名后再试。")
            )
    return [files[0] for files in by_name.values() if len(files) == 1]


def known_of(held: Iterable[Held], store: Store) -> dict[str, Known]:
    """All records that the store holds, by file name, further copies included."""
    texts = dict(store.read("MATCH (p:Policy) RETURN p.id AS id, p.text AS text").rows)
    found: dict[str, Known] = {}
    for policy in held:
        found[policy.file] = Known(json.loads(policy.record), texts.get(policy.policy) or "", policy.rules)
        for copy in map(json.loads, policy.copies):
            data = store.files.get(copy["sha256"])
            raw = None if data is None else decode(data, copy["file"])
            found[copy["file"]] = Known(copy["record"], raw, copy["rules"])
    return found


def _read_files(
    files: Sequence[Path],
    known: dict[str, Known],
    rules: str,
    store: Store,
    extract: Extract,
    report: Report,
    tell: Progress,
) -> None:
    """Extract what is new or changed into `known`, in the files' order."""
    unchanged = {file for file in files if _is_unchanged(file, known.get(file.name), rules)}
    done = extract([file for file in files if file not in unchanged])
    for number, file in enumerate(files, 1):
        if file in unchanged:
            report.files.append((file.name, "unchanged", ""))
            continue
        found = next(done)
        tell(f"[{number}/{len(files)}] 读 {file.name}")
        report.files.append(_keep(found, known, rules, store))


def _is_unchanged(file: Path, earlier: Known | None, rules: str) -> bool:
    """Whether reading the file again would bring nothing new: same rules, same bytes, its text still there."""
    if earlier is None or earlier.raw is None or earlier.rules != rules:
        return False
    return _sha256(file) == earlier.sha256


def _keep(done: Done, known: dict[str, Known], rules: str, store: Store) -> tuple[str, str, str]:
    """Take what a file gave into `known`, its original bytes kept under their hash. Returns its row of the report."""
    name = done.path.name
    if done.extraction is None:
        return name, "refused", done.refusal.rstrip("。") + ("；图库仍保留它上次的内容。" if name in known else "。")
    store.files.put(done.extraction.data)
    outcome = "changed" if name in known else "loaded"
    known[name] = Known(done.extraction.record, done.extraction.raw, rules)
    return name, outcome, ""


def _sha256(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _with_copies(row: tuple[str, str, str], copies: dict[str, str]) -> tuple[str, str, str]:
    """A file whose document another file speaks for is reported as a copy of it."""
    file, outcome, _ = row
    if file not in copies or outcome == "refused":
        return row
    return (
        file,
        "unchanged" if outcome == "unchanged" else "copy",
        f"与图库中的“{copies[file]}”是同一份文件，作为副本保存",
    )


def _write(
    graphs: Sequence[PolicyGraph], held: Sequence[Held], store: Store, rules: str, report: Report, tell: Progress
) -> None:
    """Write the policies whose graph differs and take back those that are gone. New ones come first: should the work
    be cut short, every record is still held, and loading again finishes it."""
    digests = {policy.policy: policy.digest for policy in held}
    gone = sorted(digests.keys() - {graph.policy for graph in graphs})
    changed = [graph for graph in graphs if digests.get(graph.policy) != graph.digest()]
    if not changed and not gone:
        return
    before = [store.said(policy) for policy in [*(g.policy for g in changed if g.policy in digests), *gone]]
    touched = {graph.policy for graph in changed}
    same = [graph for graph in graphs if graph.policy not in touched]
    _write_changed(changed, digests.keys(), store, tell)
    report.written += [graph.policy for graph in changed]
    for policy in gone:
        tell(f"移除 {policy}")
        store.remove(policy)
        report.removed.append(policy)
    store.sweep()
    had, have = _facts([*before, *same]), _facts(graphs)
    store.record_load(rules, sorted(have - had), sorted(had - have))
    if len(graphs) >= _WORTH_COUNTING:
        keep(store, tell)


def _write_changed(graphs: Sequence[PolicyGraph], held: Container[str], store: Store, tell: Progress) -> None:
    """New policies many in a transaction, those that are held one by one."""
    done = 0
    new = [graph for graph in graphs if graph.policy not in held]
    for batch in store.write_batches(new[start : start + _AT_ONCE] for start in range(0, len(new), _AT_ONCE)):
        done += len(batch)
        tell(
            f"[{done}/{len(graphs)}] 写入 {'、'.join(graph.policy for graph in batch[:3])}{' …' if len(batch) > 3 else ''}"
        )
    for graph in graphs:
        if graph.policy in held:
            done += 1
            tell(f"[{done}/{len(graphs)}] 写入 {graph.policy}")
            store.write(graph)


def _facts(graphs: Iterable[PolicyGraph]) -> set[str]:
    """The ids of all facts: of nodes as `Label:id`, of edges as the ontology has them."""
    found: set[str] = set()
    for graph in graphs:
        found |= {f"{node.key.label}:{node.key.id}" for node in graph.nodes}
        found |= {edge.id for edge in graph.edges}
    return found
