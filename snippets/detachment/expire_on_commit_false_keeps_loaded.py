"""With `expire_on_commit=False` a commit keeps what its flush leaves loaded, and loads no more.

Here both names are readable after the close, and so is the key of the new object; `mary.born`,
never set, reads as None. An UPDATE still expires [what the database
computes][snippets.detachment.flush_expires_computed_columns].

The books, which nobody read, are unloaded and raise, on the new object too. Load them before the
close, or give the new object its collection: `Author(name="Mary", books=[])`. For newer values call
[`refresh()`][snippets.refresh.refresh_reloads_at_once].

SQLAlchemy's documentation:
[Committing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-committing).
"""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`expire_on_commit=False`"


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1)
        mary = Author(name="Mary")
        session.add(mary)
        session.commit()

    print(state_of(ursula), ursula.name)
    #> detached Ursula
    print(mary.id, mary.name, mary.born)
    #> 3 Mary None
    for author in (ursula, mary):
        try:
            print(author.books)
        except DetachedInstanceError as error:
            print(author.name, error)
            #> Ursula Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
            #> Mary Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
