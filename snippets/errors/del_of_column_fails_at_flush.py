"""`del obj.column` on a persistent object makes the next flush raise a bare `KeyError`.

`del` notes a change and leaves no value behind, loaded or expired, and the flush looks for
that value in the object's `__dict__`. The flush has failed then, so the session needs a
`rollback()`. On a relationship to one object `del` works and stands for `None`.

Assign `None`: `ursula.born = None`. If you want the database's value again, it is
`session.expire(ursula, ["born"])`.

Note: What's New in SQLAlchemy 1.3 says in ["del" implemented for ORM
attributes](https://docs.sqlalchemy.org/en/21/changelog/migration_13.html#change-4354) that
`del` of a scalar column works like `= None`. The flush of a persistent object does not get
that far in 1.4.54, 2.0.58 and 2.1.9.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`del` of a column"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        del ursula.born
        try:
            session.flush()
        except KeyError as error:
            print(repr(error), session.is_active)
            #> KeyError('born') False
        session.rollback()

        kindred = session.get(Book, 3)
        del kindred.author
        ursula.born = None
        session.commit()
        print(kindred.author_id, ursula.born)
        #> None None


if __name__ == "__main__":
    main()
