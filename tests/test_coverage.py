"""Tests the coverage of a directive by made-up policies: what is taken up and why, what nobody takes up, what is new; and its pieces."""

import random
from pathlib import Path

import pytest

from extract.load import load
from graph.coverage import Coverage, Entry, Side, coverage, gaps, implementing, side, stored_side
from graph.coverage.alike import same_agency, same_targets
from graph.coverage.sides import Target
from graph.coverage.texts import sentences, words_at
from graph.coverage.weights import Weights, common_words
from graph.questions import ask
from graph.store import Store
from graph.words import cut, tokens
from tests.coverage_made import CITY_NUMBER, NUMBER, PROVINCE_NUMBER, written


@pytest.fixture
def made(store: Store, tmp_path: Path) -> Store:
    """A store of each kind that holds the made-up directive and the two policies that implement it."""
    folder = tmp_path / "made"
    folder.mkdir()
    load(written(folder), store)
    return store


def compared(store: Store) -> tuple[Side, list[Side], tuple[Coverage, ...]]:
    def asked(name: str, **params: object) -> list[dict[str, object]]:
        return ask(store, name, **params)

    lower = implementing(asked, NUMBER)
    sides = [stored_side(asked, one) for one in (NUMBER, *lower)]
    directive, *policies = [one for one in sides if one is not None]
    return directive, policies, coverage(directive, policies)


def test_tasks_are_taken_up_by_the_policies_of_a_store(made: Store) -> None:
    directive, policies, covered = compared(made)
    headings = {entry.id: entry.heading for entry in directive.work}
    assert [policy.id for policy in policies] == [PROVINCE_NUMBER, CITY_NUMBER]
    assert [[(headings[task], sure) for task, sure in once(one)] for one in covered] == [
        [("培育高价值专利", True), ("改进申请服务", True), ("扩大质押融资", True), ("严惩侵权假冒", True)],
        [("扩大质押融资", False), ("健全维权援助", True)],
    ]
    assert [headings[task] for task in gaps(directive, covered)] == ["推行委托托管"]
    new = [[named(policy, entry).heading for entry in one.new] for policy, one in zip(policies, covered, strict=True)]
    assert new == [["发展花卉品种权交易"], []]


def test_a_match_tells_its_reasons_and_both_sentences(made: Store) -> None:
    directive, (province, _), (covered, _) = compared(made)
    patents = directive.work[0].id
    analysis, number = covered.of(patents)
    assert {"专利导航", "高价值专利", "组合"} <= set(analysis.words)
    assert analysis.agencies == (("国家知识产权局", "云南省知识产权局"), ("科学技术部", "云南省科学技术厅"))
    assert [(one.metric, other.metric) for one, other in number.targets] == [
        ("全国小微企业有效发明专利拥有量", "全省小微企业有效发明专利拥有量")
    ]
    assert province.text[number.start : number.end] == "到2032年，全省小微企业有效发明专利拥有量达到2万件。"
    assert (
        directive.text[number.from_start : number.from_end] == "到2032年，全国小微企业有效发明专利拥有量达到100万件。"
    )


def once(covered: Coverage) -> list[tuple[str, bool]]:
    """Each task once with whether a passage takes it up surely."""
    return [(task, any(one.sure for one in covered.of(task))) for task in dict.fromkeys(t.task for t in covered.taken)]


def named(policy: Side, entry: str) -> Entry:
    (found,) = (one for one in policy.work if one.id == entry)
    return found


def row(task: str, start: int, end: int, heading: str = "", **more: object) -> dict[str, object]:
    return {"task": task, "parent": None, "number": None, "heading": heading, "kind": "task", "order": start,
            "start": start, "end": end, **more}  # fmt: skip


def test_groups_and_principles_are_no_tasks_and_a_task_keeps_its_sections() -> None:
    text = "一、总则（一）原则一二（二）工作1.目标培训企业。2.措施办培训班。"
    rows = [
        row("a", 0, len(text), "总则", kind="section"),
        row("b", 4, 11, "原则", kind="principle", parent="a"),
        row("c", 11, len(text), "工作", parent="a", number="（二）"),
        row("d", 16, 25, "目标", kind="section", parent="c", number="1."),
        row("e", 25, len(text), "措施", kind="section", parent="c", number="2."),
    ]
    made = side("x", text, rows, [{"task": "e", "agency_name": "市教育局"}])
    assert [entry.id for entry in made.work] == ["c"]
    assert made.others == ()
    assert made.work[0].above == ("总则",)
    assert made.work[0].agencies == ("市教育局",)
    assert [text[one.start : one.end] for one in made.work[0].sentences] == ["培训企业。", "办培训班。"]


def test_a_heading_alone_is_what_its_entry_says_and_a_group_keeps_its_own_words() -> None:
    text = "一、培训选讲师。（一）办班（二）发证按年发证。二、空组（一）查账"
    first, second, third, fourth = (text.index(words) for words in ("（一）办", "（二）", "二、空", "（一）查"))
    rows = [
        row("a", 0, third, "培训", number="一、"),
        row("b", first, second, "办班", parent="a", number="（一）"),
        row("c", second, third, "发证", parent="a", number="（二）"),
        row("d", third, len(text), "空组", number="二、"),
        row("e", fourth, len(text), "查账", parent="d", number="（一）"),
    ]
    said = {one.id: [text[at.start : at.end] for at in one.sentences] for one in side("x", text, rows).work}
    assert said == {"a": ["选讲师。"], "b": ["（一）办班"], "c": ["按年发证。"], "e": ["（一）查账"]}


@pytest.mark.parametrize(
    ("text", "heading", "said"),
    [
        ("（一）培训企业。办培训班。选讲师。", "（一）培训企业", ["办培训班。", "选讲师。"]),
        ("（一）培训企业。", "（一）培训企业", []),  # nothing but its heading
        ("（一）培训企业 办培训班。", "（一）培训企业", ["办培训班。"]),  # on one line, without a stop
        ("(一)培訓企業。辦培訓班。", "（一）培训企业", ["辦培訓班。"]),  # the other script
        ("1.保護智慧財產權。快速立案。", "1.保护知识产权", ["快速立案。"]),  # the other wording
        ("办培训班。（财政部负责。下同）选讲师。", "", ["办培训班。", "选讲师。"]),  # who is responsible
        ("办培训班。[责任单位：各市、县（区）。]", "", ["办培训班。"]),
        ("办班。（二）选讲师。", "", ["办班。", "（二）选讲师。"]),  # an enumerator is no aside
        ("培训要\n长期办。\n\n选讲师", "", ["培训要\n长期办。", "选讲师"]),  # a wrapped line is no end
        ("以服务企业为指导，提升水平。办班。", "", ["办班。"]),  # a guiding thought orders nothing
    ],
)
def test_sentences_are_what_is_ordered(text: str, heading: str, said: list[str]) -> None:
    assert [text[one.start : one.end] for one in sentences(text, ((0, len(text), heading),))] == said


def test_words_have_their_places_in_the_raw_text() -> None:
    text = "推進 智慧財產\n權質押融資 2018"
    assert [(word, text[start:end]) for word, start, end in words_at(text, 0, len(text))] == [
        ("推进", "推進"),
        ("知识产权", "智慧財產\n權"),
        ("质押融资", "質押融資"),
    ]


def test_words_with_places_are_the_words_that_are_cut() -> None:
    text = "大力推进《知识产权》质押融资，IPO辅导1次。"
    assert [word for word, _, _ in tokens(text)] == cut(text)


@pytest.mark.parametrize(
    ("upper", "lower", "same"),
    [
        ("农业农村部", "福建省农业农村厅", True),
        ("国家市场监督管理总局", "厦门市市场监督管理局", True),
        ("国家发展和改革委员会", "福建省发展和改革委员会", True),
        ("中国人民银行", "中国人民银行福州中心支行", True),
        ("财政部", "财政部", True),
        ("财政部", "福建省教育厅", False),
        ("各省级人民政府", "各设区市人民政府", False),
        ("农业农村部", "福建省林业局", False),
    ],
)
def test_an_agency_and_its_counterpart_below(upper: str, lower: str, same: bool) -> None:
    assert same_agency(upper, lower) is same


def test_targets_are_the_same_by_what_they_measure_and_the_nearest_in_time() -> None:
    def target(name: str, metric: str, due: str | None, unit: str = "家") -> Target:
        return Target(name, "quantity", metric, unit, due, 0, 1)

    upper = [
        target("a", "全国示范企业", "2020"),
        target("b", "全国示范企业", "2025"),
        target("c", "质押金额", None, "亿元"),
    ]
    lower = [
        target("x", "全省示范企业", "2025"),
        target("y", "全省示范企业", "2020"),
        target("z", "质押金额", None, "%"),
    ]
    assert [(one.id, other.id) for one, other in same_targets(upper, lower)] == [("a", "y"), ("b", "x")]


def test_one_telling_word_alone_is_no_match_and_common_words_tell_little() -> None:
    assert {"推进", "机制", "加强"} <= common_words()
    upper = made_side("a", ["加强资金责任", "建立机制推进合作"])
    lower = made_side("b", ["推进机制建立合作", "加强资金考核"])
    (covered,) = coverage(upper, [lower])
    assert covered.taken == ()
    weights = Weights((*upper.work, *lower.work))
    assert weights.of("推进") < weights.of("资金")
    assert weights.by_weight({"推进", "资金"}) == ("资金",)


def test_the_same_sides_give_the_same_coverage_whatever_the_order_of_policies() -> None:
    upper, two = many("上", 1), many("乙", 3)
    one = made_side("甲", [upper.text[entry.start : entry.end] for entry in upper.work[:5]])
    first, second = coverage(upper, [one, two])
    assert coverage(upper, [two, one]) == (second, first)
    assert [taken.task for taken in first.taken if taken.sure] == [e.id for e in upper.work[:5] for _ in e.sentences]


def made_side(policy: str, texts: list[str]) -> Side:
    """A side whose entries are these texts, without headings."""
    rows: list[dict[str, object]] = []
    at = 0
    for text in texts:
        rows.append(row(f"{policy}#{len(rows)}", at, at + len(text)))
        at += len(text)
    return side(policy, "".join(texts), rows)


def many(policy: str, seed: int, entries: int = 20) -> Side:
    """A side of entries of three sentences, of words that are common and words as rare as in real texts."""
    drawn = random.Random(seed)
    common, telling = sorted(common_words()), [f"w{number}" for number in range(4000)]
    rarity = [1 / (10 + rank) for rank in range(len(telling))]

    def sentence() -> str:
        said = drawn.choices(common, k=8) + drawn.choices(telling, rarity, k=10)
        return "、".join(said[::2]) + "，" + "、".join(said[1::2]) + "。"

    return made_side(policy, ["".join(sentence() for _ in range(3)) for _ in range(entries)])
