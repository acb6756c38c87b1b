"""How long the paste box takes for texts that were made to be slow, in a browser.

`python -m tooling.bench pasting` prints it. A text should be answered within 100 ms.
"""

from __future__ import annotations

from playwright.sync_api import Page

from tooling.bench.browsing import CHROMIUM, served
from tooling.bench.pages import chromium
from tooling.drawing import pasted
from tooling.drawing.messages import GAP, VALUE, sections
from tooling.harness.errors import ROOT

MOST = 60_000  # characters that docs/assets/paste.js reads

READY = """async ([address, json]) => {
    window.paste = await import(address);
    window.sections = paste.read(json);
}"""
# The best of three: a machine that is busy with other things does not count.
TIMES = """texts => texts.map(text => Math.min(...[1, 2, 3].map(() => {
    const start = performance.now();
    paste.answer(text, sections);
    return performance.now() - start;
})))"""


def opened(page: Page, address: str) -> None:
    """Have the functions of docs/assets/paste.js, served at the address, and the sections at hand in the page."""
    page.goto(address)
    page.evaluate(READY, [f"{address}paste.js", pasted.data()])


def hostile() -> list[str]:
    """Pieces of texts, over and over, as long as the box reads."""
    pieces = {
        *(
            "a",
            "\\",
            "\n",
            "\x1b[",
            "\x1b[1;",
            "[1;",
            "&#0",
            "&amp;",
            "> ",
            "\\n",
            "\\u00",
        ),
        *(
            'File "',
            'File "a", line 1, in f\n  x\n',
            "Traceback (most recent call last)",
        ),
        *("/a.py:1 in f\n", "a.py:1: in f\n", "E   x\n", "> x\n", '{"log":"', "E\n\n"),
        *("Error", "Instance <", "'", "\u2502", "<img src=x onerror=alert(1)>"),
    }
    for section in sections(sorted(pasted.PAGES.glob("*.md"))):
        for template in (VALUE.sub(GAP, text) for text in section.texts):
            pieces |= {*template.split("…"), template.rpartition("…")[0]}
    return [
        (piece.replace("…", "x") * (MOST // len(piece) + 1))[:MOST]
        for piece in sorted(pieces - {""})
    ]


def pasting() -> None:
    """How long the slowest text takes."""
    if CHROMIUM is None:
        print("pasting: no Chromium on this machine")
        return
    with served(ROOT / "docs" / "assets") as address, chromium() as browser:
        page = browser.new_page()
        opened(page, address)
        texts = hostile()
        times = dict(zip(texts, page.evaluate(TIMES, texts)))
        slowest = max(times, key=lambda text: times[text])
    print(
        f"paste box, {len(texts)} hostile texts: the slowest {times[slowest]:.0f} ms "
        f"(goal: under 100 ms), {slowest[:20]!r}"
    )
