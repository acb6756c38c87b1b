"""Runs pytest on a file that holds its own tests."""

import os
import subprocess
import sys


def pytest_on(file: str) -> list[str]:
    """What pytest says of the tests in `file`: errors, and how many passed."""
    options = ["-q", "--tb=short", "--no-header", "--noconftest", "-c", os.devnull]
    plugins = ["-p", "no:cacheprovider", "-p", "no:asyncio", "--import-mode=importlib"]
    done = subprocess.run(
        [sys.executable, "-B", "-m", "pytest", *options, *plugins, file],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.splitlines()
    errors = [
        line[4:] for line in lines if line.startswith("E   ") and line[4:5] != " "
    ]
    return [*errors, lines[-1].partition(" in ")[0]]
