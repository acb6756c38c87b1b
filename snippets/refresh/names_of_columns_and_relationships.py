"""`refresh()` takes names of columns and relationships: a synonym raises `AssertionError`.

The error of a synonym, or of a composite, is `no columns were included in _only_load_props`;
beside the name of a column a synonym is ignored. A hybrid property's name raises `KeyError`, as
[an unknown one][snippets.refresh.attribute_names_are_not_checked] does. `expire()` accepts a
synonym and expires nothing.

Name the columns behind: `session.refresh(pamphlet, ["title"])`.
"""

from typing import NamedTuple

from sqlalchemy import String
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    composite,
    mapped_column,
    synonym,
)

from snippets.library import new_library

LABEL = "Names: synonyms, hybrids, composites"


class Pair(NamedTuple):
    id: int
    title: str


class OwnBase(DeclarativeBase):
    pass


class Pamphlet(OwnBase):
    __tablename__ = "refresh_pamphlet"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = synonym("title")
    pair: Mapped[Pair] = composite("id", "title")

    @hybrid_property
    def heading(self) -> str:
        return self.title.upper()


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        pamphlet = Pamphlet(title="Lavinia")
        session.add(pamphlet)
        session.flush()
        for name in ("name", "pair", "heading"):
            try:
                session.refresh(pamphlet, [name])
            except (AssertionError, KeyError) as error:
                print(repr(error))
                #> AssertionError('no columns were included in _only_load_props')
                #> AssertionError('no columns were included in _only_load_props')
                #> KeyError('heading')

        pamphlet.title = "Tehanu"
        session.expire(pamphlet, ["name"])
        print(pamphlet.title)
        #> Tehanu
        session.refresh(pamphlet, ["title", "name"])
        print(pamphlet.title)
        #> Lavinia


if __name__ == "__main__":
    main()
