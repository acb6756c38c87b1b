"""The state explorer in a real browser: by mouse, keyboard and address, on a phone, without JavaScript, built by both tools."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.exploring import EXPLORER, key, lines, status, take
from tests.browser.waiting import PAINTED, SHIFTS, goto_instant, held
from tooling.bench.browsing import complaints, served
from tooling.explorer.record import Walks
from tooling.explorer.walks import START, WALKED, WORTH_TAKING

LONG = "merge.add.get.update"  # much SQL, two other objects, a long line of code


def drawn(page: Page) -> list[str]:
    """The parts that each step draws anew."""
    parts = page.locator(".explorer-keys, .explorer-head, .explorer-program")
    book: list[str] = page.locator(".explorer-book").evaluate(
        "book => [...book.querySelectorAll('caption, th, td')].map((one) => one.outerHTML)"
    )
    html: list[str] = parts.evaluate_all("all => all.map((one) => one.innerHTML)")
    without = [re.sub(' aria-disabled="false"', "", part).split() for part in html]
    return [*book, *(" ".join(part) for part in without), status(page).inner_text()]


def test_three_steps(page: Page, address: str) -> None:
    page.goto(address + EXPLORER)
    expect(key(page, "add")).to_have_text("add()→ pending")
    key(page, "add").click()
    expect(status(page)).to_have_text("session.add(book): the book becomes pending.")
    expect(key(page, "close")).to_have_text("close()→ transient")
    key(page, "commit").click()
    expect(lines(page).nth(2)).to_contain_text("INSERT INTO book (title, author_id)")
    key(page, "close").click()
    expect(status(page)).to_have_text("session.close(): the book becomes detached.")
    expect(page.locator(".state.detached.here:visible")).to_have_count(1)
    expect(page.locator(".explorer-trail text:visible")).to_have_text(["1", "2", "3"])
    expect(page.locator(".explorer-book caption")).to_have_text(
        "identity key 5 · in no session"
    )
    expect(page.locator(".explorer-book tr", has_text="title")).to_have_text(
        'titleexpired"Emma"'
    )
    assert page.url.endswith("/transitions/explorer/#add.commit.close")


@pytest.mark.parametrize("walk", [*WORTH_TAKING.values(), LONG])
def test_each_step_says_what_was_recorded(walk: str, page: Page, address: str) -> None:
    page.goto(f"{address}{EXPLORER}#{walk}")
    expect(lines(page)).to_have_count(5)
    expect(lines(page).first).to_have_text(f"{START}transient")
    steps = Walks.load().steps(walk.split("."))
    for at, (name, (step, rule)) in enumerate(zip(walk.split("."), steps), 1):
        line, outcome = lines(page).nth(at), json.loads(step.outcome)
        state = json.loads(step.situation)["state"]
        expect(line.locator("button")).to_contain_text(WALKED[name].code)
        expect(line.locator(".state")).to_contain_text(state)
        expect(line.locator(".sql")).to_have_text(outcome.get("sql", []))
        raised = [": ".join(outcome["error"])] if "error" in outcome else []
        expect(line.locator(".error")).to_have_text(
            [*raised, *outcome.get("warnings", [])]
        )
        link = str(line.locator(".why a").get_attribute("href"))
        assert link.endswith("#snippets." + rule.replace("/", "."))


def test_a_rule_is_one_click_away(page: Page, address: str) -> None:
    page.goto(f"{address}{EXPLORER}#add.commit.close.read-column")
    lines(page).last.locator(".why a").click()
    page.wait_for_url("**/detachment/what-raises/#snippets.detachment.*")


def test_an_address_survives_reload_back_and_forward(page: Page, address: str) -> None:
    page.goto(address + EXPLORER)
    take(page, "add.commit.close")
    page.reload()
    expect(status(page)).to_contain_text("becomes detached")
    expect(lines(page)).to_have_count(4)
    page.go_back()
    expect(status(page)).to_contain_text("becomes persistent")
    page.go_back()
    page.go_back()
    expect(status(page)).to_contain_text("Choose what the program does next")
    expect(lines(page)).to_have_count(1)
    page.go_forward()
    expect(status(page)).to_contain_text("becomes pending")
    assert page.url.endswith("#add")


def test_another_address_in_the_bar_is_followed(page: Page, address: str) -> None:
    page.goto(f"{address}{EXPLORER}#add.flush")
    expect(lines(page)).to_have_count(3)
    page.evaluate("location.hash = '#add.commit.expunge'")
    expect(status(page)).to_contain_text("becomes detached")
    assert page.url.endswith("#add.commit.expunge")


def test_a_walk_worth_taking_is_taken(page: Page, address: str) -> None:
    page.goto(address + EXPLORER)
    for walk in WORTH_TAKING.values():
        page.locator(f'.take a[href$="#{walk}"]').click()
        expect(lines(page)).to_have_count(5)
        assert page.url.endswith(f"/{EXPLORER}#{walk}")
        expect(status(page)).to_be_in_viewport()


def test_steps_are_taken_back(page: Page, address: str) -> None:
    page.goto(f"{address}{EXPLORER}#add.commit.close.add")
    expect(status(page)).to_contain_text("The record ends here, after four steps.")
    expect(key(page, "add")).to_have_attribute("aria-disabled", "true")
    key(page, "add").dispatch_event("click")
    expect(lines(page)).to_have_count(5)
    page.get_by_role("button", name="Step back").click()
    expect(lines(page)).to_have_count(4)
    lines(page).nth(1).locator("button").click()
    expect(status(page)).to_contain_text("becomes pending")
    assert page.url.endswith("#add")
    page.get_by_role("button", name="Start again").click()
    expect(lines(page)).to_have_count(1)
    assert page.url.endswith(EXPLORER)


def test_the_page_begins_as_the_script_draws_the_start(
    page: Page, address: str
) -> None:
    page.goto(address + EXPLORER)
    before = drawn(page)
    take(page, "add.commit")
    assert drawn(page) != before
    page.get_by_role("button", name="Start again").click()
    expect(lines(page)).to_have_count(1)
    assert drawn(page) == before


def test_the_record_comes_at_the_first_sign_of_a_reader(
    page: Page, address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + EXPLORER)
    assert not any("walks.json" in url for url in asked)
    with page.expect_request("**/walks.json"):
        key(page, "add").hover()


def test_the_layout_does_not_shift(browser: Browser, address: str) -> None:
    for width in (390, 1280):
        with browser.new_context(viewport={"width": width, "height": 900}) as context:
            page = context.new_page()
            page.add_init_script(SHIFTS)
            for walk in ("", "#add.commit.close.read-column"):
                page.goto(address + "glossary/")
                page.goto(address + EXPLORER + walk)
                expect(lines(page)).to_have_count(5 if walk else 1)
                page.evaluate(PAINTED)
                assert page.evaluate("moved") == [], (width, walk)


def test_steps_that_are_asked_for_early_are_taken_late(
    page: Page, address: str
) -> None:
    with held(page, "**/walks.json"):
        page.goto(address + EXPLORER)
        key(page, "add").dispatch_event("click")
        expect(status(page)).to_have_text("Fetching the record …")
        key(page, "flush").dispatch_event("click")
        expect(status(page)).to_have_text("Fetching the record …")
    expect(lines(page)).to_have_count(3)
    assert page.url.endswith("#add.flush")
    page.go_back()
    expect(status(page)).to_contain_text("becomes pending")


def test_a_record_that_does_not_come_is_asked_for_again(
    page: Page, address: str
) -> None:
    page.route("**/walks.json", lambda route: route.abort())
    page.goto(address + EXPLORER)
    key(page, "add").click()
    expect(status(page)).to_contain_text("could not be fetched")
    assert page.url.endswith(EXPLORER)
    page.unroute("**/walks.json")
    key(page, "add").click()
    expect(status(page)).to_contain_text("becomes pending")


def test_the_keyboard_is_enough(page: Page, address: str) -> None:
    page.goto(address + EXPLORER)
    key(page, "commit").focus()
    page.keyboard.press("Shift+Tab")  # flush
    for _ in range(4):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")  # add
    expect(status(page)).to_contain_text("becomes pending")
    expect(key(page, "add")).to_be_focused()
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press(" ")  # commit
    expect(status(page)).to_contain_text("becomes persistent")
    lines(page).nth(1).locator("button").press("Enter")
    expect(status(page)).to_contain_text("becomes pending")
    expect(lines(page).nth(1).locator("button")).to_be_focused()
    page.go_back()
    expect(status(page)).to_contain_text("becomes persistent")


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_motion_is_reduced(motion: Any, browser: Browser, address: str) -> None:
    with browser.new_context(reduced_motion=motion) as context:
        page = context.new_page()
        page.goto(f"{address}{EXPLORER}#add")
        expect(lines(page)).to_have_count(2)
        # Where the object is drawn in the frames after the step.
        places = page.evaluate(
            """() => new Promise((resolve) => {
              const places = new Set();
              let frames = 0;
              const look = () => {
                places.add(document.querySelector(".wide .token").getAttribute("transform"));
                frames++ < 50 ? requestAnimationFrame(look) : resolve(places.size);
              };
              document.querySelector("button[data-operation=flush]").click();
              look();
            })"""
        )
    assert (places == 1) == (motion == "reduce")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("walk", ["add.commit", LONG])
def test_axe_finds_nothing_on_the_way(
    walk: str, width: int, scheme: Any, browser: Browser, address: str
) -> None:
    size: Any = {"width": width, "height": 800}
    with browser.new_context(
        color_scheme=scheme, viewport=size, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto(f"{address}{EXPLORER}#{walk}")
        expect(lines(page)).to_have_count(len(walk.split(".")) + 1)
        found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [320, 390])
def test_it_fits_a_phone(width: int, browser: Browser, address: str) -> None:
    size: Any = {"width": width, "height": 800}
    with browser.new_context(viewport=size, has_touch=True) as context:
        page = context.new_page()
        page.goto(address + EXPLORER)
        for operation in LONG.split("."):
            key(page, operation).tap()
        expect(lines(page)).to_have_count(5)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        # Nothing is wider than its place: neither a key nor a line of the program.
        cut = page.evaluate(
            """() => [...document.querySelectorAll("state-explorer :is(button, .sql, .error, .explorer-book)")]
              .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > innerWidth)
              .map((one) => one.outerHTML)"""
        )
        assert cut == []


def test_nothing_is_complained_of_on_the_way(page: Page, address: str) -> None:
    said = complaints(page)
    page.goto(address + EXPLORER)
    take(page, LONG)
    page.get_by_role("button", name="Start again").click()
    take(page, "add.bulk-delete.delete.rollback")
    assert said == []


@pytest.mark.parametrize(
    ("hash_", "steps", "words"),
    [
        ("#frobnicate", 0, "The address names “frobnicate”, which is no operation here."),
        ("#add.frob.commit", 1, "The address names “frob”, which is no operation here."),
        ("#add.flush.expire.refresh.commit.close", 4, "The address has 6 steps, and the record ends after four."),
        ("#add.", 1, "session.add(book)"),
        ("#...", 0, "The book is transient."),
        ("#constructor.__proto__", 0, "The address names “constructor”"),
        ("#<img/src=x/onerror=alert(1)>", 0, "which is no operation here."),
        ("#%3Cscript%3Ealert(1)%3C/script%3E", 0, "which is no operation here."),
        ("#%", 0, "which is no operation here."),
        ("#" + "a" * 100_000, 0, "The address names “" + "a" * 40 + "”"),
        ("#" + "add." * 20_000, 4, "The address has 20000 steps"),
    ],
)  # fmt: skip
def test_an_address_that_makes_no_sense_is_told(
    hash_: str, steps: int, words: str, page: Page, address: str
) -> None:
    said = complaints(page)
    page.goto(address + EXPLORER + hash_)
    expect(status(page)).to_contain_text(words)
    expect(lines(page)).to_have_count(steps + 1)
    assert said == []
    page.get_by_role("button", name="Copy link").focus()
    if steps < 4:
        key(page, "make-transient").click()
        expect(lines(page)).to_have_count(steps + 2)
        expect(status(page)).not_to_contain_text("address")


def test_instant_navigation_brings_it_and_takes_it_away(
    page: Page, published: str
) -> None:
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(f"{error}"))
    goto_instant(page, published + "transitions/")
    page.evaluate("window.same = true")
    page.locator(".md-nav a[href$='explorer/']").first.click()
    take(page, "add.commit")
    lines(page).last.locator(".why a").click()
    page.wait_for_url("**/states/**")
    page.go_back()
    expect(lines(page)).to_have_count(3)
    expect(status(page)).to_contain_text("becomes persistent")
    key(page, "expunge").click()
    expect(status(page)).to_contain_text("becomes detached")
    page.go_back()
    expect(status(page)).to_contain_text("becomes persistent")
    page.locator(".md-nav a[href$='glossary/']").first.click()
    page.wait_for_url("**/glossary/")
    page.locator(".md-nav a[href$='transitions/']").first.click()
    page.locator(".md-nav a[href$='explorer/']").first.click()
    expect(lines(page)).to_have_count(1)
    take(page, "add")
    assert page.evaluate("window.same")
    assert said == []


def test_without_javascript_there_are_the_diagram_and_the_walks(
    browser: Browser, address: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + EXPLORER)
        expect(page.get_by_text("The explorer needs JavaScript.")).to_be_visible()
        expect(page.locator("state-explorer, .take").first).to_be_hidden()
        expect(page.get_by_role("link", name="add() makes a transient")).to_be_visible()
        for title in WORTH_TAKING:
            expect(page.get_by_role("heading", name=title)).to_be_visible()
        raised = page.get_by_text("Raises DetachedInstanceError").first
        expect(raised).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_it_works_as_zensical_builds_it(page: Page, zensical_site: Path) -> None:
    with served(zensical_site) as address:
        page.goto(address + EXPLORER)
        take(page, "add.commit.close.read-column")
        expect(lines(page).last).to_contain_text("DetachedInstanceError")
        expect(lines(page).last.locator(".why a")).to_have_attribute(
            "href", re.compile(r"detachment/what-raises/#snippets\.detachment\.")
        )
        page.locator(".take a").nth(1).click()
        expect(status(page)).to_contain_text("becomes persistent")
        wide = page.locator(".explorer-keys").evaluate("e => e.offsetWidth")
        assert 300 < wide < 600  # the style sheet is there: beside the program
