"""The policy fields, from documents in the shapes that pages and offices give them."""

import pytest

from extract.document import find_document
from extract.policy import Policy, read_policy
from extract.policy.addressees import split_addressees
from extract.text import clean


def policy(raw: str) -> Policy:
    text = clean(raw)
    return read_policy(text, find_document(text))


NOTICE = """国家知识产权局 财政部印发《关于加强专利运用的意见》的通知
国知发管字〔2015〕56号
各省、自治区、直辖市知识产权局、财政厅（局）：
现予印发，请认真贯彻执行。
特此通知。
国家知识产权局
财政部
2015年9月7日
关于加强专利运用的意见
一、总体要求
全面贯彻。
"""


def test_a_notice_that_issues_a_text_is_one_policy() -> None:
    found = policy(NOTICE)
    assert found.title == "国家知识产权局财政部印发《关于加强专利运用的意见》的通知"
    assert found.alternative_titles == ("关于加强专利运用的意见",)
    assert found.document_number == "国知发管字〔2015〕56号"
    assert found.document_type == "通知"
    assert found.issuers == ("国家知识产权局", "财政部")
    assert found.issued_on == "2015-09-07"
    assert found.addressees == ("各省、自治区、直辖市知识产权局", "财政厅（局）")


def test_every_field_leads_to_its_words() -> None:
    text = clean(NOTICE)
    spans = read_policy(text, find_document(text)).spans
    words = {name: [text.text[start:end] for start, end in places] for name, places in spans.items()}
    assert words["document_number"] == ["国知发管字〔2015〕56号"]
    assert words["issuers"] == ["国家知识产权局", "财政部"]
    assert words["issued_on"] == ["2015年9月7日"]
    assert words["addressees"] == ["各省、自治区、直辖市知识产权局", "财政厅（局）"]
    assert words["alternative_titles"] == ["关于加强专利运用的意见"]


def test_a_record_between_strokes_gives_the_number() -> None:
    raw = "发文字号：沁政发〔2022〕4号 | 著录时间：2022-04-26 |\n沁县人民政府关于培育企业的通知\n各乡镇人民政府：\n请认真落实。"
    assert policy(raw).document_number == "沁政发〔2022〕4号"


TYPES = [
    ("甲局关于专利工作的通知\n各市局：\n现通知如下：\n一、推进运用。", "通知"),
    ("甲局关于专利工作的意见\n各市局：\n提出如下意见。\n一、推进运用。", "意见"),
    ("甲省人民政府令第12号\n关于专利管理的决定\n第一条 加强管理。", "命令"),  # the order's number tells
    ("甲市专利发展规划\n一、总体要求\n全面贯彻。", "规划"),  # none of the fifteen kinds
    (
        "各市局：\n现予印发，请遵照执行。\n特此通知。\n甲省知识产权局\n2018年3月15日\n2018年专利工作计划\n一、总体要求",
        "通知",
    ),  # a covering note
    ("为壮大民营经济，现作出如下决定。\n一、发展目标\n各县区要落实。\n甲市人民政府\n2012年1月2日", "决定"),  # no title
    # a text without a title: how it takes leave, what it calls itself
    ("各市局：\n为做好申报，特作如下补充通知：\n一、加强指导。各市局要指导。\n2018年3月15日\n", "通知"),
    ("一、本府为补助民间团体，特订定本要点。\n二、本府得派员查核。\n", "要点"),
    ("为建设知识产权强市，结合我市实际，特制定本工作方案。\n一、加强领导\n各区要加强领导。\n", "方案"),
    ("第七条 审计机关对违反本办法规定的行为作出处理。\n第八条 各区应当公开结果。\n", "办法"),
    (
        "现将《甲省农业农村厅关于申报示范村镇的通知》（甲农函〔2019〕5号）转发给你们。请各地开展申报。\n2019年6月9日\n",
        "通知",
    ),
    ("第五条 水资源费的征收标准，按本办法附录的规定执行。\n第六条 各区应当公开结果。\n", "办法"),
    ("《关于移交港口管理的请示》（坛运办〔2011〕24号）已收悉。经研究，同意移交。\n此复。\n2011年11月10日\n", "批复"),
    ("贵局来函收悉。经研究，我局无意见。\n特此函复。\n2011年11月10日\n", "函"),
    ("市政府决定对以下规章予以废止：\n一、《甲市市容管理办法》\n本决定自公布之日起施行。\n", "决定"),
    # the same without addressees, signed above the text that it issues
    ("现将《甲省专利工作方案》印发给你们，请认真执行。\n甲省人民政府\n2018年10月24日\n甲省专利工作方案\n一、总体要求\n全面贯彻。", "通知"),
    ("甲省局制定了《甲省专利工作方案》。现印发你们，请组织实施。\n甲省知识产权局\n2018年10月24日\n甲省专利工作方案\n一、要求\n贯彻。", "通知"),
    ("各市局：\n现将通知转发给你们，请做好工作。\n甲省知识产权局\n2018年3月15日", "通知"),
    ("甲省专利工作方案\n一、总体要求\n全面贯彻。\n甲省知识产权局\n2018年10月24日", "方案"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "kind"), TYPES)
def test_document_types(raw: str, kind: str) -> None:
    assert policy(raw).document_type == kind


ISSUERS = [
    (
        "湖北省知识产权局文件\n鄂知发〔2019〕16号\n省知识产权局关于专利周的通知\n各市局：\n一、主题\n特此通知",
        ("湖北省知识产权局",),
    ),  # red head
    ("福建省人民政府令第12号\n关于管理的决定\n第一条 加强。", ("福建省人民政府",)),  # the order's own name
    ("国务院关于专利工作的意见\n各省人民政府：\n一、加强运用。\n国务院\n2020年1月2日", ("国务院",)),
    (
        "关于专利工作的通知\n各市局：\n一、加强运用。\n人力资源社会保障部办公厅 财政部办公厅\n2020年1月2日",
        ("人力资源和社会保障部办公厅", "财政部办公厅"),
    ),
    # a name that goes on in the next line
    (
        "关于企业的通知\n各市局：\n一、加强培育。\n广西壮族自治区促进中小企业发展工作\n领导小组办公室（代章）\n2022年2月15日",
        ("广西壮族自治区促进中小企业发展工作领导小组办公室",),
    ),
    ("关于企业的通知\n各市局：\n一、加强培育。\n湖北省人民政府\n办公厅\n2022年2月15日", ("湖北省人民政府办公厅",)),
    (
        "关于企业的通知\n各区局：\n一、加强培育。\n武汉市人民政府国有资产监督管理\n委员会\n2022年2月15日",
        ("武汉市人民政府国有资产监督管理委员会",),
    ),
    (
        "关于企业的通知\n各市局：\n一、加强培育。\n湖北省财政厅\n湖北省工业领导小组办公室\n2022年2月15日",
        ("湖北省财政厅", "湖北省工业领导小组办公室"),
    ),
    # a bare name behind that of a place's body is this place's, in the title and in the signature
    (
        "内蒙古自治区市场监管局 知识产权局\n关于组织申报工作的通知\n内市监知运字〔2022〕404号\n各盟市市场监督管理局：\n一、申报",
        ("内蒙古自治区市场监督管理局", "内蒙古自治区知识产权局"),
    ),
    (
        "关于专利工作的通知\n皖科〔2022〕4号\n各市局：\n一、加强运用。\n安徽省科学技术厅  财政厅\n知识产权局\n2020年1月2日",
        ("安徽省科学技术厅", "安徽省财政厅", "安徽省知识产权局"),
    ),
    (
        "关于专利工作的通知\n国知发〔2022〕4号\n各省局：\n一、加强运用。\n国家知识产权局  财政部\n版权局\n2020年1月2日",
        ("国家知识产权局", "财政部", "国家版权局"),
    ),
    (
        "《成都市人民政府办公厅关于印发甲方案的通知》\n各区政府：\n一、加强运用。",
        ("成都市人民政府办公厅",),
    ),  # in book marks
    (
        "河北省知识产权局等八部门关于印发《甲方案》的通知\n各市局：\n一、加强运用。",
        ("河北省知识产权局",),
    ),  # who sums up the others
    (
        "发文字号：惠府〔2009〕109号\n颁布部门：广东省惠州市人民政府\n关于专利工作的意见\n惠府〔2009〕109号\n各县、区人民政府：\n一、加强运用。",
        ("惠州市人民政府",),
    ),  # a collection's province before a city
    (
        "甲方案的通知\n各局：\n一、加强运用。\n四川金融监管局  四川省财政厅\n2025年5月20日",
        ("国家金融监督管理总局四川监管局", "四川省财政厅"),
    ),  # a branch, not the province's own office
]


@pytest.mark.parametrize(("raw", "issuers"), ISSUERS)
def test_issuers(raw: str, issuers: tuple[str, ...]) -> None:
    assert policy(raw).issuers == issuers


DATES = [
    ("2016年1222", "2016-12-22"),  # signs lost, one reading
    ("二〇一五年九月七日", "2015-09-07"),
    ("2019年6月28日（此件公开发布）", "2019-06-28"),
]


@pytest.mark.parametrize(("words", "iso"), DATES)
def test_dates(words: str, iso: str) -> None:
    assert policy(f"甲局关于专利工作的通知\n各市局：\n一、加强运用。\n国家知识产权局\n{words}").issued_on == iso


HEAD_DATES = [
    # nobody signs: the date stands in brackets under the title or the number, or bare right under the number
    ("甲市人民政府关于专利工作的通知\n甲政〔2016〕12号\n（2016年3月5日）\n各有关单位：\n", "2016-03-05"),
    ("甲市人民政府关于专利工作的通知\n（2016年3月5日）\n甲政〔2016〕12号\n各有关单位：\n", "2016-03-05"),
    ("甲市人民政府关于专利工作的通知\n甲政〔2016〕12号\n二〇一六年三月五日\n各有关单位：\n", "2016-03-05"),
    ("甲市人民政府关于专利工作的通知\n甲政〔2016〕12号　2016年3月5日\n各有关单位：\n", "2016-03-05"),
    # a bare date under the title may be the page's
    ("甲市人民政府关于专利工作的通知\n2016年3月8日\n各有关单位：\n", None),
]


@pytest.mark.parametrize(("head", "iso"), HEAD_DATES)
def test_a_date_that_stands_at_the_head(head: str, iso: str | None) -> None:
    assert policy(f"{head}现通知如下：\n一、加强运用。\n二、加强保护。\n").issued_on == iso
    signed = policy(f"{head}现通知如下：\n一、加强运用。\n甲市人民政府\n2016年4月1日\n")
    assert signed.issued_on == "2016-04-01"


LIFE = [
    ("自2019年1月1日起施行，有效期至2023年12月31日。", ("2019-01-01", "2023-12-31")),
    ("本通知自发布之日起施行。", ("2020-03-05", None)),
    ("本办法自发布日施行。", ("2020-03-05", None)),  # as Taiwan's regulations say it
    ("本要点自公布日实施。", ("2020-03-05", None)),
    ("许可证自颁发日生效。", (None, None)),
    ("企业自2019年1月1日起享受优惠。", (None, None)),  # not the document's own life
    ("本意见自2020年3月1日起施行，有效期五年。", ("2020-03-01", "2025-02-28")),  # years from the first day
    ("本办法自印发之日起执行，有效期3年。", ("2020-03-05", "2023-03-04")),
    ("本公告执行期限为2020年1月1日至2020年12月31日。", (None, "2020-12-31")),  # a tax announcement's term
    ("本规定自2020年4月1日起施行，试行期两年。", ("2020-04-01", "2022-03-31")),
    ("许可证有效期5年。", (None, None)),  # a licence's
    ("许可证有效期至2022年12月31日。", (None, None)),
    ("将第九条修改为：“本办法自2010年1月1日起施行。”", (None, None)),  # another text's
    ("原《甲办法》自2010年1月1日起施行以来，成效明显。", (None, None)),
]


@pytest.mark.parametrize(("words", "life"), LIFE)
def test_what_a_text_says_of_its_own_life(words: str, life: tuple[str | None, str | None]) -> None:
    found = policy(f"甲局关于专利工作的通知\n各市局：\n一、加强运用。{words}\n国家知识产权局\n2020年3月5日")
    assert (found.effective_on, found.expires_on) == life


ADDRESSEES = [
    ("各省、自治区、直辖市知识产权局", ["各省、自治区、直辖市知识产权局"]),  # one head noun
    ("国务院各部委、各直属机构", ["国务院各部委", "各直属机构"]),
    (
        "各省水利厅，科技部、气象局办公厅（办公室），有关单位",
        ["各省水利厅", "科技部、气象局办公厅（办公室）", "有关单位"],
    ),  # the office of each
    ("各乡镇、局属有关单位", ["各乡镇", "局属有关单位"]),  # an office's own units
    ("各有关学会、协会秘书处（办公室）", ["各有关学会、协会秘书处（办公室）"]),
    ("甲部办公厅（室）、乙局办公室（综合司）", ["甲部办公厅（室）", "乙局办公室（综合司）"]),  # each names its own
    ("财政厅（局）、总工会、团委，有关部门", ["财政厅（局）", "总工会", "团委", "有关部门"]),
    ("各市、州、神农架林区市场监督管理局（知识产权局）", ["各市、州、神农架林区市场监督管理局（知识产权局）"]),
    ("各街道、甲泾镇，区政府各部门", ["各街道", "甲泾镇", "区政府各部门"]),  # a town by its name shares nothing
    ("甲泾镇、乙港镇、各街道", ["甲泾镇", "乙港镇", "各街道"]),
    ("各街道、甲泾镇人民政府", ["各街道、甲泾镇人民政府"]),  # but a noun behind it
    ("各街道、镇，各乡、民族乡、镇", ["各街道、镇", "各乡、民族乡、镇"]),
    ("各村（场）、有关部门", ["各村（场）", "有关部门"]),  # bare 有关部门 shares nothing
    ("各办事处、场，区政府各部门", ["各办事处、场", "区政府各部门"]),  # 场 alone shares 各
    ("甲管委会，中、省、市直有关单位", ["甲管委会", "中、省、市直有关单位"]),  # of several ranks in one place
    ("各区政府、甲市经开区、丙大学甲市校区", ["各区政府", "甲市经开区", "丙大学甲市校区"]),  # a school in full
]


@pytest.mark.parametrize(("line", "groups"), ADDRESSEES)
def test_addressees(line: str, groups: list[str]) -> None:
    found = split_addressees(line)
    assert [words for words, _ in found] == groups
    assert all(line[start:end] == words for words, (start, end) in found)


def test_a_title_of_many_bodies_run_together_is_read_at_once() -> None:
    title = "甲市人民政府转发" + "市科委办公室" * 40 + "联席会议方案"
    assert policy(f"{title}\n各市人民政府：\n一、加强领导。\n").title == title
