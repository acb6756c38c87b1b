"""A bulk UPDATE by primary key synchronizes the columns in the dictionaries, and nothing else it sets.

What `values()` adds for all rows, and what `onupdate` adds, reaches the row only. The object keeps
its old value, and is not dirty. A composite in a dictionary reaches the row only, too.

Put each value into the dictionaries, under its column's attribute, or expire the objects after the
statement. An [UPDATE with WHERE][snippets.synchronize_session.onupdate_values_are_synchronized]
synchronizes `onupdate` as well.
"""

from sqlalchemy import update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "bulk UPDATE with `values()`, `onupdate`"


class Model(DeclarativeBase):
    pass


class Page(Model):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[int]
    draft: Mapped[int]
    touched: Mapped[int] = mapped_column(default=0, onupdate=lambda: 42)


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    with Session(engine) as session:
        page = Page(id=1, words=300, draft=1)
        session.add(page)
        session.flush()
        second = update(Page).values(draft=2)
        session.execute(second, [{"id": 1, "words": 310}])
        print(page.words, page.draft, page.touched)
        #> 310 1 0
        print(page in session.dirty)
        #> False

        session.refresh(page)
        print(page.words, page.draft, page.touched)
        #> 310 2 42


if __name__ == "__main__":
    main()
