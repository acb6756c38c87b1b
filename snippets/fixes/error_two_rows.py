"""Make the foreign key UNIQUE, so that the database refuses a second row.

With `delete-orphan`, [assign `None` and flush][snippets.states.replaced_orphan_with_unique_key]
before you assign another object.
"""

import warnings

from sqlalchemy import ForeignKey
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class JacketBase(DeclarativeBase):
    pass


class Jacket(JacketBase):
    __tablename__ = "jacket"
    id: Mapped[int] = mapped_column(primary_key=True)
    volume_id: Mapped[int] = mapped_column(ForeignKey("volume.id"))


class Cover(JacketBase):
    __tablename__ = "cover"
    id: Mapped[int] = mapped_column(primary_key=True)
    volume_id: Mapped[int] = mapped_column(ForeignKey("volume.id"), unique=True)


class Volume(JacketBase):
    __tablename__ = "volume"
    id: Mapped[int] = mapped_column(primary_key=True)
    jacket: Mapped[Jacket] = relationship()
    cover: Mapped[Cover] = relationship()


def main() -> None:
    engine = new_library()
    JacketBase.metadata.create_all(engine)
    session = Session(engine)
    volume = Volume(id=1)
    session.add(volume)
    session.commit()
    # before
    session.add_all([Jacket(volume_id=1), Jacket(volume_id=1)])
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(type(volume.jacket).__name__)
        #> Jacket
    print(str(caught[0].message).strip())
    #> Multiple rows returned with uselist=False for lazily-loaded attribute 'Volume.jacket'
    # after
    session.add_all([Cover(volume_id=1), Cover(volume_id=1)])
    try:
        session.flush()
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
    session.close()


if __name__ == "__main__":
    main()
