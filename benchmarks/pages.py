"""Turns a store of a hundred thousand documents into a table of how long each page takes to stand in a browser.

    python -m benchmarks.pages [--store embedded|neo4j] [--documents N] [--keep FOLDER] [--rounds N] [--only NAME …]

The store holds the five documents multiplied (benchmarks.stores: synthetic numbers, real structure) and lies in FOLDER, where the next
run finds it (else in a temporary folder); `neo4j` is a server of its own that keeps its data there. Each page is opened in a headless
Chromium by its address, as a link opens it; it stands when its last line does and Streamlit has ended its run, which is looked for at
every frame (the tests look ever less often: a page that stood after 0.7 s was seen at 1.1). The first opening is
shown apart: it fills what the app keeps until the next load. An empty Streamlit session is measured beside them, in the same run: what
no page can be under. Search is timed in the app's own function too, without the browser. Prints Markdown; aims: pages 1,000 ms at the
95th percentile, search 100 ms.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from benchmarks.stores import NODES_A_POLICY, filled, server
from graph.questions.search import search
from graph.store import Store, open_store
from graph.store.server import stop
from tests import chromium
from tests.app_server import launch, wait_until_it_answers
from tests.browser import settled
from tests.page_addresses import ADDRESSES

WORDS = ("国发〔2015〕71号", "国发2015", "知识产权", "人社部", "专利导航", "中小企业 知识产权 托管", "局")
"""A whole number, a part of one, a word that stands everywhere, a short name, a rare word, several words, one character."""


_PATIENCE = 60_000
"""Milliseconds."""


def opened(page: Page, url: str, address: str) -> None:
    """Opens an address and returns when the page stands."""
    page.goto(f"{url}/{address}", wait_until="commit")
    settled(page, _PATIENCE)


def percentile(times: Sequence[float], part: float) -> float:
    """The time that this part of all does not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def timed(work: Callable[[], object], rounds: int) -> list[float]:
    """Milliseconds of each round."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return times


def line(name: str, first: float | None, times: Sequence[float]) -> str:
    """A row of the table."""
    shown = "" if first is None else f"{first:,.0f}"
    return f"| {name} | {shown} | {percentile(times, 0.5):,.0f} | {percentile(times, 0.95):,.0f} |"


@contextmanager
def a_store(kind: str, folder: Path, documents: int) -> Iterator[str]:
    """Where a filled store of that kind is opened: the folder of an embedded one, which is free then, or a running server's address."""
    if kind == "embedded":
        with open_store(folder) as store:
            filled(store, documents * NODES_A_POLICY)
        yield str(folder)
        return
    os.environ["POLICY_FILES"] = str(folder / "files")
    with server(folder) as running:
        with open_store(running.uri) as store:
            filled(store, documents * NODES_A_POLICY)
        yield running.uri


def searches(store: Store, rounds: int) -> None:
    """The rows of search, without a browser."""
    for words in WORDS:
        (first,) = timed(lambda words=words: search(store, words, 51), 1)  # type: ignore[misc]
        print(line(f"search {words}", first, timed(lambda words=words: search(store, words, 51), rounds)), flush=True)  # type: ignore[misc]


def pages(page: Page, url: str, rounds: int, only: Sequence[str]) -> None:
    """The rows of the pages."""
    health = timed(lambda: empty(page, url), rounds)
    print(line("(an empty session)", None, health), flush=True)
    for name, address in ADDRESSES.items():
        if only and name not in only:
            continue
        try:
            (first,) = timed(lambda address=address: opened(page, url, address), 1)  # type: ignore[misc]
            times = timed(lambda address=address: opened(page, url, address), rounds)  # type: ignore[misc]
        except Exception as error:
            print(f"| {name} | {type(error).__name__} | | |", flush=True)
            continue
        print(line(name, first, times), flush=True)


def empty(page: Page, url: str) -> None:
    """Opens the app on an address whose page does nothing but say that it does not know the document."""
    opened(page, url, "?page=policy&id=none")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--store", default="embedded", choices=["embedded", "neo4j"], help="where the graph lies (embedded)"
    )
    parser.add_argument("--documents", type=int, default=100_000, metavar="N", help="policies of a new store (100000)")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the store lies, or is made and stays")
    parser.add_argument("--rounds", type=int, default=20, metavar="N", help="openings of each page (20)")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME", help="names of tests/page_addresses.py")
    options = parser.parse_args(arguments)
    path = chromium.find()
    if path is None:
        parser.error("no Chromium is here: python -m tests.chromium")
    with TemporaryDirectory(prefix="benchmark-") as temporary:
        folder = (options.keep or Path(temporary) / "store").resolve()
        with a_store(options.store, folder, options.documents) as address:
            with open_store(address) as store:
                policies = store.read("MATCH (p:Policy) RETURN count(p) AS n").rows[0][0]
                print(
                    f"{policies:,} policies\n\n| page | first, ms | p50, ms | p95, ms |\n|---|---|---|---|", flush=True
                )
                searches(store, options.rounds)
            app = launch(Path(temporary) / "app.log", {"POLICY_STORE": address})
            try:
                wait_until_it_answers(app)
                with sync_playwright() as playwright:
                    browser = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
                    page = browser.new_page(viewport={"width": 1440, "height": 900})
                    pages(page, app.url, options.rounds, options.only)
                    browser.close()
            finally:
                stop(app.process)
    return 0


if __name__ == "__main__":
    sys.exit(main())
