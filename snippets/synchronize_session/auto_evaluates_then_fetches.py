"""`'auto'`, the default, evaluates WHERE in Python, and fetches keys only if that is impossible.

The first WHERE can be evaluated on the objects in the session, and the statement has no RETURNING.
The second cannot, because of `lower()`: the database names the rows.

So leave the option out. Give `'fetch'` where [evaluation would be
mistaken][snippets.synchronize_session.criteria_compare_case_in_python], and `False` where no object
that matches is used before it is expired, as by a commit.

SQLAlchemy's documentation: [What's New in
2.0](https://docs.sqlalchemy.org/en/21/changelog/whatsnew_20.html).
"""

from sqlalchemy import delete, func
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import state_of

LABEL = "`'auto'`, the default"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf, kindred = session.get(Book, 4), session.get(Book, 3)
        sql = sql_log(engine)
        session.execute(delete(Book).where(Book.title == "Beowulf"))
        print("RETURNING" in sql[0], state_of(beowulf))
        #> False deleted
        session.execute(delete(Book).where(func.lower(Book.title) == "kindred"))
        print("RETURNING" in sql[1], state_of(kindred))
        #> True deleted


if __name__ == "__main__":
    main()
