"""Every verb of the vocabulary behind every way in which a sentence gives a body its duty; and words that open like no duty."""

import pytest

from extract.context import Context
from extract.duties import find_duties
from extract.lexicon import column
from extract.outline import Outline
from extract.text import clean

# One row, one way to give a duty; {} is the verb.
FRAMES = [
    "市教育局要{}工作方案。", "市教育局应{}工作方案。", "市教育局应当{}工作方案。", "市教育局须{}工作方案。", "市教育局必须{}工作方案。",
    "市教育局可以{}工作方案。", "市教育局负责{}工作方案。", "市教育局牵头{}工作方案。", "市教育局要积极{}工作方案。",
    "市教育局要会同市财政局{}工作方案。",
    "市教育局会同市财政局{}工作方案。", "市教育局配合市财政局{}工作方案。", "市教育局、市财政局要{}工作方案。", "对小微企业，市教育局要{}工作方案。",
    "由市教育局负责{}工作方案。", "请市教育局{}工作方案。", "鼓励市教育局{}工作方案。", "日常管理由市教育局{}。",
]  # fmt: skip
NO_ACTS_BY = {"日常管理由市教育局{}。": {"转变"}}
"""由X转变 tells where something comes from."""
SPEAKER = "芜湖市人民政府"


def agencies(raw: str) -> list[str]:
    text = clean(raw)
    context = Context((SPEAKER,), "芜湖市", "city", "2021-06-01", (0, len(text.text)), 0)
    duties = find_duties(text, Outline(()), context)
    return [name for _, name in sorted((said.start, duty.agency) for duty in duties for said in duty.statements)]


@pytest.mark.parametrize("frame", FRAMES)
def test_every_verb_makes_a_duty(frame: str) -> None:
    verbs = dict.fromkeys(column("work_verbs", "word"))
    missed = {verb for verb in verbs if "芜湖市教育局" not in agencies(frame.format(verb))}
    assert missed == NO_ACTS_BY.get(frame, set())


OPEN_ALIKE = [
    # 负责制定 is no 负责制
    ("市教育局负责制定方案。", ["芜湖市教育局"]),
    ("实行行政首长负责制，市教育局负责制落到实处。", []),
    # 负责人才引进 is no 负责人
    ("市科技局负责人才引进。市公安局负责人口管理。", ["芜湖市科学技术局", "芜湖市公安局"]),
    ("市科技局负责人参加会议。市公安局负责同志到场。", []),
    # 要约谈 is no 要约, 要领会 no 要领, 要求真务实 no 要求
    ("市教育局要约谈学校。市民政局要领会精神。各区政府要求真务实。", ["芜湖市教育局", "芜湖市民政局", "各区政府"]),
    ("市教育局要求学校参加。市民政局要点已印发。", []),
    # 应收集 is no 应收, 应聘请 no 应聘, 应用足 no 应用
    ("市教育局应收集意见。市民政局应聘请专家。市财政局应用足用好政策。", ["芜湖市教育局", "芜湖市民政局", "芜湖市财政局"]),
    ("市财政局应收账款。市民政局应聘人员。市教育局应用系统。", []),
    # 须知会 is no 须知
    ("市教育局须知会市民政局。", ["芜湖市教育局"]),
    # 管理由…, 办理由…, 此事由… are no 理由 and no 事由
    ("日常管理由市教育局负责。手续办理由市民政局承担。此事由市财政局处理。", ["芜湖市教育局", "芜湖市民政局", "芜湖市财政局"]),
    ("未说明理由市教育局不予受理。", []),
    # 由X转发 is done by X, 由X转变 is not
    ("由市教育局转发各区。", ["芜湖市教育局"]),
    # 请示范城市… is no 请示
    ("请示范城市知识产权局报送方案。", ["示范城市知识产权局"]),
    ("市教育局请示市政府。", []),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), OPEN_ALIKE)
def test_words_that_open_like_others(raw: str, expected: list[str]) -> None:
    assert agencies(raw) == expected


BODIES = [
    # 会同 | 司法部: no department 财政部会同司
    ("财政部会同司法部、教育部制定办法。", ["司法部", "教育部", "财政部"]),
    # one known body alone in a bracket, whatever it ends in
    ("完善制度。（共青团中央负责）", ["共青团中央"]),
    # 指导 inside a name is no cue
    ("完善制度。（中央精神文明建设指导委员会办公室负责）", ["中央精神文明建设指导委员会办公室"]),
    # 版权局 is no footer, 版权所有 is
    ("责任单位：国家版权局。", ["国家版权局"]),
    ("主办单位：市教育局 版权所有：芜湖市人民政府", []),
    # branches of the central bank are a class
    ("人民银行各分支机构要加强服务。", ["人民银行各分支机构"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), BODIES)
def test_bodies_whose_names_hold_other_words(raw: str, expected: list[str]) -> None:
    assert agencies(raw) == expected


ROLES = [
    # a label as the subject of a sentence
    ("做好服务。牵头单位为财政部，配合单位为科技部。", {"财政部": "lead", "科学技术部": "support"}),
    ("做好服务。责任单位是财政部、科技部。", {"财政部": "responsible", "科学技术部": "responsible"}),
    ("责任单位为第一责任人。牵头单位为每年轮换。", {}),
    # 予以配合, 做好配合工作
    ("财政部负责制定办法，科技部予以配合。", {"财政部": "responsible", "科学技术部": "support"}),
    ("财政部要安排资金，科技部做好配合工作。", {"财政部": "responsible", "科学技术部": "support"}),
    ("财政部要配合。", {"财政部": "responsible"}),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), ROLES)
def test_what_the_words_around_a_cue_make_of_it(raw: str, expected: dict[str, str]) -> None:
    text = clean(raw)
    context = Context(("国务院办公厅",), None, "state_council", "2021-06-01", (0, len(text.text)), 0)
    assert {duty.agency: duty.role for duty in find_duties(text, Outline(()), context)} == expected


BEHIND_A_VERB = [
    # a verb before 市 or 县 names no place that no list has
    ("允许市教育局负责审核。动员县财政局负责筹资。号召区总工会要参加。", []),
    ("材料报市教育局审核，同意市民政局牵头制定方案。", []),
    # a place that is in no list any more, a zone
    ("渝北区教育局负责审核。胶南市财政局负责筹资。密云县教育局要参加。", ["渝北区教育局", "胶南市财政局", "密云县教育局"]),
    ("西永综合保税区管委会要参加。允许自贸试验区要先行。", ["西永综合保税区管委会"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), BEHIND_A_VERB)
def test_a_verb_is_no_place(raw: str, expected: list[str]) -> None:
    assert agencies(raw) == expected


OF_EACH = [
    # a body's bare name behind a class of such bodies is a class too, in however many items; none of them is 国家知识产权局
    ("各省、自治区、直辖市教育厅（教委）、知识产权局要加强管理。", ["各省、自治区、直辖市教育厅（教委）", "各省、自治区、直辖市知识产权局"]),
    ("请各省（区、市）知识产权局（知识产权管理部门）、教育厅（委、局）组织推荐。",
     ["各省（区、市）知识产权局（知识产权管理部门）", "各省（区、市）教育厅（委、局）"]),
    ("各区科技局、知识产权局和财政局要落实。", ["各区科技局", "各区知识产权局", "各区财政局"]),
    ("各省级知识产权局、版权局应当落实。", ["各省级知识产权局", "各省级版权局"]),
    # its own full name, a rank before it, a person of it, another kind of class before it: none
    ("各省、自治区、直辖市知识产权局，国家知识产权局要加强管理。", ["各省、自治区、直辖市知识产权局", "国家知识产权局"]),
    ("各区市场监管局、市知识产权局要落实。", ["各区市场监管局", "芜湖市知识产权局"]),
    ("各区人民政府、市财政局要落实。", ["各区人民政府", "芜湖市财政局"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), OF_EACH)
def test_a_bare_name_behind_a_class_is_of_each(raw: str, expected: list[str]) -> None:
    assert sorted(agencies(raw)) == sorted(expected)


AFTER_WILL = [
    # what the act turns on or rests on between 将 and its verb; a clause that says what the body finds
    ("市科技局将围绕活动主题，制作宣传片。市财政局将依托平台开展培训。市教育局将立足职能开展检查。",
     ["芜湖市科学技术局", "芜湖市财政局", "芜湖市教育局"]),
    ("市科技局将面向企业开展培训。市财政局将针对问题开展整治。", ["芜湖市科学技术局", "芜湖市财政局"]),
    ("市科技局发现报送信息弄虚作假，将取消奖励。市财政局发现违规，应及时通报。", ["芜湖市科学技术局", "芜湖市财政局"]),
    ("市科技局发现线索，依法查处。市教育局发现学生流失，市财政局将安排资金。", ["芜湖市财政局"]),
    # what a body approves by an announcement it does; 由X公告 as a noun is none
    ("经审核，由市知识产权局公告批准。", ["芜湖市知识产权局"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), AFTER_WILL)
def test_what_stands_between_the_body_and_its_act(raw: str, expected: list[str]) -> None:
    assert agencies(raw) == expected


OPENS_LIKE_AN_END = [
    # 办 of 办理 and 举办 ends no name
    ("由市科技局办理。市科技局应当举办培训班。市科技局可以办好。", ["芜湖市科学技术局"] * 3),
    # 委 of 委托, 部 of 部分, 局 of 局部, 厅 of 厅级
    ("市科技局可委托机构。市科技局需部分承担费用。市科技局要局部调整。市科技局应厅级联动。", ["芜湖市科学技术局"] * 4),
    # an adverb, then a word that opens with the end of a name
    ("市公安局要从严办理。市教育局必须按期办结。", ["芜湖市公安局", "芜湖市教育局"]),
    # they are names all the same
    ("市委全面依法治市委员会办公室要加强督查。市委应对突发事件领导小组要研判。",
     ["中共芜湖市委全面依法治市委员会办公室", "中共芜湖市委应对突发事件领导小组"]),
    ("市财政局要配合市公安局禁毒办。", ["芜湖市财政局"]),
    ("市供销合作社联合社要参加。市委依法治市办要参加。", ["芜湖市供销合作社联合社", "中共芜湖市委依法治市办"]),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), OPENS_LIKE_AN_END)
def test_no_name_ends_inside_what_the_body_does(raw: str, expected: list[str]) -> None:
    found = agencies(raw)
    assert found == expected
