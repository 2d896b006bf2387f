"""What the clause around a document says of it: 结合, conditions, unmarked titles, items of lists; all made up."""

import pytest

from extract.pipeline import read_facts
from extract.references import Reference

HEAD = "甲市人民政府关于专利工作的意见\n甲政发〔2020〕8号\n各区人民政府：\n"
FOOT = "\n甲市人民政府\n2020年3月5日\n"


def references(body: str) -> list[Reference]:
    return read_facts(HEAD + body + FOOT).references


TOGETHER_WITH = [
    ("结合《乙纲要》和《丙规划》重点任务，做好推荐。", ["implements", "implements"]),  # two objects
    ("各地要结合《乙规划》，抓好工作。", ["implements"]),  # nothing behind it
    ("请结合《乙指南》（乙发〔2019〕1号）有关规定，组织申报。", ["implements"]),
    ("结合本地实际和《乙办法》规定，提出细则。", ["implements"]),  # the second of two objects
    ("结合我省《乙意见》安排，", ["implements"]),  # whose text it is
    ("结合落实《乙方案》，", ["implements"]),  # a cue of its own between
    ("结合《乙规划》实施，加快建设。", ["implements"]),
    ("结合《乙法》颁布五周年，开展宣传。", ["cites"]),  # an occasion
    ("结合《乙法》宣传月，开展活动。", ["cites"]),
    ("结合学习《乙条例》，组织讨论。", ["cites"]),  # another deed between
    ("结合编制《乙规划》，开展调研。", ["cites"]),
    ("结合工作实际学习《乙条例》。", ["cites"]),  # 实际 is the object
]
OF_OTHERS = [
    # a list that goes on over a comma with another body's document
    (
        "为贯彻落实《乙法》《丙条例》，以及中共中央办公厅、国务院办公厅《关于促进中小企业健康发展的指导意见》和《丁通知》要求，制定本意见。",
        ["implements"] * 4,
    ),
    ("为贯彻落实《乙法》，以及国务院《丙意见》要求，制定本意见。", ["implements"] * 2),
    # over a comma behind what sums up the first ones, or tells what of them counts
    ("根据《乙法》《丙办法》等法律法规，以及《丁方案》《戊方案》文件要求，制定本意见。", ["implements"] * 4),
    (
        "根据《乙通知》（乙发〔2016〕8号）第十四条奖励措施，以及乙办函〔2018〕1号文件要求，制定本意见。",
        ["implements"] * 2,
    ),
    ("按照《乙规划》有关要求，以及《丙意见》精神，制定本意见。", ["implements"] * 2),
    ("《乙办法》等文件，以及《丙通知》同时废止。", ["repeals"] * 2),
    ("《乙办法》的有关规定，以及《丙办法》同时废止。", ["cites", "repeals"]),  # of the first a part alone
    ("废止《丁办法》的有关规定，及《戊办法》规定的程序办理。", ["repeals", "cites"]),
    ("落实《乙法》的有关规定，以及《丙办法》要求。", ["implements"] * 2),
    ("落实《乙法》要求，以及加强培训，学习《丙意见》。", ["implements", "cites"]),  # another deed behind 以及
    ("落实《乙法》有关规定，和《丙意见》相衔接。", ["implements", "cites"]),
    ("落实《乙法》，完善配套措施，以《丙指南》为参考。", ["implements", "cites"]),
    ("落实《乙法》，以及时修订《丙办法》为重点。", ["implements", "amends"]),  # another deed behind the comma
]


@pytest.mark.parametrize(("body", "relations"), OF_OTHERS)
def test_a_list_of_several_bodies(body: str, relations: list[str]) -> None:
    assert [reference.relation for reference in references(body)] == relations


CARRIED_DOWN = [
    # what a notice carries on, said with its reason or behind 将 alone; the reason is another document
    ("现根据省政府的要求，将乙部《关于丙工作的通知》（乙发〔2020〕5号）转发给你们，并做如下安排：", []),
    ("现根据《乙条例》，将《丙方案》印发给你们，请认真落实。", ["implements"]),
    ("根据《乙条例》规定，将《丙方案》印发给你们，请认真落实。", ["implements"]),
    ("请各区将《丙方案》印发各企业。", ["cites"]),
    ("我市将《丙方案》下发给各企业。", ["cites"]),
    ("去年3月，将《丙方案》印发给你们，请继续落实。", ["cites"]),
    ("2019年6月省财政厅印发通知，将《丙办法》下发你市。", ["cites"]),  # what somebody did before
    ("前期，我局按照省厅要求，将《丙办法》印发给你们。请继续落实。", ["cites"]),
    ("为规范丙工作，经省政府同意，将《丙办法》印发给你们。", []),
    ("为规范丙工作，将《丙办法》印发给你们。", []),
    # a request that came in is no text that the notice issues, though it goes on with what it brought
    ("乙局《关于批转〈丙办法〉的请示》（乙发〔2020〕5号）收悉，经研究同意，现批转给你们。", ["cites"]),
    ("乙局《丙办法》（乙发〔2020〕5号）经研究同意，现批转给你们。", []),
    # the paper of another body with the notice's own title, beside one of another title
    ("根据科技部《关于乙工作的通知》（国科发〔2020〕1号）和省科技厅《关于专利工作的意见》要求，", ["implements"] * 2),
    ("根据省科技厅《关于专利工作的意见》，制定本意见。", ["implements"]),
    ("根据我厅《关于专利工作的意见》办理。", []),  # its own
    ("省科技厅《关于专利工作的意见》印发给你们。", []),  # carried on, not rested on
    # 按 before the title, whatever is behind; what a text takes from another to carry out
    ("灾害的处置按《乙预案》施行。", ["implements"]),
    # 按 and 结合 before those whose document it is
    ("按国务院《乙意见》要求，", ["implements"]),
    ("按省委、省政府印发的《乙意见》办理。", ["implements"]),
    ("按党中央、国务院决策部署和《乙纲要》，", ["implements"]),
    ("按省厅《乙通知》执行。", ["implements"]),
    ("具体按科技部、财政部联合发布的《乙办法》办理。", ["implements"]),
    ("结合省委、省政府《乙意见》，", ["implements"]),
    ("按期宣讲国务院《乙规划》。", ["cites"]),  # 按期 is no preposition
    ("结合省政府工作实际制定《乙方案》。", ["cites"]),  # the circumstances, not the document
    ("对《乙纲要》中便于考核的目标任务进行分解落实。", ["implements"]),
    ("对《乙纲要》中的目标任务进行宣传。", ["cites"]),
    # a text that parcels out another's tasks: 湘政发〔2019〕1号, 川府发〔2011〕8号, 甘政发〔2022〕9号, a county's notice of 2016
    (
        "现就省十三届人大二次会议通过的《政府工作报告》确定的重点工作提出部门分工意见如下：",
        ["implements"],
    ),
    ("现就《政府工作报告》明确的重点工作提出部门分工意见如下。", ["implements"]),
    ("省政府决定，将《政府工作报告》主要指标和重点任务予以分解下达。", ["implements"]),
    ("现将《政府工作报告》中涉及2016年的各项目标任务分解下达。", ["implements"]),
    # what another document sets is to be carried out (盘锦市大洼区人民政府办公室, 2021年1月25日)
    ("确保《乙报告》中确定各项工作任务得到有效落实。", ["implements"]),
    ("《乙报告》提出的各项任务要抓紧落实。", ["implements"]),
    ("《乙报告》提出的任务已经完成。", ["cites"]),
    # a short name in book marks for what is no document names none (朔政发〔2010〕71号); one for a document does
    ("为加强矿山环境恢复治理保证金预备金（以下简称《预备金》）的管理，《预备金》要专户储存。", []),
    ("根据《乙规划》（以下简称《规划》），落实《规划》部署。", ["implements"]),
    # nobody's tasks are parcelled out: 蔡政办〔2023〕1号 and what only stands beside the word
    ("将2023年区《政府工作报告》确定的重要目标任务，纳入绩效管理考核范围。", ["cites"]),
    ("将《乙规划》重点工作纳入年度任务分工。", ["cites"]),
    ("《乙规划》确定的目标任务分解情况由统计局汇总。", ["cites"]),
]


@pytest.mark.parametrize(("body", "relations"), CARRIED_DOWN)
def test_what_is_carried_down(body: str, relations: list[str]) -> None:
    head = "关于专利工作的意见\n甲科〔2020〕8号\n各区人民政府：\n"
    found = read_facts(head + body + "\n甲市科学技术局\n2020年3月5日\n").references
    assert [reference.relation for reference in found] == relations


UNMARKED = [
    (
        "按照财政部关于印发《乙资金管理办法》的通知（财教〔2001〕1号）要求，",
        [("implements", "财政部关于印发《乙资金管理办法》的通知", "财教〔2001〕1号")],
    ),  # the notice and what it issues are one
    (
        "参照农业农村部关于贯彻落实乙工程的通知（农发〔2001〕2号）办理。",
        [("cites", "农业农村部关于贯彻落实乙工程的通知", "农发〔2001〕2号")],
    ),  # 落实 inside the title is no cue
    (
        "原财政部、教育部关于执行乙标准的通知（财教〔2001〕3号）、关于做好丙工作的通知（财教〔2002〕4号）同时废止。",
        [
            ("repeals", "财政部、教育部关于执行乙标准的通知", "财教〔2001〕3号"),
            ("repeals", "关于做好丙工作的通知", "财教〔2002〕4号"),
        ],
    ),
    (
        "《财政部关于乙工作的通知》（财教〔2019〕1号）和财政部关于印发《丙办法》的通知（财教〔2018〕2号）同时废止。",
        [
            ("repeals", "财政部关于乙工作的通知", "财教〔2019〕1号"),
            ("repeals", "财政部关于印发《丙办法》的通知", "财教〔2018〕2号"),
        ],
    ),  # a marked title before it
    (
        "根据省政府关于乙工作的通知（乙政发〔2019〕3号，以下简称《通知》）办理。《通知》另有规定的除外。",
        [
            ("implements", "省政府关于乙工作的通知", "乙政发〔2019〕3号"),
            ("cites", "省政府关于乙工作的通知", "乙政发〔2019〕3号"),
        ],
    ),  # its short name
    ("按照我局关于乙工作的通知（乙知发〔2019〕3号）要求，", [("implements", "关于乙工作的通知", "乙知发〔2019〕3号")]),
    ("各地关于乙工作的情况（见乙发〔2019〕3号）", [("cites", None, "乙发〔2019〕3号")]),  # no title
    (
        "将《关于实施乙工程的通知》中的“丁”改为《丙办法》所列内容。",
        [("amends", "关于实施乙工程的通知", None), ("cites", "丙办法", None)],
    ),  # a word inside another's title
    (
        "《乙办法》与《关于废止部分文件的决定》配套使用。",
        [("cites", "乙办法", None), ("cites", "关于废止部分文件的决定", None)],
    ),
]
LISTS = [
    (
        "一、修改的规章\n1.种子生产经营许可管理办法（2004年7月12日农业部令第39号公布）\n"
        "将第十三条修改为：“第十三条 各地应当：\n“（一）公开；\n“（二）监督。”\n第三十三条中的“甲”修改为“乙”。\n"
        "2.肥料登记管理办法（2005年1月5日农业部令第48号公布，2008年7月1日农业部令第58号修订）\n删去第二条。",
        [
            ("amends", "种子生产经营许可管理办法", "农业部令第39号"),
            ("amends", "肥料登记管理办法", "农业部令第48号"),
        ],
    ),  # articles between the items, quoted wording with items of its own, two orders in one bracket
    (
        "附件：拟修改的规范性文件目录\n序号 文件名称 文号\n1 关于实施乙工程的意见 甲政发〔2012〕3号\n2 关于印发《丙办法》的通知 甲政发〔2013〕4号",
        [
            ("amends", "关于实施乙工程的意见", "甲政发〔2012〕3号"),
            ("amends", "关于印发《丙办法》的通知", "甲政发〔2013〕4号"),
        ],
    ),  # cells that ran together
    (
        "经清理，对下列文件予以修改：《关于乙工作的意见》、《丙办法》；对下列文件予以废止：《关于丁工作的意见》。",
        [("amends", "关于乙工作的意见", None), ("amends", "丙办法", None), ("repeals", "关于丁工作的意见", None)],
    ),  # two lists in one sentence
    (
        "决定废止以下文件：《乙办法》，修改以下文件：《丙办法》。",
        [("repeals", "乙办法", None), ("amends", "丙办法", None)],
    ),
    (
        "继续有效的文件目录\n1.关于做好乙工作的通知（甲政发〔2012〕3号）",
        [("cites", "关于做好乙工作的通知", "甲政发〔2012〕3号")],
    ),
]
CONDITIONS = [
    ("（一）申报企业应已按照《乙办法》建立制度。", "cites"),
    ("（一）根据《乙办法》被认定为高新技术企业。", "cites"),  # the condition itself
    ("（一）依照《乙法》设立。", "cites"),
    ("申报单位应执行《乙制度》。", "cites"),  # without items
    ("根据《乙办法》，申报单位应符合下列要求。", "implements"),  # what the conditions rest on
    ("（一）本市注册的中小企业，规模依据《乙办法》划分。", "implements"),  # what they are measured by
]


@pytest.mark.parametrize(("words", "relations"), TOGETHER_WITH)
def test_together_with(words: str, relations: list[str]) -> None:
    assert [item.relation for item in references(words)] == relations


@pytest.mark.parametrize(("words", "wanted"), UNMARKED + LISTS)
def test_titles_and_lists(words: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    assert [(item.relation, item.title, item.document_number) for item in references(words)] == wanted


@pytest.mark.parametrize(("words", "relation"), CONDITIONS)
def test_conditions(words: str, relation: str) -> None:
    body = f"一、申报条件\n{words}\n二、工作要求\n各地要按照《乙规定》加强管理。"
    assert [item.relation for item in references(body)] == [relation, "implements"]


CLOSINGS = [
    "本实施意见自印发之日起施行。《乙办法》（甲政发〔2012〕4号）同时废止。",
    "本三年行动计划自印发之日起实施，《乙办法》同时废止。",
    "原《乙办法》（甲政发〔2012〕4号）自本通知印发之日起废止。",
    "《乙办法》与本意见不一致的，以本意见为准。",
    "此前印发的《关于印发〈乙办法〉的通知》同时停止执行。",
    "本暂行办法由市财政局负责解释，《乙办法》同时废止。",
]


@pytest.mark.parametrize("closing", CLOSINGS)
def test_the_closing_paragraph_belongs_to_no_item(closing: str) -> None:
    body = f"一、加强监督\n各部门要强化监督，落实责任。\n二、加强宣传。各部门要加强宣传。\n{closing}"
    assert [item.task for item in references(body)] == [None]


OWN_PARAGRAPHS = [
    "本市各部门要按照《乙办法》制定方案。",
    "《乙办法》规定的事项，由市财政局审核。",
]


@pytest.mark.parametrize("paragraph", OWN_PARAGRAPHS)
def test_a_paragraph_of_the_item_stays_in_it(paragraph: str) -> None:
    body = f"一、加强监督\n强化监督。\n二、加强宣传\n加强宣传。\n{paragraph}"
    assert [item.task for item in references(body)] == ["t2"]


CARRIED_OUT = [
    ("确保《乙规划》确定的目标任务如期完成。", ["implements"]),
    ("全面完成《乙规划》目标任务。", ["implements"]),
    ("实现《乙纲要》提出的目标。", ["implements"]),
    ("确保《乙方案》落地见效。", ["implements"]),
    ("各区必须严格执行，确保完成《乙计划》确定的本地区单位生产总值能源消耗降低指标。", ["implements"]),
    ("切实保障《乙纲要》主要目标和任务顺利完成。", ["implements"]),
    ("要完成《乙规划》确定的目标任务中期评估。", ["cites"]),
    ("全面完成好《乙报告》中确定的2021年各项工作任务。", ["implements"]),
    ("完成《乙规划》目标任务中期评估。", ["cites"]),  # the evaluation is done, not the plan
    ("完成《乙规划》编制任务。", ["cites"]),  # still to be written
    ("确保《乙方案》按期印发。", ["cites"]),
    ("实现《乙规划》与《丙规划》衔接。", ["cites", "cites"]),
]
PAPERS = [
    ("各地按照附件《乙工作指南》开展工作。", []),  # its own annex
    ("请对照附件2《乙标准》自查。", []),
    ("按照《乙通知》（乙发〔2020〕1号）附件《丙指南》执行。", ["implements", "implements"]),  # another's annex
    (
        "一、申报材料。各地应将下列材料报送：\n1.推荐函；\n2.申报城市《乙实施方案》；\n3.专家意见。",
        [],
    ),  # a paper to be handed in
    ("一、报送材料\n（一）《乙工作方案》（一式三份）。\n（二）《丙年度计划》复印件。", []),
    (
        "一、申报材料\n1.按照《乙指南》编写的申报书。\n2.《丙办法》规定的其他材料。",
        ["cites", "cites"],
    ),  # no papers themselves
    ("一、编制依据\n1.《乙法》。\n2.《丙规定》。", ["implements", "implements"]),  # what the text rests on
    ("参照执行《乙办法》。", ["cites"]),
    ("政策依据：《乙通知》（乙发〔2020〕1号）", ["implements"]),
    ("参考资料：《乙通知》（乙发〔2020〕1号）", ["cites"]),
    # what is handed out of another document is not issued; a table of its tasks is an annex and the document is not
    ("《政府工作报告》已经县人大审议通过。现将《政府工作报告》243项工作任务予以分解印发。", ["cites", "implements"]),
    ("确保《政府工作报告》确定的任务落实。\n附件：《政府工作报告》任务分解表", ["implements"]),
    ("依托《乙杂志》宣传。", []),
    ("一、编制依据。《乙法》《丙条例》，参照《丁预案》。", ["implements", "implements", "cites"]),
]


@pytest.mark.parametrize(("words", "relations"), CARRIED_OUT + PAPERS)
def test_relations(words: str, relations: list[str]) -> None:
    assert [item.relation for item in references(words)] == relations


IN_ONE_LINE = [
    (
        "一、要求\n第一，重视。各地要重视。第二，服务。各地要服务。原《乙通知》自本通知印发之日起废止。",
        "t1",
    ),  # behind items inside a paragraph: of the paragraph's own item
    (
        "一、要求。各地要重视。 二、服务。各地要服务。 本意见自印发之日起施行，《乙通知》同时废止。",
        None,
    ),  # a page without breaks
    ("一、要求。各地要重视。\n二、服务。各地要服务。《乙通知》同时废止。", "t2"),  # the item's own last sentence
    (
        "一、要求。各地要重视。 二、实施时间。本意见自印发之日起施行，《乙通知》同时废止。",
        "t2",
    ),  # what the item is about
]


@pytest.mark.parametrize(("body", "task"), IN_ONE_LINE)
def test_a_closing_sentence_behind_items_in_one_line(body: str, task: str | None) -> None:
    assert [item.task for item in references(body)] == [task]


def test_a_row_with_brackets_inside_its_title() -> None:
    body = (
        "废止文件目录\n1\t甲省科学技术厅关于印发《乙管理办法（试行）》的通知\t甲科高〔2017〕15号\n"
        "2\t甲省科学技术厅关于丙办法（修订）有关事项的通知\t甲科农〔2017〕9号"
    )
    assert [(item.relation, item.title) for item in references(body)] == [
        ("repeals", "甲省科学技术厅关于印发《乙管理办法（试行）》的通知"),
        ("repeals", "甲省科学技术厅关于丙办法（修订）有关事项的通知"),
    ]
