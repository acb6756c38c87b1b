"""Threads, and processes that are started in each way this system has."""

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from jobs import Author, Base, SessionMaker, connect, greet_all


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    url = f"sqlite:///{tmp_path}/library.db"
    engine = connect(url)
    Base.metadata.create_all(engine)
    with SessionMaker.begin() as session:
        session.add(Author(id=1, name="Ursula"))
    yield url
    engine.dispose()


@pytest.mark.usefixtures("url")
def test_in_threads() -> None:
    with ThreadPoolExecutor() as pool:
        assert greet_all(pool, [1, 2]) == ["Hello Ursula", "Nobody is there"]


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_in_processes(url: str, method: str) -> None:
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(1, context, connect, [url]) as pool:
        assert greet_all(pool, [1, 2]) == ["Hello Ursula", "Nobody is there"]
