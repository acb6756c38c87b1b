"""Put the primary key into each dictionary, under the name of its attribute.

A key that is no attribute [is
ignored][snippets.synchronize_session.bulk_dictionaries_ignore_unknown_keys], without an error.
"""

from sqlalchemy import update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlalchemy>=2.0.16",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    try:
        session.execute(update(Author), [{"name": "Ursula K."}, {"name": "Octavia E."}])
    except InvalidRequestError as error:
        print(error)
        #> No primary key value supplied for column(s) author.id; per-row ORM Bulk UPDATE by Primary Key requires that records contain primary key values (Background on this error at: https://sqlalche.me/e/21/bupq)
    # after
    rows = [{"id": 1, "name": "Ursula K."}, {"id": 2, "name": "Octavia E."}]
    session.execute(update(Author), rows)
    print(ursula.name)
    #> Ursula K.
    session.close()


if __name__ == "__main__":
    main()
