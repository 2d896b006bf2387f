"""Turns nodes into the properties that the store keeps, and those back into nodes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.model import AGENCY, DOCUMENT, POLICY, TASK, Key, Node
from graph.normal import mainland
from graph.store.schema import FULL_TEXT, TEXT_WORDS, WORDS

DIGEST = "digest"
MONTH = "month"
"""The month that a time line shows a policy in, `2016-12`: an index finds those of a period. A year alone is shown in its July."""
STATED_BY = "policies"
"""On an edge between two agencies: ids of the policies that brought it, since such an edge belongs to no one policy."""
OF_A_POLICY = frozenset({
    "document_type", "issued_on", "region", "effective_on", "expires_on", "file", "sha256", "text", "record", "rules",
    "body_start", "body_end", "copies", DIGEST, MONTH, TEXT_WORDS,
})  # fmt: skip
"""Properties that a document has only as a policy; it loses them when its text is removed."""
MADE_BY_STORE = frozenset({DIGEST, MONTH, WORDS, TEXT_WORDS})

_NAMES = {
    DOCUMENT: ("title", "document_number", "alternative_titles", "former_ids"),
    AGENCY: ("name", "aliases"),
    TASK: ("number", "heading"),
}


def stored(node: Node) -> dict[str, Any]:
    """A node's properties as the store keeps them: with its id and the words that search looks into."""
    props: dict[str, Any] = {"id": node.key.id, **node.props}
    if node.key.label in FULL_TEXT:
        props[WORDS] = _words(props, _NAMES[node.key.label])
    return props


def _words(props: Mapping[str, Any], names: Sequence[str]) -> str:
    said: list[str] = []
    for name in names:
        value = props.get(name)
        said += value if isinstance(value, list) else [value] if value else []
    return mainland("\n".join(dict.fromkeys(said)))


def policy_stored(node: Node, digest: str) -> dict[str, Any]:
    """The properties of a policy's own node, with the digest of its graph, its month and its text for search."""
    props = {**stored(node), DIGEST: digest, TEXT_WORDS: mainland(_document_proper(node.props))}
    issued_on = node.props.get("issued_on")
    return props | {MONTH: month_of(str(issued_on))} if issued_on else props


def month_of(date: str) -> str:
    """The month of a date: `2016-12-22` and `2016-12` → `2016-12`, `2016` → `2016-07`."""
    return date[:7] if "-" in date else f"{date}-07"


def _document_proper(props: Mapping[str, Any]) -> str:
    """A policy's text without what stands around it in its file: a site's menus and spam are not searched."""
    text = str(props.get("text", ""))
    return text[props.get("body_start", 0) : props.get("body_end", len(text))]


def node_of(key: Key, props: Mapping[str, Any], policy: str) -> Node:
    """The node that stored properties were made of, as `policy` says it: of another policy it knows only what makes
    it a document."""
    itself = key == Key(DOCUMENT, policy)
    dropped = {"id", *MADE_BY_STORE, *(() if itself or key.label != DOCUMENT else OF_A_POLICY)}
    kept = {name: value for name, value in props.items() if name not in dropped}
    return Node(key, kept, (POLICY,) if itself else ())


def key_of(labels: Iterable[str], name: str) -> Key:
    """The key of a node that carries `labels`, of which Policy is a further one."""
    return Key(next(label for label in sorted(labels) if label != POLICY), name)
