"""`load(data, session=session)` changes the row that the key names.

What the data does not name stays as it is, but what a nested list leaves out is unlinked, and
deleted with delete-orphan. Data without a key, or with an unknown one, makes a new object: add it. [Nested
data][snippets.recipes.serializing_nested_works] does so as well.
With `instance=author` too it changes an object that you have.
"""

from marshmallow_sqlalchemy import SQLAlchemyAutoSchema
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("marshmallow-sqlalchemy",)


class AuthorSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = Author
        load_instance = True


def main() -> None:
    with Session(new_library()) as session:
        try:
            author = AuthorSchema().load({"id": 1, "name": "Le Guin"}, session=session)
            session.commit()
            print(author.id, author.name, author.born)
            #> 1 Le Guin 1929
        except ValueError as error:
            print(error)


if __name__ == "__main__":
    main()
