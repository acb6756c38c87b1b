"""`make idle`: statements of `main()` without which its program prints and does the same.

Such a statement is not part of the proof: remove it, or print what it does. `idle.yml` has those
that are kept on purpose, with the reason.
"""

from __future__ import annotations

import ast
import re
import signal
import sys
import warnings
from collections.abc import Iterator
from types import ModuleType

from tooling.harness.databases import clean_schema
from tooling.harness.errors import ROOT
from tooling.harness.files import by_hand, run_command
from tooling.harness.run import attempt, database_for, why_not_here
from tooling.harness.snippet import Snippet, rule_paths
from tooling.trace.recorder import Trace
from tooling.trace.traced import recorder_of, traced

KEPT = ROOT / "tooling" / "trace" / "idle.yml"
# A program with tasks, threads or processes waits for ever when it lacks the line that lets them go on.
OTHERS = re.compile(
    r"^(import|from) (asyncio|threading|multiprocessing|concurrent|os)\b", re.M
)
SECONDS = 20  # that a program may take
SIMPLE = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Delete)


def idle(snippet: Snippet) -> Iterator[tuple[int, str]]:
    """The line and the text of each statement that changes neither the output nor the trace."""
    database = database_for(snippet.needs)
    whole = traced(snippet, database)
    for node in ast.walk(snippet.main):
        text = ast.unparse(node)
        # What prints is the output itself.
        if isinstance(node, SIMPLE) and not text.startswith("print("):
            without = _ran(snippet, _without(snippet, node), database)
            if without == (whole[0], _beside(whole[1], node)):
                yield node.lineno, text


def _without(snippet: Snippet, node: ast.stmt) -> str:
    """The source with `pass` in the place of the statement, so that each line keeps its number."""
    lines = list(snippet.lines)
    first, last = node.lineno - 1, node.end_lineno or node.lineno
    lines[first:last] = [" " * node.col_offset + "pass", *[""] * (last - first - 1)]
    return "\n".join(lines)


def _ran(
    snippet: Snippet, source: str, database: str
) -> tuple[str, Trace] | Exception | None:
    """What it prints and does, or how it fails."""
    module = ModuleType(snippet.module)
    module.__file__ = str(snippet.path)
    recorder = recorder_of(snippet)
    signal.alarm(SECONDS)
    try:
        exec(compile(source, str(snippet.path), "exec"), module.__dict__)
        sys.modules[snippet.module] = module
        with clean_schema(database):
            written, error = attempt(snippet.module, recorder)
    except Exception as problem:
        return problem
    finally:
        signal.alarm(0)
        sys.modules.pop(snippet.module, None)
    return error or (written, recorder.trace())


def _beside(trace: Trace, node: ast.stmt) -> Trace:
    """The trace of the other lines, if that of the statement itself is empty."""
    own = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return {
        place: step
        for place, step in trace.items()
        if place.line not in own or step.sql
    }


def _too_long(*signal: object) -> None:
    raise TimeoutError("it waits for what the statement would have ended")


def main() -> None:
    """Print those that are not kept on purpose; of the rules that are named, or of all."""
    warnings.simplefilter("error")
    signal.signal(signal.SIGALRM, _too_long)
    kept = by_hand(KEPT, dict)
    snippets = map(Snippet.read, rule_paths())
    chosen = [one for one in snippets if one.id in sys.argv[1:] or not sys.argv[1:]]
    found = 0
    for snippet in chosen:
        if why_not_here(snippet.needs) or OTHERS.search(snippet.source):
            continue
        for line, text in idle(snippet):
            if text not in kept.get(snippet.id, {}):
                found += 1
                print(f"{snippet.path.relative_to(ROOT)}:{line}: {text}", flush=True)
    print(f"{found} statements could go without a trace", file=sys.stderr)


if __name__ == "__main__":
    run_command(main)
