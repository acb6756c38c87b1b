"""What was found when snippets were run, as data in the repository: `results.json`.

It says once on which releases and Pythons the snippets were run, and has one entry a
snippet: the hash of the text that was run, the day, and where it does *not* hold or was
not run. So a new release that changes nothing changes two lines. Cells are written in
groups, such as `mariadb,sqlite 3.11 2.0.0-2.0.58 2.1.0`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from packaging.version import Version

from tooling.harness.errors import ROOT
from tooling.harness.files import recorded_in, write
from tooling.harness.fingerprint import fingerprint
from tooling.harness.snippet import Needs, Snippet

RESULTS = ROOT / "tooling" / "matrix" / "results.json"


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


class Cell(NamedTuple):
    """Where one snippet is run once."""

    run: Run
    database: str


# What it printed where that is not what stands in the file; None where it is: it holds.
Outcomes = dict[Cell, str | None]


@dataclass
class Entry:
    """What was found for one text of one snippet."""

    date: str  # of the first run of this text
    outcomes: Outcomes = field(default_factory=dict)


@dataclass
class Record:
    """All that is known: `load()` it, change it, `save()` it."""

    matrix: set[Run] = field(default_factory=set)
    versions: dict[str, list[str]] = field(default_factory=dict)  # of each database
    absent: dict[str, str] = field(default_factory=dict)  # release -> why nothing runs
    entries: dict[str, Entry] = field(default_factory=dict)  # by id

    @classmethod
    def load(cls, snippets: Iterable[Snippet], path: Path = RESULTS) -> Record:
        """What is recorded for exactly these texts; nothing for one that was edited.

        Raises FormatError if the file is not what `save()` writes.
        """
        if not path.exists():
            return cls()
        with recorded_in(path, "make evidence"):
            raw = json.loads(path.read_text(encoding="utf-8"))
            releases = raw["releases"]
            runs = {cell.run for cell in cells_of(raw["runs"], releases)}
            record = cls(runs, raw["databases"], raw["absent"])
            for snippet in snippets:
                found = raw["snippets"].get(snippet.id)
                if found and found["hash"] == fingerprint(snippet):
                    record.entries[snippet.id] = Entry(
                        found["date"],
                        _decoded(found, record.cells_for(snippet.needs), releases),
                    )
        return record

    @property
    def releases(self) -> list[str]:
        """All that snippets were run on, oldest first."""
        return in_order({run.release for run in self.matrix})

    def cells_for(self, needs: Needs) -> frozenset[Cell]:
        """Where in the matrix a snippet with these needs applies."""
        return cells(frozenset(self.matrix), needs)

    def save(self, snippets: Iterable[Snippet], path: Path = RESULTS) -> None:
        """Write the file, as `files.write()` does.

        Entries for other snippets than these are left out.
        """
        entries = {}
        for snippet in snippets:
            if entry := self.entries.get(snippet.id):
                entries[snippet.id] = {
                    "hash": fingerprint(snippet),
                    "date": entry.date,
                    **_encoded(
                        entry.outcomes, self.cells_for(snippet.needs), self.releases
                    ),
                }
        text = as_text(
            {
                "absent": self.absent,
                "databases": self.versions,
                "releases": self.releases,
                "runs": grouped(
                    {Cell(run, "any") for run in self.matrix}, self.releases
                ),
                "snippets": entries,
            }
        )
        write(path, text)


@cache
def cells(runs: frozenset[Run], needs: Needs) -> frozenset[Cell]:
    """Where among the runs a snippet with these needs applies."""
    meets = needs.sqlalchemy.contains
    chosen = [run for run in runs if meets(run.release, prereleases=True)]
    return frozenset(Cell(run, name) for run, name in product(chosen, needs.databases))


def in_order(releases: Iterable[str]) -> list[str]:
    """Oldest first."""
    return sorted(releases, key=_version)


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


def grouped(chosen: Iterable[Cell], releases: list[str]) -> list[str]:
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


def cells_of(groups: Iterable[str], releases: list[str]) -> Iterator[Cell]:
    """What `grouped()` wrote."""
    position = {release: number for number, release in enumerate(releases)}
    for group in groups:
        databases, python, *parts = group.split(" ")
        for part in parts:
            first, _, last = part.partition("-")
            own = releases[position[first] : position[last or first] + 1]
            for release, database in product(own, databases.split(",")):
                yield Cell(Run(release, python), database)


def _encoded(
    outcomes: Outcomes, applies: frozenset[Cell], releases: list[str]
) -> dict[str, Any]:
    texts: dict[str, set[Cell]] = defaultdict(set)
    for cell, text in outcomes.items():
        if text is not None and cell in applies:
            texts[text].add(cell)
    differs = [
        {"on": grouped(chosen, releases), "prints": text.splitlines()}
        for text, chosen in texts.items()
    ]
    entry: dict[str, Any] = {}
    if differs:
        entry["differs"] = sorted(differs, key=lambda one: (one["on"], one["prints"]))
    if missing := applies - outcomes.keys():
        entry["not run"] = grouped(missing, releases)
    return entry


def _decoded(
    entry: dict[str, Any], applies: frozenset[Cell], releases: list[str]
) -> Outcomes:
    outcomes: Outcomes = dict.fromkeys(applies)
    for cell in cells_of(entry.get("not run", ()), releases):
        outcomes.pop(cell, None)
    for one in entry.get("differs", ()):
        text = "\n".join(one["prints"])
        outcomes.update(dict.fromkeys(cells_of(one["on"], releases), text))
    return outcomes


def as_text(raw: dict[str, Any]) -> str:
    """JSON with one line a snippet, but for one that differs somewhere."""
    entries = [
        f"  {json.dumps(name)}: "
        + json.dumps(
            entry,
            ensure_ascii=False,
            indent=1 if "differs" in entry else None,
        ).replace("\n", "\n  ")
        for name, entry in sorted(raw["snippets"].items())
    ]
    head = json.dumps({**raw, "snippets": {}}, ensure_ascii=False, indent=1)
    inner = ",\n".join(entries)
    return head.replace('"snippets": {}', f'"snippets": {{\n{inner}\n }}') + "\n"
