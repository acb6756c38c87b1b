"""What each line of a program does: the SQL it emits, and the states it changes.

`Recorder` watches a run. It loads nothing and holds no object: the tests run every
snippet under it, and each prints what its file says. It runs in the reader's browser too,
and so knows little more than SQLAlchemy.
"""

from __future__ import annotations

import ast
import gc
import inspect
import sys
import threading
import weakref
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import InstanceState

from tooling.harness.masks import masked
from tooling.harness.states import STATES
from tooling.trace.places import Place, Places
from tooling.trace.statement import rendered

WRITES = ("INSERT", "UPDATE", "DELETE")
PASS_SHOWN, CALL_SHOWN = "first pass shown", "first call shown"
MOST_PASSES = 1000  # that are looked at, of an endless loop


@dataclass
class Step:
    """What happened at one place in one pass."""

    states: dict[str, str] = field(default_factory=dict)  # of variables that changed
    sql: list[str] = field(default_factory=list)
    note: str = ""


Trace = dict[Place, Step]


# --- What is seen of an object


class Seen(NamedTuple):
    """A variable's mapped object, which is not held."""

    state: weakref.ref[InstanceState[Any]]
    words: str  # its state and flags
    unloaded: str


def seen_in(variables: dict[str, Any]) -> dict[str, Seen]:
    """The mapped objects among the variables."""
    found = {}
    for name, value in variables.items():
        try:  # no getattr(): a class may answer it with SQL
            state = object.__getattribute__(value, "__dict__")["_sa_instance_state"]
        except (AttributeError, KeyError, TypeError):
            continue
        if isinstance(state, InstanceState):
            found[name] = look_at(state)
    return found


def look_at(state: InstanceState[Any]) -> Seen:
    """What can be said of an object without loading anything."""
    words = [next(name for name in STATES if getattr(state, name))]
    unloaded: set[str] = set()
    session = state.session
    if state.persistent and session and state.object in session.deleted:
        words.append("marked for deletion")
    if state.persistent or state.detached:
        columns = {
            name
            for name in state.unloaded
            if state.manager[name].impl.accepts_scalar_loader
        }
        expired = columns & state.expired_attributes
        if state.expired:
            words.append("expired")
        elif expired:
            words.append(f"expired: {_listed(expired)}")
        if state.modified:
            words.append("modified")
        if not state.expired:
            # A session loads a relationship when it is read: it tells nothing that it
            # is not loaded, until there is no session.
            unloaded = (state.unloaded if state.detached else columns) - expired
    return Seen(weakref.ref(state), " · ".join(words), _listed(unloaded))


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names))


# --- What is seen of a run


class Emitted(str):
    """SQL in one short line; and in full, where a program may print it."""

    full = ""


@dataclass
class Pass:
    """What happened at one place once."""

    is_end: bool = False
    sql: list[Emitted] = field(default_factory=list)
    states: dict[str, str] = field(default_factory=dict)  # of variables that changed
    after: dict[str, str] = field(default_factory=dict)  # of all variables

    def differs(self, first: Pass, names: set[str]) -> bool:
        """Whether a reader who sees the first pass would be wrong about this one."""
        return self.sql != first.sql or any(
            self.after[name] != first.after.get(name)
            for name in (self.states.keys() | first.states.keys()) & names
            if name in self.after
        )


class Watch:
    """The trace function of one frame, which is not held."""

    def __init__(self, recorder: Recorder, frame: FrameType) -> None:
        self.recorder = recorder
        self.place: Place | None = None
        self.now = Pass()
        self.known = seen_in(frame.f_locals)

    def __call__(self, frame: FrameType, what: str, argument: Any) -> Watch:
        if what == "line":
            self.recorder.enter(self)
            place = self.recorder.places.of(frame.f_lineno, self.place)
            if place != self.place:  # else another line of the same statement
                self._settle(frame)
                self.place, self.now = place, Pass(place.is_end)
                passes = self.recorder.passes.setdefault(place, [])
                if len(passes) < MOST_PASSES:
                    passes.append(self.now)
        elif what == "return":
            self._settle(frame)
            self.recorder.leave(self)
        return self

    def _settle(self, frame: FrameType) -> None:
        """Whatever changed, changed at the place where the frame was until now."""
        found = seen_in(frame.f_locals)
        for name, now in found.items():
            before = self.known.get(name)
            if before and before.state() is not now.state():
                before = None
            missing = "" if before and before.unloaded == now.unloaded else now.unloaded
            if before and before.words in ("transient", "pending"):
                missing = ""  # a flush leaves unloaded what was not set
            if missing or not before or before.words != now.words:
                more = f" · unloaded: {missing}" if missing else ""
                self.now.states[name] = now.words + more
        self.known = found
        self.now.after = {name: now.words for name, now in found.items()}


class Recorder:
    """Inside `with`, watches the functions of a file in this thread, and all SQL.

    Of a script, its own level too. What the files `shared` do belongs to no line. SQL that
    stands in `shown` is not repeated.
    """

    def __init__(
        self,
        tree: ast.Module,
        file: str,
        *,
        shown: str = "",
        shared: Collection[str] = (),
        is_script: bool = False,
    ) -> None:
        self.places = Places(tree)
        self.passes: dict[Place, list[Pass]] = {}
        self.shown = shown
        self._file = file
        self._shared = shared
        self._is_script = is_script
        self._in_shared = 0
        self._emitted: list[tuple[Pass, Emitted]] = []
        self._running: list[Watch] = []  # the last one is that of the current frame
        self._wrote: weakref.WeakSet[Connection] = weakref.WeakSet()
        self._thread = threading.get_ident()
        self._listeners: list[tuple[str, Callable[..., None]]] = [
            ("before_cursor_execute", self._executes),
            ("commit", lambda conn: self._ends(conn, "COMMIT")),
            ("rollback", lambda conn: self._ends(conn, "ROLLBACK")),
            ("savepoint", lambda *_: self._emits("SAVEPOINT")),
            ("release_savepoint", lambda *_: self._emits("RELEASE SAVEPOINT")),
            ("rollback_savepoint", lambda *_: self._emits("ROLLBACK TO SAVEPOINT")),
        ]

    def __enter__(self) -> Recorder:
        for name, listener in self._listeners:
            event.listen(Engine, name, listener)
        # Objects that hold each other die at once or not at all, and so in every run alike.
        gc.disable()
        self._before = sys.gettrace()
        sys.settrace(self._tracer())
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(self._before)
        gc.enable()
        for name, listener in self._listeners:
            event.remove(Engine, name, listener)

    def enter(self, watch: Watch) -> None:
        """Its frame runs now; under asyncio, also in the midst of another."""
        if watch in self._running:
            self._running.remove(watch)
        self._running.append(watch)

    def leave(self, watch: Watch) -> None:
        """Its frame has ended, or waits: the only one for what SQLAlchemy does meanwhile."""
        if watch in self._running and len(self._running) > 1:
            self._running.remove(watch)

    def trace(self) -> Trace:
        """What is to be told of each place of which there is something to tell."""
        self._forget_shown()
        if self._emitted:
            last, sql = self._emitted[-1]
            if sql == "ROLLBACK" and last.is_end:
                last.sql.pop()  # nobody asks the database what it undid
        steps: Trace = {}
        notes: dict[Place, str] = {}
        for place, (first, *later) in self.passes.items():
            names = set(first.after).union(*(one.after for one in later))
            if place.is_end:
                # What becomes of an object that the program has done with tells nothing.
                names &= self.places.named_after(self.places.ends[place.line])
            states = {
                name: words for name, words in first.states.items() if name in names
            }
            if states or first.sql:
                steps[place] = Step(states, [masked(sql) for sql in first.sql])
            # The first pass of a `for` emits the SQL of all.
            if place in self.places.loops:
                later = [one for one in later if one.states or one.sql]
            if any(one.differs(first, names) for one in later):
                around = self.places.repeats[place.line]
                in_loop = around in self.places.loops
                notes[around] = PASS_SHOWN if in_loop else CALL_SHOWN
        for place, note in notes.items():
            steps.setdefault(place, Step()).note = note
        return dict(sorted(steps.items()))

    def _forget_shown(self) -> None:
        """A statement is not repeated that the program holds, or prints, in full."""
        for passes in self.passes.values():
            for one in passes:
                one.sql = [sql for sql in one.sql if not self._shows(sql)]
        self._emitted = [(at, sql) for at, sql in self._emitted if not self._shows(sql)]

    def _shows(self, sql: Emitted) -> bool:
        return bool(sql.full) and sql.full in self.shown

    def _tracer(self) -> Callable[[FrameType, str, Any], Any]:
        """The trace function of this thread, which Python asks about each new frame."""
        file, shared = self._file, self._shared

        def called(frame: FrameType, what: str, argument: Any) -> Any:
            # Nearly all frames are SQLAlchemy's: these two lines are the cost of a trace.
            name = frame.f_code.co_filename
            if name != file and name not in shared:
                return None
            if name != file:
                self._in_shared += 1
                return self._until_return
            if not self._watches(frame.f_code):
                return None
            watch = frame.f_trace or Watch(self, frame)  # a coroutine goes on
            self.enter(watch)  # type: ignore[arg-type]
            return watch

        return called

    def _watches(self, code: CodeType) -> bool:
        if code.co_name == "<module>":
            return self._is_script
        # Lambdas and comprehensions belong to the line they stand in.
        return bool(code.co_flags & inspect.CO_OPTIMIZED) and code.co_name[0] != "<"

    def _until_return(self, frame: FrameType, what: str, argument: Any) -> Any:
        if what == "return":
            self._in_shared -= 1
        return self._until_return

    def _executes(
        self,
        conn: Connection,
        cursor: Any,
        statement: str,
        parameters: Any,
        context: Any,
        executemany: bool,
    ) -> None:
        verb = statement.split(None, 1)[0].upper()
        if verb in WRITES:
            self._wrote.add(conn)
        if verb not in (*WRITES, "SELECT", "WITH") or "pg_catalog." in statement:
            return  # tables are made in words that the program shows
        sql = Emitted(rendered(statement, parameters, executemany))
        sql.full = " ".join(statement.split())
        self._emits(sql)

    def _ends(self, conn: Connection, how: str) -> None:
        # How a transaction ends that has only read tells nothing.
        if conn in self._wrote:
            self._wrote.discard(conn)
            self._emits(how)

    def _emits(self, sql: str) -> None:
        sql = sql if isinstance(sql, Emitted) else Emitted(sql)
        # Another thread goes on at its own pace; the library is set up as in every snippet.
        if threading.get_ident() != self._thread or self._in_shared:
            return
        if watch := self._emitting():
            watch.now.sql.append(sql)
            self._emitted.append((watch.now, sql))

    def _emitting(self) -> Watch | None:
        """Whose frame emits SQL: the caller's, or, from a greenlet, that which waits for it."""
        frame: FrameType | None = sys._getframe()
        while frame:
            if isinstance(frame.f_trace, Watch):
                return frame.f_trace
            frame = frame.f_back
        return self._running[-1] if self._running else None
