"""The nested schema leaves out the way back.

Where both directions are wanted, write a schema for each place.
"""

from pydantic import BaseModel, ConfigDict, ValidationError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("pydantic",)


class Schema(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class BookOut(Schema):
    title: str


class AuthorOut(Schema):
    name: str
    books: list[BookOut]


def main() -> None:
    with Session(new_library()) as session:
        author = session.get(Author, 1)
        try:
            print(AuthorOut.model_validate(author).model_dump())
            #> {'name': 'Ursula', 'books': [{'title': 'The Dispossessed'}, {'title': 'Lavinia'}]}
        except ValidationError as error:
            print(error.errors()[0]["type"])


if __name__ == "__main__":
    main()
