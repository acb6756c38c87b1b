"""`close_all_sessions()` closes every `Session` of the process, and detaches its persistent objects.

It is for the end of a test: what is not committed is rolled back, and the pending book becomes
transient. A session that is connecting at that moment [makes it
raise][snippets.boundaries.connecting_session_refuses_other_threads]. So does an `AsyncSession` that
has a connection: for these there is [`await
close_all_sessions()`](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#sqlalchemy.ext.asyncio.close_all_sessions)
in `sqlalchemy.ext.asyncio`.

In a running program close the session that you made, by `with Session(engine) as session:`.
"""

from sqlalchemy.orm import Session, close_all_sessions

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "`close_all_sessions()`"


def main() -> None:
    engine = new_library()
    first, second = Session(engine), Session(engine)
    ursula, dawn = first.get(Author, 1), Book(title="Dawn")
    second.add(dawn)
    close_all_sessions()
    print(state_of(ursula))
    #> detached
    print(state_of(dawn))
    #> transient


if __name__ == "__main__":
    main()
