"""`merge()` of a key as a string, `"1"` for `1`, changes the object's key and identity.

`merge()` copies `"1"` over the key `1`. Here the flush emits an UPDATE of the primary key, the
identity is then `("1",)`, and `session.get(Author, 1)` makes a second object of the row.

Convert a key that comes as a string first: `Author(id=int(key))`.
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
