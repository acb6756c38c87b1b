"""The site in a real browser: Chromium, driven by Playwright, from a static server under a sub-path.

The fixtures are in conftest.py; the server sends the Content-Security-Policy `default-src 'self'`.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.waiting import PAINTED, SHIFTS, SlowLine, goto_instant, until
from tests.ci import CI
from tests.pages.test_pages import pages
from tooling.bench.browsing import complaints
from tooling.harness.errors import ROOT
from tooling.harness.snippet import Snippet
from tooling.harness.standalone import standalone

EVERY = [
    path.relative_to(ROOT / "docs").with_suffix("").as_posix().removesuffix("index")
    for path in pages()
]
# One of each kind.
PAGES = (
    "",
    "transitions/",
    "transitions/explorer/",
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


# Else it would also list what it finds right.
IN_SHORT = {"resultTypes": ["violations"], "reporter": "no-passes"}
# The rules of axe that depend on colours.
OF_COLOURS = {**IN_SHORT, "runOnly": ["color-contrast", "link-in-text-block"]}
LONGEST = 8000  # pixels
# Axe takes two seconds a page, and pages of a kind share a template: CI looks at all.
LOOKED_AT_BY_AXE = EVERY if CI else PAGES
# Of those, a phone shows the text in dark colours: what is left is around it.
AROUND: Any = [".md-header", ".md-sidebar", ".md-footer"]


@pytest.fixture(scope="module")
def calm(browser: Browser) -> Iterator[tuple[Page, list[str], list[str]]]:
    """One page for all, what it asks for, and what it complains of.

    It fetches once what they need, and starts one process.
    """
    asked: list[str] = []
    with browser.new_context(color_scheme="light", reduced_motion="reduce") as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        yield page, asked, complaints(page)


@pytest.mark.parametrize("name", EVERY)
def test_a_page_is_in_order(
    name: str, calm: tuple[Page, list[str], list[str]], address: str
) -> None:
    """It asks no other host, complains of nothing, fits a phone, has an end, and axe finds nothing."""
    page, asked, said = calm
    asked.clear()
    said.clear()
    page.goto(address + name)
    for width in (320, 390, 640):  # the last is 1280 at a zoom of 200 %
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.set_viewport_size({"width": 1280, "height": 800})
    # Before something is unfolded.
    assert page.evaluate("document.documentElement.scrollHeight") <= LONGEST
    assert [url for url in asked if not url.startswith(address)] == []
    assert said == []
    if name in LOOKED_AT_BY_AXE:
        found = Axe().run(page, options=IN_SHORT)
        assert found.violations_count == 0, found.generate_report()
        page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
        around = None if CI else {"include": AROUND}
        found = Axe().run(page, around, OF_COLOURS)
        assert found.violations_count == 0, "dark: " + found.generate_report()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_on_a_phone_in_dark_colours(
    name: str, browser: Browser, address: str
) -> None:
    size: Any = {"width": 390, "height": 800}
    with browser.new_context(color_scheme="dark", viewport=size) as context:
        page = context.new_page()
        page.goto(address + name)
        found = Axe().run(page, options=IN_SHORT)
    assert found.violations_count == 0, found.generate_report()


# Where the focus is: what has it, whether it can be seen, and whether the theme or the browser marks it.
FOCUS = """() => {
  const element = document.activeElement;
  const shown = element.matches(".md-option") ? element.nextElementSibling : element;
  const box = shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  return {
    what: element.outerHTML.slice(0, 120),
    seen: box.width > 0 && box.right > 0 && box.left < innerWidth && style.visibility === "visible",
    marked: style.outlineStyle !== "none" || element.matches(".md-search__input"),
  };
}"""


@pytest.mark.parametrize("width", [640, 1280])
def test_the_focus_is_always_seen(width: int, browser: Browser, address: str) -> None:
    size: Any = {"width": width, "height": 800}
    with browser.new_context(viewport=size, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address + "merge/row/")
        stops: list[dict[str, Any]] = []
        while len(stops) < 300 and not (stops and "program-copy" in stops[-1]["what"]):
            page.keyboard.press("Tab")
            stops.append(page.evaluate(FOCUS))
    lost = [stop["what"] for stop in stops if not (stop["seen"] and stop["marked"])]
    assert lost == []
    assert "program-copy" in stops[-1]["what"]


def test_the_first_stop_leads_to_the_text(page: Page, address: str) -> None:
    page.goto(address + "merge/row/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(page, "() => document.activeElement.matches('article h1')")
    page.keyboard.press("Tab")
    until(page, "() => document.activeElement.matches('article :not(h1)')")


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_navigation_of_a_small_window_opens_by_keyboard(
    key: str, browser: Browser, address: str
) -> None:
    with browser.new_context(viewport={"width": 640, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + "merge/row/")
        button = page.get_by_role("button", name="Navigation")
        link = page.get_by_role("link", name="Errors", exact=True)
        assert not link.is_visible()
        button.press(key)
        link.wait_for()
        assert page.evaluate(
            "document.activeElement.closest('.md-sidebar--primary') !== null"
        )
        assert button.get_attribute("aria-expanded") == "true"
        page.keyboard.press("Escape")
        link.wait_for(state="hidden")
        assert button.evaluate("button => button === document.activeElement")
        assert button.get_attribute("aria-expanded") == "false"


def test_reduced_motion_is_respected(browser: Browser, address: str) -> None:
    moving = """() => [...document.querySelectorAll("*")].flatMap((element) =>
      ["", "::before", "::after"].map((part) => getComputedStyle(element, part))
      .filter((style) => /[1-9]/.test(style.transitionDuration + style.animationDuration))
    ).length"""
    for motion in ("no-preference", "reduce"):
        with browser.new_context(reduced_motion=motion) as context:
            page = context.new_page()
            page.goto(address + "merge/row/")
            assert (page.evaluate(moving) == 0) == (motion == "reduce")


def scheme(page: Page) -> str:
    return str(page.evaluate("document.body.dataset.mdColorScheme"))


def test_colours_are_those_of_the_system_until_others_are_chosen(
    browser: Browser, slow: SlowLine
) -> None:
    with browser.new_context(color_scheme="dark") as context:
        # The colours of each frame painted, long before the theme's script has come.
        context.add_init_script(
            """window.painted = [];
            const look = () => {
              if (document.body) painted.push(document.body.dataset.mdColorScheme);
              requestAnimationFrame(look);
            };
            requestAnimationFrame(look);"""
        )
        page = context.new_page()
        slow.goto(page, "merge/row/")
        assert set(page.evaluate("painted")) == {"slate"}
        page.locator("[data-md-component=palette] label:visible").click()
        assert scheme(page) == "default"
        slow.goto(page, "merge/")
        assert set(page.evaluate("painted")) == {"default"}
        page.get_by_role("radio", name="Light colours", checked=True).press(
            "ArrowRight"
        )
        assert scheme(page) == "slate"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", [*PAGES, "transitions/whole/"])
def test_nothing_moves_when_the_scripts_arrive(
    name: str, width: int, page: Page, slow: SlowLine
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(SHIFTS)
    slow.goto(page, name)
    page.evaluate(PAINTED)
    assert page.evaluate("moved") == []


def test_back_and_forward_are_instant(page: Page, published: str) -> None:
    said = complaints(page)
    goto_instant(page, published + "glossary/")
    page.evaluate("window.same = true")
    nav = page.get_by_role("navigation", name="Navigation", exact=True)
    heading = page.locator("h1")
    # The page has a diagram with links.
    nav.get_by_role("link", name="Object states", exact=True).click()
    expect(heading).to_contain_text("Object states")
    page.locator(".diagram .wide a").first.click()
    page.wait_for_url("**/states/**#*")
    nav.get_by_role("link", name="Merge", exact=True).click()
    expect(heading).to_contain_text("Merge")
    page.get_by_role("button", name="Copy").first.click()
    page.get_by_role("button", name=re.compile("Copied|Not allowed")).wait_for()
    # Of three steps back at once the theme follows the first, so each is waited for.
    for name in ("states/**#*", "states/", "glossary/"):
        page.go_back()
        page.wait_for_url(f"{published}{name}")
    expect(heading).to_contain_text("Glossary")
    page.go_forward()
    expect(heading).to_contain_text("Object states")
    assert page.url == published + "states/"
    assert page.evaluate("window.same"), "the page was loaded anew"
    assert said == []


def test_an_address_that_is_not_there_leads_on(page: Page, published: str) -> None:
    page.goto(published + "no/such/page/")
    assert page.locator(".md-header").evaluate("e => getComputedStyle(e).position") == (
        "sticky"
    )
    page.get_by_role("navigation", name="Navigation", exact=True).get_by_role(
        "link", name="Errors", exact=True
    ).click()
    expect(page.locator("h1")).to_contain_text("Errors")


def test_paper_is_white_and_shows_programs_and_where_links_lead(
    browser: Browser, address: str
) -> None:
    with browser.new_context(color_scheme="dark") as context:
        page = context.new_page()
        page.goto(address + "detachment/roads/")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        rule = page.locator("section.rule", has_text="detachment/expunge_detaches")
        for shown in ("h3", ".program pre", ".output", ".holds"):
            assert rule.locator(shown).first.is_visible()
        for hidden in ("button", ".program details", ".headerlink"):
            assert not rule.locator(hidden).first.is_visible()
        for hidden in (".md-header", ".md-sidebar", ".md-footer", ".md-search"):
            assert not page.locator(hidden).first.is_visible()
        colours = (
            """e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"""
        )
        black, white = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
        assert page.locator("body").evaluate(colours) == [black, white]
        assert rule.locator(".program").evaluate(colours) == [black, white]
        targets = page.locator("article a[data-target]").evaluate_all(
            "links => links.map(link => getComputedStyle(link, '::after').content)"
        )
        assert targets
        assert all(re.fullmatch(r'" \((https:|\w+/)\S*\)"', text) for text in targets)


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
