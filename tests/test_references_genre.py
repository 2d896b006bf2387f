"""How official documents name, repeal and amend others, one form a row, all made up; and what only looks like it."""

import pytest

from extract.pipeline import read_facts
from extract.references import Reference

HEAD = "甲市人民政府关于专利工作的意见\n甲政发〔2020〕8号\n各区人民政府：\n"
FOOT = "\n甲市人民政府\n2020年3月5日\n"


def references(body: str) -> list[Reference]:
    return read_facts(HEAD + body + FOOT).references


def found(body: str) -> list[tuple[str, str | None, str | None]]:
    return [(item.relation, item.title, item.document_number) for item in references(body)]


NUMBERS = [
    ("按照财政部（94）财税字第25号文件执行。", "（94）财税字第25号"),  # the year before the code
    ("根据中华人民共和国国务院令第273号，", "中华人民共和国国务院令第273号"),  # 和 inside a body's name leads nowhere
    ("1999年10月8日，中华人民共和国主席令第55号公布。", "中华人民共和国主席令第55号"),  # behind a date
    ("按照住房和城乡建设部令第13号，", "住房和城乡建设部令第13号"),  # 和 in a ministry's name
    ("废止了农业部令第3号。", "农业部令第3号"),  # 了 leads to the number
    ("根据国务院第752号令，", "国务院第752号令"),  # the serial before 令
    ("根据乙部令2017年第3号，", "乙部令2017年第3号"),  # an order numbered within its year
    ("根据农业部、海关总署令第2号，", "农业部、海关总署令第2号"),  # two bodies
    ("按照国家知识产权局公告第四一一号，", "国家知识产权局公告第四一一号"),  # Chinese numerals
    ("按照2022年第18号公告执行。", "2022年第18号公告"),  # without its body
    (
        "按照财政部 税务总局 国家发展改革委 生态环境部公告2022年第18号，",
        "财政部税务总局国家发展改革委生态环境部公告2022年第18号",
    ),  # many bodies
    ("根据国务院国发〔1998〕15号文件，", "国发〔1998〕15号"),  # the body's name is no part of the number
    ("按照省农办、省发改委湘农办〔20071号文件规定的比例，", "湘农办〔2007〕1号"),  # nor a local body's in short form
    ("根据市政府办岳政办函〔2007〕34号精神，", "岳政办函〔2007〕34号"),
    ("按照省委湘发〔2007〕1号文件，", "湘发〔2007〕1号"),
    ("根据国家发改委发改价格〔2007〕34号，", "发改价格〔2007〕34号"),
    ("按照市委办发〔2019〕5号要求，", "市委办发〔2019〕5号"),  # codes that open with a rank
    ("根据县政办发〔2019〕5号，", "县政办发〔2019〕5号"),
    ("按照区委宣发〔2019〕5号，", "区委宣发〔2019〕5号"),
    ("根据环办法规函〔2018〕3号文件，", "环办法规函〔2018〕3号"),  # 办法 is no word here
    ("落实发改规划〔2020〕3号要求，", "发改规划〔2020〕3号"),  # nor 规划 of a department of planning
    ("根据建设部〔2007〕第162号令，", "建设部〔2007〕第162号令"),  # an order with its year in brackets
    ("根据工信部企业函〔2015〕3号，", "工信部企业函〔2015〕3号"),  # a short name that belongs to the number
    ("根据国办发〔二〇一四〕64号文件精神，", "国办发〔2014〕64号"),  # the year in words
    ("符合GB 18597-2001要求。", "GB18597-2001"),  # a standard by its number
]
BRACKETS = [
    ("（农业部、海关总署令第2号）", "农业部、海关总署令第2号"),  # two bodies
    (
        "（2017年6月21日农业部令2017年第3号公布，2018年12月6日农业农村部令2018年第2号修订）",
        "农业部令2017年第3号",
    ),  # the first of two
    ("[中办发(2019)24号]", "中办发〔2019〕24号"),  # square with round inside
    ("【中办发〔2019〕24号】", "中办发〔2019〕24号"),  # lenticular
    ("中办发〔2019〕24号", "中办发〔2019〕24号"),  # no bracket around it
    ("（国发〔2015〕71号、国办发〔2016〕3号）", "国发〔2015〕71号"),  # the first of several
    ("（2014年第18号）", "2014年第18号"),  # an announcement whose body the title names
    ("（2012年第2号发布，乙局公告2018年第31号修改）", "2012年第2号"),  # the first, whichever its form
    ("（2017年第3号令）", "2017年第3号令"),
    ("（财政部、国家税务总局 财税〔2016〕36号）", "财税〔2016〕36号"),  # names before the number
    ("(GB/T 29490-2023)", "GB/T29490-2023"),  # a standard's number
    ("（国发〔二〇一五〕71号）", "国发〔2015〕71号"),  # the year in words
    ("（建标158-2011）", "建标158-2011"),  # a standard of construction; a letter of its department
    ("（建标〔2010〕44号）", "建标〔2010〕44号"),
]


def test_a_notice_that_is_carried_on_is_none_whatever_marks_its_title_has() -> None:
    body = "现将乙市营商办《关于印发<2020年丙工作方案>的通知》（乙营办〔2020〕9号）转发给你们。\n2020年丙工作方案\n一、各区要落实。"
    assert found(body) == []


@pytest.mark.parametrize(("words", "number"), NUMBERS)
def test_a_number_alone(words: str, number: str) -> None:
    assert [(item.title, item.document_number) for item in references(words)] == [(None, number)]


@pytest.mark.parametrize(("bracket", "number"), BRACKETS)
def test_a_number_behind_a_title_is_one_mention_with_it(bracket: str, number: str) -> None:
    (item,) = references(f"根据《乙办法》{bracket}的规定，开展工作。")
    assert (item.title, item.document_number) == ("乙办法", number)


RELATIONS = [
    # a list that goes on with another body's document; 紧扣 is 围绕
    (
        "根据《甲县创建的通知》（农办质〔2021〕5号）和济宁市人民政府关于印发《创建方案的通知》（济政字〔2021〕41号）精神，制定措施。",
        [("implements", "甲县创建的通知", "农办质〔2021〕5号"), ("implements", "创建方案的通知", "济政字〔2021〕41号")],
    ),
    ("各地要紧扣《专利转化行动方案》的目标任务，攻坚克难。", [("implements", "专利转化行动方案", None)]),
    ("现将2007年《政府工作报告》中确定的目标任务分解落实到各部门。", [("implements", "政府工作报告", None)]),
    # a part of another document is what is shared out and issued
    ("现将《政府工作报告》2022年重点工作任务进行责任分解并印发给你们。", [("implements", "政府工作报告", None)]),
    (
        "现将《乙省优化营商环境条例》（2020年修订）确定的重点任务分解印发给你们。",
        [("implements", "乙省优化营商环境条例", None)],
    ),
    # what a notice rests on stands right before 现印发 as well as what it issues
    (
        "为贯彻落实《国务院关于加快知识产权强国建设的若干意见》（国发〔2015〕71号）要求，现印发有关任务分工。",
        [("implements", "国务院关于加快知识产权强国建设的若干意见", "国发〔2015〕71号")],
    ),
    ("为做好专利工作，我局编制了《甲市专利规划》，现印发给你们。", []),
    # another body's notice among the annexes
    (
        "根据《乙省工业和信息化厅关于开展遴选工作的通知》精神，请各区推荐。\n附件：1．乙省工业和信息化厅关于开展遴选工作的通知\n2．汇总表",
        [("implements", "乙省工业和信息化厅关于开展遴选工作的通知", None)],
    ),
    (
        "根据《乙省工业和信息化厅关于开展遴选工作的通知》要求，请各区推荐。\n附件：《乙省工业和信息化厅关于开展遴选工作的通知》",
        [("implements", "乙省工业和信息化厅关于开展遴选工作的通知", None)],
    ),
    ("按照《甲市遴选工作指南》，请各区推荐。\n附件：1．甲市遴选工作指南\n2．汇总表", []),
    # issued before, says the text that it comes with; what the writer makes or issues itself is its own annex
    (
        "根据《乙厅关于开展遴选的通知》和市科技局、市教委联合印发的《甲市示范园区遴选方案》（以下简称《遴选方案》）要求，请各区推荐。"
        "\n附件：1．甲市示范园区遴选方案\n2．汇总表",
        [("implements", "乙厅关于开展遴选的通知", None), ("implements", "甲市示范园区遴选方案", None)],
    ),
    ("根据我局印发的《甲市遴选方案》，请各区推荐。\n附件：1．甲市遴选方案", []),
    ("根据本府印发的《甲市遴选方案》，请各区推荐。\n附件：1．甲市遴选方案", []),
    ("根据我院办公室印发的《甲市遴选方案》，请各区推荐。\n附件：1．甲市遴选方案", []),
    (
        "根据我市人民政府印发的《乙遴选方案》，请各区推荐。\n附件：1．乙遴选方案",
        [("implements", "乙遴选方案", None)],
    ),  # another body of the writer's place
    ("为便于执行省财政厅印发的《乙方案》（见附件1），现印发给你们。", []),  # what it issues
    ("市科技局制定了《甲市遴选方案》，请按照《甲市遴选方案》推荐。\n附件：1．甲市遴选方案", []),
    # amended, in other words
    ("甲市人大常委会决定对《甲市科学技术进步条例》做如下修改：", [("amends", "甲市科学技术进步条例", None)]),
    ("甲市人民政府决定对《甲市专利奖励办法》进行如下修改：", [("amends", "甲市专利奖励办法", None)]),
    # numbers that share a head, a number before its title
    (
        "原乙部公告第168号和第220号废止。",
        [("repeals", None, "乙部公告第168号"), ("repeals", None, "乙部公告第220号")],
    ),
    (
        "根据财税〔2016〕36号、39号规定，",
        [("implements", None, "财税〔2016〕36号"), ("implements", None, "财税〔2016〕39号")],
    ),
    (
        "乙局公告2012年第3号、2014年第5号同时废止。",
        [("repeals", None, "乙局公告2012年第3号"), ("repeals", None, "乙局公告2014年第5号")],
    ),  # of another year
    (
        "根据财税〔2016〕36号、〔2017〕5号和6号规定，",
        [("implements", None, f"财税〔{number}号") for number in ("2016〕36", "2017〕5", "2017〕6")],
    ),
    ("根据国发〔2015〕71号《乙意见》，", [("implements", "乙意见", "国发〔2015〕71号")]),
    # laid down by many words
    ("《乙办法》（甲政发〔2012〕3号）不再执行。", [("repeals", "乙办法", "甲政发〔2012〕3号")]),
    ("《乙办法》自2020年1月1日\n起停止执行。", [("repeals", "乙办法", None)]),  # over a line break
    ("《乙办法》同时作废。", [("repeals", "乙办法", None)]),
    ("停止执行《乙办法》。", [("repeals", "乙办法", None)]),
    ("国发〔2012〕3号文件同时停止执行。", [("repeals", None, "国发〔2012〕3号")]),
    ("《乙规定》中的限制性条款不再执行。", [("cites", "乙规定", None)]),  # a rule in it, not the text
    # a rule in it, told by its subject; what only looks so
    ("甲政办发〔2015〕12号文件中关于补贴标准的规定停止执行。", [("cites", None, "甲政办发〔2015〕12号")]),
    ("《乙办法》及其附件同时废止。", [("repeals", "乙办法", None)]),
    ("《乙办法》中华人民共和国成立以来的各版同时废止。", [("repeals", "乙办法", None)]),
    ("暂停执行《乙办法》。", [("cites", "乙办法", None)]),
    ("与《乙法》不一致的规定同时废止。", [("cites", "乙法", None)]),  # others are repealed
    ("废止与《乙法》不一致的规定。", [("cites", "乙法", None)]),
    ("本办法自《乙条例》施行之日起废止。", [("cites", "乙条例", None)]),
    ("不符合《乙办法》规定的文件予以废止。", [("cites", "乙办法", None)]),
    ("《乙办法》废止前已经受理的，按原规定办理。", [("cites", "乙办法", None)]),
    # an earlier text of the document's own title
    (
        "《甲市人民政府关于专利工作的意见》（甲政发〔2012〕3号）同时废止。",
        [("repeals", "甲市人民政府关于专利工作的意见", "甲政发〔2012〕3号")],
    ),
    # revised, named behind the title
    ("加快推进《乙条例》修订。", [("amends", "乙条例", None)]),
    ("做好《乙指南》修改工作。", [("amends", "乙指南", None)]),
    ("推进《乙条例》《丙条例》等法规修订。", [("amends", "乙条例", None), ("amends", "丙条例", None)]),
    ("决定对《乙办法》进行修订。", [("amends", "乙办法", None)]),
    ("对《乙办法》适时修订。", [("amends", "乙办法", None)]),
    ("现将《乙办法》有关条款调整如下：", [("amends", "乙办法", None)]),
    (
        "将《乙办法》（2018年修订）第六条中的“甲，丙”修改为“丁”。",
        [("amends", "乙办法", None)],
    ),  # over a bracket, quotes
    ("在《乙办法》第六条中增加“应当公开”。", [("amends", "乙办法", None)]),
    ("《乙办法》增加一条，作为第五条：", [("amends", "乙办法", None)]),
    (
        "《乙办法》第二十七条第（六）项和《丙规定》第二条第5点中“甲”修改为“丁”。",
        [("amends", "乙办法", None), ("amends", "丙规定", None)],
    ),  # two titles, each with its article
    ("根据新修订的《乙法》，", [("implements", "乙法", None)]),
    ("落实新修订《乙法》。", [("implements", "乙法", None)]),
    ("依据《乙办法》（2016年修订）的规定，", [("implements", "乙办法", None)]),
    ("开展《乙法》修改研究论证。", [("cites", "乙法", None)]),
    ("结合《乙法》修订，开展宣传。", [("cites", "乙法", None)]),  # background
    ("以《乙法》修改为契机，开展宣传。", [("cites", "乙法", None)]),
    ("《乙法》修订后，做好衔接。", [("cites", "乙法", None)]),
    ("《乙法》修订草案公开征求意见。", [("cites", "乙法", None)]),
    # a text still to be written
    ("推动《乙条例》出台实施。", [("cites", "乙条例", None)]),
    ("推进《乙规划》编制实施。", [("cites", "乙规划", None)]),
    ("推进《乙办法》实施方案编制。", [("cites", "乙办法", None)]),
    ("结合实际制定了《乙办法》。", [("cites", "乙办法", None)]),
    ("根据《乙办法》制定本意见。", [("implements", "乙办法", None)]),
    # carried out
    ("抓好《乙方案》各项任务落实。", [("implements", "乙方案", None)]),
    ("确保《乙方案》提出的各项目标任务落到实处。", [("implements", "乙方案", None)]),
    (
        "依据《乙法》第三条、第五条和《丙条例》第七条第二款，",
        [("implements", "乙法", None), ("implements", "丙条例", None)],
    ),
    (
        "根据《乙法》（2016年修订，主席令第3号）和《丙法》，",
        [("implements", "乙法", "主席令第3号"), ("implements", "丙法", None)],
    ),
    ("删除《乙办法》中“应当”的表述。", [("amends", "乙办法", None)]),
    (
        "湖北省人民政府报送《关于乙的请示》（乙政文〔2004〕15号）。",
        [("cites", "关于乙的请示", "乙政文〔2004〕15号")],
    ),  # no form
    # two texts that one notice issued
    (
        "《乙办法》（财税〔2016〕36号印发）、《丙规定》（财税〔2016〕36号印发）同时废止。",
        [("repeals", "乙办法", "财税〔2016〕36号"), ("repeals", "丙规定", "财税〔2016〕36号")],
    ),
    ("按照《关于印发<乙办法>的通知》执行。", [("implements", "关于印发〈乙办法〉的通知", None)]),  # < > for 〈 〉
    # Taiwan's numbers, which have no year in brackets, behind whose they are and of which day
    ("依行政院113年1月2日院台经字第1130000001号函核定之计划办理。", [("implements", None, "院台经字第1130000001号")]),
    # behind its date a code may hold what ends like a body; a code with a number, a serial with a letter
    (
        "依据教育部国民及学前教育署113年8月8日台教国署国字第1135502443号函办理。",
        [("implements", None, "台教国署国字第1135502443号")],
    ),
    (
        "依据教育部110年11月1日台教师（二）字第1100143702B号函办理。",
        [("implements", None, "台教师（二）字第1100143702B号")],
    ),
    ("依据中华民国111年3月1日经济部智企字第11116000010号函办理。", [("implements", None, "智企字第11116000010号")]),
    ("依经济部经工字第10704603000号令办理补助。", [("implements", None, "经工字第10704603000号")]),
    ("按照《取水许可管理办法》办理。", [("implements", "取水许可管理办法", None)]),  # a policy on permits is no permit
    ("贯彻《关于规范居住证和票据的通知》。", [("implements", "关于规范居住证和票据的通知", None)]),
    ("经济部智企字第11116000010号函停止适用。", [("repeals", None, "智企字第11116000010号")]),
    ("参考财政部台财关字第10105008230号令。", [("cites", None, "台财关字第10105008230号")]),
    # what a review tells was amended is background; what is to be amended is not
    (
        "一、回顾与总结\n1.改革稳步推进。修订了《乙条例》。\n二、主要任务\n1.修订《丙条例》。",
        [("cites", "乙条例", None), ("amends", "丙条例", None)],
    ),
]


@pytest.mark.parametrize(("body", "expected"), RELATIONS)
def test_relations(body: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert found(body) == expected


ONE_DOCUMENT = [
    ("《国务院关于乙的意见》（国发〔2015〕1号）", "《关于乙的意见》", True),  # with and without its issuer
    ("《中华人民共和国专利法》", "《专利法》", True),  # with and without the country
    ("《甲省政府转发国务院关于乙的意见的通知》（甲发〔2015〕1号）", "《关于乙的意见》", False),  # quotes the other
    ("《国务院关于乙的意见》、《丙省政府关于乙的意见》", "《关于乙的意见》", False),  # several could be meant
]


@pytest.mark.parametrize(("full", "short", "same"), ONE_DOCUMENT)
def test_a_title_with_its_issuer_in_front_is_the_same_document(full: str, short: str, same: bool) -> None:
    *others, last = references(f"根据{full}，制定本意见。\n一、开展工作。落实{short}要求。")
    assert ((last.title, last.document_number) == (others[0].title, others[0].document_number)) is same


NONE = [
    "现将《乙意见》（乙发〔201903转发给你们，请一并贯彻执行。",  # the forwarded text's number, its bracket lost
    "现将《乙意见》（乙发〔201903转发给你们。\n一、加强领导。各区要重视。\n甲市人民政府\n2020年3月5日\n乙意见\n乙发〔201903\n各省：",
    "我局制定了《甲市专利办法》，现印发给你们，请认真执行。",  # what the notice issues
    "我局编制了《甲市专利规划》。现印发给你们，请认真执行。",
    "现将《甲办法实施细则》《乙办法实施细则》印发给你们。",  # two of them
    "现转发《乙局关于专利工作的通知》（乙发〔2019〕3号），请认真落实。",
    "（联系人：张某）\n甲市监便签〔2021〕107号附件.doc甲市监便签〔2021〕107号.doc",  # names of files
    "甲市知识产权局信息甲政发〔2020〕8号",  # the own number, a page's words run into it
    "按照食品安全法律法规规定办理。",  # a law that the text does not define, and another word
    "请于3月底前报送《工作进展》《乙方案》。",  # papers to be handed in, whatever their names
    "填报《企业基本情况》，提供《税务登记》复印件。",
    "学习《习近平谈治国理政》第四卷、《习近平著作选读》。",  # books
    "收看《新闻联播》，阅读《求是》。",  # programmes, journals
    "依照本办法第三条和前款规定，依据第三条规定执行。",  # its own articles
    "请下载《甲市专利工作实施方案.docx》。",  # a file's name
    "按《创新管理国际标准测评系统（1.0）》排名推荐，详见《申报系统用户使用手册》。",  # systems and their manuals
    "提交《信息服务中心工作成效报告》（模板见附件1）、《证明材料方案》（格式附后）、《专利统计方案》（详见附件2）。",  # own annexes
    "我局编制了《甲基地申报指南》（以下简称《指南》，见附件1），请按《指南》要求申报。",  # an annex, with a short name
    "《甲市人民政府办公室文件》",  # the red head in a page's book marks
    "现发布国家生态标准《甲水质基准》（2020年版）及其技术报告。",  # what a notice issues, behind its kind
    "附件：1.2018年《政府工作报告》主要任务分解表",  # inside an annex's name
    "票据名称为《甲省医疗收费票据（电子）》，银行凭《账户使用证》办理，核对《记账凭证》。",  # bills and certificates
    "规划编号《xx县“一村一品”行动方案》并上报，另附《×镇实施方案》。",  # names left open
    "许可证字第12345678号、发票字第1234567号应登记。",  # numbers of other papers
    "捐赠票据名称为《甲省公益捐赠票据（电子）》，凭《外汇账户使用证》《进口付汇核销凭证》办理。",  # bills, certificates
]


@pytest.mark.parametrize("body", NONE)
def test_what_is_no_reference(body: str) -> None:
    assert found(body) == []


SHORT_NAMES = [
    ("《中华人民共和国食品安全法》（以下简称食品安全法）", "参照食品安全法第三条处理。", "cites"),  # no marks
    ("《中华人民共和国专利法》（以下简称“专利法”）", "依照专利法第三条处理。", "implements"),  # quotes
    ("《国务院关于专利的意见》（国发〔2015〕1号，以下简称国发1号文件）", "落实国发1号文件要求。", "implements"),
    ("国办发〔2016〕3号文件（以下简称“3号文”）", "落实“3号文”要求。", "implements"),  # of a number
    ("《乙规划》（以下简称“规划”）", "落实“规划”要求。", "implements"),  # a common noun, in quotes
    (
        "《关于支持民营经济发展的若干政策》（“32条政策”）",
        "落实“32条政策”要求。",
        "implements",
    ),  # a name in quotes, without 简称
]


@pytest.mark.parametrize(("defined", "use", "relation"), SHORT_NAMES)
def test_later_uses_of_a_short_name_are_mentions(defined: str, use: str, relation: str) -> None:
    items = references(f"根据{defined}，制定本意见。\n一、开展工作。{use}")
    assert [(item.relation, item.task) for item in items] == [("implements", None), (relation, "t1")]
    assert items[0].title == items[1].title and items[0].document_number == items[1].document_number


@pytest.mark.parametrize(
    ("defined", "use"),
    [
        ("《中华人民共和国食品安全法》（以下简称食品安全法）", "遵守食品安全法律法规。"),  # part of another word
        ("《中华人民共和国专利法》（以下简称专利法）", "依照专利法实施细则第三条处理。"),  # another document
        ("《乙规划》（以下简称“规划”）", "加强规划引领。"),  # a common noun
        ("《关于减轻课业负担的意见》（“轻负”）", "推进“轻负”工作。"),  # a slogan, without 简称
        ("《乙法》和《丙法》（以下统称“两法”）", "落实“两法”要求。"),  # stands for none of them alone
    ],
)
def test_what_only_looks_like_a_short_name(defined: str, use: str) -> None:
    assert {item.task for item in references(f"根据{defined}，制定本意见。\n一、开展工作。{use}")} == {None}


LISTS = [
    # items numbered like the chapters of the text
    (
        "附件\n甲市决定废止的规章\n一、《乙办法》（2001年3月2日甲市人民政府令第12号公布）\n二、《丙办法》\n三、《丁办法》",
        [
            ("repeals", "乙办法", "甲市人民政府令第12号"),
            ("repeals", "丙办法", None),
            ("repeals", "丁办法", None),
        ],
    ),
    # under a numbered head, a number alone among them, closed by the head's next neighbour
    (
        "一、对下列规章予以废止\n（一）《乙办法》。\n（二）乙部公告第1692号。\n（三）《丙办法》。\n二、《丁办法》继续有效。",
        [
            ("repeals", "乙办法", None),
            ("repeals", None, "乙部公告第1692号"),
            ("repeals", "丙办法", None),
            ("cites", "丁办法", None),
        ],
    ),
    # repealed and amended ones
    (
        "一、废止以下2件文件\n1.《乙办法》\n2.《丙办法》\n二、修改以下文件\n1.《丁办法》\n将第三条“甲”换成“乙”。\n2.《戊办法》",
        [
            ("repeals", "乙办法", None),
            ("repeals", "丙办法", None),
            ("amends", "丁办法", None),
            ("amends", "戊办法", None),
        ],
    ),
    # rows without book marks, or with them only inside
    (
        "宣布失效的文件目录（共3件）\n1.甲市关于印发《乙办法》的通知（甲政发〔2005〕16号）\n2.甲市城市供水管理办法（1998年4月2日甲市人民政府令第8号发布）",
        [
            ("repeals", "甲市关于印发《乙办法》的通知", "甲政发〔2005〕16号"),
            ("repeals", "甲市城市供水管理办法", "甲市人民政府令第8号"),
        ],
    ),
    ("继续有效的文件目录\n1.《乙办法》\n2.《丙办法》", [("cites", "乙办法", None), ("cites", "丙办法", None)]),
    # a title of the same words heads no list
    ("关于废止部分文件的说明\n《乙办法》内容陈旧。", [("cites", "乙办法", None)]),
]


@pytest.mark.parametrize(("body", "expected"), LISTS)
def test_lists(body: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert found(body) == expected


def test_a_standard_by_its_number_is_a_standard() -> None:
    assert [item.kind for item in references("贯彻GB/T 29490-2023标准，参照《GB/T 29490-2023企业要求》。")] == [
        "standard",
        "standard",
    ]


def test_the_repeal_of_an_article_is_less_sure_than_that_of_a_document() -> None:
    body = "《乙通知》（财税〔2015〕5号）第二条停止执行。《丙通知》（财税〔2016〕6号）停止执行。"
    assert [(item.relation, item.confidence) for item in references(body)] == [("repeals", 0.6), ("repeals", 0.9)]
