"""After a commit take the value from the object again; change it, then flag."""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.attributes import flag_modified

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


class Doc(OwnBase):
    __tablename__ = "doc"
    id: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[dict[str, Any]] = mapped_column(JSON)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(doc := Doc(id=1, data={"a": 1}))
    data = doc.data
    session.commit()
    # before
    data["b"] = 2
    try:
        flag_modified(doc, "data")
    except InvalidRequestError as error:
        print(error)
        #> Can't flag attribute 'data' modified; it's not present in the object state
    # after
    doc.data["b"] = 2
    flag_modified(doc, "data")
    session.commit()
    print(doc.data)
    #> {'a': 1, 'b': 2}
    session.close()


if __name__ == "__main__":
    main()
