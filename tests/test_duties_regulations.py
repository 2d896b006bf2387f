"""Duties in the words of regulations and of rules that amend others: several offices in one phrase, ranks, codes, quoted new wording."""

import pytest

from extract.context import Context
from extract.duties import find_duties
from extract.outline import Outline
from extract.text import clean


def agencies(raw: str) -> list[str]:
    text = clean(raw)
    context = Context(("国务院",), None, "state_council", "2021-06-01", (0, len(text.text)), 0)
    return [duty.agency for duty in find_duties(text, Outline(()), context)]


BY_DEED_OR_RANK = [
    # an office by its deed, behind 由
    ("养殖证由批准养殖规划的人民政府渔业主管部门核发。", ["批准养殖规划的人民政府渔业主管部门"]),
    ("由受理申请的登记机关审查。由有审批权的机关撤销其许可。", ["受理申请的登记机关", "有审批权的机关"]),
    # what 由 governs is somebody else
    ("由企业申请的登记机关审查。由国务院批准的部门审查。", []),
    # ranks that stand for their governments
    ("省级负责全省平台建设；市级按照全省要求，负责本地区推广；县（市、区）负责应用。", ["省级", "市级", "县（市、区）"]),
    ("市级、县级要加强检查。省级可以结合实际制定办法。", ["市级", "县级", "省级"]),
    # a slogan, what belongs to a rank, people
    ("实行省级负责、市县落实的机制。省级负责、市县落实。", []),
    ("市级主办单位应当加强检查。市级应急预案应当修订。", ["市级主办单位"]),
    ("省级负责人应当参加。市级负责的项目要加快。县级要素市场要开放。", []),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), BY_DEED_OR_RANK)
def test_offices_by_their_deed_and_ranks(raw: str, expected: list[str]) -> None:
    assert agencies(raw) == expected


INSIDE_OTHERS = [
    # departments inside firms, hospitals and schools are no agencies, beside others neither
    ("各养老机构的财务部门统一负责本单位收费工作。", []),
    ("企业的质量安全部门负责本单位自查。", []),
    ("高校人事部门和教育部应当加强检查。", ["教育部"]),
    ("由教育部和学校的保卫部门共同组织检查。", ["教育部"]),
    # whoever is over them is one, and so are the departments of a government
    ("企业的主管部门应当加强检查。", ["企业的主管部门"]),
    ("医疗机构的登记机关应当加强检查。企业登记机关应当公示。", ["医疗机构的登记机关", "企业登记机关"]),
    ("各级政府的财政部门应当加强检查。", ["各级政府的财政部门"]),
    # whom a person works for is none either
    ("违反规定的，由其所在单位或者上级主管部门给予处分。", ["上级主管部门"]),
    ("由所在单位进行教育。由主管部门或者监察机关给予处分。", ["主管部门", "监察机关"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), INSIDE_OTHERS)
def test_what_is_inside_a_firm_is_no_agency(raw: str, expected: list[str]) -> None:
    assert agencies(raw) == expected


SEVERAL = [
    # a class that 等 sums up, and its neighbour on either side
    ("教育、公安、海事、消防等部门和有关军事机关应当密切配合。", ["教育部门", "公安部门", "海事部门", "消防部门", "有关军事机关"]),
    ("农业行政管理部门和财政等有关行政管理部门应当组织评议。", ["农业行政管理部门", "财政等有关行政管理部门"]),
    ("教育等部门以及乡镇人民政府应当加强宣传。", ["教育等部门", "乡镇人民政府"]),
    ("县级以上人民政府教育、公安等部门和有关单位应当加强检查。", ["县级以上人民政府教育部门", "县级以上人民政府公安部门", "有关单位"]),
    # it stays one where nothing else is joined, and a body before 等 is that body
    ("教育、公安等部门应当加强检查。", ["教育部门", "公安部门"]),
    ("文化和旅游等部门应当加强检查。教育、公安等部门和单位应当落实。", ["文化和旅游等部门", "教育、公安等部门和单位"]),
    ("由人民银行等国务院相关部门负责。", ["中国人民银行"]),
    # ranks in front of several fields are theirs
    ("各市、县（市、区）教育、公安部门应当开展检查。", ["各市、县（市、区）教育部门", "各市、县（市、区）公安部门"]),
    ("各市、县（市、区）教育部门应当开展检查。", ["各市、县（市、区）教育部门"]),
    # two ranks, each of which stands for its government; whose money it is tells no duty
    ("平台由省本级和设区市分别负责建设。", ["省本级", "设区市"]),
    ("省本级、设区市应当加强统筹。", ["省本级", "设区市"]),
    # the parts of a body, and whom it commissions
    ("由中国证监会及其派出机构责令改正。", ["中国证券监督管理委员会", "中国证券监督管理委员会派出机构"]),
    ("由县级公安机关或者其派出机构处理。", ["县级公安机关", "县级公安机关派出机构"]),
    ("由市级林业主管部门或者其委托的机构查处。", ["市级林业主管部门"]),
    ("县级以上人民政府及其有关部门应当加强检查。由商业银行及其分支机构办理。", ["县级以上人民政府", "其有关部门"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), SEVERAL)
def test_each_of_several_is_one(raw: str, expected: list[str]) -> None:
    assert agencies(raw) == expected


PARTS = [
    # what a code is made up of, whosever name is in it
    ("统一编码由登记管理机关代码、机构类别代码和顺序号三部分组成。", []),
    ("证书编号由教育部代码和年度代码构成，一证一号。", []),
    # people called together, and a group that is made up, are work
    ("评审组由教育部按照专业分类抽调专家组成。", ["教育部"]),
    ("由教育部会同财政部组成联合检查组。", ["教育部", "财政部"]),
    # whose money it is
    ("所需经费由省本级和市县分级承担。", []),
    ("平台由省本级承担建设。", ["省本级"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), PARTS)
def test_parts_and_payers_have_nothing_to_do(raw: str, expected: list[str]) -> None:
    assert agencies(raw) == expected


QUOTED = [
    # the new wording, whether it closes in its own line or further on
    ("将第九条修改为：“市财政局应当加强检查。”", []),
    ("将第九条修改为：“经办人有下列情形之一，财政部可以收回补助：\n“（一）虚报材料的；\n“（二）挪用资金的。\n"
     "“违反规定的，由教育部责令改正。”\n教育部应当加强检查。", ["教育部"]),
    ("增加一条，作为第十条：“财政部应当加强‘双随机’检查，\n负责“放管服”工作的部门应当落实。”科技部应当落实。", ["科学技术部"]),
    # one whose end is lost hides nothing; other quotations are read as they were
    ("将第九条修改为：“各地要落实。\n教育部应当加强检查。\n科技部负责“双随机”检查。", ["教育部", "科学技术部"]),
    ("会议强调：“各地要加强检查。\n各市要落实。”\n教育部应当落实。", ["各市", "教育部"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), QUOTED)
def test_quoted_new_wording_is_another_document_s(raw: str, expected: list[str]) -> None:
    assert agencies(raw) == expected
