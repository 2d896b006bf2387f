"""The benchmark of loading gives every writer the same rows, each once, without holding all policies."""

from collections import Counter

import pytest

from benchmarks import load
from benchmarks.multiply import multiplied


def identities(rows: load.Rows) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    for labels, nodes in rows.nodes.items():
        found.update((*labels, row["id"]) for row in nodes)
    for kind, edges in rows.edges.items():
        found.update((*kind, row["source"], row["target"], row["role"]) for row in edges)
    return found


def test_chunks_are_the_rows_of_all_each_once(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = load.rows_of(list(multiplied(25)), set())
    monkeypatch.setattr(load, "_CHUNK", 10)
    chunks = list(load.chunks(25))
    assert [len(chunk.graphs) for chunk in chunks] == [10, 10, 5]
    found = sum((identities(chunk.rows) for chunk in chunks), Counter())
    assert found == identities(whole) and set(found.values()) == {1}
    assert sum(chunk.rows.size for chunk in chunks) == whole.size == found.total()


def test_what_is_remembered_does_not_grow() -> None:
    seen: set[object] = set()
    sizes = []
    graphs = multiplied(60)
    for _ in range(3):
        load.rows_of([next(graphs) for _ in range(20)], seen)
        sizes.append(len(seen))
    assert sizes[1] == sizes[2]


def test_a_rate_counts_from_the_chunk_that_is_asked() -> None:
    one = load.Measured(lambda chunk: None, seconds=[1.0, 4.0], rows=[100, 100])
    assert (one.rate(), one.rate(1)) == (40, 25)
