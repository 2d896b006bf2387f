"""Brings a store that an older version of the program wrote up to this one's format, and refuses one that a newer wrote.

The format's number stands on every `Load` (`format`); a store that holds something and no `Load` (an import, or a first load that
was cut short) is of format 0. A change of what the store keeps adds a step here: what turns a store of the format before into one
of this. Until a `Load` notes the number every step may run again, so a step changes nothing where nothing is left to change.
"""

from collections.abc import Callable, Mapping

import neo4j

from graph.model import LOAD, POLICY
from graph.store.address import StoreError
from graph.store.stored import MONTH

Step = Callable[[neo4j.Transaction], None]


def _nothing(tx: neo4j.Transaction) -> None:
    """0 → 1: stores before the first numbered format hold the same; only the number was missing."""


def _beside(tx: neo4j.Transaction) -> None:
    """1 → 2: the facts that a load brought lie beside it (`LoadFacts`). Earlier loads keep theirs; the questions read both."""


def _months(tx: neo4j.Transaction) -> None:
    """2 → 3: a policy has the month that a time line shows it in (`stored.month_of`)."""
    month = "CASE size(p.issued_on) WHEN 4 THEN p.issued_on + '-07' ELSE left(p.issued_on, 7) END"
    tx.run(f"MATCH (p:{POLICY}) WHERE p.issued_on IS NOT NULL AND p.{MONTH} IS NULL SET p.{MONTH} = {month}").consume()


STEPS: Mapping[int, Step] = {1: _nothing, 2: _beside, 3: _months}
"""Format → the step that makes it of the one before."""
FORMAT = max(STEPS)


def format_of(tx: neo4j.Transaction) -> int | None:
    """The format of the store; None where it is empty."""
    row = tx.run(f"MATCH (l:{LOAD}) RETURN count(l) AS loads, max(coalesce(l.format, 0)) AS format").single()
    if row is not None and row["loads"]:
        return int(row["format"])
    return None if tx.run("MATCH (n) RETURN 1 AS one LIMIT 1").single() is None else 0


def refuse_newer(found: int | None, newest: int = FORMAT) -> None:
    """Raise StoreError where a newer version of the program wrote the store."""
    if found is not None and found > newest:
        raise StoreError(
            f"这个图库是更新的版本写的（格式 {found}，本程序认识到 {newest}）。请用新版程序打开，或换一个图库；图库没有变。"
        )


def bring_up(tx: neo4j.Transaction, steps: Mapping[int, Step] = STEPS) -> list[int]:
    """Bring the store up, in the caller's transaction: all steps or none. Returns the formats it went through.

    Raises StoreError where the store is of a newer format.
    """
    found = format_of(tx)
    refuse_newer(found, max(steps))
    wanted = [] if found is None else [number for number in sorted(steps) if number > found]
    for number in wanted:
        steps[number](tx)
    if wanted:
        tx.run(f"MATCH (l:{LOAD}) SET l.format = $format", format=wanted[-1]).consume()
    return wanted
