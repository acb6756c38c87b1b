"""A loaded object lacks what `__init__()` assigns; what a `@reconstructor` sets is never renewed.

Loading makes the object without `__init__()`, so `book.shown` would be an `AttributeError`. The
method marked `@reconstructor`, or a `load` listener, [runs when the object is
made][snippets.refresh.load_fires_once_then_refresh] of a row. It does not run again: a plain
attribute is not mapped, and neither commit, refresh nor rollback touches it.

What is computed from columns should be a property, which computes it at each read.

SQLAlchemy's documentation: [Maintaining Non-Mapped State Across
Loads](https://docs.sqlalchemy.org/en/21/orm/mapping_styles.html#mapped-class-load-events).
"""

from sqlalchemy import String
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    reconstructor,
)

from snippets.library import new_library

LABEL = "`__init__()` was not called"


class OwnBase(DeclarativeBase):
    pass


class Guide(OwnBase):
    __tablename__ = "refresh_guide"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(40))

    def __init__(self, title: str) -> None:
        self.title = title
        self.notes: list[str] = []
        self.made()

    @reconstructor
    def made(self) -> None:
        self.shown = self.title.upper()

    @property
    def shouted(self) -> str:
        return self.title.upper()


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Guide("Paris"))
        session.commit()

    with Session(engine) as session:
        guide = session.get(Guide, 1)
        print("shown:", guide.shown, "has notes:", hasattr(guide, "notes"))
        #> shown: PARIS has notes: False
        guide.title = "Rome"
        session.commit()
        session.refresh(guide)
        print("shown:", guide.shown, "shouted:", guide.shouted)
        #> shown: PARIS shouted: ROME


if __name__ == "__main__":
    main()
