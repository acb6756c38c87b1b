"""Each term is defined once, by a proof, and linked where a page first uses it."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from tooling.drawing.glossary import GLOSSARY, TERM, Terms, linked, terms
from tooling.publish.building import tree_of

TEXT = GLOSSARY.read_text(encoding="utf-8")
FOUND = terms(GLOSSARY, 0)


def test_every_heading_of_a_term_is_understood() -> None:
    headings = [line for line in TEXT.splitlines() if line.startswith("### ")]
    wrong = [line for line in headings if not TERM.fullmatch(line)]
    assert not wrong, (
        'docs/glossary.md: write `### term { #term-anchor }` or add ` data-forms="one, two"` '
        f"before the brace: {wrong}"
    )


def test_no_form_has_two_meanings() -> None:
    forms = [
        form.strip()
        for match in TERM.finditer(TEXT)
        for form in (match["forms"] or match["name"]).split(",")
    ]
    assert [form for form, count in Counter(forms).items() if count > 1] == []


def test_every_definition_links_its_proof() -> None:
    unproven = [
        definition.splitlines()[0]
        for definition in re.split("^### ", TEXT, flags=re.MULTILINE)[1:]
        if "][snippets." not in definition
    ]
    assert not unproven, f"docs/glossary.md: link the rule that proves it: {unproven}"


SMALL = Terms(
    re.compile("[Ff]lush|identity key|identity"),
    {"flush": "term-flush", "identity key": "term-key", "identity": "term-identity"},
)


def marked(html: str) -> str:
    return re.sub(
        r'<autoref identifier="term-(\w+)" class="term">(.+?)</autoref>',
        r"[\2](\1)",
        linked(html, SMALL),
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<p>Flush, flush.</p><p>flush</p>",
            "<p>[Flush](flush), flush.</p><p>flush</p>",
        ),
        ("<ul><li>a flush</li></ul>", "<ul><li>a [flush](flush)</li></ul>"),
        (
            "<p>identity key, identity</p>",
            "<p>[identity key](key), [identity](identity)</p>",
        ),
        ("<p><em>flush</em></p>", "<p><em>[flush](flush)</em></p>"),
        ("<h2>flush</h2>", "<h2>flush</h2>"),
        ("<p><code>flush</code></p>", "<p><code>flush</code></p>"),
        ('<p><a href="x">a flush</a></p>', '<p><a href="x">a flush</a></p>'),
        ('<p><img alt="a > flush"></p>', '<p><img alt="a > flush"></p>'),
        (
            "<table><td><p>flush</p></td></table>",
            "<table><td><p>flush</p></td></table>",
        ),
        ("<figure><p>flush</p></figure>", "<figure><p>flush</p></figure>"),
        ("<div>flush</div>", "<div>flush</div>"),
        (
            '<h3 id="term-flush">flush</h3><p>flush</p>',
            '<h3 id="term-flush">flush</h3><p>flush</p>',
        ),
    ],
)
def test_the_first_use_in_running_text_is_linked(html: str, expected: str) -> None:
    assert marked(html) == expected


def test_a_term_linked_by_hand_is_not_linked_again() -> None:
    html = '<p>flush <autoref identifier="term-flush">a flush</autoref></p>'
    assert linked(html, SMALL) == html


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("identity\nmap", "identity\nmap"),
        ("Detached objects", "Detached"),
        ("INSERT with RETURNING", "RETURNING"),
        ("on returning", None),
        ("flush-error", None),
        ("preflush", None),
        ("a deleted row", None),
        ("a deleted object", "deleted object"),
    ],
)
def test_what_counts_as_a_use(text: str, found: str | None) -> None:
    match = FOUND.pattern.search(text)
    assert (match and match[0]) == found


def test_links_on_the_site_are_right(mkdocs_site: Path) -> None:
    anchors = {
        heading.id
        for heading in tree_of(mkdocs_site / "glossary" / "index.html").css("h3[id]")
    }
    total = 0
    for page in mkdocs_site.rglob("index.html"):
        links = tree_of(page).css("article a.term")
        place = page.relative_to(mkdocs_site).as_posix()
        targets = [
            urldefrag(urljoin(f"https://e.org/{place}", str(link.attributes["href"])))
            for link in links
        ]
        assert all(url == "https://e.org/glossary/" for url, _ in targets), place
        assert {anchor for _, anchor in targets} <= anchors, place
        assert len(targets) == len(set(targets)), place
        assert not tree_of(page).css(
            "article :is(h1, h2, h3, table, figure, code) a.term"
        )
        total += len(links)
        assert not links or place != "glossary/index.html"
    assert total > 100
