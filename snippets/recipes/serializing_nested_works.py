"""Take the key of what exists: without a `Nested` schema, a relationship is loaded by its key.

`{"author": 1}` is looked up in the session, and nothing of the author is changed. An unknown key
makes a new object here as well: refuse it before you commit. A `Nested` schema that does take the
key finds the row, and [overwrites its columns][snippets.recipes.serializing_marshmallow_works] by what was
sent.

Where the key is not sent, leave the author out of the schema, query it by its name, and assign it:
`book.author = author`.
"""

from marshmallow_sqlalchemy import SQLAlchemyAutoSchema
from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

REQUIRES = ("marshmallow-sqlalchemy",)


class BookSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = Book
        load_instance = True
        include_relationships = True


SENT = {"title": "Tehanu", "author": 1}


def main() -> None:
    with Session(new_library()) as session:
        book = BookSchema().load(SENT, session=session)
        session.add(book)
        session.commit()
        named = select(Author.id).where(Author.name == "Ursula")
        print(book.author.id, "of", session.scalars(named).all())
        #> 1 of [1]


if __name__ == "__main__":
    main()
