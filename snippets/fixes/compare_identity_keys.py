"""Compare the identity keys of objects that come from two sessions."""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        one = session.get(Author, 1)
    with Session(engine) as session:
        two = session.get(Author, 1)
    # before
    print("same author" if one == two else "another author")
    #> another author
    # after
    key = inspect(one).identity_key  # None for a new object
    is_same = key is not None and key == inspect(two).identity_key
    print("same author" if is_same else "another author")
    #> same author


if __name__ == "__main__":
    main()
