"""A static server and a browser for whoever looks at the built site, and what the page complains of."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

# Without a window of its own it takes half the time for a page.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)


# The strictest policy there is, but for "none" and WebAssembly: the site must work with it.
POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'; object-src 'none'"
)


class Quiet(SimpleHTTPRequestHandler):
    """The handler of `python -m http.server`, with POLICY, and without its log."""

    def log_message(self, *args: Any) -> None:
        """Keep the output clean."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


class Host(Quiet):
    """As a host of static pages: 404.html of the first folder for what is not there."""

    def send_error(self, code: int, *said: Any) -> None:
        page = next(Path(self.directory).glob("*/404.html"), None)
        if code != 404 or page is None:
            super().send_error(code, *said)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


@contextmanager
def served(folder: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve the folder at a free port, and give the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def complaints(page: Page, besides: tuple[str, ...] = ()) -> list[str]:
    """What goes wrong in the page from now on; a text that has one of these does not count.

    It is filled while the test goes on: errors, all that is written to the console, dialogs,
    and requests that fail. One that the next page ends did not fail.
    """
    said: list[str] = []

    def note(text: str) -> None:
        if not any(words in text for words in besides):
            said.append(text)

    page.on("console", lambda message: note(message.text))
    page.on("pageerror", lambda error: note(str(error)))
    page.on("dialog", lambda dialog: note(dialog.message))
    page.on(
        "requestfailed",
        lambda r: note(r.url) if r.failure != "net::ERR_ABORTED" else None,
    )
    page.on("response", lambda r: note(r.url) if r.status >= 400 else None)
    return said
