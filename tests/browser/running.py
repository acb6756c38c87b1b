"""Programs in the page, for the tests: Python's files, a worker of its own, and the buttons."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.ci import CI
from tooling.browser.assets import TARGET
from tooling.browser.runnable import script
from tooling.harness.snippet import Snippet
from tooling.trace.places import Places
from tooling.trace.recorder import Trace
from tooling.trace.rows import rows

WHY = "Run is not tested: `make browser` makes what it fetches, with Node.js"
SECONDS = 120  # that a machine that is busy with other tests takes to start Python
# What run.js does, for a program after the other and without a page around it.
WORKER = """async ([base, release]) => {
  const index = await (await fetch(base + "assets/run/index.json")).json();
  const how = { base: base + "assets/run/", index, release };
  const worker = new Worker(base + "assets/run-worker.js", { type: "module" });
  window.run = (text) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.result !== undefined) resolve(data.result);
      if (data.failed) reject(new Error(data.failed));
    };
    worker.postMessage({ ...how, text, settings: {} });
  });
}"""


def need_assets() -> None:
    """Skip the test where the files are not made; in CI they have to be."""
    if not (TARGET / "index.json").exists():
        assert not CI, "CI needs `make browser`"
        pytest.skip(WHY)
    made = json.loads((TARGET / "index.json").read_text(encoding="utf-8"))["releases"]
    older = "docs/assets/run was made by an older version: run `make browser`"
    assert all("memory" in one for one in made.values()), older


def expected(snippet: Snippet, trace: Trace) -> list[dict[str, Any]]:
    """The recorded rows, with the numbers of lines that they have in what *Run* runs."""
    number = {own: at for at, (own, _) in enumerate(script(snippet), 1) if own}
    found = []
    for row in rows(snippet.program, trace, Places(snippet.tree).ends):
        place: dict[str, Any] = {
            name: number[row[name]] for name in ("line", "end") if name in row
        }
        found.append({**row, **place})
    return found


def run_text(page: Page, text: str) -> dict[str, Any]:
    """What a run in the worker of WORKER gives."""
    found: dict[str, Any] = json.loads(page.evaluate("text => run(text)", text))
    return found


def ran(page: Page, snippet: Snippet) -> tuple[list[dict[str, Any]], Any]:
    """The rows of the drawn lines, and the error, of a run in the worker of WORKER."""
    lines = script(snippet)
    first = next(at for at, (own, _) in enumerate(lines, 1) if own)
    text = "\n".join(line for _, line in lines)
    result = run_text(page, text)
    drawn = [row for row in result["rows"] if row.get("line", first) >= first]
    return drawn, result["error"]


def figure(page: Page, rule: str) -> Locator:
    """The program of the rule."""
    return page.locator("figure.program", has_text=rule).first


def press(program: Locator, name: str) -> None:
    """Press a button of the program."""
    program.get_by_role("button", name=name, exact=True).click()


def said(program: Locator) -> Locator:
    """The line that tells how the run went."""
    return program.locator("[role=status]")


def expect_run(program: Locator, words: str = "Ran on") -> None:
    """Wait until it has run, or as long as Python may need to load."""
    expect(said(program)).to_contain_text(words, timeout=SECONDS * 1000)


def typed(page: Page, program: Locator, text: str) -> None:
    """Paste the text into the editor in place of what is there."""
    program.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    pasted(program, text)


def pasted(program: Locator, text: str) -> None:
    """Paste the text where the cursor is."""
    program.locator(".cm-content").evaluate(
        """(editor, text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }""",
        text,
    )


def lines_of(program: Locator) -> Iterator[str]:
    """What the program printed, as it is drawn."""
    yield from program.locator(".output:not(.error) samp").all_inner_texts()


def drawn(program: Locator) -> list[str]:
    """What is to be read in the program, and in what frame: a line of code, SQL, output."""
    found = program.locator(":is(pre.highlight > code > span, .output)").evaluate_all(
        "all => all.map((one) => `${one.className}: ${one.textContent}`)"
    )
    return [" ".join(text.split()) for text in found]
