"""Facts of one text, gathered while the lists that show them are written; and the row by which each list shows a fact."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app_pages import widgets
from app_pages.answers import Row
from app_pages.policy.marks import Fact, Span
from app_pages.quotes import Quote, Source, citation, sentence
from app_pages.tree import Node, div, span, tag
from app_pages.wording import t

_AROUND, _WORDS = 26, 72
"""Characters of a quotation in a list: on either side of the words, and of the words themselves."""


@dataclass
class Sheet:
    """A text and the facts noted of it so far. A fact's index is its name between the lists and the text."""

    text: Source
    facts: list[Fact] = field(default_factory=list)

    def note(self, kind: str, label: str, spans: Iterable[Span]) -> int:
        """Keeps a fact; gives its index."""
        self.facts.append(Fact(kind, label, tuple(spans)))
        return len(self.facts) - 1

    def count(self, kind: str) -> int:
        """How many facts of a kind there are."""
        return sum(fact.kind == kind for fact in self.facts)


@dataclass(frozen=True)
class Read:
    """Facts of one kind, first stated by the same words, as a list shows them: each as it is copied, with its places; how
    they look on the page; links."""

    kind: str
    facts: Sequence[tuple[str, Sequence[Span]]]
    shown: Sequence[Node | None]
    further: Sequence[Node | None] = ()


def spans_of(row: Row) -> list[Span]:
    """The places of a row of evidence."""
    return list(zip(row["starts"], row["ends"], strict=True))


def place(at: Span) -> str:
    """A place as addresses write it."""
    return f"{at[0]}-{at[1]}"


def fact_row(sheet: Sheet, read: Read) -> Node:
    """A row of a list: the facts, the words that state them, their other places, links, a button to copy them."""
    indices = [sheet.note(read.kind, label, spans) for label, spans in read.facts]
    first, *others = dict.fromkeys(at for _, spans in read.facts for at in spans)
    said = sentence(sheet.text, *first)
    further = [
        tag("button", t("reader.place", n=n), type="button", data_at=place(at))
        for n, at in enumerate(sorted(others), 2)
    ]
    copied = citation("\n".join(label for label, _ in read.facts), said, sheet.text)
    return div(
        f"fact {read.kind}",
        div("shown", *read.shown),
        tag("button", *glimpse(said), class_="said", type="button", data_at=place(first)),
        div("tools", *further, *read.further, widgets.copy_button(copied)),
        data_at=place(first),
        data_fact=" ".join(map(str, indices)),
    )


def glimpse(said: Quote) -> list[Node]:
    """A quotation short enough for a list: the words, in their middle … where they are long, and a little around them."""
    before = ("…" if len(said.before) > _AROUND else "") + said.before[-_AROUND:]
    after = said.after[:_AROUND] + ("…" if len(said.after) > _AROUND else "")
    half = _WORDS // 2
    words = said.words if len(said.words) <= _WORDS else f"{said.words[:half]}…{said.words[-half:]}"
    return [span("", before), tag("mark", words), span("", after)]
