"""Steps → what is on screen: the nodes with their places and facts, the edges among them, and what was left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from app_pages import answers
from app_pages.answers import Row
from app_pages.explorer.layout import Board, Place
from app_pages.explorer.steps import State, Step, key_of, parted
from graph.lineage.paths import path

MOST = 300
"""Nodes on screen."""
AT_ONCE = 24
"""Neighbours that opening a node brings."""
REFERENCES = ("IMPLEMENTS", "CITES", "REPEALS", "AMENDS")
_STEP_OF_A_PATH = 230


@dataclass
class Gathered:
    """What steps lead to. Keys are `Kind:id`; `totals`: how many neighbours an opened node has; `way`: the keys of the last
    path; `apart`: pairs that no path joins; `full`: there was no room for all that was asked for."""

    places: dict[str, Place] = field(default_factory=dict)
    facts: dict[str, Row] = field(default_factory=dict)
    edges: list[Row] = field(default_factory=list)
    totals: dict[str, int] = field(default_factory=dict)
    way: list[str] = field(default_factory=list)
    apart: list[tuple[str, str]] = field(default_factory=list)
    full: bool = False


def gather(state: State) -> Gathered:
    """Takes the steps one by one. A key that the store does not hold leaves no trace."""
    board, gathered = Board(), Gathered()
    for step in state.steps:
        _take(step, board, gathered)
    keys = "|".join(board.places)
    if not keys:
        return gathered
    gathered.facts = {key_of(row["kind"], row["id"]): row for row in answers.rows("node_facts", keys=keys)}
    gathered.places = {key: place for key, place in board.places.items() if key in gathered.facts}
    gathered.edges = answers.rows("edges_among", keys="|".join(gathered.places)) if gathered.places else []
    return gathered


def neighbours(key: str) -> list[Row]:
    """The neighbours of a node, as many of each group as could ever be shown."""
    kind, identity = parted(key)
    return answers.kept("neighbours", id=identity, kind=kind, limit=MOST + AT_ONCE)


def rest(key: str, shown: Iterable[str]) -> tuple[list[Row], int]:
    """The neighbours of a node that are not on screen, those that could ever be shown, and how many there are."""
    rows, there = neighbours(key), set(shown)
    left = [row for row in rows if key_of(row["neighbour_kind"], row["neighbour"]) not in there]
    hidden = len(rows) - len(left)
    return left, _total(rows) - hidden


def _take(step: Step, board: Board, gathered: Gathered) -> None:
    key = step.key
    if step.sign in "+*" and not _room(board, gathered, [key]):
        return
    match step.sign:
        case "+":
            board.beside(key)
        case "*":
            board.beside(key)
            rows = neighbours(key)
            gathered.totals[key] = _total(rows)
            new = shares(rows, set(board.places), AT_ONCE)
            fitting = new[: MOST - len(board.places)]
            gathered.full = gathered.full or len(fitting) < len(new)
            board.around(key, fitting)
        case ">":
            _join(step, board, gathered)
        case "!" if step.place:
            board.put(key, step.place)


def _total(rows: Sequence[Row]) -> int:
    groups = {(row["relation"], row["outgoing"], row["neighbour_kind"]): row["total"] for row in rows}
    return sum(groups.values())


def shares(rows: Sequence[Row], there: set[str], most: int) -> list[str]:
    """Which new neighbours to show: of every group its first ones, small groups whole; those of one side together: what
    the node refers to, its parts, what refers to it, agencies."""
    groups: list[list[str]] = []
    for name, group in groupby(sorted(rows, key=_side), key=_side):
        keys = [key_of(row["neighbour_kind"], row["neighbour"]) for row in group]
        taken = {key for known in groups for key in known}
        new = [key for key in dict.fromkeys(keys) if key not in there and key not in taken]
        groups.append(_highest(new) if name[1] == "HAS_TASK" else new)
    left, room = sorted(range(len(groups)), key=lambda at: len(groups[at])), most
    for nth, at in enumerate(left):
        groups[at] = groups[at][: -(-room // (len(left) - nth))]
        room -= len(groups[at])
    return [key for group in groups for key in group]


def _highest(tasks: list[str]) -> list[str]:
    """Of a policy's tasks those that stand highest in its outline: the others come when these are opened."""
    deep = {task: task.rpartition("#")[2].count(".") for task in tasks}
    return [task for task in tasks if deep[task] == min(deep.values())]


def _side(row: Row) -> tuple[int, str, bool, str]:
    relation, outgoing = row["relation"], row["outgoing"]
    if row["neighbour_kind"] == "Agency":
        side = 3
    elif relation in REFERENCES:
        side = 0 if outgoing else 2
    else:
        side = 1
    return side, relation, outgoing, row["neighbour_kind"]


def _join(step: Step, board: Board, gathered: Gathered) -> None:
    """Puts the shortest way between two nodes on the board."""
    way = path(answers.store(), step.key, step.other)
    gathered.way = way
    if not way:
        gathered.apart.append((step.key, step.other))
        return
    if not _room(board, gathered, way):
        return
    one, other = way[0], way[-1]
    board.beside(one)
    x, y = board.places[one]
    board.beside(other, (x + _STEP_OF_A_PATH * (len(way) - 1), y))
    end_x, end_y = board.places[other]
    for nth, key in enumerate(way[1:-1], 1):
        share = nth / (len(way) - 1)
        board.beside(key, (x + share * (end_x - x), y + share * (end_y - y)))


def _room(board: Board, gathered: Gathered, keys: Sequence[str]) -> bool:
    """Whether these fit as well; where they don't, that is noted."""
    fits = len(board.places.keys() | set(keys)) <= MOST
    gathered.full = gathered.full or not fits
    return fits
