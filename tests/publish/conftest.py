"""The published site, once for all tests of this room."""

import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tooling.harness.errors import ROOT
from tooling.harness.snippet import Snippet, rule_paths
from tooling.publish.building import MadeOnce


@pytest.fixture(scope="session")
def published(mkdocs_site: Path, made_once: MadeOnce) -> Path:
    """The site that MkDocs built, with what is made of it."""
    return made_once("published", partial(publish_copy, mkdocs_site))


def publish_copy(site: Path, folder: Path) -> None:
    shutil.copytree(site, folder, dirs_exist_ok=True)
    command = [sys.executable, "-m", "tooling.publish", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def snippets() -> list[Snippet]:
    return [Snippet.read(path) for path in rule_paths()]
