"""Kinds of articles and of their items: what they define, grade or grant, and what a body may do by them."""

import pytest

from extract.pipeline import read_facts

ARTICLES = [
    # amounts and grades, by their lead or by their own words
    (
        "第五条 奖金的具体标准如下：\n（一）贡献较大的，给予1万元以下奖励；\n（二）贡献重大的，给予5万元以下奖励。",
        "section section section",
    ),
    (
        "第五条 企业申请贷款额度如下：\n一、小型企业为新台币三百万元、微型企业为一百万元。\n二、中型企业为新台币六百万元。",
        "section section section",
    ),
    (
        "第五条 省财政厅应当按照以下分工落实：\n（一）加强资金管理，落实资金5000万元；\n（二）开展绩效评价。",
        "task task task",
    ),
    # who may apply for what
    (
        "第六条 信息公示满三个月，且同时符合下列条件的，可以向原机关申请停止公示：\n（一）已履行义务；\n（二）未受处罚。",
        "section section section",
    ),
    ("第六条 省财政厅应当对符合下列条件的企业进行检查：\n（一）已履行义务；\n（二）未受处罚。", "task section section"),
    # what something is made up of
    ("第七条 依照本规定公示的行政许可信息主要包括许可决定书和摘要。省财政厅应当制作摘要。", "section"),
    ("第七条 省财政厅应当公示许可信息，主要包括决定书和摘要。", "task"),
    # how far something may go; what somebody must not do
    (
        "第七条 折减之日数，依下列规定办理\n一、八十年以前出生之役男，其役期，不得逾二十日。\n二、八十年以后出生之役男，其役期，不得逾十日。",
        "task section section",
    ),
    ("第七条 省财政厅应当履行下列职责：\n（一）审核项目，不得逾期；\n（二）编制预算。", "task task task"),
    # principles over items; one told in a sentence alone
    (
        "第四条 项目管理遵循以下原则：\n（一）突出重点，注重实效。应当突出重点。\n（二）公开透明。接受监督。",
        "principle principle principle",
    ),
    # a label over what somebody has to do; what somebody does
    ("第七条 承担单位的主要职责为：\n（一）组织实施项目；\n（二）编制预算。", "section task task"),
    ("第七条 承担单位应当履行职责：\n（一）组织实施项目；\n（二）编制预算。", "task task task"),
    # the parts of a paper, whatever is told of them
    (
        "第九条 《任务合同书》主要包括项目目标、考核指标和经费预算等三部分内容：\n（一）项目目标：可考核的目标。\n（二）考核指标：质量指标。\n"
        "（三）经费预算：承担单位要编制预算。",
        "section section section section",
    ),
    (
        "第九条 《任务合同书》包括项目目标和经费预算两部分内容。具体要求如下：\n（一）项目目标：可考核的目标。\n（二）经费预算：承担单位要编制预算。",
        "section section section",
    ),
    ("第九条 违反《甲办法》有关规定的，由省财政厅责令改正。", "task"),
    ("第九条 省财政厅应当提供下列材料：\n（一）申请书；\n（二）证明。", "task section section"),
    ("第九条 市疾控中心应当向省卫健委报送下列材料：\n（一）年度报告；\n（二）统计表。", "task section section"),
    # what a body does by a rule, or may do; what others may
    ("第十条 甲公司总部得申请补助。", "section"),
    ("第十条 当事人对行政机关可以提起行政复议。", "section"),
    ("第十条 编号与岗位一一对应。", "section"),
    ("第十条 平台应用包括三个部分。", "section"),
    ("第十条 省财政厅依据本办法，对资金使用情况进行监督检查。", "task"),
    ("第十条 甲省科协对项目实施情况进行评估。", "task"),
    ("第十条 各级财政部门可根据需要，对资金使用情况进行抽查。", "task"),
    ("第十条 当事人可向财政部门查询资金使用情况。", "section"),
    # a short heading over work, without a word that orders; over what is so
    ("第十一条 系统建设。做好身份鉴别和安全审计，确保系统安全。", "task"),
    ("第十一条 编号。由省财政部门向单位发放编号。", "task"),
    ("第十一条 会计年度。自1月1日起至12月31日止。", "section"),
    # a frame over items that order, some by 得
    (
        "第八条 利息补贴之查核事项如下：\n一、财政部负责监督拨款。\n二、财政部得随时派员了解贷款情形。\n三、贷款企业之资格证明材料。",
        "section task task section",
    ),
    # what a body may do is its act; what others may apply for is not
    ("第九条 主管机关得委托银行办理利息补贴作业。", "task"),
    ("第九条 受灾企业得向主管机关申请咨询服务。", "section"),
    ("第九条 会员得分高于八十分者，为合格。", "section"),
    ("第九条 县级以上财政、审计部门可对资金使用情况进行检查。", "task"),
    ("第九条 各市、县（市、区）人民政府可以根据本办法，制定实施细则。", "task"),
    ("第九条 企业的财务部门可查验票据真伪。", "section"),
    ("第九条 申请人可向上一级机关申请复核。", "section"),
    # what a paper holds, which papers are handed in, under which conditions, told with 应当
    ("第三条 应急预案应当包括下列内容：\n（一）组织体系；\n（二）处置程序。", "section section section"),
    ("第三条 承包合同应当明确以下事项：\n（一）面积；\n（二）期限。", "section section section"),
    ("第三条 水利部门应当明确以下事项：\n（一）面积；\n（二）期限。", "task section section"),
    ("第三条 水利部门应当建立台账，台账应当载明下列事项：\n（一）面积；\n（二）期限。", "task section section"),
    ("第三条 申请取水的，应当向审批机关提交下列材料：\n（一）申请书；\n（二）营业执照。", "section section section"),
    ("第三条 县水利部门应当向省水利厅报送下列材料：\n（一）申请书；\n（二）营业执照。", "task section section"),
    ("第三条 符合下列条件的，审批机关应当在十日内批准：\n（一）有场所；\n（二）有人员。", "section section section"),
    ("第三条 审批机关应当公开程序。符合下列条件的，应当批准：\n（一）有场所；\n（二）有人员。", "task section section"),
    # articles headed by an act, in one shape; not beside a label, nor where none of them orders
    (
        "第四条 制样。市级系统按照样式制作模板文件。\n第五条 赋码。市级系统向单位分配凭证号码。\n第六条 核销。财政部门应当定期核销凭证。",
        "task task task",
    ),
    (
        "第四条 制样。市级系统按照样式制作模板文件。\n第五条 期限。凭证的保存期限为五年以上。\n第六条 核销。财政部门应当定期核销凭证。",
        "section section task",
    ),
    (
        "第四条 制样。市级系统按照样式制作模板文件。\n第五条 赋码。市级系统向单位分配凭证号码。\n第六条 归档。单位保存凭证，保存期限为五年。",
        "section section section",
    ),
]


@pytest.mark.parametrize(("body", "kinds"), ARTICLES)
def test_kinds_of_articles(body: str, kinds: str) -> None:
    found = read_facts("湖北省资金管理办法\n" + body + "\n").outline
    assert " ".join(entry.kind for entry in found.entries) == kinds
