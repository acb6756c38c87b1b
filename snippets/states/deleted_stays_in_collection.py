"""A deleted object stays in the loaded relationships that hold it, until those are loaded again.

The flush does not look for relationships in memory: `ursula.books` lists the book, by default until
the commit expires the collection, and `kindred.author` holds the author though the foreign key is
None. `back_populates` [follows an append][snippets.states.child_listed_by_two_parents], a removal and
an assignment, not `delete()`. Meanwhile `session.add(ursula)` raises, for it cascades to the members
and [may not add a deleted one][snippets.states.deleted_cannot_be_added].

After the flush call `session.expire(ursula, ["books"])`. For many holders [take it out of each
before][snippets.fixes.take_it_out_before_the_delete], or [let a listener
expire][snippets.fixes.expire_relationships_after_a_delete]. Or, where the relationship cascades
`delete-orphan`, take the book out of the collection instead: [that deletes the
row][snippets.states.orphan_is_deleted_at_flush].

SQLAlchemy's documentation: [Notes on Delete - Deleting Objects Referenced from
Collections](https://docs.sqlalchemy.org/en/21/orm/cascades.html#session-deleting-from-collections).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "deleted, and still in the relationship"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.delete(ursula.books[0])
        session.flush()
        print([book.title for book in ursula.books])
        #> ['The Dispossessed', 'Lavinia']
        try:
            session.add(ursula)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
        session.commit()
        print([book.title for book in ursula.books])
        #> ['Lavinia']

        kindred = session.get(Book, 3)
        session.delete(kindred.author)
        session.flush()
        print("author:", kindred.author.name, "author_id:", kindred.author_id)
        #> author: Octavia author_id: None
        session.expire(kindred, ["author"])
        print("author:", kindred.author)
        #> author: None


if __name__ == "__main__":
    main()
