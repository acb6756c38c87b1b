"""The floor for running: every snippet once in one process, its output thrown away."""

import contextlib
import io

from evidence.run import connections_closed, why_not_here
from evidence.snippet import Snippet, snippet_paths

for path in snippet_paths():
    needs = Snippet.read(path).needs
    if not why_not_here(needs) and "sqlite" in needs.databases:
        code = compile(path.read_text(encoding="utf-8"), str(path), "exec")
        with connections_closed(), contextlib.redirect_stdout(io.StringIO()):
            exec(code, {"__name__": "__main__"})
