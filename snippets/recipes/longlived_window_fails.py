"""The window's reload shows the old name, although the query was sent again.

The window keeps its session, and its objects, for as long as it is open. [A query keeps the
values][snippets.states.query_keeps_loaded_values] of objects that the session holds.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Reload shows old values"
REQUIRES = ()

SessionMaker = sessionmaker()


class Window:
    def __init__(self) -> None:
        self.session: Session = SessionMaker()

    def reload(self) -> None:
        every = select(Author).order_by(Author.id)
        self.authors = self.session.scalars(every).all()
        self.names = [author.name for author in self.authors]


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
    #> shown: ['Ursula', 'Octavia']
    close_all_sessions()


if __name__ == "__main__":
    main()
