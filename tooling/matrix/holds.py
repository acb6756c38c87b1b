"""In words: where a rule holds, and what it prints where it does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from packaging.version import Version

from tooling.harness.snippet import DATABASES, Snippet
from tooling.matrix.environments import PYTHON
from tooling.matrix.record import Entry, Record, Run, Setup, in_order, stretches

NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL", "mariadb": "MariaDB"}
NOT_RUN = "Not yet run on other releases."


@dataclass(frozen=True)
class Difference:
    """A place where the rule does not hold."""

    where: str
    prints: str  # the actual output there


@dataclass(frozen=True)
class Holds:
    """What stands below a program."""

    line: str
    details: str = ""
    differences: tuple[Difference, ...] = ()


def holds(snippet: Snippet, record: Record) -> Holds:
    """Where it holds, from what is recorded for exactly this text."""
    entry = record.entries.get(snippet.id)
    if not entry:
        return Holds(NOT_RUN)
    applies = record.setups_for(snippet.needs)
    own = {setup.run.release for setup in applies}
    among = tuple(release for release in record.releases if release in own)
    differs: dict[str, set[Setup]] = defaultdict(set)
    for setup, text in entry.outcomes.items():
        if text is not None:
            differs[text].add(setup)
    details = f"Run on {entry.date} with {conditions(entry.outcomes, record)}."
    if missing := applies - entry.outcomes.keys():
        details += f" Not run: {places(frozenset(missing), among)}."
    whole = where_it_holds(entry)
    return Holds(
        f"Holds on SQLAlchemy {places(whole, among)}" if whole else "Holds nowhere.",
        details,
        tuple(
            Difference(f"SQLAlchemy {places(frozenset(chosen), among)}", text)
            for text, chosen in sorted(differs.items(), key=_oldest_first)
        ),
    )


def where_it_holds(entry: Entry) -> frozenset[Setup]:
    """The cells of the releases on which it holds on every Python."""
    differs = {
        (setup.run.release, setup.database)
        for setup, text in entry.outcomes.items()
        if text is not None
    }
    return frozenset(
        setup
        for setup in entry.outcomes
        if (setup.run.release, setup.database) not in differs
    )


def by_database(snippet: Snippet, record: Record) -> list[str]:
    """For a table: the releases on which it holds on each of the databases."""
    entry = record.entries.get(snippet.id)
    columns = []
    for database in DATABASES:
        if database not in snippet.needs.databases:
            columns.append("")
        elif entry is None:
            columns.append("not run")
        else:
            own = {
                setup.run.release
                for setup in where_it_holds(entry)
                if setup.database == database
            }
            columns.append(ranges(own, record.releases) or "none")
    return columns


def _oldest_first(difference: tuple[str, set[Setup]]) -> tuple[Version, int, str]:
    """By first release; of the same, the one that was met more often first."""
    text, chosen = difference
    return min(Version(setup.run.release) for setup in chosen), -len(chosen), text


@cache
def places(chosen: frozenset[Setup], among: tuple[str, ...]) -> str:
    """Cells in words, such as `2.0.0 - 2.1.9 · SQLite, PostgreSQL; 2.0.13 · MariaDB`.

    A Python is named only for cells where the result on the usual one is not the same.
    """
    releases: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (release, python), database in chosen:
        if python == PYTHON:
            releases["", database].append(release)
        elif Setup(Run(release, PYTHON), database) not in chosen:
            releases[f" on Python {python}", database].append(release)
    databases: dict[str, list[str]] = defaultdict(list)
    for database in DATABASES:
        for (python, own), found in sorted(releases.items()):
            if own == database:
                databases[ranges(found, among) + python].append(NAMES[database])
    return "; ".join(f"{own} · {', '.join(names)}" for own, names in databases.items())


def ranges(chosen: Collection[str], among: Sequence[str]) -> str:
    """`2.0.0 - 2.0.12, 2.1.9`, with an en dash."""
    return ", ".join(
        first if first == last else f"{first} \N{EN DASH} {last}"
        for first, last in stretches(chosen, among)
    )


def conditions(cells: Iterable[Setup], record: Record) -> str:
    """`Python 3.11 (2.1.9 also 3.13), SQLite 3.40, PostgreSQL 15`."""
    pythons: dict[str, set[str]] = defaultdict(set)
    databases = set()
    for (release, python), database in cells:
        databases.add(database)
        if python != PYTHON:
            pythons[release].add(python)
    also = "; ".join(
        f"{release} also {', '.join(in_order(pythons[release]))}"
        for release in in_order(pythons)
    )
    servers = [
        f"{NAMES[name]} {', '.join(record.versions[name])}"
        for name in DATABASES
        if name in databases
    ]
    return ", ".join([f"Python {PYTHON}" + (f" ({also})" if also else ""), *servers])
