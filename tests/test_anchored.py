"""A pattern looked for only around its signs finds what `re.finditer` finds."""

from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.references import number_mentions
from extract.targets import periods, terms
from extract.text.anchored import Anchored

FRAGMENTS = [
    "根据", "国发", "国知发管字", "〔2015〕71号", "[2016] 3号", "（2019）12", "（试行）", "财政部令第87号", "、海关总署", "公告2009年第37号",
    "2021年第5号公告", "令（第12号）", "各省、自治区人民政府", "二〇一五年", "2020年", "12月31日", "十二月", "年底前", "今年", "全年", "上半年",
    "第三季度", "每年", "每季度末前", "每两年", "自收到之日起30个工作日内",
    "后，应于", "开工七日前", "提前10日向", "届满前30日内", "次月5日前", "今明两年", "未来三年", "20180417日前", "之内",
    "力争用3至5年时间", "未来五年", "，", "。", "□□□□□期间", "经过", "努力", "内", "3", "月",
]  # fmt: skip
TEXTS = st.lists(
    st.sampled_from(FRAGMENTS) | st.text(alphabet="年月日号0123一二十前内每，。〔〕", max_size=3), max_size=40
).map("".join)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (number_mentions, "_NUMBERED"), (number_mentions, "_OTHER_FORM"), (periods, "_DATE"),
        (terms, "_TERM"), (terms, "_EVENT"), (terms, "_AHEAD"), (terms, "_NAMED"),
    ],
)  # fmt: skip
@given(text=TEXTS, data=st.data())
def test_finds_what_the_pattern_alone_finds(module: ModuleType, name: str, text: str, data: st.DataObject) -> None:
    anchored: Anchored = getattr(module, name)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    alone = [match.span() for match in anchored.pattern.finditer(text, start, end)]
    assert [match.span() for match in anchored.finditer(text, start, end)] == alone
