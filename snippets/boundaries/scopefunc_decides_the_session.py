"""`scoped_session` hands out one session for each value of `scopefunc`, not for each thread.

Without `scopefunc` the scope is [the thread][snippets.detachment.each_thread_has_its_own_session].
That is too wide where one thread serves several requests in turn, as under asyncio, and
too narrow or too wide under gevent, where an event handler may run inside the request
that triggered it: its `remove()` then closes the session of that request, and the
objects there become [detached][snippets.detachment.scoped_session_remove_detaches].

Choose the scope by what must share a session, usually the request: a function that
returns its id, here from a `ContextVar`. Call `remove()` once, at the end of that same
scope. A nested scope, such as a second application context of a task run in place, needs
a value of its own.

SQLAlchemy's documentation:
[Contextual/Thread-local Sessions](https://docs.sqlalchemy.org/en/21/orm/contextual.html#unitofwork-contextual).
"""

from contextvars import ContextVar

from sqlalchemy import inspect
from sqlalchemy.orm import scoped_session, sessionmaker

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    request = ContextVar[str]("request")
    registry = scoped_session(sessionmaker(engine), scopefunc=request.get)

    outer = request.set("page")
    ursula = registry.get(Author, 1)
    inner = request.set("event inside the page")
    print(registry() is inspect(ursula).session)
    #> False
    registry.remove()
    print(inspect(ursula).persistent)
    #> True

    request.reset(inner)
    print(registry() is inspect(ursula).session)
    #> True
    registry.remove()
    print(inspect(ursula).detached)
    #> True
    request.reset(outer)


if __name__ == "__main__":
    main()
