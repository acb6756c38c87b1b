"""Build the mapped object of the values that the schema has.

Build objects of nested schemas too, `books=[Book(**b.model_dump()) for b in schema.books]`, and
leave out fields that the class lacks.
"""

from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import Book, new_library


@dataclass
class NewBook:  # or a BaseModel
    title: str


def main() -> None:
    engine = new_library()
    session = Session(engine)
    schema = NewBook(title="Tehanu")
    # before
    try:
        session.add(schema)
    except UnmappedInstanceError as error:
        print(error)
        #> Class 'NewBook' is not mapped
    # after
    book = Book(**asdict(schema))  # Pydantic: schema.model_dump()
    session.add(book)
    session.commit()
    print(book.title, "is book", book.id)
    #> Tehanu is book 5
    session.close()


if __name__ == "__main__":
    main()
