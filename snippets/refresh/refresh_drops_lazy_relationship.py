"""Without names, `refresh()` drops a relationship that was loaded lazily; the next access loads it.

Here the refreshed collection stays unloaded until it is read. A relationship that is [mapped
with `lazy="selectin"` or `"joined"`][snippets.refresh.refresh_loads_mapped_eager], or that
[`selectinload()` in the object's first query][snippets.refresh.refresh_repeats_eager_loads]
loaded, is loaded by the refresh itself.

Under asyncio, name the relationship: [`await session.refresh(ursula,
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
