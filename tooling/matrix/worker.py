"""Run many snippets on one release of SQLAlchemy, each in a process and a schema of its own.

A module may be named with a circumstance, `snippets.merge.merge_none_overwrites@autoflush_false`.

`python -m tooling.matrix.worker`, in the environment of that release, reads from stdin
`{database: {module: the output that stands in the file}}` and writes to stdout, as soon
as it is known, one JSON line for each: `[database, module, verdict, what it printed]`.
"""

from __future__ import annotations

import asyncio
import gc
import json
import multiprocessing
import os
import signal
import sys
import traceback
import warnings
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import IO, Any

import sqlalchemy
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from snippets.async_library import new_async_library
from snippets.library import Author, new_library
from tooling.circumstances.making import make
from tooling.harness.databases import Schema, clean_schema, why_unreachable
from tooling.harness.masks import masked
from tooling.harness.run import attempt

READY, LOST = "ready", "lost"
HOLDS, DIFFERS, UNSTABLE = "holds", "differs", "unstable"
SECONDS = int(os.environ.get("EVIDENCE_SECONDS", "10"))
TOO_LONG = f"does not end within {SECONDS} seconds"
SHARED = 25  # snippets in one process
FORK = multiprocessing.get_context("fork")
# Signals that came, looked at between two snippets: an exception in the midst of a
# statement would break the connection that has to drop the schema. No Event: uv passes
# each signal on once more, and setting one twice at a time is a deadlock.
STOP: list[int] = []


class Process:
    """A copy of this process that runs snippets, one after the other."""

    def __init__(self) -> None:
        self.number = 0  # of snippets that it ran
        self._connection, theirs = FORK.Pipe()
        self._process = FORK.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def says(self, module: str) -> str:
        """All that the snippet writes.

        Ends with a line for what it raised, or for how its process ended otherwise.
        """
        self.number += 1
        try:
            self._connection.send(module)
            if not self._connection.poll(SECONDS):
                return TOO_LONG
            return str(self._connection.recv())
        except (EOFError, ConnectionError):
            self._process.join()
            return f"the process ends with code {self._process.exitcode}"

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._connection.close()


def _serve(connection: Connection) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    made = ""
    while True:
        module, _, circumstance = connection.recv().partition("@")
        if circumstance != made:
            make(circumstance)
            made = circumstance
        written, error = attempt(module)
        if error:
            what = "".join(traceback.format_exception_only(error))
            written += f"raises {masked(what)}"
        connection.send("\n".join(line.rstrip() for line in written.splitlines()))


class Runner:
    """Runs snippets in processes, and in this schema if there is one."""

    def __init__(self, schema: Schema | None) -> None:
        self.schema = schema
        self.circumstance = ""  # that the process is in, which it cannot leave
        self.process = Process()

    def verdict(self, module: str, expected: str) -> tuple[str, str]:
        """Whether it prints what is expected; if not, what it prints.

        A process is soon replaced, since what a snippet leaves in it could touch
        another. That counts only if it holds: else it is asked in one of its own, twice
        unless it hangs.
        """
        circumstance = module.partition("@")[2]
        if self.process.number >= SHARED or circumstance != self.circumstance:
            self._renew()
        self.circumstance = circumstance
        if self._says(module) == expected:
            return HOLDS, ""
        printed: list[str] = []
        while len(printed) < 2 and TOO_LONG not in printed:
            self._renew()
            printed.append(self._says(module))
        self._renew()
        if len(set(printed)) > 1:
            return UNSTABLE, "\n".join(printed)
        return (HOLDS, "") if printed[0] == expected else (DIFFERS, printed[0])

    def _says(self, module: str) -> str:
        text = self.process.says(module)
        if STOP:
            raise KeyboardInterrupt
        if self.schema:
            self.schema.empty()
        return text

    def _renew(self) -> None:
        self.process.end()
        self.process = Process()


def run_all(jobs: dict[str, dict[str, str]], out: IO[str]) -> None:
    """Run the snippets of each database, until it is done or the server is lost."""

    def write(*line: Any) -> None:
        print(json.dumps(line), file=out, flush=True)

    for database, modules in jobs.items():
        try:
            with clean_schema(database) as schema:
                _warm_up()
                if schema:
                    schema.empty()
                runner = Runner(schema)
                try:
                    for module, expected in modules.items():
                        verdict, text = runner.verdict(module, expected)
                        if verdict != HOLDS and (why := _why_lost(database)):
                            write(database, None, LOST, why)
                            break
                        write(database, module, verdict, text)
                finally:
                    # Before the schema is dropped, in which it may hold locks.
                    runner.process.end()
        except SQLAlchemyError as error:
            why = _why_lost(database) or str(error).splitlines()[0]
            write(database, None, LOST, why)


def _why_lost(database: str) -> str | None:
    why_unreachable.cache_clear()
    return why_unreachable(database)


def _warm_up() -> None:
    """Do once what each process would do again: it halves their time."""
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        assert ursula
        ursula.name = "Le Guin"
        session.refresh(ursula, ["books"])
        session.commit()
    engine.dispose()

    async def warm_up_asyncio() -> None:
        engine = await new_async_library()
        await engine.dispose()

    asyncio.run(warm_up_asyncio())
    gc.freeze()


def main() -> None:
    """Write results to what is stdout now; nothing that a snippet does gets there."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _: STOP.append(number))
    # A warning counts as output; where in which file it arose is not the same everywhere.
    warnings.simplefilter("default")
    warnings.formatwarning = lambda message, category, *_: (
        f"{category.__name__}: {message}\n"
    )
    print(json.dumps([None, None, READY, sqlalchemy.__version__]), file=out, flush=True)
    jobs = json.load(sys.stdin)
    with suppress(KeyboardInterrupt, BrokenPipeError):
        run_all(jobs, out)


if __name__ == "__main__":
    main()
