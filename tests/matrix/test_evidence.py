"""Evidence is recorded only for what was run, shown only for the text that was run, and explained."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy
from sqlalchemy import create_engine, text

from tests.ci import CI
from tests.harness.planted import HEAD, LIBRARY, planted
from tooling.harness.databases import url_of, why_unreachable
from tooling.harness.errors import ROOT
from tooling.matrix.environments import PYTHON
from tooling.matrix.holds import NOT_RUN
from tooling.publish.building import LOCKS, build

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
    shared = ("__init__.py", "library.py", "async_library.py", "words.py")
    for part in ("tooling", *(f"snippets/{name}" for name in shared)):
        source = ROOT / part
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            ignored = shutil.ignore_patterns(
                "__pycache__", "results.json", "transitions.json"
            )
            shutil.copytree(source, folder / part, ignore=ignored)
        else:
            shutil.copy(source, folder / part)
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


@pytest.fixture
def heeded() -> Iterator[None]:
    """Ctrl-C, by what is started: a shell that puts pytest into the background has all ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_keeps_what_was_recorded(number: int, tmp_path: Path) -> None:
    database = "postgresql" if not why_unreachable("postgresql") else "sqlite"
    assert database == "postgresql" or not CI, "CI needs PostgreSQL"
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
    for part in LOCKS:
        shutil.copy(ROOT / part, folder)
    own = Path("snippets", "circumstances")
    shutil.copytree(ROOT / own, folder / own)
    # The rules that it names are not there.
    classes = folder / "tooling" / "matrix" / "circumstances.yml"
    classes.write_text("[]\n", encoding="utf-8")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"(?ms)^nav:\n.*?\n\n", "", settings)  # other pages
    settings = settings.replace("  - tooling.drawing.glossary\n", "")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (folder / "docs" / "index.md").write_text(
        "# Page\n\n::: snippets.planted.true\n\n::: snippets.planted.false\n\n"
        "::: tooling.drawing.account\n\n::: tooling.matrix.results\n",
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


# What stands in the repository.
