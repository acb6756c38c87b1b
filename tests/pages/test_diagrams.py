"""The diagrams: light, with words for those who do not see them, and true."""

import gzip
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from sqlalchemy import inspect, text, update
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached

from snippets.library import Author, new_library, sql_log
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


def arrows() -> set[Arrow]:
    """What the labels of docs/assets/diagrams/states.svg say, one call or sequence each."""
    labels = [
        link.attrib["aria-label"]
        for link in tree(ROOT / "docs/assets/diagrams/states.svg").iter("autoref")
    ]
    found = set()
    for label in labels:
        match = re.fullmatch(r"(.+) makes a (?:(\w+) object (\w+)|(\w+) object)", label)
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


@pytest.mark.parametrize("arrow", sorted(arrows(), key=str), ids=str)
def test_each_arrow_between_the_states_is_true(arrow: Arrow) -> None:
    with library() as session:
        if arrow.before is None:
            assert state(MADE[arrow.calls[0]](session)) == arrow.after
            return
        new = arrow.before in {"transient", "pending"} or arrow.calls[0].endswith(
            "INSERT"
        )
        author = in_state(arrow.before, session, new=new)
        assert state(author) == arrow.before
        for call in arrow.calls:
            assert state(author) == arrow.before
            CALLS[call](session, author)
        assert state(author) == arrow.after


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


def test_the_values_of_the_merge_are_true() -> None:
    with library() as session:
        sql = sql_log(session.get_bind().engine)
        row = session.execute(
            text("SELECT id, name, born FROM author WHERE id = 1")
        ).one()
        sql.clear()
        given = Author(id=1, name="Le Guin")
        returned = session.merge(given)
        assert [statement.split()[0] for statement in sql] == ["SELECT"]
        session.flush()
        assert sql[1:] == ["UPDATE author SET name=? WHERE author.id = ?"]
        assert (state(given), state(returned)) == ("transient", "persistent")
        drawn = [
            part
            for held in (vars(given), vars(returned), row._mapping)
            for name in ("id", "name", "born")
            for part in (name, repr(held[name]) if name in held else "not set")
        ]
    path = ROOT / "docs/assets/diagrams/merge.svg"
    assert list(texts(path, "cells")) == drawn * 2


def held_over_time(
    call: Callable[[Session, Author], object],
) -> tuple[list[str], list[bool]]:
    """What the object holds after each of four steps, and whether the step emits a SELECT."""
    held, selects = [], []
    with library() as session:
        sql = sql_log(session.get_bind().engine)
        author = session.get(Author, 1)
        assert author
        row = "Ursula"
        for step in ("loaded", "updated", "called", "read"):
            sql.clear()
            if step == "updated":
                row = "Le Guin"
                update_row = text("UPDATE author SET name = 'Le Guin' WHERE id = 1")
                session.connection().execute(update_row)
            elif step == "called":
                call(session, author)
            elif step == "read":
                _ = author.name
            value = vars(author).get("name")
            fresh = "now" if step == "loaded" else "new"
            held.append(
                "expired" if value is None else fresh if value == row else "stale"
            )
            selects.append(any(statement.startswith("SELECT") for statement in sql))
    return held, selects


def test_the_course_of_time_is_true() -> None:
    wide, narrow = tree(ROOT / "docs/assets/diagrams/refresh.svg").findall("svg")
    lanes: list[Callable[[Session, Author], object]] = [
        lambda session, author: session.query(Author).all(),
        Session.expire,
        Session.refresh,
    ]
    for lane, call in enumerate(lanes):
        held, selects = held_over_time(call)
        for step in range(4):
            x, y = (206, 344, 478, 628)[step], (98, 164, 230)[lane]
            assert kind_at(wide, x + 5, y + 5) == held[step]
            assert ((x + 6.0, y - 7.0) in selects_at(wide)) == selects[step]
            x, y = (93, 185, 277)[lane], (46, 115, 184, 253)[step]
            assert kind_at(narrow, x + 5, y + 5) == held[step]
            assert ((x + 40.0, y - 8.0) in selects_at(narrow)) == selects[step]


@pytest.mark.parametrize("like_expire", [Session.commit, Session.rollback])
def test_commit_and_rollback_are_as_expire(
    like_expire: Callable[[Session], None],
) -> None:
    with library() as session:
        author = session.get(Author, 1)
        assert author
        like_expire(session)
        assert "name" not in vars(author)


def test_populate_existing_is_as_refresh() -> None:
    def query(session: Session, author: Author) -> object:
        return session.query(Author).populate_existing().all()

    assert held_over_time(query) == held_over_time(Session.refresh)


def test_get_is_as_a_query_without_sql() -> None:
    held, selects = held_over_time(lambda session, author: session.get(Author, 1))
    assert held == ["now", "stale", "stale", "stale"]
    assert not any(selects)


def kind_at(svg: ElementTree.Element, x: float, y: float) -> str:
    (kind,) = (
        group.attrib["class"].split()[1]
        for group in svg.iter("g")
        if group.get("class", "").startswith("value ")
        for rect in group.iter("rect")
        if 0 <= x - float(rect.attrib["x"]) < float(rect.attrib["width"])
        and 0 <= y - float(rect.attrib["y"]) < float(rect.attrib["height"])
    )
    return kind


def selects_at(svg: ElementTree.Element) -> set[tuple[float, float]]:
    return {
        (float(one.attrib["x"]), float(one.attrib["y"]))
        for group in svg.iter("g")
        if group.get("class") == "sql"
        for one in group.iter("text")
    }


def test_the_values_of_synchronize_session_are_true() -> None:
    drawn = []
    for value in ("evaluate", "fetch", "auto", False):
        with library() as session:
            sql = sql_log(session.get_bind().engine)
            author = session.get(Author, 1)
            assert author
            sql.clear()
            statement = update(Author).where(Author.born == 1929).values(name="Le Guin")
            session.execute(statement.execution_options(synchronize_session=value))
            assert [sent.split()[0] for sent in sql] == ["UPDATE"]
            assert ("RETURNING" in sql[0]) == (value == "fetch")
            row = session.scalar(text("SELECT name FROM author WHERE id = 1"))
            drawn += [repr(vars(author)["name"]), repr(row)]
    path = ROOT / "docs/assets/diagrams/synchronize_session.svg"
    assert list(texts(path, "value")) == drawn


RGB = tuple[float, ...]
# Machado, Oliveira and Fernandes (2009): how each kind of colour blindness sees linear RGB.
SIGHT = {
    "trichromat": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanope": (
        (0.152, 1.053, -0.205),
        (0.115, 0.786, 0.099),
        (-0.004, -0.048, 1.052),
    ),
    "deuteranope": (
        (0.367, 0.861, -0.228),
        (0.280, 0.673, 0.047),
        (-0.012, 0.043, 0.969),
    ),
    "tritanope": (
        (1.256, -0.077, -0.179),
        (-0.078, 0.931, 0.148),
        (0.005, 0.691, 0.304),
    ),
}


def colours(scheme: str) -> dict[str, RGB]:
    css = (ROOT / "docs/assets/site.css").read_text(encoding="utf-8")
    which = "" if scheme == "default" else f'="{scheme}"'
    block = css.split(f"[data-md-color-scheme{which}] {{")[1].split("}")[0]
    return {
        name: tuple(
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (int(value[i : i + 2], 16) / 255 for i in (0, 2, 4))
        )
        for name, value in re.findall(r"--([\w-]+): #(\w{6});", block)
    }


def contrast(one: RGB, other: RGB) -> float:
    dark, light = sorted(
        sum(part * weight for part, weight in zip(colour, (0.2126, 0.7152, 0.0722)))
        for colour in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


def lab(colour: RGB) -> RGB:
    """CIELAB, in which distances are about as large as they look."""
    to_xyz = (
        (0.4339, 0.3762, 0.1899),
        (0.2127, 0.7152, 0.0722),
        (0.0178, 0.1095, 0.8727),
    )
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (sum(a * b for a, b in zip(row, colour)) for row in to_xyz)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_states_have_colours_that_can_be_read_and_told_apart(scheme: str) -> None:
    known = {"md-default-bg-color": (1.0, 1.0, 1.0)} | colours(scheme)
    for state_name in STATES:
        for ground in ("md-default-bg-color", "md-code-bg-color"):
            assert contrast(known[f"state-{state_name}"], known[ground]) >= 4.5
    for kind, matrix in SIGHT.items():
        seen = {
            name: lab(
                tuple(
                    min(
                        max(sum(a * b for a, b in zip(row, known[f"state-{name}"])), 0),
                        1,
                    )
                    for row in matrix
                )
            )
            for name in STATES
        }
        for one, other in combinations(STATES, 2):
            distance = sum((a - b) ** 2 for a, b in zip(seen[one], seen[other])) ** 0.5
            assert distance > 20, (kind, one, other)
