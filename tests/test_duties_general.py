"""What duties are read by in general — how names of bodies are built, how lists go on, how items agree, which words a clause of
responsibility may have — each with what it must not take for a duty."""

import pytest

from extract.pipeline import read_facts
from extract.text import clean
from tests.test_duties_genre import read, said

NAMES = [
    # stations of an office, in the towns and as a class
    ("乡农业服务中心负责登记。镇司法所要排查纠纷。各派出所、各市场监管所要加强巡查。",
     ["乡农业服务中心 R", "镇司法所 R", "各派出所 R", "各市场监管所 R"]),
    ("公安分局负责现场秩序。县交警大队要加强值守。", ["象州县公安分局 R", "象州县交警大队 R"]),
    # branch offices by where they sit, beside others
    ("请各乡镇市场监管所、工业园区分局按要求组织填报。", ["各乡镇市场监管所 R", "工业园区分局 R"]),
    ("城东分局、运江分局要加密巡查。各县局、直属分局应按月上报。", ["城东分局 R", "运江分局 R", "各县局 R", "直属分局 R"]),
    ("请开发区分局于5月底前上报。撤销分局要报批，调整城东分局应说明理由。", ["开发区分局 R"]),
    # a verb and the offices that are its object
    ("各乡镇要在6月底前更换软件，确保机关电脑不装盗版，牢固树立政府机关良好风貌。", ["各乡镇 R"]),
    ("各乡镇要上门服务，帮助单位解决困难，满足部门需求，方便机关办事。", ["各乡镇 R"]),
    ("各乡镇要报送台账，监管部门按月核查，登记机关据此更新，审批部门及时公开。",
     ["各乡镇 R", "监管部门 R", "登记机关 R", "审批部门 R"]),
    ("乡村振兴局要加强监测。各场所要开展自查。", ["象州县乡村振兴局 R"]),
    # units by whom they belong to or where they sit
    ("县直单位要带头。县属各单位、驻县各单位要开展整治。", ["县直单位 R", "县属各单位 R", "驻县各单位 R"]),
    ("各专项组要挂图作战。各工作组负责销号。", ["各专项组 R", "各工作组 R"]),
    ("县营商环境局负责调度。请教育部门加强宣传。", ["象州县营商环境局 R", "教育部门 R"]),
    # a hospital, school or home is none of the territory where it lies
    ("乡镇敬老院护理岗位空缺的，应公开招聘。乡镇中心小学应配备校医，各县幼儿园要开展自查。乡镇应落实场地，各县要保障经费。", ["乡镇 R", "各县 R"]),
    ("（责任单位：县教育局、乡镇卫生院）", ["象州县教育局 R", "乡镇卫生院 R"]),
    # a kind that may also be called otherwise
    ("各牵头（责任）单位要按月报送。各有关企业（单位）要整改。", ["各牵头（责任）单位 R"]),
]  # fmt: skip

TOWNS = [
    ("龙泉镇要做好试点。清河街道办事处负责巡查。", ["龙泉镇 R", "清河街道办事处 R"]),
    ("由龙泉镇、李家乡和城关街道组织实施。", ["龙泉镇 R", "李家乡 R", "城关街道 R"]),
    ("（县财政局牵头，龙泉镇、城关街道配合）", ["象州县财政局 L", "龙泉镇 S", "城关街道 S"]),
    ("象州县石龙镇要做好试点。", ["象州县石龙镇 R"]),
    # zones with an administration of their own
    ("高新区、自贸片区、各乡镇要主动对接。（县科技局牵头，高新区、各乡镇配合）",
     ["高新区 R", "自贸片区 R", "各乡镇 R", "象州县科学技术局 L", "高新区 S", "各乡镇 S"]),
    ("请各乡镇、象州经济开发区于3月底前上报。", ["各乡镇 R", "象州经济开发区 R"]),
    ("支持高新区要素改革。国家高新区要素集聚。高新区应用场景丰富。", []),
    # kinds of town, what only ends so, what a verb opens
    ("特色小镇要有产业。建制镇要编制规划。中心镇要完善功能。主要街道要整洁。", []),
    ("科技下乡要常态化。人才返乡要有保障。江南水乡要保护。年内实现乡镇要素保障。", []),
]  # fmt: skip

COORDINATION = [
    # streets and towns share the word for their rank; 街办 is a street's office; kinds and ordinary words are no places
    ("清溪、永丰街道和石龙乡，要加强巡查。由龙泉街办负责。", ["清溪街道 R", "永丰街道 R", "石龙乡 R", "龙泉街道办事处 R"]),
    ("山区、库区乡镇要防汛。道路、主要街道要整洁。贫困、边远乡要扶持。", []),
    # a body unknown here at a list's end or within it does not lose the others
    ("由县商务局、石龙街办、中天服装城共同组织实施。", ["象州县商务局 R", "石龙街道办事处 R"]),
    ("相关部门和辖区政府要加强配合。县绩效考评机构要将任务纳入考评。", ["相关部门 R", "辖区政府 R", "县绩效考评机构 R"]),
    ("承办单位要限期办结。希各单位要认真落实。希望小学要办好。", ["承办单位 R", "各单位 R"]),
    # who carries out, beside those who lead; alone it may be a firm
    ("牵头单位要定期汇总进展；实施单位要主动作为。", ["牵头单位 R", "实施单位 R"]),
    ("实施单位要主动作为。牵头单位要定期汇总，项目实施单位要安全施工。", ["牵头单位 R"]),
    # no name goes on behind what its body has done
    ("由县督查组综合后向县政府汇报。", ["象州县督查组 R"]),
    # what the body is stands between it and its duty; what another's is does not
    ("县政府办公室为全县政务公开主管部门，负责推进、指导。", ["象州县人民政府办公室 R"]),
    ("县财政局为资金主管部门，企业负责实施。", []),
    # 以下各项工作均需… adds no entries; the second name before the rule on the first
    ("（县教育局负责。以下各项工作均需各乡镇、县政府负责落实，不再列出）", ["象州县教育局 R"]),
    ("（县教育局、县财政局负责，排在第一位的为牵头部门，下同）", ["象州县教育局 L", "象州县财政局 R"]),
    # what 及 joins to a noun that shares its opening
    ("各级党委、政府及有关部门要加强领导。", ["各级党委 R", "各级政府 R", "有关部门 R"]),
    ("（各级党委、政府及有关部门负责）", ["各级党委 R", "各级政府 R", "有关部门 R"]),
    # people in a list are no agencies, and end none
    ("各牵头领导、责任单位要靠前指挥。各分管领导和牵头单位要逐项研究。", ["责任单位 R", "牵头单位 R"]),
    ("各责任单位主要负责人要亲自抓。各级领导要带头。", []),
    ("由县财政局和县科技局组织实施。由各村和社会组织组织活动。", ["象州县财政局 R", "象州县科学技术局 R"]),
    # the office of the body before it
    ("县安全生产委员会及其办公室要加强督导。", ["象州县安全生产委员会 R", "象州县安全生产委员会办公室 R"]),
    # X会同Y before a modal: both
    ("财政部门会同科技部门要制定细则。县财政局会同县科技局应于年底前完成评估。",
     ["财政部门 L", "科技部门 S", "象州县财政局 L", "象州县科学技术局 S"]),
    ("县财政局从2021年起，要安排专项资金。县科技局作为主管部门应加强指导。县教育局负有监管责任，要加强检查。",
     ["象州县财政局 R", "象州县科学技术局 R", "象州县教育局 R"]),
    # to whom a clause gives the work; its verb opens no county's name
    ("指定县科技局负责受理。明确县教育局为牵头单位。要求各乡镇务必按期完成。", ["象州县科学技术局 R", "象州县教育局 L", "各乡镇 R"]),
    ("牵头单位要定期调度，每季度向县政府报告。", ["牵头单位 R"]),
    ("由领导小组指定县科技局负责受理。确定各乡镇责任人。责任单位县财政局要加强调度。", []),
    # places of a county's rank share the government of the last of them
    ("责任单位：合山市、象州县人民政府。", ["合山市人民政府 R", "象州县人民政府 R"]),
]  # fmt: skip

CLAUSES = [
    # what is deepened is no body, though a mechanism can be one
    ("持续深化“比学赶超”工作机制，各牵头单位要履行职责。县促就业工作机制要统筹。", ["各牵头单位 R", "县促就业工作机制 R"]),
    # a second subject behind 、 with a modal of its own; some of those named, whom the sentence calls on most
    ("各乡镇要每月巡查一次、各村镇银行要自查、各有关部门要每季度督查一次。", ["各乡镇 R", "各有关部门 R"]),
    ("县教育局要做好巡查、各学校要整改。县水利局要做好调度、各乡要素齐全。", ["象州县教育局 R", "象州县水利局 R"]),
    ("各乡镇，特别是受灾重的地方，也要抓紧排查。", ["各乡镇 R"]),
    # what a document is that several drew up tells no duty; taking part may be the occasion of one
    ("教育部会同民政部、公安部拟定的《校车办法》印发给你们。", []),
    ("教育部会同民政部拟定校车办法。", ["教育部 L", "民政部 S"]),
    ("总工会参与劳动仲裁，应当维护职工权益。总工会参与劳动仲裁。", ["象州县总工会 R", "象州县总工会 S"]),
    # what a body is in charge of, before what it has to do
    ("县环境保护部门主管全县环境工作，负责条例的实施。县教育局主管学前教育，应当制定规划。", ["县环境保护部门 R", "象州县教育局 R"]),
    ("县教育局主管学前教育。", []),
    ("公安机关并可作出规定。", ["公安机关 R?"]),
    # whose session passed a law has no duty by it
    ("《校车条例》已由第三届全国人民代表大会常务委员会第十二次会议于2005年10月27日修订通过，现予公布。", []),
    # no name ends inside 市场, 部门规章; words that only name the body
    ("各地市场规则中，应体现公平。涉及废止部门规章的，要抓紧清理。", []),
    ("各地区编制的城市建设和村镇建设规划中，应当有防灾内容。", []),  # what they drew up is the place, no subject
    ("各地市要开展自查。涉及部门要配合。项目核准（备案）部门应当公开。", ["各地市 R", "涉及部门 R", "项目核准（备案）部门 R"]),
    ("应急管理部门及消防救援机构负责检查。各级财政、税务等部门和农业发展银行要配合。",
     ["应急管理部门 R", "消防救援机构 R", "各级财政部门 R", "各级税务部门 R"]),
    ("［责任单位：县财政局、县科技局］", ["象州县财政局 R", "象州县科学技术局 R"]),
    ("责任单位：县财政局/县科技局", ["象州县财政局 R", "象州县科学技术局 R"]),
    ("（此项工作由县财政局牵头，县科技局负责）", ["象州县财政局 L", "象州县科学技术局 R"]),
    ("（县财政局总牵头，县科技局配合）", ["象州县财政局 L", "象州县科学技术局 S"]),
    # who of a list leads
    ("（县财政局、县科技局。排名第一的为牵头单位，下同）", ["象州县财政局 L", "象州县科学技术局 R"]),
    ("（县财政局、县科技局，第一个单位为牵头单位）", ["象州县财政局 L", "象州县科学技术局 R"]),
    # a label for some and a word of their own for others, in either order
    ("（牵头单位：县财政局；县科技局、县民政局配合）", ["象州县财政局 L", "象州县科学技术局 S", "象州县民政局 S"]),
    ("（牵头单位：县财政局、县水利局，县科技局按职责分工负责）", ["象州县财政局 L", "象州县水利局 L", "象州县科学技术局 R"]),
    ("（县财政局、县科技局负责；配合单位：县民政局）", ["象州县财政局 R", "象州县科学技术局 R", "象州县民政局 S"]),
    ("（责任单位：县财政局牵头，县科技局配合）", ["象州县财政局 L", "象州县科学技术局 S"]),
    ("责任部门：县财政局，协助部门：县科技局。", ["象州县财政局 R", "象州县科学技术局 S"]),
    ("（县财政局牵头，县科技局按职责做好相关工作）", ["象州县财政局 L", "象州县科学技术局 R"]),
    # by when, behind a bare list
    ("加强管理。（县财政局、各镇人民政府，2021年12月底前完成）", ["象州县财政局 R", "各镇人民政府 R"]),
    ("加强管理。（县财政局、县科技局；持续推进）", ["象州县财政局 R", "象州县科学技术局 R"]),
    ("加强与有关部门（县财政局、县税务局，2020年）的沟通。", []),
    ("责任单位：县财政局、县科技局（第一责任单位为牵头单位，下同）", ["象州县财政局 L", "象州县科学技术局 R"]),
    ("（县财政局、县科技局，第一责任单位牵头，下同）", ["象州县财政局 L", "象州县科学技术局 R"]),
    ("（第一牵头单位：县财政局）", ["象州县财政局 L"]),
    ("（县财政局、县科技局，首位为牵头部门）", ["象州县财政局 L", "象州县科学技术局 R"]),
    # a label on a line of its own; in a table's head it is a column
    ("建设平台。\n牵头单位\n县财政局\n配合单位\n县科技局、各乡镇\n", ["象州县财政局 L", "象州县科学技术局 S", "各乡镇 S"]),
    ("建设平台。\n责任单位\n长期坚持\n", []),
]  # fmt: skip

ITEMS = [
    # short names that white space alone keeps apart in a table's cell; a cell of work holds no names
    ("序号\n整治行业\n责任单位\n1\n烟花经营。\n安监站 安监所\n2\n校车管理。\n交警中队 文化站", ["安监站 R", "安监所 R", "交警中队 R", "文化站 R"]),
    ("序号\n整治行业\n责任单位\n1\n烟花经营。\n规范市场 建立中心", []),
    # whose place it is, in front of a territory
    ("由企业所在区（县级市）提供场地。由农户所在县核实。所在行业要自律。", ["企业所在区（县级市） R", "农户所在县 R"]),
    # a numbered label on a line of its own over those whom it names, one a line
    ("（一）主办单位\n县教育局\n广西书法家协会\n县文联\n（二）大赛内容\n书法比赛。",
     ["象州县教育局 L", "广西书法家协会 L", "象州县文学艺术界联合会 L"]),
    ("牵头单位：\n县财政局、县水利局\n配合单位：\n县林业局、各乡镇。\n完善制度。",
     ["象州县财政局 L", "象州县水利局 L", "象州县林业局 S", "各乡镇 S"]),
    ("（一）主办单位\n主办单位要落实责任制。\n县教育局\n象州县人民政府", []),
    ("（一）配合单位\n县教育局\n象州县人民政府\n2022年3月1日", ["象州县教育局 S"]),
    # most items of the run open with known bodies: the others are bodies too
    ("县财政局：负责保障经费。\n综治办：负责统计信息。\n县教育局：负责校园宣传。\n街工办：负责联系社区。\n",
     ["象州县财政局 R", "综治办 R", "象州县教育局 R", "街工办 R"]),
    ("1.县财政局：负责保障经费。\n2.商委、农林委：负责组织货源。\n3.县教育局：负责校园宣传。\n",
     ["象州县财政局 R", "商委 R", "农林委 R", "象州县教育局 R"]),
    # too few of them are known, or one does not end like a body
    ("综治办：负责统计信息。\n街工办：负责联系社区。\n县教育局：负责校园宣传。\n", ["象州县教育局 R"]),
    ("县财政局：负责保障经费。\n其他事项：负责统计信息。\n县教育局：负责校园宣传。\n", ["象州县财政局 R", "象州县教育局 R"]),
    # a body in a sentence or on a line of its own, without a number
    ("县环保局。负责统一监督，并承担日常工作。\n县公路局、交警大队。负责巡查。\n县农委。负责技术指导。\n",
     ["象州县环境保护局 R", "象州县公路局 R", "象州县交警大队 R", "象州县农业委员会 R"]),
    ("1\n县教育局\n负责日常管理。指导学校。\n2\n县公安局\n负责巡查，配合县教育局开展宣传。\n3\n治安大队\n负责值守。\n",
     ["象州县教育局 R", "象州县公安局 R", "象州县公安局 S", "治安大队 R"]),
    ("县环保局。\n县公路局。\n县农委。\n2021年5月6日\n", []),
    # a group that bodies make up; one without a name, and who sits in a body, are none
    ("由县版权局、县审计局共同组成软件正版化工作督查组（以下简称县督查组），负责抽查和通报。", ["软件正版化工作督查组 R"]),
    ("由县审计局牵头，组成联合验收组，负责现场打分。评委会由专家组成，负责评分。", ["象州县审计局 L"]),
    # what a label says of the body that it names
    ("县财政局主要职责：负责保障经费。\n县科技局（牵头单位）：负责组织申报。\n", ["象州县财政局 R", "象州县科学技术局 R"]),
    ("责任单位：县财政局\n完成时限：2021年底\n配合单位：县教育局\n", ["象州县财政局 R", "象州县教育局 S"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "duties"), [*NAMES, *TOWNS, *COORDINATION, *CLAUSES, *ITEMS])
def test_a_county_text(raw: str, duties: list[str]) -> None:
    assert said(read(raw, "象州县", "象州县人民政府")) == duties


def test_a_town_acts_in_no_paper_of_a_ministry() -> None:
    assert said(read("龙泉镇要做好试点。", None, "财政部")) == []


def test_an_issuer_that_signs_with_the_region_above_it_is_one_body() -> None:
    assert said(read("区经委将组织评审。", "松江区", "上海市松江区经济委员会")) == ["上海市松江区经济委员会 R"]


def test_a_heading_that_is_a_whole_sentence_says_its_duty() -> None:
    raw = "象州县人民政府关于工作的通知\n一、各部门要各司其职。其职责分工为：按下列规定执行。\n二、各乡镇要协同推进\n建立台账。\n"
    assert [duty.agency for duty in read_facts(raw).duties] == ["各部门"]


def test_the_words_of_a_label_on_its_own_line_are_its_evidence() -> None:
    text = clean("建设平台。\n责任单位\n县财政局\n")
    (duty,) = read("建设平台。\n责任单位\n县财政局\n", "象州县", "象州县人民政府")
    assert [text.text[item.start : item.end] for item in duty.statements] == ["责任单位\n县财政局"]


def test_a_body_in_a_sentence_of_its_own_is_no_task() -> None:
    raw = (
        "象州县秸秆禁烧工作方案\n一、职责分工\n县环保局。负责统一监督，承担日常工作。\n县公路局。负责沿线巡查，及时报告情况。\n"
        "县农委。负责综合利用的技术指导和宣传。\n"
    )
    facts = read_facts(raw)
    assert [entry.heading for entry in facts.outline.entries] == ["职责分工"]
    assert said(list(facts.duties)) == ["象州县环境保护局 R", "象州县公路局 R", "象州县农业委员会 R"]


def test_a_centre_speaks_of_itself_where_it_is_one() -> None:
    assert said(read("本中心得定一定期限。本处应公告。", None, "原住民族委员会原住民族文化发展中心")) == [
        "原住民族委员会原住民族文化发展中心 R?"
    ]


HEADED = [
    # items under a body's name, with what the heading may say of it (海洋预报业务管理暂行规定; the genre's 职责 articles)
    (
        "第一条 市财政局履行下列职责：\n（一）负责资金拨付；\n（二）组织绩效评价；\n（三）会同市科技局开展检查。\n",
        ["芜湖市财政局 R", "芜湖市财政局 L", "芜湖市科学技术局 S"],
    ),
    (
        "第一条 市科技局的主要职责：\n（一）负责资金预算；\n（二）配合市财政局开展评价。\n",
        ["芜湖市科学技术局 R", "芜湖市科学技术局 S"],
    ),
    ("第一条 职责分工\n（一）市科技局：\n1.负责资金预算；\n2.组织评审。\n", ["芜湖市科学技术局 R"]),
    ("第一条 职责分工\n（一）区人民政府职责\n1.负责本区申报；\n2.应当公开结果。\n", ["区人民政府 R", "区人民政府 R"]),
    (
        "第一条 市财政局应当对本部门管理的专项资金履行下列职责：\n（一）配合市审计局建立制度；\n（二）编制预算。\n",
        ["芜湖市财政局 R", "芜湖市财政局 S"],
    ),
    # what introduces the items says its duty with them
    ("第一条 职责分工\n（一）市财政局主要负责：\n1.拨付资金；\n2.监督检查。\n", ["芜湖市财政局 R"]),
    # an item that names its own body; a heading that says more than whose duties they are; no body
    ("第一条 市科技局的职责：\n（一）市财政局负责拨付；\n（二）区教育局负责申报。\n", ["芜湖市财政局 R", "区教育局 R"]),
    ("第一条 市科技局申报条件：\n（一）负责过同类项目；\n（二）配合检查。\n", []),
    ("第一条 申报单位的职责：\n（一）负责项目实施；\n（二）配合检查。\n", []),
]


@pytest.mark.parametrize(("articles", "duties"), HEADED)
def test_items_under_a_body_s_name(articles: str, duties: list[str]) -> None:
    assert said(list(read_facts(f"芜湖市专项资金管理办法\n{articles}").duties)) == duties


def test_the_first_sentence_of_an_article_is_no_heading() -> None:
    raw = "第四条 县财政局负责拨付。县农业农村局负责审核。\n第五条 资金由县财政局管理。县审计局负责审计。\n"
    assert [(duty.agency, duty.task) for duty in read_facts(raw).duties] == [
        ("县财政局", "t1"), ("县农业农村局", "t1"), ("县财政局", "t2"), ("县审计局", "t2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "bodies"),
    [
        ("第四条 衢州市名牌产品认定委员会（以下简称认定委）负责审定。认定委应当公布。", ["衢州市名牌产品认定委员会"]),
        ("第五条 认定办负责审核。", []),
        (
            "第四条 成立市名牌产品认定委员会（以下简称认定委）。认定委下设办公室（以下简称认定办）。\n第五条 认定办负责审核。",
            ["市名牌产品认定委员会办公室"],
        ),
        (
            "第四条 市教育局（以下简称市局），下设办公室（以下简称评审办）。\n第五条 评审办负责审核。",
            ["市教育局办公室"],
        ),
    ],
)
def test_short_names_of_bodies_and_of_their_offices(raw: str, bodies: list[str]) -> None:
    assert [duty.agency for duty in read_facts(raw).duties] == bodies


TOLD_BY = [
    # those that apply have to do what they are told; what they must be like is a condition
    ("为减轻负担，各申报县市应从简编制方案。各申报县市应具备工作基础。申报城市应符合条件。", ["各申报县市 R"]),
    # a class told by a quotation, a title or a year in front keeps it; a quotation alone, or the year of those that may, is none of it
    ("“双千兆”首批达标的省份应总结经验。", ["“双千兆”首批达标的省份 R"]),
    ("2021年度考核结果为优秀的省可推荐1个县。", ["2021年度考核结果为优秀的省 R?"]),
    ("《实施方案》（国发〔2020〕3号）列明的试点地区要先行先试。", ["《实施方案》（国发〔2020〕3号）列明的试点地区 R"]),
    ("“十三五”期间，任务较重的省份要加大投入。", ["任务较重的省份 R"]),
    ("2022年有条件的地区可先行先试，2023年度各市人民政府要全面推开。", ["有条件的地区 R?", "各市人民政府 R"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "duties"), TOLD_BY)
def test_what_tells_a_class_from_others_is_part_of_its_name(raw: str, duties: list[str]) -> None:
    assert said(read(raw, "湖北省", "湖北省人民政府")) == duties


def test_a_body_whose_office_signs_announces_in_the_preamble_too() -> None:
    raw = "关于推荐试点城市的通知\n各市人民政府：\n2022年，省财政厅、省水利厅将组织评选。现通知如下：\n一、加强指导\n省水利厅将开展督导。\n"
    found = read_facts(raw + "湖北省财政厅办公室  湖北省水利厅办公室\n2022年3月5日\n")
    assert [(duty.agency, duty.task) for duty in found.duties] == [("湖北省水利厅", "t1")]
