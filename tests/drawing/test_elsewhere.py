"""What is drawn of a rule's output in circumstances, from records made here."""

from pathlib import Path

import pytest

from tests.matrix.test_classes import SNIPPET, printed
from tooling.circumstances.circumstance import circumstances
from tooling.drawing.elsewhere import Elsewhere, Known, drawn, not_on
from tooling.drawing.tables import Tables, options
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.matrix.classes import Class, Classes, Difference, classed, found
from tooling.matrix.environments import PYTHON
from tooling.matrix.otherwise import Otherwise
from tooling.matrix.record import Entry, Record, Run, Setup

RELEASES = ["2.0.58", "2.1.9"]
FALSE = Class(False, "nothing is flushed", ("*",), ("*",))
STAYS = Class(True, "one more SELECT", ("*",), ("*",))

OTHER = {("2.0.58", "sqlite"), ("2.0.58", "mariadb"), ("2.1.9", "mariadb")}


def difference(
    circumstance: str, text: str, releases: tuple[str, ...] = ("2.0.58", "2.1.9")
) -> Difference:
    return Difference("merge/one", circumstance, releases, "SELECT", text)


def test_the_line_names_where_it_reads_otherwise_and_opens_to_the_lines() -> None:
    all_found = drawn(
        [
            (difference("autoflush_false", "no SQL"), FALSE),
            (difference("lazy_selectin", "SELECT SELECT"), STAYS),
            (difference("lazy_subquery", "SELECT SELECT"), STAYS),
            (difference("scoped", "no SQL"), FALSE),
            (difference("string_key", "'1'"), None),
        ],
        RELEASES,
    )
    assert all_found.line == "otherwise with autoflush=False, scoped_session"
    (one,) = all_found.printed
    assert one.where == "autoflush=False, scoped_session"
    assert one.why == "nothing is flushed"
    assert one.lines == "- SELECT\n+ no SQL"
    assert all_found.stays == 'lazy="selectin", lazy="subquery": one more SELECT'
    assert all_found.unread == "string primary key"


def test_one_release_is_named_and_many_circumstances_are_a_number() -> None:
    names = list(circumstances())[:5]
    all_found = drawn(
        [(difference(name, "no SQL", ("2.1.9",)), FALSE) for name in names], RELEASES
    )
    assert all_found.line.endswith(" and 2 more")
    assert all_found.printed[0].where.endswith(", on 2.1.9")


def test_of_nothing_recorded_nothing_is_drawn() -> None:
    assert drawn([], []) == Elsewhere()
    assert not Elsewhere().details
    assert Elsewhere().line == ""


def test_where_it_does_not_hold_is_told_to_the_settings() -> None:
    runs = {release: Run(release, PYTHON) for release in RELEASES}
    outcomes = {
        Setup(run, database): "other" if (release, database) in OTHER else None
        for release, run in runs.items()
        for database in ("sqlite", "postgresql", "mariadb")
    }
    record = Record(set(runs.values()), entries={SNIPPET.id: Entry("", outcomes)})
    assert not_on(SNIPPET, record) == "sqlite 2.0.58;mariadb 2.0.58-"
    assert not_on(SNIPPET, Record()) == ""


@pytest.fixture
def known() -> Known:
    """One rule that reads otherwise with autoflush=False."""
    known = Known.__new__(Known)
    known.results = Record()  # type: ignore[assignment]
    known.otherwise = Otherwise(run=frozenset({"autoflush_false"}))
    known.classes = Classes((FALSE,))
    there = printed({"2.1.9": "a | b"}, "autoflush_false")
    own = classed(SNIPPET, there, known.results, known.classes)
    known.found = {SNIPPET.id: own}
    return known


def test_each_circumstance_is_drawn_with_its_file_and_its_rules(known: Known) -> None:
    sections = Tables([SNIPPET], known).circumstances()
    assert [one.id.replace("-", "_") for one in sections] == list(circumstances())
    own = next(one for one in sections if one.id == "autoflush-false")
    assert SNIPPET.module in own.text
    assert "1 rule reads otherwise" in own.text
    for section, one in zip(sections, circumstances().values()):
        assert one.source.strip() in section.text
        assert one.sentence in section.text


def test_what_changes_is_a_table_of_both_outputs(known: Known) -> None:
    tables = Tables([SNIPPET], known)
    (section,) = tables.changes("autoflush_false")
    assert "<pre>a | b</pre>" in section.text
    assert SNIPPET.module in section.text
    (section,) = tables.changes("scoped")
    assert section.text == "Not run yet."


def test_the_table_of_asyncio_has_all_rules_that_need_it(known: Known) -> None:
    snippets = [Snippet.read(path) for path in snippet_paths()]
    (section,) = Tables(snippets, known).asyncio()
    needing = [one for one in snippets if one.needs.asyncio and not one.is_fix]
    assert needing
    for one in needing:
        assert f'identifier="{one.module}"' in section.text


def test_the_form_offers_all_and_knows_the_options_of_the_session(known: Known) -> None:
    form = Tables([], known).form(RELEASES)
    offered = [one["name"] for own in form["groups"].values() for one in own]
    assert offered == list(circumstances())
    assert form["releases"] == ["2.1.9", "2.0.58"]
    assert options(circumstances()["autoflush_false"]) == {"autoflush": False}
    assert options(circumstances()["scoped"]) == {}


def test_without_the_record_nothing_is_otherwise(tmp_path: Path) -> None:
    """`make evidence` writes it; a checkout may have none."""
    otherwise = Otherwise.load([SNIPPET], tmp_path / "none.json")
    assert found(SNIPPET, otherwise, Record()) == []
