"""`delete()` of an object and `add()` of one of the same class and key, in one flush, is an UPDATE.

Columns that are not set on the new object are not in the UPDATE: here the new book reads `None`
until it is refreshed, and ends up with the old one's author. Children of the old object [lose their
foreign key][snippets.states.row_switch_clears_the_children].

To have none of the old values, flush between the two, or set all columns.
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "delete and add of one key: an UPDATE"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred, emma = session.get(Book, 3), Book(id=3, title="Emma")
        session.delete(kindred)
        session.add(emma)
        log = sql_log(engine)
        session.flush()
        print(sql_of(log))
        #> UPDATE
        print("old:", state_of(kindred), "new:", state_of(emma))
        #> old: deleted new: persistent

        print(emma.title, "by author", emma.author_id)
        #> Emma by author None
        session.refresh(emma)
        print(emma.title, "by author", emma.author_id)
        #> Emma by author 2

        session.delete(emma)
        session.flush()
        session.add(jazz := Book(id=3, title="Jazz"))
        session.commit()
        print(jazz.title, "by author", jazz.author_id)
        #> Jazz by author None


if __name__ == "__main__":
    main()
