"""Since 2.0.36 an ORM UPDATE synchronizes `onupdate`: Python values are set, SQL ones expired.

`onupdate` runs once for the statement. What the Python function returned is put onto both objects.
What the database computes, by an SQL `onupdate` or a `Computed` column, is expired, and so is a
column with `server_onupdate`.

Before 2.0.36 the objects kept the old values
([#11917](https://github.com/sqlalchemy/sqlalchemy/issues/11917)). Up to 2.0.54, and in 2.1 up to
2.1.4, what the database computes is expired on one object only. On these releases call
`session.expire_all()`. A [bulk UPDATE by primary
key][snippets.synchronize_session.bulk_update_leaves_the_rest_stale] synchronizes none of them.
"""

from itertools import count
from typing import Optional

from sqlalchemy import Computed, FetchedValue, func, inspect, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "`onupdate`, since 2.0.36"
REQUIRES = ("sqlalchemy>=2.0.36",)


class Model(DeclarativeBase):
    pass


class Page(Model):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[int]
    by_python: Mapped[int] = mapped_column(default=0, onupdate=count(42).__next__)
    by_sql: Mapped[int] = mapped_column(default=0, onupdate=func.abs(-7))
    computed: Mapped[int] = mapped_column(Computed("words * 2", persisted=True))
    by_trigger: Mapped[Optional[int]] = mapped_column(server_onupdate=FetchedValue())


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    with Session(engine) as session:
        pages = [Page(id=1, words=300), Page(id=2, words=300)]
        session.add_all(pages)
        session.flush()
        for page in pages:
            session.refresh(page)
        session.execute(update(Page).values(words=310))
        print([page.by_python for page in pages])
        #> [42, 42]
        expired = [sorted(inspect(page).expired_attributes) for page in pages]
        print(sorted(expired))
        #> [['by_sql', 'by_trigger', 'computed'], ['by_sql', 'by_trigger', 'computed']]
        print(sorted((page.by_sql, page.computed) for page in pages))
        #> [(7, 620), (7, 620)]


if __name__ == "__main__":
    main()
