"""`expunge()` of a parent does not undo what was removed from its collection or appended to it.

A removal from `ursula.books` also sets `lavinia.author` to None, by `back_populates`. The book
is still in the session, so the flush writes its foreign key, whether Ursula is there or not. An
appended book is [pending, and stays so][snippets.detachment.expunge_leaves_children].

Without `back_populates` a removal is known to the parent alone, and leaves with the parent. To drop
a change, roll back.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`expunge()` after a collection change"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        dispossessed, lavinia = ursula.books
        ursula.books.remove(lavinia)
        session.expunge(ursula)
        session.commit()
        print(dispossessed.author_id)
        #> 1
        print(lavinia.author_id)
        #> None


if __name__ == "__main__":
    main()
