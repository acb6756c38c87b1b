"""What the pages on transitions draw: cells of the table in words, from the record."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, product
from typing import Any

from tooling.harness.errors import FormatError
from tooling.harness.snippet import Snippet
from tooling.matrix.holds import NAMES, NOT_RUN, conditions, places, ranges
from tooling.matrix.record import Setup
from tooling.transitions import wording
from tooling.transitions.operations import OPERATIONS, Operation
from tooling.transitions.record import FILE, Transitions
from tooling.transitions.rules import LAYER, rule_for
from tooling.transitions.starts import BEFORE, KEEP, STARTS, Start

# The page of each kind of operations.
PAGES = {
    "session": "Into the session and out",
    "transaction": "Flush and transaction",
    "load": "Expire and load",
    "attributes": "Read and set",
    "copy": "Copy, and change the state by hand",
    "statements": "UPDATE and DELETE by a statement",
}


@dataclass(frozen=True)
class Outcome:
    """What happens, as far as it is to be said."""

    words: str  # HTML, as all texts here
    sql: tuple[str, ...] = ()
    error: str = ""
    where: str = ""  # if not everywhere


@dataclass(frozen=True)
class Cell:
    """One operation on an object in one start state."""

    start: Start
    operation: Operation
    short: str
    usual: Outcome
    kept: Outcome | None  # with `expire_on_commit=False`, if that is another
    elsewhere: tuple[Outcome, ...]
    rule: str
    rule_of_kept: str

    @property
    def is_unchanged(self) -> bool:
        return self.short == wording.UNCHANGED


class Table:
    """Every cell, made when a page asks for it."""

    def __init__(self, record: Transitions, snippets: Iterable[Snippet]) -> None:
        self.record = record
        self.sentences = {
            snippet.id: snippet.rule.removesuffix(".") for snippet in snippets
        }

    def check(self) -> None:
        """Raise FormatError for a cell of which nothing is recorded, or without a rule."""
        for start, operation in product(STARTS, OPERATIONS):
            for unit in (start, start + KEEP):
                known = self.record.units.get(unit)
                if not known or operation not in known.outcomes:
                    raise FormatError(
                        FILE, 1, f"nothing of {operation} in {unit}: run `make update`"
                    )
            rule_for(operation, start)

    def start(self, name: str) -> Start:
        return STARTS[name]

    def sentence(self, rule: str) -> str:
        """The rule itself, as HTML; its name while there is no such rule."""
        return wording.code_in(self.sentences.get(rule, rule))

    def rows(self, start: str) -> list[tuple[str, list[Cell]]]:
        """For the page of a start state: its cells, by kind of operation."""
        return [
            (group, [self.cell(STARTS[start], one) for one in own])
            for group, own in groupby(OPERATIONS.values(), key=lambda one: one.group)
        ]

    def columns(self, page: str) -> list[tuple[Operation, list[Cell]]]:
        """For the page of a kind of operations: the cells of each."""
        return [
            (one, self.row(one))
            for one in OPERATIONS.values()
            if one.group == PAGES[page]
        ]

    def row(self, operation: Operation) -> list[Cell]:
        return [self.cell(start, operation) for start in STARTS.values()]

    def page_of(self, group: str) -> str:
        return next(page for page, name in PAGES.items() if name == group)

    @property
    def starts(self) -> list[tuple[str, list[Start]]]:
        """The start states, under the state that an object is in."""
        return [
            (state, list(own))
            for state, own in groupby(STARTS.values(), key=self.state_of)
        ]

    @property
    def groups(self) -> list[tuple[str, str, list[Operation]]]:
        """The operations of each kind, and where their page is."""
        return [
            (page, name, [one for one in OPERATIONS.values() if one.group == name])
            for page, name in PAGES.items()
        ]

    def state_of(self, start: Start) -> str:
        return str(self._seen(start.id, BEFORE)["state"])

    def before(self, name: str) -> list[tuple[str, str]]:
        """What `inspect()` says at the start: flag and value."""
        return list(wording.flags(self._seen(name, BEFORE)))

    @property
    def differing(self) -> int:
        """In how many cells the words are not the same everywhere."""
        cells = (cell for one in OPERATIONS.values() for cell in self.row(one))
        return sum(any(other.words for other in cell.elsewhere) for cell in cells)

    @property
    def ran(self) -> str:
        """How much of the table was run where."""
        number = len(STARTS) * len(OPERATIONS)
        return (
            f"{len(STARTS)} states, {len(OPERATIONS)} operations, {number:,} cells, each with "
            f"<code>expire_on_commit</code> and without. {self.ran_of(*STARTS)} "
            f"In {self.differing} cells some release or database does something else."
        )

    def ran_of(self, *starts: str) -> str:
        """Where the cells of these start states were run."""
        record = self.record
        units = [
            record.units[name + layer].id for name in starts for layer in ("", KEEP)
        ]
        entries = [record.entries[unit] for unit in units if unit in record.entries]
        if len(entries) < len(units):
            return NOT_RUN
        chosen = set.intersection(*(set(entry.outcomes) for entry in entries))
        return (
            f"Run on {max(entry.date for entry in entries)} with SQLAlchemy "
            f"{ranges({place.run.release for place in chosen}, record.releases)}, "
            f"{conditions(chosen, record)}."
        )

    @cached_property
    def _cells(self) -> dict[tuple[str, str], Cell]:
        return {}

    def cell(self, start: Start, operation: Operation) -> Cell:
        key = start.id, operation.id
        if key not in self._cells:
            self._cells[key] = self._cell(start, operation)
        return self._cells[key]

    def _cell(self, start: Start, operation: Operation) -> Cell:
        own = self._seen(start.id, operation.id)
        usual = self._outcome(start.id, own)
        kept = self._outcome(start.id + KEEP, self._seen(start.id + KEEP, operation.id))
        is_same = kept.words == usual.words
        elsewhere = [*self._elsewhere(start.id, operation.id, usual)]
        if not is_same:
            known = {(one.words, one.sql, one.error) for one in elsewhere}
            elsewhere += [
                Outcome(
                    f"With {wording.code(LAYER)}: {one.words}",
                    one.sql,
                    one.error,
                    one.where,
                )
                for one in self._elsewhere(start.id + KEEP, operation.id, kept)
                if (one.words, one.sql, one.error) not in known
            ]
        after = self._seen(start.id + KEEP, operation.id).get("after", {})
        return Cell(
            start,
            operation,
            wording.short(self._seen(start.id, BEFORE), own),
            usual,
            None if is_same else kept,
            tuple(elsewhere),
            rule_for(operation.id, start.id),
            "" if is_same else rule_for(LAYER, after["state"]),
        )

    def _elsewhere(
        self, unit: str, operation: str, usual: Outcome
    ) -> Iterator[Outcome]:
        """What is said otherwise, and where."""
        found: dict[Outcome, set[Setup]] = defaultdict(set)
        for text, chosen in self.record.variants(
            self.record.units[unit], operation
        ).items():
            other = self._outcome(unit, json.loads(text))
            if other.words != usual.words:
                found[other] |= chosen
            elif (other.sql, other.error) != (usual.sql, usual.error):
                sql = other.sql if other.sql != usual.sql else ()
                error = other.error if other.error != usual.error else ""
                found[Outcome("", sql, error)] |= chosen
        everywhere = ranges(self.record.releases, self.record.releases)
        all_of_them = " · " + ", ".join(NAMES.values())
        outcomes = []
        for one, chosen in found.items():
            where = places(frozenset(chosen), tuple(self.record.releases))
            where = where.replace(f"{everywhere} · ", "").removesuffix(all_of_them)
            where = f"SQLAlchemy {where}" if where[0].isdigit() else where
            outcomes.append(Outcome(one.words, one.sql, one.error, where))
        # They were found in the order of sets, which is another one in each build.
        yield from sorted(outcomes, key=lambda outcome: outcome.where)

    def _seen(self, unit: str, name: str) -> Any:
        return json.loads(self.record.units[unit].outcomes[name])

    def _outcome(self, unit: str, seen: Any) -> Outcome:
        return Outcome(
            wording.sentences(self._seen(unit, BEFORE), seen),
            tuple(seen.get("sql", ())),
            wording.text_of(seen["error"][1]) if "error" in seen else "",
        )
