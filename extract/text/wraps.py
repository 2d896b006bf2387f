"""Tells whether a text's lines are broken at a margin, as printed pages and PDFs break them, and how wide they are."""

from collections import Counter
from collections.abc import Sequence

_LONG = 15
"""Shorter lines (titles, names, cells) say nothing about the margin."""
_RAGGED = 2
"""How much narrower than the margin a line that reaches it may be: marks and figures don't break."""
_FEWEST = 10
"""So few long lines may agree by chance; the shortest wrapped page known has 26."""


def width(line: str) -> float:
    """The width of a line in full-width characters; letters and figures of ASCII take half of one.

    >>> width("2020年底前")
    5.0
    """
    return len(line) - len(line.encode("ascii", "ignore")) / 2


def margin(lines: Sequence[str]) -> float | None:
    """From which width on a line reaches the margin; None where the lines are not broken at one: half of the long lines
    are nearly as wide as each other then, and hardly any is wider."""
    widths = Counter(round(width(line)) for line in lines if len(line) >= _LONG)
    widths = Counter({wide: count for wide, count in widths.items() if wide >= _LONG})
    total = sum(widths.values())
    if total < _FEWEST:
        return None
    reaching = {wide: sum(widths[wide - k] for k in range(_RAGGED + 1)) for wide in widths}
    widest = max(reaching, key=lambda wide: (reaching[wide], wide))
    wider = sum(count for wide, count in widths.items() if wide > widest)
    return widest - _RAGGED - 0.5 if reaching[widest] * 2 >= total and wider * 10 <= total else None
