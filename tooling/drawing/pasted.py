"""What the paste box knows: the texts of the Errors pages, to be found in what a program printed.

docs/assets/paste.js does the finding, in the reader's browser.
"""

from __future__ import annotations

import builtins
import json
import re
from functools import cache
from pathlib import Path

import sqlalchemy

from tooling.drawing.messages import GAP, VALUE, Section, collect, sections, template_of
from tooling.harness.errors import ROOT

PAGES = ROOT / "docs" / "errors"
CODE = re.compile(r"#error-(\w+)\)")


def data() -> str:
    """All sections as JSON, drawn from the pages as they are now."""
    return _data(tuple((p, p.stat().st_mtime_ns) for p in sorted(PAGES.glob("*.md"))))


@cache
def _data(pages: tuple[tuple[Path, int], ...]) -> str:
    known = {each.template for each in collect(Path(sqlalchemy.__file__).parent)}
    everything = [
        [
            f"{section.page.stem}/#{section.anchor}",
            " ".join(_classes(section) + CODE.findall(section.remark)),
            int(set(section.texts) == set(section.foreign)),
            *(parts(text, template_of(text, known)) for text in section.texts),
        ]
        for section in sections(page for page, _ in pages)
    ]
    return json.dumps(everything, ensure_ascii=False, separators=(",", ":"))


def _classes(section: Section) -> list[str]:
    # A TypeError alone does not say that it is about SQLAlchemy.
    return [name for name in section.raised if not hasattr(builtins, name)]


def parts(text: str, template: str) -> list[str]:
    """The words of the template, and between them what stands for its values in the text.

    `["Instance ", "<X>", " is not persisted"]`: joined, it is the text.
    """
    if template == VALUE.sub(GAP, text):
        found, done = [], 0
        for value in VALUE.finditer(text):
            found += [text[done : value.start()], value[0]]
            done = value.end()
        return [*found, text[done:]]
    first, *others = template.split(GAP)
    found, done = [first], len(first)
    for number, words in enumerate(others, 1):
        # The last words end the text; others stand at the first place where they can.
        last = number == len(others)
        place = len(text) - len(words) if last else text.index(words, done)
        found += [text[done:place], words]
        done = place + len(words)
    return found
