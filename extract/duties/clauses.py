"""Turns sentences whose subject is an agency — 各地要…, 由X负责…, X会同Y…, 鼓励X… — into statements of duty."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from extract.agencies.classes import is_optional, may_be_object
from extract.agencies.lists import Mention, behind_outsiders, leading_list
from extract.agencies.names import Speaker
from extract.agencies.short_places import bare_places, short_places
from extract.agencies.verbs import CONSULTS
from extract.duties.by_phrases import BY_OPENS, made_so, orders_nothing
from extract.duties.found import Found, statement_end, with_opening
from extract.duties.subjects import LEAD_IN, behind_unknown, earlier_subject, founded, is_new_item, label_of, pointed_at
from extract.duties.territory_subjects import doers, doers_behind_by, joined_zones, ranks, territories, zones
from extract.duties.words import (
    LEFT_OPEN,
    MODAL,
    THEN_MUST,
    TURN,
    basis_end,
    behind_basis,
    behind_circumstances,
    cues,
    is_attribute,
    is_named,
    is_past,
    is_told,
    modal,
    predicate,
    roles,
    will,
)
from extract.lexicon import rows
from extract.text.clauses import Span, clauses, parts, sentences

_WORTH_READING = re.compile(
    "[要应须将可请由得]|务必|鼓励|会同|牵头|负责|承担|主办|承办|组织实施|具体[实落]|配合|参[与加]|协[助办同]|责任单位|实施单位|负[总主首属领监]"
)
_ASKS = re.compile(r"(?:特)?请(?!示(?!范)|求|假|进|教(?!育)|愿|与|联系|同(?=[^，。；：]{2,30}联系))")
"""Whom a notice asks; 请与X联系 names where to ask."""
_JOINS = re.compile(
    rf"(?:每[年月周季](?:度|末|初)?|每学期|每半年|定期|不定期|同时|目前|正|将|并|要|应当?|须|可|{cues('adverb')}){{0,4}}会同"
)
_MOST_BY = 8
"""No clause says 由 more often; a page of noise might."""
_ENCOURAGES = re.compile(r"鼓励(?:和|、|并)?(?:支持|引导)?(?:和|、)?(?:引导|支持)?")
_NEXT_ROLE = re.compile(
    rf"(?:(?:按照?|根据|依据|依照)(?:各自)?(?:工作)?(?:职责|职能)(?:分工|范围)?，?)?(?:(?:积极|主动|全力|切实|及时|共同|分别|单独或者?|尽快|抓紧|定期|适时|认真|依法|继续|给予|予以|做好|牵头(?=会同))*)(?P<cue>会同|{CONSULTS}|牵头|配合(?![，。、；]|$)|协助)"
)
_ASSISTS = re.compile(
    rf"(?:并且?|同时|还|且)?(?:要|应当?|须)?(?:{cues('adverb')}){{0,3}}(?P<cue>配合|协助)(?=(?!单位|责任|度)[\u4e00-\u9fff]{{2,40}})"
)
"""A second role of the subject, towards somebody or in something: ，并配合省财政厅开展…; 积极配合 alone is how it works."""
_JOINED = re.compile("(?:牵头)?会同")
"""Behind 负责: 负责会同Y…, 负责牵头会同Y…."""
_MUST = frozenset(row["cue"] for row in rows("duty_cues") if row["place"] == "must")
_AMONG = re.compile("，(?:特别是|尤其是)[^，。；：]{2,30}(?=，(?:也|都|均|更)?(?:要|应|须|必须))")
"""Some of those named before it, whom it calls on most: 各省，特别是重点地区，也要…."""
_SECOND = re.compile(
    "[要应须][^，；。：、]{2,40}、(?=各(?:(?![要应须])[^，；。：、]){1,12}(?:要|应当?|须|必须)(?!求|素|用|急))"
)
_FOLLOWS = re.compile(r"(?![的等、，。；：（和与]|及(?!时)|为(?:成员|主要?|副|牵头|责任|配合)|是)[\u4e00-\u9fff]{2}")
_NAMES_ONLY = ("明确", "确定")
"""Behind these a body shares no modal of another: 各地要…，明确各部门责任分工."""
_QUOTA = re.compile("[^，；。：]{0,16}(?:不得?(?:超过|多于)|限[报额推申]|最多|至多)|(?:[推申报选遴][荐报送选])?不少于")
"""How many each may put forward is no duty (每个市推荐不超过3个)."""
_BELONGS = re.compile("(?:直属|下属|所属|下设|内设)(?:的)?(?:事业)?(?:单位|机构)?[—－-]*")
"""What belongs to a body is not that body: 由市农业农村局直属单位——市种子站负责, 由市教育局直属学校承担."""
_BRANCH = re.compile(
    "(?:[\u4e00-\u9fff]{0,4}银行)?(?:分行|支行|分公司|支公司|子公司)|(?:高等)?院校|高校|企业|银行|医院|学校|公司"
)
"""What a territory is only where it lies: 各市分公司, 所在省分行."""


def find_clauses(
    text: str, shown: str, start: int, end: int, speaker: Speaker, items: Mapping[int, list[Mention]]
) -> Iterator[Found]:
    """The duties that sentences of the clean span state, in text order. `shown` is the text with brackets hidden, `items`
    whose item a run of items says it is, by where its label starts."""
    label: list[Mention] = []
    for sentence in sentences(shown, start, end):
        opened = sentence.start + LEAD_IN.match(shown[sentence.start : sentence.end]).end()  # type: ignore[union-attr]
        labelled = items.get(opened) or label_of(text, shown, sentence, speaker)
        label = labelled or ([] if is_new_item(shown, sentence.start) else label)
        if not _WORTH_READING.search(shown, sentence.start, sentence.end):
            continue
        carried = ""
        for part in parts(shown, sentence.start, sentence.end):
            reader = _Sentence(text, shown, part.start, part.end, speaker, carried, label, sentence.start)
            yield from reader.read()
            carried = reader.carried


class _Sentence:
    """Reads one sentence (between semicolons) clause by clause; `carried` is the 要 or 请 that a second subject shares,
    `label` the agencies whose item it stands in, `opening` where its whole sentence starts."""

    def __init__(
        self, text: str, shown: str, start: int, end: int, speaker: Speaker,
        carried: str = "", label: Sequence[Mention] = (), opening: int | None = None,
    ) -> None:  # fmt: skip
        self.text, self.shown, self.start, self.end = text, shown, start, end
        self.speaker, self.carried, self.label = speaker, carried, label
        self.opening = start if opening is None else opening
        self.taken = start

    def read(self) -> list[Found]:
        found: list[Found] = []
        spans = clauses(self.shown, self.start, self.end)
        for index, clause in enumerate(spans):
            if clause.start < self.taken:
                continue
            at = clause.start + LEAD_IN.match(self.shown[clause.start : clause.end]).end()  # type: ignore[union-attr]
            behind = spans[index + 1 :]
            found += (
                self._clause(at, clause.end, behind[0].start if behind else None)
                or self._founded(Span(at, clause.end), behind)
                or self._labelled(at, clause.end)
                or self._assisting(at, clause.end, found)
            )
            found += self._seconds(at, clause.end) if found else []
        return found

    def _seconds(self, at: int, end: int) -> Iterator[Found]:
        """Those behind a 、 with a modal of their own in the same clause: 各省要每半年检查一次、各市要每季度检查一次."""
        for second in islice(_SECOND.finditer(self.shown, at, end), _MOST_BY):
            if second.end() > self.taken:
                yield from self._subject(second.end(), end, None)

    def _clause(self, at: int, end: int, following: int | None) -> list[Found]:
        opened = _ASKS.match(self.shown, at, end)
        if opened is not None:
            return self._asked(at, opened.end(), end)
        opened = _ENCOURAGES.search(self.shown, at, end)
        if opened is not None and opened.start() - at <= 12:
            found = self._encouraged(opened.start(), opened.end())
            if found or opened.start() == at:
                return found
        joined = _JOINS.match(self.shown, at, end)
        if joined is not None:
            return self._joined(at, joined.end())
        return self._by(at, end) or self._subject(at, end, following)

    def _joined(self, at: int, start: int) -> list[Found]:
        """会同Y、Z开展… whose subject stands in an earlier clause, which leads, or is left out: those who take part are
        named all the same."""
        others, stop = leading_list(self.text, start, self._limit(start), self.speaker)
        if not self._acts(stop) or is_past(self.shown, stop, self.end):
            return []
        leaders = self.label or earlier_subject(self.text, self.shown, self.opening, at, self.speaker)
        return [
            *(self._found(m, "lead", "must", at, "duty.joined.with", "会同") for m in leaders if others),
            *(self._found(m, "support", "must", at, "duty.joined", "会同") for m in others),
        ]

    def _founded(self, clause: Span, behind: list[Span]) -> list[Found]:
        """设立X，负责…: what the body does that the sentence founds."""
        body = founded(self.text, self.shown, clause, behind, self.speaker) if behind else None
        cue = predicate(self.shown, body[1].start, self.end) if body else None
        if body is None or cue is None or cue.group(cue.lastgroup or 0) == "会同":
            return []
        self.taken = body[1].start
        word = cue.group(cue.lastgroup or 0)
        return [self._found(body[0], roles()[word], "must", clause.start, "duty.founded", word)]

    def _labelled(self, at: int, end: int) -> list[Found]:
        """A cue that opens a clause of an agency's own item, further behind its colon: 县财政局：筹措资金，负责监管."""
        behind_name = self.shown[at - 1] == "：" and bool(self.label) and self.label[-1].end == at - 1
        cue = predicate(self.shown, at, end) if self.label and not behind_name else None
        word = cue.group(cue.lastgroup or 0) if cue else ""
        if cue is None or word == "会同" or is_past(self.shown, cue.end(), self.end):
            return []
        return [self._found(m, roles()[word], "must", at, "duty.labelled", word) for m in self.label]

    def _assisting(self, at: int, end: int, found: list[Found]) -> list[Found]:
        """并配合Y… behind what the same subject has as its own part (X负责…，并配合Y做好…); under 要 it is one of its acts."""
        cue = _ASSISTS.match(self.shown, at, end) if found else None
        if cue is None or is_past(self.shown, cue.end(), end) or MODAL.search(self.shown, cue.end(), end):
            return []
        doing = {item.mention for item in found if item.rule == "duty.predicate"}
        subject = earlier_subject(self.text, self.shown, self.start, at, self.speaker)
        return [self._found(m, "support", "must", at, "duty.assisting", cue["cue"]) for m in subject if m in doing]

    def _asked(self, at: int, start: int, end: int) -> list[Found]:
        mentions, stop = self._subjects(start)
        stop = behind_unknown(self.shown, stop, self.end) if mentions else stop
        if not mentions or not self._acts(stop):
            return []
        self.carried = "请"
        return self._roles_of(mentions, stop, at, "请", "duty.asked")

    def _encouraged(self, at: int, start: int) -> list[Found]:
        mentions, stop = leading_list(self.text, start, self._limit(start), self.speaker)
        if not mentions:
            mentions, stop = short_places(self.text, start, self._limit(start))
        if not mentions or mentions[0].start > start or not self._acts(stop):
            return []
        return [self._found(m, "responsible", "may", at, "duty.encouraged", self.shown[at:start]) for m in mentions]

    def _by(self, at: int, end: int) -> list[Found]:
        """由X组织, 由X会同Y…, 由X牵头; not 由X负责解释, 由X担任组长, 由X等组成."""
        found: list[Found] = []
        for match in islice(BY_OPENS.finditer(self.shown, at, end), _MOST_BY):
            mentions, stop = self._subjects(match.end())
            if not mentions and match["by"]:
                mentions, stop = doers_behind_by(self.text, self.shown, match.end(), self.end, self.speaker)
            stop = behind_basis(self.shown, behind_unknown(self.shown, stop, self.end), self.end)
            if not match["by"]:
                found += self._made_so(mentions, stop, match)
                continue
            if (
                not mentions
                or orders_nothing(self.shown, at, match.start(), stop, self.end, mentions[-1].name)
                or is_told(self.shown, self.start, match.start(), stop, self.end)
            ):
                continue
            found += self._roles_of(mentions, stop, match.start(), "由", "duty.by")
            found += self._turns(match.start(), stop)
        return found

    def _made_so(self, mentions: list[Mention], stop: int, opened: re.Match[str]) -> list[Found]:
        """以X牵头…, 委托X承担…: X with the role that the words behind it give."""
        word, role = made_so(self.shown, stop, self.end, opened)
        left_open = LEFT_OPEN.search(self.shown[self.start : opened.start()]) is not None
        return [
            self._found(m, role, self._obligation(m, "may" if left_open else "must"), opened.start(), "duty.by", word)
            for m in (mentions if role else [])
        ]

    def _turns(self, start: int, stop: int) -> Iterator[Found]:
        """由X统筹、Y指导、Z落实: those behind the first, each with what it does."""
        done = TURN.match(self.shown, stop, self.end)
        while done is not None and self.shown.startswith(("、", "，"), done.end()):
            taken = self.taken
            mentions, stop = self._subjects(done.end() + 1)
            done = TURN.match(self.shown, stop, self.end)
            if not mentions or done is None:
                self.taken = taken
                return
            self.taken = done.end()
            role = roles("turn")[done["cue"]]
            yield from (self._found(m, role, "must", start, "duty.by", done["cue"]) for m in mentions)

    def _subject(self, at: int, end: int, following: int | None) -> list[Found]:
        """X要…, X将…, X负责…, X会同Y…; and X，要… where a comma stands between."""
        if not self._may_open(at, end, following):
            return []
        mentions, stop = self._subjects(at)
        if mentions and self.shown.startswith("会同", stop) and (found := self._joint_subject(mentions, stop, at)):
            return found
        for named, place in self._places(mentions, stop, at, end):
            for reads, rule in ((modal, "duty.modal"), (will, "duty.will"), (predicate, "duty.predicate")):
                cue = reads(self.shown, place, self.end)
                if cue is not None:
                    told = with_opening(self.text, self.start, named)
                    return self._stated(told, cue, min(at, told[0].start), rule)
        follows = _FOLLOWS.match(self.shown, stop) is not None and _QUOTA.match(self.shown, stop, end) is None
        named_only = self.shown.startswith(_NAMES_ONLY, max(self.start, at - 2))
        may_act = not named_only and not (mentions and may_be_object(mentions[0].name))
        if mentions and self.carried and follows and stop <= end and may_act:
            return self._roles_of(mentions, stop, at, self.carried, "duty.carried")
        return []

    def _joint_subject(self, mentions: list[Mention], stop: int, at: int) -> list[Found]:
        """X会同Y要…: both are the subject of a modal, of whom the first leads; [] where no modal follows."""
        others, behind = leading_list(self.text, stop + 2, self._limit(stop + 2), self.speaker)
        if not others or modal(self.shown, behind, self.end) is None:
            return []
        return self._with_others(mentions, stop + 2, at, "duty.modal")

    def _places(self, mentions: list[Mention], stop: int, at: int, end: int) -> Iterator[tuple[list[Mention], int]]:
        """The readings of a subject, each with where its cue might stand, in the order in which they are tried."""
        zoned, behind_zones = joined_zones(self.text, stop, end) if mentions else zones(self.text, at, end)
        if zoned:
            yield mentions + zoned, behind_zones
        if mentions:
            yield mentions, stop
            yield mentions, self._behind_comma(stop)
            yield mentions, behind_unknown(self.shown, stop, self.end)
        for others, behind in (
            bare_places(self.text, at, end)
            if any(mark in self.shown[at + 2 : at + 5] for mark in "、和及")
            else ([], at),
            ([], at) if mentions else ranks(self.text, self.shown, at, self.end, self.speaker),
            territories(self.text, self.shown, at, self.end),
            ([], at) if mentions else doers(self.text, self.shown, at, self._limit(at), self.speaker),
        ):
            if others:
                yield others, behind
                yield others, self._behind_comma(behind)

    def _subjects(self, at: int) -> tuple[list[Mention], int]:
        """The agencies from here on, over commas where whole clauses are lists (各市人民政府，省政府各部门要…)."""
        if self.label and self.label[0].start == at:
            return list(self.label), self.label[-1].end
        pointed = pointed_at(self.text, at, self.speaker)
        if pointed is not None:
            return [pointed], pointed.end
        mentions, stop = leading_list(self.text, at, self._limit(at), self.speaker)
        belongs = _BELONGS.match(self.text, stop, self.end) if mentions and not mentions[-1].is_class else None
        if belongs is not None:
            more, behind = leading_list(self.text, belongs.end(), self._limit(belongs.end()), self.speaker)
            return mentions[:-1] + more, behind if more else stop
        if mentions and mentions[-1].is_class and _BRANCH.match(self.text, stop, self.end):
            return mentions[:-1], stop
        if not mentions:
            mentions, stop = short_places(self.text, at, self._limit(at))
        while mentions and stop == self._limit(at) and self.shown.startswith(("，", ","), stop):
            among = _AMONG.match(self.shown, stop, self.end)
            if among is not None:
                self.taken = stop = among.end()
                break
            more, more_stop = leading_list(self.text, stop + 1, self._limit(stop + 1), self.speaker)
            if not more:
                stop = behind_outsiders(self.text, stop + 1, self._limit(stop + 1)) or stop
                self.taken = stop
                break
            at, mentions, stop = stop + 1, mentions + more, more_stop
            self.taken = stop
        return mentions, stop

    def _may_open(self, at: int, end: int, following: int | None) -> bool:
        limit = min(self.end, end + 40) if following is not None else end
        return self.carried != "" or _WORTH_READING.search(self.shown, at, limit) is not None

    def _behind_comma(self, stop: int) -> int:
        """Past a comma (已获批中心的城市，要加快…; 各地在推进中，要…) where a modal stands right behind it, and past a
        colon (县财政局：负责…) where 负责 and the like do."""
        if self.shown.startswith("：", stop) and predicate(self.shown, stop + 1, self.end):
            return stop + 1
        return behind_circumstances(self.shown, stop, self.end)

    def _stated(self, mentions: list[Mention], cue: re.Match[str], at: int, rule: str) -> list[Found]:
        word = cue.group(cue.lastgroup or 0)
        if rule == "duty.predicate":
            joined = None if word == "会同" else _JOINED.match(self.shown, cue.end(), self.end)
            if word == "会同" or joined:
                return self._with_others(mentions, joined.end() if joined else cue.end(), at, rule)
            if is_past(self.shown, cue.end(), self.end):
                return []
            occasion = THEN_MUST.match(self.shown, cue.end(), self.end) if word in ("参与", "参加") else None
            must = MODAL.match(self.shown, occasion.end(), self.end) if occasion else None
            if must is not None:
                return self._roles_of(mentions, must.end(), at, must["cue"], "duty.modal")
            role = "lead" if self.shown.startswith("牵头", cue.end()) else roles()[word]
            return [self._found(m, role, self._obligation(m, "must"), at, rule, word) for m in mentions]
        if word in _MUST:
            self.carried = word
        if rule == "duty.will" and re.match(r"其|此", self.shown[cue.end() :]):
            return []
        return self._roles_of(mentions, cue.end(), at, word, rule)

    def _roles_of(self, mentions: list[Mention], at: int, start: int, cue: str, rule: str) -> list[Found]:
        """The role that the words behind subject and modal give: 会同 and 牵头 lead, 配合 and 协助 support."""
        left_open = cue in ("可", "可以", "得") or (cue == "由" and LEFT_OPEN.search(self.shown[self.start : start]))
        obligation = "may" if left_open else "must"
        then = _NEXT_ROLE.match(self.shown, basis_end(self.shown, at, self.end), self.end)
        direct = predicate(self.shown, at, self.end) if cue == "由" else None
        word = then["cue"] if then else direct["cue"] if direct else ""
        if word in ("会同", "会") and then is not None:
            return self._with_others(mentions, then.end(), start, rule, obligation)
        role = roles().get(word, "responsible")
        return [self._found(m, role, self._obligation(m, obligation), start, rule, cue) for m in mentions]

    def _with_others(
        self, leaders: list[Mention], at: int, start: int, rule: str, obligation: str = "must"
    ) -> list[Found]:
        """X会同Y、Z等部门…: the subject leads, the objects support; where it 可会同, both may."""
        others, stop = leading_list(self.text, at, self._limit(at), self.speaker)
        told = (
            is_past(self.shown, stop, self.end)
            or is_attribute(self.shown, stop, self.end)
            or (not others and is_named(self.shown, at, self.end))
        )
        if rule == "duty.predicate" and told:
            return []
        return [
            *(self._found(m, "lead", obligation, start, f"{rule}.with", "会同") for m in leaders),
            *(self._found(m, "support", obligation, start, f"{rule}.with", "会同") for m in others),
        ]

    def _obligation(self, mention: Mention, obligation: str) -> str:
        return "may" if is_optional(self.text[mention.start : mention.end]) else obligation

    def _acts(self, stop: int) -> bool:
        """Whether something to do follows: no 的, no end of the sentence."""
        return stop < self.end and self.shown[stop] not in "的、。；：内外中间" and self.end - stop >= 2

    def _limit(self, start: int) -> int:
        """How far a list of agencies may run: to the next comma that no list goes over, at most the sentence's end."""
        comma = self.shown.find("，", start, self.end)
        colon = self.shown.find("：", start, self.end)
        return min((at for at in (comma, colon) if at >= 0), default=self.end)

    def _found(self, mention: Mention, role: str, obligation: str, start: int, rule: str, cue: str) -> Found:
        if mention.start == mention.end and not rule.startswith("duty.joined"):
            rule = "duty.labelled"  # the heading above names the body
        return Found(mention, role, obligation, start, statement_end(self.shown, start, self.end), rule, cue, 0.9)
