"""`dataclasses.asdict()` loads relationships annotated with `Mapped[]`, and follows objects and lists.

Each attribute that is annotated with `Mapped[]` is a field here, and `asdict()` reads them all: the
songs of the album by a SELECT. `Song.album` is not annotated, so it is left out. On a detached
object a field that is not loaded raises, as in [its
`repr()`][snippets.detachment.dataclass_repr_raises].

An object that leads back to itself, as `single` does, raises `RecursionError`. Build [a dictionary
of the columns][snippets.boundaries.json_dumps_refuses_mapped_objects] instead.

SQLAlchemy's documentation: [Declarative Dataclass
Mapping](https://docs.sqlalchemy.org/en/21/orm/dataclasses.html#orm-declarative-native-dataclasses).
"""

from dataclasses import asdict

from sqlalchemy import ForeignKey
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    Session,
    mapped_column,
    relationship,
)

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "`dataclasses.asdict()`"


class AlbumBase(MappedAsDataclass, DeclarativeBase):
    pass


class Song(AlbumBase):
    __tablename__ = "song"
    id: Mapped[int] = mapped_column(primary_key=True)
    album_id: Mapped[int] = mapped_column(ForeignKey("album.id"), init=False)
    album = relationship("Album", back_populates="songs")  # no Mapped[]: no field


class Album(AlbumBase):
    __tablename__ = "album"
    id: Mapped[int] = mapped_column(primary_key=True)
    songs: Mapped[list[Song]] = relationship(order_by="Song.id", back_populates="album")


class Single(AlbumBase):
    __tablename__ = "single"
    id: Mapped[int] = mapped_column(primary_key=True)
    b_side_id: Mapped[int] = mapped_column(ForeignKey("single.id"), init=False)
    b_side: Mapped["Single"] = relationship(remote_side="Single.id", init=False)


def main() -> None:
    engine = new_library()
    AlbumBase.metadata.drop_all(engine)
    AlbumBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Album(id=1, songs=[Song(id=1), Song(id=2)]))
        session.commit()
        album = session.get(Album, 1)
        sql = sql_log(engine)
        print(asdict(album))
        #> {'id': 1, 'songs': [{'id': 1, 'album_id': 1}, {'id': 2, 'album_id': 1}]}
        print(sql_of(sql))
        #> SELECT

    single = Single(id=1)
    single.b_side = single
    try:
        asdict(single)
    except RecursionError as error:
        print(type(error).__name__)
        #> RecursionError


if __name__ == "__main__":
    main()
