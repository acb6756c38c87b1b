"""Set the primary key of the copy to `None`.

A column that is not loaded [is inserted as never
set][snippets.make_transient.copy_recipe_inserts_null].
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia = session.get(Author, 2)
    make_transient(octavia)
    # before
    session.add(octavia)
    try:
        session.commit()
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
        session.rollback()
    # after
    octavia.id = None
    session.add(octavia)
    session.commit()
    print(octavia.name, "is author", octavia.id)
    #> Octavia is author 3
    session.close()


if __name__ == "__main__":
    main()
