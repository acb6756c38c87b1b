"""What programs print in other circumstances, as data in the repository: `circumstances.json`.

Each program runs, unchanged, in each circumstance that can change what it does, on the newest
release of each series and on SQLite. The file has one entry a snippet: where it prints something
else, and what. It is written by `make evidence`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.version import Version

from tooling.circumstances.circumstance import (
    InCircumstance,
    applicable,
    circumstances,
)
from tooling.harness.errors import ROOT
from tooling.harness.files import json_of, recorded_in, write
from tooling.harness.fingerprint import fingerprint
from tooling.harness.snippet import Needs, Snippet
from tooling.matrix.environments import PYTHON
from tooling.matrix.record import Entry, Record, Run, Setup, setups
from tooling.matrix.results import as_text

FILE = ROOT / "tooling" / "matrix" / "circumstances.json"


@dataclass(frozen=True)
class Program(InCircumstance):
    """A snippet in a circumstance, on SQLite."""

    @property
    def needs(self) -> Needs:
        needs = self.snippet.needs
        return Needs(needs.sqlalchemy, ("sqlite",), needs.asyncio)


def programs(snippets: Iterable[Snippet]) -> list[Program]:
    """Each snippet in each circumstance that can change what it does."""
    return [
        Program(snippet, one) for snippet in snippets for one in applicable(snippet)
    ]


def planned(releases: Iterable[str]) -> list[Run]:
    """The newest release of each series that the rules are about."""
    newest: dict[tuple[int, ...], str] = {}
    for release in sorted(releases, key=Version):
        if Version(release) >= Version("2"):
            newest[Version(release).release[:2]] = release
    return [Run(release, PYTHON) for release in newest.values()]


@dataclass
class Otherwise(Record):
    """All that is known: `load()` it, change it, `save()` it."""

    run: frozenset[str] = frozenset()  # circumstances, as they are now, that were run

    @classmethod
    def load(cls, snippets: Iterable[Snippet], path: Path = FILE) -> Otherwise:
        """What is recorded for exactly these programs in these circumstances.

        Raises FormatError if the file is not what `save()` writes.
        """
        if not path.exists():
            return cls()
        with recorded_in(path, "make evidence"):
            raw = json_of(path)
            record = cls(
                {Run(release, PYTHON) for release in raw["releases"]},
                deepcopy(raw["databases"]),
                run=frozenset(
                    name
                    for name, one in circumstances().items()
                    if raw["circumstances"].get(name) == one.hash
                ),
            )
            runs = frozenset(record.matrix)
            known = [
                snippet
                for snippet in snippets
                if fingerprint(snippet)
                == raw["snippets"].get(snippet.id, {}).get("hash")
            ]
            for program in programs(known):
                found = raw["snippets"][program.snippet.id]
                name = program.circumstance.name
                if name not in record.run:
                    continue
                missing = set(found.get("not run", {}).get(name, ()))
                entry = Entry(
                    found["date"],
                    {
                        one: None
                        for one in setups(runs, program.needs)
                        if one.run.release not in missing
                    },
                )
                for text, releases in found.get("differs", {}).get(name, ()):
                    for release in releases:
                        entry.outcomes[Setup(Run(release, PYTHON), "sqlite")] = (
                            "\n".join(text)
                        )
                if entry.outcomes:
                    record.entries[program.id] = entry
        return record

    def save(self, snippets: Iterable[Snippet], path: Path = FILE) -> None:
        """Write the file, as `files.write()` does; entries for other snippets are left out."""
        runs = frozenset(self.matrix)
        found: dict[str, dict[str, Any]] = {}
        chosen = list(programs(snippets))
        # Of one in which nothing was run there is nothing to say.
        known = {one.circumstance.name for one in chosen if one.id in self.entries}
        for program in chosen:
            if program.circumstance.name not in known:
                continue
            entry = self.entries.get(program.id)
            name = program.circumstance.name
            own = found.setdefault(
                program.snippet.id,
                {
                    "hash": fingerprint(program.snippet),
                    "date": "",
                    "differs": {},
                    "not run": {},
                },
            )
            outcomes = entry.outcomes if entry else {}
            own["date"] = max(own["date"], entry.date if entry else "")
            texts: dict[str, list[str]] = defaultdict(list)
            for setup, text in sorted(outcomes.items()):
                if text is not None and setup.run in runs:
                    texts[text].append(setup.run.release)
            if texts:
                own["differs"][name] = [
                    [text.splitlines(), releases] for text, releases in texts.items()
                ]
            if missing := sorted(
                one.run.release for one in setups(runs, program.needs) - outcomes.keys()
            ):
                own["not run"][name] = missing
        raw = {
            "databases": self.versions,
            "releases": self.releases,
            "circumstances": {
                name: one.hash for name, one in circumstances().items() if name in known
            },
            "snippets": {
                name: {key: value for key, value in entry.items() if value}
                for name, entry in found.items()
                if entry["date"]
            },
        }
        write(path, as_text(raw))


def differences(snippet: Snippet, record: Record) -> dict[str, dict[str, list[str]]]:
    """By circumstance: what the program prints there that is not on the page, and on which releases."""
    found: dict[str, dict[str, list[str]]] = {}
    for program in programs([snippet]):
        entry = record.entries.get(program.id)
        for setup, text in sorted(entry.outcomes.items()) if entry else ():
            if text is not None:
                own = found.setdefault(program.circumstance.name, {})
                own.setdefault(text, []).append(setup.run.release)
    return found
