"""Looks into trees of elements as the pages make them."""

from app_pages.tree import Node


def leaves(node: Node) -> list[str]:
    """All texts of a tree, none of its tags and attributes."""
    return [node] if isinstance(node, str) else [text for child in node[2] for text in leaves(child)]


def attributes(node: Node, name: str) -> list[str]:
    """The values of an attribute throughout a tree."""
    if isinstance(node, str):
        return []
    own = [node[1][name]] if name in node[1] else []
    return own + [value for child in node[2] for value in attributes(child, name)]


def elements(node: Node, class_: str) -> list[Node]:
    """The elements of a tree that are of a class."""
    if isinstance(node, str):
        return []
    own: list[Node] = [node] if class_ in node[1].get("class", "").split() else []
    return own + [found for child in node[2] for found in elements(child, class_)]
