"""The search: what is in its index, when it is loaded, and whether it finds. `python -m tooling.bench search` asks it far more."""

import html
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.waiting import goto_instant, held
from tooling.bench.browsing import complaints
from tooling.bench.search import asked, by_hand_answers, located, opened, right
from tooling.harness.errors import ROOT
from tooling.harness.files import by_hand, line_of
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.publish.asked import ASKED, named

INDEX = "search/search_index.json"


@pytest.fixture(scope="module")
def index(mkdocs_site: Path) -> list[dict[str, str]]:
    text = (mkdocs_site / INDEX).read_text(encoding="utf-8")
    docs: list[dict[str, str]] = json.loads(text)["docs"]
    return docs


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"</?code>", "", markup))


def test_each_rule_is_in_the_index_once(index: list[dict[str, str]]) -> None:
    titles = Counter(plain(entry["title"]) for entry in index)
    for path in snippet_paths():
        if path.parent.name == "fixes":  # a part of its entry
            continue
        sentence = Snippet.read(path).rule.removesuffix(".").replace("`", "")
        assert titles[sentence] == 1, path


def test_each_error_is_in_the_index(index: list[dict[str, str]]) -> None:
    locations = {entry["location"] for entry in index}
    for path in sorted((ROOT / "docs" / "errors").glob("*.md")):
        for anchor in re.findall(r"(?m)^## .*\{ #([\w-]+)", path.read_text("utf-8")):
            assert f"errors/{path.stem}/#{anchor}" in locations


def test_the_index_has_no_programs_and_no_empty_titles(
    index: list[dict[str, str]],
) -> None:
    for entry in index:
        assert plain(entry["title"]), entry
        rule = entry["location"].partition("#snippets.")[2].replace(".", "/")
        if rule:
            for noise in ("<pre>", "Holds on", "def main", rule):
                assert noise not in entry["text"], entry["location"]


def test_the_bench_names_places_that_are_there(index: list[dict[str, str]]) -> None:
    for queries in by_hand_answers().values():
        for places in queries.values():
            located(places, index)


def test_what_readers_ask_is_asked_of_places_that_are_there(
    index: list[dict[str, str]],
) -> None:
    asked_of = by_hand(ASKED, dict)
    missing = [
        f"{ASKED.relative_to(ROOT)}:{line_of(ASKED, f'{place}: ')}: {place} is not there: name the "
        "page, section or rule there is now"
        for place in asked_of.keys() - named(index).keys()
    ]
    assert not missing, "\n" + "\n".join(missing)
    assert all(isinstance(words, str) for words in asked_of.values())
    assert sum("asked" in entry for entry in index) == len(asked_of)


def requests(page: Page) -> list[str]:
    """What the page asks for, from now on, for the search."""
    asked: list[str] = []
    page.on(
        "request",
        lambda request: (
            asked.append(request.url.rpartition("/")[2].partition("?")[0])
            if "search" in request.url
            else None
        ),
    )
    return asked


ON_LOAD = ["search.js", "search-worker.js"]


@pytest.mark.parametrize("use", ["mouse", "/", "s", "f", "address"])
def test_the_index_is_fetched_once_when_the_search_is_used(
    use: str, page: Page, address: str
) -> None:
    said = complaints(page)
    fetched = requests(page)
    with page.expect_request("**/search-worker.js*"):
        page.goto(address + "merge/")
    assert fetched == ON_LOAD
    if use == "mouse":
        page.get_by_role("textbox", name="Search").click()
    elif use == "address":
        page.goto(address + "merge/?q=expunge")
        del fetched[:2]
    else:
        page.keyboard.press(use)
    if use != "address":
        page.get_by_text("Type to start searching").wait_for()
        page.keyboard.type("expunge")
    expect(page.locator(".md-search-result__item").first).to_contain_text("expunge")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    loaded = fetched[2:]
    assert len(loaded) == 3, loaded
    assert "search_index.json" in loaded
    assert said == []


def test_the_search_works_after_instant_navigation(page: Page, published: str) -> None:
    goto_instant(page, published + "merge/")
    page.clock.install()
    page.evaluate("window.same = true")
    page.locator(".md-content a[href$='row/']").first.click()
    page.wait_for_url(published + "merge/row/")
    page.clock.fast_forward(
        300
    )  # the theme closes the search 125 ms after a navigation
    fetched = requests(page)
    page.keyboard.press("/")
    page.keyboard.type("expunge")
    first = page.locator(".md-search-result__item").first
    expect(first).to_contain_text("expunge")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("detachment|corrections"))
    page.clock.fast_forward(300)
    page.keyboard.press("/")
    page.keyboard.type("merge")
    expect(first).to_contain_text(re.compile("merge", re.IGNORECASE))
    assert page.evaluate("window.same"), "the page was loaded anew"
    assert sorted(fetched)[-1] == "search_index.json"
    assert len(fetched) == 3


def test_a_slow_line_shows_that_the_search_is_loading(page: Page, address: str) -> None:
    with held(page, f"**/{INDEX}"):
        page.goto(address + "merge/")
        with page.expect_request(f"**/{INDEX}"):
            page.keyboard.press("/")
        page.keyboard.type("expunge")
        expect(page.get_by_text("Initializing search")).to_be_visible()
    expect(page.locator(".md-search-result__item").first).to_contain_text("expunge")


# Rare words, everyday words, parts of names, an error's words, misspelt, a synonym.
FOUND = {
    "make_transient": "make_transient/",
    "MissingGreenlet": "detachment/it-went-wrong/",
    "greenlet spawn": "detachment/it-went-wrong/",
    "is already attached to session": "detachment/it-went-wrong/",
    "Could not refresh instance": "refresh/it-went-wrong/",
    "synchronise_session": "synchronize_session/",
    "reread the row": "refresh/objects/",
    "clone a row": "make_transient/clone/",
    "merge lost my changes": "merge/it-went-wrong/",
    "expire on commit": "detachment/expire-on-commit/",
    "cannot pickle my object": "boundaries/it-went-wrong/",
    # Pasted whole: colons, quotes and signs are operators for lunr.
    "sqlalchemy.exc.InvalidRequestError: Object '<Author at 0x7f>' is already attached "
    "to session '3' (this is '2')": "errors/refused/",
    'Could not evaluate current criteria in Python: "x.y ~^ + -z". Specify ...': (
        "errors/synchronize-session/"
    ),
}


def test_what_is_asked_is_among_the_first_three(page: Page, address: str) -> None:
    page = opened(page.context, address)
    for query, results in zip(FOUND, asked(page, address, list(FOUND))):
        rank, _ = right([FOUND[query]], results)
        assert rank is not None, (query, results[:3])
        assert rank <= 3, (query, results[:3])


def test_a_misspelt_word_is_not_called_missing(page: Page, address: str) -> None:
    page = opened(page.context, address)
    page.keyboard.type("synchronise_sesion")
    best = page.locator(".md-search-result__item").first.locator(":scope > a").nth(1)
    expect(best).to_contain_text("synchronize_session")
    expect(best).not_to_contain_text("Missing")


def test_three_sections_of_a_page_are_shown_and_the_best_stands_first(
    page: Page, address: str
) -> None:
    page = opened(page.context, address)
    (results,) = asked(page, address, ["expire on commit"])
    assert all(len(shown) <= 3 for _, shown in results)
    assert len(results[0][1]) == 3
    item = page.locator(".md-search-result__item").first
    expect(item.locator("details a").first).to_be_hidden()
    marked = item.locator(":scope > a").nth(1).locator("mark")
    assert marked.count()
    texts = page.locator(".md-search-result__article > p:not([class])")
    lines = texts.evaluate_all(
        "all => all.map(p => p.clientHeight / parseFloat(getComputedStyle(p).lineHeight))"
    )
    assert lines
    assert max(lines) < 2.1


def test_a_place_is_found_by_what_readers_ask_and_does_not_show_it(
    page: Page, address: str
) -> None:
    page = opened(page.context, address)
    (results,) = asked(page, address, ["gunicorn preload uwsgi"])
    assert results[0][0] == "boundaries/it-went-wrong/"
    expect(page.locator(".md-search-result__item").first).not_to_contain_text("uwsgi")


def test_two_forms_of_a_word_are_marked_once(page: Page, address: str) -> None:
    page = opened(page.context, address)
    items = page.locator(".md-search-result__item")
    for query in ("task tasks", "detached instance error", "merge merged merging"):
        asked(page, address, [query])
        assert items.first.locator("mark").count(), query
        assert items.locator("mark mark").count() == 0, query
        assert not re.search(r"</?mark|<$", items.first.inner_text()), query


# What other frameworks and fields call it: no word of the pages has to be the same.
PEOPLES_WORDS = """dict; convert; marshal; streaming; fixture; conftest; delay; hangs; middleware; no refresh;
endpoint; background task; celery; flask"""


def test_words_that_people_type_are_known(page: Page, address: str) -> None:
    page = opened(page.context, address)
    words = re.split(r";\s+", PEOPLES_WORDS)
    found = dict(zip(words, asked(page, address, words)))
    assert [word for word, results in found.items() if not results] == []
