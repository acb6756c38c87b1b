"""A pasted text finds its section: what the snippets raise, in every shape that it reaches a reader."""

import html
import json
import re
import textwrap
from collections.abc import Callable
from functools import cache

import pytest
from playwright.sync_api import Page

from tests.browser.pasting import address_of, addresses, answers, sections_now
from tests.browser.printed import Printed
from tests.pages.test_errors import section_of, templates, where
from tooling.drawing.messages import opening, pattern
from tooling.harness.masks import masked
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.matrix.results import Results

NOT_OURS = "ValueError: the shop is closed"


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

    The one that begins first comes first, before it one that is a value of it, and what others
    than SQLAlchemy print last.
    """
    plain = " ".join(text.split())
    matches = [
        (match, section)
        for template, section in section_of().items()
        if (match := re.search(pattern(template), plain))
    ]
    values = [
        match.span(group)
        for match, _ in matches
        for group in range(2, (match.re.groups or 0) + 1, 2)
        if match.end(group) < match.end()
    ]
    found: dict[str, tuple[bool, bool, int]] = {}
    for match, section in matches:
        foreign = set(section.foreign) == set(section.texts)
        inside = any(a <= match.start() < b for a, b in values)
        own = (foreign, not inside, match.start())
        found[address_of(section)] = min(own, found.get(address_of(section), own))
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
def test_what_snippets_raise_finds_its_section(
    shape: str, paste: Page, printed: list[Printed]
) -> None:
    # One of each: addresses in memory differ, and releases and rules say the same.
    raised = {
        (c, masked(said)): (name, f"{c}: {said}", text)
        for name, c, said, text in printed
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


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("StaleDataError", "gone/#stale-update"),
        ("sqlalchemy.orm.exc.DetachedInstanceError", "detached/#lazy-load"),
        ("IntegrityError", "flush/#taken-key"),
    ],
)
def test_a_class_alone_gives_its_likeliest_texts_first(
    name: str, first: str, paste: Page
) -> None:
    (answer,) = answers(paste, [name])
    assert answer["maybe"][0]["address"] == first


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("RecursionError", "elsewhere/#recursion"),
        (
            "TypeError: 'NoneType' object does not support item assignment",
            "elsewhere/#none-item",
        ),
        ("database is locked", "transactions/#locked"),
        ("ValueError: Deserialization requires a session", "elsewhere/#marshmallow"),
        (
            "SQLite objects created in a thread can only be used in that same thread. The",
            "elsewhere/#sqlite-thread",
        ),
    ],
)
def test_texts_of_others_find_their_section(text: str, want: str, paste: Page) -> None:
    (answer,) = answers(paste, [text])
    assert addresses(answer) == [want]


@pytest.mark.parametrize("what", ["alternate class", "cannot evaluate"])
def test_an_exact_text_comes_before_the_general_one_around_it(
    what: str, paste: Page
) -> None:
    inner, want, printed = {
        "alternate class": (
            "Can't evaluate criteria against alternate class <class 'app.User'>",
            "synchronize-session/#alternate-class",
            "Can't evaluate criteria against alternate class <class 'app.User'>",
        ),
        "cannot evaluate": (
            "Cannot evaluate Select",
            "synchronize-session/#cannot-evaluate",
            "Cannot evaluate Select",
        ),
    }[what]
    text = f"Could not evaluate current criteria in Python: \"{inner}\". Specify 'fetch' or False for the synchronize_session execution option."
    (answer,) = answers(paste, [text])
    assert addresses(answer) == [want, "synchronize-session/#could-not-evaluate"]
    assert answer["found"][0]["printed"] == printed
