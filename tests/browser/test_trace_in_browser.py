"""The trace in a real browser: states and SQL beside the lines, and the switch that hides them."""

import json
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.waiting import SlowLine, goto_instant
from tooling.publish.building import tree_of

PAGE = "detachment/roads/"
RULE = "detachment/close_detaches_all"
SWITCH = "States and SQL"


def program(page: Page, rule: str = RULE) -> Locator:
    return page.locator("figure.program", has_text=rule)


def switch(page: Page) -> Locator:
    return program(page).get_by_role("button", name=SWITCH)


def line(page: Page, text: str) -> Locator:
    return program(page).locator("pre.highlight > code > span", has_text=text)


def boxes(page: Page) -> tuple[Any, Any]:
    """Where the code of a line stands, and where the states that it changed."""
    rule = program(page, "merge/returns_another_object")
    found = rule.locator("code > span", has_text="merged = session.merge(ursula)")
    states = found.locator("small").bounding_box()
    assert states
    code = found.evaluate(
        """line => {
          const range = document.createRange();
          range.selectNodeContents(line);
          range.setEndBefore(line.querySelector("small"));
          return range.getBoundingClientRect().toJSON();
        }"""
    )
    return code, states


def test_states_and_sql_stand_by_the_line_that_caused_them(
    page: Page, address: str
) -> None:
    page.goto(address + PAGE)
    loading = line(page, "session.get(Author, 1), session.get(Author, 2)")
    expect(loading.locator("small")).to_have_text("ursula, octavia persistent")
    sql = loading.locator("xpath=following-sibling::span[1]")
    expect(sql).to_have_text("SELECT … FROM author WHERE author.id = 1")
    assert sql.evaluate("e => getComputedStyle(e, '::before').content") == '"SQL "'
    page.goto(address + "merge/")
    ends = program(page, "merge/returns_another_object").locator(".end")
    expect(ends).to_have_text(["end of with ursula detached · unloaded: books"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_switch_hides_them_everywhere_and_is_remembered(
    scheme: Any, browser: Browser, published: str
) -> None:
    with browser.new_context(color_scheme=scheme) as context:
        page = context.new_page()
        goto_instant(page, published + PAGE)
        shown = page.locator(".program pre :is(small, .sql, .end):visible")
        assert shown.count() > 30
        expect(switch(page)).to_have_attribute("aria-pressed", "true")
        switch(page).focus()
        page.keyboard.press("Space")
        expect(shown).to_have_count(0)
        pressed = page.get_by_role("button", name=SWITCH, pressed=True)
        expect(pressed).to_have_count(0)
        goto_instant(page, published + PAGE)
        expect(shown).to_have_count(0)
        expect(pressed).to_have_count(0)

        page.evaluate("window.same = true")
        nav = page.get_by_role("navigation", name="Navigation", exact=True)
        nav.get_by_role("link", name="Merge", exact=True).click()
        expect(page.locator("h1")).to_contain_text("Merge")
        assert page.evaluate("window.same"), "the page was loaded anew"
        assert page.locator(".program pre .sql").count() > 10
        expect(shown).to_have_count(0)
        expect(pressed).to_have_count(0)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()

        page.get_by_role("button", name=SWITCH).first.press("Enter")
        assert shown.count() > 10
        expect(pressed).to_have_count(page.locator(".program-trace").count())


def test_without_them_none_is_painted_before_the_scripts_arrive(
    page: Page, slow: SlowLine
) -> None:
    slow.goto(page, PAGE)
    switch(page).click()
    page.add_init_script(SEEN)
    slow.goto(page, PAGE)
    assert set(page.evaluate("painted")) == {False}


# Whether SQL was visible in each frame that had some.
SEEN = """window.painted = [];
const look = () => {
  const sql = document.querySelector(".program pre .sql");
  if (sql) painted.push(sql.checkVisibility());
  requestAnimationFrame(look);
};
requestAnimationFrame(look);"""


def test_states_stand_to_the_right_or_below_where_there_is_no_room(
    browser: Browser, address: str
) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + "merge/")
        code, states = boxes(page)
        assert states["x"] > code["right"]
        assert abs(states["y"] - code["top"]) < 8
    with browser.new_context(viewport={"width": 390, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + "merge/")
        code, states = boxes(page)
        assert states["y"] >= code["bottom"] - 1
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_javascript_they_are_there_and_the_switch_is_not(
    browser: Browser, address: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + PAGE)
        assert page.locator(".program pre small:visible").count() > 10
        assert page.locator(".program pre .sql:visible").count() > 10
        assert not page.locator(".program-trace:visible").count()


def test_what_is_selected_is_code(page: Page, address: str) -> None:
    """Who copies by hand gets no states."""
    page.goto(address + PAGE)
    text = program(page).evaluate(
        "e => { getSelection().selectAllChildren(e); return getSelection().toString(); }"
    )
    assert "session.close()" in text
    assert "SELECT …" not in text
    assert "unloaded" not in text


def test_the_search_finds_no_state_and_no_sql(mkdocs_site: Path) -> None:
    index = (mkdocs_site / "search" / "search_index.json").read_text(encoding="utf-8")
    sections = json.loads(index)["docs"]
    page = tree_of(mkdocs_site / PAGE / "index.html")
    drawn = {tag.text().strip() for tag in page.css("pre :is(small, .sql)")}
    words = [text for text in drawn if "·" in text or "…" in text]
    assert len(words) > 5
    found = [text for text in words for one in sections if text in one["text"]]
    assert found == []
