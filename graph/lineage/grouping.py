"""Documents → groups by lane and issuer, where they are too many to be drawn one by one."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.lineage import lane

Row = Mapping[str, Any]
MOST_CARDS = 60
PREFIX = "group:"

_BEFORE_ABOUT = re.compile(r"^(?P<issuer>[\u4e00-\u9fff、（）]{2,30}?)(?:印发|转发|批转)?关于")
_CODE = re.compile(r"^(?P<code>[\u4e00-\u9fff]{2,14}?)\s*[〔\[（(]")


@dataclass(frozen=True)
class Group:
    """Documents of one lane and one issuer; `issuer` is empty for the rest of a lane, whose issuers have one each."""

    id: str
    lane: str
    issuer: str
    members: tuple[str, ...]


def issuer(document: Row) -> str:
    """Who issued a document: its first issuer, else the one that its title begins with, else the code of its number
    (国科发火), else nothing.

    >>> issuer({"issuers": [], "title": "国务院关于加快发展的意见", "document_number": None})
    '国务院'
    """
    if document["issuers"]:
        return str(document["issuers"][0])
    if found := _BEFORE_ABOUT.match(document["title"] or ""):
        return found["issuer"]
    found = _CODE.match(document["document_number"] or "")
    return found["code"] if found else ""


def groups(
    documents: Sequence[Row], alone: Collection[str] = (), opened: Collection[str] = (), most: int = MOST_CARDS
) -> list[Group]:
    """The groups to draw instead of their members: none where there are at most `most` documents.

    Documents of `alone` stay by themselves, groups of `opened` (ids) are left out, so that their members are drawn. Where groups by
    issuer still leave more than `most`, what is single is put together lane by lane, the fullest lane first.
    """
    if len(documents) <= most:
        return []
    buckets: dict[tuple[str, str], list[str]] = {}
    for row in documents:
        if row["id"] not in alone:
            buckets.setdefault((lane(row["kind"], row["level"]), issuer(row)), []).append(row["id"])
    found = {key: members for key, members in buckets.items() if len(members) > 1}
    single = {key: members for key, members in buckets.items() if len(members) == 1}
    drawn = len(found) + len(single) + len(set(alone))
    lanes = [key[0] for key in single]
    for name in sorted(set(lanes), key=lambda name: (-lanes.count(name), name)):
        if drawn <= most or lanes.count(name) < 2:
            break
        rest = [members[0] for key, members in single.items() if key[0] == name]
        found[name, "*"] = rest
        drawn -= len(rest) - 1
    made = [
        Group(f"{PREFIX}{place}:{name}", place, "" if name == "*" else name, tuple(members))
        for (place, name), members in found.items()
    ]
    return sorted((group for group in made if group.id not in opened), key=lambda group: group.id)
