"""Files are read by what their bytes are; what can't be read is refused in words that say what to do."""

from pathlib import Path

import pytest

from extract.reader import ReadError, is_plain, read
from graph.normal import simplify

DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"

TEXT = "国家知识产权局\n2015年9月7日\r\n一、总体要求"
READABLE = [
    ("utf-8", TEXT.encode()),
    ("utf-8 with a byte order mark, which is not counted", b"\xef\xbb\xbf" + TEXT.encode()),
    ("gb18030", TEXT.encode("gb18030")),
    ("utf-16, either way round", TEXT.encode("utf-16")),
    ("utf-16, either way round", b"\xfe\xff" + TEXT.encode("utf-16-be")),
]
REFUSED = [
    ("空的", b""),
    ("空的", "  \n　\n".encode()),
    ("PDF", b"%PDF-1.7 ..."),
    ("Word", b"PK\x03\x04rest of a zip"),
    ("图片", b"\x89PNG\r\n\x1a\n"),
    ("不是文本", TEXT.encode("utf-16")[:-1]),  # cut off within a character
    ("抽取记录", '{"schema": "policy-extraction/1"}'.encode("utf-16")),
    ("空的", " ".encode("utf-16")),
    ("不是文本", bytes(range(256)) * 8),
    ("不是文本", b"\x00" * 64),
]


@pytest.mark.parametrize(("_", "data"), READABLE)
def test_text_is_read_by_content_with_its_line_ends_kept(tmp_path: Path, _: str, data: bytes) -> None:
    (tmp_path / "a.bin").write_bytes(data)
    source = read(tmp_path / "a.bin")
    assert source.raw == TEXT and source.data == data and source.name == "a.bin"


def test_a_text_in_big5_is_told_from_one_in_gb18030(tmp_path: Path) -> None:
    text = "經濟部為推動智慧財產之營運，特訂定本辦法。\n一、本辦法之主管機關為經濟部。"
    (tmp_path / "a.txt").write_bytes(text.encode("big5"))
    assert read(tmp_path / "a.txt").raw == text and not is_plain(text.encode("big5"))
    assert is_plain(simplify(text).encode("gb18030")) and is_plain(text.encode("gb18030"))


@pytest.mark.parametrize("document", sorted(DOCUMENTS.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_no_document_in_gb18030_is_taken_for_big5(document: Path) -> None:
    assert is_plain(document.read_text(encoding="utf-8-sig").encode("gb18030"))


@pytest.mark.parametrize(("words", "data"), REFUSED)
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, words: str, data: bytes) -> None:
    (tmp_path / "附件.txt").write_bytes(data)
    with pytest.raises(ReadError, match=words) as refused:
        read(tmp_path / "附件.txt")
    assert "附件.txt" in str(refused.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="打不开"):
        read(tmp_path / "没有.txt")
    with pytest.raises(ReadError, match="文件夹"):
        read(tmp_path)
