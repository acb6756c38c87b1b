"""On a detached object the `repr()` of a `MappedAsDataclass` raises if it shows an unloaded field.

The `__repr__` and `__eq__` that dataclasses generate read the fields, relationships included
(`==`, from Python 3.13 on, up to the first that differs). A session loads them; on a detached object
the read of an unloaded one raises. A `__repr__` of your own that reads [an expired
column][snippets.detachment.expired_column_raises] raises too.

Leave relationships out with `relationship(..., repr=False, compare=False)`. In a `__repr__` of your
own show `inspect(self).identity`, which [does not
load][snippets.detachment.identity_key_reads_the_attribute].

SQLAlchemy's documentation:
[Declarative Dataclass Mapping](https://docs.sqlalchemy.org/en/21/orm/dataclasses.html#orm-declarative-native-dataclasses).
"""

from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    Session,
    mapped_column,
    relationship,
)
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import new_library

LABEL = "`repr()` of a dataclass"


class ReaderBase(MappedAsDataclass, DeclarativeBase):
    pass


class Reader(ReaderBase):
    __tablename__ = "reader"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(9))
    mentor_id: Mapped[Optional[int]] = mapped_column(
        ForeignKey("reader.id"), default=None, repr=False, compare=False
    )
    pupils: Mapped[list["Reader"]] = relationship(default_factory=list)


def main() -> None:
    engine = new_library()
    ReaderBase.metadata.drop_all(engine)
    ReaderBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Reader(id=1, name="Ogion"))

    with Session(engine) as session:
        ogion = session.get(Reader, 1)
    try:
        print(repr(ogion))
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Reader at 0x...> is not bound to a Session; lazy load operation of attribute 'pupils' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    try:
        print(ogion == Reader(id=1, name="Ogion"))
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Reader at 0x...> is not bound to a Session; lazy load operation of attribute 'pupils' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    with Session(engine) as session:
        ogion = session.get(Reader, 1)
        print(repr(ogion))
        #> Reader(id=1, name='Ogion', pupils=[])


if __name__ == "__main__":
    main()
