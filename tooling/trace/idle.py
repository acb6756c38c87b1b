"""`make idle`: statements of `main()` without which its program prints and does the same.

Such a statement is not part of the proof: remove it, or print what it does. `idle.yml` has those
that are kept on purpose, with the reason.
"""

from __future__ import annotations

import ast
import re
import sys
import warnings
from collections.abc import Iterator
from fnmatch import fnmatchcase
from multiprocessing import get_context
from types import ModuleType

from tooling.harness.errors import ROOT
from tooling.harness.files import by_hand, run_command
from tooling.harness.run import database_for, why_not_here
from tooling.harness.snippet import Snippet, rule_paths
from tooling.trace.recorder import Trace
from tooling.trace.traced import observed, traced

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
    written, trace = traced(snippet, database)
    for node in ast.walk(snippet.main):
        text = ast.unparse(node)
        # What prints is the output itself.
        if not isinstance(node, SIMPLE) or text.startswith("print("):
            continue
        same = written, _beside(trace, node)
        # In a process of its own: what a program lacks may leave a listener behind, or make it wait.
        arguments = snippet, _without(snippet, node), database, same
        process = get_context("fork").Process(target=_exit, args=arguments)
        process.start()
        process.join(SECONDS)
        if process.is_alive():
            process.kill()
            process.join()
        if process.exitcode == 0:
            yield node.lineno, text


def _without(snippet: Snippet, node: ast.stmt) -> str:
    """The source with `pass` in the place of the statement, so that each line keeps its number."""
    lines = list(snippet.lines)
    first, last = node.lineno - 1, node.end_lineno or node.lineno
    lines[first:last] = [" " * node.col_offset + "pass", *[""] * (last - first - 1)]
    return "\n".join(lines)


def _exit(snippet: Snippet, source: str, database: str, same: object) -> None:
    """End this process: well, if the source prints and does the same."""
    module = ModuleType(snippet.module)
    module.__file__ = str(snippet.path)
    sys.modules[snippet.module] = module
    try:
        exec(compile(source, str(snippet.path), "exec"), module.__dict__)
        sys.exit(observed(snippet, database) != same)
    except Exception:
        sys.exit(1)


def _beside(trace: Trace, node: ast.stmt) -> Trace:
    """The trace of the other lines, if that of the statement itself is empty."""
    own = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return {
        place: step
        for place, step in trace.items()
        if place.line not in own or step.sql
    }


def main() -> None:
    """Print those that are not kept on purpose; of the rules that are named, or of all."""
    warnings.simplefilter("error")
    kept = by_hand(KEPT, dict)
    snippets = map(Snippet.read, rule_paths())
    chosen = [one for one in snippets if one.id in sys.argv[1:] or not sys.argv[1:]]
    found = 0
    for snippet in chosen:
        if why_not_here(snippet.needs) or OTHERS.search(snippet.source):
            continue
        patterns = [*kept.get("*", {}), *kept.get(snippet.id, {})]
        for line, text in idle(snippet):
            if not any(fnmatchcase(text, pattern) for pattern in patterns):
                found += 1
                print(f"{snippet.path.relative_to(ROOT)}:{line}: {text}", flush=True)
    print(f"{found} statements could go without a trace", file=sys.stderr)


if __name__ == "__main__":
    run_command(main)
