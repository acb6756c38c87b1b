"""Loading skips `__init__()`: use a property, or a `@reconstructor` method."""

from typing import Any

from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    reconstructor,
)

from snippets.library import new_library


class GuideBase(DeclarativeBase):
    pass


class Guide(GuideBase):
    __tablename__ = "guide"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.cache: list[str] = []


class Map(GuideBase):
    __tablename__ = "map"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.set_up()

    @reconstructor
    def set_up(self) -> None:
        self.cache: list[str] = []

    @property
    def shown(self) -> str:
        return self.title.upper()


def main() -> None:
    engine = new_library()
    GuideBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add_all([Guide(id=1, title="Paris"), Map(id=1, title="Rome")])
    session = Session(engine)
    # before
    guide = session.get(Guide, 1)  # cache is set in __init__() only
    try:
        guide.cache.append("Louvre")
    except AttributeError as error:
        print(error)
        #> 'Guide' object has no attribute 'cache'
    # after
    city = session.get(Map, 1)
    city.cache.append("Forum")
    print(city.cache, city.shown)
    #> ['Forum'] ROME
    session.close()


if __name__ == "__main__":
    main()
