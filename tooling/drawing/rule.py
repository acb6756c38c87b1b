"""What a page shows of a rule, a fix, or a case of a recipe: each part is made when the template asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from html import escape
from itertools import groupby
from typing import Any

from tooling.browser import runnable
from tooling.drawing import recipes
from tooling.drawing.elsewhere import Elsewhere, not_on
from tooling.drawing.facts import Facts
from tooling.drawing.highlighting import highlighted
from tooling.harness.snippet import Needs, Snippet
from tooling.harness.standalone import standalone
from tooling.matrix.holds import Holds, holds
from tooling.trace.places import Places
from tooling.trace.recorder import Trace
from tooling.trace.rows import rows

CODE = re.compile(r"`([^`]+)`")
# What divides a fix.
PART = re.compile(r"^<[^>]+># (before|after)</span>$")


@dataclass(frozen=True)
class Shown:
    """A snippet as docs/templates draws it."""

    snippet: Snippet

    @property
    def id(self) -> str:
        return self.snippet.id

    @property
    def path(self) -> str:
        return self.snippet.module

    @property
    def label(self) -> str:
        return CODE.sub(r"\1", self.snippet.label)

    @property
    def sentence(self) -> str:
        text = escape(self.snippet.rule.removesuffix("."), quote=False)
        return CODE.sub(r"<code>\1</code>", text)

    @property
    def explanation(self) -> str:
        return self.snippet.explanation

    @property
    def needs(self) -> str:
        return in_words(self.snippet.needs)

    @property
    def is_fix(self) -> bool:
        return self.snippet.is_fix

    @property
    def trace(self) -> Trace:
        return {}

    @property
    def traced(self) -> bool:
        return bool(self.trace)

    @property
    def parts(self) -> dict[str, list[dict[str, Any]]]:
        return parts(self.snippet, self.trace)

    @property
    def not_here(self) -> str:
        return runnable.why_not(self.snippet)

    @property
    def release(self) -> str:
        return runnable.release_for(self.snippet)

    @property
    def imports(self) -> str:
        return runnable.imports(self.snippet)

    @property
    def script(self) -> str:
        return escape(standalone(self.snippet), quote=False)


@dataclass(frozen=True)
class Rule(Shown):
    """A rule or a fix, with what is recorded of it; just edited, it has no trace."""

    known: Facts

    @property
    def trace(self) -> Trace:
        recorded = self.known.traced.get(self.id)
        return recorded.trace if recorded else {}

    @property
    def asyncio(self) -> bool:
        return self.snippet.needs.asyncio

    @cached_property
    def holds(self) -> Holds:
        return holds(self.snippet, self.known.record)

    @cached_property
    def elsewhere(self) -> Elsewhere:
        return self.known.known.elsewhere(self.snippet)

    @cached_property
    def not_on(self) -> str:
        return not_on(self.snippet, self.known.record)


@dataclass(frozen=True)
class CaseShown(Shown):
    """A case of a recipe: both programs in one, or the one that there is."""

    fixed: Snippet | None

    @property
    def works(self) -> Shown | None:
        return Shown(self.fixed) if self.fixed else None

    @property
    def ran(self) -> str:
        return recipes.ran_with((self.fixed or self.snippet).needs)

    @property
    def parts(self) -> dict[str, list[dict[str, Any]]]:
        if not self.fixed:
            return super().parts
        both = recipes.in_one(
            *(
                [*highlighted(recipes.own_imports(own, other)), *_rows(own, {})]
                for own, other in (
                    (self.snippet, self.fixed),
                    (self.fixed, self.snippet),
                )
            )
        )
        return {"": blocks(both)}


def in_words(needs: Needs) -> str:
    """What a reader must have for the rule to apply, or an empty string."""
    words = []
    if needs.sqlalchemy:
        words.append(f"SQLAlchemy {needs.sqlalchemy}".replace(">=", "≥ "))
    if needs.databases != Needs.databases:
        words.append(" or ".join(needs.databases))
    words += needs.servers
    if needs.asyncio:
        words.append("asyncio")
    return " · ".join(words)


def parts(snippet: Snippet, trace: Trace) -> dict[str, list[dict[str, Any]]]:
    """The blocks of the program; of a fix, those of the set-up, `before` and `after`."""
    found: dict[str, list[dict[str, Any]]] = {}
    rows = _rows(snippet, trace)
    if not snippet.is_fix:
        return {"": blocks(rows)}
    title = ""
    for row in rows:
        if match := PART.search(row.get("html", "")):
            title = match[1]
        else:
            found.setdefault(title, []).append(row)
    return {title: blocks(own) for title, own in found.items()}


def blocks(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows in turns of code and output, each a list of lines to draw."""
    drawn: list[dict[str, Any]] = []
    indent = 0
    for (is_output, only), group in groupby(
        rows, key=lambda row: ("output" in row, "output" in row and row.get("only"))
    ):
        lines = list(group)
        if is_output:
            texts = [line["output"] for line in lines]
            drawn.append({"output": texts, "indent": indent, "only": only})
        else:
            drawn.append({"code": lines})
            indent = lines[-1]["indent"]
    return drawn


def _rows(snippet: Snippet, trace: Trace) -> Iterator[dict[str, Any]]:
    """The rows of the program as HTML."""
    code = iter(_code(snippet))
    for row in rows(snippet.program, trace, _ends(snippet)):
        if "output" in row:
            yield {"output": escape(row["output"], quote=False)}
            continue
        row["sql"] = [escape(text, quote=False) for text in row.get("sql", ())]
        yield row if "end" in row else {**row, **next(code)}


@cache  # by the snippet, which is the same object as long as its file is the same
def _ends(snippet: Snippet) -> dict[int, int]:
    return Places(snippet.tree).ends


@cache
def _code(snippet: Snippet) -> list[dict[str, Any]]:
    return highlighted([line.text for line in snippet.program if not line.is_output])
