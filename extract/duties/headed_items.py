"""Reads whose duties the items are that stand under a body's name (第五条 市财政局履行下列职责：/（一）负责资金拨付；): each
item that opens with a cue of duty has that body as its subject."""

import re

from extract.agencies.lists import Mention, leading_list
from extract.agencies.names import Speaker
from extract.duties.subjects import LEAD_IN, MOST_LABELLED, WHOSE
from extract.duties.words import MODAL, predicate
from extract.outline import Entry, Outline

_FULFILS = re.compile(
    "(?:应当?|要|须|必须)?(?:[对在就][^，。；：]{2,30}?)?(?:分别|认真|切实|依法|主要|具体)*(?:履行|承担|行使|负责)"
    "(?:(?:以下|下列|如下)[^，。；：]{0,10}(?:职责|职能|职权|责任|工作|任务|事项))?"
)
"""What a heading says of the body whose duties follow: 市财政局履行下列职责：, 市科技局主要负责：."""


def headed_items(text: str, shown: str, outline: Outline, speaker: Speaker) -> dict[int, list[Mention]]:
    """Where an item's words start that open with a cue → the bodies that the heading above it names, as if they stood
    right there. `shown` is the text with brackets hidden."""
    found: dict[int, list[Mention]] = {}
    named = {entry.id: names for entry in outline.entries if (names := _named(text, entry, speaker))}
    for entry in outline.entries:
        above = named.get(entry.parent or "")
        at = _words(shown, entry)
        if above and (predicate(shown, at, entry.end) or MODAL.match(shown, at, entry.end)):
            found[at] = [Mention(at, at, mention.name, mention.is_class) for mention in above]
    return found


def _words(shown: str, entry: Entry) -> int:
    """Where an entry's words start, behind its number."""
    number = LEAD_IN.match(shown[entry.start : entry.end])
    return entry.start + (number.end() if number is not None else 0)


def _named(text: str, entry: Entry, speaker: Speaker) -> list[Mention]:
    """The bodies that a heading names and says nothing else of but that duties follow."""
    at = _words(text, entry)
    mentions, stop = leading_list(text, at, entry.heading_end, speaker)
    if not mentions or len(mentions) > MOST_LABELLED:
        return []
    rest = text[stop : entry.heading_end]
    said = rest == "" or WHOSE.fullmatch(rest) is not None or _FULFILS.fullmatch(rest) is not None
    return mentions if said else []
