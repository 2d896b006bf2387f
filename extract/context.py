"""What a document says of itself that its sentences are read by: who speaks to whom, for which region, and when."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Context:
    """`issuers` by their official names, `addressees` as listed; `issued_on` an ISO date, as exact as known (where the
    text has no date, the year of the document's number); `body` the clean offsets of the document proper,
    `preamble_end` the clean offset where its first entry starts (where it has none, its first paragraph's end), `unread`
    the clean spans inside it that order nobody anything: the title, and what a register prints about earlier versions."""

    issuers: tuple[str, ...]
    region: str | None
    level: str | None
    issued_on: str | None
    body: tuple[int, int]
    preamble_end: int
    addressees: tuple[str, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()
