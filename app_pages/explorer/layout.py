"""Nodes that come step by step → a place for each, which no later step changes.

The same steps give the same places: nothing here is left to chance or to the browser. A node is a sign with up to two
lines of words below it; no two of these boxes overlap.
"""

from collections.abc import Iterator, Sequence
from itertools import count
from math import atan2, ceil, hypot, inf, pi, tau

import numpy as np

HALF_WIDTH, ABOVE, BELOW = 71, 20, 52
"""What a node takes around the middle of its sign, in px, air included."""
FIRST_RING, RING, STRETCH = 118.0, 80.0, 1.9
"""Radius of the first ring around a node, distance between rings, and how much wider than high a ring is."""
_APART = 40.0
"""Distance between the places that are tried on a ring."""
_OF_A_RING, _OF_AN_ANGLE, _OF_A_CROSSING = 1.0, 2.2, 0.9
_NEAR = 26.0
"""A line that passes another node's sign at less than this seems to lead to it."""

Place = tuple[int, int]


class Board:
    """The places taken so far. Places are those of the signs' middles, y downwards; the first node stands at (0, 0)."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}

    def put(self, key: str, place: Place) -> None:
        """A node at a place of somebody's choice."""
        self.places[key] = place

    def beside(self, key: str, wanted: tuple[float, float] | None = None) -> None:
        """A node without an anchor, as near as may be to where it is wanted; by itself to the right of all."""
        if key in self.places:
            return
        if not self.places:
            self.put(key, (0, 0))
            return
        if wanted is None:
            wanted = (max(x for x, _ in self.places.values()) + 2.5 * HALF_WIDTH, 0.0)
        self.put(key, _nearest(wanted, self._array()))

    def around(self, anchor: str, keys: Sequence[str]) -> None:
        """New nodes around one that stands: the first of them upwards and on clockwise, or on the side away from what the
        anchor hangs on. Those that stand already stay."""
        new = [key for key in keys if key not in self.places]
        if not new:
            return
        x, y = self.places[anchor]
        middle, span = self._open_side(anchor, len(new))
        for nth, key in enumerate(new):
            share = (nth + 0.5) / len(new) - 0.5
            angle = middle + span * share
            self.put(key, _best((x, y), angle, pi if span > pi else span * 0.6, self._array()))

    def _open_side(self, anchor: str, new: int) -> tuple[float, float]:
        """The middle and the width of the angle that new nodes have."""
        if len(self.places) == 1:
            return pi / 2, tau  # the middle of the row lies below, so its ends meet above
        x, y = self.places[anchor]
        others = [place for key, place in self.places.items() if key != anchor]
        weights = [1 / (hypot(ox - x, oy - y) + 1) ** 2 for ox, oy in others]
        dx = sum(w * (ox - x) for w, (ox, _) in zip(weights, others, strict=True)) / STRETCH
        dy = sum(w * (oy - y) for w, (_, oy) in zip(weights, others, strict=True))
        away = atan2(-dy, -dx) if hypot(dx, dy) > 1e-9 else 0.0
        return away, min(1.35 * pi, 0.45 + 0.32 * new)

    def _array(self) -> np.ndarray:
        return np.array(list(self.places.values()), dtype=float).reshape(-1, 2)


def _ring(middle: tuple[float, float], radius: float, angle: float, spread: float) -> np.ndarray:
    """Places on a ring around a middle, within `spread` on both sides of an angle."""
    steps = max(4, ceil(spread * radius / _APART))
    turned = angle + spread * np.arange(-steps, steps + 1) / steps
    spots = np.stack([middle[0] + STRETCH * radius * np.cos(turned), middle[1] + radius * np.sin(turned)], axis=1)
    return np.asarray(np.round(spots))


def _free(spots: np.ndarray, taken: np.ndarray) -> np.ndarray:
    """Which places overlap no box that is taken."""
    dx = np.abs(spots[:, None, 0] - taken[None, :, 0])
    dy = np.abs(spots[:, None, 1] - taken[None, :, 1])
    return np.asarray(~((dx < 2 * HALF_WIDTH) & (dy < ABOVE + BELOW)).any(axis=1))


def _nearest(wanted: tuple[float, float], taken: np.ndarray) -> Place:
    """The free place nearest to a point, ring by ring."""
    for nth in count():
        spots = _ring(wanted, nth * RING / 2, 0.0, pi)
        free = spots[_free(spots, taken)]
        if len(free):
            return _place(free[int(np.argmin(np.hypot(free[:, 0] - wanted[0], free[:, 1] - wanted[1])))])
    raise AssertionError("the plane has no end")


def _best(anchor: Place, angle: float, spread: float, taken: np.ndarray) -> Place:
    """The free place that costs least: on a ring near by, little turned aside, its line past no other sign."""
    best, least = None, inf
    for nth in count():
        if best is not None and nth * _OF_A_RING >= least:
            return best
        spots = _ring(anchor, FIRST_RING + nth * RING, angle, spread)
        free = spots[_free(spots, taken)]
        if not len(free):
            continue
        turned = np.arctan2(free[:, 1] - anchor[1], (free[:, 0] - anchor[0]) / STRETCH) - angle
        cost = nth * _OF_A_RING + _OF_AN_ANGLE * np.abs((turned + pi) % tau - pi)
        cost = np.round(cost + _OF_A_CROSSING * _passed(free, anchor, taken), 6)
        at = int(np.argmin(cost))
        if cost[at] < least:
            best, least = _place(free[at]), float(cost[at])
    raise AssertionError("the plane has no end")


def _passed(ends: np.ndarray, start: tuple[int, int], taken: np.ndarray) -> np.ndarray:
    """How many of the taken places each line from `start` passes closely."""
    along = ends - np.array(start)
    length = np.maximum((along**2).sum(axis=1), 1.0)
    offset = taken - np.array(start)
    share = np.clip((along @ offset.T) / length[:, None], 0.0, 1.0)
    gap = np.hypot(offset[None, :, 0] - share * along[:, None, 0], offset[None, :, 1] - share * along[:, None, 1])
    others = (offset**2).sum(axis=1) > 1.0
    return np.asarray((gap[:, others] < _NEAR).sum(axis=1))


def _place(spot: np.ndarray) -> Place:
    return int(spot[0]), int(spot[1])


def overlapping(places: dict[str, Place]) -> Iterator[tuple[str, str]]:
    """Pairs of nodes whose boxes overlap; none for what a Board placed by itself."""
    several = sorted(places.items())
    for nth, (key, (x, y)) in enumerate(several):
        for other, (ox, oy) in several[nth + 1 :]:
            if abs(x - ox) < 2 * HALF_WIDTH and abs(y - oy) < ABOVE + BELOW:
                yield key, other
