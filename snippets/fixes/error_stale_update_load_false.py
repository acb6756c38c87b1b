"""To change a row, load it by `get()`, not by `merge(load=False)`; `None` says that it is gone.

A session that holds the object, and has not expired it, [returns it without a
query][snippets.synchronize_session.false_leaves_objects_stale].
"""

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        session.add(cached := Author(id=3, name="Mary"))
        session.commit()
    with engine.begin() as connection:  # somebody else
        connection.execute(delete(Author).where(Author.id == 3))
    # before
    session = Session(engine)
    mary = session.merge(cached, load=False)
    mary.name = "Maria"
    try:
        session.commit()
    except StaleDataError as error:
        print(error)
        #> UPDATE statement on table 'author' expected to update 1 row(s); 0 were matched.
    session.close()
    # after
    session = Session(engine)
    mary = session.get(Author, 3)
    if mary is None:
        print("the row is gone")
        #> the row is gone
    else:
        mary.name = "Maria"
    session.commit()
    session.close()


if __name__ == "__main__":
    main()
