"""The forms of outlines in the genre, one a row, all made up: what opens an item and where it ends."""

import pytest

from extract.document import find_document
from extract.outline import Outline, parse
from extract.text import clean
from extract.text.copies import find_copies

HEAD = "甲市人民政府关于专利工作的意见\n甲政发〔2020〕8号\n各区人民政府：\n为做好工作，提出以下意见。\n"


def outline(body: str) -> Outline:
    text = clean(HEAD + body)
    return parse(text, find_document(text), find_copies(text.text))


def numbers(body: str) -> list[str]:
    """The numbers of the entries, each behind those that enclose it: 一、/（一）."""
    found = outline(body)
    return ["/".join(e.number or "-" for e in reversed(found.chain(entry))) for entry in found.entries]


OPENINGS = [
    # a page that begins within a list; a figure at its beginning
    ("2.2018年7月底前，各县完成清理。\n3.2018年8月底前，各县报送总结。\n（二）整改\n各县要整改。", ["2.", "3.", "（二）"]),
    ("2.2018年7月底前，各县完成清理。\n各县要报送总结。", []),
    # a number with the small full stop
    ("1﹒完善进出口环境。\n牵头责任单位：省商务厅。\n2﹒加强税收服务。\n牵头责任单位：省税务局。", ["1﹒", "2﹒"]),
    # a heading that opens with a number
    ("1.5G网络建设。加快建站。\n2.4K频道推广。各区要推广。\n3.2025年底前完成改造。各区要落实。", ["1.", "2.", "3."]),
    ("1.推广应用。各区要推广。\n2.12345热线整合。各区要落实。\n3.15分钟服务圈建设。各区要落实。", ["1.", "2.", "3."]),
    # the numbering of emergency plans, alone, behind its table of contents, under 一、; figures at a line's start
    (
        "1 总则\n1.1 编制目的\n规范工作。\n2 处置\n2.1 响应\n2.1.1 启动\n各区要响应。\n（1）报告。\n2.2 善后\n各区要善后。",
        ["1", "1/1.1", "2", "2/2.1", "2/2.1/2.1.1", "2/2.1/2.1.1/（1）", "2/2.2"],
    ),
    # a table of contents with a preamble behind it
    (
        "目录\n一、背景........- 1 -\n二、流程........- 2 -\n根据甲办法，制定本细则。\n一、背景\n连年开展。\n二、流程\n各区要落实。",
        ["一、", "二、"],
    ),
    ("目录\n1总则\n1.1目的\n2处置\n2.1响应\n1总则\n1.1目的\n规范。\n2处置\n2.1响应\n各区要响应。", ["1", "1/1.1", "2", "2/2.1"]),
    ("一、总则\n1.1目的\n规范。\n1.2依据\n依法。\n二、职责\n2.1市局\n负责。", ["一、", "一、/1.1", "一、/1.2", "二、", "二、/2.1"]),
    ("一、加强投入\n1.5亿元补助。\n1.2万人参加。\n1.3个百分点。\n1.4倍增长。", ["一、"]),
    # paragraphs behind an item's own that open with a short sentence of work; those that open with another are its text
    (
        "一、优化布局\n（一）优化产业布局。完成规划编制。（市发改委牵头）\n加大调整力度。推进企业搬迁。（市工信局牵头）\n"
        "资金来源明确。由市财政安排。\n（二）优化结构。各区要落实。\n每年考核一次。结果公开。",
        ["一、", "一、/（一）", "一、/（一）/-", "一、/（二）"],
    ),
    # headings that open with what is a unit elsewhere; a figure with its unit opens none
    (
        "1 监测\n1.1 分级监测\n1.2 日常监测\n2 响应\n2.1 分级响应\n2.2 人员撤离\n2.2.1 Ⅱ级响应",
        ["1", "1/1.1", "1/1.2", "2", "2/2.1", "2/2.2", "2/2.2/2.2.1"],
    ),
    # two lists, each behind its label and inside its line, and a paragraph behind them; a numbered outline takes no such list in
    (
        "（一）房租补助\n申报条件：1.承租国有用房；2.正常经营。\n申报材料：1.租赁合同；2.申请表。\n受理单位：市经信局。",
        ["（一）", "（一）/1.", "（一）/2.", "（一）/1.", "（一）/2."],
    ),
    ("1.加强培训。\n工作措施：1.开设课程。\n2.加强宣传。", ["1.", "2."]),
    # 第N条 that run on through （一）, also where their run began above it or under 二、; （一） inside one of them
    (
        "一、资金保障\n第1条 设立引导资金。\n二、扶持内容\n（一）投资扶持\n第2条 对新建项目给予补助。\n第3条 下列项目一事一议：\n（一）外资项目。\n"
        "（二）总部项目。\n（二）用工扶持\n第4条 对新增用工给予补助。\n三、附则\n第5条 本措施自印发之日起施行。",
        ["一、", "一、/第1条", "二、", "二、/（一）", "二、/（一）/第2条", "二、/（一）/第3条", "二、/（一）/第3条/（一）",
         "二、/（一）/第3条/（二）", "二、/（二）", "二、/（二）/第4条", "三、", "三、/第5条"],
    ),
    (
        "一、总体要求\n坚持稳中求进。\n二、扶持内容\n（一）投资扶持\n第一条 对新建项目给予补助。\n（二）用工扶持\n第二条 对新增用工给予补助。",
        ["一、", "二、", "二、/（一）", "二、/（一）/第一条", "二、/（二）", "二、/（二）/第二条"],
    ),
    (
        "一、总体要求\n坚持稳中求进。\n二、扶持内容\n第一条 对新建项目给予补助。\n三、附则\n第二条 本措施自印发之日起施行。",
        ["一、", "二、", "二、/第一条", "三、", "三、/第二条"],
    ),
    # 第一条 under 一、, and behind a notice's 三、
    (
        "一、支持上市\n第一条 给予奖励：\n（一）上市的。\n第二条 给予补助。\n二、支持技改\n第三条 给予贴息。",
        ["一、", "一、/第一条", "一、/第一条/（一）", "一、/第二条", "二、", "二、/第三条"],
    ),
    (
        "一、加强管理。\n二、认真落实。\n附件\n甲市专利资助办法\n第一条 为规范资助，制定本办法。\n第二条 各区应当：\n一、公开。",
        ["一、", "二、", "第一条", "第二条", "第二条/一、"],
    ),
    # parts
    (
        "第一篇 总体\n第一章 形势\n第二篇 任务\n第二章 转化\n第一节 平台",
        ["第一篇", "第一篇/第一章", "第二篇", "第二篇/第二章", "第二篇/第二章/第一节"],
    ),
    # 壹、 above 一、, only in its series
    ("壹、计划依据\n一、专利法\n贰、计划目标\n一、提升品质", ["壹、", "壹、/一、", "贰、", "贰、/一、"]),
    ("一、加强领导。\n伍、陆二人参加。", ["一、"]),
    # a box behind an item whose text runs on stands beside it; under a heading alone it is in it
    ("一、主要任务\n（一）推进转化。各区要落实。\n专栏1　转化工程\n——平台建设。建成平台。\n二、保障", ["一、", "一、/（一）", "一、/——", "二、"]),
    ("一、主要任务\n（一）推进转化\n各区要落实。\n专栏1　转化工程\n——平台建设。建成平台。", ["一、", "一、/（一）", "一、/（一）/——"]),
    # —— and the list of annexes on a page that lost its breaks; —— inside a sentence
    (
        "一、基本原则 ——统筹推进、突出重点。加强管理。 ——分工负责。形成合力。 二、保障措施 各区要落实。附件：1.甲名单 2.乙表",
        ["一、", "一、/——", "一、/——", "二、"],
    ),
    ("一、加强领导。各区要重视知识产权——创新的保障——的作用，加强——", ["一、"]),
    # a decimal figure at a line's start opens none
    ("1.推广应用。各区要推广，投入\n2.5亿元用于补助。", ["1."]),
    ("一、加强投入。\n增长率\n1.5个百分点\n2.3万人", ["一、"]),
    # 第一，…第二，… line by line, inside a paragraph; a mention of 第一 is none
    ("一、工作要求\n第一，提高认识。各区要重视。\n第二，强化服务。各区要跟进。", ["一、", "一、/第一，", "一、/第二，"]),
    ("一、工作要求\n各区要做到：第一，提高认识；第二，强化服务；第三，加强宣传。", ["一、", "一、/第一，", "一、/第二，", "一、/第三，"]),
    ("一、工作要求\n坚持质量第一，服务第一，第二，效率优先。", ["一、"]),
    # 一要…二要… line by line and inside a paragraph; words that only look so
    ("一、工作要求\n一要提高认识。各区要重视。\n二要强化服务。", ["一、", "一、/一要", "一、/二要"]),
    ("一、工作要求\n各区要做到：一要公开名单，二要受理举报，三要加强宣传。", ["一、", "一、/一要", "一、/二要", "一、/三要"]),
    ("一、工作要求\n各区要抓住第一要务，二要素齐抓，统一要求。\n三要素要齐备。", ["一、"]),
    # paragraphs of an amending decision that speak of an article open none
    (
        "一、将甲办法第四条修改为：“各区应当公开。”\n第十五条中的“局”修改为“厅”。\n第八条第二款删去。\n二、对乙办法作出修改。",
        ["一、", "二、"],
    ),
    ("1.将甲办法第三条改为第四条。\n第二十八条增加一款，作为第二款：“应当公布。”\n2.删去乙办法第六条。", ["1.", "2."]),
    ("一、修改甲办法。\n第五条规定的期限改为30日。\n第六条删去。\n二、修改乙办法。", ["一、", "二、"]),
    ("第一条　为规范工作，制定本办法。\n第二条　增加投入的，应当公开。\n第三条　删除信息的，应当告知。", ["第一条", "第二条", "第三条"]),
    # a heading that opens with the figure of a programme's name
    ("10.博士后项目。加强培养。\n11.121人才梯队项目。加强培养。\n12.留学项目。加强培养。", ["10.", "11.", "12."]),
    # articles that open with the word they define; a decision's words on an article's words open none
    ("第二条 “优势企业”是指省级认定的企业。\n第三条　“示范园区”由县推荐。\n第四条 市局负责。", ["第二条", "第三条", "第四条"]),
    ("一、修改甲办法。\n第二条“优势企业”一词改为“示范企业”。\n二、修改乙办法。", ["一、", "二、"]),
    # numbering that begins anew in a second annex, behind articles or under a title of its own
    (
        "一、印发办法。\n附件：1．甲市专利资助办法\n2．甲市废止文件目录\n附件1\n甲市专利资助办法\n第一条 为规范资助，制定本办法。\n"
        "第二条 各区应当公开。\n附件2\n甲市废止文件目录\n一、甲市专利办法（甲政发〔2001〕1号）\n二、甲市商标办法（甲政发〔2002〕1号）",
        ["一、", "第一条", "第二条", "一、", "二、"],
    ),
    (
        "附件1：甲市专利资助办法\n第一条 为规范资助，制定本办法。\n第二条 各区应当公开。\n附件2：甲市申报指南\n一、申报条件\n（一）在本市注册。",
        ["第一条", "第二条", "一、", "一、/（一）"],
    ),
    # a page's poor dashes, where two lines follow each other so; no number behind a bracket that is still open
    ("一、主要目标\n具体目标是：\n—新增国际标准5项；\n—新增国家标准400项；", ["一、", "一、/—", "一、/—"]),
    ("一、发展目标\n--全域标准化深度发展。各区覆盖。\n--标准化水平大幅提升。", ["一、", "一、/——", "一、/——"]),
    ("一、主要目标\n到2020年\n—2025年新增国际标准5项。", ["一、"]),
    ("一、顺平桃\n（一）产地范围。\n（二）质量技术要求（见附件1）。\n二、龙潭粉丝", ["一、", "一、/（一）", "一、/（二）", "二、"]),
    ("第一条 为规范资助，制定本办法。\n第二条 各区应当公开。\n甲市专利奖评选方案\n一、奖项设置\n二、评选程序", ["第一条", "第二条", "一、", "二、"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), OPENINGS)
def test_openings(body: str, expected: list[str]) -> None:
    assert numbers(body) == expected


def test_a_dash_of_one_stroke_opens_an_item() -> None:
    body = "一、基本原则\n—坚持统筹推进。发挥各方作用。\n—坚持创新引领。加强攻关。"
    assert [number for number in numbers(body) if "—" in number] == ["一、/—", "一、/—"]


HEADINGS = [
    # white space that breaks a heading; white space that ends one on a page that lost its breaks
    ("一、实施专利转化 强基工程\n各区要落实。", "实施专利转化强基工程"),
    ("一、实施专利转化 各区要建立平台，完善服务，推动专利在企业落地。", "实施专利转化"),
    ("一、总体要求 （一）指导思想。全面贯彻。", "总体要求"),
    # nor does it end a sentence that waits for its object
    (
        "三、请各单位于6月15日前将申请报告装订成册一式一份报送 综合业务部,相应电子版请发至邮箱并电话告知。",
        "请各单位于6月15日前将申请报告装订成册一式一份报送综合业务部",
    ),
    (
        "第一条 根据中共甲市委 甲市人民政府《关于支持中小企业的若干措施》（甲发〔2018〕12号），为便于实施，制定本细则。",
        "根据中共甲市委甲市人民政府《关于支持中小企业的若干措施》（甲发〔2018〕12号）",
    ),
    # a label and its date
    ("一、核查范围 2019年和2020年批准建设的中心应当接受核查，并按要求提交自评报告。", "核查范围"),
    ("一、检查时间 2009年9月10日至20日\n各区要自查。", "检查时间"),
    # white space that a page left where it broke its lines inside a later clause (台中县补助要点)
    (
        "一、每项计划补助金额以不超过总金额之半数，并依中央对 各县市计划考核要点规定，同一团体每年度以不超过二万元为原则。",
        "每项计划补助金额以不超过总金额之半数",
    ),
    # an item that goes on over the margin of a printed page
    (
        "为全面贯彻落实党中央、国务院关于知识产权工作的决策部署，结\n合本市的实际情况，进一步完善知识产权转化运用的工作机制，激\n"
        "发全社会的创新活力，推动专利技术在企业落地，促进创新成果与\n产业发展深度融合，现就有关工作安排提出以下的意见，请各区结\n"
        "合实际认真抓好落实，进一步加强统筹协调，形成工作的合力，并\n把各项任务细化到年度计划，确保目标如期完成，取得明显的实效\n"
        "和经验，为全市高质量发展提供有力支撑，营造良好的创新的环境\n氛围，推动形成尊重知识崇尚创新诚信守法的文化理念，持续提升\n"
        "公众的满意程度和获得感，让改革发展成果更多更公平惠及全民。\n一、各区应当负责组织本辖区第二批专利转化专项计划试点单位“小\n"
        "巨人”企业的初核工作。应在深入考察的基础上择优推荐，并对推荐\n材料的真实性负责，推荐的数量不超过本区企业总数的十分之一。",
        "各区应当负责组织本辖区第二批专利转化专项计划试点单位“小巨人”企业的初核工作",
    ),
]


@pytest.mark.parametrize(("body", "expected"), HEADINGS)
def test_headings(body: str, expected: str) -> None:
    assert outline(body).entries[0].heading == expected


ENDS = [
    # behind the last item: when it comes into force, what everybody is told, the annexes
    ("一、加强领导。各区要重视。\n二、做好保障。各区要落实。", "自本通知印发之日起施行。"),
    (
        "一、第十九条第一款修改为：“支持社会力量依法创办研究开发机构。”\n二、删去第三十条。",
        "本修改决定自公布之日起施行。\n《甲市科学技术进步条例》将根据本决定作相应修改后重新公布。",
    ),  # a decision that amends
    ("一、废止甲办法。\n二、修改乙办法。", "本决定自2022年5月1日起施行。\n附件：1．甲表\n2．乙表\n附件1\n甲表"),
    ("一、元旦：1月1日放假。\n二、春节：2月7日至13日放假，共7天。", "节假日期间，各地区、各部门要妥善安排值班。"),
    (
        "一、授予甲局先进集体称号。\n二、授予张某先进个人称号。",
        "希望受表彰的集体和个人再接再厉。\n全市各级各部门要以先进为榜样。",
    ),
    ("一、加强领导。各区要重视。\n二、做好保障。各区要落实。", "工作过程中，各有关单位要及时报告。"),
    ("一、加强领导。各区要重视。\n二、做好保障。各区要落实。", "现根据省政府要求，将《乙方案》印发给你们。"),
    (
        "一、加强领导。各区要重视。\n二、做好保障。各区要落实。",
        "市政府将定期督查各区落实情况。\n各区要制定方案。",
    ),  # what the issuer will watch
]


@pytest.mark.parametrize(("items", "closing"), ENDS)
def test_what_closes_the_document_belongs_to_no_item(items: str, closing: str) -> None:
    text = clean(HEAD + items + "\n" + closing).text
    assert max(entry.end for entry in outline(items + "\n" + closing).entries) == text.index(closing.split("\n")[0]) - 1


def test_what_somebody_has_done_about_an_item_stays_in_it() -> None:
    body = "一、关于道路问题。你市请求补助。\n市交通局已会同有关部门进行了调查。请你区按意见办理。"
    text = clean(HEAD + body).text
    entry = outline(body).at(text.index("请你区"))
    assert entry is not None and entry.number == "一、"


BELONGS = [
    # the one paragraph of a last item that is a bare label, whatever stood above it; behind a whole sentence it is the document's
    ("一、示范城市名单：甲市、乙市。\n二、有关要求\n各市要加强建设。", "各市要", "二、"),
    ("壹、总体要求\n贰、主要任务\n叁、工作要求\n各单位要落实。", "各单位要", "叁、"),
    ("一、加强组织领导。\n二、加强宣传工作。\n各市要加强建设。", "各市要", None),
    # what each is to report of the whole work, the text's own force, and what it issues; a paragraph on the item's own work stays
    ("一、加强保护\n各市要落实。\n二、加强运用\n各市要推广。\n试点推进中的重大事项，各市、各有关部门要及时向省政府报告。", "及时向省政府", None),
    ("一、加强保护\n各市要落实。\n二、加强运用\n各市要推广。\n本《意见》自印发之日起施行。省知识产权局要评估。", "省知识产权局", None),
    ("一、加强保护\n各市要落实。\n二、加强运用\n各市要推广。\n现将《专利导航试点方案》（附件2）印发给你们，请遵照执行。", "请遵照", None),
    ("一、加强保护\n各市要落实。\n二、加强运用\n各市要推广。\n运用中的专利数据，由各市归集。", "专利数据", "二、"),
    ("一、加强保护\n各市要落实。\n二、加强运用\n各市要推广。\n现《专利导航试点方案》由各市实施。", "由各市实施", "二、"),
    # what stands behind the last of the lists that labels open
    (
        "（一）房租补助\n申报条件：1.承租国有用房；2.正常经营。\n申报材料：1.租赁合同；2.申请表。\n受理单位：市经信局。\n（二）用工补助",
        "受理单位", "（一）",
    ),
    # an article's next paragraph behind its list, also between two lists; a list's last item of several paragraphs keeps them
    ("第一条 专利权人应当提交下列材料：\n（一）申请书；\n（二）证明。\n前款材料由市局审核。\n第二条 各区应当公开。", "前款材料", "第一条"),
    (
        "第一条 机构应当具备下列条件：\n一、有团队。\n二、有资源。\n有下列情形之一的，不得申请：\n一、失信。\n二、停业。\n第二条 各区应当公开。",
        "有下列情形", "第一条",
    ),
    ("第一条 支持方式\n（一）专利资助\n对专利给予资助。\n（二）商标资助\n对商标给予资助。\n第二条 各区应当公开。", "对商标", "（二）"),
    # a list of items that end with ；, and one inside a paragraph
    ("一、贷款贴息\n1.对象为企业；\n2.比例为一半。\n贴息由市财政局拨付。\n二、保费补助", "贴息由", "一、"),
    ("一、加强领导\n各区要做到：一是公开名单；二是受理举报。\n市财政局要做好保障。\n二、加强考核", "市财政局要", "一、"),
    ("一、加强领导\n（一）加强公开。各区要做到：1.公开名单；2.受理举报。\n市财政局要做好保障。\n二、加强考核", "市财政局要", "（一）"),
    ("一、加强领导\n1.公开名单。各区要落实。\n2.受理举报。各区要落实。\n举报要及时办结。\n二、加强考核", "举报要", "2."),
    # what stands behind the last bracket where every item ends with one, also on a page that lost its breaks
    (
        "一、加强运用。（甲局牵头）\n二、加强保护。（乙局、丙局负责）\n三、加强服务。（丁局负责）\n四、加强领导。（各区负责）\n安排资金用于奖补。各区要梳理政策。",
        "安排资金", None,
    ),
    ("一、加强运用。（甲局牵头）二、加强保护。（乙局负责）三、加强服务。（丁局负责）四、加强领导。（各区负责）各区要完善机制。", "各区要", None),
    (
        "一、加强运用。（责任单位：甲局）\n二、加强保护。（责任单位：乙局）\n三、加强服务。（责任单位：丁局）\n四、加强领导。（责任单位：各区）\n"
        "各区要完善。", "各区要", None,
    ),
    ("一、加强运用。（甲局牵头）\n二、加强保护。\n三、加强服务。\n四、加强领导。（丁局负责）\n领导小组要督查。", "领导小组", "四、"),
    # the bracket behind 一是…。二是…。 hands their parent to somebody, unless each has its own
    ("（一）加强管理。一是完善体系。建立队伍。二是加强宣传。纳入民约。（责任单位：甲局、乙局）\n（二）加强养护。", "责任单位", "（一）"),
    ("（一）加强服务。第一，公开名单。各区要落实。第二，受理举报。各区要落实。（甲局牵头，乙局配合）\n（二）加强养护。", "甲局牵头", "（一）"),
    ("（一）加强管理\n一是完善体系。（甲局负责）\n二是加强宣传。（乙局负责）\n（二）加强养护。", "乙局负责", "二是"),
    ("（一）加强管理\n一是完善体系。\n二是加强宣传（含网络宣传）。\n（二）加强养护。", "含网络宣传", "二是"),
    # a box whose items follow its head in one line: its text ends with the line
    ("一、推进转化\n各区要落实。\n专栏1　重点工程（一）导航工程。建成平台。（二）转化工程。完成项目。\n各区要统计。\n二、保障", "完成项目", "（二）"),
    ("一、推进转化\n各区要落实。\n专栏1　重点工程（一）导航工程。建成平台。（二）转化工程。完成项目。\n各区要统计。\n二、保障", "各区要统计", "一、"),
    # paragraphs beside a box are still children by their opening sentences
    ("一、推进转化\n建设平台。各区要建设。\n专栏1　重点工程\n1.导航工程。\n2.转化工程。\n完善服务。各区要完善。\n二、保障", "各区要完善", None),
]  # fmt: skip


@pytest.mark.parametrize("paragraph", ["市政府将对新增企业给予奖励。", "市政府将安排专项资金。"])
def test_what_the_issuer_gives_for_an_item_stays_in_it(paragraph: str) -> None:
    body = f"一、加强领导。各区要重视。\n二、做好保障。各区要落实。\n{paragraph}"
    entry = outline(body).at(clean(HEAD + body).text.index(paragraph))
    assert entry is not None and entry.number == "二、"


@pytest.mark.parametrize(("body", "words", "number"), BELONGS)
def test_where_a_paragraph_belongs(body: str, words: str, number: str | None) -> None:
    text = clean(HEAD + body).text
    entry = outline(body).at(text.index(words))
    assert (entry and entry.number) == number
    assert entry is None or entry.start <= text.index(words) < entry.end
