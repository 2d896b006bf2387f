"""Which bodies belong to a class: one row, one class with a body that belongs to it and one that does not."""

import pytest

from extract.lexicon import rows
from extract.to_graph.agency_nodes import Agency
from extract.to_graph.members import members


def body(name: str) -> Agency:
    return Agency(name, name, False, None, None, ())


def class_of(name: str, region: str | None = None) -> Agency:
    return Agency(f"{region or '全国'}各{name.removeprefix('各')}", name, True, None, region, ())


BELONGS = [
    ("各省（区、市）知识产权局", None, "湖北省知识产权局", "武汉市知识产权局"),  # a rank in brackets is the same rank
    ("各省、自治区、直辖市人民政府", None, "广西壮族自治区人民政府", "南宁市人民政府"),
    (
        "各省、自治区、直辖市人民政府",
        None,
        "重庆市人民政府",
        "新疆生产建设兵团",
    ),  # the corps stands beside the provinces
    ("各省（区、市）", None, "福建省人民政府", "福建省财政厅"),  # a territory stands for its government
    ("财政厅（局）", None, "", "福建省财政厅"),  # no rank: anybody's finance office, so nobody's in particular
    ("各省、自治区、直辖市财政厅（局）", None, "福建省财政厅", "福建省审计厅"),  # two names of one office
    ("各省、自治区、直辖市财政厅（局）", None, "北京市财政局", "福州市财政局"),
    ("各省级工业和信息化主管部门", None, "福建省工业和信息化厅", "福建省科学技术厅"),  # by its function
    ("各省科技主管部门", None, "湖北省科学技术厅", "湖北省知识产权局"),  # by the short name of its function
    ("各计划单列市知识产权局", None, "厦门市市场监督管理局（知识产权局）", "泉州市知识产权局"),  # two offices in one
    ("各设区市人民政府", "福建省", "厦门市人民政府", "武汉市人民政府"),  # a class of a province
    ("各设区市人民政府", "福建省", "福州市人民政府", "象州县人民政府"),
    ("各市、县（区）人民政府", "福建省", "闽侯县人民政府", "福建省人民政府"),
    (
        "各县（市、区）人民政府",
        "广西壮族自治区",
        "象州县人民政府",
        "来宾市人民政府",
    ),  # 市 in brackets is of the county's rank
    ("各区卫生健康局", "广州市", "天河区卫生健康局", "广州市卫生健康局"),
    (
        "各区人民政府",
        "广州市",
        "天河区人民政府",
        "鼓楼区人民政府",
    ),  # 鼓楼区 lies in four cities: which, nobody can tell
    ("国务院各部委", None, "财政部", "国家知识产权局"),
    ("国务院各部委", None, "国家发展和改革委员会", "国务院国有资产监督管理委员会"),
    ("国务院各直属机构", None, "国家知识产权局", "财政部"),
    ("各示范城市知识产权局", None, "", "武汉市知识产权局"),  # which cities these are, another list says
    ("各地", None, "", "湖北省人民政府"),  # says no rank
]


@pytest.mark.parametrize(("words", "region", "inside", "outside"), BELONGS)
def test_a_class_holds_the_bodies_of_its_ranks_place_and_office(
    words: str, region: str | None, inside: str, outside: str
) -> None:
    found = members([class_of(words, region), *(body(name) for name in (inside, outside) if name)])
    belonging = found.get(class_of(words, region).id, [])
    assert belonging == ([inside] if inside else [])


def test_a_class_of_one_text_has_no_members() -> None:
    own = Agency("国发〔2015〕71号：各省人民政府", "各省人民政府", True, None, None, ())
    assert members([own, body("湖北省人民政府")]) == {}


def test_every_list_of_members_names_its_source() -> None:
    assert [row for row in rows("class_members") if not row["source"] or not row["members"]] == []
