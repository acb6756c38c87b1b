"""A hash of what is run, by which records know whether they are of the present text."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from tooling.harness.format import nodes
from tooling.harness.snippet import Snippet


def fingerprint(snippet: Snippet) -> str:
    """A hash of its program, its outputs, and the modules of `snippets` that it imports.

    What explains it, the docstring and `LABEL`, can change while the evidence stays.
    """
    root = snippet.path.parents[2]
    digest = hashlib.sha256(_program(snippet).encode())
    for module in sorted(imports(snippet)):
        digest.update(_source(root, module).encode())
    return digest.hexdigest()[:16]


def imports(snippet: Snippet) -> frozenset[str]:
    """The modules of `snippets` that it imports, and those that these import."""
    return _shared(snippet.path.parents[2], _imported_first(snippet))


@cache
def _imported_first(snippet: Snippet) -> frozenset[str]:
    return _imported(nodes(snippet.tree))


@cache
def _program(snippet: Snippet) -> str:
    words = [snippet.tree.body[0]]
    words += [own for name, own in snippet.constants.items() if name == "LABEL"]
    left_out = {
        number
        for node in words
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    lines = enumerate(snippet.lines, 1)
    return "\n".join(text for n, text in lines if n not in left_out and text.strip())


def _shared(root: Path, direct: frozenset[str]) -> frozenset[str]:
    return direct.union(
        *(_shared(root, _imported_by(_source(root, module))) for module in direct)
    )


@cache
def _imported_by(source: str) -> frozenset[str]:
    return _imported(ast.walk(ast.parse(source)))


def _imported(own: Iterable[ast.AST]) -> frozenset[str]:
    return frozenset(
        name
        for node in own
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
        )
        if name.startswith("snippets.")
    )


def _source(root: Path, module: str) -> str:
    path = root.joinpath(*module.split(".")).with_suffix(".py")
    return _text(path, path.stat().st_mtime_ns)


@cache
def _text(path: Path, changed: int) -> str:
    return path.read_text(encoding="utf-8")
