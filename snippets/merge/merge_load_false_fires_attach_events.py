"""`merge(load=False)` fires attach events, but runs no validator and fires no `loaded_as_persistent`.

For the copy it fires `after_attach`, `detached_to_persistent` and the instance event `load`. Onto
an object that the session holds, it fires none of these.

With `load=True` the attributes are set, so `@validates` methods run, here for an unchanged value.

SQLAlchemy's documentation: [Object Lifecycle Events](https://docs.sqlalchemy.org/en/21/orm/session_events.html#session-lifecycle-events).
"""

from functools import partial

from sqlalchemy import event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, validates

from snippets.library import new_library

LABEL = "Events of `merge()`"

happened: list[str] = []
events = ("after_attach", "detached_to_persistent", "loaded_as_persistent")


def listen(session: Session) -> None:
    for name in events:
        event.listen(session, name, partial(note, name))


def note(name: str, *_: object) -> None:
    happened.append(name)


class PageBase(DeclarativeBase):
    pass


class Page(PageBase):
    __tablename__ = "page"

    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[int]

    @validates("words")
    def positive(self, key: str, words: int) -> int:
        happened.append("validates")
        return words


def main() -> None:
    engine = new_library()
    PageBase.metadata.drop_all(engine)
    PageBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Page(id=1, words=300))
        session.commit()
        page = session.get(Page, 1)
    event.listen(Page, "load", partial(note, "load"))

    for load in (True, False):
        with Session(engine) as session:
            listen(session)
            happened.clear()
            session.merge(page, load=load)
            print(f"load={load}:", *happened)
            #> load=True: load loaded_as_persistent validates
            #> load=False: after_attach detached_to_persistent load

    with Session(engine) as session:
        listen(session)
        held = session.get(Page, 1)
        happened.clear()
        session.merge(page, load=False)
        print(f"{held.words} words:", *happened or ["no event"])
        #> 300 words: no event


if __name__ == "__main__":
    main()
