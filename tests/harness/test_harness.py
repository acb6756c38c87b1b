"""The harness sees every way we know for a false statement to pass: plant each, run, read the message."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.harness.planted import FALSE, PAGE, TRUE
from tooling.harness.errors import ROOT


def project(folder: Path, snippets: dict[str, str]) -> Path:
    """A copy of the harness with these snippets in a chapter `planted`."""
    for part in ("tooling", "tests"):
        shutil.copytree(
            ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(ROOT / "pyproject.toml", folder)
    chapter = folder / "snippets" / "planted"
    chapter.mkdir(parents=True)
    for name in ("__init__.py", "library.py"):
        shutil.copy(ROOT / "snippets" / name, folder / "snippets")
    (chapter / "__init__.py").touch()
    for name, source in snippets.items():
        (chapter / f"{name}.py").write_text(source, encoding="utf-8")
    return folder


def run_pytest(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def messages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Test -> what it said, of one run over everything planted."""
    snippets = {name: source for name, (source, _, _) in FALSE.items()}
    folder = project(tmp_path_factory.mktemp("planted"), {**snippets, "true": TRUE})
    named = "".join(
        f"::: snippets.planted.{name}\n\n" for name in snippets if name != "on_no_page"
    )
    (folder / "docs").mkdir()
    (folder / "docs" / "planted.md").write_text(
        PAGE + named + "::: snippets.planted.true\n", encoding="utf-8"
    )
    done = run_pytest(
        folder,
        "tests/harness/test_snippets.py",
        "tests/pages/test_pages.py",
        "--junitxml=said.xml",
    )
    assert "INTERNALERROR" not in done.stdout + done.stderr
    return {
        case.attrib["name"]: "".join(part.text or "" for part in case)
        for case in ET.parse(folder / "said.xml").iter("testcase")
    }


@pytest.mark.parametrize("name", FALSE)
def test_planted_snippet_is_seen(name: str, messages: dict[str, str]) -> None:
    _, line, words = FALSE[name]
    test = {
        "unformatted": "test_snippets_are_formatted",
        "on_no_page": "test_every_snippet_is_on_a_page",
    }.get(name, f"test_snippet[planted/{name}]")
    said = messages[test]
    assert f"snippets/planted/{name}.py:{line}: " in said, said
    assert words in said, said


def test_planted_truth_passes(messages: dict[str, str]) -> None:
    assert messages["test_snippet[planted/true]"] == ""


@pytest.mark.parametrize(
    ("test", "words"),
    [
        ("test_every_directive_names_a_module", "docs/planted.md:6: no such snippet"),
        ("test_no_python_is_pasted", "docs/planted.md:8: a Python block"),
        ("test_no_python_is_pasted", "docs/planted.md:12: a block of sql"),
    ],
)
def test_planted_page_is_seen(test: str, words: str, messages: dict[str, str]) -> None:
    assert words in messages[test]


def test_a_mismatch_shows_the_difference(messages: dict[str, str]) -> None:
    said = messages["test_snippet[planted/stray_after_update]"]
    assert re.search(r"^-7$", said, re.MULTILINE)


def test_an_exception_shows_the_snippets_own_lines(messages: dict[str, str]) -> None:
    said = messages["test_snippet[planted/raises]"]
    assert "print(1 / 0)" in said
    assert "ZeroDivisionError: division by zero" in said
    assert "site-packages" not in said


def test_update_writes_what_the_check_accepts(tmp_path: Path) -> None:
    bare = re.sub(r" *#> .*\n", "", TRUE).replace("number in range", "number  in range")
    folder = project(tmp_path, {"true": bare, "raises": FALSE["raises"][0]})
    chapter = folder / "snippets" / "planted"
    written = []
    for _ in range(2):
        done = run_pytest(
            folder, "tests/harness/test_snippets.py::test_snippet", "--update-examples"
        )
        assert "1 failed" in done.stdout, "the one that raises"
        written.append((chapter / "true.py").read_text(encoding="utf-8"))
    assert written == [TRUE, TRUE]
    assert (chapter / "raises.py").read_text(encoding="utf-8") == FALSE["raises"][0]


def test_k_takes_a_chapter_and_an_id(tmp_path: Path) -> None:
    folder = project(tmp_path, {"true": TRUE, "other": TRUE})
    for chosen, number in (("planted", 2), ("planted/true", 1)):
        done = run_pytest(
            folder,
            "tests/harness/test_snippets.py",
            "--collect-only",
            "-q",
            "-k",
            chosen,
        )
        assert done.stdout.count("test_snippet[planted/") == number, done.stdout
