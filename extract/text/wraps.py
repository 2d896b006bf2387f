"""Tells whether a text's lines are broken at a margin, as printed pages and PDFs break them, and how wide they are."""

from collections import Counter
from collections.abc import Sequence

_LONG = 15
"""Shorter lines (titles, names, cells) say nothing about the margin."""
_RAGGED = 2
"""How much narrower than the margin a line that reaches it may be: marks and figures don't break."""
_FEWEST = 10
"""So few long lines may agree by chance; the shortest wrapped page known has 26."""

_FEWEST_TOLD, _SLIPS = 5, 0.1
"""Lines of each sort that tell, and the share of them that may be otherwise (a caption, a page's head)."""


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


def sets_off(at_margin: Sequence[bool], ended: Sequence[bool], apart: Sequence[bool]) -> bool:
    """Whether a text whose lines are broken at a margin opens each paragraph with an indent or an empty line, so that a line
    without one goes on with what stands before it, even where the line before ends a sentence at the margin.

    A value for each line: whether it reaches the margin, ends a sentence, is set off. Lines behind one that reaches the margin in the
    middle of a sentence go on, lines behind a short one that ends a sentence open a paragraph: the two tell."""
    going_on, opening = list[bool](), list[bool]()
    for k in range(1, len(apart)):
        if at_margin[k - 1] and not ended[k - 1]:
            going_on.append(apart[k])
        elif not at_margin[k - 1] and ended[k - 1]:
            opening.append(apart[k])
    return (
        min(len(going_on), len(opening)) >= _FEWEST_TOLD
        and sum(going_on) <= _SLIPS * len(going_on)
        and sum(opening) >= (1 - _SLIPS) * len(opening)
    )
