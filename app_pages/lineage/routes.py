"""Placed cards and ordered links → the line that every link is drawn as.

A route is a chain of points. Between two points of one height runs a straight line, between two points of one x a
straight line, else an S-curve that starts and ends level; corners within a gutter are rounded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app_pages.lineage.order import Grid, Item, Link, Pass

TRACK, PORT, EDGE_ROOM, CORNER = 10.0, 11.0, 9.0, 7.0


class Box(NamedTuple):
    """A card's rectangle."""

    x: float
    y: float
    width: float
    height: float


class Point(NamedTuple):
    """A place in the picture, in px from its upper left corner."""

    x: float
    y: float


@dataclass(frozen=True)
class Route:
    """A link's way from its source to its target. `inner`: within one lane, with square corners."""

    points: tuple[Point, ...]
    inner: bool

    def path(self) -> str:
        """The route as the `d` of an SVG path."""
        return _square(self.points) if self.inner else _curved(self.points)


@dataclass
class Tracks:
    """Which track of its lane's gutter (0 next to the cards) each inner link runs on."""

    of_link: dict[str, int] = field(default_factory=dict)
    used: dict[int, int] = field(default_factory=dict)

    def width(self, column: int) -> int:
        """Number of tracks in this lane's gutter."""
        return self.used.get(column, 0)


def assign_tracks(grid: Grid, centres: Mapping[Item, float]) -> Tracks:
    """Gives every inner link the innermost free track; short ones first, so that they nest inside the long ones."""
    column_of = {item: index for index, column in enumerate(grid.columns) for item in column}
    tracks = Tracks()
    taken: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for link in sorted(grid.inner, key=lambda link: (_reach(link, centres), link.id)):
        top, bottom = sorted((centres[link.source], centres[link.target]))
        column, track = column_of[link.source], 0
        while any(top < end + 30 and start - 30 < bottom for start, end in taken.get((column, track), [])):
            track += 1
        taken.setdefault((column, track), []).append((top, bottom))
        tracks.of_link[link.id] = track
        tracks.used[column] = max(tracks.width(column), track + 1)
    return tracks


def _reach(link: Link, centres: Mapping[Item, float]) -> float:
    return abs(centres[link.source] - centres[link.target])


def find_routes(
    grid: Grid,
    boxes: Mapping[str, Box],
    centres: Mapping[Item, float],
    lanes: Sequence[tuple[float, float]],
    tracks: Tracks,
) -> dict[str, Route]:
    """The route of every link. `lanes`: left and right edge of each."""
    ports = _ports(grid, boxes, centres)
    routes = {}
    for link in grid.inner:
        box = boxes[link.source]
        x = box.x + box.width + TRACK * (tracks.of_link[link.id] + 1)
        ends = [Point(box.x + box.width, ports[link.id, card, "right"]) for card in (link.source, link.target)]
        routes[link.id] = Route((ends[0], Point(x, ends[0].y), Point(x, ends[1].y), ends[1]), inner=True)
    for link_id, chain in grid.chains.items():
        points = _between_lanes(link_id, chain, boxes, centres, lanes, ports)
        from_left = grid.links[link_id].source == chain[0]
        routes[link_id] = Route(points if from_left else points[::-1], inner=False)
    return routes


def _between_lanes(
    link: str,
    chain: Sequence[Item],
    boxes: Mapping[str, Box],
    centres: Mapping[Item, float],
    lanes: Sequence[tuple[float, float]],
    ports: Mapping[tuple[str, str, str], float],
) -> tuple[Point, ...]:
    """The points of a link from its left end to its right end."""
    first, last = str(chain[0]), str(chain[-1])
    column = next(index for index, (left, right) in enumerate(lanes) if left <= boxes[first].x < right)
    start = Point(boxes[first].x + boxes[first].width, ports[link, first, "right"])
    points = [start, Point(lanes[column][1], start.y)]
    for item in chain[1:-1]:
        assert isinstance(item, Pass)
        left, right = lanes[item.column]
        points += [Point(left, centres[item]), Point(right, centres[item])]
    end = Point(boxes[last].x, ports[link, last, "left"])
    last_lane = next(left for left, right in lanes if left <= end.x < right)
    return (*points, Point(last_lane, end.y), end)


def _ports(grid: Grid, boxes: Mapping[str, Box], centres: Mapping[Item, float]) -> dict[tuple[str, str, str], float]:
    """The height at which each link meets each of its cards: (link, card, side) → y.

    Links of one side are sorted so that they do not cross on the way out: what turns up within the lane on top
    (nearest first), then what leaves the lane from top to bottom, then what turns down (nearest last).
    """
    sides: dict[tuple[str, str], list[tuple[tuple[int, float], str]]] = {}
    for link_id, chain in grid.chains.items():
        first, last = str(chain[0]), str(chain[-1])
        sides.setdefault((first, "right"), []).append(((1, centres[chain[1]]), link_id))
        sides.setdefault((last, "left"), []).append(((1, centres[chain[-2]]), link_id))
    for link in grid.inner:
        for card, other in ((link.source, link.target), (link.target, link.source)):
            turn = 0 if centres[other] < centres[card] else 2
            sides.setdefault((card, "right"), []).append(((turn, -centres[other]), link.id))
    ports = {}
    for (card, side), meeting in sides.items():
        box = boxes[card]
        step = min(PORT, (box.height - 2 * EDGE_ROOM) / max(1, len(meeting) - 1))
        for index, (_, link_id) in enumerate(sorted(meeting)):
            ports[link_id, card, side] = box.y + box.height / 2 + (index - (len(meeting) - 1) / 2) * step
    return ports


def _curved(points: Sequence[Point]) -> str:
    path = f"M{_n(points[0].x)},{_n(points[0].y)}"
    for before, point in zip(points, points[1:], strict=False):
        if before.y == point.y:
            path += f"H{_n(point.x)}"
        else:
            middle = (before.x + point.x) / 2
            path += f"C{_n(middle)},{_n(before.y)} {_n(middle)},{_n(point.y)} {_n(point.x)},{_n(point.y)}"
    return path


def _square(points: Sequence[Point]) -> str:
    """Out to the track, along it, back to the card: with rounded corners."""
    start, out, back, end = points
    corner = min(CORNER, abs(back.y - out.y) / 2, abs(out.x - start.x))
    down = corner if back.y > out.y else -corner
    return (
        f"M{_n(start.x)},{_n(start.y)}H{_n(out.x - corner)}Q{_n(out.x)},{_n(out.y)} {_n(out.x)},{_n(out.y + down)}"
        f"V{_n(back.y - down)}Q{_n(back.x)},{_n(back.y)} {_n(back.x - corner)},{_n(back.y)}H{_n(end.x)}"
    )


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
