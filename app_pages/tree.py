"""Words and structure in Python → elements in the browser, without ever writing markup.

A tree is `[tag, attributes, children]`; the browser makes text of every text, so nothing that a document says can
become markup.
"""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

FRONTEND = Path(__file__).with_name("frontend")

Node = str | list[Any]
"""A text, or `[tag, {attribute: value}, [children]]`."""


def tag(name: str, /, *children: Node | None, **attributes: str | int | float | bool | None) -> Node:
    """An element. `class_` stands for class, other underscores for hyphens; None and False leave an attribute or a
    child out, True gives an attribute without a value.

    >>> tag("a", "国发", href="?page=policy", class_="link")
    ['a', {'href': '?page=policy', 'class': 'link'}, ['国发']]
    """
    named = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    kept = {
        key: "" if value is True else str(value)
        for key, value in named.items()
        if value is not None and value is not False
    }
    return [name, kept, [child for child in children if child is not None]]


def div(class_: str, *children: Node | None, **attributes: str | int | float | bool | None) -> Node:
    """A block of the given class."""
    return tag("div", *children, class_=class_, **attributes)


def span(class_: str, *children: Node | None, **attributes: str | int | float | bool | None) -> Node:
    """A run of words of the given class."""
    return tag("span", *children, class_=class_, **attributes)


def link(
    href: str, *children: Node | None, class_: str = "link", **attributes: str | int | float | bool | None
) -> Node:
    """A link to an address of this app, as `links` makes them."""
    return tag("a", *children, href=href, class_=class_, **attributes)


def source(*names: str) -> str:
    """The text of files in `frontend/`, one behind the other. (Never one line: Streamlit takes that for a path.)"""
    return "\n".join((FRONTEND / name).read_text(encoding="utf-8") for name in names)


def page_styles() -> list[str]:
    """The names of the style sheets that a page has of its own, for `source`."""
    return sorted(f"pages/{path.name}" for path in (FRONTEND / "pages").glob("*.css"))


@cache
def _component() -> Any:
    return st.components.v2.component(
        "policy_tree",
        html='<div class="tree"></div>',
        css=source("colours.css", "tree.css", *page_styles()),
        js=source("navigate.js", "tree.js", "fades.js", "choices.js", "mount_tree.js"),
    )


def show(*nodes: Node | None, key: str) -> None:
    """Puts nodes on the page. `key` names the place, once on a page."""
    _component()(key=key, data={"nodes": [node for node in nodes if node is not None]}, height="content")
