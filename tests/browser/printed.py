"""What programs print when they fail: every exception and warning that a snippet meets, really raised.

`python -m tests.browser.printed` runs the snippets that meet one, with the SQLAlchemy that is on the
path, and writes JSON: `[[snippet, its class, its text, the whole traceback], ...]`.
"""

from __future__ import annotations

import json
import re
import sys
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from tooling.harness.databases import clean_schema
from tooling.harness.run import attempt, database_for, why_not_here
from tooling.harness.snippet import Snippet, snippet_paths

MEETS_ONE = re.compile(r"\bexcept\b|\bcatch_warnings\b|\bsuppress\b|return_exceptions")
CONTROL = (StopIteration, StopAsyncIteration, GeneratorExit)

Printed = tuple[str, str, str, str]


@contextmanager
def noted(snippet: Snippet) -> Iterator[list[Printed]]:
    """Fill the list with what is raised into the snippet's own frames, and with warnings."""
    found: dict[str, Printed] = {}

    def note(problem: BaseException, text: str) -> None:
        name = type(problem).__name__
        found.setdefault(text, (snippet.id, name, str(problem), text))

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        if frame.f_code.co_filename != str(snippet.path):
            return None
        if event == "exception" and not isinstance(argument[1], CONTROL):
            note(argument[1], "".join(traceback.format_exception(*argument)))
        return trace

    class Noting(warnings.WarningMessage):
        def __init__(self, message: Any, category: Any, *where: Any) -> None:
            super().__init__(message, category, *where)
            path, line, *_ = where
            note(message, f"{path}:{line}: {category.__name__}: {message}\n")

    printed: list[Printed] = []
    plain = warnings.WarningMessage
    warnings.WarningMessage = Noting  # type: ignore[assignment,misc]
    sys.settrace(trace)
    try:
        yield printed
    finally:
        sys.settrace(None)
        warnings.WarningMessage = plain  # type: ignore[misc]
        printed += found.values()


def main() -> None:
    """Run them one after the other in this process."""
    every: list[Printed] = []
    for snippet in map(Snippet.read, snippet_paths()):
        if MEETS_ONE.search(snippet.source) and not why_not_here(snippet.needs):
            with clean_schema(database_for(snippet.needs)), noted(snippet) as printed:
                attempt(snippet.module)
            every += printed
    json.dump(every, sys.stdout)


if __name__ == "__main__":
    main()
