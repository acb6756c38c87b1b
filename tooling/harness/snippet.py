"""What a snippet file holds: one rule, what it needs, what is shown, and what it prints."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import SpecifierSet

from tooling.harness.errors import ROOT, FormatError
from tooling.harness.format import check

DATABASES = ("sqlite", "postgresql", "mariadb")
SERVERS = ("redis", "rabbitmq")  # what a recipe may need beside a database
FIXES = "fixes"  # their chapter
RECIPES = "recipes"  # theirs
OUTPUT = re.compile(r" *#> ?(.*)")
CONSTANTS = ("LABEL", "REQUIRES")  # for us, not for the reader of the program


@dataclass(frozen=True)
class Line:
    """One line as a reader sees it: of the program, or of its output."""

    number: int  # in the file, counted from 1
    text: str  # dedented; of an output line, what was printed
    is_output: bool = False


@dataclass(frozen=True)
class Needs:
    """What a snippet needs, from its constant `REQUIRES`; by default nothing special."""

    sqlalchemy: SpecifierSet = SpecifierSet()
    databases: tuple[str, ...] = DATABASES
    asyncio: bool = False
    libraries: tuple[str, ...] = ()  # of a recipe, as `pip install` takes them
    servers: tuple[str, ...] = ()

    def packages(self) -> list[str]:
        """Requirements to run the snippet on SQLite, as `pip install` takes them."""
        if self.libraries:
            own = f"sqlalchemy[asyncio]{self.sqlalchemy or '>=2.0'}"
            return [*self.libraries, own, *["aiosqlite"] * self.asyncio]
        if self.asyncio:
            return [f"sqlalchemy[asyncio]{self.sqlalchemy or '>=2.0'}", "aiosqlite"]
        return [f"sqlalchemy{self.sqlalchemy or '>=2.0'}"]


@dataclass(frozen=True, eq=False)
class Snippet:
    """One rule and its proof, read from `snippets/<chapter>/<name>.py` and not run."""

    path: Path
    source: str
    tree: ast.Module

    @classmethod
    def read(cls, path: Path) -> Snippet:
        """Read and check the file; raises FormatError where it breaks the format."""
        return _checked(path, path.read_text(encoding="utf-8"))

    @cached_property
    def chapter(self) -> str:
        return self.path.parent.name

    @cached_property
    def id(self) -> str:
        """`chapter/name`: what the page shows, and what `pytest -k` takes."""
        return f"{self.chapter}/{self.path.stem}"

    @property
    def module(self) -> str:
        """`snippets.chapter.name`: the rule's permanent identity."""
        return f"snippets.{self.chapter}.{self.path.stem}"

    @property
    def is_fix(self) -> bool:
        """Whether it shows what to write instead; the rule beside it has the proof."""
        return self.chapter == FIXES

    @property
    def is_recipe(self) -> bool:
        """Whether it is a program with other libraries, one that shows a case."""
        return self.chapter == RECIPES

    @cached_property
    def docstring(self) -> str:
        return ast.get_docstring(self.tree) or ""

    @property
    def rule(self) -> str:
        """The first line of the docstring, in Markdown."""
        return self.docstring.partition("\n")[0]

    @property
    def explanation(self) -> str:
        """The rest of the docstring, in Markdown."""
        return self.docstring.partition("\n")[2].strip()

    @cached_property
    def constants(self) -> dict[str, ast.Assign]:
        """The statements that say something of the snippet, by their name; they are not shown."""
        found = ((constant_of(node), node) for node in self.tree.body)
        return {
            name: node for name, node in found if name and isinstance(node, ast.Assign)
        }

    @cached_property
    def label(self) -> str:
        """What the table of contents calls the rule, in Markdown: `LABEL`, or its first clause."""
        node = self.constants.get("LABEL")
        if node is None:
            return re.split(r"[,:;] ", self.rule.removesuffix("."))[0]
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            return node.value.value
        raise self.error(
            node.lineno, 'LABEL is a string: `LABEL = "what a reader looks for"`'
        )

    @cached_property
    def lines(self) -> list[str]:
        return self.source.splitlines()

    @cached_property
    def outputs(self) -> dict[int, str]:
        """Line number and text of every `#>` comment, in the order of the file."""
        return {
            number: match[1]
            for number, line in enumerate(self.lines, 1)
            if (match := OUTPUT.match(line))
        }

    @property
    def expected(self) -> str:
        """All that it has to print."""
        return "\n".join(text.rstrip() for text in self.outputs.values())

    @cached_property
    def main(self) -> ast.FunctionDef | ast.AsyncFunctionDef:
        """The function whose body is shown."""
        mains = [
            node
            for node in self.tree.body
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            and node.name == "main"
        ]
        if not mains:
            raise self.error(1, "no main(): put the program into `def main() -> None:`")
        if len(mains) > 1:
            raise self.error(
                mains[1].lineno, "two main(): one file holds one rule, so split it"
            )
        return mains[0]

    @cached_property
    def needs(self) -> Needs:
        """The constant `REQUIRES`, understood."""
        sqlalchemy, databases = SpecifierSet(), []
        libraries, servers = [], []
        is_async = isinstance(self.main, ast.AsyncFunctionDef)
        node = self.constants.get("REQUIRES")
        for item in _strings(node.value) if node else ():
            if item is None:
                raise self.error(
                    node.lineno if node else 1,
                    "REQUIRES is a tuple of strings, for example "
                    '`REQUIRES = ("sqlalchemy>=2.1", "postgresql")`',
                )
            try:
                requirement = Requirement(item)
            except InvalidRequirement:
                requirement = Requirement("unknown")
            if requirement.name == "sqlalchemy" and requirement.specifier:
                sqlalchemy = requirement.specifier
            elif item in DATABASES:
                databases.append(item)
            elif item == "asyncio":
                is_async = True
            elif self.is_recipe and requirement.name != "unknown":
                if item in SERVERS:
                    servers.append(item)
                if item != "rabbitmq":
                    libraries.append(item)
            else:
                raise self.error(
                    node.lineno if node else 1,
                    f"REQUIRES holds {item!r}; it may hold a release "
                    '("sqlalchemy>=2.1"), databases '
                    f"({', '.join(DATABASES)}) and asyncio",
                )
        return Needs(
            sqlalchemy,
            tuple(databases) or DATABASES,
            is_async,
            tuple(libraries),
            tuple(servers),
        )

    @cached_property
    def program(self) -> list[Line]:
        """The definitions before `main()` and its dedented body, without imports."""
        guard = self.guard
        hidden = {
            number
            for node in self.tree.body
            if _is_import(node)
            or node in (self.tree.body[0], *self.constants.values(), guard)
            for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)
        }
        shown = [
            self._line(number, 0)
            for number in range(1, self.main.lineno)
            if number not in hidden
        ]
        shown.append(Line(self.main.lineno, ""))
        shown += [
            self._line(number, 4)
            for number in range(self.main.lineno + 1, guard.lineno)
        ]
        return _squeeze(shown)

    def _line(self, number: int, indent: int) -> Line:
        if number in self.outputs:
            return Line(number, self.outputs[number], is_output=True)
        return Line(number, self.lines[number - 1][indent:])

    @cached_property
    def guard(self) -> ast.If:
        """The last statement, which calls `main()`."""
        last = self.tree.body[-1]
        call = "main()"
        if isinstance(self.main, ast.AsyncFunctionDef):
            call = "asyncio.run(main())"
        wanted = ['if __name__ == "__main__":', f"    {call}"]
        if (
            isinstance(last, ast.If)
            and self.lines[last.lineno - 1 : last.end_lineno] == wanted
        ):
            return last
        raise self.error(
            last.lineno,
            f'the file must end with `if __name__ == "__main__":` and {call}',
        )

    def error(self, line: int, problem: str) -> FormatError:
        return FormatError(self.path, line, problem)


@cache  # `make serve` reads all of them again when one is saved
def _checked(path: Path, source: str) -> Snippet:
    try:
        tree = ast.parse(source, str(path))
    except SyntaxError as error:
        raise FormatError(
            path, error.lineno or 1, f"not Python: {error.msg}; correct the syntax"
        ) from None
    snippet = Snippet(path, source, tree)
    check(snippet)
    return snippet


def constant_of(node: ast.AST) -> str:
    """The name in `CONSTANTS` that the statement sets; nothing if it sets none."""
    target = node.targets[0] if isinstance(node, ast.Assign) else None
    name = target.id if isinstance(target, ast.Name) else ""
    return name if name in CONSTANTS else ""


def _is_import(node: ast.AST) -> bool:
    return isinstance(node, (ast.Import, ast.ImportFrom))


def _strings(node: ast.expr) -> Iterator[str | None]:
    """The strings of a tuple or list; None for anything else that stands there."""
    if not isinstance(node, (ast.Tuple, ast.List)):
        yield None
        return
    for item in node.elts:
        is_string = isinstance(item, ast.Constant) and isinstance(item.value, str)
        yield item.value if is_string else None  # type: ignore[attr-defined]


def _squeeze(lines: list[Line]) -> list[Line]:
    """Drop blank lines at both ends, and keep one where several follow each other."""
    kept: list[Line] = []
    for line in lines:
        if line.is_output or line.text.strip() or (kept and kept[-1].text.strip()):
            kept.append(line)
    while kept and not kept[-1].is_output and not kept[-1].text.strip():
        kept.pop()
    return kept


def snippet_paths(root: Path = ROOT) -> list[Path]:
    """Every rule's file and every fix's, sorted: `snippets/<chapter>/<name>.py`."""
    return sorted(
        path
        for path in root.glob("snippets/*/*.py")
        if path.name != "__init__.py"
        and path.parent.name not in ("__pycache__", "circumstances", RECIPES)
    )


def rule_paths(root: Path = ROOT) -> list[Path]:
    """Those that evidence is asked of; a fix shows what the rule beside it proves."""
    return [path for path in snippet_paths(root) if path.parent.name != FIXES]


def recipe_paths(root: Path = ROOT) -> list[Path]:
    """Every recipe's file, sorted: `snippets/recipes/<recipe>_<case>.py`.

    No record is kept of these: neither where they hold nor what each line does.
    """
    folder = root / "snippets" / RECIPES
    return sorted(path for path in folder.glob("*.py") if path.name != "__init__.py")


def start_paths(root: Path = ROOT) -> list[Path]:
    """Every file to copy whole, sorted: `snippets/recipes/start/<recipe>/<name>.py`."""
    files = root.glob(f"snippets/{RECIPES}/start/*/*.py")
    return sorted(path for path in files if path.name != "__init__.py")
