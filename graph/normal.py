"""Brings script, white space, document numbers and titles to one spelling.

Extraction and search share this module, so that what was read from a file and what a user types meet in the
same form. Normal form is defined by the extraction contract: simplified script, mainland official wording,
full-width punctuation, numbers as 代字〔年份〕序号号.
"""

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path

import opencc

REGIONAL_TERMS, RADICALS = (Path(__file__).with_name(name) for name in ("regional_terms.csv", "radicals.csv"))

_YEAR = r"(?:19[4-9]\d|20\d\d)"
_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_HAN_YEAR = re.compile("(?<=[〔﹝［\\[（(【])(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}(?=[〕﹞］\\]）)】])")
"""The year in the old way of writing, between its brackets: 国发〔二〇一五〕32号."""
_NUMBER = re.compile(
    rf"""(?P<code>[\u4e00-\u9fff]{{1,14}}(?:[（(][\u4e00-\u9fff]{{1,4}}[）)])?[\u4e00-\u9fff]{{0,4}})   # 代字: 国知发管函字
         \s*(?P<open>[〔﹝［\[（(【{{〖「『〈《<„]?)[\s-]*(?P<year>{_YEAR})                                       # year, its bracket perhaps lost
         (?P<between>[〕﹞］\]）)】}}〗」』〉》>‟\s年-]*)(?:第\s*)?0*(?P<serial>\d{{1,5}})\s*号?""",
    re.VERBOSE,
)
_OTHER_FORM = re.compile("(?:令|公告|通告)$")
_WIDE = str.maketrans(
    {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！", "﹝": "〔", "﹞": "〕"}
)
_PARTICLE = re.compile(
    "(?<![显名卓专编原论遗昭土巨译合拙])著(?=力|眼|手(?![册法稿])|重)|(?<=[随沿朝])著(?![作名述录])|(?:(?<=本)|(?<=意味)|(?<=标志))著(?![作名])"
)
"""着 as Taiwan writes it (著力, 隨著), not 显著, 著作."""
_QUOTED = re.compile("《[^《》]*》")
_INNER_MARKS = str.maketrans("<>", "〈〉")
_PAIRED = re.compile("<([^<>]{4,80})>")
"""Book marks as a keyboard has them, in a title without its own: <政府工作报告>任务分解表."""
_TITLE_NOISE = re.compile(r"[\s，。；：、．.·\-－—–“”\"'‘’《》〈〉<>（）〔〕\[\]【】]+")


@cache
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("hk2s")  # t2s, and the variants of Hong Kong (衞) too


@cache
def regional_terms() -> dict[str, tuple[str, bool]]:
    """Regional wording in simplified script → mainland official wording (a word that stays is its own), and whether only the
    traditional script has it; longest first."""
    with REGIONAL_TERMS.open(encoding="utf-8", newline="") as file:
        rows = {row["regional"]: (row["mainland"], row["script"] == "hant") for row in csv.DictReader(file)}
    return dict(sorted(rows.items(), key=lambda item: -len(item[0])))


@cache
def _regional_pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, regional_terms())))


def simplify(text: str) -> str:
    """Traditional to simplified script, and radicals to the characters they look like, character for character.

    Returns a text of the same length in code points. (OpenCC's hk2s was measured to keep the length of all 26
    corpus files; should a phrase rule ever break that, the text is converted one character at a time.)
    """
    text = text.translate(_radicals())
    whole = _simplifier().convert(text)
    whole = whole if len(whole) == len(text) else "".join(_one_simplified(character) for character in text)
    return _PARTICLE.sub("着", whole)


@cache
def _radicals() -> dict[int, str]:
    """Radicals and compatibility forms, which programs that take text out of PDFs write for characters (⼯ for 工, ⻓ for 长).

    Source: the decompositions of Unicode; for those of the supplement that have none `radicals.csv`."""
    with RADICALS.open(encoding="utf-8", newline="") as file:
        found = {ord(row["radical"]): row["character"] for row in csv.DictReader(file)}
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFB00)):
        character = unicodedata.normalize("NFKC", chr(code))
        if len(character) == 1 and character != chr(code):
            found[code] = character
    return found


@cache
def _one_simplified(character: str) -> str:
    converted = _simplifier().convert(character)
    return converted if len(converted) == 1 else character


def regional_matches(simplified: str, written: str) -> list[tuple[int, int, str]]:
    """Places of regional wording in a simplified text: (start, end, mainland wording), in order; `written` is the same text in
    its own script, place for place."""
    found: list[tuple[int, int, str]] = []
    for match in _regional_pattern().finditer(simplified):
        wording, traditional = regional_terms()[match.group()]
        as_written = written[match.start() : match.end()] == match.group()
        if wording != match.group() and not (traditional and as_written):
            found.append((match.start(), match.end(), wording))
    return found


def mainland(text: str) -> str:
    """Simplified script and mainland official wording: 智慧財產權 → 知识产权."""
    simplified, pieces, at = simplify(text), list[str](), 0
    for start, end, wording in regional_matches(simplified, text):
        pieces += [simplified[at:start], wording]
        at = end
    return "".join([*pieces, simplified[at:]])


def wide(text: str) -> str:
    """Half-width punctuation to full width, one character for one: `,;:()?!` → `，；：（）？！`."""
    return text.translate(_WIDE)


def document_number(text: str) -> str | None:
    """The document number that a text is, in its one spelling; None where the whole text is none.

    >>> document_number("国发[2015]71号")
    '国发〔2015〕71号'
    >>> document_number("国发2015 71")
    '国发〔2015〕71号'
    >>> document_number("國發〔201571號")
    '国发〔2015〕71号'
    >>> document_number("国发〔二〇一五〕71号")
    '国发〔2015〕71号'

    A number that lost a bracket or its 号 is read where only one reading is possible: the year is four digits
    from 19 or 20, the rest is the serial. Between year and serial something must stand, unless a bracket
    opened before the year (国发201571 has two readings and is refused). An order's or announcement's number with 年 or
    第 in it (交通运输部令2021年第14号) is none of this form.
    """
    arabic = _HAN_YEAR.sub(lambda year: year.group().translate(_HAN_DIGITS), simplify(text).strip())
    match = _NUMBER.fullmatch(arabic)
    if match is None or not (match["open"] or match["between"]):
        return None
    if _OTHER_FORM.search(match["code"]) and re.search("年|第", text):
        return None
    return f"{wide(match['code'])}〔{match['year']}〕{int(match['serial'])}号"


def tidy_title(text: str) -> str:
    """A title as the record writes it: mainland wording, no white space, full-width punctuation, no outer 《》."""
    title = _QUOTED.sub(lambda quoted: quoted.group().translate(_INNER_MARKS), wide(re.sub(r"\s+", "", mainland(text))))
    if title.startswith("《") and title.endswith("》") and title.count("《") == 1:
        title = title[1:-1]
    return _PAIRED.sub(r"〈\1〉", title)


def title_key(text: str) -> str:
    """What two spellings of one title share: mainland wording without white space, punctuation, quotes, book marks."""
    return _TITLE_NOISE.sub("", mainland(text))
