"""Documents by lane and their edges → where every card stands and which way every edge runs, in px.

Lanes are columns. Edges between lanes leave and enter at the sides that face each other and are led between the
cards of the lanes they pass; edges within a lane run through a gutter to the right of its cards, each on a track
of its own. No edge ever runs behind a card.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from app_pages.lineage.cards import WIDTH
from app_pages.lineage.order import Grid, Item, Link, Pass, arrange
from app_pages.lineage.routes import Box, Route, assign_tracks, find_routes

LANES = ("central", "state_council", "ministry", "province", "city", "county", "law", "standard", "unknown")
"""Lanes from left to right; a lane without cards is left out of a picture."""

MARGIN, INSET, GAP = 4, 8, 28  # around the picture, within a lane beside its cards, between lanes
TOP, BOTTOM, BETWEEN, PASSING = 14, 18, 14, 6
TRACK = 10
ROUNDS = 40
WINDOW, RAISED = 760, 120
"""A picture higher than the one has its short lanes begin at most the other below its top."""

PULL = 0.94
"""Each round every card moves a little towards the middle, so that parts without links between them close up."""


@dataclass(frozen=True)
class Lane:
    """A lane's rectangle: left edge, width; `count` of its cards."""

    key: str
    x: float
    width: float
    count: int


@dataclass(frozen=True)
class Layout:
    """The picture's size, its lanes from left to right, the box of every card, the route of every edge."""

    width: int
    height: int
    lanes: tuple[Lane, ...]
    boxes: Mapping[str, Box]
    routes: Mapping[str, Route]


@dataclass(frozen=True)
class Card:
    """A card to be placed: its id, its lane (one of `LANES`), its height in px."""

    id: str
    lane: str
    height: float


def lay_out(cards: Sequence[Card], links: Sequence[Link]) -> Layout:
    """Places cards and routes links. Cards of one lane start in the given order; links to a card that isn't there are
    refused (KeyError). Equal input gives an equal picture."""
    keys = [key for key in LANES if any(card.lane == key for card in cards)]
    columns = [[card.id for card in cards if card.lane == key] for key in keys]
    grid = arrange(columns, sorted(links))
    sizes: dict[Item, float] = {card.id: card.height for card in cards}
    centres, height = _heights(grid, sizes)
    tracks = assign_tracks(grid, centres)
    lanes = _lanes(keys, columns, [tracks.width(column) * TRACK for column in range(len(keys))])
    boxes = {
        card.id: Box(lanes[keys.index(card.lane)].x + INSET, centres[card.id] - card.height / 2, WIDTH, card.height)
        for card in cards
    }
    routes = find_routes(grid, boxes, centres, [(lane.x, lane.x + lane.width) for lane in lanes], tracks)
    width = lanes[-1].x + lanes[-1].width + MARGIN if lanes else 0
    return Layout(ceil(width), ceil(height), tuple(lanes), boxes, routes)


def _lanes(keys: Sequence[str], columns: Sequence[Sequence[str]], gutters: Sequence[float]) -> list[Lane]:
    lanes: list[Lane] = []
    x = float(MARGIN)
    for key, column, gutter in zip(keys, columns, gutters, strict=True):
        lane = Lane(key, x, WIDTH + 2 * INSET + gutter, len(column))
        lanes.append(lane)
        x += lane.width + GAP
    return lanes


def _heights(grid: Grid, sizes: Mapping[Item, float]) -> tuple[dict[Item, float], float]:
    """The centre of every item, with the topmost one's edge at `TOP`, and the picture's height."""

    def size(item: Item) -> float:
        return PASSING if isinstance(item, Pass) else sizes[item]

    centres = _stacked(grid, size_of := {item: size(item) for column in grid.columns for item in column})
    for turn in range(ROUNDS):
        for column in grid.columns if turn % 2 == 0 else reversed(grid.columns):
            _level(grid, column, size_of, centres)
    if not centres:
        return {}, 0.0
    _raise_short(grid, size_of, centres)
    shift = TOP - min(centres[item] - size_of[item] / 2 for item in centres)
    placed = {item: centre + shift for item, centre in centres.items()}
    return placed, max(placed[item] + size_of[item] / 2 for item in placed) + BOTTOM


def _stacked(grid: Grid, size: Mapping[Item, float]) -> dict[Item, float]:
    centres: dict[Item, float] = {}
    for column in grid.columns:
        total = sum(size[item] + BETWEEN for item in column)
        y = -total / 2
        for item in column:
            centres[item] = y + size[item] / 2
            y += size[item] + BETWEEN
    return centres


def _level(grid: Grid, column: Sequence[Item], size: Mapping[Item, float], centres: dict[Item, float]) -> None:
    """Moves the items of a lane as near to their neighbours' height as order and distances allow."""
    wanted, weights = [], []
    for item in column:
        beside = grid.neighbours(item)
        wanted.append(PULL * (sum(centres[other] for other in beside) / len(beside) if beside else centres[item]))
        weights.append(4.0 if isinstance(item, Pass) else 0.4 + 0.3 * len(beside))
    for item, centre in zip(column, _spread(wanted, weights, [size[item] for item in column]), strict=True):
        centres[item] = centre


def _raise_short(grid: Grid, size: Mapping[Item, float], centres: dict[Item, float]) -> None:
    """In a picture that is higher than a window, moves the cards of short lanes up to where the picture begins: the document
    that it is about stands on the first screen, not in the middle of a long way down."""
    tops = {item: centres[item] - size[item] / 2 for item in centres}
    first = min(tops.values())
    if max(centres[item] + size[item] / 2 for item in centres) - first <= WINDOW:
        return
    for column in grid.columns:
        cards = [item for item in column if not isinstance(item, Pass)]
        if not cards or max(tops[item] + size[item] for item in cards) - min(tops[item] for item in cards) > WINDOW:
            continue
        up = max(0.0, min(tops[item] for item in cards) - first - RAISED)
        wanted = [centres[item] - (0 if isinstance(item, Pass) else up) for item in column]
        weights = [1.0 if isinstance(item, Pass) else 100.0 for item in column]
        for item, centre in zip(column, _spread(wanted, weights, [size[item] for item in column]), strict=True):
            centres[item] = centre


def _spread(wanted: Sequence[float], weights: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """Centres in the given order, `BETWEEN` px apart, that miss the wanted ones least (weighted squares): isotonic
    regression by pooling adjacent violators."""
    offsets, at = [], 0.0
    for index, size in enumerate(sizes):
        at += size / 2 if index == 0 else sizes[index - 1] / 2 + BETWEEN + size / 2
        offsets.append(at)
    pools: list[tuple[float, float, int]] = []  # mean, weight, members
    for want, weight, offset in zip(wanted, weights, offsets, strict=True):
        pools.append((want - offset, weight, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (mean, heavy, many), (other, light, few) = pools.pop(), pools.pop()
            pools.append(((mean * heavy + other * light) / (heavy + light), heavy + light, many + few))
    means = [mean for mean, _, members in pools for _ in range(members)]
    return [mean + offset for mean, offset in zip(means, offsets, strict=True)]
