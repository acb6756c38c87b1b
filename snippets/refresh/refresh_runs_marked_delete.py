"""With autoflush on, `refresh()` of an object marked with `delete()` flushes the DELETE, and fails.

`refresh()` [autoflushes][snippets.refresh.refresh_discards_own_flushes_others] before its
SELECT: the DELETE is emitted, and the row that it looks for is gone.

With autoflush off, the refresh succeeds and the object stays marked. Neither `refresh()` nor
`expire()` takes the mark back: [`session.add(beowulf)`
does][snippets.states.add_takes_back_delete].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`refresh()` after `delete()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        with session.no_autoflush:
            session.refresh(beowulf)
        session.expire(beowulf)
        print("marked" if beowulf in session.deleted else "not marked")
        #> marked

        sql = sql_log(engine)
        try:
            session.refresh(beowulf)
        except InvalidRequestError as error:
            print(error)
            #> Could not refresh instance '<Book at 0x...>'
        print(sql_of(sql), state_of(beowulf))
        #> SELECT DELETE SELECT deleted


if __name__ == "__main__":
    main()
