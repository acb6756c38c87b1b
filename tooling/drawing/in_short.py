"""A Markdown extension: a page of many rules begins with *In short*, each rule's sentence and a link.

Such a page is one with a heading *Start here*, before which the list is put; the rules
below that heading, but for those that are folded, are marked in it.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions import Extension  # type: ignore[import-untyped]
from markdown.preprocessors import Preprocessor  # type: ignore[import-untyped]

from tooling.harness.errors import ROOT
from tooling.harness.snippet import Snippet

START = "## Start here"
RULE = re.compile(r"[ #]*::: +(?P<module>snippets(?:\.\w+){2})$")


def makeExtension(**config: Any) -> InShortExtension:  # noqa: N802
    """What Python-Markdown calls for `tooling.drawing.in_short` in mkdocs.yml."""
    return InShortExtension(**config)


class InShortExtension(Extension):  # type: ignore[misc]
    """Registers a first step of a page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Run on the text of the page, before anything is made of it."""
        md.preprocessors.register(InShort(md), "in_short", 30)


class InShort(Preprocessor):  # type: ignore[misc]
    """Puts the list before the heading *Start here*."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines of the page with the list in them; as they are without that heading.

        Raises FormatError for a rule that breaks its format.
        """
        if START not in lines:
            return lines
        start = lines.index(START)
        following = (n for n, line in enumerate(lines) if line.startswith("## "))
        end = next((n for n in following if n > start), len(lines))
        items = [
            f"- **{link}**" if start < n < end and line[0] != " " else f"- {link}"
            for n, line in enumerate(lines)
            if (match := RULE.match(line)) and (link := linked(match["module"]))
        ]
        nav = [
            '<nav class="in-short" aria-label="In short" markdown data-search-exclude>',
            "",
            *items,
            "",
            "</nav>",
            "",
        ]
        return [*lines[:start], *nav, *lines[start:]]


def linked(module: str) -> str:
    """The rule's sentence as a link to it; nothing for a fix, or if there is no such file."""
    path = ROOT.joinpath(*module.split(".")).with_suffix(".py")
    if module.startswith("snippets.fixes.") or not path.is_file():
        return ""
    return f"[{Snippet.read(path).rule.removesuffix('.')}][{module}]"
