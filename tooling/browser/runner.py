"""Runs the reader's program in the browser, under the recorder that made the recorded trace.

`snapshot.mjs` loads it into Pyodide and writes the memory; the worker (`docs/assets/run-worker.js`)
goes on from there. It imports what is there: the standard library, SQLAlchemy, and the modules that
`assets.py` puts beside it.
"""

from __future__ import annotations

import ast
import gc
import importlib
import io
import json
import linecache
import sys
import traceback
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType, ModuleType
from typing import Any, NamedTuple

from sqlalchemy import event
from sqlalchemy.event import api
from sqlalchemy.orm import Session, sessionmaker

from tooling.harness.masks import masked
from tooling.trace.places import Places
from tooling.trace.recorder import Recorder
from tooling.trace.rows import rows

FILE = "program.py"
SHARED = ("library", "words")  # of snippets/: what programs import
LONGEST = 50_000  # characters of a program
MOST_WRITTEN = 100_000  # characters
MOST_SQL = 100  # statements at one line
WARM = """from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

engine = new_library()
with Session(engine) as session:
    author = session.get(Author, 1)
    print(author.books[0].title)
    author.name = "Le Guin"
    session.delete(session.scalars(select(Book).where(Book.title == "Kindred")).one())
    session.add(Book(title="Solaris"))
    session.commit()
"""


class Line(NamedTuple):
    """A line of the program, or of what it wrote."""

    number: int
    text: str
    is_output: bool = False


class TooMuch(BaseException):
    """A program writes without an end; it cannot be caught by mistake."""


class Written(io.TextIOBase):
    """What the program writes, below the line that writes it.

    The only `sys.stdout` there is: `echo=True` keeps the first one it finds.
    """

    def __init__(self) -> None:
        self.begin(None)

    def begin(self, places: Places | None) -> None:
        """Forget everything; from now on what is written belongs to lines of that program."""
        self.places = places
        self.at: dict[int, list[str]] = defaultdict(list)
        self.left = MOST_WRITTEN

    def write(self, text: str) -> int:
        """Note the text, and where; raises TooMuch when it is a flood."""
        self.left -= len(text)
        if self.left < 0:
            raise TooMuch
        frame: FrameType | None = sys._getframe()
        while frame and frame.f_code.co_filename != FILE:
            frame = frame.f_back
        line = self.places.last(frame.f_lineno) if frame and self.places else 0
        self.at[line].append(text)
        return len(text)

    def lines(self) -> dict[int, list[str]]:
        """The lines of text at each line of the program; at 0, what belongs to none."""
        return {at: masked("".join(text)).splitlines() for at, text in self.at.items()}


written = Written()
shared: set[str] = set()  # the files of the modules that programs share


def install() -> None:
    """Make the interpreter ready for programs: called once, before the first."""
    sys.stdout = sys.stderr = written
    _share()
    gc.freeze()  # what is loaded by now stays: `tidy()` need not look at it
    gc.enable()


def warm() -> None:
    """Run a program, so that the first of the reader finds what each needs: once, before it."""
    run(WARM)
    tidy()
    gc.freeze()


def run(text: str, settings: str = "{}") -> str:
    """Run the text as a script: as JSON its rows, and the error if it ended in one.

    `settings` is JSON too: other defaults of `Session`, such as `{"autoflush": false}`.
    """
    if len(text) > LONGEST:
        message = f"The program is longer than {LONGEST:,} characters: it is not run."
        return json.dumps({"rows": [], "error": {"line": 0, "text": message}})
    lines = text.splitlines()
    linecache.cache[FILE] = (len(text), None, [f"{line}\n" for line in lines], FILE)
    error = None
    try:
        tree = ast.parse(text, FILE)
        code = compile(text, FILE, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as problem:
        return json.dumps({"rows": [], "error": _error(problem, int)})
    recorder = Recorder(tree, FILE, shown=text, shared=shared, is_script=True)
    module = sys.modules["__main__"] = ModuleType("__main__")
    module.__file__ = FILE
    with _clean(json.loads(settings)), warnings.catch_warnings():
        warnings.simplefilter("default")
        try:
            with recorder:
                written.begin(recorder.places)
                exec(code, module.__dict__)
        except SystemExit:
            pass
        except BaseException as problem:
            error = _error(problem, recorder.places.last)
        finally:
            written.places = None
    outputs = written.lines()
    recorder.shown += "\n".join(line for own in outputs.values() for line in own)
    trace = recorder.trace()
    for step in trace.values():
        if more := step.sql[MOST_SQL:]:
            step.sql[MOST_SQL:] = [f"… and {len(more):,} more statements"]
    drawn = rows(_shown(lines, outputs), trace, recorder.places.ends)
    return json.dumps({"rows": list(drawn), "error": error})


def tidy() -> None:
    """Throw away what the last program left; what programs share is as in a new process.

    Between two runs, so that the reader does not wait for it.
    """
    sys.modules["__main__"] = ModuleType("__main__")
    linecache.cache.pop(FILE, None)
    for name in [name for name in sys.modules if name.startswith("snippets.")]:
        del sys.modules[name]
    _share().new_library().dispose()  # it configures the mappers
    gc.collect()


def _share() -> Any:
    """Import what programs share; the module of the library."""
    modules = [importlib.import_module(f"snippets.{name}") for name in SHARED]
    # In the browser they are byte-compiled; their code has the names of the sources.
    shared.clear()
    shared.update(f"{module.__file__}".replace(".pyc", ".py") for module in modules)
    return modules[0]


def _shown(lines: list[str], outputs: dict[int, list[str]]) -> Iterator[Line]:
    yield from (Line(0, text, is_output=True) for text in outputs.get(0, ()))
    for number, line in enumerate(lines, 1):
        yield Line(number, line)
        yield from (
            Line(number, text, is_output=True) for text in outputs.get(number, ())
        )


def _error(problem: BaseException, last: Callable[[int], int]) -> dict[str, Any]:
    """What ended the program: at which of its lines, and the text with its own lines only."""
    if isinstance(problem, TooMuch):
        where, text = 0, f"Stopped: it wrote more than {MOST_WRITTEN:,} characters."
        return {"line": where, "text": text}
    if isinstance(problem, MemoryError):
        problem = MemoryError("the program needs more memory than it gets here")
    told = traceback.TracebackException.from_exception(problem)
    own = [frame for frame in told.stack if frame.filename == FILE]
    told.stack = traceback.StackSummary.from_list(own)
    told.__cause__ = told.__context__ = None
    line = own[0].lineno if own else getattr(problem, "lineno", 0)
    return {
        "line": last(line or 0),
        "text": masked("".join(told.format())).rstrip(),
    }


@contextmanager
def _clean(settings: dict[str, Any]) -> Iterator[None]:
    """Sessions with these defaults; and at the end, no listener of the program is left."""
    listeners: list[tuple[Any, str, Any]] = []
    listen: Callable[..., None] = api.listen

    def noting(target: Any, identifier: str, fn: Any, *args: Any, **kw: Any) -> None:
        listen(target, identifier, fn, *args, **kw)
        # What listens to one session or engine is gone with it, and must not be held.
        if isinstance(target, type) and getattr(fn, "__module__", "") == "__main__":
            listeners.append((target, identifier, fn))

    defaults = [one.__init__.__kwdefaults__ or {} for one in (Session, sessionmaker)]
    before = [dict(some) for some in defaults]
    for some in defaults:
        some.update({name: settings[name] for name in settings if name in some})
    api.listen = event.listen = noting
    try:
        yield
    finally:
        api.listen = event.listen = listen
        for target, identifier, fn in listeners:
            with suppress(
                Exception
            ):  # the program has removed it, or its target is gone
                event.remove(target, identifier, fn)
        for some, old in zip(defaults, before):
            some.clear()
            some.update(old)
