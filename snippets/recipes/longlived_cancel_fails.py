"""Cancel in one editor undoes what was accepted in another, and nothing raises.

Both editors use the session of the program. Its `rollback()` [undoes all since the last
commit][snippets.states.rollback_restores_old_objects], flushed or not, whoever has changed it, and
expires every object.
"""

from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Cancel undoes too much"
REQUIRES = ()

SessionMaker = sessionmaker()


class Editor:
    def __init__(self, session: Session, author_id: int) -> None:
        self.session = session
        self.author = session.get_one(Author, author_id)

    def accept(self, name: str) -> None:
        self.author.name = name

    def cancel(self) -> None:
        self.session.rollback()


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with SessionMaker() as session:  # as long as the program runs
        one_editor, another = Editor(session, 1), Editor(session, 2)
        one_editor.accept("Le Guin")
        another.cancel()
        session.commit()
    with SessionMaker() as session:
        print(session.get_one(Author, 1).name)
        #> Ursula


if __name__ == "__main__":
    main()
