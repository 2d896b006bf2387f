"""Turns a Chromium into pages that fail their test on any request to another machine and any console error."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, WebError, sync_playwright

from tests import chromium as chromium_on_this_machine

SCREENSHOTS = Path(__file__).resolve().parent.parent / "build" / "screenshots"
THIS_MACHINE = {"127.0.0.1", "localhost", "::1"}
WIDTH, HEIGHT = 1440, 900
WIDE, NARROW, PHONE = 1440, 1024, 390
"""Widths in px that every page is looked at in."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--gallery` takes the README's pictures anew, `--pictures` keeps one of every page to look at."""
    parser.addoption("--gallery", action="store_true", help="take the pictures of docs/gallery anew")
    parser.addoption("--pictures", action="store_true", help="keep pictures of every page in build/screenshots")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One headless Chromium for the session; where none is there the test fails and says what to do."""
    path = chromium_on_this_machine.find()
    if path is None:
        pytest.fail("No Chromium is here: run `make test`, which fetches one, or `python -m tests.chromium`.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium_on_this_machine.FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def _browsing(chromium: Browser) -> Iterator[tuple[BrowserContext, list[str]]]:
    """A context and what its pages complain of. All tests share it: the second to visit an app has Streamlit's scripts at
    hand (0.4 s of 1.6 a visit, measured). Its first page stays, so that the process of its site, this machine, does too: another
    process for each test took as much time again as the visit."""
    context = chromium.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, locale="zh-CN", accept_downloads=True, reduced_motion="reduce"
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    first = context.new_page()
    first.route("**/*", lambda route: route.fulfill(body=""))
    first.goto("http://127.0.0.1/")
    yield context, watch(context)
    context.close()


@pytest.fixture
def page(_browsing: tuple[BrowserContext, list[str]]) -> Iterator[Page]:
    """An empty page of 1440 by 900, Chinese, with no history and nothing kept by an earlier one; popups it opens are watched too."""
    context, complaints = _browsing
    complaints.clear()
    yield context.new_page()
    context.clear_cookies()
    for opened in context.pages[1:]:
        if opened.url.startswith("http"):
            opened.evaluate("localStorage.clear()")
        opened.close()
    assert not complaints, "\n".join(complaints)


def watch(context: BrowserContext) -> list[str]:
    """A list that fills with what no page may do: speak to another machine, log an error, throw."""
    complaints: list[str] = []

    def on_address(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in THIS_MACHINE:
            complaints.append(f"asked another machine: {address}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(f"console error: {message.text} ({message.location.get('url', '')})")

    def on_error(error: WebError) -> None:
        complaints.append(f"uncaught error: {error.error}")

    context.on("request", lambda request: on_address(request.url))
    context.on("page", lambda opened: opened.on("websocket", lambda socket: on_address(socket.url)))
    context.on("console", on_console)
    context.on("weberror", on_error)
    return complaints


@pytest.fixture
def screenshot(pytestconfig: pytest.Config) -> Callable[..., None]:
    """A function (page, name, width=1440) that saves the whole page as build/screenshots/NAME-WIDTH.png where `--pictures` asks for it
    (two seconds a page)."""

    def save(page: Page, name: str, width: int = WIDTH) -> None:
        if not pytestconfig.getoption("--pictures"):
            return
        target = SCREENSHOTS / f"{name}-{width}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.wait_for_timeout(300)  # Streamlit lays the page out again
        page.set_viewport_size({"width": width, "height": min(max(HEIGHT, height_of(page)), 8000)})
        page.wait_for_timeout(300)
        page.screenshot(path=target)
        page.set_viewport_size({"width": WIDTH, "height": HEIGHT})

    return save


def height_of(page: Page) -> int:
    """How high the window must be for nothing to scroll, in pixels: Streamlit scrolls inside its own frame."""
    return int(
        page.evaluate("""() => Math.max(document.body.scrollHeight,
            ...[...document.querySelectorAll('[data-testid="stMain"]')].map(frame => frame.scrollHeight))""")
    )


def visit(page: Page, app: str, address: str) -> None:
    """Opens an address and waits until the whole page stands: the line at its bottom comes last."""
    page.goto(f"{app}/{address}", wait_until="commit")
    settled(page)


STANDS = """() => {
  const main = document.querySelector('[data-testid=stMainBlockContainer]');
  const app = document.querySelector('[data-testid=stApp]');
  const place = document.querySelector('.st-key-foot');
  if (!main || !app || !place) return false;
  const inside = (root, wanted) => root.querySelector(wanted)
    || [...root.querySelectorAll('*')].map(element => element.shadowRoot && inside(element.shadowRoot, wanted)).find(Boolean);
  return getComputedStyle(main).maxWidth === '1640px' && app.dataset.testScriptState === 'notRunning'
    && (inside(place, '.foot')?.getBoundingClientRect().height ?? 0) > 0 && !document.querySelector('[data-testid=stSkeleton]')
    && !inside(main, ':is(.explorer, .lineage, .timeline, .tree > div:only-child):empty');
}"""
"""What `settled` waits for, looked at in every frame: Playwright's own waiting looks ever less often, up to a second late."""


def settled(page: Page, patience: int = 30_000) -> None:
    """The last line stands, nothing runs, and what Streamlit loads by itself is there: the frame's style (where that comes last the page
    grows by 100 px after all has been drawn), the boxes to type and choose in, and the pictures, each of which is a script of its own
    and came after the last line once, on a slow machine. `patience`: milliseconds."""
    page.wait_for_function(STANDS, timeout=patience)


def parameters(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


_SMALLEST_TEXT = """() => {
  const sizes = [];
  const walk = (root) => { for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) walk(element.shadowRoot);
    const own = [...element.childNodes].some(child => child.nodeType === 3 && child.textContent.trim());
    const box = element.getBoundingClientRect();
    if (!own || !box.width || !box.height || ['STYLE', 'SCRIPT', 'TITLE'].includes(element.tagName.toUpperCase())) continue;
    const scale = element instanceof SVGElement && element.getScreenCTM ? element.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size > 0) sizes.push(size);
  } };
  walk(document);
  return Math.min(...sizes);
}"""


_OWN_WORDS = """() => [...document.querySelectorAll('[data-testid=stApp] *')].filter(element => {
  const own = [...element.childNodes].filter(child => child.nodeType === 3).map(child => child.textContent).join("");
  return /[A-Za-z]{3}/.test(own.replace(/CSV|Excel|ics/g, "")) && element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize)
    && element.dataset.testid !== "stIconMaterial" && !["STYLE", "SCRIPT"].includes(element.tagName);
}).map(element => element.textContent)"""


def own_words(page: Page) -> list[str]:
    """English words that Streamlit shows by itself on a Chinese page: what stands outside the project's components, which have roots
    of their own. (Icons are words of a font.)"""
    found: list[str] = page.evaluate(_OWN_WORDS)
    return found


def smallest_text(page: Page) -> float:
    """The size in px of the smallest text that is seen, in pictures too."""
    return float(page.evaluate(_SMALLEST_TEXT))
