"""One script out of a snippet and the modules it shares: it needs only SQLAlchemy."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from tooling.harness.errors import ROOT, FormatError
from tooling.harness.snippet import Snippet, constant_of

DEFINITIONS = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Part:
    """A module taken apart."""

    imports: tuple[tuple[str, str], ...]  # (module, name, or "" for the module itself)
    shares: tuple[str, ...]  # the modules of `snippets` that it imports
    defines: tuple[tuple[str, int], ...]  # (class or function, its line)
    body: str  # without docstring, imports and CONSTANTS


def standalone(snippet: Snippet) -> str:
    """The text that *Copy* gives: metadata for `uv run`, the model, then the program.

    Raises FormatError if the snippet defines a name that a module it imports defines.
    """
    *shared, own = parts = _with_shared(_taken_apart(snippet.source))
    taken = {name for part in shared for name, _ in part.defines}
    for name, line in own.defines:
        if name in taken:
            raise FormatError(
                snippet.path,
                line,
                f"defines {name}, which a module it imports defines too, and in the "
                "copied script they are one: choose another name",
            )
    packages = ", ".join(f'"{package}"' for package in snippet.needs.packages())
    imports = defaultdict(set)
    for part in parts:
        for module, name in part.imports:
            imports[module].add(name)
    body = "\n\n\n".join(part.body for part in parts)
    # ruff's spacing: two blank lines before a definition, one before the rest
    defines_first = body.startswith(("class ", "def ", "async def ", "@"))
    # The rule only: the explanation stands beside it on the page, which has to stay light.
    return "\n".join(
        [
            "# /// script",
            f"# dependencies = [{packages}]",
            "# ///",
            f'"""{snippet.rule}"""\n',
            _import_block(imports) + ("\n\n" if defines_first else "\n"),
            body + "\n",
        ]
    )


def _with_shared(part: Part) -> list[Part]:
    """The part after those that it shares, each once."""
    parts: list[Part] = []
    for module in part.shares:
        path = ROOT.joinpath(*module.split(".")).with_suffix(".py")
        shared = _taken_apart(path.read_text(encoding="utf-8"))
        parts += [p for p in _with_shared(shared) if p not in parts]
    return [*parts, part]


@cache
def _taken_apart(source: str) -> Part:
    tree = ast.parse(source)
    lines = source.splitlines()
    imports: list[tuple[str, str]] = []
    shares: list[str] = []
    defines: list[tuple[str, int]] = []
    for node in tree.body:
        if isinstance(node, ast.Import):
            imports += [(alias.name, "") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            if module.startswith("snippets."):
                shares.append(module)
            else:
                imports += [(module, ast.unparse(alias)) for alias in node.names]
        elif node is not tree.body[0] and not constant_of(node):
            if isinstance(node, DEFINITIONS):
                defines.append((node.name, node.lineno))
            continue
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1):
            lines[number - 1] = ""
    body = "\n".join(lines).strip("\n")
    return Part(tuple(imports), tuple(shares), tuple(defines), body)


def _import_block(imports: dict[str, set[str]]) -> str:
    """Standard library, then SQLAlchemy; each sorted as ruff sorts them."""
    groups: tuple[list[str], list[str]] = ([], [])
    for module, names in sorted(imports.items()):
        is_standard = module.partition(".")[0] in sys.stdlib_module_names
        groups[0 if is_standard else 1].extend(_import_lines(module, names))
    return "\n\n".join(
        "\n".join(sorted(group, key=lambda line: not line.startswith("import ")))
        for group in groups
        if group
    )


def _import_lines(module: str, names: set[str]) -> list[str]:
    lines = [f"import {module}"] if "" in names else []
    # ruff's order: CONSTANTS, Classes, functions
    ordered = sorted(
        names - {""}, key=lambda n: (not n.isupper(), not n[0].isupper(), n)
    )
    line = f"from {module} import {', '.join(ordered)}"
    if ordered and len(line) <= 88:
        lines.append(line)
    elif ordered:
        inside = "".join(f"    {name},\n" for name in ordered)
        lines.append(f"from {module} import (\n{inside})")
    return lines
