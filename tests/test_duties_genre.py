"""Duties in the words of 分工方案, provincial plans, city work points and county plans."""

import pytest

from extract.context import Context
from extract.duties import Duty, find_duties
from extract.outline import Outline
from extract.text import clean


def read(raw: str, region: str | None, issuer: str) -> list[Duty]:
    text = clean(raw)
    level = None if region is None else {"省": "province", "市": "city"}.get(region[-1], "county")
    speaker = Context((issuer,), region, level or "state_council", "2021-06-01", (0, len(text.text)), 0)
    return find_duties(text, Outline(()), speaker)


def said(duties: list[Duty]) -> list[str]:
    short = {"lead": "L", "support": "S", "responsible": "R"}
    return [f"{duty.agency} {short[duty.role]}{'' if duty.obligation == 'must' else '?'}" for duty in duties]


CENTRAL = [
    # who leads with whom, in one bracket
    ("优化审批。（国家发展改革委、住房城乡建设部牵头，自然资源部、生态环境部等国务院相关部门及各地区按职责分工负责）",
     ["国家发展和改革委员会 L", "住房和城乡建设部 L", "自然资源部 R", "生态环境部 R", "各地区 R"]),
    # 会同 in a bracket
    ("推进互认。（人力资源社会保障部会同教育部等部门负责）", ["人力资源和社会保障部 L", "教育部 S"]),
    # 分别负责
    ("扩大开放。（商务部、国家发展改革委、证监会按职责分工分别负责）",
     ["商务部 R", "国家发展和改革委员会 R", "中国证券监督管理委员会 R"]),
    # 等按职责分工负责
    ("加强监测。（交通运输部、铁路局、民航局等按职责分工负责）", ["交通运输部 R", "国家铁路局 R", "中国民用航空局 R"]),
    # 牵头负责 and 参加
    ("完善统计。（统计局牵头负责，财政部、海关总署参加）", ["国家统计局 L", "财政部 S", "海关总署 S"]),
    # 负责 after the semicolon, two stretches of leaders
    ("完善标准。（市场监管总局牵头；工业和信息化部、农业农村部配合）", ["国家市场监督管理总局 L", "工业和信息化部 S", "农业农村部 S"]),
    # 等国务院有关部门负责 is summed up
    ("压减许可。（司法部、市场监管总局等国务院有关部门负责）", ["司法部 R", "国家市场监督管理总局 R"]),
    # 各省级人民政府负责
    ("落实属地责任。（各省级人民政府负责）", ["各省级人民政府 R"]),
    # a colon-label without bracket at the item's end
    ("推进电子证照。牵头单位：公安部。参与单位：国务院办公厅、民政部。", ["公安部 L", "国务院办公厅 S", "民政部 S"]),
    # a bare bracket list at an item's end
    ("培育新业态。（工业和信息化部、商务部、各省级人民政府）", ["工业和信息化部 R", "商务部 R", "各省级人民政府 R"]),
    # who issued the texts of a list of repealed ones
    ("一、关于清理收费的通知（财政部、税务总局）\n二、《关于规范票据的意见》（财政部、税务总局）\n三、关于专项治理的办法（财政部、海关总署）", []),
    # names as examples in brackets are none
    ("有关部门（财政部、税务总局）正在研究。", []),
    # 持续推进 after the list
    ("清理收费。（国家发展改革委、财政部、工业和信息化部、市场监管总局等部门及各地区按职责分工持续推进）",
     ["国家发展和改革委员会 R", "财政部 R", "工业和信息化部 R", "国家市场监督管理总局 R", "各地区 R"]),
    # 指导 in a bracket
    ("健全机制。（人民银行指导，各地方人民政府负责）", ["中国人民银行 R", "各地方人民政府 R"]),
    # a due date before the list
    ("推广试点。（2021年底前完成，教育部、财政部负责）", ["教育部 R", "财政部 R"]),
    # due date behind the list
    ("推广试点。（教育部牵头，财政部按职责分工负责，2021年底前完成）", ["教育部 L", "财政部 R"]),
    # a colon after 牵头
    ("推广试点。（牵头：教育部；配合：财政部、税务总局）", ["教育部 L", "财政部 S", "国家税务总局 S"]),
    # 责任分工
    ("推广试点。（责任分工：教育部、财政部）", ["教育部 R", "财政部 R"]),
    # 由X牵头会同Y
    ("由人力资源社会保障部牵头，会同财政部、税务总局等部门建立联席会议。", ["人力资源和社会保障部 L", "财政部 S", "国家税务总局 S"]),
    # 商 means with
    ("财政部商科技部制定管理办法。", []),
    # the subject of the sentence is that of its 会同 too
    ("县级以上地方人民政府要加强领导，会同有关部门开展排查。", ["县级以上地方人民政府 R", "县级以上地方人民政府 L", "有关部门 S"]),
    # 各地区各部门
    ("各地区、各部门要高度重视，加强协调配合。", ["各地区 R", "各部门 R"]),
    ("各地区各部门要高度重视。", ["各地区 R", "各部门 R"]),
    # the office as subject
    ("国务院办公厅要加强跟踪督促，及时协调解决问题。", ["国务院办公厅 R"]),
    # summed up with 等
    ("国家发展改革委、商务部等部门要加强督导。", ["国家发展和改革委员会 R", "商务部 R"]),
    # 省级人民政府对…负总责
    ("各省级人民政府要对本地区工作负总责。", ["各省级人民政府 R"]),
    # 应当 of regulation
    ("县级以上人民政府教育行政部门应当会同同级公安机关建立机制。", ["县级以上人民政府教育行政部门 L", "同级公安机关 S"]),
    # 不得 is a ban, 可以 leaves open
    ("省、自治区、直辖市人民政府可以根据实际制定实施细则。", ["省、自治区、直辖市人民政府 R?"]),
    # 鼓励有条件的地方
    ("鼓励有条件的地方先行先试。", ["有条件的地方 R?"]),
    # 支持 steers others
    ("支持有条件的地区开展试点。", []),
    # background
    ("近年来，各地区、各部门积极推进改革，取得明显成效。", []),
    # X主管全国…工作
    ("国务院标准化行政主管部门负责统一管理全国标准化工作。", ["国务院标准化行政主管部门 R"]),
    # kinds of office that share 部门, 市场监管 among them
    ("教育部门牵头，公安、市场监管等部门配合。", ["教育部门 L", "公安、市场监管等部门 S"]),
    # words on their duties between subject and verb
    ("县级以上地方人民政府有关部门依照各自职责负责本行政区域内的工作。", ["县级以上地方人民政府有关部门 R"]),
    # 应于 and a date
    ("各省级财政部门应于每年3月底前向财政部报送绩效报告。", ["各省级财政部门 R"]),
    # no duties of agencies: 任何单位, employers, applicants
    ("任何单位和个人不得侵占。用人单位应当依法签订劳动合同。申请人应当提交材料。", []),
    # 参加 closes its clause
    ("教育部牵头，财政部、科技部参加。", ["教育部 L", "财政部 S", "科学技术部 S"]),
    # 各级工会、共青团、妇联
    ("各级工会、共青团、妇联组织要发挥桥梁纽带作用。", ["各级工会 R", "共青团 R", "妇联组织 R"]),
]  # fmt: skip

TAIWAN = [
    # 得 leaves open what may be done
    ("主管机关得派员检查，并得委托专业机构办理。", ["主管机关 R?"]),
    ("直辖市、县（市）主管机关得订定补充规定。", ["直辖市、县（市）主管机关 R?"]),
    ("各机关不得拒绝，有关部门取得实效。", []),
    # what is announced, and what 分 opens behind 得
    ("前项分析之格式与检索作业要求，由中央主管机关公告之。", ["中央主管机关 R"]),
    ("收费基准，由主管机关公告之。教育主管机关得分期办理。", ["主管机关 R", "教育主管机关 R?"]),
    ("由国务院公告的名录，企业应当遵守。考生应得分者，另行通知。", []),
    # the deed before 应 and 得, whose object 之 may part from it
    ("中央主管机关审议创新研发计划，应有智慧财产专业之人员担任审查委员。", ["中央主管机关 R"]),
    ("海关就查扣之申请，经审核符合规定者，应即实施查扣。", ["海关 R"]),
    (
        "主管机关受理申请案，得邀请专家学者审查。地方主管机关就前项申请，应于十五日内审查完毕。",
        ["主管机关 R?", "地方主管机关 R"],
    ),
    ("各级行政机关制定涉企政策，应充分听取企业意见。", ["各级行政机关 R"]),
    ("主管机关认定之企业，应按时报送资料。税务机关核定税额，企业应按期缴纳。", []),
    ("县级以上人民政府就业服务机构，应当免费。各地新闻工作者，应遵守纪律。", []),
    # from which year on, in front of the subject
    ("创新研发计划逾一年者，第二年起主管机关得于计划执行期间要求说明。", ["主管机关 R?"]),
    ("自第三年起主管机关得委托专业机构评鉴。从2021年起各市人民政府要建立台账。", ["主管机关 R?", "各市人民政府 R"]),
    ("2021年起草方案，各市人民政府认为可行。", []),
    # governments of Taiwan's places
    ("直辖市政府及县（市）政府得设基金。县（市）政府应办理检查。", ["直辖市政府 R?", "县（市）政府 R"]),
]

PROVINCE = [
    # 责任单位 with elided head, a bracket with rule for the whole document
    ("一、甲。（责任单位：省发展改革委、工业和信息化厅、财政厅，各市人民政府；列第一位者为牵头单位，下同）\n二、乙。（责任单位：省商务厅、贵阳海关）",
     ["贵州省发展和改革委员会 L", "贵州省工业和信息化厅 R", "贵州省财政厅 R", "各市人民政府 R", "贵州省商务厅 L", "贵阳海关 R"]),
    # 牵头单位 and 责任单位
    ("扩大投资。（牵头单位：省发展改革委；责任单位：省财政厅、省自然资源厅、各市（州）人民政府）",
     ["贵州省发展和改革委员会 L", "贵州省财政厅 R", "贵州省自然资源厅 R", "各市（州）人民政府 R"]),
    # a bare bracket at an item's end
    ("强化资金保障。（省财政厅、各市州人民政府）", ["贵州省财政厅 R", "各市州人民政府 R"]),
    # 牵头 with 配合
    ("加强督查。（省政府督查室牵头，省直有关部门配合）", ["贵州省人民政府督查室 L", "省直有关部门 S"]),
    # 会同
    ("开展评估。（省科技厅会同省教育厅、省财政厅负责）", ["贵州省科学技术厅 L", "贵州省教育厅 S", "贵州省财政厅 S"]),
    # no name ends in the first character of a verb
    ("请省财政厅委托第三方评估，由县政府办理登记。请市政府办办理手续。",
     ["贵州省财政厅 R", "县政府 R", "市政府办 R"]),
    ("由省发展改革委委托评估机构开展评估，由县委办好实事。", ["贵州省发展和改革委员会 R", "县委 R"]),
    # 省级有关部门
    ("省级有关部门要加强指导，各市（州）、县（市、区）要制定方案。", ["省级有关部门 R", "各市（州）、县（市、区） R"]),
    # 省有关部门 with 各市
    ("各市、县（市、区）人民政府要切实加强组织领导。", ["各市、县（市、区）人民政府 R"]),
    # named places by full name
    ("贵阳市、遵义市要发挥引领作用。", ["贵阳市 R", "遵义市 R"]),
    # 区 of 区域 is no county
    ("贵阳市要发挥龙头作用，遵义市要打造区域中心。", ["贵阳市 R", "遵义市 R"]),
    # 汇总后 ends the name
    ("工作推进情况由省发展改革委汇总后报省政府。", ["贵州省发展和改革委员会 R"]),
    # named places by short name with 等城市
    ("贵阳、遵义等城市要发挥引领作用。", ["贵阳市 R", "遵义市 R"]),
    # 由省财政厅牵头
    ("由省财政厅牵头制定资金管理办法，省审计厅加强审计监督。", ["贵州省财政厅 L"]),
    # 办公室 of a leading group
    ("领导小组办公室设在省发展改革委，负责日常工作。", ["领导小组办公室 R"]),
    ("领导小组办公室设在省发展改革委，办公室主任由张某某兼任。", []),
    # 责任部门
    ("（责任部门：省生态环境厅、水利厅、林业局）", ["贵州省生态环境厅 R", "贵州省水利厅 R", "贵州省林业局 R"]),
    # square brackets without the label's colon
    ("优化流程。〔省政务服务中心、省市场监管局，各市（州）政府、贵安新区管委会〕",
     ["贵州省政务服务中心 R", "贵州省市场监督管理局 R", "各市（州）政府 R", "贵安新区管委会 R"]),
    # branches of central bodies
    ("（人行贵阳中心支行、贵州银保监局、贵州证监局按职责分工负责）",
     ["中国人民银行贵阳中心支行 R", "中国银行保险监督管理委员会贵州监管局 R", "中国证券监督管理委员会贵州监管局 R"]),
    # 省委 bodies
    ("（省委宣传部、省委网信办牵头，省广电局配合）",
     ["中共贵州省委宣传部 L", "中共贵州省委网络安全和信息化委员会办公室 L", "贵州省广播电视局 S"]),
    # explains, defines: no duty
    ("支持重点产业（装备制造、新能源）发展。", []),
    ("加强与有关部门（省财政厅、省税务局）的沟通。", []),
    # without label and colon
    ("（省农业农村厅负责）", ["贵州省农业农村厅 R"]),
]  # fmt: skip

CITY = [
    ("（市人社局牵头，市财政局、市税务局配合）", ["芜湖市人力资源和社会保障局 L", "芜湖市财政局 S", "国家税务总局芜湖市税务局 S"]),
    ("（牵头单位：市发改委；配合单位：市经信局、市住建局、各县市区政府）",
     ["芜湖市发展和改革委员会 L", "芜湖市经济和信息化局 S", "芜湖市住房和城乡建设局 S", "各县市区政府 S"]),
    # a table by columns, flattened to lines
    ("序号\n重点任务\n牵头单位\n配合单位\n完成时限\n1\n建设市级公共服务平台\n市工信局\n市财政局、市数据资源局\n2021年10月底\n2\n开展惠企政策宣传\n市商务局\n各县区人民政府\n2021年12月底",
     ["芜湖市工业和信息化局 L", "芜湖市财政局 S", "芜湖市数据资源局 S", "芜湖市商务局 L", "各县区人民政府 S"]),
    # bodies one a line in the only column of duties, beside tasks that end like a body
    ("序号\n民生实事\n责任单位\n完成时限\n1\n启动建设综合治理工程和湿地公园。\n市水务局\n市住建局\n12月底前\n2\n迁建市政务服务中心\n市机关事务中心\n12月底前",
     ["芜湖市水务局 R", "芜湖市住房和城乡建设局 R", "芜湖市机关事务中心 R"]),
    # a table flattened to one line for each row
    ("序号 工作任务 责任单位 完成时限\n1 建设公共服务平台 市工信局、市财政局 2021年10月底\n2 开展政策宣传 市商务局 2021年12月底",
     ["芜湖市工业和信息化局 R", "芜湖市财政局 R", "芜湖市商务局 R"]),
    # columns by other names, cells that end with a full stop
    ("序号 重点工作任务 主要责任单位 协同配合单位 完成期限\n33 新培育科技型企业50家。 市科技局 市财政局、市税务局。 2021年12月底",
     ["芜湖市科学技术局 R", "芜湖市财政局 S", "国家税务总局芜湖市税务局 S"]),
    ("各县区、各部门要把这项工作摆上重要位置。", ["各县区 R", "各部门 R"]),
    ("市直各部门要密切配合，市政府督查室要定期督查。", ["市直各部门 R", "芜湖市人民政府督查室 R"]),
    ("市财政局负责落实经费，市审计局负责审计监督。", ["芜湖市财政局 R", "芜湖市审计局 R"]),
    ("市市场监管局：牵头负责全市专项整治工作。", ["芜湖市市场监督管理局 L"]),
    ("责任单位：市教育局、市公安局、各区政府", ["芜湖市教育局 R", "芜湖市公安局 R", "各区政府 R"]),
    ("责任领导：张某某，责任单位：市教育局", ["芜湖市教育局 R"]),
    ("团市委、市妇联要发挥作用。", ["共青团芜湖市委 R", "芜湖市妇女联合会 R"]),
    ("请各县区于6月底前将方案报市发改委。", ["各县区 R"]),
]  # fmt: skip


def expect(raw: str, region: str | None, issuer: str, duties: list[str]) -> None:
    assert said(read(raw, region, issuer)) == [words for words in duties if not words.endswith(" ?")]


@pytest.mark.parametrize(("raw", "duties"), [*CENTRAL, *TAIWAN])
def test_a_central_text(raw: str, duties: list[str]) -> None:
    expect(raw, None, "国务院办公厅", duties)


@pytest.mark.parametrize(("raw", "duties"), PROVINCE)
def test_a_provincial_text(raw: str, duties: list[str]) -> None:
    expect(raw, "贵州省", "贵州省人民政府办公厅", duties)


@pytest.mark.parametrize(("raw", "duties"), CITY)
def test_a_city_text(raw: str, duties: list[str]) -> None:
    expect(raw, "芜湖市", "芜湖市人民政府办公室", duties)
