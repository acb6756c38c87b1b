"""Two windows on one page: the second to save is told, and nothing is lost."""

from collections.abc import Iterator

import pytest
from sqlalchemy import StaticPool, create_engine
from window import Base, Page, SessionMaker, Window


@pytest.fixture(autouse=True)
def database() -> Iterator[None]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Base.metadata.create_all(engine)
    SessionMaker.configure(bind=engine)
    with SessionMaker.begin() as session:
        session.add(Page(id=1, text="draft"))
    yield
    engine.dispose()


def test_a_change_is_saved_and_shown() -> None:
    window = Window()
    form = window.edit(1)
    form.text = "by Ann"
    assert window.save(form)
    assert window.pages == {1: "by Ann"}


def test_the_second_to_save_is_told() -> None:
    ann, bob = Window(), Window()
    first, second = ann.edit(1), bob.edit(1)
    first.text, second.text = "by Ann", "by Bob"
    assert ann.save(first)
    assert not bob.save(second)
    assert bob.pages == {1: "by Ann"}
    assert bob.message == "not saved: changed or deleted meanwhile"


def test_a_deleted_page() -> None:
    window = Window()
    form = window.edit(1)
    with SessionMaker.begin() as session:
        session.delete(session.get_one(Page, 1))
    assert not window.save(form)
    assert window.pages == {}
