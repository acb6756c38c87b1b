"""After a commit a query's `raiseload()` is suspended until the read of a column reloads the object.

Here Ursula's books load after the commit; without a session they [raise
`DetachedInstanceError`][snippets.detachment.four_texts]. Reading `octavia.name` loads her again,
with the options of her query, and so the `raiseload()` counts again.

`lazy="raise"` in the mapping [is not suspended][snippets.detachment.lazy_raise_after_commit], and a
bare `raiseload("*")` [does not come back][snippets.detachment.raiseload_star_is_not_repeated].
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload

from snippets.library import Author, new_library

LABEL = "`raiseload()` after a commit"


def main() -> None:
    engine = new_library()
    query = select(Author).order_by(Author.id).options(raiseload(Author.books))
    with Session(engine) as session:
        ursula, octavia = session.scalars(query).all()
        session.commit()
        print(len(ursula.books), "books")
        #> 2 books

        print(octavia.name)
        #> Octavia
        try:
            print(octavia.books)
        except InvalidRequestError as error:
            print(error)
            #> 'Author.books' is not available due to lazy='raise'


if __name__ == "__main__":
    main()
