"""Make a circumstance in this process: what is imported afterwards finds it."""

from __future__ import annotations

import ast
import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import sqlalchemy.orm
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import sessionmaker

from tooling.harness.errors import FormatError

LIBRARY = "snippets.library"
DEFINITIONS = (ast.ClassDef, ast.FunctionDef)


def make(name: str) -> None:
    """Make the circumstance of that name; there is no way back in this process.

    Raises FormatError if there is no such circumstance, or if it defines nothing.
    """
    own = importlib.import_module("snippets.circumstances")
    path = Path(own.__path__[0], f"{name}.py")
    if not path.exists():
        raise FormatError(
            path, 1, "no such circumstance: see its folder for their names"
        )
    module = importlib.import_module(f"snippets.circumstances.{name}")
    if hasattr(module, "OPTIONS"):
        _set_defaults(module.OPTIONS)
    elif hasattr(module, "Session"):
        _replace_session(module.Session)
    elif hasattr(module, "Base"):
        _replace_library(path)
    else:
        raise FormatError(path, 1, "define OPTIONS, a class Session, or a class Base")


def _set_defaults(options: dict[str, Any]) -> None:
    for made_by in (sqlalchemy.orm.Session, sessionmaker, async_sessionmaker):
        defaults = made_by.__init__.__kwdefaults__ or {}
        assert options.keys() <= defaults.keys(), f"{made_by} has no such options"
        defaults.update(options)


def _replace_session(session: type[Any]) -> None:
    """Under the name that programs import; what SQLAlchemy itself refers to stays."""
    sqlalchemy.orm.Session = session  # type: ignore[misc]
    if issubclass(session, sqlalchemy.orm.session.Session):
        defaults = sessionmaker.__init__.__kwdefaults__ or {}
        defaults["class_"] = session
        AsyncSession.sync_session_class = session


def _replace_library(path: Path) -> None:
    """The module `snippets.library` with the definitions of this file in place of its own."""
    original = importlib.import_module(LIBRARY)
    assert original.__file__
    library = ast.parse(Path(original.__file__).read_text(encoding="utf-8"))
    own = ast.parse(path.read_text(encoding="utf-8"))
    taken = {node.name for node in own.body if isinstance(node, DEFINITIONS)}
    kept = [
        node
        for node in library.body
        if not (isinstance(node, DEFINITIONS) and node.name in taken)
    ]
    at = next(n for n, node in enumerate(kept) if isinstance(node, DEFINITIONS))
    library.body = [*kept[:at], *own.body, *kept[at:]]
    for name in [name for name in sys.modules if name.startswith("snippets.")]:
        del sys.modules[name]
    module = ModuleType(LIBRARY)
    module.__file__ = original.__file__
    sys.modules[LIBRARY] = module
    importlib.import_module("snippets").library = module  # type: ignore[attr-defined]
    exec(compile(library, original.__file__, "exec"), module.__dict__)
    sqlalchemy.orm.configure_mappers()
