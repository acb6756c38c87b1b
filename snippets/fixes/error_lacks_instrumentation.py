"""Call the class to make an object, and do not fill its `__dict__`."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    values = {"name": "Mary", "born": 1797}
    # before
    mary = Author.__new__(Author)
    vars(mary).update(values)
    try:
        session.add(mary)
    except UnmappedInstanceError as error:
        print(error)
        #> Class 'Author' is mapped, but this instance lacks instrumentation.  This occurs when the instance is created before sqlalchemy.orm.mapper(Author) was called.
    # after
    mary = Author(**values)
    session.add(mary)
    session.commit()
    print(mary.name, "is author", mary.id)
    #> Mary is author 3
    session.close()


if __name__ == "__main__":
    main()
