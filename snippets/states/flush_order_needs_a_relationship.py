"""Between two classes the flush goes by `relationship()`: a foreign key alone puts no INSERT first.

`Entry` and `Word` refer to `Topic` by a column, and no relationship joins the classes: the flush takes
neither the foreign key nor the order of `add()` into account. It may INSERT the child first, or
DELETE the parent first, and a database that checks foreign keys with each statement refuses.

A relationship in either class, unless it is `viewonly`, puts the parent first for INSERTs and last
for DELETEs; it need not be used to link the objects. Without one, call `session.flush()` between
the two; or let the foreign key be [checked at the
commit][snippets.states.passive_updates_after_the_parent], `DEFERRABLE INITIALLY DEFERRED`.
"""

from sqlalchemy import ForeignKey, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

LABEL = "a foreign key without a relationship"
REQUIRES = ("sqlite",)


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Topic(OwnBase):
    __tablename__ = "topic"


class Entry(OwnBase):
    __tablename__ = "entry"
    topic_id: Mapped[int] = mapped_column(ForeignKey("topic.id"))


class Word(OwnBase):
    __tablename__ = "word"
    topic_id: Mapped[int] = mapped_column(ForeignKey("topic.id"))


class Answer(OwnBase):
    __tablename__ = "answer"
    topic_id: Mapped[int] = mapped_column(ForeignKey("topic.id"))
    topic: Mapped[Topic] = relationship()


def flush(session: Session) -> str:
    try:
        session.flush()
    except IntegrityError as error:
        session.rollback()
        return str(error.orig)
    return "written"


def main() -> None:
    engine = new_library()
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.execute(text("PRAGMA foreign_keys = ON"))
        session.add_all([Topic(id=1), Entry(topic_id=1)])
        print("topic, entry:", flush(session))
        #> topic, entry: FOREIGN KEY constraint failed

        topic, word = Topic(id=2), Word(topic_id=2)
        session.add_all([topic, word])
        print("topic, word:", flush(session))
        #> topic, word: written
        session.delete(word)
        session.delete(topic)
        print("deleted:", flush(session))
        #> deleted: FOREIGN KEY constraint failed

        topic, answer = Topic(id=3), Answer(topic_id=3)
        session.add_all([answer, topic])
        print("answer, topic:", flush(session))
        #> answer, topic: written
        session.delete(topic)
        session.delete(answer)
        print("deleted:", flush(session))
        #> deleted: written


if __name__ == "__main__":
    main()
