"""The front page and its paste box, and addresses that outlive a move, in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.waiting import PAINTED, goto_instant
from tooling.bench.browsing import complaints, served

TRACEBACK = """ERROR app: unhandled
Traceback (most recent call last):
  File "/srv/app/views.py", line 41, in show
    return template.render(author=author)
  File "/srv/venv/lib/python3.11/site-packages/jinja2/environment.py", line 1295, in render
    self.environment.handle_exception()
  File "/srv/venv/lib/python3.11/site-packages/sqlalchemy/orm/attributes.py", line 566, in __get__
    return self.impl.get(state, dict_)
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
sqlalchemy.orm.exc.DetachedInstanceError: Parent instance <Author at 0x7f3e5c0> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
"""
HOSTILE = "<img src='/nope.png' onerror='alert(1)'><script>alert(1)</script>"
SCREENS = [(1280, 800), (390, 844)]


@pytest.fixture
def said(page: Page) -> list[str]:
    # The dialog of Zensical's search has a style of its own, which the policy refuses, and
    # asks for the focus when it is ready: by then a test may have typed something.
    return complaints(page, besides=("inline style", "Autofocus processing"))


@pytest.fixture(params=["mkdocs", "zensical"])
def either(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the site as each of the two tools builds it."""
    site: Path = request.getfixturevalue(f"{request.param}_site")
    with served(site) as address:
        yield address


def paste(page: Page, text: str) -> None:
    page.get_by_label("Paste the error").fill(text)


def test_a_pasted_traceback_is_explained(
    page: Page, either: str, said: list[str]
) -> None:
    page.goto(either)
    asked: list[tuple[str, str]] = []
    page.on("request", lambda request: asked.append((request.method, request.url)))
    paste(page, TRACEBACK)
    answer = page.locator(".paste-answer section")
    title = answer.get_by_role("heading").get_by_role("link")
    expect(title).to_have_attribute("href", f"{either}errors/detached/#lazy-load")
    expect(title).to_have_text(re.compile("attribute 'books' cannot proceed$"))
    expect(answer).to_contain_text("views.py, line 41, in show")
    expect(answer).to_contain_text("Author.books is not loaded, and the Author is")
    first = answer.get_by_role("listitem").first
    expect(first).to_contain_text("Your code does not read books.")
    expect(first).to_contain_text("Your text has jinja2/.")
    link = first.get_by_role("link").first
    assert (link.get_attribute("href") or "").startswith(either)
    # The program of the box waits for its first use.
    parts = ("assets/paste.js", "errors/detached/")
    by_itself = (f"{either}assets/favicon.svg", f"{either}sitemap.xml")
    own = [one for one in asked if "/assets/javascripts/" not in one[1]]
    assert [one for one in own if one[1] not in by_itself] == [
        ("GET", f"{either}{part}") for part in parts
    ]
    assert said == []


def test_the_errors_page_has_the_box_too(page: Page, address: str) -> None:
    page.goto(address + "errors/")
    paste(page, "MissingGreenlet: greenlet_spawn has not been called; can't call await")
    expect(page.locator(".paste-answer a").first).to_have_attribute(
        "href", f"{address}errors/async/#missing-greenlet"
    )


@pytest.mark.parametrize("instant", [True, False])
def test_by_keyboard_there_and_back(
    instant: bool, context: BrowserContext, request: pytest.FixtureRequest
) -> None:
    """The box keeps its text, whether the theme changes the page or the browser does."""
    address = request.getfixturevalue("published" if instant else "address")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    (goto_instant if instant else Page.goto)(page, address + "states/")
    page.evaluate("window.stays = true")
    page.locator(".md-nav--primary").get_by_role("link", name="Home").click()
    box = page.get_by_label("Paste the error")
    box.focus()
    page.evaluate("text => navigator.clipboard.writeText(text)", TRACEBACK)
    page.keyboard.press("Control+V")
    expect(page.get_by_role("status").filter(has_text="Recognised")).to_be_visible()
    expect(page.locator(".paste-answer li").first).to_contain_text("jinja2/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/errors/detached/#lazy-load")
    expect(page.locator("#lazy-load")).to_be_in_viewport()
    page.go_back()
    expect(box).to_have_value(TRACEBACK)
    expect(page.locator(".paste-answer li").first).to_contain_text("jinja2/")
    page.go_forward()
    expect(page.locator("#lazy-load")).to_be_in_viewport()
    assert page.evaluate("window.stays === true") is instant


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        f"Instance '{HOSTILE}' is not persisted",
        f"sqlalchemy.exc.MissingGreenlet {HOSTILE}",
        f'File "{HOSTILE}", line 1, in {HOSTILE}\n    {HOSTILE}\nInstance <X> is not present in this Session',
        f"Parent instance <X> is not bound to a Session; lazy load operation of attribute '{HOSTILE}' cannot proceed",
    ],
)
def test_html_stays_text(text: str, page: Page, address: str, said: list[str]) -> None:
    page.goto(address)
    paste(page, text)
    page.locator(".paste-answer > *").first.wait_for()
    page.evaluate(PAINTED)
    assert page.locator(".paste img, .paste script").count() == 0
    assert said == []


def test_a_megabyte_is_cut_and_answered(page: Page, address: str) -> None:
    page.goto(address)
    paste(page, "Instance <" * 100_000 + TRACEBACK)
    status = page.locator(".paste [role=status]")
    expect(status).to_contain_text("the beginning and the end are read")
    expect(page.locator(".paste-answer h3 a")).to_have_attribute(
        "href", f"{address}errors/detached/#lazy-load"
    )
    assert len(page.get_by_label("Paste the error").input_value()) == 60_000
    paste(page, TRACEBACK)
    expect(status).to_have_text("Recognised:")


def test_several_texts_are_all_shown(page: Page, address: str) -> None:
    page.goto(address)
    first = "sqlalchemy.exc.InvalidRequestError: Instance '<Author at 0x7>' is not persisted"
    paste(page, f"Traceback (most recent call last):\n{first}\n\n{TRACEBACK}")
    expect(page.locator(".paste [role=status]")).to_contain_text("2 texts recognised")
    expect(page.locator(".paste-answer h3")).to_contain_text("lazy load operation")
    expect(page.locator(".paste-answer > ul a")).to_have_attribute(
        "href", f"{address}errors/refused/#not-persisted"
    )


def test_what_matches_nothing_can_be_searched_for(
    page: Page, either: str, said: list[str]
) -> None:
    page.goto(either)
    paste(page, "the expired attribute of my stale object")
    expect(page.locator(".paste [role=status]")).to_have_text(
        "Nothing here has this text."
    )
    page.get_by_role("button", name="Search for").click()
    result = page.locator("dialog a, .md-search a").filter(
        has_text=re.compile("expire")
    )
    expect(result.first).to_be_visible()
    assert said == []


def test_an_emptied_box_says_nothing(page: Page, address: str) -> None:
    page.goto(address)
    paste(page, TRACEBACK)
    page.locator(".paste-answer h3").wait_for()
    paste(page, "")
    expect(page.locator(".paste-answer")).to_be_empty()
    expect(page.locator(".paste [role=status]")).to_be_empty()


def test_without_javascript_there_is_no_box_and_all_ways_on(
    browser: Browser, address: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        expect(page.locator(".paste")).to_be_hidden()
        for name in ("all errors", "Not bound to a Session", "Object states"):
            expect(
                page.locator("article").get_by_role("link", name=name).first
            ).to_be_visible()


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_one_screen_has_the_three_ways(
    width: int, height: int, browser: Browser, address: str
) -> None:
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        page = context.new_page()
        page.goto(address)
        expect(page.get_by_label("Paste the error")).to_be_in_viewport(ratio=1)
        for name in ("I have an error", "What happens if", "Read the chapter"):
            expect(page.get_by_role("heading", name=name)).to_be_in_viewport(ratio=1)
        for name in ("Pick a state", "Object states", "Corrections"):
            link = page.locator("article").get_by_role("link", name=name).first
            expect(link).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [*SCREENS, (320, 640)])
def test_an_answer_fits_and_axe_finds_nothing(
    width: int, height: int, scheme: Any, browser: Browser, address: str
) -> None:
    with browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme
    ) as context:
        page = context.new_page()
        page.goto(address)
        paste(page, TRACEBACK)
        page.locator(".paste-answer li").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = Axe().run(page, "article")
    assert found.violations_count == 0, found.generate_report()


# --- addresses

RULE = "snippets.detachment.expunge_detaches"


@pytest.mark.parametrize(
    ("old", "now"),
    [
        (f"detachment/roads/#{RULE}", f"detachment/roads/#{RULE}"),
        (f"merge/#{RULE}", f"detachment/roads/#{RULE}"),  # as if it had moved
        ("r/#detachment/expunge_detaches", f"detachment/roads/#{RULE}"),
        ("errors/get/#lazy-load", "errors/detached/#lazy-load"),
        ("r/#errors/lazy-load", "errors/detached/#lazy-load"),
        (
            "corrections/#c-merge-creates-copy",
            "corrections/merge/#c-merge-creates-copy",
        ),
        ("r/#no/such_rule", "r/#no/such_rule"),
        ("merge/#nothing-of-this-name", "merge/#nothing-of-this-name"),
    ],
)
def test_an_address_leads_to_where_its_section_is_now(
    old: str, now: str, page: Page, either: str
) -> None:
    page.goto(either + old)
    expect(page).to_have_url(either + now)
    if now.partition("#")[2] not in ("no/such_rule", "nothing-of-this-name"):
        expect(page.locator(f"[id='{now.partition('#')[2]}']")).to_be_in_viewport()


def test_a_link_to_a_moved_section_leads_there_too(page: Page, published: str) -> None:
    """By a click, which the theme makes an instant navigation of."""
    goto_instant(page, published + "states/")
    page.evaluate(
        "href => document.querySelector('article p a').setAttribute('href', href)",
        f"../merge/#{RULE}",
    )
    page.locator("article p a").first.click()
    expect(page).to_have_url(f"{published}detachment/roads/#{RULE}")
