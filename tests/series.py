"""SQLAlchemy as it is installed and, in CI, 2.0 too: a program is run on each in a process of its own."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.ci import share
from tooling.explorer.record import OTHER_SERIES
from tooling.harness.errors import ROOT

# What to put first on the path of modules.
SERIES = share(
    [pytest.param("", id="installed"), pytest.param(str(OTHER_SERIES), id="2.0")], 2
)


def performed(series: str, program: str, *arguments: str) -> Any:
    """What the program writes, as JSON, on one of `SERIES`; the test is skipped where that is not set up."""
    if series and not OTHER_SERIES.exists():
        pytest.skip("SQLAlchemy 2.0 is not set up: make test does that")
    path = os.pathsep.join(filter(None, [series, str(ROOT)]))
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
