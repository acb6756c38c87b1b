"""What *Copy* gives runs with nothing but SQLAlchemy installed, and prints what it says."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from evidence.run import masked, why_not_here
from evidence.snippet import Snippet, snippet_paths
from evidence.standalone import standalone

# What `pip install` brings for the line `dependencies` at the head of a script.
INSTALLED = ("sqlalchemy", "typing_extensions", "greenlet", "aiosqlite")

RUN_ALL = """
import contextlib, io, json, sys, traceback
sys.path.append(sys.argv[1])
said = {}
for name, script in json.load(sys.stdin).items():
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        try:
            exec(compile(script, name, "exec"), {"__name__": "__main__"})
        except BaseException:
            print(traceback.format_exc())
    said[name] = written.getvalue()
json.dump(said, sys.stdout)
"""


@pytest.fixture(scope="module")
def scripts() -> dict[str, str]:
    read = [Snippet.read(path) for path in snippet_paths()]
    return {
        s.id: standalone(s)
        for s in read
        if "sqlite" in s.needs.databases and not why_not_here(s.needs)
    }


def test_scripts_run_with_sqlalchemy_alone(
    scripts: dict[str, str], tmp_path: Path
) -> None:
    for name in INSTALLED:
        spec = find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        origin = Path(spec.origin)
        origin = origin.parent if origin.name == "__init__.py" else origin
        (tmp_path / origin.name).symlink_to(origin)
    done = subprocess.run(
        # -I and -S: no environment, no site-packages, not this folder
        [sys.executable, "-I", "-S", "-c", RUN_ALL, str(tmp_path)],
        input=json.dumps(scripts),
        capture_output=True,
        text=True,
        check=True,
    )
    wrong = {
        name: masked(printed)
        for name, printed in json.loads(done.stdout).items()
        if [line.rstrip() for line in masked(printed).splitlines()]
        != [
            line.strip().removeprefix("#>").strip(" ")
            for line in scripts[name].splitlines()
            if line.strip().startswith("#>")
        ]
    }
    assert not wrong, "\n".join(f"{name}:\n{said}" for name, said in wrong.items())


def test_scripts_are_clean(scripts: dict[str, str], tmp_path: Path) -> None:
    for name, script in scripts.items():
        path = tmp_path / f"{name.replace('/', '-')}.py"
        path.write_text(script, encoding="utf-8")
    select = ("--isolated", "--select=E4,E9,F,I", "--target-version=py310")
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *select, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
