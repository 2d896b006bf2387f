"""Turns Word's automatic numbering into the numbers that Word shows: 一、 （一） 1. ① 第一章."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

_DIGITS = "〇一二三四五六七八九"
_HAN = frozenset(
    {"chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
     "japaneseCounting", "ideographDigital", "chineseLegalSimplified", "taiwaneseDigital", "koreanDigital2"}
)  # fmt: skip
_ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]  # fmt: skip
_DEPTH = 20


@cache
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def local(element: Element) -> str:
    """An element's name without its namespace, which differs between Word's two dialects."""
    return _local(element.tag)


def value_of(element: Element | None, default: str = "") -> str:
    """The attribute `val` of an element, whatever its namespace; `default` where there is none."""
    if element is None:
        return default
    return next((value for name, value in element.attrib.items() if _local(name) == "val"), default)


def on(mark: Element) -> bool:
    """Whether a switch such as <w:vanish/> is on."""
    return value_of(mark, "true") not in ("0", "false", "off")


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if _local(key) == name), "")


def _child(element: Element | None, *names: str) -> Element | None:
    for name in names:
        if element is None:
            return None
        element = next((part for part in element if local(part) == name), None)
    return element


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered: its first number, its kind of figure, its pattern (（%1））."""

    start: int
    kind: str
    pattern: str


class Numbering:
    """The lists of one document, and how far each has counted. Ask for the paragraphs in text order, each once."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, Level]]] = {}
        self._styles: dict[str, Element] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()
        self._default = ""
        for part in numbering if numbering is not None else ():
            if local(part) == "abstractNum":
                self._abstract[_attribute(part, "abstractNumId")] = _levels(part)
        for part in numbering if numbering is not None else ():
            if local(part) == "num":
                self._add_list(part)
        for part in styles if styles is not None else ():
            if local(part) == "style":
                self._styles[_attribute(part, "styleId")] = part
                if _attribute(part, "type") == "paragraph" and _attribute(part, "default") in ("1", "true"):
                    self._default = _attribute(part, "styleId")

    def number_of(self, paragraph: Element) -> str:
        """The number that stands before a paragraph, "" where there is none; bullets give nothing."""
        list_id, depth = self._list_of(paragraph)
        abstract, levels = self._lists.get(list_id, ("", {}))
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts[abstract]
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        fresh = (list_id, depth) not in self._begun and level != self._abstract[abstract].get(depth)
        counts[depth] = level.start if depth not in counts or fresh else counts[depth] + 1
        self._begun.add((list_id, depth))
        if level.kind in ("bullet", "none"):
            return ""
        text = level.pattern
        for other in range(depth + 1):
            shown = levels.get(other, level)
            text = text.replace(f"%{other + 1}", figure(counts.get(other, shown.start), shown.kind))
        return text

    def _add_list(self, part: Element) -> None:
        abstract = value_of(_child(part, "abstractNumId"))
        levels = dict(self._abstract.get(abstract, {}))
        for override in part:
            if local(override) != "lvlOverride":
                continue
            depth = _int(_attribute(override, "ilvl"))
            levels |= _levels(override)
            start = _child(override, "startOverride")
            if start is not None and depth in levels:
                levels[depth] = Level(_int(value_of(start), 1), levels[depth].kind, levels[depth].pattern)
        self._abstract.setdefault(abstract, {})
        self._lists[_attribute(part, "numId")] = (abstract, levels)

    def _list_of(self, paragraph: Element) -> tuple[str, int]:
        """A paragraph's list and level: its own, else its style's, else those of the style that this one rests on."""
        properties = _child(paragraph, "pPr")
        style = value_of(_child(properties, "pStyle")) or self._default
        depth: int | None = None
        for _ in range(_DEPTH):
            marks = _child(properties, "numPr")
            if marks is not None and depth is None and (level := _child(marks, "ilvl")) is not None:
                depth = _int(value_of(level))
            list_id = value_of(_child(marks, "numId"))
            if list_id:
                return list_id, depth or 0
            found = self._styles.get(style)
            if found is None:
                break
            properties, style = _child(found, "pPr"), value_of(_child(found, "basedOn"))
        return "", 0


def _levels(parent: Element) -> dict[int, Level]:
    return {
        _int(_attribute(part, "ilvl")): Level(
            _int(value_of(_child(part, "start")), 1), value_of(_child(part, "numFmt"), "decimal"), value_of(_child(part, "lvlText"))
        )
        for part in parent
        if local(part) == "lvl"
    }  # fmt: skip


def _int(text: str, default: int = 0) -> int:
    return int(text) if text.isdecimal() else default


def figure(number: int, kind: str) -> str:
    """A number in Word's kind of figure; a kind that is not known is written in Arabic digits.

    >>> figure(12, "chineseCounting"), figure(3, "decimalEnclosedCircle"), figure(28, "lowerLetter"), figure(4, "upperRoman")
    ('十二', '③', 'bb', 'IV')
    """
    if kind in _HAN:
        return _han(number)
    if kind.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    if kind in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman"):
        return _roman(number).lower() if kind == "lowerRoman" else _roman(number)
    return f"{number:02d}" if kind == "decimalZero" else str(number)


def _han(number: int) -> str:
    if not 0 < number < 1000:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    head = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        head += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        head += "零"
    return head + (_DIGITS[ones] if ones else "")


def _roman(number: int) -> str:
    found = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        found += sign * count
    return found
