"""Which rule explains a cell of the transition table: what `transitions.yml` says."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import yaml

from evidence.snippet import ROOT

EXPLAINED = ROOT / "evidence" / "transitions.yml"
OTHERWISE, LAYER = "otherwise", "expire_on_commit=False"


@cache
def patterns(path: Path = EXPLAINED) -> dict[str, dict[str, str]]:
    """For each operation: pattern of start states -> rule.

    Raises ValueError where one pattern of an operation has two rules.
    """
    found: dict[str, dict[str, str]] = {}
    for operations, rules in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        for operation in operations.split():
            own = found.setdefault(operation, {})
            for rule, names in rules.items():
                for name in names.split():
                    if own.setdefault(name, rule) != rule:
                        raise ValueError(
                            f"{path.name}: {operation}, {name}: two rules explain it: "
                            f"{own[name]} and {rule}; take one out"
                        )
    return found


def rule_for(operation: str, start: str) -> str:
    """The rule that explains what the operation does in this start state.

    Raises ValueError if none does.
    """
    for name in (operation, OTHERWISE):
        own = patterns().get(name, {})
        fitting = [pattern for pattern in own if fnmatchcase(start, pattern)]
        if fitting:
            return own[
                max(fitting, key=lambda pattern: ("*" not in pattern, len(pattern)))
            ]
    raise ValueError(
        f"{EXPLAINED.name}: no rule for {operation} of an object that is {start}: name one"
    )
