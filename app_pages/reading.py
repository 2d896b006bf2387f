"""Documents that the command was given → the store, while the server already starts; pages wait for the first ones and tell how far
they are. Where the store held documents before, pages show those meanwhile.

The browser needs a second to load Streamlit: by then five documents are nearly read.
"""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

_PATIENCE = 2.0
"""Seconds: twice what Streamlit's server takes to begin."""


class _Stopped(Exception):
    """The app ends while documents are read."""


class _Reading:
    """One reading: when it began, its steps so far, whether it ended, whether it shall end, and whether the store held documents
    before it; `changed` tells of each."""

    def __init__(self) -> None:
        self.begun = time.monotonic()
        self.steps: list[str] = []
        self.ended = self.stopping = self.beside = False
        self.changed = threading.Condition()
        self.kept = ExitStack()

    def read(self, paths: Sequence[Path]) -> None:
        """Opens the store, which stays open in `kept` (its engine need not start again for the pages), and reads the documents."""
        try:
            _let_the_server_begin()
            from extract.load import run_load, say
            from graph.store import StoreError, open_store

            try:
                store = self.kept.enter_context(open_store())
                self.beside = not store.is_empty()
            except StoreError as error:
                say(str(error))
                return
            if paths:
                run_load(paths, None, self._step)
                say(f"请在浏览器中打开 {_address()}；Ctrl-C 停止。")
        except _Stopped:
            pass
        finally:
            with self.changed:
                self.ended = True
                self.changed.notify_all()

    def _step(self, line: str) -> None:
        from extract.load import say

        say(line)
        with self.changed:
            if self.stopping:
                raise _Stopped
            self.steps.append(line)
            self.changed.notify_all()

    def after(self, told: int) -> tuple[list[str], bool]:
        """The steps after so many, as soon as there is one or all is read; whether it is."""
        with self.changed:
            self.changed.wait_for(lambda: self.ended or len(self.steps) > told)
            return self.steps[told:], self.ended


def _let_the_server_begin() -> None:
    """What two threads import at once takes both twice as long: the browser waits for the server, not yet for the documents (first
    page after 2.9 s instead of 3.3). Where no server comes, reading does not wait for ever."""
    from streamlit import runtime

    end = time.monotonic() + _PATIENCE
    while not runtime.exists() and time.monotonic() < end:
        time.sleep(0.01)


def _address() -> str:
    """Where the server answers. Streamlit tells it too, but before all that a reading says."""
    from streamlit import config
    from streamlit.web.server import server_util

    shown = "browser.serverAddress" if config.is_manually_set("browser.serverAddress") else "server.address"
    return server_util.get_url(server_util.get_display_address(config.get_option(shown) or "localhost"))


_now: _Reading | None = None


@contextmanager
def begun(paths: Sequence[Path]) -> Iterator[None]:
    """Begins to open the store that the environment names and to read documents, files or folders, into it. At the end of the block
    what is still being read stops after its step, and the store is closed."""
    global _now
    _now = reading = _Reading()
    thread = threading.Thread(target=reading.read, args=(paths,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        reading.stopping = True
        thread.join()
        reading.kept.close()
        _now = None


def ended(after: float) -> bool:
    """Whether nothing is being read, now or so many seconds after the reading began, which is waited for."""
    reading = _now
    if reading is None:
        return True
    with reading.changed:
        return reading.changed.wait_for(lambda: reading.ended, max(0.0, reading.begun + after - time.monotonic()))


def beside() -> bool:
    """Whether documents are read into a store that held some before."""
    reading = _now
    return reading is not None and reading.beside


def steps() -> Iterator[str]:
    """The steps of what is being read, as `extract.load` tells them, until it ends."""
    reading, told, over = _now, 0, False
    while reading is not None and not over:
        new, over = reading.after(told)
        yield from new
        told += len(new)
