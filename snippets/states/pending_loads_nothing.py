"""By default a transient or pending object loads no relationship: it reads `None`, or an empty list.

`Book(author_id=2).author` is `None`, and `Author(id=2).books` is empty, whatever rows there are.
The read emits no SQL, and so it does not flush. After the flush the same read finds the author.

Set the relationship, `Book(author=octavia)`, or call `session.flush()` before you read it. Or map
it with `load_on_pending=True`, which makes a pending object look; [its
documentation](https://docs.sqlalchemy.org/en/21/orm/relationship_api.html#sqlalchemy.orm.relationship.params.load_on_pending)
advises against it in general.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "a new object's relationship is `None`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        log = sql_log(engine)
        dawn, octavia = Book(title="Dawn", author_id=2), Author(id=2)
        print(dawn.author, octavia.books, sql_of(log))
        #> None [] no SQL

        session.add(dawn)
        print(dawn.author, sql_of(log))
        #> None no SQL

        session.flush()
        print(dawn.author.name, sql_of(log))
        #> Octavia INSERT SELECT


if __name__ == "__main__":
    main()
