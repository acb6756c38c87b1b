"""A book and the session that it is, or is not, in; and what can be seen of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
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
)
from sqlalchemy.orm import (
    Session,
    SessionTransaction,
)

from snippets.library import Author, Book, new_library
from tooling.harness.states import STATES
from tooling.trace.statement import with_values

ROW, NEW_ROW = 1, 5  # the key of the book that is there; of the next to be inserted


COLUMNS = ("id", "title", "author_id")


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
        self.log.extend(comparable(statement, one) for one in many)


def comparable(statement: str, parameters: Any) -> str:
    """The statement as it is on every database and release.

    Names of savepoints and columns, and types for the driver, are left out.
    """
    line = with_values(statement, parameters)
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
