"""What a page costs its reader: bytes, Lighthouse's scores, the largest paint, shifts of the layout.

Measured in Chromium, against a static server that compresses as one on the internet does.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from playwright.sync_api import Browser, Request, sync_playwright

from tooling.bench.browsing import CHROMIUM, Quiet, served
from tooling.bench.floor_site import floor_site
from tooling.harness.errors import ROOT
from tooling.publish.building import project

BUDGET = 90
TYPES = {"document": "HTML", "stylesheet": "CSS", "script": "JS"}
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".md", ".txt"}

ROUNDS = 3
SCORED = ("", "merge/row/", "errors/detached/", "transitions/")
CATEGORIES = {
    "performance": 95,
    "accessibility": 100,
    "best-practices": 100,
    "seo": 100,
}
DEVICES = {"mobile": [], "desktop": ["--preset=desktop"]}


class Gzip(Quiet):
    """A static server's handler that compresses text, over connections that it keeps open."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or path.suffix not in COMPRESSED:
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


def built(folder: Path) -> Path:
    """Build the project in the folder with MkDocs, and return the site."""
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://e.org/"},
        check=True,
        capture_output=True,
    )
    return folder / "site"


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


def kind(page: str) -> str:
    """The kind of a page, by its address below the site's."""
    first = page.partition("/")[0]
    for name in ("it-went-wrong", "explorer"):
        if page.endswith(f"/{name}/"):
            return name
    own = first in ("", "errors", "corrections")
    return first if own or not (ROOT / "snippets" / first).is_dir() else "chapter"


def heaviest(site: Path) -> dict[str, str]:
    """Of each kind of page the one with the most HTML, gzip; the front page is its own kind."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for path in site.rglob("index.html"):
        page = path.relative_to(site).as_posix().removesuffix("index.html")
        found[kind(page)].append((len(gzip.compress(path.read_bytes())), page))
    return {name: max(pages)[1] for name, pages in sorted(found.items())}


def weight() -> None:
    """Bytes of a first visit, by type, for the heaviest page of each kind.

    As in the figures of our peers: without the search, its index and its worker.
    """
    if CHROMIUM is None:
        print("weight: no Chromium on this machine")
        return
    row = "{:<16}{:<36}{:>7}{:>7}{:>7}{:>7}{:>8}{:>10}{:>8}".format
    print(
        row(
            "kB, gzip",
            "the heaviest page",
            *TYPES.values(),
            "other",
            "all",
            "requests",
            "search",
        )
    )
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        site = built(project(Path(folder)))
        with served(site, Gzip) as address:
            for name, page in heaviest(site).items():
                bytes_of, number = fetched(browser, address + page)
                search = bytes_of.pop("search")
                total = sum(bytes_of.values())
                cells = [f"{value / 1000:.1f}" for value in (*bytes_of.values(), total)]
                over = "" if total < BUDGET * 1000 else f"  over {BUDGET}"
                print(
                    row(
                        name or "front page",
                        page,
                        *cells,
                        number,
                        f"{search / 1000:.0f}",
                    )
                    + over
                )


def fetched(browser: Browser, address: str) -> tuple[dict[str, int], int]:
    """Bytes of the bodies on the wire by type, and the number of requests without the search's."""
    done: list[Request] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("requestfinished", lambda request: done.append(request))
        page.goto(address, wait_until="networkidle")
        found = dict.fromkeys([*TYPES.values(), "other", "search"], 0)
        for request in done:
            search = is_of_the_search(request)
            type_ = "search" if search else TYPES.get(request.resource_type, "other")
            found[type_] += request.sizes()["responseBodySize"]
    return found, sum(not is_of_the_search(request) for request in done)


def is_of_the_search(request: Request) -> bool:
    """Whether it is the index or the worker; search.js, which puts them off, is the page's."""
    return "search" in request.url and not request.url.endswith("/search.js")


def lighthouse() -> None:
    """Lighthouse's scores, the largest paint against a bare Material page's, and shifts."""
    npx = shutil.which("npx")
    if CHROMIUM is None or npx is None:
        print("lighthouse: needs Chromium and npx (Node.js) on the PATH")
        return
    row = "{:<9}{:<20}{:>12}{:>14}{:>15}{:>5}{:>9}{:>13}{:>8}".format
    print(row("", "", *CATEGORIES, "LCP", "x bare theme", "CLS"))
    print(row("target", "", *CATEGORIES.values(), "", "1", "0"))
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        ours, floor = built(project(Path(one))), built(floor_site(Path(other)))
        with served(ours, Gzip) as address, served(floor, Gzip) as bare:
            for device in DEVICES:
                for page in SCORED:
                    mine, theirs = [], []
                    for _ in range(ROUNDS):
                        mine.append(audited(npx, address + page, device))
                        theirs.append(audited(npx, bare + page, device))
                    lcp = median(mine, "largest-contentful-paint")
                    print(
                        row(
                            device,
                            page or "front page",
                            *(f"{100 * score(mine, name):.0f}" for name in CATEGORIES),
                            f"{lcp / 1000:.2f} s",
                            f"{lcp / median(theirs, 'largest-contentful-paint'):.2f}",
                            f"{median(mine, 'cumulative-layout-shift'):.3f}",
                        ),
                        flush=True,
                    )
                    for failed in sorted(failures(mine[0])):
                        print(f"         {failed}")


def audited(npx: str, address: str, device: str) -> dict[str, Any]:
    """Lighthouse's report on the page."""
    done = subprocess.run(
        [
            npx,
            "--yes",
            "lighthouse",
            address,
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(CATEGORIES)}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
            *DEVICES[device],
        ],
        cwd=tempfile.gettempdir(),
        env={**os.environ, "CHROME_PATH": str(CHROMIUM)},
        check=True,
        capture_output=True,
        text=True,
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def median(reports: list[dict[str, Any]], audit: str) -> float:
    return statistics.median(
        float(one["audits"][audit]["numericValue"]) for one in reports
    )


def score(reports: list[dict[str, Any]], category: str) -> float:
    return statistics.median(
        float(one["categories"][category]["score"]) for one in reports
    )


def failures(report: dict[str, Any]) -> set[str]:
    """The audits that cost points, outside of performance."""
    return {
        f"{ref['id']}: {report['audits'][ref['id']]['title']}"
        for name, category in report["categories"].items()
        if name != "performance"
        for ref in category["auditRefs"]
        if ref["weight"] and report["audits"][ref["id"]]["score"] not in (1, None)
    }
