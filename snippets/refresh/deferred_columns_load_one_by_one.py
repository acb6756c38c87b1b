"""Deferred columns load one by one, or by their group, when they are read; expired ones all at once.

A column that `load_only()`, `defer()` or `deferred=True` left out has a SELECT of its own;
columns of one `deferred_group` come together. After `expire()` or a commit, what the query had
left out [counts as expired][snippets.detachment.deferred_column_raises], and comes with the
others in one SELECT; what the mapping defers [stays
deferred][snippets.refresh.refresh_leaves_deferred_unloaded].

Load what is needed in the query, `undefer_group("scans")`, or by `session.refresh(page, ["front",
"back"])`.

SQLAlchemy's documentation: [Loading deferred columns in
groups](https://docs.sqlalchemy.org/en/21/orm/queryguide/columns.html#orm-queryguide-deferred-group).
"""

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, load_only, mapped_column

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "Deferred columns and groups"


class OwnBase(DeclarativeBase):
    pass


class Page(OwnBase):
    __tablename__ = "refresh_page"

    id: Mapped[int] = mapped_column(primary_key=True)
    front: Mapped[int] = mapped_column(deferred=True, deferred_group="scans")
    back: Mapped[int] = mapped_column(deferred=True, deferred_group="scans")
    cover: Mapped[int] = mapped_column(deferred=True)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Page(front=1, back=2, cover=3))
        session.commit()
    with Session(engine) as session:
        page = session.get(Page, 1)
        sql = sql_log(engine)
        print(page.front, page.back, sql_of(sql))
        #> 1 2 SELECT
        print(page.cover, sql_of(sql))
        #> 3 SELECT

        ursula = session.get(Author, 1, options=[load_only(Author.id)])
        sql.clear()
        print(ursula.name, ursula.born, sql_of(sql))
        #> Ursula 1929 SELECT SELECT
        session.expire(ursula)
        print(ursula.name, ursula.born, sql_of(sql))
        #> Ursula 1929 SELECT


if __name__ == "__main__":
    main()
