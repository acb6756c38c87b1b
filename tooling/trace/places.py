"""Where in the text of a program something happens: at a statement, or where a block is left."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple


class Place(NamedTuple):
    """Where something happens: at a statement, or where a `with` block is left."""

    line: int  # the last of the statement; of a statement with a block, of its head
    is_end: bool = False


LOOPS = (ast.For, ast.AsyncFor, ast.While)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Places:
    """The places of a program: a statement of several lines is one."""

    def __init__(self, tree: ast.Module) -> None:
        self._of_line: dict[int, Place] = {}
        self.ends: dict[int, int] = {}  # line of a `with` -> last line of its block
        self.repeats: dict[int, Place] = {}  # line -> innermost loop or function
        self.loops: set[Place] = set()
        self._names: list[tuple[int, str]] = []
        for node in ast.walk(tree):  # outer ones first, so that inner ones overwrite
            if isinstance(node, ast.Name):
                self._names.append((node.lineno, node.id))
            if isinstance(node, (ast.stmt, ast.ExceptHandler)):
                self._add(node, max(_head_lines(node)))

    def _add(self, node: ast.stmt | ast.ExceptHandler, last: int) -> None:
        end = node.end_lineno or last
        for line in range(node.lineno, last + 1):
            self._of_line[line] = Place(last)
        if isinstance(node, (ast.With, ast.AsyncWith)):
            self.ends[last] = end
        if isinstance(node, LOOPS):
            self.loops.add(Place(last))
        if isinstance(node, (*LOOPS, *FUNCTIONS)):
            for line in range(node.lineno, end + 1):
                self.repeats[line] = Place(last)

    def of(self, line: int, before: Place | None) -> Place:
        """The place of a line that is reached after the place `before`.

        From inside its block, Python comes back to the `with` only to leave it.
        """
        place = self._of_line.get(line, Place(line))
        inside = before and place.line < before.line <= self.ends.get(place.line, 0)
        return Place(place.line, is_end=bool(inside or before == (place.line, True)))

    def last(self, line: int) -> int:
        """The last line of the statement that has this one: below it stands what it wrote."""
        return self._of_line.get(line, Place(line)).line

    def named_after(self, line: int) -> set[str]:
        """The names that the program uses further down."""
        return {name for number, name in self._names if number > line}


def _head_lines(node: ast.stmt | ast.ExceptHandler) -> Iterator[int]:
    """Lines of the statement before its block; for one without, its last."""
    if not getattr(node, "body", None):
        yield node.end_lineno or node.lineno
        return
    yield node.lineno
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, (ast.stmt, ast.ExceptHandler)):
            yield from (getattr(one, "end_lineno", 0) or 0 for one in ast.walk(child))
