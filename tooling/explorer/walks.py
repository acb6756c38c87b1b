"""What the state explorer shows: every walk of up to four operations, as it was performed.

`python -m tooling.explorer.walks` performs all of them on the installed SQLAlchemy and on the other
series, if it was not yet, and writes `docs/assets/walks.json`. Walks that nothing tells apart,
neither what is seen of the object nor what any of the steps that are left makes of it, lead to
one node.
"""

from __future__ import annotations

import gc
import hashlib
import inspect
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from importlib.metadata import distributions
from itertools import product
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import sqlalchemy
from sqlalchemy.orm import Session

from snippets import library
from snippets.library import Book
from tooling.harness.errors import ROOT, FormatError
from tooling.harness.files import by_hand, line_of, recorded_in, run_command, write
from tooling.transitions import operations
from tooling.transitions.operations import (
    COLUMNS,
    NEW_ROW,
    OPERATIONS,
    Library,
    Operation,
    Outcome,
    Situation,
    observe,
    perform,
)

FILE = ROOT / "docs" / "assets" / "walks.json"
EXPLAINED = ROOT / "tooling" / "explorer" / "walks.yml"
LENGTH = 4
OTHER_SERIES = ROOT / ".venv" / "sqlalchemy-2.0"


def _new_session(it: Situation) -> None:
    """Another session takes the name; nobody closes the one that had it."""
    it.session = Session(it.engine)
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
START = 'book = Book(title="Emma")'  # as `Library.situation()` does
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
    """Performs walks, each with a new object and from the same rows."""

    def __init__(self) -> None:
        self.library = Library()
        with self.library.engine.connect() as connection:
            # The one connection that there is to a database in memory. Asked directly, the
            # driver shows the rows of the transaction, and neither begins nor ends one.
            self._driver: Any = connection.connection.dbapi_connection

    def start(self) -> str:
        """What is to be seen before the first operation."""
        situation = self.library.situation()
        seen = self._seen(situation, {}, None)
        situation.end()
        return seen

    def walk(self, path: Sequence[str]) -> list[Step]:
        """Perform the operations on a new object: what is seen after each."""
        situation = self.library.situation()
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

    def _rows(self) -> list[list[Any]] | None:
        """What is in the table beyond the library's books; None if nothing is."""
        select = f"SELECT {', '.join(COLUMNS)} FROM book WHERE id >= {NEW_ROW}"
        return [list(row) for row in self._driver.execute(select)] or None

    def _seen(
        self, it: Situation, named: dict[str, Book | None], committed: Any
    ) -> str:
        book = observe(it.book, it.session)
        rows = self._rows()
        return _json(
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
    return _json(
        returned=getattr(outcome.returned, "state", outcome.returned),
        sql=outcome.sql,
        error=outcome.error if outcome.error[0] else None,
        warnings=outcome.warnings,
    )


def _json(**values: Any) -> str:
    """Without what is not there, or not so."""
    return json.dumps({name: one for name, one in values.items() if one})


def performed(length: int = LENGTH) -> Tree:
    """All walks of that length, and so all shorter ones, performed in parallel.

    Raises RuntimeError if the same steps do not always do the same.
    """
    tree: Tree = {}
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        for part in pool.map(_performed, WALKED, [length] * len(WALKED)):
            tree |= part
    return tree


def _performed(first: str, length: int) -> Tree:
    walker = Walker()
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


class Walks:
    """The record: what came of each step, by the steps that were taken."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.raw = raw

    @classmethod
    def load(cls, path: Path = FILE) -> Walks:
        """Raises FormatError if the file is not what `main()` writes."""
        with recorded_in(path, "make update"):
            return cls(json.loads(path.read_text(encoding="utf-8")))

    def steps(self, path: Sequence[str]) -> Iterator[tuple[Step, str]]:
        """What came of each, and the rule that explains it."""
        order = list(WALKED)
        node = len(self.raw["nodes"]) - 1
        for name in path:
            at = 2 * order.index(name)
            number, node = self.raw["nodes"][node][at : at + 2]
            rule = self.raw["rules"][self.raw["steps"][number][2]]
            yield _step(self.raw, number), rule

    def keys(self) -> dict[str, list[Key]]:
        """A key for each operation, by group, as they are before the first step."""
        steps = self.raw["nodes"][-1][::2]
        numbers = dict(zip(WALKED, steps))
        drawn: dict[str, list[Key]] = {}
        for group, own in GROUPS.items():
            for one in own:
                _, situation, _, hint = self.raw["steps"][numbers[one.id]]
                state = self.raw["situations"][situation]["state"]
                moves = state != self.raw["situations"][0]["state"]
                text = self.raw["hints"][hint]
                kind = state if moves else "raises" * text.startswith("raises")
                drawn.setdefault(group, []).append(
                    Key(one.id, one.code, _short(one.label), text, kind)
                )
        return drawn


class Key(NamedTuple):
    """What takes a step: the operation, and what it would do."""

    id: str
    code: str
    label: str
    hint: str
    kind: str  # the state that the object would go to, "raises" or nothing


def _short(label: str) -> str:
    label = label.replace("session.", "").replace("(book)", "()")
    return re.sub('= ".*"', "= …", label)


def _step(raw: dict[str, Any], number: int) -> Step:
    outcome, situation, *_ = raw["steps"][number]
    return Step(
        _json(**raw["outcomes"][outcome]), _json(**raw["situations"][situation])
    )


class Numbered(dict[Any, int]):
    """Things that are written once, and then go by their number."""

    def of(self, thing: Any) -> int:
        return self.setdefault(thing, len(self))


Explain = Callable[[str, dict[str, Any], dict[str, Any], dict[str, Any]], str]


def encoded(tree: Tree, start: str, explain: Explain | None = None) -> dict[str, Any]:
    """The tree as data: equal parts once, each after the parts that it leads to."""
    explain = explain or explained
    outcomes, situations, rules, hints, steps, nodes = (Numbered() for _ in range(6))
    known: dict[tuple[str, int], int] = {}

    def node(before: str, here: Tree) -> int:
        if (before, id(here)) not in known:
            known[before, id(here)] = new_node(before, here)
        return known[before, id(here)]

    def new_node(before: str, here: Tree) -> int:
        own = []
        for name, (step, after) in here.items():
            parts = json.loads(before), *map(json.loads, step)
            rule, hint = rules.of(explain(name, *parts)), hints.of(hinted(*parts))
            came, seen = outcomes.of(step.outcome), situations.of(step.situation)
            own.append(steps.of((came, seen, rule, hint)))
            own.append(node(step.situation, after))
        return nodes.of(tuple(own))

    situations.of(start)
    node(start, tree)
    return {
        "release": sqlalchemy.__version__,
        "digest": digest(),
        "operations": list(WALKED),
        "rules": list(rules),
        "hints": list(hints),
        "outcomes": [json.loads(one) for one in outcomes],
        "situations": [json.loads(one) for one in situations],
        "steps": list(steps),
        "nodes": list(nodes),
    }


def decoded(raw: dict[str, Any]) -> Tree:
    """The tree that was encoded."""
    trees: list[Tree] = []
    for own in raw["nodes"]:
        steps = zip(raw["operations"], own[::2], own[1::2])
        trees.append(
            {name: (_step(raw, step), trees[after]) for name, step, after in steps}
        )
    return trees[-1]


def digest() -> str:
    """Of all that the walks are made of, but for SQLAlchemy."""
    parts = [inspect.getsource(one) for one in (operations, library, Walker)]
    return hashlib.sha256(
        repr([parts, START, list(WALKED.values())]).encode()
    ).hexdigest()


def hinted(before: dict[str, Any], came: dict[str, Any], after: dict[str, Any]) -> str:
    """A step in a word or two: the first that is so of what is worth knowing."""
    moves = "→ " * (after["state"] != before["state"]) and f"→ {after['state']}"
    if "error" in came or moves:
        return f"{'raises ' * ('error' in came)}{moves}".strip()
    if came.get("returned", "itself") not in ("itself", "None"):
        return "another object"
    for name, word in (("marked", "marks it"), ("all_expired", "expires it")):
        if after.get(name) and not before.get(name):
            return word
    verbs = list(dict.fromkeys(sql.split()[0] for sql in came.get("sql", ())))
    if verbs:
        return ", ".join(verbs[-2:])
    if before.get("marked") and not after.get("marked"):
        return "unmarks it"
    newly = after.get("modified") and not before.get("modified")
    is_set = newly or after.get("values") != before.get("values")
    return "sets it" if is_set else "no change"


def explained(
    operation: str, before: dict[str, Any], came: dict[str, Any], after: dict[str, Any]
) -> str:
    """The rule that explains a step: that of the first pattern in `walks.yml` that is found.

    Raises FormatError if none is.
    """
    text = " | ".join(
        (
            f"{operation} {_in_words(before)}",
            _in_words(after),
            f"returns {came.get('returned', 'nothing')}",
            ": ".join(came.get("error", [])),
            "; ".join(came.get("sql", [])),
            " ".join(came.get("warnings", [])),
        )
    )
    for pattern, rule in _patterns():
        if pattern.search(text):
            return rule
    raise FormatError(EXPLAINED, 1, f"no pattern for `{text}`: add one")


def _in_words(situation: dict[str, Any]) -> str:
    words = [situation["state"]]
    words += [name for name in ("marked", "was_deleted") if situation.get(name)]
    values = situation.get("values", {})
    keys = [str(row[0]) for row in situation.get("rows", ())]
    if situation["state"] in ("transient", "pending"):
        words += ["with-key"] * ("id" in values)
        words += ["taken"] * (str(values.get("id")) in keys)
        words += ["empty"] * ("title" not in values)
    else:
        words += ["modified"] * bool(situation.get("modified"))
        words += ["expired"] * ("title" in situation.get("expired", ()))
        words += ["no-row"] * (situation["key"] not in keys)
    return " ".join(words)


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    found = []
    for pattern, rule in by_hand(EXPLAINED, dict).items():
        try:
            found.append((re.compile(pattern), rule))
        except (re.error, TypeError) as error:
            raise FormatError(
                EXPLAINED,
                line_of(EXPLAINED, pattern),
                f"no regular expression: {error}; correct it",
            ) from None
    return found


def compared(raw: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """How many walks there are, and which of them come to something else in the other."""
    found: dict[str, Any] = {"walks": 0, "differ": []}

    def compare(here: int, there: int, path: list[str]) -> None:
        own, others = raw["nodes"][here], other["nodes"][there]
        for at, name in enumerate(WALKED if own else ()):
            found["walks"] += 1
            if _step(raw, own[2 * at]) != _step(other, others[2 * at]):
                found["differ"].append(".".join([*path, name]))
            compare(own[2 * at + 1], others[2 * at + 1], [*path, name])

    compare(len(raw["nodes"]) - 1, len(other["nodes"]) - 1, [])
    return found


def as_text(raw: dict[str, Any]) -> str:
    """JSON with a line for each thing that goes by its number."""
    parts = []
    for name, value in raw.items():
        if isinstance(value, list) and value:
            items = ",\n".join(json.dumps(one, separators=(",", ":")) for one in value)
            parts.append(f"{json.dumps(name)}: [\n{items}\n]")
        else:
            parts.append(f"{json.dumps(name)}: {json.dumps(value)}")
    return "{" + ",\n".join(parts) + "}\n"


def main(arguments: Sequence[str]) -> None:
    """Perform all walks on both series, unless they are recorded, and write the file anew.

    With an argument, on the installed SQLAlchemy only, to the file of that name, unexplained.
    """
    if arguments:
        raw = encoded(performed(), Walker().start(), lambda *step: "")
        write(Path(arguments[0]), as_text(raw))
        return
    (series,) = distributions(name="sqlalchemy", path=[str(OTHER_SERIES)])
    known = Walks.load().raw if FILE.exists() else None
    if known and (
        known["release"] == sqlalchemy.__version__
        and known["other"]["release"] == series.version
        and known["digest"] == digest()
    ):
        raw = encoded(decoded(known), Walker().start())
        write(FILE, as_text({**raw, "other": known["other"]}))
        return
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder, "walks.json")
        subprocess.run(
            [sys.executable, "-m", "tooling.explorer.walks", str(found)],
            env={**os.environ, "PYTHONPATH": str(OTHER_SERIES)},
            cwd=ROOT,
            check=True,
        )
        other = Walks.load(found).raw
    raw = encoded(performed(), Walker().start())
    raw["other"] = {"release": other["release"], **compared(raw, other)}
    write(FILE, as_text(raw))
    print(f"{FILE.relative_to(ROOT)}: {raw['other']}")


if __name__ == "__main__":
    run_command(partial(main, sys.argv[1:]))
