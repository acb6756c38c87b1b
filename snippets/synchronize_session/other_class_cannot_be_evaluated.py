"""Joining another class than the updated one or its base cannot be evaluated: "alternate class".

`'evaluate'` looks at one object at a time, so a join has no meaning to it. The message also comes
when `update()` names a base class and WHERE an attribute of its subclass. In single-table
inheritance name the subclass in both; a subclass with a table of its own needs [a condition that
joins the two][snippets.synchronize_session.joined_criteria_update_every_row].

Without the option, [`'auto'` asks the
database][snippets.synchronize_session.other_table_is_fetched].
"""

from typing import Optional

from sqlalchemy import update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import Author, Book, new_library

LABEL = "alternate class"


class OwnBase(DeclarativeBase):
    pass


class Person(OwnBase):
    __tablename__ = "sync_person"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    __mapper_args__ = {"polymorphic_on": "kind"}


class Poet(Person):
    verses: Mapped[Optional[int]]
    __mapper_args__ = {"polymorphic_identity": "poet"}


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        joined = update(Author).where(Author.id == Book.author_id)
        joined = joined.where(Book.title == "Kindred").values(born=1930)
        evaluated = joined.execution_options(synchronize_session="evaluate")
        try:
            session.execute(evaluated)
        except InvalidRequestError as error:
            print(error)
            #> Could not evaluate current criteria in Python: "Can't evaluate criteria against alternate class <class 'Book'>". Specify 'fetch' or False for the synchronize_session execution option.

        session.execute(joined)
        print(ursula.born, octavia.born)
        #> 1929 1930

        base = update(Person).where(Poet.verses == 0).values(kind="poet")
        try:
            session.execute(base.execution_options(synchronize_session="evaluate"))
        except InvalidRequestError as error:
            print("alternate class" in str(error))
            #> True


if __name__ == "__main__":
    main()
