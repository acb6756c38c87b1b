"""Run a snippet here, and say what each of its lines did."""

from __future__ import annotations

import sys

from tooling.harness.databases import clean_schema
from tooling.harness.errors import ROOT
from tooling.harness.run import attempt
from tooling.harness.snippet import Snippet
from tooling.trace.recorder import Recorder, Trace


def recorder_of(snippet: Snippet) -> Recorder:
    """What watches the functions of the snippet's file."""
    return Recorder(
        snippet.tree,
        str(snippet.path),
        shown=snippet.source + "\n".join(snippet.outputs.values()),
        shared={str(path) for path in (ROOT / "snippets").glob("*.py")},
    )


def traced(snippet: Snippet, database: str = "sqlite") -> tuple[str, Trace]:
    """Run it in a clean schema: all that was written, masked, and the trace.

    Exceptions of the snippet are not caught. Raises RuntimeError if importing it prints.
    """
    sys.modules.pop(snippet.module, None)  # else its listeners listen twice
    return observed(snippet, database)


def observed(snippet: Snippet, database: str) -> tuple[str, Trace]:
    """The same of the module that is imported already, if one is."""
    recorder = recorder_of(snippet)
    with clean_schema(database):
        written, error = attempt(snippet.module, recorder)
    if error:
        raise error
    return written, recorder.trace()
