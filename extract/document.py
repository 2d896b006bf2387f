"""Finds the parts of a document in clean text: title, number, addressees, signature, issued text, and what is not the document."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from extract.history import History, find_history
from extract.lexicon import column, rows
from extract.text import ENUMERATOR, CleanText, Line
from graph.normal import document_number, title_key

_TYPES = "|".join(map(re.escape, column("document_types", "word")))
_BODY_SUFFIX = "局|厅|部|委|会|办|室|院|政府|机构|单位|部门|公司|中心|行|司|处|所|校|团|协会|联|兵团|企业|主体|署|社|（局）|（室）|（知识产权局）"
TITLE_END = re.compile(rf"(?:{_TYPES})(?:（[^（）]{{1,12}}）)?$")
"""How a title ends: a word for a kind of document, perhaps with （试行） or the like behind it."""

NUMBER_PATTERN = (
    r"[\u4e00-\u9fff]{1,12}(?:[（(][\u4e00-\u9fff]{1,4}[）)])?[\u4e00-\u9fff]{0,4}"
    r"[〔﹝［\[（(【]\s?(?:19|20)\d\d[〕﹞］\])）】]?第?\d{1,5}号?"
)
ORDER_PATTERN = (
    r"[\u4e00-\u9fff]{2,30}令(?:（?第[\d一二三四五六七八九十百零〇]{1,5}号）?)"
    r"|[\u4e00-\u9fff、]{0,30}公告（?(?:19|20)\d\d年第?\d{1,4}号）?|[\u4e00-\u9fff、]{2,30}公告（?第\d{1,4}号）?"
)
_HAN_DATE = (
    r"[一二][九〇零○O]?[〇零○一二三四五六七八九O]{2,3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
DATE_PATTERN = rf"(?:19|20)\d\d年\d{{1,2}}月?\d{{1,2}}日?|{_HAN_DATE}"

_SALUTED = re.compile(rf"(?:{_BODY_SUFFIX}|各地|兵团有关部门)：$")
_NOT_SALUTED = re.compile(
    r"。|如下|附件|目录|电话|联系|来源|时间|地址|应|下列|以下|：.*：|^(?:发布|发文|主办|承办|责任|牵头|颁布|执行)"
)
_GLUED_NUMBER = re.compile(
    rf"(?<=通知|意见|决定|方案|办法|规划|计划|公告|措施|批复|要点|纲要)(?=(?!的|通知|意见|决定){NUMBER_PATTERN}(?:各|国务院|有关|省|市|县|\n|$))"
)
_BEHIND_NUMBER = re.compile(r"(?<=号)(?=(?:各|国务院|有关)[^。\n]{2,300}：)")
_SIGNED = re.compile(rf"(?:(?<=[。！）])|^)(?P<names>[^。，；：！？《》\n]{{2,220}}?)?(?P<date>{DATE_PATTERN})")
_SIGNED_BEHIND = re.compile(r"（|$|附件|抄送")
"""What may stand behind a signature's date in the same line; or the title of the issued text."""
_DATE_LINE = re.compile(rf"(?:{DATE_PATTERN})(?:（此件[^（）]*）)?$|(?:19|20)\d\d年\d{{1,2}}月$")


def _page_words(role: str) -> re.Pattern[str]:
    """One pattern for all words of a role in `page_words.csv`, each where it may stand in a line."""
    place = {"start": "^{}", "end": "{}$", "any": "{}"}
    words = [place[row["place"]].format(re.escape(row["word"])) for row in rows("page_words") if row["role"] == role]
    return re.compile("|".join(words))


_FOOTER, _COMMENTARY, _FORM = _page_words("footer"), _page_words("commentary"), _page_words("form")
_LABELLED_NUMBER = re.compile(rf"^(?:发文字号|文号|【文号】|文件编号)[：:]?\s*(?P<number>{NUMBER_PATTERN})?$")
_LABEL = re.compile(r"^【[^】]{1,12}】")
_FIELD = re.compile(r"^(?:标题|名称|文件名称|信息名称|题名)[：:]")
_SITE = re.compile(r"^[\u4e00-\u9fff]{1,40}(?:政府|厅|局|委|部|办|网)：(?=关于|印发|转发)")
_NAMES = re.compile(rf"[\u4e00-\u9fff（）]{{2,220}}(?:{_BODY_SUFFIX})")
"""One body's name, or several run together."""
_CUT = re.compile(r"(?:\.{2,}|…)$")
_INTRODUCED = re.compile(r"《([^《》\n]{6,80})》(?:已经|已于|经|印发)")
_NOTICE_LENGTH = 3000
_HEADER_LINES = 40
"""How many lines a page's menus, record fields and lead may take before the document's own number or addressees; a
whole saved page of the corpus (049) takes 33."""
_LONG_TITLE = 400
_SHORT = 60


@dataclass(frozen=True)
class Document:
    """Where the parts of a document stand, as lines in clean offsets; None or () for a part that it lacks.

    `titles` are the lines that together make the notice's own title, `issued_title` the title line of the text that
    it issues, `body` the clean offsets of the document proper, `stretches` those in which its outline is read,
    `history` what a register of regulations prints over the text."""

    lines: tuple[Line, ...]
    titles: tuple[Line, ...]
    issued_title: Line | None
    number: Line | None
    red_head: Line | None
    addressee: Line | None
    signatures: tuple[Line, ...]
    date: Line | None
    body: tuple[int, int]
    stretches: tuple[tuple[int, int], ...]
    history: History | None = None


def find_document(text: CleanText) -> Document:
    """Find the parts; nothing is raised where none is found (all parts are then None and the body is the whole text)."""
    lines = split_lines(text)
    end = _end_of_document(lines)
    kept = lines[:end]
    addressee = _find(kept[: max(_HEADER_LINES, len(kept) // 2)], _is_addressee)
    number = _find_number(kept, addressee)
    titles = _titles(kept, addressee, number)
    date = _find_date(kept, addressee, titles)
    if date is None and number is not None and titles and titles[0].start > number.start:
        date = _find_date(kept, number, ())  # an order is signed above the text that it publishes
    signatures = _signatures(kept, date)
    issued = _issued_title(kept, titles, addressee, date)
    red_head = _find(
        kept[:_HEADER_LINES], lambda line: re.fullmatch(r"[\u4e00-\u9fff（）]{3,40}文件", line.text) is not None
    )
    head = [line for line in (*titles, number, red_head, addressee, issued) if line is not None]
    start = min((line.start for line in head), default=0)
    body_end = kept[-1].end if kept else len(text.text)
    first = max(
        (line.end for line in (*titles, addressee, number) if line is not None and line.start < body_end), default=0
    )
    history = find_history(text.text)
    first = max(first, history.span[1]) if history else first
    return Document(
        lines, titles, issued, number, red_head, addressee, signatures, date, (start, body_end),
        _stretches(first, body_end, signatures, date, issued), history,
    )  # fmt: skip


def _issued_cuts(text: str) -> set[int]:
    """Where the title of the text that a notice issues begins and ends, on pages that lost the breaks around it."""
    found: set[int] = set()
    for name in set(_INTRODUCED.findall(text[:_NOTICE_LENGTH])):
        behind = re.compile(rf"(?<=[。）日\n]){re.escape(name)}(?!》|的|，|中|要求|提出|规定|已|实施|印发)").search(
            text
        )
        if behind is not None:
            found |= {behind.start(), behind.end()}
    return found


def split_lines(text: CleanText) -> tuple[Line, ...]:
    """The lines of the text, parted also where a page has lost the break before or behind a number, the addressees
    or a signature (…的意见渝府发〔2019〕17号各区县人民政府：近年来…)."""
    found: list[Line] = []
    issued = _issued_cuts(text.text)
    for line in text.lines:
        cuts = {0, len(line.text)}
        cuts |= {m.end() for m in _GLUED_NUMBER.finditer(line.text)} | {
            m.end() for m in _BEHIND_NUMBER.finditer(line.text)
        }
        salute = line.text.find("：")
        if 0 < salute < len(line.text) - 1 and len(found) < _HEADER_LINES:
            begin = max(cut for cut in cuts if cut <= salute)
            if _is_addressee(Line(0, 0, line.text[begin : salute + 1])) and not _SITE.match(line.text[begin:]):
                cuts.add(salute + 1)
        for match in _SIGNED.finditer(line.text):
            if not (match.end() + line.start in issued or _SIGNED_BEHIND.match(line.text, match.end())):
                continue
            if match["names"] is None or not re.search(r"[，、]", match["names"]):
                cuts |= {match.start(), match.start("date"), match.end()}
        tail = line.text.rfind("。") + 1
        if 0 < tail < len(line.text) and _NAMES.fullmatch(line.text[tail:]):
            cuts.add(tail)  # a signature behind the last sentence, its date on the next line
        cuts |= {cut - line.start for cut in issued if line.start < cut < line.end}
        ordered = sorted(cuts)
        found += [
            Line(line.start + a, line.start + b, line.text[a:b]) for a, b in zip(ordered, ordered[1:], strict=False)
        ]
    return tuple(found)


def _find(lines: Iterable[Line], test: Callable[[Line], bool]) -> Line | None:
    return next((line for line in lines if test(line)), None)


def _is_addressee(line: Line) -> bool:
    text = line.text
    return (
        text.endswith("：")
        and len(text) <= _LONG_TITLE
        and _SALUTED.search(_LABEL.sub("", text)) is not None
        and _NOT_SALUTED.search(text) is None
        and ENUMERATOR.match(text) is None
    )


_BARE_ANNOUNCEMENT = re.compile(r"（?(?:19|20)\d\d年第\d{1,4}号）?(?:公告|令)?")
_ORDER_NUMBER = re.compile(r"（?第[\d一二三四五六七八九十百零〇]{1,5}号）?")
_ORDER_HEAD = re.compile(r"[\u4e00-\u9fff]{2,40}(?:令|公告|通告)")


def own_number(text: str) -> str | None:
    """The document number that a line is (a label before it allowed), in normal form; None for any other line."""
    label = _LABELLED_NUMBER.match(text)
    candidate = (label["number"] or "") if label else text
    if re.fullmatch(ORDER_PATTERN, candidate) or _BARE_ANNOUNCEMENT.fullmatch(candidate):
        return candidate if candidate.count("（") and "）" in candidate[:-1] else _unbracketed(candidate)
    return document_number(candidate)


def _unbracketed(number: str) -> str:
    """A number alone in brackets without them: （2020年第5号） → 2020年第5号."""
    return number[1:-1] if number.startswith("（") and number.endswith("）") else number


def _find_number(lines: tuple[Line, ...], addressee: Line | None) -> Line | None:
    before = [line for line in lines if addressee is None or line.start < addressee.start]
    zone = before[-8:] if addressee is not None else before[:_HEADER_LINES]
    found = [line for line in _with_order_numbers(zone) if own_number(line.text)]
    return found[-1] if addressee is not None and found else next(iter(found), None)


def _with_order_numbers(lines: Iterable[Line]) -> list[Line]:
    """The lines, an order's name and its number on the next line as one: 国务院令 / 第743号."""
    found: list[Line] = []
    for line in lines:
        above = found[-1] if found else None
        numbered = _ORDER_NUMBER.fullmatch(line.text) or _BARE_ANNOUNCEMENT.fullmatch(line.text)
        if above is not None and numbered and _ORDER_HEAD.fullmatch(above.text) and len(above.text) > 3:
            found[-1] = Line(above.start, line.end, above.text + line.text)
        else:
            found.append(line)
    return found


def clean_title(text: str) -> str:
    """A title line without a site's label before it: 省政府：关于…的意见 → 关于…的意见, 【中国林业法规】…→ …"""
    return _SITE.sub("", _FIELD.sub("", _LABEL.sub("", text)))


def _is_title_end(line: Line) -> bool:
    text = clean_title(line.text)
    return (
        TITLE_END.search(text) is not None
        and len(text) <= _LONG_TITLE
        and "。" not in text
        and ENUMERATOR.match(text) is None
        and not re.match(r"附件|来源|现将|特此", text)
    )


_TELLING = re.compile("关于|印发|转发|.{10}")
"""What a title has where a page's menus (规划计划, 通知公告) stand before it."""
_RED_WORD = re.compile(f"(?:中华人民共和国|{_NAMES.pattern})?(?:{_TYPES})")
"""A kind of document alone, as the red head prints it: 公告, 国家知识产权局公告."""


def _titles(lines: tuple[Line, ...], addressee: Line | None, number: Line | None) -> tuple[Line, ...]:
    anchor = addressee or number
    before = [line for line in lines if anchor is None or line.start < anchor.start]
    if anchor is None:
        before = before[:_HEADER_LINES]
    elif addressee is None:
        before = [line for line in lines if not anchor.start <= line.start < anchor.end][:_HEADER_LINES]
    ends = [i for i, line in enumerate(before) if _is_title_end(line)]
    if addressee is None:
        ends = [i for i in ends if _TELLING.search(before[i].text)] or ends
    ends = [i for i in ends if not _RED_WORD.fullmatch(before[i].text)]
    if not ends:
        return ()
    last = ends[-1] if addressee is not None else ends[0]
    first = last
    while first > 0 and _title_goes_back(
        before[first - 1].text, "".join(line.text for line in before[first : last + 1])
    ):
        first -= 1
    return tuple(before[first : last + 1])


def _title_goes_back(above: str, title: str) -> bool:
    """Whether the line above belongs to the title: it leaves the phrase open, or names an issuer that the title lacks."""
    if (
        len(above) > 120
        or re.search(r"[。；！？]$|：$|文件$|^导读|>>|来源|时间", above)
        or own_number(above)
        or _CUT.search(above)
    ):
        return False
    if TITLE_END.search(clean_title(above)):
        return False
    if re.match(r"印发|转发|关于|的通知", title) or re.match(rf"{_NAMES.pattern}(?=印发|转发|关于)", title):
        return _NAMES.fullmatch(above) is not None or ("关于" in above and "关于" not in title)
    return "关于" in above and "关于" not in title and not above.endswith("的")


def _end_of_document(lines: tuple[Line, ...]) -> int:
    """Index of the first line behind the document: a page's footer, a commentary printed under it, a blank form."""
    opened = next((i for i, line in enumerate(lines) if ENUMERATOR.match(line.text)), len(lines))
    closed = False
    for i, line in enumerate(lines):
        if i <= opened:
            continue
        closed = (
            closed
            or re.match(r"特此|专此|附件|附：|联系", line.text) is not None
            or _DATE_LINE.match(line.text) is not None
        )
        if _FOOTER.search(line.text) or (len(line.text) <= _SHORT and _COMMENTARY.search(line.text)):
            return i
        if (
            closed
            and len(line.text) <= _SHORT
            and _FORM.search(line.text)
            and not re.match(r"附件|\d+[.．、]", line.text)
        ):
            return i
    return len(lines)


def _find_date(lines: tuple[Line, ...], addressee: Line | None, titles: tuple[Line, ...]) -> Line | None:
    behind = max((line.end for line in (addressee, *titles) if line is not None), default=0)
    return _find(lines, lambda line: line.start >= behind and _DATE_LINE.match(line.text) is not None)


def _signatures(lines: tuple[Line, ...], date: Line | None) -> tuple[Line, ...]:
    """The lines right above the date that are names: short, without any sentence punctuation."""
    if date is None:
        return ()
    index, found = lines.index(date), list[Line]()
    for line in reversed(lines[:index]):
        if (
            len(line.text) > 220
            or re.search(r"[。，；：！？《》]|^特此|^附件|^\d", line.text)
            or ENUMERATOR.match(line.text)
        ):
            break
        found.append(line)
    return tuple(reversed(found))


def _issued_title(
    lines: tuple[Line, ...], titles: tuple[Line, ...], addressee: Line | None, date: Line | None
) -> Line | None:
    """The title line of the text that a notice issues: quoted in its title or in 现将《…》印发, or the first title
    line behind the signature."""
    behind = max((line.end for line in (addressee, *titles) if line is not None), default=0)
    notice = "".join(line.text for line in titles) + "".join(line.text for line in lines if line.start >= behind)[:1500]
    quoted = {
        title_key(name)
        for name in re.findall(r"(?:印发|转发|发布|制定了?|现将|^)《([^《》]+(?:〈[^〉]*〉[^《》]*)?)》", notice)
    }
    for line in lines:
        bare = re.sub(r"^附件\d*[：:]?", "", line.text)
        if line.start >= behind and "《" not in line.text and title_key(bare) in quoted:
            return line
    if date is None:
        return None
    opened = next((line.start for line in lines if line.start > date.end and ENUMERATOR.match(line.text)), None)
    zone = tuple(line for line in lines if line.start >= date.end and (opened is None or line.start < opened))[:6]
    return _find(
        zone,
        lambda line: (
            _is_title_end(line) and len(line.text) <= _SHORT and re.search(r"，|^\d{1,4}(?![\d年])", line.text) is None
        ),
    )


def _stretches(
    start: int, end: int, signatures: tuple[Line, ...], date: Line | None, issued: Line | None
) -> tuple[tuple[int, int], ...]:
    """What lies between header and end, without the signature block and the issued text's title."""
    cuts = [(line.start, line.end) for line in (*signatures, date, issued) if line is not None]
    found, at = list[tuple[int, int]](), start
    for cut_start, cut_end in sorted(cuts):
        if cut_start > at:
            found.append((at, cut_start))
        at = max(at, cut_end)
    if end > at:
        found.append((at, end))
    return tuple(found)
