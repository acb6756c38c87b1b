"""To wait for what has to be there, however slow the machine is: never for a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, Route

from tooling.bench.browsing import Quiet

SECONDS = 120  # after which a wait is a failure
# Each shift of the layout, and what moved.
SHIFTS = """window.moved = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries())
    moved.push(`${value} ${sources.map(({ node }) => node?.className)}`);
}).observe({ type: "layout-shift", buffered: true });"""
# Done once what was changed before is on the screen.
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
FIRST_PAINTED = f"() => document.body && ({PAINTED})()"
PARSED = "() => document.readyState !== 'loading'"
# The theme makes a navigation instant once it knows the sitemap; what an answer brought is
# worked off before the next task but one.
SITEMAP_READ = """async () => {
  const known = performance.getEntriesByType("resource").some(
    ({ name, responseEnd }) => name.endsWith("/sitemap.xml") && responseEnd);
  for (const _ of [1, 2, 3]) await new Promise((done) => setTimeout(done));
  return known;
}"""


def until(page: Page, condition: str) -> None:
    """Wait until the function returns something true.

    Under our Content-Security-Policy Playwright's `wait_for_function()` cannot ask twice:
    it raises EvalError where the first answer is no, as on a slow machine.
    """
    page.evaluate(f"""async () => {{
      const end = performance.now() + {1000 * SECONDS};
      while (!(await ({condition})())) {{
        if (performance.now() > end) throw new Error("not in {SECONDS} s");
        await new Promise((done) => setTimeout(done, 20));
      }}
    }}""")


def goto_instant(page: Page, url: str) -> None:
    """Open the page, and wait until its links lead on without a load."""
    page.goto(url)
    until(page, SITEMAP_READ)


@contextmanager
def held(page: Page, pattern: str) -> Iterator[None]:
    """What the page asks for at such an address does not come before the end of the block.

    Open the page within the block: of a page that is there already, Playwright now and then
    neither tells nor lets go what it asks for right after the route is set.
    """
    kept: list[Route] = []
    page.context.route(pattern, lambda route: kept.append(route))
    yield
    for route in kept:
        route.continue_()
    page.context.unroute(pattern)


class Held(Quiet):
    """Sends the first part of a page; the rest, and scripts, when the test lets them go."""

    page: threading.Event
    scripts: threading.Event

    def do_GET(self) -> None:  # noqa: N802
        # Without early.js nothing is painted.
        if self.path.endswith(".js") and "early" not in self.path:
            self.scripts.wait(SECONDS)
        super().do_GET()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        content = source.read()
        # The first part ends behind the heading, where a page looks least like what it will be.
        end = content.find(b"</h1>") + 1
        outputfile.write(content[:end])
        if end:
            outputfile.flush()
            self.page.wait(SECONDS)
        outputfile.write(content[end:])


class SlowLine:
    """A site behind a slow line: each part of a page is painted before the next one comes."""

    def __init__(self, address: str, handler: type[Held]) -> None:
        self.address = address
        self.handler = handler

    def goto(self, page: Page, name: str) -> None:
        """Open the page, and see it painted in three states: begun, whole, with its scripts."""
        self.handler.page.clear()
        self.handler.scripts.clear()
        page.goto("about:blank")
        page.goto(self.address + name, wait_until="commit")
        until(page, FIRST_PAINTED)
        self.handler.page.set()
        until(page, PARSED)
        page.evaluate(PAINTED)
        self.handler.scripts.set()
        page.wait_for_load_state("load")
        page.evaluate(PAINTED)
