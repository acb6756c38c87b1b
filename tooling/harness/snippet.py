"""What a snippet file holds: one rule, what it needs, what is shown, and what it prints."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parents[2]
DATABASES = ("sqlite", "postgresql", "mariadb")
OUTPUT = re.compile(r" *#> ?(.*)")
BLOCKS = (ast.Try, ast.For, ast.AsyncFor, ast.While, ast.Match)
MOST_LINES = 40
WIDEST_LINE = 88
WIDEST_RULE = 100


class FormatError(ValueError):
    """A snippet, or a file of data, breaks its format.

    Its text names the file and the line, says what is wrong, and what to do.
    """

    def __init__(self, path: Path, line: int, problem: str) -> None:
        self.path, self.line, self.problem = path, line, problem
        shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
        super().__init__(f"{shown}:{line}: {problem}")


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

    def packages(self) -> list[str]:
        """Requirements to run the snippet on SQLite, as `pip install` takes them."""
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

    @property
    def chapter(self) -> str:
        return self.path.parent.name

    @property
    def id(self) -> str:
        """`chapter/name`: what the page shows, and what `pytest -k` takes."""
        return f"{self.chapter}/{self.path.stem}"

    @property
    def module(self) -> str:
        """`snippets.chapter.name`: the rule's permanent identity."""
        return f"snippets.{self.chapter}.{self.path.stem}"

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
            raise self._error(
                1, "no main(): put the program into `def main() -> None:`"
            )
        if len(mains) > 1:
            raise self._error(
                mains[1].lineno, "two main(): one file holds one rule, so split it"
            )
        return mains[0]

    @cached_property
    def needs(self) -> Needs:
        """The constant `REQUIRES`, understood."""
        sqlalchemy, databases = SpecifierSet(), []
        is_async = isinstance(self.main, ast.AsyncFunctionDef)
        node = self._requires_node()
        for item in _strings(node.value) if node else ():
            if item is None:
                raise self._error(
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
            else:
                raise self._error(
                    node.lineno if node else 1,
                    f"REQUIRES holds {item!r}; it may hold a release "
                    '("sqlalchemy>=2.1"), databases '
                    f"({', '.join(DATABASES)}) and asyncio",
                )
        return Needs(sqlalchemy, tuple(databases) or DATABASES, is_async)

    @cached_property
    def program(self) -> list[Line]:
        """The definitions before `main()` and its dedented body, without imports."""
        guard = self._guard()
        hidden = {
            number
            for node in self.tree.body
            if _is_import(node)
            or node in (self.tree.body[0], self._requires_node(), guard)
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

    def _requires_node(self) -> ast.Assign | None:
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and is_requires(node):
                return node
        return None

    def _guard(self) -> ast.If:
        last = self.tree.body[-1]
        call = "main()"
        if isinstance(self.main, ast.AsyncFunctionDef):
            call = "asyncio.run(main())"
        if (
            isinstance(last, ast.If)
            and ast.unparse(last) == f"if __name__ == '__main__':\n    {call}"
        ):
            return last
        raise self._error(
            last.lineno,
            f'the file must end with `if __name__ == "__main__":` and {call}',
        )

    def _error(self, line: int, problem: str) -> FormatError:
        return FormatError(self.path, line, problem)

    def check(self) -> None:
        """Raise FormatError for the first break of the format that does not need a run."""
        self._check_docstring()
        self._check_main()
        self._check_statements()
        self._check_outputs()
        self.needs  # noqa: B018  (reading it checks it)

    def _check_docstring(self) -> None:
        if not self.docstring:
            raise self._error(1, "no docstring: its first line must state the rule")
        if not re.search(r"\.$", self.rule):
            raise self._error(
                1,
                "the rule must be one sentence that ends with a full stop, on one line",
            )
        if re.search(r"[.!?] +[A-Z`]", self.rule):
            raise self._error(
                1,
                "two sentences in the rule: keep one, and give the other its own file",
            )
        if len(self.rule) > WIDEST_RULE:
            raise self._error(
                1, f"the rule has {len(self.rule)} characters: at most {WIDEST_RULE}"
            )
        if self.docstring.partition("\n")[2][:1].strip():
            raise self._error(2, "leave the second line of the docstring empty")

    def _check_main(self) -> None:
        self._guard()
        code = [
            line for line in self.program if line.text.strip() and not line.is_output
        ]
        if len(code) > MOST_LINES:
            raise self._error(
                self.main.lineno,
                f"{len(code)} lines of program are shown, at most {MOST_LINES} may be: "
                "show less, or split the rule",
            )
        for line in code:
            if len(self.lines[line.number - 1]) > WIDEST_LINE:
                raise self._error(
                    line.number, f"wider than {WIDEST_LINE} characters: break the line"
                )

    def _check_statements(self) -> None:
        prints = False
        for node in ast.walk(self.tree):
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                self._check_import(node)
            elif isinstance(node, ast.Expr):
                self._check_expression(node)
            elif _is_print(node):
                prints = True
            elif isinstance(node, BLOCKS):
                self._check_block(node)
        if not prints:
            raise self._error(
                self.main.lineno, "main() prints nothing, so it proves nothing"
            )

    def _check_block(self, node: ast.AST) -> None:
        for statement in _unplaceable(node):
            if any(map(_is_print, ast.walk(statement))):
                raise self._error(
                    statement.lineno,
                    "print() in an `else`, `finally` or `match`, where "
                    "pytest-examples cannot place its output: print it outside",
                )

    def _check_import(self, node: ast.Import | ast.ImportFrom) -> None:
        for module in _imported(node):
            top = module.partition(".")[0]
            if top == "__future__" or (
                top not in ("sqlalchemy", "snippets")
                and top not in sys.stdlib_module_names
            ):
                raise self._error(
                    node.lineno,
                    f"imports {module}: a snippet knows SQLAlchemy, the standard "
                    "library and the modules in snippets/ only",
                )
            if top == "snippets" and module.count(".") != 1:
                raise self._error(
                    node.lineno,
                    f"imports {module}: another snippet; share code in a module "
                    "directly in snippets/",
                )

    def _check_expression(self, node: ast.Expr) -> None:
        if (
            isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
            and node is not self.tree.body[0]
        ):
            raise self._error(
                node.lineno,
                "a string that does nothing, or the output of a print() of several "
                "lines: print one line at a time, so that each has its own #>",
            )

    def _check_outputs(self) -> None:
        shown = {line.number for line in self.program}
        for number in self.outputs:
            if number not in shown:
                raise self._error(number, "output outside the shown program: remove it")


@cache  # `make serve` reads all of them again when one is saved
def _checked(path: Path, source: str) -> Snippet:
    try:
        tree = ast.parse(source, str(path))
    except SyntaxError as error:
        raise FormatError(
            path, error.lineno or 1, f"not Python: {error.msg}; correct the syntax"
        ) from None
    snippet = Snippet(path, source, tree)
    snippet.check()
    return snippet


def is_requires(node: ast.AST) -> bool:
    """Whether the statement sets the constant `REQUIRES`."""
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "REQUIRES"


def _is_import(node: ast.AST) -> bool:
    return isinstance(node, (ast.Import, ast.ImportFrom))


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


def _strings(node: ast.expr) -> Iterator[str | None]:
    """The strings of a tuple or list; None for anything else that stands there."""
    if not isinstance(node, (ast.Tuple, ast.List)):
        yield None
        return
    for item in node.elts:
        is_string = isinstance(item, ast.Constant) and isinstance(item.value, str)
        yield item.value if is_string else None  # type: ignore[attr-defined]


def _unplaceable(node: ast.AST) -> Iterator[ast.stmt]:
    """Blocks that pytest-examples does not search for the print() of an output."""
    if isinstance(node, ast.Try):
        yield from [*node.orelse, *node.finalbody]
    elif isinstance(node, (ast.For, ast.AsyncFor, ast.While)):
        yield from node.orelse
    elif isinstance(node, ast.Match):
        yield from (statement for case in node.cases for statement in case.body)


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
    """Every snippet's file, sorted: `snippets/<chapter>/<name>.py`."""
    return sorted(
        path
        for path in root.glob("snippets/*/*.py")
        if path.name != "__init__.py" and path.parent.name != "__pycache__"
    )
