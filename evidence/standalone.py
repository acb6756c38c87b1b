"""One script out of a snippet and the modules it shares: it needs only SQLAlchemy."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from pathlib import Path

from evidence.snippet import ROOT, Snippet, is_requires

Imports = defaultdict[str, set[str]]


def standalone(snippet: Snippet) -> str:
    """The text that *Copy* gives: metadata for `uv run`, the model, then the program."""
    imports: Imports = defaultdict(set)
    body = _body(snippet.path, snippet.source, imports, seen=set())
    header = [
        "# /// script",
        f"# dependencies = [{', '.join(repr(p) for p in snippet.needs.packages())}]",
        "# ///",
    ]
    docstring = ast.get_source_segment(snippet.source, snippet.tree.body[0])
    top = "\n".join(header).replace("'", '"') + f"\n{docstring}\n\n"
    return top + _import_block(imports) + "\n\n\n" + body + "\n"


def _body(path: Path, source: str, imports: Imports, seen: set[Path]) -> str:
    """The source without docstring, imports and REQUIRES, after the bodies it imports."""
    tree = ast.parse(source, str(path))
    lines = source.splitlines()
    shared: list[str] = []
    for node in tree.body:
        is_docstring = node is tree.body[0] and ast.get_docstring(tree) is not None
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            shared += _follow(node, imports, seen)
        elif not (is_docstring or is_requires(node)):
            continue
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1):
            lines[number - 1] = ""
    return "\n\n\n".join([*shared, "\n".join(lines).strip("\n")])


def _follow(
    node: ast.Import | ast.ImportFrom, imports: Imports, seen: set[Path]
) -> list[str]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            imports[alias.name]
        return []
    module = node.module or ""
    if not module.startswith("snippets."):
        imports[module].update(ast.unparse(alias) for alias in node.names)
        return []
    path = ROOT.joinpath(*module.split(".")).with_suffix(".py")
    if path in seen:
        return []
    seen.add(path)
    return [_body(path, path.read_text(encoding="utf-8"), imports, seen)]


def _import_block(imports: Imports) -> str:
    """Standard library, then SQLAlchemy; each sorted as ruff sorts them."""
    groups: tuple[list[str], list[str]] = ([], [])
    for module in sorted(imports, key=lambda name: (bool(imports[name]), name)):
        is_standard = module.partition(".")[0] in sys.stdlib_module_names
        groups[0 if is_standard else 1].append(_import_line(module, imports[module]))
    return "\n\n".join("\n".join(group) for group in groups if group)


def _import_line(module: str, names: set[str]) -> str:
    if not names:
        return f"import {module}"
    # ruff's order: CONSTANTS, Classes, functions
    ordered = sorted(names, key=lambda n: (not n.isupper(), not n[0].isupper(), n))
    line = f"from {module} import {', '.join(ordered)}"
    if len(line) <= 88:
        return line
    return f"from {module} import (\n    {(',' + chr(10) + '    ').join(ordered)},\n)"
