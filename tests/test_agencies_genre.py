"""Names of agencies as central, provincial, city and county documents of all years write them."""

import pytest

from extract.agencies import find_agencies, official_name
from extract.agencies.lists import read_list
from extract.agencies.names import Speaker
from extract.agencies.offices import is_run
from extract.context import Context


def context(region: str | None, level: str, date: str, issuer: str = "") -> Context:
    return Context((issuer,) if issuer else (), region, level, date, (0, 0), 0)


OF_THEIR_TIME = [
    ("国家工商总局", "2014-05", "国家工商行政管理总局"),  # bodies before the reform of 2018
    ("工商总局", "2016-01", "国家工商行政管理总局"),
    ("质检总局", "2015-03", "国家质量监督检验检疫总局"),
    ("国家质检总局", "2012-03", "国家质量监督检验检疫总局"),
    ("食品药品监管总局", "2016-06", "国家食品药品监督管理总局"),
    ("卫生计生委", "2016-06", "国家卫生和计划生育委员会"),
    ("国家卫计委", "2014-06", "国家卫生和计划生育委员会"),
    ("保监会", "2015-01", "中国保险监督管理委员会"),
    ("新闻出版广电总局", "2016-01", "国家新闻出版广电总局"),
    ("安全监管总局", "2012-01", "国家安全生产监督管理总局"),
    ("安监总局", "2015-01", "国家安全生产监督管理总局"),
    ("国务院法制办", "2015-01", "国务院法制办公室"),
    ("法制办", "2010-01", "国务院法制办公室"),
    ("扶贫办", "2016-01", "国务院扶贫开发领导小组办公室"),
    ("林业局", "2016-01", "国家林业局"),
    ("国家林业局", "2017-01", "国家林业局"),
    ("粮食局", "2016-01", "国家粮食局"),
    ("海洋局", "2016-01", "国家海洋局"),
    ("旅游局", "2016-01", "国家旅游局"),
    ("测绘地信局", "2016-01", "国家测绘地理信息局"),
    ("外专局", "2016-01", "国家外国专家局"),
    ("文化部", "2016-01", "文化部"),
    ("农业部", "2017-01", "农业部"),
    ("国土资源部", "2017-01", "国土资源部"),
    ("铁道部", "2010-01", "铁道部"),
    ("信息产业部", "2006-01", "信息产业部"),
    ("人事部", "2006-01", "人事部"),
    ("劳动保障部", "2007-01", "劳动和社会保障部"),
    ("人口计生委", "2010-01", "国家人口和计划生育委员会"),
    ("电监会", "2010-01", "国家电力监管委员会"),
    ("环保总局", "2006-01", "国家环境保护总局"),
    ("新闻出版总署", "2010-01", "新闻出版总署"),
    ("广电总局", "2016-01", "国家新闻出版广电总局"),
    ("国家数据局", "2024-03", "国家数据局"),  # bodies since the reform of 2023
    ("金融监管总局", "2024-03", "国家金融监督管理总局"),
    ("中央金融办", "2024-03", "中央金融委员会办公室"),
    ("知识产权局", "2024-03", "国家知识产权局"),
    ("中央社会工作部", "2024-03", "中央社会工作部"),
    ("国家消防救援局", "2024-03", "国家消防救援局"),
    ("国家疾控局", "2024-03", "国家疾病预防控制局"),
    ("中央宣传部", "2019-03", "中共中央宣传部"),  # Party bodies in lists of the State Council
    ("中央组织部", "2019-03", "中共中央组织部"),
    ("中央网信办", "2019-03", "中共中央网络安全和信息化委员会办公室"),
    ("中央编办", "2019-03", "中央机构编制委员会办公室"),
    ("中央文明办", "2019-03", "中央精神文明建设指导委员会办公室"),
    ("中央政法委", "2019-03", "中共中央政法委员会"),
    ("中央农办", "2019-03", "中央农村工作领导小组办公室"),
    ("高法院", "2019-03", "最高人民法院"),
    ("最高法", "2019-03", "最高人民法院"),
    ("高检院", "2019-03", "最高人民检察院"),
    ("全国妇联", "2019-03", "中华全国妇女联合会"),
    ("中国残联", "2019-03", "中国残疾人联合会"),
    ("中国贸促会", "2019-03", "中国国际贸易促进委员会"),
    ("贸促会", "2019-03", "中国国际贸易促进委员会"),
    ("全国工商联", "2019-03", "中华全国工商业联合会"),
    ("供销合作总社", "2019-03", "中华全国供销合作总社"),
    ("中国科协", "2019-03", "中国科学技术协会"),
    ("铁路局", "2019-03", "国家铁路局"),
    ("中国民航局", "2019-03", "中国民用航空局"),
    ("外汇局", "2019-03", "国家外汇管理局"),
    ("中医药局", "2019-03", "国家中医药管理局"),
    ("国防科工局", "2019-03", "国家国防科技工业局"),
    ("中直管理局", "2017-06", "中共中央直属机关事务管理局"),
    ("认监委", "2012-03", "国家认证认可监督管理委员会"),
    ("国家标准委", "2012-03", "国家标准化管理委员会"),
]


@pytest.mark.parametrize(("words", "date", "name"), OF_THEIR_TIME)
def test_a_central_body_has_its_name_of_the_date(words: str, date: str, name: str) -> None:
    assert official_name(words, context(None, "ministry", date)) == name


GUANGDONG = context("广东省", "province", "2021-05", "广东省人民政府")
ZHEJIANG = context("浙江省", "province", "2022-05", "浙江省人民政府")
SICHUAN2016 = context("四川省", "province", "2016-05", "四川省人民政府")
GUANGXI = context("广西壮族自治区", "province", "2020-05", "广西壮族自治区人民政府")
SHANGHAI = context("上海市", "province", "2021-05", "上海市人民政府")
CHENGDU = context("成都市", "city", "2022-06", "成都市人民政府")
WUHU = context("芜湖市", "city", "2020-06", "芜湖市人民政府")
ANJI = context("安吉县", "county", "2021-06", "安吉县人民政府")
PUDONG = context("越秀区", "county", "2021-06", "越秀区人民政府")

CENTRAL = context(None, "state_council", "2020-05", "国务院办公厅")

LOCAL = [
    ("省人社厅", GUANGDONG, "广东省人力资源和社会保障厅"),  # short forms of provincial offices
    ("省住建厅", GUANGDONG, "广东省住房和城乡建设厅"),
    ("省卫健委", GUANGDONG, "广东省卫生健康委员会"),
    ("省委统战部", GUANGDONG, "中共广东省委统一战线工作部"),
    ("组织部", GUANGDONG, "中共广东省委组织部"),  # a Party department without 委
    ("宣传部", ANJI, "中共安吉县委宣传部"),
    ("政法委", ANJI, "中共安吉县委政法委员会"),
    ("省直机关工委", GUANGDONG, "广东省直机关工委"),
    ("省人防办", GUANGDONG, "广东省人民防空办公室"),
    ("省粮储局", GUANGDONG, "广东省粮食和物资储备局"),
    ("省监狱局", ZHEJIANG, "浙江省监狱管理局"),
    ("省机关管理局", ZHEJIANG, "浙江省机关事务管理局"),
    ("省数字办", ZHEJIANG, "浙江省数字办"),  # Fujian alone has one under that name
    ("省经信厅", ZHEJIANG, "浙江省经济和信息化厅"),
    ("省人力社保厅", ZHEJIANG, "浙江省人力资源和社会保障厅"),
    ("省建设厅", ZHEJIANG, "浙江省建设厅"),
    ("省经济和信息化委", SICHUAN2016, "四川省经济和信息化委员会"),
    ("省工商局", SICHUAN2016, "四川省工商行政管理局"),
    ("省质监局", SICHUAN2016, "四川省质量技术监督局"),
    ("省卫生计生委", SICHUAN2016, "四川省卫生和计划生育委员会"),
    ("省国税局", SICHUAN2016, "四川省国家税务局"),
    ("省地税局", SICHUAN2016, "四川省地方税务局"),
    ("省安全监管局", SICHUAN2016, "四川省安全生产监督管理局"),
    ("省环境保护厅", SICHUAN2016, "四川省环境保护厅"),
    ("自治区发展改革委", GUANGXI, "广西壮族自治区发展和改革委员会"),
    ("自治区工业和信息化厅", GUANGXI, "广西壮族自治区工业和信息化厅"),
    ("市发展改革委", SHANGHAI, "上海市发展和改革委员会"),
    ("市经济信息化委", SHANGHAI, "上海市经济和信息化委员会"),
    ("市科委", SHANGHAI, "上海市科学技术委员会"),
    ("市住房城乡建设管理委", SHANGHAI, "上海市住房和城乡建设管理委员会"),
    ("市交通委", SHANGHAI, "上海市交通委员会"),
    ("市人社局", CHENGDU, "成都市人力资源和社会保障局"),
    ("市经信局", CHENGDU, "成都市经济和信息化局"),
    ("市住建局", CHENGDU, "成都市住房和城乡建设局"),
    ("市卫健委", CHENGDU, "成都市卫生健康委员会"),
    ("市委组织部", CHENGDU, "中共成都市委组织部"),
    ("市委网信办", CHENGDU, "中共成都市委网络安全和信息化委员会办公室"),
    ("市税务局", CHENGDU, "国家税务总局成都市税务局"),
    ("市总工会", CHENGDU, "成都市总工会"),
    ("团市委", CHENGDU, "共青团成都市委"),
    ("市妇联", CHENGDU, "成都市妇女联合会"),
    ("市残联", CHENGDU, "成都市残疾人联合会"),
    ("市工信局", WUHU, "芜湖市工业和信息化局"),
    ("市文旅局", WUHU, "芜湖市文化和旅游局"),
    # short names of offices of other years and of offices that a law names
    ("市文广新局", WUHU, "芜湖市文化广电新闻出版局"),
    ("市国土局", WUHU, "芜湖市国土资源局"),
    ("市自规局", WUHU, "芜湖市自然资源和规划局"),
    ("市政府督查室", WUHU, "芜湖市人民政府督查室"),
    ("政府督查室", WUHU, "芜湖市人民政府督查室"),
    ("监察局", WUHU, "芜湖市监察局"),
    ("市交运局", WUHU, "芜湖市交通运输局"),
    ("市教育体育局", WUHU, "芜湖市教育体育局"),  # a full name of its own beside 教育和体育局
    ("市教体局", WUHU, "芜湖市教育和体育局"),
    ("四川银监局", SICHUAN2016, "中国银行业监督管理委员会四川监管局"),  # branches of the years before 2018
    ("四川保监局", SICHUAN2016, "中国保险监督管理委员会四川监管局"),
    ("四川电监办", SICHUAN2016, "四川电监办"),
    ("市烟草局", WUHU, "芜湖市烟草专卖局"),
    ("市老龄办", WUHU, "芜湖市老龄工作委员会办公室"),
    ("市公积金中心", WUHU, "芜湖市住房公积金管理中心"),
    ("市数据资源局", WUHU, "芜湖市数据资源局"),
    # Taiwan's cities and counties have a 政府, and 县府 bureaus in it; so had those of earlier years
    ("彰化县政府", CENTRAL, "彰化县政府"),
    ("台中县政府教育局", CENTRAL, "台中县政府教育局"),
    ("高雄县政府", CENTRAL, "高雄县政府"),
    ("芜湖县政府", WUHU, "芜湖县人民政府"),
    # an autonomous region in short
    ("广西自治区人民政府", CENTRAL, "广西壮族自治区人民政府"),
    ("新疆自治区财政厅", CENTRAL, "新疆维吾尔自治区财政厅"),
    # 市城市… is no place; a Party committee's office and its government's are two
    ("市城市管理委员会办公室", WUHU, "芜湖市城市管理委员会办公室"),
    ("市中区教育局", WUHU, "市中区教育局"),
    # stations of a government's offices, and what foretells the weather
    ("市植保站", WUHU, "芜湖市植保站"),
    ("省农经站", WUHU, "安徽省农经站"),
    ("县土肥站", ANJI, "安吉县土肥站"),
    ("市气象台", WUHU, "芜湖市气象台"),
    ("市火车站", WUHU, "市火车站"),
    ("县农业农村局", ANJI, "安吉县农业农村局"),
    ("县发改局", ANJI, "安吉县发展和改革局"),
    ("县经信局", ANJI, "安吉县经济和信息化局"),
    ("县人力社保局", ANJI, "安吉县人力资源和社会保障局"),
    ("县自然资源规划局", ANJI, "安吉县自然资源和规划局"),
    ("县委宣传部", ANJI, "中共安吉县委宣传部"),
    ("区市场监管局", PUDONG, "越秀区市场监督管理局"),
    ("区教育局", PUDONG, "越秀区教育局"),
    ("区住房建设局", PUDONG, "越秀区住房和城乡建设局"),
    # offices of counties and zones
    ("城市管理局", ANJI, "安吉县城市管理局"),
    ("经济发展局", ANJI, "安吉县经济发展局"),
    ("农机局", ANJI, "安吉县农业机械局"),
    # a prefecture by the short name that it signs with
    ("湘西自治州人民政府", WUHU, "湘西土家族苗族自治州人民政府"),
    ("恩施自治州财政局", WUHU, "恩施土家族苗族自治州财政局"),
    ("大理州司法局", WUHU, "大理白族自治州司法局"),
    # a name in full stays; a contraction that no list has stays short, one that a list has is written out
    ("北京市交通委员会", context("北京市", "province", "2019-05"), "北京市交通委员会"),
    ("市交通委", context("深圳市", "city", "2015-05"), "深圳市交通运输委员会"),
    ("区建交委", context("长宁区", "county", "2012-03"), "长宁区建设和交通委员会"),
    ("市建交委", context("天津市", "province", "2012-03"), "天津市城乡建设和交通委员会"),
    ("市体改委", WUHU, "芜湖市体改委"),
    ("市卫生健康委", WUHU, "芜湖市卫生健康委员会"),
    ("市旅游发展委", WUHU, "芜湖市旅游发展委员会"),
    # a department of a body that its region calls short
    ("市财政局国库科", WUHU, "芜湖市财政局国库科"),
]


@pytest.mark.parametrize(("words", "said_in", "name"), LOCAL)
def test_a_local_short_form_becomes_the_full_name(words: str, said_in: Context, name: str) -> None:
    assert official_name(words, said_in) == name


LISTS = [
    ("国家发展改革委、财政部、人力资源社会保障部、人民银行、税务总局、银保监会等",
     CENTRAL, ["国家发展和改革委员会", "财政部", "人力资源和社会保障部", "中国人民银行", "国家税务总局", "中国银行保险监督管理委员会"]),
    ("各地区、各有关部门", CENTRAL, ["各地区", "各有关部门"]),
    ("国务院有关部门和单位", CENTRAL, ["国务院有关部门", "国务院有关单位"]),
    ("各省级人民政府", CENTRAL, ["各省级人民政府"]),
    ("最高人民法院、公安部、司法部", CENTRAL, ["最高人民法院", "公安部", "司法部"]),
    ("中央宣传部、中央网信办、教育部、共青团中央", CENTRAL,
     ["中共中央宣传部", "中共中央网络安全和信息化委员会办公室", "教育部", "共青团中央"]),
    ("市发展改革局、工业和信息化局、财政局、人力资源社会保障局，各县（市、区）人民政府", WUHU,
     ["芜湖市发展和改革局", "芜湖市工业和信息化局", "芜湖市财政局", "芜湖市人力资源和社会保障局", "各县（市、区）人民政府"]),
    ("各设区市人民政府、省直有关部门", GUANGDONG, ["各设区市人民政府", "省直有关部门"]),
    ("各地级以上市人民政府，省有关部门", GUANGDONG, ["各地级以上市人民政府", "省有关部门"]),
    ("县委组织部、县人力社保局，各乡镇（街道）", ANJI, ["中共安吉县委组织部", "安吉县人力资源和社会保障局", "各乡镇（街道）"]),
    ("各区（市）县政府、市级有关部门", CHENGDU, ["各区（市）县政府", "市级有关部门"]),
    ("各镇人民政府、街道办事处", ANJI, ["各镇人民政府", "街道办事处"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "said_in", "names"), LISTS)
def test_a_list_of_the_genre(words: str, said_in: Context, names: list[str]) -> None:
    found = read_list(words, 0, len(words), Speaker.of(said_in), anyone=True)
    assert found is not None
    assert [mention.name for mention in found] == names


RUN_TOGETHER = [
    ("中共芜湖市委办公室芜湖市人民政府办公室", ["中共芜湖市委办公室", "芜湖市人民政府办公室"]),
    # a county's name in front of words that no region's name holds
    ("黄浦区发展和改革委员会黄浦区建设和管理委员会", ["黄浦区发展和改革委员会", "黄浦区建设和管理委员会"]),
    ("象州县知识产权局", ["象州县知识产权局"]),
    # words that could end a name and do not
    ("黄浦区城市管理行政执法局黄浦区科学技术委员会", ["黄浦区城市管理行政执法局", "黄浦区科学技术委员会"]),
    ("天津市机关事务管理局天津市财政局", ["天津市机关事务管理局", "天津市财政局"]),
]


@pytest.mark.parametrize(("words", "names"), RUN_TOGETHER)
def test_names_that_run_together(words: str, names: list[str]) -> None:
    assert [
        mention.name for mention in find_agencies(words, 0, len(words), context(None, "county", "2025-02"))
    ] == names


def test_a_stammering_page_has_an_end() -> None:
    # 文化和旅游 is one stem, so 旅游和旅游和… can be parted in 2^n ways: one such line once took a minute
    assert not is_run("文化和旅" + "游和旅" * 400 + "监管部门")
    assert is_run("各地人社、文化和旅游部门")
