"""Setting an expired column of a detached object loads nothing, and the change is recorded.

A detached object may be changed before it is in a session again: the change is
in its history, and the flush after `Session.add()` writes it. The old value of an
expired column is not known, so the history has none, and the flush emits the
UPDATE even if the database already holds that value. (The SELECT before it loads the
primary key, which was expired too.) Only reading needs a session. An unloaded
many-to-one is set in the same way.

There are exceptions that do load the old value:
[primary keys and `active_history`][snippets.detachment.set_expired_key_raises], and
[collections][snippets.detachment.append_needs_loaded_collection].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        kindred = session.get(Book, 3)
        session.expire(ursula)

    ursula.name = "Ursula"
    octavia.name = "Octavia E."
    kindred.author = None
    print(inspect(ursula).attrs.name.history)
    #> History(added=['Ursula'], unchanged=(), deleted=())
    print(inspect(octavia).attrs.name.history)
    #> History(added=['Octavia E.'], unchanged=(), deleted=['Octavia'])
    print(inspect(kindred).attrs.author.history)
    #> History(added=[None], unchanged=(), deleted=())
    print(ursula.name)
    #> Ursula
    try:
        print(ursula.born)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    sql = sql_log(engine)
    with Session(engine) as session:
        session.add(ursula)
        session.commit()
    print([statement.split()[0] for statement in sql])
    #> ['SELECT', 'UPDATE']


if __name__ == "__main__":
    main()
