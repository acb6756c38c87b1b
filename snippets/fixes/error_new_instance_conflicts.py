"""Look the row up, and change the object that you get, in place of adding a second one.

With `autoflush=False` flush each new object: `get()` does not find one that is pending.
"""

import warnings

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    session.add(Author(id=1, name="Ursula K."))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            session.flush()
        except IntegrityError:
            print(caught[0].message)
            #> New instance <Author at 0x...> with identity key (<class 'Author'>, (1,), None) conflicts with persistent instance <Author at 0x...>
    session.rollback()
    # after
    author = session.get(Author, 1) or Author(id=1)
    author.name = "Ursula K."
    session.add(author)
    session.commit()
    print(ursula.name)
    #> Ursula K.
    session.close()


if __name__ == "__main__":
    main()
