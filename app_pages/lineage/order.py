"""Cards in lanes and the links between them → which card stands where in its lane, so that few links cross.

Long links get a stand-in (`Pass`) in every lane they run through, so that they are led between cards and not
behind them. Barycentre sweeps bring neighbours level; moving single items mends what the sweeps leave.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

SWEEPS = 24
MOVE_LIMIT = 70
"""Above this many items in all lanes single items are not moved: each trial counts all crossings anew."""


class Link(NamedTuple):
    """An edge of the picture: `source` refers to `target` (ids of cards)."""

    id: str
    source: str
    target: str


class Pass(NamedTuple):
    """The place where a long link runs through a lane: the link's id and the lane's column, from 0."""

    link: str
    column: int


Item = str | Pass
"""What takes up room in a lane: a card's id, or a passing link."""


@dataclass
class Grid:
    """`columns`: the items of each lane, top to bottom. `chains`: for each link between lanes its items from its left
    end to its right end. `inner`: links with both ends in one lane. `left`, `right`: an item's neighbours."""

    columns: list[list[Item]]
    links: dict[str, Link] = field(default_factory=dict)
    chains: dict[str, list[Item]] = field(default_factory=dict)
    inner: list[Link] = field(default_factory=list)
    left: dict[Item, list[Item]] = field(default_factory=dict)
    right: dict[Item, list[Item]] = field(default_factory=dict)

    def neighbours(self, item: Item) -> list[Item]:
        """The items that links join this one to in the lanes beside it."""
        return self.left.get(item, []) + self.right.get(item, [])


def arrange(columns: Sequence[Sequence[str]], links: Sequence[Link]) -> Grid:
    """Puts passing links in and orders every lane. The given order of cards decides ties, so equal input, equal picture."""
    grid = _grid(columns, links)
    starts: list[list[list[Item]]] = [
        [list(column) for column in grid.columns],
        [list(reversed(column)) for column in grid.columns],
    ]
    found = [_improved(grid, start) for start in starts]
    costs = [_cost_of(grid, order) for order in found]
    grid.columns[:] = found[costs.index(min(costs))]
    return grid


def _improved(grid: Grid, start: list[list[Item]]) -> list[list[Item]]:
    """The best order that sweeps and moves find from a start."""
    grid.columns[:] = start
    best, fewest = [list(column) for column in grid.columns], _cost(grid)
    for sweep in range(SWEEPS):
        _sweep(grid, rightward=sweep % 2 == 0)
        cost = _cost(grid)
        if cost < fewest:
            best, fewest = [list(column) for column in grid.columns], cost
    grid.columns[:] = best
    if sum(map(len, best)) <= MOVE_LIMIT:
        while sum(_move_within(grid, column) for column in grid.columns):
            pass
    return [list(column) for column in grid.columns]


def _cost_of(grid: Grid, columns: Sequence[list[Item]]) -> float:
    grid.columns[:] = columns
    return _cost(grid)


def _grid(columns: Sequence[Sequence[str]], links: Sequence[Link]) -> Grid:
    grid = Grid([list(column) for column in columns], {link.id: link for link in links})
    column_of = {card: index for index, column in enumerate(columns) for card in column}
    for link in links:
        ends = sorted((link.source, link.target), key=lambda card: column_of[card])
        first, last = column_of[ends[0]], column_of[ends[1]]
        if first == last:
            grid.inner.append(link)
            continue
        passes = [Pass(link.id, column) for column in range(first + 1, last)]
        for item in passes:
            grid.columns[item.column].append(item)
        grid.chains[link.id] = [ends[0], *passes, ends[1]]
    for chain in grid.chains.values():
        for one, other in zip(chain, chain[1:], strict=False):
            grid.right.setdefault(one, []).append(other)
            grid.left.setdefault(other, []).append(one)
    return grid


def _sweep(grid: Grid, rightward: bool) -> None:
    beside = grid.left if rightward else grid.right
    inner = _inner_neighbours(grid)
    for column in grid.columns if rightward else reversed(grid.columns):
        place = _places(grid)
        column.sort(key=_barycentre(place, beside, inner))


def _inner_neighbours(grid: Grid) -> dict[Item, list[Item]]:
    inner: dict[Item, list[Item]] = {}
    for link in grid.inner:
        inner.setdefault(link.source, []).append(link.target)
        inner.setdefault(link.target, []).append(link.source)
    return inner


def _barycentre(
    place: Mapping[Item, float], beside: Mapping[Item, list[Item]], inner: Mapping[Item, list[Item]]
) -> Callable[[Item], float]:
    def key(item: Item) -> float:
        around = [place[other] for other in (*beside.get(item, ()), *inner.get(item, ()))]
        return sum(around) / len(around) if around else place[item]

    return key


def _places(grid: Grid) -> dict[Item, float]:
    """Each item's height in its lane, 0 to 1, so that short and long lanes compare."""
    return {item: (index + 0.5) / len(column) for column in grid.columns for index, item in enumerate(column)}


def _cost(grid: Grid) -> float:
    """Crossings between lanes, and (less heavily) how far the links within a lane reach."""
    place = {item: index for column in grid.columns for index, item in enumerate(column)}
    crossings = sum(_crossings(column, place, grid.right) for column in grid.columns[:-1])
    reach = sum(abs(place[link.source] - place[link.target]) - 1 for link in grid.inner)
    return crossings + 0.35 * reach


def _crossings(column: Sequence[Item], place: Mapping[Item, int], right: Mapping[Item, list[Item]]) -> int:
    count = 0
    seen: list[int] = []
    for item in column:
        ends = sorted(place[other] for other in right.get(item, ()))
        count += sum(len(seen) - bisect_left(seen, end + 1) for end in ends)
        for end in ends:
            insort(seen, end)
    return count


def _move_within(grid: Grid, column: list[Item]) -> bool:
    """Puts each item of a lane where the cost is lowest, if that is lower than where it stands; whether any moved."""
    moved = False
    for item in list(column):
        before, cost = column.index(item), _cost(grid)
        best, lowest = before, cost
        for place in range(len(column)):
            column.remove(item)
            column.insert(place, item)
            trial = _cost(grid)
            if trial < lowest - 1e-9:
                best, lowest = place, trial
        column.remove(item)
        column.insert(best, item)
        moved = moved or best != before
    return moved
