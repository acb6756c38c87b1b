"""The floor for running: every snippet once in one process, its output thrown away."""

import contextlib
import io
import runpy

from tooling.harness.run import connections_closed, why_not_here
from tooling.harness.snippet import Snippet, snippet_paths

for path in snippet_paths():
    needs = Snippet.read(path).needs
    if not why_not_here(needs) and "sqlite" in needs.databases:
        with connections_closed(), contextlib.redirect_stdout(io.StringIO()):
            # Not exec(): what a snippet pickles is looked up in the module `__main__`.
            runpy.run_path(str(path), run_name="__main__")
