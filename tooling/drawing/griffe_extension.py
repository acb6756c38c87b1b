"""The bridge to mkdocstrings: a Griffe extension that gives a module what is drawn of it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from griffe import Extension, GriffeLoader, Module

from tooling.browser import runnable
from tooling.drawing import account, pasted, recipes
from tooling.drawing import addresses as permanent
from tooling.drawing.account import Section
from tooling.drawing.facts import Facts, facts
from tooling.drawing.highlighting import highlighted
from tooling.drawing.rule import CaseShown, Rule
from tooling.drawing.signature import signature
from tooling.harness.errors import ROOT, FormatError
from tooling.harness.snippet import start_paths
from tooling.transitions.record import Transitions
from tooling.transitions.table import Table


@dataclass(frozen=True)
class Changes:
    """What changes in a circumstance, for the page that shows it."""

    name: str
    known: Facts

    @property
    def sections(self) -> list[Section]:
        return self.known.tables.changes(self.name)


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
    known.check()
    for snippet in known.snippets:
        mod[snippet.chapter][snippet.path.stem].extra["rule"] = Rule(snippet, known)
    for name, member in mod["circumstances"].modules.items():
        member.extra["evidence"] = Changes(name, known)
    for case in recipes.cases():
        mod["recipes"][case.first.path.stem].extra["recipe"] = CaseShown(*case)
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
