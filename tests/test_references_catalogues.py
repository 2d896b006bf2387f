"""Catalogues of what is repealed, amended or kept in force, in the shapes that pages give them, all made up; and lists
of other things."""

import pytest

from extract.pipeline import read_facts

HEAD = (
    "甲市人民政府关于公布规范性文件清理结果的通知\n甲政发〔2020〕8号\n各区人民政府：\n现将清理结果公布如下。\n"
    "甲市人民政府\n2020年3月5日\n附件1\n"
)
DRAIN, DRAIN_NUMBER = "关于印发《甲市排水管理办法》的通知", "甲政发〔2010〕12号"
WATER, WATER_NUMBER = "关于加强水费征收的若干意见", "甲政办发〔2011〕3号"
BOTH = [("repeals", DRAIN, DRAIN_NUMBER), ("repeals", WATER, WATER_NUMBER)]
COLUMNS = "废止的规范性文件目录\n序号\t文件名称\t文号\n"


def found(body: str) -> list[tuple[str, str | None, str | None]]:
    references = read_facts(HEAD + body).references
    return [(item.relation, item.title, item.document_number) for item in references]


SHAPES = [
    f"{COLUMNS}1\t{DRAIN}\t{DRAIN_NUMBER}\n2\t{WATER}\t{WATER_NUMBER}\n",  # a row a line, parted by tabs
    f"宣布失效的文件目录（共2件）\n序号 文件名称 发文字号 发文日期\n1 {DRAIN} {DRAIN_NUMBER} 2010年5月6日\n"
    f"2 {WATER} {WATER_NUMBER} 2011.3.4\n",  # parted by spaces, with a date
    f"拟废止的规章和规范性文件清单\n序号\n文件名称\n文号\n1\n{DRAIN}\n{DRAIN_NUMBER}\n2\n{WATER}\n{WATER_NUMBER}\n",  # a cell a line
    f"废止的规范性文件目录\n\t序号\n\t文件名称\n\t文号\n\t1\n\t{DRAIN}\n\t{DRAIN_NUMBER}\n\t2\n\t{WATER}\n\t{WATER_NUMBER}\n",
    f"废止的规范性文件目录\n序号 文件名称 文号 1 {DRAIN} {DRAIN_NUMBER} 2 {WATER} {WATER_NUMBER}\n",  # the table one line
    f"废止文件清单\n文件名称\t发文字号\n{DRAIN}\t{DRAIN_NUMBER}\n{WATER}\t{WATER_NUMBER}\n",  # without serials
    f"决定废止的规范性文件目录\n1.{DRAIN}（{DRAIN_NUMBER}）\n2.{WATER}（{WATER_NUMBER}）\n",  # numbered lines
    f"决定废止的规范性文件目录\n{DRAIN}（{DRAIN_NUMBER}）\n{WATER}（{WATER_NUMBER}）\n",  # lines without numbers
    f"宣布失效的文件目录\n一、{DRAIN}（{DRAIN_NUMBER}）；\n二、{WATER} {WATER_NUMBER}。\n",  # the number without a bracket
    f"废止的规范性文件目录\n1.《{DRAIN.replace('《', '〈').replace('》', '〉')}》{DRAIN_NUMBER}\n2.《{WATER}》，{WATER_NUMBER}\n",
    f"废止的规范性文件目录\n序号\t文号\t文件标题\t制定机关\n1\t{DRAIN_NUMBER}\t{DRAIN}\t市水务局\n2\t{WATER_NUMBER}\t{WATER}\t市财政局\n",
    f"废止的规范性文件目录\n序号 责任单位 文件名称 文号\n1 市水务局 {DRAIN} {DRAIN_NUMBER}\n2 市财政局 {WATER} {WATER_NUMBER}\n",
    f"废止的以市政府及市政府办公室名义印发的规范性文件目录\n1. {DRAIN_NUMBER} {DRAIN}\n2. {WATER_NUMBER} {WATER}\n",
    f"停止执行的文件目录\n一、市水务局（1件）\n1.{DRAIN}（{DRAIN_NUMBER}）\n二、市财政局（1件）\n2.{WATER}（{WATER_NUMBER}）\n",  # groups
    f"废止的规范性文件目录\n1.{DRAIN[:-3]}\n{DRAIN[-3:]}（{DRAIN_NUMBER}）\n2.{WATER}（{WATER_NUMBER}）\n",  # a broken line
    f"废止的规范性文件目录\n| 序号 | 文件名称 | 文号 |\n| --- | --- | --- |\n| 1 | {DRAIN} | {DRAIN_NUMBER} |\n| 2 | {WATER} | {WATER_NUMBER} |\n",
    f"{COLUMNS}1\t{DRAIN}\t甲政发\n〔2010〕12号\n2\t{WATER}\t{WATER_NUMBER}\n",  # a number that its column broke
    f"现将下列文件宣布失效：\n{DRAIN_NUMBER} {DRAIN}\n{WATER_NUMBER} {WATER}\n",  # numbers first, without serials
    f"：废止的规范性文件目录\n1.{DRAIN}（{DRAIN_NUMBER}）\n2.{WATER}（{WATER_NUMBER}）\n",  # the head behind 附件1：
]


@pytest.mark.parametrize("body", SHAPES)
def test_each_row_is_one_document(body: str) -> None:
    assert [
        (relation, (title or "").replace("〈", "《").replace("〉", "》"), n) for relation, title, n in found(body)
    ] == BOTH


ROWS = [
    (
        "1\t甲市水务局 甲市财政局关于水价的通知\t甲水〔2012〕3号",
        "甲市水务局甲市财政局关于水价的通知",
        "甲水〔2012〕3号",
    ),  # two issuers
    (
        "1\t甲市政府转发市水务局关于印发《甲市排水办法》的通知的通知\t甲政发〔2012〕3号",
        "甲市政府转发市水务局关于印发《甲市排水办法》的通知的通知",
        "甲政发〔2012〕3号",
    ),  # notices in one another
    (
        "1\t关于落实《乙省水法》的通知\t甲政发〔2012〕3号",
        "关于落实《乙省水法》的通知",
        "甲政发〔2012〕3号",
    ),  # 落实 in the title
    (
        "1\t关于印发《甲办法》《乙办法》的通知\t甲政发〔2012〕3号",
        "关于印发《甲办法》《乙办法》的通知",
        "甲政发〔2012〕3号",
    ),
    (
        "1\t甲市供水办法（试行）\t甲市人民政府令第12号",
        "甲市供水办法（试行）",
        "甲市人民政府令第12号",
    ),  # an order; a bracket of the title
    (
        "1\t甲市供水办法（2001年3月4日甲市人民政府令第12号公布）",
        "甲市供水办法",
        "甲市人民政府令第12号",
    ),  # how it was made
    (
        "1\t关于征收水费若干问题的解答意见补充说明\t甲水〔2012〕3号",
        "关于征收水费若干问题的解答意见补充说明",
        "甲水〔2012〕3号",
    ),
    ("1\t甲市户外广告管理规定\t1999年5月6日", "甲市户外广告管理规定", None),  # by its date alone, in a column of titles
    ("1\t关于水价的通知\t无", "关于水价的通知", None),
]


@pytest.mark.parametrize(("row", "title", "number"), ROWS)
def test_the_title_of_a_row(row: str, title: str, number: str | None) -> None:
    assert found(COLUMNS + row + "\n") == [("repeals", title, number)]


def test_each_annex_has_its_own_relation() -> None:
    body = (
        f"继续有效的规范性文件目录\n1.{DRAIN}（{DRAIN_NUMBER}）\n附件2\n拟修改的规范性文件目录\n1.{WATER}（{WATER_NUMBER}）\n"
        "附件3\n宣布失效的规范性文件目录\n1.关于水价的通知（甲政发〔2009〕3号）\n"
    )
    assert [relation for relation, _, _ in found(body)] == ["cites", "amends", "repeals"]


def test_a_column_says_what_became_of_each() -> None:
    body = "规范性文件清理结果一览表\n序号\n文件名称\n文号\n清理意见\n"
    body += f"1\n{DRAIN}\n{DRAIN_NUMBER}\n拟废止\n2\n{WATER}\n{WATER_NUMBER}\n继续有效\n3\n关于水价的通知\n甲政发〔2009〕3号\n修改\n"
    assert [relation for relation, _, _ in found(body)] == ["repeals", "cites", "amends"]


def test_the_wording_of_an_amendment_is_no_row() -> None:
    body = (
        "一、修改的规章\n1.甲排水办法（2004年7月1日甲市人民政府令第9号公布）\n将第三条修改为：“由市水务局负责。”\n"
        "第四条中的“甲”修改为“乙”。\n2.丙供水办法（2005年7月1日甲市人民政府令第10号公布）\n删去第七条。\n"
    )
    assert found(body) == [
        ("amends", "甲排水办法", "甲市人民政府令第9号"),
        ("amends", "丙供水办法", "甲市人民政府令第10号"),
    ]


def test_the_first_row_is_not_the_issued_text() -> None:
    assert read_facts(HEAD + f"废止的规范性文件目录\n{DRAIN}（{DRAIN_NUMBER}）\n").policy.alternative_titles == ()


NO_ROWS = [
    "清理工作联系人\n序号\t单位\t联系人\n1\t市财政局\t张三\n",  # contacts
    "重点任务分工表\n序号\t任务\t责任单位\n1\t修订供水管理办法\t市水务局\n",  # tasks
    "修改完善的制度清单\n1.修订甲市供水管理办法\n2.制定水价实施细则，市水务局负责\n",  # work, though under such a head
    "废止的企业标准清单\n序号\t企业名称\n1\t甲市水泵有限公司\n2\t甲市电机有限公司\n",  # firms
    "保留的定点医疗机构名单\n序号\t机构名称\n1\t甲市人民医院\n",
    "废止的规范性文件目录\n2.甲市清理工作实施方案\n",  # a list of annexes
    "一、清理制度\n市水务局要修改完善以下制度：\n1.供水管理办法\n2.节水管理办法\n",  # still to be done
]


@pytest.mark.parametrize("body", NO_ROWS)
def test_other_lists_name_no_documents(body: str) -> None:
    assert found(body) == []


def test_the_ground_of_a_matter_is_only_cited() -> None:
    body = "取消的许可事项目录\n序号\t项目\t设定依据\n1\t排水许可\t《甲市排水办法》（甲政发〔2010〕12号）\n"
    assert found(body) == [("cites", "甲市排水办法", "甲政发〔2010〕12号")]


def test_what_follows_the_list_is_none_of_it() -> None:
    body = (
        f"废止的规范性文件目录\n1.{DRAIN}（{DRAIN_NUMBER}）\n附件2\n立法计划\n1.制定甲市供水办法\n2.甲市公园管理规定\n"
    )
    assert found(body) == BOTH[:1]


def test_rows_of_one_width_are_not_one_broken_line() -> None:
    rows = [(f"甲市人民政府关于加强第{i}区水费的通知", f"甲政发〔2010〕{i}号") for i in range(10, 26)]
    lines = "".join(f"{i} {title} {number}\n" for i, (title, number) in enumerate(rows, 1))
    assert found(f"废止的规范性文件目录\n序号 文件名称 文号\n{lines}") == [("repeals", *row) for row in rows]


def test_a_sentence_that_names_one_of_several_heads_the_list() -> None:
    body = "经研究，决定对《丙办法》（甲政发〔2010〕2号）等3件规范性文件予以废止，具体如下：\n"
    body += f"1.{DRAIN}（{DRAIN_NUMBER}）\n2.{WATER}（{WATER_NUMBER}）\n"
    assert found(body) == [("repeals", "丙办法", "甲政发〔2010〕2号"), *BOTH]
