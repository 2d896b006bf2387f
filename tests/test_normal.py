"""Normal form: what was read from a file and what a user types must meet in one spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.normal import document_number, mainland, regional_terms, simplify, tidy_title, title_key, wide

NUMBERS = [
    ("国发〔2015〕71号", "国发〔2015〕71号"),  # as it should be
    ("国发[2015]71号", "国发〔2015〕71号"),  # square brackets, as typed
    ("国发2015 71", "国发〔2015〕71号"),  # no bracket at all, as typed
    ("国发（2015）第071号", "国发〔2015〕71号"),  # round brackets, 第, leading zero
    ("国发﹝2015﹞71号", "国发〔2015〕71号"),  # look-alike brackets
    ("国发【2015】71号", "国发〔2015〕71号"),  # lens brackets
    ("國發〔201571號", "国发〔2015〕71号"),  # traditional, closing bracket lost
    ("國知發管字〔2016101", "国知发管字〔2016〕101号"),  # bracket and 号 lost
    ("工信厅联节函 〔2021〕 281号", "工信厅联节函〔2021〕281号"),  # spaces inside
    ("国发〔2015〕32 号", "国发〔2015〕32号"),  # space before 号
    ("国发〔二〇一五〕71号", "国发〔2015〕71号"),  # the year in words
    ("冀政［二○○八］15号", "冀政〔2008〕15号"),  # with the circles that pages put for 〇
    ("国发-2015-71", "国发〔2015〕71号"),  # hyphens, as typed from memory
    ("国发2015年71号", "国发〔2015〕71号"),  # as it is said aloud
    ("国发201571", None),  # two readings: 2015-71 or a serial of six digits
    ("国发", None),  # no year
    ("〔2015〕71号", None),  # no code
    ("71号", None),  # a serial alone
    ("国发〔1915〕71号", None),  # no such year in this genre
    ("2015年9月7日", None),  # a date
    ("", None),
]


@pytest.mark.parametrize(("typed", "normal"), NUMBERS)
def test_document_number(typed: str, normal: str | None) -> None:
    assert document_number(typed) == normal


@given(
    code=st.text(alphabet="国办知发管函字鄂闽工信厅联", min_size=1, max_size=8),
    year=st.integers(1949, 2030),
    serial=st.integers(1, 99999),
    brackets=st.sampled_from(["〔〕", "[]", "()", "（）", "【】", "﹝﹞"]),
)
def test_any_bracket_gives_the_one_spelling_and_that_is_stable(
    code: str, year: int, serial: int, brackets: str
) -> None:
    normal = f"{code}〔{year}〕{serial}号"
    assert document_number(f"{code}{brackets[0]}{year}{brackets[1]}{serial}号") == normal
    assert document_number(normal) == normal


REGIONAL = [
    ("智慧財產權", "知识产权"),  # another word for the same thing
    ("網際網路+", "互联网+"),
    ("軟硬體", "软硬件"),
    ("工作計畫", "工作计划"),  # script alone
    ("執行單位", "执行单位"),  # both sides use 执行: never 运行
    ("整合資源", "整合资源"),  # both sides use 整合: never 集成
    ("陜西省、陝西省", "陕西省、陕西省"),  # a look-alike that converted pages write
    ("最佳化營商環境，人工智慧，公路網路線", "优化营商环境，人工智能，公路网路线"),  # as encyclopaedias convert pages
    ("網路服務、網路安全", "网络服务、网络安全"),
    ("岸電覆蓋率", "岸电覆盖率"),  # OpenCC reads 電覆 as 电复
    ("無線網路基礎設施，資訊網路，個人資訊", "无线网络基础设施，信息网络，个人信息"),
    (
        "邮政网路运行，多跑网路、少跑马路，财经资讯",
        "邮政网路运行，多跑网路、少跑马路，财经资讯",
    ),  # the mainland's own words
    ("郵政網路，供水管網路徑，新聞資訊，全球資訊網", "邮政网路，供水管网路径，新闻资讯，全球资讯网"),
]


@pytest.mark.parametrize(("regional", "official"), REGIONAL)
def test_mainland_wording(regional: str, official: str) -> None:
    assert mainland(regional) == official


SIMPLIFIED = [
    ("⼯業和信息化⻔⼾", "工业和信息化门户"),  # radicals out of a PDF
    ("衞生健康委員會", "卫生健康委员会"),  # as Hong Kong writes it
    ("著力推進，隨著發展，沿著道路", "着力推进，随着发展，沿着道路"),  # as Taiwan does
    ("顯著重要的著作權，專著，本著作，隨著作權轉移", "显著重要的著作权，专著，本著作，随著作权转移"),
]


@pytest.mark.parametrize(("written", "simplified"), SIMPLIFIED)
def test_simplified_script(written: str, simplified: str) -> None:
    assert simplify(written) == simplified


@given(st.text())
def test_simplifying_and_widening_keep_every_offset(text: str) -> None:
    assert len(wide(simplify(text))) == len(text)


def test_regional_terms_are_in_the_script_that_they_are_looked_up_in() -> None:
    pairs = [(regional, official) for regional, (official, _) in regional_terms().items()]
    assert pairs and all(simplify(word) == word for pair in pairs for word in pair)


def test_titles_of_one_document_share_a_key() -> None:
    assert title_key("《“十三五”國家智慧財產權保護和運用規劃》") == title_key("“十三五”国家知识产权 保护和运用规划")
    assert title_key("第十三届中国专利周") != title_key("第十二届中国专利周")
    assert tidy_title("《關於嚴格專利保護的若干意見》") == "关于严格专利保护的若干意见"
