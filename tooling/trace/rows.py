"""A program and its trace as rows to draw: on the page, and in the browser after a run there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from tooling.trace.places import Place
from tooling.trace.recorder import Step, Trace


class Line(Protocol):
    """One line as a reader sees it: of the program, or of its output."""

    @property
    def number(self) -> int:
        """In the file, counted from 1."""

    @property
    def text(self) -> str:
        """Dedented; of an output line, what was printed."""

    @property
    def is_output(self) -> bool:
        """Whether it is one of the output."""


def rows(
    lines: Iterable[Line], trace: Trace, ends: dict[int, int]
) -> Iterator[dict[str, Any]]:
    """Each line, with what it did; what the end of a block did is a row of its own.

    `ends` has for the line of a `with` the last one of its block.
    """
    indents: dict[int, int] = {}
    waiting: list[
        dict[str, Any]
    ] = []  # until the last line of the block has its output
    for line in lines:
        if line.is_output:
            yield {"output": line.text}
            continue
        yield from waiting
        indent = (len(line.text) - len(line.text.lstrip(" "))) // 4
        indents[line.number] = indent
        step = trace.get(Place(line.number))
        yield {"line": line.number, "indent": indent, **_done(step)}
        waiting = [
            {"end": place.line, "indent": indents[place.line], **_done(step)}
            for place, step in sorted(trace.items(), reverse=True)  # inner blocks first
            if place.is_end and ends[place.line] == line.number
        ]
    yield from waiting


def _done(step: Step | None) -> dict[str, Any]:
    """What a step is drawn of: variables that have the same to say speak together."""
    if step is None:
        return {}
    names: dict[str, list[str]] = {}
    for name, words in step.states.items():
        names.setdefault(words, []).append(name)
    states = [
        {"names": ", ".join(own), "state": words.split(" ")[0], "words": words}
        for words, own in names.items()
    ]
    return {"states": states, "sql": step.sql, "note": step.note}
