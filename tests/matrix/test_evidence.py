"""Evidence is recorded only for what was run, shown only for the text that was run, and explained."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import sqlalchemy
from sqlalchemy import create_engine, text

from tests.harness.test_harness import HEAD, LIBRARY, planted
from tooling.harness.databases import url_of, why_unreachable
from tooling.harness.errors import ROOT
from tooling.harness.fingerprint import fingerprint
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.matrix import changes, record
from tooling.matrix.environments import PYTHON, planned
from tooling.matrix.holds import NOT_RUN, holds
from tooling.matrix.record import Entry, Run, Setup
from tooling.matrix.results import RESULTS, Results, as_text
from tooling.publish.building import build

HERE = sqlalchemy.__version__
# The command with one release, the installed one, in this Python in place of uv's.
DRIVER = """
import sys
from tooling.matrix import environments
from tooling.matrix.record import Run

def command(run, *arguments):
    if run.release != {release!r}:
        return [sys.executable, "-c", "raise SystemExit('error: no such release')"]
    return [sys.executable, *arguments]

environments.command = command
environments.published = lambda: ["1.4.54", *{releases!r}]
environments.planned = lambda releases: [Run(one, {python!r}) for one in releases[1:]]
from tooling.evidence.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
TRUE = planted("print(1)\n#> 1", LIBRARY)
FALSE = planted("print(1)\n#> 2")
SNIPPETS = {
    "true": TRUE,
    "false": FALSE,
    "only_elsewhere": planted(
        "print(1)\n#> 1", HEAD + 'REQUIRES = ("sqlalchemy<1",)\n\n'
    ),
    "random": planted("print(os.urandom(8))\n#> 1", HEAD + "import os\n\n"),
    "hangs": planted("print(1)\n#> 1\nwhile True:\n    pass"),
    "dies": planted("print(1)\n#> 1\nos._exit(3)", HEAD + "import os\n\n"),
    "raises": planted("print(1)\n#> 1\nraise ValueError('no')"),
    "warns": planted(
        "print(1)\n#> 1\nwarnings.warn('old', DeprecationWarning, 2)",
        HEAD + "import warnings\n\n",
    ),
    "last": TRUE,
}


def project(folder: Path, snippets: dict[str, str]) -> Path:
    """A checkout with these snippets, and without evidence."""
    for part in ("tooling", "snippets/__init__.py", "snippets/library.py"):
        source = ROOT / part
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            ignored = shutil.ignore_patterns(
                "__pycache__", "results.json", "transitions.json"
            )
            shutil.copytree(source, folder / part, ignore=ignored)
        else:
            shutil.copy(source, folder / part)
    shutil.copy(ROOT / "snippets" / "async_library.py", folder / "snippets")
    (folder / "tooling" / "matrix" / "changes.yml").write_text("[]\n", encoding="utf-8")
    (folder / "snippets" / "planted").mkdir()
    (folder / "snippets" / "planted" / "__init__.py").touch()
    for name, source_text in snippets.items():
        path(folder, name).write_text(source_text, encoding="utf-8")
    return folder


def path(folder: Path, name: str) -> Path:
    return folder / "snippets" / "planted" / f"{name}.py"


def command(
    folder: Path, *arguments: str, releases: tuple[str, ...] = (HERE,)
) -> list[str]:
    driver = DRIVER.format(release=HERE, releases=releases, python=PYTHON)
    return [sys.executable, "-c", driver, *arguments]


def evidence(
    folder: Path,
    *arguments: str,
    releases: tuple[str, ...] = (HERE,),
    database: str = "sqlite",
    **variables: str,
) -> subprocess.CompletedProcess[str]:
    """Run the command as `make evidence` does."""
    return subprocess.run(
        command(folder, "--database", database, *arguments, releases=releases),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def results(folder: Path) -> dict[str, dict[str, object]]:
    raw = json.loads(
        (folder / "tooling" / "matrix" / "results.json").read_text(encoding="utf-8")
    )
    return {name.partition("/")[2]: entry for name, entry in raw["snippets"].items()}


def edit(file: Path, old: str, new: str) -> None:
    source = file.read_text(encoding="utf-8")
    assert old in source
    file.write_text(source.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A checkout in which all of SNIPPETS were run, and what the run said."""
    folder = project(tmp_path_factory.mktemp("evidence"), SNIPPETS)
    done = evidence(folder, EVIDENCE_SECONDS="2")
    assert done.stderr == ""
    assert done.returncode == 1, "one is unstable"
    return folder, done.stdout


@pytest.mark.parametrize(
    ("name", "prints"),
    [
        ("true", None),
        ("last", None),
        ("false", ["1"]),
        ("hangs", ["does not end within 2 seconds"]),
        ("dies", ["the process ends with code 3"]),
        ("raises", ["1", "raises ValueError: no"]),
        ("warns", ["1", "DeprecationWarning: old"]),
    ],
)
def test_what_a_snippet_prints_is_recorded(
    name: str, prints: list[str] | None, ran: tuple[Path, str]
) -> None:
    folder, _ = ran
    entry = results(folder)[name]
    assert entry["not run"] == [f"mariadb,postgresql {PYTHON} {HERE}"]
    differs = (
        [{"on": [f"sqlite {PYTHON} {HERE}"], "prints": prints}] if prints else None
    )
    assert entry.get("differs") == differs


def test_what_is_not_known_is_not_recorded(ran: tuple[Path, str]) -> None:
    folder, said = ran
    assert "not recorded: planted/random does not print the same twice" in said
    assert results(folder).keys() == SNIPPETS.keys() - {"random", "only_elsewhere"}


def test_nothing_is_run_again(ran: tuple[Path, str], tmp_path: Path) -> None:
    folder = shutil.copytree(ran[0], tmp_path / "copy")
    file = folder / "tooling" / "matrix" / "results.json"
    before = file.read_bytes()
    path(folder, "random").unlink()
    assert "0 run and recorded" in evidence(folder).stdout
    assert file.read_bytes() == before
    edit(path(folder, "false"), "#> 2", "#> 1")
    assert "1 run and recorded, of which 0 do not hold" in evidence(folder).stdout
    assert "differs" not in results(folder)["false"]


def test_one_cell_is_shown_and_not_recorded(ran: tuple[Path, str]) -> None:
    folder, _ = ran
    before = (folder / "tooling" / "matrix" / "results.json").read_bytes()
    done = evidence(folder, "--only", "planted/false", "--release", HERE)
    assert f"planted/false differs on sqlite {PYTHON} {HERE}\n    1\n" in done.stdout
    assert (folder / "tooling" / "matrix" / "results.json").read_bytes() == before


def test_a_release_that_cannot_be_installed_is_one_line(tmp_path: Path) -> None:
    folder = project(tmp_path, {"true": TRUE})
    done = evidence(folder, releases=("2.0.999", HERE))
    line = (
        f"SQLAlchemy 2.0.999 on Python {PYTHON}: cannot be installed: no such release"
    )
    assert done.stdout.count(line) == 1
    assert done.returncode == 1
    raw = json.loads(
        (folder / "tooling" / "matrix" / "results.json").read_text(encoding="utf-8")
    )
    assert raw["releases"] == [HERE]


def test_a_missing_server_is_one_line(tmp_path: Path) -> None:
    folder = project(tmp_path, {"true": TRUE, "last": TRUE})
    url = "mysql+pymysql://root@127.0.0.1:1/test"
    done = evidence(folder, "--database", "mariadb", MARIADB_URL=url)
    assert done.returncode == 1
    assert done.stdout.count("not run: mariadb does not answer at 127.0.0.1:1") == 1
    assert results(folder)["true"]["not run"] == [f"mariadb,postgresql {PYTHON} {HERE}"]


def test_a_server_that_goes_away_is_no_result(tmp_path: Path) -> None:
    folder = project(tmp_path, {"false": FALSE})
    worker = folder / "tooling" / "matrix" / "worker.py"
    edit(worker, "    why_unreachable.cache_clear()\n", "    return 'it is gone'\n")
    done = evidence(folder)
    assert "not run: sqlite went away: it is gone" in done.stdout
    assert results(folder) == {}


def test_a_full_disk_leaves_what_was_recorded(tmp_path: Path) -> None:
    folder = project(tmp_path, {"true": TRUE})
    evidence(folder)
    before = (folder / "tooling" / "matrix" / "results.json").read_bytes()
    path(folder, "last").write_text(TRUE, encoding="utf-8")
    (folder / "tooling" / "matrix" / "results.new").mkdir()  # cannot be written either
    done = evidence(folder)
    assert "what was recorded before stays" in done.stderr
    assert "Traceback" not in done.stderr
    assert (folder / "tooling" / "matrix" / "results.json").read_bytes() == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_keeps_what_was_recorded(number: int, tmp_path: Path) -> None:
    database = "postgresql" if not why_unreachable("postgresql") else "sqlite"
    assert database == "postgresql" or not os.environ.get("CI"), "CI needs PostgreSQL"
    waits = planted(
        """
        engine = new_library()
        with Session(engine) as session:
            session.get(Author, 1)
            open(os.environ["WAITS"], "w").write(str(engine.url))
            time.sleep(60)
        print(1)
        #> 1
        """,
        LIBRARY.replace("import gc\nimport weakref", "import os\nimport time"),
    )
    folder = project(tmp_path, {"first": TRUE, "waits": waits})
    waits_in = tmp_path / "url"
    process = subprocess.Popen(
        command(folder, "--database", database),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "WAITS": str(waits_in)},
        stdout=subprocess.PIPE,
        text=True,
    )
    while process.poll() is None and not (waits_in.exists() and waits_in.read_text()):
        time.sleep(0.05)
    process.send_signal(number)
    said, _ = process.communicate()
    assert process.returncode == 130, said
    assert "1 run and recorded" in said
    assert results(folder).keys() == {"first"}
    name = re.search(r"snippet_\w+", waits_in.read_text(encoding="utf-8"))
    if database == "postgresql":
        assert name
        assert name[0] not in schemas()


def schemas() -> set[str]:
    engine = create_engine(url_of("postgresql"))
    with engine.connect() as connection:
        names = connection.scalars(text("SELECT nspname FROM pg_namespace")).all()
    engine.dispose()
    return set(names)


def test_the_page_shows_no_evidence_for_an_edited_text(tmp_path: Path) -> None:
    folder = project(tmp_path, {"true": TRUE, "false": FALSE})
    evidence(folder)
    shutil.copy(
        ROOT / "tooling" / "transitions" / "transitions.json",
        folder / "tooling" / "transitions",
    )
    for part in ("templates", "assets", "theme"):
        shutil.copytree(ROOT / "docs" / part, folder / "docs" / part)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"(?ms)^nav:\n.*?\n\n", "", settings)  # other pages
    settings = settings.replace("  - tooling.drawing.glossary\n", "")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (folder / "docs" / "index.md").write_text(
        "# Page\n\n::: snippets.planted.true\n\n::: snippets.planted.false\n\n"
        "::: tooling.drawing.account\n\n::: tooling.matrix.record\n",
        encoding="utf-8",
    )

    def page() -> str:
        done = build(folder, "mkdocs", "build", "--strict")
        assert done.returncode == 0, done.stderr
        return (folder / "site" / "index.html").read_text(encoding="utf-8")

    both = page()
    assert NOT_RUN not in both
    assert f"Holds on SQLAlchemy {HERE} · SQLite<" in both
    assert "Holds nowhere" in both
    edit(path(folder, "true"), "print(1)", "print( 1)")
    one = page()
    assert one.count(NOT_RUN) == 1
    assert "Holds on" not in one
    assert "Holds nowhere" in one
    edit(folder / "snippets" / "library.py", "born=1929", "born=1930")
    assert page().count(NOT_RUN) == 1, "the other does not use the library"


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


# What stands in the repository.


def test_results_are_in_their_form() -> None:
    written = RESULTS.read_text(encoding="utf-8")
    raw = json.loads(written)
    assert written == as_text(raw), "written by hand: run `make evidence`"
    assert raw["releases"] == record.in_order(raw["releases"])


def test_every_change_is_explained_and_every_explanation_is_of_a_change() -> None:
    snippets = [Snippet.read(path) for path in snippet_paths()]
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
