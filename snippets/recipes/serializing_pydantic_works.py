"""A validator that runs first leaves out what is not loaded.

[`inspect(author).unloaded`][snippets.boundaries.unloaded_tells_what_to_leave_out] names it. The
default of the schema, here an empty list, stands for it: `exclude_unset=True` keeps that out. A
field without a default raises, after a commit by default each one. Where the response must have
`books`, name them in `selectinload()` instead.
"""

from pydantic import BaseModel, ConfigDict, model_validator
from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

REQUIRES = ("pydantic",)


class BookOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    title: str


class AuthorOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    name: str
    books: list[BookOut] = []

    @model_validator(mode="before")
    @classmethod
    def loaded_only(cls, author: Author) -> dict[str, object]:
        wanted = cls.model_fields.keys() - inspect(author).unloaded
        return {name: getattr(author, name) for name in wanted}


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        authors = session.scalars(select(Author)).all()
        log = sql_log(engine)
        for author in authors:
            print(AuthorOut.model_validate(author).model_dump(exclude_unset=True))
            #> {'name': 'Ursula'}
            #> {'name': 'Octavia'}
        print(sql_of(log))
        #> no SQL


if __name__ == "__main__":
    main()
