"""A relationship to one object that finds two rows takes one of them and warns.

`uselist=False` promises a single row, and the database does not know of the promise. Do not count
on which row is taken. Assigning `None` lets go of this one only; the other row keeps its foreign
key.

Make the promise true with a UNIQUE constraint on the foreign key, or map a list.

SQLAlchemy's documentation:
[One To One](https://docs.sqlalchemy.org/en/21/orm/basic_relationships.html#relationships-one-to-one).
"""

import warnings
from typing import Optional

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    joinedload,
    mapped_column,
    relationship,
)

from snippets.library import new_library

LABEL = "two rows for one-to-one"


class JacketBase(DeclarativeBase):
    pass


class Jacket(JacketBase):
    __tablename__ = "jacket"

    id: Mapped[int] = mapped_column(primary_key=True)
    volume_id: Mapped[Optional[int]] = mapped_column(ForeignKey("volume.id"))


class Volume(JacketBase):
    __tablename__ = "volume"

    id: Mapped[int] = mapped_column(primary_key=True)
    jacket: Mapped[Optional[Jacket]] = relationship(uselist=False)


def main() -> None:
    engine = new_library()
    JacketBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Volume(id=1))
        session.flush()
        session.add_all([Jacket(volume_id=1), Jacket(volume_id=1)])
        session.commit()
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            print(type(session.get(Volume, 1).jacket).__name__)
            #> Jacket
            session.expire_all()
            query = select(Volume).options(joinedload(Volume.jacket))
            volumes = session.scalars(query).all()
        for warning in caught:
            print(str(warning.message).strip())
            #> Multiple rows returned with uselist=False for lazily-loaded attribute 'Volume.jacket'
            #> Multiple rows returned with uselist=False for eagerly-loaded attribute 'Volume.jacket'

        volumes[0].jacket = None
        session.flush()
        print(session.scalar(select(func.count(Jacket.volume_id))), "keeps its volume")
        #> 1 keeps its volume


if __name__ == "__main__":
    main()
