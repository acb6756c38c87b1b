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


def test_a_rollback_drops_the_task(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[int] = []
    monkeypatch.setattr(tasks.greet, "delay", sent.append)
    with SessionMaker() as session:
        tasks.sign_up(session, "Mary")
        session.rollback()
        jules = tasks.sign_up(session, "Jules").id
        session.commit()
    assert sent == [jules]


def test_a_released_savepoint_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[int] = []
    monkeypatch.setattr(tasks.greet, "delay", sent.append)
    with SessionMaker() as session:
        tasks.sign_up(session, "Mary")
        with session.begin_nested():
            pass
        assert sent == []
        session.rollback()
    assert sent == []
