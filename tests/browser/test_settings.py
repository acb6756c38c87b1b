"""My settings in a real browser: kept, shared by a link, and told at the head of each rule that reads otherwise there."""

import gzip
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.waiting import PAINTED, SHIFTS, SlowLine, goto_instant
from tooling.bench.browsing import complaints
from tooling.publish.building import tree_of

SETTINGS = "settings/"
RULES = "detachment/async/"  # about asyncio; some on one series only
ONE_SERIES = "snippets.detachment.async_missing_greenlet_wrapped"  # from 2.1 on
MINE = '{"names": ["asyncio"], "database": "sqlite", "release": "2.0.36"}'


def said(page: Page, rule: str = "") -> list[str]:
    """What is said of the settings at the head of each rule, or of that one, folded or not."""
    section = f"section:has(> [id='{rule}'])" if rule else "section"
    notices = page.locator(f"{section} > .mine.said")
    return [" ".join(one.locator(".said").all_text_contents()) for one in notices.all()]


def test_settings_are_kept_and_told_at_the_head_of_rules(
    page: Page, address: str
) -> None:
    complained = complaints(page)
    page.goto(address + RULES)
    assert said(page) == []
    page.goto(address + SETTINGS)
    status = page.get_by_role("status")
    box = page.get_by_role("checkbox", name="asyncio")
    box.focus()
    page.keyboard.press("Space")
    expect(status).to_have_text("Kept in this browser: 1 setting.")
    page.get_by_role("combobox", name="SQLAlchemy").select_option("2.0.36")
    expect(status).to_have_text("Kept in this browser: 2 settings.")

    page.goto(address + RULES)
    about = page.locator(".mine:has([data-in=asyncio])").count()
    assert len(said(page)) == about > 1
    expect(page.locator(".mine:visible").first).to_contain_text("about asyncio")
    (words,) = said(page, ONE_SERIES)
    assert "asyncio" in words
    assert "your release and database" in words

    page.goto(address + SETTINGS)
    expect(box).to_be_checked()
    page.get_by_role("combobox", name="SQLAlchemy").select_option("")
    page.goto(address + RULES)
    (words,) = said(page, ONE_SERIES)
    assert "your release" not in words
    page.goto(address + SETTINGS)
    page.get_by_role("button", name="None of them").click()
    expect(status).to_have_text("Nothing is set.")
    page.goto(address + RULES)
    assert said(page) == []
    assert complained == []


@pytest.mark.parametrize(
    ("database", "release", "told"),
    [
        ("", "2.0.36", True),  # on each database
        ("", "2.0.58", True),
        ("postgresql", "2.0.36", True),
        ("postgresql", "2.0.41", False),
        ("mariadb", "2.0.4", False),
        ("mariadb", "2.1.30", True),
        ("", "2.1.4", False),  # on one database only
        ("mariadb", "", True),  # the newest release
        ("", "2.1.0", False),
        ("sqlite", "2.1.9", False),
        ("", "", False),
    ],
)
def test_releases_are_compared_as_numbers(
    database: str, release: str, told: bool, page: Page, address: str
) -> None:
    page.goto(address)
    page.evaluate(
        "(mine) => __md_set('mine', mine)",
        {"names": [], "database": database, "release": release},
    )
    page.evaluate(
        """(places) => {
          const notice = document.createElement("p");
          notice.className = "mine";
          notice.innerHTML = `<a href="#" data-on="${places}">otherwise</a>`;
          document.querySelector("article").prepend(notice);
        }""",
        "sqlite 2.0.5-2.0.58 2.1.30-;postgresql 2.0.5-2.0.40 2.0.58 2.1.30-;mariadb 2.0.36 "
        "2.0.41-2.0.58 2.1.4-",
    )
    notice = page.locator(".mine", has_text="otherwise").first
    expect(notice).to_be_visible() if told else expect(notice).to_be_hidden()


def test_a_link_shares_them_and_keeps_nothing_by_itself(
    context: BrowserContext, address: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + SETTINGS)
    page.get_by_label("autoflush=False").check()
    page.get_by_role("combobox", name="Database").select_option("PostgreSQL")
    page.get_by_role("button", name="Copy a link").click()
    expect(page.get_by_role("status")).to_have_text("The link is copied.")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == f"{address}{SETTINGS}#with:autoflush_false,postgresql"
    page.get_by_role("button", name="None of them").click()

    page.goto("about:blank")
    page.goto(link)
    expect(page.get_by_label("autoflush=False")).to_be_checked()
    expect(page.get_by_role("combobox", name="Database")).to_have_value("postgresql")
    assert page.evaluate("__md_get('mine').names") == []
    page.get_by_role("button", name="Keep these settings").click()
    assert page.evaluate("__md_get('mine')") == {
        "names": ["autoflush_false"],
        "database": "postgresql",
        "release": "",
    }
    assert "#" not in page.url


def test_a_link_with_unknown_words_sets_what_is_known(page: Page, address: str) -> None:
    page.goto(f"{address}{SETTINGS}#with:no_such,%3Cb%3E,autoflush_false,9.9")
    expect(page.get_by_label("autoflush=False")).to_be_checked()
    expect(page.locator("#settings-form input:checked")).to_have_count(1)
    expect(page.get_by_role("combobox", name="SQLAlchemy")).to_have_value("")


def test_programs_run_with_the_options_of_the_session(page: Page, address: str) -> None:
    page.goto(address + SETTINGS)
    for label in ("expire_on_commit=False", "autoflush=False", "scoped_session"):
        page.get_by_label(label).check()
    options = {"expire_on_commit": False, "autoflush": False}
    assert page.evaluate("__md_get('settings')") == options
    page.get_by_label("autoflush=False").uncheck()
    assert page.evaluate("__md_get('settings')") == {"expire_on_commit": False}


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_they_are_told(
    width: int, page: Page, slow: SlowLine
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(f"location.host && localStorage.setItem('/.mine', `{MINE}`)")
    page.add_init_script(SHIFTS)
    slow.goto(page, RULES)
    page.evaluate(PAINTED)
    assert said(page)
    assert page.evaluate("moved") == []


def test_they_are_told_after_instant_navigation(page: Page, published: str) -> None:
    goto_instant(page, published + SETTINGS)
    page.evaluate("window.same = true")
    page.get_by_role("checkbox", name="asyncio").check()
    page.locator("article a[href$='what-changes/asyncio/']").click()
    page.locator("article li a[href*='detachment/async']").first.click()
    expect(page.locator(".mine:visible").first).to_contain_text("asyncio")
    assert page.evaluate("window.same")
    page.go_back()
    page.go_back()
    expect(page.get_by_role("checkbox", name="asyncio")).to_be_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_and_the_rules_are_accessible(
    scheme: str, browser: Browser, address: str
) -> None:
    with browser.new_context(
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": 390, "height": 800},
    ) as context:
        page = context.new_page()
        page.goto(address + SETTINGS)
        page.evaluate(f"__md_set('mine', {MINE})")
        for name in (SETTINGS, RULES):
            page.goto(address + name)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()


def test_without_javascript_there_are_the_static_lines(
    browser: Browser, address: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + SETTINGS)
        assert not page.locator("#settings-form").is_visible()
        expect(page.get_by_text("Without JavaScript")).to_be_visible()
        page.goto(address + RULES)
        expect(page.locator(".mine:visible")).to_have_count(0)
        expect(page.locator(".holds").first).to_be_visible()


def test_they_weigh_little(mkdocs_site: Path) -> None:
    """All of early.js is counted, of which they are a part."""
    early = (mkdocs_site / "assets" / "early.js").read_bytes()
    heaviest = max(
        (
            "".join(
                str(one.html) for one in tree_of(path / "index.html").css(".mine")
            ).encode()
            for path in (mkdocs_site / "detachment").iterdir()
            if path.is_dir()
        ),
        key=len,
    )
    assert len(gzip.compress(early)) + len(gzip.compress(heaviest)) < 3000
