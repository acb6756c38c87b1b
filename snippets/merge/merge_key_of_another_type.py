"""`merge()` of a key as a string, `"1"` for `1`, changes the object's key and identity.

The database takes the string for a number, so a SELECT finds the row. `merge()` copies the key
like any attribute, and `"1"` is not `1`: the flush emits an UPDATE of the primary key, and
moves the object in the identity map to the key `("1",)`. `session.get(Author, 1)` does not
find it there, and makes [a second object][snippets.states.one_object_per_row] of the row.

Keys out of JSON, forms and addresses are strings. Convert them first, `Author(id=int(key))`.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "A key that is a string"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        sql = sql_log(engine)
        merged = session.merge(Author(id="1", name="Ursula"))
        print(merged is ursula, "identity", inspect(ursula).identity)
        #> True identity (1,)
        session.flush()
        print(sql_of(sql), "identity", inspect(ursula).identity)
        #> SELECT UPDATE identity ('1',)
        print(session.get(Author, 1) is ursula)
        #> False


if __name__ == "__main__":
    main()
