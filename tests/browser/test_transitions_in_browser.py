"""What happens if: a cell is picked by mouse, by keyboard, without JavaScript and on a phone."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

PICKER = "transitions/"
STATE = "transitions/failed-flush/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_answer_fits_a_phone_and_axe_finds_nothing(
    scheme: Any, browser: Browser, address: str
) -> None:
    """Of the page as it is, test_browser.py asks the same."""
    size: Any = {"width": 320, "height": 800}
    with browser.new_context(color_scheme=scheme, viewport=size) as context:
        page = context.new_page()
        page.goto(address + PICKER)
        expect(page.locator(".picked")).to_contain_text("Returns another object")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_cell_is_picked_by_mouse(page: Page, address: str) -> None:
    page.goto(address + PICKER)
    answer = page.locator(".picked")
    expect(answer).to_contain_text("Returns another object, which is persistent")
    page.get_by_label("My object is").select_option("persistent, marked for deletion")
    page.get_by_label("and the program says").select_option("session.add(book)")
    expect(answer).to_contain_text("no longer marked for deletion. Emits no SQL.")
    answer.get_by_role("link", name="takes back").click()
    page.wait_for_url("**/states/**#snippets.states.add_takes_back_delete")


def test_a_pick_has_an_address(page: Page, address: str) -> None:
    page.goto(address + PICKER)
    page.get_by_label("My object is").select_option("deleted")
    page.get_by_label("and the program says").select_option("session.rollback()")
    answer = page.locator(".picked")
    expect(answer).to_contain_text("Becomes persistent, expired")
    page.reload()
    expect(answer).to_contain_text("Becomes persistent, expired")
    expect(page.get_by_label("My object is")).to_have_value("deleted")
    answer.get_by_role("link", name="on the page of the state").click()
    page.wait_for_url("**/transitions/deleted/#rollback")
    expect(page.locator("tr#rollback")).to_be_in_viewport()


def test_a_cell_is_picked_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + PICKER)
    expect(page.locator(".picked")).to_contain_text("Stays")
    page.get_by_label("My object is").focus()
    page.keyboard.type("pending")
    page.keyboard.press("Tab")
    page.keyboard.type("session.flush")
    expect(page.locator(".picked")).to_contain_text("Becomes persistent")
    page.keyboard.press("Tab")
    expect(page.locator(".picked :focus")).to_have_count(1)


def test_the_pages_reached_by_links_have_their_style_and_script(
    page: Page, address: str
) -> None:
    page.goto(address + "glossary/")
    page.get_by_role("link", name="What happens if").first.click()
    page.wait_for_url("**/transitions/")
    expect(page.locator(".picked")).to_contain_text("Stays detached")
    expect(page.locator(".picker")).to_have_css("border-top-width", "1px")
    page.get_by_role("link", name="detached, modified").first.click()
    page.wait_for_url("**/transitions/detached-modified/")
    expect(page.locator(".outcomes .state").first).to_have_css(
        "border-top-width", "1px"
    )


def test_an_answer_that_cannot_be_fetched_says_so(page: Page, address: str) -> None:
    page.goto(address + PICKER)
    expect(page.locator(".picked")).to_contain_text("Stays")
    page.route("**/transitions/pending/", lambda route: route.abort())
    page.get_by_label("My object is").select_option("pending")
    expect(page.locator(".picked")).to_contain_text("could not be fetched")
    page.unroute("**/transitions/pending/")
    page.get_by_label("and the program says").select_option("session.flush()")
    expect(page.locator(".picked")).to_contain_text("Becomes persistent")


def test_without_javascript_the_tables_are_there(
    browser: Browser, address: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + PICKER)
        assert not page.locator("transition-picker").is_visible()
        page.get_by_role("link", name="detached, modified").click()
        page.locator("details:has(#merge) > summary").click()
        row = page.get_by_role("row", name="session.merge(book)").first
        expect(row).to_contain_text("Returns another object")
        page.goto(address + "transitions/whole/")
        page.locator("td a[href$='../pending/#flush']").click()
        page.wait_for_url("**/pending/#flush")
        expect(page.locator("tr#flush")).to_be_visible()


def test_a_phone_shows_the_operation_above_its_outcome(
    browser: Browser, address: str
) -> None:
    with browser.new_context(viewport={"width": 390, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + STATE + "#merge")
        row = page.locator("tr#merge")
        name, outcome = (
            row.locator("th").bounding_box(),
            row.locator("td").bounding_box(),
        )
        assert name
        assert outcome
        assert name["y"] + name["height"] <= outcome["y"] + 1
        expect(row).to_be_in_viewport()
        # It is still a table to a screen reader.
        expect(
            page.get_by_role("rowheader", name="session.merge(book)").first
        ).to_be_visible()
