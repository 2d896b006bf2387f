"""Offers the graph to notebooks as objects, by py2neo: `Policy.match(graph, "国知发管字〔2015〕56号").first().implements`.

py2neo is no longer developed (its last release is of 2021); nothing else in the project depends on this module, and it only
reads. It speaks to a Neo4j server; for the embedded store use `graph.store` or the driver (docs/notebook.ipynb).
"""

import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from py2neo import Graph
from py2neo.ogm import GraphObject, Property, RelatedFrom, RelatedTo


def connect(uri: str | None = None) -> Graph:
    """A py2neo Graph on a server: `uri`, else NEO4J_URI; account by NEO4J_USER, NEO4J_PASSWORD, database by NEO4J_DATABASE.

    Raises ValueError where no address is given; py2neo's own errors where the server does not answer.
    """
    address = uri or os.environ.get("NEO4J_URI")
    if not address:
        raise ValueError("没有给服务器地址。请写 connect('bolt://主机:7687')，或设环境变量 NEO4J_URI。")
    parts = urlsplit(address)
    return Graph(
        f"{parts.scheme.replace('neo4j', 'bolt')}://{parts.netloc}",
        auth=(os.environ.get("NEO4J_USER", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")),
        name=os.environ.get("NEO4J_DATABASE"),
    )


class _Thing(GraphObject):  # type: ignore[misc]  # py2neo ships no types
    """What all nodes have: an id by which `match(graph, id)` finds them."""

    __primarykey__ = "id"
    id = Property()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id}>"


class Document(_Thing):
    """Any official document known, held or only referred to."""

    title = Property()
    document_number = Property()
    kind = Property()
    level = Property()

    implemented_by = RelatedFrom("Policy", "IMPLEMENTS")
    cited_by = RelatedFrom("Policy", "CITES")
    repealed_by = RelatedFrom("Policy", "REPEALS")
    amended_by = RelatedFrom("Policy", "AMENDS")


class Policy(Document):
    """A document whose text is held."""

    document_type = Property()
    issued_on = Property()
    region = Property()
    effective_on = Property()
    expires_on = Property()
    text = Property()

    implements = RelatedTo(Document, "IMPLEMENTS")
    cites = RelatedTo(Document, "CITES")
    repeals = RelatedTo(Document, "REPEALS")
    amends = RelatedTo(Document, "AMENDS")
    issuers = RelatedFrom("Agency", "ISSUED")
    addressees = RelatedTo("Agency", "ADDRESSED_TO")
    tasks = RelatedTo("Task", "HAS_TASK")
    targets = RelatedTo("Target", "SETS")

    def evidence(self, document: Document) -> Iterator[tuple[str, int, int, str]]:
        """What this policy says of a document: relation, start, end (code points of `text`, end exclusive) and the words."""
        for relation in ("implements", "cites", "repeals", "amends"):
            related: Any = getattr(self, relation)
            starts, ends, texts = (related.get(document, name, []) for name in ("starts", "ends", "texts"))
            for start, end, words in zip(starts, ends, texts, strict=True):
                yield relation, start, end, words


class Task(_Thing):
    """One entry of a policy's outline."""

    number = Property()
    heading = Property()
    kind = Property()
    order = Property()
    start = Property()
    end = Property()

    policy = RelatedFrom(Policy, "HAS_TASK")
    part_of = RelatedTo("Task", "PART_OF")
    parts = RelatedFrom("Task", "PART_OF")
    agencies = RelatedFrom("Agency", "RESPONSIBLE_FOR")
    targets = RelatedTo("Target", "SETS")


class Agency(_Thing):
    """A body, or a class of bodies (`is_class`)."""

    name = Property()
    aliases = Property()
    level = Property()
    region = Property()
    is_class = Property()

    issued = RelatedTo(Policy, "ISSUED")
    tasks = RelatedTo(Task, "RESPONSIBLE_FOR")
    member_of = RelatedTo("Agency", "MEMBER_OF")
    members = RelatedFrom("Agency", "MEMBER_OF")
    part_of = RelatedTo("Agency", "PART_OF")


class Target(_Thing):
    """A quantity to reach, or something due by a date."""

    kind = Property()
    metric = Property()
    comparator = Property()
    value = Property()
    value_to = Property()
    unit = Property()
    due = Property()
    due_date = Property()

    tasks = RelatedFrom(Task, "SETS")
