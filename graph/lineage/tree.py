"""Turns the lineage of one document into a tree of lines for the terminal: what it rests on, and what rests on it."""

from collections.abc import Iterator
from typing import Any

from graph.lineage import Lineage, ancestors, circles, descendants

_WORDS = {"IMPLEMENTS": "落实", "CITES": "引用", "REPEALS": "废止", "AMENDS": "修改"}
_NOT_HELD = "（无正文）"


def lines(graph: Lineage, focus: str, depth: int | None = None) -> Iterator[str]:
    """The tree of `focus`, which must be in the graph: its name, then two branches. A document that has been drawn is only named
    again (↑), so that a circle ends and a diamond is drawn once; circles are told at the end."""
    yield _name(graph, focus)
    up, down = ancestors(graph, focus, depth), descendants(graph, focus, depth)
    yield "├─ 向上：它依据什么"
    yield from _branches(_Branch(up, upwards=True), focus, "│  ")
    yield "└─ 向下：什么依据它"
    yield from _branches(_Branch(down, upwards=False), focus, "   ")
    for circle in circles(graph):
        if set(circle) & (set(up) | set(down)):
            yield f"循环（互相依据）：{'、'.join(circle)}"


class _Branch:
    """One side of the tree: the next documents of each, with the relations to them."""

    def __init__(self, graph: Lineage, *, upwards: bool) -> None:
        self.graph, self.upwards = graph, upwards

    def following(self, name: str) -> list[tuple[str, str]]:
        """Relations in words and id, those that implement first."""
        edges = self.graph.out_edges(name, keys=True) if self.upwards else self.graph.in_edges(name, keys=True)
        relations: dict[str, list[str]] = {}
        for source, target, relation in edges:
            relations.setdefault(target if self.upwards else source, []).append(relation)
        order = list(_WORDS)
        found = [(sorted(kinds, key=order.index), other) for other, kinds in relations.items()]
        found.sort(key=lambda item: (order.index(item[0][0]), item[1]))
        return [("、".join(_WORDS[kind] for kind in kinds), other) for kinds, other in found]


def _branches(branch: _Branch, focus: str, indent: str) -> Iterator[str]:
    """Depth first with a stack of its own: a lineage may be longer than Python's."""
    drawn = {focus}
    open_branches = [(indent, _with_last(branch.following(focus)))]
    if not branch.following(focus):
        yield f"{indent}└─ 无"
    while open_branches:
        indent, following = open_branches[-1]
        found = next(following, None)
        if found is None:
            open_branches.pop()
            continue
        last, relation, other = found
        again = other in drawn
        yield f"{indent}{'└─' if last else '├─'} {relation} {_name(branch.graph, other)}{' ↑' if again else ''}"
        if not again:
            drawn.add(other)
            open_branches.append((indent + ("   " if last else "│  "), _with_last(branch.following(other))))


def _with_last(following: list[tuple[str, str]]) -> Iterator[tuple[bool, str, str]]:
    for number, (relation, other) in enumerate(following, 1):
        yield number == len(following), relation, other


def _name(graph: Lineage, name: str) -> str:
    data: dict[str, Any] = graph.nodes[name]
    title, number = data.get("title") or name, data.get("document_number")
    year = f"　{data['issued_on']}" if data.get("issued_on") else ""
    return f"《{title}》{number or ''}{year}{'' if data.get('held') else _NOT_HELD}"
