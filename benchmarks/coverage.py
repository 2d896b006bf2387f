"""Turns two policies into the time that comparing them takes, beside the time in which jieba cuts their texts.

    python -m benchmarks.coverage DIRECTIVE POLICY [--store FOLDER] [--rounds N]

The policies are named by their ids in the store (./store). Cutting both texts into words is part of comparing them, so the ratio says
what the comparison itself costs.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median

from graph.coverage import coverage, stored_side
from graph.questions import ask
from graph.store import open_store
from graph.words import cut


def timed(work: Callable[[], object], rounds: int) -> float:
    """The median of so many rounds, in milliseconds; one more goes before them."""
    times = []
    for _ in range(rounds + 1):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return median(times[1:])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print entries, milliseconds of both, and their ratio."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.coverage", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("directive")
    parser.add_argument("policy")
    parser.add_argument("--store", default="./store")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    with open_store(options.store) as store:
        upper, lower = (stored_side(partial(ask, store), named) for named in (options.directive, options.policy))
    if upper is None or lower is None:
        parser.error("the store does not hold the text of both")
    compared = timed(lambda: coverage(upper, [lower]), options.rounds)
    by_jieba = timed(lambda: (cut(upper.text), cut(lower.text)), options.rounds)
    print("entries        characters      comparing, ms  jieba, ms  ratio")
    sizes = f"{len(upper.work):>4} × {len(lower.work):<4}  {len(upper.text):>7,} × {len(lower.text):<7,}"
    print(f"{sizes} {compared:>11,.0f} {by_jieba:>10,.0f} {compared / by_jieba:>6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
