"""`Session.delete()` of a detached object attaches it at once, and deletes it at the flush.

The object becomes persistent, and it is in `session.deleted`. The DELETE uses the
identity key: here no SELECT loads the row first. If a relationship has to be looked
through, to cascade or to clear foreign keys, [its rows are
loaded][snippets.states.delete_parent_clears_foreign_keys].

As with `add()`, the session may not hold [another object of that
row][snippets.detachment.add_refuses_a_second_instance]. An object that was deleted
before is not refused, as `add()` would: [a second DELETE goes
out][snippets.states.deleting_twice_warns].
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`delete()` of a detached object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)

    with Session(engine) as session:
        log = sql_log(engine)
        session.delete(beowulf)
        print(state_of(beowulf), "marked:", beowulf in session.deleted)
        #> persistent marked: True

        session.commit()
        print(sql_of(log))
        #> DELETE
        print(state_of(beowulf), "row:", session.get(Book, 4))
        #> detached row: None


if __name__ == "__main__":
    main()
