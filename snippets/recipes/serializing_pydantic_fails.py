"""pydantic emits a SELECT for each object, because it reads what is not loaded.

`from_attributes` reads every attribute that the schema names, [like any serializer that reads
all][snippets.boundaries.serializer_that_reads_all_loads_all].
[Detached][snippets.detachment.four_texts], or [under
asyncio][snippets.recipes.fastapi_async_response_fails], the same reading raises.
"""

from pydantic import BaseModel, ConfigDict
from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "pydantic loads all that it reads"
REQUIRES = ("pydantic",)


class BookOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    title: str


class AuthorOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    name: str
    books: list[BookOut]


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        authors = session.scalars(select(Author)).all()
        log = sql_log(engine)
        for author in authors:
            print(AuthorOut.model_validate(author).model_dump(exclude_unset=True))
            #> {'name': 'Ursula', 'books': [{'title': 'The Dispossessed'}, {'title': 'Lavinia'}]}
            #> {'name': 'Octavia', 'books': [{'title': 'Kindred'}]}
        print(sql_of(log))
        #> SELECT SELECT


if __name__ == "__main__":
    main()
