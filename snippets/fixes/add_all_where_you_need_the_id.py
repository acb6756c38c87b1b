"""Use `add_all()` where you go on to use the objects."""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    books = [Book(title="Dawn"), Book(title="Imago")]
    # before
    session.bulk_save_objects(books)
    print(books[0].id)
    #> None
    session.rollback()
    # after
    session.add_all(books)
    session.commit()
    print(books[0].id is not None)
    #> True
    session.close()


if __name__ == "__main__":
    main()
