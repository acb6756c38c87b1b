"""Every snippet runs, prints exactly its `#>` lines, and keeps the format.

`pytest tests -k merge` runs a chapter, `-k merge/returns_another_object` one snippet;
`--update-examples` writes the outputs into the files.
"""

import ast
import difflib
import inspect
import io
import re
import sys
import traceback
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from pytest_examples import CodeExample, EvalExample

from tests.ci import CI
from tests.harness.formatting import formatted
from tooling.harness.databases import clean_schema
from tooling.harness.errors import ROOT, FormatError
from tooling.harness.masks import masked
from tooling.harness.run import (
    connections_closed,
    database_for,
    run,
    why_not_here,
    written_to,
)
from tooling.harness.snippet import Snippet, recipe_paths, snippet_paths
from tooling.trace import traces
from tooling.trace.recorder import Trace
from tooling.trace.traced import recorder_of, traced

MEND = "if the new output is right, run `make update` and read its diff"
PLAIN = (
    f"what the file says is not what it prints: {MEND}; print strings and numbers, one "
    "print() in a loop, and no object that must die"
)
TRACED = (
    "it prints something else when it is traced: tooling/trace/recorder.py must not change what "
    "it observes"
)


def ids(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", [*snippet_paths(), *recipe_paths()], ids=ids)
def test_snippet(
    path: Path,
    whole_file_example: EvalExample,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    snippet = read(path)
    if reason := why_not_here(snippet.needs):
        for lack in ("does not answer", "is not installed"):
            assert not (CI and lack in reason), f"CI needs it: {reason}"
        pytest.skip(reason)
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
    problem = None
    try:
        if whole_file_example.update_examples:
            update(snippet, whole_file_example)
        else:
            check(snippet, traces.load([snippet]).get(snippet.id), whole_file_example)
    except Exception as error:
        problem = own_lines(error, path)
    if problem:
        pytest.fail(problem, pytrace=False)


def test_what_a_program_catches_was_raised() -> None:
    """A handler that prints its error and never did: the sentence says what did not happen."""
    unused = [
        where(snippet, node.lineno)
        for snippet in map(Snippet.read, snippet_paths())
        for handler in ast.walk(snippet.tree)
        if isinstance(handler, ast.ExceptHandler) and handler.name
        for node in ast.walk(handler)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
        if any(handler.name == getattr(one, "id", "") for one in ast.walk(node))
        if (node.end_lineno or 0) + 1 not in snippet.outputs
    ]
    assert not unused, f"never reached, so nothing was raised: {', '.join(unused)}"


def read(path: Path) -> Snippet:
    try:
        return Snippet.read(path)
    except FormatError as error:
        problem = str(error)
    pytest.fail(problem, pytrace=False)


def check(
    snippet: Snippet, known: traces.Recorded | None, example: EvalExample
) -> None:
    """It prints what stands in the file, each output below the print() that wrote it, and does what is recorded.

    The release on which its trace was recorded traces it again, and any other runs it plainly. A
    text without a trace, which was just edited, is run both ways: to be traced changes nothing.
    """
    if snippet.is_recipe:
        check_places(snippet, example)
        return
    # Before 3.11 it keeps alive what a generator of a traced thread yielded.
    is_traceable = sys.version_info >= (3, 11)
    if known and known.release == sqlalchemy.__version__ and is_traceable:
        with suppress(Mismatch):
            if traced_in_places(snippet, example) == known.trace:
                return
        # Together they may keep alive what else dies, such as an error that was printed: apart.
        check_trace(snippet, known)
        check_places(snippet, example)
        return
    check_whole_output(snippet, run(snippet, database_for(snippet.needs)), PLAIN)
    if not known and is_traceable:
        check_trace(snippet, known)
    if not known or known.release == sqlalchemy.__version__:
        check_places(snippet, example)


def traced_in_places(snippet: Snippet, example: EvalExample) -> Trace:
    """The trace of a run in which all that is checked of the outputs is right."""
    recorder, written = recorder_of(snippet), io.StringIO()

    def heard(path: Path, frame: inspect.FrameInfo, values: Sequence[Any]) -> bool:
        """Where pytest-examples asks whether a print() counts."""
        written.write(" ".join(map(str, values)) + "\n")
        return path.samefile(frame.filename)

    example.include_print = heard
    try:
        with written_to(written):
            check_places(snippet, example, recorder)
    finally:
        example.include_print = None
    check_whole_output(snippet, masked(written.getvalue()), PLAIN)
    return recorder.trace()


def check_trace(snippet: Snippet, known: traces.Recorded | None) -> None:
    """To be traced changes nothing; and what was recorded still happens."""
    printed, trace = traced(snippet, database_for(snippet.needs))
    check_whole_output(snippet, printed, PLAIN if known else TRACED)
    if known and trace != known.trace:
        raise Mismatch(
            f"{where(snippet, snippet.main.lineno)}: its trace is not what stands in "
            "tooling/trace/traces.json: remove its line there and run `make update`; if "
            "tooling/trace/recorder.py was changed, raise RECORDER in tooling/trace/traces.py",
            difflib.unified_diff(in_lines(known.trace), in_lines(trace), lineterm=""),
        )


def check_whole_output(snippet: Snippet, printed: str, problem: str) -> None:
    """All that a run writes is all that stands in the file, in that order."""
    written = [line.rstrip() for line in printed.splitlines()]
    stands = [text.rstrip() for text in snippet.outputs.values()]
    if written == stands:
        return
    same = equal_at_start(written, stands)
    numbers = list(snippet.outputs) or [snippet.main.lineno]
    line = numbers[min(same, len(numbers) - 1)]
    raise Mismatch(
        f"{where(snippet, line)}: {problem}",
        difflib.unified_diff(stands, written, "in the file", "printed", lineterm=""),
    )


def check_places(
    snippet: Snippet,
    example: EvalExample,
    watched: AbstractContextManager[object] | None = None,
) -> None:
    """pytest-examples finds each output below the print() that wrote it."""
    try:
        with (
            clean_schema(database_for(snippet.needs)),
            connections_closed(),
            watched or nullcontext(),
        ):
            example.run_print_check(
                code_example(snippet, snippet.source), rewrite_assertions=False
            )
    except pytest.fail.Exception as error:
        diff = str(error).splitlines()[1:]
        raise Mismatch(
            f"{where(snippet, changed_line(diff))}: an output does not stand below its "
            f"print(), or differs there: {MEND}",
            diff,
        ) from None


def in_lines(trace: Trace) -> list[str]:
    return [f"{place}: {step}" for place, step in traces.encoded(trace).items()]


def changed_line(diff: list[str]) -> int:
    """The first line of the file that the unified diff takes away or adds before."""
    line = 0
    for text in (text[2:] for text in diff):
        if match := re.match(r"@@ -(\d+)", text):
            line = int(match[1])
        elif line and text[:1] in ("-", "+"):
            break
        elif line:
            line += 1
    return line


def update(snippet: Snippet, example: EvalExample) -> None:
    """Let pytest-examples write all outputs anew; the file is left alone if it raises."""
    name = snippet.path.name
    bare = "".join(
        line
        for number, line in enumerate(snippet.source.splitlines(True), 1)
        if number not in snippet.outputs
    )
    code = code_example(snippet, formatted({name: bare})[name])
    with clean_schema(database_for(snippet.needs)), connections_closed():
        example.run_print_update(code, rewrite_assertions=False)
    if code.source == snippet.source:
        example.to_update.clear()
    elif code not in example.to_update:
        # Only the format changed, or it prints nothing any more.
        example.to_update.append(code)


def code_example(snippet: Snippet, source: str) -> CodeExample:
    example: CodeExample = CodeExample.create(
        source, path=snippet.path, end_index=len(snippet.source)
    )
    return example


class Mismatch(Exception):
    def __init__(self, problem: str, diff: object) -> None:
        lines = diff if isinstance(diff, list) else list(diff)  # type: ignore[call-overload]
        super().__init__("\n".join([problem, *lines]))


def equal_at_start(left: list[str], right: list[str]) -> int:
    """How many lines are the same before the first difference."""
    pairs = enumerate(zip(left, right))
    return next(
        (number for number, (one, other) in pairs if one != other),
        min(len(left), len(right)),
    )


def where(snippet: Snippet, line: int) -> str:
    return f"{snippet.path.relative_to(ROOT)}:{line}"


def own_lines(error: Exception, path: Path) -> str:
    """The message; for an exception of the snippet, with the snippet's own lines."""
    if isinstance(error, Mismatch):
        return str(error)
    own = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename) == path or frame.filename.endswith(f"/{path.stem}_0.py")
    ]
    line = own[-1].lineno if own else 1
    said = "".join(traceback.format_exception_only(error)).strip()
    return "\n".join(
        [
            f"{path.relative_to(ROOT)}:{line}: raises {type(error).__name__}: catch it and "
            "print it if the rule is about it, else correct the program",
            "".join(traceback.format_list(own)).rstrip(),
            said,
        ]
    )


def test_snippets_are_formatted() -> None:
    sources = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in [*snippet_paths(), *recipe_paths()]
    }
    wrong = [
        f"{name}:{first_difference(sources[name], text)}: not formatted: run `make update`"
        for name, text in formatted(sources).items()
        if text != sources[name]
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def first_difference(before: str, after: str) -> int:
    return 1 + equal_at_start(before.splitlines(), after.splitlines())
