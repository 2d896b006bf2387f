"""Turns mentions of documents into references: which document, how this one relates to it, in which task."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.document import Document
from extract.document.issued import CHAIN, GIVES, PART_OF_IT, STRAIGHT, TAKES
from extract.document.noise import differs_by_noise
from extract.lexicon import rows
from extract.outline import Outline
from extract.references.catalogues import Catalogued, catalogued
from extract.references.chains import chains_of
from extract.references.kinds import AROUND, kind_of
from extract.references.lists import Listed, listed_relations
from extract.references.mentions import Mention, find_mentions, with_rows
from extract.references.pointers import with_pointers
from extract.references.relations import change_of, clause_before, clause_behind, relation_of
from extract.references.titles import with_clean_titles, with_full_titles
from extract.references.whose import rests_on_issued
from extract.statement import Statement
from extract.text import ENUMERATOR, CleanText, Line
from graph.normal import title_key

_FORMS = tuple(row["word"] for row in rows("not_references") if row["place"] == "title")
_BEFORE = tuple(row["word"] for row in rows("not_references") if row["place"] == "before")
_AFTER = tuple(row["word"] for row in rows("not_references") if row["place"] == "after")
_HANDED_IN = tuple(row["word"] for row in rows("not_references") if row["place"] == "handed")
_BLANK = re.compile("×|[Xx]{2}|＊{2}|(?<![\u4e00-\u9fffA-Za-z])[Xx](?=[省市县区镇乡村])")
"""A name left open in the title of a template: 《××市…总结报告》, 《xx县…行动方案》."""
_ANNEX = re.compile(
    r"（(?:模板|模版|格式|样式|式样|样表|样本|范本|表样)?(?:请?[详参]?见)?附件?\d*[^（）]{0,4}）"
    r"|（(?:模板|模版|格式|样式|式样|样表|样本|范本|表样)(?:附后|见[^（）]{1,8})）"
    r"|（(?:以下简称|下称|简称)[^（）]{1,24}，(?:请?[详参]?见)?附件\d*）"
)
"""A bracket behind a title that calls it an annex, perhaps behind its short name: 《甲指南》（以下简称《指南》，见附件1）."""
_ANNEX_LINE = re.compile(r"附件\d{0,2}[：:.．]")
_TABLE_END = re.compile("[^《》。；，\n]{2,40}(?:表|清单|台账|名单|样式|模板|提纲)$")
_ANNEX_LABEL = re.compile(r"(?<![》）号文的])附件[\d一二三四五六七八九十]{0,2}[：:]?$")
_LONGEST_LABEL = 6
"""附件12：, 法律依据： — a label that stands right before a title."""
_PAPERS = re.compile("(?:申报|申请|报送|提交|推荐|备案|验收|下列|以下|所需|相关|有关)(?:的)?(?:材料|资料)")
_LONGEST_LEAD = 300
_LONGEST_WHOSE = 10
"""申报城市《…实施方案》, 经批准的《…方案》: what stands before the title of a paper in a list of papers."""
_PAPER_ENDS = ("原件", "复印", "及其", "及相关", "和相关", "等材料", "电子", "纸质", "文本")
_BASIS_LABEL = re.compile("((?:法律|法规|政策|编制|制定|实施|设定)?依据)：$")
_BASIS = re.compile("(?:编制|制定|制订|起草|政策|法律|法规|工作|实施|主要)依据$|^依据$")
_PREAMBLE = 3000
_ISSUES = "印发|发布|公布|下发|转发|批转"
_ISSUED = re.compile(
    rf"{TAKES}[^。《》]{{0,60}}(?P<now>{CHAIN})(?!{PART_OF_IT})[^。《》]{{0,40}}(?:{_ISSUES})"
    rf"|{STRAIGHT}[^。《》]{{0,60}}(?P<given>{CHAIN})(?!{PART_OF_IT})[^。《》]{{0,40}}{GIVES}"
    rf"|(?P<passed>{CHAIN})(?:已经|已于|业经|经)[^。《》]{{0,80}}(?:现|予以|请)[^。《》]{{0,20}}(?:{_ISSUES}|贯彻|遵照|执行)"
    rf"|(?P<made>{CHAIN})(?!{PART_OF_IT}|(?:均|已)?收悉)[^。《》]{{0,20}}[，。]现(?:予以|予|将其|一并|正式)?(?:{_ISSUES})"
    rf"|(?:现|随文)(?:予以|予|正式|一并)?(?:{_ISSUES})(?:[\u4e00-\u9fff]{{0,8}}(?:标准|基准|规范|规程|规章))?(?P<straight>{CHAIN})"
)
_ON_BASIS = re.compile("(?:根据|依据|按照|依照|遵照|结合|贯彻|落实|执行)(?!.*(?:制[定订]|编制|起草|研究|形成))")
"""Before 《…》 they make what stands before 现印发 what the notice rests on, not what it issues: 根据《甲意见》，现印发…."""
_ANNEX_LIST = re.compile(r"附件\d*[：:]|附：")
_FILE_NAME = re.compile(r"[^，。；：\s《》]{0,24}?\.(?:docx?|pdf|wps|xlsx?|ofd|zip|rar)(?![a-z])")
"""Behind a number it makes a file's name of it: 甲市监便签〔2021〕107号附件.doc."""
_RESTS = re.compile("(?:根据|按照|依据|依照|遵照|结合)(?:[\u4e00-\u9fff]{2,16}(?:部|厅|局|委|办|院|会|署|府|办公室))?$")
_NOTIFIES = re.compile("现就|现将[^《》]*(?:通知|公告|通报)如下|现对")
_OTHERS_NOTICE = re.compile(
    r"[\u4e00-\u9fff]{2,40}?(?:厅|局|委|部|会|院|署|政府|办公室)关于.{4,100}的?(?:通知|意见|公告|函|批复|决定)(?:（[^）]*）)?(?:（[^）]*）)?$"
)
"""An annex that is another body's document, which the notice carries on: 附件：1.某省工业和信息化厅关于…的通知."""
_ANNEX_NUMBER = re.compile(r"^(?:附件\d*[：:]?|附：)?(?:\d{1,2}[.．、])?")
_RESTS_ON_ANOTHER = re.compile(
    r"(?:根据|按照|依据|依照|遵照)(?:[^，]{0,40}[》和、])?(?![我本])[\u4e00-\u9fff]{2,20}(?:部|厅|局|委|办|院|会|署|府|办公室)$"
)
"""What stands before a title that another body gave its own paper."""
_DRAWN_UP = re.compile("(?:制[定订]|编制)《?$")
_YEARS = re.compile(r"(?:(?:19|20)\d\d年?){1,2}版?$")
"""The years behind a title's key; a document that a text says it draws up is itself, with them or without."""
_GLUED = 2
"""One character before a number can be another body's (皖国发 is not 国发); two or more are a page's words."""
_MADE = re.compile(r"(?:19|20)\d\d年[^。；\n]{4,160}(?:公布|发布|颁布|通过|批准|施行|修订|修正)")


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
    header = _header(document)
    rows_of_lists = catalogued(text, *document.body)
    mentions = [
        mention
        for mention in with_rows(find_mentions(text.text, *document.body), [row.mention for row in rows_of_lists])
        if not any(s <= mention.start < e for s, e in header)
    ]
    first = outline.entries[0].start if outline.entries else document.body[1]
    own = {title_key(title) for title in own_titles}
    listed = tuple(_annex_lines(document))
    own |= _annexes(text.text, listed, mentions, first) | _issued(text.text[document.body[0] : first])
    itself = _Itself.of(text.text, mentions, own, own_number)
    own_title = title_key(own_titles[0]) if own_titles else ""
    mentions = [m for m in mentions if m.title or m.start >= first or not _in_subtitle(text.text, m.start)]
    mentions = with_pointers(text.text, mentions, own_titles)
    kept = [
        mention
        for chain in chains_of(text.text, mentions)
        if not _is_publication(text.text, chain)
        for mention in chain
        if not (
            (itself.is_meant(text.text, mention) and not _is_namesake(text.text, mention, own_title))
            or _is_paper(mention)
            or _is_of_papers(text.text, outline, mention)
        )
        and not (
            _FILE_NAME.match(text.text, mention.end)
            or _names_annex(text.text, mention)
            or _is_carried(text.text, mention)
            or _names_only(listed, mention)
        )
    ]
    return _merged(text.text, with_full_titles(with_clean_titles(kept)), outline, rows_of_lists)


def _header(document: Document) -> list[tuple[int, int]]:
    """Where titles and numbers are the document's own: in its titles, its number, and its history (all of it, or the number)."""
    lines = (*document.titles, document.issued_title, document.number)
    header = [(line.start, line.end) for line in lines if line is not None]
    if document.history is not None:
        header.append(document.history.span if document.history.lists_orders else document.history.number_span)
    return header


@dataclass(frozen=True)
class _Itself:
    """What names the document itself: the keys of its titles, of those that it issues or forwards, and their numbers."""

    keys: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, text: str, mentions: Sequence[Mention], own: set[str], own_number: str | None) -> "_Itself":
        titles = cls(frozenset(own - {""}), frozenset([own_number] if own_number else []))
        forwarded = {m.number for m in mentions if m.title and m.number and titles.is_meant(text, m)}
        return cls(titles.keys, titles.numbers | forwarded)

    def is_meant(self, text: str, mention: Mention) -> bool:
        """Whether a mention means the document; an earlier text of its title, which it repeals, is another one."""
        if mention.number is not None and any(_is_glued(mention.number, number) for number in self.numbers):
            return True
        if mention.title is None:
            return False
        key = title_key(mention.title)
        drawn_up = _DRAWN_UP.search(text[max(0, mention.start - 3) : mention.start]) is not None
        if drawn_up and _YEARS.sub("", key) in {_YEARS.sub("", title) for title in self.keys}:
            return True
        if key not in self.keys and not any(differs_by_noise(key, title) for title in self.keys):
            return False
        change = change_of(text, mention)
        return not (change == "repeals" or (change == "amends" and mention.number is not None))


def _is_namesake(text: str, mention: Mention, own_title: str) -> bool:
    """Whether a mention with the notice's own title is the paper of another body, which the notice carries down and rests on:
    根据省科技厅《关于组织申报甲计划项目的通知》."""
    if mention.title is None or title_key(mention.title) != own_title:
        return False
    return _RESTS_ON_ANOTHER.search(clause_before(text, mention.start)) is not None


def _is_glued(number: str, own: str) -> bool:
    """Whether a number is the document's own, perhaps with words of a page's head run into it (行业资讯国知发…)."""
    return number == own or (number.endswith(own) and len(number) - len(own) >= _GLUED)


def _in_subtitle(text: str, position: int) -> bool:
    """Whether a place stands in a line under the title that tells how the text itself was made: （2020年1月22日某部令第27号
    公布）, or the same without brackets."""
    start = text.rfind("\n", max(0, position - 200), position) + 1
    end = text.find("\n", position, position + 400)
    if start == 0 or end < 0:
        return False
    return (text[start] == "（" and text[end - 1] == "）") or _MADE.fullmatch(text, start, end) is not None


def _names_annex(text: str, mention: Mention) -> bool:
    """Whether a title stands inside the name of an annex in the list of them: 附件：1.《政府工作报告》任务分解表."""
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    return _ANNEX_LINE.match(text, start) is not None and (
        _TABLE_END.match(text, mention.end, end if end >= 0 else len(text)) is not None
    )


def _is_annex(text: str, mention: Mention) -> bool:
    """Whether a title is that of an annex of the document: 《甲表》（附件2）, 按照附件《乙指南》."""
    if _is_carried(text, mention):
        return False
    before = text[max(0, mention.start - _LONGEST_LABEL) : mention.start]
    labelled = _ANNEX_LABEL.search(before) is not None and not _names_annex(text, mention)
    return _ANNEX.match(text, mention.title_end) is not None or labelled


def _is_carried(text: str, mention: Mention) -> bool:
    """Whether the list of annexes names another body's document, which the text itself may rest on: 附件：《某厅关于…的通知》."""
    before = text[max(0, mention.start - _LONGEST_LABEL) : mention.start]
    return (
        mention.title is not None
        and _OTHERS_NOTICE.match(mention.title) is not None
        and _ANNEX_LABEL.search(before) is not None
    )


def _issued(preamble: str) -> set[str]:
    """The keys of the titles that a notice says it issues: 现将《…》印发, 《…》已经…同意，现予公布."""
    preamble = preamble[:_PREAMBLE]
    found = [
        next(filter(None, match.groups()))
        for match in _ISSUED.finditer(preamble)
        if not (match["made"] and _ON_BASIS.search(clause_before(preamble, match.start())))
    ]
    return {title_key(title) for chain in found for title in re.findall("《([^》]+)》", chain)}


def _annex_lines(document: Document) -> Iterator[Line]:
    """The lines of the list of annexes (附件：1.… 2.…)."""
    listed = False
    for line in document.lines:
        listed = _ANNEX_LIST.match(line.text) is not None or (
            listed and re.match(r"\d{1,2}[.．、]", line.text) is not None
        )
        if listed:
            yield line


def _annex_name(line: Line) -> str:
    return _ANNEX_NUMBER.sub("", line.text).strip("《》")


def _annexes(text: str, listed: Sequence[Line], mentions: Sequence[Mention], first: int) -> set[str]:
    """The keys of the titles in the list of annexes and of those that the text calls so, without what the preamble, before
    the entry at `first`, rests on."""
    found = {title_key(name) for name in map(_annex_name, listed) if not _OTHERS_NOTICE.match(name)}
    found |= {title_key(m.title) for m in mentions if m.title and _is_annex(text, m)}
    return found - {title_key(m.title) for m in mentions if m.title and m.start < first and _is_basis(text, m)} - {""}


def _names_only(listed: Sequence[Line], mention: Mention) -> bool:
    """Whether it stands in a line of the list of annexes, nothing but a title: another's document that comes with the notice."""
    names = (title_key(_annex_name(line)) for line in listed if line.start <= mention.start < line.end)
    return mention.title is not None and title_key(mention.title) in names


def _is_basis(text: str, mention: Mention) -> bool:
    """Whether the text rests on a document that comes with it as an annex: 根据《甲办法》（见附件1）的要求，现就…通知如下, or on one
    that it says was issued before."""
    if rests_on_issued(clause_before(text, mention.start)):
        return True
    behind = re.split("[。\n]", text[mention.end : mention.end + _LONGEST_LEAD], maxsplit=1)[0]
    return _RESTS.search(clause_before(text, mention.start)) is not None and _NOTIFIES.search(behind) is not None


def _is_paper(mention: Mention) -> bool:
    """A form or a paper to be handed in, a newspaper, a book."""
    if mention.title is None:
        return False
    blank = _BLANK.search(mention.title) is not None or len(mention.title) < 2
    return blank or re.sub(r"（[^）]*）$", "", mention.title).endswith(_FORMS)


def _is_of_papers(text: str, outline: Outline, mention: Mention) -> bool:
    """An item, nothing but its title, of a list of papers to be handed in: 申报材料：1.… 2.《甲实施方案》."""
    entry = outline.at(mention.start)
    if entry is None or entry.parent is None or mention.title is None or mention.number or "关于" in mention.title:
        return False
    above = outline.entry(entry.parent)
    lead = text[above.heading_end : entry.start][:_LONGEST_LEAD]
    if not (_PAPERS.search(above.heading) or _PAPERS.search(re.split("[。；\n]", lead.rstrip("：\n"))[-1])):
        return False
    before = ENUMERATOR.sub("", text[entry.start : mention.start], count=1)
    behind = clause_behind(text, mention.title_end)
    return len(before) <= _LONGEST_WHOSE and "，" not in before and (not behind or behind.startswith(_PAPER_ENDS))


def _is_publication(text: str, chain: list[Mention]) -> bool:
    """Books, papers and films, forms to be handed in: 出版《甲》《乙》等重点出版物, 填报《丙》."""
    before, behind = clause_before(text, chain[0].start), clause_behind(text, chain[-1].title_end)
    named = any(word in before[-8:] for word in _BEFORE) or any(word in behind[:8] for word in _AFTER)
    papers = all(m.number is None and "关于" not in (m.title or "") for m in chain)
    return named or (papers and before.endswith(_HANDED_IN))


def _merged(
    text: str, mentions: list[Mention], outline: Outline, rows_of_lists: Sequence[Catalogued]
) -> list[Reference]:
    numbers = {title_key(m.title): m.number for m in mentions if m.title and m.number}
    titles = {m.number: m.title for m in reversed(mentions) if m.title and m.number}
    named: dict[str, list[str]] = defaultdict(list)
    found: dict[tuple[str, str, str | None], Reference] = {}
    stated: dict[tuple[str, str, str | None], list[tuple[Statement, float]]] = defaultdict(list)
    chains = chains_of(text, mentions)
    listed = listed_relations(text, chains)
    said = {row.mention.start: row.listed for row in rows_of_lists}
    listed |= {i: said[chain[0].start] for i, chain in enumerate(chains) if chain[0].start in said}
    for index, chain in enumerate(chains):
        for mention in chain:
            number = mention.number or (numbers.get(title_key(mention.title)) if mention.title else None)
            title = mention.title or titles.get(number or "")
            kind = kind_of(
                title,
                number,
                text[max(0, mention.start - AROUND) : mention.start],
                text[mention.title_end : mention.title_end + AROUND],
            )
            entry = outline.task_at(mention.start)
            above = listed.get(index) or _basis(text, outline, chain[0].start)
            relation, statement, sure = relation_of(text, chain, mention, kind, entry, above)
            if mention.pointed and statement.rule == "reference.no-cue":
                continue
            key = (_name(title, number, named), relation, entry.id if entry else None)
            found.setdefault(key, Reference(title, number, kind, relation, key[2], (), 0.0))
            stated[key].append((statement, sure))
    return [
        replace(item, statements=tuple(s for s, _ in stated[key]), confidence=max(sure for _, sure in stated[key]))
        for key, item in found.items()
    ]


def _basis(text: str, outline: Outline, position: int) -> Listed | None:
    """What a document rests on, by the label before it or the heading it stands under: 政策依据：《…》, 编制依据."""
    label = _BASIS_LABEL.search(text, max(0, position - _LONGEST_LABEL), position)
    if label is not None:
        return Listed("implements", label[1])
    chain = outline.chain(outline.at(position))
    heading = next((entry.heading for entry in chain if _BASIS.search(entry.heading)), None)
    return None if heading is None else Listed("implements", heading)


def _name(title: str | None, number: str | None, named: dict[str, list[str]]) -> str:
    """What tells a document apart in its file: the number, with the title where one notice issued several texts."""
    key = title_key(title or "")
    if number is None:
        return key
    same = next((other for other in named[number] if key in other or other in key), None)
    if same is None:
        named[number].append(key)
    return f"{number} {key if same is None else same}"
