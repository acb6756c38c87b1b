"""After `del` of a persistent object's column the flush that UPDATEs it raises a bare `KeyError`.

`del` notes a change and leaves no value behind for the UPDATE. `del` of a deferred column raises
`AttributeError`, and notes the change nevertheless. On a relationship to one object `del` works
and stands for `None`.

Assign `None`: `ursula.born = None`. If you want the database's value again, it is
`session.expire(ursula, ["born"])`.

What's New in SQLAlchemy 1.3 says that ["del" of a scalar
column](https://docs.sqlalchemy.org/en/21/changelog/migration_13.html#change-4354) works like
`= None`. It does not.
"""

from sqlalchemy.orm import Session, defer

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

        octavia = session.get(Author, 2, options=[defer(Author.born)])
        try:
            del octavia.born
        except AttributeError as error:
            print("deferred:", error)
            #> deferred: Author.born object does not have a value
        try:
            session.flush()
        except KeyError as error:
            print(repr(error))
            #> KeyError('born')
        session.rollback()

        kindred = session.get(Book, 3)
        del kindred.author
        ursula.born = None
        session.commit()
        print(kindred.author_id, ursula.born)
        #> None None


if __name__ == "__main__":
    main()
