"""To ask the paste box's functions, and to name what they find."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page

from tooling.drawing.messages import Section, sections
from tooling.harness.errors import ROOT


def answers(paste: Page, texts: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = paste.evaluate(
        "texts => texts.map(text => paste.answer(text, sections))", texts
    )
    return found


def addresses(answer: dict[str, Any]) -> list[str]:
    return [each["address"] for each in answer.get("found", [])]


def address_of(section: Section) -> str:
    return f"{section.page.stem}/#{section.anchor}"


@cache
def sections_now() -> list[Section]:
    return sections(sorted(ROOT.glob("docs/errors/*.md")))


def traceback_of(fails: Callable[[], object]) -> str:
    """What Python prints when it fails."""
    import traceback

    with pytest.raises(Exception) as raised:  # noqa: PT011
        fails()
    return "".join(traceback.format_exception(raised.value))
