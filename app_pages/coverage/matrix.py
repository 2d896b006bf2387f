"""A view → the matrix: a directive's tasks by chapter down the side, the policies that implement it across, the chosen cell open below its row."""

from itertools import groupby

from app_pages import links
from app_pages.coverage.beside import panel
from app_pages.coverage.views import STATES, Lower, View, counts_of, name_of, number_of, state
from app_pages.entries import Entries
from app_pages.tables import csv_bytes
from app_pages.tree import Node, div, link, span, tag
from app_pages.wording import t
from graph.coverage import Entry, Taken

_ROOM_FOR_NAMES = 3
"""Up to this many policies a cell has room to name the entry that takes the task up."""
_MOST_ROWS = 60


def table(view: View, policy: str | None, task: str | None) -> Node:
    """The matrix, scrolling in a box of its own; the cell of `policy` and `task` is marked and open."""
    heads = [tag("th", t("coverage.task"), scope="col"), *(_head(view, lower, policy) for lower in view.policies)]
    body: list[Node] = []
    entries = Entries()
    for chapter, tasks in groupby(view.side.work, lambda entry: entries.above(view.side.id, entry.id)):
        if chapter:
            body.append(tag("tr", tag("th", chapter, colspan=len(heads), scope="colgroup"), class_="chapter"))
        for entry in tasks:
            body += _row(view, entry, policy, task)
    few = len(view.policies) <= _ROOM_FOR_NAMES
    whole = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *body), class_="few" if few else "many")
    box = "matrix cov long" if len(view.side.work) > _MOST_ROWS else "matrix cov"
    return div(box, whole, tabindex=0, data_fades=True)


def bar(counts: dict[str, int]) -> Node:
    """The states of tasks as one bar, in words for those who cannot see it."""
    said = t("coverage.bar", tasks=sum(counts.values()), **counts)
    parts = [tag("i", class_=name, style=f"flex-grow:{counts[name]}") for name in STATES if counts[name]]
    return div("covbar", *parts, role="img", aria_label=said, title=said)


def legend() -> Node:
    """What the cells mean."""
    items = [
        span("", span(f"covmark small {name}", t(f"coverage.letter.{name}") if name != "none" else ""), text)
        for name, text in ((name, t(f"coverage.legend.{name}")) for name in STATES)
    ]
    return div("covlegend small", *items)


def csv(view: View) -> bytes:
    """Every passage of every cell as a file for Excel; a cell without any has a line of its own."""
    columns = ("directive_task", "policy", "state", "entry_below", "sentence_above", "sentence_below", "words", "agencies", "closeness")  # fmt: skip
    lines = [
        _line(view, lower, entry, passage)
        for entry in view.side.work
        for lower in view.policies
        for passage in lower.covered.of(entry.id) or (None,)
    ]
    return csv_bytes([t(f"csv.{column}") for column in columns], lines)


def _line(view: View, lower: Lower, entry: Entry, passage: Taken | None) -> list[object]:
    if passage is None:
        return [name_of(entry), lower.title, t("coverage.legend.none"), "", "", "", "", "", ""]
    kind = "sure" if passage.sure else "likely"
    return [
        name_of(entry),
        lower.title,
        t(f"coverage.{kind}"),
        name_of(lower.entries[passage.entry]),
        view.side.text[passage.from_start : passage.from_end],
        lower.side.text[passage.start : passage.end],
        t("separator").join(passage.words),
        t("separator").join(t("coverage.pair", one=one, other=other) for one, other in passage.agencies),
        passage.score,
    ]


def _head(view: View, lower: Lower, policy: str | None) -> Node:
    counts = counts_of(view.side, lower.covered)
    return tag(
        "th",
        link(links.policy(lower.side.id), lower.title, class_="plain covtitle"),
        div("soft small", number_of(lower.row)),
        bar(counts),
        scope="col",
        class_="chosen" if lower.side.id == policy else None,
    )


def _row(view: View, entry: Entry, policy: str | None, task: str | None) -> list[Node]:
    cells = [lower.covered.of(entry.id) for lower in view.policies]
    chosen = next((one for one in view.policies if (one.side.id, entry.id) == (policy, task)), None)
    nobody = not any(cells)
    missing = span("covmark small gap", t("coverage.letter.none"), title=t("coverage.none")) if nobody else None
    name = link(
        links.policy(view.side.id, task=entry.id), span("no", entry.number or ""), entry.heading, class_="plain"
    )
    shown = [_cell(view, lower, entry, cell, lower is chosen) for lower, cell in zip(view.policies, cells, strict=True)]
    class_ = "nobody" if nobody else None
    line = tag("tr", tag("th", missing, name, scope="row"), *shown, class_=class_)
    if chosen is None:
        return [line]
    return [line, tag("tr", tag("td", panel(view, chosen, entry), colspan=len(cells) + 1), class_="open")]


def _cell(view: View, lower: Lower, entry: Entry, passages: tuple[Taken, ...], here: bool) -> Node:
    now = state(passages)
    if now == "none":
        return tag("td", "", class_="here" if here else None)
    said = t("coverage.cell", task=name_of(entry), policy=lower.title, state=t(f"coverage.{now}"), n=len(passages))
    target = links.here(policy=None, task=None) if here else links.here(policy=lower.side.id, task=entry.id)
    inside = [span("letter", t(f"coverage.letter.{now}"))]
    if len(view.policies) <= _ROOM_FOR_NAMES:
        inside.append(_entries(lower, passages))
    inside.append(span("n", t("coverage.passages", n=len(passages))))
    return tag(
        "td",
        link(target, *inside, class_=f"{now} here" if here else now, aria_label=said, aria_expanded=str(here).lower()),
    )


def _entries(lower: Lower, passages: tuple[Taken, ...]) -> Node:
    """The entry that takes most of the task up, and how many others do."""
    by_entry: dict[str, float] = {}
    for passage in passages:
        by_entry[passage.entry] = by_entry.get(passage.entry, 0.0) + passage.score
    most = max(by_entry, key=lambda entry: (by_entry[entry], entry))
    others = t("coverage.more_entries", n=len(by_entry)) if len(by_entry) > 1 else ""
    return span("name", name_of(lower.entries[most]), span("more", others) if others else None)
