"""By default `scoped_session` has a session for each thread, which refuses another one's object.

The registry, asked in the other thread, makes a second session there, and `remove()` closes only
that one.

Give the thread the primary key, and let it load the object in a session of its own (with SQLite in
memory [it finds no table][snippets.errors.sqlite_memory_stays_in_its_thread]).

SQLAlchemy's documentation: [Is the Session thread-safe?](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-faq-threadsafe).
"""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "an object in another thread"


def add_and_remove(registry: scoped_session[Session], author: Author) -> str:
    try:
        registry.add(author)
    except InvalidRequestError as error:
        return str(error)
    finally:
        registry.remove()
    return "added"


def main() -> None:
    engine = new_library()
    registry = scoped_session(sessionmaker(engine))
    ursula = registry.get(Author, 1)
    with ThreadPoolExecutor() as threads:
        print(threads.submit(add_and_remove, registry, ursula).result())
        #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')

    print(state_of(ursula))
    #> persistent
    registry.remove()
    print(state_of(ursula))
    #> detached


if __name__ == "__main__":
    main()
