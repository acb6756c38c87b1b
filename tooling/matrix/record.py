"""What was found when programs were run, and in which setups: a release, a Python, a database.

Setups are written in groups, such as `mariadb,sqlite 3.11 2.0.0-2.0.58 2.1.0`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import NamedTuple, Protocol

from packaging.version import Version

from tooling.harness.snippet import Needs


class Program(Protocol):
    """What is run: a snippet, or a part of the transition table."""

    @property
    def id(self) -> str: ...
    @property
    def module(self) -> str: ...
    @property
    def needs(self) -> Needs: ...
    @property
    def expected(self) -> str: ...


class Run(NamedTuple):
    """What one worker runs on."""

    release: str  # of SQLAlchemy
    python: str


class Setup(NamedTuple):
    """Where one snippet is run once."""

    run: Run
    database: str


# What it printed where that is not what stands in the file; None where it is: it holds.
Outcomes = dict[Setup, str | None]


@dataclass
class Entry:
    """What was found for one text of one snippet."""

    date: str  # of the first run of this text
    outcomes: Outcomes = field(default_factory=dict)


@dataclass
class Record:
    """All that was found of some programs, and where they were run."""

    matrix: set[Run] = field(default_factory=set)
    versions: dict[str, list[str]] = field(default_factory=dict)  # of each database
    absent: dict[str, str] = field(default_factory=dict)  # release -> why nothing runs
    entries: dict[str, Entry] = field(default_factory=dict)  # by id

    @property
    def releases(self) -> list[str]:
        """All that snippets were run on, oldest first."""
        return list(_in_order(frozenset(run.release for run in self.matrix)))

    def setups_for(self, needs: Needs) -> frozenset[Setup]:
        """Where in the matrix a snippet with these needs applies."""
        return setups(frozenset(self.matrix), needs)


@cache
def setups(runs: frozenset[Run], needs: Needs) -> frozenset[Setup]:
    """Where among the runs a snippet with these needs applies."""
    meets = needs.sqlalchemy.contains
    chosen = [run for run in runs if meets(run.release, prereleases=True)]
    return frozenset(Setup(run, name) for run, name in product(chosen, needs.databases))


def in_order(releases: Iterable[str]) -> list[str]:
    """Oldest first."""
    return sorted(releases, key=_version)


@cache  # it is asked for once for each rule
def _in_order(releases: frozenset[str]) -> tuple[str, ...]:
    return tuple(in_order(releases))


@cache
def _version(release: str) -> Version:
    return Version(release)


def stretches(chosen: Collection[str], among: Sequence[str]) -> list[tuple[str, str]]:
    """First and last of each unbroken stretch of chosen ones."""
    found: list[tuple[str, str]] = []
    before = None
    for one in among:
        if one in chosen:
            start = found.pop()[0] if found and found[-1][1] == before else one
            found.append((start, one))
        before = one
    return found


def grouped(chosen: Iterable[Setup], releases: list[str]) -> list[str]:
    """The cells as text: databases and Python with the same releases together."""
    by_series: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (release, python), database in chosen:
        by_series[database, python].add(release)
    by_releases: dict[tuple[Version, str], list[str]] = defaultdict(list)
    for (database, python), own in by_series.items():
        # Not across 2.0 and 2.1: the next 2.0 would come to stand between them.
        parts = [
            first if first == last else f"{first}-{last}"
            for series in dict.fromkeys(map(_series, releases))
            for first, last in stretches(
                own, [r for r in releases if _series(r) == series]
            )
        ]
        by_releases[_version(python), " ".join(parts)].append(database)
    return [
        f"{','.join(sorted(databases))} {python} {own}"
        for (python, own), databases in sorted(by_releases.items())
    ]


def _series(release: str) -> tuple[int, ...]:
    return _version(release).release[:2]


def setups_of(groups: Iterable[str], releases: list[str]) -> Iterator[Setup]:
    """What `grouped()` wrote."""
    position = {release: number for number, release in enumerate(releases)}
    for group in groups:
        databases, python, *parts = group.split(" ")
        for part in parts:
            first, _, last = part.partition("-")
            own = releases[position[first] : position[last or first] + 1]
            for release, database in product(own, databases.split(",")):
                yield Setup(Run(release, python), database)
