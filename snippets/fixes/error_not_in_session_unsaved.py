"""Set the foreign key column in place of the relationship.

Flush a new author first: until then its key is `None`, and the draft would be saved without an
author.
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    print(len(ursula.books), "books")
    #> 2 books
    # before
    draft = Book(title="Draft", author=ursula)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.flush()
    print(caught[0].message)
    #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed
    print("listed:", draft in ursula.books, "in the session:", draft in session)
    #> listed: True in the session: False
    session.rollback()
    # after
    draft = Book(title="Draft", author_id=ursula.id)
    session.flush()
    print("listed:", draft in ursula.books, "in the session:", draft in session)
    #> listed: False in the session: False
    print("author", draft.author_id)
    #> author 1
    session.close()


if __name__ == "__main__":
    main()
