"""`add()` of an object made detached by key raises if the session has that identity already.

Pass the object to `merge(load=False)` instead: it copies `name` onto the object that is there as a
loaded value, [without SQL][snippets.merge.merge_load_false_no_sql] and without an UPDATE
afterwards. So the values have to be those of the row. Changes not flushed there [are
lost][snippets.merge.merge_load_false_discards_target_changes].

`merge(load=False)` refuses a transient object: call `make_transient_to_detached()` first. To write
the values, give the transient object to [plain `merge()`][snippets.merge.merge_select_then_flush].

SQLAlchemy's documentation:
[Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "the session has that object already"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        sql = sql_log(engine)
        cached = Author(id=1, name="U. K. Le Guin")
        try:
            session.merge(cached, load=False)
        except InvalidRequestError as error:
            print(error)
            #> merge() with load=False option does not support objects transient (i.e. unpersisted) objects.  flush() all changes on mapped instances before merging with load=False.

        make_transient_to_detached(cached)
        try:
            session.add(cached)
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Author at 0x...>; another instance with key (<class 'Author'>, (1,), None) is already present in this session.

        merged = session.merge(cached, load=False)
        session.flush()
        print(merged is ursula, ursula.name, "-", sql_of(sql))
        #> True U. K. Le Guin - no SQL


if __name__ == "__main__":
    main()
