"""Each action opens a session, and the window keeps keys and values.

A window that must keep its objects calls `session.rollback()` at the start of the action: that
[ends the transaction and expires all][snippets.detachment.rollback_expires_regardless], and drops
unsaved changes.
"""

from sqlalchemy import select
from sqlalchemy.orm import close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ()

SessionMaker = sessionmaker()


class Window:
    names: list[str]

    def reload(self) -> None:
        every = select(Author.name).order_by(Author.id)
        with SessionMaker() as session:
            self.names = list(session.scalars(every))


def main() -> None:
    SessionMaker.configure(bind=served_library())
    window = Window()
    window.reload()
    print("shown:", window.names)
    #> shown: ['Ursula', 'Octavia']
    with SessionMaker.begin() as elsewhere:
        elsewhere.get_one(Author, 1).name = "Le Guin"
    window.reload()
    print("shown:", window.names)
    #> shown: ['Le Guin', 'Octavia']
    close_all_sessions()


if __name__ == "__main__":
    main()
