"""What was found when snippets were run, as data in the repository: `results.json`.

It says once on which releases and Pythons the snippets were run, and has one entry a
snippet: the hash of the text that was run, the day, and where it does *not* hold or was
not run. So a new release that changes nothing changes two lines.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tooling.harness.errors import ROOT
from tooling.harness.files import recorded_in, write
from tooling.harness.fingerprint import fingerprint
from tooling.harness.snippet import Snippet
from tooling.matrix.record import Entry, Outcomes, Record, Setup, grouped, setups_of

RESULTS = ROOT / "tooling" / "matrix" / "results.json"


@dataclass
class Results(Record):
    """All that is known of the snippets: `load()` it, change it, `save()` it."""

    @classmethod
    def load(cls, snippets: Iterable[Snippet], path: Path = RESULTS) -> Results:
        """What is recorded for exactly these texts; nothing for one that was edited.

        Raises FormatError if the file is not what `save()` writes.
        """
        if not path.exists():
            return cls()
        with recorded_in(path, "make evidence"):
            raw = json.loads(path.read_text(encoding="utf-8"))
            releases = raw["releases"]
            runs = {setup.run for setup in setups_of(raw["runs"], releases)}
            record = cls(runs, raw["databases"], raw["absent"])
            for snippet in snippets:
                found = raw["snippets"].get(snippet.id)
                if found and found["hash"] == fingerprint(snippet):
                    record.entries[snippet.id] = Entry(
                        found["date"],
                        _decoded(found, record.setups_for(snippet.needs), releases),
                    )
        return record

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
                        entry.outcomes, self.setups_for(snippet.needs), self.releases
                    ),
                }
        text = as_text(
            {
                "absent": self.absent,
                "databases": self.versions,
                "releases": self.releases,
                "runs": grouped(
                    {Setup(run, "any") for run in self.matrix}, self.releases
                ),
                "snippets": entries,
            }
        )
        write(path, text)


def _encoded(
    outcomes: Outcomes, applies: frozenset[Setup], releases: list[str]
) -> dict[str, Any]:
    texts: dict[str, set[Setup]] = defaultdict(set)
    for setup, text in outcomes.items():
        if text is not None and setup in applies:
            texts[text].add(setup)
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
    entry: dict[str, Any], applies: frozenset[Setup], releases: list[str]
) -> Outcomes:
    outcomes: Outcomes = dict.fromkeys(applies)
    for setup in setups_of(entry.get("not run", ()), releases):
        outcomes.pop(setup, None)
    for one in entry.get("differs", ()):
        text = "\n".join(one["prints"])
        outcomes.update(dict.fromkeys(setups_of(one["on"], releases), text))
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
