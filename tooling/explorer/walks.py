"""The walks that the state explorer shows: every sequence of up to four operations, performed."""

from __future__ import annotations

import gc
import json
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import product
from multiprocessing import get_context
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from snippets.library import Book
from tooling.transitions.operations import OPERATIONS, Operation, Outcome, perform
from tooling.transitions.situations import COLUMNS, NEW_ROW, Library, Situation, observe

LENGTH = 4


SWITCHES = ("expire_on_commit", "autoflush")
# How the session was made: the arguments beside the engine, as they are written, and what they are.
SETTINGS: dict[str, dict[str, Any]] = {
    ", ".join(f"{name}=False" for name in off): dict.fromkeys(off, False)
    for off in ((), SWITCHES[:1], SWITCHES[1:], SWITCHES)
}


def _new_session(it: Situation) -> None:
    """Another session like the one that had the name takes it; nobody closes that one."""
    it.session = Session(
        it.engine,
        expire_on_commit=it.own.expire_on_commit,
        autoflush=it.own.autoflush,
    )
    gc.collect()


BY_KEY = f"(Book).where(Book.id == {NEW_ROW})"
# In the groups in which they are shown. The program of a walk begins with a new book, and a
# session that does not know it.
GROUPS = {
    "Into the session and out": (
        OPERATIONS["add"],
        OPERATIONS["merge"],
        OPERATIONS["delete"],
        OPERATIONS["expunge"],
    ),
    "Flush, transaction, close": (
        OPERATIONS["flush"],
        OPERATIONS["commit"],
        OPERATIONS["rollback"],
        OPERATIONS["close"],
    ),
    "Load and expire": (
        Operation("get", f"found = session.get(Book, {NEW_ROW})", short="get()"),
        Operation(
            "select", f"found = session.scalar(select{BY_KEY})", short="select(Book)"
        ),
        OPERATIONS["refresh"],
        OPERATIONS["expire"],
    ),
    "Read and set": (
        OPERATIONS["read-column"],
        OPERATIONS["read-relationship"],
        OPERATIONS["set-column"],
        OPERATIONS["set-key"],
    ),
    "Change the state by hand": (
        OPERATIONS["make-transient"],
        OPERATIONS["make-transient-to-detached"],
    ),
    "Statements, and another session": (
        Operation(
            "update",
            f'session.execute(update{BY_KEY}.values(title="Persuasion"))',
            short="update(Book)",
        ),
        Operation(
            "bulk-delete", f"session.execute(delete{BY_KEY})", short="delete(Book)"
        ),
        Operation(
            "new-session",
            "session = Session(engine); gc.collect()",
            short="new Session()",
            run=_new_session,
        ),
    ),
}
START = 'book = Book(title="Emma")'  # as `Walker._begun()` does
# In the reader's words.
WORTH_TAKING = {
    "I closed the session and cannot read my object": "add.commit.close.read-column",
    "I closed it before the commit, and add() does not write it": "add.flush.close.add",
    "I passed it to merge(), and it is still detached": "add.commit.new-session.merge",
    "I deleted its row, and it is still persistent": "add.commit.bulk-delete.get",
    "A second delete(), and rollback() itself raises": "add.bulk-delete.delete.rollback",
    "I made it transient, and its values are gone": "add.commit.make-transient.read-column",
}
WALKED = {one.id: one for group in GROUPS.values() for one in group}


class Step(NamedTuple):
    """What came of one operation, and what is to be seen then: JSON, so that it compares."""

    outcome: str
    situation: str


Tree = dict[str, tuple[Step, "Tree"]]  # by operation: the step, and what can follow it


class Walker:
    """Performs walks, each with a new object, a new session and from the same rows."""

    def __init__(self, settings: str = "") -> None:
        """`settings` is one of `SETTINGS`."""
        self.library = Library()
        self._settings = SETTINGS[settings]
        with self.library.engine.connect() as connection:
            # The one connection that there is to a database in memory. Asked directly, the
            # driver shows the rows of the transaction, and neither begins nor ends one.
            self._driver: Any = connection.connection.dbapi_connection

    def start(self) -> str:
        """What is to be seen before the first operation."""
        situation = self._begun()
        seen = self._seen(situation, {}, None)
        situation.end()
        return seen

    def walk(self, path: Sequence[str]) -> list[Step]:
        """Perform the operations on a new object: what is seen after each."""
        situation = self._begun()
        committed = self._rows()
        named: dict[str, Book | None] = {}  # what the program assigns
        steps = []
        for name in path:
            outcome = perform(situation, WALKED[name])
            variable, _, value = WALKED[name].code.partition(" = session.")
            if value and not outcome.error[0]:
                named[variable] = situation.returned
            situation.others[:] = [book for book in named.values() if book]
            if not self._driver.in_transaction:
                committed = self._rows()
            steps.append(Step(_came(outcome), self._seen(situation, named, committed)))
        situation.end()
        return steps

    def _begun(self) -> Situation:
        session = Session(self.library.engine, **self._settings)
        return Situation(self.library, session, Book(title="Emma"), NEW_ROW)

    def _rows(self) -> list[list[Any]] | None:
        """What is in the table beyond the library's books; None if nothing is."""
        select = f"SELECT {', '.join(COLUMNS)} FROM book WHERE id >= {NEW_ROW}"
        return [list(row) for row in self._driver.execute(select)] or None

    def _seen(
        self, it: Situation, named: dict[str, Book | None], committed: Any
    ) -> str:
        book = observe(it.book, it.session)
        rows = self._rows()
        return as_json(
            state=book.state,
            session=book.session,
            key=book.key,
            values=dict(book.values),
            expired=book.expired_attributes,
            unloaded=book.unloaded,
            all_expired=book.expired,
            modified=book.modified,
            marked=book.marked,
            was_deleted=book.was_deleted,
            rows=rows,
            uncommitted=rows != committed,
            others={
                name: observe(other, it.session).state
                for name, other in named.items()
                if other
            },
        )


def _came(outcome: Outcome) -> str:
    return as_json(
        returned=getattr(outcome.returned, "state", outcome.returned),
        sql=outcome.sql,
        error=outcome.error if outcome.error[0] else None,
        warnings=outcome.warnings,
    )


def as_json(**values: Any) -> str:
    """Without what is not there, or not so."""
    return json.dumps({name: one for name, one in values.items() if one})


def performed(settings: str, length: int = LENGTH) -> Tree:
    """All walks of that length, and so all shorter ones, performed in parallel.

    Raises RuntimeError if the same steps do not always do the same.
    """
    tree: Tree = {}
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        for part in pool.map(partial(_performed, settings, length), WALKED):
            tree |= part
    return tree


def _performed(settings: str, length: int, first: str) -> Tree:
    walker = Walker(settings)
    tree: Tree = {}
    gc.freeze()  # so that the operation that collects garbage has little to look at
    for rest in product(WALKED, repeat=length - 1):
        path = (first, *rest)
        here = tree
        for name, step in zip(path, walker.walk(path)):
            known, after = here.setdefault(name, (step, {}))
            if known != step:
                raise RuntimeError(f"{path}: {known}, but another time {step}")
            here = after
    return tree
