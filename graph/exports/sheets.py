"""Rows → an Excel workbook that prints well: headings frozen and filtered, text never a formula, the same bytes each time."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from graph.store.address import StoreError

_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""What the file says of its making, so that two exports of one graph are the same."""
_WIDE = 48
"""No column is wider, in characters; longer text wraps."""
_MOST = 32_000
"""An Excel cell holds 32,767 characters."""
_ROWS = 1_048_576
"""An Excel sheet holds as many rows, its headings among them; what is more, the library drops without a word."""

Row = Sequence[Any]


def workbook(title: str, sheets: Mapping[str, tuple[Sequence[str], Sequence[Row]]]) -> bytes:
    """A workbook's bytes: for each sheet's name its headings and rows. A sheet's name has 31 characters at most.

    Raises StoreError where a sheet has more rows than Excel takes.
    """
    for name, (_, rows) in sheets.items():
        if len(rows) >= _ROWS:
            raise StoreError(
                f"表“{name}”有 {len(rows):,} 行，Excel 的一张表连标题最多 {_ROWS:,} 行。请改用 csv 导出；没有写出文件。"
            )
    written = BytesIO()
    book = xlsxwriter.Workbook(
        written,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    book.set_properties({"title": title, "created": _MADE})
    book.set_size(2400, 1400)
    for name, (headings, rows) in sheets.items():
        _sheet(book, name, headings, rows)
    book.close()
    return written.getvalue()


def _sheet(book: Any, name: str, headings: Sequence[str], rows: Sequence[Row]) -> None:
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bg_color": "#EDE6DA", "bottom": 1, "valign": "vcenter", "text_wrap": True})
    cell = book.add_format({"valign": "top", "text_wrap": True})
    sheet.freeze_panes(1, 0)
    for column, heading in enumerate(headings):
        widest = max([len(heading), *(len(str(row[column])) for row in rows if row[column] is not None)])
        sheet.set_column(column, column, min(2 * widest + 2, _WIDE), cell)
        sheet.write_string(0, column, heading, head)
    for line, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, int | float):
                sheet.write_number(line, column, value)
            elif value:
                sheet.write_string(line, column, str(value)[:_MOST])
    sheet.autofilter(0, 0, max(len(rows), 1), len(headings) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
