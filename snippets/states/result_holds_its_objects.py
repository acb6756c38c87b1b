"""A result holds all of its objects while you iterate over it, unless it fetches them in parts.

By default all rows are fetched and all objects made before the first one is returned, and the
result keeps them until the loop ends.

For a million rows add `.execution_options(yield_per=1000)` to the statement: the result fetches a
thousand at a time, and lets them go. With PyMySQL and aiomysql another statement in such a loop, a
lazy load or a flush, ends it after that thousand, without an error. To change the objects, read
pages by key, and flush after each: the session [holds changed
ones][snippets.states.changes_are_held] until then.

SQLAlchemy's documentation: [Fetching Large Result Sets with Yield
Per](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-yield-per).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "memory, while iterating over a query"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        for book in session.scalars(select(Book).order_by(Book.id)):
            print(book.title, "of", len(session.identity_map), "in memory")
            #> The Dispossessed of 4 in memory
            #> Lavinia of 4 in memory
            #> Kindred of 4 in memory
            #> Beowulf of 4 in memory
        del book
        print("after the loop:", len(session.identity_map))
        #> after the loop: 0

        few = select(Book).order_by(Book.id).execution_options(yield_per=1)
        for book in session.scalars(few):
            print(book.title, "of", len(session.identity_map), "in memory")
            #> The Dispossessed of 1 in memory
            #> Lavinia of 1 in memory
            #> Kindred of 1 in memory
            #> Beowulf of 1 in memory

        page, last = select(Book).order_by(Book.id).limit(2), 0
        while books := session.scalars(page.where(Book.id > last)).all():
            for book in books:
                book.title += "!"
            last = book.id
            session.flush()
            print("changed to", last, "-", len(session.identity_map), "in memory")
            #> changed to 2 - 2 in memory
            #> changed to 4 - 2 in memory


if __name__ == "__main__":
    main()
