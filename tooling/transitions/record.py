"""The transition table as data in the repository: `transitions.json`.

It holds what each operation does to an object in each start state, on SQLite and the
newest SQLAlchemy: `python -m tooling.transitions.record`, part of `make update`, writes that.
`make evidence` adds where something else happens. An outcome is written once, under a
short hash of its text; with `expire_on_commit=False`, only what is not the same.
"""

from __future__ import annotations

import hashlib
import inspect
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import sqlalchemy

from snippets import library
from tooling.harness import files
from tooling.harness.errors import ROOT
from tooling.harness.files import recorded_in
from tooling.harness.run import attempt
from tooling.harness.snippet import Needs
from tooling.matrix.record import Entry, Record, Setup, grouped, setups_of
from tooling.transitions import operations, situations, starts
from tooling.transitions.operations import OPERATIONS
from tooling.transitions.starts import BEFORE, KEEP, STARTS, units

FILE = ROOT / "tooling" / "transitions" / "transitions.json"
WIDEST = 150
FLAT = re.compile(r'(?<=[\[{])\s+("[^{}\[\]]*?")\s+(?=[\]}])')


@dataclass(frozen=True, eq=False)
class Unit:
    """One start state with one `expire_on_commit`, as a program that prints the outcomes."""

    name: str
    outcomes: dict[str, str]  # what was seen before, and after each operation, as JSON
    needs: Needs = Needs()

    @property
    def id(self) -> str:
        return f"transitions/{self.name}"

    @property
    def module(self) -> str:
        return f"tooling.transitions.starts:{self.name}"

    @property
    def expected(self) -> str:
        return "\n".join(f"{name} {text}" for name, text in self.outcomes.items())

    @cached_property
    def hash(self) -> str:
        """Of the code that is shown, the model it starts from, and what it does."""
        shown = [STARTS[self.name.removesuffix(KEEP)].code]
        shown += [f"{one.id} {one.code}" for one in OPERATIONS.values()]
        model = ROOT.joinpath("snippets", "library.py").read_text(encoding="utf-8")
        text = "\n".join([*shown, model, self.expected])
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    @classmethod
    def run(cls, name: str) -> Unit:
        """What the installed SQLAlchemy does, on SQLite; raises what the program raises."""
        written, error = attempt(f"tooling.transitions.starts:{name}")
        if error:
            raise error
        outcomes = parsed(written)
        assert outcomes, written
        return cls(name, outcomes)


def parsed(text: str) -> dict[str, str] | None:
    """What a unit printed, by operation; None if that is not all outcomes."""
    found = dict(line.split(" ", 1) for line in text.splitlines() if " " in line)
    return found if found.keys() <= {BEFORE, *OPERATIONS} else None


@dataclass
class Transitions(Record):
    """All that is known of the table: `load()` it, change it, `save()` it."""

    units: dict[str, Unit] = field(default_factory=dict)
    digest: str = ""  # of what the current outcomes were made of

    @classmethod
    def load(cls, path: Path = FILE) -> Transitions:
        """What is recorded; evidence only for what is done in exactly this way.

        Raises FormatError if the file is not what `save()` writes.
        """
        if not path.exists():
            return cls()
        with recorded_in(path, "make update"):
            raw = json.loads(path.read_text(encoding="utf-8"))
            releases = raw["releases"]
            record = cls(
                {setup.run for setup in setups_of(raw["runs"], releases)},
                raw["databases"],
            )
            record.digest = raw.get("digest", "")
            texts = {key: as_json(one) for key, one in raw["outcomes"].items()}
            for name, found in raw["units"].items():
                plain = raw["units"][name.removesuffix(KEEP)]
                own = {**plain["outcomes"], **found["outcomes"]}
                unit = Unit(name, {key: texts[value] for key, value in own.items()})
                record.units[name] = unit
                if "date" not in found or found["hash"] != unit.hash:
                    continue
                differs = {**plain.get("differs", {}), **found.get("differs", {})}
                record.entries[unit.id] = Entry(
                    found["date"], record._decoded(found, differs, texts, releases)
                )
        return record

    def _decoded(
        self, found: Any, differs: Any, texts: dict[str, str], releases: list[str]
    ) -> dict[Setup, str | None]:
        lines: dict[Setup, list[str]] = defaultdict(list)
        for name, variants in differs.items():
            for one in variants:
                for setup in setups_of(one["on"], releases):
                    lines[setup].append(f"{name} {texts[one['outcome']]}")
        missing = set(setups_of(found.get("not run", ()), releases))
        return {
            setup: "\n".join(lines[setup]) if setup in lines else None
            for setup in self.setups_for(Needs()) - missing
        }

    def update(self, current: Iterable[Unit]) -> None:
        """Take these for what is current; evidence of what has changed is dropped."""
        before, self.units = self.units, {unit.name: unit for unit in current}
        for name, unit in self.units.items():
            if name not in before or before[name].hash != unit.hash:
                self.entries.pop(unit.id, None)

    def variants(self, unit: Unit, operation: str) -> dict[str, set[Setup]]:
        """Other outcomes than the current one, and where."""
        found: dict[str, set[Setup]] = defaultdict(set)
        entry = self.entries.get(unit.id)
        for setup, text in entry.outcomes.items() if entry else ():
            own = (parsed(text) or {}).get(operation) if text else None
            if own and own != unit.outcomes[operation]:
                found[own].add(setup)
        return found

    def save(self, path: Path = FILE) -> None:
        """Write the file, as `files.write()` does."""
        outcomes: dict[str, str] = {}

        def key(text: str) -> str:
            short = hashlib.sha256(text.encode()).hexdigest()[:5]
            assert outcomes.setdefault(short, text) == text, "use a longer hash"
            return short

        found: dict[str, dict[str, Any]] = {}
        for name, unit in self.units.items():
            own = {one: key(text) for one, text in unit.outcomes.items()}
            found[name] = {
                "hash": unit.hash,
                "outcomes": own,
                **self._encoded(unit, key),
            }
        for name in found:
            if name.endswith(KEEP):
                plain = found[name.removesuffix(KEEP)]
                for part in {"outcomes", "differs"} & found[name].keys():
                    own, same = found[name][part], plain.get(part, {})
                    found[name][part] = {
                        one: own.get(one, [])
                        for one in {**same, **own}
                        if own.get(one) != same.get(one)
                    }
        text = as_text(
            {
                "digest": self.digest,
                "databases": self.versions,
                "releases": self.releases,
                "runs": grouped(
                    {Setup(run, "any") for run in self.matrix}, self.releases
                ),
                "outcomes": {
                    name: json.loads(outcomes[name]) for name in sorted(outcomes)
                },
                "units": found,
            }
        )
        files.write(path, text)

    def _encoded(self, unit: Unit, key: Any) -> dict[str, Any]:
        entry = self.entries.get(unit.id)
        if not entry:
            return {}
        applies = self.setups_for(Needs())
        seen = {
            setup: parsed(text) if text else {}
            for setup, text in entry.outcomes.items()
            if setup in applies
        }
        whole = {setup: own for setup, own in seen.items() if own is not None}
        differs: dict[str, dict[str, set[Setup]]] = defaultdict(
            lambda: defaultdict(set)
        )
        for setup, own in whole.items():
            for name, text in own.items():
                if text != unit.outcomes[name]:
                    differs[name][text].add(setup)
        encoded: dict[str, Any] = {"date": entry.date}
        encoded["differs"] = {
            name: sorted(
                (
                    {"on": grouped(chosen, self.releases), "outcome": key(text)}
                    for text, chosen in differs[name].items()
                ),
                key=lambda one: (one["on"], one["outcome"]),
            )
            for name in unit.outcomes
            if name in differs
        }
        if missing := applies - whole.keys():
            encoded["not run"] = grouped(missing, self.releases)
        return encoded


def as_json(outcome: Any) -> str:
    return json.dumps(outcome, ensure_ascii=False)


def as_text(raw: dict[str, Any]) -> str:
    """JSON with one line an outcome, and one line a variant."""
    outcomes = ",\n".join(
        f"  {as_json(name)}: {as_json(one)}" for name, one in raw["outcomes"].items()
    )
    text = json.dumps({**raw, "outcomes": {}}, ensure_ascii=False, indent=1)
    text = FLAT.sub(one_line_if_short, text)
    return text.replace('"outcomes": {}', f'"outcomes": {{\n{outcomes}\n }}', 1) + "\n"


def one_line_if_short(match: re.Match[str]) -> str:
    line = re.sub(r"\s*\n\s*", " ", match[1])
    return line if len(line) < WIDEST else match[0]


def digest() -> str:
    """Of all that the table is made of."""
    parts = [
        inspect.getsource(one) for one in (operations, situations, starts, library)
    ]
    return hashlib.sha256(repr([sqlalchemy.__version__, parts]).encode()).hexdigest()


def main() -> None:
    """Record what happens now, unless it is recorded; where it was found elsewhere stays if it is the same."""
    record = Transitions.load()
    if record.digest == digest():
        return
    record.digest = digest()
    record.update(map(Unit.run, units()))
    record.save()


if __name__ == "__main__":
    files.run_command(main)
