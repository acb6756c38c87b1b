"""If it is meant to be that row, `merge()` the new object, and go on with what it returns.

It writes each value that was set, also a schema's default: pass only what was sent.
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
            session.commit()
        except IntegrityError:
            session.rollback()
    print(caught[0].message)
    #> New instance <Author at 0x...> with identity key (<class 'Author'>, (1,), None) conflicts with persistent instance <Author at 0x...>
    # after
    author = session.merge(Author(id=1, name="Ursula K."))
    author.born = 1930
    session.commit()
    print(ursula.name, ursula.born)
    #> Ursula K. 1930
    session.close()


if __name__ == "__main__":
    main()
