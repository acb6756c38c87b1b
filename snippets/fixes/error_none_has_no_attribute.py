"""Test what `get()` returned for `None`, before you use it."""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    try:
        print(session.get(Author, 99).name)
    except AttributeError as error:
        print(error)
        #> 'NoneType' object has no attribute 'name'
    # after
    author = session.get(Author, 99)
    print("no such author" if author is None else author.name)
    #> no such author
    session.close()


if __name__ == "__main__":
    main()
