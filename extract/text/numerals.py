"""Turns Chinese and Arabic numerals into plain numbers, and written dates into ISO dates.

Numbers: 两 → 2, 一百零五 → 105, 1.8万亿 → 1800000000000, 12,500 → 12500, 百分之三十 → 30 (of a hundred).
Dates: 2015年9月7日, 二〇一五年九月七日 → 2015-09-07; 2018年3月 → 2018-03; 2020年 → 2020.
"""

import re
from datetime import date
from decimal import Decimal

Number = int | float

ARABIC = r"\d+(?:,\d{3})*(?:\.\d+)?"
MAGNITUDE = r"万亿|[十百千]?亿|[十百千]?万|千|百"
CHINESE = r"[零〇○一二两三四五六七八九十百千万亿廿卅]{1,40}"
"""Building blocks for the patterns of other modules; they have no groups and each matches in linear time."""

_DIGITS = {**{name: value for value, name in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_SCORES = {"廿": "二十", "卅": "三十"}
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_NAMES = "零一二三四五六七八九"


def ascii_digits(text: str) -> str:
    """Full-width digits, point and per cent sign to ASCII, one character for one."""
    return text.translate(_FULL_WIDTH)


def parse_number(text: str) -> Number | None:
    """The number that the whole text is, in Arabic digits, Chinese numerals or both; None where it is none.

    >>> [parse_number(word) for word in ("两", "一百零五", "1,250万", "1.8万亿", "二〇一五", "十百")]
    [2, 105, 12500000, 1800000000000, 2015, None]
    """
    text = ascii_digits(text)
    mixed = re.fullmatch(rf"({ARABIC})({MAGNITUDE})?", text)
    if mixed:
        return _plain(Decimal(mixed[1].replace(",", "")) * magnitude(mixed[2] or ""))
    return parse_chinese(text)


def magnitude(text: str) -> int:
    """What 百, 千, 万, 百万, 亿, 万亿 … multiply a figure by; 1 for the empty text."""
    product = 1
    for character in text:
        product *= _SMALL.get(character) or _LARGE[character]
    return product


def parse_chinese(text: str) -> int | None:
    """A whole number said in words (三百二十) or digit by digit (二〇一五); None where the text is none."""
    for word, tens in _SCORES.items():
        text = text.replace(word, tens)
    if not text or not re.fullmatch(CHINESE, text):
        return None
    if not set(text) & {*_SMALL, *_LARGE}:
        return int("".join(str(_DIGITS[character]) for character in text))
    return _large(text)


def _large(text: str) -> int | None:
    """万 and 亿 divide the numeral: what stands before the last greatest one counts it."""
    for sign in ("亿", "万"):
        before, found, behind = text.rpartition(sign)
        if found:
            high = _large(before) if before else None
            low = _large(behind.lstrip("零〇○")) if behind else 0
            return None if not high or low is None or low >= _LARGE[sign] else high * _LARGE[sign] + low
    return _below_ten_thousand(text)


def _below_ten_thousand(text: str) -> int | None:
    """千, 百, 十 in falling order, each counted by one digit; the leading 一 of 一十 may be left out."""
    total, digit, least = 0, None, 10_000
    for character in text:
        if character in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[character]
            continue
        unit = _SMALL[character]
        if unit >= least or (digit is None and (unit != 10 or total)) or (digit == 0 and unit != 10):
            return None
        total, digit, least = total + (digit or 1) * unit, None, unit
    return total + (digit or 0)


def chinese(value: int) -> str:
    """A whole number in Chinese numerals: 105 → 一百零五, 1800000 → 一百八十万. ValueError below 0 or from 10¹⁶ on."""
    if not 0 <= value < 10**16:
        raise ValueError(f"Chinese numerals are written here for 0 to 10¹⁶ - 1, not for {value}")
    if value == 0:
        return "零"
    written = ""
    for size, sign in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, value = divmod(value, size)
        if part:
            written += ("零" if written and part < 1000 else "") + _counted(part) + sign
    return "十" + written[2:] if written.startswith("一十") else written


def _counted(value: int) -> str:
    """1 to 99,999,999 without leading zero; an 亿 figure may itself count in 万."""
    if value >= 10_000:
        high, low = divmod(value, 10_000)
        return _counted(high) + "万" + (("零" if low < 1000 else "") + _counted(low) if low else "")
    written, gap = "", False
    for size, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, size)
        if digit:
            written += ("零" if gap and written else "") + _NAMES[digit] + sign
        gap = not digit
    return written


def parse_share(text: str) -> Number | None:
    """A share in words as per cent: 百分之三十 → 30, 三分之二 → 66.67, 一半 → 50, 五成 → 50; None where it is none."""
    text = ascii_digits(text)
    fraction = re.fullmatch(rf"({CHINESE}|{ARABIC})分之({CHINESE}|{ARABIC})", text)
    if fraction:
        whole = fraction[1]
        parts, part = parse_number("一" + whole if whole in ("百", "千", "万") else whole), parse_number(fraction[2])
        return None if not parts or part is None else _plain(round(Decimal(str(part)) * 100 / Decimal(str(parts)), 2))
    if text in ("一半", "半数"):
        return 50
    tenths = re.fullmatch(rf"({CHINESE}|{ARABIC})成", text)
    value = parse_number(tenths[1]) if tenths else None
    return None if value is None else _plain(Decimal(str(value)) * 10)


def _plain(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else float(value)


_YEAR = r"(?:19|20)\d\d|[一二][九〇○零Oo0ΟО◯][一二三四五六七八九〇○零Oo0ΟО◯]{2}"
_UPTO_99 = r"\d{1,2}|[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九]|元"
_WRITTEN = re.compile(rf"({_YEAR})年(?:({_UPTO_99})月(?:份|({_UPTO_99})[日号]?)?)?")
_SIGN_LOST = re.compile(r"((?:19|20)\d\d)(?:年(\d{3,4})日?|年(\d{1,2})[\s.·、日](\d{1,2})日?|(\d{1,2})月(\d{1,2})日)")
_REPUBLIC = re.compile(rf"(?:中华)?民国(\d{{1,3}}|{CHINESE})年(?:({_UPTO_99})月(?:({_UPTO_99})日)?)?")
_FIRST_REPUBLICAN_YEAR = 1911
"""The year before the first one of the calendar that Taiwan's documents count by: 民国109年 is 2020."""
_LAST_REPUBLICAN_YEAR = 999
"""A higher number is a year of four digits."""
_DIGITS_ONLY = re.compile(r"((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})|((?:19|20)\d\d)(\d\d)(\d\d)")


def iso_date(text: str) -> str | None:
    """The ISO date, month or year that the whole text is; None where it is none, or two readings are possible.

    >>> [iso_date(word) for word in ("2015年9月7日", "二〇一五年九月", "2020年", "2016年1222", "2016年111")]
    ['2015-09-07', '2015-09', '2020', '2016-12-22', None]
    """
    spaced = ascii_digits(text).strip()
    tight = re.sub(r"\s+", "", spaced)
    written = _WRITTEN.fullmatch(tight)
    if written:
        return iso(year_number(written[1]), day_number(written[2]), day_number(written[3]))
    republican = _REPUBLIC.fullmatch(tight)
    if republican:
        year = republican_year(republican[1])
        return iso(year, day_number(republican[2]), day_number(republican[3])) if year else None
    lost = _SIGN_LOST.fullmatch(re.sub(r"\s*([年日])\s*", r"\1", spaced))
    if lost:
        return (
            _repaired(int(lost[1]), lost[2])
            if lost[2]
            else iso(int(lost[1]), int(lost[3] or lost[5]), int(lost[4] or lost[6]))
        )
    digits = _DIGITS_ONLY.fullmatch(tight)
    if digits is None:
        return None
    year, month, day = (int(digits[first] or digits[second]) for first, second in ((1, 5), (3, 6), (4, 7)))
    return iso(year, month, day)


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """`2015-09-07`, `2015-09` or `2015`; None where the calendar has no such day."""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    if month is None or month == 0 or day == 0:
        return None if month == 0 or day == 0 else f"{year:04d}"
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")


def year_number(text: str) -> int:
    """The year of four digits in either writing: 二〇一五 → 2015."""
    return int(text) if text.isdigit() and text.isascii() else int("".join(str(_DIGITS.get(c, 0)) for c in text))


def republican_year(text: str) -> int | None:
    """The year that Taiwan's documents count so: 112, 一百零七, 一百十四 → 2023, 2018, 2025; None for one of four digits.

    >>> [republican_year(word) for word in ("112", "一百零七", "一百十四", "2018", "二〇一八")]
    [2023, 2018, 2025, None, None]
    """
    counted = parse_number(text.replace("百十", "百一十"))
    return int(counted) + _FIRST_REPUBLICAN_YEAR if counted and 0 < counted <= _LAST_REPUBLICAN_YEAR else None


def day_number(text: str | None) -> int | None:
    """A month or day in either writing: 十二 → 12, 元 → 1, None → None."""
    if text is None:
        return None
    value = 1 if text == "元" else parse_number(text)
    return value if isinstance(value, int) else None


def _repaired(year: int, digits: str) -> str | None:
    """Month and day that ran together, where the calendar allows one reading."""
    readings = {iso(year, int(digits[:cut]), int(digits[cut:])) for cut in (1, 2) if 0 < len(digits) - cut <= 2}
    possible = readings - {None}
    return possible.pop() if len(possible) == 1 else None
