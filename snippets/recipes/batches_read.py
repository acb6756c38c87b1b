"""Five ways to read every row, each with the same result.

Objects of a whole table are in memory at once if a list holds them; read in portions, [each is let
go with the last reference to it][snippets.states.identity_map_is_weak], and [`expunge()` frees
nothing more][snippets.detachment.session_refers_weakly]. [Emit nothing
else][snippets.states.result_holds_its_objects] in a loop with `yield_per`.

[Rows of columns][snippets.detachment.plain_values_outlive_the_session] spare the objects, and a
function of the database spares the rows.
"""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "Read many rows, five ways"
REQUIRES = ()


def all_objects(session: Session) -> int:
    books = session.scalars(select(Book)).all()
    return sum(len(book.title) for book in books)


def expunged(session: Session) -> int:
    letters = 0
    for book in session.scalars(select(Book)):
        letters += len(book.title)
        session.expunge(book)
    return letters


def portions(session: Session) -> int:
    books = session.scalars(select(Book).execution_options(yield_per=1000))
    return sum(len(book.title) for book in books)


def columns(session: Session) -> int:
    titles = session.scalars(select(Book.title).execution_options(yield_per=1000))
    return sum(len(title) for title in titles)


def database(session: Session) -> int:
    return session.scalar(select(func.sum(func.length(Book.title)))) or 0


def main() -> None:
    engine = new_library()
    for read in (all_objects, expunged, portions, columns, database):
        with Session(engine) as session:
            print(read.__name__, read(session))
            #> all_objects 37
            #> expunged 37
            #> portions 37
            #> columns 37
            #> database 37


if __name__ == "__main__":
    main()
