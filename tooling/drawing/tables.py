"""What is drawn from what programs print in circumstances: their page, tables of what changes, and the form."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from html import escape
from itertools import groupby
from typing import Any

from tooling.circumstances.circumstance import Circumstance, circumstances
from tooling.drawing.account import Section, link
from tooling.drawing.elsewhere import Known
from tooling.harness.errors import ROOT
from tooling.harness.snippet import DATABASES, Snippet
from tooling.matrix.classes import Difference
from tooling.matrix.holds import NAMES

CODE = re.compile(r"`([^`]+)`")
AT_ONCE = 25  # rows that are shown unfolded; more are folded by chapter
GROUPS = {
    "session": "The session",
    "loading": "Loading",
    "relationships": "Relationships",
    "columns": "Columns",
    "classes": "Classes",
}


class Tables:
    """By circumstance: the rules that read otherwise there, and how many others print something else."""

    def __init__(self, snippets: list[Snippet], known: Known) -> None:
        self.snippets = snippets
        self.run = known.otherwise.run
        self.otherwise: dict[str, list[tuple[Snippet, Difference]]] = {}
        self.stays: dict[str, list[Snippet]] = {}
        self.unread: dict[str, list[Snippet]] = {}
        for snippet in snippets:
            seen = set()
            for one, own in known.classed(snippet):
                name = one.circumstance
                if own and not own.stays and name not in seen:
                    seen.add(name)
                    self.otherwise.setdefault(name, []).append((snippet, one))
                elif own is None or own.stays:
                    others = self.unread if own is None else self.stays
                    listed = others.setdefault(name, [])
                    if snippet not in listed:
                        listed.append(snippet)

    def circumstances(self) -> list[Section]:
        """One section each."""
        return [
            Section(
                one.name.replace("_", "-"),
                escape(one.title, quote=False),
                self._of(one),
            )
            for one in circumstances().values()
        ]

    def _of(self, one: Circumstance) -> str:
        file = one.path.relative_to(ROOT).as_posix()
        code = f"\n\n```python\n{one.source.strip()}\n```\n\n"
        parts = [
            one.sentence,
            f'<details class="holds" markdown><summary>{file}</summary>{code}</details>',
        ]
        if own := self.otherwise.get(one.name):
            said = f"{_rules(len(own), 'reads', 'read')} otherwise"
            links = ", ".join(link(snippet.module) for snippet, _ in own)
            parts.append(_folded(said, links))
        else:
            parts.append(f'<p class="holds">{self._none(one.name)}</p>')
        parts.append(self._others(one.name))
        return "\n\n".join(filter(None, parts))

    def _none(self, name: str) -> str:
        return (
            "No rule is known to read otherwise."
            if name in self.run
            else "Not run yet."
        )

    def _others(self, name: str) -> str:
        said = []
        if own := self.stays.get(name):
            links = ", ".join(link(snippet.module) for snippet in own)
            count = _rules(len(own), "stays", "stay")
            said.append(_folded(f"{count} true with other output", links))
        if own := self.unread.get(name):
            links = ", ".join(link(snippet.module) for snippet in own)
            said.append(_folded(f"{_rules(len(own), 'is', 'are')} not read yet", links))
        return "\n\n".join(said)

    def changes(self, name: str) -> list[Section]:
        """Of one circumstance: each rule with what it prints by default, and there."""
        own = self.otherwise.get(name, [])
        rows = [
            (
                snippet,
                _pre(_lines(one.diff, "-")),
                _pre(_lines(one.diff, "+")),
            )
            for snippet, one in own
        ]
        head = ("Rule", "By default", f"With {circumstances()[name].title}")
        text = _table(head, rows) if rows else self._none(name)
        return [Section("", "", "\n\n".join(filter(None, [text, self._others(name)])))]

    def asyncio(self) -> list[Section]:
        """The rules that are about asyncio, with what their programs print."""
        rows = [
            (one, _pre(one.expected.splitlines()))
            for one in self.snippets
            if one.needs.asyncio
        ]
        return [Section("", "", _table(("Rule", "Its program prints"), rows))]

    def form(self, releases: list[str]) -> dict[str, Any]:
        """What the form of the settings offers."""
        groups = groupby(circumstances().values(), key=lambda one: one.group)
        return {
            "groups": {
                GROUPS[group]: [
                    {"name": one.name, "title": one.title, "options": options(one)}
                    for one in own
                ]
                for group, own in groups
            },
            "databases": {name: NAMES[name] for name in DATABASES},
            "releases": releases[::-1],
        }


def options(one: Circumstance) -> dict[str, Any]:
    """Its other defaults of `Session`; none if it is another class."""
    for node in one.tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "OPTIONS":
            found: dict[str, Any] = ast.literal_eval(node.value)
            return found
    return {}


def _folded(summary: str, text: str) -> str:
    return f'<details class="holds"><summary>{summary}</summary><p>{text}</p></details>'


def _rules(number: int, singular: str, plural: str) -> str:
    return f"{number} rule {singular}" if number == 1 else f"{number} rules {plural}"


def _lines(diff: str, sign: str) -> list[str]:
    return [line[1:] for line in diff.splitlines() if line.startswith(sign)]


def _pre(lines: Iterable[str]) -> str:
    text = escape("\n".join(lines), quote=False)
    # An empty line would end the block of HTML.
    return (
        f"<pre>{re.sub(r'^$', '&#32;', text, flags=re.MULTILINE)}</pre>"
        if text
        else "nothing"
    )


def _table(head: tuple[str, ...], rows: list[tuple[Any, ...]]) -> str:
    """As HTML, on one line a row; many rows are folded by chapter."""
    top = "".join(f"<th>{escape(name, quote=False)}</th>" for name in head)

    def table(own: Iterable[tuple[Any, ...]]) -> str:
        body = "".join(
            f"<tr><td>{link(snippet.module, _sentence(snippet))}</td>"
            + "".join(f"<td>{cell}</td>" for cell in cells)
            + "</tr>"
            for snippet, *cells in own
        )
        return (
            f'<div class="otherwise"><table><thead><tr>{top}</tr></thead>'
            f"<tbody>{body}</tbody></table></div>"
        )

    if len(rows) <= AT_ONCE:
        return table(rows)
    folded: list[str] = []
    for chapter, group in groupby(rows, key=lambda row: row[0].chapter):
        own = list(group)
        count = _rules(len(own), "", "").strip()
        folded.append(
            f"<details{' open' if not folded else ''}><summary>{chapter}: {count}</summary>{table(own)}</details>"
        )
    return "\n\n".join(folded)


def _sentence(snippet: Snippet) -> str:
    text = escape(snippet.rule.removesuffix("."), quote=False)
    return CODE.sub(r"<code>\1</code>", text)
