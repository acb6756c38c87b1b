"""A fetched UPDATE and `merge(load=False)` clear `inspect(obj).expired`, and load little or nothing.

After an UPDATE by `synchronize_session="fetch"` that matches the object, here every attribute is
still in `expired_attributes`; `merge(load=False)` takes out those that it sets. `"evaluate"` skips
the expired object and leaves the flag.

With the flag gone `session.get()` returns the object without SQL, and does not find out that its
row is missing: [the next read raises][snippets.refresh.expired_read_row_gone]. Ask
`expired_attributes`, [not the flag][snippets.states.expired_flag_is_whole_object].
"""

from sqlalchemy import inspect, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "expired flag after a fetched UPDATE"


def main() -> None:
    engine = new_library()
    change = update(Author).where(Author.id == 1).values(born=1930)
    with Session(engine, expire_on_commit=False) as session:
        cached = session.get(Author, 1)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        state = inspect(ursula)
        session.expire(ursula)
        session.execute(change, execution_options={"synchronize_session": "evaluate"})
        print(state.expired, sorted(state.expired_attributes))
        #> True ['books', 'born', 'id', 'name']

        session.execute(change, execution_options={"synchronize_session": "fetch"})
        print(state.expired, sorted(state.expired_attributes))
        #> False ['books', 'born', 'id', 'name']
        log = sql_log(engine)
        session.get(Author, 1)
        print("get():", sql_of(log))
        #> get(): no SQL

        session.expire(ursula)
        print(state.expired)
        #> True
        session.merge(cached, load=False)
        print(state.expired, sorted(state.expired_attributes))
        #> False ['books']


if __name__ == "__main__":
    main()
