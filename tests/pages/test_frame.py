"""The frame of every page, as it is built: fit for a strict policy, and an outline of headings."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tooling.publish.building import tree_of

# The types of scripts that a browser does not run.
DATA = {"application/json", "application/ld+json"}


@pytest.fixture(scope="module")
def pages(mkdocs_site: Path) -> dict[str, LexborHTMLParser]:
    return {
        path.relative_to(mkdocs_site).as_posix(): tree_of(path)
        for path in sorted(mkdocs_site.rglob("*.html"))
    }


def forbidden(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """What a Content-Security-Policy of 'self' would not run or draw."""
    for tag in page.css("*"):
        has = tag.attributes
        inline = tag.tag == "script" and not has.get("src")
        if (
            (inline and has.get("type") not in DATA)
            or tag.tag == "style"
            or any(name == "style" or name.startswith("on") for name in has)
            or re.match(
                r"\s*(?:javascript|data):", f"{has.get('href') or has.get('src')}"
            )
        ):
            yield tag


def test_nothing_stands_inline(pages: dict[str, LexborHTMLParser]) -> None:
    found = [
        f"{name}: {tag.html}"[:200]
        for name, page in pages.items()
        for tag in forbidden(page)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "html",
    [
        "<script>1</script>",
        "<script type=module>1</script>",
        "<style>p {}</style>",
        "<p style='color: red'>",
        "<p onclick='1'>",
        "<a href='javascript:1'>",
        "<img src='data:image/png,'>",
    ],
)
def test_what_stands_inline_is_seen(html: str) -> None:
    assert list(forbidden(LexborHTMLParser(html)))


def outline(page: LexborHTMLParser) -> list[int]:
    """The levels of the headings of the text, in order."""
    return [int(f"{tag.tag}"[1]) for tag in page.css("article :is(h1,h2,h3,h4,h5,h6)")]


def test_headings_form_an_outline(pages: dict[str, LexborHTMLParser]) -> None:
    wrong = []
    for name, page in pages.items():
        levels = outline(page)
        skipped = any(below > above + 1 for above, below in pairwise(levels))
        if levels[:1] != [1] or levels.count(1) != 1 or skipped:
            wrong.append(f"{name}: {levels}")
    assert not wrong, "one h1 first, and no level left out:\n" + "\n".join(wrong)


def test_the_scripts_of_the_theme_wait_until_the_page_is_painted(
    pages: dict[str, LexborHTMLParser],
) -> None:
    wrong = [
        f"{name}: {tag.html}"
        for name, page in pages.items()
        for tag in page.css("script[src]:not([defer], [async], [type=module])")
        if not f"{tag.attributes['src']}".endswith("assets/early.js")
    ]
    assert not wrong, "\n".join(wrong)
