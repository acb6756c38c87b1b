"""Compare identity keys for the same row, column values for equal contents."""

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
    columns = inspect(Author).column_attrs.keys()
    print(all(getattr(one, name) == getattr(other, name) for name in columns))
    #> True
    first.close()
    second.close()


if __name__ == "__main__":
    main()
