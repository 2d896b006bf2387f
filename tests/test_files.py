"""The keep of original bytes: what goes in comes out, and nothing else does."""

import hashlib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from graph.store import open_store
from graph.store.files import FileKeep


@given(data=st.binary(max_size=200))
def test_what_is_put_is_got(tmp_path_factory: object, data: bytes) -> None:
    keep = FileKeep(tmp_path_factory.mktemp("keep") / "files")  # type: ignore[attr-defined]
    sha256 = keep.put(data)
    assert sha256 == hashlib.sha256(data).hexdigest()
    assert keep.put(data) == sha256
    assert keep.get(sha256) == data
    assert [path.name for path in keep.folder.iterdir()] == [sha256]


def test_only_whole_files_of_the_keep_are_given(tmp_path: Path) -> None:
    keep = FileKeep(tmp_path / "files")
    assert keep.get("0" * 64) is None
    sha256 = keep.put(b"word")
    (keep.folder / sha256).write_bytes(b"ward")
    assert keep.get(sha256) is None
    assert keep.put(b"word") == sha256
    assert keep.get(sha256) == b"word"
    (tmp_path / "secret").write_text("no")
    assert keep.get("../secret") is None


def test_a_folder_store_keeps_its_files_inside(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        assert store.files.folder == tmp_path / "store" / "files"
        assert (store.is_folder, store.files.put(b"x")) == (True, hashlib.sha256(b"x").hexdigest())
    with open_store(tmp_path / "store", create=False) as store:
        assert store.files.get(hashlib.sha256(b"x").hexdigest()) == b"x"
