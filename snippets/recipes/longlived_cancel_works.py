"""An editor holds a key and values; accepting opens a session, and Cancel has nothing to undo.

Where editors must share a session: commit what is accepted, at once.
`session.expire(author)` [drops what is not flushed][snippets.refresh.expire_discards_changes] of
one object. To undo what was flushed too, `rollback()` of what `begin_nested()` returned, and not
[that of the session][snippets.states.rollback_ends_savepoints_too]: all that came after it goes,
whoever has changed it.
"""

from sqlalchemy.orm import sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ()

SessionMaker = sessionmaker()


class Editor:
    def __init__(self, author_id: int) -> None:
        self.author_id = author_id
        with SessionMaker() as session:
            self.name = session.get_one(Author, author_id).name

    def accept(self, name: str) -> None:
        with SessionMaker.begin() as session:
            session.get_one(Author, self.author_id).name = name

    def cancel(self) -> None:
        self.name = ""


def main() -> None:
    SessionMaker.configure(bind=served_library())
    one_editor, another = Editor(1), Editor(2)
    one_editor.accept("Le Guin")
    another.cancel()
    with SessionMaker() as session:
        print(session.get_one(Author, 1).name)
        #> Le Guin


if __name__ == "__main__":
    main()
