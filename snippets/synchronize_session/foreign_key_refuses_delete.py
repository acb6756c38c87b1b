"""An ORM DELETE that a foreign key forbids at once raises `IntegrityError` and changes no object.

The objects are synchronized after the statement, so the author stays persistent. SQLite checks
foreign keys only [after `PRAGMA foreign_keys =
ON`][snippets.states.passive_deletes_leaves_children], so a test there passes and leaves books of an
author who does not exist.

Delete or update the referring rows first, in the same transaction, as here. Or declare [`ON
DELETE`][snippets.synchronize_session.on_delete_cascade_leaves_children] on the foreign key.

SQLAlchemy's documentation: [Important Notes and
Caveats](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-caveats).
"""

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "foreign key refuses the DELETE"
REQUIRES = ("postgresql", "mariadb")


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        try:
            session.execute(delete(Author).where(Author.id == 1))
        except IntegrityError as error:
            print(type(error).__name__, state_of(ursula))
            #> IntegrityError persistent
        session.rollback()

        session.execute(delete(Book).where(Book.author_id == 1))
        session.execute(delete(Author).where(Author.id == 1))
        print(session.get(Author, 1))
        #> None


if __name__ == "__main__":
    main()
