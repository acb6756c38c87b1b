"""The transition table is what SQLAlchemy does, whole, explained by rules, and drawn as it is recorded."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from packaging.version import Version
from selectolax.lexbor import LexborHTMLParser

from tests.matrix.test_evidence import HERE, TRUE, evidence, project
from tests.pages.test_pages import front_matter
from tests.series import SERIES, performed
from tooling.harness.errors import ROOT
from tooling.harness.files import by_hand, line_of
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.matrix.environments import PYTHON
from tooling.matrix.holds import NOT_RUN
from tooling.matrix.record import Entry, Run, Setup
from tooling.publish.building import tree_of
from tooling.transitions.operations import OPERATIONS, perform
from tooling.transitions.record import Transitions, Unit, parsed
from tooling.transitions.rules import EXPLAINED, LAYER, OTHERWISE, patterns, rule_for
from tooling.transitions.situations import Library, observe
from tooling.transitions.starts import BEFORE, ENDED, KEEP, STARTS, units
from tooling.transitions.table import PAGES, Table
from tooling.transitions.wording import sentences

# All units, in a process of its own, for another SQLAlchemy than the one here.
RUN_ALL = """
import json, sys
import sqlalchemy
from tooling.transitions.starts import units
from tooling.transitions.record import Unit
outcomes = {name: Unit.run(name).outcomes for name in units()}
json.dump([sqlalchemy.__version__, outcomes], sys.stdout)
"""
PAGES_OF_STARTS = [ROOT / "docs" / "transitions" / f"{name}.md" for name in STARTS]


@cache
def record() -> Transitions:
    return Transitions.load()


def table() -> Table:
    return Table(record(), [Snippet.read(path) for path in snippet_paths()])


@pytest.mark.parametrize("series", SERIES)
def test_what_is_recorded_is_what_happens(series: str) -> None:
    release, found = performed(series, RUN_ALL)
    wrong = []
    for name, unit in record().units.items():
        known = on_sqlite(unit, release)
        if known is None:
            continue  # not yet run there: `make evidence` does that
        wrong += [
            f"{name}, {one}: {found[name][one]}, recorded is {known.get(one)}"
            for one in found[name]
            if found[name][one] != known.get(one)
        ]
    assert not wrong, "run `make update` and read the diff:\n" + "\n".join(wrong)


def on_sqlite(unit: Unit, release: str) -> dict[str, str] | None:
    """What is recorded of this release; None if nothing is."""
    entry = record().entries.get(unit.id)
    for cell, text in entry.outcomes.items() if entry else ():
        if cell.run.release == release and cell.database == "sqlite":
            return {**unit.outcomes, **(parsed(text or "") or {})}
    is_newest = Version(release) >= max(
        map(Version, record().releases), default=Version("0")
    )
    return unit.outcomes if is_newest else None


def test_every_state_and_operation_is_recorded() -> None:
    assert list(record().units) == units()
    whole = [BEFORE, *OPERATIONS]
    assert all(set(unit.outcomes) == set(whole) for unit in record().units.values())
    assert set(units()) == {name + layer for name in STARTS for layer in ("", KEEP)}


def test_an_impossible_combination_says_why() -> None:
    reasons = {
        (unit.name, name): json.loads(text)["impossible"]
        for unit in record().units.values()
        for name, text in unit.outcomes.items()
        if "impossible" in text
    }
    assert set(reasons.values()) == {ENDED}
    assert {name for name, _ in reasons} == {
        "deleted-committed",
        "deleted-committed.keep",
    }


def test_observing_loads_and_changes_nothing() -> None:
    library = Library()
    for start in STARTS.values():
        situation = start.situation(library, OPERATIONS["add"], expire_on_commit=True)
        assert situation
        emitted = len(library.log)
        first = observe(situation.book, situation.session)
        assert observe(situation.book, situation.session) == first
        assert len(library.log) == emitted
        situation.end()


def test_a_situation_leaves_the_library_as_it_was() -> None:
    library = Library()
    for operation in ("delete-commit", "add-commit"):
        for _ in range(2):  # the second time the key is the same
            situation = library.situation()
            situation.own.add(situation.book)
            situation.own.flush()
            outcome = perform(situation, OPERATIONS[operation])
            assert (
                outcome.after.values
                == (("id", 5), ("title", "Emma"))[: len(outcome.after.values)]
            )
            assert outcome.after.key == "5"
            situation.end()


def test_every_cell_has_a_rule() -> None:
    rules = {f"{path.parent.name}/{path.stem}" for path in snippet_paths()}
    named = {rule for own in patterns().values() for rule in own.values()}
    wrong = [
        f"{EXPLAINED.relative_to(ROOT)}:{line_of(EXPLAINED, rule)}: no such rule: {rule}"
        for rule in sorted(named - rules)
    ]
    assert not wrong, "\n" + "\n".join(wrong)
    for operation in OPERATIONS:
        for start in STARTS:
            assert rule_for(operation, start) in rules


def test_transitions_yml_names_only_what_there_is_and_decides() -> None:
    raw = by_hand(EXPLAINED, dict)
    named = {name for key in raw for name in key.split()}
    wrong = named ^ {*OPERATIONS, OTHERWISE, LAYER}
    assert not wrong, (
        f"{EXPLAINED.name}: no operation, or one that is left out: {wrong}"
    )
    unused = []
    for operation, own in patterns().items():
        if operation in (OTHERWISE, LAYER):
            continue
        chosen = {start: rule_for(operation, start) for start in STARTS}
        unused += [
            f"{operation}: {pattern}: {rule}"
            for pattern, rule in own.items()
            if rule not in chosen.values()
            or ("*" not in pattern and pattern not in STARTS)
        ]
    assert not unused, "take out what decides nothing:\n" + "\n".join(unused)


def test_every_state_and_kind_of_operation_has_a_page() -> None:
    assert list(PAGES.values()) == list(
        dict.fromkeys(one.group for one in OPERATIONS.values())
    )
    for start, page in zip(STARTS.values(), PAGES_OF_STARTS):
        assert front_matter(page)["title"].lower() == start.name.lower(), page
        about = front_matter(page)["description"]
        assert f"{len(OPERATIONS)} operations" in about, f"{page}: {about}"
        assert f"        start: {start.id}\n" in page.read_text(encoding="utf-8")
    for name, title in PAGES.items():
        page = ROOT / "docs" / "transitions" / name / "index.md"
        assert front_matter(page)["title"] == title, page
        assert f"        page: {name}\n" in page.read_text(encoding="utf-8")


def in_words(start: str, operation: str) -> str:
    seen = {
        name: json.loads(text) for name, text in record().units[start].outcomes.items()
    }
    return re.sub(r"<[^>]+>", "", sentences(seen[BEFORE], seen[operation]))


@pytest.mark.parametrize(
    ("start", "operation", "said"),
    [
        ("transient", "add", "Becomes pending. Emits no SQL."),
        (
            "detached-expired",
            "merge",
            "Stays detached, expired. Emits one SELECT. Returns another object, which is "
            "persistent.",
        ),
        (
            "persistent-modified",
            "merge-load-false",
            "Stays persistent. It keeps the changed value, but no flush will write it. "
            "Emits no SQL. Returns the object itself.",
        ),
        (
            "persistent-modified",
            "refresh",
            "Stays persistent. Its change is discarded. title is now 'The Dispossessed'. "
            "Emits one SELECT.",
        ),
        (
            "marked",
            "add",
            "Stays persistent, no longer marked for deletion. Emits no SQL.",
        ),
        (
            "detached-expired",
            "read-column",
            "Raises DetachedInstanceError. Stays detached, expired. Emits no SQL.",
        ),
        (
            "failed-flush",
            "begin-nested-fails",
            "Stays persistent. Emits no SQL.",
        ),
        (
            "persistent-expired",
            "bulk-update-fetch",
            "Stays persistent, expired. inspect(book).expired is now False, although nothing "
            "was loaded. Emits one UPDATE.",
        ),
    ],
)
def test_an_outcome_in_words(start: str, operation: str, said: str) -> None:
    assert in_words(start, operation) == said


def test_a_difference_is_kept_and_shown_where_it_is(tmp_path: Path) -> None:
    other = '{"after": {"state": "deleted"}, "sql": ["SELECT 1"]}'
    units_ = record().units
    planted = Transitions(units=dict(units_))
    for release in ("2.0.0", "2.0.1", "2.1.0"):
        planted.matrix.add(Run(release, PYTHON))
    entry = planted.entries[units_["pending"].id] = Entry("2026-01-01")
    entry.outcomes = dict.fromkeys(planted.setups_for(units_["pending"].needs))
    for release in ("2.0.0", "2.0.1"):
        cell = Setup(Run(release, PYTHON), "mariadb")
        whole = units_["pending"].expected
        entry.outcomes[cell] = re.sub(r"^flush .*", f"flush {other}", whole, flags=re.M)
    del entry.outcomes[Setup(Run("2.1.0", PYTHON), "sqlite")]
    planted.save(tmp_path / "table.json")
    loaded = Transitions.load(tmp_path / "table.json")
    assert loaded.entries.keys() == {units_["pending"].id}
    assert loaded.entries[units_["pending"].id].outcomes == {
        cell: None if text is None else f"flush {other}"
        for cell, text in entry.outcomes.items()
    }
    shown = Table(loaded, []).cell(STARTS["pending"], OPERATIONS["flush"]).elsewhere
    assert [(one.where, one.sql) for one in shown] == [
        ("SQLAlchemy 2.0.0 \N{EN DASH} 2.0.1 · MariaDB", ("SELECT 1",))
    ]
    assert not Table(loaded, []).cell(STARTS["pending"], OPERATIONS["add"]).elsewhere


def test_a_page_says_where_its_cells_were_run() -> None:
    planted = Transitions(units=dict(record().units), versions={"sqlite": ["3.40"]})
    planted.matrix = {Run("2.0.0", PYTHON), Run("2.0.1", PYTHON)}
    cells = [Setup(run, "sqlite") for run in sorted(planted.matrix)]
    planted.entries["transitions/pending"] = Entry("2026-01-01", dict.fromkeys(cells))
    assert Table(planted, []).ran_of("pending") == NOT_RUN
    kept = Entry("2026-01-02", dict.fromkeys(cells[1:]))
    planted.entries["transitions/pending.keep"] = kept
    assert Table(planted, []).ran_of("pending") == (
        f"Run on 2026-01-02 with SQLAlchemy 2.0.1, Python {PYTHON}, SQLite 3.40."
    )


def test_evidence_of_what_is_done_otherwise_now_is_dropped(tmp_path: Path) -> None:
    unit = record().units["pending"]
    changed = Unit(unit.name, {**unit.outcomes, "flush": "{}"})
    planted = Transitions(
        units={unit.name: unit}, entries={unit.id: Entry("2026-01-01")}
    )
    planted.update([unit])
    assert planted.entries
    planted.update([changed])
    assert not planted.entries


def test_make_evidence_runs_the_table_too(tmp_path: Path) -> None:
    folder = project(tmp_path, {"true": TRUE})
    unit = record().units["pending"]
    file = folder / "tooling" / "transitions" / "transitions.json"
    Transitions(units={unit.name: unit}).save(file)
    done = evidence(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert Transitions.load(file).entries[unit.id].outcomes.keys() == {
        Setup(Run(HERE, PYTHON), "sqlite"),
    }
    assert "0 run and recorded" in evidence(folder).stdout.splitlines()[-1]


def test_what_is_not_all_outcomes_is_not_recorded() -> None:
    assert parsed("add {}\nflush {}") == {"add": "{}", "flush": "{}"}
    assert parsed("add {}\nraises ValueError: no") is None
    assert parsed("does not end within 10 seconds") is None


def page_of(site: Path, name: str) -> LexborHTMLParser:
    return tree_of(site / "transitions" / name / "index.html")


def test_every_cell_is_on_a_page_with_its_words_and_a_link_to_its_rule(
    mkdocs_site: Path,
) -> None:
    drawn = table()
    for name, start in STARTS.items():
        page = page_of(mkdocs_site, name)
        for operation in OPERATIONS.values():
            row = page.css_first(f"tr[id='{operation.id}']")
            assert row, f"{name}, {operation.id}"
            cell = drawn.cell(start, operation)
            words = LexborHTMLParser(cell.usual.words).text()
            assert row.css("td p")[0].text() == words
            link = row.css("small a")[-1].attributes["href"]
            address, _, anchor = str(link).partition("#")
            assert anchor == f"snippets.{cell.rule.replace('/', '.')}"
            target = mkdocs_site / "transitions" / name / address / "index.html"
            assert f'id="{anchor}"' in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("tool", ["mkdocs", "zensical"])
def test_links_between_the_pages_lead_somewhere(
    tool: str, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(f"{tool}_site")
    ids = {
        name: {one.id for one in page_of(site, name).css("article [id]")}
        for name in ("", "whole", *STARTS, *PAGES)
    }
    number = 0
    for name in ids:
        page = page_of(site, name)
        for link in page.css(".transitions a[href]"):
            href = str(link.attributes["href"])
            address, _, anchor = href.partition("#")
            to = (site / "transitions" / name / address).resolve()
            assert (to / "index.html").is_file(), href
            if to.parent == (site / "transitions").resolve():
                number += 1
                assert not anchor or anchor in ids[to.name], href
        sheets = [
            str(sheet.attributes["href"]) for sheet in page.css("link[rel=stylesheet]")
        ]
        own = next(sheet for sheet in sheets if sheet.endswith("/transitions.css"))
        assert (site / "transitions" / name / own).is_file()
    assert number > 2 * len(STARTS) * len(OPERATIONS)


def test_zensical_shows_the_same_transitions(
    mkdocs_site: Path, zensical_site: Path
) -> None:
    for name in ("", "whole", *STARTS, *PAGES):
        ours, theirs = (
            [
                part.text(separator=" ", strip=True)
                for part in page_of(site, name).css(".transitions")
            ]
            for site in (mkdocs_site, zensical_site)
        )
        assert ours == theirs
        assert ours


def test_what_happens_elsewhere_is_told_in_one_order() -> None:
    drawn = Table(Transitions.load(), [])
    orders = [
        [one.where for one in cell.elsewhere if one.words[:5] != "With "]
        for operation in OPERATIONS.values()
        for cell in drawn.row(operation)
    ]
    assert max(map(len, orders)) > 1
    assert orders == [sorted(one) for one in orders]
