"""`merge()` leads to an UPDATE even of an equal value if the target is loaded without that column.

Setting the unloaded `name` does not load it: there is no old value to compare with, so the UPDATE
includes it. The object that is expired as a whole is loaded here, when its key is copied.

Load the column before: `session.refresh(ursula, ["name"])`.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "An UPDATE without a change"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.expire(ursula, ["name"])
        sql = sql_log(engine)
        session.merge(Author(id=1, name="Ursula"))
        session.flush()
        print("name expired:", sql_of(sql))
        #> name expired: UPDATE

        session.expire(ursula)
        session.merge(Author(id=1, name="Ursula"))
        session.flush()
        print("all expired:", sql_of(sql))
        #> all expired: SELECT


if __name__ == "__main__":
    main()
