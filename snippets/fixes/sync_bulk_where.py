"""Put the primary key into each dictionary, and leave out a WHERE that names only the key.

A key that is no attribute [is
ignored][snippets.synchronize_session.bulk_dictionaries_ignore_unknown_keys], without an error.
"""

from sqlalchemy import bindparam, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    by_key = update(Author).where(Author.id == bindparam("key"))
    try:
        session.execute(by_key, [{"key": 1, "born": 1930}, {"key": 2, "born": 1948}])
    except InvalidRequestError as error:
        print(error)
        #> bulk synchronize of persistent objects not supported when using bulk update with additional WHERE criteria right now.  add synchronize_session=None execution option to bypass synchronize of persistent objects.
    # after
    session.execute(update(Author), [{"id": 1, "born": 1930}, {"id": 2, "born": 1948}])
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
