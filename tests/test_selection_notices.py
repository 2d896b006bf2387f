"""The forms of notices that call for nominations and of plans of events: kinds of items, duties, quotas; made up."""

import pytest

from tests import test_duties_genre as duties_genre
from tests.test_outline_genre import outline
from tests.test_targets import brief, read

KINDS = [
    # those whom the items are about, what they have to be and how long it runs; what is ordered about them
    (
        "一、首批名校长工作室成员\n1、选拔条件：45周岁以下的副校长。\n2、成员必须是在职校长。\n3、工作室活动周期三年。\n4、每个工作室确定5名成员。\n"
        "二、培养骨干教师\n1、选拔条件：教龄5年以上。\n2、各校应当组织培训。",
        ["section", "section", "section", "section", "task", "task", "section", "task"],
    ),
    (
        "一、有关要求\n1、已担任过导师的教师不能再次报名。\n2、证明材料的截止日期为2020年6月30日。\n3、缩短审批周期3个月。\n4、负责人必须是第一责任人。",
        ["section", "section", "section", "task", "task"],
    ),
    # the items of 活动目的 state aims; 目的 alone is a label
    (
        "一、活动目的\n（一）通过开展服务，密切邻里关系。\n（二）推动全民健身。\n二、活动安排\n各区要参加。",
        ["goal", "goal", "goal", "section"],
    ),
    ("一、活动目的\n丰富文化生活。\n二、推广应用\n各区要推广。", ["section", "task"]),
    # what a body does behind the name of its event; what there is to say of a day
    (
        "一、开展系列活动\n①敬老行动：区民政局组织学生走进养老院。\n②惠民行动：区教委、文旅局在节日期间免费向居民开放场馆。\n③元旦：1月1日放假。",
        ["task", "task", "task", "section"],
    ),
    ("一、工作安排\n（一）散发致全体家长一封信，宣传政策。\n（二）家长承诺书2份。", ["section", "task", "section"]),
    # an order like those beside it, whatever quality it ends with
    (
        "一、推荐要求\n（一）要坚持德才兼备。各校要把关。\n（二）要坚持程序的公平公正。要广泛宣传。\n（三）程序公平公正。",
        ["section", "task", "task", "section"],
    ),
]


@pytest.mark.parametrize(("body", "expected"), KINDS)
def test_kinds(body: str, expected: list[str]) -> None:
    assert [entry.kind for entry in outline(body).entries] == expected


DUTIES = [
    # a school that belongs to the city is joined to the bureaus by 和; what a city does 直接 it does itself
    ("各县（市）、区教育局和市直学校要高度重视。", ["各县（市）、区教育局 R"]),
    ("各区文旅局和市属医院应当配合。", ["各区文旅局 R"]),
    ("请各县区直接报送材料。", ["各县区 R"]),
    # a public institution of the education bureau; a firm's or another's institute is none
    ("日常工作由市教育教学研究院负责，考务由市教育考试院承担。", ["芜湖市教育教学研究院 R", "芜湖市教育考试院 R"]),
    ("数据由某公司研究院负责，试验由市新材料研究院承担。", []),
]


@pytest.mark.parametrize(("raw", "duties"), DUTIES)
def test_duties(raw: str, duties: list[str]) -> None:
    duties_genre.expect(raw, "芜湖市", "芜湖市人民政府办公室", duties)


QUANTITIES = [
    # people counted by 位; places in a row are none
    ("每个基地确定4位成员，明确1位联络员。", "2018-05", ["每个基地确定成员 | >= 4 位", "明确联络员 | = 1 位"]),
    ("表彰前3位教师。有5位专家参加了评审。", "2018-05", []),
    # whom so many are given, between verb and figure; a share of the quota
    ("区内推荐给每个基地2-3位符合条件的人员。", "2018-05", ["区内推荐给每个基地符合条件的人员 | range 2—3 位"]),
    ("推荐名额中，处级干部不得超过20%。", "2018-05", ["处级干部 | <= 20 %"]),
    ("材料重复率不得超过20%。名单公布后，缺席人员不得超过10%。", "2018-05", []),
]


@pytest.mark.parametrize(("sentence", "issued", "expected"), QUANTITIES)
def test_quantity(sentence: str, issued: str, expected: list[str]) -> None:
    assert [brief(target) for target in read(sentence, issued)] == expected
