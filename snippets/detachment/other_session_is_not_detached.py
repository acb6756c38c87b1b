"""An object that is not in this session is not detached if it is in another one.

`obj in session` answers for one session only. While another one holds the object, [no other will
take it][snippets.detachment.an_object_belongs_to_one_session].

Ask `inspect(obj).detached`; or `object_session(obj)`, which is the session the object is in, or
None.

SQLAlchemy's documentation: [object_session()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.object_session).
"""

from sqlalchemy.orm import Session, object_session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "not in this session, but in another"


def main() -> None:
    engine = new_library()
    with Session(engine) as first, Session(engine) as second:
        ursula = first.get(Author, 1)
        print(ursula in second, state_of(ursula))
        #> False persistent
        print(object_session(ursula) is first)
        #> True

        first.expunge(ursula)
        print(ursula in second, state_of(ursula))
        #> False detached
        print(object_session(ursula))
        #> None


if __name__ == "__main__":
    main()
