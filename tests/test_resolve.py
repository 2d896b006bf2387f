"""References find the document they mean, never another; the result does not depend on the order of records."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.resolve import Resolution, Unresolved, resolve
from tests.small_records import Record, gold, record, refers

OFFICE = "国家知识产权局"
SPEAKER = "国知办发〔2020〕9号"
NATIONAL = "关于进一步加强知识产权质押融资工作的通知"


def speaker(*references: Record, file: str = "s.txt", issued_on: str = "2020-05-06", issuer: str = OFFICE) -> Record:
    number = SPEAKER if issuer == OFFICE else None
    return record(file, "关于做好年度工作的通知", number, *references, issuers=(issuer,), issued_on=issued_on)


def meant(resolution: Resolution, file: str = "s.txt") -> list[str | Unresolved | None]:
    return list(next(p.references for p in resolution.policies if p.record["source"]["file"] == file))


def answer(reference: Record, *others: Record, issuer: str = OFFICE) -> str | Unresolved | None:
    """What the one reference of a document of 2020 means beside these other records."""
    return meant(resolve([speaker(reference, issuer=issuer), *others]))[0]


JOINS = [
    # by number, in whatever spelling, under another title
    (refers("另一个题名的通知", "国知发[2019] 7号"), record("a.txt", f"{OFFICE}{NATIONAL}", "国知发〔2019〕7号")),
    # by title in traditional script with regional words
    (refers("關於進一步加強智慧財產權質押融資工作的通知"), record("a.txt", NATIONAL, "国知发〔2019〕7号")),
    # by title with other punctuation, quotes and dashes
    (refers("关于印发'十三五'规划（2016-2020年）的通知"), record("a.txt", "关于印发“十三五”规划（2016—2020年）的通知", "国知发〔2019〕7号")),
    # by the title of the text that a notice issues, with and without book marks
    (refers(NATIONAL[:-2] + "意见"), record("a.txt", f"{OFFICE}关于印发《{NATIONAL[:-2]}意见》的通知", "国知发〔2019〕7号")),
    (refers("知识产权强国建设纲要"), record("a.txt", "国务院关于印发知识产权强国建设纲要的通知", "国发〔2019〕7号")),
    # by the notice that issues it, where the other file has the issued text's title alone
    (refers("国务院关于印发知识产权强国建设纲要的通知"), record("a.txt", "知识产权强国建设纲要", "国发〔2019〕7号")),
    # by the further title that a record gives
    (refers("知识产权强国建设纲要"), record("a.txt", None, "国发〔2019〕7号", alternatives=("知识产权强国建设纲要",))),
    # with the issuer in front where the file has it not, and the other way round
    (refers(f"{OFFICE}{NATIONAL}"), record("a.txt", NATIONAL, "国知发〔2019〕7号", issuers=(OFFICE,))),
    (refers(NATIONAL), record("a.txt", f"{OFFICE}{NATIONAL}", "国知发〔2019〕7号")),
    # by the issuer's short name
    (refers("工信部关于促进中小企业发展的意见"), record("a.txt", "工业和信息化部关于促进中小企业发展的意见", "工信部企业〔2019〕7号")),
    # 等五部委 hides the others of the issuers
    (refers("国家知识产权局等五部委关于助力创新创业的若干意见"),
     record("a.txt", "国家知识产权局财政部教育部科学技术部商务部关于助力创新创业的若干意见", "国知发〔2019〕7号")),
    # 中华人民共和国 in front of a law
    (refers("专利法", kind="law"), record("a.txt", "中华人民共和国专利法", "国家主席令第55号")),
    # noise: a filler lost, another word for 和, a wrong character, foreign characters inside a word
    (refers("关于进一步加强知识产权质押融资工作通知"), record("a.txt", NATIONAL, "国知发〔2019〕7号")),
    (refers("关于知识产权保护与运用工作的若干意见"), record("a.txt", "关于知识产权保护和运用工作的若干意见", "国知发〔2019〕7号")),
    (refers("关于进一步加强知识产权质抽融资工作的通知"), record("a.txt", NATIONAL, "国知发〔2019〕7号")),
    (refers("关灑拔匙于进一步加强知识产权质押融资工作的通知"), record("a.txt", NATIONAL, "国知发〔2019〕7号")),
]  # fmt: skip


@pytest.mark.parametrize(("reference", "other"), JOINS, ids=[str(i) for i in range(len(JOINS))])
def test_a_reference_is_the_document_of_another_file(reference: Record, other: Record) -> None:
    found = answer(reference, other)
    numbered = {"国知发〔2019〕7号", "国发〔2019〕7号", "工信部企业〔2019〕7号", "国家主席令第55号"}
    assert found in numbered


APART = [
    # an ordinal: 第十三届 is not 第十二届
    (refers("关于组织开展第十三届中国专利周活动的通知"), record("a.txt", "关于组织开展第十二届中国专利周活动的通知", "国知发〔2018〕7号")),
    # a year
    (refers("2019年国家知识产权示范城市工作计划"), record("a.txt", "2018年国家知识产权示范城市工作计划", "国知发〔2018〕7号")),
    # an issuer: the province's office is not the country's
    (refers(f"湖北省知识产权局{NATIONAL}"), record("a.txt", f"{OFFICE}{NATIONAL}", "国知发〔2019〕7号")),
    (refers(f"{OFFICE}{NATIONAL}"), record("a.txt", NATIONAL, "鄂知发〔2019〕7号")),
    # the office of a body is not the body
    (refers(f"国务院办公厅{NATIONAL}"), record("a.txt", f"国务院{NATIONAL}", "国发〔2019〕7号")),
    # a region
    (refers("湖南省知识产权保护和促进条例实施办法"), record("a.txt", "湖北省知识产权保护和促进条例实施办法", "鄂政发〔2019〕7号")),
    (refers("杭州市知识产权保护和运用规划纲要"), record("a.txt", "常州市知识产权保护和运用规划纲要", "常政发〔2019〕7号")),
    # a number in the title
    (refers("关于知识产权工作的若干意见之二十"), record("a.txt", "关于知识产权工作的若干意见之二十一", "国知发〔2019〕7号")),
    # a word more makes another document
    (refers("关于加强知识产权质押融资工作的通知"), record("a.txt", NATIONAL, "国知发〔2019〕7号")),
    (refers("企业知识产权管理暂行办法"), record("a.txt", "企业知识产权管理办法", "国知发〔2019〕7号")),
    # another kind of document
    (refers("关于加快推进知识产权强国建设的实施意见"), record("a.txt", "关于加快推进知识产权强国建设的指导意见", "国知发〔2019〕7号")),
    # a number tells apart what one title joins
    (refers(NATIONAL, "国知发〔2018〕3号"), record("a.txt", NATIONAL, "国知发〔2019〕7号")),
    # what is issued later can't be carried out yet
    (refers(NATIONAL), record("a.txt", NATIONAL, "国知发〔2021〕7号", issued_on="2021-03-04")),
    # who forwards another body's document did not issue it
    (refers(f"{OFFICE}{NATIONAL}"), record("a.txt", f"湖北省知识产权局关于转发《{OFFICE}{NATIONAL}》的通知", "鄂知发〔2019〕7号")),
]  # fmt: skip


@pytest.mark.parametrize(("reference", "other"), APART, ids=[str(i) for i in range(len(APART))])
def test_a_reference_is_not_a_document_that_only_looks_like_it(reference: Record, other: Record) -> None:
    found = answer(reference, other)
    assert found == (reference["document_number"] or reference["title"])


def test_a_bare_title_in_one_province_is_not_another_province_s_document() -> None:
    other = record("a.txt", "关于促进民营经济高质量发展的若干措施", "湘政发〔2019〕7号")
    assert answer(refers(other["policy"]["title"]), other, issuer="湖北省人民政府") == other["policy"]["title"]
    assert answer(refers(other["policy"]["title"]), other, issuer="湖南省人民政府") == "湘政发〔2019〕7号"


def test_a_province_s_own_short_name_means_that_province() -> None:
    hubei = record("a.txt", f"湖北省知识产权局{NATIONAL}", "鄂知发〔2019〕7号")
    hunan = record("b.txt", f"湖南省知识产权局{NATIONAL}", "湘知发〔2019〕8号")
    reference = refers(f"省知识产权局{NATIONAL}")
    assert answer(reference, hubei, hunan, issuer="湖北省知识产权局") == "鄂知发〔2019〕7号"
    assert answer(reference, hubei, hunan, issuer="湖南省知识产权局") == "湘知发〔2019〕8号"


def test_a_title_takes_the_number_that_another_text_gives_it() -> None:
    numbered = record(
        "b.txt",
        "关于另一件事的通知",
        "国知发〔2019〕1号",
        refers("国务院关于新形势下知识产权工作的意见", "国发〔2015〕71号"),
    )
    assert answer(refers("关于新形势下知识产权工作的意见"), numbered) == "国发〔2015〕71号"


def test_a_held_text_without_number_takes_the_one_that_another_text_gives_it() -> None:
    text = record("a.txt", "2018年示范城市工作计划", None, issued_on="2018-03-15", issuers=(OFFICE,))
    found = resolve([text, speaker(refers("2018年示范城市工作计划", "国知发〔2018〕7号"))])
    assert {policy.document for policy in found.policies} == {"国知发〔2018〕7号", SPEAKER}
    assert found.documents["国知发〔2018〕7号"].former_ids == ("2018年示范城市工作计划",)


def test_a_held_text_of_another_year_does_not_take_that_number() -> None:
    text = record("a.txt", "示范城市工作计划要点", None, issued_on="2016-03-15", issuers=(OFFICE,))
    found = resolve([text, speaker(refers("示范城市工作计划要点", "国知发〔2018〕7号"))])
    assert {policy.document for policy in found.policies} == {"示范城市工作计划要点", SPEAKER}
    assert "国知发〔2018〕7号" in found.documents


def test_one_title_of_two_years_is_two_documents_and_a_mention_of_it_stays_open() -> None:
    one = record("a.txt", "关于印发年度工作要点的通知", "国知发〔2018〕7号", issued_on="2018-02-03")
    two = record("b.txt", "关于印发年度工作要点的通知", "国知发〔2019〕7号", issued_on="2019-02-03")
    found = answer(refers("关于印发年度工作要点的通知"), one, two)
    assert isinstance(found, Unresolved)
    assert (found.reason_key, found.candidates) == ("several", ("国知发〔2018〕7号", "国知发〔2019〕7号"))
    assert "2 份" in found.reason


def test_one_title_of_two_dates_without_numbers_is_told_apart_by_issuer_and_date() -> None:
    texts = [
        record(f"{year}.txt", "年度工作要点", None, issuers=(OFFICE,), issued_on=f"{year}-02-03")
        for year in (2018, 2019)
    ]
    found = resolve(texts)
    assert [policy.document for policy in found.policies] == [
        f"年度工作要点|{OFFICE}|{year}-02-03" for year in (2018, 2019)
    ]


def test_a_title_without_issuer_stays_open_between_two_issuers() -> None:
    titles = [f"{body}{NATIONAL}" for body in ("湖北省知识产权局", "福建省知识产权局")]
    found = answer(refers(NATIONAL), record("a.txt", "甲的通知", "国知发〔2019〕2号", *map(refers, titles)))
    assert isinstance(found, Unresolved)
    assert found.candidates == tuple(sorted(titles))


def test_a_document_never_refers_to_itself() -> None:
    own = record(
        "a.txt",
        f"{OFFICE}{NATIONAL}",
        "国知发〔2019〕7号",
        refers(None, "国知发〔2019〕7号"),
        refers(f"{OFFICE}{NATIONAL}"),
        issuers=(OFFICE,),
    )
    assert meant(resolve([own]), "a.txt") == [None, None]


def test_the_province_s_notice_carries_out_the_country_s_of_the_same_name() -> None:
    text = record(
        "a.txt", f"省知识产权局{NATIONAL}", "鄂知发〔2019〕16号", refers(NATIONAL), issuers=("湖北省知识产权局",)
    )
    assert meant(resolve([text]), "a.txt") == [NATIONAL]


def test_an_earlier_version_of_the_same_title_stays_open() -> None:
    text = record("a.txt", "专利奖评奖办法", None, refers("专利奖评奖办法", relation="repeals"), issued_on="2018-02-03")
    (found,) = meant(resolve([text]), "a.txt")
    assert isinstance(found, Unresolved)
    assert found.reason_key == "own-title"


@pytest.mark.parametrize("title", ["实施意见", "方案", "管理办法", "通知"])
def test_a_kind_of_document_alone_names_none(title: str) -> None:
    found = answer(refers(title), record("a.txt", title, "国知发〔2019〕7号"))
    assert isinstance(found, Unresolved)
    assert found.reason_key == "bare-title"


def test_texts_that_all_lack_the_number_share_a_referred_document_by_its_fuller_title() -> None:
    texts = [
        record(f"{i}.txt", f"第{i}件事的通知", None, refers(title))
        for i, title in enumerate([NATIONAL, f"国务院{NATIONAL}"])
    ]
    found = resolve(texts)
    assert [meant(found, f"{i}.txt") for i in range(2)] == [[f"国务院{NATIONAL}"]] * 2
    assert found.documents[f"国务院{NATIONAL}"].former_ids == (NATIONAL,)


def test_two_files_of_one_number_are_one_policy_with_a_copy() -> None:
    files = [
        record(name, "关于某事的通知", "国知发〔2019〕7号", refers(title))
        for name, title in (("b.txt", "乙办法"), ("a.txt", "甲办法"))
    ]
    (policy,) = resolve(files).policies
    assert (policy.record["source"]["file"], [copy["source"]["file"] for copy in policy.copies]) == ("a.txt", ["b.txt"])
    assert policy.references == ("甲办法",)


def test_a_text_without_title_and_number_is_known_by_its_hash() -> None:
    text = record("a.txt", None, None, issued_on="2018-02-03", issuers=(OFFICE,))
    assert resolve([text]).policies[0].document == f"sha256:{text['source']['sha256'][:16]}"


def test_a_former_id_that_would_lead_to_two_documents_leads_nowhere() -> None:
    texts = [record(f"{year}.txt", "年度工作要点", f"国知发〔{year}〕7号") for year in (2018, 2019)]
    assert {
        id_ for document in resolve(texts).documents.values() for id_ in document.former_ids if "|" not in id_
    } == set()


def test_an_announcement_s_number_without_a_body_is_its_issuer_s() -> None:
    texts = [
        record(f"{i}.txt", f"第{i}件事的通知", None, refers(None, "公告2019年第3号"), issuers=(body,))
        for i, body in enumerate(["司法部", "商务部"])
    ]
    assert meant(resolve(texts), "0.txt") != meant(resolve(texts), "1.txt")


def test_the_gold_gives_the_same_in_every_order() -> None:
    expected = resolve(gold())
    assert all(resolve(order) == expected for order in permutations(gold()))


TITLES = [
    NATIONAL,
    f"国务院{NATIONAL}",
    f"湖北省知识产权局{NATIONAL}",
    f"关于印发《{NATIONAL}》的通知",
    NATIONAL.replace("的", ""),
    "年度工作要点",
]
NUMBERS = [None, None, "国发〔2018〕7号", "鄂知发〔2019〕7号"]
references = st.builds(
    refers,
    st.sampled_from([*TITLES, None]),
    st.sampled_from(NUMBERS),
    st.sampled_from(["implements", "cites", "repeals"]),
)
texts = st.lists(
    st.tuples(
        st.sampled_from([*TITLES, None]), st.sampled_from(NUMBERS), st.lists(references, max_size=3),
        st.sampled_from([(), (OFFICE,), ("湖北省知识产权局",)]), st.sampled_from([None, "2018-02", "2019-02-03"]),
    ),
    max_size=5,
)  # fmt: skip


@given(texts, st.randoms())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_order_and_repetition_change_nothing_and_every_reference_has_its_answer(
    drawn: list[tuple[str, str, list[Record], tuple[str, ...], str]], random: st.DataObject
) -> None:
    made = [record(f"{i}.txt", t, n, *refs, issuers=b, issued_on=d) for i, (t, n, refs, b, d) in enumerate(drawn)]
    found = resolve(made)
    shuffled = made * 2
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(shuffled) == found
    assert sum(1 + len(policy.copies) for policy in found.policies) == len(made)
    for policy in found.policies:
        assert len(policy.references) == len(policy.record["references"])
        assert policy.document not in policy.references
        assert {answer for answer in policy.references if isinstance(answer, str)} <= found.documents.keys()
    former = [id_ for document in found.documents.values() for id_ in document.former_ids]
    assert len(former) == len(set(former))
    assert not set(former) & found.documents.keys()
