"""Reads the lines of the record that a page prints over a document or under it: 发文机关, 成文日期."""

import re

from extract.document import Document
from extract.document.page_lines import DATE_PATTERN, PUBLISHED_BY
from extract.lexicon import rows

_RECORD_ZONE = 3000
"""Record lines stand over the document or under it; a table in it may have such labels too (文件名称, 文号)."""
_ARCHIVED = re.compile(rf"号(?P<date>{DATE_PATTERN}){PUBLISHED_BY}(?P<issuer>[\u4e00-\u9fff（）、]{{2,80}})(?=$|[|\n])")


def archived(text: str, document: Document, group: str) -> tuple[int, int] | None:
    """The place of the `date` or the `issuer` in the line that an archive prints over a text, number, date and issuer in a row:
    …号2016年12月23日发布机关：国务院办公厅|."""
    heads = [line.end for line in (*document.titles, document.addressee) if line is not None]
    found = _ARCHIVED.search(text, 0, max(heads, default=_RECORD_ZONE))
    return found.span(group) if found is not None else None


def record_field(field: str, value: str) -> re.Pattern[str]:
    """The pattern of a record line of this field: its label, then on its line or the next one the value. Who published a text
    issued it where a database of law says so in 【】; without them a portal names who put it there."""
    labels = _labels(field)
    if field == "issuer":
        labels += f"|(?<=【)(?:{_labels('publisher')})(?=】)"
    return re.compile(rf"(?:{labels})(?P<mark>[】\]：:|]*)\s*\n?(?P<value>{value})")


def _labels(field: str) -> str:
    return "|".join(row["word"] for row in rows("record_labels") if row["field"] == field)


def recorded(pattern: re.Pattern[str], text: str, document: Document) -> re.Match[str] | None:
    """A record line over the document, else one under it; without a mark behind its label only over it."""
    heads = [line.end for line in (*document.titles, document.addressee) if line is not None]
    over = max(heads, default=_RECORD_ZONE)
    for start, end in ((0, _RECORD_ZONE), (max(0, len(text) - _RECORD_ZONE), len(text))):
        for match in pattern.finditer(text, start, end):
            if match["mark"] or match.start() < over:
                return match
    return None
