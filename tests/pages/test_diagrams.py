"""The diagrams: light, with words for those who do not see them, and true."""

import gzip
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached

from snippets.library import Author, new_library
from tests.pages.test_pages import pages
from tooling.harness.errors import ROOT
from tooling.harness.states import STATES

DIAGRAMS = sorted((ROOT / "docs" / "assets" / "diagrams").glob("*.svg"))
each_diagram = pytest.mark.parametrize("path", DIAGRAMS, ids=lambda path: path.stem)


def tree(path: Path) -> ElementTree.Element:
    return ElementTree.parse(path).getroot()


def texts(path: Path, group: str) -> Iterator[str]:
    """What stands in each arrangement of the diagram, in the groups of that class."""
    for element in tree(path).iter("g"):
        if group in element.get("class", "").split():
            yield from ("".join(one.itertext()) for one in element.iter("text"))


@each_diagram
def test_a_diagram_is_on_one_page(path: Path) -> None:
    line = f'--8<-- "{path.name}"'
    on = [page for page in pages() if line in page.read_text(encoding="utf-8")]
    assert len(on) == 1, f"{path.name}: on {len(on)} pages: write `{line}` on one"


@each_diagram
def test_a_diagram_is_light(path: Path) -> None:
    assert len(gzip.compress(path.read_bytes())) < 2000


@each_diagram
def test_a_diagram_has_words(path: Path) -> None:
    """A group, not an image: in an image a screen reader would not find the links."""
    figure = tree(path)
    named = {
        element.get("id"): element for element in figure.iter() if element.get("id")
    }
    assert figure.get("role") == "group"
    assert named[figure.attrib["aria-labelledby"]].text
    assert named[figure.attrib["aria-describedby"]].text
    assert all(link.get("aria-label") for link in figure.iter("autoref"))


@each_diagram
def test_a_diagram_takes_its_colours_from_the_page(path: Path) -> None:
    assert not re.search(
        r"#[0-9a-f]{3,6}\b|rgb|hsl|style=", path.read_text(encoding="utf-8")
    )


@each_diagram
def test_both_arrangements_say_the_same(path: Path) -> None:
    wide, narrow = (
        {
            (link.get("identifier"), link.get("aria-label"))
            for link in svg.iter("autoref")
        }
        for svg in (tree(path).findall("svg") * 2)[:2]
    )
    assert path.stem == "synchronize_session" or {what for what, _ in narrow} <= {
        what for what, _ in wide
    }


def test_ids_are_unique() -> None:
    ids = re.findall(
        r' id="([^"]+)"', "".join(path.read_text(encoding="utf-8") for path in DIAGRAMS)
    )
    assert len(ids) == len(set(ids))
    used = re.findall(
        r"url\(#([^)]+)\)",
        "".join(path.read_text(encoding="utf-8") for path in DIAGRAMS),
    )
    assert set(used) <= set(ids)


class Arrow(NamedTuple):
    calls: tuple[str, ...]
    before: str | None
    after: str


def arrows(name: str = "states") -> set[Arrow]:
    """What the labels of docs/assets/diagrams/<name>.svg say, one call or sequence each."""
    labels = [
        link.attrib["aria-label"]
        for link in tree(ROOT / f"docs/assets/diagrams/{name}.svg").iter("autoref")
    ]
    found = set()
    for label in labels:
        match = re.fullmatch(
            r"(.+) (?:makes|leaves) (?:a|another) (?:(\w+) object (\w+)|(\w+) object)(?:, expired)?",
            label,
        )
        assert match, label
        calls, before, after, made = match.groups()
        if ", then " in calls:
            found.add(Arrow(tuple(calls.split(", then ")), before, after))
        else:
            for call in re.split(", or |, | or ", calls.rstrip(",")):
                found.add(Arrow((call,), before, after or made))
    return found


MADE: dict[str, Callable[[Session], Author]] = {
    "Author()": lambda session: Author(),
    "get()": lambda session: session.get_one(Author, 1),
    "A query": lambda session: session.query(Author).filter_by(id=1).one(),
    "merge()": lambda session: session.merge(in_state("detached", session, new=False)),
}
CALLS: dict[str, Callable[[Session, Author], object]] = {
    "add()": Session.add,
    "delete()": Session.delete,
    "expunge()": Session.expunge,
    "flush()": lambda session, author: session.flush(),
    "commit()": lambda session, author: session.commit(),
    "rollback()": lambda session, author: session.rollback(),
    "rollback() of the INSERT": lambda session, author: session.rollback(),
    "close()": lambda session, author: session.close(),
    "make_transient()": lambda session, author: make_transient(author),
    "make_transient_to_detached()": lambda session, author: make_transient_to_detached(
        author
    ),
}


def in_state(name: str, session: Session, *, new: bool) -> Author:
    author = Author(name="Mary") if new else session.get(Author, 1)
    assert author
    steps = {
        "transient": (),
        "pending": ("add()",),
        "persistent": ("add()", "flush()") if new else (),
        "deleted": ("delete()", "flush()"),
        "detached": ("expunge()",),
    }
    for call in steps[name]:
        CALLS[call](session, author)
    return author


def state(author: Author) -> str:
    (name,) = [name for name in STATES if getattr(inspect(author), name)]
    return name


@contextmanager
def library() -> Iterator[Session]:
    engine = new_library()
    with Session(engine) as session:
        yield session
    engine.dispose()


def followed(arrow: Arrow, session: Session) -> Author:
    """The object at the head of the arrow."""
    if arrow.before is None:
        return MADE[arrow.calls[0]](session)
    new = arrow.before in {"transient", "pending"} or arrow.calls[0].endswith("INSERT")
    author = in_state(arrow.before, session, new=new)
    for call in arrow.calls:
        assert state(author) == arrow.before
        CALLS[call](session, author)
    return author


@pytest.mark.parametrize("arrow", sorted(arrows(), key=str), ids=str)
def test_each_arrow_between_the_states_is_true(arrow: Arrow) -> None:
    with library() as session:
        assert state(followed(arrow, session)) == arrow.after


def as_drawn(author: Author) -> tuple[str, str, bool]:
    """Its state, what stands below that, and whether it is outside of the session."""
    known = inspect(author)
    has_key = "has a key" if known.identity else "no key"
    note = "expired" if known.expired_attributes >= {"id", "name"} else has_key
    return state(author), note, known.session is None


@pytest.mark.parametrize("step", range(1, 8))
def test_each_step_of_learn_is_true(step: int) -> None:
    picture = tree(ROOT / f"docs/assets/diagrams/learn-{step}.svg")
    groups = [(g.get("class", "").split(), g) for g in picture.iter("g")]
    drawn = {
        (kind[1], "".join(note.itertext()), "out" in kind)
        for (kind, _), (_, note) in pairwise(groups)
        if kind[0] == "state"
    }
    seen = set() if step > 1 else {as_drawn(Author())}
    for arrow in arrows(f"learn-{step}"):
        with library() as session:
            author = followed(arrow, session)
            assert state(author) == arrow.after
            seen.add(as_drawn(author))
            if step == 6:
                # Where it came from stays, beside the one that merge() returns.
                seen.add(as_drawn(in_state("detached", session, new=False)))
    assert drawn
    assert drawn <= seen


def test_make_transient_is_of_any_state() -> None:
    for name in STATES:
        with library() as session:
            author = in_state(name, session, new=name in {"transient", "pending"})
            make_transient(author)
            assert state(author) == "transient"


def test_every_arrow_is_a_link() -> None:
    for svg in tree(ROOT / "docs/assets/diagrams/states.svg").findall("svg"):
        (group,) = (g for g in svg.iter("g") if g.get("class") == "arrows")
        assert len(group.findall("path")) == len(list(svg.iter("autoref")))
