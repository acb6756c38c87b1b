"""Compare the identity keys: two objects of one row have the same."""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    first, second = Session(engine), Session(engine)
    one, other = first.get(Author, 1), second.get(Author, 1)
    # before
    print(one == other)
    #> False
    # after
    key = inspect(one).identity_key  # None for a new object
    print(key is not None and key == inspect(other).identity_key)
    #> True
    first.close()
    second.close()


if __name__ == "__main__":
    main()
