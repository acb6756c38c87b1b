"""A Markdown extension: the first use of a term in a page links to its definition.

The terms are the headings of docs/glossary.md that have an anchor `#term-...`. What
is linked is the heading's text, or else one of the words that `data-forms` lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions import Extension  # type: ignore[import-untyped]
from markdown.postprocessors import Postprocessor  # type: ignore[import-untyped]

from tooling.harness.errors import ROOT

GLOSSARY = ROOT / "docs" / "glossary.md"
TERM = re.compile(
    r'^#+ (?P<name>.+?) \{ #(?P<anchor>term-[-\w]+)(?: data-forms="(?P<forms>.+?)")? \}$',
    re.MULTILINE,
)
# A whole element that holds no running text; a tag that begins or ends such text; any other.
TAG = re.compile(
    r"""<(?:(?P<other>a|autoref|button|code|details|figure|h[1-6]|pre|table)\b.*?</(?P=other)>
        |(?P<end>/?)(?P<prose>p|li|dd)\b(?:[^">]|"[^"]*")*>
        |(?:[^">]|"[^"]*")*>)""",
    re.DOTALL | re.VERBOSE,
)


class Terms(NamedTuple):
    """What to look for, and the anchor of the definition that each form leads to."""

    pattern: re.Pattern[str]
    anchors: dict[str, str]


def makeExtension(**config: Any) -> GlossaryExtension:  # noqa: N802
    """What Python-Markdown calls for `tooling.drawing.glossary` in mkdocs.yml."""
    return GlossaryExtension(**config)


class GlossaryExtension(Extension):  # type: ignore[misc]
    """Registers the last step of a page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Run after the HTML of the rules has taken its place in the page."""
        md.postprocessors.register(FirstUses(md), "glossary", 0)


class FirstUses(Postprocessor):  # type: ignore[misc]
    """Links terms by `<autoref>`, which MkDocs and Zensical make a relative link of."""

    def run(self, text: str) -> str:
        """The page with its links; a part of a page, or the glossary, as it is."""
        if "mkdocstrings_headings" in self.md.treeprocessors:
            return text  # one explanation, of which the page is still to be made
        return linked(text, terms(GLOSSARY, GLOSSARY.stat().st_mtime_ns))


@cache
def terms(path: Path, changed: int) -> Terms:
    """The terms in that file, which is read again when it has changed."""
    anchors = {
        " ".join(form.split()): match["anchor"]
        for match in TERM.finditer(path.read_text(encoding="utf-8"))
        for form in (match["forms"] or match["name"]).split(",")
    }
    longest_first = sorted(anchors, key=len, reverse=True)
    choices = "|".join(map(_in_text, longest_first))
    return Terms(re.compile(rf"(?<![-\w.])(?:{choices})(?![-\w])"), anchors)


def _in_text(form: str) -> str:
    """A pattern for the form, which may begin a sentence or go on in the next line."""
    first = form[0]
    start = f"[{first}{first.upper()}]" if first.isalpha() else re.escape(first)
    return start + re.escape(form[1:]).replace(r"\ ", r"\s+")


def linked(html: str, terms: Terms) -> str:
    """The HTML with a link at the first use of each term in its prose."""
    if f'id="{next(iter(terms.anchors.values()))}"' in html:
        return html  # the glossary itself
    seen = set(re.findall(r'identifier="(term-[-\w]+)"', html))  # linked by hand
    parts: list[str] = []
    done = 0
    for start, end in prose(html):
        for match in terms.pattern.finditer(html, start, end):
            used = " ".join(match[0].split())
            anchor = (
                terms.anchors.get(used) or terms.anchors[used[0].lower() + used[1:]]
            )
            if anchor not in seen:
                seen.add(anchor)
                parts += (
                    html[done : match.start()],
                    f'<autoref identifier="{anchor}" class="term">{match[0]}</autoref>',
                )
                done = match.end()
    return "".join([*parts, html[done:]])


def prose(html: str) -> Iterator[tuple[int, int]]:
    """Where running text stands: neither code, nor headings, links, tables or figures."""
    depth = start = 0
    for tag in TAG.finditer(html):
        if depth and start < tag.start():
            yield start, tag.start()
        start = tag.end()
        if tag["prose"]:
            depth += -1 if tag["end"] else 1
