"""Name the class, or the columns, in `returning()`."""

from typing import Any

from sqlalchemy import insert, literal_column
from sqlalchemy.exc import CompileError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlalchemy>=2.0.20",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    rows = [{"name": "Mary"}, {"name": "Jane"}]
    # before
    star: Any = literal_column("*")
    try:
        session.execute(insert(Author).returning(star), rows)
    except CompileError as error:
        print(error)
        #> Can't use RETURNING * with bulk ORM INSERT.  Please use a different INSERT form, such as INSERT..VALUES or INSERT with a Core Connection
    # after
    made = session.scalars(insert(Author).returning(Author), rows).all()
    print([author.name for author in made])
    #> ['Mary', 'Jane']
    session.close()


if __name__ == "__main__":
    main()
