"""What is wrong with a file that a person wrote, with its place and what to do."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class FormatError(ValueError):
    """A snippet, or a file of data, breaks its format.

    Its text names the file and the line, says what is wrong, and what to do.
    """

    def __init__(self, path: Path, line: int, problem: str) -> None:
        self.path, self.line, self.problem = path, line, problem
        shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
        super().__init__(f"{shown}:{line}: {problem}")
