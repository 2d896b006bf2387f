"""Turns mentions of documents into references: which document, how this one relates to it, in which task."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.document import Document
from extract.lexicon import column, rows
from extract.mentions import Mention, find_mentions
from extract.outline import Outline
from extract.pointers import with_pointers
from extract.reference_lists import listed_relations
from extract.relations import clause_before, clause_behind, relation_of
from extract.statement import Statement
from extract.text import CleanText
from graph.normal import title_key

_FORMS = tuple(row["word"] for row in rows("not_references") if row["place"] == "title")
_BEFORE = tuple(row["word"] for row in rows("not_references") if row["place"] == "before")
_AFTER = tuple(row["word"] for row in rows("not_references") if row["place"] == "after")
_STANDARDS = frozenset(map(title_key, column("standards", "title")))
_JOINED = re.compile(r"[、，和及与或以等并]*")
_ARTICLE = re.compile(r"[、和及]?第（?[一二三四五六七八九十百零\d]{1,6}）?(?:章|节|条|款|项|点|目|部分)的?(?:规定)?")
_SHORT_NAME = re.compile(r"^[^（）]{0,40}）|（[^（）]{0,12}(?:简称|下称|统称)为?[：:，]?$")
_LONGEST_LINK = 80
"""Between two titles of one phrase stand at most some articles and a bracket."""
_ANNEX = re.compile(r"（(?:见)?附件?\d*[^（）]{0,4}）")
_PREAMBLE = 3000
_ISSUED = re.compile(
    r"现(?:将|把)[^。《》]{0,40}《(?P<now>[^》]+)》[^。《》]{0,40}(?:印发|发布|公布|下发|转发)"
    r"|《(?P<passed>[^》]+)》(?:已经|已于|业经|经)[^。《》]{0,80}(?:现|予以|请)[^。《》]{0,20}(?:印发|公布|发布|转发|贯彻|遵照|执行)"
)
_ANNEX_LIST = re.compile(r"附件\d*[：:]|附：")
_ANNEX_NUMBER = re.compile(r"^(?:附件\d*[：:]?|附：)?(?:\d{1,2}[.．、])?")
_LAW = re.compile(r"(?<![办方做书])法(?:（[^）]*）)?$|条例(?:（[^）]*）)?$|^宪法|(?:法|条例)实施细则$")
_STANDARD_BEHIND = re.compile(r"(?:国家|行业|地方|团体|推荐性)*标准|（GB|（[A-Z]{2,}/?T? ?\d")
_INSERTED = 6
"""Noise that got into a title has at most this many characters in a row; more would be other words."""

_TELLING = re.compile("[0-9零〇一二三四五六七八九十百千两第年届次期批号省市州县区部委局厅院办]")


@dataclass(frozen=True)
class Reference:
    """A document that the text names, once for each relation and task; `confidence` from 0 to 1."""

    title: str | None
    document_number: str | None
    kind: str
    relation: str
    task: str | None
    statements: tuple[Statement, ...]
    confidence: float


def find_references(
    text: CleanText, document: Document, outline: Outline, own_titles: Sequence[str], own_number: str | None
) -> list[Reference]:
    """Every other document that the document proper names, one entry for each document, relation and task, in text order.

    `own_titles` are the document's own title and that of the text it issues: mentions of these are no references.
    """
    own = {title_key(title) for title in own_titles}
    header = [
        (line.start, line.end)
        for line in (*document.titles, document.issued_title, document.number)
        if line is not None
    ]
    mentions = [m for m in find_mentions(text.text, *document.body) if not any(s <= m.start < e for s, e in header)]
    own |= {title_key(m.title) for m in mentions if m.title and _ANNEX.match(text.text, m.title_end)}
    first = outline.entries[0].start if outline.entries else document.body[1]
    own |= _issued(text.text[document.body[0] : first]) | _annexes(document)
    mentions = [m for m in mentions if m.title or m.start >= first or not _in_subtitle(text.text, m.start)]
    mentions = with_pointers(text.text, mentions, own_titles)
    kept = [
        mention
        for chain in _chains(text.text, mentions)
        if not _is_publication(text.text, chain)
        for mention in chain
        if _is_reference(mention, own, own_number)
    ]
    return _merged(text.text, _repaired(kept), outline)


def _in_subtitle(text: str, position: int) -> bool:
    """Whether a place stands in a line in brackets under the title: （2020年1月22日某部令第27号公布） is the text's own."""
    start = text.rfind("\n", max(0, position - 200), position) + 1
    end = text.find("\n", position, position + 400)
    return start > 0 and text[start] == "（" and end > 0 and text[end - 1] == "）"


def _issued(preamble: str) -> set[str]:
    """The keys of the titles that a notice says it issues: 现将《…》印发, 《…》已经…同意，现予公布."""
    return {title_key(match["now"] or match["passed"]) for match in _ISSUED.finditer(preamble[:_PREAMBLE])}


def _annexes(document: Document) -> set[str]:
    """The keys of the titles in the list of annexes (附件：1.… 2.…)."""
    found = set()
    listed = False
    for line in document.lines:
        listed = _ANNEX_LIST.match(line.text) is not None or (
            listed and re.match(r"\d{1,2}[.．、]", line.text) is not None
        )
        if listed:
            found.add(title_key(_ANNEX_NUMBER.sub("", line.text).strip("《》")))
    return found - {""}


def _is_reference(mention: Mention, own: set[str], own_number: str | None) -> bool:
    """Not the document itself, not its own annex, not a form or a paper to be handed in."""
    if mention.number is not None and mention.number == own_number:
        return False
    if mention.title is None:
        return True
    key = title_key(mention.title)
    if key in own or any(_inserted(key, title) for title in own):
        return False
    blank = "×" in mention.title or "XX" in mention.title or len(mention.title) < 2
    return not blank and not re.sub(r"（[^）]*）$", "", mention.title).endswith(_FORMS)


def _is_publication(text: str, chain: list[Mention]) -> bool:
    """Books, papers and films: 出版《甲》《乙》等重点出版物."""
    before, behind = clause_before(text, chain[0].start), clause_behind(text, chain[-1].title_end)
    return any(word in before[-8:] for word in _BEFORE) or any(word in behind[:8] for word in _AFTER)


def _repaired(mentions: list[Mention]) -> list[Mention]:
    """Titles with noise take the words of a clean copy in the same file."""
    titles = sorted({m.title for m in mentions if m.title}, key=len)
    clean = {noisy: right for noisy in titles for right in titles if _inserted(noisy, right)}
    return [m if m.title not in clean else replace(m, title=clean[m.title]) for m in mentions]


def _inserted(noisy: str, right: str) -> bool:
    """Whether `noisy` is `right` with a few foreign characters in one place (关洒拔匙于 for 关于); never a numeral, a year
    or a body's name, which tell documents apart (第十二届 is not 第二届)."""
    extra = len(noisy) - len(right)
    if not 0 < extra <= _INSERTED or len(right) < 2 * _INSERTED:
        return False
    head = next((i for i, (a, b) in enumerate(zip(noisy, right, strict=False)) if a != b), len(right))
    if not 0 < head < len(right) or noisy[head + extra :] != right[head:]:
        return False
    return _TELLING.search(noisy[head : head + extra]) is None


def _merged(text: str, mentions: list[Mention], outline: Outline) -> list[Reference]:
    numbers = {title_key(m.title): m.number for m in mentions if m.title and m.number}
    titles = {m.number: m.title for m in reversed(mentions) if m.title and m.number}
    found: dict[tuple[str, str, str | None], Reference] = {}
    stated: dict[tuple[str, str, str | None], list[tuple[Statement, float]]] = defaultdict(list)
    chains = _chains(text, mentions)
    listed = listed_relations(text, chains)
    for index, chain in enumerate(chains):
        for mention in chain:
            number = mention.number or (numbers.get(title_key(mention.title)) if mention.title else None)
            title = mention.title or titles.get(number or "")
            kind = kind_of(title, text[mention.title_end : mention.title_end + 12])
            entry = outline.task_at(mention.start)
            relation, statement, sure = relation_of(text, chain, mention, kind, entry is None, listed.get(index))
            if mention.pointed and statement.rule == "reference.no-cue":
                continue
            key = (number or title_key(title or ""), relation, entry.id if entry else None)
            found.setdefault(key, Reference(title, number, kind, relation, key[2], (), 0.0))
            stated[key].append((statement, sure))
    return [
        replace(item, statements=tuple(s for s, _ in stated[key]), confidence=max(sure for _, sure in stated[key]))
        for key, item in found.items()
    ]


def kind_of(title: str | None, behind: str) -> str:
    """law, standard or policy, by the title and what stands right behind it."""
    if title is None:
        return "policy"
    if title_key(title) in _STANDARDS or _STANDARD_BEHIND.match(behind):
        return "standard"
    return "law" if _LAW.search(title) else "policy"


def _chains(text: str, mentions: list[Mention]) -> list[list[Mention]]:
    """Mentions that one phrase lists (《甲》和《乙》, 《甲》第三条、《乙》) share the words before the first and behind the last."""
    chains: list[list[Mention]] = []
    for mention in mentions:
        if chains and _is_link(text, chains[-1][-1].end, mention.start):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    return chains


def _is_link(text: str, start: int, end: int) -> bool:
    """Whether the words between two mentions only list them: articles, conjunctions, the bracket of a short name."""
    if end - start > _LONGEST_LINK:
        return False
    between = re.sub("（[^（）]*）", "", _ARTICLE.sub("", text[start:end]))
    return _JOINED.fullmatch(_SHORT_NAME.sub("", between)) is not None
