"""The program that Scratch begins with."""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

engine = new_library()
with Session(engine) as session:
    ursula = session.get_one(Author, 1)
    ursula.born = 1930
    session.commit()
    print(ursula.born)
