"""The signature of an operation of the installed SQLAlchemy, read from its source."""

from __future__ import annotations

import ast
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent

PRIVATE = re.compile(r"(?:, |\n\s+)_\w+: [^,\n]*,?(?=\n|\))")
BARE_STAR = re.compile(r",\s*\*,?(?=\s*\))")
WIDEST = 90
SELF = re.compile(r"\(\s*(?:self|cls)\b(?:, )?,?(?=[\s)\w])")


def signature(name: str) -> str:
    """`sqlalchemy.orm.session.Session.expunge` as `Session.expunge(instance: object) -> None`.

    Reads the one source file, which is fifty times faster than loading the package.
    Raises LookupError if the installed SQLAlchemy has no such function.
    """
    parts = name.split(".")
    spec = find_spec(parts[0])
    folder = Path(((spec and spec.submodule_search_locations) or [""])[0])
    for length in range(2, len(parts)):
        path = folder.joinpath(*parts[1:length]).with_suffix(".py")
        if path.is_file():
            node = _defined(_parsed(path), parts[length:])
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                return _written(path, node, parts[length:])
    raise LookupError(f"the installed SQLAlchemy has no function {name}")


def _defined(scope: ast.AST, names: list[str]) -> ast.AST | None:
    """The last definition of that name, which is the one after its overloads."""
    for name in names:
        found = [
            node
            for node in getattr(scope, "body", ())
            if getattr(node, "name", None) == name
        ]
        if not found:
            return None
        scope = found[-1]
    return scope


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _written(
    path: Path, node: ast.FunctionDef | ast.AsyncFunctionDef, names: list[str]
) -> str:
    """The lines of the `def`, as SQLAlchemy formats them, without `self` and what is private."""
    lines = path.read_text(encoding="utf-8").splitlines()
    head = dedent("\n".join(lines[node.lineno - 1 : node.body[0].lineno - 1]))
    head = head[: head.rindex(":")].removeprefix("async ").removeprefix("def ")
    arguments = head.removeprefix(node.name)
    if len(names) > 1:
        arguments = SELF.sub("(", arguments)
    written = ".".join(names) + BARE_STAR.sub("", PRIVATE.sub("", arguments))
    on_one_line = re.sub(r",?\s+\)", ")", re.sub(r"\(\s+|\s+", _closed_up, written))
    return on_one_line if len(on_one_line) <= WIDEST else written


def _closed_up(space: re.Match[str]) -> str:
    return "(" if space[0].startswith("(") else " "
