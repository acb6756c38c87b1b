"""Every program in Chromium says what is recorded: its output, and what each line did."""

import difflib
import json

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.running import WORKER, expected, need_assets, ran, run_text
from tests.ci import share
from tooling.browser.assets import HERE
from tooling.browser.runnable import release_for, releases, script, why_not
from tooling.harness.files import by_hand
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.trace import traces

SNIPPETS = [Snippet.read(path) for path in snippet_paths()]
RUNNABLE = [snippet for snippet in SNIPPETS if not why_not(snippet)]
SOME = share(RUNNABLE, 8)
OTHERWISE = by_hand(HERE / "otherwise.yml", dict)
MANY = 150  # programs in one Python, which takes some seconds to start
BATCHES = [
    pytest.param(release, own[at : at + MANY], id=f"{release}-{own[at].id}")
    for release in releases()
    for own in [[one for one in SOME if release_for(one) == release]]
    for at in range(0, len(own), MANY)
]


@pytest.mark.parametrize(("release", "own"), BATCHES)
def test_every_program_does_what_is_recorded(
    release: str, own: list[Snippet], page: Page, address: str
) -> None:
    need_assets()
    recorded = traces.load(own)
    page.goto(f"{address}licences/")
    page.evaluate(WORKER, [address, release])
    wrong = []
    for snippet in own:
        if snippet.id not in recorded:
            continue  # it was just edited: another test asks for its record
        rows, error = ran(page, snippet)
        wanted = expected(snippet, recorded[snippet.id].trace)
        is_same = not error and rows == json.loads(json.dumps(wanted))
        if not is_same and snippet.id not in OTHERWISE:
            ours, here = ([json.dumps(row) for row in some] for some in (wanted, rows))
            changes = difflib.unified_diff(ours, here, "recorded", "here", n=0)
            wrong.append("\n".join([snippet.id, *changes, f"{error or ''}"]))
    assert not wrong, "\n\n".join(wrong)


FURTHER = """import statistics
from sqlalchemy.dialects import postgresql
print(statistics.mean([1, 3]), postgresql.JSONB())
"""


LUCK = """import random, sqlite3, uuid
db = sqlite3.connect(":memory:")
print(random.random(), uuid.uuid4())
print(*db.execute("SELECT random()"))
"""


def outcome(page: Page, text: str) -> tuple[list[str], str]:
    """What the program prints, and the last line of the error."""
    result = run_text(page, text)
    printed = [row["output"] for row in result["rows"] if "output" in row]
    return printed, (result["error"] or {"text": ""})["text"].split("\n")[-1]


def test_what_is_not_in_memory_is_fetched_when_it_is_imported(
    page: Page, address: str
) -> None:
    need_assets()
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}licences/")
    page.evaluate(WORKER, [address, releases()[0]])
    assert outcome(page, "print(1)") == (["1"], "")
    assert not [url for url in asked if "/python-" in url or "/sqlalchemy-" in url]
    page.context.route("**/*.zip", lambda route: route.abort())
    printed, error = outcome(page, FURTHER)
    assert not printed
    assert error.startswith("OSError")
    page.context.unroute_all()
    page.evaluate(WORKER, [address, releases()[0]])
    assert outcome(page, FURTHER) == (["2 JSONB"], "")


def test_two_readers_have_not_the_same_luck(page: Page, address: str) -> None:
    need_assets()
    page.goto(f"{address}licences/")
    found = []
    for _ in range(2):
        page.evaluate(WORKER, [address, releases()[0]])
        found += outcome(page, LUCK)[0]
    assert len(set(found)) == 4


def test_it_runs_where_python_calls_functions_in_another_way(
    browser: Browser, address: str
) -> None:
    need_assets()
    with browser.new_context(user_agent="iPhone") as context:
        page = context.new_page()
        page.goto(f"{address}licences/")
        page.evaluate(WORKER, [address, releases()[0]])
        assert outcome(page, "print(max(1, 2))") == (["2"], "")


def test_what_is_otherwise_can_run() -> None:
    assert set(OTHERWISE) <= {snippet.id for snippet in RUNNABLE}


def test_most_programs_can_run() -> None:
    assert len(RUNNABLE) > 0.85 * len(SNIPPETS)
    reasons = {why_not(snippet) for snippet in SNIPPETS}
    assert all(len(reason.split()) <= 3 for reason in reasons), reasons


@pytest.mark.parametrize("name", ["merge/row/", "states/events/", "errors/detached/"])
def test_the_page_runs_the_text_that_was_compared(
    name: str, page: Page, address: str
) -> None:
    page.goto(address + name)
    texts = page.evaluate(
        """async (base) => {
          const { textOf } = await import(`${base}assets/run.js`);
          const figures = [...document.querySelectorAll(".program:has(.program-run)")];
          return figures.map((one) => [one.dataset.id, textOf(one)]);
        }""",
        address,
    )
    assert len(texts) > 3
    known = {snippet.id: snippet for snippet in SNIPPETS}
    for rule, text in texts:
        wanted = "\n".join(line for _, line in script(known[rule]))
        assert text == wanted, rule
