"""With autoflush off, `refresh()` by name raises if the primary key has an unflushed change.

The row would be read under the old key, so `InvalidRequestError` asks for a flush
([#8703](https://github.com/sqlalchemy/sqlalchemy/issues/8703)). With autoflush on, the changed
key is flushed first.

A refresh without names, or one that names the changed key, does not raise: it discards the
change of the key.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "`refresh()` after a change of the key"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        with session.no_autoflush:
            beowulf.id = 40
            try:
                session.refresh(beowulf, ["title"])
            except InvalidRequestError as error:
                print(error)
                #> Please flush pending primary key changes on attributes {'id'} for mapper Mapper[Book(book)] before proceeding with a refresh
            session.refresh(beowulf, ["id", "title"])
            print(beowulf.id)
            #> 4
            beowulf.id = 40
            session.refresh(beowulf)
            print(beowulf.id)
            #> 4

        beowulf.id = 40
        session.refresh(beowulf, ["title"])
        print(beowulf.id)
        #> 40


if __name__ == "__main__":
    main()
