"""What is drawn of a recipe: its two versions, what differs between them, and what it ran with."""

from __future__ import annotations

import ast
import re
from difflib import SequenceMatcher
from functools import cache
from typing import Any, NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tooling.harness.errors import ROOT
from tooling.harness.snippet import Needs, Snippet, recipe_paths

Rows = list[dict[str, Any]]
FAILS, WORKS = "_fails", "_works"
PIN = re.compile(r"^([\w.-]+)==([^\s;\\]+)", re.MULTILINE)


class Case(NamedTuple):
    """A program that fails and the same with the fix, or a program alone."""

    first: Snippet
    works: Snippet | None = None


def cases() -> list[Case]:
    """All cases, sorted. Raises FormatError for half a case."""
    every = {one.path.stem: one for one in map(Snippet.read, recipe_paths())}
    found = []
    for name, snippet in every.items():
        other = f"{name.removesuffix(FAILS)}{WORKS}"
        if name.endswith(WORKS) and f"{name.removesuffix(WORKS)}{FAILS}" not in every:
            raise snippet.error(
                1, f"nothing fails: write {name[:-6]}{FAILS}.py beside it"
            )
        if name.endswith(FAILS):
            if other not in every:
                raise snippet.error(1, f"nothing works: write {other}.py beside it")
            found.append(Case(snippet, every[other]))
        elif not name.endswith(WORKS):
            found.append(Case(snippet))
    return found


def in_one(fails: Rows, works: Rows) -> Rows:
    """The rows of both programs in one: what both have once, else what fails before what works."""
    before, after = (
        [str(row.get("html", row.get("output"))) for row in rows]
        for rows in (fails, works)
    )
    both: Rows = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "equal":
            both += fails[start:end]
            continue
        both += [{**row, "only": "fails"} for row in fails[start:end]]
        both += [{**row, "only": "works"} for row in works[other_start:other_end]]
    return both


def own_imports(own: Snippet, other: Snippet) -> list[str]:
    """The imports that one version has and the other has not; no others are shown."""
    return sorted(_imports(own.tree) - _imports(other.tree))


def _imports(tree: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.Import):
            found.update(f"import {alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.update(
                f"from {node.module} import {alias.name}" for alias in node.names
            )
    return found


def ran_with(needs: Needs) -> str:
    """The releases that the locked environment has of what the recipe needs."""
    file = "requirements.txt"
    if not needs.sqlalchemy.contains(_pins(file)["sqlalchemy"]):
        file = "requirements-2.0.txt"
    names = [canonicalize_name(Requirement(one).name) for one in needs.libraries]
    pins = _pins("requirements.txt") | _pins(file)
    return ", ".join(
        f"{name} {pins.get(name, '')}".strip() for name in [*names, "sqlalchemy"]
    )


@cache
def _pins(file: str) -> dict[str, str]:
    """By name, the newest release that is pinned: there are others for old Pythons."""
    found = PIN.findall((ROOT / file).read_text(encoding="utf-8"))
    return dict(sorted(found, key=lambda pin: Version(pin[1])))
