"""On a detached object `all()` and `count()` of a `lazy="dynamic"` relationship find no row.

Here `all()` gives an empty list and a warning, and `count()` answers 0 without one. `first()` and
`filter_by()` raise `DetachedInstanceError`. What was appended and not yet flushed [is shown
nevertheless][snippets.detachment.dynamic_shows_what_was_appended].

A copy by `merge(load=False)` of the unchanged object queries again. Or use
[`lazy="write_only"`][snippets.detachment.write_only_detached], which builds a SELECT for a session
of your choice.

SQLAlchemy's documentation:
[Dynamic Relationship Loaders](https://docs.sqlalchemy.org/en/21/orm/large_collections.html#dynamic-relationship).
"""

import warnings

from sqlalchemy.orm import DeclarativeBase, DynamicMapped, Session, relationship
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book, new_library

LABEL = '`lazy="dynamic"` reads empty'


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    works: DynamicMapped["Work"] = relationship(viewonly=True)


class Work(WriterBase):
    __table__ = Book.__table__


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Writer, 1)
        print(ursula.works.count())
        #> 2

    print(ursula.works.count())
    #> 0
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(ursula.works.all())
        #> []
    print(caught[0].message)
    #> Instance <Writer at 0x...> is detached, dynamic relationship cannot return a correct result.   This warning will become a DetachedInstanceError in a future release.
    with Session(engine) as session:
        print(session.merge(ursula, load=False).works.count())
        #> 2
    for query in (ursula.works.first, ursula.works.filter_by):
        try:
            query()
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Writer at 0x...> is not bound to a Session, and no contextual session is established; lazy load operation of attribute 'works' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
            #> Parent instance <Writer at 0x...> is not bound to a Session, and no contextual session is established; lazy load operation of attribute 'works' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
