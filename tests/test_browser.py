"""The site in a real browser: Chromium, driven by Playwright, from a static server under a sub-path."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from evidence.snippet import ROOT, Snippet
from evidence.standalone import standalone
from tests.browsing import CHROMIUM, served

if CHROMIUM is None and not os.environ.get("CI"):
    pytest.skip("no Chromium on this machine", allow_module_level=True)

# One of each kind.
PAGES = (
    "",
    "states/",
    "detachment/",
    "detachment/back/",
    "detachment/it-went-wrong/",
    "merge/row/",
    "synchronize_session/",
    "corrections/documentation/",
    "errors/detached/",
    "evidence/",
    "library/",
    "glossary/",
)


@pytest.fixture(scope="module")
def address(
    mkdocs_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The site under a path that it does not know of."""
    root = tmp_path_factory.mktemp("server")
    (root / "some").mkdir()
    (root / "some" / "path").symlink_to(mkdocs_site)
    with served(root) as address:
        yield f"{address}some/path/"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert CHROMIUM, "CI needs Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context() as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_only_its_own_host_and_complains_of_nothing(
    name: str, page: Page, address: str
) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("response", lambda r: said.append(r.url) if r.status >= 400 else None)
    page.goto(address + name, wait_until="networkidle")
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(
    name: str, scheme: Any, browser: Browser, address: str
) -> None:
    with browser.new_context(color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(address + name, wait_until="networkidle")
        found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("name", PAGES)
def test_a_phone_need_not_scroll_sideways(
    name: str, width: int, browser: Browser, address: str
) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + name)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_copy_gives_the_whole_script_and_it_runs(
    context: BrowserContext, address: str, tmp_path: Path
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + "detachment/roads/")
    rule = page.locator("section.rule", has_text="detachment/expunge_detaches")
    rule.get_by_role("button", name="Copy").click()
    rule.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    snippet = Snippet.read(ROOT / "snippets/detachment/expunge_detaches.py")
    assert copied == standalone(snippet)
    script = tmp_path / "copied.py"
    script.write_text(copied, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=True
    )
    assert len(done.stdout.splitlines()) == len(snippet.outputs)


def test_without_javascript_all_is_there_to_read(
    browser: Browser, address: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + "detachment/roads/")
        rule = page.locator("section.rule", has_text="detachment/expunge_detaches")
        assert rule.locator(".output").first.is_visible()
        assert not rule.locator(".program-copy").is_visible()
        rule.get_by_text("Source").click()
        assert rule.get_by_text("def new_library()").is_visible()
