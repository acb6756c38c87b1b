"""README.md and CONTRIBUTING.md describe the house as it is: nothing is left out, and nothing is gone."""

import re
from pathlib import Path

import pytest

from tooling.harness.errors import ROOT

GUIDE = ROOT / "CONTRIBUTING.md"
FOLDERS = ("evidence", "publish", "bench", "docs/assets")
DATA = {".css", ".js", ".json", ".py", ".txt", ".yml"}
NAME = re.compile(r"`((?:\.?[\w-]+/)*[\w.-]*(?:/|\.(?:css|js|json|md|py|txt|yml)))`")
# What a reader is to make, and the command's own.
TO_BE_MADE = {"site/"}


def test_every_module_has_its_line() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    files = [
        path
        for folder in FOLDERS
        for path in sorted((ROOT / folder).iterdir())
        if path.suffix in DATA and path.name != "__init__.py"
    ]
    files += [path for path in ROOT.glob("tests/*.py") if "test_" not in path.name]
    files += ROOT.glob("snippets/[a-z]*.py")
    missing = [
        f"CONTRIBUTING.md: say what {path.relative_to(ROOT)} is for"
        for path in files
        if f"{path.name}`" not in guide
    ]
    assert not missing, "\n" + "\n".join(missing)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_what_is_named_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    places = [ROOT, *(ROOT / folder for folder in ("docs", *FOLDERS, "tests"))]
    places.append(ROOT / "snippets")
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
