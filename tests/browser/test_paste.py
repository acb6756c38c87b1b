"""A pasted text finds its section: what the snippets raise, in every shape that it reaches a reader."""

import html
import json
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from jinja2 import Template
from playwright.sync_api import Browser, Page
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from tests.pages.test_errors import PACKAGES, section_of, templates, where
from tooling.bench.browsing import served
from tooling.drawing import pasted
from tooling.drawing.messages import Section, opening, pattern, sections
from tooling.harness.errors import ROOT
from tooling.harness.masks import masked
from tooling.harness.run import why_not_here
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.matrix.results import Results

SHOWN = re.compile(r'data-shown="([^"]+)"')
MOST = 60_000  # characters that docs/assets/paste.js reads
NOT_OURS = "ValueError: the shop is closed"


@pytest.fixture(scope="module")
def paste(browser: Browser) -> Iterator[Page]:
    """A page that has the functions of docs/assets/paste.js and the sections at hand."""
    with served(ROOT / "docs" / "assets") as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        page.evaluate(
            """async ([address, json]) => {
                window.paste = await import(address);
                window.sections = paste.read(json);
            }""",
            [f"{address}paste.js", pasted.data()],
        )
        yield page


def answers(paste: Page, texts: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = paste.evaluate(
        "texts => texts.map(text => paste.answer(text, sections))", texts
    )
    return found


def addresses(answer: dict[str, Any]) -> list[str]:
    return [each["address"] for each in answer.get("found", [])]


def address_of(section: Section) -> str:
    return f"{section.page.stem}/#{section.anchor}"


# --- what is raised


@cache
def printed() -> list[tuple[str, str, str, str]]:
    """What snippets raise and warn of, on each of the releases that are here."""
    every = []
    for path in PACKAGES:
        if path.is_dir():
            done = subprocess.run(
                [sys.executable, "-m", "tests.browser.printed"],
                cwd=ROOT,
                env=os.environ | {"PYTHONPATH": str(path.parent)},
                capture_output=True,
                check=True,
                text=True,
            )
            every += [tuple(each) for each in json.loads(done.stdout)]
    return every


@cache
def shown() -> list[tuple[str, str]]:
    """The lines that rules print: those on their pages, and those of releases that differ."""
    snippets = [Snippet.read(path) for path in snippet_paths()]
    entries = Results.load(snippets).entries
    differs = [
        (name, line)
        for name, entry in entries.items()
        for text in set(entry.outcomes.values()) - {None}
        for line in str(text).splitlines()
    ]
    return differs + [
        (each.id, line) for each in snippets for line in each.outputs.values()
    ]


@cache
def expected(text: str) -> list[str]:
    """The sections of which a text stands there, by the pattern that tests/pages/test_errors.py tests.

    The one that begins first comes first, and what others than SQLAlchemy print last.
    """
    plain = " ".join(text.split())
    found: dict[str, tuple[bool, int]] = {}
    for template, section in section_of().items():
        match = re.search(pattern(template), plain)
        if match:
            foreign = set(section.foreign) == set(section.texts)
            own = found.setdefault(address_of(section), (foreign, match.start()))
            found[address_of(section)] = min(own, (foreign, match.start()))
    return sorted(found, key=lambda address: found[address])


def as_log(text: str) -> str:
    return f"2026-11-21 03:17:00,123 [pid 7] ERROR app.views: request failed\n{text}"


def as_json(text: str) -> str:
    return json.dumps({"level": "error", "exc_info": text, "service": "shop"})


def as_html(text: str) -> str:
    return f"<pre>{html.escape(text)}</pre>"


def in_colours(text: str) -> str:
    return re.sub(r"(?m)^(\s*)(\S+)", "\\1\x1b[1;31m\\2\x1b[0m", text)


def as_group(text: str) -> str:
    inside = textwrap.indent(text, "    | ", lambda _: True)
    return (
        "  + Exception Group Traceback (most recent call last):\n"
        '  |   File "/app/main.py", line 3, in main\n  |     async with TaskGroup() as group:\n'
        "  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)\n"
        f"  +-+---------------- 1 ----------------\n{inside}\n    +------------------------------------\n"
    )


def as_cause(text: str) -> str:
    return (
        f"{text}\nThe above exception was the direct cause of the following exception:\n\n"
        f'Traceback (most recent call last):\n  File "/app/api.py", line 9, in get\n    raise Gone\n{NOT_OURS}\n'
    )


def as_context(text: str) -> str:
    return (
        f'Traceback (most recent call last):\n  File "/app/a.py", line 1, in a\n    b()\n{NOT_OURS}\n\n'
        f"During handling of the above exception, another exception occurred:\n\n{text}"
    )


def wrapped_hard(text: str) -> str:
    """As copied from a terminal of 80 columns, which breaks amid words."""
    return "\n".join(
        line[i : i + 80]
        for line in text.splitlines()
        for i in range(0, max(len(line), 1), 80)
    )


def in_a_box(text: str) -> str:
    lines = wrapped_hard(text).splitlines()
    return "\n".join(["╭" + "─" * 82 + "╮", *(f"│ {line:80} │" for line in lines)])


SHAPES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "logged": as_log,
    "in JSON": as_json,
    "in HTML": as_html,
    "in colours": in_colours,
    "in a group": as_group,
    "the cause of another": as_cause,
    "while another was handled": as_context,
    "broken at 80 columns": wrapped_hard,
    "in a box": in_a_box,
    "in JSON in JSON": lambda text: as_json(as_json(text)),
    "quoted in a mail": lambda text: textwrap.indent(
        wrapped_hard(text), "> ", lambda _: True
    ),
    "with CRLF": lambda text: text.replace("\n", "\r\n"),
    "typographic": lambda text: text.replace("'", "\u2019").replace(" ", "\u00a0"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_snippets_raise_finds_its_section(shape: str, paste: Page) -> None:
    # One of each: addresses in memory differ, and releases and rules say the same.
    raised = {
        (c, masked(said)): (name, f"{c}: {said}", text)
        for name, c, said, text in printed()
    }.values()
    # Of a chain the last one is meant, and those before it may have sections too.
    cases = [
        (name, text, want) for name, own, text in raised if (want := expected(own))
    ]
    wrong = [
        f"{name}: {addresses(answer)[:3]} in place of {want}: {text[-300:]}"
        for (name, text, want), answer in zip(
            cases, answers(paste, [SHAPES[shape](text) for _, text, _ in cases])
        )
        if addresses(answer)[:1] != want[:1] or set(want) - set(addresses(answer))
    ]
    assert len(cases) > 200
    assert not wrong, "\n" + "\n".join(wrong)


def test_what_rules_print_on_any_release_finds_its_section(paste: Page) -> None:
    cases = [(*each, want) for each in shown() if (want := expected(each[1]))]
    wrong = [
        f"{name}: {addresses(answer)[:3]} in place of {want}: {text}"
        for (name, text, want), answer in zip(
            cases, answers(paste, [text for _, text, _ in cases])
        )
        if addresses(answer)[:1] != want[:1]
    ]
    assert len(cases) > 100
    assert not wrong, "\n" + "\n".join(wrong)


def test_every_text_of_the_pages_finds_its_section(paste: Page) -> None:
    texts = {text: each for each in sections_now() for text in each.texts}
    wrong = [
        f"{where(section)}: {addresses(answer)[:3]} for {text}"
        for (text, section), answer in zip(texts.items(), answers(paste, list(texts)))
        if addresses(answer)[:1] != [address_of(section)]
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_a_text_cut_off_gives_the_sections_it_may_be_of(paste: Page) -> None:
    cases = {}
    for section in sections_now():
        template = templates(section)[0]
        if opening(template) != template:
            cases[opening(template).replace("…", "<Author at 0x7f3e>")] = section
    wrong = [
        f"{where(section)}: not for {text}"
        for (text, section), answer in zip(cases.items(), answers(paste, list(cases)))
        if address_of(section)
        not in addresses(answer) + [each["address"] for each in answer.get("maybe", [])]
    ]
    assert cases
    assert not wrong, "\n" + "\n".join(wrong)


@cache
def sections_now() -> list[Section]:
    return sections(sorted(ROOT.glob("docs/errors/*.md")))


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("DetachedInstanceError", "detached/#lazy-load"),
        ("sqlalchemy.orm.exc.ObjectDeletedError", "gone/#object-deleted"),
        ("is not bound to a session", "detached/#attribute-refresh"),
        ("https://sqlalche.me/e/20/bhk3", "detached/#lazy-load"),
        ("MissingGreenlet", "async/#missing-greenlet"),
    ],
)
def test_a_few_words_give_sections_that_have_them(
    text: str, some: str, paste: Page
) -> None:
    (answer,) = answers(paste, [text])
    assert some in [each["address"] for each in answer["maybe"]]


def test_a_text_that_is_nowhere_gives_words_to_search_for(paste: Page) -> None:
    found = answers(
        paste,
        [
            as_context("").replace(NOT_OURS, "LookupError: 'shop'") + NOT_OURS,
            "my rows are gone after bulk update",
            "TypeError: of a program that has no database",  # SQLAlchemy raises some too
            "?!",
        ],
    )
    assert [answer.get("search") for answer in found] == [
        "ValueError the shop closed",
        "rows are gone after bulk update",
        "TypeError program that has database",
        "",
    ]


# --- what it says


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
        "Class 'app.ClassRoom' is not mapped": {"X": "ClassRoom"},
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
        "    raise UnmappedInstanceError(\"Class '%s' is not mapped\" % name)\n"
        "UnmappedInstanceError: Class 'app.Author' is not mapped\n"
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
            "`X.y` was not loaded, and the `X`",
            "`Author.books` was not loaded, and the `Author`",
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


# --- which cause


def traceback_of(fails: Callable[[], object]) -> str:
    import traceback

    with pytest.raises(Exception) as raised:  # noqa: PT011
        fails()
    return "".join(traceback.format_exception(raised.value))


@cache
def causes(address: str) -> list[tuple[str, list[str]]]:
    """The first words of each cause in a section, and what speaks for it."""
    (section,) = [each for each in sections_now() if address_of(each) == address]
    items = re.split(r"^- ", section.body, flags=re.MULTILINE)[1:]
    return [
        (item.partition("\n")[0], shown[1].split(", ") if shown else [])
        for item in items
        for shown in [SHOWN.search(item)]
    ]


def likeliest(paste: Page, text: str) -> str:
    """The cause that stands first for the section that is found."""
    (answer,) = answers(paste, [text])
    found = causes(answer["found"][0]["address"])
    ranked = paste.evaluate(
        "([text, causes]) => paste.rank(text, causes)",
        [answer["text"], [words for _, words in found]],
    )
    first = ranked[0]
    return found[first["cause"]][0] if first["shown"] else ""


class Shy(Author):
    """Says its books when asked who it is."""

    def __repr__(self) -> str:
        return f"{self.books}"


def test_the_traceback_tells_the_likeliest_cause(paste: Page) -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.commit()
    with Session(engine) as session:
        italo = session.get(Author, 2)
    assert ursula
    assert italo
    template = Template("{% for book in author.books %}{{ book }}{% endfor %}")

    def append() -> None:
        italo.books.append(None)  # type: ignore[arg-type]

    said = {
        likeliest(paste, traceback_of(lambda: template.render(author=italo))),
        likeliest(paste, traceback_of(append)),
        likeliest(paste, traceback_of(lambda: Shy.__repr__(italo))),  # type: ignore[arg-type]
    }
    read = "**Your code does not read `y`.**"
    assert {each.partition("** ")[0] + "**" for each in said} == {
        read,
        "**You append to `y`, or replace it.**",
    }


@pytest.mark.parametrize(
    ("rule", "cause"),
    [
        ("detachment/async_missing_greenlet_wrapped", "It is a relationship."),
        (
            "detachment/async_rollback_expires_anyway",
            "It is any column, after a commit.",
        ),
        ("merge/merge_onto_expired_without_row", "`merge()`** onto"),
        ("states/unmapped_object", "`builtins.NoneType`"),
    ],
)
def test_what_a_rule_raises_tells_its_cause(rule: str, cause: str, paste: Page) -> None:
    needs = Snippet.read(ROOT / f"snippets/{rule}.py").needs
    if reason := why_not_here(needs):
        pytest.skip(reason)
    texts = [text for name, _, _, text in printed() if name == rule]
    assert texts, f"{rule} raises nothing"
    assert cause in likeliest(paste, texts[0])


def test_each_word_that_speaks_for_a_cause_puts_it_first(paste: Page) -> None:
    wrong = []
    for section in sections_now():
        own = causes(address_of(section))
        for number, (cause, words) in enumerate(own):
            for word in words:
                ranked = paste.evaluate(
                    "([text, causes]) => paste.rank(paste.squeeze(text).text, causes)",
                    [f"x {word} y", [words for _, words in own]],
                )
                same = [i for i, (_, others) in enumerate(own) if word in others]
                if ranked[0]["cause"] != same[0] or number not in same:
                    wrong.append(f"{where(section)}: {word!r} does not lead to {cause}")
    assert not wrong, "\n" + "\n".join(wrong)


def test_words_that_name_a_function_of_sqlalchemy_are_right() -> None:
    package = Path(sqlalchemy.__file__).parent
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in package.glob("orm/*.py")
    )
    wrong = [
        f"{page.relative_to(ROOT)}: no function of SQLAlchemy's ORM: {name}"
        for page in ROOT.glob("docs/errors/*.md")
        for shown in SHOWN.findall(page.read_text(encoding="utf-8"))
        for name in re.findall(r"\bin (\w+)", shown)
        if not name.startswith("__") and f"def {name}(" not in source
    ]
    assert not wrong, "\n" + "\n".join(wrong)


# --- hostile texts


def hostile() -> list[str]:
    pieces = {
        *(
            "a",
            "\\",
            "\n",
            "\x1b[",
            "\x1b[1;",
            "[1;",
            "&#0",
            "&amp;",
            "> ",
            "\\n",
            "\\u00",
        ),
        *(
            'File "',
            'File "a", line 1, in f\n  x\n',
            "Traceback (most recent call last)",
        ),
        *("Error", "Instance <", "'", "\u2502", "<img src=x onerror=alert(1)>"),
    }
    for section in sections_now():
        for template in templates(section):
            pieces |= {*template.split("…"), template.rpartition("…")[0]}
    return [
        (piece.replace("…", "x") * (MOST // len(piece) + 1))[:MOST]
        for piece in sorted(pieces - {""})
    ]


def test_no_text_takes_long(paste: Page) -> None:
    """The best of three: a machine that is busy with other things does not count."""
    slowest = paste.evaluate(
        """texts => Math.max(...texts.map(text => Math.min(...[1, 2, 3].map(() => {
            const start = performance.now();
            paste.answer(text, sections);
            return performance.now() - start;
        }))))""",
        hostile(),
    )
    print(f"the slowest of {len(hostile())} hostile texts: {slowest:.0f} ms")
    assert slowest < 100, f"{slowest:.0f} ms"


def test_of_a_long_text_both_ends_are_read(paste: Page) -> None:
    text = "Instance '<Author at 0x7f>' is not persisted"
    for long in (text + "x" * 10**6, "x" * 10**6 + text, text + "\n" * 10**6):
        (answer,) = answers(paste, [long])
        assert addresses(answer) == ["refused/#not-persisted"]
    assert paste.evaluate("text => paste.clean(text).length", "x" * 10**6) == MOST
