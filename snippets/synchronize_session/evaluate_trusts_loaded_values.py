"""`'evaluate'` compares WHERE with loaded values: if they are outdated, wrong objects can be changed.

Here the name in the row has been changed since. The UPDATE for "Ursula" matches no row, and sets
the object. The one for the new name changes the row, and not the object. The DELETE for "Ursula"
makes the object deleted; a rollback undoes that.

Use `synchronize_session="fetch"` if the rows may have changed since you loaded them; on MariaDB
that [may be mistaken too][snippets.synchronize_session.fetch_reads_the_snapshot_on_mariadb]. A
value that SET computes [is still that of the
object][snippets.synchronize_session.set_uses_the_loaded_value].
"""

from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "outdated objects"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        # As another program might; the session does not know.
        rename = update(Author).where(Author.id == 1).values(name="Le Guin")
        session.connection().execute(rename)

        old_name = Author.name == "Ursula"
        result: Any = session.execute(update(Author).where(old_name).values(born=1930))
        print(result.rowcount, "rows, the object has", ursula.born)
        #> 0 rows, the object has 1930
        new_name = Author.name == "Le Guin"
        result = session.execute(update(Author).where(new_name).values(born=1931))
        print(result.rowcount, "row, the object has", ursula.born)
        #> 1 row, the object has 1930

        result = session.execute(delete(Author).where(old_name))
        print(result.rowcount, "rows, the object is", state_of(ursula))
        #> 0 rows, the object is deleted
        print("the row has", session.get(Author, 1).born)
        #> the row has 1931
        session.rollback()
        print("after rollback():", state_of(ursula))
        #> after rollback(): persistent


if __name__ == "__main__":
    main()
