"""A chosen cell → both sentences side by side, their shared words marked, with the reasons and links to both texts."""

from collections.abc import Iterable

from app_pages import drawer, links, widgets
from app_pages.coverage.views import Lower, View, name_of, state
from app_pages.quotes import citation, one_line, sentence
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import t
from graph.coverage import Entry, Taken
from graph.coverage.texts import words_at


def panel(view: View, lower: Lower, task: Entry) -> Node:
    """The panel of a cell: each passage of the policy that takes the task up beside the sentence of the directive that is nearest."""
    passages = lower.covered.of(task.id)
    now = state(passages)
    label = t("coverage.cell", task=name_of(task), policy=lower.title, state=t(f"coverage.{now}"), n=len(passages))
    return tag(
        "section",
        _head(view, now, len(passages)),
        *([_pairs(view, lower, task, passages)] if passages else [_nothing(view, lower, task)]),
        class_="covpanel",
        tabindex=-1,
        data_here=True,
        aria_label=label,
    )


def _head(view: View, now: str, number: int) -> Node:
    said = t(f"coverage.{now}") if number else t("coverage.nothing")
    return div(
        "covhead",
        span(f"covmark {now}", t(f"coverage.letter.{now}"), aria_hidden="true"),
        tag("b", said),
        span("soft", t("coverage.passages", n=number)) if number else None,
        link(links.here(policy=None, task=None), t("close"), class_="button close"),
    )


def _nothing(view: View, lower: Lower, task: Entry) -> Node:
    upper = div("actions", _open(view.side.id, task.start, task.end))
    below = div("actions", link(links.policy(lower.side.id), t("open_text"), class_="button"))
    return div(
        "covpair",
        div("covside", _over(t("coverage.from"), view.title, name_of(task)), upper),
        div("covside", div("soft small", lower.title), div("", t("coverage.nothing.advice")), below),
    )


def _pairs(view: View, lower: Lower, task: Entry, passages: tuple[Taken, ...]) -> Node:
    """All pairs of a cell in text order; an entry and its agencies are named once, above its first sentence."""
    rows: list[Node] = []
    before: str | None = None
    for passage in passages:
        first = passage.entry != before
        over = (
            _over(t("coverage.from"), view.title, name_of(task)) if before is None else None,
            _over(t("coverage.to"), lower.title if before is None else "", name_of(lower.entries[passage.entry])),
        )
        rows += _pair(view, lower, task, passage, over if first else (None, None))
        before = passage.entry
    return div("covpair", *rows)


def _pair(view: View, lower: Lower, task: Entry, passage: Taken, over: tuple[Node | None, Node | None]) -> list[Node]:
    above = {found.word for found in words_at(view.side.text, passage.from_start, passage.from_end)}
    both = [word for word in passage.words if word in above]
    upper_actions = div("actions", _open(view.side.id, passage.from_start, passage.from_end))
    lower_actions = div(
        "actions",
        _open(lower.side.id, passage.start, passage.end),
        _copy(lower, task, lower.entries[passage.entry], passage),
    )
    upper = marked(view.side.text, passage.from_start, passage.from_end, both)
    below = marked(lower.side.text, passage.start, passage.end, passage.words)
    return [
        div("covside", over[0], upper, upper_actions),
        div("covside", over[1], below, lower_actions),
        _why(passage, both, with_agencies=over[1] is not None),
    ]


def _over(kind: str, title: str, entry: str) -> Node:
    return div("covover", div("soft small", kind, f"　{title}" if title else ""), div("task", entry))


def _open(policy: str, start: int, end: int) -> Node:
    return link(links.policy(policy, start, end), t("open_text"), class_="button")


def _copy(lower: Lower, task: Entry, entry: Entry, passage: Taken) -> Node | None:
    source = drawer.source_of(lower.side.id)
    if source is None:
        return None
    kind = "sure" if passage.sure else "likely"
    said = t(f"coverage.{kind}")
    fact = t("coverage.copied", task=name_of(task), entry=name_of(entry), state=said)
    return widgets.copy_button(citation(fact, sentence(source, passage.start, passage.end), source))


def _why(passage: Taken, both: list[str], with_agencies: bool) -> Node:
    """The reasons in one strip: how close, which words, which targets and, once for an entry, which agencies."""
    kind = "sure" if passage.sure else "likely"
    elsewhere = [word for word in passage.words if word not in both]
    agencies = [t("coverage.pair", one=one, other=other) for one, other in passage.agencies if with_agencies]
    targets = [t("coverage.pair", one=one.metric, other=other.metric) for one, other in passage.targets]
    badge = span(f"covmark small {kind}", t(f"coverage.letter.{kind}"), title=t(f"coverage.{kind}"))
    return div(
        "covwhy",
        div("covreason", badge, span("soft", t("coverage.score")), tag("b", f"{passage.score:.2f}", class_="num")),
        _chips(t("coverage.words"), both, "both"),
        _chips(t("coverage.words.elsewhere"), elsewhere, "elsewhere"),
        _chips(t("coverage.targets"), targets, "fact"),
        _chips(t("coverage.agencies"), agencies, "fact"),
    )


def _chips(name: str, words: Iterable[str], class_: str) -> Node | None:
    chips = [span(f"covchip {class_}", word) for word in words]
    return div("covreason", span("soft", name), *chips) if chips else None


def marked(text: str, start: int, end: int, shared: Iterable[str]) -> Node:
    """The words between two places of a raw text, those that both sides have marked."""
    wanted, nodes, at = set(shared), list[Node | None](), start
    for found in words_at(text, start, end):
        if found.word in wanted and found.start >= at:
            nodes += [one_line(text[at : found.start]), tag("mark", one_line(text[found.start : found.end]))]
            at = found.end
    return div("quote", *nodes, one_line(text[at:end]))
