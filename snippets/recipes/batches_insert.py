"""Three ways to write many new rows, each with the same result.

[Pending objects are held until the flush][snippets.states.changes_are_held]; in portions they are
let go after each commit. [Dictionaries make no
objects][snippets.synchronize_session.bulk_insert_returning_gives_objects], and call [no constructor
and no mapper event][snippets.synchronize_session.insert_passes_hooks_by]; column defaults apply.
"""

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "Write many rows, three ways"
REQUIRES = ()


def all_objects(session: Session, number: int) -> None:
    session.add_all([Book(title=f"Book {each}") for each in range(number)])
    session.commit()


def portions(session: Session, number: int) -> None:
    for start in range(0, number, 1000):
        end = min(start + 1000, number)
        session.add_all([Book(title=f"Book {each}") for each in range(start, end)])
        session.commit()


def dictionaries(session: Session, number: int) -> None:
    for start in range(0, number, 1000):
        end = min(start + 1000, number)
        titles = [{"title": f"Book {each}"} for each in range(start, end)]
        session.execute(insert(Book), titles)
        session.commit()


def main() -> None:
    engine = new_library()
    for write in (all_objects, portions, dictionaries):
        with Session(engine) as session:
            write(session, 2500)
            print(write.__name__, session.scalar(select(func.count(Book.id))))
            #> all_objects 2504
            #> portions 5004
            #> dictionaries 7504


if __name__ == "__main__":
    main()
