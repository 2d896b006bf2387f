"""Finds the subject of a duty that stands away from its cue: the label of an item (县财政局：…；负责…), the subject of an
earlier clause, the body that the sentence founds (设立X，负责…), the body that 该委 points back to."""

import re

from extract.agencies import mentions_of
from extract.agencies.classes import is_outsider, words_of
from extract.agencies.lists import Mention, leading_list
from extract.agencies.names import Speaker, read_name
from extract.agencies.verbs import has_verb
from extract.duties.stretches import words_at
from extract.text.clauses import Span, clauses

LEAD_IN = re.compile(
    r"^(?:第[一二三四五六七八九十百零\d]{1,5}[条章款项]|（?[一二三四五六七八九十]+[是、）]+|（\d{1,3}）|\d{1,3}[.．、]|[①-⑳]|同时|此外|另外|因此|为此|但是?|原则上|其中|届时|目前|今后|对此|下一步|与此同时|希望?(?=各|有关|相关|[省市县区镇乡](?:级|直|属))|特别是|年度内|今年|本年度|近期|——|(?:[自从]?(?:第[一二三四五六七八九十\d]{1,2}年|\d{4}年(?:\d{1,2}月)?)起(?!草))|\d{4}年度?|工作中|(?:指定|责成|明确|确定|要求)(?=[各省市县区])|[\u25a1])*"
)
"""What may stand in front of a clause's subject: enumerators and adverbs of the sentence."""
_ENUMERATOR = re.compile(
    r"第[一二三四五六七八九十百零\d]{1,5}[条章]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳]|——"
)
_LONGEST_LABEL = 40
_IS_LABEL = re.compile(rf"(?:{words_at('label')})$")
WHOSE = re.compile(
    rf"(?:的)?(?:主要|工作|具体|部门)*(?:职责|职能|任务)(?:分工)?(?:是|为|包括|如下)?|（(?:{words_at('label')})）|作为(?:{words_at('label')})"
)
"""What a label may say of the body that it names: 县财政局主要职责：, 县财政局（牵头单位）：."""
MOST_LABELLED = 4
"""A label of more agencies is an address."""
_SENTENCE, _MOST_CLAUSES = 400, 8
"""A subject further back than so many characters or clauses is another sentence's (the documents: 5 clauses)."""
_LONGEST_OUTSIDER = 12
"""What is no agency is named by no more characters: 中央企业, 农民专业合作社."""
_UNKNOWN = re.compile(
    f"[、和及与](?P<words>[\u4e00-\u9fff]{{2,12}}?(?:{words_of('unknown_end')}|(?=(?:共同|分别)(?:组织|负责|承担|实施|落实|推进|牵头))))"
)
"""A body by how its name ends, or by what several do together: 、华东服装城共同组织."""
_MOST_UNKNOWN = 3
_BACK = 300
"""该委 points back no further."""
_KINDS = {"委": ("委员会", "委"), "局": ("局",), "部": ("部",), "厅": ("厅",), "办": ("办公室", "办"), "院": ("院",)}
_POINTS = re.compile(f"该(?P<kind>[{''.join(_KINDS)}])(?!门|分|长|址|理|公)")
_OFFICE = re.compile("办公室(?=设[在于]|负责|承担|具体负责|应|要)")
_BELOW = re.compile(
    rf"(?P<body>(?:(?!成立|设立|组建|建立)[\u4e00-\u9fff“”]){{0,30}}?(?:{words_of('standing')}))下设(?:立|了)?(?P<office>(?P<own>[\u4e00-\u9fff]{{0,6}})办公室)"
)
"""A body and the office that is set up below it, which may have a name of its own: 领导小组下设评选办公室."""
_FOUNDS = re.compile(
    "(?:(?:设立|成立|组建|建立|下设|设置|组成)了?|^设)(?P<body>(?:(?!设立|成立|组建|建立|下设|组成)[\u4e00-\u9fff“”、]){2,40})"
    "(?:（(?:以下)?简?称[：“]?(?P<alias>[^（）“”]{2,16})”?）)?$"
)
_WHOSE_LEAD = re.compile("^[由以][^，；。]{2,34}(?:任|为|牵头|负责|参加|参与|组成)[^，；。的]{0,8}的")
"""Who leads or sits in it, before its name: 成立由县长任组长的县医改领导小组."""
_OUTSIDER = re.compile(words_of("outsider"))
_HEAD = re.compile(rf"(?:{words_of('standing')})$")
_GENERIC = re.compile(rf"(?:{words_of('generic')})*(?:{words_of('standing')})$")
_OPEN_CLASSES = ("各", "有关", "相关")
_COMPOSED = re.compile(
    "(?:(?:成员|组成人员)?由[^，；。：]{2,80}?(?:组成|(?<!兼)任(?:[^，；。：]{0,10}(?:主任|组长|主席|召集人|指挥长))?)"
    "|[^，；。：]{2,40}?(?:作为|为)(?:成员|成员单位)|(?:其)?办公室设[在于][^，；。：]{2,24})$"
)
_MOST_COMPOSED = 3
_OFFICE_OF = re.compile(rf"(?P<parent>[\u4e00-\u9fff“”]{{0,30}}?(?:{words_of('standing')}))下?设(?:立)?办公室$")


def label_of(text: str, shown: str, sentence: Span, speaker: Speaker) -> list[Mention]:
    """The agencies whose item the sentence is: 3.县财政局：筹措资金，…; [] where it opens with none before a colon."""
    at = sentence.start + _lead_in(shown, sentence.start, sentence.end)
    colon = shown.find("：", at, min(sentence.end, at + _LONGEST_LABEL))
    if colon < 0:
        return []
    found, stop = leading_list(text, at, colon, speaker)
    if (
        (stop != colon and WHOSE.fullmatch(text, stop, colon) is None)
        or len(found) > MOST_LABELLED
        or _IS_LABEL.search(text, at, stop)
    ):
        return []
    return found


def is_new_item(shown: str, at: int) -> bool:
    """Whether what stands here opens an item or a paragraph of its own, so that no label before it counts."""
    return at == 0 or shown[at - 1] == "\n" or _ENUMERATOR.match(shown, at) is not None


def earlier_subject(text: str, shown: str, start: int, at: int, speaker: Speaker) -> list[Mention]:
    """The agencies that an earlier clause of the sentence has as its subject, the nearest one's; [] where another's
    (企业要…) is nearer or none is there."""
    near = clauses(shown, max(start, at - _SENTENCE), at)[-_MOST_CLAUSES:]
    for clause in reversed(near):
        opened = clause.start + _lead_in(shown, clause.start, clause.end)
        opened += shown.startswith(("由", "请"), opened)
        found, stop = leading_list(text, opened, clause.end, speaker)
        if found and stop < clause.end:
            return found
        heads = (text[opened:stop] for stop in range(opened + 2, min(opened + _LONGEST_OUTSIDER, clause.end) + 1))
        if any(is_outsider(words) and not has_verb(words) for words in heads):
            return []
    return []


def behind_unknown(shown: str, stop: int, end: int) -> int:
    """Where a list ends that goes on with bodies unknown here (县公安局、武警中队参加…); `stop` where it does not."""
    for _ in range(_MOST_UNKNOWN):
        match = _UNKNOWN.match(shown, stop, end)
        if match is None or has_verb(match["words"]):
            break
        stop = match.end()
    return stop


def pointed_at(text: str, at: int, speaker: Speaker) -> Mention | None:
    """The body that 该委 or 该局 points back to: the last of its paragraph that is named so; or the office that the paragraph
    sets up below a body (领导小组下设办公室。办公室设在…，负责…)."""
    start = max(text.rfind("\n", 0, at) + 1, at - _BACK)
    if _OFFICE.match(text, at):
        below = [*_BELOW.finditer(text, start, at)]
        return Mention(at, at + len("办公室"), _office_below(below[-1], speaker), False) if below else None
    match = _POINTS.match(text, at)
    if match is None:
        return None
    named = [
        m for m in mentions_of(text, start, at, speaker) if not m.is_class and m.name.endswith(_KINDS[match["kind"]])
    ]
    return Mention(at, match.end(), named[-1].name, False) if named else None


def _office_below(match: re.Match[str], speaker: Speaker) -> str:
    """An office's own name, or that of its body with 办公室 behind."""
    return match["office"] if match["own"] else speaker.defined.get(match["body"], match["body"]) + match["office"]


def founded(text: str, shown: str, clause: Span, behind: list[Span], speaker: Speaker) -> tuple[Mention, Span] | None:
    """The body that a clause founds, and the clause behind it that says what it does, past those that say who is in it:
    设立X（简称Y），由…组成，负责…; None where the clause founds none or only a group without a name."""
    words = text[clause.start : clause.end]
    match = _FOUNDS.search(words)
    if match is None or not behind or _OUTSIDER.search(words, 0, match.start()):
        return None
    name = _founded_name(words, match, speaker)
    doing = next(
        (span for span in behind[: _MOST_COMPOSED + 1] if not _COMPOSED.match(shown[span.start : span.end])), None
    )
    if name is None or doing is None:
        return None
    start = clause.start + match.start("body")
    return Mention(start, clause.end, name, False), doing


def _founded_name(words: str, match: re.Match[str], speaker: Speaker) -> str | None:
    office = _OFFICE_OF.search(words)
    if office is not None:
        return speaker.defined.get(office["parent"], office["parent"]) + "办公室"
    bare = _WHOSE_LEAD.sub("", match["body"])
    for written in (bare, match["alias"] or ""):
        if _HEAD.search(written) and not _GENERIC.fullmatch(written):
            named = read_name(written, speaker)
            if named is None and not has_verb(written):
                return written
            if named is not None and (not named.is_class or not written.startswith(_OPEN_CLASSES)):
                return named.name
    return None


def _lead_in(shown: str, start: int, end: int) -> int:
    return LEAD_IN.match(shown[start:end]).end()  # type: ignore[union-attr]
