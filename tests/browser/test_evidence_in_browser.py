"""Evidence: who picks a release sees what changed after it, and that alone."""

from playwright.sync_api import Page, expect


def test_what_changed_after_a_release_is_shown(page: Page, address: str) -> None:
    page.goto(address + "evidence/")
    picker = page.locator(".releases").get_by_label("Your release")
    newest = picker.locator("option:not([value=''])").all_text_contents()[0]
    shown = page.locator("h3[id^=since-]").filter(visible=True)
    every = shown.count()
    picker.select_option("2.0.37")
    expect(shown.last).to_have_attribute("id", "since-2.0.38")
    expect(shown.last.locator("+ details")).to_have_attribute("open", "")
    picker.select_option(newest)
    expect(shown).to_have_count(0)
    expect(page.get_by_text("The pages say what it does.")).to_be_visible()
    picker.select_option("any")
    expect(shown).to_have_count(every)
    assert every > 10
