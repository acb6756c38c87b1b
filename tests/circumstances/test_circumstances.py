"""Each circumstance says what it is, can be imported, and is made."""

import subprocess
import sys
from pathlib import Path

import pytest

from tooling.circumstances.circumstance import (
    Circumstance,
    applicable,
    circumstances,
)
from tooling.circumstances.making import make
from tooling.harness.errors import ROOT, FormatError
from tooling.harness.snippet import Snippet

# In a process of its own: a circumstance cannot be left.
MADE = """
import sys
from tooling.circumstances.making import make
make(sys.argv[1])
from sqlalchemy.orm import Session
from snippets.library import Author, Book, new_library
with Session(new_library()) as session:
    ursula = session.query(Author).filter_by(name="Ursula").one()
    print(ursula.name, session.autoflush, hasattr(Author, "version"))
"""


@pytest.mark.parametrize("one", circumstances().values(), ids=lambda one: one.name)
def test_it_is_described(one: Circumstance) -> None:
    assert one.sentence.endswith("."), f"{one.path}:1: its first line is one sentence"
    assert 0 < len(one.title) <= 40
    assert one.group


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("autoflush_false", "Ursula False False"),
        ("version_counter", "Ursula True True"),
        ("in_savepoint", "Ursula True False"),
    ],
)
def test_it_is_made(name: str, says: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MADE, name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == says


def test_it_applies_where_it_can_change_something() -> None:
    library = Snippet.read(ROOT / "snippets/merge/returns_another_object.py")
    assert applicable(library) == list(circumstances().values())


def test_an_unknown_one_is_named() -> None:
    with pytest.raises(
        FormatError, match=r"circumstances/nope\.py:1: no such circumstance"
    ):
        make("nope")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('"""Sessions."""\nTITLE = "a"\n', "no GROUP: write"),
        ('"""Sessions."""\nGROUP = "a"\nTITLE = "a"\n', "GROUP is 'a'; write one of"),
    ],
)
def test_one_that_breaks_its_format_is_named(source: str, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        assert Circumstance(Path("a.py"), source).group
