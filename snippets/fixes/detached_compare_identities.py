"""Compare the identity keys: they are equal for two objects of one row."""

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
    print(inspect(one).identity_key == inspect(other).identity_key)
    #> True
    first.close()
    second.close()


if __name__ == "__main__":
    main()
