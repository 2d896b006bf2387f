"""Turns many files into their extractions, in the order given, on every core; a bad file stops nobody else."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from extract.pipeline import Extraction
from extract.reader import ReadError

Extractor = Callable[[Path], Extraction]

_SMALL = 400_000
"""Bytes. A new process takes about two seconds to load the vocabularies; so much text is extracted in that time."""
_WAITING = 4
"""Files handed out ahead for each process: enough to keep all busy, few enough not to pile up results."""
_MOST = 61
"""Windows can wait for no more processes than this."""
_KILLED = "读它时进程意外终止（可能是内存不足），已跳过，其余文件照常。请单独再试一次，或换一种格式。"


class Done(NamedTuple):
    """A file and what it gave: its extraction, or in words why there is none."""

    path: Path
    extraction: Extraction | None
    refusal: str = ""


def extract_many(paths: Sequence[Path], extractor: Extractor, jobs: int | None = None) -> Iterator[Done]:
    """Extract each file, in order. `jobs` is the number of processes (None: one for each core; few or small files
    are done in this process).

    Nothing is raised for a file: one that can't be read, at which the program fails, or that kills its process is
    given back with the reason. With more than one process `extractor` must be a function of a module.
    """
    workers = min(jobs or _jobs_for(paths), len(paths), _MOST)
    if workers <= 1:
        yield from (_extract(extractor, path) for path in paths)
    else:
        yield from _in_parallel(paths, extractor, workers)


def _jobs_for(paths: Sequence[Path]) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores if sum(path.stat().st_size for path in paths if path.is_file()) > _SMALL else 1


def _extract(extractor: Extractor, path: Path) -> Done:
    try:
        return Done(path, extractor(path))
    except ReadError as error:
        return Done(path, None, str(error))
    except (Exception, RecursionError) as error:
        said = " ".join(str(error).split())[:200]
        return Done(
            path, None, f"{path.name}：读它时程序出错（{type(error).__name__}: {said}）。请把这份文件交给开发者。"
        )


def _in_parallel(paths: Sequence[Path], extractor: Extractor, workers: int) -> Iterator[Done]:
    """Hand files to a pool; where a process dies, the files that were under way are tried again one by one."""
    left = deque(paths)
    while left:
        try:
            for done in _pooled(list(left), extractor, workers):
                yield done
                left.popleft()
        except BrokenProcessPool:
            for path in list(islice(left, workers * _WAITING)):
                yield _alone(extractor, path)
                left.popleft()


def _pooled(paths: Sequence[Path], extractor: Extractor, workers: int) -> Iterator[Done]:
    """The files' extractions in order, until one kills its process (BrokenProcessPool)."""
    pool = _pool(workers)
    try:
        to_come = iter(paths)
        waiting: deque[Future[Done]] = deque()
        while True:
            for path in islice(to_come, workers * _WAITING - len(waiting)):
                waiting.append(pool.submit(_extract, extractor, path))
            if not waiting:
                return
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _alone(extractor: Extractor, path: Path) -> Done:
    """One file in a process of its own; if that dies, it was this file."""
    with _pool(1) as pool:
        try:
            return pool.submit(_extract, extractor, path).result()
        except BrokenProcessPool:
            return Done(path, None, f"{path.name}：{_KILLED}")


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
