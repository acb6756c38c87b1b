"""What stands below a rule about circumstances: where it reads otherwise, and what is printed there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tooling.circumstances.circumstance import circumstances
from tooling.harness.snippet import DATABASES, Snippet
from tooling.matrix.classes import FILE, Class, Classes, Difference, classed, read
from tooling.matrix.environments import PYTHON
from tooling.matrix.holds import ranges, where_it_holds
from tooling.matrix.otherwise import Otherwise
from tooling.matrix.record import Record, Run, Setup, setups, stretches
from tooling.matrix.results import Results

NAMED = 3  # circumstances in a line; the others are a number
Classed = list[tuple[Difference, Class | None]]


@dataclass(frozen=True)
class Printed:
    """What a program prints in circumstances in which the rule reads otherwise."""

    where: str
    why: str
    lines: str  # the lines that differ, `- old` and `+ new`


@dataclass(frozen=True)
class Elsewhere:
    """All that is drawn of it below one rule."""

    names: tuple[str, ...] = ()  # of the circumstances in which it reads otherwise
    printed: tuple[Printed, ...] = ()
    stays: str = ""
    unread: str = ""

    @property
    def line(self) -> str:
        """What the line *Holds on* goes on with."""
        if not self.names:
            return ""
        named = ", ".join(title(name) for name in self.names[:NAMED])
        more = len(self.names) - NAMED
        return f"otherwise with {named}" + (f" and {more} more" if more > 0 else "")

    @property
    def details(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.names or self.stays or self.unread)

    @property
    def titles(self) -> dict[str, str]:
        return {name: title(name) for name in self.names}


def title(name: str) -> str:
    return circumstances()[name].title


class Known:
    """What is recorded in circumstances, and how it is classed."""

    def __init__(self, snippets: list[Snippet], results: Results) -> None:
        """Raises FormatError for a class that breaks its form."""
        self.results = results
        ids = frozenset(one.id for one in snippets)
        self.classes = _classes(ids, FILE.stat().st_mtime_ns)
        self.found: dict[str, Classed] = {}

    @cached_property
    def otherwise(self) -> Otherwise:
        """Where programs were run; what one of them printed is read when it is drawn."""
        return Otherwise.load(())

    def classed(self, snippet: Snippet) -> Classed:
        if snippet.id not in self.found:
            own = Otherwise.load([snippet])
            self.found[snippet.id] = classed(snippet, own, self.results, self.classes)
        return self.found[snippet.id]

    def elsewhere(self, snippet: Snippet) -> Elsewhere:
        return drawn(self.classed(snippet), self.otherwise.releases)


@lru_cache(maxsize=1)
def _classes(ids: frozenset[str], changed: int) -> Classes:
    return read(ids)


def drawn(found: Classed, releases: list[str]) -> Elsewhere:
    """The differences of one rule; those with the same lines are one."""
    printed: dict[tuple[str, str, str], list[str]] = {}
    stays: dict[str, list[str]] = {}
    unread: list[str] = []
    names: list[str] = []
    for one, own in found:
        name = one.circumstance
        if own is None:
            unread.append(name)
        elif own.stays:
            stays.setdefault(own.why, []).append(name)
        else:
            names.append(name)
            on = (
                ""
                if set(one.releases) == set(releases)
                else ranges(one.releases, releases)
            )
            printed.setdefault((on, own.why, one.diff), []).append(name)
    return Elsewhere(
        tuple(dict.fromkeys(names)),
        tuple(
            Printed(_titles(own) + (f", on {on}" if on else ""), why, _spaced(diff))
            for (on, why, diff), own in printed.items()
        ),
        "; ".join(f"{_titles(own)}: {why.rstrip('.')}" for why, own in stays.items()),
        _titles(unread),
    )


def _titles(names: Iterable[str]) -> str:
    return ", ".join(title(name) for name in dict.fromkeys(names))


def _spaced(diff: str) -> str:
    return re.sub(r"^([-+])", r"\1 ", diff, flags=re.MULTILINE)


def not_on(snippet: Snippet, results: Record) -> str:
    """Where its sentence does not hold or does not apply, for early.js: `mariadb 2.0.0-2.0.12 2.1.0-;sqlite ...`.

    Without an end is what reaches the newest release. Of releases on which it was not run nothing is said.
    """
    entry = results.entries.get(snippet.id)
    if not entry:
        return ""
    holds = where_it_holds(entry)
    releases = results.releases
    applicable = setups(frozenset(Run(one, PYTHON) for one in releases), snippet.needs)
    parts = []
    for database in DATABASES:
        own = []
        for release in releases:
            setup = Setup(Run(release, PYTHON), database)
            applies = setup in applicable
            if (setup in entry.outcomes or not applies) and setup not in holds:
                own.append(release)
        if own:
            groups = stretches(own, releases)
            newest = releases[-1]
            shown = (
                f"{first}-"
                if last == newest
                else first
                if first == last
                else f"{first}-{last}"
                for first, last in groups
            )
            parts.append(" ".join([database, *shown]))
    return ";".join(parts)
