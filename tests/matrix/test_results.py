"""The record of where rules hold: kept, compared, said in words."""

import json
from pathlib import Path

import pytest

from tests.matrix.test_evidence import FALSE, TRUE, edit, path, project
from tooling.harness.fingerprint import fingerprint
from tooling.harness.snippet import Snippet, rule_paths
from tooling.matrix import changes, record
from tooling.matrix.environments import PYTHON, planned
from tooling.matrix.holds import holds
from tooling.matrix.record import Entry, Run, Setup
from tooling.matrix.results import RESULTS, Results, as_text


def snippet(folder: Path, name: str) -> Snippet:
    return Snippet.read(path(folder, name))


def test_the_hash_is_of_the_text_and_of_what_it_imports(tmp_path: Path) -> None:
    folder = project(tmp_path, {"true": TRUE, "false": FALSE})
    library = folder / "snippets" / "library.py"

    def hashes() -> tuple[str, str]:
        return fingerprint(snippet(folder, "true")), fingerprint(
            snippet(folder, "false")
        )

    first = hashes()
    edit(library, "born=1929", "born=1930")
    second = hashes()
    assert second[0] != first[0]
    assert second[1] == first[1]
    edit(path(folder, "false"), "#> 2", "#> 2\n    # and a remark")
    assert hashes()[1] != second[1]
    edit(
        path(folder, "true"), "snippets.library import", "snippets.async_library import"
    )
    third = hashes()
    edit(library, "born=1930", "born=1931")
    assert hashes()[0] != third[0], "async_library imports library"


RELEASES = ["2.0.0", "2.0.1", "2.0.2", "2.0.5.post1", "2.1.0", "2.1.1"]


@pytest.fixture
def recorded(tmp_path: Path) -> tuple[Results, Snippet, Path]:
    """A rule that did not hold at first, nor on MariaDB, and was not run everywhere."""
    folder = project(tmp_path, {"true": TRUE})
    runs = {Run(release, PYTHON) for release in RELEASES} | {Run("2.1.1", "3.13")}
    outcomes = dict.fromkeys(
        record.setups(frozenset(runs), snippet(folder, "true").needs)
    )
    for database in ("sqlite", "postgresql"):
        outcomes[Setup(Run("2.0.0", PYTHON), database)] = "0"
    for run in runs:
        outcomes[Setup(run, "mariadb")] = "none\n\nat all"
    outcomes[Setup(Run("2.1.1", "3.13"), "sqlite")] = "13"
    del outcomes[Setup(Run("2.0.2", PYTHON), "sqlite")]
    versions = {"sqlite": ["3.40"], "postgresql": ["15"], "mariadb": ["10.11"]}
    entries = {"planted/true": Entry("2026-11-21", outcomes)}
    return (
        Results(runs, versions, {}, entries),
        snippet(folder, "true"),
        tmp_path / "r.json",
    )


def test_what_is_saved_is_what_is_loaded(
    recorded: tuple[Results, Snippet, Path],
) -> None:
    known, one, file = recorded
    known.save([one], file)
    saved = file.read_bytes()
    loaded = Results.load([one], file)
    assert loaded == known
    loaded.save([one], file)
    assert file.read_bytes() == saved


def test_a_new_release_that_changes_nothing_changes_no_entry(
    recorded: tuple[Results, Snippet, Path],
) -> None:
    known, one, file = recorded
    outcomes = dict.fromkeys(record.setups(frozenset(known.matrix), one.needs))
    known.entries = {one.id: Entry("2026-11-21", outcomes)}
    known.save([one], file)
    before = file.read_text(encoding="utf-8").splitlines()
    for release in ("2.0.6", "2.1.2"):
        run = Run(release, PYTHON)
        known.matrix.add(run)
        outcomes.update(dict.fromkeys(record.setups(frozenset([run]), one.needs)))
    known.save([one], file)
    after = file.read_text(encoding="utf-8").splitlines()
    assert [line for line in before if line not in after] == [
        ' "2.1.1"'.replace(" ", "  "),
        f'  "any {PYTHON} 2.0.0-2.0.5.post1 2.1.0-2.1.1",',
    ]
    # If it has not been run there, that is said.
    known.matrix.add(Run("2.1.3", PYTHON))
    known.save([one], file)
    setup = Setup(Run("2.1.3", PYTHON), "sqlite")
    assert setup not in Results.load([one], file).entries[one.id].outcomes


def test_it_is_said_in_words(recorded: tuple[Results, Snippet, Path]) -> None:
    known, one, _ = recorded
    said = holds(one, known)
    dash = "\N{EN DASH}"
    assert said.line == (
        f"Holds on SQLAlchemy 2.0.1, 2.0.5.post1 {dash} 2.1.0 · SQLite; "
        f"2.0.1 {dash} 2.1.1 · PostgreSQL"
    )
    assert said.details == (
        "Run on 2026-11-21 with Python 3.11 (2.1.1 also 3.13), SQLite 3.40, PostgreSQL 15, "
        "MariaDB 10.11. Not run: 2.0.2 · SQLite."
    )
    assert [(one.where, one.prints) for one in said.differences] == [
        (f"SQLAlchemy 2.0.0 {dash} 2.1.1 · MariaDB", "none\n\nat all"),
        ("SQLAlchemy 2.0.0 · SQLite, PostgreSQL", "0"),
        ("SQLAlchemy 2.1.1 on Python 3.13 · SQLite", "13"),
    ]


def test_changes_are_found_between_adjacent_releases(
    recorded: tuple[Results, Snippet, Path],
) -> None:
    known, one, _ = recorded
    assert changes.found([one], known) == {
        changes.Change("2.0.1", one.id): {"sqlite", "postgresql"}
    }


def test_current_releases_are_planned_on_several_pythons() -> None:
    runs = planned(["1.4.54", "2.0.9", "2.0.10", "2.1.0"])
    assert [tuple(run) for run in runs] == [
        ("2.0.9", PYTHON),
        ("2.0.10", PYTHON),
        ("2.0.10", "3.10"),
        ("2.0.10", "3.13"),
        ("2.1.0", PYTHON),
        ("2.1.0", "3.13"),
    ]


def test_results_are_in_their_form() -> None:
    written = RESULTS.read_text(encoding="utf-8")
    raw = json.loads(written)
    assert written == as_text(raw), "written by hand: run `make evidence`"
    assert raw["releases"] == record.in_order(raw["releases"])


def test_every_change_is_explained_and_every_explanation_is_of_a_change() -> None:
    snippets = [Snippet.read(path) for path in rule_paths()]
    known = Results.load(snippets)
    found = changes.found(snippets, known)
    told = {
        changes.Change(one.release, rule)
        for one in changes.explained()
        for rule in one.rules
    }
    wrong = [
        f"tooling/matrix/changes.yml: {rule} changes with {release} on {', '.join(sorted(on))}: "
        "find out why, and explain it"
        for (release, rule), on in sorted(found.items())
        if (release, rule) not in told
    ]
    # A rule that was edited is not known to change until it is run again.
    unknown = {one.id for one in snippets if one.id not in known.entries}
    wrong += [
        f"tooling/matrix/changes.yml: {rule} does not change with {release}: remove it"
        for release, rule in sorted(told - found.keys())
        if rule not in unknown
    ]
    assert not wrong, "\n" + "\n".join(wrong)
