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

from griffe import Extension, GriffeLoader, Module
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from tooling.drawing import account, pasted
from tooling.drawing import addresses as permanent
from tooling.drawing.elsewhere import Known, not_on
from tooling.drawing.signature import signature
from tooling.drawing.tables import Tables
from tooling.harness.errors import ROOT, FormatError
from tooling.harness.snippet import Needs, Snippet, snippet_paths
from tooling.harness.standalone import standalone
from tooling.matrix.holds import holds
from tooling.matrix.results import Results
from tooling.trace import traces
from tooling.trace.recorder import Place, Places, Step, Trace
from tooling.trace.traces import Recorded
from tooling.transitions.record import Transitions
from tooling.transitions.table import Table

INDENT = re.compile(r" *")
# Names, operators and punctuation have the colour of plain text: most of the weight.
PLAIN = re.compile(r'<span class="(?:n|o|p|w)">([^<]*)</span>')
CODE = re.compile(r"`([^`]+)`")
# What divides a fix.
PART = re.compile(r"^<[^>]+># (before|after)</span>$")
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
        if mod.path not in ("snippets", "tooling"):
            return
        try:
            snippets = [Snippet.read(path) for path in snippet_paths()]
            record = Results.load(snippets)
            if mod.path == "tooling":
                for module, sections in account.sections(snippets, record).items():
                    mod[module].extra["evidence"] = {"sections": sections}
                mod["drawing.pasted"].extra["pasted"] = pasted.data()
                table = Table(Transitions.load(), snippets)
                table.check()
                mod["transitions.table"].extra |= {
                    "table": table,
                    "highlighted": highlighted,
                }
                mod["drawing.addresses"].extra["permanent"] = permanent.drawn()
                mod["explorer.record"].extra["explorer"] = account.explorer()
                tables = Tables(snippets, Known(snippets, record))
                for module, own in (
                    ("circumstances.circumstance", tables.circumstances()),
                    ("drawing.tables", tables.asyncio()),
                ):
                    mod[module].extra["evidence"] = {"sections": own}
                mod["drawing.elsewhere"].extra["settings"] = tables.form(
                    record.releases
                )
                return
            traced = traces.load(snippets)
            known = Known(snippets, record)
            for snippet in snippets:
                drawn = {
                    **rule(snippet, traced.get(snippet.id)),
                    "holds": holds(snippet, record),
                    "elsewhere": known.elsewhere(snippet),
                    "not_on": not_on(snippet, record),
                }
                mod[snippet.chapter][snippet.path.stem].extra["rule"] = drawn
            tables = Tables(snippets, known)
            for name, member in mod["circumstances"].modules.items():
                member.extra["evidence"] = {"sections": tables.changes(name)}
            for member in mod.modules.values():
                if member.is_init_module:
                    member.extra["chapter"] = {"operations": operations(member)}
                else:
                    member.extra["shared"] = shared(member)
        except FormatError as error:
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
        raise FormatError(
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


def rule(snippet: Snippet, recorded: Recorded | None) -> dict[str, Any]:
    """Everything that the template draws of one rule; just edited, it has no trace."""
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
        "is_fix": snippet.chapter == "fixes",
        "parts": parts(snippet, trace),
        "traced": bool(trace),
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


def parts(snippet: Snippet, trace: Trace) -> dict[str, list[dict[str, Any]]]:
    """The blocks of the program; of a fix, those of the set-up, `before` and `after`."""
    found: dict[str, list[dict[str, Any]]] = {}
    rows = _rows(snippet, trace)
    if snippet.chapter != "fixes":
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
    for is_output, group in groupby(rows, key=lambda row: "output" in row):
        lines = list(group)
        if is_output:
            texts = [line["output"] for line in lines]
            drawn.append({"output": texts, "indent": indent})
        else:
            drawn.append({"code": lines})
            indent = lines[-1]["indent"]
    return drawn


def _rows(snippet: Snippet, trace: Trace) -> Iterator[dict[str, Any]]:
    """Each line, with what it did; what the end of a block did is a line of its own."""
    code = iter(_code(snippet))
    ends = _ends(snippet)
    indents: dict[int, int] = {}
    waiting: list[
        dict[str, Any]
    ] = []  # until the output of the block's last line is out
    for line in snippet.program:
        if line.is_output:
            yield {"output": escape(line.text, quote=False)}
            continue
        yield from waiting
        row = next(code)
        yield {**row, **_done(trace.get(Place(line.number)))}
        indents[line.number] = row["indent"]
        waiting = [
            {"end": True, "indent": indents[place.line], **_done(step)}
            for place, step in sorted(trace.items(), reverse=True)  # inner blocks first
            if place.is_end and ends[place.line] == line.number
        ]
    yield from waiting


def _done(step: Step | None) -> dict[str, Any]:
    """What a step is drawn of: variables that have the same to say speak together."""
    if step is None:
        return {}
    names: dict[str, list[str]] = {}
    for name, words in step.states.items():
        names.setdefault(words, []).append(name)
    states = [
        {"names": ", ".join(own), "state": words.split(" ")[0], "words": words}
        for words, own in names.items()
    ]
    sql = [escape(text, quote=False) for text in step.sql]
    return {"states": states, "sql": sql, "note": step.note}


@cache  # by the snippet, which is the same object as long as its file is the same
def _ends(snippet: Snippet) -> dict[int, int]:
    return Places(snippet.tree).ends


@cache
def _code(snippet: Snippet) -> list[dict[str, Any]]:
    return highlighted([line.text for line in snippet.program if not line.is_output])


def highlighted(lines: list[str]) -> list[dict[str, Any]]:
    """Each line as HTML, with its depth of indentation in steps of four spaces."""
    html: str = highlight("\n".join(lines), LEXER, FORMATTER)
    return [
        {"html": PLAIN.sub(r"\1", line), "indent": len(INDENT.match(text)[0]) // 4}  # type: ignore[index]
        for line, text in zip(html.split("\n"), lines)
    ]
