"""What kind an entry of an outline is, one form a row: of headings alone, and of items in their place; made up, or as found where a
document is named."""

import pytest

from extract.document import find_document
from extract.outline import Outline, parse
from extract.outline.kinds import kind_of
from extract.outline.listed import Place
from extract.text import clean
from extract.text.copies import find_copies

HEAD = "甲市人民政府关于专利工作的意见\n甲政发〔2020〕8号\n各区人民政府：\n为做好工作，提出以下意见。\n"


def outline(body: str) -> Outline:
    text = clean(HEAD + body)
    return parse(text, find_document(text), find_copies(text.text))


KINDS = [
    # 支持机构 opens work, 支持单位 is a label; a paper's name under a label of work is work on it
    ("二、加强服务\n支持机构创新发展。落实补助。\n", ["task"]),
    ("二、重点工作\n（一）行政许可目录。各区要编制并公布。\n（二）权责清单。各区要推行。\n", ["section", "task", "task"]),
    # what a plan's review tells is no work; what it has got is none either, whatever its heading opens with
    (
        "一、回顾与总结\n（一）取得的主要成绩\n1.园区建设稳步推进。建成园区。\n2.推进体系建设。建立了体系。\n二、主要任务\n（一）推进园区建设\n各区要建设。",
        ["section"] * 5 + ["task"],
    ),
    # who may apply on which conditions, told in a sentence over them; what others have to do about those who meet them
    (
        "一、选拔对象\n2、青年骨干\n政治素质好，并符合下列条件之一的，可以申报青年骨干。\n（1）主持三项以上课题；\n（2）推进成果转化，效益显著。",
        ["section"] * 4,
    ),
    ("一、加强登记\n符合下列要求之一的，由区局登记。\n（1）推进改造；\n（2）建设平台。", ["task"] * 3),
    # regions and what is told of them; why something is done; work of the same words
    (
        "三、区域布局及主要模式\n（一）西北半干旱区\n1.基本情况。该区降水少。\n2.推荐模式。种养结合。\n（二）高寒牧区\n1.区域情况。海拔高。",
        ["section"] * 6,
    ),
    ("一、推广主要模式\n各区要推广。\n二、开发西部山区\n1.修建公路。\n三、摸清基本情况\n各区要调查。", ["task"] * 4),
    ("一、提高认识\n（一）发展种业是保障粮食安全的重要举措。各区要重视。\n（二）把种业作为现代农业的重要抓手。", ["task", "section", "task"]),
    # a term that opens with a verb is defined like any other; ㄧ stands for 一 in a number
    ("二、本要点用词定义如下：\n（ㄧ）使用者：系指自然人。\n（二）注册：系指申请使用之程序。", ["section"] * 3),
    # papers by their names, under whatever frame; work on papers is work
    (
        "一、对报送材料的要求\n（一）推荐函2份（纸质、电子各1份，加盖公章）\n（二）项目资料1套，每个项目包含：\n1.省专利奖申报书（2021年版），不得改动格式；\n"
        "2.授权公告文本（PDF文档）。\n（三）各单位要报送汇总表。",
        ["section", "section", "section", "section", "section", "task"],
    ),
    ("一、工作要求\n（一）规范合同文本。\n（二）建立问题清单。\n（三）报送推荐函1份。", ["section", "task", "task", "task"]),
    # what a sentence of a notice's own text asks of applicants; what it asks of those that it is sent to
    ("请各区组织申报。参评社区应符合以下基本要求：1.居委会领导重视普法工作；2.社区能组织普法活动；3.社区积极开展宣传。", ["section"] * 3),
    ("各区要做好以下几项工作：1.加强领导；2.组织培训。", ["task", "task"]),
    # whom to call; an order with a telephone number
    (
        "一、注意事项\n（一）活动组织者：甲省知识产权培训（乙理工学院）基地的李老师和其他工作人员，电话：13800000000。\n"
        "（二）信息报送：各单位要安排专人值守并公布值班电话：12345678，发现问题及时报告并妥善处置。",
        ["section", "section", "task"],
    ),
    # who holds an event, under whatever heading; work that somebody holds
    ("一、活动组织\n（一）主办单位\n甲市科技局\n（二）承办单位\n甲市科技馆", ["section"] * 3),
    ("一、组织实施\n主办单位：甲市科技局\n承办单位：甲市科技馆\n二、活动时间\n5月。", ["section", "section"]),
    ("一、组织实施\n活动由甲市科技局主办。各区要参加。", ["task"]),
    # what is to be told of, whatever its words open with
    ("一、宣传重点\n（一）改革开放以来及实施《甲纲要》取得的显著成效。\n（二）推动改革取得更大成效。", ["section", "section", "task"]),
    # who holds an event is no heading of a paragraph
    ("一、加强组织领导\n活动由绍兴市普法办主办，由有关部门协办。各地要推荐作品。\n各地要高度重视。指派专人负责联络。", ["task"]),
    # whom a notice asks for papers, and what the papers are
    ("一、请各市科技局于5月10日前报送有关材料。\n二、报送材料\n（一）申请表。", ["task", "section", "section"]),
    # what an article says that a body sends on (衢州名牌产品认定和管理办法)
    ("第五条 认定办将初审报告分送各位委员。\n第六条 市质监局将结果报送委员会。\n第七条 申请书将作废。", ["task", "task", "section"]),
    # an article's principles in a sentence, what falls under a range, and a duty that is only named (城市体育市场, 节水基金, 建议办理)
    ("第一条 为规范，制定本办法。\n第三条 评价遵循公平、公正的原则。\n第四条 评价由市财政局组织。", ["section", "section", "task"]),
    ("第二条 体育市场管理范围包括：\n（一）营业性的体育活动场所；\n（二）营业性的体育健身、娱乐活动。", ["section"] * 3),
    ("第六条 使用范围为下列项目：\n（一）提高水重复利用率的项目；\n（二）开发节水器具的项目。", ["section"] * 3),
    ("第二条 提出建议，是法律赋予的权利。认真办理是政府必须履行的法定职责。\n第三条 单位必须遵守规定。", ["section", "task"]),
    # what is measured, by its name (衢州市政府工作目标考核办法)
    ("一、考核内容\n（一）抓落实；\n（二）推进工业化工作。\n（三）加强领导。各县要成立小组。", ["section", "section", "section", "task"]),
    ("二、考核内容\n（一）工作目标。1、责任书签定内容；2、政风建设。", ["section"] * 4),
    # what a frame is a frame of, and work on such a frame; a label with a bracket inside
    ("一、加快农村沼气建设的主要措施\n（一）加强宣传。各区要宣传。\n二、落实各区的主要任务\n各区要落实。", ["section", "task", "task"]),
    ("一、主要产品（工艺）单位能耗指标：吨钢综合能耗为680千克。", ["section"]),
    # background of two parts whose first word can be a verb, a preface, a label that its text runs into; work on the same words
    ("一、发展形势和环境\n（一）竞争格局重大调整\n形势变化。\n二、发展成就与形势\n成绩显著。\n三、序言\n1.制度是基础。", ["section"] * 5),
    ("一、规划背景“十三五”时期，成绩显著。\n二、优化环境和形势研判\n各区要优化。", ["section", "task"]),
    # how the plan before went is told, however long its name; looking into it is work
    ("一、“十二五”时期甲事业发展规划执行情况\n成效明显。\n二、甲事业“十一五”发展纲要执行情况和面临的任务\n成效明显。", ["section", "section"]),
    ("一、监督检查规划执行情况\n各区要检查。\n二、加强宣传\n各区要宣传。", ["task", "task"]),
    # a frame's label and a principle's that their text runs into; a sentence that goes on with its words
    (
        "一、组织领导成立甲县工作小组，由县农业局牵头。\n二、基本原则坚持政府主导。\n三、保障措施各部门要落实。",
        ["task", "principle", "section"],
    ),
    ("一、工作措施落实到位，加强考核\n各区要考核。\n二、组织领导不断加强，完善机制\n各区要完善。", ["task", "task"]),
    # labels that their text runs into, on pages that lost their breaks; an empty cell of a table is no item
    ("一、总体思路认真贯彻部署。二、任务目标今春任务：造林6000亩。三、工作方案（一）绿化。各镇要绿化。", ["principle", "goal", "section", "task"]),
    ("一、加强宣传\n各区要宣传。\n——\n农村用户", ["task"]),
    # what a place is to become is no work
    ("一、发展定位\n——成为亚太地区国际门户的重要区域。围绕国际金融中心建设，发展海洋经济。", ["section", "goal"]),
    # a label with its text behind a colon
    ("一、活动时间：2021年4月20日至26日", ["section"]),
    ("一、培训对象：各区知识产权局负责人", ["section"]),
    ("一、责任单位：市财政局", ["section"]),
    ("一、组织领导：成立领导小组，由市长任组长", ["task"]),
    ("一、加强宣传：各区要报道", ["task"]),
    ("一、春节：2月7日至13日放假调休，共7天", ["section"]),
    ("一、将甲办法第三条修改为：“各区公开”", ["task"]),
    # a sentence that opens with a label
    (
        "一、统一思想认识\n1、我省基础教育工作的指导思想是：以素质教育为主线，办好学校。\n2、“十五”期间，基础教育改革和发展的主要目标是：\n巩固成果。",
        ["task", "principle", "section"],
    ),
    # goals and principles by whatever word stands before them; work on a goal stays work
    ("一、建设内容\n建成平台。\n二、完善标准\n各区要完善。\n三、明确职责\n各区要细化。", ["section", "task", "task"]),
    ("一、培育主体\n各区要培育企业。\n二、明确目标\n各区要细化。", ["task", "task"]),
    ("一、发展愿景\n到2035年全面建成。", ["goal"]),
    ("一、2025年主要目标\n数量翻番。", ["goal"]),
    ("一、评审原则\n（一）公平公正\n（二）择优推荐", ["principle", "principle", "principle"]),
    ("一、分解落实年度工作目标\n各区要落实。", ["task"]),
    ("一、总体要求和主要预期目标\n数量翻番。", ["section"]),
    ("一、2022年全市经济社会发展主要预期目标\n1.生产总值增长5%左右。\n2.新增就业1万人以上。", ["goal", "goal", "goal"]),
    # a series of items that say how far something measured is to come, with counts among them; a figure alone makes no work a goal
    ("（8）新增城镇就业15万人。\n（9）人口自然增长率控制在2‰以内。\n（10）养老保险参保人数达到90万人，新增8万人。", ["goal"] * 3),
    ("一、确保完成预期目标\n1.生产总值增长6%以上，在工作中力争更好结果。\n2.固定资产投资力争增长9%以上。", ["task", "goal", "goal"]),
    ("一、加强转化运用\n1.建设示范基地5个。\n2.专利转化率达到60%。\n3.完善服务体系。", ["task"] * 4),
    ("一、抓好农业生产\n1.落实粮食生产责任，播种面积稳定在30万亩以上。\n2.推进转化，专利转化率达到60%。", ["task"] * 3),
    ("一、主要发展目标和约束性指标\n（一）约束性指标（按省里的调整）\n1.能耗降到0.9吨标准煤。", ["goal"] * 3),  # labels of one kind joined
    ("一、工作方针\n——优先发展。保障投入。", ["principle", "principle"]),
    ("一、围绕年度发展目标\n各区要落实。", ["task"]),
    # a plan's background is told, not ordered
    ("第一章 发展趋势\n第一节 知识产权事业进入新阶段\n增长较快。\n第二章 加强运用\n第一节 推进转化", ["section", "section", "task", "task"]),
    ("一、工作基础\n（一）创造质量明显提升\n（二）保护体系不断完善", ["section", "section", "section"]),
    ("一、着力解决突出问题\n（一）规范收费", ["task", "task"]),
    ("一、“十三五”时期养老事业发展面临的形势\n（一）老年人口持续增长，对服务提出更高要求。", ["section", "section"]),
    # a text's own aim and scope, however they are numbered; work that is for something is none
    ("一、总则\n（一）为规范车辆配置，根据《甲办法》，编制本规范。\n（二）本规范适用于各区城管部门。", ["section"] * 3),
    ("一、为企业提供专利服务\n各区要落实。", ["task"]),
    # topics of replies and minutes
    ("一、关于专利资助问题\n各区办法不一。\n二、关于补贴标准\n每件1000元。\n三、关于加强组织领导\n各区要重视。", ["section", "section", "task"]),
    # cases in a chapter on liability, also where the lead is long
    (
        "第一条 有下列行为之一，造成损失的，由市知识产权局责令改正；情节严重的，给予处分：\n（一）未建立制度的；\n（二）未按规定备案，也未报告的。",
        ["task", "section", "section"],
    ),
    # aim, definition, scope and force; encouragement, help and supervision by law are work
    ("第一条 为了促进专利转化和规范应用，维护国家利益和公众权益，根据有关法律，制定本办法。各区应当遵守。", ["section"]),
    ("第一条 本规定下列用语的含义：\n（一）专利，应当是有效专利；\n（二）商标，是指注册商标。", ["section", "section", "section"]),
    ("第一条 鼓励专利技术的自主创新和推广应用。", ["task"]),
    ("第一条 审计机关依法对资金使用情况进行审计监督。", ["task"]),
    ("第一条 各区市场监管局配合做好本辖区的申报推荐工作。", ["task"]),
    ("第一条 县级以上人民政府应当制定本行政区域的专利规划。", ["task"]),
    # types and rules that a sentence introduces; rules that order stay work
    ("一、加强申报。主要包括以下类型：\n1.“专利+”传统产业：专利技术在传统产业应用的项目；\n2.专利服务平台。", ["task", "section", "section"]),
    ("一、税额标准\n纳税人按照以下规定确定税额：\n1.取得专用发票的，为发票上注明的税额。", ["section", "section"]),
    ("一、严格管理\n各区遵守以下规定：\n1.加强审核。\n2.不得收费。", ["task", "task", "task"]),
    # conditions for applicants by their words; who has to do something is none
    (
        "一、推荐要求\n（一）申报单位应为本市注册的法人。\n（二）具有良好的信用记录。\n（三）近三年无违法行为。\n（四）在本市注册满一年。",
        ["section"] * 5,
    ),
    ("一、具备条件的地区要先行先试。\n二、符合条件的单位可以参加。\n三、在全市开展试点。", ["task"] * 3),
    # names under a label of topics; what a report has to hold; what a heading means
    ("一、培训内容\n1.专利法修改解读；\n2.专利导航实务。", ["section"] * 3),
    ("一、支持领域\n（一）新一代信息技术\n（二）加强专利布局", ["section", "section", "task"]),
    ("一、形成体检报告。报告主要内容包括：\n1.总体情况；\n2.制定行动计划。", ["task", "section", "task"]),
    ("一、工作内容\n（一）生态宜居。反映环境保护情况。\n（二）交通便捷。完善公交线路。", ["section", "section", "task"]),
    # levels of a scheme
    ("一、组织体系\n（一）县级层面\n县长任总路长。", ["section", "section"]),
    # what a body does behind a colon; joined labels; a label's last word behind work
    ("一、职责分工\n1.市审计局：按职责做好审计监督工作。\n2.市财政局：资金保障。", ["section", "task", "task"]),
    ("一、各级路长职责和县乡专管员职责\n（一）路长\n统筹协调。", ["section", "task"]),
    ("一、改革创新审批方式\n（一）推行告知承诺\n二、适时调整优化防控措施", ["task", "task", "task"]),
    # labels without children; joined labels; what a meeting heard, what it decided
    ("一、评审流程\n初审后公示。\n二、支持方式和标准\n后补助。\n三、注意事项\n不得代办。", ["section"] * 3),
    ("一、简化办理流程\n各区要落实。\n二、采取有力措施\n各区要落实。", ["task"] * 2),
    ("一、会议听取了专利工作汇报。\n二、会议决定，设立专项资金。", ["section", "task"]),
    ("一、具体办法另行制定。\n二、申报工作由市财政局另行通知。", ["section", "task"]),
    # labels over names; what is done about them stays work
    ("一、取消的行政审批事项（12项）\n1.专利代理人资格认定\n2.设立专利分支机构备案", ["section"] * 3),
    ("一、继续有效的规范性文件\n1.甲市专利奖励办法\n二、拟修改的地方性法规\n1.甲市专利条例", ["section"] * 4),
    ("一、废止文件目录\n1.甲市专利办法\n二、保留的证明事项清单\n1.完税证明", ["section"] * 4),
    ("一、编制公布行政许可事项清单。各区要落实。\n二、2021年底前完善收费项目目录", ["task"] * 2),
    ("一、修改有关规定\n二、取消收费的项目要公示\n三、推广先进的经验", ["task"] * 3),
    ("一、重点支持的领域\n（一）新材料\n（二）加强专利布局，完善服务", ["section", "section", "task"]),
    # qualities that a selection asks for; the same words under another label, and what its notice orders, stay work
    ("一、遴选要求\n（一）权属清晰。无纠纷。\n（二）转化能力强。应不少于3件。\n（三）认真组织推荐。各区要审核。", ["section"] * 3 + ["task"]),
    ("一、示范区创建标准\n1.制度健全，管理规范\n（1）有专门机构\n（2）加强检查。各区要落实。", ["section"] * 3 + ["task"]),
    ("一、工作要求\n（一）思想认识到位。各区要重视。\n（二）宣传发动广泛。", ["section", "task", "task"]),
    ("一、推荐要求\n（一）各区推荐不超过3家。\n（二）严格审核把关。", ["section", "task", "task"]),
    # who may apply; what applicants have to do is no condition
    ("一、申报专利试点园区的应为省级以上园区。\n二、申请单位应为具有研发能力的企业。\n三、申报单位应在系统中填报。", ["section", "section", "task"]),
    # topics that a notice hands out; topics of a reply
    ("一、关于“建设知识产权强市”的问题，由市知识产权局会同有关部门负责落实。\n二、关于专利奖补问题。由市财政局牵头。", ["task"] * 2),
    ("一、关于专利导航工作，由市发改委研究提出方案。\n二、关于资金来源问题。所需资金由市财政安排。", ["task", "section"]),
    # parts of a plan: one that frames 指导方针, one of work
    (
        "第一篇 开启新征程\n第一章 指导方针\n坚持新理念。\n第二章 主要目标\n建成强市。\n第二篇 强化创新\n第三章 推进转化",
        ["section", "principle", "goal", "task", "task"],
    ),
    # articles: who hands papers in, whom a body watches; what a statement of one is; places and duties that one lists
    ("第一条 申请人应当提交材料。\n第二条 市知识产权局对项目实施情况进行监督检查。", ["task"] * 2),
    (
        "第一条 各区应当优先改造下列场所：\n（一）学校；\n（二）车站。\n第二条 市局应当履行下列职责：\n（一）办理登记；",
        ["task", "section", "section", "task", "task"],
    ),
    # what a notice gives; the same as work
    ("一、市级财政资金支持\n市级给予定额补助。\n二、强化资金支持\n三、资金支持\n市财政局要安排资金。", ["section", "task", "task"]),
    ("第一条 市知识产权局主管全市专利工作。\n第二条 申请材料。", ["section"] * 2),
    # an announcement's own time; directions under a label of directions
    ("一、对专利年费减半收取。\n二、本公告执行期限为三年。", ["task", "section"]),
    ("一、支持方向和重点\n（一）方向一：高价值专利培育\n支持企业布局。\n二、支持额度\n每项50万元。", ["section"] * 3),
    # measures of a policy numbered through its parts; a regulation of that form
    ("一、支持企业上市\n第一条 对上市企业给予奖励。\n二、附则\n第二条 本政策自发布之日起施行。", ["task", "task", "section", "section"]),
    # conditions and papers behind their labels, work behind another
    (
        "（一）房租补助\n申报条件：1.承租国有用房；2.实现正常经营。\n申报材料：1.租赁合同；2.办理人证明。\n工作措施：1.开展走访；2.落实补助。",
        ["task", "section", "section", "section", "section", "task", "task"],
    ),
    # an article that gives something, or that opens with a verb of work under 一、; a penalty is neither
    ("第一条 对获评省级名品的企业，给予5万元奖励。\n第二条 对弄虚作假的，给予处分。", ["task", "section"]),
    ("一、资金支持\n第一条 设立产业引导资金，用于技改。\n第二条 引导资金是指财政专项。", ["section", "task", "section"]),
    # what is given, by its own text under 支持范围, and a name there; 其他规定
    (
        "一、扶持范围\n（一）设备更新补助。对更新设备的企业，给予10万元补助。\n（二）大学生创业者。\n二、其他规定\n本措施与上级规定不一致的，从其规定。",
        ["section", "task", "section", "section"],
    ),
    ("一、总则\n第一条 为规范管理，制定本办法。\n二、管理职责\n第二条 市财政局负责资金管理。", ["section", "section", "section", "task"]),
    ("一、取消事项\n（一）企业资质核定\n二、要求\n1.建立制度。", ["section", "section", "section", "task"]),
    # who comes, what is inspected, what a meeting does; what is to be done about it
    ("一、参会人员\n（一）市政府领导；\n（二）各区区长。\n二、督查内容\n（一）政策落实情况。\n（二）完善台账。", ["section"] * 5 + ["task"]),
    (
        "一、主要做法\n（一）领导重视，高位推动。\n二、推广经验做法\n三、责任部门：市经信局\n四、报名办法\n网上报名。",
        ["section"] * 2 + ["task"] + ["section"] * 2,
    ),
    # emergency plans and Taiwan's plans
    ("1 组织指挥体系\n1.1 市指挥部\n市政府成立指挥部。\n1.2 响应分级\n分四级。\n1.2.1 Ⅰ级响应\n启动预案。", ["section", "task", "section", "task"]),
    (
        "壹、计画缘起\n为推动产业。\n贰、推动策略\n一、建构环境\n参、执行期程\n三年。\n肆、预期效益\n一、创造就业",
        ["section", "section", "task", "section", "goal", "goal"],
    ),
    # documents named and nothing more
    (
        "一、废止下列文件\n（一）《甲市专利办法》（甲政发〔2001〕1号）\n（二）甲市关于商标工作的通知（甲政发〔2002〕1号）\n（三）甲市财政局公告第12号",
        ["task", "section", "section", "section"],
    ),
    ("一、落实《甲市专利办法》（甲政发〔2001〕1号）\n二、推进修订《甲市商标条例》", ["task", "task"]),
    ("一、加强领导\n二、原《甲市专利办法》（甲政发〔2001〕1号）自本通知印发之日起停止执行。", ["task", "section"]),
    # what a paper has to hold, whatever its parts open with, also under no item
    ("请各市报送总结，内容包括：1.推进工作所开展的主要做法；2.完善制度等方面取得的成效；3.下一步工作措施等。", ["section"] * 3),
    ("一、报送材料\n工作计划书内容应包括下列项目：\n（一）计划目标。\n（二）实施策略及方法。", ["section"] * 3),
    ("主要内容包括：1.加强知识产权保护；2.完善服务。", ["task", "task"]),
    # a heading cut at its first comma that opens like a clause is no label; 把握 and 明确 add nothing to a label
    ("一、按照自愿的原则，由各县主管部门填写申报表，提交申报表中要求的佐证材料，报送至所在市工信局审核汇总。", ["task"]),
    ("一、以驰名商标、中华老字号、涉外高知名度商标等为重点，加强线索排摸，严厉打击商标侵权等违法行为。", ["task"]),
    ("一、把握总体要求，明确工作目标\n（一）总体要求。坚持公开。\n（二）工作目标。公开内容覆盖全流程。", ["section", "section", "goal"]),
    # what an amendment adds is work, whatever its new wording says (甘肃省人大常委会关于修改部分地方性法规的决定)
    (
        "一、对下列明显不适应我省实际的法规进行修改\n1.在《甘肃省农村能源建设管理条例》第七条中增加一项作为第六项，即：“负责农村节能减排工作；”",
        ["task", "task"],
    ),
    # what a notice of an inspection tells of what is amiss, and the causes below it; what is to be done about it is work
    (
        "现将该县创森迎检工作中存在的突出问题通报如下：\n1.未见到县上对会议精神的传达、落实和安排部署情况。\n"
        "2.创森宣传氛围未形成。一是部分干部对创森工作的认识存在偏差；二是街道、广场等公共场所未见到创森宣传标牌。",
        ["section"] * 4,
    ),
    ("督查中发现以下问题：\n1.进度不快。\n2.台账不全。\n一、加强整改\n各地要整改。", ["section", "section", "task"]),
    ("现就有关问题通知如下：\n一、加强整改。\n二、完善台账。", ["task", "task"]),
    # whose frame it is (贵阳市创建国家级创业型城市工作意见); an aim behind a verb can be work
    ("一、建设国家级创业型城市的指导思想和总体要求\n以创业带动就业。", ["section"]),
    ("一、加快水利改革发展的基本原则\n坚持民生优先。\n二、实现五年翻番的工作目标\n各区要落实。", ["principle", "task"]),
    # a verb that only tells what a label is about (吉府发〔2003〕37号); the time of an announcement of taxes
    ("一、公开的范围\n市本级政府机关都要实行政务公开。\n二、公开办事范围\n各局要公开。", ["section", "task"]),
    ("一、纳税申报期\n纳税申报期延长至2016年6月27日。", ["section"]),
    # paragraphs under a label of who takes part tell that; under a label of work they name it (首届“互联网+”大赛通知)
    (
        "一、参赛对象\n大赛分为创意组和实践组。\n以创新创业团队为单位报名参赛。允许跨校组建团队。\n二、工作任务\n以产业园区为单位推进。各区要落实。\n开展培训。各区要组织。",
        ["section", "section", "task", "task"],
    ),
    # where money comes from (桂政发〔2006〕17号); a clause that ends like a label
    (
        "一、积极筹措资金\n所需资金由市人民政府依次从以下渠道筹措：（一）企业处置土地使用权所得收入；（二）自治区本级粮食风险基金补助。",
        ["task", "section", "section"],
    ),
    ("一、拓宽渠道\n各区要拓宽以下渠道：\n1.加强银企对接。\n2.推进上市融资。", ["task", "task", "task"]),
    ("一、鉴于上述问题，我局决定暂不予批准该项目，待有关问题整改落实、补充完善后，你公司再依法按有关程序另行报批。", ["task"]),
    # who applies and what he has to be; what holds principles and aims is a frame, whatever its label
    ("一、申报工作\n（一）申报示范企业的，应为培育期满3年的优势企业。\n（二）申报单位组织填报。", ["task", "section", "task"]),
    ("一、总体思路\n（一）指导思想。坚持创新。\n（二）主要目标。能力提升。", ["section", "principle", "goal"]),
    ("一、总体思路\n坚持创新。\n二、主要目标\n能力提升。", ["principle", "goal"]),
    ("一、指导思想和基本原则\n（一）指导思想。坚持创新。\n（二）基本原则。坚持市场导向。", ["principle", "principle", "principle"]),
    # whom a regulation binds (省政府令〔2001〕第3号, 济南市人民政府令19号)
    ("第一条 中介服务机构在本省行政区域内提供服务收取费用，应当遵守本办法。\n第二条 各区应当遵守收费标准。", ["section", "task"]),
    ("第一条 凡在本市行政区域内从事文化娱乐经营活动的单位和个人，须遵守本规定。", ["section"]),
    # 必须 orders, but for what somebody has to have (阿坝州人大常委会机关公文处理办法, 铁路货物集装化用具准运证管理办法)
    (
        "第一条 在公文处理工作中必须严格执行国家保密法律法规确保国家秘密的安全。\n第二条 集装化用具制造厂必须持有营业执照。",
        ["task", "section"],
    ),
    # rules that are no articles: their aim, their principles (泉州市市级特色现代农业发展资金管理暂行规定, 台中县政府补助要点)
    ("一、为规范资金管理，根据《甲办法》，制定本暂行规定。\n二、甲县政府（以下简称本府）为补助团体，特订定本要点。", ["section", "section"]),
    ("一、资金分配遵循以下原则\n（一）统筹兼顾。推动改革。\n（二）公开透明。推进公开。", ["principle", "principle", "principle"]),
    ("一、各区要把握以下环节\n（一）统筹安排。推动改革。", ["task", "task"]),
    # what is counted (广西食用菌产业统计调查方案)
    (
        "一、统计内容\n（一）食用菌生产情况。包括产量。\n（二）组织统计。各区要统计。\n二、统计频率\n每年统计。",
        ["section", "section", "task", "section"],
    ),
    # what an article's subject has to be, however far behind (天水市人才周转公寓管理服务办法)
    (
        "第一条 申请使用公寓的人员，应在辖区内无住房，且具备下列条件之一：\n（一）引进的人才；\n（二）其他人才。\n"
        "第二条 各区应当对符合下列条件的企业给予补助：\n（一）依法经营；\n（二）纳税。",
        ["section", "section", "section", "task", "section", "section"],
    ),
    (
        "第一条 设立资金必须具有明确的依据。至少要符合以下条件之一：\n（一）法律规定；\n（二）贯彻规划的需要。\n第二条 各区应当负责。"
        "申请人应符合下列条件：\n（一）守法。",
        ["section", "section", "section", "task", "section"],
    ),
    # what a definition lists (湛江市户外广告设置管理规定); what a body does, told with 由
    ("第一条 本规定所称户外广告包括：\n（一）利用交通工具设置的广告；\n（二）其他广告。", ["section", "section", "section"]),
    ("第一条 需要设立资金时，由主管部门提出申请。\n第二条 由财政部门提出的意见，可以公开。", ["task", "section"]),
    # an article whose heading only says whose duties follow, or names a principle
    ("第一条 主管部门主要职责：\n（一）配合财政部门；\n（二）其他工作事项。", ["section", "task", "section"]),
    ("第一条 防治原则。防治工作必须坚持预防为主。\n第二条 指挥机构。各区要建立指挥部。", ["principle", "task"]),
    # what a check looks at (安委办明电〔2017〕13号), what is measured (平政办发〔2010〕16号)
    (
        "一、督导内容\n（一）组织部署情况。\n（二）加强监管执法情况。检查一是各区开展自查的情况。\n二、督导要求\n（一）加强组织领导。",
        ["section", "section", "section", "section", "task"],
    ),
    (
        "一、经济指标考核\n由市发改委负责考核。\n1.地区生产总值（250分）。\n2.完成粮食任务（20分）。",
        ["task", "section", "task"],
    ),
    # documents that are at an end, or stay in force
    (
        "一、《甲办公室关于印发〈甲办法〉的通知》等7件规范性文件继续有效。\n二、《甲办公室关于印发〈乙办法〉的通知》等2件规范性文件废止。",
        ["section", "section"],
    ),
    # what defines, and a letter that looks like 一
    (
        "ㄧ、本要点用词定义如下：\n（ㄧ）载具：系指得以辨识使用者之卡片，应妥善保管。\n（二）注册：指申请帐号之程序。\n二、明确岗位定义。",
        ["section", "section", "section", "task"],
    ),
    # a letter of Taiwan
    (
        "1.依据教育部113年8月8日台教国署国字第1135502443号函办理。\n2.请各区于10月4日前完成填报。\n3.倘有疑问请电洽承办人。\n4.检附明细表1份供参。",
        ["section", "task", "section", "section"],
    ),
    # who reports and hands papers in has something to do
    ("一、要求\n1.各区的领导要亲自汇报，并提交书面汇报材料。\n2.申报材料", ["section", "task", "section"]),
    # what an article is about, of which it orders nothing; who may be put forward, told with 应为
    (
        "第一条 下列取水免征水资源费：\n（一）农业灌溉取水和向农户家庭供水；\n（二）城乡家庭饮用取水。\n"
        "第二条 各区应当做好下列工作：\n（一）农业灌溉。",
        ["section", "section", "section", "task", "task"],
    ),
    ("一、推荐范围\n（一）先进单位。应为市内机关。\n（二）优秀企业。应为市内注册的企业法人。", ["section", "section", "section"]),
    # a topic that somebody is handed; a file's name
    ("一、关于法规通报之考核拟议，由工作小组办理之。\n二、关于资金来源，财政拨款。", ["task", "section"]),
    ("一、其他事项\n（一）各区应当检查。\n附件省教育厅关于组织开展工作的通知（文印）（1）.doc", ["section", "task"]),
    # a label over what follows; what an office is, told with 负责并报告工作 (盐池县人民政府工作规则)
    ("一、申请程序如下：\n（一）各区应当受理。\n二、各区任务分工如下：\n（一）市教育局负责。", ["section", "task", "task", "task"]),
    ("第一条 县人民政府是执行机关，对县人民代表大会负责并报告工作。\n第二条 各区负责报告。", ["section", "task"]),
    # a bare label inside an article; a duty that ends like a list of papers
    ("第一条 管理工作由以下机构负责。\n一、领导机构。\n市领导小组负责领导。", ["task", "section"]),
    ("第一条 市海洋局：\n（一）负责全球气象资料（GTS），海洋站资料的处理。\n（二）制作预报。", ["task", "task", "task"]),
]  # fmt: skip


NAMES = {
    "task": "推动节能减排取得显著成效|正确认识全市安全生产形势|培育创新主体|排查重点场所|制定任务分解表|"
    "压缩办理时限|征求各方意见|补齐短板不足|统筹重大项目|优化空间格局|建立保障机制|用地保障|人才保障|"
    "吃透政策要求|补足资金来源|把准工作要求|抢抓政策机遇|严把质量标准|找准存在问题|准确掌握基本情况|逐项核实材料|强弱项补短板|"
    "加强组织领导|组织领导|宣传引导|知识产权强链工程|严格责任追究|及时报送信息|落实经费保障|明确目标任务|完善标准体系|规范收费行为|"
    "优化营商环境|夯实工作基础|破解突出问题|强化问题整改|聚焦重点方向|拓宽融资渠道|压缩审批时限|下放审批事项|优化审批流程|完善准入条件|动员部署阶段（2021年3月）|专家评审|"
    "分解年度目标|聚力打造服务业集聚区|充分认识重要意义|深刻认识重大意义|关于加强知识产权保护|市财政局负责经费保障",
    "section": "“十二五”节能减排工作取得显著成效|日程安排表|责任分工表|清理范围|研发重点|"
    "承办单位|版权声明|检查结果|处理意见|整改时限|办理时限|下一步工作打算|总体考虑|存在不足|下阶段重点工作|未尽事宜|税率|减免条件|"
    "组织领导和保障措施|保障机制|名词术语解释|依据|主办机关|协办机关|现况分析|推动架构|"
    "任务分解|任务清单|试点任务|"
    "申报范围|资助标准|受理时间|评审程序|考核内容|评价指标|方法步骤|赛事安排|参加人员|培训方式|职责分工|存在的主要问题|发展现状与形势|"
    "有效期|整治重点|时间节点和工作要求|推荐名额|报送时间和方式|资金来源|建设规模|建设内容及规模|空间布局|发展定位|实施进度|评选办法|关于资金来源问题|关于执行期限",
    "goal": "2009年全市促进就业目标责任制主要指标|“十三五”时期教育发展主要目标|"
    "推动愿景|共建目标|总体目标|2025年发展目标|近期目标（2025年）|远景展望|目标愿景|到2025年的主要目标|总体目标和阶段目标",
    "principle": "总体思路|应遵循的原则|编制原则|工作方针|总体思路和基本原则",
}


@pytest.mark.parametrize(("kind", "names"), NAMES.items())
def test_kinds_of_headings_alone(kind: str, names: str) -> None:
    told = {name: kind_of(name, "。各区情况不一。", Place())[0] for name in names.split("|")}
    assert {name for name, found in told.items() if found != kind} == set()


@pytest.mark.parametrize(("body", "expected"), KINDS)
def test_kinds(body: str, expected: list[str]) -> None:
    assert [entry.kind for entry in outline(body).entries] == expected
