"""Turns a machine into the path of a Chromium that can be driven: one that is there, else one it fetches."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# The second half keeps a browser without pages of its own from calling its maker.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--in-process-gpu",  # a process less; it would only draw by software
    "--process-per-site",  # a page of a site that is open shares its process (tests.browser keeps one open)
)
ADVICE = (
    "No Chromium that starts was found, and none could be fetched. Install Chromium or Google Chrome so that it "
    "stands in PATH (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk), or name one: "
    "make test CHROMIUM=/path/to/chromium"
)


def find() -> Path | None:
    """The browser that CHROMIUM names, else one in PATH or at its usual place, else Playwright's own, else None.

    Raises FileNotFoundError where CHROMIUM names no file.
    """
    if named := os.environ.get("CHROMIUM"):
        if not Path(named).is_file():
            raise FileNotFoundError(f"CHROMIUM names {named}, and there is no such file. Name a browser, or unset it.")
        return Path(named)
    in_path = (shutil.which(name) for name in NAMES)
    there = [Path(place) for place in (*in_path, *PLACES) if place and Path(place).is_file()]
    if there:
        return there[0]
    own = playwrights_own()
    return own if own.is_file() else None


def playwrights_own() -> Path:
    """Where Playwright keeps the Chromium it fetched; the file need not be there."""
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def fetch() -> Path | None:
    """The browser that could be fetched and starts: Playwright's own download, else the system's package, else None."""
    for attempt in (download, install_package):
        attempt()
        path = find()
        if path and starts(path):
            return path
    return None


def download() -> None:
    """Playwright's own download, into the user's cache."""
    run(sys.executable, "-m", "playwright", "install", "chromium")


def install_package() -> None:
    """Debian's package, where there is apt and the right to use it; it brings the libraries that a browser needs."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        run("apt-get", "update")
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk")


def run(*command: str) -> None:
    """Runs one command, its output on stderr; a failure is told and left to the next try."""
    say(" ".join(command[-4:]))
    if subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode:
        say("that failed.")


def starts(path: Path) -> bool:
    """Whether the browser at `path` opens a page."""
    try:
        with sync_playwright() as playwright:
            playwright.chromium.launch(executable_path=path, args=list(FLAGS)).close()
    except Error as error:
        say(f"{path} does not start: {error}")
        return False
    return True


def note_on_fonts() -> None:
    """Says so where the machine has no Chinese font: the tests pass without, their screenshots show boxes."""
    if not shutil.which("fc-list"):
        return
    fonts = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False).stdout
    if not fonts.strip():
        say("no Chinese font was found; screenshots will show empty boxes (Debian: apt-get install fonts-noto-cjk).")


def say(words: str) -> None:
    """One line of progress."""
    print(f"Chromium for the tests: {words}", file=sys.stderr, flush=True)


def main() -> None:
    """Ends with exit code 1 and advice unless a browser is there in the end and starts."""
    path = find()
    if path is None or not starts(path):
        path = fetch()
    if path is None:
        sys.exit(ADVICE)
    say(str(path))
    note_on_fonts()


if __name__ == "__main__":
    main()
