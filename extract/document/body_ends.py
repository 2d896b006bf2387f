"""How the name of a body ends, as the 主送机关 line and the signature print it (vocabulary: `body_ends.csv`)."""

import re

from extract.lexicon import alternation, rows

_BEHIND = r"(?:（[^（）]{1,20}）)*"
"""What may stand behind a name: 财政厅（局）, 教育厅（教委）, 农业农村（农牧）厅（局、委）."""


def _words(column: str, value: str) -> str:
    """An alternation of the words whose row says so, the longest first."""
    return alternation(row["word"] for row in rows("body_ends") if row[column] == value)


GROUP = re.compile(rf"(?:{_words('group', 'yes')}){_BEHIND}$")
"""The end of a phrase that is a group of addressees by itself: 国务院各部委 | 、各直属机构; 各省 is none."""
NAMES = re.compile(rf"[\u4e00-\u9fff（）]{{2,220}}(?:{_words('name', 'yes')})(?:（[^（）]{{1,20}}）)?")
"""One body's name, or several run together."""
_SALUTED = re.compile(rf"(?:{_words('salutes', 'always')}){_BEHIND}$")
_SALUTED_EACH = re.compile(rf"(?:{_words('salutes', 'each')}){_BEHIND}$")
_EACH = re.compile(r"[各本]|有关|全[省市县区]")
"""What opens a class of bodies; without it 示范城市：, 责任人员： and the like are labels."""


def salutes(words: str) -> bool:
    """Whether these words can be whom a document goes to: they end like a body, or are territories that 各 opens."""
    return _SALUTED.search(words) is not None or (
        _EACH.search(words) is not None and _SALUTED_EACH.search(words) is not None
    )
