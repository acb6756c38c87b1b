"""`Session.delete()` of a detached object attaches it at once, and deletes it at the flush.

The object becomes persistent, `detached_to_persistent` fires, and it is in
`session.deleted`. The DELETE uses the identity key: here the row is not loaded first.
With relationships that are not loaded, `delete()` and the flush load the related rows,
to cascade or to clear their foreign keys.

It raises what `add()` would raise: the object may not belong to another session, and
the session may not hold
[another object of that row][snippets.detachment.add_refuses_a_second_instance].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)

    with Session(engine) as session:
        sql = sql_log(engine)
        session.delete(beowulf)
        print(inspect(beowulf).persistent, beowulf in session.deleted)
        #> True True
        session.commit()
        print([statement.split()[0] for statement in sql])
        #> ['DELETE']
        print(inspect(beowulf).detached, session.get(Book, 4))
        #> True None


if __name__ == "__main__":
    main()
