"""README.md and CONTRIBUTING.md describe the house as it is: nothing is left out, and nothing is gone."""

import ast
import re
from pathlib import Path

import pytest

from tooling.harness.errors import ROOT

GUIDE = ROOT / "CONTRIBUTING.md"
MOST_LINES, MOST_OF_A_CLASS = 400, 200
NAME = re.compile(r"`((?:\.?[\w-]+/)*[\w.-]*(?:/|\.(?:css|js|json|md|py|txt|yml)))`")
# What a reader is to make, and the command's own.
TO_BE_MADE = {"site/", "docs/assets/run/"}


def test_every_room_is_in_the_map() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    rooms = sorted(path.name for path in (ROOT / "tooling").iterdir() if path.is_dir())
    missing = [
        f"CONTRIBUTING.md: say where {room} stands among the rooms"
        for room in rooms
        if room != "__pycache__" and f"`{room}`" not in guide
    ]
    assert not missing, "\n" + "\n".join(missing)


@pytest.mark.parametrize("folder", ["tooling", "tests"])
def test_every_module_says_its_job_and_has_one(folder: str) -> None:
    wrong = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        name = path.relative_to(ROOT)
        if text and not ast.get_docstring(tree):
            wrong.append(f"{name}:1: no docstring: say its job in one line")
        if (lines := text.count("\n")) > MOST_LINES:
            wrong.append(f"{name}:1: {lines} lines, at most {MOST_LINES}: divide it")
        wrong += [
            f"{name}:{node.lineno}: class {node.name} is over {MOST_OF_A_CLASS} lines: divide it"
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef)
            and (node.end_lineno or 0) - node.lineno > MOST_OF_A_CLASS
        ]
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_what_is_named_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    places = [
        ROOT,
        *(ROOT / folder for folder in ("docs", "docs/assets", "tests", "snippets")),
    ]
    gone = [
        found
        for found in NAME.findall(text)
        if found not in TO_BE_MADE
        and not any((place / found).exists() for place in places)
    ]
    assert not gone, f"{name}: not there: {gone}"
    makefile = Path(ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    used = set(re.findall(r"(?:`| {4})make ([a-z]+)", text))
    assert used <= targets, f"{name}: no such target: {used - targets}"
