"""Recipes: whole pairs on a page, scripts that run as copied, starting points that work, and nothing left behind."""

import ast
import json
import os
import shutil
import subprocess
import sys
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.ci import CI, share
from tests.pages.test_pages import directives
from tooling.drawing.recipes import cases, in_one
from tooling.harness.databases import clean_schema, why_no_server, why_unreachable
from tooling.harness.errors import ROOT
from tooling.harness.masks import masked
from tooling.harness.run import why_missing, why_not_here
from tooling.harness.snippet import OUTPUT, Snippet, recipe_paths, start_paths
from tooling.harness.standalone import standalone

STARTS = sorted({path.parent for path in start_paths()})
# Runs each script, and says what it printed and what it left behind: processes, ports, files.
RUN_ALL = r"""
import contextlib, io, json, os, pathlib, runpy, sys, time
from multiprocessing import resource_tracker
from sqlalchemy.orm.session import _sessions
stop, *paths = sys.argv[1:]

def interrupted(*values, **options):
    raise KeyboardInterrupt

def left():
    own = pathlib.Path("/proc/self")
    children = set()
    for task in own.glob("task/*/children"):
        with contextlib.suppress(OSError):  # a thread that has ended meanwhile
            children.update(task.read_text().split())
    listening = {
        line.split()[9]
        for table in ("tcp", "tcp6")
        for line in pathlib.Path(f"/proc/net/{table}").read_text().splitlines()[1:]
        if line.split()[3] == "0A"
    }
    sockets = set()
    for fd in own.glob("fd/*"):
        with contextlib.suppress(OSError):
            sockets.add(os.readlink(fd).removeprefix("socket:[").removesuffix("]"))
    files = {str(path) for path in pathlib.Path.cwd().rglob("*")}
    tracker = {str(resource_tracker._resource_tracker._pid)}  # Python's own: ends with it
    return (children - tracker) | (sockets & listening) | files

said, before, patience = {}, left(), time.monotonic() + 200
for path in paths:
    _sessions.clear()  # of the scripts before
    written = io.StringIO()
    with contextlib.redirect_stdout(written), contextlib.suppress(KeyboardInterrupt):
        names = {"print": interrupted} if stop == "stop" else {}
        runpy.run_path(path, names, run_name="__main__")
    found = left() - before
    while found and any(one.isdigit() for one in found) and time.monotonic() < patience:
        time.sleep(0.1)  # a process that was told to end has a moment to do so
        found = left() - before
    said[path] = written.getvalue(), sorted(found)
json.dump(said, sys.stdout)
"""


def here() -> list[Snippet]:
    """The recipes that run on this machine, on SQLite."""
    every = map(Snippet.read, recipe_paths())
    return [
        one
        for one in every
        if "sqlite" in one.needs.databases and not why_not_here(one.needs)
    ]


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("scripts")
    for recipe in share(here(), 8):
        script = folder / f"{recipe.path.stem}.py"
        script.write_text(standalone(recipe), encoding="utf-8")
    return sorted(folder.iterdir())


def run_all(
    scripts: list[Path], folder: Path, mode: str
) -> dict[str, tuple[str, list[str]]]:
    """What each printed, and what it left behind. The process ends, and its children, or this raises."""
    # Its output ends when the last of its children is gone, which has the same one.
    done = subprocess.run(
        [sys.executable, "-B", "-c", RUN_ALL, mode, *map(str, scripts)],
        cwd=folder,
        env={**os.environ, "TMPDIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=1500,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    return {Path(name).name: (text, left) for name, (text, left) in found.items()}


def test_copied_scripts_run_and_leave_nothing(
    scripts: list[Path], tmp_path: Path
) -> None:
    for name, (printed, left) in run_all(scripts, tmp_path, "go").items():
        source = (scripts[0].parent / name).read_text(encoding="utf-8")
        found = (OUTPUT.match(line) for line in source.splitlines())
        promised = [match[1].rstrip() for match in found if match]
        assert [line.rstrip() for line in masked(printed).splitlines()] == promised, (
            name
        )
        assert not left, f"{name} leaves behind: {left}"


def test_interrupted_recipes_leave_nothing(scripts: list[Path], tmp_path: Path) -> None:
    """At its first `print()` each is interrupted."""
    for name, (_, left) in run_all(scripts, tmp_path, "stop").items():
        assert not left, f"{name} leaves behind: {left}"


def test_copied_scripts_are_clean(scripts: list[Path]) -> None:
    select = ("--isolated", "--select=E4,E9,F,I", "--target-version=py310")
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *select, str(scripts[0].parent)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@cache
def brought() -> dict[str, set[str]]:
    """Module -> the packages that bring it."""
    return {
        module: {canonicalize_name(one) for one in packages}
        for module, packages in metadata.packages_distributions().items()
    }


def named(script: str) -> set[str]:
    """The packages in the head of a script, and those that they need in any case."""
    line = next(one for one in script.splitlines() if one.startswith("# dependencies"))
    waiting = {
        canonicalize_name(Requirement(one).name)
        for one in json.loads(line.partition("= ")[2])
    }
    found: set[str] = set()
    while waiting:
        found.add(package := waiting.pop())
        needs = (Requirement(one) for one in metadata.requires(package) or ())
        waiting |= {
            canonicalize_name(one.name)
            for one in needs
            if not one.marker or one.marker.evaluate({"extra": "asyncio"})
        } - found
    return found


@pytest.mark.parametrize("recipe", here(), ids=lambda recipe: recipe.path.stem)
def test_the_head_of_a_script_names_what_it_imports(recipe: Snippet) -> None:
    script = standalone(recipe)
    imported = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(script))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    } - sys.stdlib_module_names
    missing = [one for one in imported if not brought()[one] & named(script)]
    assert not missing, f"{recipe.path}: add to REQUIRES what brings {missing}"


def test_every_case_and_every_file_to_copy_is_on_a_page() -> None:
    modules = [case.first.module for case in cases()]
    modules += [
        ".".join(path.relative_to(ROOT).with_suffix("").parts) for path in start_paths()
    ]
    lost = sorted(set(modules) - set(directives()))
    assert not lost, f"on no page: add a line `::: ...` to docs/recipes: {lost}"


@pytest.mark.parametrize("database", ["sqlite", "postgresql"] if CI else ["sqlite"])
@pytest.mark.parametrize("folder", share(STARTS, 2), ids=lambda folder: folder.name)
def test_a_starting_point_passes_its_tests(
    folder: Path, database: str, tmp_path: Path
) -> None:
    if reason := why_unreachable(database):
        pytest.skip(reason)
    files = [path for path in start_paths() if path.parent == folder]
    for path in files:
        shutil.copy(path, tmp_path)
    before = set(tmp_path.iterdir())
    options = ["-q", "-W", "error", "-c", os.devnull, "-p", "no:cacheprovider"]
    options += ["-o", "asyncio_default_fixture_loop_scope=function"]
    with clean_schema(database):
        kind = "ASYNC_" if "async" in folder.name else ""
        url = os.environ.get(f"LIBRARY_{kind}URL")
        done = subprocess.run(
            [
                sys.executable,
                "-B",
                "-W",
                "error",
                "-m",
                "pytest",
                *options,
                str(tmp_path),
            ],
            cwd=tmp_path,
            env={**os.environ, **({"TEST_DATABASE_URL": url} if url else {})},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stdout
    assert set(tmp_path.iterdir()) == before, "it leaves files behind"


def test_what_is_missing_is_one_line_that_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = why_missing("no-such-package")
    assert said == "no-such-package is not installed: pip install no-such-package"
    said = why_missing("pytest>=999")
    assert said
    assert said.endswith("pip install 'pytest>=999'")
    monkeypatch.setenv("LIBRARY_REDIS", "redis://127.0.0.1:1")
    why_no_server.cache_clear()
    said = why_no_server("redis")
    why_no_server.cache_clear()
    assert said
    assert said.startswith("redis does not answer at 127.0.0.1:1")
    assert said.endswith("start it, or say in LIBRARY_REDIS where it is")


def test_two_programs_are_drawn_as_one() -> None:
    fails = [{"html": "a"}, {"html": "b"}, {"output": "1"}]
    works = [{"html": "a"}, {"html": "c"}, {"output": "2"}]
    assert in_one(fails, works) == [
        {"html": "a"},
        {"html": "b", "only": "fails"},
        {"output": "1", "only": "fails"},
        {"html": "c", "only": "works"},
        {"output": "2", "only": "works"},
    ]
