"""The commands `export` and `import`: from an open store to files in one format, and from such a file into an empty store."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from graph.exports import admin_csv, cypher, graphml, jsonl, ledger, rdf
from graph.model import PolicyGraph
from graph.questions.kept import keep
from graph.store import Store, StoreError
from graph.store.check import check
from graph.store.whole import Whole, counts, policy_graphs, whole

_FILES: dict[str, Callable[[Whole], bytes]] = {
    "cypher": lambda graph: "".join(cypher.lines(graph)).encode(),
    "graphml": graphml.data,
    "jsonl": lambda graph: "".join(jsonl.lines(graph)).encode(),
    "turtle": rdf.turtle,
    "jsonld": rdf.json_ld,
    "xlsx": ledger.data,
}
_READERS: dict[str, Callable[[Iterable[str]], Whole]] = {"cypher": cypher.read, "jsonl": jsonl.read}

Tell = Callable[[str], None]
_WAITING = "另一个载入正在写这个图库，等它结束……"


def export(store: Store, kind: str, path: Path, tell: Tell = lambda line: None) -> str:
    """Write the store's graph as `kind` to exactly `path`: a folder for csv, else a file. Returns a line for the user.

    Raises StoreError where it can't be written, or where the folder holds something else already.
    """
    with store.turn(lambda: tell(_WAITING)):
        graph = whole(store)
    try:
        if kind == "csv":
            _write_folder(path, admin_csv.files(graph))
        else:
            _write_file(path, _FILES[kind](graph))
    except OSError as error:
        raise StoreError(f"写不了 {path}：{error.strerror or error}。请换一个能写的位置。") from error
    return f"已写出 {path}：{_told(graph)}"


def take_in(store: Store, kind: str, path: Path, tell: Tell) -> str:
    """Write the graph of an export into an empty store, policy by policy. Returns a line for the user.

    Raises StoreError where the store is not empty, or the file can't be read or is no whole export; then nothing is written.
    """
    with store.turn(lambda: tell(_WAITING)):
        if not store.is_empty():
            raise StoreError(
                "图库不是空的：导入只写进空的图库，免得两张图混在一起。请用 --store 给一个新文件夹，或先清空。"
            )
        graph, said = _read(kind, path)
        for number, policy in enumerate(said, 1):
            tell(f"[{number}/{len(said)}] 写入 {policy.policy}")
            store.write(policy)
        keep(store, tell)
    return f"已导入 {path}：{_told(graph)}"


def _read(kind: str, path: Path) -> tuple[Whole, list[PolicyGraph]]:
    """The graph of an export, and what each policy said of it. Raises StoreError where the file is no whole export."""
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            graph = _READERS[kind](file)
        said = policy_graphs(graph)
        for policy in said:
            check(policy)
    except OSError as error:
        raise StoreError(f"读不了 {path}：{error.strerror or error}。") from error
    except ValueError as error:
        raise StoreError(
            f"{path} 不是完整的 {kind} 导出：{error}。请重新导出一次，或另给一个文件；图库没有变。"
        ) from error
    return graph, said


def _write_file(path: Path, data: bytes) -> None:
    """Whole or not at all: a reader never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.half")
    half.write_bytes(data)
    os.replace(half, path)


def _write_folder(path: Path, files: dict[str, bytes]) -> None:
    path.mkdir(parents=True, exist_ok=True)
    ours = ("nodes-", "edges-", admin_csv.COMMAND, admin_csv.AFTERWARDS, admin_csv.REPORT)
    if other := sorted(file.name for file in path.iterdir() if not file.name.startswith(ours)):
        raise StoreError(f"文件夹 {path} 里有别的文件（{other[0]}）。请给一个空的或新的文件夹。")
    for file in path.iterdir():
        file.unlink()
    for name, data in files.items():
        (path / name).write_bytes(data)


def _told(graph: Whole) -> str:
    found = counts(graph)
    return f"节点 {len(graph.nodes)} 个，边 {len(graph.edges)} 条，其中职责 {found.get('RESPONSIBLE_FOR', 0)} 项"
