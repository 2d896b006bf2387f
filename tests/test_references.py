"""References: which document is meant, how the text relates to it, and what is no reference."""

import pytest

from extract.document import find_document
from extract.outline import parse
from extract.references import Reference, find_references
from extract.text import clean

HEAD = "甲市人民政府关于专利工作的意见\n甲政发〔2020〕8号\n各区人民政府：\n"
FIRST = "国发〔2015〕1号"
OWN = ["甲市人民政府关于专利工作的意见"]


def references(body: str) -> list[Reference]:
    text = clean(HEAD + body)
    document = find_document(text)
    return find_references(text, document, parse(text, document), OWN, "甲政发〔2020〕8号")


def found(body: str) -> list[tuple[str, str | None, str | None]]:
    return [(item.relation, item.title, item.document_number) for item in references(body)]


RELATIONS = [
    (
        "为贯彻落实《关于强国建设的意见》（国发〔2015〕71号），制定本意见。",
        [("implements", "关于强国建设的意见", "国发〔2015〕71号")],
    ),
    ("根据《关于强国建设的意见》精神，开展工作。", [("implements", "关于强国建设的意见", None)]),
    (
        "加快推进《甲意见》《乙意见》等文件尽快落地。",
        [("implements", "甲意见", None), ("implements", "乙意见", None)],
    ),  # one cue for a list
    (
        "贯彻《甲意见》（国发〔2015〕1号）和《乙意见》（国发〔2015〕2号）部署，",
        [("implements", "甲意见", FIRST), ("implements", "乙意见", "国发〔2015〕2号")],
    ),
    ("围绕五部门联合印发的《甲意见》要求，做好工作。", [("implements", "甲意见", None)]),
    ("围绕《甲意见》开展宣传。", [("cites", "甲意见", None)]),  # 围绕 alone carries nothing out
    ("随着《中国制造2025》的加速实施，空间广阔。", [("cites", "中国制造2025", None)]),  # background
    ("编制《甲市专利规划》，做好衔接。", [("cites", "甲市专利规划", None)]),  # still to be written
    ("不再执行《甲规定》中的限制。", [("cites", "甲规定", None)]),  # switched off, not repealed
    ("参照《甲程序》开展评价。", [("cites", "甲程序", None)]),
    (
        "大力贯彻《企业知识产权管理规范》国家标准。",
        [("cites", "企业知识产权管理规范", None)],
    ),  # others adopt a standard
    ("《甲办法》（甲政发〔2012〕25号）同时废止。", [("repeals", "甲办法", "甲政发〔2012〕25号")]),
    (
        "根据国务院《甲条例》（国令第722号）精神，制定本计划。",
        [("implements", "甲条例", "国令第722号")],
    ),  # 国务院 in short
    ("决定废止《甲办法》（2007年4月23日甲省人民政府令第98号发布）。", [("repeals", "甲办法", "甲省人民政府令第98号")]),
    ("落实國發〔201571號文件要求。", [("implements", None, "国发〔2015〕71号")]),  # a number alone, bracket lost
    (
        "根据《甲方案》（国办发〔2019〕4号，以下简称《方案》）要求，抓好《方案》落实。",
        [("implements", "甲方案", "国办发〔2019〕4号")],
    ),  # a short name; 抓好《…》落实 carries it out as well
    (
        "根据《甲方案的通知》（通扶小个联席办发2023〕3号）精神，",
        [("implements", "甲方案的通知", "通扶小个联席办发〔2023〕3号")],
    ),  # the first bracket lost
    (
        "按照《关于印发〈甲方案〉的通知》要求，",
        [("implements", "关于印发〈甲方案〉的通知", None)],
    ),  # a title in a title
]
CARRIED = [
    (
        "根据《甲管理办法》（以下简称《管理办法》，见附件1）的要求，现就有关事项通知如下：\n一、各单位要严格按照《管理办法》执行。\n"
        "附件：1.《甲管理办法》\n2.《乙厅关于推荐平台的通知》",
        [("implements", "甲管理办法", None), ("implements", "甲管理办法", None)],
    ),  # what the notice rests on may come with it; the list of annexes names it for the reader only
    (
        "为做好工作，我局制定了《甲管理办法》（附件1），现就有关事项通知如下：\n一、各单位要执行。\n附件：1.甲管理办法",
        [],
    ),
    (
        "根据《甲管理办法》（附件1），现将《乙方案》（附件2）印发给你们。\n一、各单位要执行《乙方案》。\n附件：1.甲管理办法\n2.乙方案",
        [],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CARRIED)
def test_what_comes_with_the_notice(body: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert found(body) == expected


NONE = [
    "填写《甲市专利申报书》并报送。",  # a form
    "提交《××市专利周总结报告》。",  # a paper to be handed in
    "对照《甲评价指标体系》（附件1）自评。",  # the notice's own annex
    "《甲市人民政府关于专利工作的意见》印发以来，成效明显。",  # the document itself
    "结合实际，制定《甲市人民政府关于专利工作的意见（2011-2015年）》。",  # with the years that its title lacks
    "在《中国知识产权日报》刊发。",  # a newspaper
    "出版《甲成就》《乙概述》等重点出版物，推出《丙记》《丁记》等影视作品。",  # books and films, several in one phrase
    "推进“互联网+”行动。",  # a slogan
]


@pytest.mark.parametrize(("body", "expected"), RELATIONS)
def test_relations(body: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert found(body) == expected


@pytest.mark.parametrize("body", NONE)
def test_what_is_no_reference(body: str) -> None:
    assert found(body) == []


KINDS = [
    ("根据《中华人民共和国专利法》，", "law"),
    ("依照《专利代理条例》，", "law"),
    ("按照《专利收费减缓办法》，", "policy"),  # 办法 ends in 法 and is none
    ("贯彻《企业知识产权管理规范》，", "standard"),
    ("贯彻《甲要求》国家标准，", "standard"),
    # what the list of titles is called; what a standard is titled
    ("鼓励企业采用《绿色产品评价通则》等国家标准。", "standard"),
    ("推广应用《学校操场技术要求》（GB 36246）等3项强制性国家标准。", "standard"),
    ("严格执行国家标准《室内空气质量》。", "standard"),
    ("对照行业标准《家政服务质量规范》开展评价。", "standard"),
    ("按照《生活饮用水卫生标准》开展检测。", "standard"),
    ("执行《锅炉大气污染物排放标准》。", "standard"),
    # near forms that are papers of an authority
    ("按照《关于印发规范的通知》等国家标准管理要求，", "policy"),
    ("贯彻《标准化法》和国家标准，", "law"),
    ("落实《最低工资标准》，", "policy"),
    ("按照《甲规范》推进标准化建设，", "policy"),
]


@pytest.mark.parametrize(("body", "kind"), KINDS)
def test_kinds(body: str, kind: str) -> None:
    assert [item.kind for item in references(body)] == [kind]


def test_a_number_given_once_holds_for_every_mention() -> None:
    items = references("根据《甲意见》（国发〔2015〕1号），制定本意见。\n一、加强运用。落实《甲意见》要求。")
    assert [(item.document_number, item.task) for item in items] == [
        ("国发〔2015〕1号", None),
        ("国发〔2015〕1号", "t1"),
    ]


def test_mentions_of_one_relation_and_task_are_one_reference_with_all_the_evidence() -> None:
    (item,) = references("为贯彻《甲意见》，制定本意见。按照《甲意见》部署，开展工作。")
    assert len(item.statements) == 2


def test_noise_in_a_title_is_mended_by_a_clean_copy_of_the_same_file_only() -> None:
    noisy, right = "《国务院关洒拔匙于新形势下加快强国建设的意见》", "《国务院关于新形势下加快强国建设的意见》"
    assert [item.title for item in references(f"推进{noisy}提出的目标任务。推进{right}提出的目标任务。")] == [
        right.strip("《》")
    ]
    assert [item.title for item in references(f"推进{noisy}提出的目标任务。")] == [noisy.strip("《》")]
    other = "《第十二届中国专利周活动的通知》", "《第二届中国专利周活动的通知》"
    assert len(references(f"根据{other[0]}。根据{other[1]}。")) == 2  # an ordinal is no noise
