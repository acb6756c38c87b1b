"""`make_transient_to_detached()` raises `InvalidRequestError` unless the object is transient.

An object that is in a session or has an identity key is refused. [One transient object is refused
too][snippets.make_transient.abandoned_pending_is_refused].

To detach a persistent object, call [`session.expunge()`][snippets.detachment.expunge_detaches]. A
pending object becomes transient by `expunge()`, and can then be made detached.

SQLAlchemy's documentation:
[make_transient_to_detached()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.make_transient_to_detached).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "Given object must be transient"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        session.expunge(octavia)
        draft = Book(id=9)
        session.add(draft)

        for given in (draft, ursula, beowulf, octavia):
            try:
                make_transient_to_detached(given)
            except InvalidRequestError as error:
                print(state_of(given), "-", error)
                #> pending - Given object must be transient
                #> persistent - Given object must be transient
                #> deleted - Given object must be transient
                #> detached - Given object must be transient

        session.expunge(draft)
        make_transient_to_detached(draft)
        print(state_of(draft))
        #> detached


if __name__ == "__main__":
    main()
