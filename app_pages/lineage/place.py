"""Nodes → their place on the lineage page, under the class that its style is written for."""

from app_pages.tree import Node, div, show


def put(key: str, *nodes: Node | None) -> None:
    """Shows nodes at a place of this page; no nodes leave it empty."""
    kept = [node for node in nodes if node is not None]
    show(*([div("lin", *kept)] if kept else []), key=key)
