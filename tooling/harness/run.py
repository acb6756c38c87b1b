"""Run one snippet in this process, as a reader would, and say what it printed."""

from __future__ import annotations

import asyncio
import gc
import importlib
import io
import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import (
    AbstractContextManager,
    contextmanager,
    nullcontext,
    redirect_stderr,
    redirect_stdout,
    suppress,
)
from functools import partial
from importlib import metadata
from typing import Any

import sqlalchemy
from packaging.requirements import Requirement
from sqlalchemy import event
from sqlalchemy.engine import AdaptedConnection
from sqlalchemy.orm.session import _sessions
from sqlalchemy.pool import Pool

from tooling.harness.databases import clean_schema, why_no_server, why_unreachable
from tooling.harness.masks import masked
from tooling.harness.snippet import Needs, Snippet

# A driver's coroutine that SQLAlchemy refused to await; the garbage collector decides when,
# and whether, Python says so.
UNAWAITED = r"coroutine '((Async)?(Connection|Cursor)\.|_connect|_ContextManager\.)"


def why_not_here(needs: Needs) -> str | None:
    """Why a snippet with these needs cannot run here, in words; None if it can."""
    if not needs.sqlalchemy.contains(sqlalchemy.__version__, prereleases=True):
        return f"needs SQLAlchemy {needs.sqlalchemy}, here is {sqlalchemy.__version__}"
    missing = [*map(why_missing, needs.libraries), *map(why_no_server, needs.servers)]
    if any(missing):
        return "; ".join(filter(None, missing))
    reasons = [why_unreachable(database) for database in needs.databases]
    return None if None in reasons else "; ".join(filter(None, reasons))


def why_missing(library: str) -> str | None:
    """Why the library of a recipe cannot be used, in one line; None if it is there."""
    wanted = Requirement(library)
    try:
        here = metadata.version(wanted.name)
    except metadata.PackageNotFoundError:
        return f"{wanted.name} is not installed: pip install {wanted.name}"
    if wanted.specifier.contains(here, prereleases=True):
        return None
    return f"needs {library}, here is {here}: pip install '{library}'"


def database_for(needs: Needs) -> str:
    """The first database that the snippet may run on and that answers."""
    return next(name for name in needs.databases if not why_unreachable(name))


@contextmanager
def connections_closed() -> Iterator[None]:
    """Close at the end what was connected inside, and hear nothing of what was not.

    A snippet does not dispose of its engine, to stay short; a connection that the
    garbage collector has to close is a ResourceWarning from Python 3.13 on.
    """
    opened: list[Any] = []
    is_async = False
    # What an earlier program left open is not this one's: close_all_sessions() would close it.
    _sessions.clear()

    def note(connection: Any, record: Any) -> None:
        nonlocal is_async
        # One behind asyncio can only be closed inside its loop, by the snippet.
        if isinstance(connection, AdaptedConnection):
            is_async = True
        else:
            opened.append(connection)

    event.listen(Pool, "connect", note)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", UNAWAITED, RuntimeWarning)
            # Python warns of a coroutine that it throws away. That raises KeyError where
            # the collector comes by a namedtuple's constructor, which has no builtins.
            gc.disable()
            yield
            if is_async:
                gc.collect()
    finally:
        gc.enable()
        event.remove(Pool, "connect", note)
        for connection in opened:
            with suppress(Exception):  # some drivers refuse to close one twice
                connection.close()


@contextmanager
def written_to(stream: io.StringIO) -> Iterator[None]:
    """Collect in the stream all that is written: also to stderr, where Python logs warnings and worse."""
    handler = logging.StreamHandler(stream)
    handler.setLevel(logging.WARNING)
    logging.root.addHandler(handler)
    try:
        with redirect_stdout(stream), redirect_stderr(stream):
            yield
    finally:
        logging.root.removeHandler(handler)


def run(snippet: Snippet, database: str = "sqlite") -> str:
    """Run it in a clean schema and return all that was written, masked.

    Exceptions of the snippet are not caught. Raises RuntimeError if importing it prints.
    """
    with clean_schema(database):
        written, error = attempt(snippet.module)
    if error:
        raise error
    return written


def _main(module: str) -> Callable[..., Any]:
    """Its `main()`; for `module:argument`, with that argument."""
    name, _, argument = module.partition(":")
    main: Callable[..., Any] = importlib.import_module(name).main
    return partial(main, argument) if argument else main


def attempt(
    module: str, watched: AbstractContextManager[Any] | None = None
) -> tuple[str, Exception | None]:
    """Import the snippet, call its `main()`: all that was written, masked, and what it raised.

    What is written to stderr or logged as a warning counts too. `main()` runs inside
    `watched`.
    """
    written = io.StringIO()
    problem: Exception | None = None
    with connections_closed(), written_to(written):
        try:
            main = _main(module)
            if written.getvalue():
                raise RuntimeError(
                    f"importing it prints {written.getvalue()!r}; move that into main()"
                )
            with watched or nullcontext():
                if asyncio.iscoroutinefunction(main):
                    asyncio.run(main())
                else:
                    main()
        except Exception as error:
            problem = error
    return masked(written.getvalue()), problem
