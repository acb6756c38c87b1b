"""The record of the traces, and how it is drawn."""

from pathlib import Path
from typing import Any

import pytest

from tests.harness import test_snippets
from tests.trace.test_trace import planted, watched
from tooling.drawing.facts import Facts
from tooling.drawing.rule import Rule, parts
from tooling.harness.errors import ROOT
from tooling.harness.run import why_not_here
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.trace import recorder as observing
from tooling.trace import traces
from tooling.trace.places import Place, Places
from tooling.trace.recorder import Step
from tooling.trace.statement import rendered

EXPUNGE = ROOT / "snippets" / "detachment" / "expunge_detaches.py"


@pytest.mark.parametrize(
    ("statement", "parameters", "many", "short"),
    [
        ("SELECT a.x AS a_x,\n a.y FROM a", (), False, "SELECT a.x, a.y FROM a"),
        (
            "SELECT a.one, a.two, (SELECT max(b.x) FROM b), a.three FROM a WHERE x = ?",
            (None,),
            False,
            "SELECT … FROM a WHERE x = NULL",
        ),
        (
            "UPDATE a SET x=%(x)s::VARCHAR",
            {"x": "it's"},
            False,
            "UPDATE a SET x='it''s'",
        ),
        ("UPDATE a SET x='?', y=%s", (b"\x01",), False, "UPDATE a SET x='?', y='01'"),
        (
            "DELETE FROM a WHERE x=?",
            [(1,), (2,)],
            True,
            "DELETE FROM a WHERE x=1 -- and 1 more",
        ),
        (
            "INSERT INTO a VALUES (?), (?)",
            (1, 2),
            True,
            "INSERT INTO a VALUES (1), (2)",
        ),
        ("SELECT ?", ("2026-01-02 03:04:05.678901",), False, "SELECT '…'"),
    ],
)
def test_sql_is_short_and_true(
    statement: str, parameters: Any, many: bool, short: str
) -> None:
    assert rendered(statement, parameters, many) == short


def test_the_end_of_a_block_is_drawn_below_its_last_output(tmp_path: Path) -> None:
    snippet = planted(
        tmp_path / "planted.py",
        """
        with Session(new_library()) as session:
            ursula, octavia = session.get(Author, 1), session.get(Author, 2)
            print(ursula.name)
            #> Ursula

        print(ursula, octavia)
        """,
    )
    _, trace = watched(snippet)
    first, output, last = parts(snippet, trace)[""]
    assert [line["states"] for line in first["code"] if "states" in line] == [
        [{"names": "ursula, octavia", "state": "persistent", "words": "persistent"}]
    ]
    assert output["output"] == ["Ursula"]
    end, *rest = last["code"]
    assert end["end"]
    assert end["indent"] == 0
    assert rest[0]["html"] == ""


def test_a_snippet_that_was_just_edited_is_drawn_without() -> None:
    drawn = Rule(Snippet.read(EXPUNGE), Facts(()))  # of which nothing is recorded
    assert not drawn.traced
    first, *_ = drawn.parts[""]
    assert not any(line["sql"] or "states" in line for line in first["code"])


def test_every_snippet_has_a_trace_of_its_present_text() -> None:
    """But for one that needs a release older than the two that the tests run on."""
    snippets = [Snippet.read(path) for path in snippet_paths()]
    recorded = traces.load(snippets)
    missing = [
        snippet.id
        for snippet in snippets
        if snippet.id not in recorded
        and (not why_not_here(snippet.needs) or "2.0.999" in snippet.needs.sqlalchemy)
    ]
    assert not missing, f"run `make update`: no trace of {missing}"


def test_what_is_recorded_is_read_back_and_written_alike(tmp_path: Path) -> None:
    snippets = [Snippet.read(path) for path in snippet_paths()]
    recorded = traces.load(snippets)
    traces.save(snippets, recorded, tmp_path / "traces.json")
    assert traces.load(snippets, tmp_path / "traces.json") == recorded


def test_places_name_lines_of_the_program() -> None:
    """What is drawn at a line that is not shown would be lost."""
    snippets = [Snippet.read(path) for path in snippet_paths()]
    recorded = traces.load(snippets)
    lost = [
        f"{snippet.id}: {place}"
        for snippet in snippets
        for place in (recorded[snippet.id].trace if snippet.id in recorded else ())
        if (Places(snippet.tree).ends[place.line] if place.is_end else place.line)
        not in {line.number for line in snippet.program if not line.is_output}
    ]
    assert not lost


def test_a_trace_that_is_not_what_happens_is_named() -> None:
    other = traces.Recorded("2", {Place(1): Step(sql=["SELECT 1"])})
    with pytest.raises(test_snippets.Mismatch, match="its trace is not what stands in"):
        test_snippets.check_trace(Snippet.read(EXPUNGE), other)


def test_a_trace_that_changes_what_it_observes_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def loads(state: Any) -> Any:
        print(state.object.books)
        return look_at(state)

    look_at = observing.look_at
    monkeypatch.setattr(observing, "look_at", loads)
    with pytest.raises(
        test_snippets.Mismatch, match="must not change what it observes"
    ):
        test_snippets.check_trace(Snippet.read(EXPUNGE), None)
