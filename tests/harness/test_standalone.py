"""What *Copy* gives runs with nothing but SQLAlchemy installed, and prints what it says."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.ci import share
from tests.harness.planted import LIBRARY, planted
from tooling.harness.errors import FormatError
from tooling.harness.masks import masked
from tooling.harness.run import why_not_here
from tooling.harness.snippet import OUTPUT, Snippet, snippet_paths
from tooling.harness.standalone import standalone

# What `pip install` brings for the line `dependencies` at the head of a script.
INSTALLED = ("sqlalchemy", "typing_extensions", "greenlet", "aiosqlite")

RUN_ALL = """
import contextlib, io, json, os, runpy, sys, traceback
sys.path.append(sys.argv[1])
said = {}
for path in sys.argv[2:]:
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        try:
            runpy.run_path(path, run_name="__main__")
        except BaseException:
            print(traceback.format_exc())
    said[path] = written.getvalue()
json.dump(said, sys.stdout)
"""


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A file for each snippet that runs here on SQLite; not in CI, for every fourth."""
    folder = tmp_path_factory.mktemp("scripts")
    files = []
    for snippet in share([Snippet.read(path) for path in snippet_paths()], 4):
        if "sqlite" in snippet.needs.databases and not why_not_here(snippet.needs):
            files.append(folder / f"{snippet.id.replace('/', '-')}.py")
            files[-1].write_text(standalone(snippet), encoding="utf-8")
    return files


def promised(script: Path) -> list[str]:
    """What the `#>` lines of the script say that it prints."""
    lines = script.read_text(encoding="utf-8").splitlines()
    return [match[1].rstrip() for line in lines if (match := OUTPUT.match(line))]


def test_scripts_run_with_sqlalchemy_alone(scripts: list[Path], tmp_path: Path) -> None:
    for name in INSTALLED:
        spec = find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        origin = Path(spec.origin)
        origin = origin.parent if origin.name == "__init__.py" else origin
        (tmp_path / origin.name).symlink_to(origin)
    done = subprocess.run(
        # -I and -S: no environment, no site-packages, not this folder
        [sys.executable, "-I", "-S", "-c", RUN_ALL, str(tmp_path), *map(str, scripts)],
        capture_output=True,
        text=True,
        check=True,
    )
    printed = {Path(name): text for name, text in json.loads(done.stdout).items()}
    wrong = [
        f"{script.name}:\n{masked(printed[script])}"
        for script in scripts
        if [line.rstrip() for line in masked(printed[script]).splitlines()]
        != promised(script)
    ]
    assert not wrong, "\n".join(wrong)


def test_a_name_that_the_library_has_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "snippets" / "planted" / "taken.py"
    path.parent.mkdir(parents=True)
    defines = f"{LIBRARY}\nclass Author:\n    pass\n\n"
    path.write_text(planted("print(1)\n#> 1", defines), encoding="utf-8")
    with pytest.raises(FormatError, match=r"taken\.py:11: defines Author"):
        standalone(Snippet.read(path))


def test_scripts_are_clean(scripts: list[Path]) -> None:
    select = ("--isolated", "--select=E4,E9,F,I", "--target-version=py310")
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *select, str(scripts[0].parent)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
