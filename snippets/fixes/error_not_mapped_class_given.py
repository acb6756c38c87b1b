"""Call the class, and add the object that it returns."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    try:
        session.add(Author)
    except UnmappedInstanceError as error:
        print(error)
        #> Class 'sqlalchemy.orm.decl_api.DeclarativeAttributeIntercept' is not mapped; was a class (Author) supplied where an instance was required?
    # after
    toni = Author(name="Toni")
    session.add(toni)
    session.commit()
    print(toni.name, "is author", toni.id)
    #> Toni is author 3
    session.close()


if __name__ == "__main__":
    main()
