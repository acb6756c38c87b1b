"""`make evidence`: run every snippet on every release and database, and record what it prints.

So is the transition table, of which each start state is a program too; and each snippet in each
circumstance, on the newest releases.

Only what is not recorded for the present text is run. With `--only` the chosen snippets
are run again and shown, and nothing is recorded:

    python -m tooling.evidence --only merge/returns_another_object --release 2.0.31 --database postgresql
    python -m tooling.evidence --only merge/returns_another_object@autoflush_false --release 2.1.9
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from textwrap import indent
from typing import TypeVar

from tooling.harness.databases import drop_abandoned, version_of, why_unreachable
from tooling.harness.errors import FormatError
from tooling.harness.snippet import DATABASES, Snippet, rule_paths
from tooling.matrix import environments, otherwise
from tooling.matrix.record import (
    Entry,
    Program,
    Record,
    Run,
    Setup,
    grouped,
    in_order,
    setups,
)
from tooling.matrix.results import Results
from tooling.matrix.worker import DIFFERS, HOLDS, UNSTABLE
from tooling.matrix.workers import Failed, Found, Task, Workers, snapshot
from tooling.transitions.record import Transitions

AnyProgram = TypeVar("AnyProgram", bound=Program)
SAVE_EVERY = 20  # seconds
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; 0 if all of that could be run."""
    asked = parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, interrupt)
    try:
        with snapshot() as folder:
            return run_in(folder, asked)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return complain(f"{error}; what was recorded before stays")
    except (ValueError, environments.Unavailable) as error:
        return complain(str(error))


def run_in(folder: Path, asked: argparse.Namespace) -> int:
    """Run the snippets of the snapshot in this folder, and the table of transitions."""
    every = readable(folder, asked.only)
    snippets = asked_for(every, asked.only)
    # That of one rule is shown only where its circumstance is named.
    in_circumstances = [name for name in asked.only if "@" in name]
    programs = asked_for(otherwise.programs(every), in_circumstances)
    if asked.only and not in_circumstances:
        programs = []
    table = Transitions.load()
    units = asked_for(table.units.values(), asked.only)
    if not (snippets or programs or units):
        return complain(f"nothing to run is called {' or '.join(asked.only)}")
    record = Results.load([] if asked.only else snippets)
    python = asked.python or environments.PYTHON
    if asked.release:
        runs = [Run(release, python) for release in asked.release]
    else:
        releases = environments.published()
        runs = environments.planned(releases)
        if asked.python:
            runs = [run for run in runs if run.python == python]
        elif not asked.only:
            record.matrix &= set(runs)
            table.matrix &= set(runs)
            note_absent(record, releases)
    newest = otherwise.planned(run.release for run in runs)
    if asked.only:
        table.entries.clear()
        others = otherwise.Otherwise()
    else:
        others = otherwise.Otherwise.load(every)
        others.matrix &= set(newest)
    code = 0
    for round_, own in (
        (Round(snippets, record, partial(record.save, snippets)), runs),
        (Round(units, table, table.save), runs),
        (Round(programs, others, partial(others.save, every)), newest),
    ):
        if round_.programs and code != INTERRUPTED:
            round_.is_shown = bool(asked.only)
            workers = Workers(folder, asked.jobs)
            code |= round_.run(own, asked.database or DATABASES, workers)
    return code


def asked_for(programs: Iterable[AnyProgram], only: list[str]) -> list[AnyProgram]:
    """Those of which the id begins with one of these; all if there are none."""
    return [one for one in programs if one.id.startswith(tuple(only) or "")]


def parser() -> argparse.ArgumentParser:
    own = argparse.ArgumentParser(
        prog="python -m tooling.evidence",
        description=(__doc__ or "").partition("\n\n")[0],
        epilog="POSTGRESQL_URL and MARIADB_URL say where the servers are.",
    )
    own.add_argument(
        "--only",
        metavar="SNIPPET",
        action="append",
        default=[],
        help="run this snippet (chapter/name, or a beginning of it; transitions/detached "
        "for a start state; chapter/name@circumstance), show what it prints, "
        "and record nothing",
    )
    own.add_argument("--release", metavar="X.Y.Z", action="append")
    own.add_argument("--python", metavar="X.Y")
    own.add_argument("--database", choices=DATABASES, action="append")
    own.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="how many at once"
    )
    return own


def readable(root: Path, only: list[str]) -> list[Snippet]:
    """The snippets asked for; one line for each that breaks the format."""
    found = []
    for path in rule_paths(root):
        names = tuple(name.partition("@")[0] for name in only)
        if f"{path.parent.name}/{path.stem}".startswith(names or ""):
            try:
                found.append(Snippet.read(path))
            except FormatError as error:
                say(f"not run: {str(error).replace(f'{root}/', '')}")
    return found


def note_absent(record: Record, releases: list[str]) -> None:
    """The last 1.4 lacks what the model is made of, so nothing can be run there."""
    last = [release for release in releases if release.startswith("1.4.")][-1:]
    if last and last != list(record.absent):
        why = environments.error_of(
            Run(last[0], environments.PYTHON),
            "from sqlalchemy.orm import DeclarativeBase",
        )
        if why and why.startswith("ImportError"):
            record.absent = {last[0]: why.partition(" (")[0]}


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def complain(problem: str) -> int:
    print(f"evidence: {problem}", file=sys.stderr)
    return 1


class Round:
    """One call of the command: what is to be run, and what became of it."""

    def __init__(
        self, programs: Sequence[Program], record: Record, save: Callable[[], None]
    ) -> None:
        self.programs = programs
        self.record = record
        self.save = save
        self.is_shown = False  # and not recorded
        self.found: list[Found] = []
        self.problems: list[str] = []

    def run(self, runs: list[Run], databases: Sequence[str], workers: Workers) -> int:
        """Run all that has to be, newest first, and record or show it; the exit code."""
        tasks = self._tasks(runs, databases)
        for database in sorted({name for task in tasks.values() for name in task}):
            if why := why_unreachable(database):
                self._problem(f"not run: {why}")
                for task in tasks.values():
                    task.pop(database, None)
            else:
                self._prepare(database)
        tasks = {run: task for run, task in tasks.items() if task}
        code = 0
        progress = Progress(sum(len(own) for t in tasks.values() for own in t.values()))
        try:
            with closing(workers.results(tasks)) as results:
                saved = time.monotonic()
                for result in results:
                    self._take(result)
                    progress.show(len(self.found))
                    if time.monotonic() - saved > SAVE_EVERY:
                        self._save()
                        saved = time.monotonic()
        except KeyboardInterrupt:
            code = INTERRUPTED
        self._save()
        self._tell()
        return code or int(bool(self.problems))

    def _tasks(self, runs: list[Run], databases: Sequence[str]) -> dict[Run, Task]:
        tasks: dict[Run, Task] = {run: defaultdict(list) for run in reversed(runs)}
        for program in self.programs:
            entry = self.record.entries.get(program.id)
            known = entry.outcomes if entry else {}
            for setup in setups(frozenset(runs), program.needs) - known.keys():
                if setup.database in databases:
                    tasks[setup.run][setup.database].append(program)
        return tasks

    def _prepare(self, database: str) -> None:
        drop_abandoned(database)
        version = version_of(database)
        known = self.record.versions.setdefault(database, [])
        if version not in known:
            known.append(version)
            known.sort()

    def _take(self, result: Found | Failed) -> None:
        if isinstance(result, Failed):
            where = f"SQLAlchemy {result.run.release} on Python {result.run.python}"
            self._problem(
                f"not run: {result.lost or where}"
                + (" went away" if result.lost else "")
                + f": {result.why}"
            )
            return
        self.found.append(result)
        if result.verdict == UNSTABLE:
            release, python = result.setup.run
            self._problem(
                f"not recorded: {result.program.id} does not print the same twice on "
                f"SQLAlchemy {release}, Python {python}, {result.setup.database}:"
                f"\n{indent(result.text, '    ')}"
            )
        elif not self.is_shown:
            today = datetime.now(timezone.utc).date().isoformat()
            entry = self.record.entries.setdefault(result.program.id, Entry(today))
            self.record.matrix.add(result.setup.run)
            text = None if result.verdict == HOLDS else result.text
            entry.outcomes[result.setup] = text

    def _problem(self, line: str) -> None:
        if line not in self.problems:
            self.problems.append(line)
            say(line)

    def _save(self) -> None:
        if not self.is_shown:
            self.save()

    def _tell(self) -> None:
        """What was found: all of it if it is shown, else how much."""
        if self.is_shown:
            releases = in_order(
                {
                    *self.record.releases,
                    *(found.setup.run.release for found in self.found),
                }
            )
            alike: dict[tuple[str, str, str], set[Setup]] = defaultdict(set)
            for found in self.found:
                key = found.program.id, found.verdict, found.text
                alike[key].add(found.setup)
            for (name, verdict, text), chosen in sorted(alike.items()):
                say(f"{name} {verdict} on {'; '.join(grouped(chosen, releases))}")
                if text:
                    say(indent(text, "    "))
        else:
            differ = sum(found.verdict == DIFFERS for found in self.found)
            say(f"{len(self.found)} run and recorded, of which {differ} do not hold")


class Progress:
    """One line that says how far it is and how long it will take."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.start = time.monotonic()
        self.shown = self.start

    def show(self, done: int) -> None:
        """Show it if it is time to: often on a terminal, where the line is replaced."""
        now = time.monotonic()
        if now - self.shown < (0.2 if sys.stdout.isatty() else 30) or not done:
            return
        self.shown = now
        left = (now - self.start) / done * (self.total - done)
        bar = "#" * (30 * done // self.total)
        say(
            f"[{bar:<30}] {done} of {self.total}, {left // 60:.0f} min {left % 60:.0f} s left",
            stays=False,
        )


def say(line: str, *, stays: bool = True) -> None:
    """Print the line; on a terminal, over the last one that does not stay."""
    if sys.stdout.isatty():
        print(f"\r\033[K{line}", end="\n" if stays else "", flush=True)
    else:
        print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
