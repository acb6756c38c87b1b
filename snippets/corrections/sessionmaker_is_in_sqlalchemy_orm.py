"""`sessionmaker` is imported from `sqlalchemy.orm`; `sqlalchemy` itself has no such name.

Write `from sqlalchemy.orm import sessionmaker`. `Session`, `relationship()`,
`DeclarativeBase` and `declarative_base()` are there, too.
"""

from snippets.library import new_library

LABEL = "cannot import name `sessionmaker`"


def main() -> None:
    engine = new_library()
    try:
        from sqlalchemy import sessionmaker  # type: ignore[attr-defined]
    except ImportError as error:
        print(str(error).partition(" (")[0])
        #> cannot import name 'sessionmaker' from 'sqlalchemy'

    from sqlalchemy.orm import sessionmaker

    session = sessionmaker(bind=engine)()
    print(type(session).__name__, session.get_bind() is engine)
    #> Session True


if __name__ == "__main__":
    main()
