"""Each difference in a circumstance is classed by hand; what breaks the form is one line."""

from pathlib import Path

import pytest

from tooling.circumstances.circumstance import circumstances
from tooling.harness.errors import FormatError
from tooling.harness.snippet import Snippet, rule_paths
from tooling.matrix.classes import (
    Class,
    Classes,
    Difference,
    found,
    read,
    unclassed,
    what_to_do,
)
from tooling.matrix.environments import PYTHON
from tooling.matrix.otherwise import Otherwise, programs
from tooling.matrix.record import Entry, Record, Run, Setup
from tooling.matrix.results import Results

RELEASES = "2.0.58", "2.1.9"
SNIPPETS = [Snippet.read(path) for path in rule_paths()]
SNIPPET = next(one for one in SNIPPETS if one.needs.sqlalchemy.contains("2.0.58"))
DIFFERENCE = Difference(
    "merge/one", "autoflush_false", ("2.1.9",), "name: Ursula\nend", "born: 1929\nend"
)


def test_each_difference_is_classed() -> None:
    classes = read({one.id for one in SNIPPETS})
    left = unclassed(
        SNIPPETS, Otherwise.load(SNIPPETS), Results.load(SNIPPETS), classes
    )
    assert not left, "\n" + "\n".join(map(what_to_do, left))


def printed(texts: dict[str, str | None], name: str = "") -> Record:
    """A record of what the snippet prints on each release, in a circumstance or by default."""
    runs = {release: Run(release, PYTHON) for release in RELEASES}
    outcomes = {Setup(runs[key], "sqlite"): text for key, text in texts.items()}
    ids = {one.circumstance.name: one.id for one in programs([SNIPPET])}
    own = ids[name] if name else SNIPPET.id
    return Record(set(runs.values()), entries={own: Entry("2026-11-29", outcomes)})


def test_what_it_prints_by_default_on_that_release_is_no_difference() -> None:
    there = printed({"2.0.58": "old", "2.1.9": "new"}, "autoflush_false")
    default = printed({"2.0.58": "old", "2.1.9": None})
    (one,) = found(SNIPPET, there, default)
    assert (one.circumstance, one.releases, one.text) == (
        "autoflush_false",
        ("2.1.9",),
        "new",
    )
    assert one.diff.endswith("+new")


def test_the_first_entry_that_fits_classes_it() -> None:
    assert DIFFERENCE.diff == "-name: Ursula\n+born: 1929"
    stays = Class(True, "a year", ("*",), ("*",), r"^\+born")
    other = Class(False, "for merge", ("autoflush_false",), ("merge/*",))
    assert Classes((stays, other)).of(DIFFERENCE) is stays
    assert Classes((other, stays)).of(DIFFERENCE) is other
    for entry in (
        Class(True, "elsewhere", ("lazy_joined",), ("*",)),
        Class(True, "another rule", ("*",), ("states/*",)),
        Class(True, "another line", ("*",), ("*",), r"^-born"),
    ):
        assert Classes((entry,)).of(DIFFERENCE) is None


def test_what_is_in_no_class_is_one_line() -> None:
    there, default = printed({"2.1.9": "new"}, "autoflush_false"), Record()
    (one,) = unclassed([SNIPPET], there, default, Classes())
    assert "\n" not in what_to_do(one)
    assert SNIPPET.id in what_to_do(one)
    assert "autoflush_false" in what_to_do(one)


GOOD = """\
# a comment
- stays: true
  why: another column
  circumstances: "*"
  rules: "*"
- stays: false
  why: nothing is expired
  circumstances: [expire_on_commit_false]
  rules: [merge/*]
  pattern: "^-.*SELECT"
"""


def test_entries_are_read_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "circumstances.yml"
    path.write_text(GOOD)
    classes = read({"merge/one"}, path)
    assert classes.entries == (
        Class(True, "another column", ("*",), ("*",)),
        Class(
            False,
            "nothing is expired",
            ("expire_on_commit_false",),
            ("merge/*",),
            "^-.*SELECT",
        ),
    )


@pytest.mark.parametrize(
    ("right", "wrong", "line", "words"),
    [
        ("merge/*", "merg/*", 9, "no rule 'merg/*'"),
        ("[expire_on", "[expire_no", 8, "no circumstance"),
        ("expire_on_commit_false", "scopd", 8, "no circumstance 'scopd'"),
        ("stays: false", "stays: maybe", 7, "write `stays: true`"),
        ("  why: nothing is expired\n", "", 1, "write `stays: true`"),
        ("pattern", "patern", 7, "write `stays: true`"),
        ("^-.*", "^-(*", 7, "regular expression"),
        ("[merge/*]", "merge/one", 7, "a list of names"),
        ("- stays: true", "- stays: [", 4, "not YAML"),
    ],
)
def test_what_breaks_the_form_is_told(
    right: str, wrong: str, line: int, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "circumstances.yml"
    path.write_text(GOOD.replace(right, wrong))
    with pytest.raises(FormatError) as raised:
        read({"merge/one"}, path)
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)
    assert raised.value.line == line


def test_the_names_are_those_of_the_modules() -> None:
    assert {"autoflush_false", "lazy_joined", "scoped"} <= circumstances().keys()
