"""The paste box's functions in a page of their own, and what is pasted."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.printed import Printed
from tests.ci import share
from tests.pages.test_errors import PACKAGES
from tooling.bench.browsing import served
from tooling.bench.pasting import opened
from tooling.harness.errors import ROOT
from tooling.publish.building import MadeOnce


@pytest.fixture(scope="module")
def paste(browser: Browser) -> Iterator[Page]:
    """A page that has the functions of docs/assets/paste.js and the sections at hand."""
    with served(ROOT / "docs" / "assets") as address, browser.new_context() as context:
        page = context.new_page()
        opened(page, address)
        yield page


@pytest.fixture(scope="session")
def printed(made_once: MadeOnce) -> list[Printed]:
    """What snippets raise and warn of on 2.1, in CI on 2.0 too."""

    def make(folder: Path) -> None:
        for at, path in enumerate(filter(Path.is_dir, share(PACKAGES, 2))):
            with (folder / f"{at}.json").open("w") as file:
                subprocess.run(
                    [sys.executable, "-m", "tests.browser.printed"],
                    cwd=ROOT,
                    env=os.environ | {"PYTHONPATH": str(path.parent)},
                    stdout=file,
                    check=True,
                )

    files = sorted(made_once("printed", make).glob("*.json"))
    every = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    return [tuple(one) for some in every for one in some]
