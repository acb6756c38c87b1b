"""`scoped_session` hands out one session for each value of `scopefunc`, not for each thread.

Without `scopefunc` the scope is [the thread][snippets.detachment.each_thread_has_its_own_session].
Where one thread serves several requests at a time, the `remove()` of one then [detaches the objects
of the others][snippets.detachment.scoped_session_remove_detaches].

Here the scope is what a `ContextVar` holds: a nested scope has a session of its own, and its
`remove()` leaves the outer object persistent. Call `remove()` at the end of each scope.

SQLAlchemy's documentation:
[Contextual/Thread-local Sessions](https://docs.sqlalchemy.org/en/21/orm/contextual.html#unitofwork-contextual).
"""

from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

from sqlalchemy.orm import scoped_session, sessionmaker

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`scoped_session` and `scopefunc`"


def main() -> None:
    engine = new_library()
    request = ContextVar[str]("request")
    registry = scoped_session(sessionmaker(engine), scopefunc=request.get)

    outer = request.set("page")
    ursula = registry.get(Author, 1)
    with ThreadPoolExecutor() as threads:  # another thread, the same request
        elsewhere = threads.submit(copy_context().run, registry).result()
    print("another thread has this session:", ursula in elsewhere)
    #> another thread has this session: True

    inner = request.set("event inside the page")
    print("a nested scope has it:", ursula in registry())
    #> a nested scope has it: False
    registry.remove()
    print("after its remove():", state_of(ursula))
    #> after its remove(): persistent

    request.reset(inner)
    registry.remove()
    print("after the outer remove():", state_of(ursula))
    #> after the outer remove(): detached
    request.reset(outer)


if __name__ == "__main__":
    main()
