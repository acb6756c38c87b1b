"""What the diagrams of the chapters say, run."""

import json
import pickle
from collections.abc import Callable
from contextlib import suppress
from xml.etree import ElementTree

import pytest
from sqlalchemy import inspect, text, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, sql_log
from tests.pages.test_diagrams import CALLS, in_state, library, state, texts, tree
from tooling.harness.errors import ROOT


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


def read_of(session: Session | None, author: Author, name: str) -> str:
    """What the read of an attribute gives: its value, SQL, or an exception."""
    sql = sql_log(session.get_bind().engine) if session else []
    try:
        value = getattr(author, name)
    except DetachedInstanceError as error:
        return type(error).__name__
    return sql[0].split()[0] if sql else repr(value)


def test_what_is_read_with_and_without_a_session_is_true() -> None:
    drawn = []
    for detach in (False, True):
        for name in ("name", "born", "books"):
            with library() as session:
                author = session.get(Author, 1)
                assert author
                session.expire(author, ["born"])
                if detach:
                    session.expunge(author)
                expired = name in inspect(author).expired_attributes
                absent = "expired" if expired else "not loaded"
                held = repr(author.name) if name in vars(author) else absent
                read = read_of(None if detach else session, author, name)
                drawn += [name, held, read]
    path = ROOT / "docs/assets/diagrams/detachment.svg"
    assert list(texts(path, "cells")) == drawn * 2


def test_each_arrow_of_detachment_is_true() -> None:
    labels = {
        link.attrib["aria-label"]
        for link in tree(ROOT / "docs/assets/diagrams/detachment.svg").iter("autoref")
    }
    checked = set()
    for call, before, after in (
        ("expunge()", "persistent", "detached"),
        ("close()", "persistent", "detached"),
        ("add()", "detached", "persistent"),
    ):
        with library() as session:
            author = in_state(before, session, new=False)
            CALLS[call](session, author)
            assert state(author) == after
        checked.add(f"{call} makes a {before} object {after}")
    with library() as session:
        author = in_state("detached", session, new=False)
        assert session.get(Author, inspect(author).identity) is not author
        assert state(author) == "detached"
        checked.add("The key stays: get() loads another object")
    assert labels == checked


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


def drawn_object(author: Author) -> list[str]:
    """The cells of an object in docs/assets/diagrams/make-transient.svg."""
    held = inspect(author)
    cells = ["key", repr(held.identity)]
    for name in ("id", "name", "born"):
        expired = name in held.expired_attributes
        read = "expired" if expired else repr(getattr(author, name))
        loaded = name in vars(author) or expired
        cells += [name, read if loaded else f"reads {read}"]
    return cells


def test_the_values_of_make_transient_are_true() -> None:
    states, cells, afterwards = [], [], []
    steps: list[Callable[[Author], object]] = [
        lambda author: None,
        make_transient,
        make_transient_to_detached,
    ]
    for done in range(3):
        with library() as session:
            author = session.get_one(Author, 1)
            session.expire(author, ["born"])
            for step in steps[: done + 1]:
                step(author)
            states.append(state(author))
            cells += drawn_object(author)
            sql = sql_log(session.get_bind().engine)
            if done:
                session.add(author)
            else:
                author.name = "Le Guin"
            with suppress(IntegrityError):  # the row has that key: it was an INSERT
                session.flush()
            what = "add()" if done else "a change"
            afterwards.append(f"{what}: {sql[0].split()[0] if sql else 'no SQL'}")
    path = ROOT / "docs/assets/diagrams/make-transient.svg"
    assert list(texts(path, "state")) == states * 2
    assert list(texts(path, "cells"))[:24] == cells
    assert list(texts(path, "cells"))[24:] == cells
    assert list(texts(path, "after")) == afterwards * 2


WAYS: list[tuple[str, str, Callable[[Author], object]]] = [
    ("The object", "add", lambda author: author),
    ("The object", "merge", lambda author: author),
    ("Its pickle", "add", lambda author: pickle.loads(pickle.dumps(author))),
    ("Its values", "add", lambda author: Author(**values_of(author))),
    ("Its key", "get", lambda author: author.id),
]


def values_of(author: Author) -> dict[str, object]:
    names = inspect(Author).column_attrs.keys()
    sent = json.dumps({name: getattr(author, name) for name in names})
    return dict(json.loads(sent))


def test_the_ways_into_another_session_are_true() -> None:
    arrives, results, labels = [], [], []
    for what, call, hand_over in WAYS:
        with library() as first, Session(first.get_bind()) as second:
            author = first.get_one(Author, 1)
            given = hand_over(author)
            is_object = isinstance(given, Author)
            arrives.append(state(given) if isinstance(given, Author) else str(given))
            arguments = (given,) if is_object else (Author, given)
            try:
                returned = getattr(second, call)(*arguments)
                second.flush()
            except SQLAlchemyError as error:
                results.append("raises")
                labels.append(f"{what}: {call}() raises {type(error).__name__}")
            else:
                result = given if returned is None else returned
                assert isinstance(result, Author)
                assert result in second
                results.append(state(result))
                labels.append(f"{what}: {call}() gives a {state(result)} object")
    path = ROOT / "docs/assets/diagrams/boundaries.svg"
    assert list(texts(path, "arrives")) == arrives * 2
    assert list(texts(path, "result")) == results * 2
    links = [link.attrib["aria-label"] for link in tree(path).iter("autoref")]
    assert links == labels * 2
