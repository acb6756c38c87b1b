"""`expunge_all()` also makes pending objects transient, whoever added them.

It empties the whole session. A helper that calls it on a shared session, to
return its own result detached, throws away what other code has added and not flushed.
Nothing is raised: the commit succeeds and INSERTs nothing.

Expunge the one object you return: `session.expunge(obj)`. Or load it in a session
of your own.
"""

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    count = select(func.count(Book.id))
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        nova = Book(title="Nova")
        session.add(nova)
        session.expunge_all()  # meant for ursula
        session.commit()
        print(inspect(ursula).detached, inspect(nova).transient)
        #> True True
        print(session.scalar(count))
        #> 4

        ursula = session.get(Author, 1)
        session.add(nova)
        session.expunge(ursula)
        session.commit()
        print(session.scalar(count))
        #> 5


if __name__ == "__main__":
    main()
