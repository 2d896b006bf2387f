"""Tells how a text relates to a document that it names, by the words around the mention and by the list it stands in."""

import re
from collections.abc import Sequence

from extract.lexicon import rows
from extract.mentions import Mention
from extract.reference_lists import Listed
from extract.statement import Statement

_CUES = rows("reference_cues")
_BREAKS = "。；，：\n"
_BREAK = re.compile(f"[{_BREAKS}]")
_BRACKET = re.compile(r"（[^（）\n]{0,200}）")
_ASIDE = re.compile(r"（[^（）\n]{0,200}）|“[^”\n]{0,300}(?:”|$)")
_LONG_BRACKET, _ASIDE_REACH = 200, 600
"""How far behind a mention brackets and quotes may take the clause that goes on behind them: a promulgation with two
orders has 60 characters, quoted new wording up to some hundred."""
_REACH = 80
"""How many characters of a clause before or behind a mention are read."""
_CARRIED = re.compile(
    r"(?:的)?(?:全面|深入|有效|落地)?(?P<cue>贯彻落实|贯彻实施|贯彻执行|组织实施|宣传贯彻|宣贯|落实落地|落地实施|落地|落实|贯彻|实施|执行)"
    r"(?!情况|以来|细则|方案|意见|办法|后|中|前|期)"
)
_CARRYING = re.compile(
    "(?:抓好|做好|抓紧|推进|推动|加快|加强|确保|组织|开展|督促|促进|认真|全面|深入|切实|强化|扎实|保障|协调|统筹|指导)好?$"
)


def relation_of(
    text: str, chain: Sequence[Mention], mention: Mention, kind: str, outside: bool, listed: Listed | None
) -> tuple[str, Statement, float]:
    """The relation that the words around a chain tell, the evidence, and how sure the rule is.

    `outside` says that the mention stands in no entry; `listed` is what the head of its list says."""
    before, behind = clause_before(text, chain[0].start), clause_behind(text, chain[-1].end)
    if kind == "standard" and not (outside and re.search("根据|依据|按照", before)):
        return "cites", Statement(mention.start, mention.end, "reference.standard", ""), 0.9
    best: tuple[tuple[int, int], str, str] | None = None
    for row in _CUES:
        at = _cue_at(row["cue"], row["place"], row["needs"], before, behind)
        if at is not None and (best is None or (at, len(row["cue"])) > best[0]):
            best = ((at, len(row["cue"])), row["relation"], row["cue"])
    carried = _CARRIED.match(behind)
    if best is None and carried is not None and _CARRYING.search(before):
        best = ((0, 0), "implements", carried["cue"])
    if best is None and listed is not None:
        return (
            listed.relation,
            Statement(mention.start, mention.end, f"reference.{listed.relation}-list", listed.cue),
            0.9,
        )
    if best is None:
        return "cites", Statement(mention.start, mention.end, "reference.no-cue", ""), 0.6
    _, relation, cue = best
    return relation, Statement(mention.start, mention.end, f"reference.{relation}", cue), 0.9


def clause_before(text: str, position: int) -> str:
    """The words of the clause before a place, without what closed brackets hold."""
    low = max(0, position - _REACH)
    words = _BRACKET.sub("", text[low:position])
    return words[max(words.rfind(mark) for mark in _BREAKS) + 1 :]


def clause_behind(text: str, position: int) -> str:
    """The words of the clause behind a place, without what brackets and quotes hold: quoted wording is none of its own."""
    bracket = _BRACKET.match(text, position, position + _LONG_BRACKET)
    start = bracket.end() if bracket else position
    words = _ASIDE.sub(_emptied, text[start : start + _ASIDE_REACH])
    match = _BREAK.search(words)
    return words[: min(match.start() if match else _REACH, _REACH)]


def _emptied(aside: re.Match[str]) -> str:
    return "“”" if aside.group()[0] == "“" else ""


def _cue_at(cue: str, place: str, needs: str, before: str, behind: str) -> int | None:
    """How strongly a cue speaks: one behind the documents most, one right before them next, else the nearest before (of
    two that end at one place the longer: 不再执行 over 执行); None where it does not stand."""
    if place == "after":
        return 1000 if cue in behind else None
    if place == "end":
        return 1000 if behind.rstrip("）”").endswith(cue) else None
    if place == "adjacent":
        return 500 if before.endswith(cue) and (not needs or re.search(needs, behind)) else None
    if cue not in before:
        return None
    at = -1
    for match in re.finditer(rf"{cue}(?!方案|意见|办法|细则|条例|单位|情况)", before):
        at = match.start()
    return at + len(cue) if at >= 0 and (not needs or re.search(needs, behind)) else None
