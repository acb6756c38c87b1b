"""Measure what a contributor and a reader wait for, as ratios of runs made side by side.

`python -m tooling.bench` prints tables; `python -m tooling.bench tests site serve weight lighthouse search run pasting` some of them.
Machines are noisy: trust the ratios, not the seconds. A ratio is the median of ROUNDS interleaved rounds.
"""

from __future__ import annotations

import os
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tooling.bench.floor_site import floor_site
from tooling.bench.pages import lighthouse, weight
from tooling.bench.pasting import pasting
from tooling.bench.running import running
from tooling.bench.search import search
from tooling.harness.errors import ROOT
from tooling.harness.files import run_command
from tooling.harness.snippet import snippet_paths
from tooling.publish.building import project

ROUNDS = 3
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}


def cpu_seconds(command: list[str], folder: Path) -> float:
    """CPU time, user and system, of a command and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Half of a run must not pass for a quick one.
    subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=ENVIRONMENT,
        check=True,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def medians(runs: dict[str, Callable[[], float]]) -> dict[str, float]:
    """Each run's median over interleaved rounds."""
    measured: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            measured[name].append(run())
    return {name: statistics.median(values) for name, values in measured.items()}


def row(what: str, value: str, against: str, target: str = "") -> None:
    print(f"{what:<46}{value:>12}  {against:<38}{target}", flush=True)


def tests() -> None:
    """Time per snippet in the test run."""
    pytest = ["-m", "pytest", "-q", "-p", "no:cacheprovider"]
    ours = "tests/harness/test_snippets.py::test_snippet"
    floor = "bench/floor_print_check.py"
    found = medians(
        {
            "ours": lambda: cpu_seconds([*pytest, ours], ROOT),
            "floor": lambda: cpu_seconds([*pytest, floor], ROOT),
            "empty": lambda: cpu_seconds([*pytest, "--collect-only", ours], ROOT),
            "exec": lambda: cpu_seconds(["-m", "bench.floor_exec"], ROOT),
            "import": lambda: cpu_seconds(["-c", "import tooling.harness.run"], ROOT),
        }
    )
    number = len(snippet_paths())
    mine, check = found["ours"] - found["empty"], found["floor"] - found["empty"]
    bare = found["exec"] - found["import"]
    row(
        "snippet in the tests",
        f"{1000 * mine / number:.0f} ms CPU",
        f"{number} of them",
    )
    row("", f"{mine / check:.2f} x", "run_print_check alone", "target 2")
    row("", f"{mine / bare:.2f} x", "exec in one process")


def site() -> None:
    """CPU time to build the site."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        ours, floor = project(Path(one)), floor_site(Path(other))
        build = ["-m", "mkdocs", "build", "-q"]
        found = medians(
            {
                "ours": lambda: cpu_seconds(build, ours),
                "floor": lambda: cpu_seconds(build, floor),
                "zensical": lambda: cpu_seconds(
                    ["-m", "zensical", "build", "-c"], ours
                ),
            }
        )
    pages = len(list((ROOT / "docs").rglob("*.md")))
    row(
        "site build",
        f"{1000 * found['ours'] / pages:.0f} ms CPU",
        f"a page, of {pages}",
    )
    row(
        "",
        f"{found['ours'] / found['floor']:.2f} x",
        "bare Material + mkdocstrings",
        "target 1.5",
    )
    row("", f"{found['zensical'] / found['ours']:.2f} x", "with Zensical, of that")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def seconds_until(address: str, word: str, limit: float = 120) -> float:
    start = time.monotonic()
    while time.monotonic() - start < limit:
        try:
            with urllib.request.urlopen(address, timeout=limit) as answer:
                if word in answer.read().decode():
                    return time.monotonic() - start
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} did not show {word!r} in {limit} s")


def saved_to_shown(folder: Path, *options: str) -> float:
    """Seconds from saving a snippet to a page that shows the change."""
    port = free_port()
    command = ["mkdocs", "serve", "-q", "--livereload", *options]
    server = subprocess.Popen(
        [sys.executable, "-m", *command, "-a", f"127.0.0.1:{port}"],
        cwd=folder,
        env=ENVIRONMENT | {"PYTHONPATH": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        seconds_until(address, "<h1")
        time.sleep(1)
        path = folder / "snippets" / "detachment" / "expunge_detaches.py"
        word = f"saved{time.monotonic_ns()}"
        source = path.read_text(encoding="utf-8")
        path.write_text(source.replace("\n\n", f"\n\n{word}\n\n", 1), encoding="utf-8")
        return seconds_until(f"{address}detachment/roads/", word)
    finally:
        server.terminate()
        server.wait()


def serve() -> None:
    """Save-to-browser."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        ours, floor = project(Path(one)), floor_site(Path(other))
        found = medians(
            {
                "ours": lambda: saved_to_shown(ours, "--dirty", "--no-strict"),
                "floor": lambda: saved_to_shown(floor),
            }
        )
    row("snippet saved to page shown", f"{found['ours']:.1f} s", "under `make serve`")
    row("", f"{found['ours'] / found['floor']:.2f} x", "bare Material + mkdocstrings")


MEASURES = {
    "tests": tests,
    "site": site,
    "serve": serve,
    "weight": weight,
    "lighthouse": lighthouse,
    "search": search,
    "run": running,
    "pasting": pasting,
}


def main() -> None:
    """Measure what is named, or all."""
    unknown = set(sys.argv[1:]) - MEASURES.keys()
    if unknown:
        sys.exit(f"bench: no measure {', '.join(unknown)}: name {', '.join(MEASURES)}")
    for name in sys.argv[1:] or MEASURES:
        MEASURES[name]()


if __name__ == "__main__":
    run_command(main)
