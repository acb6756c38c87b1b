"""Call `merge()` in `before_flush`, and not in a mapper event.

A new object has no generated key there: link what you merge by the relationship, for a copied `id`
would be `None`.
"""

import warnings
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session, object_session

from snippets.library import Author, new_library


def merge_octavia(mapper: Any, connection: Any, author: Author) -> None:
    object_session(author).merge(Author(id=2, name="O. E. Butler"))


def merge_before(session: Session, *rest: Any) -> None:
    session.merge(Author(id=2, name="O. E. Butler"))


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula, octavia = session.get(Author, 1), session.get(Author, 2)
    # before
    ursula.born = 1930
    event.listen(Author, "before_update", merge_octavia)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.commit()
    print(caught[0].message)
    #> Usage of the 'Session.merge()' operation is not currently supported within the execution stage of the flush process. Results may not be consistent.  Consider using alternative event listeners or connection-level operations instead.
    print(octavia.name)
    #> Octavia
    event.remove(Author, "before_update", merge_octavia)
    # after
    ursula.born = 1931
    event.listen(session, "before_flush", merge_before)
    session.commit()
    print(octavia.name)
    #> O. E. Butler
    session.close()


if __name__ == "__main__":
    main()
