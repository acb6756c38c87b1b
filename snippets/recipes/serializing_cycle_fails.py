"""Schemas that name each other walk in a circle, from author to book to author.

A relationship and its back reference are a circle of objects, and the schema decides how far to go.
pydantic notices the circle; other serializers [recurse until Python stops
them][snippets.boundaries.asdict_loads_and_recurses].
"""

from pydantic import BaseModel, ConfigDict, ValidationError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "Recursion: schemas in a circle"
REQUIRES = ("pydantic",)


class Schema(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class BookOut(Schema):
    title: str
    author: "AuthorOut"


class AuthorOut(Schema):
    name: str
    books: list[BookOut]


def main() -> None:
    with Session(new_library()) as session:
        author = session.get(Author, 1)
        try:
            print(AuthorOut.model_validate(author).model_dump())
        except ValidationError as error:
            print(error.errors()[0]["type"])
            #> recursion_loop


if __name__ == "__main__":
    main()
