"""Load a deferred column by `undefer()`; code that reads every column skips the deferred."""

from sqlalchemy import inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, deferred, undefer
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Book, new_library


class Scans(DeclarativeBase):
    pass


class Scan(Scans):
    __table__ = Book.__table__
    id: Mapped[int]
    pixels: Mapped[str] = deferred(Book.__table__.c.title)


def main() -> None:
    engine = new_library()
    # before
    with Session(engine, expire_on_commit=False) as session:
        scan = session.get(Scan, 4)
        session.commit()
    names = inspect(Scan).column_attrs.keys()
    try:
        print([getattr(scan, name) for name in names])
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Scan at 0x...> is not bound to a Session; deferred load operation of attribute 'pixels' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine) as session:
        whole = session.get(Scan, 4, options=[undefer(Scan.pixels)])
    print(whole.pixels)
    #> Beowulf
    state = inspect(scan)
    skip = state.unloaded - state.expired_attributes  # the expired are read, too
    loaded = [name for name in names if name not in skip]
    print({name: getattr(scan, name) for name in loaded})
    #> {'id': 4, 'author_id': None}


if __name__ == "__main__":
    main()
