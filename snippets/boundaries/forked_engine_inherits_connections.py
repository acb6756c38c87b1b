"""A forked process takes its parent's connections from the pool, unless the engine is disposed of.

The pool is copied with the rest of the memory, and its connections are the parent's sockets: two
processes then talk over one. To close the session before the fork, as `remove()` does, is not
enough: its connection goes back to the pool, and stays open.

Call `engine.dispose(close=False)` once at the start of each worker process: the child gets an empty
pool, and the parent's connections stay open. (On PostgreSQL and MariaDB `dispose()` without
`close=False` would end them.) Or call `engine.dispose()` in the parent before it forks, while no
connection is in use. Open a new session in the child, and load by primary keys.

SQLAlchemy's documentation: [Using Connection Pools with Multiprocessing or
os.fork()](https://docs.sqlalchemy.org/en/21/core/pooling.html#pooling-multiprocessing).
"""

import os

from sqlalchemy.orm import Session

from snippets.library import new_library

LABEL = "fork, Celery, gunicorn: dispose first"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:  # which is closed before the fork
        of_parent = session.connection().connection.dbapi_connection

    def connection_of_child(dispose: bool) -> str:
        pid = os.fork()
        if pid:
            code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            return ["a new one", "the parent's"][code]
        code = 2  # if it fails
        try:  # in the child
            if dispose:
                engine.dispose(close=False)
            with engine.connect() as connection:
                code = int(connection.connection.dbapi_connection is of_parent)
        finally:
            os._exit(code)

    print("connection of the child:", connection_of_child(dispose=False))
    #> connection of the child: the parent's
    print("after dispose():", connection_of_child(dispose=True))
    #> after dispose(): a new one
    engine.dispose()
    print("disposed before the fork:", connection_of_child(dispose=False))
    #> disposed before the fork: a new one


if __name__ == "__main__":
    main()
