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
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from types import CodeType
from typing import Any

from sqlalchemy import (
    delete,
    select,
    update,
)
from sqlalchemy.orm import (
    Session,
    SessionTransaction,
    make_transient,
    make_transient_to_detached,
)

from snippets.library import Book
from tooling.harness.masks import masked
from tooling.transitions.situations import Observed, Situation, observe

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
            f"with session.{name}(): the lines above; raise",
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
