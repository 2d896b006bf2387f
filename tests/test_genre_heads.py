"""Heads and signatures as offices print them and pages leave them, all made up: from the raw text to the policy fields."""

from typing import Any

import pytest

from extract.document import find_document
from extract.policy import Policy, read_policy
from extract.text import clean

BODY = "为加强管理，现将有关事项通知如下：\n一、加强组织领导。各地要高度重视，落实责任。\n二、做好总结。请于2021年6月30日前报送总结。\n"
REGULATION = "第一条 为了加强管理，制定本办法。\n第二条 县级以上人民政府应当加强监督检查。\n第三条 本办法自2022年1月1日起施行。\n"


def policy(raw: str) -> Policy:
    text = clean(raw)
    return read_policy(text, find_document(text))


def check(raw: str, wanted: dict[str, Any]) -> None:
    found = policy(raw)
    read = {name: getattr(found, name) for name in wanted}
    assert {name: list(value) if isinstance(value, tuple) else value for name, value in read.items()} == wanted


ANNOUNCEMENTS = [
    (  # number in brackets behind the title
        "国家药监局关于发布药品说明书撰写指导原则的公告（2021年第36号）\n发布时间：2021-03-12\n　　为加强药品管理，国家药监局组织制定了指导原则，现予发布。\n　　特此公告。\n国家药监局\n2021年3月10日",
        {
            "title": "国家药监局关于发布药品说明书撰写指导原则的公告",
            "document_number": "2021年第36号",
            "document_type": "公告",
            "issued_on": "2021-03-10",
            "issuers": ["国家药品监督管理局"],
        },
    ),
    (  # number before the title, which stands in brackets
        "海关总署公告2023年第70号（关于明确进口货物原产地有关事项的公告）\n　　为便利通关，现公告如下：\n　　一、进口货物收货人应当如实申报。\n　　特此公告。\n　　海关总署\n　　2023年6月1日",
        {
            "title": "关于明确进口货物原产地有关事项的公告",
            "document_number": "海关总署公告2023年第70号",
            "document_type": "公告",
            "issued_on": "2023-06-01",
            "issuers": ["海关总署"],
        },
    ),
    (  # number under the title
        "国家税务总局关于增值税申报有关事项的公告\n国家税务总局公告2021年第20号\n　　现将有关事项公告如下：\n　　一、自2021年8月1日起推行。\n　　特此公告。\n　　附件：申报表\n国家税务总局\n2021年7月9日",
        {
            "title": "国家税务总局关于增值税申报有关事项的公告",
            "document_number": "国家税务总局公告2021年第20号",
            "document_type": "公告",
            "issued_on": "2021-07-09",
        },
    ),
    (  # a number with a space and no title
        "中华人民共和国农业农村部公告　第 298 号\n　　为加强饲料管理，现公告如下。\n　　一、停止生产。\n　　农业农村部\n　　2020年4月27日",
        {
            "title": None,
            "document_number": "中华人民共和国农业农村部公告第298号",
            "document_type": "公告",
            "issuers": ["农业农村部"],
        },
    ),
    (  # joint announcement, two ministries before the number
        "关于延续实施宣传文化增值税优惠政策的公告\n财政部 税务总局公告2021年第10号\n　　现将有关政策公告如下：\n　　一、免征增值税。\n　　特此公告。\n　　财政部 税务总局\n　　2021年3月22日",
        {
            "title": "关于延续实施宣传文化增值税优惠政策的公告",
            "document_number": "财政部税务总局公告2021年第10号",
            "document_type": "公告",
            "issuers": ["财政部", "国家税务总局"],
        },
    ),
    (  # red head over three lines
        "生态环境部\n公　告\n2020年　第 65 号\n关于废止部分文件的公告\n　　现公告如下：\n　　一、废止部分文件。\n　　生态环境部\n　　2020年12月30日",
        {
            "title": "关于废止部分文件的公告",
            "document_number": "生态环境部公告2020年第65号",
            "document_type": "公告",
            "issuers": ["生态环境部"],
        },
    ),
    (  # number in brackets under the head
        "国家林业和草原局公告\n（2021年第5号）\n　　现公布名单，自公布之日起施行。\n　　特此公告。\n国家林业和草原局\n2021年2月1日",
        {"document_number": "国家林业和草原局公告（2021年第5号）", "document_type": "公告"},
    ),
    (  # a bare year and number under the title
        "工业和信息化部关于发布行业标准的公告\n2022年第9号\n　　现予公布。\n　　特此公告。\n工业和信息化部\n2022年4月8日",
        {"title": "工业和信息化部关于发布行业标准的公告", "document_number": "2022年第9号", "document_type": "公告"},
    ),
    (  # a people's congress publishes a regulation
        "广东省第十三届人民代表大会常务委员会公告\n（第72号）\n《广东省养老服务条例》已由广东省第十三届人民代表大会常务委员会第二十六次会议于2020年11月27日通过，现予公布，自2021年1月1日起施行。\n广东省人民代表大会常务委员会\n2020年11月27日\n广东省养老服务条例\n第一章 总则\n"
        + REGULATION,
        {
            "document_number": "广东省第十三届人民代表大会常务委员会公告（第72号）",
            "title": "广东省养老服务条例",
            "issued_on": "2020-11-27",
        },
    ),
    (  # six-cornered brackets with 第
        "中国人民银行公告〔2021〕第3号\n　　为规范市场，现就有关事宜公告如下：\n　　一、应当标明利率。\n中国人民银行\n2021年3月12日",
        {"document_number": "中国人民银行公告〔2021〕第3号", "document_type": "公告"},
    ),
    (  # a space inside the number
        "市场监管总局关于发布《计量校准规范》的公告\n2021年 第8号\n根据有关规定，现批准发布。\n特此公告。\n市场监管总局\n2021年2月9日",
        {
            "title": "市场监管总局关于发布《计量校准规范》的公告",
            "document_number": "2021年第8号",
            "document_type": "公告",
        },
    ),
]


@pytest.mark.parametrize(("raw", "wanted"), ANNOUNCEMENTS)
def test_announcements(raw: str, wanted: dict[str, Any]) -> None:
    check(raw, wanted)


ORDERS = [
    (  # order numbered by year
        "中华人民共和国交通运输部令\n2021年第20号\n　　《道路运输管理规定》已于2021年8月26日经第20次部务会议通过，现予公布，自2021年11月1日起施行。\n部长　李某\n2021年9月1日\n道路运输管理规定\n"
        + REGULATION,
        {
            "document_number": "中华人民共和国交通运输部令2021年第20号",
            "document_type": "命令",
            "issuers": ["交通运输部"],
            "issued_on": "2021-09-01",
            "title": "道路运输管理规定",
        },
    ),
    (  # several ministries, 令 alone on its line
        "国家互联网信息办公室\n中华人民共和国工业和信息化部\n中华人民共和国公安部\n令\n第9号\n《算法推荐管理规定》已经审议通过，现予公布，自2022年3月1日起施行。\n国家互联网信息办公室主任 庄某\n工业和信息化部部长 肖某\n公安部部长 赵某\n2021年12月31日\n算法推荐管理规定\n"
        + REGULATION,
        {
            "document_type": "命令",
            "issuers": ["国家互联网信息办公室", "工业和信息化部", "公安部"],
            "issued_on": "2021-12-31",
            "title": "算法推荐管理规定",
        },
    ),
    (  # 令 beside the middle one of three ministries, letters spread
        "国家发展和改革委员会\n住　房　和　城　乡　建　设　部　令\n水　　　　利　　　　部\n第 16 号\n《招标项目规定》已经批准，现予公布，自2018年6月1日起施行。\n主任：何某\n2018年3月27日\n招标项目规定\n"
        + REGULATION,
        {
            "document_type": "命令",
            "issuers": ["国家发展和改革委员会", "住房和城乡建设部", "水利部"],
            "issued_on": "2018-03-27",
            "title": "招标项目规定",
        },
    ),
    (  # a space inside 第 45 号
        "中华人民共和国国家发展和改革委员会令\n第 45 号\n《信用办法》已经审议通过，现予公布，自2021年12月1日起施行。\n主 任 何某\n2021年10月8日\n信用办法\n"
        + REGULATION,
        {
            "document_number": "中华人民共和国国家发展和改革委员会令第45号",
            "document_type": "命令",
            "issuers": ["国家发展和改革委员会"],
            "title": "信用办法",
        },
    ),
    (  # an order on one line, 〔年份〕第N号
        "中国人民银行令〔2021〕第4号\n《征信业务管理办法》已经审议通过，现予发布，自2022年1月1日起施行。\n行长 易某\n2021年9月27日\n征信业务管理办法\n"
        + REGULATION,
        {
            "document_number": "中国人民银行令〔2021〕第4号",
            "document_type": "命令",
            "issuers": ["中国人民银行"],
            "issued_on": "2021-09-27",
        },
    ),
    (  # a city's order
        "武汉市人民政府令\n第300号\n《武汉市城市绿化办法》已经审议通过，现予公布，自2020年1月1日起施行。\n市长 周某\n2019年11月20日\n武汉市城市绿化办法\n"
        + REGULATION,
        {"document_number": "武汉市人民政府令第300号", "document_type": "命令", "issuers": ["武汉市人民政府"]},
    ),
    (  # the President's order, a law that no title follows
        "中华人民共和国主席令\n第九十四号\n《中华人民共和国家庭促进法》已由中华人民共和国第十三届全国人民代表大会常务委员会第三十一次会议于2021年10月23日通过，现予公布，自2022年1月1日起施行。\n中华人民共和国主席　习某某\n2021年10月23日",
        {
            "document_number": "中华人民共和国主席令第九十四号",
            "document_type": "命令",
            "issuers": ["中华人民共和国主席"],
        },
    ),
    (  # look-alike brackets around the number
        "中国证券监督管理委员会令\n【第204号】\n《期货办法》已经审议通过，现予公布，自2022年1月1日起施行。\n主席：易某\n2021年9月30日\n期货办法\n"
        + REGULATION,
        {"document_type": "命令", "issuers": ["中国证券监督管理委员会"]},
    ),
    (  # year and number in brackets
        "中国银保监会令（2021年第5号）\n《理财办法》已经通过，现予公布，自2021年6月27日起施行。\n主席 郭某\n2021年5月27日\n理财办法\n"
        + REGULATION,
        {
            "document_number": "中国银保监会令（2021年第5号）",
            "document_type": "命令",
            "issuers": ["中国银行保险监督管理委员会"],
        },
    ),
    (  # the plainest form
        "国家市场监督管理总局令第61号\n《公平办法》已经通过，现予公布。\n局长 罗某\n2022年9月29日\n公平办法\n"
        + REGULATION,
        {
            "document_number": "国家市场监督管理总局令第61号",
            "document_type": "命令",
            "issuers": ["国家市场监督管理总局"],
        },
    ),
]


@pytest.mark.parametrize(("raw", "wanted"), ORDERS)
def test_orders(raw: str, wanted: dict[str, Any]) -> None:
    check(raw, wanted)


PROMULGATED = [
    (  # published and revised, in brackets under the title
        "城市绿化条例\n（1992年6月22日中华人民共和国国务院令第100号发布 根据2011年1月8日《国务院关于废止和修改部分行政法规的决定》修订）\n"
        + REGULATION,
        {
            "title": "城市绿化条例",
            "document_number": "中华人民共和国国务院令第100号",
            "issued_on": "1992-06-22",
            "issuers": ["国务院"],
            "document_type": "条例",
        },
    ),
    (  # passed by a congress
        "湖北省水污染防治条例\n（2014年1月22日湖北省第十二届人民代表大会第二次会议通过）\n第一章 总则\n" + REGULATION,
        {
            "title": "湖北省水污染防治条例",
            "issued_on": "2014-01-22",
            "issuers": ["湖北省人民代表大会"],
            "document_number": None,
        },
    ),
    (  # in brackets right behind the title
        "种子办法（2016年7月8日农业部令2016年第5号公布，2022年1月7日农业农村部令2022年第1号修订）\n" + REGULATION,
        {"title": "种子办法", "document_number": "农业部令2016年第5号", "issued_on": "2016-07-08"},
    ),
    (  # without brackets
        "福建省商标管理办法\n2015年12月26日福建省人民政府令第98号公布 自2016年2月1日起施行\n" + REGULATION,
        {
            "title": "福建省商标管理办法",
            "document_number": "福建省人民政府令第98号",
            "issuers": ["福建省人民政府"],
            "issued_on": "2015-12-26",
        },
    ),
]


@pytest.mark.parametrize(("raw", "wanted"), PROMULGATED)
def test_promulgated(raw: str, wanted: dict[str, Any]) -> None:
    check(raw, wanted)


FLATTENED = [
    (  # a page without line breaks, breadcrumb before and tools behind
        "首页 > 公开 > 通知 湖北省科学技术厅关于做好申报工作的通知 鄂科发〔2021〕5号 各市、州科技局，各有关单位： 为做好工作，现通知如下： 一、加强组织。各地要落实责任。 二、做好总结。请报送总结。 湖北省科学技术厅 2021年3月5日 打印 关闭",
        {
            "title": "湖北省科学技术厅关于做好申报工作的通知",
            "document_number": "鄂科发〔2021〕5号",
            "addressees": ["各市、州科技局", "各有关单位"],
            "issued_on": "2021-03-05",
            "issuers": ["湖北省科学技术厅"],
        },
    ),
    (  # the same, time and source between title and number
        "您现在的位置： 首页 / 政务 / 正文 关于做好申报工作的通知 时间：2021-03-06 来源：省科技厅 鄂科发〔2021〕5号 各市、州科技局： 为做好工作，现通知如下： 一、加强组织。各地要落实责任。 特此通知。 湖北省科学技术厅 2021年3月5日 责任编辑：张某",
        {
            "title": "关于做好申报工作的通知",
            "document_number": "鄂科发〔2021〕5号",
            "issued_on": "2021-03-05",
            "addressees": ["各市、州科技局"],
        },
    ),
    (  # the list of annexes runs into the signature
        "湖北省科学技术厅 湖北省财政厅 关于做好申报工作的通知 各市、州科技局： 一、加强组织。各地要落实责任。 附件：1.企业名单 2.指标表 湖北省科学技术厅 湖北省财政厅 2021年3月5日",
        {
            "issued_on": "2021-03-05",
            "issuers": ["湖北省科学技术厅", "湖北省财政厅"],
            "title": "湖北省科学技术厅湖北省财政厅关于做好申报工作的通知",
        },
    ),
    (  # no white space at all
        "湖北省科学技术厅关于做好申报工作的通知各市、州科技局：为做好工作，现通知如下：一、加强组织。各地要落实责任。特此通知湖北省科学技术厅2021年3月5日",
        {
            "issued_on": "2021-03-05",
            "issuers": ["湖北省科学技术厅"],
            "addressees": ["各市、州科技局"],
            "title": "湖北省科学技术厅关于做好申报工作的通知",
        },
    ),
    (  # a page's own headline and its tools
        "甲局关于做好专项工作的通知_中国政府网\n首页|政务|服务\n甲局关于做好专项工作的通知\n国知办〔2021〕5号\n各省知识产权局：\n"
        + BODY
        + "国家知识产权局办公室\n2021年3月5日\n【字体：大 中 小】\n相关文章",
        {"title": "甲局关于做好专项工作的通知", "document_number": "国知办〔2021〕5号", "issued_on": "2021-03-05"},
    ),
]


@pytest.mark.parametrize(("raw", "wanted"), FLATTENED)
def test_flattened(raw: str, wanted: dict[str, Any]) -> None:
    check(raw, wanted)


TITLES = [
    (  # centred over three lines, two issuers
        "国务院办公厅转发\n国家发展改革委等部门关于加快推进城镇建设\n指导意见的通知\n国办函〔2022〕7号\n各省、自治区、直辖市人民政府：\n"
        + BODY,
        {"title": "国务院办公厅转发国家发展改革委等部门关于加快推进城镇建设指导意见的通知"},
    ),
    (  # Party and State Council, the kind alone on a line, date in brackets below
        "中共中央\n国务院\n关于做好重点工作的\n意见\n（2021年1月4日）\n" + BODY,
        {"title": "中共中央国务院关于做好重点工作的意见", "issued_on": "2021-01-04"},
    ),
    (  # the years of a plan on a line of their own
        "国务院关于印发全民健身\n计划（2021—2025年）的\n通知\n国发〔2021〕11号\n各省、自治区、直辖市人民政府：\n现将《全民健身计划（2021—2025年）》印发给你们，请认真贯彻执行。\n国务院\n2021年7月18日\n全民健身计划\n（2021—2025年）\n一、总体要求\n全面贯彻。",
        {
            "title": "国务院关于印发全民健身计划（2021—2025年）的通知",
            "alternative_titles": ["全民健身计划（2021—2025年）"],
        },
    ),
    (  # （试行） on its own line
        "甲市科技创新规划\n（试行）\n一、总体要求\n全面贯彻。",
        {"title": "甲市科技创新规划（试行）"},
    ),
    (  # the text's own number behind its title
        "关于支持创新若干政策的通知（国发〔2021〕11号）\n各省、自治区、直辖市人民政府：\n"
        + BODY
        + "国务院\n2021年7月18日",
        {"title": "关于支持创新若干政策的通知", "document_number": "国发〔2021〕11号"},
    ),
    (  # record fields above
        "标题：甲市科技局关于做好工作的通知\n文号：甲科〔2021〕11号\n发布日期：2021-07-18\n甲市科技局关于做好工作的通知\n各区科技局：\n"
        + BODY,
        {"title": "甲市科技局关于做好工作的通知", "document_number": "甲科〔2021〕11号"},
    ),
    (  # a kind of regulation
        "幼儿园工作规程\n第一章 总则\n" + REGULATION,
        {"title": "幼儿园工作规程", "document_type": "规程"},
    ),
    (  # a letter
        "国家知识产权局办公室关于做好工作的函\n国知办函运字〔2021〕11号\n湖北省知识产权局：\n你局来函收悉。"
        + BODY
        + "国家知识产权局办公室\n2021年7月18日",
        {"document_type": "函", "addressees": ["湖北省知识产权局"]},
    ),
    (  # number above the title
        "国发〔2021〕11号\n国务院关于做好工作的通知\n各省、自治区、直辖市人民政府：\n" + BODY,
        {"document_number": "国发〔2021〕11号", "title": "国务院关于做好工作的通知"},
    ),
    (  # an issued text whose title names no kind
        "国务院关于印发《中国制造2035》的通知\n国发〔2021〕28号\n各省、自治区、直辖市人民政府：\n现将《中国制造2035》印发给你们，请认真贯彻执行。\n国务院\n2021年5月8日\n中国制造2035\n制造业是国民经济的主体。\n一、发展形势\n全面贯彻。",
        {"alternative_titles": ["中国制造2035"]},
    ),
    (  # an issued title over three lines
        "省知识产权局关于印发\n《湖北省专利转化专项计划\n实施方案（2021—2023年）》的通知\n鄂知发〔2021〕28号\n各市、州知识产权局：\n现予印发。\n湖北省知识产权局\n2021年5月8日\n湖北省专利转化专项计划\n实施方案\n（2021—2023年）\n一、目标\n全面贯彻。",
        {
            "alternative_titles": ["湖北省专利转化专项计划实施方案（2021—2023年）"],
            "title": "省知识产权局关于印发《湖北省专利转化专项计划实施方案（2021—2023年）》的通知",
        },
    ),
]


@pytest.mark.parametrize(("raw", "wanted"), TITLES)
def test_titles(raw: str, wanted: dict[str, Any]) -> None:
    check(raw, wanted)


RECORDS = [
    (  # index table with tabs and spread labels
        "索 引 号：\t000014349/2021-00011\t主题分类：\t科技\n发文机关：\t湖北省科学技术厅\t成文日期：\t2021年03月05日\n标　　题：\t省科技厅关于做好申报工作的通知\n发文字号：\t鄂科发〔2021〕5号\t发布日期：\t2021年03月08日\n省科技厅关于做好申报工作的通知\n各市、州科技局：\n一、加强组织。各地要落实责任。",
        {
            "title": "省科技厅关于做好申报工作的通知",
            "document_number": "鄂科发〔2021〕5号",
            "issued_on": "2021-03-05",
            "issuers": ["湖北省科学技术厅"],
        },
    ),
    (  # index table with bars
        "索引号 | 0001 | 文号 | 鄂科发〔2021〕5 号 |\n发文机构 | 湖北省科学技术厅 | 成文日期 | 2021-03-05 |\n名称 | 省科技厅关于做好申报工作的通知 |\n各市、州科技局：\n一、加强组织。各地要落实责任。",
        {
            "title": "省科技厅关于做好申报工作的通知",
            "document_number": "鄂科发〔2021〕5号",
            "issued_on": "2021-03-05",
            "issuers": ["湖北省科学技术厅"],
        },
    ),
    (  # record lines in 【】
        "【法规标题】省科技厅关于做好申报工作的通知\n【颁布单位】湖北省科学技术厅\n【发文字号】鄂科发〔2021〕5号\n【颁布时间】2021-3-5\n【正　　文】\n各市、州科技局：\n一、加强组织。各地要落实责任。",
        {
            "title": "省科技厅关于做好申报工作的通知",
            "document_number": "鄂科发〔2021〕5号",
            "issued_on": "2021-03-05",
            "issuers": ["湖北省科学技术厅"],
        },
    ),
    (  # a letter from Taiwan
        "經濟部智慧財產局 函\n地址：台北市\n受文者：如正副本\n發文日期：中華民國109年5月1日\n發文字號：智法字第10918600123號\n主旨：有關專利申請一案，請查照。\n說明：\n一、依據專利法辦理。\n二、請配合辦理。\n正本：各縣市政府\n副本：本局",
        {"document_number": "智法字第10918600123号", "issued_on": "2020-05-01"},
    ),
    (  # a regulation from Taiwan
        "專利規費收費辦法\n修正日期：民國 108 年 11 月 1 日\n第 1 條\n本辦法依專利法第九十二條規定訂定之。\n第 2 條\n主管機關應公告之。",
        {"title": "专利规费收费办法"},
    ),
]


@pytest.mark.parametrize(("raw", "wanted"), RECORDS)
def test_records(raw: str, wanted: dict[str, Any]) -> None:
    check(raw, wanted)


SIGNATURES = [
    (  # another office lends its seal
        "甲办关于做好工作的通知\n各省知识产权局：\n"
        + BODY
        + "国务院知识产权战略实施工作部际联席会议办公室\n（国家知识产权局代章）\n2021年3月5日",
        {"issuers": ["国务院知识产权战略实施工作部际联席会议办公室"], "issued_on": "2021-03-05"},
    ),
    (  # a mass organisation
        "关于做好工作的通知\n各省知识产权局：\n" + BODY + "中国科协 教育部\n2021年3月5日",
        {"issuers": ["中国科学技术协会", "教育部"]},
    ),
    (  # short names, two in a line
        "上海市交通委员会 上海市公安局关于做好工作的通知\n沪交法〔2025〕17号\n各有关单位：\n"
        + BODY
        + "市交通委　　　市公安局\n2025年4月1日",
        {"issuers": ["上海市交通委员会", "上海市公安局"]},
    ),
    (  # 省 stands for the province
        "湖北省人民政府关于做好工作的通知\n各市人民政府：\n" + BODY + "省人民政府\n2025年4月1日",
        {"issuers": ["湖北省人民政府"]},
    ),
    (  # the full name of the state
        "关于做好工作的通知\n各市人民政府：\n" + BODY + "中华人民共和国国务院\n2025年4月1日",
        {"issuers": ["国务院"]},
    ),
    (  # red head, notes and printing line
        "国家卫生健康委办公厅文件\n国卫办〔2025〕3号\n关于做好工作的通知\n各省、自治区、直辖市卫生健康委：\n"
        + BODY
        + "国家卫生健康委办公厅\n2025年4月1日\n（信息公开形式：主动公开）\n抄送：国务院办公厅。\n国家卫生健康委办公厅 2025年4月3日印发",
        {"issuers": ["国家卫生健康委员会办公厅"], "issued_on": "2025-04-01"},
    ),
]


@pytest.mark.parametrize(("raw", "wanted"), SIGNATURES)
def test_signatures(raw: str, wanted: dict[str, Any]) -> None:
    check(raw, wanted)
