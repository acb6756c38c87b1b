"""By default the commit empties the object, and the next read loads it again.

The object stays persistent. The commit *expires* its values, because other programs may
change the row from now on. The first read runs one SELECT and fills the columns again.
With `expire_on_commit=False` the values stay.

More on it: [what `commit()` does to objects][snippets.states.commit_keeps_persistent].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "the commit empties the object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        session.add(walden)
        session.commit()
        print(state_of(walden), "unloaded:", "title" in inspect(walden).unloaded)
        #> persistent unloaded: True
        log = sql_log(engine)
        print(walden.title)
        #> Walden
        print(sql_of(log))
        #> SELECT


if __name__ == "__main__":
    main()
