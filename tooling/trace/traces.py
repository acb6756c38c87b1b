"""The traces of all snippets, as data in the repository: `traces.json`.

`python -m tooling.trace.traces` runs what is not recorded there for its present text, and with
an older SQLAlchemy on `PYTHONPATH` what needs that.
"""

from __future__ import annotations

import hashlib
import json
import sys
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import sqlalchemy
from packaging.version import Version

from tooling.harness.errors import ROOT
from tooling.harness.files import json_of, recorded_in, run_command, write
from tooling.harness.fingerprint import fingerprint
from tooling.harness.run import database_for, why_not_here
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.trace.places import Place
from tooling.trace.recorder import Step, Trace
from tooling.trace.traced import traced

TRACES = ROOT / "tooling" / "trace" / "traces.json"
# Higher when what is recorded changes, so that all is recorded anew.
RECORDER = 1


class Recorded(NamedTuple):
    """What is known of one snippet."""

    release: str  # of SQLAlchemy
    trace: Trace


def load(snippets: Iterable[Snippet], path: Path = TRACES) -> dict[str, Recorded]:
    """What was recorded for exactly these texts, by the id of the snippet.

    Raises FormatError if the file is not what `save()` writes.
    """
    if not path.exists():
        return {}
    with recorded_in(path, "make update"):
        raw = json_of(path)
        found = {}
        for snippet in snippets:
            entry = raw["snippets"].get(snippet.id)
            if entry and entry["hash"] == digest(snippet):
                release = entry.get("sqlalchemy", raw["sqlalchemy"])
                found[snippet.id] = Recorded(release, _decoded(entry["places"]))
    return found


def save(
    snippets: Iterable[Snippet], recorded: dict[str, Recorded], path: Path = TRACES
) -> None:
    """Write the file if it changes: a line for each snippet of which something is known."""
    newest = max((one.release for one in recorded.values()), key=Version)
    lines = []
    for snippet in sorted(snippets, key=lambda snippet: snippet.id):
        if one := recorded.get(snippet.id):
            entry: dict[str, Any] = {"hash": digest(snippet)}
            if one.release != newest:
                entry["sqlalchemy"] = one.release
            entry["places"] = encoded(one.trace)
            text = json.dumps(entry, ensure_ascii=False)
            lines.append(f"  {json.dumps(snippet.id)}: {text}")
    head = f'{{\n "sqlalchemy": {json.dumps(newest)},\n "snippets": {{\n'
    text = head + ",\n".join(lines) + "\n }\n}\n"
    write(path, text)


def digest(snippet: Snippet) -> str:
    """What a trace depends on: the text that is run, and what is recorded of a run."""
    text = f"{RECORDER} {fingerprint(snippet)} {snippet.main.lineno}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def encoded(trace: Trace) -> dict[str, Any]:
    """The trace as it stands in the file."""
    return {
        f"{place.line} end" if place.is_end else str(place.line): {
            name: value for name, value in vars(step).items() if value
        }
        for place, step in trace.items()
    }


def _decoded(places: dict[str, Any]) -> Trace:
    trace: Trace = {}
    for name, step in places.items():
        line, _, end = name.partition(" ")
        trace[Place(int(line), is_end=bool(end))] = Step(**step)
    return trace


def record(
    snippets: list[Snippet], anew: Iterable[str] = (), path: Path = TRACES
) -> None:
    """Run and save what is not known on this release or a newer one.

    And those whose ids are given. A snippet that cannot run here keeps what it has.
    Exceptions of a snippet are not caught. Raises FormatError for a file that is broken.
    """
    recorded = load(snippets, path)
    here = Version(sqlalchemy.__version__)
    for snippet in snippets:
        known = recorded.get(snippet.id)
        if known and snippet.id not in anew and Version(known.release) >= here:
            continue
        if not why_not_here(snippet.needs):
            _, trace = traced(snippet, database_for(snippet.needs))
            recorded[snippet.id] = Recorded(sqlalchemy.__version__, trace)
    save(snippets, recorded, path)


def main() -> None:
    """Record what is not current, and the snippets that are named as `chapter/name`."""
    if sys.version_info < (3, 11):
        sys.exit("traces are recorded on Python 3.11 or newer")
    warnings.simplefilter("error")
    record([Snippet.read(path) for path in snippet_paths()], sys.argv[1:])


if __name__ == "__main__":
    run_command(main)
