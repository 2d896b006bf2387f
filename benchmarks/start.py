"""How long the app takes from its command to the first page, with the five documents of data/documents.

    python -m benchmarks.start [--rounds N]

*First*: into a new folder, all read. *Again*: on the folder of an earlier start, where nothing is new. A browser is open already, with
nothing of the app in its cache. Aim: 3 seconds.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from benchmarks.pages import percentile
from graph.store.server import stop
from tests import chromium
from tests.app_server import DOCUMENTS, launch, wait_until_it_answers
from tests.browser import settled


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table: median and slowest of each kind, in seconds."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.start", description="Command to first page.")
    parser.add_argument("--rounds", type=int, default=8, metavar="N", help="starts of each kind (8)")
    rounds = parser.parse_args(arguments).rounds
    path = chromium.find()
    if path is None:
        parser.error("no Chromium is here: python -m tests.chromium")
    print("| start | answers, s | first page, s (median) | (slowest) |\n|---|---|---|---|")
    with sync_playwright() as playwright, TemporaryDirectory(prefix="benchmark-") as temporary:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        folders = [Path(temporary) / str(round_) for round_ in range(rounds)]
        for kind in ("first", "again"):
            times = [started(browser, folder) for folder in folders]
            answers, stands = zip(*times, strict=True)
            middle, last = percentile(stands, 0.5), max(stands)
            print(f"| {kind} | {percentile(answers, 0.5):.1f} | {middle:.1f} | {last:.1f} |", flush=True)
        browser.close()
    return 0


def started(browser: Browser, folder: Path) -> tuple[float, float]:
    """Seconds until the app answers and until its first page stands."""
    folder.mkdir(exist_ok=True)
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    begun = time.perf_counter()
    app = launch(folder / "app.log", {"POLICY_STORE": str(folder / "store")}, [str(DOCUMENTS)])
    try:
        wait_until_it_answers(app)
        answers = time.perf_counter() - begun
        page.goto(app.url, wait_until="commit")
        settled(page)
        return answers, time.perf_counter() - begun
    finally:
        context.close()
        stop(app.process)


if __name__ == "__main__":
    sys.exit(main())
