"""The operations of the transition table and of the state explorer, and what each does.

A `Situation` is a book and the session it is, or is not, in. `perform()` does one of the
`OPERATIONS` to it and says what can be seen afterwards, without touching the object.

    library = Library()
    situation = library.situation()  # a new book, and a session that does not know it
    outcome = perform(situation, OPERATIONS["add"])
    situation.end()  # then another situation can start from the same rows
"""

from __future__ import annotations

import copy
import gc
import pickle
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from types import CodeType
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    delete,
    event,
    func,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.orm import (
    Session,
    SessionTransaction,
    make_transient,
    make_transient_to_detached,
)

from snippets.library import Author, Book, new_library
from tooling.harness.run import masked
from tooling.harness.states import STATES

ROW, NEW_ROW = 1, 5  # the key of the book that is there; of the next to be inserted
COLUMNS = ("id", "title", "author_id")
# What an operation's code may name.
TOOLS: dict[str, Any] = {
    "Book": Book,
    "copy": copy,
    "delete": delete,
    "make_transient": make_transient,
    "make_transient_to_detached": make_transient_to_detached,
    "pickle": pickle,
    "select": select,
    "update": update,
}
AUTOFLUSH = "(raised as a result of"
PLACEHOLDER = re.compile(r"\?|%s|%\((\w+)\)s(?:::[A-Z]+(?:\(\d+\))?)?")
# What is written otherwise for one database or release, and means the same.
SAME = (
    (re.compile(r"(SAVEPOINT) sa_savepoint_\d+$"), r"\1"),
    (re.compile(r"(\w+)\.(\w+) AS \1_\2\b"), r"\1.\2"),
    (re.compile(r"(RETURNING) book\."), r"\1 "),
)


class Library:
    """The example library, and the SQL that is emitted to it, as text one can read."""

    def __init__(self) -> None:
        self.engine = new_library()
        self.log: list[str] = []
        with self.engine.connect() as connection:
            self._rows: list[tuple[Any, list[dict[str, Any]]]] = [
                (
                    table,
                    [dict(row) for row in connection.execute(select(table)).mappings()],
                )
                for table in (Author.__table__, Book.__table__)
            ]
        event.listen(self.engine, "before_cursor_execute", self._note)
        event.listen(
            self.engine, "commit", lambda connection: self.log.append("COMMIT")
        )
        event.listen(
            self.engine, "rollback", lambda connection: self.log.append("ROLLBACK")
        )

    def situation(self, *, expire_on_commit: bool = True) -> Situation:
        """A new book, and a session that does not know it."""
        session = Session(self.engine, expire_on_commit=expire_on_commit)
        return Situation(self, session, Book(title="Emma"), NEW_ROW)

    def restore(self) -> None:
        """Make the rows what they were, as far as what was logged has changed them."""
        inserted = any(statement.startswith("INSERT") for statement in self.log)
        if inserted or "COMMIT" in self.log:
            with self.engine.begin() as connection:
                for table, _ in reversed(self._rows):
                    connection.execute(delete(table))
                for table, rows in self._rows:
                    connection.execute(insert(table), rows)
                if inserted:
                    self._restart_keys(connection)
        self.log.clear()

    def _restart_keys(self, connection: Connection) -> None:
        if self.engine.dialect.name == "postgresql":
            sequence = func.pg_get_serial_sequence("book", "id")
            connection.execute(select(func.setval(sequence, NEW_ROW - 1)))
        elif self.engine.dialect.name in ("mysql", "mariadb"):
            connection.execute(text(f"ALTER TABLE book AUTO_INCREMENT = {NEW_ROW}"))

    def _note(
        self, connection: Any, cursor: Any, statement: str, parameters: Any, *rest: Any
    ) -> None:
        many = parameters if isinstance(parameters, list) else [parameters]
        self.log.extend(readable(statement, one) for one in many)


def readable(statement: str, parameters: Any) -> str:
    """The statement on one line with its values in place, in whatever style they were.

    Names of savepoints and columns, and types for the driver, are left out.
    """
    values = iter(parameters if isinstance(parameters, tuple) else ())

    def value(match: re.Match[str]) -> str:
        value = parameters[match[1]] if match[1] else next(values)
        return "NULL" if value is None else repr(value)

    line = PLACEHOLDER.sub(value, " ".join(statement.split()))
    for pattern, always in SAME:
        line = pattern.sub(always, line)
    return line


@dataclass(eq=False)
class Situation:
    """A book, and what can be done to it with."""

    library: Library
    session: Session | None  # None once it was garbage-collected
    book: Book
    key: int  # of its row, also if that is gone or yet to be inserted
    others: list[object] = field(default_factory=list)  # that the program holds too
    transaction: SessionTransaction | None = None  # that began before all else
    returned: Book | None = None  # by the last operation, if that was another object

    @property
    def engine(self) -> Engine:
        return self.library.engine

    @property
    def own(self) -> Session:
        """The session, which is still there."""
        assert self.session is not None
        return self.session

    def end(self) -> None:
        """Close what is open and put the rows back."""
        for session in (self.session, *self.others):
            if isinstance(session, Session):
                session.close()
        self.session = None
        self.library.restore()


@dataclass(frozen=True)
class Observed:
    """What is seen of a book without loading anything or changing anything."""

    state: str  # one of STATES
    session: str = ""  # "this", "another", or none
    key: str = ""  # of its identity
    expired: bool = False  # the whole object
    expired_attributes: tuple[str, ...] = ()
    unloaded: tuple[str, ...] = ()  # those that are expired among them
    modified: bool = False
    marked: bool = False  # the next flush deletes it
    was_deleted: bool = False
    values: tuple[tuple[str, Any], ...] = ()  # of the columns that hold one


def observe(book: Book, session: Session | None) -> Observed:
    """The book as it is now; `session` is the one that counts as this."""
    state = inspect(book)
    own = state.session
    return Observed(
        state=next(name for name in STATES if getattr(state, name)),
        session="" if own is None else "this" if own is session else "another",
        # Of what was made detached it need not be a number.
        key=getattr(state.identity[0], "name", str(state.identity[0]))
        if state.identity
        else "",
        expired=state.expired,
        expired_attributes=tuple(sorted(state.expired_attributes)),
        unloaded=tuple(sorted(state.unloaded)),
        modified=state.modified,
        marked=own is not None and book in own.deleted,
        was_deleted=state.was_deleted,
        values=tuple(
            (name, state.dict[name]) for name in COLUMNS if name in state.dict
        ),
    )


@dataclass(frozen=True)
class Outcome:
    """What became of the book, and what else was seen."""

    after: Observed
    returned: Observed | str = ""  # another object; "itself", "None", or nothing
    sql: tuple[str, ...] = ()
    error: tuple[str, str] = ("", "")  # class, and what the text begins with
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Operation:
    """Something that a program does to an object or to its session."""

    id: str
    code: str  # as a reader would write it; what it assigns is what it returns
    group: str = ""  # a heading for operations of a kind
    short: str = ""  # the code on one line, without what is not the point
    run: Callable[[Situation], None] | None = field(
        default=None, repr=False
    )  # not the code
    # What the program did before it brought the object to its state, if this ends that.
    begins: Callable[[Session], SessionTransaction] | None = None

    @property
    def label(self) -> str:
        return self.short or self.code.replace("\n", "; ")

    @property
    def needs_session(self) -> bool:
        return "session" in self.code


def perform(situation: Situation, operation: Operation) -> Outcome:
    """Do it, and say what came of it.

    Raises ValueError if it needs the session and that was garbage-collected.
    """
    if operation.needs_session and situation.session is None:
        raise ValueError("the session was garbage-collected")
    log = situation.library.log
    before = len(log)
    returned: object = ""
    error = ("", "")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            returned = _run(operation, situation)
        except Exception as problem:
            error = (type(problem).__name__, _text(problem))
    situation.returned = None
    if isinstance(returned, Book) and returned is not situation.book:
        situation.returned = returned
        situation.others.append(returned)
    return Outcome(
        after=observe(situation.book, situation.session),
        returned=(
            observe(situation.returned, situation.session)
            if situation.returned
            else "itself"
            if returned is situation.book
            else str(returned)
        ),
        sql=tuple(log[before:]),
        error=error,
        warnings=tuple(
            f"{one.category.__name__}: {masked(str(one.message)).splitlines()[0]}"
            for one in caught
        ),
    )


def _text(problem: Exception) -> str:
    """The first line; where that says only that an autoflush failed, the second as well."""
    lines = masked(str(problem)).splitlines()
    return " ".join(lines[: 2 if lines and lines[0].startswith(AUTOFLUSH) else 1])


def _run(operation: Operation, it: Situation) -> object:
    """Do it; gives the book, or None, that it assigns to a name last; "" if it does not."""
    if operation.run:
        operation.run(it)
        return ""
    known = {**TOOLS, "session": it.session, "book": it.book, "key": it.key}
    names = dict(known)
    exec(_compiled(operation.code), names)
    last = list(names)[-1]
    value = names[last]
    is_new = last not in known and (value is None or isinstance(value, Book))
    return value if is_new else ""


@cache
def _compiled(code: str) -> CodeType:
    return compile(code, "<operation>", "exec")


class Interrupted(Exception):
    """What goes wrong in a `with` block."""


Begins = Callable[[Session], SessionTransaction]


def _fails(begins: Begins) -> Callable[[Situation], None]:
    """An exception in the block that began before all else, or in one that begins now."""

    def run(it: Situation) -> None:
        with suppress(Interrupted), it.transaction or begins(it.own):
            raise Interrupted

    return run


def _collect(it: Situation) -> None:
    it.session = it.transaction = None
    gc.collect()


def _operations() -> Iterator[Operation]:
    def one(name: str, code: str, short: str = "", **more: Any) -> Operation:
        return Operation(name, code, group, short, **more)

    group = "Into the session and out"
    yield one("add", "session.add(book)")
    yield one("add-commit", "session.add(book)\nsession.commit()")
    yield one("delete", "session.delete(book)")
    yield one("delete-commit", "session.delete(book)\nsession.commit()")
    yield one("expunge", "session.expunge(book)")
    yield one("expunge-all", "session.expunge_all()")
    yield one("close", "session.close()")
    yield one("reset", "session.reset()")
    yield one(
        "collected", "del session", "del session: garbage-collected", run=_collect
    )

    group = "Flush and transaction"
    yield one("flush", "session.flush()")
    yield one("commit", "session.commit()")
    yield one("rollback", "session.rollback()")
    yield one("savepoint-rollback", "session.begin_nested().rollback()")
    for name, begins in (
        ("begin_nested", Session.begin_nested),
        ("begin", Session.begin),
    ):
        yield one(
            f"{name.replace('_', '-')}-fails",
            f"with session.{name}():\n    ...\n    raise",
            f"with session.{name}(): raise",
            run=_fails(begins),
            begins=begins,
        )

    group = "Expire and load"
    yield one("expire", "session.expire(book)")
    yield one("expire-all", "session.expire_all()")
    yield one("refresh", "session.refresh(book)")
    yield one("get", "found = session.get(Book, key)", "session.get(Book, key)")
    statement = "statement = select(Book).where(Book.id == key)"
    yield one(
        "select",
        f"{statement}\nfound = session.scalars(statement).one_or_none()",
        "select(Book)",
    )
    yield one(
        "populate-existing",
        f"{statement}.execution_options(populate_existing=True)\n"
        "found = session.scalars(statement).one_or_none()",
        "select(Book), populate_existing",
    )

    group = "Read and set"
    yield one("read-column", "book.title")
    yield one("read-relationship", "book.author")
    yield one("set-column", 'book.title = "Persuasion"')
    yield one("set-key", "book.id = 9")
    yield one("set-key-flush", "book.id = 9\nsession.flush()")

    group = "Copy, and change the state by hand"
    merge = "merged = session.merge(book)"
    yield one("merge", merge, "session.merge(book)")
    yield one(
        "merge-commit",
        f"{merge}\nsession.commit()",
        "session.merge(book); session.commit()",
    )
    yield one(
        "merge-load-false",
        "merged = session.merge(book, load=False)",
        "session.merge(book, load=False)",
    )
    yield one("make-transient", "make_transient(book)")
    yield one("make-transient-to-detached", "make_transient_to_detached(book)")
    yield one(
        "pickle", "copied = pickle.loads(pickle.dumps(book))", "pickle round trip"
    )
    yield one("copy", "copied = copy.copy(book)", "copy.copy(book)")
    yield one("deepcopy", "copied = copy.deepcopy(book)", "copy.deepcopy(book)")

    group = "UPDATE and DELETE by a statement"
    for name, values in (("update", '.values(title="Persuasion")'), ("delete", "")):
        for value in ("auto", "evaluate", "fetch", False):
            shown = f'"{value}"' if value else "False"
            yield one(
                f"bulk-{name}-{value}".lower(),
                f"statement = {name}(Book).where(Book.id == key){values}\n"
                f"session.execute(statement, execution_options={{"
                f'"synchronize_session": {shown}}})',
                f"{name}(Book), {shown}",
            )


OPERATIONS = {operation.id: operation for operation in _operations()}
