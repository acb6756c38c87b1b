"""Which rule explains a cell of the transition table: what `transitions.yml` says."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from tooling.harness.errors import ROOT, FormatError
from tooling.harness.files import by_hand, line_of

EXPLAINED = ROOT / "tooling" / "transitions" / "transitions.yml"
FORM = "write `chapter/rule: start states`, with spaces between these"
OTHERWISE, LAYER = "otherwise", "expire_on_commit=False"


@cache
def patterns(path: Path = EXPLAINED) -> dict[str, dict[str, str]]:
    """For each operation: pattern of start states -> rule.

    Raises FormatError for what is no such list, and where one pattern of an operation has
    two rules.
    """
    found: dict[str, dict[str, str]] = {}
    for operations, rules in by_hand(path, dict).items():
        if not isinstance(rules, dict):
            line = line_of(path, operations)
            raise FormatError(path, line, f"below {operations}: {FORM}")
        for operation in operations.split():
            own = found.setdefault(operation, {})
            for rule, names in rules.items():
                if not isinstance(names, str):
                    raise FormatError(path, line_of(path, rule), f"{rule}: {FORM}")
                for name in names.split():
                    if own.setdefault(name, rule) != rule:
                        raise FormatError(
                            path,
                            line_of(path, operations),
                            f"{operation}, {name}: two rules explain it: {own[name]} and "
                            f"{rule}; take one out",
                        )
    return found


def rule_for(operation: str, start: str) -> str:
    """The rule that explains what the operation does in this start state.

    Raises FormatError if none does.
    """
    for name in (operation, OTHERWISE):
        own = patterns().get(name, {})
        fitting = [pattern for pattern in own if fnmatchcase(start, pattern)]
        if fitting:
            return own[
                max(fitting, key=lambda pattern: ("*" not in pattern, len(pattern)))
            ]
    raise FormatError(
        EXPLAINED,
        1,
        f"no rule for {operation} of an object that is {start}: name one below {operation}",
    )
