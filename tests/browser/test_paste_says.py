"""What the paste box says of a text that it knows: the reader's names and line, and how sure it is."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from tests.browser.pasting import addresses, answers, traceback_of
from tooling.harness.errors import ROOT


def test_names_of_the_reader_are_read(paste: Page) -> None:
    texts = {
        "Parent instance <Author at 0x7f> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed": {
            "X": "Author",
            "y": "books",
        },
        "Parent instance <app.models.Author object at 0x7f> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed": {
            "X": "Author",
            "y": "books",
        },
        "Instance <Author(id=1, name='U. Le Guin')> is not bound to a Session; attribute refresh operation cannot proceed": {
            "X": "Author"
        },
        "'Author.books' is not available due to lazy='raise'": {
            "X": "Author",
            "y": "books",
        },
        "No inspection system is available for object of type <class 'app.ClassRoom'>": {
            "X": "ClassRoom"
        },
        # `select(Row)` would be no advice.
        "Class 'sqlalchemy.engine.row.Row' is not mapped": {},
        "UPDATE statement on table 'author' expected to update 1 row(s); -1 were matched.": {
            "x": "author",
            "N": "1",
            "M": "-1",
        },
        "UPDATE statement on table 'author' expected to update 1 row(s); 0 were matched.": {
            "x": "author",
            "N": "1",
            "M": "0",
        },
        "(sqlite3.IntegrityError) UNIQUE constraint failed: author.id\n[SQL: INSERT]": {
            "x": "author",
            "y": "id",
        },
    }
    found = answers(paste, list(texts))
    assert [answer["found"][0]["names"] for answer in found] == list(texts.values())


def test_of_a_text_that_stands_twice_the_last_counts(paste: Page) -> None:
    text = (
        "    raise InvalidRequestError(\"Instance '%s' is not persisted\" % name)\n"
        "InvalidRequestError: Instance '<Author at 0x7f>' is not persisted\n"
    )
    (answer,) = answers(paste, [text])
    assert answer["found"][0]["names"] == {"X": "Author"}


def test_words_far_apart_are_no_text(paste: Page) -> None:
    near, far = answers(
        paste, [f"Instance '{'x' * n}' is not persisted" for n in (500, 5000)]
    )
    assert addresses(near) == ["refused/#not-persisted"]
    assert addresses(far) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "`X.y` is not loaded, and the `X`",
            "`Author.books` is not loaded, and the `Author`",
        ),
        ("selectinload(X.y)", "selectinload(Author.books)"),
        ("x.y.z", "x.y.z"),  # of which x is unknown
        ("<X>", "<X>"),
        ("obj.yes", "obj.yes"),
    ],
)
def test_an_explanation_speaks_of_the_readers_names(
    text: str, said: str, paste: Page
) -> None:
    names = {"X": "Author", "y": "books"}
    assert (
        paste.evaluate("([text, names]) => paste.named(text, names)", [text, names])
        == said
    )


def test_the_readers_own_line_is_named(paste: Page) -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    assert ursula
    (answer,) = answers(paste, [traceback_of(lambda: ursula.books)])
    assert answer["found"][0]["frame"]["path"] == Path(__file__).name
    assert "ursula.books" in answer["found"][0]["frame"]["code"]


TRACEBACK = """Traceback (most recent call last):
  File "/app/shop/main.py", line 12, in show
    print(author.books)
          ^^^^^^^^^^^^
  File "/usr/lib/python3.11/site-packages/sqlalchemy/orm/strategies.py", line 957, in _load_for_state
    raise orm_exc.DetachedInstanceError(
sqlalchemy.orm.exc.DetachedInstanceError: Parent instance <Author at 0x7f> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed
"""
RICH = """╭───────────────── Traceback (most recent call last) ─────────────────╮
│ /app/shop/main.py:12 in show                                         │
│                                                                      │
│    9 │   with Session(engine) as session:                            │
│   10 │   │   author = session.get(Author, 1)                         │
│ ❱ 12 │   print(author.books)                                         │
│                                                                      │
│ /usr/lib/python3.11/site-packages/sqlalchemy/orm/attributes.py:575   │
│ in __get__                                                           │
╰──────────────────────────────────────────────────────────────────────╯
DetachedInstanceError: Parent instance <Author at 0x7f> is not bound to a
Session; lazy load operation of attribute 'books' cannot proceed
"""


def as_container_log(text: str) -> str:
    """As docker keeps it: each line in JSON."""
    return "\n".join(
        json.dumps({"log": f"{line}\n", "stream": "stderr"}, separators=(",", ":"))
        for line in text.splitlines()
    )


@pytest.mark.parametrize(
    "text",
    [
        TRACEBACK,
        as_container_log(TRACEBACK),
        as_container_log(TRACEBACK) + "\n",
        "\n".join(f"web-1  | {line}" for line in TRACEBACK.splitlines()),
        "\n".join(f"│ {line:200} │" for line in TRACEBACK.splitlines()),
        RICH,
    ],
    ids=["plain", "docker", "docker, to the end", "compose", "box", "rich"],
)
def test_the_readers_line_is_read_from_logs_and_boxes(text: str, paste: Page) -> None:
    (answer,) = answers(paste, [text])
    assert answer["found"][0]["frame"] == {
        "path": "main.py",
        "line": "12",
        "name": "show",
        "code": "print(author.books)",
    }


@pytest.mark.parametrize(
    "path",
    [
        r"C:\Users\me\AppData\Local\Programs\Python\Python311\lib\asyncio\runners.py",
        r"C:\Python311\Lib\threading.py",
        "/usr/lib64/python3.9/asyncio/runners.py",
        "../lib/python3.11/unittest/mock.py",
        "<frozen importlib._bootstrap>",
    ],
)
def test_a_line_of_python_itself_is_not_the_readers(path: str, paste: Page) -> None:
    own, last = TRACEBACK.rsplit("  File", 1)
    text = f'{own}  File "{path}", line 44, in run\n    return run(main)\n  File{last}'
    (answer,) = answers(paste, [text])
    assert answer["found"][0]["frame"]["path"] == "main.py"


FAILING = """from sqlalchemy.orm import Session
from snippets.library import Author, new_library

def loaded():
    with Session(new_library()) as session:
        return session.get(Author, 1)

def test_chain():
    try:
        print(loaded().books)
    except Exception as error:
        raise RuntimeError("closed") from error

def test_add():
    Session(new_library()).add(None)

def test_lazy():
    author = loaded()
    print(author.books)
"""


@pytest.mark.parametrize("style", ["long", "short"])
@pytest.mark.parametrize(
    ("name", "want", "code"),
    [
        ("lazy", ["detached/#lazy-load"], "print(author.books)"),
        ("chain", ["detached/#lazy-load"], "print(loaded().books)"),
        (
            "add",
            ["refused/#not-mapped", "attributes/#sa-instance-state"],
            "Session(new_library()).add(None)",
        ),
    ],
)
def test_of_pytests_report_the_error_counts_and_not_the_source(
    style: str, name: str, want: list[str], code: str, tmp_path: Path, paste: Page
) -> None:
    (tmp_path / "test_shop.py").write_text(FAILING, encoding="utf-8")
    run = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"--tb={style}"]
    done = subprocess.run(
        [*run, "-k", name, "--rootdir", tmp_path, tmp_path / "test_shop.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert "E   " in done.stdout, done.stdout + done.stderr
    (answer,) = answers(paste, [done.stdout])
    assert addresses(answer) == want
    frame = answer["found"][0]["frame"]
    assert (frame["path"], frame["code"]) == ("test_shop.py", code)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        (TRACEBACK, True),
        ("DetachedInstanceError: " + TRACEBACK.rpartition("Error: ")[2], True),
        (TRACEBACK.rpartition("Error: ")[2], True),
        ("AttributeError: 'NoneType' object has no attribute 'execute'", False),
        ("RecursionError: maximum recursion depth exceeded", False),
        ("sqlite3.OperationalError: database is locked", False),
        ("shop.errors.ShopError: This transaction is closed", False),
        ("KeyError: 'title'", False),
        ("File \"/site-packages/sqlalchemy/orm/x.py\", line 1\nKeyError: 'x'", True),
    ],
)
def test_what_others_may_have_printed_is_not_called_certain(
    text: str, sure: bool, paste: Page
) -> None:
    (answer,) = answers(paste, [text])
    assert answer["found"][0]["sure"] is sure


def test_each_section_gives_an_answer(page: Page, published: str) -> None:
    """None is left empty by what the box leaves out, and causes are kept."""
    page.goto(published)
    texts = page.evaluate(
        """async (address) => {
            const { explanation } = await import(`${address}assets/paste.js`);
            const box = document.querySelector("paste-box");
            const texts = {};
            for (const [section] of JSON.parse(box.dataset.sections)) {
                const nodes = await explanation(section);
                texts[section] = nodes.map((node) => node.textContent).join(" ");
            }
            return texts;
        }""",
        published,
    )
    assert [address for address, text in texts.items() if len(text) < 40] == []
    assert not [address for address, text in texts.items() if "Also printed" in text]
    for address, cause in {
        "elsewhere/#pickling": "refers to its parents",
        "elsewhere/#fork": "In a worker of Celery",
        "flush/#not-null": "at a query, or the read of an attribute",
        "synchronize-session/#rowcount": "reports no row count",
    }.items():
        assert cause.lower() in " ".join(texts[address].lower().split())


def test_a_list_that_goes_on_with_causes_keeps_them(page: Page, published: str) -> None:
    page.goto(published)
    found = page.evaluate(
        """async (address) => {
            const { withoutTexts } = await import(`${address}assets/paste.js`);
            const { children } = Object.assign(document.createElement("div"), { innerHTML:
                "<p>Also printed as:</p><ul><li><code>a text</code></li><li><code>another</code> (from Python)</li>" +
                "<li><code>Engine</code>: it holds one</li></ul><p>Then.</p>" });
            return withoutTexts([...children]).map((node) => node.textContent);
        }""",
        published,
    )
    assert found == ["Engine: it holds one", "Then."]


def test_the_number_of_rows_that_matched_comes_first(
    page: Page, published: str
) -> None:
    page.goto(published)
    for number, first in {
        "-1": "-1 were",
        "0": "0 were",
        "2": "2 were",
        "7": "2 were",
    }.items():
        said = page.evaluate(
            """async ([address, M]) => {
                const { explanation, about } = await import(`${address}assets/paste.js`);
                const nodes = await explanation("gone/#stale-update");
                return about(nodes, { N: "1", M }, "").map((node) => node.textContent)[1];  // below the class
            }""",
            [published, number],
        )
        assert said.startswith(first), (number, said)


def test_the_code_before_and_after_speaks_of_the_readers_class(
    page: Page, published: str
) -> None:
    page.goto(published)
    text = "Parent instance <Shop at 0x7f> is not bound to a Session; lazy load operation of attribute 'shelves' cannot proceed"
    page.get_by_label("Paste the error").fill(text)
    # Not those of the causes, which are folded.
    fix = page.locator(".paste-answer section > div > figure.fix")
    expect(fix.locator(".part")).to_have_text(["before", "after"])
    expect(fix).to_contain_text("Shop")
    expect(fix).to_contain_text(".shelves")
    expect(fix).not_to_contain_text("Author")
    assert fix.locator("details, button").count() == 0


def test_the_likeliest_cause_shows_its_code(page: Page, published: str) -> None:
    page.goto(published)
    text = """  File "app.py", line 7, in show
    rows = getattr(shop, "shelves", None)
sqlalchemy.orm.exc.DetachedInstanceError: Parent instance <Shop at 0x7f> is not bound to a Session; lazy load operation of attribute 'shelves' cannot proceed"""
    page.get_by_label("Paste the error").fill(text)
    causes = page.locator(".paste-answer section > div > ul > li")
    expect(causes.first).to_contain_text("You ask carefully")
    expect(causes.first.locator(".part")).to_have_text(["before", "after"])
    expect(causes.first.locator("figure")).to_contain_text('getattr(ursula, "shelves"')
    expect(causes.locator("details[open]")).to_have_count(1)
    # A section whose causes have all its code shows that of one.
    page.get_by_label("Paste the error").fill(
        "Instance '<Shop at 0x7f>' is not persistent within this Session"
    )
    expect(causes.first).to_contain_text("pending or transient")
    expect(causes.locator("details[open] .part")).to_have_text(["before", "after"])
