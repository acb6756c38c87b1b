"""The releases of SQLAlchemy, and an environment for each, both through uv."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable

from packaging.version import Version

from tooling.harness.errors import ROOT
from tooling.matrix.record import Run, in_order

# Every 2.x release has wheels for it.
PYTHON = "3.11"
# The oldest that this project runs on, and the newest that SQLAlchemy has wheels for.
OTHER_PYTHONS = ("3.10", "3.13")
# What a worker imports beside SQLAlchemy, in the versions of requirements.txt.
PACKAGES = (
    "aiomysql",
    "aiosqlite",
    "greenlet",
    "packaging",
    "psycopg",
    "psycopg-binary",
    "pymysql",
)


class Unavailable(Exception):
    """What an environment needs cannot be had; its text says what, in one line."""


def published() -> list[str]:
    """All final releases of SQLAlchemy on the package index, oldest first.

    Raises Unavailable if the index does not answer.
    """
    pip = "-m pip index versions sqlalchemy --json --disable-pip-version-check"
    # pip leaves out what this Python cannot install, so it must be one for which 2.1 exists.
    done = subprocess.run(
        [*_python_with(["pip"], PYTHON), *pip.split()],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise Unavailable(
            f"no list of releases from the package index: {reason(done.stderr)}"
        )
    found = json.loads(done.stdout)["versions"]
    return in_order(r for r in found if not Version(r).is_prerelease)


def planned(releases: Iterable[str]) -> list[Run]:
    """The runs that are wanted of these releases: the current ones on several Pythons."""
    series = {}
    for release in in_order(r for r in releases if Version(r) >= Version("2")):
        series[Version(release).release[:2]] = release
    current = set(series.values())
    return [
        Run(release, python)
        for release in in_order(r for r in releases if Version(r) >= Version("2"))
        for python in (PYTHON, *OTHER_PYTHONS)
        if python == PYTHON or (release in current and _supports(release, python))
    ]


def _supports(release: str, python: str) -> bool:
    return Version(release) < Version("2.1") or Version(python) >= Version("3.11")


def command(run: Run, *arguments: str) -> list[str]:
    """The command that runs Python with these arguments in the environment of the run."""
    return [*_python_with(_requirements(run.release), run.python), *arguments]


def clean() -> dict[str, str]:
    """The variables of this process without those that change what Python imports."""
    return {
        key: value for key, value in os.environ.items() if not key.startswith("PYTHON")
    }


def error_of(run: Run, program: str) -> str | None:
    """What the program complains of in this environment, in one line; None if it does not."""
    done = subprocess.run(
        command(run, "-c", program),
        cwd=ROOT,
        env=clean(),
        capture_output=True,
        text=True,
        check=False,
    )
    return reason(done.stderr) if done.returncode != 0 else None


def reason(stderr: str) -> str:
    """What uv or Python complained of, in one line."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    of_uv = [line for line in lines if line.startswith("error: ")]
    first = of_uv[:1] if of_uv and of_uv[0] != lines[-1] else []
    return (
        ": ".join([*first, *lines[-1:]]).replace("cause: ", "").replace("error: ", "")
    )


def _python_with(packages: Iterable[str], python: str) -> list[str]:
    # Unlike `uv run`, `uv tool run` keeps the environment for the next time.
    return [
        *(sys.executable, "-m", "uv", "tool", "run", "--quiet", "--python", python),
        *(f"--with={package}" for package in packages),
        "python",
    ]


def _requirements(release: str) -> list[str]:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    pinned = re.findall(r"^([\w.-]+)(==[^\\\n]+)", text, re.MULTILINE)
    own = [name + version.strip() for name, version in pinned if name in PACKAGES]
    return [f"sqlalchemy=={release}", *own]
