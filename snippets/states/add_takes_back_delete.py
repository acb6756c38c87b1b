"""`Session.add()` takes back `Session.delete()`, as long as no flush came between.

The mark is all that `delete()` sets on the object, and `add()` removes it. Objects that
`delete()` reached by cascade are unmarked if `add()` cascades to them as well, as
`cascade="all"` does.

Mind autoflush: any query between the two emits the DELETE, and then `add()` raises
([an object whose DELETE was flushed][snippets.states.deleted_cannot_be_added]).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        sql = sql_log(engine)
        session.delete(beowulf)
        print(beowulf in session.deleted)
        #> True

        session.add(beowulf)
        print(beowulf in session.deleted)
        #> False
        session.flush()
        print(sql, inspect(beowulf).persistent)
        #> [] True


if __name__ == "__main__":
    main()
