"""Turns every named question into a line of its times on both stores at 100,000 and 1,000,000 nodes, beside the bare driver's.

    python -m benchmarks.questions [NODES …] [--keep FOLDER] [--only NAME …] [--pages] [--stores embedded neo4j] [--rounds N]

The stores hold the five documents multiplied (benchmarks.stores) and lie in FOLDER, where the next run finds them (else in a
temporary folder). Each question is asked with its example; once more for a document on which all copies rest (`hub`); where it can
be asked for a screenful, for 50 rows (`page`); and, where a load leaves the answer in the store, for that (`kept`). Behind each answer
the same statements with the same parameters go through the bare driver; beside a kept answer those that ask for it. Prints Markdown:
milliseconds at the median and the 95th percentile, and the ratio of the medians. `*` marks how a page asks it of a store of this size
(with --pages: only that).
"""

import argparse
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import neo4j

from benchmarks.stores import filled, server
from graph.questions import ask
from graph.questions.headers import Question, listing
from graph.questions.kept import kept
from graph.store import Store, open_store
from graph.store.address import StoreError
from graph.store.embedded import others_address

SOURCE = Path(__file__).parents[1] / "app_pages"
SCREENFUL = 50
PAGE, KEPT = "page", "kept"
HUB = "国发〔2015〕71号"
OF_HUBS = (
    "lineage_around",
    "lineage_down",
    "lineage_paths",
    "referred_by",
    "relations_of",
    "resting_on",
    "directive_tasks",
)
RATIO, MILLISECONDS = 1.2, 50
"""The aims: of the bare driver's median, and the 95th percentile of what a page asks."""
OF_SMALL_STORES = frozenset({"lineage"})
"""Pages ask these, whole, only where all documents fit into a picture."""
OF_A_PERIOD = {"from": "2010-09", "to": "2010-09", "limit": 300}
"""The time line asks `policies_between` of periods with at most 300 policies: of a million nodes a month."""
_SECONDS = 4.0
"""How long either way may take for one case once it has been asked `_LEAST` times."""
_LEAST = 3
Statement = tuple[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Case:
    """A question as it is asked: with which parameters, and what they are called in the table."""

    name: str
    kind: str
    params: dict[str, Any]


@dataclass(frozen=True)
class Times:
    """Seconds that each answer took, by us and by the bare driver, and how many rows it had."""

    ours: list[float]
    bare: list[float]
    rows: int


def answer(store: Store, case: Case) -> list[dict[str, Any]]:
    """The rows: counted now, or as a load left them."""
    return (kept if case.kind == KEPT else ask)(store, case.name, **case.params)


def cases(known: Question) -> Iterator[Case]:
    """How a question is asked."""
    yield Case(known.name, "", known.example())
    names = {param.name for param in known.params}
    hub = {"id": HUB} if known.name in OF_HUBS else {}
    if hub:
        yield Case(known.name, "hub", {**known.example(), **hub})
    if {"skip", "limit"} <= names:
        few = OF_A_PERIOD if known.name == "policies_between" else {"limit": SCREENFUL}
        yield Case(known.name, PAGE, {**known.example(), **hub, **few})
    for one in known.kept[:1]:
        bound = {} if one.rows is None else {"limit": min(one.rows, SCREENFUL)}
        busy = {} if one.each is None else {one.each.param: {**known.example(), **hub}[one.each.param]}
        yield Case(known.name, KEPT, known.arguments({**one.params, **bound, **busy}))


def asked_by_pages() -> set[str]:
    """The questions that stand in the source of the pages, but for those that are asked of small stores alone."""
    named = {
        name
        for path in SOURCE.rglob("*.py")
        for name in re.findall(r'\b(?:rows|kept)\(\s*"(\w+)"', path.read_text(encoding="utf-8"))
    }
    return named - OF_SMALL_STORES


def as_a_page_asks(some: Sequence[Case]) -> Case:
    """Of the cases of one question, that of a page: what a load left there, else a screenful, else its example."""
    return next((case for kind in (KEPT, PAGE) for case in some if case.kind == kind), some[0])


def statements_of(store: Store, case: Case) -> tuple[list[Statement], int]:
    """The statements that a question sends where nothing is kept, and how many rows it has."""
    sent: list[Statement] = []

    def noted(way: Callable[..., Any]) -> Callable[..., Any]:
        def ask_so(cypher: str, params: Mapping[str, Any] | None = None, **bounds: Any) -> Any:
            sent.append((cypher, dict(params or {})))
            return way(cypher, params, **bounds)

        return ask_so

    ways = {name: getattr(store, name) for name in ("read", "records")}
    try:
        for name, way in ways.items():
            setattr(store, name, noted(way))
        return sent, len(ask(store, case.name, **case.params))
    finally:
        for name, way in ways.items():
            setattr(store, name, way)


def by_bare_driver(driver: neo4j.Driver, database: str, statements: Sequence[Statement]) -> None:
    """The same statements, all their rows taken."""
    with driver.session(database=database, default_access_mode=neo4j.READ_ACCESS) as session:
        for cypher, params in statements:
            session.run(cypher, dict(params)).values()


def measured(store: Store, driver: neo4j.Driver, database: str, case: Case, rounds: int) -> Times:
    """Ask in turn, by us and by the bare driver, after one time each that does not count; where the bare driver takes long, us alone
    to the last round: of eight answers the 95th percentile would be the slowest."""
    statements, rows = statements_of(store, case)
    ways: tuple[Callable[[], object], ...] = (
        lambda: answer(store, case),
        lambda: by_bare_driver(driver, database, statements),
    )
    for way in ways:
        way()
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for way, took in zip(ways, times, strict=True):
            if len(took) < _LEAST or sum(took) < _SECONDS:
                begun = time.perf_counter()
                way()
                took.append(time.perf_counter() - begun)
    return Times(*times, rows)


def at(share: float, times: Sequence[float]) -> float:
    """The time below which that share of the times lies, in milliseconds."""
    ordered = sorted(times)
    return 1000 * ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def line(case: Case, times: Times, on_a_page: bool) -> str:
    """A line of the table."""
    figures = [at(share, of) for of in (times.ours, times.bare) for share in (0.5, 0.95)]
    shown = " | ".join(f"{figure:,.1f}" for figure in figures)
    star = " *" if on_a_page else ""
    return f"| `{case.name}`{star} | {case.kind} | {times.rows:,} | {shown} | {figures[0] / figures[2]:.2f} | {len(times.ours)} |"


def aims(found: Sequence[tuple[bool, Times]]) -> str:
    """How many cases keep the two aims, of cases that pages ask and others."""
    near = sum(at(0.5, times.ours) <= RATIO * at(0.5, times.bare) for _, times in found)
    asked = [times for on_a_page, times in found if on_a_page]
    quick = sum(at(0.95, times.ours) <= MILLISECONDS for times in asked)
    return (
        f"{near} of {len(found)} cases take at most {RATIO} of the bare driver's time; {quick} of the {len(asked)} that pages ask "
        f"take at most {MILLISECONDS} ms (p95)."
    )


@contextmanager
def a_store(kind: str, folder: Path, nodes: int) -> Iterator[tuple[Store, neo4j.Driver, str]]:
    """A store of that kind and size, filled where it is empty, beside a bare driver and the name of its database."""
    if kind == "embedded":
        with open_store(folder / kind) as store:
            filled(store, nodes)
            end = others_address(folder / kind)
            assert end is not None
            with neo4j.GraphDatabase.driver(end.uri, auth=end.reader, notifications_min_severity="OFF") as driver:
                yield store, driver, str(end.database)
        return
    with (
        server(folder / kind) as running,
        open_store(running.uri) as store,
        neo4j.GraphDatabase.driver(
            running.uri, auth=(running.user, running.password), notifications_min_severity="OFF"
        ) as driver,
    ):
        filled(store, nodes)
        yield store, driver, running.database


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.questions", description=__doc__.partition("\n")[0])
    parser.add_argument("nodes", nargs="*", type=int, default=[100_000, 1_000_000], metavar="NODES")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the stores lie and stay")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="these questions alone")
    parser.add_argument("--pages", action="store_true", help="only as pages ask")
    parser.add_argument("--stores", nargs="+", default=["embedded", "neo4j"], choices=["embedded", "neo4j"])
    parser.add_argument("--rounds", type=int, default=40, metavar="N", help="times that each is asked (40)")
    options = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="questions-") as temporary:
        for nodes in options.nodes:
            for kind in options.stores:
                folder = (options.keep or Path(temporary)).resolve() / f"{nodes}"
                os.environ["POLICY_FILES"] = str(folder / "files")
                with a_store(kind, folder, nodes) as (store, driver, database):
                    _table(kind, store, driver, database, options)
    return 0


def _table(kind: str, store: Store, driver: neo4j.Driver, database: str, options: argparse.Namespace) -> None:
    (nodes,), (edges,) = (
        store.read(f"MATCH {pattern} RETURN count(*) AS n").rows[0] for pattern in ("(n)", "()-[e]->()")
    )
    print(f"\n### {kind}: {nodes:,} nodes, {edges:,} edges\n")
    print("| question | asked | rows | p50 | p95 | bare p50 | bare p95 | ratio | n |\n" + "|---" * 9 + "|", flush=True)
    pages, found = asked_by_pages(), list[tuple[bool, Times]]()
    for known in listing():
        if options.only and known.name not in options.only or options.pages and known.name not in pages:
            continue
        ways = list(cases(known))
        for case in [as_a_page_asks(ways)] if options.pages else ways:
            try:
                times = measured(store, driver, database, case, options.rounds)
            except (StoreError, neo4j.exceptions.Neo4jError) as error:
                print(f"| `{case.name}` | {case.kind} | failed: {' '.join(str(error).split())[-80:]} |", flush=True)
                continue
            found.append((known.name in pages and case == as_a_page_asks(ways), times))
            print(line(case, times, found[-1][0]), flush=True)
    print(f"\n{aims(found)}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
