"""The forms of the genre, one a row, all made up: titles, numbers, issuers, dates, outlines, references."""

import pytest

from extract.pipeline import Facts, read_facts

TEXT = "各市人民政府：\n为做好工作，现通知如下：\n一、加强领导。各市要重视。\n"
SIGNED = "湖北省财政厅\n2021年3月5日\n"


def facts(raw: str) -> Facts:
    return read_facts(raw)


TITLES = [
    (
        "湖北省人民政府关于做好秋冬农田水利\n基本建设工作的通知\n",
        "湖北省人民政府关于做好秋冬农田水利基本建设工作的通知",
    ),  # two lines
    (
        "湖北省财政厅 湖北省水利厅\n关于做好资金管理的通知\n",
        "湖北省财政厅湖北省水利厅关于做好资金管理的通知",
    ),  # issuers on a line above
    ("省财政厅：关于做好资金管理的通知\n", "关于做好资金管理的通知"),  # a site's label
    (
        "首页\n规划计划\n通知公告\n湖北省财政厅关于做好资金管理的通知\n",
        "湖北省财政厅关于做好资金管理的通知",
    ),  # menus that look like titles
    ("湖北省财政厅关于做好资金管理的通...\n", None),  # cut short by the page
    (
        "关于印发湖北省财政厅贯彻落实资金管理办法的实施细则的通知（解读）\n2020-05-15\n鄂财发〔2020〕1号\n"
        "关于印发《湖北省财政厅贯彻落实<资金管理办法>的实施细则》的通知\n",
        "关于印发《湖北省财政厅贯彻落实〈资金管理办法〉的实施细则》的通知",
    ),  # <> in a quoted title are no breadcrumb's; the page's own headline is none
    ("湖北省财政厅转发财政部关于做好资金管理工作的通知\n", "湖北省财政厅转发财政部关于做好资金管理工作的通知"),  # 转发
    ("关于印发《湖北省资金管理办法（试行）》的通知\n", "关于印发《湖北省资金管理办法（试行）》的通知"),  # 试行 inside
    (
        "湖北省财政厅等五部门关于印发《资金管理办法》的通知\n",
        "湖北省财政厅等五部门关于印发《资金管理办法》的通知",
    ),  # 等五部门
    (
        "湖北省人民政府办公厅\n关于贯彻落实新形势下加强打击\n侵犯知识产权和制售假冒伪劣商品\n工作意见任务分工的通知\n",
        "湖北省人民政府办公厅关于贯彻落实新形势下加强打击侵犯知识产权和制售假冒伪劣商品工作意见任务分工的通知",
    ),  # the issuer above a title of three lines
    (
        "湖北省财政厅\n关于分解落实2019年省政府工作报告\n主要目标任务的通知\n",
        "湖北省财政厅关于分解落实2019年省政府工作报告主要目标任务的通知",
    ),  # a line that ends like a title opens it
    (
        "甲乡2015年度治理“餐桌污染”建设“食品放心\n工程”工作方案\n",
        "甲乡2015年度治理“餐桌污染”建设“食品放心工程”工作方案",
    ),  # broken inside quotes
    (
        "您需要登录才可以下载，没有账号？请立即注册\n湖北省财政厅\n关于做好资金管理的通知\n",
        "湖北省财政厅关于做好资金管理的通知",
    ),  # a page's own sentence without an end above it
]
ISSUED = [
    # a notice tells in its own text what it issues
    ("湖北省财政厅关于分解落实目标任务的通知\n", "现将《2019年目标任务分解表》印发给你们，请认真落实。",
     "湖北省财政厅关于分解落实目标任务的通知", ["2019年目标任务分解表"]),
    ("转发省农业厅关于开展专题调研的通知\n", "现将省农业厅《关于开展专题调研的通知》（鄂农办〔2018〕58号）转发给你们。",
     "转发省农业厅关于开展专题调研的通知", ["关于开展专题调研的通知"]),
    # passed on from its body, without book marks; an application has no title
    ("甲市人民政府关于批转市科技局甲市打假专项行动方案的通知\n", "现批转给你们，请认真贯彻执行。",
     "甲市人民政府关于批转市科技局甲市打假专项行动方案的通知", ["甲市打假专项行动方案"]),
    ("甲市人民政府批转市发展改革委、市财政局等部门关于发展服务业的意见的通知\n", "请认真贯彻执行。",
     "甲市人民政府批转市发展改革委、市财政局等部门关于发展服务业的意见的通知", ["关于发展服务业的意见"]),
    ("甲市人民政府转发市科委办公室甲市科技服务方案的通知\n", "请认真贯彻执行。",
     "甲市人民政府转发市科委办公室甲市科技服务方案的通知", ["甲市科技服务方案"]),
    ("甲市人民政府关于批转乙县用地申请的通知\n", "请认真贯彻执行。", "甲市人民政府关于批转乙县用地申请的通知", []),
    # a page that lost the notice's own title; several texts
    ("", "《甲市制造业发展实施方案》《甲市财政支持措施》已经市政府研究通过，现印发给你们。",
     "甲市制造业发展实施方案", ["甲市财政支持措施"]),
    # several, where the notice's title names the first whole
    ("关于印发《甲区助保贷方案》和《甲区助保贷办法》的通知\n", "《甲区助保贷方案》和《甲区助保贷办法》已经同意，现印发给你们。",
     "关于印发《甲区助保贷方案》和《甲区助保贷办法》的通知", ["甲区助保贷方案", "甲区助保贷办法"]),
    ("关于印发《甲区专利方案》《甲区专利办法》的通知\n", "请认真贯彻执行。",
     "关于印发《甲区专利方案》《甲区专利办法》的通知", ["甲区专利方案", "甲区专利办法"]),
    ("", "《甲市专利工作的实施意见》已经市政府同意，现印发给你们。", "甲市专利工作的实施意见", []),
    ("", "前期，我局按照省厅要求，将《甲市资金办法》印发给你们。现将有关事项通知如下：请落实。", None, []),  # a past deed
    ("", "根据省厅要求，将《甲省资金管理办法》印发给你们，请落实。", "甲省资金管理办法", []),
    ("湖北省财政厅关于报送材料的通知\n", "请按照《资金管理办法》要求报送材料。", "湖北省财政厅关于报送材料的通知", []),
]  # fmt: skip
NUMBERS = [
    ("鄂财农发〔2021〕 12 号", "鄂财农发〔2021〕12号"),  # spaces inside
    ("鄂财农发﹝2021﹞12号", "鄂财农发〔2021〕12号"),  # brackets that look alike
    ("鄂财农发[2021]12号", "鄂财农发〔2021〕12号"),  # square brackets
    ("鄂财农发【2021】12号", "鄂财农发〔2021〕12号"),  # lenticular brackets
    ("鄂财农发〔2021〕第012号", "鄂财农发〔2021〕12号"),  # 第 and a leading zero
    ("鄂财农发〔202112号", "鄂财农发〔2021〕12号"),  # a lost bracket
    ("鄂财农发〔二〇二一〕12号", "鄂财农发〔2021〕12号"),  # the year in words
    ("国办发明电〔2021〕12号", "国办发明电〔2021〕12号"),  # 明电
    ("厅字〔2021〕12号", "厅字〔2021〕12号"),  # the Party's offices
    ("文号：鄂财农发〔2021〕12号", "鄂财农发〔2021〕12号"),  # a record line
    ("2021年省政府重点工作任务（鄂财农发〔2021〕12号）", "鄂财农发〔2021〕12号"),  # behind a page's headline
    ("湖北省人民政府令第412号", "湖北省人民政府令第412号"),  # an order
    ("湖北省人民政府令\n第412号", "湖北省人民政府令第412号"),  # an order over two lines
    ("国家税务总局公告2021年第12号", "国家税务总局公告2021年第12号"),  # an announcement
    ("国知战联办〔2018〕24号 2018年12月27日 发布机关：联席会议办公室 |", "国知战联办〔2018〕24号"),  # an archive's line
    ("国家税务总局公告\n2021年第12号", "国家税务总局公告2021年第12号"),  # an announcement over two lines
]
ISSUERS = [
    ("湖北省财政厅\n湖北省水利厅\n2021年3月5日", ["湖北省财政厅", "湖北省水利厅"]),  # a line each
    ("湖北省财政厅　　　湖北省水利厅\n2021年3月5日", ["湖北省财政厅", "湖北省水利厅"]),  # one line with spaces
    (
        "武汉市科学技术局  东湖开发区科技创新局\n2021年3月5日",
        ["武汉市科学技术局", "东湖开发区科技创新局"],
    ),  # one line with spaces, of bodies that no list has
    ("湖北省财政厅湖北省水利厅\n2021年3月5日", ["湖北省财政厅", "湖北省水利厅"]),  # run together
    ("联系人：张某，联系电话：027-87654321\n湖北省财政厅\n2021年3月5日", ["湖北省财政厅"]),  # a telephone number above
    ("湖北省财政厅2021年3月5日", ["湖北省财政厅"]),  # the date on the same line
    ("财 政 部\n2021年3月5日", ["财政部"]),  # spaced out
    ("中共湖北省委\n湖北省人民政府\n2021年3月5日", ["中共湖北省委", "湖北省人民政府"]),  # Party and government
    ("湖北省财政厅\n（代章）\n2021年3月5日", ["湖北省财政厅"]),  # 代章 is no issuer
    ("湖北省财政厅（代章）\n2021年3月5日", ["湖北省财政厅"]),  # 代章 behind the name
    ("????????????湖北省财政厅\n?\n2021年3月5日", ["湖北省财政厅"]),  # question marks for hard blanks
    ("湖北省财政厅\n2021年3月5日\n抄送：省水利厅，省审计厅。", ["湖北省财政厅"]),  # copies go to others
]
DATES = [
    ("2021年3月5日", "2021-03-05"),
    ("二〇二一年三月五日", "2021-03-05"),  # Han digits
    ("二○二一年三月十五日", "2021-03-15"),  # a circle for zero
    ("二Ｏ二一年三月五日", "2021-03-05"),  # a wide letter O for zero
    ("二O二一年三月五日", "2021-03-05"),  # a letter O for zero
    ("２０２１年３月５日", "2021-03-05"),  # wide digits
    ("2021 年 3 月 5 日", "2021-03-05"),  # spaces
    ("2021年3日5日", "2021-03-05"),  # a slip of the writer's
    ("2021年3月5日（此件公开发布）", "2021-03-05"),  # what follows it
]


@pytest.mark.parametrize(("head", "title"), TITLES)
def test_titles(head: str, title: str | None) -> None:
    assert facts(head + TEXT + SIGNED).policy.title == title


@pytest.mark.parametrize(("head", "cover", "title", "issued"), ISSUED)
def test_what_a_notice_issues(head: str, cover: str, title: str | None, issued: list[str]) -> None:
    policy = facts(f"{head}各市人民政府：\n{cover}\n{SIGNED}").policy
    assert (policy.title, list(policy.alternative_titles), policy.document_type) == (title, issued, "通知")


def test_a_news_headline_over_a_text_is_no_title() -> None:
    raw = (
        "上海印发2022年上海市专利工作要点\n时间：2022-09-06 来源：市双打办\n"
        "上海市双打办于2022年7月7日印发《2022年上海市专利工作要点》，全文如下：\n"
        "2022年上海市专利工作要点\n一、加强保护\n开展检查。（市知识产权局负责）\n"
    )
    found = facts(raw)
    assert (found.policy.title, found.policy.alternative_titles) == ("2022年上海市专利工作要点", ())
    assert [duty.agency for duty in found.duties] == ["上海市知识产权局"]


def test_a_register_s_table_gives_number_and_date() -> None:
    raw = (
        "发布机构 | 国家知识产权局 | ||\n文件号 | 国知发运字〔2025〕16号 | 制发日期 | 2025-05-21 |\n"
        "各市人民政府：\n现通知如下。\n一、加强领导。各市要重视。\n"
    )
    policy = facts(raw).policy
    assert (policy.document_number, policy.issued_on) == ("国知发运字〔2025〕16号", "2025-05-21")


def test_number_issuer_and_date_behind_a_title_on_one_line() -> None:
    raw = (
        "国务院关于同意甲市设立乙区的批复\n国务院关于同意甲市设立乙区的批复 国函〔1995〕100号 中华人民共和国国务院 1995年10月22日 |\n"
        "湖北省人民政府：\n你省《关于设立乙区的请示》（鄂政发〔1995〕32号）收悉。现批复如下：\n一、设立乙区。\n"
        "中华人民共和国国务院\n一九九五年十月二十二日\n本作品是中华人民共和国的法律、法规，国家机关的决议、决定、命令和其他具有立法、行政、司法性质的文件，根据《中华人民共和国著作权法》第五条不受保护。\n"
    )
    found = facts(raw)
    assert (found.policy.document_number, found.policy.issuers) == ("国函〔1995〕100号", ("国务院",))
    assert [(r.relation, r.document_number) for r in found.references] == [("cites", "鄂政发〔1995〕32号")]


def test_a_history_under_its_own_head() -> None:
    raw = (
        "中小企業輔導辦法\n【發布日期】94.11.07【發布機關】經濟部\n【法規沿革】\n"
        "1‧中華民國八十年十二月十一日經濟部令訂定發布全文7條\n"
        "2‧中華民國九十四年十一月七日經濟部經企字第09404609130號令修正發布第2條條文\n"
        " 中華民國九十四年十月五日行政院院臺經字第0940035702號函核定\n【法規內容】\n第1條\n﹝1﹞本辦法訂定之。\n"
    )
    policy = facts(raw).policy
    said = (policy.document_number, policy.issued_on, policy.issuers)
    assert said == ("经企字第09404609130号", "2005-11-07", ("经济部",))


def test_a_history_counts_a_hundred_and_ten_as_taiwan_does() -> None:
    raw = (
        "專利審查收費辦法\n沿革內容：\n1.中華民國一百零九年一月二日經濟部經智字第 10804000000 號令訂定發布\n"
        "2.中華民國一百十二年五月三日經濟部經智字第 11204000000 號令修正發布\n\n第 1 條\n本辦法依專利法訂定之。\n第 2 條\n規費應繳納。\n"
    )
    assert (facts(raw).policy.issued_on, facts(raw).policy.document_number) == ("2023-05-03", "经智字第11204000000号")


def test_a_history_tells_nothing_by_what_moves_powers_to_another_body_or_sets_a_day() -> None:
    moved = "中華民國一百零三年八月七日行政院院臺規揆字第 1030150001\n  號公告第 2  條所列屬「乙會」之權責事項，改由「丙署」管轄\n"
    raw = (
        "獎勵辦法\n沿革內容：\n1.中華民國一百年一月二日經濟部經企字第 10004000000 號令訂定發布\n"
        "2.中華民國一百零二年五月六日教育部臺教字第 10204000000 號令修正發布全文 5 條；並自發布日施行\n"
        "  中華民國一百零二年九月一日教育部臺教字第 10205000000 號令發布定自一百零二年十月一日施行\n"
        f"  {moved}\n第 1 條\n本辦法依產業創新條例訂定之。\n"
    )
    own = "台教字第10204000000号"
    by_yuan = raw.replace("教育部臺教", "行政院院臺教")
    for text, issuers, number in ((raw, ("教育部",), own), (by_yuan, ("行政院",), f"院{own}")):
        policy = facts(text).policy
        assert (policy.issuers, policy.issued_on, policy.document_number) == (issuers, "2013-05-06", number)


def test_a_rule_of_taiwan_names_its_orders_under_its_title() -> None:
    raw = (
        "經濟部智慧財產局專利審查品質諮詢委員會設置要點\n中華民國101年5月8日經濟部智慧財產局智法字第10118600350號函訂定全文8點\n"
        "中華民國112年9月1日經濟部智慧財產局智法字第11218601520號函修正第3點\n\n"
        "一、經濟部智慧財產局（以下簡稱本局）為提升專利審查品質，訂定本要點。\n二、本局應於會議後一個月內公告會議紀錄。\n"
    )
    policy = facts(raw).policy
    assert (policy.document_number, policy.issued_on, policy.issuers) == (
        "智法字第11218601520号",
        "2023-09-01",
        ("经济部知识产权局",),
    )


def test_a_register_s_lines_give_the_day_of_the_last_version_and_its_title_orders_nobody_anything() -> None:
    raw = (
        "法規名稱：經濟部協助產業創新活動補助獎勵及輔導辦法\n公發布日：民國 99 年 07 月 13 日\n修正日期：民國 112 年 03 月 10 日\n"
        "發文字號：經工字第 11204600270 號 令\n法規體系：產業發展\n\n"
        "第 1 條\n本辦法依產業創新條例訂定之。\n第 2 條\n主管機關為推動產業創新，得提供補助。\n"
    )
    found = facts(raw)
    assert (found.policy.document_number, found.policy.issued_on) == ("经工字第11204600270号", "2023-03-10")
    assert [(duty.agency, duty.role, duty.obligation) for duty in found.duties] == [("主管机关", "responsible", "may")]


def test_a_history_orders_nobody_anything() -> None:
    raw = (
        "研究發展推動辦法\n沿革內容：\n1.中華民國一百零七年五月二十九日經濟部經工字第 10704603000  號令\n"
        "  訂定發布全文 2 條；施行日期，由中央主管機關定之\n\n"
        "第 1 條\n本辦法依產業創新條例訂定之。\n第 2 條\n收費標準，由中央主管機關定之。\n"
    )
    assert [(duty.agency, duty.task is not None, len(duty.statements)) for duty in facts(raw).duties] == [
        ("中央主管机关", True, 1)
    ]


@pytest.mark.parametrize(("line", "number"), NUMBERS)
def test_numbers(line: str, number: str) -> None:
    body = "为做好工作，现通知如下：\n一、加强领导。各市要重视。\n" if "令" in line or "公告" in line else TEXT
    assert facts(f"{line}\n关于做好资金管理的通知\n{body}{SIGNED}").policy.document_number == number


@pytest.mark.parametrize(("signature", "issuers"), ISSUERS)
def test_issuers(signature: str, issuers: list[str]) -> None:
    policy = facts(f"关于做好资金管理的通知\n鄂财发〔2021〕3号\n{TEXT}{signature}\n").policy
    assert list(policy.issuers) == issuers
    assert policy.issued_on == "2021-03-05"


@pytest.mark.parametrize(("words", "iso"), DATES)
def test_dates(words: str, iso: str) -> None:
    assert facts(f"关于做好资金管理的通知\n{TEXT}湖北省财政厅\n{words}\n").policy.issued_on == iso


def test_what_the_issuer_will_do_behind_the_preamble_is_its_duty() -> None:
    # a notice without items: its first paragraph is the preamble, the next one is not
    raw = "湖北省财政厅关于确定试点城市的通知\n各市人民政府：\n为做好工作，湖北省财政厅将组织试点。\n试点期间，湖北省财政厅将开展指导。\n"
    found = facts(raw + SIGNED)
    assert [(d.agency, [found.text.text[s.start : s.end] for s in d.statements]) for d in found.duties] == [
        ("湖北省财政厅", ["湖北省财政厅将开展指导"])
    ]


HEAD = "湖北省人民政府关于发展产业的意见\n鄂政发〔2021〕3号\n各市人民政府：\n现提出如下意见。\n"
OUTLINES = [
    ("一、重点任务：\n1、做大产业。\n2、做强企业。", "一、重点任务 section|1、做大产业 task|2、做强企业 task"),  # heading with ：, 1、
    ("一.主要任务\n（1）做大产业。\n（2）做强企业。", "一.主要任务 section|（1）做大产业 task|（2）做强企业 task"),  # a stop behind the numeral
    ("一、主要任务\n⒈做大产业。\n⒉做强企业。", "一、主要任务 section|⒈做大产业 task|⒉做强企业 task"),  # one-character numerals
    ("一、主要任务\n⑴做大产业。\n⑵做强企业。", "一、主要任务 section|⑴做大产业 task|⑵做强企业 task"),  # bracketed one-character numerals
    ("一、主要任务\n㈠做大产业。\n㈡做强企业。", "一、主要任务 section|㈠做大产业 task|㈡做强企业 task"),  # bracketed Han in one character
    ("一、主要任务\n1)做大产业。\n2)做强企业。", "一、主要任务 section|1）做大产业 task|2）做强企业 task"),  # half a bracket
    ("第一部分 总体要求\n一、指导思想\n坚持创新。", "第一部分总体要求 section|一、指导思想 principle"),  # parts
    ("一、做大产业。（省发改委牵头）二、做强企业。（省经信厅牵头）", "一、做大产业 task|二、做强企业 task"),  # run on behind a bracket
    (
        "一、做大产业（一）培育龙头。支持上市。（二）延伸链条。做深加工。",
        "一、做大产业 task|（一）培育龙头 task|（二）延伸链条 task",
    ),  # run on behind a heading
    ("一、做大产业。一是培育龙头，二是延伸链条。", "一、做大产业 task|一是培育龙头 task|二是延伸链条 task"),  # ordinals in a sentence
    ("一、做大产业。包括：①种植；②加工；③销售。", "一、做大产业 task|①种植 task|②加工 task|③销售 task"),  # circled, in a sentence
    ("一、做大产业。按第（一）项和（二）项办理。", "一、做大产业 task"),  # mentions of items
    ("一、指导思想和基本原则\n坚持创新。", "一、指导思想和基本原则 principle"),  # two labels of one kind
    ("一、总体要求和主要目标\n坚持创新。", "一、总体要求和主要目标 section"),  # two labels of two kinds
    ("一、申报条件\n申报单位应符合以下条件：\n1.在本省注册。\n2.依法经营。", "一、申报条件 section|1.在本省注册 section|2.依法经营 section"),
    ("一、精简审批事项\n取消一批。", "一、精简审批事项 task"),  # a verb before a label's word
    ("一、2022年底前取消一批审批事项\n做好衔接。", "一、2022年底前取消一批审批事项 task"),  # a date before the verb
    ("一、做大产业。\n二、本意见自印发之日起施行。", "一、做大产业 task|二、本意见自印发之日起施行 section"),  # its own time
    ("一、职责分工\n省财政厅负责资金。", "一、职责分工 section"),  # a bare label
    ("一、做大产业。\n三、做强企业。", "一、做大产业 task|三、做强企业 task"),  # numbering that skips
    (
        "一、做大产业。\n（一）甲事。\n（二）乙事。\n二、做强企业。\n（三）丙事。",
        "一、做大产业 task|（一）甲事 task|（二）乙事 task|二、做强企业 task|（三）丙事 task",
    ),  # numbering that runs on over its parents
    ("一、做大产业\n注：1.数据为预计数。2.含平原地区。\n二、做强企业", "一、做大产业 task|二、做强企业 task"),  # notes under a table
    (
        "一、将第三条修改为：“第三条 甲局负责管理。\n（一）甲事；\n（二）乙事。”\n二、删去第五条。",
        "一、将第三条修改为：“第三条甲局负责管理 task|二、删去第五条 task",
    ),  # new wording in quotes
    ("一、做大产业\n附件：1.任务表\n2.分工表", "一、做大产业 task"),  # the list of annexes
    ("一、\n做大产业\n支持上市。", "一、做大产业 task"),  # the numeral alone on its line
    ("1.做大产业。增长1.5倍，达2.3亿元。\n2.做强企业。", "1.做大产业 task|2.做强企业 task"),  # figures are no items
    ("一、做大产业。\n——培育龙头。支持上市。\n——延伸链条。做深加工。", "一、做大产业 task|——培育龙头 task|——延伸链条 task"),
]  # fmt: skip
ARTICLES = [
    ("第一条 根据《甲法》，制定本办法。", "section"),  # aim
    ("第一条 本办法所称资金，是指专项资金。", "section"),  # definition
    ("第一条 本办法适用于本省企业。", "section"),  # scope
    ("第一条 本办法由省财政厅负责解释。", "section"),  # who explains it
    ("第一条 本办法自2021年5月1日起施行。", "section"),  # its own time
    ("第一条 省财政厅应当加强监督。", "task"),  # an order
    ("第一条 任何单位不得截留资金。", "task"),  # a ban
    ("第一条 省财政厅负责资金管理。", "task"),  # who is in charge
]


@pytest.mark.parametrize(("body", "expected"), OUTLINES)
def test_outlines(body: str, expected: str) -> None:
    found = facts(HEAD + body + "\n").outline
    assert "|".join(f"{e.number or ''}{e.heading} {e.kind}" for e in found.entries) == expected


@pytest.mark.parametrize(("body", "kind"), ARTICLES)
def test_articles(body: str, kind: str) -> None:
    assert [entry.kind for entry in facts("湖北省资金管理办法\n" + body + "\n").outline.entries] == [kind]


REFERENCES = [
    ("根据《甲条例》第五条和《乙办法》（财农〔2019〕3号）规定，", ["implements 甲条例 -", "implements 乙办法 财农〔2019〕3号"]),
    ("根据《中华人民共和国专利法》第五十条，", ["implements 中华人民共和国专利法 -"]),  # an article of a law
    ("按《甲办法》规定执行。", ["implements 甲办法 -"]),  # 按 for 按照
    ("以《甲规划》为指导，", ["implements 甲规划 -"]),  # 以…为指导
    ("做好《甲规划》组织实施。", ["implements 甲规划 -"]),  # the verb behind
    ("推动《甲条例》贯彻实施。", ["implements 甲条例 -"]),  # the verb behind
    ("《甲规划》实施以来，成效明显。", ["cites 甲规划 -"]),  # background
    ("近年来，我市认真贯彻落实《甲意见》，取得了明显成效。", ["cites 甲意见 -"]),  # what has been done is background
    ("“十三五”以来，各地深入实施《甲规划》，能力稳步提升。", ["cites 甲规划 -"]),
    ("近年来，我市发展迅速。各地要贯彻落实《甲意见》。", ["implements 甲意见 -"]),  # the sentence alone tells
    ("近年来，问题突出，为贯彻落实《甲意见》，不断提升水平，制定本方案。", ["implements 甲意见 -"]),  # still to be done
    ("“十四五”期间，深入实施《甲规划》，能力稳步提升。", ["implements 甲规划 -"]),
    ("评估《甲规划》实施情况。", ["cites 甲规划 -"]),  # 实施情况 carries nothing out
    ("违反《甲条例》的，", ["cites 甲条例 -"]),
    (
        "落实《甲意见》（国发〔2019〕3号）（以下简称《意见》），对《意见》逐条分工。",
        ["implements 甲意见 国发〔2019〕3号", "cites 甲意见 国发〔2019〕3号"],
    ),  # number and short name in two brackets
    ("落实《甲意见》（以下称《意见》），推进《意见》落地。", ["implements 甲意见 -"]),  # 以下称
    ("落实《甲意见》（下称“意见”）。", ["implements 甲意见 -"]),  # 下称 in quotes
    ("落实《关于印发〈甲方案〉的通知》要求。", ["implements 关于印发〈甲方案〉的通知 -"]),  # a title in a title
    ("落实《关于贯彻《甲意见》的通知》要求。", ["implements 关于贯彻《甲意见》的通知 -"]),  # the same marks inside
    ("落实《甲意见》、《乙意见》、《丙意见》。", ["implements 甲意见 -", "implements 乙意见 -", "implements 丙意见 -"]),
    ("自本意见印发之日起，《甲办法》（鄂财发〔2015〕1号）废止。", ["repeals 甲办法 鄂财发〔2015〕1号"]),
    ("为贯彻落实《甲意见》，乙省政府《丙通知》，进一步加强管理，", ["implements 甲意见 -", "implements 丙通知 -"]),  # whose it is
    (
        "贯彻落实《甲意见》、省政府办公厅印发《乙方案》、市政府《丙方案》的要求。",
        ["implements 甲意见 -", "implements 乙方案 -", "implements 丙方案 -"],
    ),
    ("贯彻落实《甲意见》，市政府印发了《乙方案》。", ["implements 甲意见 -", "cites 乙方案 -"]),  # what was done for it
    ("《甲办法》《乙办法》同时废止。", ["repeals 甲办法 -", "repeals 乙办法 -"]),  # one cue for two
    ("原《甲规划法》已废止，应当依照《乙规划法》执行。", ["cites 甲规划法 -", "implements 乙规划法 -"]),  # what became of it before
    ("《甲办法》已于2018年失效。", ["cites 甲办法 -"]),
    ("《甲办法》到期失效。", ["repeals 甲办法 -"]),  # what this text says of it
    (
        "根据《甲预算法》和《乙监督条例》【已废止，最新为：《丙监督条例》】，制定本办法。",
        ["implements 甲预算法 -", "implements 乙监督条例 -", "cites 丙监督条例 -"],
    ),  # what an archive of law adds is none of the text's words
    ("按照《甲标准》（见某办发〔2021〕4号文）验收。", ["implements 甲标准 -", "implements - 某办发〔2021〕4号"]),  # where it stands
    ("废止下列文件：1.《甲办法》（鄂财发〔2015〕1号）2.《乙办法》", ["repeals 甲办法 鄂财发〔2015〕1号", "repeals 乙办法 -"]),
    ("一、对下列规章作如下修改：\n（一）《甲办法》\n将第三条删除。", ["amends 甲办法 -"]),  # a list's head
    ("将《甲办法》第三条中的“甲局”修改为“乙局”。", ["amends 甲办法 -"]),
    ("删去《甲办法》第三条。", ["amends 甲办法 -"]),
    ("对《甲办法》作出修改。", ["amends 甲办法 -"]),
    ("按照《立法法》关于规章废止的规定，清理规章。", ["implements 立法法 -"]),  # 废止 of something else
    ("废止财政部令第87号。", ["repeals - 财政部令第87号"]),  # an order by its number
    ("按照海关总署公告2019年第33号办理。", ["implements - 海关总署公告2019年第33号"]),  # an announcement by its number
    ("落实国发〔2019〕3号、国办发〔2019〕4号文件精神。", ["implements - 国发〔2019〕3号", "implements - 国办发〔2019〕4号"]),
    ("继续执行《甲办法》。严格按照上述办法执行。", ["implements 甲办法 -"]),  # a pointer
    ("落实《甲办法》《乙办法》。上述办法另有规定的除外。", ["implements 甲办法 -", "implements 乙办法 -"]),  # two can be meant
    ("填写《项目申报表》，签订《责任合同》。", []),  # forms and contracts
    ("领取《营业执照》和《资格证书》。", []),  # certificates
    ("本意见和前款规定的事项。", []),  # the document itself
    ("按照《通知》要求办理。", []),  # a bare name that nothing defines
    ("修改完善《甲指引》，推进共享。", ["amends 甲指引 -"]),
    ("抓紧制定《甲办法》。", ["cites 甲办法 -"]),  # still to be written
    ("印发《甲名录》。", ["cites 甲名录 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), REFERENCES)
def test_references(body: str, expected: list[str]) -> None:
    found = facts(HEAD + body + "\n").references
    rows = list(dict.fromkeys(f"{r.relation} {r.title or '-'} {r.document_number or '-'}" for r in found))
    assert rows == expected
