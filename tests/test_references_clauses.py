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
