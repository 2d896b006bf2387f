"""Level and region from a number's 代字, a title's issuer, the issuers; the codes are well formed."""

import pytest

from extract.agencies.bodies import named
from extract.document.levels import LEVELS, level_and_region, of_body
from extract.lexicon import rows

PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新"  # the short names of the 31 regions

CASES = [
    # the number tells
    ("中发〔2015〕8号", None, (), "central", None),
    ("国办发〔2014〕64号", None, (), "state_council", None),
    ("国知发管字〔2016〕101号", None, (), "ministry", None),
    ("鄂知发〔2019〕16号", "关于某事的通知", (), "province", "湖北省"),
    ("厦市监知〔2020〕19号", None, (), "city", "厦门市"),
    ("国家林业和草原局公告（2023年第18号）", None, (), "ministry", None),
    ("福建省人民政府令第199号", None, (), "province", "福建省"),
    # a district's number opens with its city's character
    ("渝北府发〔2019〕1号", None, ("重庆市渝北区人民政府",), "county", "渝北区"),
    ("穗埔科规字〔2020〕1号", None, ("广州市黄埔区科学技术局",), "county", "黄埔区"),
    (
        "津南教〔2021〕6号",
        None,
        ("天津市津南区教育局",),
        "county",
        "津南区",
    ),  # a municipality's, its code no government's
    ("津教〔2021〕6号", None, ("天津市教育委员会",), "province", "天津市"),
    ("沪松教〔2021〕6号", None, ("松江区教育局",), "county", "松江区"),  # without its city's name
    # 民政 is no place
    ("鄂民政发〔2019〕8号", None, (), "province", "湖北省"),
    # 宁 is 宁夏's and 南京's: who signs tells
    ("宁政发〔2019〕1号", None, ("南京市人民政府",), "city", "南京市"),
    ("宁政发〔2019〕1号", None, (), "province", "宁夏回族自治区"),
    # a character that two places share: who signs, named in full, tells, where the one is not inside the other
    ("吉府发〔2016〕5号", "关于某事的意见", ("吉安市人民政府",), "city", "吉安市"),
    ("昆政发〔2016〕5号", "昆山市人民政府关于某事的意见", ("昆山市人民政府",), "county", "昆山市"),
    ("鄂政发〔2016〕5号", None, ("武汉市人民政府",), "province", "湖北省"),
    ("昆政发〔2016〕5号", "昆明市人民政府关于某事的意见", ("昆山市人民政府",), "city", "昆明市"),
    # a county that has become a city since
    (None, None, ("无为县人民政府",), "county", "无为县"),
    (None, None, ("各县人民政府",), None, None),
    # the title's issuer tells
    (None, "国务院关于印发某规划的通知", (), "state_council", None),
    (None, "中共中央国务院关于某事的意见", (), "central", None),
    (None, "中国银保监会国家知识产权局关于某事的通知", (), "ministry", None),
    (None, "省知识产权局关于某事的通知", ("湖北省知识产权局",), "province", "湖北省"),
    # nobody signs: what a bare 市政府 issues is of a place of its own rank
    (None, "市政府办公室关于印发连云港市促进中小企业发展实施方案的通知", (), "city", "连云港市"),
    (None, "省人民政府办公厅关于印发《湖北省促进民营经济发展若干措施》的通知", (), "province", "湖北省"),
    # the committee of a zone that no list has: its 国资委 is not the centre's
    (None, None, ("长春经济技术开发区管理委员会",), "county", None),
    (None, None, ("横琴粤澳深度合作区执行委员会",), "county", None),
    (None, "楚雄州2023年推动经济稳进提质政策措施", (), "city", "楚雄彝族自治州"),
    (None, "市政府关于印发2021年丹阳市中小企业工作要点的通知", (), "county", "丹阳市"),
    (None, "区政府关于印发《鼓楼区促进中小企业发展方案》的通知", (), "county", "鼓楼区"),
    (None, "市政府办公室转发南京海关关于促进外贸发展意见的通知", (), "city", None),
    (None, "县政府办公室转发湖北省促进民营经济发展若干措施的通知", (), "county", None),
    (None, "武汉市人民政府关于某事的通知", (), "city", "武汉市"),
    (None, "象州县人民政府办公室关于某事的通知", (), "county", "象州县"),
    (None, "福建省著名商标认定、管理和保护办法", (), "province", "福建省"),
    (None, "2022年上海市打击侵权假冒工作要点", (), "province", "上海市"),  # behind its year
    (None, "关于印发象州县农村公路方案的通知", (), "county", "象州县"),
    (None, "寿县人民政府办公室关于印发某方案的通知", (), "county", "寿县"),  # a county of one character
    (None, "应县人民政府办公室关于印发某方案的通知", (), "county", "应县"),  # its character is a word of its own
    (None, "促进专业镇高质量发展实施方案", ("中共和县委办公室", "和县人民政府办公室"), "county", "和县"),
    (None, "关于转发《湖北省茶叶产业行动方案》的通知", (), None, None),  # what is passed on is another's
    (None, "关于转发《湖北省茶叶产业行动方案》的通知", ("随州市农业农村局",), "city", "随州市"),
    (None, "市农业农村局关于转发《湖北省茶叶产业行动方案》的通知", ("随州市农业农村局",), "city", "随州市"),
    # 宁 is Ningxia's character and Nanjing's: the zone that the title opens with tells
    ("宁新区管规字〔2023〕4号", "关于印发《南京江北新区软件产业若干措施》的通知", (), "county", "南京江北新区"),
    # 市政府 of a city of a county's rank: the signature tells
    (None, "市政府办公室关于印发某规划的通知", ("扬中市人民政府办公室",), "county", "扬中市"),
    # the issuers tell
    (None, "2018年示范城市工作计划", ("国家知识产权局办公室",), "ministry", None),
    (None, None, ("国家税务总局福建省税务局",), "province", "福建省"),
    # nothing tells
    (None, "“十三五”国家知识产权保护和运用规划", (), None, None),
    (None, "关于推进县域经济发展的意见", (), None, None),
    (None, "北京冬奥会知识产权保护方案", (), None, None),
    (None, "中国制造2025", (), None, None),
    (None, None, (), None, None),
]


@pytest.mark.parametrize(("number", "title", "issuers", "level", "region"), CASES)
def test_level_and_region(
    number: str | None, title: str | None, issuers: tuple[str, ...], level: str | None, region: str | None
) -> None:
    assert level_and_region(number, title, issuers) == (level, region)


def test_every_province_has_its_character() -> None:
    codes = {row["code"]: row["region"] for row in rows("number_codes") if row["level"] == "province"}
    names = {row["name"] for row in rows("regions") if row["kind"] in ("province", "municipality", "autonomous_region")}
    assert [character for character in PROVINCES if character not in codes] == []
    assert {codes[character] for character in PROVINCES} == names
    assert len(names) == len(PROVINCES)


def test_the_codes_name_bodies_and_regions_that_the_lexicon_knows() -> None:
    regions = {row["name"] for row in rows("regions")}
    for row in rows("number_codes"):
        assert row["level"] in LEVELS
        assert row["sure"] in ("yes", "no")
        assert bool(row["region"]) == (row["level"] in ("province", "city")), row
        assert row["level"] != "province" or row["region"] in regions, row
        if row["issuer"]:
            assert named(row["issuer"]) or of_body(row["issuer"]).level == row["level"], row
