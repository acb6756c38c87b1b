"""Run, Edit, Stop and Reset of a program, as a reader uses them."""

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import (
    SECONDS,
    drawn,
    expect_run,
    figure,
    lines_of,
    need_assets,
    pasted,
    press,
    said,
    typed,
)
from tests.browser.waiting import PAINTED, held
from tests.ci import share
from tooling.bench.browsing import complaints
from tooling.browser.runnable import releases

PAGE, RULE = "merge/", "merge/returns_another_object"
OTHER = "merge/missing_row_is_inserted"
PYTHON = "**/*.asm.wasm"
# Where each release says something else.
CHANGED, CHANGED_PAGE = "refresh/refresh_autoflushes", "refresh/"


@pytest.fixture(autouse=True)
def _assets() -> None:
    need_assets()


def test_run_draws_what_is_recorded(page: Page, address: str) -> None:
    complained = complaints(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with held(page, PYTHON):
        page.goto(address + PAGE)
        page.evaluate(PAINTED)
        assert not [url for url in asked if "/run" in url], "loaded before the click"
        program = figure(page, RULE)
        recorded = drawn(program)
        press(program, "Run")
        expect(said(program)).to_contain_text("Loads Python")
    expect_run(program, "As recorded.")
    assert drawn(program) == recorded
    assert not program.locator(".differs").count()
    spoken = said(program).locator(".program-spoken")
    expect(spoken).to_contain_text("Output: False persistent detached")
    assert not [url for url in asked if not url.startswith(address)]
    assert complained == []
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_edit_shows_what_the_new_lines_do(page: Page, address: str) -> None:
    complained = complaints(page)
    page.goto(address + PAGE)
    program = figure(page, RULE)
    recorded = drawn(program)
    press(program, "Edit")
    expect(program.locator(".cm-content")).to_be_focused()
    page.keyboard.press("Control+End")
    pasted(program, "\n    zadie = Author(name='Zadie')\n    print(ursula.books)")
    page.keyboard.press("Control+Enter")
    expect_run(program, "it ended in an error")
    badge = program.locator(".cm-line", has_text="zadie = Author").locator("small")
    expect(badge).to_have_text(re.compile("zadie transient"))
    error = program.locator(".output.error")
    expect(error).to_contain_text("print(ursula.books)")
    expect(error).to_contain_text("DetachedInstanceError: Parent instance <Author at")
    why = said(program).get_by_role("link", name="Why this error")
    expect(why).to_have_attribute("href", re.compile(r"/errors/detached/#"))
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()

    page.reload()
    expect(program.locator(".cm-content")).to_contain_text("zadie = Author")
    assert not program.locator(".output").count(), "it ran by itself"
    press(program, "Reset")
    assert drawn(program) == recorded
    expect(program.get_by_role("button", name="Edit")).to_be_focused()
    page.reload()
    page.evaluate(PAINTED)
    assert not program.locator(".cm-content").count()
    assert complained == []


def test_run_waits_for_the_editor_that_is_loading(page: Page, address: str) -> None:
    program, other = figure(page, RULE), page.locator("figure.program").nth(1)
    with held(page, "**/run/editor-*"):
        page.goto(address + PAGE)
        press(program, "Edit")
        press(program, "Edit")
        press(program, "Run")
        press(other, "Run")
        expect_run(other)  # it would be the second
        expect(said(program)).to_have_text("Loads the editor …")
    expect_run(program)
    expect(program.locator(".cm-editor")).to_have_count(1)


def test_an_endless_loop_is_stopped(page: Page, address: str) -> None:
    page.clock.install()
    page.goto(address + PAGE)
    program = figure(page, RULE)
    press(program, "Edit")
    typed(page, program, "print(1)\nwhile True:\n    pass")
    press(program, "Run")
    expect(said(program)).to_have_text("Runs …", timeout=SECONDS * 1000)
    press(program, "Stop")
    expect(said(program)).to_have_text("Stopped.")
    typed(page, program, "print(2)")
    press(program, "Run")
    expect_run(program)
    assert list(lines_of(program)) == ["2"]
    typed(page, program, "while True:\n    pass")
    press(program, "Run")
    expect(said(program)).to_have_text("Runs …")
    page.clock.fast_forward(10_000)
    expect_run(program, "Stopped after 10 seconds.")


HOSTILE = [
    ("flood", "while True:\n    print('x' * 1000)", "Stopped: it wrote more than"),
    ("syntax", "def f(:", "SyntaxError"),
    ("html", "print('<img src=x onerror=alert(1)>')\n1/0", "ZeroDivisionError"),
    ("doubling", "x = [0]\nwhile True:\n    x += x", "more memory"),
    ("memory", "x = []\nwhile True:\n    x.append(bytearray(10**7))", "more memory"),
    ("recursion", "def f():\n    f()\nf()", "RecursionError"),
    ("js", "import js\njs.document", "AttributeError"),
    ("long", "#" * 60_000, "longer than 50,000"),
]


@pytest.mark.parametrize(
    ("text", "shown"),
    [pytest.param(*case, id=name) for name, *case in share(HOSTILE, 2)],
)
def test_a_hostile_program_ends_in_a_message(
    text: str, shown: str, page: Page, address: str
) -> None:
    complained = complaints(page)
    page.goto(address + "scratch/")
    program = page.locator(".scratch")
    press(program, "Edit")
    typed(page, program, text)
    press(program, "Run")
    expect_run(program, "it ended in an error")
    expect(program.locator(".output.error")).to_contain_text(shown)
    assert not page.locator("img[src=x]").count()
    typed(page, program, "print(1 + 1)")
    press(program, "Run")
    expect(program.locator(".output:not(.error)")).to_have_text("2")
    assert complained == []


def test_two_programs_take_turns(page: Page, address: str) -> None:
    one, other = figure(page, RULE), page.locator("figure.program").nth(1)
    with held(page, PYTHON):
        page.goto(address + PAGE)
        press(one, "Run")
        press(other, "Run")
        expect(said(other)).to_contain_text("Waits")
    expect_run(one, "As recorded.")
    expect_run(other, "As recorded.")


def test_another_release_shows_where_it_differs(page: Page, address: str) -> None:
    newest, older = releases()
    page.goto(address + PAGE)
    program = figure(page, RULE)
    press(program, "Run")
    expect_run(program)
    program.get_by_label("Release of SQLAlchemy").select_option(older)
    expect_run(program, f"Ran on SQLAlchemy {older}")
    program.get_by_label("Release of SQLAlchemy").select_option(newest)
    expect_run(program, f"Ran on SQLAlchemy {newest}. As recorded.")


def test_it_runs_with_my_settings(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    page.evaluate("__md_set('settings', { expire_on_commit: false })")
    program = figure(page, RULE)
    press(program, "Run")
    expect_run(program, "with expire_on_commit=False")
    expect(said(program)).to_contain_text("Other than recorded")
    committed = program.locator(".differs", has_text="session.commit()")
    expect(committed.locator("small")).to_have_text(
        re.compile(r"merged persistent\s*$")
    )


def test_what_cannot_be_fetched_is_told_and_tried_again(
    page: Page, address: str
) -> None:
    page.goto(address + PAGE)
    program = figure(page, RULE)
    context = page.context
    context.route(re.compile(r"\.asm\.wasm|memory-"), lambda route: route.abort())
    press(program, "Run")
    expect_run(program, "Run tries again.")
    context.unroute(re.compile(r"\.asm\.wasm|memory-"))
    context.unroute_all()
    press(program, "Run")
    expect_run(program, "As recorded.")


def test_a_site_without_python_names_the_command(page: Page, address: str) -> None:
    page.route("**/index.json", lambda route: route.fulfill(status=404))
    page.goto(address + PAGE)
    program = figure(page, RULE)
    press(program, "Run")
    expect(said(program)).to_contain_text("make browser")
    press(program, "Edit")
    expect(said(program)).to_contain_text("make browser")


def test_without_webassembly_it_says_so(page: Page, address: str) -> None:
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(address + PAGE)
    program = figure(page, RULE)
    press(program, "Run")
    expect(said(program)).to_contain_text("no WebAssembly")


def test_a_reload_in_the_middle_of_the_start(page: Page, address: str) -> None:
    with held(page, PYTHON):
        page.goto(address + PAGE)
        press(figure(page, RULE), "Run")
        expect(said(figure(page, RULE))).to_contain_text("Loads Python")
        page.reload()
    press(figure(page, RULE), "Run")
    expect_run(figure(page, RULE), "As recorded.")


def test_back_and_forward_by_instant_navigation(page: Page, published: str) -> None:
    page.goto(published + PAGE)
    page.evaluate("window.same = true")
    press(figure(page, RULE), "Run")
    expect_run(figure(page, RULE))
    nav = page.get_by_role("navigation", name="Navigation", exact=True)
    nav.get_by_role("link", name="Scratch", exact=True).click()
    expect(page.locator("h1")).to_contain_text("Scratch")
    press(page.locator(".scratch"), "Run")
    expect_run(page.locator(".scratch"))
    page.go_back()
    expect(page.locator("h1")).to_contain_text("Merge")
    press(figure(page, RULE), "Run")
    expect_run(figure(page, RULE))
    assert page.evaluate("window.same"), "the page was loaded anew"


def test_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address + "scratch/")
    program = page.locator(".scratch")
    program.get_by_role("button", name="Edit").focus()
    page.keyboard.press("Enter")
    expect(program.locator(".cm-content")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("for i in [1]:\nprint(i)")
    page.keyboard.press("Control+Enter")
    expect_run(program)
    assert list(lines_of(program)) == ["1"]
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(program.locator(".cm-content")).not_to_be_focused()


def test_on_a_phone(browser: Browser, address: str, tmp_path: Path) -> None:
    size: Any = {"width": 390, "height": 800}
    with browser.new_context(viewport=size, color_scheme="dark") as context:
        page = context.new_page()
        page.goto(address + PAGE)
        program = figure(page, RULE)
        press(program, "Run")
        expect_run(program, "As recorded.")
        press(program, "Edit")
        press(program, "Run")
        expect_run(program)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def linked(page: Page, address: str, text: str) -> str:
    """The address of Scratch with the text in it."""
    made: str = page.evaluate(
        "async ([base, text]) => (await import(`${base}assets/run.js`)).linkTo(text)",
        [address, text],
    )
    return made


def test_a_shared_link_shows_a_program_and_runs_nothing(
    page: Page, address: str
) -> None:
    page.goto(address + PAGE)
    hostile = "<img src=x onerror=alert(1)>\nprint('é' * 3)"
    shared = linked(page, address, hostile)
    complained = complaints(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("about:blank")
    page.goto(shared)
    program = page.locator(".scratch")
    expect(program.locator(".cm-line")).to_have_text(hostile.split("\n"))
    expect(said(program)).to_contain_text("press Run if you trust it")
    assert not [url for url in asked if "run-worker" in url or "wasm" in url]
    assert not page.locator("img[src=x]").count()
    assert complained == []


@pytest.mark.parametrize("what", ["bomb", "garbage", "endless"])
def test_a_broken_link_is_told(what: str, page: Page, address: str) -> None:
    page.goto(address + PAGE)
    shared = linked(page, address, "#" * 5_000_000)
    if what == "garbage":
        shared = address + "scratch/#program=garbage"
    elif what == "endless":
        shared = address + "scratch/#program=" + "A" * 1_000_000
    page.goto("about:blank")
    page.goto(shared)
    expect(said(page.locator(".scratch"))).to_contain_text("The address")


@pytest.mark.parametrize(
    ("name", "badge", "printed"),
    [
        ("transitions/#detached-expired/add", "book persistent", None),
        ("transitions/#failed-flush/rollback", "book persistent · expired", None),
        ("transitions/explorer/#add.commit.close", "book detached", None),
        ("transitions/explorer/#merge.add.get.update", "merged", None),
        (
            "errors/detached/#snippets.errors.compare_needs_a_key",
            "mary pending",
            "no value has been set",
        ),
    ],
)
def test_a_cell_a_walk_and_a_cause_open_in_scratch(
    name: str, badge: str, printed: str | None, page: Page, address: str
) -> None:
    page.goto(address + name)
    page.get_by_role("button", name="Open in Scratch").first.click()
    program = page.locator(".scratch")
    # Scratch takes the program out of the address.
    expect(said(program)).to_contain_text("came with the address")
    press(program, "Run")
    expect_run(program)
    assert not program.locator(".output.error").count()
    expect(program.locator("small").last).to_contain_text(badge)
    if printed:
        expect(program.locator(".output").first).to_contain_text(printed)
