"""An SQL statement as it was emitted, in one short line."""

from __future__ import annotations

import re
from typing import Any

PARAMETER = re.compile(
    r"('(?:[^']|'')*')|\?|%(?:\((\w+)\))?s(?:::[A-Z]\w*(?:\(\d+\))?)?"
)
# book.title AS book_title
ALIAS = re.compile(r"\b(\w+)\.(\w+) AS \1_\2\b")
# What a clock said is different in each run.
CLOCK = re.compile(r"'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}[^']*'")
LONGEST_COLUMNS, LONGEST_VALUE = 30, 40


def rendered(statement: str, parameters: Any, executemany: bool) -> str:
    """The statement in one line, with its parameters in place and long columns left out."""
    # "insertmanyvalues" is one statement with all values
    sets = parameters if executemany and isinstance(parameters, list) else [parameters]
    sql = with_values(statement, sets[0] if sets else ())
    more = f" -- and {len(sets) - 1} more" if len(sets) > 1 else ""
    return without_columns(ALIAS.sub(r"\1.\2", CLOCK.sub("'…'", sql))) + more


def with_values(statement: str, parameters: Any) -> str:
    """The statement on one line, its parameters in place, in whatever style they were."""
    values = iter(parameters if not isinstance(parameters, dict) else ())

    def value(match: re.Match[str]) -> str:
        text, name = match.groups()
        return text or literal(parameters[name] if name else next(values))

    return PARAMETER.sub(value, " ".join(statement.split()))


def literal(value: Any) -> str:
    """A parameter as one would write it into SQL."""
    if value is None:
        return "NULL"
    if isinstance(value, (int, float)):
        return str(value)
    text = value.hex() if isinstance(value, bytes) else str(value)
    if len(text) > LONGEST_VALUE:
        text = text[: LONGEST_VALUE - 1] + "…"
    return "'" + text.replace("'", "''") + "'"


def without_columns(sql: str) -> str:
    """Each long list of columns between SELECT and its FROM becomes `…`."""
    start = 0
    while (start := sql.find("SELECT ", start)) >= 0:
        start += len("SELECT ")
        end = _end_of_columns(sql, start)
        if end - start > LONGEST_COLUMNS:
            sql = f"{sql[:start]}…{sql[end:]}"
    return sql


def _end_of_columns(sql: str, start: int) -> int:
    depth = 0
    for position in range(start, len(sql)):
        depth += {"(": 1, ")": -1}.get(sql[position], 0)
        if depth < 0 or (depth == 0 and sql.startswith(" FROM ", position)):
            return position
    return len(sql)
