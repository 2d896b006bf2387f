"""Numbers and dates: tables of real-shaped words, and parse–print–parse over all that can be written."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text.numerals import chinese, iso_date, parse_chinese, parse_number, parse_share

NUMBERS = [
    ("两", 2),  # counted things take 两, never 二
    ("十", 10),  # the leading 一 left out
    ("二十五", 25),
    ("一百零五", 105),  # 零 for the missing tens
    ("三百二十", 320),
    ("一千零一十", 1010),
    ("两万五千", 25000),
    ("一亿零三万", 100_030_000),
    ("一万亿", 1_000_000_000_000),
    ("廿五", 25),
    ("二〇一五", 2015),  # digit by digit
    ("二○一五", 2015),  # the circle that old input methods typed
    ("1,250", 1250),  # thousands marked
    ("１２", 12),  # full-width digits
    ("100万", 1_000_000),
    ("1.8万亿", 1_800_000_000_000),
    ("1.01亿", 101_000_000),  # no trace of binary fractions
    ("3千", 3000),
    ("五百万", 5_000_000),
    ("十百", None),  # units must fall
    ("二三十", None),  # twenty to thirty: two numbers
    ("万", None),  # a unit that counts nothing
    ("若干", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_number(text: str, value: float | None) -> None:
    assert parse_number(text) == value


SHARES = [
    ("百分之三十", 30),
    ("百分之0.5", 0.5),
    ("千分之五", 0.5),
    ("三分之二", 66.67),
    ("一半", 50),
    ("五成", 50),
    ("零分之一", None),
    ("三成五", None),
]


@pytest.mark.parametrize(("text", "value"), SHARES)
def test_share(text: str, value: float | None) -> None:
    assert parse_share(text) == value


DATES = [
    ("2015年9月7日", "2015-09-07"),
    ("2015 年 9 月 7 日", "2015-09-07"),  # spaces as word processors put them
    ("2015年09月07日", "2015-09-07"),
    ("二〇一五年九月七日", "2015-09-07"),
    ("二○一○年十二月三十一日", "2010-12-31"),
    ("一九九三年十一月二十日", "1993-11-20"),
    ("2018年3月", "2018-03"),
    ("2020年", "2020"),
    ("2016年12月22", "2016-12-22"),  # 日 lost
    ("2016年1222", "2016-12-22"),  # 月 and 日 lost, one reading
    ("2016年1222日", "2016-12-22"),
    ("2016年 12 22", "2016-12-22"),  # the blanks still tell them apart
    ("201612月22日", "2016-12-22"),  # 年 lost
    ("2016年131", "2016-01-31"),  # there is no month 13
    ("2016年111", None),  # 1 November or 11 January
    ("2016年12", None),  # December or 2 January
    ("2018-03-15", "2018-03-15"),
    ("2018.3.15", "2018-03-15"),
    ("20190115", "2019-01-15"),  # a record line's date
    ("2019年2月30日", None),  # no such day
    ("3月15日", None),  # no year
    ("2015年9月7日印发", None),  # more than a date
    ("国发〔2015〕71号", None),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_iso_date(text: str, expected: str | None) -> None:
    assert iso_date(text) == expected


@given(st.integers(0, 10**16 - 1))
def test_a_number_written_in_chinese_reads_back(value: int) -> None:
    written = chinese(value)
    assert parse_number(written) == value
    assert chinese(parse_chinese(written) or 0) == written


@given(st.integers(0, 10**12), st.integers(0, 99), st.sampled_from(["", "百", "千", "万", "百万", "亿", "万亿"]))
def test_a_figure_with_its_magnitude_reads_back(whole: int, hundredths: int, word: str) -> None:
    times = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "亿": 10**8, "万亿": 10**12}[word]
    value = parse_number(f"{whole:,}.{hundredths:02d}{word}")
    assert value is not None
    assert float(value) == float(Fraction(whole * 100 + hundredths, 100) * times)


@given(st.dates())
def test_a_date_written_in_either_way_reads_back(day: date) -> None:
    if not 1900 <= day.year <= 2099:
        day = day.replace(year=2000 + day.year % 100, day=min(day.day, 28))
    digits = "〇一二三四五六七八九"
    year = "".join(digits[int(digit)] for digit in str(day.year))
    assert iso_date(f"{day.year}年{day.month}月{day.day}日") == day.isoformat()
    assert iso_date(f"{year}年{chinese(day.month)}月{chinese(day.day)}日") == day.isoformat()


@given(st.text(alphabet="零〇一二两三十百千万亿0123456789.,年月日分之成半", max_size=30))
def test_any_text_is_a_number_or_none(text: str) -> None:
    assert parse_number(text) is None or isinstance(parse_number(text), int | float)
    assert parse_share(text) is None or isinstance(parse_share(text), int | float)
    assert iso_date(text) is None or len(iso_date(text) or "") in (4, 7, 10)
