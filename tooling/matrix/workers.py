"""Workers in parallel: one process for each release and Python, results as they come."""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tooling.harness.errors import ROOT
from tooling.matrix import environments
from tooling.matrix.record import Program, Run, Setup
from tooling.matrix.worker import LOST, READY

PATIENCE = 10  # seconds that a worker has to drop its schema
Task = dict[str, list[Program]]  # of one run: database -> what to run there


@dataclass(frozen=True)
class Found:
    """One program was run in one setup."""

    program: Program
    setup: Setup
    verdict: str
    text: str  # what it printed, if that is not what stands in the file


@dataclass(frozen=True)
class Failed:
    """Something else than a program failed; nothing is known of what was not run."""

    run: Run
    why: str
    lost: str | None = None  # the database that went away, if that is what failed


@contextmanager
def snapshot() -> Iterator[Path]:
    """A copy of the snippets and of this package, which stays as it is while others edit."""
    with tempfile.TemporaryDirectory(prefix="evidence-") as folder:
        for part in ("tooling", "snippets"):
            shutil.copytree(
                ROOT / part,
                Path(folder, part),
                ignore=shutil.ignore_patterns("__pycache__"),
            )
        yield Path(folder)


class Workers:
    """At most so many processes at once, each in an environment of its own."""

    def __init__(self, folder: Path, parallel: int) -> None:
        self.folder = folder  # what they run, from `snapshot()`
        self.parallel = parallel
        self.lost: set[str] = set()  # databases
        self._processes: set[subprocess.Popen[str]] = set()
        self._stopped = False

    def results(self, tasks: dict[Run, Task]) -> Generator[Found | Failed, None, None]:
        """What is found, in no order; closing the generator ends the processes."""
        said: queue.Queue[Found | Failed | None] = queue.Queue()
        with ThreadPoolExecutor(self.parallel) as pool:
            try:
                for run, task in tasks.items():
                    pool.submit(self._run, run, task, said.put)
                for _ in tasks:
                    while result := said.get():
                        yield result
            finally:
                self._stop()

    def _run(
        self, run: Run, task: Task, say: Callable[[Found | Failed | None], None]
    ) -> None:
        try:
            with tempfile.TemporaryFile("w+", encoding="utf-8") as errors:
                for result in self._talk(run, task, errors):
                    say(result)
        except Exception as error:
            say(Failed(run, f"{type(error).__name__}: {error}"))
        finally:
            say(None)

    def _talk(self, run: Run, task: Task, errors: IO[str]) -> Iterator[Found | Failed]:
        """Give the task to a worker and read what it says; its end is awaited."""
        chosen = {name: own for name, own in task.items() if name not in self.lost}
        if self._stopped or not chosen:
            return
        programs = {one.module: one for own in chosen.values() for one in own}
        jobs = {
            name: {one.module: one.expected for one in own}
            for name, own in chosen.items()
        }
        with subprocess.Popen(
            environments.command(run, "-m", "tooling.matrix.worker"),
            cwd=self.folder,
            env=environments.clean(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            # So that Ctrl-C in a terminal reaches this process alone, which ends them in order.
            start_new_session=True,
        ) as process:
            assert process.stdin
            assert process.stdout
            self._processes.add(process)
            with suppress(BrokenPipeError):
                process.stdin.write(json.dumps(jobs))
                process.stdin.close()
            is_ready = False
            for line in process.stdout:
                database, module, verdict, text = json.loads(line)
                if verdict == READY:
                    is_ready = True
                    assert text == run.release, f"the worker runs on SQLAlchemy {text}"
                elif verdict == LOST:
                    self.lost.add(database)
                    yield Failed(run, text, lost=database)
                else:
                    setup = Setup(run, database)
                    yield Found(programs[module], setup, verdict, text)
        self._processes.remove(process)
        if process.returncode and not self._stopped:
            errors.seek(0)
            what = "its worker ended" if is_ready else "cannot be installed"
            yield Failed(run, f"{what}: {environments.reason(errors.read())}")

    def _stop(self) -> None:
        self._stopped = True
        for number in (signal.SIGTERM, signal.SIGKILL):
            for process in list(self._processes):
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, number)
            for process in list(self._processes):
                with suppress(subprocess.TimeoutExpired):
                    process.wait(PATIENCE)
