"""`close_all_sessions()` closes every `Session` of the process, and detaches their objects.

It is for the end of a test, when some session may still hold a connection. It asks nobody:
what is not committed is rolled back, pending objects become transient, and another thread that
is using its session finds its objects detached. A session that was closed by it can be used
again.

Close the session that you made, by `with Session(engine) as session:`, and keep this
function, which is imported from `sqlalchemy.orm`, for test suites. For `AsyncSession` there is
`await close_all_sessions()` in `sqlalchemy.ext.asyncio`.

SQLAlchemy's documentation: [close_all_sessions()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.close_all_sessions).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, close_all_sessions

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    first, second = Session(engine), Session(engine)
    ursula, dawn = first.get(Author, 1), Book(title="Dawn")
    second.add(dawn)
    close_all_sessions()
    print(inspect(ursula).detached, inspect(dawn).transient)
    #> True True
    print(first.get(Author, 1) is ursula)
    #> False
    first.close()


if __name__ == "__main__":
    main()
