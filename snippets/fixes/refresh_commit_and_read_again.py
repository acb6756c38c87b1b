"""Commit where the row is written, end the transaction that reads, and read again."""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("postgresql", "mariadb")


def main() -> None:
    engine = new_library()
    reader, writer = Session(engine), Session(engine)
    # before
    writer.add(Author(name="Toni"))
    writer.flush()
    print(reader.get(Author, 3))
    #> None
    # after
    writer.commit()
    reader.commit()
    print(reader.get(Author, 3).name)
    #> Toni
    reader.close()
    writer.close()


if __name__ == "__main__":
    main()
