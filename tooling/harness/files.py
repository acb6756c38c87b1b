"""Files of data in the repository: those written by hand, in YAML, and those that commands record.

Whatever is wrong with one is a FormatError, which names the file, and of YAML the line.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

from tooling.harness.errors import FormatError

Shape = TypeVar("Shape", dict[str, Any], list[Any])
# The one in C takes a tenth of the time; some wheels of PyYAML have none.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def by_hand(path: Path, shape: type[Shape]) -> Shape:
    """What a person wrote in YAML: entries `name: value`, or a list; nothing is an empty one.

    Raises FormatError if it is not YAML, or is the other of the two.
    """
    try:
        found = yaml.load(path.read_text(encoding="utf-8"), LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise FormatError(
            path, line, f"not YAML: {error.problem}; correct it here or just above"
        ) from None
    if found is None:
        return shape()
    if not isinstance(found, shape):
        wanted = "entries `name: value`" if shape is dict else "a list of entries `- `"
        raise FormatError(path, 1, f"the file must hold {wanted}")
    return found


def line_of(path: Path, words: object) -> int:
    """The first line of the file in which these words stand; 1 if they do not."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if str(words) in line), 1)


def json_of(path: Path) -> Any:
    """What a command wrote to the file as JSON, which stays the same object, and is not to be changed.

    It is read once as long as the file stays: some ask for one entry after the other. Raises ValueError.
    """
    stat = path.stat()
    return _json_of(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=2)  # traces, and circumstances
def _json_of(path: Path, changed: int, size: int) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@contextmanager
def recorded_in(path: Path, command: str) -> Iterator[None]:
    """Read inside what the command wrote to the file.

    Raises FormatError where that shows that it did not write it so.
    """
    try:
        yield
    except FormatError:
        raise  # of another file: a ValueError as well
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise FormatError(
            path,
            getattr(error, "lineno", 1),  # as JSONDecodeError has it
            f"not what was written there ({error!r}): take it from git, or delete it and "
            f"run `{command}`",
        ) from error


def write(path: Path, text: str) -> None:
    """Write the file if it changes, and at once: an interruption breaks nothing.

    Raises OSError if the disk is full; the old file stays.
    """
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    new = path.with_suffix(".new")
    try:
        new.write_text(text, encoding="utf-8")
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def run_command(main: Callable[[], None]) -> None:
    """Run a command; a file that breaks its format is one line, and exit code 1."""
    try:
        main()
    except FormatError as error:
        sys.exit(str(error))
