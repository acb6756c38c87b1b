"""`mkdocs serve --dirty` shows after a save what a build from nothing would, and draws no more than it has to."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tooling.publish.building import project

# Builds as they are while serving, with a save before each but the first; then one from nothing.
BUILDS = """
import json, sys, time
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config

def drawn(site, dirty, is_first=False):
    config = load_config("mkdocs.yml", site_dir=site, strict=False)
    if is_first:
        config.plugins.on_startup(command="serve", dirty=dirty)
    began = time.time_ns()
    build(config, dirty=dirty)
    pages = Path(site).rglob("index.html")
    return [str(page.parent.relative_to(site)) for page in pages if page.stat().st_mtime_ns > began]

said = [drawn("served", True, is_first=True)]
for path, old, new in json.loads(sys.argv[1]):
    text = Path(path).read_text(encoding="utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new), encoding="utf-8")
    said.append(drawn("served", True))
drawn("anew", False, is_first=True)
print(json.dumps(said))
"""
# A chapter, one that links to it, and what is made of all rules.
CHOSEN = ("/assets/", "/merge/", "/r/", "/refresh/")
RULE = "snippets/merge/returns_another_object.py"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return project(tmp_path, *CHOSEN)


def test_what_was_saved_is_shown(small: Path) -> None:
    """A sentence, which stands in links; an explanation; a page; its title; a diagram."""
    edits = [
        (RULE, '"""`merge()`', '"""Indeed `merge()`'),
        (RULE, "here detached", "indeed detached"),
        ("docs/merge/row.md", "\n# ", "\n# Indeed, "),
        ("docs/merge/row.md", 'title: "', 'title: "Indeed, '),
        ("docs/assets/diagrams/merge.svg", "<title", "<!-- indeed --><title"),
    ]
    done = subprocess.run(
        [sys.executable, "-c", BUILDS, json.dumps(edits)],
        cwd=small,
        env={**os.environ, "PYTHONPATH": str(small), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout.splitlines()[-1])
    every, sentence, explanation, page, title, diagram = said
    assert {"merge", "merge/it-went-wrong"} <= set(sentence)
    assert len(sentence) < len(every) / 2
    assert (explanation, page) == (["merge"], ["merge/row"])
    assert set(title) == set(diagram) == set(every)
    served, anew = small / "served", small / "anew"
    names = {page.relative_to(anew) for page in anew.rglob("*.html")}
    assert {page.relative_to(served) for page in served.rglob("*.html")} == names
    for name in names:
        text = (served / name).read_text(encoding="utf-8")
        assert text == (anew / name).read_text(encoding="utf-8"), name
    assert "indeed" in (served / "merge" / "index.html").read_text(encoding="utf-8")
