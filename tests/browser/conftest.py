"""The paste box's functions in a page of their own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tooling.bench.browsing import served
from tooling.bench.pasting import opened
from tooling.harness.errors import ROOT


@pytest.fixture(scope="module")
def paste(browser: Browser) -> Iterator[Page]:
    """A page that has the functions of docs/assets/paste.js and the sections at hand."""
    with served(ROOT / "docs" / "assets") as address, browser.new_context() as context:
        page = context.new_page()
        opened(page, address)
        yield page
