"""`mkdocs serve --dirty` shows after a save what a build from nothing would, and draws no more than it has to."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tooling.publish.building import project

# Two builds as they are while serving, with a save between them; then one from nothing.
BUILDS = """
import sys
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config

path, old, new = sys.argv[1:]

def drawn(site, dirty, is_first=True):
    config = load_config("mkdocs.yml", site_dir=site, strict=False)
    if is_first:
        config.plugins.on_startup(command="serve", dirty=dirty)
    build(config, dirty=dirty)

drawn("served", True)
text = Path(path).read_text(encoding="utf-8")
assert old in text
Path(path).write_text(text.replace(old, new), encoding="utf-8")
Path("saved").touch()
drawn("served", True, is_first=False)
drawn("anew", False)
"""
# A chapter, one that links to it, and what is made of all rules.
CHOSEN = "\n".join(["/*", "!/assets/", "!/merge/", "!/r/", "!/refresh/"])
RULE = "snippets/merge/returns_another_object.py"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = project(tmp_path)
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    chosen = f"exclude_docs: |\n  {CHOSEN.replace(chr(10), chr(10) + '  ')}\n"
    text = config.replace("exclude_docs: |\n", chosen)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("path", "old", "new", "pages"),
    [
        (RULE, '"""`merge()`', '"""Indeed `merge()`', ["merge", "merge/it-went-wrong"]),
        (RULE, "detached.", "detached, indeed.", ["merge"]),
        ("docs/merge/row.md", "\n# ", "\n# Indeed, ", ["merge/row"]),
    ],
    ids=["sentence", "explanation", "page"],
)
def test_what_was_saved_is_shown(
    path: str, old: str, new: str, pages: list[str], small: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BUILDS, path, old, new],
        cwd=small,
        env={**os.environ, "PYTHONPATH": str(small), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    served, anew = small / "served", small / "anew"
    every = {page.relative_to(anew) for page in anew.rglob("*.html")}
    assert {page.relative_to(served) for page in served.rglob("*.html")} == every
    for page in every:
        text = (served / page).read_text(encoding="utf-8")
        assert text == (anew / page).read_text(encoding="utf-8"), page
    saved = (small / "saved").stat().st_mtime_ns
    drawn = {
        page.parent.as_posix()
        for page in every
        if (served / page).stat().st_mtime_ns > saved and page.name == "index.html"
    }
    assert drawn >= set(pages)
    assert len(drawn) < len(every) / 2
    assert "ndeed" in (served / pages[0] / "index.html").read_text(encoding="utf-8")
