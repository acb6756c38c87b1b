"""`text()` and Core statements leave loaded objects as they are; `update(Author)` changes them.

The objects keep their values, by default until the end of the transaction. An `update()` of the
mapped class [writes the new values onto
them][snippets.synchronize_session.update_writes_new_values].

Write `update(Author)` where you can. Otherwise call
[`session.refresh(ursula)`][snippets.refresh.refresh_reloads_at_once] or
[`session.expire_all()`][snippets.refresh.expire_discards_changes] after the statement; both
discard unflushed changes. A second query [does not
help][snippets.states.query_keeps_loaded_values].
"""

from sqlalchemy import text, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "After `text()` or a Core UPDATE"


def main() -> None:
    engine = new_library()
    author_table = Author.metadata.tables["author"]
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET born = 1930"))
        print(ursula.born)
        #> 1929
        session.execute(update(author_table).values(born=1931))
        print(ursula.born)
        #> 1929
        session.execute(update(Author).values(born=1932))
        print(ursula.born)
        #> 1932


if __name__ == "__main__":
    main()
