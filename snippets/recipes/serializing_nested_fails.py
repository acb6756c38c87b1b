"""A nested schema makes a new author for each book, although the author is there.

`load()` looks a row up by its primary key, and the nested data has none: the schema does not take it,
or the client did not send it. So the nested object is new, and the cascade of the book [takes it into
the session][snippets.detachment.add_brings_loaded_objects].
"""

from marshmallow_sqlalchemy import SQLAlchemyAutoSchema
from marshmallow_sqlalchemy.fields import Nested
from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "marshmallow: nested data, a new row"
REQUIRES = ("marshmallow-sqlalchemy",)


class AuthorSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = Author
        load_instance = True
        dump_only = ("id",)


class BookSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = Book
        load_instance = True
        include_relationships = True

    author = Nested(AuthorSchema)


SENT = {"title": "Tehanu", "author": {"name": "Ursula"}}


def main() -> None:
    with Session(new_library()) as session:
        book = BookSchema().load(SENT, session=session)
        session.add(book)
        session.commit()
        named = select(Author.id).where(Author.name == "Ursula")
        print(book.author.id, "of", session.scalars(named).all())
        #> 3 of [1, 3]


if __name__ == "__main__":
    main()
