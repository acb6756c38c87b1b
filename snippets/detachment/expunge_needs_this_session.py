"""`expunge()` raises for an object that is not in this session, a detached one included.

Here the second call raises. Only the object that you pass is checked, [not what its cascade
reaches][snippets.detachment.expunge_reaches_another_session].

Ask `obj in session` first. It is False for an object in the deleted state, which can be expunged,
too, and [leaves at the commit][snippets.detachment.delete_detaches_at_commit].
`object_session(obj) is session` is True for that one; a `scoped_session` [has to be called for
that][snippets.detachment.object_session_is_not_the_proxy].

SQLAlchemy's documentation: [Expunging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#expunging).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, object_session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`expunge()` of a detached object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, beowulf = session.get(Author, 1), session.get(Book, 4)
        session.expunge(ursula)
        try:
            session.expunge(ursula)
        except InvalidRequestError as error:
            print(error)
            #> Instance <Author at 0x...> is not present in this Session

        session.delete(beowulf)
        session.flush()
        print(beowulf in session, object_session(beowulf) is session)
        #> False True
        session.expunge(beowulf)
        print(state_of(beowulf))
        #> detached


if __name__ == "__main__":
    main()
