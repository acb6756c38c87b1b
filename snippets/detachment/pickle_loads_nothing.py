"""Pickling loads nothing: what was expired or unloaded is missing from the copy too.

`pickle.dumps()` never emits SQL and never raises for want of a session, whether
the object is attached or detached. `pickle.loads()` gives
[another object, detached][snippets.detachment.unpickled_is_detached], with the same
identity and exactly the attributes that were in memory. So an object pickled right
after `commit()` is an empty shell.

Load before you pickle: `session.refresh(octavia)`, a query with `selectinload()`,
or a session with `expire_on_commit=False`.
"""

import pickle

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        session.expire(octavia)
        sql.clear()
        attached = pickle.dumps(octavia)
    detached = pickle.dumps(ursula)
    print(len(sql))
    #> 0

    copy = pickle.loads(detached)
    print(inspect(copy).detached, inspect(copy).identity, copy is ursula)
    #> True (1,) False
    print(copy.name)
    #> Ursula
    try:
        print(pickle.loads(attached).name)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
