"""Subjects of duties that are territories, organs of every kind, or stand away from their cue."""

import pytest

from extract.context import Context
from extract.document import find_document
from extract.duties import find_duties
from extract.outline import Outline, parse
from extract.pipeline import read_facts
from extract.text import clean
from tests.test_duties_genre import read, said

TERRITORIES = [
    # told by what it takes part in, before 负责; who answers for it, and a system, are none
    ("参与展会的镇街（园区）负责布置场馆。列入试点的城市牵头编制清单。", ["参与展会的镇街（园区） R", "列入试点的城市 L"]),
    ("参与展会的镇街负责人到场。坚持统一领导的地区负责机制。对参与展会的园区负责人培训。", []),
    # short names of cities without 市 and 等城市
    ("福州、莆田、宁德要建设蓄水工程。", ["福州市 R", "莆田市 R", "宁德市 R"]),
    ("北京、广东应率先开放数据。", ["北京市 R", "广东省 R"]),
    ("南京、无锡等沿江区域要清理码头。武汉、宜昌等沿江城市应整治岸线。",
     ["南京市 R", "无锡市 R", "武汉市 R", "宜昌市 R"]),
    # zones by their names, alone and behind others; cities that are encouraged
    ("各设区市和平潭综合实验区要先行先试。雄安新区应抓紧开展建设。", ["各设区市 R", "平潭综合实验区 R", "雄安新区 R"]),
    ("福州市、厦门市、平潭综合实验区要设立专项资金。", ["福州市 R", "厦门市 R", "平潭综合实验区 R"]),
    ("贵安新区、厦门火炬高新区负责组织实施。", ["贵安新区 R", "厦门火炬高新区 R"]),
    ("鼓励泉州、漳州等市发展临港产业。", ["泉州市 R?", "漳州市 R?"]),
    ("推进国家级新区要坚持规划先行。加快新区要素市场建设。厦门火炬高新区内企业要加强管理。", []),
    # places that share the word for their rank, in a list of who is responsible
    ("（责任单位：人民大垸、荒湖管理区）（责任单位：东山、西山街道办事处，供电公司、龙泉镇）",
     ["人民大垸管理区 R", "荒湖管理区 R", "东山街道办事处 R", "西山街道办事处 R", "供电公司 R", "龙泉镇 R"]),
    # what points away from a name; a class that the whole list is called
    ("各县（区）和县安委会有关成员单位（详见任务分工）要制定方案。", ["各县（区） R", "县安委会有关成员单位 R"]),
    ("各省、自治区、直辖市农业农村部门，广东省农垦总局（以下简称“各省农业农村部门”）要分解任务。",
     ["各省、自治区、直辖市农业农村部门 R", "广东省农垦总局 R"]),
    # counties of the document's own city or province (any in one of the State), which stand for their governments
    ("湘阴县负责做好景区的规划。由汨罗市、平江县组织实施。", ["湘阴县 R", "汨罗市 R", "平江县 R"]),
    ("完善制度。（平江县牵头，水利部、湘阴县配合）", ["平江县 L", "水利部 S", "湘阴县 S"]),
    ("平江县域要绿化。平江县要素齐全。平江县应用场景丰富。新城区要加强管理。", []),
    # zones that a list names once, behind the last of their places
    ("岳阳、汨罗经济开发区管委会要加强监管。（湘潭、株洲高新区管委会负责）",
     ["岳阳经济开发区管委会 R", "汨罗经济开发区管委会 R", "湘潭高新区管委会 R", "株洲高新区管委会 R"]),
    ("汽车、电子产业园区要加快建设。", []),
    # the organ of a class that zones carry on, and a class joined to it; a zone's committee is a body of its own
    ("全市各县（市）区、开发区安委会和有关部门要总结。", ["全市各县（市）区、开发区安委会 R", "有关部门 R"]),
    ("各区、开发区教育局要落实。各县（市）区、开发区管委会要整改。", ["各区、开发区教育局 R", "各县（市）区 R", "开发区管委会 R"]),
    ("各区、开发区教育局局长要落实。", []),
    # several ranks, whose offices of one field act
    ("市、县（市、区）农业、发改、财政、移民等部门要认真落实。", [f"市、县（市、区）{field}部门 R" for field in ("农业", "发改", "财政", "移民")]),
    # 一定要
    ("各地区和有关部门一定要高度重视。在一定要求下可以办理。", ["各地区 R", "有关部门 R"]),
    # a depot that a list holds
    ("（财政部、中储粮株洲直属库。排名第一的为牵头单位，下同）", ["财政部 L", "中储粮株洲直属库 R"]),
    # those who have a part in the work
    ("各牵头单位和汇总单位要及时报告。协同配合单位要服从大局。", ["各牵头单位 R", "汇总单位 R", "协同配合单位 R"]),
    # where the list of them stands is no part of a class
    ("有关成员单位（详见任务分工）要制定方案。", ["有关成员单位 R"]),
    ("请各参会单位（附件1）认真研究，提出意见。", ["各参会单位 R"]),
    # regions over several provinces
    ("珠三角地区要升级产业，中西部地区要改造电网。", ["珠三角地区 R", "中西部地区 R"]),
    ("汾渭平原、川渝等重点区域要开展巡查。", ["汾渭平原 R", "川渝 R"]),
    ("京津冀三省市要共享数据。项目县要落实资金。", ["京津冀三省市 R", "项目县 R"]),
    # a kind of territory by what it makes or is
    ("粮食主产区要建设高标准农田，主销区要落实储备。", ["粮食主产区 R", "主销区 R"]),
    ("养殖大县要推广沼气。水资源短缺地区应发展旱作农业。", ["养殖大县 R", "水资源短缺地区 R"]),
    # a territory with a long attribute, with and without a comma
    ("尾矿库集中分布的县（市、区）要开展排查。", ["尾矿库集中分布的县（市、区） R"]),
    ("矿产开发活动集中的省（区、市），应于2024年底前编制规划。", ["矿产开发活动集中的省（区、市） R"]),
    ("任务较重的省份要倒排工期。已摘帽的县应保持政策稳定。", ["任务较重的省份 R", "已摘帽的县 R"]),
    ("负有监管职责的部门应当公布电话。", ["负有监管职责的部门 R"]),
    # what governs a territory, what is done to it, people and firms of it
    ("对排名靠后的地区要约谈。工作不力的地区要通报批评。", []),
    ("支持养殖大县要素保障。在人员密集的地区要设置标志。", []),
    ("福州、厦门需求旺盛。北京、上海要素市场活跃。", []),
    ("各地经济发展水平不一，要因地制宜。县级人民政府驻地应当建设公园。", []),  # 经 in 经济; a piece of land
    ("张三、李四要参加会议。未达标的企业要整改。产业集中的地区应用丰富。", []),
]  # fmt: skip

ORGANS = [
    # a committee and a government of each territory
    ("各县市区委、人民政府要加强领导。", ["各县市区委 R", "各县市区人民政府 R"]),
    ("各县委、县政府要加强领导。各县（市、区）委、县（市、区）政府要加强督查。",
     ["各县委 R", "各县政府 R", "各县（市、区）委 R", "各县（市、区）政府 R"]),
    ("各县委、县政府办公室要加强督查。", ["各县委 R", "县政府办公室 R"]),
    # organs without 部门 or 局 in their names
    ("工商联要收集诉求。人民团体、工商联等组织要走访企业。", ["工商联 R", "人民团体 R"]),
    ("各级团组织要动员青年。村（社区）党组织要带头。", ["各级团组织 R", "村（社区）党组织 R"]),
    ("机关事业单位要使用节水器具。", ["机关事业单位 R"]),
    ("最高人民检察院要完善司法解释。国务院安委办要督促检查。", ["最高人民检察院 R", "国务院安全生产委员会办公室 R"]),
    ("乡（镇）人民政府应当配合。", ["乡（镇）人民政府 R"]),
    ("各级人大常委会要开展执法检查。驻外使领馆要提供协助。", ["各级人大常委会 R", "驻外使领馆 R"]),
    # kinds of organ that share 机关, also behind 以及
    ("公安、检察、法院等机关要依法惩处。", ["公安机关 R", "检察机关 R", "法院 R"]),
    ("审计机关以及执法、司法机关在办案过程中，要保守秘密。", ["审计机关 R", "执法机关 R", "司法机关 R"]),
    # mass organisations and public bodies as classes; the government of a kind of city
    ("县级以上地方人民政府残疾人联合会应当提供服务。残疾人联合会、老龄工作机构应当收集意见。",
     ["县级以上地方人民政府残疾人联合会 R", "残疾人联合会 R", "老龄工作机构 R"]),
    ("县级妇幼保健机构负责筛查。设区的市人民政府应当编制计划。自治州、设区的市人民政府应当公布名单。",
     ["县级妇幼保健机构 R", "设区的市人民政府 R", "自治州、设区的市人民政府 R"]),
    ("残疾人应当登记。妇幼保健院负责筛查。", []),
    # what the duty is about stands between commas
    ("县级以上人民政府对老旧管网，应当制定改造计划。", ["县级以上人民政府 R"]),
    ("县级以上人民政府对企业提出的申请，企业应当补正。", []),
    # towns and streets, the offices inside a body and the units under it, special teams
    ("各镇街要制定方案。鼓励有条件的镇街先行先试。", ["各镇街 R", "有条件的镇街 R?"]),
    ("局属各单位要排查隐患。厅机关各处室、委属各单位要落实责任。县直各招商专班要对接企业。",
     ["局属各单位 R", "厅机关各处室 R", "委属各单位 R", "县直各招商专班 R"]),
    ("各商业街要整治。机关干部要带头。", []),
    # bent brackets inside a name
    ("各县〔市、区〕人民政府，各乡镇〔街道〕要排查隐患。", ["各县〔市、区〕人民政府 R", "各乡镇〔街道〕 R"]),
    # a verb behind the class is none of its name
    ("鼓励各地开展集聚区建设。鼓励各市争创示范区。", ["各地 R?", "各市 R?"]),
    # a date and a title are no part of a name
    ("教育部会同财政部于2023年6月底前修订《管理办法》。", ["教育部 L", "财政部 S"]),
    # each with others of its own
    ("教育部、民政部要分别会同有关部门制定细则。", ["教育部 L", "民政部 L", "有关部门 S"]),
    # how many may be put forward, and who passed a text
    ("各市要严格把关，每省推荐不超过3家。各市要加强建设，每个县不少于2家。", ["各市 R"]),
    ("各市要加强培训，各县组织培训不少于3次。", ["各市 R", "各县 R"]),
    ("《办法》已由教育部第5次部务会议审议通过，现予公布。", []),
    ("由教育部通过会议组织培训。", ["教育部 R"]),
    # those who are no agencies
    ("各级领导干部要学法。国有企业要带头。村民委员会应当协助。", []),
]  # fmt: skip

AWAY = [
    # no county called 会同县 in front of 公安局, and what is no turn is left to its own clause
    ("由县市场监管局牵头，会同县公安局、县农业农村局等单位，开展专项检查。",
     ["象州县市场监督管理局 L", "象州县公安局 S", "象州县农业农村局 S"]),
    # those who sit in a standing body whose name holds a verb; a zone beside townships
    ("各镇、街道、莘庄工业区，县“平安市场”创建活动联席会议各成员单位要切实加强组织领导。",
     ["各镇、街道 R", "莘庄工业区 R", "县“平安市场”创建活动联席会议各成员单位 R"]),
    # a branch whose name says the place itself
    ("责任单位：县市场监管局、环保象州分局。", ["象州县市场监督管理局 R", "环保象州分局 R"]),
    # the office of a leading group
    ("领导小组下设办公室，办公室设在县农业农村局，负责日常工作。", ["领导小组办公室 R"]),
    ("联席会议下设办公室，承担联席会议日常工作。", ["联席会议办公室 R"]),
    ("指挥部下设办公室。办公室设在县水利局，负责日常工作。", ["指挥部办公室 R"]),
    ("领导小组下设认定办公室。办公室设在县民政局，负责认定的日常工作。", ["认定办公室 R"]),
    ("领导小组下设办公室。\n办公室负责值班。", []),
    ("领导小组办公室设在县农业农村局，办公室主任由县农业农村局局长兼任，具体承担日常工作。", ["领导小组办公室 R"]),
    ("县联席会议办公室设在县教育局，召集人由分管副县长担任，负责统筹协调。", ["象州县联席会议办公室 R"]),
    ("领导小组组长由县长担任，负责召集会议。", []),
    # a body that the sentence founds, past who is in it
    ("设立乡级河长办公室，负责辖区巡河。", ["乡级河长办公室 R"]),
    ("成立象州县抗旱指挥部，由县长担任指挥长，有关部门为成员，负责调度水源。", ["象州县抗旱指挥部 R"]),
    ("大赛设立组织委员会（简称大赛组委会），由省教育厅厅长担任主任，有关部门负责人作为成员，负责大赛组织。", ["大赛组委会 R"]),
    ("大赛组委会由教育部、财政部等单位组成，负责评审。", ["大赛组委会 R"]),
    ("成立由县长任组长的象州县医改领导小组，负责统筹协调。", ["象州县医改领导小组 R"]),
    ("成立以县长为组长、有关部门为成员的象州县医改领导小组，负责统筹协调。", ["象州县医改领导小组 R"]),
    ("成立由县长任组长的工作小组，负责统筹协调。", []),
    # a person, a firm's own body, a group without a name
    ("办公室设在县水利局，张三同志兼任办公室主任，负责日常工作。", []),
    ("企业应设立安全委员会，负责日常检查。设立专家委员会，由院士担任主任，负责评审。", []),
    ("县政府成立工作领导小组，负责统筹。", []),
    # the item of an agency: cues further behind its colon, in later sentences too
    ("3.县水利局：编制规划，负责河道巡查；会同县财政局筹措资金。配合有关部门开展执法。",
     ["象州县水利局 R", "象州县水利局 L", "象州县水利局 S", "象州县财政局 S"]),
    ("4.县林业局：严格林地管理。\n参与评选的企业自愿报名。", []),
    ("联系人：张三，负责报名。", []),
    # the subject of the sentence leads its later 会同
    ("县财政局负责审核预算，并会同县审计局开展评价。", ["象州县财政局 R", "象州县财政局 L", "象州县审计局 S"]),
    ("各乡镇要加强指导，企业要履行义务，会同主管部门验收。", ["各乡镇 R", "主管部门 S"]),
    # what has been done
    ("县财政局会同制定了办法。县水利局会同有关部门，在试点基础上，制定了方案。", []),
    ("县水利局会同有关部门起草的方案已经印发。", []),
]  # fmt: skip

WORKING_BODIES = [
    # named in full once, by its kind from then on
    ("成立县城乡供水专项整治工作领导小组。领导小组负责统筹，领导小组要定期会商。", ["象州县城乡供水专项整治工作领导小组 R"]),
    ("调整充实县推进文明创建工作领导小组，领导小组办公室设在县民政局，负责日常工作。",
     ["象州县推进文明创建工作领导小组办公室 R"]),
    ("成立县森林防灭火指挥部，指挥部办公室设在县应急局，承担日常工作。", ["象州县森林防灭火指挥部办公室 R"]),
    # several of a kind, none in full
    ("成立县城市更新工作领导小组。成立县旧村改造工作领导小组。领导小组要定期会商。", []),
    ("成立由县长任组长的领导小组，领导小组负责统筹。", []),
]  # fmt: skip

PREDICATES = [
    # a label as the predicate of a sentence
    ("县水利局为牵头单位，县财政局为配合单位。各学校所在地教育部门是责任单位。",
     ["象州县水利局 L", "象州县财政局 S", "各学校所在地教育部门 R"]),
    ("列第一位的部门为牵头单位。以县水利局为牵头单位的机制已建立。", []),
    # how many a body has
    ("联席会议由县民政局、县教育局等12个部门和单位组成。", []),
    ("县防汛抗旱指挥部由县长任指挥长，县应急局、县水利局主要负责人为成员，负责领导防汛工作。",
     ["象州县防汛抗旱指挥部 R"]),
    # bodies unknown here inside and at the end of a list
    ("县公安局、武警中队、县林业局要加强值守。县应急局、武警中队要备勤。",
     ["象州县公安局 R", "象州县林业局 R", "象州县应急管理局 R"]),
    ("县水文站负责水情监测。", ["象州县水文站 R"]),
    ("抢险由县应急局、武警中队、县公安局负责。", ["象州县应急管理局 R", "象州县公安局 R"]),
    # what is no class: an open bracket or quote
    ("由各村（社区）“两委”组织实施。", []),
    # what a bracket says each agency does
    ("（县科技局负责统筹，县财政局配合做好资金保障，各乡镇负责落实）",
     ["象州县科学技术局 R", "象州县财政局 S", "各乡镇 R"]),
    ("企业（负责建设的主体）应当投保。项目（县财政局参与投资的项目）要公开。专家（张三负责评审）另行公布。", []),
    # whose role a list says behind its name
    ("责任单位：县教育局（牵头）、县财政局、各乡镇", ["象州县教育局 L", "象州县财政局 R", "各乡镇 R"]),
    ("（县教育局（牵头）、县财政局、各乡镇）", ["象州县教育局 L", "象州县财政局 R", "各乡镇 R"]),
    ("（县教育局（牵头）、县财政局，各乡镇政府负责）", ["象州县教育局 L", "象州县财政局 R", "各乡镇政府 R"]),
    ("（县教育局（牵头），县财政局、各乡镇政府配合）", ["象州县教育局 L", "象州县财政局 S", "各乡镇政府 S"]),  # no one between leads
    ("（县教育局（牵头）、县财政局，各乡镇政府配合）", ["象州县教育局 L", "象州县财政局 R", "各乡镇政府 S"]),  # listed with the leader
    ("（县教育局（牵头）、县财政局，2023年底前完成）", ["象州县教育局 L", "象州县财政局 R"]),  # a date says no role
    # who carries it out
    ("县公安局负责指导监督，各乡镇政府具体实施。", ["象州县公安局 R", "各乡镇政府 R"]),
    ("县财政局具体落实各项资助政策。", ["象州县财政局 R"]),
    ("县财政局具体实施细则另行制定。各乡镇政府具体实施情况见附件。", []),  # a noun
    ("各乡镇可吸入颗粒物浓度下降12%。县住建局、各乡镇可燃气体报警器安装到位。", []),  # no 可
    # labels with more in front
    ("县级牵头部门：县教育局；配合责任单位：县财政局", ["象州县教育局 L", "象州县财政局 S"]),
    ("主要责任单位：县教育局", ["象州县教育局 R"]),
    ("（县水利局、各乡镇政府〔管委会〕负责）", ["象州县水利局 R", "各乡镇政府〔管委会〕 R"]),
]  # fmt: skip

CLASSES = [
    # the organs of places that an attribute describes
    ("承担工业强县建设任务的县（市、区）党委、政府要承担主体责任。",
     ["承担工业强县建设任务的县（市、区）党委 R", "承担工业强县建设任务的县（市、区）政府 R"]),
    # a noun that only opens a longer name is none of the class before it
    ("各区县政府、地区管委会应建立相应的工作机制。", ["各区县政府 R", "地区管委会 R"]),
    # with whom something is done is no subject, nor is a verb with what it governs
    ("各省知识产权局要加强工作指导，与相关城市建立共建机制。", ["各省知识产权局 R"]),
    ("指导各区县社会办配合有关部门做好社区环境整治工作。", []),
    # who makes up a mechanism, and what somebody is, are no deeds
    ("建立由国家发展改革委牵头、商务部、海关总署共同组成的协调机制，研究提出相关政策。", []),
    ("各市人民政府要设立领导小组，各市发展改革部门为牵头部门，各相关部门为成员单位，负责决策重大事项。",
     ["各市人民政府 R", "各市发展改革部门 L"]),
    # fields that share a noun of any kind behind 等
    ("安监、环保等行业主管部门要切实负起责任。工信、科技等产业主管部门，要加强指导。",
     ["安监部门 R", "环保部门 R", "工信部门 R", "科技部门 R"]),
    ("教育、公安、民政等责任单位要按照分工落实。农业、林业、水利等涉农部门要做好技术指导。",
     ["教育、公安、民政等责任单位 R", "农业部门 R", "林业部门 R", "水利部门 R"]),
    ("教育、公安等要求部门落实责任。教育、卫生等企业单位要加强管理。", []),
    ("方案自批复之日起2个月内由城市人民政府印发，并报省级知识产权局备案。", ["城市人民政府 R"]),
    # those who are left open, of a kind
    ("鼓励有条件的粮食大省开展试点。鼓励有条件的地区建设区域中心。", ["有条件的粮食大省 R?", "有条件的地区 R?"]),
    # the corps shares the organ of the provinces
    ("各省、自治区、直辖市及新疆生产建设兵团教育厅（教委、局）具体组织实施。",
     ["各省、自治区、直辖市及新疆生产建设兵团教育厅（教委、局） R"]),
    # fields called as the State's, 机构 as their noun; units of several ranks; those inside the issuer
    ("教育、卫生、国家安全等有关部门应当密切配合。海关、铁路检疫主管机构负责口岸的监督。",
     ["教育部门 R", "卫生部门 R", "国家安全部门 R", "海关、铁路检疫主管机构 R"]),
    ("国家公园、国家森林等有关景区应当配合。学校、医院管理机构臃肿。", []),
    ("有管护任务的县、市人民政府，州直及县、市有关部门，应当做好巡护。", ["有管护任务的县、市人民政府 R", "州直及县、市有关部门 R"]),
    ("有关任务的布置、市场监管要到位。有任务的县城、市场应当整治。", []),
    ("部内有关司局要加强调度。部和国家铁路局相关司局应做好衔接。", ["部内有关司局 R", "部和国家铁路局相关司局 R"]),
    # a short name for several bodies
    ("受中央主管机关或公营事业（以下简称补助单位）补助的计划，补助单位应要求提出报告。", ["补助单位 R"]),
]  # fmt: skip

LISTS = [
    ("责任单位：省农业农村厅、省农业担保公司、省再担保集团。",
     ["河南省农业农村厅 R", "河南省农业担保公司 R", "河南省再担保集团 R"]),
    ("（省公共资源交易监管局、省疾控中心负责）", ["河南省公共资源交易监督管理局 R", "河南省疾病预防控制中心 R"]),
    ("责任单位：各省辖市政府、济源示范区、航空港区管委会", ["各省辖市政府 R", "济源示范区管委会 R", "航空港区管委会 R"]),
    ("（省总工会、妇联负责）", ["河南省总工会 R", "河南省妇女联合会 R"]),
    ("（国铁集团、国家电网公司负责）", ["国铁集团 R", "国家电网公司 R"]),  # state companies alone
    ("责任单位：省水利厅，全省经济运行各专班、省重大项目专班", ["河南省水利厅 R", "全省经济运行各专班 R", "河南省重大项目专班 R"]),
    ("责任单位：省教育厅、省属各高校", ["河南省教育厅 R", "省属各高校 R"]),
    ("（企业负责）（保险公司承担）", []),
    # those who are no agencies at a list's end, also over a comma
    ("各部门、各街道、各区属集团要深刻认识工作的重要性，着力抓好落实。", ["各部门 R", "各街道 R"]),
    ("各相关单位、人民团体、社会组织要对照国家要求，积极发挥自身作用。", ["各相关单位 R", "人民团体 R"]),
    ("各市、县，各有关企业要加强管理。", ["各市、县 R"]),
    ("各地各部门、各高等学校要加强管理。", ["各地 R", "各部门 R"]),
    ("各地龙头企业要发挥作用。各市属国有企业要带头。", []),
    # villages and communities are no government's
    ("各乡镇（街道）、各村（社区）要落实属地责任。各镇、各行政村要开展排查。", ["各乡镇（街道） R", "各镇 R"]),
    ("各乡镇人民政府、各社区居委会要做好宣传。各村要开展排查。", ["各乡镇人民政府 R"]),
    # the committees of zones beside territories
    ("请相关区、管委会于3月底前完成系统方案编制工作。", ["相关区 R", "管委会 R"]),
    # 由 and what the work concerns; the summing noun with a bracket
    ("由所涉及的省政府办公厅、环境保护厅、省发展改革委等省级主管部门（单位）牵头完成自查报告，其他相关部门（单位）配合。",
     ["河南省人民政府办公厅 L", "河南省环境保护厅 L", "河南省发展和改革委员会 L", "其他相关部门（单位） S"]),
    ("鼓励有条件的街道申请整区域光伏建设试点。", ["有条件的街道 R?"]),
    # places that share the government of the last of them
    ("责任单位：郑州市、开封市人民政府，省水利厅", ["郑州市人民政府 R", "开封市人民政府 R", "河南省水利厅 R"]),
    ("责任单位：郑州市、省水利厅", ["郑州市 R", "河南省水利厅 R"]),
    # who holds an office is no agency
    ("办公室主任由省城管执法局局长兼任。由省水利厅厅长负责日常工作。省财政局长负总责。组长由省政府分管副省长担任。", []),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "duties"), [*TERRITORIES, *ORGANS, *CLASSES])
def test_a_subject(raw: str, duties: list[str]) -> None:
    assert said(read(raw, None, "国务院办公厅")) == duties


@pytest.mark.parametrize(("raw", "duties"), [*AWAY, *WORKING_BODIES, *PREDICATES])
def test_a_subject_away_from_its_cue(raw: str, duties: list[str]) -> None:
    assert said(read(raw, "象州县", "象州县人民政府")) == duties


@pytest.mark.parametrize(("raw", "duties"), LISTS)
def test_a_provincial_list(raw: str, duties: list[str]) -> None:
    assert said(read(raw, "河南省", "河南省人民政府")) == duties


@pytest.mark.parametrize(
    ("addressee", "raw", "duties"),
    [
        # who 你省 and 你局 are says the addressee of a reply
        ("四川省人民政府", "财政部将会同你省推进前期工作。", ["财政部 L", "四川省人民政府 S"]),
        ("湖北省林业局", "请你局会同有关部门制定方案。你省要落实资金。", ["湖北省林业局 L", "有关部门 S", "湖北省 R"]),
        ("各省、自治区、直辖市人民政府", "你省要落实资金。", []),  # several are addressed
        ("湖北省林业局", "你单位要按期整改。", ["湖北省林业局 R"]),
        ("各有关单位", "你单位要按期整改。", ["各有关单位 R"]),  # each of the class
        ("各省、自治区、直辖市民政厅", "请你单位抓紧统计。你省要落实资金。", ["各省、自治区、直辖市民政厅 R"]),
        # 该委 points back in its paragraph
        ("四川省人民政府", "国家发展改革委提出了意见，该委将组织评估。", ["国家发展和改革委员会 R"]),
        ("四川省人民政府", "意见已收悉，该委将组织评估。", []),
    ],
)
def test_a_letter(addressee: str, raw: str, duties: list[str]) -> None:
    text = clean(raw)
    speaker = Context(("国务院",), None, "state_council", "2020-05", (0, len(text.text)), 0, (addressee,))
    assert said(find_duties(text, Outline(()), speaker)) == duties


@pytest.mark.parametrize(
    ("raw", "duties"),
    [
        # the issuers of a joint notice by their number
        ("三部门将开展检查。", ["教育部 R", "财政部 R", "民政部 R"]),
        (
            "三部门要加强协调，会同有关单位落实。",
            ["教育部 R", "财政部 R", "民政部 R", "教育部 L", "财政部 L", "民政部 L", "有关单位 S"],
        ),
        ("两部门将开展检查。", ["两部门 R"]),  # so many did not issue it
        ("我局将开展检查。我部将组织抽查。", ["教育部 R"]),  # 我局 wrote what these pass on
    ],
)
def test_a_joint_notice(raw: str, duties: list[str]) -> None:
    text = clean(raw)
    issuers = ("教育部", "财政部", "民政部")
    speaker = Context(issuers, None, "state_council", "2020-05", (0, len(text.text)), 0)
    assert said(find_duties(text, Outline(()), speaker)) == duties


def test_the_offices_that_sign_speak_for_their_bodies() -> None:
    text = clean("两部门将开展检查。")
    issuers = ("财政部办公厅", "中央网络安全和信息化委员会办公室")
    speaker = Context(issuers, None, "state_council", "2020-05", (0, len(text.text)), 0)
    assert said(find_duties(text, Outline(()), speaker)) == ["财政部 R", "中央网络安全和信息化委员会办公室 R"]


def test_a_short_name_of_rank_is_the_issuer_of_that_rank() -> None:
    assert said(read("省局将组织审核，各市州局要把关。", "湖南省", "湖南省市场监督管理局")) == [
        "湖南省市场监督管理局 R",
        "各市州局 R",
    ]
    assert said(read("请省局审核。", None, "国家知识产权局")) == ["省局 R"]


def test_a_row_that_the_body_says_in_one_short_sentence_belongs_to_its_item() -> None:
    table = "序号\n工作任务\n牵头单位\n配合单位\n1\n市级层面制定服务清单。\n市教育局\n市财政局"
    text = clean(f"一、完善服务\n市级层面制定服务清单。加强宣传。\n二、加强保障\n各区要落实。\n{table}")
    outline = parse(text, find_document(text), ())
    context = Context(("芜湖市教育局",), "芜湖市", "city", "2021-06", (0, len(text.text)), 0)
    assert {(duty.agency, duty.task) for duty in find_duties(text, outline, context)} >= {
        ("芜湖市教育局", "t1"),
        ("芜湖市财政局", "t1"),
    }


@pytest.mark.parametrize("words", ["按职责分工", "按照职责分工"])
def test_a_bracket_that_stammers_how_a_work_is_shared_has_an_end(words: str) -> None:
    # read as one or as two, and 照 as part of either: 2^n ways, 153 s (mutation 22577 of seed 505)
    raw = f"关于工作的通知\n一、加强工作\n缩短时限。（国家医保局及各地区{words * 60}）\n"
    assert read_facts(raw).outline.entries


def test_a_page_that_stammers_和_behind_等_takes_no_longer() -> None:
    # each 和 was read from anew, 2^n ways (mutation 46041 of seed 20261120 ran for minutes)
    text = "省气象局等" + "研）和）有）效）应）对）和）等）" * 12 + "部门要落实。"
    assert read_facts(f"关于工作的通知\n一、加强工作\n{text}\n").outline.entries


def test_who_may_apply_has_no_duty() -> None:
    raw = (
        "工业和信息化部关于印发《示范城市管理办法》的通知\n工信部信软〔2019〕63号\n第一章 总则\n"
        "第一条 省级工业和信息化主管部门负责组织本地区示范城市的建设工作。\n第二章 申报条件\n"
        "第二条 凡具备条件的城市均可申报。其中，直辖市可直接申报，其他城市须通过省级主管部门申报。\n"
        "工业和信息化部\n2019年3月18日\n"
    )
    assert said(list(read_facts(raw).duties)) == ["省级工业和信息化主管部门 R"]


def test_the_signature_under_a_table_is_no_cell() -> None:
    raw = "序号\n工作任务\n责任单位\n1\n完善服务体系。\n省教育厅\n湖南省民政厅\n2022年3月1日"
    assert said(read(raw, "湖南省", "湖南省民政厅")) == ["湖南省教育厅 R"]
    assert said(read(raw, "湖南省", "湖南省人民政府")) == ["湖南省教育厅 R", "湖南省民政厅 R"]
