"""`expunge_all()` also makes pending objects transient, whoever added them.

Here it was meant for Ursula alone, and the new book becomes transient with her. Nothing is raised:
the commit succeeds and INSERTs nothing.

Expunge the one object you return: `session.expunge(obj)`. Or load it in a session of your own.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`expunge_all()` drops what you added"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        nova = Book(title="Nova")
        session.add(nova)
        session.expunge_all()  # meant for ursula
        session.commit()
        print(state_of(ursula))
        #> detached
        print(state_of(nova))
        #> transient
        print(session.scalars(select(Book.id)).all())
        #> [1, 2, 3, 4]


if __name__ == "__main__":
    main()
