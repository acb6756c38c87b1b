"""A transient or pending object loads nothing: its relationship reads `None` until the flush.

`Book(author_id=2).author` is `None`, and `Author(id=2).books` is empty, whatever rows
there are. Only a persistent object has a row whose relatives can be looked up, so the
same read finds the author after the flush. No read flushes for you, since none emits
SQL.

Set the relationship, `Book(author=octavia)`, and it can be read at once. Or call
`session.flush()` before you read it. `relationship(load_on_pending=True)` exists for
lookups before the flush; its docstring advises against it in general.

SQLAlchemy's documentation: [relationship.load_on_pending](https://docs.sqlalchemy.org/en/21/orm/relationship_api.html#sqlalchemy.orm.relationship.params.load_on_pending).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        sql = sql_log(engine)
        book = Book(title="Dawn", author_id=2)
        print(book.author, len(Author(id=2).books))
        #> None 0
        session.add(book)
        print(book.author, len(sql))
        #> None 0
        session.flush()
        print(book.author.name)
        #> Octavia


if __name__ == "__main__":
    main()
