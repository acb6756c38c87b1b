"""What the pages are drawn from, read once for all that ask, and again when a file has changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from tooling.drawing.elsewhere import Known
from tooling.drawing.tables import Tables
from tooling.harness.errors import ROOT
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.matrix.results import Results
from tooling.trace import traces
from tooling.trace.traces import Recorded


@dataclass(frozen=True)
class Facts:
    """The snippets, and what is recorded of them."""

    snippets: tuple[Snippet, ...]

    def check(self) -> None:
        """Raise FormatError, before a page is drawn, for a class that breaks its form."""
        _ = self.known

    @cached_property
    def rules(self) -> list[Snippet]:
        return [one for one in self.snippets if not one.is_fix]

    @cached_property
    def record(self) -> Results:
        return Results.load(self.snippets)

    @cached_property
    def known(self) -> Known:
        return Known(self.rules, self.record)

    @cached_property
    def tables(self) -> Tables:
        return Tables(self.rules, self.known)

    @cached_property
    def traced(self) -> dict[str, Recorded]:
        return traces.load(self.snippets)


def facts() -> Facts:
    """All that is known now. Raises FormatError for a file that breaks its format."""
    data = (*ROOT.glob("tooling/*/*.json"), *ROOT.glob("tooling/*/*.yml"))
    changed = frozenset((path, path.stat().st_mtime_ns) for path in data)
    return _facts(tuple(map(Snippet.read, snippet_paths())), changed)


@lru_cache(maxsize=1)
def _facts(snippets: tuple[Snippet, ...], changed: object) -> Facts:
    return Facts(snippets)
