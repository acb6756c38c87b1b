"""The task by itself, with a worker, and dropped by a rollback."""

import time

import pytest
import tasks
from database import Author, SessionMaker


def greeting(author_id: int) -> str | None:
    with SessionMaker() as session:
        return session.get_one(Author, author_id).greeting


def test_the_task_by_itself() -> None:
    with SessionMaker.begin() as session:
        session.add(Author(id=1, name="Mary"))
    tasks.greet(1)
    assert greeting(1) == "Hello Mary"


def test_a_missing_row_is_no_error() -> None:
    tasks.greet(1)


@pytest.mark.usefixtures("worker")
def test_the_commit_sends_the_task() -> None:
    with SessionMaker.begin() as session:
        author_id = tasks.sign_up(session, "Mary").id
    deadline = time.monotonic() + 10
    while greeting(author_id) is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert greeting(author_id) == "Hello Mary"


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    sent: list[int] = []
    monkeypatch.setattr(tasks.greet, "delay", sent.append)
    return sent


def test_rollback_and_close_drop_the_task(sent: list[int]) -> None:
    with SessionMaker() as session:
        tasks.sign_up(session, "Mary")
        session.rollback()
        tasks.sign_up(session, "Mary")
        session.close()
        jules = tasks.sign_up(session, "Jules").id
        session.commit()
    assert sent == [jules]


def test_a_savepoint(sent: list[int]) -> None:
    with SessionMaker() as session:
        mary = tasks.sign_up(session, "Mary").id
        savepoint = session.begin_nested()
        with session.begin_nested():  # its end sends nothing
            tasks.sign_up(session, "Jules")
        savepoint.rollback()
        assert sent == []
        session.commit()
    assert sent == [mary]
