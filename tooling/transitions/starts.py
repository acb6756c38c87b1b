"""The start states of the transition table, and every operation on each of them.

`python -m tooling.transitions.starts detached` prints what each operation does to a detached object,
a line of JSON for each; `detached.keep` does so with `expire_on_commit=False`.
"""

from __future__ import annotations

import inspect
import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, fields
from textwrap import dedent
from typing import Any

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import (
    Session,
    SessionTransaction,
    load_only,
    make_transient,
    make_transient_to_detached,
)

from snippets.library import Book
from tooling.transitions.operations import OPERATIONS, Operation, Outcome, perform
from tooling.transitions.situations import (
    NEW_ROW,
    ROW,
    Library,
    Observed,
    Situation,
    observe,
)

OPENED = re.compile(r"( = )opening\.\w+\(\)")
HELD = re.compile(r"^opening\..*\n", re.MULTILINE)
BEFORE = "before"  # is what is seen before each operation
KEEP = ".keep"  # ends the name of a start state with `expire_on_commit=False`
ENDED = (
    "The object gets into this state by a `commit()`, which ends such a block: nothing "
    "of it can happen inside."
)


@dataclass
class Opening:
    """What a program has that is about to bring an object into a state."""

    library: Library
    expire_on_commit: bool = True
    begins: Callable[[Session], SessionTransaction] | None = None
    session_: Session | None = None
    transaction: SessionTransaction | None = None
    held: list[object] = field(default_factory=list)

    def session(self) -> Session:
        """The session that the operation is about."""
        self.session_ = Session(
            self.library.engine, expire_on_commit=self.expire_on_commit
        )
        if self.begins:
            self.transaction = self.begins(self.session_)
        return self.session_

    def other(self) -> Session:
        """A session for what comes before, or beside."""
        self.held.append(
            Session(self.library.engine, expire_on_commit=self.expire_on_commit)
        )
        return self.held[-1]  # type: ignore[return-value]


Build = Callable[[Opening], Book]


@dataclass(frozen=True)
class Start:
    """A state that an object is in before the operation."""

    id: str
    name: str
    build: Build
    key: int  # of its row, or of the row that it will have

    @property
    def code(self) -> str:
        """How the object gets there, as a program."""
        body = inspect.getsource(self.build).partition("-> Book:\n")[2]
        program = (
            dedent(body).replace("return ", "book = ").removesuffix("book = book\n")
        )
        return OPENED.sub(r"\1Session(engine)", HELD.sub("", program)).strip()

    def situation(
        self, library: Library, operation: Operation, *, expire_on_commit: bool
    ) -> Situation | None:
        """The object in this state; None if what the operation ends is at an end already."""
        opening = Opening(library, expire_on_commit, operation.begins)
        book = self.build(opening)
        session, transaction = opening.session_, opening.transaction
        assert session
        situation = Situation(
            library, session, book, self.key, opening.held, transaction
        )
        if transaction and transaction not in (
            session.get_transaction(),
            session.get_nested_transaction(),
        ):
            situation.end()
            return None
        return situation


STARTS: dict[str, Start] = {}


def start(name: str, key: int = ROW) -> Callable[[Build], Build]:
    """Make a function that builds an object in a state a start state."""

    def keep(build: Build) -> Build:
        own = build.__name__.replace("_", "-")
        STARTS[own] = Start(own, name, build, key)
        return build

    return keep


@start("transient", key=NEW_ROW)
def transient(opening: Opening) -> Book:
    session = opening.session()
    return Book(title="Emma")


@start("transient, with the key of a row")
def transient_key(opening: Opening) -> Book:
    session = opening.session()
    return Book(id=1, title="Lavinia")


@start("transient by make_transient()")
def made_transient(opening: Opening) -> Book:
    session = opening.session()
    book = session.get(Book, 1)
    make_transient(book)
    return book


@start("pending", key=NEW_ROW)
def pending(opening: Opening) -> Book:
    session = opening.session()
    book = Book(title="Emma")
    session.add(book)
    return book


@start("persistent, new and flushed", key=NEW_ROW)
def flushed_new(opening: Opening) -> Book:
    session = opening.session()
    book = Book(title="Emma")
    session.add(book)
    session.flush()
    return book


@start("persistent, unmodified")
def persistent(opening: Opening) -> Book:
    session = opening.session()
    return session.get(Book, 1)


@start("persistent, modified")
def persistent_modified(opening: Opening) -> Book:
    session = opening.session()
    book = session.get(Book, 1)
    book.title = "Lavinia"
    return book


@start("persistent, expired")
def persistent_expired(opening: Opening) -> Book:
    session = opening.session()
    book = session.get(Book, 1)
    session.expire(book)
    return book


@start("persistent, partly loaded")
def persistent_partly(opening: Opening) -> Book:
    session = opening.session()
    return session.get(Book, 1, options=[load_only(Book.title)])


@start("persistent, marked for deletion")
def marked(opening: Opening) -> Book:
    session = opening.session()
    book = session.get(Book, 1)
    session.delete(book)
    return book


@start("persistent, after a failed flush")
def failed_flush(opening: Opening) -> Book:
    session = opening.session()
    book = session.get(Book, 1)
    session.add(Book(id=2, title="Lavinia"))
    with suppress(IntegrityError):
        session.flush()
    return book


@start("persistent, its row is gone")
def row_gone(opening: Opening) -> Book:
    other = opening.other()
    book = other.get(Book, 1)
    other.expunge(book)
    other.execute(delete(Book).where(Book.id == 1))
    other.commit()
    session = opening.session()
    session.add(book)
    return book


@start("persistent in another session")
def elsewhere(opening: Opening) -> Book:
    other = opening.other()
    book = other.get(Book, 1)
    session = opening.session()
    return book


@start("deleted")
def deleted(opening: Opening) -> Book:
    session = opening.session()
    book = session.get(Book, 1)
    session.delete(book)
    session.flush()
    return book


@start("deleted and committed")
def deleted_committed(opening: Opening) -> Book:
    session = opening.session()
    book = session.get(Book, 1)
    session.delete(book)
    session.commit()
    return book


@start("detached, all loaded")
def detached(opening: Opening) -> Book:
    other = opening.other()
    book = other.get(Book, 1)
    book.author
    other.close()
    session = opening.session()
    return book


@start("detached, its relationship unloaded")
def detached_unloaded(opening: Opening) -> Book:
    other = opening.other()
    book = other.get(Book, 1)
    other.close()
    session = opening.session()
    return book


@start("detached, modified")
def detached_modified(opening: Opening) -> Book:
    other = opening.other()
    book = other.get(Book, 1)
    book.title = "Lavinia"
    other.expunge(book)
    session = opening.session()
    return book


@start("detached, expired")
def detached_expired(opening: Opening) -> Book:
    other = opening.other()
    book = other.get(Book, 1)
    other.expire(book)
    other.close()
    session = opening.session()
    return book


@start("detached, while the session has its row")
def detached_twin(opening: Opening) -> Book:
    other = opening.other()
    book = other.get(Book, 1)
    other.close()
    session = opening.session()
    twin = session.get(Book, 1)
    opening.held.append(twin)
    return book


@start("detached, its row is gone")
def detached_row_gone(opening: Opening) -> Book:
    other = opening.other()
    book = other.get(Book, 1)
    other.expunge(book)
    other.execute(delete(Book).where(Book.id == 1))
    other.commit()
    session = opening.session()
    return book


@start("detached by make_transient_to_detached()")
def made_detached(opening: Opening) -> Book:
    session = opening.session()
    book = Book(id=1)
    make_transient_to_detached(book)
    return book


def units() -> list[str]:
    """Each start state, with `expire_on_commit` and without."""
    return [name + layer for name in STARTS for layer in ("", KEEP)]


def outcomes(unit: str, library: Library) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is seen before, and after each operation; a reason for what cannot be."""
    start = STARTS[unit.removesuffix(KEEP)]
    usual = None
    for operation in OPERATIONS.values():
        situation = start.situation(
            library, operation, expire_on_commit=not unit.endswith(KEEP)
        )
        if situation is None:
            yield operation.id, {"impossible": ENDED}
            continue
        before = plain(observe(situation.book, situation.session))
        if usual is None:
            usual = before
            yield BEFORE, before
        outcome = plain(perform(situation, operation))
        situation.end()
        # Inside a block it need not be the same.
        yield operation.id, outcome if before == usual else {BEFORE: before, **outcome}


def plain(seen: Observed | Outcome) -> dict[str, Any]:
    """As JSON has it, without what is as usual."""
    found = {}
    for one in fields(seen):
        value = getattr(seen, one.name)
        if value != one.default:
            if isinstance(value, Observed):
                value = plain(value)
            found[one.name] = dict(value) if one.name == "values" else value
    return found


def main(unit: str) -> None:
    """Print the outcomes of a unit, a line each."""
    library = Library()
    for name, outcome in outcomes(unit, library):
        print(name, json.dumps(outcome, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
