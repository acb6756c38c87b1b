"""What a circumstance is: a module of `snippets/circumstances`, which is read and not run."""

from __future__ import annotations

import ast
import hashlib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tooling.harness.errors import ROOT, FormatError
from tooling.harness.fingerprint import fingerprint, imports
from tooling.harness.snippet import Snippet

FOLDER = ROOT / "snippets" / "circumstances"
GROUPS = ("session", "loading", "relationships", "columns", "classes")
LIBRARIES = {"snippets.library", "snippets.async_library"}


@dataclass(frozen=True, eq=False)
class Circumstance:
    """One module: what it says, and which programs it can change."""

    path: Path
    source: str

    @cached_property
    def name(self) -> str:
        return self.path.stem

    @property
    def module(self) -> str:
        return f"snippets.circumstances.{self.name}"

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)

    @property
    def sentence(self) -> str:
        """What is otherwise, in Markdown."""
        return (ast.get_docstring(self.tree) or "").partition("\n")[0]

    @property
    def title(self) -> str:
        """A few words, as they stand in a line below a rule."""
        return self._constant("TITLE")

    @property
    def group(self) -> str:
        """One of `GROUPS`. Raises FormatError if it is none of them."""
        group = self._constant("GROUP")
        if group not in GROUPS:
            raise FormatError(
                self.path, 1, f"GROUP is {group!r}; write one of {', '.join(GROUPS)}"
            )
        return group

    @cached_property
    def hash(self) -> str:
        return hashlib.sha256(self.source.encode()).hexdigest()[:16]

    def _constant(self, name: str) -> str:
        for node in self.tree.body:
            if (
                isinstance(node, ast.Assign)
                and ast.unparse(node.targets[0]) == name
                and isinstance(node.value, ast.Constant)
            ):
                return str(node.value.value)
        raise FormatError(self.path, 1, f'no {name}: write `{name} = "..."`')


@cache
def circumstances() -> dict[str, Circumstance]:
    """All that there are, by name, in the order of their groups.

    Raises FormatError for one that breaks its format.
    """
    found = [
        Circumstance(path, path.read_text(encoding="utf-8"))
        for path in sorted(FOLDER.glob("*.py"))
        if path.name != "__init__.py"
    ]
    found.sort(key=lambda one: GROUPS.index(one.group))
    return {one.name: one for one in found}


def applicable(snippet: Snippet) -> list[Circumstance]:
    """Those that can change what the program does: other classes, only if it has the library's."""
    if "sqlite" not in snippet.needs.databases:
        return []
    has_library = not LIBRARIES.isdisjoint(imports(snippet))
    every = circumstances().values()
    return [one for one in every if has_library or one.group == "session"]


@dataclass(frozen=True)
class InCircumstance:
    """A snippet's program in a circumstance, to be run like any other."""

    snippet: Snippet
    circumstance: Circumstance

    @property
    def id(self) -> str:
        return f"{self.snippet.id}@{self.circumstance.name}"

    @property
    def module(self) -> str:
        return f"{self.snippet.module}@{self.circumstance.name}"

    @property
    def expected(self) -> str:
        return self.snippet.expected

    @property
    def hash(self) -> str:
        """Of all that is run."""
        text = f"{fingerprint(self.snippet)} {self.circumstance.hash}"
        return hashlib.sha256(text.encode()).hexdigest()[:16]
