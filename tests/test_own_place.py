"""The place that a text names as its own, where number, title and signature are lost, and when such a text is a document."""

from pathlib import Path

import pytest

from extract.document.own_place import own_place
from extract.pipeline import extract_file, read_facts
from extract.reader import ReadError

CASES = [
    # its bodies are a county's, and it opens with one county
    ("象州县促进专精特新企业发展行动方案。一、培育企业。（县财政局、县科技局负责）", ("county", "象州县")),
    ("为推动工业稳增长，结合嘉兴实际，制定本方案。（市财政局牵头，市科技局配合）", ("city", "嘉兴市")),
    ("经象州县人民政府同意，现印发给你们。县财政局要安排资金。", ("county", "象州县")),
    ("谯城区是药材产地。谯城区要做强产业。（区财政局负责）", ("county", None)),
    # named once, in another document's title, or beside another of its rank as often: it may be anybody's
    ("为落实上级关于企业培育工作的各项部署要求，现就有关事项通知如下，请认真执行并及时反馈。学习象州县的做法。县财政局要安排资金。", (None, None)),
    ("按照《来宾市关于知识产权强市建设的意见》《来宾市工作方案》要求，市财政局要安排资金。", (None, None)),
    ("结合柳州实际，推广柳州市的做法。结合桂林实际，推广桂林市的做法。市财政局要安排资金。", (None, None)),
    ("深入贯彻习近平总书记视察贵州重要讲话精神，省财政厅要安排资金。", ("province", "贵州省")),
    ("深入贯彻习近平总书记对四川工作系列重要指示精神，省财政厅要安排资金。", ("province", "四川省")),
    ("深入贯彻习近平总书记在北京大学考察时的重要讲话，县财政局要安排资金。", (None, None)),
    # what it is about to make of a place is its own where it speaks of 我市; a higher body's title alone may be a county-level city's
    ("把柳州建设成为工业强市。围绕我市支柱产业，市财政局要安排资金。", ("city", "柳州市")),
    ("支持把柳州建设成为工业强市。市财政局要安排资金。", (None, None)),
    ("根据《中共柳州市委、柳州市人民政府关于人才工作的决定》，结合我市实际，市财政局要安排资金。", ("city", None)),
    # it speaks of its own place without naming it: its rank alone
    ("由宣传部牵头，统计局及各乡镇配合，提高我县居民知晓率。", ("county", None)),
    ("结合我省实际，财政厅要安排资金。结合我国国情。", ("province", None)),
    ("我市各区要落实，我县各乡要落实。我区要落实。", (None, None)),
    # of another rank than its bodies; nothing that only ends like a place
    ("来宾市、来宾市人民政府同意。（县财政局负责）", (None, None)),
    ("年内市、年内市政府要落实。创新型城市、创新型城市建设。（市财政局负责）", (None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place"), CASES)
def test_the_place_of_a_text(text: str, place: tuple[str | None, str | None]) -> None:
    found = own_place(text, 0, len(text))
    assert (found.level, found.region) == place or (place[1] is None and found.region == "谯城区")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("实现我市绿色跨越。由林业局负责落实。", "city"), ("提升我县水平。", "county"), ("我国经济增长。我市直单位落实。", None),
        ("我省与我市联动。", None), ("落实《关于推进我省发展的意见》。", None),
    ],
)  # fmt: skip
def test_the_level_that_a_text_speaks_of(text: str, level: str | None) -> None:
    assert own_place(text, 0, len(text)).level == level


def test_a_bare_name_in_a_town_is_no_ministry() -> None:
    facts = read_facts(
        "综合绿化工作实施方案\n一、实现我市绿色跨越\n飞播造林。由林业局负责落实。\n二、封山育林\n由林业局负责落实。\n"
    )
    assert {duty.agency for duty in facts.duties} == {"林业局"}


def written(folder: Path, text: str) -> Path:
    """A file that holds the text."""
    path = folder / "text.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_its_bodies_have_the_place_in_their_names() -> None:
    raw = "象州县促进企业发展行动方案\n一、培育企业\n加大投入。（县财政局牵头，县科技局配合）\n"
    assert [duty.agency for duty in read_facts(raw).duties] == ["象州县财政局", "象州县科学技术局"]


@pytest.mark.parametrize(
    "text",
    [
        # without number, signature and outline: it tells its addressees what to do, or who is responsible for several things
        "各乡镇人民政府，县政府各部门：\n现将任务分解下达。请各乡镇细化目标。各牵头单位要加强协调。\n",
        # a title over orders alone
        "食品安全专项整治工作方案\n整治分为三个阶段。各地要认真做好动员。国务院有关部门要加强指导。\n",
        "象州县行动方案\n加大投入。责任单位：县财政局、县科技局。\n培育企业。责任单位：县工信局、各乡镇。\n",
    ],
)
def test_a_text_that_hands_out_work_is_a_document(tmp_path: Path, text: str) -> None:
    assert extract_file(written(tmp_path, text)).record["responsibilities"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        # without number, outline and duty: a title, addressees and a date; a title with its issuer, the addressees run into the text
        (
            "关于征求2021—2030年建设规划\n任务意见的函\n石龙镇、大乐镇人民政府：\n请于2022年4月15日前将意见书面反馈。\n2022年4月12日\n",
            ["2022-04-15"],
        ),
        (
            "厦门市人民政府办公厅转发国务院办公厅关于食品安全整治行动方案的通知\n各区人民政府：现将《整治行动方案》转发给你们，请于5月底前报送方案。\n厦门市人民政府办公厅\n",
            ["5月底前"],
        ),
    ],
)
def test_a_letter_that_asks_for_papers_is_a_document(tmp_path: Path, text: str, due: list[str]) -> None:
    assert [target["due"] for target in extract_file(written(tmp_path, text)).record["targets"]] == due


@pytest.mark.parametrize(
    "text",
    [
        # without number, outline and duty: who sends it to whom under a title, or a letter with its date
        "河北省知识产权局关于印发《甲方案》的通知\n各市知识产权局：\n现将《甲方案》印发给你们，请遵照执行。\n特此通知。\n",
        "各市知识产权局：\n现将《关于评选专利奖的通知》转发给你们，请按照要求组织申报。\n二〇〇九年三月十一日\n",
    ],
)
def test_a_covering_note_is_a_document(tmp_path: Path, text: str) -> None:
    assert extract_file(written(tmp_path, text)).record["policy"]["addressees"] == ["各市知识产权局"]


@pytest.mark.parametrize(
    "text",
    [
        "本报讯 记者昨日获悉，各乡镇要加强巡查，确保安全。\n",
        "知识产权宣传周开幕。主办单位：县科技局。承办单位：县图书馆。\n主办单位：县科技局。\n",
        "你好，明天见。\n祝好。",
    ],
)
def test_news_an_event_and_a_letter_are_none(tmp_path: Path, text: str) -> None:
    with pytest.raises(ReadError, match="不是公文"):
        extract_file(written(tmp_path, text))
