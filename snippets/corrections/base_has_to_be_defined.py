"""`Base` is a name that the program gives: a sample without it ends with a `NameError`.

SQLAlchemy exports no `Base`. `orm.declarative_base()` makes one, in 1.4, 2.0 and 2.1
and without a warning. From 2.0 on, `class Base(DeclarativeBase): pass` is the other way,
which type checkers understand.

`declarative_base()` of `sqlalchemy.ext.declarative` is the old place, and warns.
"""

from sqlalchemy import Column, Integer, inspect, orm

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


if __name__ == "__main__":
    main()
