"""A forked process takes its parent's connections from the pool, unless the engine is disposed of.

The pool is copied with the rest of the memory, and its connections are the parent's sockets: two
processes then talk over one.

Call `engine.dispose(close=False)` once at the start of each worker process: the child gets an empty
pool, and the parent's connections stay open. (On PostgreSQL and MariaDB `dispose()` without
`close=False` would end them.) Or call `engine.dispose()` in the parent before it forks, while no
connection is in use. Open a new session in the child, and load by primary keys.

SQLAlchemy's documentation: [Using Connection Pools with Multiprocessing or
os.fork()](https://docs.sqlalchemy.org/en/21/core/pooling.html#pooling-multiprocessing).
"""

import os

from snippets.library import new_library

LABEL = "fork, Celery, gunicorn: dispose first"


def main() -> None:
    engine = new_library()
    with engine.connect() as connection:
        of_parent = connection.connection.dbapi_connection

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
