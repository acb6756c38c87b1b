"""Without names, `refresh()` drops a loaded lazy relationship; the next access loads it again.

A refresh without names expires the relationships too, and its SELECT is for the columns. A
relationship with the default `lazy="select"` stays unloaded until it is read. It has its
current members then, [their values perhaps old
ones][snippets.refresh.refresh_leaves_children_stale]. One that is mapped with
`lazy="selectin"` or `"joined"` [is loaded by the
refresh][snippets.refresh.refresh_loads_mapped_eager], and so is one that [an option of the
query loaded][snippets.refresh.refresh_repeats_eager_loads].

Under asyncio that next access cannot load. Name the relationship: [`await
session.refresh(ursula,
["books"])`][snippets.detachment.async_refresh_names_relationship].
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`refresh()` drops lazy relationships"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books), "books")
        #> 2 books
        session.execute(text("UPDATE book SET author_id = 1"))

        session.refresh(ursula)
        print("unloaded:", *inspect(ursula).unloaded)
        #> unloaded: books
        print(len(ursula.books), "books")
        #> 4 books


if __name__ == "__main__":
    main()
