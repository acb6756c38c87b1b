"""The bridge to mkdocstrings: a Griffe extension that gives a module what is drawn of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from griffe import Extension, GriffeLoader, Module
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from tooling.browser import runnable
from tooling.drawing import account, pasted, recipes
from tooling.drawing import addresses as permanent
from tooling.drawing.elsewhere import not_on
from tooling.drawing.facts import Facts, facts
from tooling.drawing.signature import signature
from tooling.harness.errors import ROOT, FormatError
from tooling.harness.snippet import Needs, Snippet, start_paths
from tooling.harness.standalone import standalone
from tooling.matrix.holds import holds
from tooling.trace.places import Places
from tooling.trace.recorder import Trace
from tooling.trace.rows import rows
from tooling.trace.traces import Recorded
from tooling.transitions.record import Transitions
from tooling.transitions.table import Table

INDENT = re.compile(r" *")
# Names, operators and punctuation have the colour of plain text: most of the weight.
PLAIN = re.compile(r'<span class="(?:n|o|p|w)">([^<]*)</span>')
CODE = re.compile(r"`([^`]+)`")
# What divides a fix.
PART = re.compile(r"^<[^>]+># (before|after)</span>$")
# What `mkdocs serve` has drawn before: a file that is edited is another snippet.
DRAWN: WeakKeyDictionary[Snippet, tuple[Recorded | None, dict[str, Any]]]
DRAWN = WeakKeyDictionary()
LEXER, FORMATTER = PythonLexer(stripnl=False), HtmlFormatter(nowrap=True)


class Rules(Extension):
    """Attaches to modules the data that docs/templates draws.

    A rule gets `extra["rule"]`, a module shared by rules `extra["shared"]`,
    and what the Evidence page, the paste box, the pages on transitions, the list of
    permanent addresses, the state explorer and the settings are made of is
    `extra["evidence"]`, `["pasted"]`, `["table"]`, `["permanent"]`, `["explorer"]`
    and `["settings"]`. A module of `snippets.circumstances` has `extra["evidence"]`:
    the table of what changes there.
    """

    def on_module(self, *, mod: Module, loader: GriffeLoader, **kwargs: Any) -> None:
        """Read the snippets when Griffe has loaded a package.

        Raises ImportError, which mkdocstrings reports as one line, for a snippet or
        for evidence that breaks the format.
        """
        draw = {"snippets": draw_snippets, "tooling": draw_tooling}.get(mod.path)
        try:
            if draw:
                draw(mod, facts())
        except FormatError as error:
            raise ImportError(str(error)) from error


def draw_tooling(mod: Module, known: Facts) -> None:
    """The pages that are drawn from records."""
    for module, sections in account.sections(known.rules, known.record).items():
        mod[module].extra["evidence"] = {"sections": sections}
    mod["browser.scratch"].extra["scratch"] = scratch(mod["browser.scratch"])
    mod["drawing.pasted"].extra["pasted"] = pasted.data()
    table = Table(Transitions.load(), known.rules)
    table.check()
    mod["transitions.table"].extra |= {"table": table, "highlighted": highlighted}
    mod["drawing.addresses"].extra["permanent"] = permanent.drawn()
    mod["explorer.record"].extra["explorer"] = account.explorer()
    for module, own in (
        ("circumstances.circumstance", known.tables.circumstances()),
        ("drawing.tables", known.tables.asyncio()),
    ):
        mod[module].extra["evidence"] = {"sections": own}
    form = known.tables.form(known.record.releases)
    mod["drawing.elsewhere"].extra["settings"] = form


def draw_snippets(mod: Module, known: Facts) -> None:
    """Rules, fixes, recipes, circumstances, chapters, and the modules that they share."""
    for snippet in known.snippets:
        drawn = rule(snippet, known.traced.get(snippet.id))
        mod[snippet.chapter][snippet.path.stem].extra["rule"] = drawn
    for snippet in known.rules:
        mod[snippet.chapter][snippet.path.stem].extra["rule"] |= {
            "holds": holds(snippet, known.record),
            "elsewhere": known.known.elsewhere(snippet),
            "not_on": not_on(snippet, known.record),
        }
    for name, member in mod["circumstances"].modules.items():
        member.extra["evidence"] = {"sections": known.tables.changes(name)}
    for case in recipes.cases():
        mod["recipes"][case.first.path.stem].extra["recipe"] = recipe(case)
    folder = mod.filepath
    assert isinstance(folder, Path)
    for path in start_paths():
        parts = path.relative_to(folder.parent).with_suffix("").parts
        mod[".".join(parts)].extra["start"] = whole(path)
    for member in mod.modules.values():
        if member.is_init_module:
            member.extra["chapter"] = {"operations": operations(member)}
        else:
            member.extra["shared"] = shared(member)


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
        raise FormatError(
            path,
            constant.lineno,
            f"OPERATIONS: {error}; give full names of functions as strings, for example "
            '("sqlalchemy.orm.session.Session.merge",)',
        ) from error


def whole(path: Path) -> dict[str, Any]:
    """A file of a starting point, to be copied as it is."""
    source = path.read_text(encoding="utf-8")
    return {
        "name": "/".join(path.parts[-2:]),
        "lines": highlighted(source.splitlines()),
        "script": escape(source, quote=False),
    }


def shared(module: Module) -> dict[str, Any]:
    """A module that snippets share, whole."""
    path = module.filepath
    assert isinstance(path, Path)
    lines = path.read_text(encoding="utf-8").splitlines()
    return {"file": path.relative_to(ROOT).as_posix(), "lines": highlighted(lines)}


def scratch(module: Module) -> dict[str, Any]:
    """The program that Scratch begins with."""
    path = module.filepath
    assert isinstance(path, Path)
    text = path.read_text(encoding="utf-8").partition('"""\n\n')[2]
    return {"lines": highlighted(text.splitlines()), "release": runnable.releases()[0]}


def rule(snippet: Snippet, recorded: Recorded | None) -> dict[str, Any]:
    """Everything that the template draws of one rule; just edited, it has no trace."""
    known = DRAWN.get(snippet)
    if not known or known[0] != recorded:
        known = DRAWN[snippet] = recorded, _rule(snippet, recorded)
    return dict(known[1])


def _rule(snippet: Snippet, recorded: Recorded | None) -> dict[str, Any]:
    trace = recorded.trace if recorded else {}
    return {
        "id": snippet.id,
        "label": CODE.sub(r"\1", snippet.label),
        "file": snippet.path.relative_to(ROOT).as_posix(),
        "sentence": CODE.sub(
            r"<code>\1</code>", escape(snippet.rule.removesuffix("."), quote=False)
        ),
        "explanation": snippet.explanation,
        "needs": in_words(snippet.needs),
        "asyncio": snippet.needs.asyncio,
        "is_fix": snippet.is_fix,
        "parts": parts(snippet, trace),
        "traced": bool(trace),
        "not_here": runnable.why_not(snippet),
        "release": runnable.release_for(snippet),
        "imports": runnable.imports(snippet),
        "script": escape(standalone(snippet), quote=False),
    }


def recipe(case: recipes.Case) -> dict[str, Any]:
    """What is drawn of a case: both programs in one, or the one that there is."""
    first, works = case
    drawn = {**rule(first, None), "path": first.module}
    drawn["ran"] = recipes.ran_with((works or first).needs)
    if works:
        both = recipes.in_one(
            *(
                [*highlighted(recipes.own_imports(own, other)), *_rows(own, {})]
                for own, other in ((first, works), (works, first))
            )
        )
        drawn["parts"] = {"": blocks(both)}
        drawn["works"] = {**rule(works, None), "path": works.module}
    return drawn


def in_words(needs: Needs) -> str:
    """What a reader must have for the rule to apply, or an empty string."""
    words = []
    if needs.sqlalchemy:
        words.append(f"SQLAlchemy {needs.sqlalchemy}".replace(">=", "≥ "))
    if needs.databases != Needs.databases:
        words.append(" or ".join(needs.databases))
    words += needs.servers
    if needs.asyncio:
        words.append("asyncio")
    return " · ".join(words)


def parts(snippet: Snippet, trace: Trace) -> dict[str, list[dict[str, Any]]]:
    """The blocks of the program; of a fix, those of the set-up, `before` and `after`."""
    found: dict[str, list[dict[str, Any]]] = {}
    rows = _rows(snippet, trace)
    if not snippet.is_fix:
        return {"": blocks(rows)}
    title = ""
    for row in rows:
        if match := PART.search(row.get("html", "")):
            title = match[1]
        else:
            found.setdefault(title, []).append(row)
    return {title: blocks(own) for title, own in found.items()}


def blocks(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows in turns of code and output, each a list of lines to draw."""
    drawn: list[dict[str, Any]] = []
    indent = 0
    for (is_output, only), group in groupby(
        rows, key=lambda row: ("output" in row, "output" in row and row.get("only"))
    ):
        lines = list(group)
        if is_output:
            texts = [line["output"] for line in lines]
            drawn.append({"output": texts, "indent": indent, "only": only})
        else:
            drawn.append({"code": lines})
            indent = lines[-1]["indent"]
    return drawn


def _rows(snippet: Snippet, trace: Trace) -> Iterator[dict[str, Any]]:
    """The rows of the program as HTML."""
    code = iter(_code(snippet))
    for row in rows(snippet.program, trace, _ends(snippet)):
        if "output" in row:
            yield {"output": escape(row["output"], quote=False)}
            continue
        row["sql"] = [escape(text, quote=False) for text in row.get("sql", ())]
        yield row if "end" in row else {**row, **next(code)}


@cache  # by the snippet, which is the same object as long as its file is the same
def _ends(snippet: Snippet) -> dict[int, int]:
    return Places(snippet.tree).ends


@cache
def _code(snippet: Snippet) -> list[dict[str, Any]]:
    return highlighted([line.text for line in snippet.program if not line.is_output])


def highlighted(lines: list[str]) -> list[dict[str, Any]]:
    """Each line as HTML, with its depth of indentation in steps of four spaces."""
    return [
        {"html": html, "indent": len(INDENT.match(text)[0]) // 4}  # type: ignore[index]
        for html, text in zip(_as_html("\n".join(lines)), lines)
    ]


@cache  # `mkdocs serve` asks for the same again
def _as_html(text: str) -> list[str]:
    html: str = highlight(text, LEXER, FORMATTER)
    return [PLAIN.sub(r"\1", line) for line in html.split("\n")]
