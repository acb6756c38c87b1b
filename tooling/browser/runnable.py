"""Which programs the reader's browser can run, on which releases, and the text that it runs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

from packaging.requirements import Requirement

from tooling.harness.errors import ROOT
from tooling.harness.snippet import Snippet

# The Python in Pyodide.
PYTHON = "3.14"
# The release that the pages document, then the newest of the one before.
LOCKS = ("requirements.txt", "requirements-2.0.txt")
# What a page has not -> in three words.
ABSENT = {
    "asyncio": "needs greenlet, asyncio",
    "concurrent": "needs threads",
    "fork": "needs processes",
    "multiprocessing": "needs processes",
    "socket": "needs a socket",
    "subprocess": "needs processes",
    "threading": "needs threads",
}
SERVERS = {"postgresql": "PostgreSQL", "mariadb": "MariaDB"}


@cache
def locked(lock: str, name: str) -> tuple[str, str]:
    """The version of a package in a file of pinned ones, and its entry without a marker.

    Raises LookupError if there is none.
    """
    text = (ROOT / lock).read_text(encoding="utf-8")
    for entry in re.findall(rf"^{name}==.+(?:\n    --hash=.+)+", text, re.MULTILINE):
        line, _, hashes = entry.partition("\\\n")
        requirement = Requirement(line)
        environment = {"python_full_version": f"{PYTHON}.0", "python_version": PYTHON}
        if not requirement.marker or requirement.marker.evaluate(environment):
            pinned = f"{requirement.name}{requirement.specifier}"
            return str(requirement.specifier)[2:], f"{pinned} \\\n{hashes}"
    raise LookupError(f"{lock} has no {name} for Python {PYTHON}: run `make lock`")


def releases() -> list[str]:
    """The releases of SQLAlchemy that there are in the browser, the documented one first."""
    return [locked(lock, "sqlalchemy")[0] for lock in LOCKS]


def release_for(snippet: Snippet) -> str:
    """The first release on which the snippet holds; an empty string if there is none."""
    held = snippet.needs.sqlalchemy.filter(releases())
    return next(iter(held), "")


def why_not(snippet: Snippet) -> str:
    """Why the browser cannot run it, in some three words; an empty string if it can."""
    needs = snippet.needs
    if needs.asyncio:
        return ABSENT["asyncio"]
    if "sqlite" not in needs.databases:
        return f"needs {SERVERS[needs.databases[0]]}"
    if not release_for(snippet):
        return f"needs SQLAlchemy {needs.sqlalchemy}"
    for name in _used(snippet.tree):
        if absent := ABSENT.get(name):
            return absent
    return ""


def imports(snippet: Snippet) -> str:
    """What the drawn program imports, which is not drawn."""
    return "\n".join(
        line
        for node in snippet.tree.body
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for line in snippet.lines[node.lineno - 1 : node.end_lineno]
    )


def script(snippet: Snippet) -> list[tuple[int, str]]:
    """What *Run* runs: each line, and its number in the snippet's file, or 0."""
    above = [(0, line) for line in imports(snippet).splitlines()]
    lines = [(one.number, one.text) for one in snippet.program if not one.is_output]
    return [*above, (0, ""), *lines]


def _used(tree: ast.Module) -> Iterator[str]:
    """The modules that it imports, by their first name, and the names of attributes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]
        elif isinstance(node, ast.Attribute):
            yield node.attr
