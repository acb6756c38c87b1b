"""After `expunge()` of a parent a removal known by `back_populates` is flushed, an append is not.

The removal also sets `lavinia.author` to None, by `back_populates`. The book is still in the
session, so its foreign key is written. For the append the flush warns, and Beowulf has no author in
the database. Of a many-to-many [neither is
written][snippets.detachment.expunge_loses_many_to_many_changes].

To save the changes, flush before the `expunge()`; to drop them, roll back and
reload before it.
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`expunge()` after a collection change"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        dispossessed, lavinia = ursula.books
        beowulf = session.get(Book, 4)
        ursula.books.remove(lavinia)
        ursula.books.append(beowulf)
        session.expunge(ursula)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.commit()
        print(dispossessed.author_id)
        #> 1
        print("removed:", lavinia.author_id)
        #> removed: None
        print("appended:", beowulf.author_id)
        #> appended: None
        print(caught[0].message)
        #> Object of type <Author> not in session, add operation along 'Book.author' won't proceed


if __name__ == "__main__":
    main()
