"""`Base` is a name that the program gives: a sample without it ends with a `NameError`.

`sqlalchemy.orm.declarative_base()` makes one, here without a warning; the one of
`sqlalchemy.ext.declarative`, the old place, warns. From 2.0 on, you can also write
`class Base(DeclarativeBase): pass`, as [another
program][snippets.corrections.mapped_class_makes_no_table] does.
"""

import warnings

from sqlalchemy import Column, Integer, inspect, orm
from sqlalchemy.ext import declarative

LABEL = "name `Base` is not defined"

OwnBase = orm.declarative_base()


class User(OwnBase):  # type: ignore[misc, valid-type]
    __tablename__ = "users"

    id = Column(Integer, primary_key=True)


def main() -> None:
    print(inspect(User).local_table.name, inspect(User()).transient)
    #> users True
    try:

        class Lost(Base):  # type: ignore[misc, name-defined]
            __tablename__ = "lost"

    except NameError as error:
        print(error)
        #> name 'Base' is not defined

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        declarative.declarative_base()
    print(type(caught[0].message).__name__)
    #> MovedIn20Warning


if __name__ == "__main__":
    main()
