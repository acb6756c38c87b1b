"""A mutable value passed to a copy is shared until a reload: a change in place can reach both rows.

The copy and the original hold one `MutableDict`, so a change of it updates both rows here. After
this commit, each loads its own.

Pass a copy of the value: `Page(data=deepcopy(page.data))`.

SQLAlchemy's documentation:
[Mutation Tracking](https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html#mutable-toplevel).
"""

from copy import deepcopy
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "JSON and other mutable values are shared"


class PageBase(DeclarativeBase):
    pass


class Page(PageBase):
    __tablename__ = "shared_page"

    id: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[dict[str, Any]] = mapped_column(MutableDict.as_mutable(JSON))


def main() -> None:
    engine = new_library()
    PageBase.metadata.drop_all(engine)
    PageBase.metadata.create_all(engine)
    with Session(engine) as session:
        original = Page(data={"lines": 20})
        session.add(original)
        session.commit()

        shares = Page(data=original.data)
        own = Page(data=deepcopy(original.data))
        session.add_all([shares, own])
        shares.data["color"] = "red"
        session.commit()
        print("original:", original.data)
        #> original: {'lines': 20, 'color': 'red'}
        print("own:", own.data)
        #> own: {'lines': 20}

        shares.data["color"] = "blue"
        session.commit()
        print("changed after the commit:", original.data, shares.data)
        #> changed after the commit: {'lines': 20, 'color': 'red'} {'lines': 20, 'color': 'blue'}


if __name__ == "__main__":
    main()
