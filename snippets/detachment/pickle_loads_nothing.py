"""Pickling loads nothing: what was expired or unloaded is missing from the copy too.

Here `pickle.dumps()` emits no SQL, and the copy of `octavia`, who was expired, raises. By default
an object pickled right after `commit()` holds [no
values][snippets.states.dict_is_empty_after_commit].

Load before you pickle: `session.refresh(octavia)` for columns, a query with `selectinload()`, or a
session with `expire_on_commit=False`.
"""

import pickle

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`pickle.dumps()`"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        session.expire(octavia)
        sql = sql_log(engine)
        pickled = pickle.dumps([ursula, octavia])
        print(sql_of(sql))
        #> no SQL

    ursula, octavia = pickle.loads(pickled)
    print(ursula.name, "without", sorted(inspect(ursula).unloaded))
    #> Ursula without ['books']
    try:
        print(octavia.name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
