"""Call `commit()` to keep the rows, and `flush()` where you need a key before that."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        session.add(Author(name="Mary"))
        session.flush()
    with Session(engine) as session:
        print(session.scalars(select(Author.name)).all())
        #> ['Ursula', 'Octavia']
    # after
    with Session(engine) as session:
        session.add(Author(name="Mary"))
        session.commit()
    with Session(engine) as session:
        print(session.scalars(select(Author.name)).all())
        #> ['Ursula', 'Octavia', 'Mary']


if __name__ == "__main__":
    main()
