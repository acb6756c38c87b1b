"""Deleting a parent leaves its children's foreign keys, if the parent has no relationship to them.

The flush emits the DELETE and nothing for the children: a foreign key alone, or a many-to-one on
the child, tells it nothing of them. In the database they refer to a row that is gone; one that
checks foreign keys, as SQLite does only after `PRAGMA foreign_keys = ON`, refuses the DELETE or, with
ON DELETE, takes care of them.

Give the parent [a list with `cascade="all, delete-orphan"`][snippets.fixes.delete_the_children_too],
or declare `ondelete="CASCADE"` on the column. With a list [and no delete
cascade][snippets.states.delete_parent_clears_foreign_keys] the keys are set to NULL.
"""

from sqlalchemy import ForeignKey, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "delete, and no relationship"
REQUIRES = ("sqlite",)


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Topic(OwnBase):
    __tablename__ = "topic"


class Entry(OwnBase):
    __tablename__ = "entry"
    topic_id: Mapped[int] = mapped_column(ForeignKey("topic.id"))


class Answer(OwnBase):
    __tablename__ = "answer"
    topic_id: Mapped[int] = mapped_column(ForeignKey("topic.id"))
    topic: Mapped[Topic] = relationship()


def main() -> None:
    engine = new_library()
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        topic = Topic(id=1)
        session.add(topic)
        session.flush()
        session.add_all([Entry(id=1, topic_id=1), Answer(id=1, topic=topic)])
        session.commit()
        sql = sql_log(engine)
        session.delete(topic)
        session.commit()
        print(sql_of(sql))
        #> SELECT DELETE
        print(session.get(Entry, 1).topic_id, session.get(Answer, 1).topic_id)
        #> 1 1

        session.execute(text("PRAGMA foreign_keys = ON"))
        session.add(Topic(id=1))
        session.commit()
        session.delete(session.get(Topic, 1))
        try:
            session.flush()
        except IntegrityError as error:
            print(error.orig)
            #> FOREIGN KEY constraint failed


if __name__ == "__main__":
    main()
