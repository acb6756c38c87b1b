"""Texts that were made to break the paste box; how long they take, `python -m tooling.bench pasting` says."""

from playwright.sync_api import Page

from tests.browser.pasting import addresses, answers
from tooling.bench.pasting import MOST, hostile


def test_no_text_breaks_it(paste: Page) -> None:
    for text, answer in zip(texts := hostile(), answers(paste, texts)):
        assert {"found", "maybe", "search"} & answer.keys(), text[:99]


def test_of_a_long_text_both_ends_are_read(paste: Page) -> None:
    text = "Instance '<Author at 0x7f>' is not persisted"
    for long in (text + "x" * 10**6, "x" * 10**6 + text, text + "\n" * 10**6):
        (answer,) = answers(paste, [long])
        assert addresses(answer) == ["refused/#not-persisted"]
    assert paste.evaluate("text => paste.clean(text).length", "x" * 10**6) == MOST
