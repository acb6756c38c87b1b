"""Ask the site's search what people ask, in a browser, and count how often the answer comes first.

Each query is typed into the search field. The results are the pages of Material's list, in its order; below a page the
list shows the sections that matched best, and folds the others. A page is right if one of the places that
tooling/bench/search.yml names for the query is on it; a section is right if it is such a place and is shown unfolded.
"""

from __future__ import annotations

import gzip
import json
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from tooling.bench.browsing import CHROMIUM, served
from tooling.bench.floor_site import floor_site
from tooling.bench.pages import Gzip, built, chromium
from tooling.harness.errors import ROOT, FormatError
from tooling.harness.files import by_hand, line_of
from tooling.publish.asked import named
from tooling.publish.building import project

ANSWERS = ROOT / "tooling" / "bench" / "search.yml"
QUESTIONS = ROOT.parent / "shared" / "questions.json"
# Other words for the questions, a sentence and the title of a thread: they show whether the search is tuned too closely.
OTHER_WORDS = ("symptom", "title")
HELD = "held"  # of the half to which nothing is tuned
# (page, the sections shown below it) for each result.
Results = list[tuple[str, list[str]]]

TYPE = """
async (queries) => {
  const field = document.querySelector("[data-md-component=search-query]");
  const list = document.querySelector(".md-search-result__list");
  const answers = [];
  for (const query of queries) {
    list.innerHTML = "<li>";  // or a list that stays empty would not change
    const changed = new Promise((done) => new MutationObserver(done).observe(list, { childList: true }));
    const start = performance.now();
    field.value = query;
    field.dispatchEvent(new KeyboardEvent("keyup"));
    await changed;
    const results = [...list.children].map((one) => [...one.querySelectorAll(":scope > a")].map((link) => link.href));
    answers.push({ ms: performance.now() - start, results });
  }
  return answers;
}
"""

LOAD = """
async (index) => {
  const text = await (await fetch(index)).text();
  const start = performance.now();
  const { config, docs } = JSON.parse(text);
  const worker = new Worker(JSON.parse(document.getElementById("__config").textContent).search);
  const ready = new Promise((done) => { worker.onmessage = done; });
  worker.postMessage({ type: 0, data: { config, docs, options: { suggest: true } } });
  await ready;
  worker.terminate();
  return performance.now() - start;
}
"""


def opened(browser: Browser | BrowserContext, address: str) -> Page:
    """The front page with its search ready."""
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("textbox", name="Search").focus()
    page.get_by_text("Type to start searching").wait_for()
    return page


def asked(page: Page, address: str, queries: list[str]) -> list[Results]:
    """What the search field shows for each query."""
    found: list[Results] = []
    for answer in page.evaluate(TYPE, queries):
        results = [
            [href.removeprefix(address).partition("?")[0] for href in hrefs]
            for hrefs in answer["results"]
        ]
        found.append([(first, shown) for first, *shown in results])
    return found


def right(places: list[str], results: Results) -> tuple[int | None, int | None]:
    """The rank of the first right page, and of the first page that shows a right section."""
    pages = {place.partition("#")[0] for place in places}
    page = next((n for n, (page, _) in enumerate(results, 1) if page in pages), None)
    section = next(
        (
            n
            for n, (page, shown) in enumerate(results, 1)
            if set(places) & set(shown or [page])
        ),
        None,
    )
    return page, section


def located(places: list[str], index: list[dict[str, Any]]) -> list[str]:
    """The places as the index names them: the name of a rule becomes its address.

    Raises FormatError for a place that the site does not have.
    """
    known = named(index)
    missing = [place for place in places if place not in known]
    if missing:
        raise FormatError(
            ANSWERS,
            line_of(ANSWERS, f"- {missing[0]}"),
            f"not in the search index: {missing}: name the page, section or rule there is now",
        )
    return [known[place]["location"] for place in places]


def search() -> None:
    """How often the search finds the answer, and what it costs."""
    if CHROMIUM is None:
        print("search: no Chromium on this machine")
        return
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        ours, floor = built(project(Path(one))), built(floor_site(Path(other)))
        with chromium() as browser:
            with served(ours, Gzip) as address:
                found(browser, address, ours)
            speed(browser, ours, floor)


def by_hand_answers() -> dict[str, dict[str, list[str]]]:
    """What search.yml says: the places for each query, and for each question by its id."""
    answers: dict[str, Any] = by_hand(ANSWERS, dict)
    places = answers["questions"]
    answers["reworded"] = {q: places[i] for q, i in answers["reworded"].items()}
    return answers


def held_back(number: int) -> bool:
    """Whether nothing may be tuned to the question of that place in the list."""
    return number % 2 == 1


def queries() -> Iterator[tuple[str, dict[str, list[str]]]]:
    """The name of each set of queries, and the places that answer each query."""
    answers = by_hand_answers()
    reworded = by_hand(ANSWERS, dict)["reworded"]
    places = answers.pop("questions")
    del answers["reworded"]
    if QUESTIONS.is_file():
        questions = json.loads(QUESTIONS.read_text("utf-8"))
        for held, half in enumerate(("tuned", HELD)):
            own = [q for n, q in enumerate(questions) if held_back(n) == bool(held)]
            for field in ("query", *OTHER_WORDS):
                found = {q[field]: places[q["id"]] for q in own if q["id"] in places}
                yield f"{half} {field}", found
            ids = {q["id"] for q in own}
            yield (
                f"{half} reworded",
                {query: places[i] for query, i in reworded.items() if i in ids},
            )
    else:
        print(f"search: no {QUESTIONS.name} here; the other queries only")
    yield from answers.items()


def found(browser: Browser, address: str, site: Path) -> None:
    """Print the share of right answers for each set of queries, and the misses."""
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    page = opened(browser, address)
    for name, answers in queries():
        results = asked(page, address, list(answers))
        ranks = [
            right(located(places, index["docs"]), one)
            for places, one in zip(answers.values(), results)
        ]
        for n, what in enumerate(("page", "section")):
            first, three = (
                sum((rank[n] or 99) <= limit for rank in ranks) for limit in (1, 3)
            )
            total = len(ranks)
            target = "   goal 85 %, 95 %" if n and name == f"{HELD} query" else ""
            print(
                f"{'' if n else name:<14}{'' if n else total:>4}  right {what:<8}"
                f"first {first / total:>6.1%}   among three {three / total:>6.1%}{target}"
            )
        for query, (rank, _), one in zip(answers, ranks, results):
            if (rank or 99) > 3 and not name.startswith(HELD):
                shown = ", ".join(page for page, _ in one[:3]) or "nothing"
                print(f"  missed, {rank or 'absent'}: {query!r} gives {shown}")


def speed(browser: Browser, ours: Path, floor: Path) -> None:
    """Print what the index weighs, and how long it takes, beside the floor's."""
    texts = ["DetachedInstanceError after commit", "merge lost my change", "stale data"]
    keys = [text[:n] for text in texts for n in range(1, len(text) + 1)]
    print(
        f"{'':<14}{'raw kB':>8}{'gzip kB':>9}{'load ms':>9}{'ms a key':>10}{'worst':>7}"
    )
    for name, site in {"ours": ours, "bare Material": floor}.items():
        path = site / "search" / "search_index.json"
        with served(site, Gzip) as address:
            sizes = path.stat().st_size, len(gzip.compress(path.read_bytes(), 6))
            page = opened(browser, address)
            load = statistics.median(
                page.evaluate(LOAD, f"{address}search/search_index.json")
                for _ in range(3)
            )
            times = [answer["ms"] for answer in page.evaluate(TYPE, keys)]
            print(
                f"{name:<14}{sizes[0] / 1000:>8.0f}{sizes[1] / 1000:>9.0f}{load:>9.0f}"
                f"{statistics.median(times):>10.1f}{max(times):>7.0f}"
            )
