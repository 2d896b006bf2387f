"""CSV files: Excel reads the characters, and runs nothing that a document says."""

import csv
import io

import pytest

from app_pages.tables import csv_bytes, file_name


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_excel_is_told_that_this_is_utf_8() -> None:
    assert csv_bytes(["部门"], []).startswith("\ufeff部门".encode())


def test_rows_come_back_as_they_were() -> None:
    rows = [["各地，各单位", '说"是"', "两\n行", 3, None]]
    assert read(csv_bytes(["甲", "乙", "丙", "丁", "戊"], rows))[1] == ["各地，各单位", '说"是"', "两\n行", "3", ""]


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_text_that_excel_would_run_is_neutralised(text: str) -> None:
    assert read(csv_bytes([text], [[text]])) == [[f"'{text}"], [f"'{text}"]]


def test_a_number_below_zero_stays_a_number() -> None:
    assert read(csv_bytes(["度"], [[-5]]))[1] == ["-5"]


@pytest.mark.parametrize("name", ["部门 × 文件", "甲/乙：丙*丁", "a\tb", "-国发〔2015〕71号."])
def test_a_file_name_has_no_blanks_and_no_signs_that_a_system_refuses(name: str) -> None:
    made = file_name(name, "表", suffix="csv")
    assert made.endswith("-表.csv")
    assert not set(made) & set(' \t×\\/:*?"<>|')
    assert not made.startswith(("-", "."))


def test_a_file_of_a_very_long_title_has_a_name_that_a_disk_takes() -> None:
    made = file_name("关系探索：" + "工业和信息化部、国家发展和改革委员会" * 20, suffix="png")
    assert made.startswith("关系探索：工业") and made.endswith(".png") and len(made.encode()) <= 255
