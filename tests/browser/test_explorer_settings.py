"""The state explorer with another kind of session, and what is copied from it."""

import json
import re
import subprocess
import sys

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.exploring import EXPLORER, lines, take
from tooling.explorer.record import Walks
from tooling.explorer.walks import SETTINGS


def test_a_link_and_a_program_are_copied(browser: Browser, address: str) -> None:
    permissions = ["clipboard-read", "clipboard-write"]
    with browser.new_context(permissions=permissions) as context:
        page = context.new_page()
        page.goto(address + EXPLORER)
        page.get_by_label("expire_on_commit=False").check()
        take(page, "add.commit.close.refresh")
        page.get_by_role("button", name="Copy link").click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        states = lines(page).locator(".state").all_inner_texts()
        sql = lines(page).locator(".sql").all_inner_texts()
        expect(page.get_by_role("button", name="Copied")).to_be_hidden()
        page.get_by_role("button", name="Copy program").click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        program = page.evaluate("navigator.clipboard.readText()")
    walk = "#expire_on_commit=False.add.commit.close.refresh"
    assert copied == f"{address}{EXPLORER}{walk}"
    done = subprocess.run(
        [sys.executable, "-I", "-"],
        input=program,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert re.findall("^# (.*)", done.stdout, re.MULTILINE) == states
    assert "Instance '<Book at" in done.stdout  # what refresh() raises
    assert done.stdout.count("INSERT INTO book") == len([*filter(is_insert, sql)])


def is_insert(statement: str) -> bool:
    return statement.startswith("INSERT INTO book")


@pytest.mark.parametrize("settings", [*SETTINGS][1:])
def test_another_kind_of_session(settings: str, page: Page, address: str) -> None:
    page.goto(address + EXPLORER)
    walk = "add.select.commit.new-session"
    take(page, walk)
    for one in settings.split(", "):
        page.get_by_label(one).check()
    for at, (step, _) in enumerate(Walks.load().steps(walk.split("."), settings), 1):
        sql = json.loads(step.outcome).get("sql", [])
        expect(lines(page).nth(at).locator(".sql")).to_have_text(sql)
    expect(lines(page).last).to_contain_text(f"session = Session(engine, {settings})")
    assert page.url.endswith(f"#{'.'.join([*settings.split(', '), walk])}")
    page.reload()
    for one in settings.split(", "):
        expect(page.get_by_label(one)).to_be_checked()
    expect(lines(page)).to_have_count(5)
    page.get_by_role("button", name="Start again").click()
    for one in settings.split(", "):
        page.get_by_label(one).uncheck()
    expect(lines(page)).to_have_count(1)
    assert page.url.endswith(EXPLORER)
