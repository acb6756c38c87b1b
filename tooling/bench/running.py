"""How long *Run* takes in Chromium: the first time against bare Pyodide, later, and with and without the trace."""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tooling.bench.browsing import CHROMIUM, served
from tooling.bench.pages import chromium
from tooling.browser.assets import TARGET
from tooling.browser.runnable import release_for, releases, script, why_not
from tooling.harness.snippet import Snippet, snippet_paths

ROUNDS = 3
SOME = 40  # every so many programs are run
# The least there can be: Python with the same files, that adds two numbers.
FLOOR = """
self.onmessage = async ({ data: { base, index, release } }) => {
  const folder = new URL(`${index.pyodide}/`, base).href;
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  const stdLibURL = new URL(index.releases[release].archives["/lib/python314.zip"], base).href;
  const python = await loadPyodide({ indexURL: folder, stdLibURL, packageBaseUrl: folder, lockFileContents: index.lock });
  postMessage({ result: python.runPython("1 + 1") });
};
"""
START = """async ([file, release]) => {
  const base = new URL("assets/run/", location).href;
  const index = await (await fetch(`${base}index.json`)).json();
  const how = { base, index, release };
  const worker = new Worker(file, { type: "module" });
  window.run = (text) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.result !== undefined) resolve(data);
      if (data.failed) reject(new Error(data.failed));
    };
    worker.postMessage({ ...how, text, settings: {} });
  });
}"""
TIMED = "async (text) => { const t = performance.now(); await run(text); return performance.now() - t; }"
PLAIN = """import sys
import time

sys.settrace(None)
code = compile({text!r}, "plain.py", "exec")
began = time.perf_counter()
try:
    exec(code, {{"__name__": "plain"}})
finally:
    print("\\n" + str(time.perf_counter() - began))
"""


def running() -> None:
    """Time of the first run and of later ones, as ratios."""
    if CHROMIUM is None or not (TARGET / "index.json").exists():
        print("run: needs Chromium on the PATH, and `make browser`")
        return
    texts = _texts()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "index.html").write_text("<!doctype html><title>Run</title>")
        (folder / "floor.js").write_text(FLOOR)
        (folder / "assets").symlink_to(TARGET.parent)
        with served(folder) as address, chromium() as browser:
            first = [_first(browser, address, texts[0]) for _ in range(ROUNDS)]
            page = _page(browser, address, "assets/run-worker.js")
            later, plain = _later(page, texts)
    ours, bare = (statistics.median(some) for some in zip(*first))
    print(f"first run, files in the cache{ours / 1000:>20.1f} s")
    print(f"{ours / bare:>47.2f} x  bare Pyodide, same files   target 1.5")
    print(
        f"later run, median of {len(texts)}{statistics.median(later):>23.0f} ms  target 150"
    )
    ratio = statistics.median(one / other for one, other in zip(later, plain))
    print(f"{ratio:>47.2f} x  without the trace          target 2")


def _texts() -> list[str]:
    """Programs of all chapters."""
    snippets = [Snippet.read(path) for path in snippet_paths()]
    own = [
        one
        for one in snippets
        if not why_not(one) and release_for(one) == releases()[0]
    ]
    return ["\n".join(line for _, line in script(one)) for one in own[::SOME]]


def _page(browser: Browser, address: str, worker: str) -> Page:
    page = browser.new_page()
    page.goto(address)
    page.evaluate(START, [worker, releases()[0]])
    return page


def _first(browser: Browser, address: str, text: str) -> tuple[float, float]:
    found = []
    for worker in ("assets/run-worker.js", "floor.js"):
        page = _page(browser, address, worker)
        found.append(page.evaluate(TIMED, text))
        page.close()
    return found[0], found[1]


def _later(page: Page, texts: list[str]) -> tuple[list[float], list[float]]:
    """Milliseconds of each program, with its trace and without."""
    page.evaluate(TIMED, texts[0])
    traced, plain = [], []
    for text in texts:
        traced.append(min(_run(page, text)["time"] for _ in range(3)))
        outputs = [
            [
                row["output"]
                for row in json.loads(_run(page, PLAIN.format(text=text))["result"])[
                    "rows"
                ]
                if "output" in row
            ]
            for _ in range(3)
        ]
        plain.append(min(1000 * float(one[-1]) for one in outputs))
    return traced, plain


def _run(page: Page, text: str) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("text => run(text)", text)
    return found
