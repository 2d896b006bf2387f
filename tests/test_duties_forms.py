"""Forms of duty in regulations, replies, joint notices and selection notices: classes by what they do, subjects parted from their modal."""

import pytest

from tests.test_duties_genre import read, said

OFFICES = [
    # kinds of office that share 等部门 behind 各地, 各级 or a government; unknown fields among known ones
    ("各地教育、消防救援、网信等部门要健全联动机制。", ["各地教育部门 R", "各地消防救援部门 R", "各地网信部门 R"]),
    ("各级农业、商业、海关部门要互通信息。", ["各级农业部门 R", "各级商业部门 R", "各级海关部门 R"]),
    ("省级人民政府科技、财政主管部门应当加强指导。", ["省级人民政府科技主管部门 R", "省级人民政府财政主管部门 R"]),
    ("由各级教育、体育部门和其他有关单位组织实施。", ["各级教育部门 R", "各级体育部门 R", "其他有关单位 R"]),
    ("财政部、税务部门要加强协作。", ["财政部 R", "税务部门 R"]),  # a ministry in front is no field
    ("加强教育、科技等部门协作。", []),
    # what an authority is called by what it does
    ("登记机关应当当场核对。发证机关可以派员核查。", ["登记机关 R", "发证机关 R?"]),
    ("许可实施机关应当说明理由。", ["许可实施机关 R"]),  # a verb that only names the body
    ("渔政管理机构应当加强巡查。", ["渔政管理机构 R"]),
    ("由国务院地震主管机构商有关省人民政府划定。", ["国务院地震主管机构 R"]),  # 商 ends the name
    ("交通运输主管部门应当公布名录。经济和信息化主管部门负责牵线。", ["交通运输主管部门 R", "经济和信息化主管部门 R"]),
    ("牵头单位要抓总，配合单位要主动补位。", ["牵头单位 R", "配合单位 R"]),
    ("基金管理机构应当披露信息。农业保险经办机构应当理赔。任何机关不得干预，任何部门应当遵守。", []),
    # where the body is, in front of its class
    ("由企业所在地省级主管部门审核。", ["企业所在地省级主管部门 R"]),
    ("事发地的县级以上人民政府应当立即报告。", ["事发地的县级以上人民政府 R"]),
    ("请每个市（州）报送一名联络员。", ["每个市（州） R"]),
]  # fmt: skip

PARTED = [
    # a clause between subject and modal
    ("有关部门接到投诉后，应当及时核查。", ["有关部门 R"]),
    ("受理机关经审查，认为材料齐全的，应当受理。", ["受理机关 R"]),
    ("县级以上疾病预防控制机构收到报告后应当开展调查。", ["县级以上疾病预防控制机构 R"]),
    ("审计机关发现线索的，应当移送。", ["审计机关 R"]),
    ("税务部门办理退税时，应当核对账户。", ["税务部门 R"]),
    ("市场监管部门收到的申请，应当由受理窗口登记。", []),  # 应当由 is passive
    ("各地采购的设备，企业应当验收。", []),  # another subject before the modal
    ("国务院教育行政部门依照本条例的规定，负责全国的监督工作。", ["国务院教育行政部门 R"]),
    ("各省级人民政府对本地区耕地保护负总责。", ["各省级人民政府 R"]),
    ("领导小组办公室设在民政部，承担日常工作。", ["领导小组办公室 R"]),
    # 要 and 应 inside other words are no modals
    ("有关部门对修建水库的必要性已达成一致。各地对供应链进行了梳理。各部门对重要事项进行了研究。", []),
    ("各地在重要节日期间要加强值守。", ["各地 R"]),
    # leave to add to a quota is no work
    ("工作突出的省份可增加2个名额。有条件的地区可先行先试。", ["有条件的地区 R?"]),
]  # fmt: skip

WILL = [
    ("民政部将进行抽查，财政部将着重支持中西部。", ["民政部 R", "财政部 R"]),
    ("水利部在分配资金时，将统筹考虑受灾情况。", ["水利部 R"]),
    ("教育部正抓紧修订目录，将推动校企合作。", ["教育部 R"]),
    ("交通运输部表示，将继续给予支持。", ["交通运输部 R"]),
    ("今年教育部将于5月、10月组织第三方专家团队开展跟踪指导。", ["教育部 R"]),
    ("民政部将常年跟踪，适时开展督查。财政部将常态化开展评定工作。", ["民政部 R", "财政部 R"]),
    # 将 in the sense of 把
    ("财政部将资金下达各省。教育部将培训项目纳入规划。民政部将推荐名单报送国务院。", []),
    ("教育部将抽查各地落实情况。", ["教育部 R"]),  # what it decides or looks into
    ("教育部将核查申报材料。", ["教育部 R"]),
    ("教育部将审核结果公布。财政部将拨付资金用于培训。民政部将变更事项通知各省。", []),  # 将 in the sense of 把
]

WITH = [
    # what has been done already
    ("财政部会同商务部制定了目录。水利部会同财政部已开展检查。民政部会同财政部上报的请示已批准。教育部牵头起草了草案。", []),
    ("教育部牵头，会同财政部起草了方案。", []),
    ("财政部会同边区开发办上报的请示已批准。", []),  # a body unknown here
    ("财政部会同商务部落实国务院确定的任务。", ["财政部 L", "商务部 S"]),
    # enterprises that bodies name
    ("专用设备由国务院主管机构和有关部门共同指定的企业按照标准和要求组织生产。", []),
    ("由主管机构和有关部门依法查处。", ["主管机构 R", "有关部门 R"]),
    ("财政部会同商务部制定目录。", ["财政部 L", "商务部 S"]),
    # a day, an adverb, a means between the modal and 会同
    ("国家发展改革委要在2018年6月底前会同有关部门制定实施细则。", ["国家发展和改革委员会 L", "有关部门 S"]),
    ("民政部应于2019年底前会同教育部、司法部开展评估。", ["民政部 L", "教育部 S", "司法部 S"]),
    ("水利部要尽快会同财政部研究提出具体办法。", ["水利部 L", "财政部 S"]),
    ("请商务部在充分征求意见的基础上会同海关总署修订办法。", ["商务部 L", "海关总署 S"]),
    ("司法部要依托平台会同公安部共享数据。", ["司法部 L", "公安部 S"]),
    ("教育部负责牵头会同财政部制定方案。", ["教育部 L", "财政部 S"]),
    ("水利部要做好与会同县的对接。", ["水利部 R"]),
    ("由省级财政部门根据实际情况，会同同级教育部门确定。", ["省级财政部门 L", "同级教育部门 S"]),
    ("由科技部与浙江省人民政府共同主办。", ["科学技术部 L", "浙江省人民政府 L"]),
    ("由教育部副部长王某某担任组长，由市级财政预算安排。", []),  # who holds an office; a fund's definition
    ("由公安部令第9号发布的办法同时废止。", []),
    # those who are no agencies beside those who are
    ("由各高校、各省（区、市）自行安排。", ["各省（区、市） R"]),
    ("企业和属地政府都要落实责任。", ["属地政府 R"]),
    ("鼓励地方行业协会制定标准。鼓励各地龙头企业参与。各地高校要开设课程。", []),
    # public institutions
    ("由中国信息通信研究院承担评测，中国标准化研究院配合。", ["中国信息通信研究院 R", "中国标准化研究院 S"]),
]  # fmt: skip

DEFINED = [
    # a defined class that says itself what it is keeps its words; the whole list is meant, not its last piece
    ("请各省、自治区、直辖市、新疆生产建设兵团商务主管部门（以下统称省级商务主管部门）组织申报。省级商务主管部门要把关。",
     ["省级商务主管部门 R"]),
    ("由各省、自治区、直辖市、新疆生产建设兵团商务主管部门（以下统称省级商务主管部门），根据本办法，组织评审。",
     ["省级商务主管部门 R"]),
    # one that doesn't, stands for the whole list
    ("请各省、自治区、直辖市商务厅（局）（以下统称省厅）组织申报，省厅要把关。", ["各省、自治区、直辖市商务厅（局） R"]),
    # a working body in a bracket
    ("压实责任。（联席会议办公室牵头，联席会议成员单位参与）", ["联席会议办公室 L", "联席会议成员单位 S"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "duties"), [*OFFICES, *PARTED, *WILL, *WITH, *DEFINED])
def test_a_form_of_duty(raw: str, duties: list[str]) -> None:
    assert said(read(raw, None, "国务院办公厅")) == duties


LOCAL = [
    # 党委、政府 share their opening, in sentences and lists
    ("各级党委、政府要加强领导。", ["各级党委 R", "各级政府 R"]),
    ("责任单位：市教育局，各县（市、区）党委、政府", ["芜湖市教育局 R", "各县（市、区）党委 R", "各县（市、区）政府 R"]),
    # labels that are numbered items
    ("一、甲工程\n（一）内容：建设。\n（二）责任单位：市教育局\n（三）协办单位：市财政局", ["芜湖市教育局 R", "芜湖市财政局 S"]),
    ("加强管理（责任单位：市教育局、市财政局）。", ["芜湖市教育局 R", "芜湖市财政局 R"]),  # in a bracket, read once
    # cities share 市 or 市政府
    ("合肥、滁州市要编制规划。", ["合肥市 R", "滁州市 R"]),
    ("部门分工：市统计局牵头，合肥、滁州市政府配合。", ["芜湖市统计局 L", "合肥市人民政府 S", "滁州市人民政府 S"]),
    ("合肥、滁州市场要规范。", []),
    # a central body's branch and a zone among others
    ("部门分工：市统计局牵头，各地、国家统计局芜湖调查队配合。", ["芜湖市统计局 L", "各地 S", "国家统计局芜湖调查队 S"]),
    ("各省辖市、航空港区要于6月底前完成。", ["各省辖市 R", "航空港区 R"]),
    # 负责牵头 leads; 是责任主体，要
    ("市水务局负责牵头推进。各区政府是责任主体，要制定方案。", ["芜湖市水务局 L", "各区政府 R"]),
    ("各牵头单位对所牵头任务负总责，各配合单位按照职责分工密切配合。", ["各牵头单位 R", "各配合单位 S"]),
    ("各单位要按照职责分工，密切配合，形成合力。", ["各单位 R"]),
    # streets: called after provinces, in lists beside towns
    ("四川北路街道办事处负责巡查。", ["四川北路街道办事处 R"]),
    ("牵头单位：岳阳街道、泗泾镇；支撑单位：相关街镇", ["岳阳街道 L", "泗泾镇 L", "相关街镇 S"]),
    # 交通运输部门 is no ministry; 应对 a crisis is no modal
    ("公安机关要会同交通运输部门开展检查。", ["公安机关 L", "交通运输部门 S"]),
    ("指标反映城市应对公共卫生事件的能力。", []),
    # Party bodies
    ("市委教育工作领导小组负责统筹。市委深改办要督促。",
     ["中共芜湖市委教育工作领导小组 R", "中共芜湖市委全面深化改革委员会办公室 R"]),
    ("市科协、市工商联等群团组织要发挥优势。", ["芜湖市科学技术协会 R", "芜湖市工商业联合会 R"]),
    ("市中级法院、市检察院要完善机制。", ["芜湖市中级人民法院 R", "芜湖市人民检察院 R"]),
    ("责任单位：市法院、芜湖银保监分局", ["芜湖市中级人民法院 R", "中国银行保险监督管理委员会芜湖监管分局 R"]),
]  # fmt: skip


TURNS = [
    # 由 shared by several, each with what it does
    ("由市市场监管局统筹、市发展改革委指导、各区政府落实。",
     ["芜湖市市场监督管理局 R", "芜湖市发展和改革委员会 R", "各区政府 R"]),
    ("由市知识产权局统筹协调，市财政局、市科技局配合，各区人民政府组织落实。",
     ["芜湖市知识产权局 R", "芜湖市财政局 S", "芜湖市科学技术局 S", "各区人民政府 R"]),
    ("由市知识产权局牵头、市财政局参与，建立会商机制。", ["芜湖市知识产权局 L", "芜湖市财政局 S"]),
    ("由市知识产权局统筹、企业参与，建立联盟。", ["芜湖市知识产权局 R"]),  # enterprises are none
    ("形成由政府主导、部门落实、社会参与的格局。", []),
]  # fmt: skip
DEEDS = [
    # what the subject does stands between it and its modal, as in regulations
    ("知识产权管理部门处理专利侵权纠纷，应当自立案之日起3个月内结案。", ["知识产权管理部门 R"]),
    ("市知识产权局受理申请，可以委托专业机构进行评审。", ["芜湖市知识产权局 R?"]),
    ("市人民政府设立专利奖，应当每两年评选一次。", ["芜湖市人民政府 R"]),
    ("知识产权管理部门处理侵权的纠纷，应当公开进行。", ["知识产权管理部门 R"]),
    # another's duty
    ("知识产权管理部门认定的企业，应当按时报送材料。", []),
    ("市科技局推荐单位，应当提交材料。", []),
    ("市市场监管局检查企业，企业应当配合。", []),
]
CHARGED = [
    ("各区知识产权局受市知识产权局委托，负责辖区内的备案工作。", ["各区知识产权局 R"]),
    (
        "市市场监管局负总责，市公安局、市法院分工负责。",
        ["芜湖市市场监督管理局 R", "芜湖市公安局 R", "芜湖市中级人民法院 R"],
    ),
]
INCLUDED = [
    # a bracket with a comma says who belongs to the class
    (
        "请各区（含新区、某合作区，下同）工业和信息化主管部门加强宣传。",
        ["各区（含新区、某合作区，下同）工业和信息化主管部门 R"],
    ),
    ("各设区市（不含厦门，下同）知识产权局要加强领导。", ["各设区市（不含厦门，下同）知识产权局 R"]),
]
BY = [
    # a definition and what is excepted tell of whom, and give nobody anything to do
    ("联审是指在受理申请时，由牵头部门召集各方的办理方式。联审由牵头部门召集。", ["牵头部门 R"]),
    ("除依法应由市级行政机关集中办理的事项外，其余事项下放。", []),
    ("除重大事项由市财政局审批外，其余由各区政府审批。", ["芜湖市财政局 R", "各区政府 R"]),
    # 可以 in front of 由 leaves open who does it; 许可由 does not
    ("也可以由有关行业部门自行开展评估。", ["有关行业部门 R?"]),
    ("生产许可由市公安局核发。", ["芜湖市公安局 R"]),
    # whose money it is; who must put it in
    ("所需经费由市、区两级财政按比例分担。市、区两级财政要足额安排。", ["市、区两级财政 R"]),
    # 会 for 会同, before the next body; not in 管委会, 社会
    ("由市编办会市有关部门、镜湖区政府提出意见。", ["中共芜湖市委机构编制委员会办公室 L", "市有关部门 S", "镜湖区人民政府 S"]),
    ("各区管委会各成员单位要落实。社会各方面要参与。", ["各区管委会 R", "各成员单位 R"]),
    # a working group that is called by a work behind its body; one that the body founds is another sentence
    ("由生态环境部推进绿色发展示范领导小组统筹调度。", ["生态环境部推进绿色发展示范领导小组 R"]),
    ("由生态环境部推进成立领导小组统筹调度。", ["生态环境部 R"]),
    # who holds an office is no committee
    ("例会由市长或者市长委托的副市长召集。由市长委托副市长召集。", []),
    ("市委托管的单位由市财政局管理。", ["芜湖市财政局 R"]),
    # where to ask; who is asked
    ("具体事宜请与市中医药管理局办公室联系。请市中医药管理局办公室汇总。", ["芜湖市中医药管理局办公室 R"]),
    ("请联系市教育局办理。请同市教育局联系。请同级财政部门审核。", ["同级财政部门 R"]),
    # a bracket behind a territory holds further kinds of it
    ("由市、区、县（特种）管理。由市、县（区）管理。", ["市、县（区） R"]),
]  # fmt: skip
LISTED = [
    # 工商局 in a list consults nobody
    ("加强整治。（市公安局、市工商局、市林业局按职责分工负责）",
     ["芜湖市公安局 R", "芜湖市工商行政管理局 R", "芜湖市林业局 R"]),
    # a bracket that says only who of its names leads
    ("强化保障。（市财政局、市科技局，各县市、区政府，列第一位的为牵头单位，下同。以下均需各县市、区政府落实，不再列出）",
     ["芜湖市财政局 L", "芜湖市科学技术局 R", "各县市、区政府 R"]),
    ("强化保障。（市财政局负责，以下均需各区落实，不再列出）", ["芜湖市财政局 R"]),
    # a field with its other name in brackets; parts in the work that share their noun
    ("工商、新闻出版（版权）、知识产权部门负责会场巡查。", ["工商部门 R", "新闻出版（版权）部门 R", "知识产权部门 R"]),
    ("各牵头和责任部门要细化任务。", ["各牵头和责任部门 R"]),
    ("各牵头责任单位要抓总，各协同责任单位要配合。", ["各牵头责任单位 R", "各协同责任单位 R"]),
    # 要 behind a subject whose sentence goes on to enterprises and schools
    ("各区要进一步组织引导高校、科研机构、企业等，有效利用系统开展对接。", ["各区 R"]),
    ("各主要责任单位要制定方案，主要责任单位要带头落实。", ["各主要责任单位 R", "主要责任单位 R"]),
    # 负责会同, 要鼓励
    ("税务、商务部门负责会同有关部门开展检查。", ["税务部门 L", "商务部门 L", "有关部门 S"]),
    ("各区、各有关部门要鼓励企业开展培训。", ["各区 R", "各有关部门 R"]),
    ("积极鼓励各区设立资金。", ["各区 R?"]),
    # 各级 beside other governments; before a noun it only opens a name
    ("各级、各有关部门在开展行动过程中，要落实专人。", ["各级 R", "各有关部门 R"]),
    ("各级领导要高度重视。", []),
    # what a clause rests on or turns to is no body and no place: 按照市委, 工作部, 径向区
    ("各区务必高度重视，按照市委、市政府工作部署和目标管理要求，进一步明确责任。", ["各区 R"]),
    ("如遇问题，请径向区发改局反映。", []),
    # persons in front of a class
    ("市政府各位领导同志及各有关部门，要按照各自分工，逐项抓好落实。", ["各有关部门 R"]),
    ("各级领导干部要带头。", []),
    # the commissions of before 2010
    ("（牵头单位：市经贸委；配合单位：市外经贸局）", ["芜湖市经济贸易委员会 L", "芜湖市对外贸易经济合作局 S"]),
    # who in a body does something is not the body
    ("联络员由各成员单位相关股室负责同志担任，具体负责联系和协调。", []),
    # governments of an autonomous prefecture's regulations; banners
    ("自治州县级以上人民政府应当建立协调机制。", ["自治州县级以上人民政府 R"]),
    ("旗县市区要公布办事指南。", ["旗县市区 R"]),
    # the inspection offices of before 2018
    ("打击假冒。（市工商局、上海检验检疫局负责）", ["芜湖市工商行政管理局 R", "上海出入境检验检疫局 R"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "duties"), LISTED)
def test_a_form_of_list(raw: str, duties: list[str]) -> None:
    assert said(read(raw, "芜湖市", "芜湖市人民政府办公室")) == duties


def test_a_list_of_a_city_that_nobody_names_holds_no_ministry() -> None:
    raw = "此项工作由市中小企业局、经济和信息化委、发展改革委负责。"
    assert "国家发展和改革委员会 R" not in said(read(raw, None, ""))


@pytest.mark.parametrize(("raw", "duties"), [*TURNS, *DEEDS, *CHARGED, *INCLUDED, *BY])
def test_a_form_of_subject(raw: str, duties: list[str]) -> None:
    assert said(read(raw, "芜湖市", "芜湖市人民政府办公室")) == duties


SECTIONS = [
    # departments of a bureau in its own lists, with a label whose bracket names another word for them
    ("牵头科室（单位）：计划科、科技资源统筹中心", ["芜湖市科学技术局计划科 L", "科技资源统筹中心 L"]),
    ("牵头处室：知识产权运用处；配合处室：办公室", ["芜湖市科学技术局知识产权运用处 L", "芜湖市科学技术局办公室 S"]),
    # behind the word for the bureau
    ("局政秘科要建立工作台账。", ["芜湖市科学技术局政秘科 R"]),
    ("局办公室负责督办。", ["芜湖市科学技术局办公室 R"]),
    # what only ends like one
    ("重点学科要加强建设。", []),
    ("本科要扩大招生。", []),
]


@pytest.mark.parametrize(("raw", "duties"), SECTIONS)
def test_a_department_of_the_issuer(raw: str, duties: list[str]) -> None:
    assert said(read(raw, "芜湖市", "芜湖市科学技术局")) == duties


@pytest.mark.parametrize(("raw", "duties"), LOCAL)
def test_a_local_form(raw: str, duties: list[str]) -> None:
    assert said(read(raw, "芜湖市", "芜湖市人民政府办公室")) == duties


def test_the_issuers_own_office_has_the_issuers_name() -> None:
    issuer = "全国推进政府职能转变部际联席会议办公室"
    assert said(read("压实责任。（联席会议办公室负责）", None, issuer)) == [f"{issuer} R"]


LISTED = [
    # a kind of office with 等 beside another; one field alone before 等; a body in front of 等 is that body
    (
        "财政、公安、应急管理、无线电管理等部门和有关驻军机关应当各司其职。",
        ["财政部门 R", "公安部门 R", "应急管理部门 R", "无线电管理部门 R", "有关驻军机关 R"],
    ),
    ("农业行政管理部门和财政等相关行政管理部门应当组织评审。", ["农业行政管理部门 R", "财政等相关行政管理部门 R"]),
    ("由民政等部门和各区政府负责。由教育部等有关部门和单位负责。", ["民政等部门 R", "各区政府 R", "教育部 R"]),
    # ranks that share the fields of the second one
    ("各市、县（市、区）民政、教育部门应当加强巡查。各市、县（市、区）民政部门应当公开。",
     ["各市、县（市、区）民政部门 R", "各市、县（市、区）教育部门 R"]),
    # an own office that may be anybody's, whom a body charges, its branches
    ("由其所在单位或者上级主管部门给予处分。由县级水利部门或者其委托的机构核查。", ["上级主管部门 R", "县级水利部门 R"]),
    ("由国家金融监督管理总局及其派出机构责令改正。", ["国家金融监督管理总局 R", "国家金融监督管理总局派出机构 R"]),
    ("由市本级和各县（区）统一建设。", ["市本级 R", "各县（区） R"]),
    # ranks alone before a modal; the first of 市和各区 is the speaker's own place
    ("省、市、县均要压实改厕责任。", ["省 R", "市 R", "县 R"]),
    ("省级负责监制，市级要加强核查。县级按照分配的号段，负责本县发放。", ["省级 R", "市级 R", "县级 R"]),
    ("市级，县级。省级按照规定，资金由省财政厅拨付。", ["安徽省财政厅 R"]),
    ("市和各区（县级市）要建立领导小组。", ["芜湖市 R", "各区（县级市） R"]),
    ("市级应急预案要完善。县级负责人要签字。省、市要素市场要放开。乡村要振兴，市场要活跃。", []),
    ("市、县直机关带头。市要。省级重点项目要加快。", []),
    # an office inside what is no agency; its 主管部门 is above it
    ("各医疗机构的财务部门应当统一管理票据。企业的安全生产部门负责安全。", []),
    ("企业的主管部门应当核查。", ["企业的主管部门 R"]),
    # a department of a mass organisation; 干部 and 支部 are none
    ("中国残联组联部负责制定办法，全国总工会权益保障部要配合做好宣传。", ["中国残疾人联合会组联部 R", "中华全国总工会权益保障部 S"]),
    ("全国妇联干部负责联系。中国科协党支部要学习。", []),
    ("由农业部直属垦区、新疆生产建设兵团商当地财政部门研究落实。", ["农业部直属垦区 R", "新疆生产建设兵团 R"]),
]  # fmt: skip


MADE = [
    # 以X牵头, 以X为牵头单位, 委托X承担; not what it is only called by
    ("以县（市、区）林业局牵头推进。以市水务局为责任单位，组织试点。", ["县（市、区）林业局 L", "芜湖市水务局 R"]),
    ("以市水务局牵头的专班已成立。以市水务局为牵头单位的机制已建立。以市为单位推进。", []),
    ("市科技局委托市科技评估中心承担评审的具体工作。可委托各级疾控中心承担检测。", ["芜湖市科技评估中心 R", "各级疾控中心 R?"]),
    ("受委托承担检测的单位应当公正。委托第三方机构承担评审工作。", []),
    # 由 and an office by what it does
    ("采矿证由批准规划的水行政主管部门核发。由项目所在地的税务部门代征。", ["批准规划的水行政主管部门 R", "项目所在地的税务部门 R"]),
    ("由省财政厅拨付的资金不得挪用。由企业委托的检测部门出具。", []),
    # of what a code consists
    ("代码由税务部门行政区划编码、票据种类编码2部分组成。编号由民政部门代码和年度代码组成。", []),
    # 会同 inside what only says whose a list is
    ("市住建局根据残联会同民政部门认定的名单开展鉴定工作。", []),
    ("市住建局根据实际会同民政部门认定困难家庭。", ["芜湖市住房和城乡建设局 L", "民政部门 S"]),
    # the object of 明确 shares no modal
    ("各地要加强领导，明确各部门责任分工，加强调度。", ["各地 R"]),
    ("各地要加强领导，明确县财政局负责拨付。", ["各地 R", "县财政局 R"]),
    ("（市科技局、市财政局按职责分工负责，各区人民政府结合实际落实）", ["芜湖市科学技术局 R", "芜湖市财政局 R", "各区人民政府 R"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "duties"), [*LISTED, *MADE])
def test_who_is_named_and_what_it_is_made(raw: str, duties: list[str]) -> None:
    assert said(read(raw, "芜湖市", "芜湖市人民政府办公室")) == duties
