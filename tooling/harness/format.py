"""The format of a snippet: what can be seen without running it."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tooling.harness.snippet import Snippet

BLOCKS = (ast.Try, ast.For, ast.AsyncFor, ast.While, ast.Match)
MOST_LINES = 40
MOST_LINES_OF_A_RECIPE = 60
WIDEST_LINE = 88
WIDEST_RULE = 100


@cache  # the fingerprint asks too
def nodes(tree: ast.Module) -> list[ast.AST]:
    """Each node of the tree."""
    return list(ast.walk(tree))


def check(snippet: Snippet) -> None:
    """Raise FormatError for the first break of the format that does not need a run."""
    _check_docstring(snippet)
    _check_main(snippet)
    _check_statements(snippet)
    _check_outputs(snippet)
    _ = snippet.needs, snippet.label  # reading them checks them


def _check_docstring(snippet: Snippet) -> None:
    if not snippet.docstring:
        raise snippet.error(1, "no docstring: its first line must state the rule")
    if not re.search(r"\.$", snippet.rule):
        raise snippet.error(
            1,
            "the rule must be one sentence that ends with a full stop, on one line",
        )
    if re.search(r"[.!?] +[A-Z`]", snippet.rule):
        raise snippet.error(
            1,
            "two sentences in the rule: keep one, and give the other its own file",
        )
    if len(snippet.rule) > WIDEST_RULE:
        raise snippet.error(
            1, f"the rule has {len(snippet.rule)} characters: at most {WIDEST_RULE}"
        )
    if snippet.docstring.partition("\n")[2][:1].strip():
        raise snippet.error(2, "leave the second line of the docstring empty")


def _check_main(snippet: Snippet) -> None:
    _ = snippet.guard  # reading it checks it
    code = [
        line for line in snippet.program if line.text.strip() and not line.is_output
    ]
    most = MOST_LINES_OF_A_RECIPE if snippet.is_recipe else MOST_LINES
    if len(code) > most:
        raise snippet.error(
            snippet.main.lineno,
            f"{len(code)} lines of program are shown, at most {most} may be: "
            "show less, or split the rule",
        )
    for line in code:
        if len(snippet.lines[line.number - 1]) > WIDEST_LINE:
            raise snippet.error(
                line.number, f"wider than {WIDEST_LINE} characters: break the line"
            )


def _check_statements(snippet: Snippet) -> None:
    prints = False
    for node in nodes(snippet.tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            _check_import(snippet, node)
        elif isinstance(node, ast.Expr):
            _check_expression(snippet, node)
        elif _is_print(node):
            prints = True
        elif isinstance(node, BLOCKS):
            _check_block(snippet, node)
    if not prints:
        raise snippet.error(
            snippet.main.lineno, "main() prints nothing, so it proves nothing"
        )


def _check_block(snippet: Snippet, node: ast.AST) -> None:
    for statement in _unplaceable(node):
        if any(map(_is_print, ast.walk(statement))):
            raise snippet.error(
                statement.lineno,
                "print() in an `else`, `finally` or `match`, where "
                "pytest-examples cannot place its output: print it outside",
            )


def _check_import(snippet: Snippet, node: ast.Import | ast.ImportFrom) -> None:
    for module in _imported(node):
        top = module.partition(".")[0]
        if top == "__future__" or (
            top not in ("sqlalchemy", "snippets")
            and top not in sys.stdlib_module_names
            and not snippet.needs.libraries  # a test knows what each of them brings
        ):
            raise snippet.error(
                node.lineno,
                f"imports {module}: a snippet knows SQLAlchemy, the standard "
                "library and the modules in snippets/ only",
            )
        if top == "snippets" and module.count(".") != 1:
            raise snippet.error(
                node.lineno,
                f"imports {module}: another snippet; share code in a module "
                "directly in snippets/",
            )


def _check_expression(snippet: Snippet, node: ast.Expr) -> None:
    if (
        isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        and node is not snippet.tree.body[0]
    ):
        raise snippet.error(
            node.lineno,
            "a string that does nothing, or the output of a print() of several "
            "lines: print one line at a time, so that each has its own #>",
        )


def _check_outputs(snippet: Snippet) -> None:
    shown = {line.number for line in snippet.program}
    for number in snippet.outputs:
        if number not in shown:
            raise snippet.error(number, "output outside the shown program: remove it")


def _is_print(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    )


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield node.module or "snippets"


def _unplaceable(node: ast.AST) -> Iterator[ast.stmt]:
    """Blocks that pytest-examples does not search for the print() of an output."""
    if isinstance(node, ast.Try):
        yield from [*node.orelse, *node.finalbody]
    elif isinstance(node, (ast.For, ast.AsyncFor, ast.While)):
        yield from node.orelse
    elif isinstance(node, ast.Match):
        yield from (statement for case in node.cases for statement in case.body)
