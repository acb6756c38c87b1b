"""A file of data that is not what it should be is named: the file, the line, and what to do."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tooling.drawing import addresses as permanent
from tooling.explorer import record as walks
from tooling.explorer import rules
from tooling.harness.errors import FormatError
from tooling.harness.files import by_hand, line_of, run_command, write
from tooling.harness.snippet import Snippet, snippet_paths
from tooling.matrix import changes
from tooling.matrix.results import Results
from tooling.trace import traces
from tooling.transitions.record import Transitions
from tooling.transitions.rules import patterns

ONE = Snippet.read(snippet_paths()[0])
Reader = Callable[[Path, pytest.MonkeyPatch], object]


def redirects(path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(permanent, "MOVED", path)
    return permanent.moved()


def of_walks(path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(rules, "EXPLAINED", path)
    return rules._patterns.__wrapped__()


READERS: dict[str, Reader] = {
    "changes.yml": lambda path, _: changes.explained(path),
    "moved.yml": redirects,
    "transitions.yml": lambda path, _: patterns(path),
    "walks.yml": of_walks,
    "results.json": lambda path, _: Results.load([], path),
    "traces.json": lambda path, _: traces.load([ONE], path),
    "transitions.json": lambda path, _: Transitions.load(path),
    "walks.json": lambda path, _: walks.Walks.load(path),
}
CHANGE = "- release: 2.0.1\n  what: it is so\n  rules: [a/b]\n"


@pytest.mark.parametrize(
    ("name", "text", "line", "said"),
    [
        ("changes.yml", CHANGE + "- a: [b\n: c\n", 5, "not YAML: "),
        ("changes.yml", "a: b\n", 1, "must hold a list"),
        ("changes.yml", CHANGE + "- oops\n", 4, "each entry has `release`"),
        ("changes.yml", CHANGE.replace("what", "wat"), 1, "each entry has"),
        ("changes.yml", CHANGE + CHANGE.replace("[a/b]", "c/d"), 2, "a list of"),
        ("changes.yml", CHANGE.replace("2.0.1", "2.0"), 2, "(three numbers)"),
        ("changes.yml", CHANGE.replace("rules: [a/b]", ""), 2, "each entry has"),
        ("moved.yml", "- a\n", 1, "must hold entries `name: value`"),
        ("moved.yml", "a/b: c/d\ne/f: [g/h]\n", 2, "`old id: id now`"),
        ("transitions.yml", "add:\n  a/b: x\n c: [\n", 3, "not YAML: "),
        ("transitions.yml", "- add\n", 1, "must hold entries"),
        ("transitions.yml", "add:\n  a/b: x\nget: a/b\n", 3, "below get: write"),
        ("transitions.yml", "add:\n  a/b:\n", 2, "a/b: write `chapter/rule: "),
        ("transitions.yml", "add:\n  a/b: x\n  c/d: x\n", 1, "two rules explain it"),
        ("walks.yml", "'a': a/b\n'b(': c/d\n", 2, "no regular expression: missing"),
        ("results.json", '{"releases": []}', 1, "run `make evidence`"),
        ("results.json", '{\n"releases": [', 2, "take it from git"),
        ("traces.json", '{"snippets": []}', 1, "run `make update`"),
        ("traces.json", '{\n"snippets": [', 2, "take it from git"),
        ("transitions.json", "{\n\n[", 3, "run `make update`"),
        ("walks.json", "{\n\n[", 3, "run `make update`"),
    ],
)
def test_what_is_broken_is_named(
    name: str,
    text: str,
    line: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FormatError) as raised:
        READERS[name](path, monkeypatch)
    assert str(raised.value).startswith(f"{path}:{line}: "), raised.value
    assert said in str(raised.value)


def test_what_is_not_written_in_yaml_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "moved.yml"
    path.write_text("# nothing yet\n", encoding="utf-8")
    assert by_hand(path, dict) == {}
    assert by_hand(path, list) == []


def test_a_line_is_that_of_the_words(tmp_path: Path) -> None:
    path = tmp_path / "words"
    path.write_text("one\ntwo\nthree two\n", encoding="utf-8")
    assert line_of(path, "two") == 2
    assert line_of(path, "four") == 1


def test_what_does_not_change_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "data.json"
    write(path, "1")
    before = path.stat()
    write(path, "1")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    write(path, "2")
    assert path.read_text(encoding="utf-8") == "2"
    assert list(tmp_path.iterdir()) == [path]


def test_a_command_says_what_is_broken_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "moved.yml"
    path.write_text("- a\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["tooling.drawing.addresses"])
    with pytest.raises(SystemExit, match=f"{path}:1: the file must hold"):
        run_command(partial(by_hand, path, dict))  # type: ignore[arg-type]
