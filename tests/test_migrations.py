"""An older store is brought up, step by step and once; a newer one is refused with words and stays as it is."""

from pathlib import Path
from typing import Any

import pytest

from graph.store import Store, StoreError, embedded, open_store
from graph.store.migrations import FORMAT, STEPS, bring_up, format_of
from tests.stores import Writer, notice


def as_format(store: Store, number: int | None) -> None:
    """Make the store look as if a program of that format had written it (None: of the time before formats)."""
    store._connection.change(lambda tx: tx.run("MATCH (l:Load) SET l.format = $number", number=number).consume())


@pytest.fixture
def loaded(store: Store) -> Store:
    store.write(notice())
    store.record_load("1", ["a"], [])
    return store


def test_a_load_says_the_format(loaded: Store) -> None:
    assert loaded._connection.read(format_of) == FORMAT


def test_an_empty_store_has_no_format_and_one_without_loads_goes_through_every_step(store: Store) -> None:
    assert store._connection.read(format_of) is None
    assert store._connection.change(bring_up) == []
    store.write(notice())  # as an import does
    assert store._connection.read(format_of) == 0
    assert store._connection.change(bring_up) == sorted(STEPS)
    store.record_load("1", [], [])
    assert store._connection.change(bring_up) == []


def test_an_older_store_goes_through_every_step_in_order_and_once(loaded: Store) -> None:
    as_format(loaded, None)
    seen: list[int] = []
    steps: dict[int, Any] = {number: lambda tx, n=number: seen.append(n) for number in (3, 1, 2)}
    assert loaded._connection.change(lambda tx: bring_up(tx, steps)) == [1, 2, 3]
    assert loaded._connection.change(lambda tx: bring_up(tx, steps)) == []
    assert seen == [1, 2, 3]


def test_a_step_that_fails_leaves_the_store_as_it_was(loaded: Store) -> None:
    as_format(loaded, None)

    def fails(tx: Any) -> None:
        tx.run("MATCH (n:Task) DETACH DELETE n").consume()
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        loaded._connection.change(lambda tx: bring_up(tx, {1: fails}))
    assert loaded._connection.read(format_of) == 0
    assert loaded.read("MATCH (t:Task) RETURN count(t) AS n").rows != [[0]]


def test_the_first_write_brings_an_older_store_up(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        store.write(notice())
        store.record_load("1", [], [])
        as_format(store, None)
    with open_store(tmp_path / "store") as store:
        store.sweep()
        assert store._connection.read(format_of) == FORMAT


def test_policies_of_an_older_store_get_the_month_that_a_new_one_gives_them(store: Store) -> None:
    dates = {"甲": "2016", "乙": "2016-03", "丙": "2016-12-22", "丁": None}
    for name, date in dates.items():
        store.write(Writer(name, name, **({"issued_on": date} if date else {})).graph())
    asked = "MATCH (p:Policy) RETURN p.id, p.month ORDER BY p.id"
    new = store.read(asked).rows
    store.record_load("1", [], [])
    store._connection.change(lambda tx: tx.run("MATCH (p:Policy) REMOVE p.month").consume())
    as_format(store, 2)
    assert {month for _, month in store.read(asked).rows} == {None}
    assert store._connection.change(bring_up) == [3]
    assert store.read(asked).rows == new
    assert sum(month is not None for _, month in new) == 3


def test_a_newer_store_is_refused_and_stays(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        store.write(notice())
        store.record_load("1", [], [])
        as_format(store, FORMAT + 1)
    for _ in range(2):  # the folder is not left locked
        with pytest.raises(StoreError, match=rf"更新的版本写的（格式 {FORMAT + 1}，本程序认识到 {FORMAT}）"):
            open_store(tmp_path / "store")


def test_a_newer_folder_keeps_the_types_and_indexes_that_it_has(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    assert embedded.claim(folder, create=True)
    embedded.command(folder, ["CREATE VERTEX TYPE Load", f"INSERT INTO Load SET id = '1', format = {FORMAT + 1}"])
    embedded.release(folder)
    with pytest.raises(StoreError, match="更新的版本写的"):
        open_store(folder)
    embedded.claim(folder, create=False)
    types = embedded.ask(folder, "SELECT name FROM schema:types")
    embedded.release(folder)
    assert [row["name"] for row in types] == ["Load"]


def test_the_steps_lead_from_one_format_to_the_next() -> None:
    assert sorted(STEPS) == list(range(1, FORMAT + 1))
