"""Two nodes → the shortest way between them, whatever it runs over: documents, agencies, tasks, targets."""

from collections.abc import Sequence

from graph.questions import ask
from graph.store import Store

MOST_STEPS = 6
"""No longer way is looked for."""
MOST_NEIGHBOURS = 1_000
"""So many neighbours of one node are looked at: a ministry has tens of thousands, and is entered from their side."""
_MOST_AT_ONCE = 4_000

Found = dict[str, tuple[int, str]]
"""Key → how many steps away it is, and the key before it."""


def path(store: Store, one: str, other: str, steps: int = MOST_STEPS) -> list[str]:
    """The keys (`Kind:id`) of a shortest way, both ends among them; empty where there is none of at most so many steps.

    It is looked for from both ends by turns, the side with less to look at first. Of ways of one length the one whose keys
    come first is taken, so every store gives the same. Past a node with more than a thousand neighbours a way may be longer
    than need be, or missed.
    """
    if one == other:
        return [one]
    sides: tuple[Found, Found] = ({one: (0, "")}, {other: (0, "")})
    edges = ([one], [other])
    for _ in range(steps):
        at = 0 if edges[0] and (len(edges[0]) <= len(edges[1]) or not edges[1]) else 1
        if not edges[at] or len(edges[at]) > _MOST_AT_ONCE:
            return []
        _widen(store, edges[at], sides[at])
        if met := sides[0].keys() & sides[1].keys():
            meeting = min(met, key=lambda key: (sides[0][key][0] + sides[1][key][0], key))
            return [*reversed(_back(sides[0], meeting)), *_back(sides[1], meeting)[1:]]
    return []


def _widen(store: Store, edge: list[str], side: Found) -> None:
    """Puts the neighbours of the outermost nodes on a side, and makes them its outermost."""
    rows = ask(store, "steps_from", keys="|".join(edge), limit=MOST_NEIGHBOURS)
    outer = []
    for row in rows:
        if row["neighbour"] not in side:
            side[row["neighbour"]] = (side[row["key"]][0] + 1, row["key"])
            outer.append(row["neighbour"])
    edge[:] = outer


def _back(side: Found, key: str) -> Sequence[str]:
    """From a key back to where its side began."""
    way = [key]
    while before := side[way[-1]][1]:
        way.append(before)
    return way
