"""The lineage picture's geometry: nothing overlaps, no edge runs behind a card, and equal input gives an equal picture."""

import random
import re
from collections.abc import Iterator

import pytest

from app_pages.lineage.cards import FOOT_EM, TITLE_EM, TITLE_LINES, WIDTH, face, width_em, wrap
from app_pages.lineage.layout import LANES, Card, Layout, lay_out
from app_pages.lineage.order import Link

SEEDS = range(12)


def random_lineage(seed: int) -> tuple[list[Card], list[Link]]:
    """Cards in most lanes and links between any two of them, as a corpus might have them; many within one lane."""
    dice = random.Random(seed)
    lanes = dice.sample(LANES, k=dice.randint(1, len(LANES)))
    cards = [Card(f"c{i}", dice.choice(lanes), dice.choice([52, 70, 88])) for i in range(dice.randint(1, 40))]
    pairs = {tuple(dice.sample([card.id for card in cards], 2)) for _ in range(2 * len(cards)) if len(cards) > 1}
    return cards, [Link(f"{source}-{target}", source, target) for source, target in sorted(pairs)]


def points_on(path: str) -> Iterator[tuple[float, float]]:
    """Points along an SVG path of the commands M H V C Q, close together, whatever wrote it."""
    at = (0.0, 0.0)
    for command, numbers in re.findall(r"([MHVCQ])([^MHVCQ]*)", path):
        values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        if command == "H":
            corners = [at, (values[0], at[1])]
        elif command == "V":
            corners = [at, (at[0], values[0])]
        else:
            corners = [at, *zip(values[::2], values[1::2], strict=True)]
        if command == "M":
            at = corners[-1]
            continue
        for step in range(61):
            yield bezier(corners, step / 60)
        at = corners[-1]


def bezier(corners: list[tuple[float, float]], share: float) -> tuple[float, float]:
    """A point of the Bézier curve with these corners (de Casteljau)."""
    while len(corners) > 1:
        corners = [
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in zip(corners, corners[1:], strict=False)
        ]
    return corners[0]


def assert_nothing_overlaps(layout: Layout) -> None:
    boxes = list(layout.boxes.values())
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
            apart_y = one.y + one.height < other.y or other.y + other.height < one.y
            assert apart_x or apart_y, f"{one} lies over {other}"


@pytest.mark.parametrize("seed", SEEDS)
def test_no_cards_overlap_and_all_lie_in_their_lane_and_the_picture(seed: int) -> None:
    cards, links = random_lineage(seed)
    layout = lay_out(cards, links)
    assert_nothing_overlaps(layout)
    lanes = {lane.key: lane for lane in layout.lanes}
    for card in cards:
        box, lane = layout.boxes[card.id], lanes[card.lane]
        assert lane.x < box.x
        assert box.x + box.width < lane.x + lane.width
        assert box.y >= 0
        assert box.y + box.height <= layout.height


@pytest.mark.parametrize("seed", SEEDS)
def test_no_edge_runs_behind_a_card(seed: int) -> None:
    cards, links = random_lineage(seed)
    layout = lay_out(cards, links)
    assert layout.routes.keys() == {link.id for link in links}
    for link, route in layout.routes.items():
        for x, y in points_on(route.path()):
            for card, box in layout.boxes.items():
                inside = box.x + 0.6 < x < box.x + box.width - 0.6 and box.y + 0.6 < y < box.y + box.height - 0.6
                assert not inside, f"{link} runs behind {card} at {x:.0f},{y:.0f}"


@pytest.mark.parametrize("seed", SEEDS)
def test_every_edge_leaves_its_source_and_reaches_its_target(seed: int) -> None:
    cards, links = random_lineage(seed)
    layout = lay_out(cards, links)
    for link in links:
        route = layout.routes[link.id]
        for point, card in ((route.points[0], link.source), (route.points[-1], link.target)):
            box = layout.boxes[card]
            assert point.x in (box.x, box.x + box.width)
            assert box.y < point.y < box.y + box.height


@pytest.mark.parametrize("seed", SEEDS)
def test_edges_within_a_lane_stay_in_its_gutter_and_share_no_track_where_they_meet(seed: int) -> None:
    cards, links = random_lineage(seed)
    layout = lay_out(cards, links)
    upright: dict[float, list[tuple[float, float]]] = {}
    for route in (route for route in layout.routes.values() if route.inner):
        start, out, back, _ = route.points
        lane = next(lane for lane in layout.lanes if lane.x < start.x < lane.x + lane.width)
        assert start.x < out.x < lane.x + lane.width
        upright.setdefault(out.x, []).append((min(out.y, back.y), max(out.y, back.y)))
    for spans in upright.values():
        ordered = sorted(spans)
        assert all(one[1] < other[0] for one, other in zip(ordered, ordered[1:], strict=False))


@pytest.mark.parametrize("seed", SEEDS)
def test_edges_of_one_side_of_a_card_meet_it_at_heights_of_their_own(seed: int) -> None:
    cards, links = random_lineage(seed)
    layout = lay_out(cards, links)
    ends = [point for route in layout.routes.values() for point in (route.points[0], route.points[-1])]
    assert len(set(ends)) == len(ends)


def test_lanes_stand_in_the_order_of_the_levels_and_empty_ones_are_left_out() -> None:
    cards = [Card(key, key, 70) for key in reversed(LANES) if key not in ("county", "law")]
    layout = lay_out(cards, [])
    assert [lane.key for lane in layout.lanes] == [key for key in LANES if key not in ("county", "law")]
    assert [lane.count for lane in layout.lanes] == [1] * 7
    for one, other in zip(layout.lanes, layout.lanes[1:], strict=False):
        assert one.x + one.width < other.x
    assert layout.lanes[-1].x + layout.lanes[-1].width <= layout.width


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_edges_changes_nothing(seed: int) -> None:
    cards, links = random_lineage(seed)
    assert lay_out(cards, links) == lay_out(cards, links[::-1])


def test_six_lanes_fit_a_window_of_1440() -> None:
    cards = [Card(key, key, 88) for key in LANES[:4] + LANES[-2:]]
    assert lay_out(cards, []).width <= 1440 - 2 * 30 - 15


def test_no_cards_no_picture() -> None:
    layout = lay_out([], [])
    assert (layout.width, layout.height, layout.lanes) == (0, 0, ())


def test_links_that_go_straight_up_and_down_do_not_cross_each_other() -> None:
    cards = [Card(name, "ministry", 88) for name in "abcd"]
    layout = lay_out(cards, [Link("ab", "a", "b"), Link("cd", "c", "d")])
    spans = [sorted(point.y for point in route.points) for route in layout.routes.values()]
    assert spans[0][-1] < spans[1][0] or spans[1][-1] < spans[0][0]


# ---- words on cards

TITLES = (
    "国家知识产权局等五部委印发《关于进一步加强知识产权运用和保护助力创新创业的意见》的通知",
    "2018年国家知识产权示范城市工作计划",
    "企业知识产权管理规范",
    "GB/T 29490—2013 Enterprise intellectual property management",
    "深入实施国家知识产权战略行动计划（2014—2020年）",
)


@pytest.mark.parametrize("title", TITLES)
def test_no_line_of_a_card_is_wider_than_the_card(title: str) -> None:
    for line in face(title, title).title:
        assert width_em(line) <= TITLE_EM + 0.5
    assert width_em(face(title, title).foot) <= FOOT_EM + 0.5
    assert TITLE_EM * 13 < WIDTH - 13 - 5
    assert FOOT_EM * 12 < WIDTH - 13 - 5


@pytest.mark.parametrize("title", TITLES)
def test_wrapping_loses_nothing_but_what_it_marks_as_cut(title: str) -> None:
    lines = wrap(title, TITLE_EM, TITLE_LINES)
    said = "".join(lines).replace(" ", "")
    if said.endswith("…"):
        assert len(lines) == TITLE_LINES
        assert title.replace(" ", "").startswith(said[:-1])
    else:
        assert said == title.replace(" ", "")


def test_a_number_is_not_broken_and_no_line_begins_with_a_closing_sign() -> None:
    assert wrap("甲乙丙丁戊己庚辛壬癸2015年的工作计划", 12, 3)[0] == "甲乙丙丁戊己庚辛壬癸"
    assert wrap("甲乙丙丁戊己庚辛壬癸子丑》的通知", 12, 3) == ["甲乙丙丁戊己庚辛壬癸子", "丑》的通知"]
