"""marshmallow makes objects with a session, in which it looks the row up, or with `transient=True`.

`load()` reads the key from the data and asks the session for that row: if it is there, the object
that it returns is persistent. Without a session it raises.
"""

from marshmallow_sqlalchemy import SQLAlchemyAutoSchema
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "Deserialization requires a session"
REQUIRES = ("marshmallow-sqlalchemy",)


class AuthorSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = Author
        load_instance = True


def main() -> None:
    with Session(new_library()) as session:
        try:
            author = AuthorSchema().load({"id": 1, "name": "Le Guin"})
            session.commit()
            print(author.id, author.name, author.born)
        except ValueError as error:
            print(error)
            #> Deserialization requires a session


if __name__ == "__main__":
    main()
