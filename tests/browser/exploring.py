"""The state explorer, for the tests: its keys, its program, and what it says."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.waiting import until

EXPLORER = "transitions/explorer/"


def key(page: Page, operation: str) -> Locator:
    return page.locator(f"button[data-operation={operation}]")


def status(page: Page) -> Locator:
    return page.locator(".explorer-status")


def take(page: Page, walk: str) -> None:
    # Instant navigation shows the page before its script has come.
    until(page, "() => customElements.get('state-explorer')")
    for operation in walk.split("."):
        key(page, operation).click()
    expect(lines(page)).to_have_count(len(walk.split(".")) + 1)


def lines(page: Page) -> Locator:
    return page.locator(".explorer-program li")
