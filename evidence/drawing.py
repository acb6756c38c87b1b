"""The bridge to mkdocstrings: a Griffe extension that gives a module what is drawn of it."""

from __future__ import annotations

import ast
import re
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from griffe import Extension, GriffeLoader, Module
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from evidence import account
from evidence.holds import holds
from evidence.record import Record
from evidence.signature import signature
from evidence.snippet import ROOT, Needs, Snippet, SnippetError, snippet_paths
from evidence.standalone import standalone

INDENT = re.compile(r" *")
# Names, operators and punctuation have the colour of plain text: most of the weight.
PLAIN = re.compile(r'<span class="(?:n|o|p|w)">([^<]*)</span>')
CODE = re.compile(r"`([^`]+)`")
LEXER, FORMATTER = PythonLexer(stripnl=False), HtmlFormatter(nowrap=True)


class Rules(Extension):
    """Attaches to modules the data that docs/templates draws.

    A rule gets `extra["rule"]`, a module shared by rules `extra["shared"]`,
    and what the Evidence page is made of is `extra["evidence"]`.
    """

    def on_module(self, *, mod: Module, loader: GriffeLoader, **kwargs: Any) -> None:
        """Read the snippets when Griffe has loaded a package.

        Raises ImportError, which mkdocstrings reports as one line, for a snippet or
        for evidence that breaks the format.
        """
        if mod.path not in ("snippets", "evidence"):
            return
        try:
            snippets = [Snippet.read(path) for path in snippet_paths()]
            record = Record.load(snippets)
            if mod.path == "evidence":
                for module, sections in account.sections(snippets, record).items():
                    mod[module].extra["evidence"] = {"sections": sections}
                return
            for snippet in snippets:
                drawn = {**rule(snippet), "holds": holds(snippet, record)}
                mod[snippet.chapter][snippet.path.stem].extra["rule"] = drawn
            for member in mod.modules.values():
                if member.is_init_module:
                    member.extra["chapter"] = {"operations": operations(member)}
                else:
                    member.extra["shared"] = shared(member)
        except (SnippetError, ValueError) as error:
            raise ImportError(str(error)) from error


def operations(chapter: Module) -> list[list[dict[str, Any]]]:
    """The highlighted signature of each function in the chapter's `OPERATIONS`."""
    if "OPERATIONS" not in chapter.members:
        return []
    constant = chapter["OPERATIONS"]
    try:
        names = ast.literal_eval(str(constant.value))
        return [highlighted(signature(name).splitlines()) for name in names]
    except (LookupError, ValueError) as error:
        path = chapter.filepath
        assert isinstance(path, Path)
        raise SnippetError(
            path,
            constant.lineno,
            f"OPERATIONS: {error}; give full names of functions as strings, for example "
            '("sqlalchemy.orm.session.Session.merge",)',
        ) from error


def shared(module: Module) -> dict[str, Any]:
    """A module that snippets share, whole."""
    path = module.filepath
    assert isinstance(path, Path)
    lines = path.read_text(encoding="utf-8").splitlines()
    return {"file": path.relative_to(ROOT).as_posix(), "lines": highlighted(lines)}


def rule(snippet: Snippet) -> dict[str, Any]:
    """Everything that the template draws of one rule."""
    return {
        "id": snippet.id,
        "name": snippet.path.stem.replace("_", " "),
        "file": snippet.path.relative_to(ROOT).as_posix(),
        "sentence": CODE.sub(
            r"<code>\1</code>", escape(snippet.rule.removesuffix("."), quote=False)
        ),
        "explanation": snippet.explanation,
        "needs": in_words(snippet.needs),
        "blocks": blocks(snippet),
        "script": escape(standalone(snippet), quote=False),
    }


def in_words(needs: Needs) -> str:
    """What a reader must have for the rule to apply, or an empty string."""
    words = []
    if needs.sqlalchemy:
        words.append(f"SQLAlchemy {needs.sqlalchemy}".replace(">=", "≥ "))
    if needs.databases != Needs.databases:
        words.append(" or ".join(needs.databases))
    if needs.asyncio:
        words.append("asyncio")
    return " · ".join(words)


@cache  # by the snippet, which is the same object as long as its file is the same
def blocks(snippet: Snippet) -> list[dict[str, Any]]:
    """The program in turns of code and output, each a list of lines to draw."""
    program = snippet.program
    code = iter(highlighted([line.text for line in program if not line.is_output]))
    drawn: list[dict[str, Any]] = []
    indent = 0
    for is_output, group in groupby(program, key=lambda line: line.is_output):
        lines = list(group)
        if is_output:
            texts = [escape(line.text, quote=False) for line in lines]
            drawn.append({"output": texts, "indent": indent})
        else:
            drawn.append({"code": [next(code) for _ in lines]})
            indent = drawn[-1]["code"][-1]["indent"]
    return drawn


def highlighted(lines: list[str]) -> list[dict[str, Any]]:
    """Each line as HTML, with its depth of indentation in steps of four spaces."""
    html: str = highlight("\n".join(lines), LEXER, FORMATTER)
    return [
        {"html": PLAIN.sub(r"\1", line), "indent": len(INDENT.match(text)[0]) // 4}  # type: ignore[index]
        for line, text in zip(html.split("\n"), lines)
    ]
