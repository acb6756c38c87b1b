"""Each text that SQLAlchemy prints about object state is explained, or listed with a reason."""

import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import sqlalchemy

from tooling.drawing.messages import (
    GAP,
    Message,
    Section,
    collect,
    find,
    normal,
    opening,
    pattern,
    sections,
    template_of,
)
from tooling.harness.errors import ROOT
from tooling.harness.files import by_hand
from tooling.harness.snippet import Snippet, snippet_paths

PAGES = sorted(ROOT.glob("docs/errors/*.md"))
INDEX = ROOT / "docs/errors/index.md"
LIST = ROOT / "tests/pages/errors_not_about_state.yml"
PACKAGES = [Path(sqlalchemy.__file__).parent, ROOT / ".venv/sqlalchemy-2.0/sqlalchemy"]
# What only 2.1 prints is on the pages and on the list.
BOTH_SERIES = pytest.mark.skipif(
    sys.version_info < (3, 11), reason="SQLAlchemy 2.1 needs Python 3.11 or newer"
)
RULE = re.compile(r"(?:\[|::: )snippets\.(\w+)\.(\w+)")
CAUSE = re.compile(r"^- \*\*.*(?:\n(?: +.*)?)*", re.MULTILINE)
CODE = re.compile(r"::: snippets\.fixes\.|\]\[snippets\.(?:fixes|recipes)\.")


@cache
def explained() -> list[Section]:
    return sections(PAGES)


@cache
def messages() -> dict[str, list[Message]]:
    """The texts of each release that is here, by its first two numbers."""
    found = {}
    for package in filter(Path.is_dir, PACKAGES):
        source = (package / "__init__.py").read_text(encoding="utf-8")
        version = re.search(r'^__version__ = "(\d+\.\d+)', source, re.MULTILINE)
        assert version
        found[version[1]] = list(collect(package))
    return found


@cache
def known() -> frozenset[str]:
    return frozenset(m.template for every in messages().values() for m in every)


@cache
def listed() -> dict[str, dict[str, str]]:
    """`modules` and `texts` that are not explained, each with the reason."""
    return by_hand(LIST, dict)


def is_listed(message: Message) -> bool:
    return message.template in listed()["texts"] or message.module.startswith(
        tuple(listed()["modules"])
    )


def templates(section: Section) -> list[str]:
    return [template_of(text, known()) for text in section.texts]


@cache
def section_of() -> dict[str, Section]:
    return {each: section for section in explained() for each in templates(section)}


def where(section: Section) -> str:
    return f"{section.page.relative_to(ROOT)}:{section.line}"


def test_texts_are_read_in_all_the_ways_that_they_are_written(tmp_path: Path) -> None:
    source = '''
LONG = "the long one"
def f(x, y):
    raise Error("plain " "and simple")
    raise exc.Error(f"of {x!r} and {y}", code="abcd") from x
    raise Error("by %s and %(y)d" % (x, y))
    raise Error(x, "second is read " + y)
    raise Error("if so" if x else "if not")
    raise Error(x or "or else")
    raise Error(LONG)
    raise Error()
    raise Error(x)
    raise
    util.warn_limited("some of %s", (x,))
    """not printed"""
'''
    (tmp_path / "orm").mkdir()
    (tmp_path / "orm/x.py").write_text(source, encoding="utf-8")
    found = {
        (message.template, message.raised, message.code)
        for message in collect(tmp_path)
    }
    assert found == {
        ("plain and simple", "Error", ""),
        ("of … and …", "Error", "abcd"),
        ("by … and …", "Error", ""),
        ("second is read …", "Error", ""),
        ("if so", "Error", ""),
        ("if not", "Error", ""),
        ("or else", "Error", ""),
        ("the long one", "Error", ""),
        ("some of …", "SAWarning", ""),
    }


def test_every_text_is_explained_or_listed() -> None:
    lost = [
        f"SQLAlchemy {release}, {message.module}: {message.raised}: {message.template}\n"
        f"    head a section of docs/errors with it, or put it into {LIST.name}"
        for release, every in messages().items()
        for message in every
        if message.template not in section_of() and not is_listed(message)
    ]
    assert not lost, "\n" + "\n".join(lost)


@BOTH_SERIES
def test_the_list_holds_what_is_printed_and_not_explained() -> None:
    everything = [message for every in messages().values() for message in every]
    modules = {message.module for message in everything}
    for group in listed().values():
        assert list(group) == sorted(group), f"{LIST.name}: sort it"
        assert all(group.values()), f"{LIST.name}: each wants a reason"
    wrong = [
        f"{LIST.name}: no text of SQLAlchemy any more: {text}"
        for text in listed()["texts"]
        if text not in known()
    ]
    wrong += [
        f"{LIST.name}: explained at {where(section_of()[text])}: {text}"
        for text in listed()["texts"]
        if text in section_of()
    ]
    wrong += [
        f"{LIST.name}: no module of SQLAlchemy: {name}"
        for name in listed()["modules"]
        if not any(module.startswith(name) for module in modules)
    ]
    assert not wrong, "\n" + "\n".join(wrong)


@BOTH_SERIES
def test_every_heading_is_printed() -> None:
    wrong = [
        f"{where(section)}: no SQLAlchemy here prints this: correct it, or say below the "
        f'heading that it is "from Python" or of "SQLAlchemy 1.4 and older": {text}'
        for section in explained()
        for text, template in zip(section.texts, templates(section))
        if (template in known()) == (text in section.foreign)
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_every_section_says_what_is_raised_and_where() -> None:
    wrong = []
    for section in explained():
        own = set(templates(section))
        printed = {
            release: {message for message in every if message.template in own}
            for release, every in messages().items()
        }
        anywhere = {message for found in printed.values() for message in found}
        raised = {message.raised for message in anywhere}
        if not section.raised:
            wrong.append(
                f"{where(section)}: no line with the class, then {{ .raised }}"
            )
        elif raised and raised != set(section.raised):
            wrong.append(f"{where(section)}: raised is {', '.join(sorted(raised))}")
        wrong += [
            f"{where(section)}: the code {message.code} is not linked to"
            for message in anywhere
            if message.code and f"#error-{message.code})" not in section.remark
        ]
        releases = [release for release, found in printed.items() if found]
        if 0 < len(releases) < len(printed) and releases[0] not in section.remark:
            wrong.append(f"{where(section)}: only in SQLAlchemy {releases[0]}: say so")
    assert not wrong, "\n" + "\n".join(wrong)


def test_no_text_has_two_sections() -> None:
    places: dict[str, set[str]] = {}
    for section in explained():
        for template in templates(section):
            places.setdefault(template, set()).add(where(section))
    twice = [f"{', '.join(sorted(at))}: {t}" for t, at in places.items() if len(at) > 1]
    anchors = Counter(section.anchor for section in explained())
    twice += [f"#{anchor} stands twice" for anchor, n in anchors.items() if n > 1]
    assert not twice, "\n" + "\n".join(twice)


@cache
def printed() -> dict[tuple[str, str], list[str]]:
    """What each snippet prints, by chapter and name."""
    snippets = map(Snippet.read, snippet_paths())
    return {
        (snippet.chapter, snippet.path.stem): list(
            map(normal, snippet.outputs.values())
        )
        for snippet in snippets
    }


def test_every_section_leads_to_a_program_that_prints_its_text() -> None:
    missing = []
    for section in explained():
        rules = RULE.findall(section.body)
        words = opening(templates(section)[0])
        lines = [line for rule in rules for line in printed().get(rule, [])]
        if not rules:
            missing.append(f"{where(section)}: leads to no rule that proves it")
        elif section.texts[0] not in section.foreign and not any(
            find(line, [words]) for line in lines
        ):
            missing.append(f"{where(section)}: no rule that it leads to prints {words}")
    assert not missing, "\n" + "\n".join(missing)


def test_every_cause_ends_in_code() -> None:
    missing = [
        f"{where(section)}: no ::: snippets.fixes.… in this cause, and no link to one: {cause.splitlines()[0]}"
        for section in explained()
        for cause in CAUSE.findall(section.body)
        if not CODE.search(cause)
    ]
    assert not missing, "\n" + "\n".join(missing)


def test_every_section_is_on_the_index() -> None:
    index = INDEX.read_text(encoding="utf-8")
    missing = [
        f"{INDEX.relative_to(ROOT)}:1: no link to ({section.page.name}#{section.anchor})"
        for section in explained()
        if f"]({section.page.name}#{section.anchor})" not in index
    ]
    assert not missing, "\n" + "\n".join(missing)


def test_every_text_that_a_snippet_prints_has_its_section() -> None:
    every = known() | section_of().keys()
    texts = {normal(text) for text in every}
    lost = []
    for snippet in map(Snippet.read, snippet_paths()):
        for number, text in snippet.outputs.items():
            found = find(text, texts)
            if found and found[0] not in section_of():
                at = f"{snippet.path.relative_to(ROOT)}:{number}"
                lost.append(f"{at}: printed, and explained nowhere: {found[0]}")
    assert not lost, "\n" + "\n".join(lost)


@pytest.mark.parametrize(
    "wrap",
    [
        lambda text: text,
        lambda text: f"2026-01-01 12:00:00,1 ERROR [app] {text}",
        lambda text: text.replace(" ", "\n   "),
        lambda text: text.replace("'", "\u2019"),
        lambda text: (
            f"Traceback (most recent call last):\n  File 'x.py', line 1\n{text}\n"
        ),
    ],
    ids=["bare", "logged", "wrapped", "curly", "traceback"],
)
def test_a_pasted_text_finds_its_section(wrap: Callable[[str], str]) -> None:
    lost = [
        f"{where(section)}: found {found[:1]} for {printed}"
        for section in explained()
        for template in templates(section)
        for printed in [template.replace(GAP, "<Author at 0x7f3e>")]
        for found in [find(wrap(printed), section_of())]
        if not found or section_of()[found[0]] is not section
    ]
    assert not lost, "\n" + "\n".join(lost)


def test_a_text_cut_off_finds_the_sections_it_may_be_of() -> None:
    found = find("Error: Instance <A at 0x7> is not bound to a Session", section_of())
    assert {section_of()[each].anchor for each in found} == {"attribute-refresh"}
    assert not find("nothing of the kind", section_of())


def test_values_can_be_read_from_a_pasted_text() -> None:
    lazy_load = next(each for each in section_of() if "; lazy load operation" in each)
    match = re.search(
        pattern(lazy_load),
        "Error: Parent instance <a.Author at 0x7f> is not bound to a Session; lazy load "
        "operation of attribute 'books' cannot proceed (Background on this error at: ...)",
    )
    assert match
    assert match.groups()[1::2] == ("<a.Author at 0x7f>", "books")


def test_no_pasted_text_takes_long() -> None:
    """Any stretch of any text, again and again, costs time in proportion to its length."""
    slow = []
    for template in section_of():
        found = re.compile(pattern(template))
        for piece in {*template.split(GAP), template.rpartition(GAP)[0], "'", " "} - {
            ""
        }:
            hostile = (piece.replace(GAP, "x") * (200_000 // len(piece)))[:200_000]
            start = time.perf_counter()
            found.search(hostile)
            if time.perf_counter() - start > 1:
                slow.append(
                    f"{time.perf_counter() - start:.1f} s: {template}: {piece!r}"
                )
    assert not slow, "\n" + "\n".join(slow)
