"""A forked process takes its parent's connections from the engine, unless that is disposed of first.

The pool is copied with the rest of the memory, and its connections are the same sockets. Parent
and child each read what was meant for the other, and errors follow, or a hang, often in the first
tasks after the start.

`engine.dispose(close=False)` gives the child an empty pool and closes no connection. Call it once
at the start of each worker process. Or call `engine.dispose()` in the parent before it forks,
while no connection is in use: then there is nothing to inherit.

Do not use inherited sessions and objects, nor a connection that was in use: send primary keys,
and open a session in the child.

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
