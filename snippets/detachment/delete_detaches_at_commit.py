"""A loaded object that is deleted becomes detached at `commit()`, persistent again at `rollback()`.

`session.delete()` [only marks][snippets.states.delete_marks_until_flush]; the flush emits the
DELETE and makes the object deleted. `close()` without either [does not detach
it][snippets.detachment.close_leaves_deleted_objects_deleted], nor does a commit [with
`expire_on_commit=False`][snippets.states.deleted_without_expire_on_commit].

After the commit the loaded title is readable here. `inspect(beowulf).was_deleted` tells this object
from other detached ones. `expunge()` raises then, for the object has left: leave it out.

SQLAlchemy's documentation: [Deleted to Detached](https://docs.sqlalchemy.org/en/21/orm/session_events.html#deleted-to-detached).
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "a deleted object, at the commit"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        print(state_of(beowulf))
        #> deleted
        session.rollback()
        print(state_of(beowulf))
        #> persistent

        session.delete(beowulf)
        session.commit()
        print(state_of(beowulf), inspect(beowulf).was_deleted)
        #> detached True
        print(beowulf.title)
        #> Beowulf
        try:
            session.expunge(beowulf)
        except InvalidRequestError as error:
            print(error)
            #> Instance <Book at 0x...> is not present in this Session


if __name__ == "__main__":
    main()
